"""Where the years of a series are not quite alike, and have to be compared with care.

A list that was renamed, printed names that vary, other publishers, data of another year, a list of
another size: each is a note, never a reason to leave a year out.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Literal

from erqi_viewer.core.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Edition, Name
    from erqi_viewer.core.texts import Texts

NoteKind = Literal["renamed", "printed", "publishers", "data-years", "sizes"]


class Part(NamedTuple):
    """Years of which one thing holds: names, a number, or None for what is not recorded."""

    first_year: int
    last_year: int
    value: tuple[Name, ...] | int | None

    @property
    def years(self) -> str:
        """The years in short."""
        if self.first_year == self.last_year:
            return str(self.first_year)
        return f"{self.first_year}–{self.last_year}"


class Note(NamedTuple):
    """One kind of unlikeness within a series, and the years in which it holds."""

    kind: NoteKind
    parts: tuple[Part, ...]

    def text(self, texts: Texts) -> str:
        """Return the note as a sentence."""
        parts = texts("; ").join(
            texts("{years} {what}", years=part.years, what=self._value(part, texts))
            for part in self.parts
        )
        match self.kind:
            case "renamed":
                return texts("The list was renamed, and is joined here: {parts}.", parts=parts)
            case "printed":
                return texts(
                    "The list's name was printed in {count} ways, and is taken as the same.",
                    count=len({part.value for part in self.parts}),
                )
            case "publishers":
                return texts("The lists were released by different bodies: {parts}.", parts=parts)
            case "data-years":
                return texts("The data are not of the edition's own year: {parts}.", parts=parts)
            case "sizes":
                return texts("The list's size changed: {parts}.", parts=parts)

    def word(self, texts: Texts) -> str:
        """Return the note in a word or two."""
        match self.kind:
            case "renamed":
                return texts("list renamed")
            case "printed":
                return texts("printed names vary")
            case "publishers":
                return texts("publishers differ")
            case "data-years":
                return texts("data years differ")
            case "sizes":
                return texts("list size differs")

    def _value(self, part: Part, texts: Texts) -> str:
        if isinstance(part.value, tuple):
            return texts(", ").join(texts.name(name) for name in part.value)
        if part.value is None:
            return texts("not recorded")
        if self.kind == "sizes":
            return texts("{count} places", count=part.value)
        if part.value == 0:
            return texts("data of the same year")
        if part.value == 1:
            return texts("data of the year before")
        return texts("data of {count} years before", count=part.value)


def comparability_notes(series: Series) -> tuple[Note, ...]:
    """Return what makes a series' years less than alike."""
    editions = [standing.placement.edition for standing in series.standings]
    lists = {one.list.key for one in editions}
    printed = {(one.list.key, one.published_as) for one in editions}
    publishers = {frozenset(one.publishers) for one in editions if one.publishers}
    found: list[Note] = []
    if len(lists) > 1:
        found.append(Note("renamed", _parts(editions, lambda one: (one.list.name,))))
    if len(printed) > len(lists):
        found.append(Note("printed", _parts(editions, lambda one: (one.published_as,))))
    if len(publishers) > 1:
        found.append(Note("publishers", _parts(editions, lambda one: one.publishers or None)))
    if any(_lag(one) for one in editions):
        found.append(Note("data-years", _parts(editions, _lag)))
    if len({one.size for one in editions}) > 1:
        found.append(Note("sizes", _parts(editions, lambda one: one.size)))
    return tuple(found)


def _lag(edition: Edition) -> int | None:
    return None if edition.data_year is None else edition.year - edition.data_year


def _parts(
    editions: Sequence[Edition], value: Callable[[Edition], tuple[Name, ...] | int | None]
) -> tuple[Part, ...]:
    """Return runs of editions that are alike, in order of year."""

    def alike(one: Edition) -> Hashable:
        found = value(one)
        return frozenset(found) if isinstance(found, tuple) else found

    runs = [list(run) for _, run in itertools.groupby(editions, key=alike)]
    return tuple(Part(run[0].year, run[-1].year, value(run[0])) for run in runs)
