"""What stands behind the lines: ticks, grid, the marked year and the list's last place."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from erqi_viewer.core.scales import rank_ticks, year_ticks
from erqi_viewer.renderer.geometry import Box, without
from erqi_viewer.renderer.marks import CUTOFF_DASH
from erqi_viewer.renderer.picture import Fill, Line
from erqi_viewer.renderer.text import DIGIT_HEIGHT, TextRun, clean, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.chart import Chart
    from erqi_viewer.renderer.geometry import Frame
    from erqi_viewer.renderer.layout import Layout
    from erqi_viewer.renderer.picture import Primitive
    from erqi_viewer.renderer.spec import Range, ViewRange
    from erqi_viewer.renderer.theme import Theme


def home_view(chart: Chart, layout: Layout) -> ViewRange:
    """Return the years and ranks that the plot shows when not zoomed.

    They are the chart's own ranges and, around them, the room that markers and their values need.
    """
    base, area = layout.style.base, layout.area
    ranks = [point.rank for one in chart.series for point in one.points]
    low, high = chart.ranks
    near = (high - low) * 0.05
    above = base * (1.9 if ranks and min(ranks) <= low + near else 0.6)
    below = base * (1.9 if ranks and max(ranks) >= high - near else 0.6)
    return (
        _widened(chart.years, area.width, base * 1.7, base * 1.1),
        _widened(chart.ranks, area.height, above, below),
    )


def _widened(span: tuple[int, int], pixels: float, before: float, after: float) -> Range:
    low, high = float(span[0]), float(span[1])
    if high <= low:
        low, high = low - 0.5, high + 0.5
    share = min(1.0, pixels * 0.5 / (before + after))
    before, after = before * share, after * share
    unit = (high - low) / (pixels - before - after)
    return low - before * unit, high + after * unit


def shown_ranks(chart: Chart, frame: Frame, layout: Layout) -> tuple[int, ...]:
    """Return the ranks that get a tick: whole, and those that the list has."""
    first, last = frame.view[1]
    most = int(frame.area.height / (layout.style.tick * 2.7))
    greatest = max(chart.full_ranks[1], chart.ranks[1])
    ticks = rank_ticks(first, min(last, greatest), max(2, most))
    shown = [tick for tick in ticks if first <= tick <= last]
    return _apart(shown, [frame.y(tick) for tick in shown], 1.2 * layout.style.tick)


def shown_years(frame: Frame, layout: Layout) -> tuple[int, ...]:
    """Return the years that get a tick."""
    size = layout.style.tick
    first, last = frame.view[0]
    most = int(frame.area.width / (width("0000", size) + 1.1 * size))
    room = frame.area.grown(0.6 * size)
    half = width("0000", size) / 2
    shown = [
        year
        for year in year_ticks(first, last, max(2, most))
        if room.left <= frame.x(year) - half and frame.x(year) + half <= room.right
    ]
    return _apart(shown, [frame.x(year) for year in shown], 2 * half + 0.3 * size)


def _apart(values: Sequence[int], places: Sequence[float], distance: float) -> tuple[int, ...]:
    """Return the values that lie at least a distance from the one kept before."""
    kept: list[int] = []
    at = -math.inf
    for value, place in zip(values, places, strict=True):
        if place - at >= distance:
            kept.append(value)
            at = place
    return tuple(kept)


def rank_axis(
    ranks: Sequence[int], frame: Frame, layout: Layout, theme: Theme
) -> tuple[Primitive, ...]:
    """Return the rank axis: its name and right-aligned numbers."""
    size = layout.style.tick
    right = frame.area.left - 0.65 * layout.style.base
    runs: list[Primitive] = [layout.rank_label] if layout.rank_label else []
    for rank in ranks:
        text = str(rank)
        baseline = frame.y(rank) + DIGIT_HEIGHT / 2 * size - 0.015 * size
        runs.append(TextRun(text, right - width(text, size), baseline, size, theme.muted))
    return tuple(runs)


def year_axis(
    chart: Chart, years: Sequence[int], frame: Frame, layout: Layout, theme: Theme
) -> tuple[Primitive, ...]:
    """Return the year axis: its line, ticks, numbers and name. The marked year is always named."""
    style, area = layout.style, frame.area
    drawn: list[Primitive] = [
        Line(((area.left, area.bottom), (area.right, area.bottom)), theme.axis, style.hairline)
    ]
    if layout.year_label:
        drawn.append(layout.year_label)
    for year in years:
        x = frame.x(year)
        tick = ((x, area.bottom), (x, area.bottom + 0.3 * style.base))
        drawn.append(Line(tick, theme.axis, style.hairline))
        text = str(year)
        colour = theme.text if year == chart.marked_year else theme.muted
        left = x - width(text, style.tick) / 2
        drawn.append(TextRun(text, left, layout.tick_baseline, style.tick, colour))
    return tuple(drawn)


def band(chart: Chart, frame: Frame, layout: Layout, theme: Theme) -> tuple[Primitive, ...]:
    """Return the band that marks a year."""
    if chart.marked_year is None:
        return ()
    x, area = frame.x(chart.marked_year), frame.area
    half = min(frame.year_width / 2, 1.7 * layout.style.base)
    box = Box(max(x - half, area.left), area.top, min(x + half, area.right), area.bottom)
    return (Fill(box, theme.band),) if box.width > 0 else ()


def grid(
    ranks: Sequence[int], frame: Frame, layout: Layout, theme: Theme, texts: Sequence[Box]
) -> tuple[Primitive, ...]:
    """Return the grid lines, broken where a text stands on them."""
    lines: list[Primitive] = []
    for rank in ranks:
        y = frame.y(rank)
        for start, end in _unbroken(y, frame.area, texts, layout.style.base * 0.25):
            lines.append(Line(((start, y), (end, y)), theme.grid, layout.style.hairline))
    return tuple(lines)


def cutoff(
    chart: Chart, frame: Frame, layout: Layout, theme: Theme, texts: Sequence[Box]
) -> tuple[Primitive, ...]:
    """Return the line at the list's last place, without its label."""
    y = cutoff_at(chart, frame)
    if y is None:
        return ()
    width_ = layout.style.hairline * 1.3
    return tuple(
        Line(((start, y), (end, y)), theme.cutoff, width_, CUTOFF_DASH)
        for start, end in _unbroken(y, frame.area, texts, layout.style.base * 0.25)
    )


