"""The regions before it that a sentence means by how many they are: the three, all of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.numbers import number

if TYPE_CHECKING:
    from erqi_viewer.core.extract.context import Context

_FEW = "two|three|four|five|six|seven|eight|nine"
_OPENS = re.compile(
    rf"\W{{0,3}}(?:All(?:\sof)?\s(?:the\s|these\s|those\s)?|(?:The|These)\s)(?P<n>{_FEW})"
    r"(?:\s(?:districts|counties|cities|towns|banners|areas|localities|places))?"
    r"(?=,|\s(?:of\sthem|have|has|had|are|were|all|now|each|rank(?:ed)?|made|entered|hold|held|stand"
    r"|stood|kept|took|also|again|both)\b)"
    r"|\W{0,3}All\sof\sthem\b"
    r"|\W{0,3}(?P<both>Both)(?:\sof\sthem|\s(?:districts|counties|cities|towns|banners))?"
    r"(?=\s(?:have|has|had|are|were|now|made|entered|stayed|remained|kept|held)\b)"
)


def meant(text: str, context: Context) -> list[str]:
    """Return the regions of the sentences before that one opens with the number of.

    Args:
        text: The sentence.
        context: What keeps those named last and the one that the text is about.
    """
    said = _OPENS.match(text)
    if said is None:
        return []
    told = [*context.recent]
    count = number(said["n"]) if said["n"] else 2 if said["both"] else len(told)
    if count == len(told) + 1:  # with the one told of behind them, else the one spoken of first
        if context.subject and context.subject not in told:
            told = [*told, context.subject]
        elif context.lead and context.lead not in told:
            told = [context.lead, *told]
    return told if count == len(told) > 1 else placed(count, context)


def placed(count: int | None, context: Context) -> list[str]:
    """Return all that a text placed in the list of the last place, if they are so many."""
    last = context.members[-1][0] if context.members else ""
    told = [region for name, region in context.members if name == last]
    return told if count == len(told) > 1 else []
