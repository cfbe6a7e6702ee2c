"""The chart as data: what is to be drawn, before anything is drawn.

One description serves the screen, every export and the screen reader. It holds no pixels: the
renderer lays it out at any size. ``core.describe`` makes it from records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from erqi_viewer.core.tuples import NamedTuple

if TYPE_CHECKING:
    from erqi_viewer.core.history import AbsenceKind

Emphasis = Literal["normal", "strong", "faded"]


class ChartPoint(NamedTuple):
    """A rank in a year. ``hover`` is plain text; ``former_name`` marks an earlier list name."""

    uid: str
    year: int
    rank: int
    change: int | None
    former_name: bool
    hover: str


class ChartGap(NamedTuple):
    """Years without a rank, both ends included, and why.

    They lie between two points, or before the first or after the last where something says so.
    ``uids`` has for each year the uid of the record that says so, empty where none does.
    """

    first_year: int
    last_year: int
    kind: AbsenceKind
    label: str
    uids: tuple[str, ...] = ()


class ChartRename(NamedTuple):
    """Where a series changes its list's name: the last year of the old name, and a short note."""

    last_year: int
    label: str


class ChartSeries(NamedTuple):
    """One line. ``slot`` fixes marker and dash, and colour too unless ``hue`` does.

    Lines of one region are told by their lists, whatever else is on the chart. Where there are
    several regions, each has a colour of its own.
    """

    key: str
    label: str
    slot: int
    points: tuple[ChartPoint, ...]
    gaps: tuple[ChartGap, ...]
    renames: tuple[ChartRename, ...]
    emphasis: Emphasis
    hue: int | None = None

    @property
    def colour(self) -> int:
        """The slot of the palette that the line is drawn in."""
        return self.slot if self.hue is None else self.hue

    @property
    def runs(self) -> tuple[tuple[ChartPoint, ...], ...]:
        """The points in unbroken runs of years; a line joins points of one run only."""
        runs: list[list[ChartPoint]] = []
        for point in self.points:
            if runs and runs[-1][-1].year == point.year - 1:
                runs[-1].append(point)
            else:
                runs.append([point])
        return tuple(tuple(run) for run in runs)


class Chart(NamedTuple):
    """A rank-over-time chart, rank 1 on top.

    ``years`` and ``ranks`` are the inclusive ranges that the axes show when not zoomed, and
    ``full_ranks`` the whole list's. ``message`` is set when there is nothing to draw as a line:
    it is then shown instead of empty axes. ``highlighted`` are the uids of records that stand out
    beside the ``selected`` one.
    """

    title: str
    subtitle: str
    footnote: str
    year_label: str
    rank_label: str
    cutoff_label: str
    series: tuple[ChartSeries, ...]
    years: tuple[int, int]
    ranks: tuple[int, int]
    full_ranks: tuple[int, int]
    cutoff: int | None
    marked_year: int | None
    selected: str | None
    message: str | None
    description: str
    highlighted: frozenset[str] = frozenset()
