"""Draws the pictures of a bundle, the same wherever this version of Qt draws them."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6 import __version__ as qt_version
from PySide6.QtGui import QImage, QPainter

from erqi_viewer.renderer.export import PlotMetadata, encode
from erqi_viewer.renderer.spec import slide
from erqi_viewer.transfer.bundle.pictures import svg_alike

if TYPE_CHECKING:
    from erqi_viewer.core.chart import Chart
    from erqi_viewer.transfer.bundle.book import Label

MADE_WITH = {"pyqtgraph": version("pyqtgraph"), "qt": qt_version}
"""What the bytes of the pictures depend on."""


_UNSEEN = 120
"""Of 255: a letter may be set a quarter of a pixel further on, and another letter is all black."""


def alike(extension: str, drawn: bytes, there: bytes) -> bool:
    """Return whether two pictures show the same to the eye: letters are not drawn quite alike.

    Args:
        extension: ``.png`` or ``.svg``.
        drawn: What the data give.
        there: What is there.
    """
    if drawn == there:
        return True
    if extension == ".svg":
        return svg_alike(drawn, there)
    one, other = QImage.fromData(drawn), QImage.fromData(there)
    if one.isNull() or other.isNull() or one.size() != other.size():
        return False
    one = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(one)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other.convertToFormat(QImage.Format.Format_RGB32))
    painter.end()
    rest = one.convertToFormat(QImage.Format.Format_RGB888)
    return max(bytes(rest.constBits())) <= _UNSEEN


def draw(chart: Chart, label: Label) -> dict[str, bytes]:
    """Return a chart as ``.png`` and ``.svg``; a Qt application has to be there."""
    metadata = PlotMetadata(label.source, label.database_sha256, label.title)
    return {one: encode(chart, one, slide(), metadata) for one in (".png", ".svg")}
