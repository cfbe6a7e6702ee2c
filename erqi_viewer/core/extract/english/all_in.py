"""Bounds of regions that an English text only counts: All four of its cities are in the top 10."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.no_regions import PROVINCES
from erqi_viewer.core.extract.english.numbers import CARDINAL, number
from erqi_viewer.core.extract.groups import GroupBound

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.results import Ranking

# bounds are looked for first: a search skips from one to the next
_TOP = re.compile(
    rf"[Tt]he (?:top(?<=\b[Tt]he top)|first(?<=\b[Tt]he first))[- ](?P<most>{CARDINAL})(?![-,.]?\w)"
)
# in the top 100 of the top 1,000 towns
_OF_MORE = re.compile(r"[^.;]{0,60}\btop\s1,?000\b")
# Thus the top three are all from Jiangsu; Jiangsu has the top four to itself
_OF_ONE = re.compile(
    r"(?:\s(?:places|spots|positions))?\s(?:(?:are|were|went|c[ao]mes?|belong(?:ed)?)\sall\s(?:in|from|of|to)"
    r"|all\s(?:are|were|went|c[ao]mes?|belong(?:ed)?)\s(?:in|from|of|to))\s(?:the\s[a-z]{4,9}\sof\s)?(?!China\b)[A-Z]|\sto\sitself\b"
)
_ARE_IN = re.compile(
    rf"\b(?P<n>(?i:{CARDINAL}))\s(?:of\s)?(?:[A-Za-z'’-]{{2,16}}\s){{0,4}}"
    r"(?:districts|counties|cities|towns|banners|localities|divisions)\s"
    r"(?:(?:of|in|under|from)\s(?:(?:[A-Z][a-z'’]{1,15},?\s){1,2}(?:province,?\s)?"
    r"|the\s(?:city|province|prefecture|region)(?=,?\s),?\s))?"
    # in the city, counting Yuhua, were
    r"(?:(?:(?<=,\s)|,\s)(?:counting|including)\s[^,;.]{2,40},\s)?"
    r"(?:are|were|rank(?:ed)?|stand|stood)\s"
    r"(?:all\s|also\s|now\s)?(?:in|within|inside|among)\s$"
    # Qingdao had two county-level cities in the top 25
    # the list counts four Shanghai districts in the top 30
    rf"|\b(?:ha[ds]|have|saw|put|placed|places|counts?|counted|lists|listed|includes?|included|shows?|showed|finds?|found)"
    rf"\s(?P<had>{CARDINAL})\s(?:of\s(?:them|these|those)\s)?(?:(?:[A-Za-z-]{{2,16}}\s){{0,3}}"
    r"(?:districts|counties|cities|towns|banners|seats|places)\s)?(?:in|within|inside|among)\s$"
    # the capital has four of the first 30
    rf"|\b(?:ha[ds]|have|holds?|held)\s(?P<some>{CARDINAL})\s(?:places\s|seats\s|spots\s)?(?:of|among)\s$"
    # all three districts of the city have a seat in the top 25
    rf"|\b(?P<seats>(?i:{CARDINAL}))\s(?:of\s)?(?:[A-Za-z'’-]{{2,16}}\s){{0,3}}(?:districts|counties|cities|towns|banners)\s"
    r"(?:(?:of|in|under)\s(?:the\scity|the\sprovince|the\sprefecture|[A-Z][a-z'’]{1,15})\s)?(?:all\s)?"
    r"(?:have|had|hold|held|took|take|(?:have\s)?(?:found|won|got))\s(?:(?:a|their)\s)?(?:seats?|places?|spots?)\s(?:in|within|inside|among)\s$"
    # Of these, six are in the first 60
    rf"|\b(?:Of|Among)\s(?:these|them|those),\s(?P<these>{CARDINAL})\s(?:are|were|rank(?:ed)?)\s"
    r"(?:in|within|inside|among)\s$"
)
# completed Jiangsu's sweep of the top four
_SWEPT = re.compile(r"\b(?:sweep\sof|swe(?:pt|eps?))\s$")
_TOOK = re.compile(
    r"\b(?P<who>[A-Z][a-z]{2,14})\s(?:again\s|also\s)?(?:t(?:ook|akes)|h(?:as|olds|eld)|occup(?:ies|ied)|claim(?:s|ed)|won)\s$"
)
_NEAR = 12
_TOOK_REACH = 36
_REACH = 130
_LIST_SIZE = 100
_BACK = 40  # how many places before a bound its list is looked for among


def find(text: str, rankings: Sequence[Ranking]) -> Iterator[GroupBound]:
    """Yield the bounds that a sentence gives to a counted group, in the list told before it.

    Args:
        text: The whole text, folded.
        rankings: The places in the order of the text.
    """
    for match in _TOP.finditer(text):
        most = number(match["most"])
        counted = _ARE_IN.search(text, max(0, match.start() - _REACH), match.start())
        if counted:
            count = number(counted[counted.lastgroup or "n"].lower())
        elif (
            _OF_ONE.match(text, match.end())
            or _SWEPT.search(text, max(0, match.start() - _NEAR), match.start())
            or _is_taken_by_a_province(text, match.start())
        ):
            count = most
        else:
            continue
        begin = match.start() + len("the ")
        at = bisect.bisect_right(rankings, begin, key=lambda one: one.start)
        near = (*reversed(rankings[max(0, at - _BACK) : at]), *rankings[at : at + _BACK])
        before = next((one for one in near if one.list), None)
        longer = most == _LIST_SIZE and _OF_MORE.match(text, match.end())
        if before and count and most and (most < _LIST_SIZE or longer):
            yield GroupBound(begin, match.end(), most, count, before.dimension, before.list)


def _is_taken_by_a_province(text: str, at: int) -> bool:
    """Tell whether a province is told to hold the first places: Jiangsu took the first four."""
    took = _TOOK.search(text, max(0, at - _TOOK_REACH), at)
    return took is not None and took["who"] in PROVINCES
