"""What the change log's window asks of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.editing.log import LogLine, headers, lines_of, log_rows
from erqi_viewer.core.editing.steps import both
from erqi_viewer.core.errors import ErqiError
from erqi_viewer.session.editing import book_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.changes import LogEntry
    from erqi_viewer.core.editing.book import Book
    from erqi_viewer.core.tables import ColumnKind
    from erqi_viewer.session.session import Session
    from erqi_viewer.transfer.sheet import TableSheet


def entries(session: Session) -> tuple[LogEntry, ...]:
    """Return the change log, the latest entry first.

    Raises:
        DatabaseError: The file cannot be read any more.
    """
    from erqi_viewer.store import change_log

    return change_log.entries(session.database) if session.database else ()


def lines(session: Session, entry: LogEntry, book: Book | None = None) -> tuple[LogLine, ...]:
    """Return what an entry changed, in words; ``book`` spares reading it for every entry.

    Raises:
        ErqiError: The file cannot be read any more, or the entry is gone.
    """
    from erqi_viewer.store import change_log

    if session.database is None:
        return ()
    rows = change_log.rows_of(session.database, entry.uid)
    return lines_of(rows, book or book_of(session), session.texts)


def revert(session: Session, entry: LogEntry, reason: str) -> ErqiError | None:
    """Take an entry back as a new change that can be undone; return what is wrong if it is not."""
    from erqi_viewer.store import edits

    by = session.author
    title = both(lambda texts: texts("revert: {step}", step=texts.name(entry.title)))
    with session.catching() as errors:
        session.edit(title, lambda db: edits.revert(db, entry.uid, reason=reason, by=by))
    return errors[0] if errors else None


def sheet(session: Session, chosen: Iterable[LogEntry]) -> TableSheet:
    """Return entries as a table to save, a row for every field that was changed.

    Raises:
        ErqiError: The file cannot be read any more.
    """
    from erqi_viewer.transfer.sheet import TableSheet

    texts, book = session.texts, book_of(session)
    rows = log_rows(((entry, lines(session, entry, book)) for entry in chosen), texts)
    heads = headers(texts)
    kinds: list[ColumnKind] = ["text"] * len(heads)
    return TableSheet(texts("Change log"), heads, rows, tuple(kinds))


def save(session: Session, chosen: Iterable[LogEntry], path: str) -> ErqiError | None:
    """Write entries to a table file; return what is wrong, None when it is written."""
    from erqi_viewer.transfer.tables import write_tables

    try:
        write_tables(path, (sheet(session, chosen),))
    except ErqiError as error:
        return error
    return None


def author(session: Session) -> tuple[str, str]:
    """Return the name that changes are signed with, and the one used when that is empty."""
    from erqi_viewer.store import change_log

    return session.author or "", change_log.user_name()


def set_author(session: Session, name: str) -> None:
    """Sign changes with this name from now on."""
    session.preferences.set_text("author", name.strip())
