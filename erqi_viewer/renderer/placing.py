"""Finds room for small texts among lines, markers and other texts."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from erqi_viewer.renderer.geometry import Box, clip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from erqi_viewer.renderer.geometry import Segment

_CELL = 48.0


class Obstacles:
    """What small texts keep clear of, sorted into columns so that asking is quick."""

    def __init__(self, area: Box) -> None:
        self.area = area
        self._marks: dict[int, list[Box]] = {}
        self._texts: dict[int, list[Box]] = {}
        self._segments: dict[int, list[tuple[Segment, float]]] = {}

    def add_mark(self, box: Box) -> None:
        """Keep a marker clear."""
        for cell in _cells(box.left, box.right):
            self._marks.setdefault(cell, []).append(box)

    def add_segment(self, segment: Segment, clearance: float) -> None:
        """Keep a line clear, and the given distance on both sides of it."""
        ends = segment[0][0], segment[1][0]
        for cell in _cells(min(ends) - clearance, max(ends) + clearance):
            self._segments.setdefault(cell, []).append((segment, clearance))

    def free(self, box: Box, aside: float = 0.0) -> bool:
        """Return whether a box lies within the area, touches nothing and has no text close aside.

        Args:
            box: The box.
            aside: How far texts must stay away on the left and right; a quarter of it above and
                below.
        """
        if not self.area.contains(box):
            return False
        rim = aside * 0.25
        wider = Box(box.left - aside, box.top - rim, box.right + aside, box.bottom + rim)
        for cell in _cells(wider.left, wider.right):
            if any(box.overlaps(mark) for mark in self._marks.get(cell, ())):
                return False
            if any(wider.overlaps(text) for text in self._texts.get(cell, ())):
                return False
            for segment, clearance in self._segments.get(cell, ()):
                if clip(segment, box.grown(clearance)) is not None:
                    return False
        return True

    def first_free(self, candidates: Iterable[Box], aside: float = 0.0) -> Box | None:
        """Return the first candidate that is free, and keep it clear as a text from now on."""
        for box in candidates:
            if self.free(box, aside):
                for cell in _cells(box.left, box.right):
                    self._texts.setdefault(cell, []).append(box)
                return box
        return None


def _cells(low: float, high: float) -> Iterator[int]:
    return iter(range(math.floor(low / _CELL), math.floor(high / _CELL) + 1))
