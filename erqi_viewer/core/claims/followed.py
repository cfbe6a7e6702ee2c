"""Moves that follow the places they are told of.

Where a place was left open because it is in the records of another year, a move that is told of
it is of that year too: 从49位滑到91位,一年退了42位. And one that is what two places told before
it lie apart is counted from the first of them: 2014年第90位,2019年第85位,前进了5位.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.claims import either

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Change, Ranking

_OF_ONE_YEAR = re.compile("(?:一|当|今|单)年(?:就|便|内|间|来|之?内|时间)?$")  # 一年提升3位
_REACH = 8
_MOST = 6  # of what is told before a move, it sums up what is near


def move(
    judge: Callable[[Change], Finding],
    one: Change,
    found: Finding,
    placed: Iterable[tuple[Ranking, Finding]],
    passage: Passage,
) -> Finding:
    """Return the finding of a move in the light of the places that it is told of."""
    if found.verdict != "contradicted":
        return found
    for summed in _summed(one, passage):
        other = judge(summed)
        if other.verdict == "supported":
            return other._replace(said=found.said)
    for rank, place in placed:
        own = (one.region, one.dimension, one.list, one.year)
        if place.reason != "which-year" or own != (rank.region, *rank[2:4], rank.year):
            continue
        holds = place.values["holds"]
        other = judge(one._replace(year=holds))
        if other.verdict == "supported":
            return either.undecided(found, other, "which-year", {"holds": holds, "year": one.year})
    return found


def _summed(one: Change, passage: Passage) -> Iterator[Change]:
    """Yield a move without ends or base as that between two places told before it."""
    if one.since is not None or one.from_rank is not None or one.to_rank is not None:
        return
    by = (one.places or 0) * {"up": 1, "down": -1}.get(one.direction, 0)
    if not by or _OF_ONE_YEAR.search(passage.between(one.start - _REACH, one.start)):
        return
    moves = [each for each in passage.changes if each.end <= one.start][-_MOST:]
    for told in moves:
        ends = told.from_rank, told.to_rank
        same = (told.region, *told[8:10]) == (one.region, *one[8:10])
        if same and None not in ends and (ends[0] or 0) - (ends[1] or 0) == by:
            yield one._replace(from_rank=ends[0], to_rank=ends[1], year=told.year, since=told.since)
    own = (one.region, one.dimension, one.list)
    placed = [
        each
        for each in passage.rankings
        if each.end <= one.start and each[1:4] == own and each.rank and each.year
    ]
    for old, new in itertools.pairwise(placed[-_MOST:]):
        apart = (old.rank or 0) - (new.rank or 0)
        if (old.year or 0) < (new.year or 0) and apart == by:
            yield one._replace(year=new.year, since=old.year)
