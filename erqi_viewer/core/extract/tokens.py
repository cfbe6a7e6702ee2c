"""What a sentence is cut into, and the regions found in it."""

from __future__ import annotations

from typing import NamedTuple


class Token(NamedTuple):
    """A word, number or mark. ``value`` is a number's value, a year, or None."""

    kind: str
    start: int
    end: int
    text: str
    value: float | None = None


class Mention(NamedTuple):
    """A region in a sentence. ``level`` is 0 province, 1 prefecture, 2 below, 3 a town."""

    start: int
    end: int
    name: str
    level: int

    @property
    def is_local(self) -> bool:
        """Whether it is a district, a county or a town, which lists rank, and no wider place."""
        return self.level >= 2
