"""The plot: one graphics item that holds a chart's view box, axes and layers.

One plot serves the screen and every export. It is reused: a new chart replaces what the items
paint, no item is made anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal

from erqi_viewer.core.override import override
from erqi_viewer.renderer._pyqtgraph import GraphicsWidget
from erqi_viewer.renderer.compose import compose
from erqi_viewer.renderer.items import Layer, PictureAxis, RankViewBox
from erqi_viewer.renderer.layout import Blocks, Layout, lay_out
from erqi_viewer.renderer.lines import level
from erqi_viewer.renderer.picture import Picture
from erqi_viewer.renderer.scenery import home_view
from erqi_viewer.renderer.theme import LIGHT, Theme

if TYPE_CHECKING:
    from erqi_viewer.core.chart import Chart
    from erqi_viewer.renderer.geometry import Box
    from erqi_viewer.renderer.spec import Range, ViewRange

LEAST_YEARS, LEAST_RANKS = 1.5, 5.0
"""The least part of the axes that can be shown when zoomed in."""
BEHIND, IN_FRONT = -200, 10
"""Where the layers lie: the view box is at -100, the axes are at 0."""


class RankPlot(GraphicsWidget):
    """The whole picture of a chart as one graphics item, in logical pixels.

    ``range_changed`` tells that other years or ranks are visible, ``clicked`` where in the plot
    the mouse was clicked.
    """

    range_changed = Signal()
    clicked = Signal(float, float)

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self._theme: Theme = LIGHT
        self._blocks = Blocks()
        self._layout: Layout | None = None
        self._picture: Picture | None = None
        self._home: ViewRange | None = None
        self.box = RankViewBox(self)
        self._back = Layer(self, BEHIND, lambda: self.picture.backdrop)
        self._front = Layer(self, IN_FRONT, lambda: (*self.picture.lines, *self.picture.labels))
        self.rank_axis = PictureAxis("left", self, self.box, lambda: self.picture.rank_axis)
        self.year_axis = PictureAxis("bottom", self, self.box, lambda: self.picture.year_axis)
        self.box.sigRangeChanged.connect(self._range_changed)
        self.box.clicked.connect(self.clicked)

    @property
    def chart(self) -> Chart | None:
        """The chart that is drawn."""
        return self._chart

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        return self._theme

    @property
    def picture(self) -> Picture:
        """What is painted, worked out when it is first asked for after a change."""
        if self._picture is None:
            if self._chart is None or self._layout is None:
                return Picture((), (), (), (), (), ())
            self._picture = compose(self._chart, self._layout, self.view_range(), self._theme)
        return self._picture

    def view_range(self) -> ViewRange:
        """Return the visible years and ranks."""
        (x0, x1), (y0, y1) = self.box.viewRange()
        return (x0, x1), (y0, y1)

    @property
    def is_zoomed(self) -> bool:
        """Whether other years and ranks are visible than the chart's own."""
        if self._home is None or self._chart is None or self._chart.message is not None:
            return False
        return any(
            abs(now - home) > (homes[1] - homes[0]) * 1e-6
            for nows, homes in zip(self.view_range(), self._home, strict=True)
            for now, home in zip(nows, homes, strict=True)
        )

    def set_chart(self, chart: Chart) -> None:
        """Draw another chart. A zoom is kept while the chart's own ranges are the same."""
        if chart == self._chart:
            return
        before, zoomed = self._chart, self.is_zoomed
        self._chart = chart
        same = before is not None and (before.years, before.ranks, before.full_ranks) == (
            chart.years, chart.ranks, chart.full_ranks,
        )  # fmt: skip
        self._lay_out(keep_view=zoomed and same)
        if before is None or before.selected != chart.selected:
            self._reveal(chart)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        if theme != self._theme:
            self._theme = theme
            self._lay_out(keep_view=self.is_zoomed)

    def set_blocks(self, blocks: Blocks) -> None:
        """Choose the texts around the plot."""
        if blocks != self._blocks:
            self._blocks = blocks
            self._lay_out(keep_view=self.is_zoomed)

    def reset_view(self) -> None:
        """Show the chart's own years and ranks."""
        if self._home is not None:
            self.box.setRange(xRange=self._home[0], yRange=self._home[1], padding=0)

    def show_range(self, view: ViewRange) -> None:
        """Show the given years and ranks, as far as they are near the data."""
        self.box.setRange(xRange=view[0], yRange=view[1], padding=0)

    @override
    def resizeEvent(self, event: object) -> None:
        self._lay_out(keep_view=self.is_zoomed)

    def _lay_out(self, *, keep_view: bool) -> None:
        chart, size = self._chart, self.rect()
        if chart is None or size.width() < 1 or size.height() < 1:
            return
        layout = lay_out(chart, size.width(), size.height(), self._theme, self._blocks)
        moved = self._layout is None or self._layout.area != layout.area
        self._layout = layout
        if moved:
            self._place(layout)
        home = home_view(chart, layout)
        if home != self._home or not keep_view:
            self._home = home
            self._limit(chart, home)
            if not keep_view:
                self.reset_view()
        self._changed()

    def _reveal(self, chart: Chart) -> None:
        """Pan a zoomed view as little as shows the selected point or absence."""
        place = _place_of(chart, chart.selected) if self.is_zoomed else None
        if place is not None:
            years, ranks = self.view_range()
            self.show_range((_panned(years, place[0]), _panned(ranks, place[1])))

    def _place(self, layout: Layout) -> None:
        area, size = layout.area, layout.size
        self._back.resize()
        self._front.resize()
        self.box.setGeometry(_rect(area))
        self.rank_axis.setGeometry(QRectF(0, 0, area.left, size.bottom))
        below = QRectF(area.left, area.bottom, size.right - area.left, size.bottom - area.bottom)
        self.year_axis.setGeometry(below)

    def _limit(self, chart: Chart, home: ViewRange) -> None:
        """Keep zoom and pan near the data, within the list, so that it is never out of sight."""
        (x0, x1), (y0, y1) = home
        reach = (y1 - y0) * 0.5
        low = min(y0, max(y0 - reach, chart.full_ranks[0] - (chart.ranks[0] - y0)))
        high = max(y1, min(y1 + reach, chart.full_ranks[1] + (y1 - chart.ranks[1])))
        self.box.setLimits(
            xMin=x0, xMax=x1, yMin=low, yMax=high,
            minXRange=min(LEAST_YEARS, x1 - x0), maxXRange=x1 - x0,
            minYRange=min(LEAST_RANKS, y1 - y0), maxYRange=high - low,
        )  # fmt: skip
        self.box.setMouseEnabled(x=chart.message is None, y=chart.message is None)

    def _range_changed(self) -> None:
        self._changed()
        self.range_changed.emit()

    def _changed(self) -> None:
        self._picture = None
        for item in (self._back, self._front, self.rank_axis, self.year_axis):
            item.update()


def _place_of(chart: Chart, uid: str | None) -> tuple[float, float] | None:
    """Return the year and rank where a record stands, None when it is not on the chart."""
    for one in chart.series:
        for point in one.points:
            if point.uid == uid:
                return point.year, point.rank
        for gap in one.gaps:
            if uid and uid in gap.uids:
                year = gap.first_year + gap.uids.index(uid)
                rank = level(one, gap, year)
                return (year, rank) if rank is not None else None
    return None


def _panned(span: Range, value: float) -> Range:
    """Move a span so that a value lies in it, a tenth of it from the edge."""
    low, high = span
    rim = (high - low) * 0.1
    if low <= value <= high:
        return span
    by = value - rim - low if value < low else value + rim - high
    return low + by, high + by


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)
