"""The chart's font: the bundled one, sized in pixels and unhinted, so that metrics scale."""

from __future__ import annotations

import functools

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPainter, QPdfWriter

from erqi_viewer.assets import resource

FAMILY = "Erqi Viewer Sans"
_ANY_SIZE = 12
# For characters the bundled font lacks; named in this order, or Japanese glyph forms are taken.
FALLBACKS = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC")


@functools.cache
def register() -> bool:
    """Make the bundled font known to the application; True if it could be.

    Call it after the application was created. Only the first call does anything.
    """
    path = resource("fonts", "ErqiViewerSans-Regular.otf")
    return QFontDatabase.addApplicationFont(path) >= 0


@functools.cache
def chart_font(pixels: int) -> QFont:
    """Return the chart's font at a size in logical pixels."""
    register()
    font = QFont()
    font.setFamilies([FAMILY, *FALLBACKS])
    font.setPixelSize(pixels)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def settle() -> None:
    """Draw a character into a PDF that is thrown away, after which outlines are always the same.

    Painting pixels leaves the font's face at another scale, and outlines taken then are up to 1/64
    of a pixel away from those of a fresh start: an SVG file would depend on what was painted before
    it. Writing a PDF puts the face back; nothing in Qt's interface does so alone.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.setFont(chart_font(_ANY_SIZE))
    painter.drawText(0, _ANY_SIZE, "0")
    painter.end()


@functools.cache
def metrics(pixels: int) -> QFontMetricsF:
    """Return the metrics of the chart's font at a size in logical pixels."""
    return QFontMetricsF(chart_font(pixels))
