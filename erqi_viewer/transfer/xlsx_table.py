"""An Excel workbook, one worksheet a table; the same tables give the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.tables import Cell, ColumnKind
    from erqi_viewer.transfer.sheet import TableSheet

_NUMBER_FORMATS: dict[ColumnKind, str] = {"year": "0", "rank": "0", "change": "+0;-0;0"}
_MIN_WIDTH, _MAX_WIDTH, _FILTER_BUTTON = 6, 60, 4
_LONGEST_CELL = 32767
_LONGEST_NAME = 31


class _Page(Protocol):
    """What is used of XlsxWriter's worksheet, which has no type hints of its own."""

    def freeze_panes(self, row: int, col: int) -> None: ...
    def set_column(self, first_col: int, last_col: int, width: float) -> int: ...
    def write_string(self, row: int, col: int, string: str, cell_format: object = None) -> int: ...
    def write_number(
        self, row: int, col: int, number: float, cell_format: object = None
    ) -> int: ...
    def autofilter(self, first_row: int, first_col: int, last_row: int, last_col: int) -> None: ...


def encode(sheets: Sequence[TableSheet]) -> bytes:
    """Return the sheets as a workbook. Texts are written as texts, so none runs as a formula."""
    import datetime as dt
    import io

    from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]

    stream = io.BytesIO()
    workbook = Workbook(stream, {"in_memory": True})
    # A file's date would make every export of the same facts another file.
    workbook.set_properties({"created": dt.datetime(2000, 1, 1, tzinfo=dt.UTC)})
    header = workbook.add_format({"bold": True, "bottom": 1, "valign": "vcenter"})
    formats = {
        kind: workbook.add_format({"num_format": form}) for kind, form in _NUMBER_FORMATS.items()
    }
    names = _sheet_names(sheet.title for sheet in sheets)
    for name, sheet in zip(names, sheets, strict=True):
        _fill(workbook.add_worksheet(name), sheet, header, formats)
    workbook.close()
    return stream.getvalue()


def _fill(
    page: _Page, sheet: TableSheet, header: object, formats: dict[ColumnKind, object]
) -> None:
    page.freeze_panes(1, 0)
    for column, title in enumerate(sheet.headers):
        kind = sheet.kinds[column]
        cells = [row[column] for row in sheet.rows]
        page.set_column(column, column, _width(title, cells))
        page.write_string(0, column, _text(title), header)
        for line, value in enumerate(cells, 1):
            if value is None or value == "":
                continue
            if isinstance(value, str):
                page.write_string(line, column, _text(value))
            else:
                page.write_number(line, column, value, formats.get(kind))
    if sheet.headers:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.headers) - 1)


def _text(value: str) -> str:
    """Return what XML can hold of a text, cut visibly where Excel would cut it unseen."""
    valid = value.encode("utf-16-le", "replace").decode("utf-16-le")
    valid = valid.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    cut = _cut(valid, _LONGEST_CELL)
    return valid if cut == valid else _cut(valid, _LONGEST_CELL - 1) + "…"


def _cut(text: str, units: int) -> str:
    """Return the start of a text that takes ``units`` UTF-16 units, as Excel counts."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


def _width(title: str, cells: Iterable[Cell]) -> float:
    """Return a column's width in digits, a Chinese character two wide."""
    longest = max((_digits(str(cell)) for cell in cells if cell is not None), default=0)
    return min(max(longest + 2, _digits(title) + _FILTER_BUTTON, _MIN_WIDTH), _MAX_WIDTH)


def _digits(text: str) -> int:
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _sheet_names(titles: Iterable[str]) -> list[str]:
    """Return names that Excel takes: short, all different, without its special characters."""
    names: list[str] = []
    for title in titles:
        valid = "".join(" " if c in "[]:*?/\\" or not c.isprintable() else c for c in title)
        name = base = _cut(valid.strip(" '"), _LONGEST_NAME).strip(" '") or "-"
        count = 1
        while name.lower() in {other.lower() for other in names}:
            count += 1
            ending = f" {count}"
            name = _cut(base, _LONGEST_NAME - len(ending)) + ending
        names.append(name)
    return names
