"""The chart as a still picture, painted without pyqtgraph while that is not imported yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from erqi_viewer.core.override import override
from erqi_viewer.renderer.compose import compose
from erqi_viewer.renderer.layout import Blocks, lay_out
from erqi_viewer.renderer.picture import paint
from erqi_viewer.renderer.scenery import home_view
from erqi_viewer.renderer.theme import LIGHT, Theme

if TYPE_CHECKING:
    from erqi_viewer.core.chart import Chart


class StillChart(QWidget):
    """Shows what a :class:`~erqi_viewer.renderer.view.ChartView` shows at first, to the pixel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._theme = LIGHT

    def set_chart(self, chart: Chart) -> None:
        """Show a chart."""
        self._chart = chart
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Show the chart in other colours."""
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chart is None:
            return
        size, theme = self.size(), self._theme
        layout = lay_out(self._chart, size.width(), size.height(), theme, Blocks())
        picture = compose(self._chart, layout, home_view(self._chart, layout), theme)
        paint(QPainter(self), picture.primitives)
