"""How verdicts look: told apart by shape and underline first, by colour only besides."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF, QTextCharFormat

if TYPE_CHECKING:
    from erqi_viewer.core.claims import Severity, Verdict

_Line = QTextCharFormat.UnderlineStyle
_SIZE = 16
_SCALES = (1, 2, 3)
_GROUND = {False: 34, True: 56}
_STRONG_GROUND = {False: 64, True: 96}


class _Look(NamedTuple):
    light: str
    dark: str
    line: QTextCharFormat.UnderlineStyle
    mark: tuple[tuple[tuple[float, float], ...], ...]
    filled: bool


_CROSS = (((5.2, 5.2), (10.8, 10.8)), ((10.8, 5.2), (5.2, 10.8)))
_LOOKS: dict[Verdict, _Look] = {
    "supported": _Look(
        *("#1257a8", "#74b3ff", _Line.SingleUnderline),
        *((((4.4, 8.3), (7.0, 10.8), (11.6, 5.6)),), True),
    ),
    "contradicted": _Look("#b3261e", "#ff8d80", _Line.WaveUnderline, _CROSS, filled=True),
    "no_data": _Look(
        *("#5b6673", "#a3aebb", _Line.DotLine),
        *((((5.0, 8.0), (11.0, 8.0)),), False),
    ),
    "not_understood": _Look(
        *("#7a3ea8", "#d0a2f7", _Line.DashUnderline),
        *((((8.0, 4.6), (8.0, 8.8)), ((8.0, 11.3), (8.0, 11.4))), False),
    ),
}


def verdict_colour(verdict: Verdict, *, dark: bool) -> QColor:
    """Return the colour of a verdict for texts on a light or a dark ground."""
    look = _LOOKS[verdict]
    return QColor(look.dark if dark else look.light)


def verdict_format(verdict: Verdict, *, dark: bool, current: bool = False) -> QTextCharFormat:
    """Return how a passage with a verdict is marked in the text."""
    made = QTextCharFormat()
    colour = verdict_colour(verdict, dark=dark)
    made.setUnderlineStyle(_LOOKS[verdict].line)
    made.setUnderlineColor(colour)
    strong = current or verdict == "contradicted"
    colour.setAlpha((_STRONG_GROUND if strong else _GROUND)[dark])
    made.setBackground(colour)
    return made


def verdict_icon(verdict: Verdict, severity: Severity | None, *, dark: bool) -> QIcon:
    """Return a verdict's sign: a claim that falls is an octagon, all others are round."""
    icon = QIcon()
    for scale in _SCALES:
        made = QPixmap(_SIZE * scale, _SIZE * scale)
        made.fill(Qt.GlobalColor.transparent)
        made.setDevicePixelRatio(scale)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw(painter, _LOOKS[verdict], severity == "falls", dark=dark)
        painter.end()
        icon.addPixmap(made)
    return icon


def _draw(painter: QPainter, look: _Look, falls: bool, *, dark: bool) -> None:  # noqa: FBT001
    colour = QColor(look.dark if dark else look.light)
    inner = QColor("#15181d" if dark else "#ffffff") if look.filled else colour
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(colour if look.filled else Qt.BrushStyle.NoBrush)
    if falls:
        corners = [(5, 1), (11, 1), (15, 5), (15, 11), (11, 15), (5, 15), (1, 11), (1, 5)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    else:
        painter.drawEllipse(QRectF(1.2, 1.2, 13.6, 13.6))
    pen = QPen(inner, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for stroke in look.mark:
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke]))
