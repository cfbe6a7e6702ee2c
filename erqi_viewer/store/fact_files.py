"""Reads the bundled files of facts, ``resources/data/*.csv``, into the tables of a new book.

A file is named after its table and its columns after the table's. Rows have no ids there: a
reference is the key of the row it leads to, in a column named like the table's without ``_id``.
"""

from __future__ import annotations

import csv
import os
import sqlite3
import uuid
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from erqi_viewer import assets
from erqi_viewer.core.errors import InputError
from erqi_viewer.store import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.store.schema import Column, Table

# In the order in which rows refer to one another, with the columns that make a row's key.
_VOCABULARIES = {
    "meta": "key",
    "region": "code",
    "dimension": "key",
    "ranked_list": "key",
    "indicator": "key",
}
_FACTS = {
    "source": "key",
    "organisation": "key",
    "edition": "list/year",
    "placement": "fact",
    "observation": "fact",
    "honour": "fact",
    "structure_item": "key",
    "evidence": "fact/role",
}

# Of the uids. Changing it would make strangers of all rows that desks already share.
_NAMESPACE = uuid.UUID("08ac2c4f-7ce5-4ced-8abd-3487b6c4afed")

_FACT_COLUMNS = ("source", "note_zh", "note_en")


class Row(NamedTuple):
    """A row of a file of facts, and where it stands."""

    file: str
    line: int
    cells: dict[str, str]

    def fail(self, reason: str) -> NoReturn:
        """Raise InputError about this row."""
        raise InputError(
            "{file}, line {line}: {reason}.",
            "Correct that line of the bundled facts.",
            file=self.file,
            line=self.line,
            reason=reason,
        )


def stable_id(table: str, key: str) -> str:
    """Return the uid of a bundled row, the same on every desk."""
    return str(uuid.uuid5(_NAMESPACE, f"{table}:{key}"))


def insert_all(connection: sqlite3.Connection, *, vocabularies_only: bool) -> None:
    """Insert every bundled row, within the caller's transaction.

    Raises:
        InputError: A file cannot be read or a row is wrong; file and line are in the message.
        sqlite3.Error: The file cannot be written.
    """
    inserter = _Inserter(connection)
    for table, key in (_VOCABULARIES if vocabularies_only else _VOCABULARIES | _FACTS).items():
        for row in read(table):
            inserter.insert(table, key, row)


def read(table: str) -> Iterator[Row]:
    """Yield the rows of a table's file.

    Raises:
        InputError: The file cannot be read or a line has the wrong number of cells.
    """
    name = f"{table}.csv"
    try:
        with open(assets.resource("data", name), encoding="utf-8", newline="") as file:
            lines = csv.reader(file, strict=True)
            header = next(lines, [])
            for cells in lines:
                row = Row(name, lines.line_num, dict(zip(header, cells, strict=False)))
                if len(cells) != len(header):
                    row.fail(f"{len(cells)} cells instead of {len(header)}")
                yield row
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(
            "The bundled facts in {file} cannot be read: {reason}.",
            "Install the program again.",
            file=os.path.join("data", name),
            reason=error,
        ) from error


class _Inserter:
    """Inserts rows and remembers their ids by key, for the rows that refer to them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._tables = schema.tables(connection.execute)
        self._ids: dict[str, dict[str, int]] = {name: {} for name in self._tables}

    def insert(self, name: str, key: str, row: Row) -> None:
        table = self._tables[name]
        cells = dict(row.cells)
        publishers = cells.pop("publishers", "")
        values: dict[str, object] = {}
        if table.has("fact_id") and not table.has("uid"):
            fact = {column: cells.pop(column, "") for column in _FACT_COLUMNS}
            values["fact_id"] = self._insert_fact(name, row, cells.pop("fact", ""), fact)
        slug = "/".join(row.cells.get(part, "") for part in key.split("/"))
        if table.has("uid"):
            values["uid"] = stable_id(name, slug)
        values |= self._values(table, cells, row)
        self._ids[name][slug] = self._execute(table, values, row)
        if name == "edition":
            self._insert_publishers(self._ids[name][slug], publishers, row)

    def _insert_fact(self, name: str, row: Row, slug: str, cells: dict[str, str]) -> int:
        values = {"uid": stable_id("fact", slug), "kind": name.replace("_", "-")}
        table = self._tables["fact"]
        fact = self._execute(table, values | self._values(table, cells, row), row)
        self._ids["fact"][slug] = fact
        return fact

    def _insert_publishers(self, edition: int, publishers: str, row: Row) -> None:
        table = self._tables["edition_publisher"]
        for position, key in enumerate(filter(None, publishers.split(";")), start=1):
            organisation = self._id("organisation", key, row)
            values = {"organisation_id": organisation, "position": position}
            self._execute(table, {"edition_id": edition, **values}, row)

    def _values(self, table: Table, cells: dict[str, str], row: Row) -> dict[str, object]:
        columns = {
            one.name.removesuffix("_id") if one.refers_to else one.name: one
            for one in table.columns
        }
        unknown = cells.keys() - columns.keys()
        if unknown:
            row.fail(f"{table.name} has no column {min(unknown)}")
        return {
            columns[cell].name: self._value(columns[cell], text, row)
            for cell, text in cells.items()
        }

    def _value(self, column: Column, text: str, row: Row) -> object:
        if not text and not column.required:
            return None
        if column.refers_to:
            return self._id(column.refers_to, text, row)
        try:
            match column.type:
                case "INTEGER":
                    return int(text)
                case "REAL":
                    return float(text)
                case _:
                    return text
        except ValueError:
            row.fail(f"{column.name} is no number: {text!r}")

    def _id(self, table: str, key: str, row: Row) -> int:
        if key not in self._ids[table]:
            row.fail(f"there is no {table} {key!r} above")
        return self._ids[table][key]

    def _execute(self, table: Table, values: dict[str, object], row: Row) -> int:
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        statement = f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'  # noqa: S608
        try:
            cursor = self._connection.execute(statement, tuple(values.values()))
        except sqlite3.IntegrityError as error:
            row.fail(str(error))
        return cursor.lastrowid or 0
