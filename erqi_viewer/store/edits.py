"""Changes of a record book, each whole in one transaction and kept in the change log."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.changes import (
    FACT_TABLES,
    Changes,
    ConflictError,
    RowChange,
    Step,
    updated,
)
from erqi_viewer.core.errors import InputError
from erqi_viewer.core.evidence import LONGEST_TEXT, as_cited
from erqi_viewer.core.records import Name
from erqi_viewer.store import change_log, rules
from erqi_viewer.store.documents import Documents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.changes import ChangeKind, Document
    from erqi_viewer.store.database import Database

_TEXT_ATTACHED = Name("附上来源原文：{key}", "attach the text of {key}")
_TEXT_REMOVED = Name("移除来源原文：{key}", "remove the text of {key}")


def document(db: Database, table: str, uid: str) -> Document | None:
    """Return a row as a document, None when it is not there.

    Raises:
        BookError: The file is damaged, locked or out of reach.
    """
    with db.snapshot() as connection:
        return Documents(connection).read(table, uid)


def apply(db: Database, step: Step, *, by: str | None = None) -> Changes:
    """Carry out a step: all of its rows change, or none.

    Args:
        db: The book.
        step: What changes. A row whose document is the same before and after is passed over.
        by: Who changes it; the user's name on this machine when None.

    Raises:
        ConflictError: A row is not what the step takes it to be.
        RuleError: A row would break a rule of the book; its ``field`` says where.
        BookError: The book is read-only, or the file is locked, damaged or full.
    """
    rows = tuple(row for row in step.rows if row.before != row.after)
    if not rows:
        return Changes(frozenset())
    with _transaction(db) as connection:
        _write(connection, rows)
        entry = change_log.add(connection, step._replace(rows=rows), by)
        return _changes(rows, entry)


def revert(
    db: Database,
    change: str,
    *,
    kind: ChangeKind = "revert",
    reason: str = "",
    by: str | None = None,
) -> Changes:
    """Take an entry of the change log back, as a new entry.

    Raises:
        ConflictError: What it changed was changed again since.
        InputError: There is no such entry.
        BookError: The book is read-only, or the file is locked, damaged or full.
    """
    with _transaction(db) as connection:
        entry, rows = change_log.read(connection, change)
        inverse = tuple(row.inverse() for row in reversed(rows))
        _write(connection, inverse)
        step = Step(entry.title, inverse, reason, kind)
        return _changes(inverse, change_log.add(connection, step, by, reverts=change))


def text_title(source_key: str, *, attached: bool) -> Name:
    """Return what attaching a text to a source, or removing it, is called."""
    title = _TEXT_ATTACHED if attached else _TEXT_REMOVED
    return Name(*(one.format(key=source_key) for one in title))


def attach_text(
    db: Database, source_key: str, text: str | None, *, by: str | None = None
) -> Changes:
    """Keep a text as that of a source, in place of any before; None takes it away.

    The text is kept as it is, but for line ends: where with others it is exactly the text that
    the evidence counts in, it is kept as that. Evidence is not touched; whether its spans stand
    in the text is found out whenever the book is read.

    Raises:
        InputError: There is no such source, or the text cannot be one.
        BookError: The book is read-only, or the file is locked, damaged or full.
    """
    if text is not None:
        _check_text(text)
    sources = dict(db.select("SELECT key, uid FROM source ORDER BY key"))
    if source_key not in sources:
        raise InputError(
            "There is no source “{source}” in this record book.",
            "It has: {known}.",
            source=source_key,
            known=", ".join(sources) or "–",
        )
    before = document(db, "source", sources[source_key])
    if before is None:
        raise _conflict()
    kept = None if text is None else as_cited(text, before["text_sha256"])
    row = updated("source", sources[source_key], before, text=kept)
    changes = apply(db, Step(text_title(source_key, attached=text is not None), (row,)), by=by)
    facts = db.select(
        "SELECT f.uid FROM fact f JOIN source s ON s.id = f.source_id WHERE s.key = ?",
        (source_key,),
    )
    return changes._replace(records=changes.records.union(uid for (uid,) in facts))


@contextlib.contextmanager
def _transaction(db: Database) -> Iterator[sqlite3.Connection]:
    """Give a transaction in which rows may refer to rows that come after them."""
    try:
        with db.transaction() as connection:
            connection.execute("PRAGMA defer_foreign_keys = ON")
            yield connection
    except sqlite3.IntegrityError as error:  # of a statement, or at the end of them all
        raise rules.refused(error) from error


def _write(connection: sqlite3.Connection, rows: tuple[RowChange, ...]) -> None:
    """Write rows within the caller's transaction, each as it is taken to be before."""
    documents = Documents(connection)
    try:
        for row in rows:
            if _plain(documents.read(row.table, row.uid)) != _plain(row.before):
                raise _conflict()
            _write_row(documents, row)
    except KeyError as error:  # what a row refers to was deleted meanwhile
        raise _conflict() from error
    rules.check(connection, rows)


def _write_row(documents: Documents, row: RowChange) -> None:
    if row.after is None:
        documents.delete(row.table, row.uid)
    elif row.before is None:
        documents.insert(row.table, row.uid, row.after)
    else:
        documents.update(row.table, row.uid, row.after)


def _plain(row: Document | None) -> Any:
    """Return a document as it comes back from the change log, numbers and tuples alike."""
    return json.loads(json.dumps(row, sort_keys=True))


def _changes(rows: tuple[RowChange, ...], entry: str) -> Changes:
    shape = any(row.before is None or row.after is None for row in rows)
    shape = shape or any(row.table not in {*FACT_TABLES, "source"} for row in rows)
    return Changes(frozenset(row.uid for row in rows), shape, entry)


def _conflict() -> ConflictError:
    return ConflictError(
        "This was changed meanwhile, here or by another program.",
        "Nothing was changed. Reload the file (F5) to see how it is now, then change that.",
    )


def _check_text(text: str) -> None:
    if not text.strip():
        raise InputError("The text is empty.", "Choose the file with the source's text.")
    if len(text) > LONGEST_TEXT:
        raise InputError(
            "The text has {length} characters; a source's text may have {most}.",
            "Attach only the part that the facts were taken from.",
            length=len(text),
            most=LONGEST_TEXT,
        )
