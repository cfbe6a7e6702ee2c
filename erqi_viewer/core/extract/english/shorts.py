"""Abbreviations that English releases call zones by: Wuhan Development Zone (WDZ), the WDZ."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from erqi_viewer.core.extract.context import Context

_SHORT = re.compile(r"\s\((?P<short>[A-Z]{2,6})\)")
_AGAIN = re.compile(r"\b[A-Z]{2,6}\b(?!-)")
_MOST = 20


def of(text: str, name: str, end: int, context: Context) -> tuple[str, int]:
    """Return what a zone is called from here on, and where that ends.

    Args:
        text: The sentence.
        name: The zone's full name.
        end: Where it ends.
        context: What keeps its abbreviation for the sentences after this one.
    """
    short = _SHORT.match(text, end)
    if short is None or short["short"][0] != name[0]:
        return name, end
    context.shorts = tuple(dict.fromkeys([*context.shorts, short["short"]]))[-_MOST:]
    return short["short"], short.end()


def again(text: str, context: Context, taken: Collection[int]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of the zones called by an abbreviation brought in before.

    Args:
        text: The sentence.
        context: What knows the abbreviations.
        taken: The places that are inside lists' names.
    """
    for match in _AGAIN.finditer(text) if context.shorts else ():
        inside = match.start() in taken or text.startswith(")", match.end())
        if match[0] in context.shorts and not inside:
            yield *match.span(), match[0]
