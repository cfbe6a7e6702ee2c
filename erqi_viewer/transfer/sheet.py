"""What every table format writes: headers and rows, without their origin."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core import tables
from erqi_viewer.core.history import standings_of
from erqi_viewer.core.selection import SECTIONS
from erqi_viewer.core.table_rows import fact_rows
from erqi_viewer.core.wording import cell, section_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.history import Series, Standing
    from erqi_viewer.core.records import Dataset
    from erqi_viewer.core.selection import Section
    from erqi_viewer.core.table_rows import FactRow
    from erqi_viewer.core.tables import Cell, Column, ColumnKind
    from erqi_viewer.core.texts import Texts

# What a spreadsheet takes for the start of a formula; the wide forms count in East Asian versions.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class TableSheet(NamedTuple):
    """A table ready to be written. ``headers`` and ``kinds`` have one entry a column."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    kinds: tuple[ColumnKind, ...]


def make_sheet(
    title: str, rows: Iterable[Standing | FactRow], columns: Iterable[Column], texts: Texts
) -> TableSheet:
    """Return rows as a sheet in the language of ``texts``. A change is a signed number."""
    columns = tuple(columns)
    return TableSheet(
        title,
        tuple(texts(column.title) for column in columns),
        tuple(tuple(cell(column, row, texts) for column in columns) for row in rows),
        tuple(column.kind for column in columns),
    )


def section_sheet(
    section: Section, dataset: Dataset, series: Sequence[Series], texts: Texts
) -> TableSheet:
    """Return everything that a section holds, with the columns that only files carry."""
    title = section_title(section, texts)
    if section == "ranks":
        return make_sheet(title, standings_of(series), tables.RANK_COLUMNS, texts)
    keys = {"region_code", "id"} if section in {"indicators", "honours"} else {"id"}
    identity = [column for column in tables.FACT_COLUMNS if column.key in keys]
    columns = (*tables.window_columns(section), *identity)
    return make_sheet(title, fact_rows(dataset, section), columns, texts)


def book_sheets(dataset: Dataset, series: Sequence[Series], texts: Texts) -> tuple[TableSheet, ...]:
    """Return a record book as sheets, one a section."""
    return tuple(section_sheet(section, dataset, series, texts) for section in SECTIONS)


def harmless(value: Cell) -> Cell:
    """Return a cell that no spreadsheet runs as a formula: such a text gets a leading apostrophe.

    Formats without cell types need this. Numbers stay numbers, negative ones too. A text that
    looks as if it had one already gets another, so that :func:`exported` gives every text back.
    """
    if isinstance(value, str) and value.lstrip("'").startswith(_FORMULA_STARTS):
        return f"'{value}"
    return value


def exported(cell: str) -> str:
    """Return a cell as it was before :func:`harmless`."""
    if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA_STARTS):
        return cell[1:]
    return cell
