"""Checking moves of so many lists at once: 四项合计前移7位, 其余三项各进两位.

Which lists they are is told by their number; where that leaves it open, so does the finding.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.claims import joint
from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.named_topics import keys_in
from erqi_viewer.core.claims.verdicts import Claim
from erqi_viewer.core.extract.numerals import NUMERALS, fold, read_number, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.claims.book import Book
    from erqi_viewer.core.claims.joint import Move
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
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
        return claim.no_data(Problem("joint-of-which", values), [m.place for m in moved.lists])
    return _judged(claim, one, groups[0], values, summed=rest is None)


def _judged(
    claim: Claim, one: Change, group: Sequence[Move], values: dict[str, object], *, summed: bool
) -> Finding:
    by = [each.by for each in group if each.by is not None]
    records = [record for each in group for record in (each.before, each.place) if record]
    values = values | {"moved": ", ".join(f"{n:+d}" if n else "0" for n in by)}
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
        return claim.no_data(Problem("joint-of-which", values), records)
    return claim.supported(found, records, reason, **values)


def _agrees(one: Change, by: int) -> bool:
    sign = _SIGNS[one.direction]
    if one.places is not None:
        return by == sign * one.places
    return (by > 0) - (by < 0) == sign
