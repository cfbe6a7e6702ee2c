"""A text's sentences, each with all that was read in it."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from erqi_viewer.core.extract import (
        Change,
        Cue,
        Extraction,
        Indicator,
        Ranking,
        Span,
        Streak,
    )


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_T = TypeVar("_T", bound=_Placed)


class Passage(NamedTuple):
    """A sentence and what was read in it, each kind in the order of the text."""

    start: int
    end: int
    text: str
    rankings: tuple[Ranking, ...]
    streaks: tuple[Streak, ...]
    changes: tuple[Change, ...]
    indicators: tuple[Indicator, ...]
    cues: tuple[Cue, ...]
    missed: tuple[Span, ...]

    def between(self, start: int, end: int) -> str:
        """Return a piece of the sentence by offsets of the whole text."""
        return self.text[max(0, start - self.start) : max(0, end - self.start)]


def passages(text: str, read: Extraction) -> Iterator[Passage]:
    """Yield the sentences of a text in order."""
    starts = sorted(one.start for one in read.sentences)
    rankings = _dealt(starts, read.rankings)
    streaks = _dealt(starts, read.streaks)
    changes = _dealt(starts, read.changes)
    indicators = _dealt(starts, read.indicators)
    missed = _dealt(starts, read.not_understood)
    for start, end, cues in sorted(read.sentences, key=lambda one: one.start):
        yield Passage(
            start,
            end,
            text[start:end],
            tuple(rankings.get(start, ())),
            tuple(streaks.get(start, ())),
            tuple(changes.get(start, ())),
            tuple(indicators.get(start, ())),
            cues,
            tuple(missed.get(start, ())),
        )


def _dealt(starts: Sequence[int], found: Iterable[_T]) -> dict[int, list[_T]]:
    """Return what was found by the start of the sentence that it begins in."""
    dealt: dict[int, list[_T]] = {}
    for one in found:
        k = bisect.bisect_right(starts, one.start) - 1
        if k >= 0:
            dealt.setdefault(starts[k], []).append(one)
    return dealt
