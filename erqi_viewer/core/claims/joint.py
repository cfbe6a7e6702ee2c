"""Checking how the places on several lists moved together: 四项名次全部前移, 两升一降."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.claims import named_topics
from erqi_viewer.core.claims.book import Problem, Target
from erqi_viewer.core.claims.verdicts import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.claims.book import Book
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Cue, Moves
    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Placement, Region

KINDS = frozenset({"all-up", "all-down", "none-up", "none-down", "moved-apart"})


class _Move(NamedTuple):
    """How a place moved; ``by`` is None where nothing tells, as of a list that is new."""

    place: Placement
    before: Placement | None
    by: int | None


def check_joint(book: Book, cue: Cue, passage: Passage) -> Finding:
    """Compare the places of a year with those of the year before, or of the year named."""
    claim = Claim(cue, "comparison", _said(cue))
    region = book.region(cue.region, cue.start)
    if isinstance(region, Problem):
        return claim.no_data(region)
    if cue.year is None:
        return claim.no_data(Problem("no-year", {}))
    before = cue.since if cue.since is not None else cue.year - 1
    if before >= cue.year:
        return claim.no_data(Problem("nothing-recorded", {"year": before}))
    moved = list(_moves(book, region, cue.year, before))
    if not moved:
        return claim.no_data(Problem("nothing-recorded", {"year": cue.year}))
    if named_topics.leaves_some_out(passage, cue.start):
        return claim.no_data(Problem("no-list", {}))
    named = named_topics.of(named_topics.before(passage, cue.start), [one.place for one in moved])
    told = named if len(named) > 1 else _told(book, cue, passage, region)
    groups = _meant(moved, told, cue.number)
    values: dict[str, object] = {"year": cue.year, "before": before, "count": cue.number}
    if not groups:
        return claim.no_data(Problem("joint-of-which", values), [one.place for one in moved])
    found = [_judged(claim, cue, group, values) for group in groups]
    contradicted = all(one.verdict == "contradicted" for one in found)
    agreed = next((one for one in found if one.verdict == "supported"), None)
    open_ = next((one for one in found if one.verdict == "no_data"), None)
    return found[0] if contradicted else agreed or open_ or found[0]


def _said(cue: Cue) -> str:
    if cue.moves is not None:
        return _short(cue.moves)
    return {"all-up": "up", "all-down": "down"}.get(cue.kind, "")


def _short(moves: Moves) -> str:
    """Return how many went which way in signs: ↑2 ↓1."""
    return " ".join(f"{sign}{count}" for sign, count in zip("↑↓=", moves, strict=True) if count)


def _moves(book: Book, region: Region, year: int, before: int) -> Iterator[_Move]:
    for series in book.series_of(region):
        now = book.standing(series, year)
        if now is None or now.placement.status == "not-listed":
            continue
        then = _place(book, series, before)
        known = then is not None and then.rank is not None and now.placement.rank is not None
        by = (then.rank or 0) - (now.placement.rank or 0) if known and then else None
        yield _Move(now.placement, then, by)


def _place(book: Book, series: Series, year: int) -> Placement | None:
    standing = book.standing(series, year)
    return standing.placement if standing else None


def _told(book: Book, cue: Cue, passage: Passage, region: Region) -> list[Placement | None]:
    """Return the places that the sentence itself tells, None for one that the book has not."""
    own = [one for one in passage.rankings if one.year == cue.year and one.list is not None]
    found: dict[str, Placement | None] = {}
    for one in own:
        if book.region(one.region, one.start) == region:
            target = book.target(one)
            place = target.standing.placement if isinstance(target, Target) else None
            found[place.uid if place else one.list or ""] = place
    return list(found.values())


def _meant(
    moved: Sequence[_Move], told: Sequence[Placement | None], number: int | None
) -> list[Sequence[_Move]]:
    """Return the lists that may be meant, all by their number where the text gives that."""
    named = [one for one in moved if one.place in told]
    comparable = [one for one in moved if one.by is not None]
    complete = len(named) == len(told) > 1
    if number is None:
        return [moved, *([named] if complete else [])]
    if complete and len(named) == number:
        return [named]
    groups = [one for one in (moved, comparable) if len(one) == number]
    return groups[:1]


def _judged(claim: Claim, cue: Cue, group: Sequence[_Move], values: dict[str, object]) -> Finding:
    by = [one.by for one in group if one.by is not None]
    up, down = sum(one > 0 for one in by), sum(one < 0 for one in by)
    level, open_ = len(by) - up - down, len(group) - len(by)
    values = values | {"up": up, "down": down, "level": level, "open": open_}
    records = [record for one in group for record in (one.before, one.place) if record]
    against = {
        "all-up": down + level,
        "all-down": up + level,
        "none-down": down,
        "none-up": up,
    }
    if cue.moves is None:
        wrong = against[cue.kind] > 0
    else:
        wrong = up > cue.moves.up or down > cue.moves.down or level > cue.moves.level
    found = " ".join(f"{sign}{n}" for sign, n in zip("↑↓=", (up, down, level), strict=True) if n)
    if wrong:
        better = cue.kind in {"all-up", "none-down"} or bool(cue.moves and cue.moves.up > up)
        verdict = claim.falls if better else claim.differs
        return verdict(found, records, "joint-moves-differ", **values)
    if open_ or not by:
        return claim.no_data(Problem("joint-moves-open", values), records, found)
    return claim.supported(found, records, "joint-moves", **values)
