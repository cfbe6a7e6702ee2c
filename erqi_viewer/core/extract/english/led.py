"""Moves between places told elsewhere: This was a gain of 18 places; Anji, 51st in 2017, rose."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.region_names import core

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.results import Change, Ranking, SentenceSpan

_THIS = re.compile(
    r"\W{0,3}(?:This|That|It|The\s(?:result|place|placing|rank|ranking|position))\s(?:[a-z]{4,12}\s)?"
    r"(?:was|is|represents|represented|marks|marked|means)\s"
)
_CHINESE = re.compile("[一-鿿]")
_MOST = 16  # places told before a move that the one it led to is looked for among


def completed(
    text: str,
    sentences: Sequence[SentenceSpan],
    moves: Sequence[Change],
    rankings: Sequence[Ranking],
) -> tuple[Change, ...]:
    """Return the moves by a number, those with the two places that they fit which miss one.

    Args:
        text: The whole text, folded.
        sentences: Its sentences.
        moves: The moves in the order of the text.
        rankings: The places in the order of the text.
    """
    return tuple(
        one
        if one.to_rank
        else _to(text, sentences, one, rankings)
        if one.places
        else _left(text, one, rankings)
        for one in moves
    )


def _left(text: str, one: Change, rankings: Sequence[Ranking]) -> Change:
    """Return a move that only tells what was left with the place told of the year after before it.

    B ranked 91st. It climbed from 96th in 2023; Ranked 74th, it improved on the 82nd it had.
    """
    at = bisect.bisect_left(rankings, one.start, key=lambda told: told.start)
    old = rankings[at] if at < len(rankings) else None
    left = old is not None and old.start < one.end and old.rank == one.from_rank
    if old is None or one.from_rank is None or not left or not old.year:
        return one
    if _CHINESE.search(text, one.start, one.end):
        return one
    for new in reversed(rankings[max(0, at - _MOST) : at]):
        if not _is_same(new.region, old.region) or not (new.list or new.dimension):
            continue
        if not (new.rank and new.year) or not _series(new, old) or new.year <= old.year:
            return one
        places = one.from_rank - new.rank
        if (places < 0) != (one.direction == "down") or not places:
            return one
        return one._replace(
            places=abs(places), to_rank=new.rank, year=new.year, since=old.year, list=new.list
        )
    return one


def _to(
    text: str, sentences: Sequence[SentenceSpan], one: Change, rankings: Sequence[Ranking]
) -> Change:
    own = sentences[bisect.bisect_right(sentences, one.start, key=lambda own: own.start) - 1]
    if _CHINESE.search(text, own.start, own.end):
        return one
    this = _THIS.match(text, own.start) is not None
    end = one.start if one.from_rank and not this else own.start
    before = bisect.bisect_left(rankings, end, key=lambda told: told.start)
    if not before:
        return one
    listed = [told for told in rankings[max(0, before - _MOST) : before] if told.list and told.rank]
    if one.from_rank is None:
        return _from_to(one, own, rankings[before : before + _MOST], listed)
    if this:
        listed = listed[-1:] or [rankings[before - 1]]
    new = _moved(one, one.from_rank)
    fit = [told for told in listed if told.rank == new and _is_same(told.region, one.region)]
    return _led_to(one, fit[-1]) if fit else one


def _from_to(
    one: Change, own: SentenceSpan, beside: Sequence[Ranking], listed: Sequence[Ranking]
) -> Change:
    """Return a move from a place that its sentence tells of another year: Anji, 51st in 2017, rose.

    Args:
        one: The move, by a number only.
        own: Its sentence.
        beside: The places from there on.
        listed: Those in lists before the sentence.
    """
    for old in beside:
        if old.start >= own.end or not (old.rank and old.year and old.list):
            continue
        for new in reversed(listed):
            later = new.year is not None and old.year < new.year
            same = _is_same(new.region, old.region) and _is_same(new.region, one.region)
            if later and same and new.rank == _moved(one, old.rank) and _series(new, old):
                return _led_to(one._replace(from_rank=old.rank, since=old.year), new)
    return one


def _led_to(one: Change, new: Ranking) -> Change:
    since = one.since or (one.year if one.year != new.year else None)
    return one._replace(to_rank=new.rank, year=new.year, since=since)


def _moved(one: Change, old: int) -> int:
    """Return the place that a move leads to from another."""
    return old + (one.places or 0) * (1 if one.direction == "down" else -1)


def _series(one: Ranking, other: Ranking) -> bool:
    return (one.dimension or one.list) == (other.dimension or other.list)


def _is_same(region: str | None, other: str | None) -> bool:
    """Tell whether two names are of one region: Anji county, Anji."""
    return core(region) == core(other)
