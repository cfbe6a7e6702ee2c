"""Checking unbroken runs: 连续六年入选, 蝉联, sixth consecutive year.

A run is counted up to the year of the claim, as :mod:`erqi_viewer.core.history` does: once under
the list's name as printed and once with its former names joined.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.claims import some_lists
from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.ranks import without_target
from erqi_viewer.core.claims.verdicts import Claim
from erqi_viewer.core.extract.numerals import NUMERALS, fold, read_number, whole

if TYPE_CHECKING:
    from erqi_viewer.core.claims.book import Book, Target
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Cue, Streak
    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Placement, Region

_BESIDE = 16  # how far from a run the number of lists may stand
_SAME_CLAUSE = 60  # where no mark stands between the two
_MARK = re.compile("[,;:.，；：。]")
_FOR_THE = re.compile(r"\sfor\s(?:the\s|its\s|a\s)?")
# 连续两年“四榜同登”
_ON_SO_MANY = re.compile(
    rf"(?:实现了?|做到|同时|上演|收获)?[“\"]?([2-9{NUMERALS}两])(?:[张个项大]?榜单?|项|张)"
    "(?:同[登进列上榜入框]|齐[登上聚进]|共[登进]|并[登进列]|全[登进上在]|都?在[列榜]|联登|同框)"
)
_ALL_REACH = 16
FEWEST = 2  # years that make a run when the text gives no number


def told(passage: Passage) -> tuple[Streak, ...]:
    """Return the runs of a sentence, one that all lists share in once: 连续两年“四榜同登”."""
    found: list[Streak] = []
    for one in passage.streaks:
        again = bool(found) and found[-1].start == one.start
        if not (again and _lists_behind(one, passage)):
            found.append(one)
    return tuple(found)


def check_streak(book: Book, passage: Passage, one: Streak) -> Finding:
    """Compare a run with the recorded one."""
    claim = Claim(one, "streak", one.years)
    if one.list is None or _lists_behind(one, passage) or _is_of_lists_before(one, passage):
        return _of_several_lists(book, claim, one, passage)
    some = None if one.moves or one.within else some_lists.named(one, passage)
    target = some_lists.target(book, one, some) if some else book.target(one)
    if isinstance(target, Problem):
        return claim.no_data(target) if some else without_target(book, claim, one, target)
    place = target.standing.placement
    if place.status == "not-listed":
        values = {"year": target.year, "list": place.edition.published_as}
        return claim.falls(0, (place,), "not-listed", **values)
    if one.moves:
        return _judge_moves(claim, target, one.moves, one.since)
    if one.within is not None and any(
        (each.rank or 0) > one.within for each in target.standing.streak_joined
    ):
        return _judge_within(claim, target, one.within)
    return _judge(claim, target)


def _judge_within(claim: Claim, target: Target, bound: int) -> Finding:
    """Compare a run of places within a bound with those up to the year: 连续两年都在前50."""
    run: list[Placement] = []
    for one in reversed(target.standing.streak_joined):
        if one.rank is None or one.rank > bound:
            break
        run.insert(0, one)
    place, said = target.standing.placement, claim.said or FEWEST
    if not run:
        values = {"year": target.year, "list": place.edition.published_as, "bound": bound}
        return claim.falls(place.rank, (place,), "top-outside", **values)
    values = _span_of(tuple(run))
    if len(run) == said or (claim.said is None and len(run) > FEWEST):
        return claim.supported(len(run), run, "streak-agrees", **values)
    if isinstance(said, int) and len(run) < said:
        return claim.falls(len(run), run, "streak-shorter", **values)
    return claim.differs(len(run), run, "streak-longer", **values)


def check_trend(book: Book, cue: Cue, _: Passage) -> Finding:
    """Compare 2016年以来逐年前移 with the moves up to the year of the claim."""
    claim = Claim(cue, "streak", None)
    target = book.target(cue)
    if isinstance(target, Problem):
        return without_target(book, claim, cue, target)
    return _judge_moves(claim, target, "up" if cue.kind == "rising" else "down", cue.number)


def _judge_moves(claim: Claim, target: Target, moves: str, since: int | None) -> Finding:
    """Compare a run of moves, 连续三年上升, with the moves up to the year of the claim.

    One that is said to last since a year has to reach back to it, and may be longer.
    """
    run: list[Placement] = [target.standing.placement]
    for one in reversed(target.series.standings):
        if one.placement.year >= run[0].year:
            continue
        before, after = one.placement, run[0]
        moved = (before.rank or 0) - (after.rank or 0)
        beside = before.year == after.year - 1 and before.rank and after.rank
        if not beside or (moved <= 0 if moves == "up" else moved >= 0):
            break
        run.insert(0, before)
    found, said = len(run) - 1, claim.said
    values = _span_of(tuple(run))
    if since is not None and since < target.year:
        said = claim.said = target.year - since
        if said < found:
            run = run[-said - 1 :]
            return claim.supported(said, run, "moves-agree", **_span_of(tuple(run)))
    first = target.series.standings[0].placement
    if since is not None and isinstance(said, int) and said > found and run[0] == first:
        return claim.no_data(Problem("first-record", values | {"year": first.year}), run, found)
    if said is None and found > 0 and run[0] != first:
        return claim.no_data(Problem("moves-since-when", values), run, found)
    if said == found or (said is None and found):
        return claim.supported(found, run, "moves-agree", **values)
    if isinstance(said, int) and said < found:
        return claim.differs(found, run, "moves-longer", **values)
    return claim.falls(found, run, "moves-shorter", **values)


def _judge(claim: Claim, target: Target) -> Finding:
    named, joined = target.standing.streak, target.standing.streak_joined
    said = claim.said
    values = _span_of(joined)
    if said is None:
        if len(joined) < FEWEST:
            return claim.falls(1, joined, "streak-none", **values)
        return claim.supported(len(joined), joined, "streak-agrees", **values)
    if said == len(joined) == len(named):
        return claim.supported(said, joined, "streak-agrees", **values)
    if said == len(joined):
        return claim.supported(said, joined, "streak-joined", **values, named=len(named))
    if said == len(named):
        values = _span_of(named)
        return claim.supported(said, named, "streak-named", **values, joined=len(joined))
    if isinstance(said, int) and said < len(joined):
        return claim.differs(len(joined), joined, "streak-longer", **values)
    gap = _gap_before(target.series, joined, said)
    if gap is not None:
        return claim.no_data(gap, joined, len(joined))
    if len(joined) == 1:
        return claim.falls(1, joined, "streak-none", **values)
    begins = target.series.standings[0].placement == joined[0]
    reason = "streak-shorter-from-first-record" if begins else "streak-shorter"
    return claim.falls(len(joined), joined, reason, **values)


def _span_of(run: tuple[Placement, ...]) -> dict[str, object]:
    return {"first": run[0].year, "last": run[-1].year, "list": run[-1].edition.published_as}


def _gap_before(series: Series, run: tuple[Placement, ...], said: object) -> Problem | None:
    """Return the unknown year that would have to be bridged to make the run as long as is said."""
    absent = {one.year: one.kind for one in series.absences}
    year = run[0].year - 1
    if absent.get(year) not in {"not-recorded", "not-published"}:
        return None
    gap = Problem(f"streak-gap-{absent[year]}", {"year": year})
    first = series.standings[0].placement.year
    while year >= first and absent.get(year) != "not-listed":
        year -= 1
    longest = run[-1].year - year
    return gap if isinstance(said, int) and said <= longest else None


def _of_several_lists(book: Book, claim: Claim, one: Streak, passage: Passage) -> Finding:
    """Check a run of being on a number of lists: 连年荣获“四个百强”."""
    region = book.region(one.region, one.start)
    if isinstance(region, Problem):
        return claim.no_data(region)
    counts = [cue for cue in passage.cues if cue.kind == "list-count"]
    beside = (
        cue.number
        for cue in counts
        if -_BESIDE <= cue.start - one.end <= _BESIDE
        or 0 <= one.start - cue.end <= _BESIDE
        or _is_in_its_clause(passage, one.end, cue.start)
    )
    count = _lists_behind(one, passage) or next(beside, None)
    if count is None:
        return claim.no_data(Problem("no-list", {}))
    if one.year is None:
        return claim.no_data(Problem("no-year", {}))
    run = _years_on(book, region, one.year, count)
    if not run:
        return claim.no_data(Problem("count-not-recorded", {"year": one.year, "count": count}))
    records = [place for year in run for place in book.listed(region, year)]
    least = one.years or FEWEST
    values = {"count": count, "first": run[0], "last": run[-1], "said": least}
    if len(run) == least or (one.years is None and len(run) > least):
        return claim.supported(len(run), records, "streak-of-lists", **values)
    verdict = claim.falls if len(run) < least else claim.differs
    return verdict(len(run), records, "streak-of-lists-differs", **values)


def _lists_behind(one: Streak, passage: Passage) -> int | None:
    """Return the number of lists that a run is said to be on all of: 连续两年四榜同登."""
    all_of = _ON_SO_MANY.match(fold(passage.between(one.end, one.end + _ALL_REACH)))
    return whole(read_number(all_of[1].replace("两", "二"))) if all_of else None


def _is_of_lists_before(one: Streak, passage: Passage) -> bool:
    """Tell whether a run is one on the lists told in front: on all four lists for the second."""
    return any(
        _FOR_THE.fullmatch(passage.between(cue.end, one.start))
        for cue in passage.cues
        if cue.kind == "list-count" and cue.end <= one.start <= cue.end + _BESIDE
    )


def _is_in_its_clause(passage: Passage, end: int, start: int) -> bool:
    """Tell whether a number behind a run belongs to it: the second year that it is on all four."""
    near = 0 <= start - end <= _SAME_CLAUSE
    return near and _MARK.search(passage.between(end, start)) is None


def _years_on(book: Book, region: Region, year: int, count: int) -> list[int]:
    """Return the unbroken years up to ``year`` in which a region was on ``count`` lists."""
    first = year
    while len(book.listed(region, first)) >= count > 0:
        first -= 1
    return list(range(first + 1, year + 1))
