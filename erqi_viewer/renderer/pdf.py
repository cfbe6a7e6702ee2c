"""PDF: one page of exactly the wanted size, with embedded, searchable text and metadata.

Qt rounds a page to whole points and stamps the file with the time. Both are put right in the
finished file: its parts are replaced and the table of object offsets is corrected. Should another
Qt version write its files differently, they are left as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, QUuid
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from erqi_viewer.renderer.spec import MM_PER_INCH

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from erqi_viewer.renderer.spec import ExportSpec

DEVICE_DPI = 1200
"""Units an inch that Qt writes positions in; text and lines do not depend on it."""
POINTS_PER_INCH = 72.0

_NAMESPACE = QUuid("{6f0a3c1e-58a5-4d0c-9d1b-2a1f6f1f4100}")
_INFO = re.compile(rb"1 0 obj\n<<\n/Title .*?\n/Trapped /False\n>>\nendobj\n", re.DOTALL)
_BOX = re.compile(rb"/(MediaBox|TrimBox) \[0 0 ([0-9.]+) ([0-9.]+)\]")
_TABLE = re.compile(rb"\nxref\n0 [0-9]+\n((?:[0-9]{10} [0-9]{5} [nf] \n)+)trailer\n")
_OFFSET = re.compile(rb"([0-9]{10}) 00000 n ")
_START = re.compile(rb"startxref\n([0-9]+)")

Edit = tuple[int, int, bytes]


def encode_pdf(
    paint: Callable[[QPainter, QRectF], None], spec: ExportSpec, entries: Mapping[str, str]
) -> bytes:
    """Return a PDF file.

    Args:
        paint: Paints the picture into a rectangle of the painter it is given.
        spec: The size.
        entries: The metadata: ``Title``, ``Source``, ``Database-SHA256`` and ``Software``.
    """
    wide, high = spec.size_in_mm
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DEVICE_DPI)
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(QSizeF(wide, high), QPageSize.Unit.Millimeter, "", exact))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(entries.get("Title", ""))
    writer.setCreator(entries.get("Software", ""))
    writer.setDocumentXmpMetadata(QByteArray(_xmp(entries)))
    identity = "\n".join([*entries.values(), repr(spec)])
    writer.setDocumentId(QUuid.createUuidV5(_NAMESPACE, identity.encode()))
    painter = QPainter(writer)
    unit = DEVICE_DPI / MM_PER_INCH
    try:
        paint(painter, QRectF(0, 0, wide * unit, high * unit))
    finally:
        painter.end()
    return _put_right(bytes(buffer.data().data()), (wide, high), entries)


def _put_right(data: bytes, size: tuple[float, float], entries: Mapping[str, str]) -> bytes:
    """Return the file with its exact page and without times."""
    table, start, info = _TABLE.search(data), _START.search(data), _INFO.search(data)
    if table is None or start is None or info is None:
        return data
    wide, high = (side / MM_PER_INCH * POINTS_PER_INCH for side in size)
    edits: list[Edit] = [(info.start(), info.end(), _info(entries))]
    for box in _BOX.finditer(data):
        top = float(box[3])  # Qt counts from here down
        exact = f"/{box[1].decode()} [0 {top - high:.4f} {wide:.4f} {top:.4f}]"
        edits.append((*box.span(), exact.encode()))
    edits.sort()
    for entry in _OFFSET.finditer(data, *table.span(1)):
        edits.append((*entry.span(1), b"%010d" % _moved(int(entry[1]), edits[:])))
    edits.append((*start.span(1), b"%d" % _moved(int(start[1]), edits[:])))
    pieces, at = [], 0
    for begin, end, replacement in edits:
        pieces += [data[at:begin], replacement]
        at = end
    return b"".join([*pieces, data[at:]])


def _moved(offset: int, edits: Sequence[Edit]) -> int:
    """Return where an offset lies after the edits before it."""
    return offset + sum(len(new) - (end - begin) for begin, end, new in edits if end <= offset)


def _info(entries: Mapping[str, str]) -> bytes:
    """Return the document information, without the times that Qt writes."""
    texts = {
        "Title": entries.get("Title", ""),
        "Subject": entries.get("Source", ""),
        "Keywords": f"Database-SHA256: {entries.get('Database-SHA256', '')}",
        "Creator": entries.get("Software", ""),
        "Producer": "Qt",
    }
    lines = "".join(
        f"/{key} <FEFF{text.encode('utf-16-be').hex().upper()}>\n" for key, text in texts.items()
    )
    return f"1 0 obj\n<<\n{lines}/Trapped /False\n>>\nendobj\n".encode()


def _xmp(entries: Mapping[str, str]) -> bytes:
    """Return the XMP packet, which says the same."""
    text = {key: escape(value) for key, value in entries.items()}
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt>
<rdf:li xml:lang="x-default">{text.get("Title", "")}</rdf:li>
</rdf:Alt></dc:title>
<dc:source>{text.get("Source", "")}</dc:source>
<dc:identifier>Database-SHA256: {text.get("Database-SHA256", "")}</dc:identifier>
<xmp:CreatorTool>{text.get("Software", "")}</xmp:CreatorTool>
<pdf:Producer>Qt</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".encode()
