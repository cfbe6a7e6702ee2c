"""The display list: everything that is drawn, in logical pixels, and the painter of it."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPaintEngine, QPainter, QPainterPath, QPen

from erqi_viewer.core.tuples import NamedTuple
from erqi_viewer.renderer import marks
from erqi_viewer.renderer.fonts import chart_font
from erqi_viewer.renderer.geometry import Box, around
from erqi_viewer.renderer.text import TextRun

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.renderer.geometry import Point


class Fill(NamedTuple):
    """A filled rectangle."""

    box: Box
    colour: str


class Line(NamedTuple):
    """A polyline. ``dash`` is in line widths; a round one has round ends and joins."""

    points: tuple[Point, ...]
    colour: str
    width: float
    dash: tuple[float, ...] = ()
    round: bool = False


class Mark(NamedTuple):
    """A marker. ``fill`` or ``outline`` may be None; ``width`` is the outline's."""

    shape: marks.Shape
    centre: Point
    radius: float
    fill: str | None
    outline: str | None
    width: float

    @property
    def box(self) -> Box:
        """Where the mark's ink can be."""
        stroke = self.width / 2 if self.outline else 0.0
        return around(self.centre, self.radius * marks.extent(self.shape) + stroke)


Primitive = Fill | Line | Mark | TextRun


class Spot(NamedTuple):
    """A visible point or a gap's sign; it can be picked unless its ``uid`` is empty."""

    uid: str
    centre: Point
    hover: str


class Picture(NamedTuple):
    """What is drawn, by the part of the plot that draws it, and what can be picked in it."""

    backdrop: tuple[Primitive, ...]
    rank_axis: tuple[Primitive, ...]
    year_axis: tuple[Primitive, ...]
    lines: tuple[Primitive, ...]
    labels: tuple[Primitive, ...]
    spots: tuple[Spot, ...]

    @property
    def primitives(self) -> tuple[Primitive, ...]:
        """Everything, from back to front."""
        return (
            *self.backdrop,
            *self.rank_axis,
            *self.year_axis,
            *self.lines,
            *self.labels,
        )

    @property
    def texts(self) -> tuple[TextRun, ...]:
        """Every text, title and footnote too."""
        return tuple(one for one in self.primitives if isinstance(one, TextRun))

    def nearest(self, point: Point, radius: float) -> Spot | None:
        """Return the spot nearest to a point within a radius; of equals, the one on top."""
        x, y = point
        near = [
            (math.hypot(spot.centre[0] - x, spot.centre[1] - y), -index)
            for index, spot in enumerate(self.spots)
        ]
        distance, index = min(near, default=(math.inf, 0))
        return self.spots[-index] if distance <= radius else None


def paint(painter: QPainter, primitives: Iterable[Primitive]) -> None:
    """Paint primitives in order. Text becomes outlines in SVG, where fonts cannot travel along."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    engine = painter.paintEngine()
    outlines = engine is not None and engine.type() == QPaintEngine.Type.SVG
    for one in primitives:
        if isinstance(one, TextRun):
            _paint_text(painter, one, outlines=outlines)
        elif isinstance(one, Line):
            _paint_line(painter, one)
        elif isinstance(one, Mark):
            _paint_mark(painter, one)
        else:
            _paint_fill(painter, one)


@functools.lru_cache(maxsize=256)
def _colour(name: str) -> QColor:
    return QColor(name)


@functools.lru_cache(maxsize=256)
def _pen(colour: str, width: float, dash: tuple[float, ...], *, rounded: bool) -> QPen:
    pen = QPen(_colour(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if rounded else Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if rounded else Qt.PenJoinStyle.MiterJoin)
    if dash:
        pen.setDashPattern(list(dash))
    return pen


def _paint_text(painter: QPainter, run: TextRun, *, outlines: bool) -> None:
    font = chart_font(run.size)
    if outlines:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addText(run.x, run.baseline, font, run.text)
        painter.fillPath(path, QBrush(_colour(run.colour)))
        return
    painter.setFont(font)
    painter.setPen(_colour(run.colour))
    painter.drawText(QPointF(run.x, run.baseline), run.text)


def _paint_fill(painter: QPainter, fill: Fill) -> None:
    # Not fillRect, for which PySide first makes an enumeration of 169 gradients.
    box = fill.box
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour(fill.colour))
    painter.drawRect(QRectF(box.left, box.top, box.width, box.height))


def _paint_line(painter: QPainter, line: Line) -> None:
    painter.setPen(_pen(line.colour, line.width, line.dash, rounded=line.round))
    painter.drawPolyline([QPointF(x, y) for x, y in line.points])


def _paint_mark(painter: QPainter, mark: Mark) -> None:
    outline = mark.outline
    painter.setPen(_pen(outline, mark.width, (), rounded=True) if outline else Qt.PenStyle.NoPen)
    painter.setBrush(_colour(mark.fill) if mark.fill else Qt.BrushStyle.NoBrush)
    painter.drawPath(marks.placed(mark.shape, mark.radius, mark.centre))
