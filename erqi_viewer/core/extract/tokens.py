"""What a sentence is cut into, and the regions found in it."""

from __future__ import annotations

import bisect
import operator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_START = operator.attrgetter("start")


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


class Names(dict[str, str]):
    """The names met in a text, each with the one that it stands for.

    ``begins`` are the first two characters of them all: what begins with no others is none.
    """

    def __init__(self) -> None:
        super().__init__()
        self.begins: set[str] = set()

    def learn(self, name: str, stands_for: str) -> None:
        """Keep a name, or keep it as that of another region."""
        self[name] = stands_for
        self.begins.add(name[:2])


NO_NAMES = Names()


def ended_by(mentions: Sequence[Mention], at: int) -> Iterator[Mention]:
    """Yield the regions that end at or before ``at``, the last first."""
    for k in range(bisect.bisect_right(mentions, at, key=_START) - 1, -1, -1):
        if mentions[k].end <= at:
            yield mentions[k]
