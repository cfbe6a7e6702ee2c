"""Marker shapes, dashes and the signs of gaps, by slot: what tells series apart without colour."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

if TYPE_CHECKING:
    from erqi_viewer.core.history import AbsenceKind
    from erqi_viewer.renderer.geometry import Point

Shape = Literal["circle", "square", "triangle", "diamond", "inverted", "star", "ring"]
Corners = tuple[tuple[float, float], ...]

_BY_SLOT: tuple[Shape, ...] = ("circle", "square", "triangle", "diamond", "inverted", "star")

# In units of the line's width. The first four are solid: their markers and names tell them apart.
_DASHES: tuple[tuple[float, ...], ...] = ((), (), (), (), (5.0, 1.8), (6.0, 1.6, 1.2, 1.6))
JOINING_DASH = (0.05, 2.1)
CUTOFF_DASH = (4.0, 3.0)


def _regular(corners: int, radius: float, turn: float) -> Corners:
    angles = (turn + 2 * math.pi * corner / corners for corner in range(corners))
    return tuple((radius * math.cos(angle), radius * math.sin(angle)) for angle in angles)


def _star() -> Corners:
    outer, inner = _regular(5, 1.42, -math.pi / 2), _regular(5, 0.66, -math.pi * 0.3)
    return tuple(corner for pair in zip(outer, inner, strict=True) for corner in pair)


# Corners at radius 1, scaled so that all shapes look equally large.
_CORNERS: dict[Shape, Corners] = {
    "square": _regular(4, 1.27, math.pi / 4),
    "triangle": tuple((x, y + 0.12) for x, y in _regular(3, 1.38, -math.pi / 2)),
    "inverted": tuple((x, y - 0.12) for x, y in _regular(3, 1.38, math.pi / 2)),
    "diamond": _regular(4, 1.32, 0.0),
    "star": _star(),
}


def shape_of(slot: int) -> Shape:
    """Return the marker of a slot; slots beyond the last start over."""
    return _BY_SLOT[slot % len(_BY_SLOT)]


def dash_of(slot: int) -> tuple[float, ...]:
    """Return the dash pattern of a slot in line widths, empty for a solid line."""
    return _DASHES[slot % len(_DASHES)]


@functools.lru_cache(maxsize=256)
def path(shape: Shape, radius: float) -> QPainterPath:
    """Return a marker's outline about the origin."""
    outline = QPainterPath()
    corners = _CORNERS.get(shape)
    if corners is None:
        outline.addEllipse(QRectF(-radius, -radius, 2 * radius, 2 * radius))
    else:
        outline.addPolygon(QPolygonF([QPointF(x * radius, y * radius) for x, y in corners]))
        outline.closeSubpath()
    return outline


def placed(shape: Shape, radius: float, centre: Point) -> QPainterPath:
    """Return a marker's outline about ``centre``."""
    return QTransform.fromTranslate(*centre).map(path(shape, radius))


def extent(shape: Shape) -> float:
    """Return how far a marker of radius 1 reaches from its centre."""
    corners = _CORNERS.get(shape, ((1.0, 0.0),))
    return max(math.hypot(x, y) for x, y in corners)


def reach(shape: Shape, radius: float, towards: Point) -> float:
    """Return the distance from a marker's centre to its outline in a direction."""
    length = math.hypot(*towards)
    corners = _CORNERS.get(shape)
    if corners is None or length == 0:
        return radius
    dx, dy = towards[0] / length, towards[1] / length
    furthest = 0.0
    for (x, y), (x2, y2) in zip(corners, (*corners[1:], corners[0]), strict=True):
        ex, ey = x2 - x, y2 - y
        across = dx * ey - dy * ex
        if abs(across) < 1e-12:  # parallel to this edge
            continue
        along = (x * ey - y * ex) / across
        share = (x * dy - y * dx) / across
        if along > 0 and -1e-9 <= share <= 1 + 1e-9:
            furthest = max(furthest, along)
    return furthest * radius


# Strokes about the origin in units of the sign's radius; points of one are joined.
_SIGNS: dict[AbsenceKind, tuple[Corners, ...]] = {
    "not-listed": (((-0.8, -0.8), (0.8, 0.8)), ((-0.8, 0.8), (0.8, -0.8))),
    "not-published": (((-0.9, 0.0), (0.9, 0.0)),),
    "not-recorded": (
        ((-0.6, -0.55), (-0.35, -0.95), (0.0, -1.1), (0.4, -0.98), (0.62, -0.6), (0.5, -0.2),
         (0.08, 0.12), (0.0, 0.45)),
        ((0.0, 1.0), (0.0, 1.05)),
    ),
}  # fmt: skip


def sign_strokes(kind: AbsenceKind, radius: float, centre: Point) -> tuple[Corners, ...]:
    """Return the strokes of a gap's sign; empty where the sign is a small open circle."""
    x0, y0 = centre
    return tuple(
        tuple((x0 + x * radius, y0 + y * radius) for x, y in stroke)
        for stroke in _SIGNS.get(kind, ())
    )
