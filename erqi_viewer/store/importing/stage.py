"""The temporary tables that a plan waits in, and filling them line by line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.importing.problems import RefusedError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from erqi_viewer.core.importing.plan import Line, Problem
    from erqi_viewer.core.importing.rows import Row, RowReader

BATCH = 10_000
"""Rows between two calls of a progress callback."""

# What is read of all rows stands first: later columns are farther to go.
_SCHEMA = """
CREATE TEMP TABLE stage_row (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'add',
    own INTEGER NOT NULL DEFAULT 0,
    choice TEXT,
    blocked INTEGER,
    problem INTEGER,
    recorded INTEGER,
    twin INTEGER,
    region INTEGER, subject INTEGER, source INTEGER, status TEXT, rank INTEGER,
    year INTEGER, tbl INTEGER NOT NULL, line INTEGER NOT NULL,
    uid TEXT, note TEXT, preferred INTEGER, preference_reason TEXT,
    period TEXT, value REAL, unit TEXT, growth_percent REAL, place INTEGER, place_by TEXT,
    scope TEXT, qualifier TEXT, category TEXT, name TEXT,
    reason TEXT, counts INTEGER, evidence TEXT, detail TEXT, cells TEXT
);
CREATE TEMP TABLE stage_blocked (number INTEGER PRIMARY KEY, cause INTEGER NOT NULL);
CREATE TEMP TABLE stage_chosen (number INTEGER PRIMARY KEY);
CREATE TEMP TABLE stage_rival (
    region INTEGER, edition INTEGER, source INTEGER, fact INTEGER,
    PRIMARY KEY (region, edition, source)
) WITHOUT ROWID;
CREATE TEMP TABLE stage_made (number INTEGER PRIMARY KEY, id INTEGER NOT NULL);
"""


class Stage:
    """Puts rows into the temporary tables of a connection.

    Attributes:
        problems: The kinds of problems that rows have, without their values; rows refer to them
            by their place in here.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._at: dict[tuple[str, str, str], int] = {}

    def create(self, connection: sqlite3.Connection) -> None:
        """Make the temporary tables."""
        for statement in _SCHEMA.split(";\n"):
            if statement.strip():
                connection.execute(statement)

    def fill(
        self,
        connection: sqlite3.Connection,
        reader: RowReader,
        lines: Iterable[tuple[int, Line]],
    ) -> None:
        """Read numbered lines and put them in, refused ones with what is wrong with them."""
        kind, table = reader.map.kind, reader.number
        rows: list[Row] = []
        refused: list[tuple[Any, ...]] = []
        evidence: list[tuple[str, int]] = []
        read = reader.read
        for number, line in lines:
            try:
                rows.append((number, *read(line)))
            except RefusedError as error:
                where, detail = self.problem(error.problem)
                cells = json.dumps(reader.fields(line), ensure_ascii=False)
                refused.append((number, kind, table, line.number, where, detail, cells))
            if line.evidence:
                evidence.append((json.dumps(line.evidence, ensure_ascii=False), number))
        columns = reader.columns
        connection.executemany(
            f"INSERT INTO stage_row (number, {', '.join(columns)}, kind, tbl) "  # noqa: S608
            f"VALUES (?{', ?' * len(columns)}, '{kind}', {table})",
            rows,
        )
        connection.executemany(
            "INSERT INTO stage_row (number, kind, tbl, line, problem, detail, cells, state) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, 'refused')",
            refused,
        )
        connection.executemany("UPDATE stage_row SET evidence = ? WHERE number = ?", evidence)

    def problem(self, problem: Problem) -> tuple[int, str | None]:
        """Return where a problem's kind stands in ``problems``, and its values as a text."""
        kind = (problem.what, problem.fix, problem.field)
        at = self._at.get(kind)
        if at is None:
            at = self._at[kind] = len(self.problems)
            self.problems.append(problem._replace(values={}))
        return at, json.dumps(dict(problem.values), ensure_ascii=False) if problem.values else None

    def restored(self, at: int | None, detail: str | None) -> Problem | None:
        """Return the problem that a row refers to."""
        if at is None:
            return None
        return self.problems[at]._replace(values=json.loads(detail) if detail else {})


def batches(
    lines: Iterable[Line], start: int, size: int, done: Callable[[list[tuple[int, Line]]], None]
) -> int:
    """Hand lines, numbered from ``start``, on by the batch; return the number after the last."""
    batch: list[tuple[int, Line]] = []
    number = start
    for line in lines:
        batch.append((number, line))
        number += 1
        if len(batch) == size:
            done(batch)
            batch = []
    if batch:
        done(batch)
    return number
