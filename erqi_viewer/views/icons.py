"""The program's own line icons, drawn in the colour of the text beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from erqi_viewer import assets

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

SIZE = 20


def icon(name: str, palette: QPalette, scale: float = 1.0) -> QIcon:
    """Return an icon of ``resources/icons`` in a palette's colours, ``scale`` pixels to a point.

    Raises:
        OSError: There is no such icon.
    """
    with open(assets.resource("icons", f"{name}.svg"), encoding="utf-8") as file:
        drawing = file.read()
    return QIcon(_picture(drawing, palette.color(QPalette.ColorRole.ButtonText), scale))


def _picture(drawing: str, colour: QColor, scale: float) -> QPixmap:
    """Return an SVG drawing as a picture; ``currentColor`` in it becomes ``colour``."""
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour.name()).encode()))
    made = QPixmap(QSize(SIZE, SIZE) * scale)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setOpacity(colour.alphaF())
    renderer.render(painter)
    painter.end()
    made.setDevicePixelRatio(scale)
    return made
