"""However a text is printed, the same is read out of it, and names come out as they are printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from extract import corpus, loosely

from erqi_viewer.core.extract import extract, numerals
from erqi_viewer.core.extract.numerals import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from erqi_viewer.core.extract import Extraction

CASES = corpus.load(corpus.PARTS + corpus.BLIND + loosely.RETOLD)[::2]
CHINESE = [case for case in CASES if re.search("[一-鿿]", case.text)]
ENGLISH = [case for case in CASES if not re.search("[一-鿿]", case.text)]

TRADITIONAL: dict[int, str] = {}
for old, new in zip(numerals._TRADITIONAL[::2], numerals._TRADITIONAL[1::2], strict=True):
    TRADITIONAL.setdefault(ord(new), old)
WIDE = {code: chr(code + 0xFEE0) for code in range(0x21, 0x7F) if chr(code) != ","}


def curly(text: str) -> str:
    """Return a text with typographic apostrophes."""
    return re.sub(r"(?<=\w)'", "\N{RIGHT SINGLE QUOTATION MARK}", text)


def plain(one: Any) -> Any:
    """Return an item with its names folded."""
    return tuple(fold(part) if isinstance(part, str) else part for part in one)


def said(read: Extraction) -> dict[str, list[Any]]:
    """Return all that was read, its names folded."""
    return {kind: [plain(one) for one in getattr(read, kind)] for kind in corpus.KINDS}


WAYS: dict[str, tuple[list[corpus.Case], Callable[[str], str]]] = {
    "traditional characters": (CHINESE, lambda text: text.translate(TRADITIONAL)),
    "full-width digits and marks": (CHINESE, lambda text: text.translate(WIDE)),
    "typographic apostrophes": (ENGLISH, curly),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_same_is_read_of_a_text_that_is_printed_in_another_way(way: str) -> None:
    cases, printed = WAYS[way]
    other = [case for case in cases if printed(case.text) != case.text]
    assert len(other) > 10
    for case in other:
        region = case.region and printed(case.region)
        read = extract(printed(case.text), year=case.year, region=region)
        assert said(read) == said(extract(case.text, year=case.year, region=case.region)), case.name


def test_a_list_is_named_as_it_is_printed() -> None:
    text = "2024年，甲水區位列全國綜合實力百強區第８５位。"
    (ranking,) = extract(text).rankings
    assert ranking.list == "全國綜合實力百強區"
    assert (ranking.rank, ranking.dimension) == (85, "comprehensive-strength")
    assert text[ranking.start : ranking.end] == "第８５位"


def test_a_region_is_named_in_the_forms_of_the_record_book() -> None:
    (ranking,) = extract("2024年，蓮湖區位列全國綜合實力百強區第85位。").rankings
    assert ranking.region == "莲湖区"


def test_the_number_of_a_note_is_no_place() -> None:
    read = extract(
        "2022年，甲水区入选全国投资潜力百强区[19]，位列全国绿色发展百强区第11位[20][21]。"
    )
    assert [(one.rank, one.dimension) for one in read.rankings] == [(11, "green-development")]


def test_a_place_in_square_brackets_behind_a_blank_is_one_as_in_round_ones() -> None:
    read = extract("2022年全国综合实力百强区：甲水区 [12]、乙山区 [45]。")
    assert [(one.region, one.rank) for one in read.rankings] == [("甲水区", 12), ("乙山区", 45)]
