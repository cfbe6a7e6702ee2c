"""Workbooks are read without running anything, and only as far as is safe."""

from __future__ import annotations

import contextlib
import io
import zipfile
from typing import TYPE_CHECKING

import pytest
import xlwt  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook  # type: ignore[import-untyped]

from erqi_viewer.core.errors import InputError
from erqi_viewer.transfer import unpacking
from erqi_viewer.transfer.importing import open_tables

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HEADERS: Sequence[object] = ["年份", "榜单", "名次", "区县"]
ROW: Sequence[object] = [2025, "百强区", 1, "二七区"]


def saved(folder: Path, *rows: Sequence[object], at: int = 1) -> Path:
    book = Workbook()
    page = book.active
    assert page is not None
    for number, row in enumerate((HEADERS, *rows), at):
        for column, value in enumerate(row, 1):
            page.cell(number, column, value)
    path = folder / "t.xlsx"
    book.save(path)
    return path


def rewritten(path: Path, name: str, change: dict[bytes, bytes]) -> None:
    """Replace texts within a part of a workbook."""
    with zipfile.ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    for old, new in change.items():
        assert old in parts[name]
        parts[name] = parts[name].replace(old, new)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in parts.items():
            archive.writestr(part, data)


def test_every_cell_knows_where_it_stands(tmp_path: Path) -> None:
    (table,) = open_tables(str(saved(tmp_path, ROW, [], ROW, at=3)))
    assert table.lettered
    assert table.headers == tuple(HEADERS)
    assert [line.number for line in table.lines()] == [4, 6]
    assert list(next(iter(table.lines())).cells) == [2025.0, "百强区", 1.0, "二七区"]


@pytest.mark.parametrize("name", ["t.xlsx", "t.ods", "t.csv", "t"])
def test_an_old_workbook_is_read_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    for number, row in enumerate((HEADERS, ROW)):
        for column, value in enumerate(row):
            sheet.write(number, column, value)
    with (tmp_path / name).open("wb") as file:
        book.save(file)
    (table,) = open_tables(str(tmp_path / name))
    assert list(next(iter(table.lines())).cells) == [2025.0, "百强区", 1.0, "二七区"]


def test_a_new_workbook_is_read_when_it_is_called_an_old_one(tmp_path: Path) -> None:
    path = saved(tmp_path, ROW).rename(tmp_path / "t.xls")
    (table,) = open_tables(str(path))
    assert table.headers == tuple(HEADERS)


def test_a_table_that_begins_further_right_keeps_its_letters(tmp_path: Path) -> None:
    path = saved(tmp_path, [None, *ROW])
    rewritten(path, "xl/worksheets/sheet1.xml", {b'r="A1"': b'r="F1"'})
    (table,) = open_tables(str(path))
    assert next(iter(table.lines())).cells[0] in {None, ""}


def test_several_sheets_are_several_tables_and_hidden_ones_are_none(tmp_path: Path) -> None:
    book = Workbook()
    for name in ("一", "二", "三"):
        page = book.create_sheet(name)
        page.append(HEADERS)
        page.append(ROW)
    book["三"].sheet_state = "hidden"
    book.save(tmp_path / "t.xlsx")
    assert [one.sheet for one in open_tables(str(tmp_path / "t.xlsx"))] == ["一", "二"]


def test_a_formula_is_not_run_and_its_kept_value_is_read(tmp_path: Path) -> None:
    path = saved(tmp_path, [2025, "百强区", "=1+1", "二七区"])
    (table,) = open_tables(str(path))
    assert next(iter(table.lines())).cells[2] in {None, ""}


def test_entities_in_a_workbook_do_not_grow(tmp_path: Path) -> None:
    path = saved(tmp_path, [*ROW, "filled"])
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    rewritten(
        path,
        "xl/worksheets/sheet1.xml",
        {b"<worksheet": bomb + b"<worksheet", b"filled": b"&b;"},
    )
    try:
        (table,) = open_tables(str(path))
    except InputError:
        return
    assert all(len(str(cell)) < 20 for line in table.lines() for cell in line.cells)


def test_a_sheet_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, ROW)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/bomb.xml", b" " * 20_000_000)
    assert path.stat().st_size < 100_000
    monkeypatch.setattr(unpacking, "MOST_UNPACKED", 10_000_000)
    with pytest.raises(InputError, match="safely"):
        open_tables(str(path))


