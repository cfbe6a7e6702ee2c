"""The labels that amounts stand behind in English releases: micro-parks built: 45."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.names import EMPTY, NO_FIGURES

_LINE = re.compile(r"(?:^|\n)\W{0,3}([a-z][a-z ,()&'’-]{2,60})$")
_LABEL = re.compile(r"(?:^|[\n;.]\s?)\W{0,3}([a-z][a-z &'’-]{3,80})$")
_LABEL_CLOSES = re.compile(r"[;.]?\s*(?:\n|$)|;\s|\.\s|,\s")
_LABEL_WHEN = re.compile(
    r"\s(?:in|over|during|within|for)\s(?:the\s)?(?:past|last|same|these|two|three|four|five|year)\b.*$"
)


def line(lower: str, end: int) -> tuple[int, int] | None:
    """Return the span of a line that a colon ends, when it is a name alone: income, urban: 5."""
    found = _LINE.search(lower, max(0, end - 70), end) if lower.startswith(":", end) else None
    if found is None:
        return None
    known = found[1].strip() == "area" or FIGURE.match(lower, found.start(1))
    return found.span(1) if known else None


def label(lower: str, link: int, end: int) -> tuple[int, int] | None:
    """Return the span of a label that only an amount stands behind, which ends at ``end``.

    Micro-parks built: 45; pilot sites for care of the elderly in the past three years: 56.
    """
    closed = lower.startswith(":", link) and _LABEL_CLOSES.match(lower, end)
    found = _LABEL.search(lower, max(0, link - 90), link) if closed else None
    if found is None:
        return None
    when = _LABEL_WHEN.search(lower, *found.span(1))
    stop = when.start() if when else found.end(1)
    name = lower[found.start(1) : stop]
    return None if name in EMPTY or NO_FIGURES.search(name) else (found.start(1), stop)
