"""Boxes, segments and the map from years and ranks to logical pixels. Plain numbers, no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.renderer.spec import Range, ViewRange

Point = tuple[float, float]
Segment = tuple[Point, Point]


class Box(NamedTuple):
    """A rectangle, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """The width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """The height."""
        return self.bottom - self.top

    @property
    def centre(self) -> Point:
        """The point in the middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, by: float) -> Box:
        """Return the box with its edges moved outwards."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, point: Point, slack: float = 1e-6) -> bool:
        """Return whether a point lies in the box or on its edge."""
        x, y = point
        return (
            self.left - slack <= x <= self.right + slack
            and self.top - slack <= y <= self.bottom + slack
        )

    def contains(self, other: Box, slack: float = 1e-6) -> bool:
        """Return whether another box lies within this one."""
        return self.holds(other[:2], slack) and self.holds(other[2:], slack)

    def overlaps(self, other: Box) -> bool:
        """Return whether the insides of two boxes meet."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def around(point: Point, radius: float) -> Box:
    """Return the square box around a point."""
    x, y = point
    return Box(x - radius, y - radius, x + radius, y + radius)


def clip(segment: Segment, box: Box) -> Segment | None:
    """Return the part of a segment within a box, None if there is none (Liang-Barsky)."""
    (x, y), (x2, y2) = segment
    dx, dy = x2 - x, y2 - y
    enter, leave = 0.0, 1.0
    for delta, room in (
        (-dx, x - box.left),
        (dx, box.right - x),
        (-dy, y - box.top),
        (dy, box.bottom - y),
    ):
        if delta == 0:
            if room < 0:
                return None
            continue
        at = room / delta
        if delta < 0:
            enter = max(enter, at)
        else:
            leave = min(leave, at)
        if enter > leave:
            return None
    return (x + enter * dx, y + enter * dy), (x + leave * dx, y + leave * dy)


def without(low: float, high: float, holes: Iterable[Range]) -> list[Range]:
    """Return what is left of an interval when others are cut out of it."""
    left: list[Range] = []
    for start, end in sorted(holes):
        if start > low:
            left.append((low, min(start, high)))
        low = max(low, end)
        if low >= high:
            break
    if low < high:
        left.append((low, high))
    return [(start, end) for start, end in left if end > start]


class Frame(NamedTuple):
    """The plot area and the years and ranks it shows; rank 1 is on top."""

    area: Box
    view: ViewRange

    def x(self, year: float) -> float:
        """Return where a year lies."""
        first, last = self.view[0]
        return self.area.left + (year - first) / (last - first) * self.area.width

    def y(self, rank: float) -> float:
        """Return where a rank lies."""
        first, last = self.view[1]
        return self.area.top + (rank - first) / (last - first) * self.area.height

    @property
    def year_width(self) -> float:
        """The logical pixels from one year to the next."""
        return self.area.width / (self.view[0][1] - self.view[0][0])
