"""Rows as documents: read whole by their stable id, and written back so.

See :mod:`erqi_viewer.core.changes` for what a document holds. The tables' own catalogue says which
columns there are, so a new column or table needs nothing here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from erqi_viewer.core.changes import FACT_TABLES, new_uid
from erqi_viewer.store import schema

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from erqi_viewer.core.changes import Document
    from erqi_viewer.store.schema import Column

_FACT_FIELDS = ("source_id", "note_zh", "note_en")
_NOT_FIELDS = {"id", "uid", "fact_id"}


class Documents:
    """Reads and writes rows of the tables that have stable ids, within the caller's transaction.

    Raises:
        KeyError: A table is none of those, a field is none of its columns, or a reference leads
            to no row.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection.execute
        self._tables = schema.tables(connection.execute)

    def read(self, table: str, uid: str) -> Document | None:
        """Return a row's document, None when there is no such row."""
        row = self._row_id(table, uid)
        if row is None:
            return None
        document: Document = {}
        if table in FACT_TABLES:
            document.update(self._values("fact", row, self._columns("fact", _FACT_FIELDS)))
        document.update(self._values(table, row, self._columns(table)))
        if table in FACT_TABLES:
            document["evidence"] = self._evidence(row)
        if table == "edition":
            document["publishers"] = self._publishers(row)
        return document

    def row_id(self, table: str, uid: str) -> int | None:
        """Return the row id of a fact, None for what is no fact or not there."""
        row: int | None = self._row_id(table, uid) if table in FACT_TABLES else None
        return row

    def insert(self, table: str, uid: str, document: Document, row_id: int | None = None) -> None:
        """Put a new row in; a fact under a row id that it had before, unless that is taken."""
        if table == "meta":
            self._insert("meta", {"key": uid, **document})
            return
        values = self._stored(table, document)
        if table in FACT_TABLES:
            kind = table.replace("_", "-")
            fact = self._stored("fact", document, _FACT_FIELDS)
            taken = self._run("SELECT 1 FROM fact WHERE id = ?", (row_id,)).fetchone()
            own = {"id": row_id} if row_id is not None and not taken else {}
            row = self._insert("fact", {**own, "uid": uid, "kind": kind, **fact})
            self._insert(table, {"fact_id": row, **values})
        else:
            row = self._insert(table, {"uid": uid, **values})
        self._insert_parts(table, row, document)

    def update(self, table: str, uid: str, document: Document) -> None:
        """Give a row the values of a document; its row id stays."""
        row = self._row_id(table, uid)
        if row is None:
            raise KeyError(uid)
        if table in FACT_TABLES:
            self._update("fact", row, self._stored("fact", document, _FACT_FIELDS))
        self._update(table, row, self._stored(table, document))
        if table in FACT_TABLES:
            self._run("DELETE FROM evidence WHERE fact_id = ?", (row,))
        if table == "edition":
            self._run("DELETE FROM edition_publisher WHERE edition_id = ?", (row,))
        self._insert_parts(table, row, document)

    def delete(self, table: str, uid: str) -> None:
        """Take a row out, with what belongs to it."""
        stored = "fact" if table in FACT_TABLES else table
        row = self._row_id(table, uid)
        self._run(f'DELETE FROM "{stored}" WHERE {self._key(stored)} = ?', (row,))  # noqa: S608

    def _insert_parts(self, table: str, row: Any, document: Document) -> None:
        if table in FACT_TABLES:
            for item in document.get("evidence", ()):
                values = {name: value for name, value in item.items() if name != "uid"}
                uid = item.get("uid") or new_uid()
                self._insert("evidence", {"uid": uid, "fact_id": row, **values})
        if table == "edition":
            for position, uid in enumerate(document.get("publishers", ()), start=1):
                organisation = self._id_of("organisation", uid)
                values = {"edition_id": row, "organisation_id": organisation, "position": position}
                self._insert("edition_publisher", values)

    def _evidence(self, row: int) -> list[Document]:
        names = [one.name for one in self._tables["evidence"].columns]
        kept = [name for name in names if name not in {"id", "fact_id"}]
        return [
            dict(zip(kept, values, strict=True))
            for values in self._select(
                kept, "evidence", "fact_id = ? ORDER BY role, start, uid", row
            )
        ]

    def _publishers(self, row: int) -> list[str]:
        found = self._run(
            "SELECT f.uid FROM edition_publisher p JOIN fact f ON f.id = p.organisation_id "
            "WHERE p.edition_id = ? ORDER BY p.position",
            (row,),
        )
        return [uid for (uid,) in found]

    def _values(self, table: str, row: Any, columns: Iterable[Column]) -> Document:
        columns = list(columns)
        where = f"{self._key(table)} = ?"
        (values,) = self._select([one.name for one in columns], table, where, row)
        return {
            _field(column): self._uid_of(column.refers_to, value) if column.refers_to else value
            for column, value in zip(columns, values, strict=True)
        }

    def _stored(
        self, table: str, document: Document, only: tuple[str, ...] | None = None
    ) -> dict[str, Any]:
        values = {}
        for column in self._columns(table, only):
            if _field(column) in document:
                value = document[_field(column)]
                values[column.name] = (
                    self._id_of(column.refers_to, value) if column.refers_to else value
                )
        return values

    def _columns(self, table: str, only: tuple[str, ...] | None = None) -> list[Column]:
        return [
            one
            for one in self._tables[table].columns
            if (one.name in only if only else one.name not in _NOT_FIELDS)
            and not (table == "meta" and one.name == "key")
        ]

    def _select(
        self, names: Iterable[str], table: str, where: str, row: Any
    ) -> list[tuple[Any, ...]]:
        columns = ", ".join(f'"{name}"' for name in names)
        statement = f'SELECT {columns} FROM "{table}" WHERE {where}'  # noqa: S608
        return self._run(statement, (row,)).fetchall()

    def _insert(self, table: str, values: dict[str, Any]) -> int:
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        statement = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608
        return self._run(statement, tuple(values.values())).lastrowid or 0

    def _update(self, table: str, row: Any, values: dict[str, Any]) -> None:
        names = ", ".join(f'"{name}" = ?' for name in values)
        statement = f'UPDATE "{table}" SET {names} WHERE {self._key(table)} = ?'  # noqa: S608
        self._run(statement, (*values.values(), row))

    def _key(self, table: str) -> str:
        if table == "meta":
            return "key"
        return "fact_id" if table in FACT_TABLES else "id"

    def _row_id(self, table: str, uid: str) -> Any:
        """Return a row's id, None when it is not there; the key of a row of ``meta``."""
        if table == "meta":
            found = self._run("SELECT key FROM meta WHERE key = ?", (uid,)).fetchone()
        elif table in FACT_TABLES:
            kind = table.replace("_", "-")
            found = self._run(
                "SELECT id FROM fact WHERE uid = ? AND kind = ?", (uid, kind)
            ).fetchone()
        else:
            if not self._tables[table].has("uid"):
                raise KeyError(table)
            found = self._run(f'SELECT id FROM "{table}" WHERE uid = ?', (uid,)).fetchone()  # noqa: S608
        return found[0] if found else None

    def _id_of(self, table: str, uid: str | None) -> int | None:
        if uid is None:
            return None
        row: int | None = self._row_id(table, uid)
        if row is None:
            raise KeyError(f"{table} {uid}")
        return row

    def _uid_of(self, table: str, row: int | None) -> str | None:
        """Return the stable id of the row that a reference leads to."""
        if row is None:
            return None
        stored = "fact" if table in FACT_TABLES else table
        found = self._run(f'SELECT uid FROM "{stored}" WHERE id = ?', (row,)).fetchone()  # noqa: S608
        uid: str | None = found[0] if found else None
        return uid


def _field(column: Column) -> str:
    return column.name.removesuffix("_id") if column.refers_to else column.name
