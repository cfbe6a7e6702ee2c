"""Plans rows again whose values were changed, and the rows that are about the same thing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.importing import fact_rows, problems
from erqi_viewer.core.importing.fields import FIELDS
from erqi_viewer.core.importing.plan import ColumnMap, Line
from erqi_viewer.store.importing import classify

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from erqi_viewer.core.importing.plan import RowKind
    from erqi_viewer.core.importing.rows import Reading, RowReader
    from erqi_viewer.store.importing.pages import Pages
    from erqi_viewer.store.importing.stage import Stage

_RESET = """
UPDATE stage_row
SET state = 'add', own = 0, recorded = NULL, twin = NULL, problem = NULL, detail = NULL
WHERE number = ? AND (problem IS NULL OR problem IN (?, ?))
"""


class Anew:
    """Plans some rows of a plan again."""

    def __init__(
        self,
        stage: Stage,
        pages: Pages,
        readers: Mapping[int, RowReader],
        reading: Reading,
        kinds: Iterable[RowKind],
    ) -> None:
        self._stage = stage
        self._pages = pages
        self._readers = readers
        self._reading = reading
        self._kinds = tuple(kinds)

    def plan(
        self, connection: sqlite3.Connection, numbers: Iterable[int], changed: Mapping[str, str]
    ) -> None:
        """Read rows from their fields, with some changed, and compare what they touch anew."""
        touched: set[int] = set()
        for number in numbers:
            touched.update(self._neighbours(connection, number))
            self._read(connection, number, changed)
            touched.update(self._neighbours(connection, number))
        own = [
            self._stage.problem(one)[0]
            for one in (problems.CONTRADICTED, problems.RECORD_ELSEWHERE)
        ]
        for number in sorted(touched):
            connection.execute(_RESET, (number, *own))
            classify.compare(connection, self._stage, number, number, self._kinds)
        for kind in self._kinds:
            classify.find_twins(connection, self._stage, kind, touched)
        self._reading.vocabulary.finish(self._reading.years)

    def refused_for(self, connection: sqlite3.Connection, what: str) -> list[int]:
        """Return the rows that the reading refused for a problem of this text."""
        at = [i for i, one in enumerate(self._stage.problems) if one.what == what]
        if not at:
            return []
        found = connection.execute(
            "SELECT number FROM stage_row WHERE problem = ? AND cells IS NOT NULL", at
        )
        return [number for (number,) in found]

    def _neighbours(self, connection: sqlite3.Connection, number: int) -> list[int]:
        """Return the rows about the same thing as one, itself among them."""
        row = self._row(connection, number)
        keys = classify.KEYS[row["kind"]][0].split(", ")
        same = " AND ".join(f"{key} IS :{key}" for key in keys)
        found = connection.execute(
            f"SELECT number FROM stage_row WHERE number = :number OR kind = :kind AND {same} "  # noqa: S608
            "AND cells IS NULL",
            row,
        )
        return [one for (one,) in found]

    def _read(
        self, connection: sqlite3.Connection, number: int, changed: Mapping[str, str]
    ) -> None:
        row = self._row(connection, number)
        fields = {**self._pages.fields(row), **changed}
        shown = self._readers[row["tbl"]]
        keys = tuple(field.key for field in FIELDS[shown.map.kind])
        found = ColumnMap(shown.map.kind, keys)
        reader = fact_rows.reader(shown.number, shown.table, found, self._reading)
        reader.shown = shown
        evidence = tuple(json.loads(row["evidence"])) if row["evidence"] else ()
        line = Line(row["line"], [fields.get(key, "") for key in keys], None, evidence)
        connection.execute("DELETE FROM stage_row WHERE number = ?", (number,))
        self._stage.fill(connection, reader, [(number, line)])

    def _row(self, connection: sqlite3.Connection, number: int) -> dict[str, Any]:
        cursor = connection.execute("SELECT * FROM stage_row WHERE number = ?", (number,))
        names = [column[0] for column in cursor.description]
        return dict(zip(names, cursor.fetchone(), strict=True))
