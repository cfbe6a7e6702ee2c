"""Checking claims in words: the best place so far, the number of lists, the only district."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.claims.book import Problem, Target
from erqi_viewer.core.claims.ranks import without_target
from erqi_viewer.core.claims.verdicts import Claim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.claims.book import Book, Subject
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Cue
    from erqi_viewer.core.records import Placement, Region

_NATIONAL = re.compile(r"全国|中国|nation|China|country", re.IGNORECASE)
_CITY = re.compile(r"全市|市内|我市|本市|in the city", re.IGNORECASE)
_NEAR = 8


def check_best(book: Book, cue: Cue, passage: Passage) -> Finding:
    """Tell whether a place is the best of the recorded years up to its own."""
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
    values["since"] = ranked[0].year
    if best.rank == place.rank:
        return claim.supported(place.rank, ranked, "best-agrees", **values)
    values["best_year"] = best.year
    if any(_beats(one, place) for one in ranked if one.edition.list == place.edition.list):
        return claim.falls(best.rank, (best, place), "best-earlier", **values)
    values["former"] = best.edition.published_as
    return claim.differs(best.rank, (best, place), "best-earlier-renamed", **values)


def _beats(one: Placement, other: Placement) -> bool:
    return one.rank is not None and other.rank is not None and one.rank < other.rank


def _ranked_nearest(cue: Cue, passage: Passage) -> Subject:
    """Return the place that is called the best: the last one before the words, else the next."""
    ranked = [one for one in passage.rankings if one.rank is not None]
    before = [one for one in ranked if one.end <= cue.start]
    return before[-1] if before else ranked[0] if ranked else cue


def check_count(book: Book, cue: Cue) -> Finding:
    """Compare 四个百强 with the number of lists that a region was on."""
    claim = Claim(cue, "list-count", cue.number)
    region = book.region(cue.region, cue.start)
    if isinstance(region, Problem):
        return claim.no_data(region)
    if cue.year is None:
        return claim.no_data(Problem("no-year", {}))
    known = book.standings(region, cue.year)
    if cue.number is None:
        return claim.not_understood()
    if not known:
        return claim.no_data(Problem("nothing-recorded", {"year": cue.year}))
    places = book.listed(region, cue.year)
    values = {"year": cue.year}
    if len(places) == cue.number:
        return claim.supported(len(places), places, "count-agrees", **values)
    verdict = claim.falls if cue.number > len(places) else claim.differs
    return verdict(len(places), places, "count-differs", **values)


def check_only(book: Book, cue: Cue, passage: Passage) -> Finding:
    """Tell whether a region was the only one, which takes the whole list of every year meant."""
    claim = Claim(cue, "only", None)
    subjects, years = _meant(cue, passage)
    targets = [book.target(one) for one in subjects]
    problem = next((one for one in targets if isinstance(one, Problem)), None)
    if problem is not None:
        return without_target(book, claim, subjects[0], problem)
    found = [one for one in targets if isinstance(one, Target)]
    places = [one.standing.placement for one in found]
    absent = [one for one in places if one.status == "not-listed"]
    values = {"year": found[0].year, "list": places[0].edition.published_as}
    if absent:
        return claim.falls(None, absent, "not-listed", **values)
    region = found[0].series.region
    rolls = []
    for target in found:
        for year in range(target.year - years + 1, target.year + 1):
            roll = book.roll(target.series, year)
            if roll is None:
                return claim.no_data(Problem("only-not-full", {**values, "gap": year}), places)
            rolls.append(roll)
    scope = _scope(cue, passage, region)
    rivals = [code for code in frozenset.intersection(*rolls) if code.startswith(scope)]
    rivals = [code for code in rivals if code != region.code]
    if rivals:
        return claim.falls(len(rivals) + 1, places, "only-others", **values, count=len(rivals))
    return claim.supported(1, places, "only-agrees", **values)


def _meant(cue: Cue, passage: Passage) -> tuple[Sequence[Subject], int]:
    """Return the lists that 唯一 is said of and over how many years: 唯一连续六年入选…和…."""
    runs = [one for one in passage.streaks if cue.end <= one.start <= cue.end + _NEAR]
    runs = [one for one in runs if one.start == runs[0].start]
    return (runs, runs[0].years or 1) if runs else ([cue], 1)


def _scope(cue: Cue, passage: Passage, region: Region) -> str:
    """Return the beginning of the codes of the regions among which one is said to be the only."""
    words = passage.between(cue.start - _NEAR, cue.end)
    after = passage.between(cue.end, cue.end + 4 * _NEAR)
    words += after if after.isascii() else ""
    if _CITY.search(words):
        return region.code[:4]
    return "" if _NATIONAL.search(words) else region.code[:2]
