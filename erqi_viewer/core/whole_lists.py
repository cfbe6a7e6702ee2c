"""Who is on an edition, and whether the book holds the whole of it.

What is said of all regions of a list (the only one, how many, which place among them) can be told
only where every place is recorded. What that means is decided here and nowhere else: none of the
places from 1 to the edition's size is missing.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.records import Edition, Placement, Region


class OnList(Protocol):
    """What every place on an edition has."""

    @property
    def uid(self) -> str:
        """The placement's id."""

    @property
    def region(self) -> Region:
        """Who has the place."""

    @property
    def rank(self) -> int | None:
        """The place, None where the region is listed without one."""


_P = TypeVar("_P", bound=OnList)


class Listed(NamedTuple):
    """A region on an edition, without all that a placement knows besides."""

    uid: str
    region: Region
    rank: int | None


class Roll(NamedTuple, Generic[_P]):
    """The regions on an edition, in the order of their ranks, those without a rank last."""

    edition: Edition
    places: tuple[_P, ...]

    @property
    def missing(self) -> int:
        """How many places of the edition are not recorded.

        A region that is listed without a rank stands for one of the missing places.
        """
        ranks = [one.rank for one in self.places if one.rank is not None]
        unranked = len(self.places) - len(ranks)
        return max(0, places_missing(ranks, self.edition.size) - unranked)

    @property
    def is_whole(self) -> bool:
        """Whether every place of the edition is recorded."""
        return bool(self.places) and not self.missing


class Line(NamedTuple):
    """A line of an edition as it is published, with what became of it since the one before.

    ``before`` is the rank on the edition before, None where there is none. ``is_new`` says that
    the region was not on that edition, which only a whole one can tell.
    """

    uid: str
    region: Region
    rank: int | None
    before: int | None
    is_new: bool

    @property
    def change(self) -> int | None:
        """Places moved since the edition before, up is positive; None where that is not known."""
        return None if self.rank is None or self.before is None else self.before - self.rank


def roll_of(edition: Edition, places: Iterable[_P]) -> Roll[_P]:
    """Return the regions on an edition in the order of their ranks."""
    return Roll(edition, tuple(sorted(places, key=_order)))


def rolls(placements: Iterable[Placement]) -> tuple[Roll[Placement], ...]:
    """Return who is on each edition, as the sources say that count.

    Args:
        placements: Placements of any editions, those of every source.

    Returns:
        A roll for each edition that has anybody on it, in the order of the placements.
    """
    found: dict[str, list[Placement]] = {}
    for one in placements:
        if one.preferred and one.status in {"ranked", "listed"}:
            found.setdefault(one.edition.uid, []).append(one)
    return tuple(roll_of(group[0].edition, group) for group in found.values())


def lines(roll: Roll[_P], before: Roll[_P] | None) -> tuple[Line, ...]:
    """Return an edition line by line, compared with the one before where that is there."""
    ranks = {one.region.code: one.rank for one in before.places} if before else {}
    tells = before is not None and before.is_whole
    return tuple(
        Line(
            one.uid,
            one.region,
            one.rank,
            ranks.get(one.region.code),
            tells and one.region.code not in ranks,
        )
        for one in roll.places
    )


def _order(one: OnList) -> tuple[bool, int, str]:
    return one.rank is None, one.rank or 0, one.region.code


def places_missing(ranks: Iterable[int], size: int) -> int:
    """Return how many of the places from 1 to ``size`` nobody has.

    Where several regions share a place, those right behind it count as taken (1, 2, 2, 4), unless
    the list itself gives them to others (1, 2, 2, 3).
    """
    count = Counter(rank for rank in ranks if 1 <= rank <= size)
    skips = not any(
        rank + step in count for rank, times in count.items() for step in range(1, times)
    )
    missing, reached = 0, 0
    for rank in sorted(count):
        missing += max(0, rank - 1 - reached)
        reached = max(reached, rank + count[rank] - 1 if skips else rank)
    return missing + max(0, size - reached)
