"""Make the program's own font, a subset of Noto Sans CJK SC Regular with a name of its own.

The font holds the 8,105 characters of the Chinese national table of 2013 (通用规范汉字表) and the
ranges in `RANGES`. Unihan's kTGH property is the authority for the table; `tgh-2013.txt` beside
this script is the project's copy, and the two must agree or nothing is built. The same input and
the same fontTools give the same bytes.

Three things are done beyond subsetting, all so that text in an exported PDF can be read back:

* No ligatures and no contextual forms are kept, because Qt names a glyph in a PDF by its code
  point, and a glyph reached by substitution has none, or has the wrong one.
* Two characters never share a glyph, because Qt would give back the lower code point of the two.
* A dash of two em dashes, joined by a ligature in the base, is joined by kerning instead.
"""

from __future__ import annotations

import argparse
import bz2
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fontTools import subset  # type: ignore[import-untyped]
from fontTools.otlLib.builder import buildPairPosGlyphs, buildValue  # type: ignore[import-untyped]
from fontTools.ttLib import TTCollection, TTFont  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).resolve().parent
TABLE = HERE / "tgh-2013.txt"
TABLE_LENGTH = 8105
TABLE_LINE = 50

BASE_FAMILY = "Noto Sans CJK SC"
FAMILY = "Erqi Viewer Sans"
STYLE = "Regular"
POSTSCRIPT = "ErqiViewerSans-Regular"

# What is wanted beyond the table and GB 2312; a code point the base lacks is left out.
RANGES: dict[str, tuple[tuple[int, int], ...]] = {
    "ASCII": ((0x20, 0x7E),),
    "Latin-1": ((0xA0, 0xFF),),
    "Latin Extended-A": ((0x100, 0x17F),),
    "pinyin": (
        (0x1CD, 0x1DC),
        (0x1F8, 0x1F9),
        (0x251, 0x251),
        (0x261, 0x261),
        (0x2C7, 0x2C7),
        (0x2C9, 0x2CB),
        (0x2D9, 0x2D9),
        (0x300, 0x301),
        (0x304, 0x304),
        (0x308, 0x308),
        (0x30C, 0x30C),
        (0x1E3E, 0x1E3F),
        (0x1EBE, 0x1EC1),
    ),
    "general punctuation": ((0x2000, 0x206F),),
    "superscripts and subscripts": ((0x2070, 0x209F),),
    "currency signs": ((0x20A0, 0x20CF),),
    "letterlike symbols": ((0x2100, 0x214F),),
    "number forms": ((0x2150, 0x218F),),
    "arrows": ((0x2190, 0x21FF),),
    "mathematical operators": ((0x2200, 0x22FF),),
    "enclosed alphanumerics": ((0x2460, 0x24FF),),
    "geometric shapes": ((0x25A0, 0x25FF),),
    "stars, ticks and crosses": ((0x2605, 0x2606), (0x2713, 0x2718)),
    "dingbat circled digits": ((0x2776, 0x2793),),
    "CJK symbols and punctuation": ((0x3000, 0x303F),),
    "enclosed CJK numbers and ideographs": ((0x3220, 0x325F), (0x3280, 0x32BF)),
    "CJK units": ((0x3371, 0x33DF),),
    "half-width and full-width forms": ((0xFF00, 0xFFEF),),
}

# copyright, family, style, unique id, full name, version, PostScript name, trademark, designer,
# description, licence, licence address, typographic family and style
NAME_IDS = (0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 13, 14, 16, 17)
WINDOWS_ENGLISH = (3, 1, 0x409)

# OS/2 code pages: Latin 1, and Chinese simplified, which Qt asks for before it counts the font
# among those that write it
CODE_PAGES = 1 << 0 | 1 << 18

EM_DASH = 0x2014
# How much nearer the second of two em dashes stands: the ligature of the base is this much
# narrower than two dashes.
EM_DASH_KERN = -112


