from __future__ import annotations

import csv
import io
import os
import time
from typing import TYPE_CHECKING

import openpyxl  # type: ignore[import-untyped]
import pytest
from builders import dataset, place
from hypothesis import example, given, settings
from hypothesis import strategies as st

from erqi_viewer.core import tables as columns
from erqi_viewer.core.errors import InputError, OutputError
from erqi_viewer.core.history import build_series
from erqi_viewer.core.selection import SECTIONS
from erqi_viewer.core.texts import ENGLISH, Texts
from erqi_viewer.store.files import STALE_SECONDS
from erqi_viewer.transfer import csv_table, tables, text_table, xlsx_table
from erqi_viewer.transfer.sheet import TableSheet, book_sheets, harmless, make_sheet, section_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from erqi_viewer.core.tables import Cell, ColumnKind

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
CELLS = st.one_of(
    st.none(),
    TEXTS,
    st.integers(-(10**9), 10**9),
    st.floats(-1e9, 1e9).map(lambda value: round(value, 3)),
)
ROWS = st.lists(st.tuples(CELLS, CELLS), max_size=6)
KINDS: tuple[ColumnKind, ...] = ("text", "text")
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A1")


def sheet_of(*rows: tuple[Cell, ...], title: str = "表") -> TableSheet:
    width = len(rows[0]) if rows else 2
    headers = tuple(f"列{number}" for number in range(width))
    return TableSheet(title, headers, tuple(rows), KINDS[:width])


def as_text(value: Cell) -> str:
    return "" if value is None else str(harmless(value))


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def read_xlsx(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


@given(ROWS)
@example([("a\r\nb", 'say "x"'), (",", "；\u2028")])
def test_csv_gives_back_every_cell(rows: list[tuple[Cell, Cell]]) -> None:
    lines = read_csv(csv_table.encode((sheet_of(*rows),)))
    assert lines[0] == ["列0", "列1"]
    assert lines[1:] == [[as_text(value) for value in row] for row in rows]


def test_csv_has_a_byte_order_mark_and_ends_lines_as_the_rfc_says() -> None:
    content = csv_table.encode((sheet_of(("二七区", 85), (None, 1.5)),))
    assert content == "\ufeff列0,列1\r\n二七区,85\r\n,1.5\r\n".encode()


def test_half_a_character_is_written_as_a_question_mark() -> None:
    assert read_csv(csv_table.encode((sheet_of(("a\ud800",)),)))[1] == ["a?"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_text_that_looks_like_a_formula_is_disarmed(formula: str) -> None:
    ((_, row), text) = (
        read_csv(csv_table.encode((sheet_of((formula,)),))),
        text_table.to_text(sheet_of((formula,))),
    )
    assert row == [f"'{formula}"]
    assert text.splitlines()[1].startswith("'")


@pytest.mark.parametrize("value", [-42, -0.5, 7])
def test_a_number_stays_a_number_whatever_its_sign(value: float) -> None:
    assert read_csv(csv_table.encode((sheet_of((value,)),)))[1] == [str(value)]


@given(ROWS)
def test_tab_separated_text_has_one_line_a_row_and_one_field_a_cell(
    rows: list[tuple[Cell, Cell]],
) -> None:
    lines = text_table.to_text(sheet_of(*rows)).splitlines()
    assert len(lines) == len(rows) + 1
    assert all(line.count("\t") == 1 for line in lines)


def test_tabs_and_line_ends_within_a_cell_become_spaces() -> None:
    text = text_table.to_text(sheet_of(("a\tb", "c\r\nd\ne")))
    assert text == "列0\t列1\na b\tc d e\n"


@settings(max_examples=40)
@given(ROWS)
@example([("=1+1", "_x0041_"), ("https://example.org", "00123"), ("\x01\x0b\ufffe", "\ud800")])
def test_xlsx_gives_back_numbers_as_numbers_and_texts_as_texts(
    rows: list[tuple[Cell, Cell]],
) -> None:
    page = read_xlsx(xlsx_table.encode((sheet_of(*rows),))).active
    assert page is not None
    for line, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            cell = page.cell(line, column)
            if value is None or value == "":
                assert cell.value is None
            elif isinstance(value, str):
                assert cell.data_type == "s"
            else:
                assert cell.data_type == "n"
                assert cell.value == pytest.approx(value)


@settings(max_examples=40)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=50))
@example("=HYPERLINK(0)")
@example("_x0041_")
def test_xlsx_gives_back_a_text_to_the_character(text: str) -> None:
    page = read_xlsx(xlsx_table.encode((sheet_of((text,)),))).active
    assert page is not None
    assert page["A2"].value == text
    assert page["A2"].data_type == "s"


def test_xlsx_has_a_fixed_bold_header_with_a_filter_and_wide_enough_columns() -> None:
    page = read_xlsx(xlsx_table.encode((sheet_of(("全国中小城市综合实力百强区", 85)),))).active
    assert page is not None
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:B2"
    assert page["A1"].font.b
    assert page.column_dimensions["A"].width >= 2 * len("全国中小城市综合实力百强区")
    assert page.column_dimensions["B"].width < 15


def test_a_change_is_a_signed_number_in_xlsx() -> None:
    sheet = TableSheet("t", ("变化",), ((2,), (-42,)), ("change",))
    page = read_xlsx(xlsx_table.encode((sheet,))).active
    assert page is not None
    assert [page["A2"].value, page["A3"].value] == [2, -42]
    assert page["A2"].number_format == "+0;-0;0"


def test_the_same_tables_give_the_same_bytes() -> None:
    sheets = (sheet_of(("二七区", 85)), sheet_of((None, 2), title="b"))
    assert xlsx_table.encode(sheets) == xlsx_table.encode(sheets)


