"""What is wrong with what stands in a form, said field by field while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from erqi_viewer.core.editing.values import read
from erqi_viewer.core.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from erqi_viewer.core.changes import Document
    from erqi_viewer.core.editing.book import Book
    from erqi_viewer.core.editing.fields import Kind
    from erqi_viewer.core.editing.values import Entries

Problems = dict[str, InputError]
"""What is wrong, by the key of the field."""

_UNIQUE = {"region": "code"}


class Draft(NamedTuple):
    """A row as it stands in a form: its kind, stable id, what it was and what it would be.

    ``before`` is None for a new row. ``values`` holds what could be read of the entries.
    """

    kind: Kind
    uid: str
    before: Document | None
    values: Document


def hidden(kind: Kind, entries: Entries, book: Book, uid: str) -> frozenset[str]:
    """Return the fields that say nothing as things are, such as the rank of an absence."""
    if kind.table == "placement":
        keys = set() if entries.get("status") == "ranked" else {"rank"}
        if not rivals(book, entries, uid):
            keys |= {"preferred", "preference_reason"}
        return frozenset(keys)
    if kind.table == "observation" and not entries.get("place"):
        return frozenset({"place_by"})
    return frozenset()


def rivals(book: Book, values: Mapping[str, Any], uid: str) -> dict[str, Document]:
    """Return the places for the same region and edition, by other rows."""
    region, edition = values.get("region"), values.get("edition")
    if not region or not edition:
        return {}
    return {one: row for one, row in book.places(region, edition).items() if one != uid}


def draft(
    kind: Kind, uid: str, before: Document | None, entries: Entries, book: Book
) -> tuple[Draft, Problems]:
    """Read what stands in a form, and say what is wrong with it.

    Fields that are hidden read as empty. Without problems the values can be saved, unless the
    book has changed meanwhile or refuses them for a reason of its own.
    """
    unseen = hidden(kind, entries, book, uid)
    values: Document = dict(before) if before else _started(kind)
    problems: Problems = {}
    for field in kind.fields:
        if field.key in unseen:
            values.update(_unseen(field.key, field.empty))
            continue
        try:
            values.update(read(field, entries, before))
        except InputError as error:
            problems[field.key] = error
            for key in field.keys:
                values.pop(key, None)
    found = Draft(kind, uid, before, values)
    for key, problem in _rules(found, book):
        problems.setdefault(key, problem)
    return found, problems


def _started(kind: Kind) -> Document:
    is_fact = kind.field("note") is not None
    return {"evidence": []} if is_fact else {}


def _unseen(key: str, empty: str | None) -> Document:
    if key == "preferred":
        return {key: 1}
    return {key: None if key in {"rank", "place_by"} else empty}


def _rules(one: Draft, book: Book) -> Iterator[tuple[str, InputError]]:
    yield from _references(one, book)
    yield from _same_key(one, book)
    yield from _OF_KIND.get(one.kind.table, _no_rules)(one, book)


def _no_rules(one: Draft, book: Book) -> Iterator[tuple[str, InputError]]:
    del one, book
    yield from ()


def _references(one: Draft, book: Book) -> Iterator[tuple[str, InputError]]:
    for field in one.kind.fields:
        if field.kind in {"reference", "references"}:
            value = one.values.get(field.key)
            wanted = value if isinstance(value, list) else [value] if value else []
            if any(book.find(field.table, uid) is None for uid in wanted):
                yield (
                    field.key,
                    InputError("There is no such row in the book; choose one or make a new one."),
                )
            elif field.table == one.kind.table and _below(one, field.key, book):
                yield field.key, InputError("It cannot stand below itself.")


def _below(one: Draft, key: str, book: Book) -> bool:
    """Return whether a row leads to itself through a reference to its own kind."""
    uid, seen = one.values.get(key), {one.uid}
    while isinstance(uid, str):
        if uid in seen:
            return True
        seen.add(uid)
        uid = (book.find(one.kind.table, uid) or {}).get(key)
    return False


def _same_key(one: Draft, book: Book) -> Iterator[tuple[str, InputError]]:
    key = _UNIQUE.get(one.kind.table, "key")
    value = one.values.get(key)
    if one.kind.field(key) is None or not value:
        return
    for uid, other in book.rows.get(one.kind.table, {}).items():
        if uid != one.uid and other.get(key) == value:
            yield (
                key,
                InputError(
                    "There is one with this already: {name}.",
                    name=book.label(one.kind.table, uid).zh,
                ),
            )
            return


def _placement(one: Draft, book: Book) -> Iterator[tuple[str, InputError]]:
    values = one.values
    edition = book.find("edition", values.get("edition")) or {}
    rank, size, status = values.get("rank"), edition.get("size"), values.get("status")
    if status == "ranked" and "rank" in values and rank is None:
        yield "rank", InputError("Give the rank, or choose another status.")
    if rank is not None and size is not None and rank > size:
        yield "rank", InputError("The list has {size} places: give 1 to {size}.", size=size)
    if edition.get("status") == "not-published" and status not in {None, "not-listed"}:
        yield "status", InputError("This list was not published that year.")
    others = rivals(book, values, one.uid)
    source = values.get("source")
    if source and any(other.get("source") == source for other in others.values()):
        yield "source", InputError("This source says the rank already; change that record.")
    if others:
        yield from _preference(one, others)


def _preference(one: Draft, others: dict[str, Document]) -> Iterator[tuple[str, InputError]]:
    values, before = one.values, one.before or {}
    same = all(before.get(key) == values.get(key) for key in ("region", "edition"))
    was = bool(one.before and same and before.get("preferred"))
    if was and not values.get("preferred") and len(others) > 1:
        yield "preferred", InputError("Mark the source that counts instead, in its own record.")
    reasons = (
        values.get("preference_reason"),
        *(o.get("preference_reason") for o in others.values()),
    )
    changed = one.before is None or not same or values.get("preferred") != before.get("preferred")
    if not values.get("preference_reason") and (changed or not any(reasons)):
        yield "preference_reason", InputError("Say why one source counts and not the other.")


def _observation(one: Draft, book: Book) -> Iterator[tuple[str, InputError]]:
    del book
    values = one.values
    both = "value" in values and "growth_percent" in values
    if both and values["value"] is None and values["growth_percent"] is None:
        yield "value", InputError("Give a value or a growth.")
    if values.get("place") is not None and "place_by" in values and not values["place_by"]:
        yield "place_by", InputError("Say whether the place is by value or by growth.")


def _edition(one: Draft, book: Book) -> Iterator[tuple[str, InputError]]:
    of_list, year = one.values.get("list"), one.values.get("year")
    for uid, other in book.rows.get("edition", {}).items():
        same = (other.get("list"), other.get("year")) == (of_list, year)
        if uid != one.uid and same and of_list and year:
            yield "year", InputError("This list has an edition of {year} already.", year=year)


def _structure_item(one: Draft, book: Book) -> Iterator[tuple[str, InputError]]:
    parent = book.find("structure_item", one.values.get("parent"))
    structure = one.values.get("structure")
    if parent and structure and parent.get("structure") != structure:
        yield "parent", InputError("This one is part of another structure.")


_OF_KIND: dict[str, Callable[[Draft, Book], Iterator[tuple[str, InputError]]]] = {
    "placement": _placement,
    "observation": _observation,
    "edition": _edition,
    "structure_item": _structure_item,
}
