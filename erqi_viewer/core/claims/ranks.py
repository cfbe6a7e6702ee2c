"""Checking places: 位列第85名, and bounds: 跻身前50."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.results import Finding
from erqi_viewer.core.claims.verdicts import Claim

if TYPE_CHECKING:
    from erqi_viewer.core.claims.book import Book, Subject, Target
    from erqi_viewer.core.extract import Change, Ranking
    from erqi_viewer.core.records import Placement


def check_rank(book: Book, one: Ranking) -> Finding:
    """Compare a place with the recorded one."""
    claim = Claim(one, "rank", one.rank)
    found = ranked(book, claim, one)
    if isinstance(found, Finding):
        return found
    place, rank, values = found.place, found.rank, found.values
    if rank == one.rank:
        return claim.supported(rank, (place,), "rank-agrees", **values)
    rivals = [rival for rival in book.other_sources(place) if rival.rank == one.rank]
    if rivals:
        records = (place, *rivals)
        return claim.differs(rank, records, "rank-of-other-source", **values)
    better = one.rank is not None and one.rank < rank
    verdict = claim.falls if better else claim.differs
    return verdict(rank, (place,), "rank-differs", **values)


def check_top(book: Book, one: Ranking) -> Finding:
    """Tell whether a recorded place is within the bound that the text gives."""
    claim = Claim(one, "top-n", one.within)
    found = ranked(book, claim, one)
    if isinstance(found, Finding):
        return found
    place, rank, values = found.place, found.rank, found.values
    bound = one.within or 0
    if rank > bound:
        return claim.falls(rank, (place,), "top-outside", **values)
    return claim.supported(rank, (place,), "top-within", **values)


class Ranked(NamedTuple):
    """A recorded place with a rank, and the year and the list to name in a message."""

    target: Target
    place: Placement
    rank: int
    values: dict[str, object]


def ranked(book: Book, claim: Claim, one: Ranking | Change) -> Ranked | Finding:
    """Return the place with a rank that a claim is about, or the finding where there is none."""
    target = book.target(one)
    if isinstance(target, Problem):
        return without_target(book, claim, one, target)
    place = target.standing.placement
    values = {"year": target.year, "list": place.edition.published_as}
    if place.status == "not-listed":
        return claim.falls(None, (place,), "not-listed", **values)
    if place.rank is None:
        return claim.no_data(Problem("no-rank", values), (place,))
    return Ranked(target, place, place.rank, values)


def without_target(book: Book, claim: Claim, subject: Subject, problem: Problem) -> Finding:
    """Return the finding when no standing is recorded: mostly no data.

    A place in a list that the book knows was not published that year cannot be true.
    """
    if problem.reason == "not-published" and subject.year is not None:
        series = book.series(subject)
        if not isinstance(series, Problem):
            edition = book.unpublished(series, subject.year)
            records = (edition,) if edition else ()
            return claim.falls(None, records, "not-published", **problem.values)
    return claim.no_data(problem)
