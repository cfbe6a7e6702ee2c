"""Runs on some of several lists: for the two older lists it is the third year running."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.claims.book import Problem, Target
from erqi_viewer.core.extract.english.numbers import CARDINAL, number
from erqi_viewer.core.extract.numerals import read_number, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.claims.book import Book
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.extract import Streak

_OLD = "older|oldest|earlier|earliest|long-standing|longer-standing|established|former"
_KIND = rf"(?:(?P<old>{_OLD})|other|first|remaining)"
_ENGLISH = (
    rf"\b(?:(?:the|its|our|their) (?P<n>{CARDINAL})|(?P<both>both)(?: of)?(?: the| its| our)?)"
    rf" {_KIND} (?:(?:national|top[- ]100) )?(?:lists|rankings|tables|ones)\b"
)
_CHINESE = (
    "(?P<m>[两三四2-4])(?:[个张项份大])?(?:(?P<aged>老|较早的?|更早的?|早先的?|旧|原有的?)|其[他它余]的?)"
    "(?:的)?(?:榜单?|百强|名单)"
)
_SOME = re.compile(f"{_ENGLISH}|{_CHINESE}")
_MARK = re.compile("[;:.；：。]")
_REACH = 70


class Some(NamedTuple):
    """How many lists a run is on, and whether they are called the older ones."""

    number: int
    older: bool


def named(one: Streak, passage: Passage) -> Some | None:
    """Return the lists that the clause of a run names by their number alone."""
    lead = passage.between(max(passage.start, one.start - _REACH), one.start).lower()
    told = _SOME.search(_MARK.split(lead)[-1])
    if told is None:
        behind = passage.between(one.end, one.end + _REACH).lower()
        told = _SOME.search(re.split("[,，;；:：.。]", behind, maxsplit=1)[0])
    if told is None:
        return None
    if told["both"]:
        count: int | None = 2
    elif told["n"]:
        count = number(told["n"])
    else:
        count = whole(read_number(told["m"].replace("两", "二")))
    return Some(count, bool(told["old"] or told["aged"])) if count and count > 1 else None


def target(book: Book, one: Streak, some: Some) -> Target | Problem:
    """Return the list by which a run on some lists is judged.

    Those longest on are the older ones. Others may be any: one that bears the run out is taken
    where as many do.
    """
    region = book.region(one.region, one.start)
    if isinstance(region, Problem):
        return region
    if one.year is None:
        return Problem("no-year", {})
    year = one.year
    on = [
        Target(series, year, standing)
        for series in book.series_of(region)
        if (standing := book.standing(series, year)) is not None
        and standing.placement.status != "not-listed"
    ]
    so = [each for each in on if one.years in _runs(each)]
    if len(so) >= some.number:
        return so[0]
    if not some.older or len(on) <= some.number:
        return Problem("no-list", {})
    return _longest(on)[some.number - 1]


def _longest(on: Iterable[Target]) -> list[Target]:
    return sorted(on, key=lambda each: -len(each.standing.streak_joined))


def _runs(one: Target) -> set[int]:
    return {len(one.standing.streak), len(one.standing.streak_joined)}
