"""Which lines one chart can hold: beyond some, nobody tells them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.history import Series

MOST_LINES = 24


def lines(series: Sequence[Series]) -> int:
    """Return how many of the series have a line, or at least a point."""
    return sum(bool(one.ranked) for one in series)


def drawable(series: Sequence[Series], home: str | None) -> tuple[Series, ...]:
    """Return all of the series if they are not too many, else those of one region.

    That is the region with the code ``home``, or the first where it has none.
    """
    if lines(series) <= MOST_LINES:
        return tuple(series)
    codes = [one.region.code for one in series if one.ranked]
    code = home if home in codes else min(codes)
    return tuple(one for one in series if one.region.code == code)
