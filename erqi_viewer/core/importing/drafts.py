"""What the book has that rows can speak of, and drafts of what it does not have.

A reference to either is a number: the row id of what the book has, or the number of a draft with
a minus sign.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.changes import Document, new_uid
from erqi_viewer.core.errors import InputError
from erqi_viewer.core.importing.names import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.importing.plan import Place, ThingKind

MOST_DRAFTS = 20_000
"""More than the regions of the country, so a table that speaks of more is read wrongly."""

TABLES: dict[ThingKind, str] = {
    "source": "source",
    "organisation": "organisation",
    "dimension": "dimension",
    "list": "ranked_list",
    "edition": "edition",
    "region": "region",
    "indicator": "indicator",
}
"""The tables of things by kind, in the order in which they refer to one another."""


class Item(NamedTuple):
    """Something that the book has: row id, stable id, key (of a region its code) and names."""

    id: int
    uid: str
    key: str
    zh: str
    en: str
    size: int = 0


class EditionItem(NamedTuple):
    """An edition that the book has."""

    id: int
    uid: str
    list_id: int
    year: int
    zh: str
    en: str
    size: int
    status: str


class Known(NamedTuple):
    """All that the book has; ``home`` is the row id of the region that it is about."""

    sources: tuple[Item, ...]
    organisations: tuple[Item, ...]
    dimensions: tuple[Item, ...]
    lists: tuple[Item, ...]
    editions: tuple[EditionItem, ...]
    regions: tuple[Item, ...]
    indicators: tuple[Item, ...]
    home: int | None


class Draft:
    """Something to be made.

    Attributes:
        number: Its number in the plan, counted from 1; a reference to it is ``-number``.
        kind: What it is.
        uid: The stable id that it will have.
        document: The row that it will be, see :mod:`erqi_viewer.core.changes`.
        needs: The numbers of the drafts that it refers to.
        accepted: Whether it will be made.
        place: Where it is spoken of first.
        open_size: Whether nothing says how many places the list has, so that its ranks do.
    """

    def __init__(self, number: int, kind: ThingKind, document: Document, place: Place) -> None:
        self.number = number
        self.kind = kind
        self.uid = new_uid()
        self.document = document
        self.needs: list[int] = []
        self.accepted = True
        self.place = place
        self.open_size = False

    @property
    def reference(self) -> int:
        """The reference to it."""
        return -self.number

    @property
    def name(self) -> str:
        """What to call it."""
        if self.kind == "source":
            return str(self.document["title_zh"])
        if self.kind == "edition":
            return f"{self.document['published_as_zh']} {self.document['year']}"
        if self.kind == "region":
            return f"{self.document['name_zh']} {self.document['code']}"
        return str(self.document["name_zh"])


class Drafts:
    """The drafts of a plan, with keys that are free."""

    def __init__(self, known: Known) -> None:
        self.all: list[Draft] = []
        self._uids: dict[tuple[str, int], str] = {}
        self._keys: dict[str, set[str]] = {}
        self._called: dict[tuple[str, str], str] = {}
        for kind, items in (
            ("source", known.sources),
            ("organisation", known.organisations),
            ("dimension", known.dimensions),
            ("list", known.lists),
            ("region", known.regions),
            ("indicator", known.indicators),
        ):
            self._keys[kind] = {one.key for one in items}
            self._uids.update({(kind, one.id): one.uid for one in items})
            self._called.update({(kind, one.uid): one.zh for one in items})

    def add(self, kind: ThingKind, document: Document, place: Place) -> Draft:
        """Add a draft.

        Raises:
            InputError: There are too many, so the table is read wrongly.
        """
        if len(self.all) >= MOST_DRAFTS:
            raise InputError(
                "The rows speak of more than {most} things that the book does not have.",
                "The columns are probably mixed up: say anew which column is which. "
                "Nothing was changed.",
                most=MOST_DRAFTS,
            )
        draft = Draft(len(self.all) + 1, kind, document, place)
        self.all.append(draft)
        return draft

    def of(self, reference: int) -> Draft:
        """Return the draft that a reference is to."""
        return self.all[-reference - 1]

    def refer(self, draft: Draft, field: str, kind: ThingKind, reference: int) -> None:
        """Let a field of a draft lead to something."""
        draft.document[field] = self.uid(draft, kind, reference)

    def uid(self, draft: Draft, kind: ThingKind, reference: int) -> str:
        """Return the stable id of something that a draft needs."""
        if reference > 0:
            return self._uids[kind, reference]
        if -reference not in draft.needs:
            draft.needs.append(-reference)
        return self.of(reference).uid

    def called(self, kind: ThingKind, uid: str) -> str:
        """Return the name of something of the book or of a draft, by its stable id."""
        drafted = (one.name for one in self.all if one.kind == kind and one.uid == uid)
        return self._called.get((kind, uid)) or next(drafted, "")

    def blocked(self) -> dict[int, Draft]:
        """Return the drafts that will not be made, each with the rejected one that it needs."""
        found: dict[int, Draft] = {}
        for draft in self._in_order():
            if not draft.accepted:
                found[draft.number] = draft
            for need in draft.needs:
                if need in found:
                    found.setdefault(draft.number, found[need])
        return found

    def with_needs(self, numbers: Iterable[int]) -> list[Draft]:
        """Return drafts with all that they need, in the order in which to make them."""
        wanted = set(numbers)
        for draft in reversed(self._in_order()):
            if draft.number in wanted:
                wanted.update(draft.needs)
        return [draft for draft in self._in_order() if draft.number in wanted]

    def _in_order(self) -> list[Draft]:
        """Return the drafts, each after those that it needs."""
        order = list(TABLES)
        return sorted(self.all, key=lambda one: (order.index(one.kind), one.number))

    def key(self, kind: ThingKind, name: str) -> str:
        """Return a key for a new thing that nothing else of its kind has."""
        taken = self._keys[kind]
        key = base = key_of(name)
        count = 1
        while key in taken:
            count += 1
            key = f"{base}-{count}"
        taken.add(key)
        return key
