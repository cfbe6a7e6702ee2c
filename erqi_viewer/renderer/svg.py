"""SVG: vector shapes and text as outlines, so that it looks right in any program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from erqi_viewer.renderer.spec import ExportSpec

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FONT = re.compile(r'font-family="[^"]*" font-size="[^"]*" font-weight="[^"]*" font-style="[^"]*"')
_NO_FONT = 'font-family="sans-serif" font-size="9" font-weight="400" font-style="normal"'
_HEAD = re.compile(r"<svg [^>]*>.*?<defs>", re.DOTALL)


def encode_svg(
    paint: Callable[[QPainter], None],
    spec: ExportSpec,
    entries: Mapping[str, str],
    description: str,
) -> bytes:
    """Return an SVG file.

    Its width and height are the spec's, in millimetres if it was given so, else in pixels.

    Args:
        paint: Paints the picture in logical pixels from the origin.
        spec: The size.
        entries: The metadata; ``Title`` becomes the title, the others stand in the description.
        description: The picture in words, for people who cannot see it.
    """
    wide, high = spec.logical_size
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setViewBox(QRectF(0, 0, wide, high))
    painter = QPainter(generator)
    try:
        paint(painter)
    finally:
        painter.end()
    text = bytes(buffer.data().data()).decode()
    # Text is written as outlines, yet Qt notes the application's font with every shape: left there,
    # the window and the command line would write other bytes for one chart.
    text = _FONT.sub(_NO_FONT, text)
    return _HEAD.sub(lambda _: _head(spec, entries, description), text, count=1).encode()


def _head(spec: ExportSpec, entries: Mapping[str, str], description: str) -> str:
    """Return the root element's start, title and description, which Qt would write otherwise."""
    wide, high = spec.logical_size
    if spec.size_mm is not None:
        size = [f"{side:g}mm" for side in spec.size_mm]
    else:
        size = [str(spec.width_px), str(spec.height_px)]
    notes = [f"{key}: {text}" for key, text in entries.items() if key != "Title"]
    return (
        f'<svg width="{size[0]}" height="{size[1]}" viewBox="0 0 {wide:.6g} {high:.6g}" '
        'xmlns="http://www.w3.org/2000/svg" version="1.1" role="img">\n'
        f"<title>{_text(entries.get('Title', ''))}</title>\n"
        f"<desc>{_text(chr(10).join([description, *notes]))}</desc>\n<defs>"
    )


def _text(text: str) -> str:
    """Return a text as it stands in XML, which cannot hold every character that a name may have."""
    return escape(_NOT_IN_XML.sub("\ufffd", text))
