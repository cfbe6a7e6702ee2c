"""Where title, axes, plot area, end labels and footnote stand at a size, in logical pixels.

The layout depends on the chart's texts and the size, never on the visible range, so that nothing
jumps while the reader zooms. A small picture loses side blocks in order of their worth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.tuples import NamedTuple
from erqi_viewer.renderer.geometry import Box
from erqi_viewer.renderer.text import TextRun, clean, elide, width, wrap, wrap_words

if TYPE_CHECKING:
    from erqi_viewer.core.chart import Chart, ChartSeries
    from erqi_viewer.renderer.theme import Theme

LINE_HEIGHT = 1.42
PLOT_SHARE, SMALL_PLOT_SHARE = 0.44, 0.54
"""The share of the height that the plot area keeps before blocks around it are dropped."""
SMALL_HEIGHT = 250
COLUMN_SHARE = 0.36
"""The share of the width that the column of end labels may take."""


class Blocks(NamedTuple):
    """Which texts stand around the plot."""

    title: bool = True
    subtitle: bool = True
    footnote: bool = True


class Style(NamedTuple):
    """Sizes that follow from the size of the picture."""

    base: int
    title: int
    subtitle: int
    tick: int
    label: int
    value: int
    note: int
    margin: float

    @property
    def radius(self) -> float:
        """A marker's radius."""
        return self.base * 0.355

    @property
    def line(self) -> float:
        """A line's width."""
        return self.base * 0.165

    @property
    def hairline(self) -> float:
        """The width of grid lines."""
        return self.base / 13


class Layout(NamedTuple):
    """The boxes of a picture and the runs of its blocks."""

    size: Box
    style: Style
    area: Box
    column: Box | None
    label_lines: dict[str, tuple[str, ...]]
    number_width: float
    blocks: tuple[TextRun, ...]
    rank_label: TextRun | None
    tick_baseline: float
    year_label: TextRun | None


def style_for(wide: float, high: float) -> Style:
    """Return the sizes for a picture of ``wide`` x ``high``."""
    base = int(max(9, min(13, wide / 32, high / 21)))
    roomy = base >= 13
    return Style(
        base=base,
        title=round(base * (1.62 if roomy else 1.4 if base > 10 else 1.2)),
        subtitle=base,
        tick=base,
        label=base + 1 if roomy else base,
        value=base - 1 if base > 10 else base,
        note=base - 2 if base > 10 else base - 1,
        margin=base * (1.55 if roomy else 1.0 if base > 10 else 0.7),
    )


def lay_out(chart: Chart, wide: float, high: float, theme: Theme, blocks: Blocks) -> Layout:
    """Lay a chart out at ``wide`` x ``high``, dropping what leaves the plot too little room."""
    style = style_for(wide, high)
    least = high * (PLOT_SHARE if high >= SMALL_HEIGHT else SMALL_PLOT_SHARE)
    for lines in ((2, 2, 3), (2, 2, 2), (2, 1, 1), (1, 1, 1), (1, 0, 1), (1, 0, 0), (0, 0, 0)):
        runs, top, bottom = _blocks(chart, wide, high, style, theme, blocks, lines)
        layout = _frame(chart, Box(0, 0, wide, high), style, theme, runs, top, bottom)
        if layout.area.height >= least:
            break
    return layout


