"""The chart on screen: hover, click, arrow keys, zoom, and what a screen reader is told."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from erqi_viewer.core.override import override
from erqi_viewer.renderer._pyqtgraph import GraphicsView
from erqi_viewer.renderer.plot import RankPlot
from erqi_viewer.renderer.spec import ExportSpec, as_on_screen
from erqi_viewer.renderer.walk import Step, walk

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from erqi_viewer.core.chart import Chart
    from erqi_viewer.renderer.picture import Spot
    from erqi_viewer.renderer.spec import ViewRange
    from erqi_viewer.renderer.theme import Theme

PICK_RADIUS = 16.0
"""How near the mouse must come to a point, in logical pixels."""
ZOOM_STEP = 1.25

_STEPS: dict[Qt.Key, Step] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
}
_ZOOMS = {
    Qt.Key.Key_Plus: ZOOM_STEP,
    Qt.Key.Key_Equal: ZOOM_STEP,
    Qt.Key.Key_Minus: 1 / ZOOM_STEP,
}
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ChartView(GraphicsView):
    """Shows one chart and lets the reader point at it; it never changes a selection by itself.

    ``point_activated`` carries the uid of a point that was clicked or walked to, ``point_hovered``
    that of the point under the mouse, empty when it left. ``view_changed`` tells that other years
    or ranks are visible.
    """

    point_activated = Signal(str)
    point_hovered = Signal(str)
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)
        self.setMinimumSize(QSize(160, 120))
        self._plot = RankPlot()
        self._hovered: Spot | None = None
        self._focus_shown = False
        self.setCentralItem(self._plot)
        self._plot.clicked.connect(self._clicked)
        self._plot.range_changed.connect(self.view_changed)

    @property
    def chart(self) -> Chart | None:
        """The chart that is shown."""
        return self._plot.chart

    @property
    def plot(self) -> RankPlot:
        """The plot, for those who need to know where things stand."""
        return self._plot

    @property
    def is_zoomed(self) -> bool:
        """Whether other years and ranks are visible than the chart's own."""
        return self._plot.is_zoomed

    def set_chart(self, chart: Chart) -> None:
        """Show another chart, or the same one with another selection."""
        before = self._plot.chart
        self._plot.set_chart(chart)
        if before is None or before.title != chart.title:
            self.setAccessibleName(chart.title)
        if before is None or before.description != chart.description:
            self.setAccessibleDescription(chart.description)
            self._tell(QAccessible.Event.DescriptionChanged)
        if chart.selected is not None and (before is None or before.selected != chart.selected):
            self._tell(QAccessible.Event.ValueChanged)

    def set_theme(self, theme: Theme) -> None:
        """Show the chart in other colours."""
        self._plot.set_theme(theme)

    def reset_view(self) -> None:
        """Show the chart's own years and ranks."""
        self._plot.reset_view()

    def zoom(self, factor: float) -> None:
        """Zoom in by a factor above 1, out by one below, about the middle; never past the data."""
        chart = self._plot.chart
        if chart is not None and chart.message is None:
            self._plot.box.scaleBy((1 / factor, 1 / factor))

    def visible_range(self) -> ViewRange:
        """Return the visible years and ranks, as :class:`ExportSpec` takes them."""
        return self._plot.view_range()

    def screen_spec(self) -> ExportSpec:
        """Return the export of what is on screen: its size, sharpness and visible range.

        Raises:
            InputError: The view is too small or too large to be exported.
        """
        spec = as_on_screen(
            self.width(),
            self.height(),
            self.devicePixelRatioF(),
            self.visible_range() if self.is_zoomed else None,
        )
        return spec._replace(theme=self._plot.theme.name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        chart, key = self._plot.chart, Qt.Key(event.key())
        if chart is None or event.modifiers() & _COMMANDS:
            event.ignore()
        elif key in _STEPS:
            uid = walk(chart, chart.selected, _STEPS[key])
            if uid is not None:
                self.point_activated.emit(uid)
        elif key in _ZOOMS:
            self.zoom(_ZOOMS[key])
        elif key == Qt.Key.Key_0:
            self.reset_view()
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        event.accept()  # it is the chart's, whether an item was there or not

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position()
        spot = None
        if not event.buttons():
            spot = self._plot.picture.nearest((at.x(), at.y()), PICK_RADIUS)
        self._hover(spot, at)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None, QPointF())

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        # When the mouse rests, Qt asks for a tip; the scene would answer by hiding the one shown.
        return event.type() == QEvent.Type.ToolTip or super().viewportEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_shown = event.reason() in _BY_KEY
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._focus_shown = False
        self.viewport().update()

    @override
    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if self._focus_shown:
            painter.setPen(QPen(QColor(self._plot.theme.axis), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self._plot.rect()).adjusted(2.5, 2.5, -2.5, -2.5))

    def _clicked(self, x: float, y: float) -> None:
        spot = self._plot.picture.nearest((x, y), PICK_RADIUS)
        if spot is not None and spot.uid:
            self.point_activated.emit(spot.uid)

    def _hover(self, spot: Spot | None, at: QPointF) -> None:
        if spot == self._hovered:
            return
        before, self._hovered = self._hovered, spot
        viewport = self.viewport()
        if spot is None:
            QToolTip.hideText()
            viewport.unsetCursor()
        else:
            viewport.setCursor(Qt.CursorShape.PointingHandCursor)
            QToolTip.showText(
                viewport.mapToGlobal(at.toPoint() + QPoint(12, 12)), _plain(spot.hover), viewport
            )
        if (before.uid if before else "") != (spot.uid if spot else ""):
            self.point_hovered.emit(spot.uid if spot else "")

    def _tell(self, event: QAccessible.Event) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, event))


def _plain(text: str) -> str:
    """Return plain text so that a tool tip shows it literally, whatever is in it."""
    return f"<p style='white-space:pre'>{html.escape(text)}</p>" if text else ""
