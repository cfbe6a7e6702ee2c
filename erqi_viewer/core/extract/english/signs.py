"""Cheap signs of what is looked for in English: without one of them no pattern is asked."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# in small letters: how ordinals end, and what stands before the number of a place
_ORDINAL_ENDS = (
    "first", "second", "third", "ourth", "fifth", "sixth", "venth", "ighth", "ninth", "tenth",
    "welfth", "eenth", "tieth", "hundredth",
)  # fmt: skip
_BEFORE_NUMBERS = ("#", "umber")
_IN_DIGITS = re.compile(r"[0-9](?:st|nd|rd|th)")
_NUMBERED = re.compile(r"no\.?\s?[0-9]")


def has_one(text: str, signs: Iterable[str]) -> bool:
    """Tell whether one of some signs stands in a text."""
    return any(map(text.__contains__, signs))


@functools.lru_cache(maxsize=16)
def may_place(lower: str) -> bool:
    """Tell whether a sentence in small letters has what may be a place: 85th, fifth, No. 5."""
    return (
        _IN_DIGITS.search(lower) is not None
        or has_one(lower, _ORDINAL_ENDS)
        or _NUMBERED.search(lower) is not None
        or has_one(lower, _BEFORE_NUMBERS)
    )
