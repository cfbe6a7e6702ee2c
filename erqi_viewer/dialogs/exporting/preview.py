"""The live preview of an exported plot: the picture itself, at the size there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from erqi_viewer.core.override import override

if TYPE_CHECKING:
    from erqi_viewer.core.chart import Chart
    from erqi_viewer.renderer.spec import ExportSpec

WAIT_MILLISECONDS = 80
MARGIN = 12
SQUARE = 8


class ExportPreview(QWidget):
    """Shows a chart as it will be exported, drawn anew once the choices rest for a moment.

    ``drawn`` is emitted when what is shown is up to date. Behind a transparent picture stands a
    checkerboard, half of it light and half of it dark, as the pages may be that it is put on.
    """

    drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._spec: ExportSpec | None = None
        self._image = QImage()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MILLISECONDS)
        self._timer.timeout.connect(self._draw)
        self.setMinimumSize(QSize(320, 240))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def image(self) -> QImage:
        """The picture that is shown, null while there is none."""
        return self._image

    def show_chart(self, chart: Chart, spec: ExportSpec) -> None:
        """Draw a chart soon, unless another follows at once."""
        self._chart, self._spec = chart, spec
        self.setAccessibleDescription(chart.description)
        self._timer.start()

    def show_nothing(self) -> None:
        """Show no picture, because the choices make none."""
        self._timer.stop()
        self._spec, self._image = None, QImage()
        self.update()

    def _draw(self) -> None:
        from erqi_viewer.renderer.export import render_image

        if self._chart is not None and self._spec is not None:
            self._image = render_image(self._chart, self._reduced(self._spec))
            self._image.setDevicePixelRatio(self.devicePixelRatioF())
            self.update()
            self.drawn.emit()

    def _reduced(self, spec: ExportSpec) -> ExportSpec:
        """Return the same layout with the pixels that there is room for."""
        ratio, wide, high = self.devicePixelRatioF(), spec.width_px, spec.height_px
        share = ratio * min((self.width() - MARGIN) / wide, (self.height() - MARGIN) / high)
        size = max(1, round(wide * share)), max(1, round(high * share))
        return spec._replace(
            width_px=size[0], height_px=size[1], dpi=spec.dpi * share, size_mm=None
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._spec is not None:
            self._timer.start()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Mid))
        if self._image.isNull() or self._spec is None:
            return
        size = self._image.deviceIndependentSize().toSize()
        corner = QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
        target = QRect(corner, size)
        if self._spec.theme == "transparent":
            half = QRect(corner, QSize(size.width() // 2, size.height()))
            _checker(painter, target, QColor("#1b1e23"), QColor("#24282f"))
            _checker(painter, half, QColor("#ffffff"), QColor("#eeeeee"))
        painter.drawImage(target, self._image)


def _checker(painter: QPainter, area: QRect, first: QColor, second: QColor) -> None:
    painter.save()
    painter.setClipRect(area)
    painter.fillRect(area, first)
    for y in range(area.top(), area.bottom() + 1, SQUARE):
        odd = (y - area.top()) // SQUARE % 2
        for x in range(area.left() + odd * SQUARE, area.right() + 1, 2 * SQUARE):
            painter.fillRect(x, y, SQUARE, SQUARE, second)
    painter.restore()
