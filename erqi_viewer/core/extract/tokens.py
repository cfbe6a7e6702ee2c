"""What a sentence is cut into."""

from __future__ import annotations

from typing import NamedTuple


class Token(NamedTuple):
    """A word, number or mark. ``value`` is a number's value, a year, or None."""

    kind: str
    start: int
    end: int
    text: str
    value: float | None = None
