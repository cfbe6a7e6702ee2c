"""Facts that one change puts in or takes out by the thousand: kept in the log by ranges of row ids.

What is taken out is packed: rows as JSON, compressed, a few thousand at a time. References in them
are by stable id, because what they lead to may come back under another row id.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

from erqi_viewer.core.changes import FACT_TABLES, conflict
from erqi_viewer.store import rules, schema

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from erqi_viewer.store.change_log import Log
    from erqi_viewer.store.schema import Column, Table

_PACK = 20_000
_FACT = ("id", "uid", "source_id", "note_zh", "note_en")


class _Bulk(NamedTuple):
    table: str
    operation: str
    first: int
    last: int
    rows: int
    packed: bytes | None


def positions(connection: sqlite3.Connection, change: int) -> tuple[int, ...]:
    """Return the positions of the ranges of an entry, by its row id, latest first."""
    found = connection.execute(
        "SELECT position FROM change_bulk WHERE change_id = ? ORDER BY position DESC", (change,)
    )
    return tuple(position for (position,) in found)


def log_inserted(
    connection: sqlite3.Connection, log: Log, table: str, first: int, last: int
) -> None:
    """Write into the log that the facts of a table within a range of row ids were put in."""
    count = _count(connection, table, first, last)
    if count:
        values = (log.id, log.next_position(), table, "insert", first, last, count, None)
        connection.execute("INSERT INTO change_bulk VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)


def revert(connection: sqlite3.Connection, change: int, position: int, log: Log) -> None:
    """Take a range of an entry back, within the caller's transaction, and log that.

    Raises:
        ConflictError: A fact of it was changed or taken out since.
    """
    one = _Bulk(
        *connection.execute(
            "SELECT table_name, operation, first_id, last_id, row_count, packed FROM change_bulk "
            "WHERE change_id = ? AND position = ?",
            (change, position),
        ).fetchone()
    )
    if one.operation == "insert":
        _check_unchanged(connection, change, one)
        _Packer(connection, one.table).take_out(one.first, one.last, log)
    else:
        _Packer(connection, one.table).put_back(one, log)


def check(connection: sqlite3.Connection, log: Log) -> None:
    """Refuse what the facts that an entry put in have become.

    Raises:
        RuleError: One breaks a rule; the caller rolls back.
    """
    found = connection.execute(
        "SELECT first_id, last_id FROM change_bulk "
        "WHERE change_id = ? AND operation = 'insert' AND table_name = 'placement'",
        (log.id,),
    )
    for first, last in found.fetchall():
        rules.check_places(connection, first, last)


def _count(connection: sqlite3.Connection, table: str, first: int, last: int) -> int:
    if table not in FACT_TABLES:
        raise KeyError(table)
    found = connection.execute(
        f'SELECT count(*) FROM "{table}" WHERE fact_id BETWEEN ? AND ?',  # noqa: S608
        (first, last),
    )
    count: int = found.fetchone()[0]
    return count


def _check_unchanged(connection: sqlite3.Connection, change: int, one: _Bulk) -> None:
    """Refuse a range in which a fact is gone, or not what it was when it was put in.

    What it was then is what its first later change found; without one it cannot have changed.
    """
    from erqi_viewer.store.documents import Documents

    if _count(connection, one.table, one.first, one.last) != one.rows:
        raise conflict()
    documents = Documents(connection)
    seen: set[str] = set()
    later = connection.cursor().execute(
        "SELECT r.row_uid, r.before FROM change_row r CROSS JOIN fact f ON f.uid = r.row_uid "
        "WHERE r.change_id > ? AND f.id BETWEEN ? AND ? ORDER BY r.change_id, r.position",
        (change, one.first, one.last),
    )
    for uid, before in later:
        if uid not in seen:
            seen.add(uid)
            now = json.dumps(documents.read(one.table, uid), ensure_ascii=False, sort_keys=True)
            if before != now:
                raise conflict()


class _Packer:
    """Takes facts of one table out and puts them back."""

    def __init__(self, connection: sqlite3.Connection, table: str) -> None:
        self._run = connection
        tables = schema.tables(connection.execute)
        self._table = table
        fact = [one for one in tables["fact"].columns if one.name in _FACT]
        own = [one for one in tables[table].columns if one.name != "fact_id"]
        self._columns = [*fact, *own]
        self._fact_width = len(fact)
        self._evidence = tables["evidence"]
        self._tables = tables

    def take_out(self, first: int, last: int, log: Log) -> None:
        """Pack the facts of a range of row ids, log them and delete them."""
        while True:
            rows = self._rows(first, last)
            if not rows:
                return
            bounds = (rows[0][0], rows[-1][0])
            packed = zlib.compress(self._pack(rows, bounds).encode("utf-8", "surrogatepass"), 1)
            self._log(log, "delete", *bounds, len(rows), packed)
            for table, key in (("evidence", "fact_id"), (self._table, "fact_id"), ("fact", "id")):
                self._run.execute(
                    f'DELETE FROM "{table}" WHERE {key} BETWEEN ? AND ?',  # noqa: S608
                    bounds,
                )
            first = bounds[1] + 1

    def put_back(self, one: _Bulk, log: Log) -> None:
        """Put packed facts back where they were, or behind all others, and log that."""
        kept = json.loads(zlib.decompress(one.packed or b"").decode("utf-8", "surrogatepass"))
        shift = self._shift(one.first, one.last)
        rows = self._with_ids(self._columns, kept["rows"], kept["references"])
        for row in rows:
            row[0] += shift
        width = self._fact_width
        self._insert("fact", [*_FACT, "kind"], [[*row[:width], kept["kind"]] for row in rows])
        names = [column.name for column in self._columns[width:]]
        self._insert(self._table, ["fact_id", *names], [[row[0], *row[width:]] for row in rows])
        evidence = kept["evidence"]
        for row in evidence:
            row[1] += shift
        self._insert("evidence", self._evidence_names(), evidence)
        self._log(log, "insert", one.first + shift, one.last + shift, len(rows), None)

    def _shift(self, first: int, last: int) -> int:
        """Return by how much row ids have to grow so that none of them is taken."""
        taken = self._run.execute(
            "SELECT 1 FROM fact WHERE id BETWEEN ? AND ? LIMIT 1", (first, last)
        ).fetchone()
        if taken is None:
            return 0
        latest: int = self._run.execute("SELECT max(id) FROM fact").fetchone()[0]
        return latest + 1 - first

    def _rows(self, first: int, last: int) -> list[tuple[Any, ...]]:
        fact = ", ".join(f"f.{one.name}" for one in self._columns[: self._fact_width])
        own = ", ".join(f't."{one.name}"' for one in self._columns[self._fact_width :])
        return self._run.execute(
            f'SELECT {fact}, {own} FROM fact f CROSS JOIN "{self._table}" t ON t.fact_id = f.id '  # noqa: S608
            "WHERE f.id BETWEEN ? AND ? ORDER BY f.id LIMIT ?",
            (first, last, _PACK),
        ).fetchall()

    def _pack(self, rows: Sequence[tuple[Any, ...]], bounds: tuple[int, int]) -> str:
        references: dict[str, dict[int, str]] = {}
        for at, column in enumerate(self._columns):
            if column.refers_to:
                ids = {row[at] for row in rows} - {None}
                references.setdefault(column.refers_to, {}).update(
                    (one, self._uid_of(column.refers_to, one)) for one in ids
                )
        evidence = self._run.execute(
            f"SELECT {', '.join(map(_quoted, self._evidence_names()))} FROM evidence "  # noqa: S608
            "WHERE fact_id BETWEEN ? AND ? ORDER BY id",
            bounds,
        ).fetchall()
        kind = self._table.replace("_", "-")
        packed = {"kind": kind, "references": references, "rows": rows, "evidence": evidence}
        return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))

    def _with_ids(
        self, columns: Sequence[Column], rows: list[list[Any]], kept: dict[str, dict[str, str]]
    ) -> list[list[Any]]:
        """Return rows with the references that hold today."""
        now = {
            table: {int(old): self._id_of(table, uid) for old, uid in uids.items()}
            for table, uids in kept.items()
        }
        for at, column in enumerate(columns):
            if column.refers_to:
                ids = now[column.refers_to]
                for row in rows:
                    if row[at] is not None:
                        row[at] = ids[row[at]]
        return rows

    def _insert(self, table: str, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        columns, marks = ", ".join(map(_quoted, names)), ", ".join("?" * len(names))
        self._run.executemany(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', rows)  # noqa: S608

    def _log(
        self, log: Log, operation: str, first: int, last: int, count: int, packed: bytes | None
    ) -> None:
        values = (log.id, log.next_position(), self._table, operation, first, last, count, packed)
        self._run.execute("INSERT INTO change_bulk VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)

    def _uid_of(self, table: str, row: int) -> str:
        found = self._run.execute(
            f'SELECT uid FROM "{self._stored(table)}" WHERE id = ?',  # noqa: S608
            (row,),
        )
        uid: str = found.fetchone()[0]
        return uid

    def _id_of(self, table: str, uid: str) -> int:
        found = self._run.execute(
            f'SELECT id FROM "{self._stored(table)}" WHERE uid = ?',  # noqa: S608
            (uid,),
        ).fetchone()
        if found is None:
            raise conflict()
        row: int = found[0]
        return row

    def _stored(self, table: str) -> str:
        stored: Table = self._tables[table]
        return table if stored.has("uid") else "fact"

    def _evidence_names(self) -> list[str]:
        """Return the columns of evidence but its row id, the fact's the second."""
        names = [one.name for one in self._evidence.columns if one.name != "id"]
        names.remove("fact_id")
        return [names[0], "fact_id", *names[1:]]


def _quoted(name: str) -> str:
    return f'"{name}"'
