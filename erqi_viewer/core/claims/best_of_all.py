"""Checking that the places on several lists are the best so far: 名次均为历史最好."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.claims import named_topics
from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.verdicts import Claim

if TYPE_CHECKING:
    from erqi_viewer.core.claims.book import Book
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Cue
    from erqi_viewer.core.history import Standing
    from erqi_viewer.core.records import Region

# 名次均为历史最好, 项项历史最好
_ALL = re.compile(
    r"(?:均|都|皆|全部|全都|项项|个个|样样|双双)(?:再次|又)?(?:为|是|系|创下?了?|达到?了?|刷新了?|取得了?)?"
    r"(?:入榜以来|上榜以来|历年来?|有史以来)?的?[“]?$"
)
# all four placings were the best
_ALL_EN = re.compile(
    r"\b(?:all|each|every one) (?:of )?(?:the |its |these )?(?:two |three |four |five )?(?:of )?"
    r"(?:the |its )?(?:placings|positions|places|ranks|rankings|placements) (?:were|are|is|was) "
    r"(?:all )?(?:the |its |their )?$",
    re.IGNORECASE,
)


def is_meant(lead: str) -> bool:
    """Tell whether the words right before make one say it of several lists."""
    return _ALL.search(lead) is not None or _ALL_EN.search(lead) is not None


def check(book: Book, cue: Cue, passage: Passage) -> Finding:
    """Judge it of the places that the sentence tells, else of all lists of the year."""
    claim = Claim(cue, "best", None)
    region = book.region(cue.region, cue.start)
    if isinstance(region, Problem):
        return claim.no_data(region)
    if cue.year is None:
        return claim.no_data(Problem("no-year", {}))
    if named_topics.leaves_some_out(passage, cue.start):
        return claim.no_data(Problem("no-list", {}))
    standings = _meant(book, cue, cue.year, region, passage)
    if isinstance(standings, Problem):
        return claim.no_data(standings)
    listed = [one for one in standings if one.placement.status != "not-listed"]
    if not listed:
        return claim.no_data(Problem("nothing-recorded", {"year": cue.year}))
    return _judged(claim, listed, cue.year)


def _meant(
    book: Book, cue: Cue, year: int, region: Region, passage: Passage
) -> list[Standing] | Problem:
    ranked = [
        one
        for one in passage.rankings
        if one.rank is not None and (one.year, one.region) == (year, cue.region)
    ]
    before = [one for one in ranked if one.end <= cue.start]
    # 投资潜力第63位,综合实力第86位,均为历年最好;创新创业第91位
    told = [book.target(one) for one in (before if len(before) > 1 else ranked)]
    if len(told) < 2:
        standings = book.standings(region, year)
        keys = named_topics.before(passage, cue.start)
        own = [one for one in standings if one.placement.edition.list.dimension.key in keys]
        if len(keys) > 1:
            return own if len(own) == len(keys) else Problem("no-list", {})
        return standings
    problem = next((one for one in told if isinstance(one, Problem)), None)
    return problem or [one.standing for one in told if not isinstance(one, Problem)]


def _judged(claim: Claim, listed: list[Standing], year: int) -> Finding:
    records = [one.placement for one in listed]
    for one in listed:
        if one.best is not None and one.best.rank != one.placement.rank:
            values = {"list": one.placement.edition.published_as, "best_year": one.best.year}
            return claim.falls(one.best.rank, (one.best, *records), "best-earlier", **values)
    for one in listed:
        problem = {"list": one.placement.edition.published_as, "year": year}
        if one.placement.rank is None:
            return claim.no_data(Problem("no-rank", problem), records)
        if one.first:
            return claim.no_data(Problem("first-record", problem), records)
    return claim.supported(None, records, "best-all", count=len(listed), year=year)
