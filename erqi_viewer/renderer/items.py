"""The parts of the plot: pyqtgraph's view box and axes, and the layers that paint the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal

from erqi_viewer.core.override import override
from erqi_viewer.renderer._pyqtgraph import AxisItem, GraphicsObject, ViewBox
from erqi_viewer.renderer.picture import paint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import (
        QGraphicsItem,
        QGraphicsSceneWheelEvent,
        QStyleOptionGraphicsItem,
        QWidget,
    )

    from erqi_viewer.renderer._pyqtgraph import GraphicsWidget, MouseClickEvent, MouseDragEvent
    from erqi_viewer.renderer.picture import Primitive

    Painted = Callable[[], Iterable[Primitive]]
    """Gives what an item paints, when it paints."""


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

    def __init__(self, side: str, parent: GraphicsWidget, box: ViewBox, ticks: Painted) -> None:
        self._ticks = ticks
        super().__init__(side, parent=parent)
        self.linkToView(box)

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
        painter.translate(-self.pos())
        paint(painter, self._ticks())


class Layer(GraphicsObject):
    """A part of the picture, as large as its parent; it takes no mouse events."""

    def __init__(self, parent: GraphicsWidget, z_value: float, part: Painted) -> None:
        super().__init__(parent)
        self._parent = parent
        self._part = part
        self.setZValue(z_value)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def resize(self) -> None:
        """Follow the parent's size."""
        self.prepareGeometryChange()

    @override
    def boundingRect(self) -> QRectF:
        return self._parent.rect()

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        paint(painter, self._part())
