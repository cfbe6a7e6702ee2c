"""Checking on how many lists a region was: 入选四张榜单, 比去年多了一张榜."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.verdicts import Claim

if TYPE_CHECKING:
    from erqi_viewer.core.claims.book import Book
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Cue
    from erqi_viewer.core.records import Region


KINDS = frozenset({"list-count", "some-lists", "more-lists", "fewer-lists"})


def check_count(book: Book, cue: Cue, _: Passage) -> Finding:
    """Compare 四个百强 with the number of lists that a region was on."""
    claim = Claim(cue, "list-count", cue.number)
    region = book.region(cue.region, cue.start)
    if isinstance(region, Problem):
        return claim.no_data(region)
    if cue.year is None:
        return claim.no_data(Problem("no-year", {}))
    if cue.number is None:
        return claim.not_understood()
    if not book.standings(region, cue.year):
        return claim.no_data(Problem("nothing-recorded", {"year": cue.year}))
    if cue.kind in {"more-lists", "fewer-lists"}:
        return _compared(book, claim, cue, region)
    places = book.listed(region, cue.year)
    values = {"year": cue.year}
    if len(places) == cue.number:
        return claim.supported(len(places), places, "count-agrees", **values)
    if cue.kind == "some-lists" and cue.number < len(places):
        return claim.no_data(Problem("count-of-some", values), places, len(places))
    verdict = claim.falls if cue.number > len(places) else claim.differs
    return verdict(len(places), places, "count-differs", **values)


def _compared(book: Book, claim: Claim, cue: Cue, region: Region) -> Finding:
    """Compare 比去年多了一张榜 with the numbers of two years."""
    year, number = cue.year or 0, cue.number or 0
    before = cue.since if cue.since is not None else year - 1
    years = (year, before)
    if not book.standings(region, before):
        return claim.no_data(Problem("nothing-recorded", {"year": before}))
    for one in book.series_of(region):
        gap = next(
            (a.year for a in one.absences if a.year in years and a.kind == "not-recorded"), None
        )
        if gap is not None:
            return claim.no_data(Problem("not-recorded", {"year": gap, "list": one.list.name}))
    then, now = book.listed(region, before), book.listed(region, year)
    values = {"year": year, "before": before, "then": len(then), "now": len(now)}
    more = len(now) - len(then)
    if cue.kind == "fewer-lists":
        more = -more
    if more == number:
        return claim.supported(more, (*then, *now), "count-grew", **values)
    verdict = claim.falls if number > more and cue.kind == "more-lists" else claim.differs
    return verdict(more, (*then, *now), "count-grew-not", **values)
