"""Sentences that tell the country's places of those in a city, not their places within it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.grammar import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

_IN_A_CITY = r"In\s[A-Z][A-Za-z'’]{1,20},\s(?!(?:It|The|Its|This|Our|We)\b)[A-Z][^,;.]{0,60}"
_TWO_OF_IT = re.compile(rf"(?={_IN_A_CITY}).{{3,90}}?\sand\s[A-Z]")
# In Dalian, Ganjingzi district was 16th and Jinzhou district 19th
_THOSE_IN = re.compile(
    # Among the districts of Chengdu, Qingyang ranked the 24th
    rf"Among\s(?:all\s)?the\s(?:county-level\s)?{KINDS}\s(?:of|in)\s[A-Z][A-Za-z'’]{{1,20}},\s[A-Z]|"
    rf"{_IN_A_CITY}"
)
_NEAR_TOP = 10
_FEWEST = 2
_LEADING = 2  # who tells the places within a city begins with these


def tells_those_in(text: str, ranks: Sequence[tuple[int, int, int]]) -> bool:
    """Tell whether a sentence tells the country's places of those in a city, far back as they are.

    Args:
        text: The sentence.
        ranks: The start, end and value of its places.
    """
    values = [value for _, _, value in ranks]
    if max(values, default=0) > _NEAR_TOP:
        return _THOSE_IN.match(text) is not None
    # In Dongguan, Chang'an is fourth and Humen sixth: who would be the first to third of it?
    led = len(values) < _FEWEST or values[1] == values[0] + 1 or min(values) <= _LEADING
    return not led and _TWO_OF_IT.match(text) is not None