def test_a_part_that_lies_about_its_size_is_measured_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, ROW)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/bomb.xml", b" " * 20_000_000)
    data = path.read_bytes().replace((20_000_000).to_bytes(4, "little"), (5).to_bytes(4, "little"))
    path.write_bytes(data)
    monkeypatch.setattr(unpacking, "MOST_UNPACKED", 10_000_000)
    with pytest.raises(InputError, match="safely"):
        open_tables(str(path))


@pytest.mark.parametrize("corner", [b'r="XFD1048576"', b'r="ZZ999999"'])
def test_a_cell_in_the_far_corner_does_not_make_a_table_of_the_whole_sheet(
    tmp_path: Path, corner: bytes
) -> None:
    path = saved(tmp_path, ROW)
    rewritten(path, "xl/worksheets/sheet1.xml", {b'r="D2"': corner})
    with pytest.raises(InputError, match="safely"):
        open_tables(str(path))


def test_a_workbook_of_the_old_kind_is_read(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("一")
    for number, row in enumerate((HEADERS, ROW)):
        for column, value in enumerate(row):
            page.write(number, column, value)
    book.save(str(tmp_path / "t.xls"))
    (table,) = open_tables(str(tmp_path / "t.xls"))
    assert table.headers == tuple(HEADERS)
    assert list(next(iter(table.lines())).cells) == [2025.0, "百强区", 1.0, "二七区"]


def test_an_old_workbook_whose_sheets_reach_far_is_refused(tmp_path: Path) -> None:
    for sheets, refused in ((1, False), (40, True)):
        book = xlwt.Workbook()
        for number in range(sheets):
            page = book.add_sheet(str(number))
            page.write(0, 0, "年份")
            page.write(9_999, 49, 1)
        path = tmp_path / f"{sheets}.xls"
        book.save(str(path))
        if refused:
            with pytest.raises(InputError, match="safely"):
                open_tables(str(path))
        else:
            assert open_tables(str(path))


def test_sheets_that_are_large_together_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = Workbook()
    for name in ("一", "二"):
        book.create_sheet(name).cell(100, 10, "x")
    book.save(tmp_path / "t.xlsx")
    monkeypatch.setattr(unpacking, "MOST_CELLS", 1500)
    with pytest.raises(InputError, match="safely"):
        open_tables(str(tmp_path / "t.xlsx"))


@settings(max_examples=60)
@given(st.integers(0, 5000), st.binary(min_size=1, max_size=8))
def test_a_spoilt_old_workbook_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, at: int, noise: bytes
) -> None:
    folder = tmp_path_factory.mktemp("xls")
    book = xlwt.Workbook()
    page = book.add_sheet("一")
    for column, value in enumerate(HEADERS):
        page.write(0, column, value)
    book.save(str(folder / "t.xls"))
    data = bytearray((folder / "t.xls").read_bytes())
    data[at : at + len(noise)] = noise
    (folder / "t.xls").write_bytes(data)
    with contextlib.suppress(InputError):
        open_tables(str(folder / "t.xls"))


def ods(folder: Path, rows: str) -> Path:
    content = (
        '<?xml version="1.0"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2">'
        f'<office:body><office:spreadsheet><table:table table:name="一">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    path = folder / "t.ods"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def ods_row(values: Sequence[object], repeated: str = "") -> str:
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
        for value in values
    )
    return f"<table:table-row{repeated}>{cells}</table:table-row>"


def test_an_open_document_is_read(tmp_path: Path) -> None:
    empty = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    rows = ods_row(HEADERS) + ods_row(ROW) + empty
    (table,) = open_tables(str(ods(tmp_path, rows)))
    assert table.headers == tuple(HEADERS)
    assert len(list(table.lines())) == 1


def test_an_open_document_that_repeats_without_end_is_refused(tmp_path: Path) -> None:
    repeated = ' table:number-rows-repeated="9000000"'
    path = ods(tmp_path, ods_row(HEADERS) + ods_row(ROW, repeated))
    with pytest.raises(InputError, match="safely"):
        open_tables(str(path))


def test_a_cut_workbook_and_one_of_another_program_are_refused_in_words(tmp_path: Path) -> None:
    path = saved(tmp_path, ROW)
    whole = path.read_bytes()
    for data in (whole[: len(whole) // 2], whole[:4], b"\xd0\xcf\x11\xe0" + bytes(600)):
        path.write_bytes(data)
        with pytest.raises(InputError):
            open_tables(str(path))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    path.write_bytes(stream.getvalue())
    with pytest.raises(InputError, match="no workbook"):
        open_tables(str(path))
