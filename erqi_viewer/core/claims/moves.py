"""Checking moves between years: 较上年上升3位, 由第90位升至第85位, 比2014年前进5位."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.claims import move_words
from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.ranks import check_rank, ranked
from erqi_viewer.core.claims.results import Finding
from erqi_viewer.core.claims.verdicts import Claim
from erqi_viewer.core.extract.numerals import NUMERALS, fold, read_number, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from erqi_viewer.core.claims.book import Book, Target
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Kind, Value
    from erqi_viewer.core.extract import Change, Ranking
    from erqi_viewer.core.records import Placement

# 六年来名次前移12位, 四年间累计前移9位; of a year named behind it the move is that year's
_YEARS = re.compile(
    rf"(?<![0-9{NUMERALS}第])(?<!连续)(?:近|这|过去|(前))?([2-9]|[{NUMERALS}])年"
    "(?:来|间|里|(?=累计|共|一共|总共|合计|净|$))"
    r"(?![^;；。]*(?:年度?|[今去上前]年|连续))"
)
_STOP = re.compile("[;；。!！?？]")
# 比首次上榜时低了39位; 与首次上榜相比,跌了39位
_SINCE_FIRST = re.compile(
    "(?:[比较]|[与和同跟](?=[^,，;；。]{4,8}相?比))"
    "(?:(?:首次|初次|第一次)(?:上榜|入选|入围|入榜|登榜)(?:时|之初|那年|当年)?|(?:起步|起初|最初|开头)(?:时|那年|那一年)?)"
    "的?(?:相?比)?(?:[,，][^,，;；。0-9]{0,16})?(?:整整|足足|又|还|各自?|均|都|分别){0,2}$"
)
# 与两年前相比,名次跌了40位
_AGO = re.compile(
    "(?:[比较]|[与和同跟](?=[^,，;；。]{3,6}相?比))([两二三四五六])年(?:之)?前的?(?:相?比)?"
    "(?:[,，][^,，;；。0-9]{0,16})?(?:整整|足足|又|还|也)?$"
)
# 在短暂后退1位之后, 其间曾退1位, 2015年退过1位: of no year that the sentence is of
_PAST = re.compile("[之以]?后[,，]")
_ONCE = re.compile("(?:曾|一度)[^,，;；。0-9]{0,6}$")
_DATED = re.compile("[0-9]{4}年|[今去上前当]年|[上本]届|本次|此次")
# 此后三年分别进2位、2位、1位
_IN_TURN = re.compile(
    f"(?:(?P<then>此后|随后|其后|之后|后来|接下来)的?|(?P<late>近|最近|这|过去))"
    f"(?P<n>[2-9]|[{NUMERALS}两])年[间里来]?(?:分别|依次|先后|各)[^,，;；。0-9]{{0,6}}$"
)
_A_YEAR = re.compile("(?:一|每)年[^,，;；。0-9]{0,2}$")  # 73、72、71,一年进一位
_CLAUSE = re.compile("[,，;；。!！?？]")
_BESIDE = frozenset({"、", "和", "与", "及"})
_REACH = 40
_BEHIND = 4
_SIGNS = {"up": 1, "down": -1, "same": 0}


def check_change(book: Book, one: Change) -> Finding:
    """Compare a move with the recorded places of its two years."""
    claim = Claim(one, _kind(one), _said(one))
    found = ranked(book, claim, one)
    if isinstance(found, Finding):
        return found
    place, values = found.place, found.values
    before = _base(book, found.target, one)
    if isinstance(before, Problem):
        return claim.no_data(before, (place,))
    values["before"] = before.year
    if before.status == "not-listed":
        return claim.falls(None, (before, place), "change-from-nothing", **values)
    if before.rank is None:
        problem = Problem("no-rank", {**values, "year": before.year})
        return claim.no_data(problem, (before, place))
    return _judge(claim, one, before, place, values)


def check_told(book: Book, passage: Passage, one: Change) -> Finding:
    """Compare a move that may have taken as many years as its sentence says: 六年来前移12位.

    Six years may be those from the first to the last, or six times from one to the next.
    """
    first = _told_base(book, passage, one)
    if first is not None:
        return check_change(book, one._replace(since=first))
    found = check_change(book, one)
    begin = _row_start(passage, one)
    if found.verdict == "contradicted" and move_words.is_elsewhere(passage, begin):
        return Claim(one, _kind(one), _said(one)).no_data(Problem("no-list", {}))
    if found.verdict == "contradicted":
        for meant in _other_spans(book, passage, one):
            other = check_change(book, meant)
            if other.verdict == "supported":
                return other
    taken = _years_taken(passage, one) if one.since is None and one.year is not None else None
    if taken is None:
        return found
    years, last = taken
    spans = [(last, last - n) for n in (years - 1, years)]
    if any(
        rank.end <= one.start and rank.rank and rank.year == one.year for rank in passage.rankings
    ):
        # 2014年首次进榜时为第73位,五年间累计前移12位
        spans += [(last + n, last) for n in (years - 1, years)]
    far = [check_change(book, one._replace(year=to, since=since)) for to, since in spans]
    far = [other for other in far if other.verdict in {"supported", "contradicted"}]
    agreed = next((other for other in far if other.verdict == "supported"), None)
    return agreed or (far[0] if far else found)


def _told_base(book: Book, passage: Passage, one: Change) -> int | None:
    """Return the first year on the list where a move is told to be counted from it.

    Or the one so many years before that of the move.
    """
    start = _row_start(passage, one)
    lead = fold(passage.between(max(passage.start, start - _REACH), start))
    ago = _AGO.search(lead) if one.since is None else None
    if ago and one.year is not None:
        return one.year - (whole(read_number(ago[1].replace("两", "二"))) or 1)
    peak = move_words.year_behind(passage, one.end) if one.since is None else None
    if peak is not None:
        return peak
    if one.since is not None or not _SINCE_FIRST.search(lead):
        return None
    series = book.series(one)
    listed = () if isinstance(series, Problem) else series.standings
    years = [s.placement.year for s in listed if s.placement.status != "not-listed"]
    return min(years, default=None)


def _row_start(passage: Passage, one: Change) -> int:
    """Return where the first of the moves side by side begins: 各前移4位、10位."""
    start = one.start
    for each in reversed(passage.changes):
        if each.end < start and passage.between(each.end, start) in _BESIDE:
            start = each.start
    return start


def _years_taken(passage: Passage, one: Change) -> tuple[int, int] | None:
    """Return how many years a move is said to have taken, and the last: 前三年 ended before."""
    lead = fold(passage.between(max(passage.start, one.start - _REACH), one.start))
    said = _YEARS.search(_STOP.split(lead)[-1])
    years = whole(read_number(said[2])) if said else None
    last = (one.year or 0) - bool(said and said[1])
    return (years, last) if years and years > 1 else None


def _other_spans(book: Book, passage: Passage, one: Change) -> Iterator[Change]:
    """Yield a move as that of the years that the words around it may mean."""
    year, start = one.year, _row_start(passage, one)
    if year is None:
        return
    lead = fold(passage.between(max(passage.start, start - _REACH), start))
    if one.since is not None:
        if _A_YEAR.search(lead) and one.from_rank is None:
            yield one._replace(since=None)
        return
    clause = _CLAUSE.split(lead)[-1]
    past = _PAST.match(fold(passage.between(one.end, one.end + _BEHIND)))
    if (past or _ONCE.search(clause)) and not _DATED.search(clause):
        for earlier in book.years:
            if earlier < year:
                yield one._replace(year=earlier)
    turn = _IN_TURN.search(lead)
    about = one[7:10]
    row = [each for each in passage.changes if _row_start(passage, each) == start]
    if turn is None or any(each[7:10] != about for each in row):
        return
    if whole(read_number(turn["n"].replace("两", "二"))) == len(row):
        first = year + 1 if turn["then"] else year - len(row) + 1
        yield one._replace(year=first + row.index(one))


def _judge(
    claim: Claim, one: Change, before: Placement, place: Placement, values: dict[str, object]
) -> Finding:
    old, new = before.rank or 0, place.rank or 0
    moved = old - new
    values |= {"old": old, "new": new, "former": before.edition.published_as}
    records = (before, place)
    found: Value = f"{old}→{new}" if one.from_rank is not None else moved
    if _agrees(one, old, new):
        renamed = before.edition.list != place.edition.list
        reason = "change-renamed" if renamed else "change-agrees"
        return claim.supported(found, records, reason, **values)
    verdict = claim.falls if _claims_more(one, old, new) else claim.differs
    return verdict(found, records, "change-differs", **values)


def _agrees(one: Change, old: int, new: int) -> bool:
    moved = old - new
    sign = (moved > 0) - (moved < 0)
    return (
        _SIGNS.get(one.direction, sign) == sign
        and one.places in {None, abs(moved)}
        and one.from_rank in {None, old}
        and one.to_rank in {None, new}
    )


def _claims_more(one: Change, old: int, new: int) -> bool:
    """Tell whether a move is said to be better than it was, or to have led to a better place."""
    if one.to_rank is not None and one.to_rank < new:
        return True
    sign = _SIGNS.get(one.direction, 0)
    said = sign * one.places if one.places is not None else sign
    moved = old - new
    return said > (moved if one.places is not None else (moved > 0) - (moved < 0))


def _kind(one: Change) -> Kind:
    far = one.since is not None and one.year is not None and one.since != one.year - 1
    return "comparison" if far or one.from_rank is not None else "change"


def _said(one: Change) -> Value:
    if one.from_rank is not None and one.to_rank is not None:
        return f"{one.from_rank}→{one.to_rank}"
    if one.places is None:
        return one.direction
    return _SIGNS.get(one.direction, 1) * one.places


def _base(book: Book, target: Target, one: Change) -> Placement | Problem:
    """Return the place that a move is counted from: of the year named, else of the year before.

    When only the two places are said, it may be any earlier year that had the first of them.
    """
    year = one.since if one.since is not None else target.year - 1
    standing = book.standing(target.series, year)
    if one.since is None and one.from_rank is not None:
        ranks = {s.placement.rank: s.placement for s in target.series.standings[::-1]}
        direct = standing.placement.rank if standing else None
        earlier = ranks.get(one.from_rank)
        if direct != one.from_rank and earlier is not None and earlier.year < target.year:
            return earlier
    if standing is not None:
        return standing.placement
    unpublished = book.unpublished(target.series, year)
    reason = "base-not-published" if unpublished else "base-not-recorded"
    return Problem(reason, {"year": year, "list": target.series.list.name})


def counted(one: Change, rankings: Sequence[Ranking]) -> Change:
    """Return a move without the place that is checked on its own: rose two places to 88th.

    When only one of its places is told beside how many it was by, that number is right or wrong
    whatever the place is.
    """
    if not one.places or (one.from_rank is None) == (one.to_rank is None):
        return one
    told, year = (one.to_rank, one.year) if one.from_rank is None else (one.from_rank, one.since)
    at = bisect.bisect_left(rankings, one.start, key=lambda rank: rank.start)
    for rank in rankings[at:]:
        if rank.start >= one.end:
            break
        if rank.rank == told and year is not None and rank.year == year:
            return one._replace(from_rank=None, to_rank=None)
    return one


def apart(
    book: Book, one: Change, rankings: Sequence[Ranking], found: Finding
) -> tuple[Finding, ...]:
    """Return the finding of a move by both its places, apart from the one that is right.

    In 由第63位提升至第60位 only the second may be wrong.
    """
    before = found.values.get("before")
    if found.verdict != "contradicted" or None in {one.from_rank, one.to_rank, before}:
        return (found,)
    inside = [rank for rank in rankings if one.start <= rank.start and rank.end <= one.end]
    if len(inside) != 2 or (inside[0].rank, inside[1].rank) != (one.from_rank, one.to_rank):
        return (found,)
    if inside[0].year not in {None, one.year}:
        return (found,)  # it is checked on its own
    origin = check_rank(book, inside[0]._replace(year=before))
    if origin.verdict != "supported" or found.values.get("new") == one.to_rank:
        return (found,)
    return (origin, found._replace(start=inside[1].start))


def origins(changes: Iterable[Change], rankings: Sequence[Ranking]) -> set[Ranking]:
    """Return the places that are only where a move started: the first of 由第90位升至第85位.

    They are checked with the move; when their year was not read apart from that of the move, they
    are no claim about it.
    """
    found = set()
    for one in changes:
        if one.from_rank is None:
            continue
        at = bisect.bisect_left(rankings, one.start, key=lambda rank: rank.start)
        for rank in rankings[at : at + 1]:
            if rank.end < one.end and rank.rank == one.from_rank and rank.year in {None, one.year}:
                found.add(rank)
    return found
