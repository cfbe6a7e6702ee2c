"""Checking when a region got onto a list: 首次入选, 再次入选, 第三次入选."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.ranks import without_target
from erqi_viewer.core.claims.verdicts import Claim

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erqi_viewer.core.claims.book import Book, Target
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Cue, Ranking
    from erqi_viewer.core.records import Placement

# What 首次 has to be said of, in the same clause, to be about getting onto a list.
_ENTRY = re.compile(
    r"入选|入围|上榜|登榜|进榜|入榜|在榜|荣登|登上|登陆|跻身|晋级|进入|迈入|挺进|闯入|冲进|挤进|跨入|步入|迈进|突破|"
    r"荣获|获评|获得|荣膺|当选|入列|杀入|现身|亮相|露面|登场|首秀|叩开|[登入进]|[A-Za-z]"
    # 头一回上的, “二七区”三个字第一次出现
    r"|集齐|凑齐|实现(?=.{0,3}[两三四五]个?百强)|大满贯|上(?=[的了过])|出现(?=[,，。;；在于]|$)"
)
_CLAUSE = re.compile(r"[,，;；。!！?？]")
_TOGETHER = re.compile(
    r"同时|全部|一并|悉数|集齐|凑齐|大满贯|实现|齐|together|all (?:of them|four|three)"
)
_FOLLOWS = re.compile("[之以]?后")
# edged into the sixties for the first time
_DECADE = re.compile(
    r"\binto the (?:top )?(?P<tens>nineties|eighties|seventies|sixties|fifties|forties|thirties"
    r"|twenties|(?P<digits>[2-9])0s)\b[^.;,]{0,16}$"
)
_TENS = (
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
)  # fmt: skip
_COUNTED_FROM = re.compile(f"(?:{_ENTRY.pattern})?[^,，;；。0-9]{{0,4}}(?:算起|起算|以来|至今)")
_REACH = 24


def check_first(book: Book, cue: Cue, passage: Passage) -> Finding | None:
    """Tell whether a region was on a list for the first time; None if 首次 is of something else."""
    claim = Claim(cue, "first", cue.year)
    clause = _CLAUSE.split(passage.between(cue.start, cue.end + _REACH), maxsplit=1)[0]
    alone = passage.between(cue.start, cue.end).isdecimal()  # a year that answers a question
    if not (alone or _ENTRY.search(clause)):
        return None
    counts = (one.number for one in passage.cues if one.kind in {"list-count", "some-lists"})
    count = next(counts, None)
    if count is not None and count > 1 and _TOGETHER.search(clause):
        return _first_on(book, claim, cue, count)
    subject = _looked_back_on(cue, passage)
    target = book.target(subject)
    if isinstance(target, Problem):
        return without_target(book, claim, subject, target)
    bound = _bound_after(cue, passage)
    if bound is not None:
        return _first_within(claim, target, bound)
    place = target.standing.placement
    values = {"year": target.year, "list": place.edition.published_as}
    if place.status == "not-listed":
        return claim.falls(None, (place,), "not-listed", **values)
    earlier = _listed_before(target)
    named = [one for one in earlier if one.edition.list == place.edition.list]
    if named:
        records = (named[0], place)
        return claim.falls(named[0].year, records, "first-earlier", **values, first=named[0].year)
    if earlier:
        values |= {"former": earlier[0].edition.published_as, "found": earlier[0].year}
        return claim.supported(target.year, (earlier[0], place), "first-renamed", **values)
    return _first_on_record(claim, target, values)


def _looked_back_on(cue: Cue, passage: Passage) -> Cue:
    """Return a first time that years are counted from as one on the list of the place before.

    创新创业榜第89位,从2016年首次入榜算起,年年在列
    """
    before = [one for one in passage.rankings if one.end <= cue.start and one.rank is not None]
    if cue.list is not None or not before:
        return cue
    if not _COUNTED_FROM.match(passage.between(cue.end, cue.end + _REACH)):
        return cue
    return cue._replace(list=before[-1].list, dimension=before[-1].dimension)


def _first_on_record(claim: Claim, target: Target, values: dict[str, object]) -> Finding:
    """Judge a first entry without an earlier one: absences have to be on record to prove it."""
    series, place = target.series, target.standing.placement
    since = series.standings[0].placement.year
    if since == target.year:
        return claim.no_data(Problem("first-record", values), (place,), target.year)
    gap = _unrecorded_before(target)
    if gap is not None:
        return claim.no_data(Problem("first-gap", {**values, "gap": gap}), (place,))
    records = [s.placement for s in series.standings if s.placement.year <= target.year]
    return claim.supported(target.year, records, "first-agrees", **values, since=since)


def _unrecorded_before(target: Target) -> int | None:
    """Return the first year between the earliest record and the claim that is not recorded."""
    for one in target.series.absences:
        if one.year < target.year and one.kind == "not-recorded":
            return one.year
    return None


def _bound_after(cue: Cue, passage: Passage) -> int | None:
    """Return the bound of 首次跻身前50, of in the top 50 for the first time."""
    for one in passage.rankings:
        behind = cue.end <= one.start <= cue.end + _REACH
        if one.within and (behind or passage.between(one.end, cue.start) == " "):
            return one.within
    lead = passage.between(cue.start - 2 * _REACH, cue.start).lower()
    told = _DECADE.search(lead) if "into the " in lead else None
    if told is None:
        return None
    tens = int(told["digits"]) if told["digits"] else _TENS.index(told["tens"]) + 2
    return 10 * tens + 9


def _first_within(claim: Claim, target: Target, bound: int) -> Finding:
    place = target.standing.placement
    values = {"year": target.year, "list": place.edition.published_as, "bound": bound}
    if place.rank is None or place.rank > bound:
        return claim.falls(place.rank, (place,), "first-outside", **values)
    ranked = [s.placement for s in target.series.ranked if s.placement.year < target.year]
    within = [one for one in ranked if one.rank is not None and one.rank <= bound]
    if within:
        first = within[0].year
        return claim.falls(first, (within[0], place), "first-within-earlier", **values, first=first)
    if not ranked:
        return claim.no_data(Problem("first-record", values), (place,), target.year)
    since = ranked[0].year
    return claim.supported(target.year, (*ranked, place), "first-within", **values, since=since)


def check_again(book: Book, cue: Cue, passage: Passage) -> Finding:
    """Tell whether a region had been on a list before."""
    claim = Claim(cue, "again", None)
    count = next((one.number for one in passage.cues if one.kind == "list-count"), None)
    if count is not None:
        return _again_on(book, claim, cue, count)
    target = book.target(_with_list(cue, passage))
    if isinstance(target, Problem):
        return without_target(book, claim, _with_list(cue, passage), target)
    place = target.standing.placement
    values = {"year": target.year, "list": place.edition.published_as}
    if place.status == "not-listed":
        return claim.falls(None, (place,), "not-listed", **values)
    earlier = _listed_before(target)
    if earlier:
        last = earlier[-1]
        renamed = last.edition.list != place.edition.list
        reason = "again-renamed" if renamed else "again-agrees"
        values["former"] = last.edition.published_as
        return claim.supported(last.year, (last, place), reason, **values, before=last.year)
    if target.series.standings[0].placement == place:
        return claim.no_data(Problem("first-record", values), (place,))
    gap = _unrecorded_before(target)
    if gap is not None:
        return claim.no_data(Problem("first-gap", {**values, "gap": gap}), (place,))
    records = [s.placement for s in target.series.standings if s.placement.year <= target.year]
    return claim.falls(None, records, "again-never", **values)


class _Counts(NamedTuple):
    """The places of a year, and those of the years before it, the nearest last."""

    now: tuple[Placement, ...]
    before: Mapping[int, tuple[Placement, ...]]
    values: dict[str, Any]


def _counts(book: Book, claim: Claim, cue: Cue, count: int) -> _Counts | Finding:
    """Return on which lists the region of a claim was, or that nobody can tell."""
    region = book.region(cue.region, cue.start)
    if isinstance(region, Problem):
        return claim.no_data(region)
    if cue.year is None:
        return claim.no_data(Problem("no-year", {}))
    values = {"year": cue.year, "count": count}
    now = book.listed(region, cue.year)
    if not now:
        return claim.no_data(Problem("count-not-recorded", values))
    years = sorted({s.placement.year for one in book.series_of(region) for s in one.standings})
    before = {year: book.listed(region, year) for year in years if year < cue.year}
    return _Counts(now, before, values)


def _first_on(book: Book, claim: Claim, cue: Cue, count: int) -> Finding:
    """Check 四个百强区首次同时入选: on so many lists in no earlier year."""
    told = _counts(book, claim, cue, count)
    if not isinstance(told, _Counts):
        return told
    now, values = told.now, told.values
    if len(now) < count:
        claim.said = count
        return claim.falls(len(now), now, "count-differs", **values)
    for year, before in told.before.items():
        if len(before) >= count:
            return claim.falls(year, (*before, *now), "again-count", **values, before=year)
    if not told.before:
        return claim.no_data(Problem("count-first-record", values), now)
    return claim.supported(cue.year, now, "again-count-never", **values)


def _again_on(book: Book, claim: Claim, cue: Cue, count: int) -> Finding:
    """Check 再次入选“四个百强”: on so many lists in an earlier year too."""
    told = _counts(book, claim, cue, count)
    if not isinstance(told, _Counts):
        return told
    now, values = told.now, told.values
    for year, before in [*told.before.items()][::-1]:
        if len(before) >= count:
            return claim.supported(year, (*before, *now), "again-count", **values, before=year)
    if not told.before:
        return claim.no_data(Problem("count-first-record", values), now)
    return claim.falls(None, now, "again-count-never", **values)


def check_times(book: Book, cue: Cue, passage: Passage) -> Finding:
    """Compare 第三次入选 with the number of years on record."""
    claim = Claim(cue, "again", cue.number)
    if cue.number is None:
        return claim.not_understood()
    subject = _with_list(cue, passage)
    target = book.target(subject)
    if isinstance(target, Problem):
        return without_target(book, claim, subject, target)
    place = target.standing.placement
    values = {"year": target.year, "list": place.edition.published_as}
    if place.status == "not-listed":
        return claim.falls(None, (place,), "not-listed", **values)
    times = [*_listed_before(target), place]
    named = [one for one in times if one.edition.list == place.edition.list]
    if cue.number == len(named):
        return claim.supported(len(named), named, "times-agree", **values)
    if cue.number == len(times):
        return claim.supported(len(times), times, "times-joined", **values, named=len(named))
    verdict = claim.falls if cue.number > len(times) else claim.differs
    return verdict(len(times), times, "times-differ", **values)


def _listed_before(target: Target) -> list[Placement]:
    """Return the earlier years on the list, former names joined."""
    return [
        s.placement
        for s in target.series.standings
        if s.placement.year < target.year and s.placement.status != "not-listed"
    ]


def _with_list(cue: Cue, passage: Passage) -> Cue | Ranking:
    """Return a cue, or when it names no list the place nearest to it, whose list is meant."""
    if cue.list is not None or not passage.rankings:
        return cue
    near = min(passage.rankings, key=lambda one: abs(one.start - cue.start))
    if near.end <= cue.start and _FOLLOWS.search(passage.between(near.end, cue.start)):
        # 继2018年第76位之后第二次
        year = cue.year if cue.year != near.year or near.year is None else near.year + 1
        return cue._replace(list=near.list, dimension=near.dimension, year=year)
    return near
