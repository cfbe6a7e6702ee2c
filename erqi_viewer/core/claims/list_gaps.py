"""Checking how far a place on one list lies from that on another: 比综合实力高24位."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.claims.around import Said
from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.ranks import without_target
from erqi_viewer.core.claims.verdicts import Claim

if TYPE_CHECKING:
    from erqi_viewer.core.claims.book import Book, Subject, Target
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Cue

KINDS = frozenset({"above", "below"})


def check_gap(book: Book, cue: Cue, _: Passage) -> Finding:
    """Compare the distance with the places of the year on the two lists."""
    sign = 1 if cue.kind == "above" else -1
    number = cue.number or 0
    claim = Claim(cue, "comparison", sign * number)
    if cue.against is None or not number:
        return claim.not_understood()
    against = cue.against
    other: Subject = Said(cue.region, cue.year, against.dimension, against.name, cue.start)
    told: list[Target] = []
    for subject in (cue, other):
        target = book.target(subject)
        if isinstance(target, Problem):
            return without_target(book, claim, subject, target)
        told.append(target)
    places = [one.standing.placement for one in told]
    values = {"year": told[0].year, "list": places[0].edition.published_as}
    if places[0] == places[1]:
        return claim.no_data(Problem("no-list", {}))
    own, their = places[0].rank, places[1].rank
    if own is None or their is None:
        return claim.no_data(Problem("no-rank", values), places)
    values |= {"against": places[1].edition.published_as, "own": own, "other": their}
    found = their - own
    if found == sign * number:
        return claim.supported(found, places, "lists-apart", **values)
    verdict = claim.falls if sign * number > found else claim.differs
    return verdict(found, places, "lists-apart", **values)
