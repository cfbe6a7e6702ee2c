# The part of pyqtgraph 0.14 that the renderer uses; the names are pyqtgraph's.
# ruff: noqa: N802, N803, N815

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, SignalInstance
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsObject,
    QGraphicsScene,
    QGraphicsSceneWheelEvent,
    QGraphicsView,
    QGraphicsWidget,
    QWidget,
)

class MouseClickEvent:
    def accept(self) -> None: ...
    def ignore(self) -> None: ...
    def button(self) -> Qt.MouseButton: ...
    def double(self) -> bool: ...
    def pos(self) -> QPointF: ...
    def scenePos(self) -> QPointF: ...

class MouseDragEvent:
    def accept(self) -> None: ...
    def ignore(self) -> None: ...
    def button(self) -> Qt.MouseButton: ...
    def isStart(self) -> bool: ...
    def isFinish(self) -> bool: ...

class GraphicsScene(QGraphicsScene):
    sigPrepareForPaint: SignalInstance
    def __init__(
        self, clickRadius: int = ..., moveDistance: int = ..., parent: QObject | None = ...
    ) -> None: ...
    def prepareForPaint(self) -> None: ...

class GraphicsObject(QGraphicsObject):
    def __init__(self, parent: QGraphicsItem | None = ...) -> None: ...

class GraphicsWidget(QGraphicsWidget):
    def __init__(self, parent: QGraphicsItem | None = ...) -> None: ...

class ViewBox(GraphicsWidget):
    sigRangeChanged: SignalInstance
    sigRangeChangedManually: SignalInstance
    borderRect: QGraphicsItem
    def __init__(
        self,
        parent: QGraphicsItem | None = ...,
        *,
        enableMouse: bool = ...,
        enableMenu: bool = ...,
        invertY: bool = ...,
        defaultPadding: float = ...,
    ) -> None: ...
    def viewRange(self) -> list[list[float]]: ...
    def setRange(
        self,
        rect: QRectF | None = ...,
        xRange: tuple[float, float] | None = ...,
        yRange: tuple[float, float] | None = ...,
        padding: float | None = ...,
    ) -> None: ...
    def setLimits(
        self,
        *,
        xMin: float | None = ...,
        xMax: float | None = ...,
        yMin: float | None = ...,
        yMax: float | None = ...,
        minXRange: float | None = ...,
        maxXRange: float | None = ...,
        minYRange: float | None = ...,
        maxYRange: float | None = ...,
    ) -> None: ...
    def updateMatrix(self) -> None: ...
    def setMouseEnabled(self, x: bool | None = ..., y: bool | None = ...) -> None: ...
    def scaleBy(self, s: tuple[float, float], center: QPointF | None = ...) -> None: ...
    def mouseClickEvent(self, ev: MouseClickEvent) -> None: ...
    def mouseDragEvent(self, ev: MouseDragEvent, axis: int | None = ...) -> None: ...
    def wheelEvent(self, ev: QGraphicsSceneWheelEvent, axis: int | None = ...) -> None: ...

class AxisItem(GraphicsWidget):
    def __init__(
        self,
        orientation: str,
        *,
        linkView: ViewBox | None = ...,
        parent: QGraphicsItem | None = ...,
    ) -> None: ...
    def linkToView(self, view: ViewBox) -> None: ...

class GraphicsView(QGraphicsView):
    def __init__(
        self,
        parent: QWidget | None = ...,
        useOpenGL: bool | None = ...,
        background: str | QColor | QBrush | None = ...,
    ) -> None: ...
    def setCentralItem(self, item: QGraphicsWidget | None) -> None: ...
