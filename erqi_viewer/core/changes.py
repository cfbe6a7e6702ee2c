"""A change of the book as data: which rows, what they were before and what they are after.

A row is a document: its columns by name without the row id, references as the stable id of the
row they lead to, in a field without ``_id`` (``region``, ``edition``). A fact's document also holds
its ``source``, its notes and its ``evidence``, an edition's its ``publishers`` in order.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from erqi_viewer.core.errors import ErqiError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.records import Name

Document = dict[str, Any]
ChangeKind = Literal["edit", "import", "undo", "redo", "revert"]

FACT_TABLES = ("placement", "observation", "honour", "organisation", "structure_item")
ENTITY_TABLES = ("region", "source", "dimension", "ranked_list", "edition", "indicator")


class RowChange(NamedTuple):
    """A row's document before and after; None where there is no row.

    ``table`` is one of FACT_TABLES, ENTITY_TABLES or ``meta``, whose rows have their key as uid.
    """

    table: str
    uid: str
    before: Document | None
    after: Document | None

    def inverse(self) -> RowChange:
        """Return the change that takes this one back."""
        return self._replace(before=self.after, after=self.before)


class Step(NamedTuple):
    """Rows that change together or not at all, named for the undo menu and the change log."""

    title: Name
    rows: tuple[RowChange, ...]
    reason: str = ""
    kind: ChangeKind = "edit"


class Changes(NamedTuple):
    """What a change changed.

    ``records`` are the uids of the rows, but not of facts that came or went by the thousand;
    ``change`` is its uid in the change log, None when nothing was changed.
    ``shape`` says whether rows came or went, so that the tree changed too.
    """

    records: frozenset[str]
    shape: bool = False
    change: str | None = None


class LogEntry(NamedTuple):
    """An entry of the change log. ``made_at`` is UTC in ISO 8601.

    ``rows`` is how many rows it changed, ``reverts`` the uid of the entry that it takes back and
    ``reverted_by`` the latest entry that takes this one back.
    """

    uid: str
    made_at: str
    made_by: str
    kind: ChangeKind
    title: Name
    reason: str
    rows: int
    reverts: str | None
    reverted_by: str | None


class ConflictError(ErqiError):
    """A row is not what the change takes it to be, because something else changed it."""


def conflict() -> ConflictError:
    """Return what is raised where a row is not what a change takes it to be."""
    return ConflictError(
        "This was changed meanwhile, here or by another program.",
        "Nothing was changed. Reload the file (F5) to see how it is now, then change that.",
    )


def new_uid() -> str:
    """Return a stable id for a new row; later ones sort after earlier ones.

    That is version 7 of RFC 9562: rows put in together stand together in an index.
    """
    import time

    value = (time.time_ns() // 1_000_000) << 80 | (uuid.uuid4().int & ((1 << 80) - 1))
    value = value & ~(0xF << 76) | (0x7 << 76)
    return str(uuid.UUID(int=value & ~(0x3 << 62) | (0x2 << 62)))


def new_uids() -> Iterator[str]:
    """Yield stable ids as :func:`new_uid` gives them, each sorting after the one before, fast."""
    first = new_uid()
    # 40 random bits to count from leave room for more rows than any file has.
    start, tail = first[:24], uuid.uuid4().int & ((1 << 40) - 1)
    while True:
        yield f"{start}{tail:012x}"
        tail += 1


def added(table: str, document: Document, uid: str | None = None) -> RowChange:
    """Return the change that puts a new row in."""
    return RowChange(table, uid or new_uid(), None, document)


def updated(table: str, uid: str, before: Document, **values: object) -> RowChange:
    """Return the change that gives some fields of a row other values."""
    return RowChange(table, uid, before, {**before, **values})


def deleted(table: str, uid: str, before: Document) -> RowChange:
    """Return the change that takes a row out."""
    return RowChange(table, uid, before, None)