class BuildError(Exception):
    """The input is not what the font is made from."""


def read_unihan(path: Path) -> str:
    """Return the characters of the national table in table order.

    Args:
        path: Unihan_OtherMappings.txt, plain or compressed with bzip2.
    """
    data = path.read_bytes()
    text = (bz2.decompress(data) if path.suffix == ".bz2" else data).decode("utf-8")
    ranks: dict[int, str] = {}
    for line in text.splitlines():
        if "\tkTGH\t" not in line:
            continue
        code, _, value = line.split("\t")
        for entry in value.split():
            ranks[int(entry.removeprefix("2013:"))] = chr(int(code.removeprefix("U+"), 16))
    if sorted(ranks) != list(range(1, TABLE_LENGTH + 1)):
        raise BuildError(f"{path}: kTGH does not number {TABLE_LENGTH} characters from 1 on")
    return "".join(ranks[rank] for rank in sorted(ranks))


def gb2312_ideographs() -> set[int]:
    """Return the ideographs of GB 2312, the character set before the table.

    The table leaves out 125 of them, mostly components and words of dialects, but fontconfig, and
    so Qt on Linux, takes a font without them for one that does not write Chinese.
    """
    return {
        ord(bytes((row, cell)).decode("gb2312"))
        for row in range(0xB0, 0xF8)
        for cell in range(0xA1, 0xFA if row == 0xD7 else 0xFF)
    }


def check_table(characters: str, path: Path = TABLE) -> None:
    """Compare the project's copy of the table with Unihan's, and write the copy if it is missing.

    Args:
        characters: The characters Unihan gives, in table order.
        path: The project's copy.
    """
    if not path.exists():
        lines = (characters[i : i + TABLE_LINE] for i in range(0, len(characters), TABLE_LINE))
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
    if "".join(path.read_text(encoding="utf-8").split()) != characters:
        raise BuildError(f"{path} differs from Unihan's kTGH")


def open_base(path: Path) -> TTFont:
    """Return the Simplified Chinese face of the collection."""
    for font in TTCollection(path, lazy=True).fonts:
        if font["name"].getDebugName(1) == BASE_FAMILY:
            # head.modified stays the date of the base, which keeps the output reproducible
            font.recalcTimestamp = False
            return font
    raise BuildError(f"{path}: no face is called {BASE_FAMILY}")


def subset_font(font: TTFont, code_points: set[int]) -> None:
    """Cut the font down to the code points, with kerning as its one layout feature.

    Without `locl` the Simplified Chinese forms are the only ones, whatever the user's locale.
    """
    # variation sequences (format 14) would draw in alternate glyphs
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format in {4, 12}]
    options = subset.Options()
    options.layout_features = ["kern"]
    options.hinting = True
    options.name_IDs = list(NAME_IDS)
    options.prune_codepage_ranges = False
    options.drop_tables += ["BASE", "GSUB", "VORG", "vhea", "vmtx"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=code_points)
    subsetter.subset(font)
    font["OS/2"].ulCodePageRange1 = CODE_PAGES


def copy_glyph(font: TTFont, glyph: str, name: str) -> None:
    """Append a copy of a glyph to a CID-keyed CFF font."""
    top = font["CFF "].cff.topDictIndex[0]
    strings = top.CharStrings
    index = strings.charStrings[glyph]
    strings.charStrings[name] = len(strings.charStringsIndex)
    strings.charStringsIndex.append(strings.charStringsIndex[index])
    top.FDSelect.gidArray.append(top.FDSelect[index])
    # the font's glyph order and the charset are one list
    top.charset.append(name)
    font.setGlyphOrder(top.charset)
    font["hmtx"].metrics[name] = font["hmtx"].metrics[glyph]