def cutoff_at(chart: Chart, frame: Frame) -> float | None:
    """Return where the list's last place lies, None when it is out of sight."""
    if chart.cutoff is None or not frame.view[1][0] <= chart.cutoff <= frame.view[1][1]:
        return None
    return frame.y(chart.cutoff)


def cutoff_candidates(
    chart: Chart, frame: Frame, layout: Layout
) -> tuple[str, int, tuple[Box, ...]]:
    """Return the text of the cut-off's label, its size, and the places it may take, best first."""
    y, text, size = cutoff_at(chart, frame), clean(chart.cutoff_label), layout.style.note
    if y is None or not text:
        return "", size, ()
    wide, high, gap = width(text, size), 1.1 * size, 0.3 * layout.style.base
    lefts = [
        frame.area.left + share * (frame.area.width - wide) for share in (0.0, 1.0, 0.5, 0.25, 0.75)
    ]
    tops = (y - gap - high, y + gap)
    return (
        text,
        size,
        tuple(Box(left, top, left + wide, top + high) for top in tops for left in lefts),
    )


def _unbroken(y: float, area: Box, texts: Sequence[Box], gap: float) -> list[Range]:
    holes = [(box.left - gap, box.right + gap) for box in texts if box.top < y < box.bottom]
    return without(area.left, area.right, holes)
