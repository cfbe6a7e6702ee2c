"""Measures, wraps and shortens the chart's texts. All are plain text; sizes are logical pixels."""

from __future__ import annotations

import functools
import unicodedata

from PySide6.QtGui import QTextLayout, QTextOption

from erqi_viewer.core.tuples import NamedTuple
from erqi_viewer.renderer.fonts import chart_font, metrics
from erqi_viewer.renderer.geometry import Box

# Of the font's em: where ink ends above and below the baseline, and half a capital's height.
ASCENT, DESCENT, MIDDLE, DIGIT_HEIGHT = 0.88, 0.23, 0.37, 0.76


class TextRun(NamedTuple):
    """One line of text on its baseline."""

    text: str
    x: float
    baseline: float
    size: int
    colour: str

    @property
    def box(self) -> Box:
        """Where the run's ink can be."""
        digits = self.text.isascii() and self.text.isdecimal()
        above, below = (DIGIT_HEIGHT, 0.03) if digits else (ASCENT, DESCENT)
        return Box(
            self.x,
            self.baseline - above * self.size,
            self.x + width(self.text, self.size),
            self.baseline + below * self.size,
        )


@functools.lru_cache(maxsize=512)
def clean(text: str) -> str:
    """Return ``text`` on one line, without characters that cannot be drawn."""
    drawable = (
        " " if character.isspace() else character
        for character in text
        if character.isspace() or unicodedata.category(character) not in {"Cc", "Cs", "Cn"}
    )
    return " ".join("".join(drawable).split())


@functools.lru_cache(maxsize=4096)
def width(text: str, size: int) -> float:
    """Return the width of a line of text."""
    return metrics(size).horizontalAdvance(text)


@functools.lru_cache(maxsize=1024)
def elide(text: str, size: int, room: float) -> str:
    """Return ``text`` shortened with an ellipsis to fit, empty if not even that fits."""
    if width(text, size) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + "…", size) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…" if low else ""


@functools.lru_cache(maxsize=512)
def wrap(text: str, size: int, room: float, most: int, *, even: bool = False) -> tuple[str, ...]:
    """Return ``text`` in at most ``most`` lines, the last one elided where it must be.

    Args:
        text: One paragraph, see :func:`clean`.
        size: The font's size.
        room: The width of a line.
        most: The number of lines at most.
        even: Whether to make the lines about equally long.
    """
    if not text or most < 1 or room <= 0:
        return ()
    lines = _break(text, size, room, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if len(lines) > most:
        rest = text[sum(len(line) for line in lines[: most - 1]) :]
        kept = [*(line.strip() for line in lines[: most - 1]), elide(rest.strip(), size, room)]
        return tuple(line for line in kept if line)
    if even and len(lines) > 1:
        lines = _even(text, size, room, lines)
    return tuple(elide(line.strip(), size, room) for line in lines)


@functools.lru_cache(maxsize=512)
def wrap_words(text: str, size: int, room: float, most: int) -> tuple[str, ...]:
    """Return ``text`` in even lines of whole words; empty if it does not fit in that many."""
    lines = _break(text, size, room, QTextOption.WrapMode.WordWrap)
    if len(lines) > 1:
        lines = _even(text, size, room, lines)
    stripped = tuple(line.strip() for line in lines)
    if len(stripped) > most or any(width(line, size) > room for line in stripped):
        return ()
    return stripped


def _even(text: str, size: int, room: float, lines: list[str]) -> list[str]:
    """Narrow the lines as far as neither their number grows nor a word must be broken."""
    low, high = room / len(lines) / 2, room
    while high - low > size / 4:
        middle = (low + high) / 2
        tried = _break(text, size, middle, QTextOption.WrapMode.WordWrap)
        if len(tried) <= len(lines) and all(width(line.strip(), size) <= room for line in tried):
            high, lines = middle, tried
        else:
            low = middle
    return lines


def _break(text: str, size: int, room: float, mode: QTextOption.WrapMode) -> list[str]:
    """Break after Unicode's line breaking rules, which keep Chinese punctuation off line starts."""
    layout = QTextLayout(text, chart_font(size))
    option = QTextOption()
    option.setWrapMode(mode)
    layout.setTextOption(option)
    units = text.encode("utf-16-le")  # Qt counts in these
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        start, length = line.textStart(), line.textLength()
        lines.append(units[2 * start : 2 * (start + length)].decode("utf-16-le"))
    layout.endLayout()
    return lines
