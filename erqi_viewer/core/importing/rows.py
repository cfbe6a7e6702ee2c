"""Reads the lines of a table as rows of a plan: numbers and references in place of words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.extract.numerals import fold
from erqi_viewer.core.importing import values
from erqi_viewer.core.importing.plan import Place
from erqi_viewer.core.importing.problems import RefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from erqi_viewer.core.importing.plan import ColumnMap, Line, Table, Value
    from erqi_viewer.core.importing.vocabulary import Vocabulary

Row = tuple[Any, ...]
"""A row in the order of the ``columns`` of its reader."""

REGION_FIELDS = ("region_code", "region", "province", "city", "year")

COLUMNS = {
    "rank": (
        *("line", "region", "subject", "year", "source", "status", "rank"),
        *("uid", "note", "preferred", "preference_reason"),
    ),
    "indicator": (
        *("line", "region", "subject", "year", "source", "uid", "note", "period", "value", "unit"),
        *("growth_percent", "place", "place_by", "scope", "qualifier"),
    ),
    "honour": ("line", "region", "subject", "year", "source", "uid", "note", "category", "name"),
}
"""The values of a row of each kind. ``subject`` is a reference to its edition, its indicator or
the organisation that awarded it."""

_UID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


class Reading:
    """What the readers of a plan's tables share.

    Attributes:
        vocabulary: What rows can speak of.
        source: The source of rows that do not name their own, None if none was given.
        years: The latest year of the rows of each source that is drafted.
    """

    def __init__(self, vocabulary: Vocabulary, source: int | None) -> None:
        self.vocabulary = vocabulary
        self.source = source
        self.years: dict[int, int] = {}


class RowReader:
    """Reads the lines of one table; a subclass for each kind of rows.

    Args:
        number: The table's number in the plan.
        table: The table.
        found: How its columns are read.
        reading: What the readers of a plan share.

    ``columns`` names the values of a row, those of :data:`COLUMNS` or the first of them.
    ``shown`` is the reader whose columns the user sees, when a row is read again from its fields.
    """

    def __init__(self, number: int, table: Table, found: ColumnMap, reading: Reading) -> None:
        self.number = number
        self.table = table
        self.map = found
        self.shown: RowReader | None = None
        self.columns = COLUMNS[found.kind]
        self._reading = reading
        self._words = reading.vocabulary
        self._at = {field: i for i, field in enumerate(found.columns) if field is not None}
        self._fixed = {key: value for key, value in found.constants if key not in self._at}

    def read(self, line: Line) -> Row:
        """Return a line as a row.

        Raises:
            RefusedError: It cannot be one.
            InputError: It needs a source and none is given, or the table is read wrongly.
        """
        raise NotImplementedError

    def fields(self, line: Line) -> dict[str, str]:
        """Return the cells of a line by field, as texts; empty ones are left out."""
        found = dict(self._fixed)
        for field, at in self._at.items():
            if at < len(line.cells):
                found[field] = values.text_of(line.cells[at])
        return {field: text for field, text in found.items() if text}

    def place(self, line: int, field: str = "") -> Place:
        """Return where a line stands, or its cell of a field."""
        columns = (self.shown or self).map.columns
        column = columns.index(field) if field in columns else None
        if column is None:
            cell = ""
        elif self.table.lettered:
            cell = f"{letters(column)}{line}"
        else:
            cell = f"{line}:{column + 1}"
        return Place(self.number, line, self.table.file, self.table.sheet, cell)

    def _value(self, cells: Sequence[Value], field: str) -> Value:
        at = self._at.get(field)
        return self._fixed.get(field) if at is None else cells[at]

    def _text(self, cells: Sequence[Value], field: str) -> str:
        return values.text_of(self._value(cells, field))

    def _region(self, words: Mapping[str, str], line: int) -> int:
        try:
            year = values.year_of(words["year"]) if words.get("year") else None
        except RefusedError:  # which is said of the row's year
            year = None
        return self._words.regions.find(
            fold(words["region_code"]).strip(),
            *(words["region"], words["province"], words["city"]),
            *(year, self.place(line)),
        )

    def _source(self, name: str, line: int) -> int:
        if name:
            return self._words.source(name, self.place(line, "source"))
        if self._reading.source is None:
            raise InputError(
                "Rows of {file} do not say where they come from.",
                "Name their source: what it is called, who published it and when "
                "(on the command line with --source).",
                file=self.table.file,
            )
        return self._reading.source

    def _uid(self, cells: Sequence[Value]) -> str | None:
        text = self._text(cells, "id")
        return text.lower() if _UID.fullmatch(text) else None

    def _saw(self, source: int, year: int) -> None:
        """Remember the latest year of a source that is drafted."""
        years = self._reading.years
        if source < 0 and years.get(source, 0) < year:
            years[source] = year


def letters(column: int) -> str:
    """Return what a spreadsheet calls a column, the first being 0: A, B, ... AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
