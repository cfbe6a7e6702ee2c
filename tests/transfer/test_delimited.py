"""Tables in text files are read whatever their encoding, delimiter and line ends."""

from __future__ import annotations

import contextlib
import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from erqi_viewer.core.errors import InputError
from erqi_viewer.transfer import csv_table
from erqi_viewer.transfer.importing import open_tables, propose
from erqi_viewer.transfer.sheet import TableSheet

if TYPE_CHECKING:
    from pathlib import Path

    from erqi_viewer.core.importing.plan import Table

TEXT = "年份,榜单,名次,区县\n2025,百强区,1,二七区\n2025,百强区,2,金水区\n"


def table(folder: Path, data: bytes, name: str = "t.csv") -> Table:
    path = folder / name
    path.write_bytes(data)
    (found,) = open_tables(str(path))
    return found


def cells(found: Table) -> list[list[object]]:
    return [list(line.cells) for line in found.lines()]


@pytest.mark.parametrize(
    "encoding",
    [
        *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "utf-32"),
    ],
)
def test_the_encoding_is_found_out(tmp_path: Path, encoding: str) -> None:
    found = table(tmp_path, TEXT.encode(encoding))
    assert found.headers == ("年份", "榜单", "名次", "区县")
    assert cells(found)[1] == ["2025", "百强区", "2", "金水区"]


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|", "，", "、", "^", "§", "→"])
def test_the_delimiter_is_found_out(tmp_path: Path, delimiter: str) -> None:
    found = table(tmp_path, TEXT.replace(",", delimiter).encode())
    assert found.headers == ("年份", "榜单", "名次", "区县")
    assert cells(found)[0] == ["2025", "百强区", "1", "二七区"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(tmp_path: Path, end: str) -> None:
    found = table(tmp_path, TEXT.replace("\n", end).encode())
    assert [line.number for line in found.lines()] == [2, 3]


def test_a_quoted_cell_may_hold_delimiters_quotes_and_lines(tmp_path: Path) -> None:
    text = 'year,list,rank,region,note\n2025,A,1,二七区,"a, ""b""\nc"\n2025,A,2,金水区,\n'
    found = table(tmp_path, text.encode())
    lines = list(found.lines())
    assert lines[0].cells[4] == 'a, "b"\nc'
    assert [line.number for line in lines] == [2, 4]


def test_a_title_above_the_headers_empty_lines_and_hints_are_no_rows(tmp_path: Path) -> None:
    text = "2025年百强区,,,\n\n# hint,,,\n" + TEXT + ",,,\n"
    found = table(tmp_path, text.encode())
    assert found.header_line == 4
    assert [line.number for line in found.lines()] == [5, 6]


def test_a_ragged_line_is_an_error_of_its_own_with_its_number(tmp_path: Path) -> None:
    text = TEXT + "2025,百强区,3\n2025,百强区,4,中原区,,\n2025,百强区,5,管城区,x\n"
    lines = {line.number: line for line in table(tmp_path, text.encode()).lines()}
    problem = lines[4].problem
    assert problem is not None
    assert problem.values == {"count": 3, "expected": 4}
    assert lines[5].problem is None
    assert lines[6].problem is not None
    assert lines[3].problem is None


def test_a_quote_that_is_never_closed_is_told_with_its_line(tmp_path: Path) -> None:
    text = TEXT + '2025,百强区,"3,二七区\n' + "2025,百强区,4,金水区\n" * 10_000
    with pytest.raises(InputError, match="line 4"):
        list(table(tmp_path, text.encode()).lines())


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200), bytes(range(256)) * 40, b"\xff" * 100],
)
def test_what_is_no_text_is_refused_in_words(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(data)
    with pytest.raises(InputError):
        propose([str(path)])


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_what_is_not_there_is_refused_in_words(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        open_tables(str(tmp_path / name))


def test_an_empty_file_is_refused_in_words(tmp_path: Path) -> None:
    for data in (b"", b"\n\n", b"\xef\xbb\xbf"):
        (tmp_path / "t.csv").write_bytes(data)
        with pytest.raises(InputError):
            open_tables(str(tmp_path / "t.csv"))


CELLS = st.lists(
    st.tuples(
        st.sampled_from(["x", "年份"]),
        st.text(st.sampled_from("ab'=+-@＝\t,\"\n二; "), max_size=6),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=50)
@given(rows=CELLS)
def test_what_the_export_made_harmless_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("csv")
    sheet = TableSheet("t", ("年份", "榜单"), tuple(rows), ("text", "text"))
    found = table(folder, csv_table.encode([sheet]))
    assert cells(found) == [list(row) for row in rows]


@settings(max_examples=100)
@given(data=st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "t.csv"
    path.write_bytes(data)
    with contextlib.suppress(InputError):
        for found in propose([str(path)]):
            list(found.table.lines())


def test_a_large_table_is_read_line_by_line(tmp_path: Path) -> None:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["年份", "榜单", "名次", "区县"])
    writer.writerows([2025, "榜", i, "二七区"] for i in range(5000))
    found = table(tmp_path, text.getvalue().encode())
    assert abs(found.size - 5000) < 500
    assert next(iter(found.lines())).number == 2
