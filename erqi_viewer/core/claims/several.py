"""Checking moves of so many lists at once: 四项合计前移7位, 其余三项各进两位.

Which lists they are is told by their number; where that leaves it open, so does the finding.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.claims import joint, named_topics, several_words
from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.extreme_words import topics_in
from erqi_viewer.core.claims.named_topics import keys_in
from erqi_viewer.core.claims.verdicts import Claim
from erqi_viewer.core.extract import Span
from erqi_viewer.core.extract.numerals import NUMERALS, fold, read_number, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from erqi_viewer.core.claims.around import Around
    from erqi_viewer.core.claims.book import Book
    from erqi_viewer.core.claims.joint import Move
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.claims.several_words import Told
    from erqi_viewer.core.extract import Change

_N = rf"(?P<n>[2-9]|[{NUMERALS}两])"
_ITEMS = "(?:[个张项大块]|榜)(?:榜单?|名次|位次|排名)?"
_REST = re.compile(
    rf"(?:其余|其[他它]|另外|余下|剩下)的?{_N}{_ITEMS}(?:则|也|都|均|全部|双双|依旧|仍|又|再){{0,2}}"
    r"(?:[较比](?:去年|上年|上一?届))?(?:都|均|各自?|同样)?$"
)
# 三项排名整体前移,合计进了5个位次; 累计 may be over years
_SUM = re.compile(
    rf"{_N}{_ITEMS}(?P<how>[^;；。0-9第{NUMERALS}两]{{0,12}}?)"
    r"(?:合计|总共|一共|共计|共|加起来|加在一起|合起来|相加)(?:又|就|也|总体)?$"
)
_SIGNS = {"up": 1, "down": -1, "same": 0}
_REACH = 60


def check(book: Book, one: Change, passage: Passage) -> Finding | None:
    """Judge a move of several lists by their number; None where a move is of one list."""
    if one.from_rank is not None or one.to_rank is not None or one.direction not in _SIGNS:
        return None
    lead = fold(passage.between(max(passage.start, one.start - _REACH), one.start))
    rest, summed = _REST.search(lead), _SUM.search(lead)
    found = rest or summed
    if found is None or (summed and not rest and one.places is None):
        return None
    number = whole(read_number(found["n"].replace("两", "二"))) or 0
    sign = _SIGNS[one.direction]
    claim = Claim(one, "change", sign * one.places if one.places is not None else one.direction)
    moved = joint.moved(book, one)
    if isinstance(moved, Problem):
        return claim.no_data(moved)
    groups: list[Sequence[Move]]
    if rest:
        told = keys_in(fold(passage.text)[: one.start - passage.start - len(rest[0])])
        others = [each for each in moved.lists if each.key not in told]
        groups = [others] if len(others) == number < len(moved.lists) else []
    else:
        groups = joint.meant(moved.lists, joint.told(book, one, passage), number)
    values: dict[str, object] = {"year": moved.year, "before": moved.before, "count": number}
    if not groups:
        return claim.no_data(joint.open_of(values), [m.place for m in moved.lists])
    return _judged(claim, one, groups[0], values, summed=rest is None)


def find(book: Book, around: Around, passage: Passage) -> Iterator[Finding]:
    """Yield what an English sentence says of the moves of so many lists."""
    for one in several_words.find(passage.text):
        yield _check(book, around, passage, one)


def with_all(found: Sequence[Finding], of_all: Iterable[Finding]) -> list[Finding]:
    """Return findings of moves with those of all lists, of two about the same words the one.

    Words that were read as moves of several lists are those.
    """
    out = list(found)
    for one in of_all:
        same = [each for each in out if each.start < one.end and one.start < each.end]
        judged = [each for each in same if each.verdict != "no_data"]
        if not judged or (len(same) == 1 and one.verdict != "no_data"):
            out = [*(each for each in out if each not in same), one]
    return out


def _check(book: Book, around: Around, passage: Passage, one: Told) -> Finding:
    said = one.places if one.places is None or one.way is None else one.way * one.places
    phrase = Span(passage.start + one.start, passage.start + one.end)
    claim = Claim(phrase, "change", said)
    whose = around.said_at(passage, phrase.start)
    moved = joint.moved(book, whose)
    if isinstance(moved, Problem):
        return claim.no_data(moved)
    values: dict[str, object] = {"year": moved.year, "before": moved.before, "count": one.number}
    places = [each.place for each in moved.lists]
    known = [each for each in moved.lists if each.by is not None]
    if one.kind == "sum":
        named = named_topics.of(topics_in(passage.text.lower()), places)
        told = named if len(named) > 1 else joint.told(book, whose, passage)
        groups = joint.meant(moved.lists, told, one.number)
        if not groups:
            return claim.no_data(joint.open_of(values), places)
        return _summed(claim, one, groups[0], values)
    total = one.of or len(known)
    if total not in {len(known), len(moved.lists)} or (one.number or 0) > len(known):
        return claim.no_data(joint.open_of(values), places)
    values["moved"] = ", ".join(_signed(each.by) for each in known)
    records = [record for each in known for record in (each.before, each.place) if record]
    so = [each for each in known if _moved_so(one, each.by or 0)]
    if len(so) < (one.number or 0) and len(known) == len(moved.lists):
        return claim.falls(None, records, "moves-of-so-many", **values)
    if len(so) != one.number:
        return claim.no_data(joint.open_of(values), records)
    return claim.supported(said, records, "moves-of-so-many", **values)


def _summed(claim: Claim, one: Told, group: Sequence[Move], values: dict[str, object]) -> Finding:
    """Hold the sum of the moves of some lists against the records."""
    by = [each.by for each in group if each.by is not None]
    records = [record for each in group for record in (each.before, each.place) if record]
    found = sum(by)
    values = values | {"moved": ", ".join(map(_signed, by))}
    if len(by) == len(group) and found in _meant(one):
        return claim.supported(found, records, "moves-in-sum", **values)
    if len(by) < len(group) or one.number is None:
        return claim.no_data(joint.open_of(values), records)
    verdict = claim.falls if found < max(_meant(one)) else claim.differs
    return verdict(found, records, "moves-in-sum", **values)


def _meant(one: Told) -> set[int]:
    """Return the sums that may be meant, both ways where the text does not say which."""
    return {way * (one.places or 0) for way in ((1, -1) if one.way is None else (one.way,))}


def _moved_so(one: Told, by: int) -> bool:
    if one.places is None:
        return by * (one.way or 1) > 0
    return by == (one.way or 1) * one.places


def _signed(by: int | None) -> str:
    return f"{by:+d}" if by else "0"


def _judged(
    claim: Claim, one: Change, group: Sequence[Move], values: dict[str, object], *, summed: bool
) -> Finding:
    by = [each.by for each in group if each.by is not None]
    records = [record for each in group for record in (each.before, each.place) if record]
    values = values | {"moved": ", ".join(map(_signed, by))}
    reason = "moves-in-sum" if summed else "moves-of-rest"
    open_ = len(by) < len(group)
    found = sum(by) if summed else None
    if summed:
        wrong = not open_ and claim.said != found
    else:
        wrong = any(not _agrees(one, each) for each in by)
    if wrong:
        verdict = claim.falls if one.direction == "up" else claim.differs
        return verdict(found, records, reason, **values)
    if open_ or not by:
        return claim.no_data(joint.open_of(values), records)
    return claim.supported(found, records, reason, **values)


def _agrees(one: Change, by: int) -> bool:
    sign = _SIGNS[one.direction]
    if one.places is not None:
        return by == sign * one.places
    return (by > 0) - (by < 0) == sign
