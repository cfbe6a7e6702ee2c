"""Tables to fill in and import, with an example in each that is not imported itself."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.importing.fields import FIELDS
from erqi_viewer.core.importing.values import FIRST_YEAR, LAST_YEAR
from erqi_viewer.core.table_rows import ROLE_NAMES
from erqi_viewer.core.wording import section_title, word
from erqi_viewer.transfer.atomic import atomic_path
from erqi_viewer.transfer.delimited import COMMENT

if TYPE_CHECKING:
    from erqi_viewer.core.importing.plan import RowKind
    from erqi_viewer.core.selection import Section
    from erqi_viewer.core.texts import Texts

_LINES = 5000
_WIDTH = 16


class _Column(NamedTuple):
    """A column: its field, an example, and what may stand in it."""

    field: str
    example: str
    words: tuple[str, ...] = ()


_COLUMNS: dict[RowKind, tuple[_Column, ...]] = {
    "rank": (
        _Column("year", "2025"),
        _Column("publisher", "某研究院"),
        _Column("list", "综合实力百强区"),
        _Column("rank", "85"),
        _Column("province", "河南省"),
        _Column("city", "郑州市"),
        _Column("region", "二七区"),
        _Column("region_code", "410103"),
        _Column("source", "某研究院 2025 年榜单"),
        _Column("note", ""),
    ),
    "indicator": (
        _Column("year", "2025"),
        _Column("name", "地区生产总值"),
        _Column("region", "二七区"),
        _Column("region_code", "410103"),
        _Column("qualifier", "", ("over", "nearly", "about")),
        _Column("value", "812.5"),
        _Column("unit", "亿元"),
        _Column("period_name", "2025-H1"),
        _Column("growth_percent", "5.6"),
        _Column("place", "2"),
        _Column("place_by", "value", ("value", "growth")),
        _Column("scope", "市内六区"),
        _Column("source", "统计公报"),
        _Column("note", ""),
    ),
    "honour": (
        _Column("year", "2025"),
        _Column("role_name", "title", ("title", "award", "designation", "distinction")),
        _Column("name", "某荣誉称号"),
        _Column("region", "二七区"),
        _Column("region_code", "410103"),
        _Column("awarded_by", "某机关"),
        _Column("source", "某机关公告"),
        _Column("note", ""),
    ),
}
_SECTIONS: dict[RowKind, Section] = {
    "rank": "ranks",
    "indicator": "indicators",
    "honour": "honours",
}


def write_template(path: str, texts: Texts) -> None:
    """Write the template in the format of the file's extension; it is whole or absent.

    Raises:
        InputError: The extension is neither .csv nor .xlsx.
        OutputError: The file cannot be written there.
    """
    extension = os.path.splitext(path)[1].lower()
    if extension not in {".csv", ".xlsx"}:
        raise InputError(
            "“{path}” does not end like a table file.",
            "Give it one of these endings: {known}.",
            path=path,
            known=".csv, .xlsx",
        )
    content = _csv(texts) if extension == ".csv" else _xlsx(texts)
    with atomic_path(path) as temporary, open(temporary, "wb") as file:
        file.write(content)


def _csv(texts: Texts) -> bytes:
    import csv
    import io

    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_headers("rank", texts))
    writer.writerow(_example("rank", texts))
    writer.writerow([f"{COMMENT} {_hint(texts)}"])
    return text.getvalue().encode("utf-8-sig")


def _xlsx(texts: Texts) -> bytes:
    import datetime as dt
    import io

    from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]

    stream = io.BytesIO()
    workbook = Workbook(stream, {"in_memory": True})
    workbook.set_properties({"created": dt.datetime(2000, 1, 1, tzinfo=dt.UTC)})
    bold = workbook.add_format({"bold": True, "bottom": 1})
    grey = workbook.add_format({"font_color": "#808080", "italic": True})
    for kind, columns in _COLUMNS.items():
        page = workbook.add_worksheet(section_title(_SECTIONS[kind], texts))
        page.freeze_panes(1, 0)
        page.set_column(0, len(columns) - 1, _WIDTH)
        page.write_row(0, 0, _headers(kind, texts), bold)
        page.write_row(1, 0, _example(kind, texts), grey)
        page.write_string(2, 0, f"{COMMENT} {_hint(texts)}", grey)
        for at, column in enumerate(columns):
            _restrict(page, at, column, texts)
    workbook.close()
    return stream.getvalue()


def _restrict(page: Any, at: int, column: _Column, texts: Texts) -> None:
    """Offer the words that may stand in a column, and refuse a year or place that is none."""
    rules: dict[str, object] | None = None
    if column.words:
        rules = {"validate": "list", "source": [_word(column, one, texts) for one in column.words]}
    elif column.field == "year":
        rules = {
            "validate": "integer",
            "criteria": "between",
            "minimum": FIRST_YEAR,
            "maximum": LAST_YEAR,
        }
    elif column.field == "place":
        rules = {"validate": "integer", "criteria": ">=", "value": 1}
    if rules is not None:
        page.data_validation(3, at, _LINES, at, rules)


def _headers(kind: RowKind, texts: Texts) -> list[str]:
    fields = {field.key: field for field in FIELDS[kind]}
    return [texts(fields[column.field].title) for column in _COLUMNS[kind]]


def _example(kind: RowKind, texts: Texts) -> list[str]:
    cells = [
        _word(column, column.example, texts) if column.words and column.example else column.example
        for column in _COLUMNS[kind]
    ]
    return [f"{COMMENT} {cells[0]}", *cells[1:]]


def _word(column: _Column, key: str, texts: Texts) -> str:
    return texts.name(ROLE_NAMES[key]) if column.field == "role_name" else word(key, texts)


def _hint(texts: Texts) -> str:
    return texts(
        "Write below. Lines that start with # are not imported. A place can be 85, 第85名, 未上榜 "
        "or 上榜未公布名次; a region needs its code, or its name with province and city."
    )
