"""Walking from point to point with the arrow keys. Plain data, no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from erqi_viewer.core.chart import Chart, ChartSeries

Step = Literal["left", "right", "up", "down", "first", "last"]


def walk(chart: Chart, uid: str | None, step: Step) -> str | None:
    """Return the point that a step leads to from ``uid``, None when there is none.

    ``left``, ``right``, ``first`` and ``last`` stay on the line, where a recorded absence is a
    stop too; ``up`` and ``down`` change to the next line in the same year. From nowhere, any step
    leads onto the line that stands out, or the first one: to the marked year if it has one, else
    to its last point.
    """
    series = next((one for one in chart.series if uid in _stops(one)), None)
    if series is None or uid is None:
        return _start(chart, step)
    if step in {"up", "down"}:
        return _beside(chart, uid, -1 if step == "up" else 1)
    stops = _stops(series)
    at = stops.index(uid)
    to = {"left": at - 1, "right": at + 1, "first": 0, "last": len(stops) - 1}[step]
    return stops[to] if 0 <= to < len(stops) and to != at else None


def _stops(one: ChartSeries) -> list[str]:
    """Return what can be walked to on a line, by year."""
    stops = [(point.year, point.uid) for point in one.points]
    stops += [
        (gap.first_year + at, uid) for gap in one.gaps for at, uid in enumerate(gap.uids) if uid
    ]
    return [uid for _, uid in sorted(stops)]


def _start(chart: Chart, step: Step) -> str | None:
    lines: list[ChartSeries] = sorted(
        (one for one in chart.series if one.points), key=lambda one: one.emphasis != "strong"
    )
    if not lines:
        return None
    points = lines[0].points
    if step == "first":
        return points[0].uid
    marked = (point.uid for point in points if point.year == chart.marked_year)
    return points[-1].uid if step == "last" else next(marked, points[-1].uid)


def _beside(chart: Chart, uid: str, by: int) -> str | None:
    points = [point for one in chart.series for point in one.points]
    year = next((point.year for point in points if point.uid == uid), None)
    column = sorted(
        (point.rank, position, point.uid)
        for position, point in enumerate(points)
        if point.year == year
    )
    uids = [other for _, _, other in column]
    to = uids.index(uid) + by if uid in uids else -1
    return uids[to] if 0 <= to < len(uids) else None
