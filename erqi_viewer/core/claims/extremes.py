"""Checking which of several lists stands out: 四项之中,最靠前的是投资潜力, 进位最多的是…."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.claims import extreme_words, joint
from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.verdicts import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.claims.around import Around
    from erqi_viewer.core.claims.book import Book
    from erqi_viewer.core.claims.extreme_words import Told
    from erqi_viewer.core.claims.joint import Move
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding

_FEWEST = 2


class _Phrase(NamedTuple):
    start: int
    end: int


def find(book: Book, around: Around, passage: Passage) -> Iterator[Finding]:
    """Yield what a sentence says of the list that stands out among those of a year."""
    for told in (extreme_words.chinese(passage.text), extreme_words.english(passage.text)):
        for one in told:
            phrase = _Phrase(passage.start + one.start, passage.start + one.end)
            yield _check(book, around, passage, phrase, one)


def _check(book: Book, around: Around, passage: Passage, phrase: _Phrase, one: Told) -> Finding:
    claim = Claim(phrase, "comparison", None)
    said = around.said_at(passage, phrase.start)
    moved = joint.moved(book, said)
    if isinstance(moved, Problem):
        return claim.no_data(moved)
    groups = joint.meant(moved.lists, joint.told(book, said, passage), one.number)
    found = [_judged(claim, one, group, moved) for group in groups]
    if not found:
        values: dict[str, object] = {"year": moved.year, "count": one.number}
        return claim.no_data(joint.open_of(values), [m.place for m in moved.lists])
    wrong = [each for each in found if each.verdict == "contradicted"]
    return (
        wrong[0] if len(wrong) == len(found) else next(each for each in found if each not in wrong)
    )


def _judged(claim: Claim, one: Told, group: Sequence[Move], moved: joint.Moved) -> Finding:
    """Hold the list that is said to stand out against the others of a group."""
    known = {
        each: (each.by if one.moved else each.place.rank and -each.place.rank)
        for each in group
        if (each.by if one.moved else each.place.rank) is not None
    }
    own = next((each for each in known if each.key == one.key), None)
    records = [each.before for each in group if one.moved and each.before]
    records += [each.place for each in group]
    if own is None or len(known) < _FEWEST:
        return claim.no_data(Problem("no-list", {}), records)
    others = [each for each in known if each != own]
    other = max(others, key=lambda each: one.sign * (known[each] or 0))
    mine, most = known[own] or 0, known[other] or 0
    values = {
        "year": moved.year,
        "before": moved.before,
        "list": own.place.edition.published_as,
        "other": other.place.edition.published_as,
        "own": mine if one.moved else own.place.rank,
        "most": most if one.moved else other.place.rank,
    }
    reason = "moved-most" if one.moved else "stands-out"
    if one.sign * mine < one.sign * most or (one.moved and one.way * mine <= 0):
        return claim.falls(None, records, reason, **values)
    return claim.supported(None, records, reason, **values)
