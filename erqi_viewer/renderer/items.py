"""The parts of the plot: pyqtgraph's view box and axes, and the layers that paint the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from typing_extensions import override

from erqi_viewer.renderer._pyqtgraph import AxisItem, GraphicsObject, ViewBox
from erqi_viewer.renderer.picture import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import (
        QGraphicsItem,
        QGraphicsSceneWheelEvent,
        QStyleOptionGraphicsItem,
        QWidget,
    )

    from erqi_viewer.renderer._pyqtgraph import MouseClickEvent, MouseDragEvent
    from erqi_viewer.renderer.plot import RankPlot


class RankViewBox(ViewBox):
    """A view box with rank 1 on top, its range kept near the data, and no menu of its own."""

    clicked = Signal(float, float)

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent, enableMenu=False, invertY=True, defaultPadding=0.0)
        self.borderRect.hide()
        self.setFlag(ViewBox.GraphicsItemFlag.ItemIsFocusable, enabled=False)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint nothing: the picture's items do."""

    @override
    def mouseClickEvent(self, ev: MouseClickEvent) -> None:
        if ev.button() == Qt.MouseButton.LeftButton:
            ev.accept()
            self.clicked.emit(ev.scenePos().x(), ev.scenePos().y())

    @override
    def mouseDragEvent(self, ev: MouseDragEvent, axis: int | None = None) -> None:
        if ev.button() == Qt.MouseButton.RightButton:  # left to a context menu
            ev.ignore()
        else:
            self.updateMatrix()  # pyqtgraph's may be as old as the last paint
            super().mouseDragEvent(ev, axis)

    @override
    def wheelEvent(self, ev: QGraphicsSceneWheelEvent, axis: int | None = None) -> None:
        if ev.delta() == 0:  # sideways on a touch pad; pyqtgraph would call it a change
            ev.ignore()
            return
        self.updateMatrix()
        super().wheelEvent(ev, axis)


class PictureAxis(AxisItem):
    """An axis that zooms and pans its view box as pyqtgraph's do, and paints the picture's ticks.

    Its text is painted, not recorded in a QPicture, so that an export can turn it into outlines.
    """

    def __init__(self, side: str, plot: RankPlot) -> None:
        self._plot = plot
        super().__init__(side, parent=plot)
        self.linkToView(plot.box)

    @override
    def boundingRect(self) -> QRectF:
        return self.mapRectFromParent(self.geometry())

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        picture = self._plot.picture
        painter.translate(-self.pos())
        left = self._plot.rank_axis is self
        paint(painter, picture.rank_axis if left else picture.year_axis)


class Layer(GraphicsObject):
    """A part of the picture, behind the view box or in front of it; it takes no mouse events."""

    def __init__(self, plot: RankPlot, *, front: bool) -> None:
        super().__init__(plot)
        self._plot = plot
        self._front = front
        self.setZValue(10 if front else -200)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def resize(self) -> None:
        """Follow the plot's size."""
        self.prepareGeometryChange()

    @override
    def boundingRect(self) -> QRectF:
        return self._plot.rect()

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        picture = self._plot.picture
        paint(painter, (*picture.lines, *picture.labels) if self._front else picture.backdrop)
