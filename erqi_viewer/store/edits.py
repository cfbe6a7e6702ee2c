"""Changes of a record book, each whole in one transaction and kept in the change log."""

from __future__ import annotations

import contextlib
import itertools
import json
import sqlite3
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.changes import (
    FACT_TABLES,
    Changes,
    RowChange,
    Step,
    conflict,
    updated,
)
from erqi_viewer.core.errors import InputError
from erqi_viewer.core.evidence import LONGEST_TEXT, as_cited
from erqi_viewer.core.records import Name
from erqi_viewer.store import bulk, change_log, rules
from erqi_viewer.store.change_log import Kept
from erqi_viewer.store.documents import Documents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from erqi_viewer.core.changes import ChangeKind, Document
    from erqi_viewer.store.database import Database

MOST_TOLD = 1000
"""Facts that a change tells of and logs one by one; more go by the thousand, see ``bulk``."""

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
    with transaction(db) as connection:
        log = change_log.Log(connection, step, by)
        log.add(write(connection, [Kept(row) for row in rows]))
        rules.check(connection, rows)
        return _changes(rows, log.uid)


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
    with transaction(db) as connection:
        row, entry = change_log.entry(connection, change)
        log = change_log.Log(connection, Step(entry.title, (), reason, kind), by, reverts=change)
        changed: list[RowChange] = []
        end = change_log.LAST_POSITION
        for position in (*bulk.positions(connection, row), 0):
            rows = change_log.kept_rows(connection, row, below=end, above=position)
            for some in _batches(Kept(one.inverse(), row_id) for one, row_id in rows):
                log.add(write(connection, some))
                changed.extend(one.row for one in some[: MOST_TOLD - len(changed)])
            if position:
                bulk.revert(connection, row, position, log)
            end = position
        kept = change_log.kept_rows(connection, log.id, below=change_log.LAST_POSITION)
        for some in _batches(kept):
            rules.check(connection, [one.row for one in some])
        bulk.check(connection, log)
        changes = _changes(tuple(changed), log.uid)
        if entry.rows >= MOST_TOLD:
            changes = changes._replace(records=frozenset(), shape=True)
        return changes


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
        raise conflict()
    kept = None if text is None else as_cited(text, before["text_sha256"])
    row = updated("source", sources[source_key], before, text=kept)
    changes = apply(db, Step(text_title(source_key, attached=text is not None), (row,)), by=by)
    facts = db.select(
        "SELECT f.uid FROM fact f JOIN source s ON s.id = f.source_id WHERE s.key = ?",
        (source_key,),
    )
    return changes._replace(records=changes.records.union(uid for (uid,) in facts))


@contextlib.contextmanager
def transaction(db: Database) -> Iterator[sqlite3.Connection]:
    """Give a transaction in which rows may refer to rows that come after them.

    Raises:
        RuleError: A row breaks a rule that SQL holds; nothing was changed.
        BookError: The book is read-only, or the file is locked, damaged or full.
    """
    try:
        with db.transaction() as connection:
            connection.execute("PRAGMA defer_foreign_keys = ON")
            yield connection
    except sqlite3.IntegrityError as error:  # of a statement, or at the end of them all
        raise rules.refused(error) from error


def write(connection: sqlite3.Connection, rows: Iterable[Kept]) -> list[Kept]:
    """Write rows within the caller's transaction, each as it is taken to be before.

    Returns:
        The rows, with the row ids of the facts that were taken out.

    Raises:
        ConflictError: A row is not what it is taken to be, or what it refers to is gone.
    """
    documents = Documents(connection)
    written = []
    try:
        for row, row_id in rows:
            if _plain(documents.read(row.table, row.uid)) != _plain(row.before):
                raise conflict()
            gone = documents.row_id(row.table, row.uid) if row.after is None else None
            _write_row(documents, row, row_id)
            written.append(Kept(row, gone))
    except KeyError as error:  # what a row refers to was deleted meanwhile
        raise conflict() from error
    return written


def _write_row(documents: Documents, row: RowChange, row_id: int | None) -> None:
    if row.after is None:
        documents.delete(row.table, row.uid)
    elif row.before is None:
        documents.insert(row.table, row.uid, row.after, row_id)
    else:
        documents.update(row.table, row.uid, row.after)


def _batches(rows: Iterable[Kept]) -> Iterator[list[Kept]]:
    iterator = iter(rows)
    while some := list(itertools.islice(iterator, 1000)):
        yield some


def _plain(row: Document | None) -> Any:
    """Return a document as it comes back from the change log, numbers and tuples alike."""
    return json.loads(json.dumps(row, sort_keys=True))


def _changes(rows: tuple[RowChange, ...], entry: str) -> Changes:
    shape = any(row.before is None or row.after is None for row in rows)
    shape = shape or any(row.table not in {*FACT_TABLES, "source"} for row in rows)
    return Changes(frozenset(row.uid for row in rows), shape, entry)


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
