"""Turns a chart into a picture: everything that is drawn, in logical pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.renderer import lines, scenery, values
from erqi_viewer.renderer.geometry import Frame
from erqi_viewer.renderer.labels import end_labels
from erqi_viewer.renderer.picture import Fill, Picture
from erqi_viewer.renderer.placing import Obstacles
from erqi_viewer.renderer.text import TextRun, clean, width, wrap

if TYPE_CHECKING:
    from erqi_viewer.core.chart import Chart
    from erqi_viewer.renderer.layout import Layout
    from erqi_viewer.renderer.picture import Primitive
    from erqi_viewer.renderer.spec import ViewRange
    from erqi_viewer.renderer.theme import Theme


def compose(chart: Chart, layout: Layout, view: ViewRange, theme: Theme) -> Picture:
    """Return the picture of a chart that shows the years and ranks of ``view``."""
    page: tuple[Primitive, ...] = ()
    if theme.background is not None:
        page = (Fill(layout.size, theme.background),)
    if chart.message is not None:
        message = _message(chart.message, layout, theme)
        return Picture((*page, *layout.blocks), (), (), (), message, ())
    frame = Frame(layout.area, view)
    ranks = scenery.shown_ranks(chart, frame, layout)
    years = scenery.shown_years(frame, layout)
    drawn = lines.draw_all(chart, frame, layout, theme)

    obstacles = Obstacles(layout.area)
    values.add_lines(drawn, obstacles, layout)
    values.add_cutoff(chart, frame, layout, obstacles)
    names = end_labels(drawn, frame, layout, obstacles)
    ranks_beside = values.values(chart, drawn, layout, obstacles, names.numbered)
    notes = values.renames(drawn, frame, layout, theme, obstacles)
    cutoff_label = values.cutoff_label(chart, frame, layout, theme, obstacles)
    gaps = values.gap_labels(drawn, layout, theme, obstacles)
    inside = (*cutoff_label, *ranks_beside, *notes, *gaps)
    texts = [one.box for one in (*inside, *names.primitives) if isinstance(one, TextRun)]

    return Picture(
        backdrop=(
            *page,
            *layout.blocks,
            *scenery.band(chart, frame, layout, theme),
            *scenery.grid(ranks, frame, layout, theme, texts),
            *scenery.cutoff(chart, frame, layout, theme, texts),
        ),
        rank_axis=scenery.rank_axis(ranks, frame, layout, theme),
        year_axis=scenery.year_axis(chart, years, frame, layout, theme),
        lines=tuple(primitive for one in drawn for primitive in one.primitives),
        labels=(*names.primitives, *inside),
        spots=tuple(spot for one in drawn for spot in one.spots()),
    )


def _message(text: str, layout: Layout, theme: Theme) -> tuple[TextRun, ...]:
    """Return a message in the middle of the plot area, as many lines as there is room for."""
    size = layout.style.subtitle
    leading = size * 1.5
    most = max(1, int(layout.area.height / leading))
    wrapped = wrap(clean(text), size, layout.area.width * 0.9, min(most, 8), even=True)
    x, y = layout.area.centre
    first = y - (len(wrapped) - 1) / 2 * leading + 0.37 * size
    return tuple(
        TextRun(line, x - width(line, size) / 2, first + index * leading, size, theme.muted)
        for index, line in enumerate(wrapped)
    )
