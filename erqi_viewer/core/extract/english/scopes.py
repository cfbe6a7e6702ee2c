"""A region's place by a figure and whom it is among: the largest of any district in Qingdao."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.numbers import ORDINAL, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.results import Indicator

_AMONG = re.compile(
    r"(?:\s+(?:place|position))?,?\s+(?:among|in|of|across)\s+([A-Za-z][A-Za-z'’ -]{2,70})"
)
_MOST = re.compile(
    rf"\bthe\s+(?:(?P<nth>{ORDINAL})[\s-](?:largest|highest|biggest|fastest)"
    r"|(?P<most>largest|highest|biggest|fastest|first|most))(?:\s(?:growth\s)?rate)?"
    r"(?=\s+(?:of|among|in|across)\s)"
)
# , second among the six urban districts; which is third of the city's districts
_NTH = re.compile(
    rf",\s(?:and\s|which\s(?:is|was|ranks|ranked)\s)?(?P<nth>{ORDINAL})(?=(?:\splace)?\s(?:among|of)\s"
    r"(?:all\s)?(?:the\s|its\s)[^,.;]{0,40}\b(?:districts|counties|cities)\b)"
)
_WITHIN = re.compile(r"(?:.{0,60}\b(?:in|of|across)\s+)?(?:the\s+|all\s+|its\s+)?(?=\w)")
_PROPER = re.compile(r"(?:[A-Z][A-Za-z'’-]{1,20}\s?){1,4}(?:district|county|city|province|town)?")
_COMMON = re.compile(
    r"(?:entire\s|whole\s)?(city|province|country|nation|county|district|region)\b"
    r"(?!['’]s\s(?:[a-z]+\s){0,2}(?:districts|counties)\b)"
)
_STOP = re.compile(
    r"\s(?:last|this|for|with|according|while|and\s(?!districts|counties|cities)|by|at|that|as|from|during|in\s20|in\sthe\s"
    r"(?:first|second|third|same))"
)


def placed(
    found: list[Indicator],
    text: str,
    lower: str,
    offset: int,
    places: Sequence[tuple[int, int, int]],
) -> list[Indicator]:
    """Give each figure the place that follows it, and among whom.

    Args:
        found: The figures of a sentence.
        text: The sentence.
        lower: The same in small letters.
        offset: Where it begins in the source.
        places: Start, end and value of the ranks in it that are no list's.
    """
    for start, end, value in sorted([*places, *_superlatives(lower)]):
        before = [k for k, one in enumerate(found) if one.start - offset < start]
        if before and _is_of_growth(found[before[-1]], lower, start):
            continue
        if before and found[before[-1]].place is None:
            one = found[before[-1]]
            found[before[-1]] = one._replace(place=value, scope=_scope(text, end))
    return found


def _superlatives(lower: str) -> Iterator[tuple[int, int, int]]:
    for match in _NTH.finditer(lower):
        value = number(match["nth"])
        if value:
            yield *match.span("nth"), value
    for match in _MOST.finditer(lower):
        value = number(match["nth"]) if match["nth"] else 1
        if value:
            yield *match.span(), value


def _is_of_growth(one: Indicator, lower: str, start: int) -> bool:
    """Tell whether a place is that by a sum's growth: 5 billion yuan, up 8 percent, the highest."""
    if one.value is None or one.growth_percent is None or not lower.startswith("the ", start):
        return False
    before = lower[max(0, start - 16) : start].rstrip(" ,")
    return "highest" in lower[start : start + 24] and before.endswith(
        ("percent", "%", "on-year", "on year")
    )


def _scope(text: str, end: int) -> str | None:
    """Return the territory that a place is within: Qingdao for any county in Qingdao."""
    among = _AMONG.match(text, end)
    if among is None:
        return None
    start, stop = among.span(1)
    cut = _STOP.search(text, start, stop)
    stop = cut.start() if cut else stop
    lead = _WITHIN.match(text, start, stop)
    at = lead.end() if lead else start
    proper = _PROPER.match(text, at, stop)
    if proper:
        return proper[0].removesuffix("'s").removesuffix("’s").strip()
    common = _COMMON.match(text, at, stop)
    return common[1] if common else " ".join(text[at:stop].split())
