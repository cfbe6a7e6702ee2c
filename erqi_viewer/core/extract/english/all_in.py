"""Bounds of regions that an English text only counts: All four of its cities are in the top 10."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.numbers import CARDINAL, number
from erqi_viewer.core.extract.english.region_names import core

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.results import Ranking

# bounds are looked for first: a search skips from one to the next
_TOP = re.compile(rf"the top(?<=\bthe top)[- ](?P<most>{CARDINAL})(?![-,.]?\w)")
_ARE_IN = re.compile(
    rf"\b(?P<n>(?i:{CARDINAL}))\s(?:of\s)?(?:[A-Za-z'’-]{{2,16}}\s){{0,4}}"
    r"(?:districts|counties|cities|towns|banners)\s"
    r"(?:(?:of|in|under|from)\s(?:[A-Z][a-z'’]{1,15}\s){1,2})?(?:are|were|rank(?:ed)?|stand|stood)\s"
    r"(?:all\s|also\s|now\s)?(?:in|within|inside|among)\s$"
)
_REACH = 130
_LIST_SIZE = 100


def find(text: str, rankings: Sequence[Ranking]) -> Iterator[Ranking]:
    """Yield the bounds of as many regions as a sentence counts, whose places the text tells.

    Args:
        text: The whole text, folded.
        rankings: The places in the order of the text.
    """
    for match in _TOP.finditer(text):
        counted = _ARE_IN.search(text, max(0, match.start() - _REACH), match.start())
        if counted is None:
            continue
        count, most = number(counted["n"].lower()), number(match["most"])
        begin = match.start() + len("the ")
        own = {core(one.region) for one in rankings if one.start == begin}
        before = [one for one in rankings if one.list and one.start <= begin]
        if not before or not most or most >= _LIST_SIZE:
            continue
        last = before[-1]
        within = {
            core(one.region): one
            for one in reversed(rankings)
            if one.rank and one.rank <= most and one.region and one.list
            and (one.year, one.dimension, one.list) == (last.year, last.dimension, last.list)
        }  # fmt: skip
        if len(within) == count and own.issubset(within):
            for name, one in reversed(within.items()):
                if name not in own:
                    yield one._replace(rank=None, within=most, start=begin, end=match.end())
