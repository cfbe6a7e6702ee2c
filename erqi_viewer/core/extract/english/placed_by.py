"""What a place in an English sentence is by: in exports of cars it ranks first; Air quality was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import names
from erqi_viewer.core.extract.english.known_figures import MEASURED

if TYPE_CHECKING:
    from collections.abc import Sequence

_VERB = re.compile(
    r"\s(?:also\s|again\s)?(?:rank(?:ed|s)?|c[ao]me|was|is|were|are|(?:has|have|had)\sbeen|stood|comes|stands?)\s"
    r"(?:in\s|at\s)?(?:the\s)?$"
)
# in exports of daily-use porcelain it
_IN_WHICH = re.compile(
    r"(?:^|[,;]\s|\sand\s)(?:in|for|by|in\sterms\sof)\s(?:the\s|its\s)?"
    r"(?P<name>(?!size\b|volume\b|this\b|that\b)[a-z](?:[a-z -]|[0-9]|(?<=[0-9]),(?=[0-9])){2,99})"
    r",?\s(?:it|the\s(?:district|county|city|town|banner)|[a-z'’]{3,14})$"
)
# by the proportions of A and of B in every 1,000 companies it ranked 2nd and 10th
_PROPORTIONS = re.compile(r"(proportion|share)s\sof\s")
_AND_OF = re.compile(r",?\sand\sof\s|,\sof\s")
_OF_EACH = re.compile(r"\s(?:in\severy|per|among\severy)\s.{2,40}$")
_TWO = 2
_FAR = 120
_NEAR = 24
# what lists are about, not sums: its place for investment potential was 38th
_OF_LISTS = re.compile(
    r"\b(?:potential|strength|competitiveness|innovation|environment|place|rank|position|quality|lists?)\b"
)


def told_inside(lower: str, start: int) -> re.Match[str] | None:
    """Return the noun in which one stands at a place: in exports of cars it ranks first."""
    verb = _VERB.search(lower, max(0, start - _NEAR), start)
    return _IN_WHICH.search(lower, max(0, verb.start() - _FAR), verb.start()) if verb else None


def of_measure(text: str, lower: str, start: int) -> bool:
    """Tell whether a place is said of what is measured: industrial investment ranked first."""
    verb = _VERB.search(lower, max(0, start - _NEAR), start)
    span = _said_of(text, lower, verb.start()) if verb else None
    if span is None or _OF_LISTS.search(lower, *span):
        return False
    told = MEASURED.search(lower, *span) or _PROPORTIONS.match(lower, span[0])
    return told is not None


def each_inside(text: str, lower: str, places: Sequence[tuple[int, int, int]]) -> dict[int, str]:
    """Return what places side by side are by in order: by the shares of A and of B it was 2nd."""
    if len(places) < _TWO or not ("proportions of " in lower or "shares of " in lower):
        return {}
    verb = _VERB.search(lower, max(0, places[0][0] - _NEAR), places[0][0])
    span = _said_of(text, lower, verb.start()) if verb else None
    whole = _PROPORTIONS.match(lower, *span) if span else None
    if span is None or whole is None:
        return {}
    parts = _AND_OF.split(text[whole.end() : span[1]])
    each = _OF_EACH.search(parts[-1])
    tail = each[0] if each else ""
    names = [f"{whole[1]} of {part.removesuffix(tail)}{tail}" for part in parts]
    starts = [start for start, _, _ in places]
    return dict(zip(starts, names, strict=True)) if len(names) == len(starts) else {}


def _said_of(text: str, lower: str, at: int) -> tuple[int, int] | None:
    """Return the noun that a verb says a place of, or in which it does: in exports of cars it."""
    inside = _IN_WHICH.search(lower, max(0, at - _FAR), at)
    return inside.span("name") if inside else names.subject(text, lower, at)


def subject(text: str, lower: str, start: int) -> str | None:
    """Return the noun that a place is said of: surface water quality ranked second."""
    verb = _VERB.search(lower, max(0, start - _NEAR), start)
    span = _said_of(text, lower, verb.start()) if verb else None
    return " ".join(text[slice(*span)].split()) if span else None
