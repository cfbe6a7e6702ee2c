"""The change log: what was changed in the book, by whom, when and why."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any, NamedTuple

from erqi_viewer.core.changes import LogEntry, RowChange, new_uid
from erqi_viewer.core.errors import InputError
from erqi_viewer.core.records import Name

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from erqi_viewer.core.changes import Step
    from erqi_viewer.store.database import Database

TABLES = ("change", "change_row", "change_bulk")
"""The tables that say how the book came to be and are none of its content."""

LAST_POSITION = 1 << 62

_ENTRIES = """
SELECT c.uid, c.made_at, c.made_by, c.kind, c.title_zh, c.title_en, c.reason,
    (SELECT count(*) FROM change_row r WHERE r.change_id = c.id)
        + (SELECT coalesce(sum(b.row_count), 0) FROM change_bulk b WHERE b.change_id = c.id),
    (SELECT uid FROM change r WHERE r.id = c.reverts_id),
    (SELECT uid FROM change r WHERE r.reverts_id = c.id ORDER BY r.id DESC LIMIT 1)
FROM change c
"""


class Kept(NamedTuple):
    """A changed row, and the row id of a fact that was taken out, as the log keeps them."""

    row: RowChange
    row_id: int | None = None


class Log:
    """A new entry of the log, written within the transaction that carries the change out.

    Its rows have positions, which say in which order they were changed.

    Attributes:
        id: Its row id.
        uid: Its stable id.
        position: That of the latest of its rows.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        step: Step,
        by: str | None,
        *,
        reverts: str | None = None,
    ) -> None:
        self._run = connection
        self.uid = new_uid()
        self.position = 0
        cursor = connection.execute(
            "INSERT INTO change "
            "(uid, made_at, made_by, kind, title_zh, title_en, reason, reverts_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT id FROM change WHERE uid = ?))",
            (self.uid, now(), by or user_name(), step.kind, *step.title, step.reason, reverts),
        )
        self.id = cursor.lastrowid or 0

    def add(self, rows: Iterable[Kept]) -> None:
        """Write rows into the entry."""
        self._run.executemany("INSERT INTO change_row VALUES (?, ?, ?, ?, ?, ?, ?)", self._of(rows))

    def next_position(self) -> int:
        """Return the position for another row."""
        self.position += 1
        return self.position

    def _of(self, rows: Iterable[Kept]) -> Iterator[tuple[Any, ...]]:
        for row, row_id in rows:
            before, after = _text(row.before), _text(row.after)
            yield (self.id, self.next_position(), row.table, row.uid, before, after, row_id)


def entry(connection: sqlite3.Connection, uid: str) -> tuple[int, LogEntry]:
    """Return an entry of the log and its row id.

    Raises:
        InputError: There is no such entry.
    """
    found = connection.execute(f"{_ENTRIES} WHERE c.uid = ?", (uid,)).fetchone()
    if found is None:
        raise InputError(
            "There is no change “{uid}” in the change log.",
            "Reload the file (F5) and look again.",
            uid=uid,
        )
    row = connection.execute("SELECT id FROM change WHERE uid = ?", (uid,)).fetchone()
    return row[0], _entry(found)


def kept_rows(
    connection: sqlite3.Connection, row: int, *, below: int, above: int = 0
) -> Iterator[Kept]:
    """Yield rows of the entry with a row id, latest first, of positions between two others."""
    position = below
    while True:
        found = connection.execute(
            "SELECT position, table_name, row_uid, before, after, row_id FROM change_row "
            "WHERE change_id = ? AND position < ? AND position > ? "
            "ORDER BY position DESC LIMIT 500",
            (row, position, above),
        ).fetchall()
        for _, table, uid, before, after, row_id in found:
            yield Kept(RowChange(table, uid, _document(before), _document(after)), row_id)
        if not found:
            return
        position = found[-1][0]


def read(connection: sqlite3.Connection, uid: str) -> tuple[LogEntry, tuple[RowChange, ...]]:
    """Return an entry of the log and the rows it changed, in the order in which it did.

    Facts that came or went by the thousand are not among them; they are counted in the entry.

    Raises:
        InputError: There is no such entry.
    """
    row, found = entry(connection, uid)
    rows = [kept.row for kept in kept_rows(connection, row, below=LAST_POSITION)]
    return found, tuple(reversed(rows))


def entries(db: Database) -> tuple[LogEntry, ...]:
    """Return the whole log, the latest entry first.

    Raises:
        BookError: The file is damaged, locked or out of reach.
    """
    return tuple(_entry(row) for row in db.select(f"{_ENTRIES} ORDER BY c.id DESC"))


def rows_of(db: Database, uid: str) -> tuple[RowChange, ...]:
    """Return the rows that an entry changed.

    Raises:
        InputError: There is no such entry.
        BookError: The file is damaged, locked or out of reach.
    """
    with db.snapshot() as connection:
        return read(connection, uid)[1]


def now() -> str:
    """Return the time in UTC as the log keeps it."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def user_name() -> str:
    """Return the name of the user on this machine."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container without an entry for its user
        return "?"


def _entry(row: Iterable[Any]) -> LogEntry:
    uid, made_at, made_by, kind, zh, en, *rest = row
    return LogEntry(uid, made_at, made_by, kind, Name(zh, en), *rest)


def _text(document: dict[str, Any] | None) -> str | None:
    if document is None:
        return None
    return json.dumps(document, ensure_ascii=False, sort_keys=True)


def _document(text: str | None) -> dict[str, Any] | None:
    if text is None:
        return None
    document: dict[str, Any] = json.loads(text)
    return document
