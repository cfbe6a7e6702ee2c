"""The series: their lines within the plot area, markers, the signs of gaps, the selected point."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from erqi_viewer.core.tuples import NamedTuple
from erqi_viewer.renderer import marks
from erqi_viewer.renderer.geometry import around, clip
from erqi_viewer.renderer.picture import Line, Mark, Spot

if TYPE_CHECKING:
    from erqi_viewer.core.chart import Chart, ChartGap, ChartPoint, ChartSeries
    from erqi_viewer.renderer.geometry import Frame, Point, Segment
    from erqi_viewer.renderer.layout import Layout
    from erqi_viewer.renderer.picture import Primitive
    from erqi_viewer.renderer.theme import Theme

_WEIGHTS = {"faded": 0.72, "normal": 1.0, "strong": 1.5}
_SIZES = {"faded": 0.8, "normal": 1.0, "strong": 1.22}
_ORDER = {"faded": 0, "normal": 1, "strong": 2}


class Look(NamedTuple):
    """How one series is drawn; lengths in logical pixels."""

    line: str
    label: str
    width: float
    radius: float
    shape: marks.Shape
    dash: tuple[float, ...]


class Sign(NamedTuple):
    """A year without a rank, where its sign stands, what it means and the record that says so."""

    year: int
    gap: ChartGap
    centre: Point
    uid: str


class Drawn(NamedTuple):
    """A series as far as it is visible.

    ``segments`` are its lines within the area, in order; ``points`` its points there.
    """

    series: ChartSeries
    look: Look
    segments: tuple[Segment, ...]
    points: tuple[tuple[ChartPoint, Point], ...]
    signs: tuple[Sign, ...]
    primitives: tuple[Primitive, ...]

    @property
    def end(self) -> Point | None:
        """Where the visible part of the line ends on the right, None when nothing is visible."""
        ends = [segment[1] for segment in self.segments[-1:]]
        ends += [centre for _, centre in self.points[-1:]]
        return max(ends, default=None)

    def spots(self) -> tuple[Spot, ...]:
        """Return what can be picked of this series."""
        return (
            *(
                Spot(sign.uid, sign.centre, f"{self.series.label} · {sign.year}\n{sign.gap.label}")
                for sign in self.signs
            ),
            *(Spot(point.uid, centre, point.hover) for point, centre in self.points),
        )


def draw_all(chart: Chart, frame: Frame, layout: Layout, theme: Theme) -> tuple[Drawn, ...]:
    """Draw every series, those that stand out last, the selected point's last of all."""

    def order(one: ChartSeries) -> tuple[bool, int]:
        holds = any(point.uid == chart.selected for point in one.points)
        return holds and chart.selected is not None, _ORDER[one.emphasis]

    return tuple(_draw(one, chart, frame, layout, theme) for one in sorted(chart.series, key=order))


def look_of(one: ChartSeries, layout: Layout, theme: Theme) -> Look:
    """Return how a series is drawn, by its slot, colour and emphasis."""
    faded = one.emphasis == "faded"
    return Look(
        theme.faded_line(one.colour) if faded else theme.line(one.colour),
        theme.faded_label(one.colour) if faded else theme.label(one.colour),
        layout.style.line * _WEIGHTS[one.emphasis],
        layout.style.radius * _SIZES[one.emphasis],
        marks.shape_of(one.slot),
        marks.dash_of(one.slot),
    )


def _draw(one: ChartSeries, chart: Chart, frame: Frame, layout: Layout, theme: Theme) -> Drawn:
    look = look_of(one, layout, theme)
    segments: list[Segment] = []
    drawn: list[Line] = []
    for run in one.runs:
        for before, after in itertools.pairwise(run):
            segment = _segment(before, after, frame, look, trim_all=theme.background is None)
            if segment is None:
                continue
            segments.append(segment)
            joins_names = before.former_name != after.former_name
            _extend(drawn, segment, look, marks.JOINING_DASH if joins_names else look.dash)
    points = tuple(
        (point, centre)
        for point in one.points
        if frame.area.holds(centre := (frame.x(point.year), frame.y(point.rank)))
    )
    signs = _signs(one, frame, look)
    primitives: list[Primitive] = list(drawn)
    for sign in signs:
        primitives += _sign(sign, look)
        primitives += _ring(sign.uid, sign.centre, chart, look, layout, theme)
    for point, centre in points:
        primitives.append(_mark(point, centre, look, theme))
        primitives += _ring(point.uid, centre, chart, look, layout, theme)
    return Drawn(one, look, tuple(segments), points, signs, tuple(primitives))


