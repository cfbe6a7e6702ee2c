"""Whether the words that a fact's value rests on name that value.

Digests show that the words stand in the text; a value that was changed since may be another one
all the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.numerals import NUMERALS, fold, read_number
from erqi_viewer.core.records import Observation, Placement

if TYPE_CHECKING:
    from erqi_viewer.core.records import Fact

_NUMBER = re.compile(
    rf"[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|[{NUMERALS}]+"
)


def value_of(fact: Fact) -> float | None:
    """Return the number that a fact's value phrase names, None where it has none."""
    match fact:
        case Placement(rank=rank):
            return rank
        case Observation(value=None, growth_percent=growth):
            return growth
        case Observation(value=value):
            return value
        case _:
            return None


def other_words(fact: Fact) -> str | None:
    """Return the words of the attached text that name another number than the fact's value.

    None where they name it, name no number at all (榜首), or do not stand in the text.
    """
    value, text = value_of(fact), fact.source.text
    if value is None or text is None:
        return None
    for item in fact.evidence:
        found = item.finding
        if item.role == "value" and found and found.start is not None:
            words = text[found.start : found.end]
            if not names(words, value):
                return words
    return None


def names(words: str, value: float) -> bool:
    """Return whether some words name a number; those that name none do not contradict it."""
    numbers = [read_number(one) for one in _NUMBER.findall(fold(words))]
    return not numbers or any(one is not None and one == abs(value) for one in numbers)
