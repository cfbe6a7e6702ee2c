"""Counts that tell of something beside the region: an airport, a team, firms of another list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import rows
from erqi_viewer.core.extract.english.numbers import ORDINAL

if TYPE_CHECKING:
    from erqi_viewer.core.extract.english.quantities import Amount

# The airport was 12th in the country with 8.2 million passengers; second in the table with 30 wins
_PLACED_WITH = re.compile(
    r"\b(?:was|were|is|are|ranks?|ranked|came|comes|placed|finished|stood|stands|took)\s"
    rf"(?:[a-z]{{2,10}}\s){{0,2}}(?:{ORDINAL}|no\.?\s?[1-9][0-9]{{0,2}})"
    r"(?:(?!\btop\s1|\blist\b|\branking\b)[^.;:,0-9]){0,70}\s"
    rf"(?:and\s{ORDINAL}[^.;:,0-9]{{0,40}}\s)?with\s(?:a\stotal\sof\s)?$"
)
_PLACED_REACH = 170
# 36 companies of the Fortune Global 500
_OF_FORTUNE = re.compile(
    r"\s(?:companies|firms|enterprises|businesses|corporations|names|members)\s"
    r"(?:of|on|from|in|among)\sthe\s(?:[a-z]{3,9}\s)?fortune\b"
)


def is_beside(lower: str, one: Amount) -> bool:
    """Tell whether a count is that of something that has its own place or its own list.

    Args:
        lower: The sentence in small letters.
        one: The amount.
    """
    if one.unit not in rows.COUNTS:
        return False
    if "fortune" in lower and (
        _OF_FORTUNE.match(lower, one.end)
        or lower.endswith(("fortune ", "fortune global ", "fortune china "), 0, one.number)
    ):
        return True
    if not lower.endswith(("with ", "with a total of "), 0, one.before):
        return False
    return _PLACED_WITH.search(lower, max(0, one.before - _PLACED_REACH), one.before) is not None
