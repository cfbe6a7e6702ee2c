"""The program's own font: what it holds, what it is called and under which licence it stands."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FONT = FONTS / "ErqiViewerSans-Regular.otf"
FAMILY = "Erqi Viewer Sans"
SYMBOLS = "▲▼=●○■□◆◇△▽—–…·“”‘’、。，；：！？（）《》「」％０１２３"


@pytest.fixture(scope="module")
def font() -> TTFont:
    return TTFont(FONT)


@pytest.fixture(scope="module")
def glyphs(font: TTFont) -> dict[int, str]:
    """The glyph of each code point."""
    return dict(font.getBestCmap())


@pytest.fixture(scope="module")
def table() -> str:
    """The characters of the national table, in its order."""
    return "".join((FONTS / "tgh-2013.txt").read_text(encoding="utf-8").split())


def missing(characters: str, glyphs: dict[int, str]) -> str:
    return "".join(character for character in characters if ord(character) not in glyphs)


def test_table_is_the_national_one(table: str) -> None:
    assert len(table) == len(set(table)) == 8105
    # the first and last of the three levels: 1-3500, 3501-6500, 6501-8105
    assert (table[0], table[3499]) == ("一", "矗")
    assert (table[3500], table[6499]) == ("乂", "齉")
    assert (table[6500], table[8104]) == ("亍", "蠼")


def test_every_character_of_the_table_has_a_glyph(table: str, glyphs: dict[int, str]) -> None:
    assert missing(table, glyphs) == ""


@pytest.mark.parametrize(
    "characters",
    [
        pytest.param("".join(map(chr, range(0x20, 0x7F))), id="ASCII"),
        pytest.param("".join(map(chr, range(0xA0, 0x100))), id="Latin-1"),
        pytest.param("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ", id="pinyin"),
        pytest.param(SYMBOLS, id="symbols of the interface"),
        pytest.param("★☆→←↑↓−×÷±≤≥≠¥￥$€‰℃㎡²", id="other symbols"),
        pytest.param("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", id="circled numbers"),
    ],
)
def test_characters_beyond_the_table(characters: str, glyphs: dict[int, str]) -> None:
    assert missing(characters, glyphs) == ""


def test_glyphs_are_drawn(font: TTFont, table: str, glyphs: dict[int, str]) -> None:
    """A glyph of the base that is only an empty box of the right width would pass the others."""
    outlines = font["CFF "].cff.topDictIndex[0].CharStrings
    for character in table[::100] + SYMBOLS:
        assert outlines[glyphs[ord(character)]].calcBounds(None) is not None, character


def test_size() -> None:
    assert FONT.stat().st_size <= 4_200_000


def test_names(font: TTFont) -> None:
    names = font["name"]
    assert {name_id: names.getDebugName(name_id) for name_id in (1, 2, 4, 6, 16, 17)} == {
        1: FAMILY,
        2: "Regular",
        4: f"{FAMILY} Regular",
        6: "ErqiViewerSans-Regular",
        16: FAMILY,
        17: "Regular",
    }
    assert names.getDebugName(3).endswith(";ErqiViewerSans-Regular")
    assert font["CFF "].cff.fontNames == ["ErqiViewerSans-Regular"]
    assert font["CFF "].cff.topDictIndex[0].FamilyName == FAMILY


def test_licence(font: TTFont) -> None:
    names = font["name"]
    assert "Adobe" in names.getDebugName(0)
    assert "SIL Open Font License, Version 1.1" in names.getDebugName(13)
    assert names.getDebugName(14) == "http://scripts.sil.org/OFL"
    assert font["OS/2"].fsType == 0  # may be installed and embedded
    text = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert text.startswith("Copyright 2014-2021 Adobe (http://www.adobe.com/)")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    # the reserved name is in no name of the font
    reserved = {name.nameID for name in names.names if "Source" in name.toUnicode()}
    assert reserved == set()


def test_digits_stand_in_columns(font: TTFont, glyphs: dict[int, str]) -> None:
    assert len({font["hmtx"][glyphs[ord(digit)]][0] for digit in "0123456789"}) == 1


def test_text_in_a_pdf_can_be_read_back(font: TTFont, glyphs: dict[int, str]) -> None:
    """Qt finds the character of a glyph by the lowest code point, and only by that."""
    assert "GSUB" not in font
    assert [glyph for glyph, count in Counter(glyphs.values()).items() if count > 1] == []


def test_readme_describes_this_font(table: str, glyphs: dict[int, str]) -> None:
    readme = (FONTS / "README.md").read_text(encoding="utf-8")
    assert f"{len(table):,}" in readme
    assert f"{len(glyphs):,} characters" in readme
    assert f"{FONT.stat().st_size:,} bytes" in readme
    assert sha256(FONT.read_bytes()).hexdigest() in readme
