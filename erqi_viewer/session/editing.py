"""What forms and cells ask of the session: rows to start from, and what may stand in them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.changes import ConflictError
from erqi_viewer.core.editing.book import Book, label
from erqi_viewer.core.editing.cells import CELLS
from erqi_viewer.core.editing.check import draft
from erqi_viewer.core.editing.fields import KINDS
from erqi_viewer.core.editing.steps import delete_step, save_step
from erqi_viewer.core.editing.values import entries_of
from erqi_viewer.core.errors import ErqiError, InputError
from erqi_viewer.core.records import Observation
from erqi_viewer.session.targets import Target, target_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.changes import Document
    from erqi_viewer.core.editing.check import Draft, Problems
    from erqi_viewer.core.editing.values import Entries
    from erqi_viewer.core.records import Name
    from erqi_viewer.session.session import Session

_NAMED = 3


class Referrers(NamedTuple):
    """The rows of a table that refer to another row: how many, and what the first are called."""

    table: str
    total: int
    names: tuple[Name, ...]


def book_of(session: Session) -> Book:
    """Return what forms have to know of the open record book, as it is now.

    Raises:
        DatabaseError: The file cannot be read any more.
    """
    from erqi_viewer.store import listing

    if session.database is None:
        return Book({}, lambda _region, _edition: {})
    book = listing.read_book(session.database)
    return book._replace(places=lru_cache(maxsize=64)(book.places))


def save(session: Session, one: Draft, book: Book, reason: str = "") -> ErqiError | None:
    """Save a draft as one step; return what is wrong, None when it is saved."""
    return session.attempt(save_step(one, book, reason))


def delete(session: Session, targets: Iterable[Target], reason: str = "") -> bool:
    """Delete rows as one step.

    Returns:
        Whether they are gone. If not, ``session.failed`` has said why.
    """
    if not session.may_edit():
        return False
    try:
        rows = [(*one, _document(session, one)) for one in targets]
        step = delete_step(rows, book_of(session), reason)
    except ErqiError as error:
        session.failed.emit(error)
        return False
    return session.do(step)


def _document(session: Session, target: Target) -> Document:
    document = session.document(*target)
    if document is None:
        raise ConflictError(
            "This was deleted meanwhile, here or by another program.",
            "Nothing was changed. Reload the file (F5) to see how it is now.",
        )
    return document


def referrers_of(session: Session, target: Target, book: Book) -> tuple[Referrers, ...]:
    """Return what refers to a row, so that it cannot be deleted.

    Raises:
        DatabaseError: The file cannot be read any more.
    """
    from erqi_viewer.store import listing

    if session.database is None:
        return ()
    found = listing.referrers(session.database, *target)
    return tuple(
        Referrers(table, len(uids), tuple(_names(session, table, uids[:_NAMED], book)))
        for table, uids in found.items()
    )


def _names(session: Session, table: str, uids: Iterable[str], book: Book) -> Iterable[Name]:
    for uid in uids:
        document = session.document(table, uid)
        if document is not None:
            yield label(table, document, book)


# A new row


def started(session: Session, table: str, book: Book, **known: str) -> Entries:
    """Return the entries that a new row starts with: those of what is selected, where they fit."""
    kind = KINDS[table]
    entries = entries_of(kind, {})
    hints = {**_hints(session, book), **known}
    for field in kind.fields:
        value = hints.get(f"{table}.{field.key}", hints.get(field.key, ""))
        if field.kind == "choice" and field.required and not value:
            value = field.choices[0]
        elif field.kind == "flag":
            value = "1"
        elif field.key == "position":
            taken = [int(one.get("position") or 0) for one in book.rows.get(table, {}).values()]
            value = str(max(taken, default=0) + 1)
        if len(field.keys) == 1 and field.kind != "references":
            entries[field.key] = value
    return entries


def _hints(session: Session, book: Book) -> dict[str, str]:
    """Return what a new row is likely to say, by the key of the field."""
    now, hints = session.selection, {}
    fact = session.fact(now.record) if now.record else None
    region = getattr(fact, "region", None) or next(iter(session.dataset.regions), None)
    if region is not None:
        hints["region"] = region.uid
    sources = book.rows.get("source", {})
    if fact is not None:
        hints["source"] = fact.source.uid
    elif sources:
        hints["source"] = max(sources, key=lambda uid: str(sources[uid].get("published_on")))
    if now.year is not None:
        hints["year"] = str(now.year)
    hints.update(_list_hints(session, book))
    if isinstance(fact, Observation):
        hints |= {"indicator": fact.indicator.uid, "period": fact.period or ""}
    if now.section in {"index-system", "programme"}:
        hints["structure"] = now.section
    return hints


def _list_hints(session: Session, book: Book) -> dict[str, str]:
    """Return the list that is selected, and its edition where there is no rank yet."""
    now = session.selection
    series = next((one for one in session.series if one.key == now.category), None)
    standing = session.standing(now.record) if now.record else None
    of_list = standing.placement.edition.list if standing else series.list if series else None
    hints: dict[str, str] = {}
    if of_list is not None:
        hints = {"list": of_list.uid, "dimension": of_list.dimension.uid}
    taken = {one.edition.uid for one in session.dataset.placements}
    free = [
        uid
        for uid, one in book.rows.get("edition", {}).items()
        if uid not in taken
        and one.get("status") == "published"
        and (of_list is None or one.get("list") == of_list.uid)
        and (now.year is None or one.get("year") == now.year)
    ]
    if free:
        hints["edition"] = free[-1]
    return hints


# A cell of the table


def cell_text(session: Session, record: str, column: str) -> str | None:
    """Return what stands in a cell as it is typed, None when it cannot be changed there."""
    target = target_of(session, record)
    key = CELLS.get((target.table, column)) if target else None
    if target is None or key is None or session.read_only:
        return None
    document = session.document(*target)
    if document is None:
        return None
    entry = entries_of(KINDS[target.table], document)[_in_language(key, session)]
    return entry if isinstance(entry, str) else None


def cell_problem(session: Session, record: str, column: str, text: str) -> InputError | None:
    """Return what is wrong with a text in a cell, None when it can be saved."""
    found = _cell_draft(session, record, column, text)
    return next(iter(found[1].values()), None) if found else None


def set_cell(session: Session, record: str, column: str, text: str) -> bool:
    """Save a text in a cell as one step.

    Returns:
        Whether it is saved. If not, ``session.failed`` has said why.
    """
    found = _cell_draft(session, record, column, text)
    if found is None:
        return False
    one, problems, book = found
    if problems:
        session.failed.emit(next(iter(problems.values())))
        return False
    return session.do(save_step(one, book))


def _cell_draft(
    session: Session, record: str, column: str, text: str
) -> tuple[Draft, Problems, Book] | None:
    target = target_of(session, record)
    key = CELLS.get((target.table, column)) if target else None
    document = session.document(*target) if target else None
    if target is None or key is None or document is None:
        return None
    kind, book = KINDS[target.table], book_of(session)
    entries = entries_of(kind, document)
    entries[_in_language(key, session)] = text
    if target.table == "placement" and key == "rank" and text.strip():
        entries["status"] = "ranked"
    one, problems = draft(kind, target.uid, document, entries, book)
    return one, problems, book


def _in_language(key: str, session: Session) -> str:
    return f"{key}_{session.texts.lang}" if key in {"note", "name", "unit", "scope"} else key
