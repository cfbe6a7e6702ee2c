"""Moves that sum up two places told before them: That is 12 places in five years."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.numbers import CARDINAL, number
from erqi_viewer.core.extract.results import Change

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.results import Ranking

_MADE = re.compile(
    r"\b(?:that|this|which)(?:['’]s|\s(?:is|was|makes|made|means|comes\sto|amounts\sto))\s"
    rf"(?P<n>{CARDINAL})\splaces(?=\s(?:in|over|within)\s(?:the\s)?(?P<years>{CARDINAL})\syears\b)",
    re.IGNORECASE,
)
_REACH = 120  # how far behind the last place its sum may stand
_FIRST_REACH = 300  # the same of the first one
_MOST = 12  # places told before it that the first one is looked for among


def find(text: str, rankings: Sequence[Ranking]) -> Iterator[Change]:
    """Yield the moves that are told as the sum of two places, which the text tells itself.

    Args:
        text: The whole text.
        rankings: The places that it tells, in their order.
    """
    for match in _MADE.finditer(text):
        years, places = number(match["years"].lower()), number(match["n"].lower())
        at = bisect.bisect_right(rankings, match.start(), key=lambda one: one.end)
        told = [one for one in rankings[max(0, at - _MOST) : at] if one.rank and one.year]
        if not (told and years and places) or match.start() - told[-1].end > _REACH:
            continue
        last = told[-1]
        same = [one for one in told if _series(one) == _series(last)]
        near = [one for one in same if match.start() - one.end < _FIRST_REACH]
        other = [one for one in near if abs((one.year or 0) - (last.year or 0)) == years]
        if other:
            old, new = sorted((other[-1], last), key=lambda one: one.year or 0)
            yield Change(
                "up" if (new.rank or 0) < (old.rank or 0) else "down", places, None, None,
                match.start("n"), match.end("n"), year=new.year, region=new.region,
                dimension=new.dimension, list=new.list, since=old.year,
            )  # fmt: skip


def _series(one: Ranking) -> tuple[str | None, str | None]:
    return one.region, one.dimension or one.list
