"""Checking what is said of a list's whole history: 升幅最大的一年, 没有一年后退."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.claims.around import Said
from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.ranks import without_target
from erqi_viewer.core.claims.verdicts import Claim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.claims.book import Book, Target
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Change, Cue, Ranking
    from erqi_viewer.core.history import Standing

MOST = frozenset({"most-up", "most-down"})
_FEWEST = 2  # moves of which one is the largest


def check_most(book: Book, cue: Cue, passage: Passage) -> Finding:
    """Tell whether a move is the largest of the years on record, or of those since a year."""
    claim = Claim(cue, "comparison", "up" if cue.kind == "most-up" else "down")
    subject = _told(cue, passage)
    target = book.target(subject)
    if isinstance(target, Problem):
        return without_target(book, claim, subject, target)
    moves = _moves(target, cue.since, whole=cue.number is not None)
    own = next((one for one in moves if one.placement.year == target.year), None)
    values: dict[str, object] = {
        "year": target.year,
        "list": target.standing.placement.edition.published_as,
    }
    if own is None:
        problem = Problem("base-not-recorded", values | {"year": target.year - 1})
        return claim.no_data(problem, (target.standing.placement,))
    sign = 1 if cue.kind == "most-up" else -1
    by = sign * (own.change or 0)
    best = max(moves, key=lambda one: sign * (one.change or 0))
    records = [place for one in moves for place in (one.previous, one.placement) if place]
    values |= {"best_year": best.placement.year, "moved": abs(best.change or 0)}
    values |= {"own": abs(by), "first": records[0].year}
    if by <= 0 or by < sign * (best.change or 0):
        reason = "most-earlier" if by > 0 else "most-other-way"
        return claim.falls(own.change, records, reason, **values)
    if len(moves) < _FEWEST:
        return claim.no_data(Problem("most-of-one", values), records, own.change)
    return claim.supported(own.change, records, "most-agrees", **values)


def check_never(book: Book, cue: Cue, passage: Passage) -> Finding:
    """Tell whether places fell in none of the years since one: 六年间没有一年后退."""
    claim = Claim(cue, "comparison", None)
    subject = _told(cue, passage)
    target = book.target(subject)
    if isinstance(target, Problem):
        return without_target(book, claim, subject, target)
    moves = _moves(target, cue.since, whole=False)
    records = [place for one in moves for place in (one.previous, one.placement) if place]
    first = cue.since if cue.since is not None else target.series.standings[0].placement.year
    values: dict[str, object] = {
        "year": target.year,
        "first": first,
        "list": target.standing.placement.edition.published_as,
    }
    fell = [one for one in moves if (one.change or 0) < 0]
    if fell:
        values["year"] = fell[-1].placement.year
        return claim.falls(fell[-1].change, records, "fell-in", **values)
    if cue.since is None or len(moves) < target.year - first:
        return claim.no_data(Problem("fell-open", values), records)
    return claim.supported(None, records, "fell-never", **values)


def _moves(target: Target, since: int | None, *, whole: bool) -> Sequence[Standing]:
    """Return the standings with a move, up to the claim's year unless all years are meant."""
    return [
        one
        for one in target.series.standings
        if one.change is not None
        and (since is None or one.placement.year > since)
        and (whole or one.placement.year <= target.year)
    ]


def _told(cue: Cue, passage: Passage) -> Said:
    """Return the list of the place or move told last before the words, else their own."""
    placed: list[Ranking | Change] = [*passage.rankings, *passage.changes]
    before = [one for one in placed if one.end <= cue.start and one.list is not None]
    last = max(before, key=lambda one: one.end, default=None)
    of = last or cue
    year = cue.number if cue.number is not None else of.year
    return Said(of.region, year, of.dimension, of.list, cue.start)
