"""Checking claims in words: the best place so far."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.claims import best_of_all
from erqi_viewer.core.claims.around import Said
from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.ranks import without_target
from erqi_viewer.core.claims.verdicts import Claim
from erqi_viewer.core.extract.numerals import NUMERALS, read_number, whole

if TYPE_CHECKING:
    from erqi_viewer.core.claims.book import Book, Subject
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Cue, Ranking, Streak
    from erqi_viewer.core.records import Placement


_BESIDE = 3
_LEAD = 60
_NEAR = 12
# 三年来的最好名次, 2016年以来最好
_SINCE = re.compile(
    rf"(?:(?P<years>[2-9]|[{NUMERALS}])年(?:来|以来|间|里)?|(?P<since>(?:19|20)[0-9]{{2}})年以来)的?最"
)


def check_best(book: Book, cue: Cue, passage: Passage) -> Finding:
    """Tell whether a place is the best of the recorded years up to its own."""
    lead = passage.between(cue.start - _LEAD, cue.start)
    if best_of_all.is_meant(lead):
        return best_of_all.check(book, cue, passage)
    subject = _ranked_nearest(cue, passage)
    claim = Claim(cue, "best", getattr(subject, "rank", None))
    target = book.target(subject)
    if isinstance(target, Problem):
        return without_target(book, claim, subject, target)
    place, best = target.standing.placement, target.standing.best
    values = {"year": target.year, "list": place.edition.published_as}
    if place.status == "not-listed":
        return claim.falls(None, (place,), "not-listed", **values)
    if place.rank is None or best is None:
        return claim.no_data(Problem("no-rank", values), (place,))
    ranked = [s.placement for s in target.series.ranked if s.placement.year <= target.year]
    if len(ranked) == 1:
        return claim.no_data(Problem("first-record", values), (place,), place.rank)
    since = _since(lead[-_NEAR:] + passage.between(cue.start, cue.end), target.year)
    if since is not None:
        ranked = [one for one in ranked if one.year >= since]
        best = min(ranked, key=lambda one: one.rank or 0)
    values["since"] = ranked[0].year
    if best.rank == place.rank:
        return claim.supported(place.rank, ranked, "best-agrees", **values)
    values["best_year"] = best.year
    if any(_beats(one, place) for one in ranked if one.edition.list == place.edition.list):
        return claim.falls(best.rank, (best, place), "best-earlier", **values)
    values["former"] = best.edition.published_as
    return claim.differs(best.rank, (best, place), "best-earlier-renamed", **values)


def _since(text: str, year: int) -> int | None:
    """Return the first of the years among which a place is called the best: 三年来的最好名次."""
    named = _SINCE.search(text)
    if named is None:
        return None
    years = whole(read_number(named["years"])) if named["years"] else None
    since = year - years + 1 if years else int(named["since"] or 0)
    return since if since < year else None


def _beats(one: Placement, other: Placement) -> bool:
    return one.rank is not None and other.rank is not None and one.rank < other.rank


def _ranked_nearest(cue: Cue, passage: Passage) -> Subject:
    """Return the place that is called the best: the last one before the words, else the next.

    A run of years told later is of the list that is meant: 双创榜连续四年在列,名次创历史最好.
    """
    ranked = [one for one in passage.rankings if one.rank is not None]
    told: list[Ranking | Streak] = [*ranked, *(one for one in passage.streaks if one.list)]
    beside = [one for one in ranked if 0 <= one.start - cue.end <= _BESIDE]
    if beside:
        return beside[0]  # its best placing, 49th in 2017
    before = [one for one in told if one.end <= cue.start]
    now = [one for one in before if cue.year in {None, one.year}]
    if now or before:
        last = max(now or before, key=lambda one: one.end)
        about = last.dimension, last.list, last.start
        return last if now else Said(cue.region or last.region, cue.year, *about)
    behind = [one for one in ranked if cue.list is None or one.region == cue.region]
    return behind[0] if behind else cue