def separate_glyphs(font: TTFont) -> int:
    """Give every character that shares a glyph with a lower one a copy; return the count."""
    taken = set(font.getGlyphOrder())
    free = (name for name in (f"cid{cid:05d}" for cid in range(1, 0xFFFF)) if name not in taken)
    used: set[str] = set()
    copies: dict[int, str] = {}
    for code, glyph in sorted(font.getBestCmap().items()):
        if glyph in used:
            copies[code] = next(free)
            copy_glyph(font, glyph, copies[code])
        used.add(glyph)
    for table in font["cmap"].tables:
        table.cmap.update({code: copies[code] for code in copies.keys() & table.cmap.keys()})
    return len(copies)


def join_dashes(font: TTFont) -> None:
    """Kern the em dash with itself, so that a pair of them is one unbroken line."""
    dash = font.getBestCmap()[EM_DASH]
    gpos: Any = font["GPOS"].table
    kern = {
        index
        for record in gpos.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    }
    lookup = gpos.LookupList.Lookup[min(kern)]
    pairs = {(dash, dash): (buildValue({"XAdvance": EM_DASH_KERN}), None)}
    lookup.SubTable[:0] = buildPairPosGlyphs(pairs, font.getReverseGlyphMap())
    lookup.SubTableCount = len(lookup.SubTable)


def rename(font: TTFont) -> None:
    """Give the font its own name and keep the notices of its makers."""
    names = font["name"]
    version = names.getDebugName(5).split(";")[0].removeprefix("Version ")
    new = {
        1: FAMILY,
        2: STYLE,
        3: f"{version};{POSTSCRIPT}",
        4: f"{FAMILY} {STYLE}",
        5: f"Version {version}; subset",
        6: POSTSCRIPT,
        10: f"A subset of {BASE_FAMILY} {STYLE} {version}",
        16: FAMILY,
        17: STYLE,
    }
    for name_id, text in new.items():
        names.setName(text, name_id, *WINDOWS_ENGLISH)
    font["OS/2"].achVendID = "NONE"

    cff = font["CFF "].cff
    cff.fontNames[0] = POSTSCRIPT
    top = cff.topDictIndex[0]
    top.FamilyName = FAMILY
    top.FullName = f"{FAMILY} {STYLE}"
    for part in top.FDArray:
        part.FontName = f"{POSTSCRIPT}-{part.FontName.rpartition('-')[2]}"


def build(base: Path, unihan: Path, out: Path) -> None:
    """Build the font and print what is in it."""
    characters = read_unihan(unihan)
    check_table(characters)
    font = open_base(base)
    present = set(font.getBestCmap())
    table = set(map(ord, characters))
    if missing := table - present:
        raise BuildError(f"{base} lacks {''.join(map(chr, sorted(missing)))}")
    wanted = {"GB 2312 beyond the table": (gb2312_ideographs() & present) - table}
    for label, spans in RANGES.items():
        wanted[label] = {code for low, high in spans for code in range(low, high + 1)} & present
    code_points = table.union(*wanted.values())
    subset_font(font, code_points)
    copies = separate_glyphs(font)
    join_dashes(font)
    rename(font)
    font.save(out)

    print(f"{len(table):5} national table")
    for label, codes in wanted.items():
        print(f"{len(codes):5} {label}")
    print(f"{len(code_points):5} characters")
    print(f"{font['maxp'].numGlyphs:5} glyphs, {copies} of them copies")
    print(f"{out.stat().st_size:,} bytes")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the build from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--font",
        type=Path,
        default=Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
        help="the Noto Sans CJK collection (default: where Debian's fonts-noto-cjk has it)",
    )
    parser.add_argument(
        "--unihan",
        type=Path,
        default=Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2"),
        help="Unihan_OtherMappings.txt[.bz2] (default: where Debian's unicode-data has it)",
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=HERE / f"{POSTSCRIPT}.otf",
        help="the font to write (default: beside this script)",
    )
    options = parser.parse_args(arguments)
    try:
        build(options.font, options.unihan, options.out)
    except (BuildError, OSError) as error:
        print(f"build_font: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
