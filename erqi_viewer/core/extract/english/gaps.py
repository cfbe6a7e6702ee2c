"""How far English texts say that lists lie apart: 24 places higher than comprehensive strength."""

from __future__ import annotations

import re
from typing import NamedTuple

from erqi_viewer.core.extract.english.numbers import CARDINAL, number
from erqi_viewer.core.extract.english.topics import TOPIC, dimension_of, is_named
from erqi_viewer.core.extract.list_mentions import Part

_AHEAD = ("higher", "better", "above", "ahead", "up")
_BY = re.compile(
    rf"\b(?P<n>{CARDINAL})\s(?:places?|spots?|positions?|rungs?|slots?)\s"
    r"(?P<way>higher|better|above|ahead|lower|worse|below|behind)\b"
    r"(?:\s(?:than|of))?\s(?:(?:its|their|the|that|those|one)\s)?"
    r"(?:(?:place|position|rank|ranking|showing|standing|one)s?\s)?(?:(?:for|in|on|of)\s)?(?:the\s)?"
)


class Gap(NamedTuple):
    """A distance between two lists: ``above`` or ``below`` the one that it is measured from.

    ``own`` is the field named last before it, None where the sentence names none.
    """

    kind: str
    places: int | None
    own: Part | None
    other: Part
    start: int
    end: int


def find(lower: str) -> list[Gap]:
    """Return the distances between lists that a sentence tells, given in small letters."""
    fields = [*TOPIC.finditer(lower)] if is_named(lower) else []
    ahead = {one.start(): _part(one) for one in fields}
    return [
        Gap(
            "above" if one["way"] in _AHEAD else "below",
            number(one["n"]),
            next((_part(own) for own in reversed(fields) if own.end() <= one.start()), None),
            ahead[one.end()],
            one.start(),
            one.end("way"),
        )
        for one in (_BY.finditer(lower) if fields else ())
        if one.end() in ahead
    ]


def _part(field: re.Match[str]) -> Part:
    return Part(field[0], dimension_of(field[0]), *field.span())
