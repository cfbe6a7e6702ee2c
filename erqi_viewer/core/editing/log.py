"""The change log in words: for the window, for files and for the command line."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.editing.book import label
from erqi_viewer.core.editing.fields import KINDS
from erqi_viewer.core.editing.words import row_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.changes import ChangeKind, LogEntry, RowChange
    from erqi_viewer.core.editing.book import Book
    from erqi_viewer.core.texts import Texts


class LogLine(NamedTuple):
    """What an entry changed in one field of one record, in words."""

    record: str
    field: str
    before: str
    after: str


def local_time(made_at: str) -> str:
    """Return a time of the log, which is in UTC, as the clock on the wall has it."""
    import calendar

    try:
        moment = calendar.timegm(time.strptime(made_at, "%Y-%m-%dT%H:%M:%SZ"))
    except ValueError:  # put in by another program
        return made_at
    return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(moment))


def kind_word(kind: ChangeKind, texts: Texts) -> str:
    """Return what kind of change it was."""
    match kind:
        case "edit":
            return texts("edit")
        case "import":
            return texts("import")
        case "undo":
            return texts("undo")
        case "redo":
            return texts("redo")
        case "revert":
            return texts("revert")


def is_taken_back(entry: LogEntry, by_uid: dict[str, LogEntry]) -> bool:
    """Return whether an entry was taken back and not done again since."""
    taken_back = False
    following = by_uid.get(entry.reverted_by or "")
    while following is not None:
        taken_back = not taken_back
        following = by_uid.get(following.reverted_by or "")
    return taken_back


def lines_of(rows: Iterable[RowChange], book: Book, texts: Texts) -> tuple[LogLine, ...]:
    """Return what an entry changed, field by field; a record that came or went says so first."""
    lines: list[LogLine] = []
    for row in rows:
        kind = KINDS.get(row.table)
        document = row.after or row.before or {}
        name = texts.name(label(row.table, document, book)) or row.uid
        title = texts(kind.title) if kind else row.table
        record = texts("{label}: {name}", label=title, name=name)
        if row.before is None:
            record = texts("{record} (added)", record=record)
        elif row.after is None:
            record = texts("{record} (deleted)", record=record)
        words = row_words(row, book, texts)
        lines += [LogLine(record, *one) for one in words] or [LogLine(record, "", "", "")]
    return tuple(lines)


def headers(texts: Texts) -> tuple[str, ...]:
    """Return the titles of the columns that an exported log has."""
    return (
        *(texts("When"), texts("Who"), texts("Kind"), texts("What"), texts("Why")),
        *(texts("Record"), texts("Field"), texts("Before"), texts("After")),
    )


def cells(entry: LogEntry, texts: Texts) -> tuple[str, ...]:
    """Return when, who, which kind, what and why of an entry."""
    return (
        local_time(entry.made_at),
        entry.made_by,
        kind_word(entry.kind, texts),
        texts.name(entry.title),
        entry.reason,
    )


def log_rows(
    entries: Iterable[tuple[LogEntry, Sequence[LogLine]]], texts: Texts
) -> tuple[tuple[str, ...], ...]:
    """Return the log as an exported table has it: a row for every field that was changed."""
    return tuple(
        (*cells(entry, texts), *line)
        for entry, lines in entries
        for line in lines or (LogLine("", "", "", ""),)
    )
