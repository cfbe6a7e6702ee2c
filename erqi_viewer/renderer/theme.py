"""Colours: three themes, each with six series colours that colour-blind readers can tell apart.

Plain values without Qt. Colour is never alone: a series' slot also fixes its marker and its dash,
see :mod:`erqi_viewer.renderer.marks`, and its name stands at the end of its line.
"""

from __future__ import annotations

import functools
from typing import Literal, get_args

from erqi_viewer.core.tuples import NamedTuple

ThemeName = Literal["light", "dark", "transparent"]
THEME_NAMES: tuple[ThemeName, ...] = get_args(ThemeName)

TEXT_CONTRAST = 4.5
LINE_CONTRAST = 3.0
FADED_TEXT_CONTRAST = 3.0
FADED_LINE_CONTRAST = 1.8


class Theme(NamedTuple):
    """The colours of a chart, as ``#rrggbb`` or ``#aarrggbb``.

    ``background`` is None where the page shows through; ``pages`` are the pages that the colours
    are made to be read on. ``lines`` and ``labels`` are by slot; labels are the same hues, dark or
    light enough for text. ``band`` marks a year.
    """

    name: ThemeName
    background: str | None
    pages: tuple[str, ...]
    text: str
    muted: str
    grid: str
    axis: str
    band: str
    cutoff: str
    lines: tuple[str, ...]
    labels: tuple[str, ...]

    def line(self, slot: int) -> str:
        """Return the line colour of a slot; slots beyond the palette start over."""
        return self.lines[slot % len(self.lines)]

    def label(self, slot: int) -> str:
        """Return the text colour of a slot."""
        return self.labels[slot % len(self.labels)]

    def faded_line(self, slot: int) -> str:
        """Return the line colour of a slot that stands back behind another."""
        if self.background is None:
            return _with_alpha(self.line(slot), 0x80)
        return _fade(self.line(slot), self.background, FADED_LINE_CONTRAST)

    def faded_label(self, slot: int) -> str:
        """Return the text colour of a slot that stands back, still legible as large text."""
        if self.background is None:
            return _with_alpha(self.label(slot), 0xC8)
        return _fade(self.label(slot), self.background, FADED_TEXT_CONTRAST)


LIGHT = Theme(
    name="light",
    background="#ffffff",
    pages=("#ffffff",),
    text="#1b1f24",
    muted="#5b636d",
    grid="#e4e7ea",
    axis="#b4bac1",
    band="#f1f3f6",
    cutoff="#6c7580",
    lines=("#2158a8", "#db4b0e", "#591352", "#018e72", "#009ce5", "#594922"),
    labels=("#2158a8", "#bf3f08", "#591352", "#017a62", "#0074ab", "#594922"),
)

DARK = Theme(
    name="dark",
    background="#15181d",
    pages=("#15181d",),
    text="#eceff3",
    muted="#a3acb7",
    grid="#2a2f37",
    axis="#59616c",
    band="#20252d",
    cutoff="#98a1ad",
    lines=("#559cfc", "#ffa761", "#ce6fb7", "#78d3b7", "#d1f6ff", "#9a922a"),
    labels=("#68a7fd", "#ffa761", "#d67fc1", "#78d3b7", "#d1f6ff", "#aba233"),
)

TRANSPARENT = Theme(
    # Nothing is known of the page, so every colour holds its own on white and on black.
    name="transparent",
    background=None,
    pages=("#ffffff", "#000000"),
    text="#757575",
    muted="#757575",
    grid="#40808080",
    axis="#a0808080",
    band="#20808080",
    cutoff="#757575",
    lines=("#2c5dd3", "#dc640f", "#9d448b", "#60957a", "#0b9de5", "#746244"),
    labels=("#4570d8", "#bf570d", "#a95a99", "#527f68", "#097cb5", "#837359"),
)

THEMES: dict[ThemeName, Theme] = {one.name: one for one in (LIGHT, DARK, TRANSPARENT)}


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two opaque colours after WCAG 2, from 1 to 21."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, 0 for black and 1 for white."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: int) -> float:
    value = part / 255
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(colour: str, page: str, share: float) -> str:
    """Return ``colour`` with a share (0..1) of ``page`` mixed in."""
    pairs = zip(_parts(colour), _parts(page), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _with_alpha(colour: str, alpha: int) -> str:
    return f"#{alpha:02x}{colour[1:]}"


@functools.cache
def _fade(colour: str, page: str, floor: float) -> str:
    """Mix a colour into its page as far as the contrast allows."""
    steps = (mix(colour, page, step / 40) for step in range(32, -1, -1))
    return next((one for one in steps if contrast(one, page) >= floor), colour)
