"""Moves to a place that the sentence before tells: This was a gain of 18 places from 61st."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.results import Change, Ranking, SentenceSpan

_THIS = re.compile(
    r"\W{0,3}(?:This|That|It|The\s(?:result|place|placing|rank|ranking|position))\s(?:[a-z]{4,12}\s)?"
    r"(?:was|is|represents|represented|marks|marked|means)\s"
)


def completed(
    text: str,
    sentences: Sequence[SentenceSpan],
    moves: Sequence[Change],
    rankings: Sequence[Ranking],
) -> tuple[Change, ...]:
    """Return the moves, those from a place by a number with the place told before that it fits.

    Args:
        text: The whole text, folded.
        sentences: Its sentences.
        moves: The moves in the order of the text.
        rankings: The places in the order of the text.
    """
    return tuple(
        _to(text, sentences, one, rankings)
        if one.from_rank and one.places and not one.to_rank
        else one
        for one in moves
    )


def _to(
    text: str, sentences: Sequence[SentenceSpan], one: Change, rankings: Sequence[Ranking]
) -> Change:
    own = sentences[bisect.bisect_right(sentences, one.start, key=lambda own: own.start) - 1]
    before = bisect.bisect_left(rankings, own.start, key=lambda told: told.start)
    if not before or _THIS.match(text, own.start) is None:
        return one
    last = next((told for told in rankings[before - 1 :: -1] if told.list), rankings[before - 1])
    fallen = one.direction == "down"
    new = (one.from_rank or 0) + (one.places or 0) * (1 if fallen else -1)
    if last.rank != new or last.region != one.region:
        return one
    since = one.since or (one.year if one.year != last.year else None)
    return one._replace(to_rank=new, year=last.year, since=since)