@settings(max_examples=40)
@given(st.lists(TEXTS, min_size=1, max_size=5))
@example(["a/b", "A?B", "'", "", "x" * 40, "x" * 41, "𠀀" * 31])
def test_any_titles_become_sheet_names_that_excel_takes(titles: list[str]) -> None:
    sheets = tuple(sheet_of((1,), title=title) for title in titles)
    names = read_xlsx(xlsx_table.encode(sheets)).sheetnames
    assert len({name.casefold() for name in names}) == len(titles)
    assert all(0 < len(name.encode("utf-16-le")) <= 2 * 31 for name in names)


def test_a_text_too_long_for_a_cell_is_cut_where_one_sees_it() -> None:
    page = read_xlsx(xlsx_table.encode((sheet_of(("长" * 40000,)),))).active
    assert page is not None
    value = page["A2"].value
    assert isinstance(value, str)
    assert len(value) == 32767
    assert value.endswith("长…")


def test_headers_and_words_come_in_the_language_and_numbers_as_numbers() -> None:
    data = dataset([place(2018, 86), place(2019, 85), place(2020, None)])
    series = build_series(data.lists, data.placements)
    texts = Texts("zh", {"Rank": "名次", "Change": "变化", "not on the list": "未上榜"})
    sheet = section_sheet("ranks", data, series, texts)
    rows = [dict(zip(sheet.headers, row, strict=True)) for row in sheet.rows]
    assert [(row["名次"], row["变化"]) for row in rows] == [(86, None), (85, 1), (None, None)]
    assert rows[2]["Status"] == "未上榜"
    assert rows[0]["Record"] == data.placements[0].uid


def test_a_book_has_a_sheet_for_every_section_and_no_header_twice() -> None:
    data = dataset([place(2019, 85)])
    sheets = book_sheets(data, build_series(data.lists, data.placements), ENGLISH)
    assert [sheet.title for sheet in sheets] == [
        "Ranks", "Indicators", "Honours", "Organisations", "Index system", "Programme",
    ]  # fmt: skip
    assert len(sheets) == len(SECTIONS)
    for sheet in sheets:
        assert len(set(sheet.headers)) == len(sheet.headers)
        assert len(sheet.headers) == len(sheet.kinds)


def test_a_sheet_holds_the_columns_it_is_given_in_their_order() -> None:
    data = dataset([place(2019, 85)])
    (series,) = build_series(data.lists, data.placements)
    chosen = [column for column in columns.RANK_COLUMNS if column.key in {"rank", "year"}]
    sheet = make_sheet("t", series.standings, reversed(chosen), ENGLISH)
    assert sheet == TableSheet("t", ("Rank", "Year"), ((85, 2019),), ("rank", "year"))


@pytest.mark.parametrize("one", tables.FORMATS, ids=lambda one: one.extension)
def test_each_format_is_written_by_its_extension_whatever_the_case(
    one: tables.TableFormat, tmp_path: Path
) -> None:
    target = tmp_path / f"表{one.extension.upper()}"
    tables.write_tables(str(target), (sheet_of(("二七区", 85)),))
    assert target.read_bytes() == one.encode((sheet_of(("二七区", 85)),))
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_an_unknown_extension_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError) as caught:
        tables.write_tables("ranks.doc", (sheet_of(),))
    assert "ranks.doc" in str(caught.value)
    assert ".xlsx" in str(caught.value)


@pytest.mark.parametrize("count", [0, 2])
def test_a_format_of_one_table_refuses_several_and_writes_nothing(
    count: int, tmp_path: Path
) -> None:
    target = tmp_path / "t.csv"
    with pytest.raises(InputError) as caught:
        tables.write_tables(str(target), (sheet_of((1,)),) * count)
    assert str(count) in str(caught.value)
    assert not target.exists()


def test_a_file_that_cannot_be_written_is_an_error_that_names_it(tmp_path: Path) -> None:
    target = tmp_path / "missing" / "t.xlsx"
    with pytest.raises(OutputError) as caught:
        tables.write_tables(str(target), (sheet_of((1,)),))
    assert str(target) in str(caught.value)


def test_an_existing_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "t.csv"
    target.write_text("old" * 1000, encoding="utf-8")
    tables.write_tables(str(target), (sheet_of((1,)),))
    assert read_csv(target.read_bytes()) == [["列0"], ["1"]]


def test_a_yes_or_no_is_a_word_in_the_tables_language() -> None:
    data = dataset((place(2019, 85),))
    series = build_series(data.lists, data.placements)
    for texts, word in ((ENGLISH, "yes"), (Texts("zh", {"yes": "是", "no": "否"}), "是")):
        sheet = section_sheet("ranks", data, series, texts)
        keys = [column.key for column in columns.RANK_COLUMNS]
        assert sheet.rows[0][keys.index("preferred")] == word


def test_what_a_killed_program_left_of_a_file_is_cleared_away_when_it_is_written_again(
    tmp_path: Path,
) -> None:
    old, new = tmp_path / ".ranks.0123abcd.part.csv", tmp_path / ".ranks.89abcdef.part.csv"
    other = tmp_path / ".other.0123abcd.part.csv"
    ago = time.time() - STALE_SECONDS - 1
    for stray in (old, new, other):
        stray.write_text("half a table")
    for stray in (old, other):
        os.utime(stray, (ago, ago))
    tables.write_tables(str(tmp_path / "ranks.csv"), (sheet_of(("a",)),))
    assert sorted(os.listdir(tmp_path)) == [other.name, new.name, "ranks.csv"]
