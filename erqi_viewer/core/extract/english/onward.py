"""What goes on about somebody else: Midea was 32nd of the firms, 14 places lower than before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.region_names import core

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.english.regions import Names

# a list that the last place was told to be on: 36th on a domestic list, in the Shanghai ranking
_ITS_LIST = re.compile(
    r"(?:\s(?:place|position))?(?:\sin\sthe\sworld|\sworldwide|\sglobally)?\s(?:on|in)\s(?:an?|the(?=\s[A-Z]))\s(?:[A-Za-z-]{2,14}\s){0,3}(?:list|ranking|table)\b(?:\sof\s[^,;.]{3,60})?"
)
# Zoomlion was, Valtteri Bottas came in
_OPENS = re.compile(
    r"\s(?:[A-Z][A-Za-z'’&-]{1,20}\s){1,4}(?:(?:is|was|ranks?|ranked|c[ao]mes?|stands?|stood|finished|took|at|in)\s){0,2}(?:the\s)?$"
)
# Three firms are among the 100 leading ones; Hengding is
_OF_FIRMS = re.compile(
    r"\b(?:firms|companies|enterprises|makers|manufacturers|brands|banks|schools|hospitals|universities)\s"
    r"[^.;]{0,60}\b(?:among|on|in)\s[^.;]{4,60};$"
)
_A_LIST = re.compile(r"\s(?:ranking|list|table|index|survey|poll)\b(?!\s[0-9a-z])")
_REACH = 160
_TURNS = re.compile(
    r"\b(?:it|its|itself|we|our|us|they|their|them|district|county|city|town|banner|area|zone|list|lists|ranking)\b",
    re.IGNORECASE,
)


def is_of_another(text: str, start: int, names: Names, others: Sequence[tuple[int, int]]) -> bool:
    """Tell whether what is told goes on about whom the last place was of, who is no region.

    Args:
        text: The sentence.
        start: Where the place, run or move begins.
        names: The regions that it names.
        others: Where its places of what is no region stand.
    """
    end = max((end for _, end in others if end <= start), default=None)
    if end is None:
        return False
    mark = text.rfind(";", end, start)
    if mark >= 0:  # Sany was fifth of the makers; Zoomlion was 12th
        return _is_next(text, mark + 1, start, names)
    own = _ITS_LIST.match(text, end)
    if _TURNS.search(text, own.end() if own else end, start):
        return False
    told = [one for one in names.all if end <= one.start < start]
    told = [one for one in told if not _names_a_list(text, one.start, one.end)]
    if not told:
        return True
    return bool(names.known) and not told[-1].called and core(told[-1].name) not in names.known


def _names_a_list(text: str, start: int, end: int) -> bool:
    """Tell whether a name is only that of a ranking: 64th in the Shanghai ranking, down from."""
    return text.endswith("the ", 0, start) and _A_LIST.match(text, end) is not None


def is_next_of_firms(text: str, start: int, names: Names) -> bool:
    """Tell whether a place is of a name behind a mark, in front of which firms are counted.

    Three farm firms are among the 100 leading ones of the province; Hengding is 12th.
    """
    near = max(0, start - _REACH)
    mark = text.rfind("; ", near, start)
    counted = mark >= 0 and _OF_FIRMS.search(text, near, mark + 1) is not None
    return counted and _is_next(text, mark + 1, start, names)


def _is_next(text: str, begin: int, start: int, names: Names) -> bool:
    """Tell whether a clause behind a mark opens with a name that was told of no region before."""
    if not names.known or _OPENS.match(text, begin, start) is None:
        return False
    told = [one for one in names.all if begin <= one.start < start]
    return all(not one.called and core(one.name) not in names.known for one in told)
