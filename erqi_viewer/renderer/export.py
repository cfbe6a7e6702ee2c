"""Writes a chart as PNG, SVG or PDF: the plot of the screen, laid out anew at the wanted size.

The same input gives the same bytes: no file carries a time or a random identifier.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter

from erqi_viewer import __version__
from erqi_viewer.core.errors import InputError, OutputError
from erqi_viewer.renderer._pyqtgraph import GraphicsScene
from erqi_viewer.renderer.layout import Blocks
from erqi_viewer.renderer.plot import RankPlot
from erqi_viewer.renderer.spec import MM_PER_INCH
from erqi_viewer.renderer.theme import THEMES
from erqi_viewer.transfer.atomic import atomic_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from erqi_viewer.core.chart import Chart
    from erqi_viewer.renderer.spec import ExportSpec

PNG_EFFORT = 20
"""zlib's effort in Qt's 0..100: files a quarter larger than at 100, in a third of the time."""


class PlotMetadata(NamedTuple):
    """What a file says of itself. ``title`` is the chart's own when empty."""

    source: str = ""
    database_sha256: str = ""
    title: str = ""
    software: str = f"erqi_viewer {__version__}"

    def entries(self, chart: Chart) -> dict[str, str]:
        """Return the entries that are not empty, under the names that PNG text chunks have."""
        entries = {
            "Title": self.title or chart.title,
            "Source": self.source,
            "Database-SHA256": self.database_sha256,
            "Software": self.software,
        }
        return {key: text for key, text in entries.items() if text}


def render_image(chart: Chart, spec: ExportSpec) -> QImage:
    """Return the picture of a chart, with its exact pixels and resolution.

    Raises:
        OutputError: There is not enough memory for that many pixels.
    """
    opaque = THEMES[spec.theme].background is not None
    form = QImage.Format.Format_RGB32 if opaque else QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(spec.width_px, spec.height_px, form)
    if image.isNull():
        raise OutputError(
            "There is not enough memory for {width} x {height} pixels.",
            "Choose a smaller size.",
            width=spec.width_px,
            height=spec.height_px,
        )
    image.fill(Qt.GlobalColor.white if opaque else Qt.GlobalColor.transparent)
    per_metre = round(spec.dpi / MM_PER_INCH * 1000)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    painter = QPainter(image)
    try:
        draw(painter, chart, spec, QRectF(0, 0, spec.width_px, spec.height_px))
    finally:
        painter.end()
    return image


def draw(painter: QPainter, chart: Chart, spec: ExportSpec, target: QRectF) -> None:
    """Draw a chart into ``target`` of a painter, laid out at the spec's logical size."""
    wide, high = spec.logical_size
    scene = GraphicsScene()
    plot = RankPlot()
    plot.set_theme(THEMES[spec.theme])
    plot.set_blocks(Blocks(spec.show_title, spec.show_subtitle, spec.show_footnote))
    scene.addItem(plot)
    plot.setGeometry(QRectF(0, 0, wide, high))
    plot.set_chart(chart)
    if spec.view_range is not None and chart.message is None:
        plot.show_range(spec.view_range)
    source = QRectF(0, 0, wide, high)
    scene.prepareForPaint()
    scene.render(painter, target, source, Qt.AspectRatioMode.IgnoreAspectRatio)


def encode(chart: Chart, extension: str, spec: ExportSpec, metadata: PlotMetadata) -> bytes:
    """Return the file that a chart is, by its extension: ``.png``, ``.svg`` or ``.pdf``.

    Raises:
        InputError: The extension is none of the three.
        OutputError: There is not enough memory.
    """
    encoder = _ENCODERS.get(extension.lower())
    if encoder is None:
        raise InputError(
            "“{extension}” is not a format a plot can be written in.",
            "Use a name that ends in {formats}.",
            extension=extension or "—",
            formats=", ".join(_ENCODERS),
        )
    return encoder(chart, spec, metadata)


def write_plot(chart: Chart, path: str, spec: ExportSpec, metadata: PlotMetadata) -> None:
    """Write a chart to a file, in the format of its extension; whole or not at all.

    Raises:
        InputError: The extension is none of ``.png``, ``.svg`` and ``.pdf``.
        OutputError: The file cannot be written; what was there before is as it was.
    """
    data = encode(chart, os.path.splitext(path)[1], spec, metadata)
    with atomic_path(path) as temporary, open(temporary, "wb") as file:
        file.write(data)


def _png(chart: Chart, spec: ExportSpec, metadata: PlotMetadata) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setCompression(PNG_EFFORT)
    for key, text in metadata.entries(chart).items():
        writer.setText(key, text)
    if not writer.write(render_image(chart, spec)):
        raise OutputError(
            "The picture cannot be encoded: {reason}.",
            "Choose a smaller size.",
            reason=writer.errorString(),
        )
    return bytes(buffer.data().data())


def _svg(chart: Chart, spec: ExportSpec, metadata: PlotMetadata) -> bytes:
    from erqi_viewer.renderer.fonts import settle
    from erqi_viewer.renderer.svg import encode_svg

    def paint(painter: QPainter) -> None:
        wide, high = spec.logical_size
        draw(painter, chart, spec, QRectF(0, 0, wide, high))

    settle()
    return encode_svg(paint, spec, metadata.entries(chart), chart.description)


def _pdf(chart: Chart, spec: ExportSpec, metadata: PlotMetadata) -> bytes:
    from erqi_viewer.renderer.pdf import encode_pdf

    def paint(painter: QPainter, target: QRectF) -> None:
        draw(painter, chart, spec, target)

    return encode_pdf(paint, spec, metadata.entries(chart))


_ENCODERS: dict[str, Callable[[Chart, ExportSpec, PlotMetadata], bytes]] = {
    ".png": _png,
    ".svg": _svg,
    ".pdf": _pdf,
}