def _segment(
    before: ChartPoint, after: ChartPoint, frame: Frame, look: Look, *, trim_all: bool
) -> Segment | None:
    """Return the line between two points within the area, ending at hollow markers' outlines."""
    start = frame.x(before.year), frame.y(before.rank)
    end = frame.x(after.year), frame.y(after.rank)
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    head = marks.reach(look.shape, look.radius, (dx, dy)) if before.former_name or trim_all else 0.0
    tail = marks.reach(look.shape, look.radius, (-dx, -dy)) if after.former_name or trim_all else 0
    if head + tail >= length:
        return None
    trimmed = (
        (start[0] + dx * head / length, start[1] + dy * head / length),
        (end[0] - dx * tail / length, end[1] - dy * tail / length),
    )
    return clip(trimmed, frame.area)


def _extend(drawn: list[Line], segment: Segment, look: Look, dash: tuple[float, ...]) -> None:
    last = drawn[-1] if drawn else None
    if last and last.dash == dash and last.points[-1] == segment[0]:
        drawn[-1] = last._replace(points=(*last.points, segment[1]))
    else:
        rounded = not dash or dash == marks.JOINING_DASH
        drawn.append(Line(segment, look.line, look.width, dash, rounded))


def _mark(point: ChartPoint, centre: Point, look: Look, theme: Theme) -> Mark:
    if point.former_name:
        stroke = look.radius * 0.42
        return Mark(
            look.shape, centre, look.radius - stroke / 2, theme.background, look.line, stroke
        )
    return Mark(look.shape, centre, look.radius, look.line, theme.background, look.radius * 0.3)


def _ring(
    uid: str, centre: Point, chart: Chart, look: Look, layout: Layout, theme: Theme
) -> list[Primitive]:
    """Return the ring about a point that is selected, or a finer one if it is highlighted."""
    base, hairline = layout.style.base, layout.style.hairline
    if uid and uid == chart.selected:
        return [Mark("ring", centre, look.radius + 0.42 * base, None, theme.text, hairline * 1.7)]
    if uid and uid in chart.highlighted:
        return [Mark("ring", centre, look.radius + 0.3 * base, None, theme.muted, hairline * 1.2)]
    return []


def _signs(one: ChartSeries, frame: Frame, look: Look) -> tuple[Sign, ...]:
    """Return the signs of the gaps: one a year, level with where the line would have been."""
    found: list[Sign] = []
    for gap in one.gaps:
        years: tuple[int, ...] = tuple(range(gap.first_year, gap.last_year + 1))
        if frame.year_width < 5 * look.radius:
            years = (years[len(years) // 2],)
        for year in years:
            rank = level(one, gap, year)
            if rank is None:
                continue
            centre = frame.x(year), frame.y(rank)
            if frame.area.contains(around(centre, look.radius)):
                uid = gap.uids[year - gap.first_year] if gap.uids else ""
                found.append(Sign(year, gap, centre, uid))
    return tuple(found)


def level(one: ChartSeries, gap: ChartGap, year: int) -> float | None:
    """Return the rank that a gap's sign is level with: on the way between the points beside it."""
    before = next((p for p in reversed(one.points) if p.year < gap.first_year), None)
    after = next((p for p in one.points if p.year > gap.last_year), None)
    if before is None or after is None:
        beside = before or after
        return beside.rank if beside is not None else None
    share = (year - before.year) / (after.year - before.year)
    return before.rank + share * (after.rank - before.rank)


def _sign(sign: Sign, look: Look) -> list[Primitive]:
    stroke = look.width * 0.75
    if sign.gap.kind == "listed":
        return [Mark("ring", sign.centre, look.radius * 0.6, None, look.line, stroke)]
    strokes = marks.sign_strokes(sign.gap.kind, look.radius, sign.centre)
    return [Line(points, look.line, stroke, (), round=True) for points in strokes]
