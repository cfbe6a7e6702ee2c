"""The change log: what was changed in the book, by whom, when and why."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.changes import LogEntry, RowChange, new_uid
from erqi_viewer.core.errors import InputError
from erqi_viewer.core.records import Name

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from erqi_viewer.core.changes import Step
    from erqi_viewer.store.database import Database

TABLES = ("change", "change_row", "change_bulk")
"""The tables that say how the book came to be and are none of its content."""

_ENTRIES = """
SELECT c.uid, c.made_at, c.made_by, c.kind, c.title_zh, c.title_en, c.reason,
    (SELECT count(*) FROM change_row r WHERE r.change_id = c.id)
        + (SELECT coalesce(sum(b.row_count), 0) FROM change_bulk b WHERE b.change_id = c.id),
    (SELECT uid FROM change r WHERE r.id = c.reverts_id),
    (SELECT uid FROM change r WHERE r.reverts_id = c.id ORDER BY r.id DESC LIMIT 1)
FROM change c
"""


def add(
    connection: sqlite3.Connection, step: Step, by: str | None, *, reverts: str | None = None
) -> str:
    """Write a step into the log, within the transaction that carries it out; return its uid."""
    uid = new_uid()
    cursor = connection.execute(
        "INSERT INTO change (uid, made_at, made_by, kind, title_zh, title_en, reason, reverts_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT id FROM change WHERE uid = ?))",
        (uid, now(), by or user_name(), step.kind, *step.title, step.reason, reverts),
    )
    rows = (
        (cursor.lastrowid, position, row.table, row.uid, _text(row.before), _text(row.after))
        for position, row in enumerate(step.rows, start=1)
    )
    connection.executemany("INSERT INTO change_row VALUES (?, ?, ?, ?, ?, ?)", rows)
    return uid


def read(connection: sqlite3.Connection, uid: str) -> tuple[LogEntry, tuple[RowChange, ...]]:
    """Return an entry of the log and the rows it changed, in the order in which it did.

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
    rows = connection.execute(
        "SELECT r.table_name, r.row_uid, r.before, r.after FROM change_row r "
        "JOIN change c ON c.id = r.change_id WHERE c.uid = ? ORDER BY r.position",
        (uid,),
    )
    return _entry(found), tuple(
        RowChange(table, row, _document(before), _document(after))
        for table, row, before, after in rows
    )


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
