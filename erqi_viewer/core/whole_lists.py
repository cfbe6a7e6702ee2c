"""Who is on an edition, and whether the book holds the whole of it.

What is said of all regions of a list (the only one, how many, which place among them) can be told
only where every place is recorded. What that means is decided here and nowhere else: none of the
places from 1 to the edition's size is missing.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.records import Edition, Placement


class Roll(NamedTuple):
    """The regions on an edition, in the order of their ranks, those without a rank last."""

    edition: Edition
    places: tuple[Placement, ...]

    @property
    def is_whole(self) -> bool:
        """Whether every place of the edition is recorded.

        A region that is listed without a rank stands for one of the missing places.
        """
        ranks = [one.rank for one in self.places if one.rank is not None]
        unranked = len(self.places) - len(ranks)
        return bool(self.places) and places_missing(ranks, self.edition.size) <= unranked


def rolls(placements: Iterable[Placement]) -> tuple[Roll, ...]:
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
    return tuple(
        Roll(group[0].edition, tuple(sorted(group, key=_order))) for group in found.values()
    )


def _order(one: Placement) -> tuple[bool, int, str]:
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
