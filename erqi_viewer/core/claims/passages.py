"""A text's sentences, each with all that was read in it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract import (
        Change,
        Cue,
        Extraction,
        Indicator,
        Listed,
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
    open_lists: tuple[Listed, ...]

    def between(self, start: int, end: int) -> str:
        """Return a piece of the sentence by offsets of the whole text."""
        return self.text[max(0, start - self.start) : max(0, end - self.start)]


def passages(text: str, read: Extraction) -> Iterator[Passage]:
    """Yield the sentences of a text in order."""
    ordered = sorted(read.sentences, key=lambda one: one.start)
    rankings, streaks = _Dealer(read.rankings), _Dealer(read.streaks)
    changes, indicators = _Dealer(read.changes), _Dealer(read.indicators)
    missed = _Dealer(read.not_understood)
    for one, following in itertools.zip_longest(ordered, ordered[1:]):
        stop = following.start if following else len(text) + 1
        yield Passage(
            one.start,
            one.end,
            text[one.start : one.end],
            rankings.until(stop),
            streaks.until(stop),
            changes.until(stop),
            indicators.until(stop),
            one.cues,
            missed.until(stop),
            one.open_lists,
        )


class _Dealer(Generic[_T]):
    """Deals what was found, in the order of the text, to the sentences that it begins in."""

    def __init__(self, found: Sequence[_T]) -> None:
        self.found = found
        self.at = 0

    def until(self, stop: int) -> tuple[_T, ...]:
        """Return what is left that begins before ``stop``."""
        begin = self.at
        while self.at < len(self.found) and self.found[self.at].start < stop:
            self.at += 1
        return tuple(self.found[begin : self.at])
