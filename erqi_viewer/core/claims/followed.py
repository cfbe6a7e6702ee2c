"""Moves that follow the year of the place they are told of.

Where a place was left open because it is in the records of another year, a move that is told of
it is of that year too: 从49位滑到91位,一年退了42位.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.claims import either

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Change, Ranking


def move(
    judge: Callable[[Change], Finding],
    one: Change,
    found: Finding,
    placed: Iterable[tuple[Ranking, Finding]],
) -> Finding:
    """Return the finding of a move, open where the place it is told of is of another year."""
    if found.verdict != "contradicted":
        return found
    for rank, place in placed:
        own = (one.region, one.dimension, one.list, one.year)
        if place.reason != "which-year" or own != (rank.region, *rank[2:4], rank.year):
            continue
        holds = place.values["holds"]
        other = judge(one._replace(year=holds))
        if other.verdict == "supported":
            return either.undecided(found, other, "which-year", {"holds": holds, "year": one.year})
    return found