def _blocks(
    chart: Chart,
    wide: float,
    high: float,
    style: Style,
    theme: Theme,
    blocks: Blocks,
    most: tuple[int, int, int],
) -> tuple[tuple[TextRun, ...], float, float]:
    """Return the runs of title, subtitle and footnote, and the room left between them."""
    room = wide - 2 * style.margin
    x, y = style.margin, style.margin
    runs: list[TextRun] = []
    above = (
        (blocks.title, chart.title, style.title, theme.text, most[0]),
        (blocks.subtitle, chart.subtitle, style.subtitle, theme.muted, most[1]),
    )
    for shown, text, size, colour, lines in above:
        wrapped = wrap(clean(text), size, room, lines, even=True) if shown else ()
        for line in wrapped:
            runs.append(TextRun(line, x, y + 0.88 * size, size, colour))
            y += size * (1.3 if size > style.base else LINE_HEIGHT)
        if wrapped:
            y += 0.25 * style.base
    if runs:
        y += 0.5 * style.base
    bottom = high - style.margin
    note = clean(chart.footnote) if blocks.footnote else ""
    foot = wrap(note, style.note, room, most[2], even=True)
    for index, line in enumerate(reversed(foot)):
        baseline = bottom - 0.2 * style.note - index * style.note * LINE_HEIGHT
        runs.append(TextRun(line, x, baseline, style.note, theme.muted))
    if foot:
        bottom -= len(foot) * style.note * LINE_HEIGHT + 0.55 * style.base
    return tuple(runs), y, bottom


def _frame(
    chart: Chart,
    size: Box,
    style: Style,
    theme: Theme,
    runs: tuple[TextRun, ...],
    top: float,
    bottom: float,
) -> Layout:
    """Place the plot area, its axes and the column of end labels between the blocks."""
    left = size.left + style.margin
    right = size.right - style.margin
    if chart.message is not None:
        area = Box(left, top, right, bottom)
        return Layout(size, style, area, None, {}, 0.0, runs, None, bottom, None)
    rank_text = clean(chart.rank_label)
    rank_label = None
    if rank_text and width(rank_text, style.note) <= (right - left) / 2 and bottom - top > 90:
        rank_label = TextRun(rank_text, left, top + 0.88 * style.note, style.note, theme.muted)
        top += style.note * 1.2 + 0.45 * style.base
    else:
        top += 0.4 * style.tick
    widest = max(abs(chart.full_ranks[1]), abs(chart.ranks[1]))
    area_left = left + width("0" * len(str(widest)), style.tick) + 0.65 * style.base
    tick_baseline = bottom - 0.12 * style.tick
    area_bottom = tick_baseline - 0.76 * style.tick - 0.6 * style.base
    names, number_width, taken = _column_texts(chart.series, style, right - left)
    column = None
    area_right = right - style.base
    if names:
        column = Box(right - taken, top, right, area_bottom)
        area_right = column.left - 0.7 * style.base
    area = Box(area_left, top, max(area_right, area_left + 1), max(area_bottom, top + 1))
    year_label = _year_label(chart, style, theme, column, tick_baseline)
    return Layout(
        size, style, area, column, names, number_width, runs, rank_label, tick_baseline, year_label
    )


def _column_texts(
    series: tuple[ChartSeries, ...], style: Style, wide: float
) -> tuple[dict[str, tuple[str, ...]], float, float]:
    """Return the end labels' lines by series, the width of their numbers, and that of all."""
    numbers = [width(str(one.points[-1].rank), style.label) for one in series if one.points]
    number_width = max(numbers, default=0.0)
    beside = number_width + 0.45 * style.base
    names = _names(series, style, wide * COLUMN_SHARE - beside)
    widest = max((width(line, style.label) for name in names.values() for line in name), default=0)
    return names, number_width, widest + beside


def _names(
    series: tuple[ChartSeries, ...], style: Style, room: float
) -> dict[str, tuple[str, ...]]:
    """Return the lines of every series' name in the column, two at most; none without room."""
    if room < 2.2 * style.label:
        return {}
    names: dict[str, tuple[str, ...]] = {}
    for one in series:
        text = clean(one.label)
        lines = wrap_words(text, style.label, room, 2) or (elide(text, style.label, room),)
        if lines[0]:
            names[one.key] = lines
    return names


def _year_label(
    chart: Chart, style: Style, theme: Theme, column: Box | None, baseline: float
) -> TextRun | None:
    text = clean(chart.year_label)
    if column is None or not text or width(text, style.note) > column.width:
        return None
    return TextRun(text, column.left, baseline, style.note, theme.muted)
