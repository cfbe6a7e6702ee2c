"""The names at the line ends, in place of a legend over the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.scales import spread
from erqi_viewer.core.tuples import NamedTuple
from erqi_viewer.renderer.geometry import Box
from erqi_viewer.renderer.picture import Line
from erqi_viewer.renderer.text import MIDDLE, TextRun, clean, elide, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.renderer.geometry import Frame, Point
    from erqi_viewer.renderer.layout import Layout
    from erqi_viewer.renderer.lines import Drawn
    from erqi_viewer.renderer.picture import Primitive
    from erqi_viewer.renderer.placing import Obstacles

_LEADING = 1.24
_LEADER_DASH = (1.5, 4.0)
_RANK = {"strong": 0, "normal": 1, "faded": 2}


class EndLabels(NamedTuple):
    """The labels' primitives, and the uids of the points whose rank stands in a label."""

    primitives: tuple[Primitive, ...]
    numbered: frozenset[str]


def end_labels(
    drawn: Sequence[Drawn], frame: Frame, layout: Layout, obstacles: Obstacles
) -> EndLabels:
    """Name every line at its end, with the rank of its last point when that is the last year.

    A line that ends before the plot area does is named beside its end where there is room. Where
    the column is too low for all names, those that stand out and then the first ones are kept.
    """
    inside: list[Primitive] = []
    waiting: list[tuple[Drawn, Point]] = []
    for one in drawn:
        end = one.end
        if end is None or one.series.key not in layout.label_lines:
            continue
        early = _is_early(end, frame, layout)
        run = _beside(one, end, layout, obstacles) if early else None
        if run is not None:
            inside.append(run)
        else:
            waiting.append((one, end))
    column = _column(waiting, frame, layout)
    return EndLabels((*inside, *column.primitives), column.numbered)


def _beside(one: Drawn, end: Point, layout: Layout, obstacles: Obstacles) -> TextRun | None:
    size = layout.style.label
    text = clean(one.series.label)
    wide, high = width(text, size), size * 1.1
    x, y = end[0] + one.look.radius + 0.5 * size, end[1]
    places = [(x, y), (x, y - 0.7 * size), (x, y + 0.7 * size)]
    places += [(end[0] - wide / 2, y + side * 1.6 * size) for side in (-1, 1)]
    boxes = [Box(left, mid - high / 2, left + wide, mid + high / 2) for left, mid in places]
    box = obstacles.first_free(boxes)
    if box is None:
        return None
    return TextRun(text, box.left, box.centre[1] + MIDDLE * size, size, one.look.label)


def _column(waiting: list[tuple[Drawn, Point]], frame: Frame, layout: Layout) -> EndLabels:
    column = layout.column
    if column is None or not waiting:
        return EndLabels((), frozenset())
    size = layout.style.label
    lines = {one.series.key: layout.label_lines[one.series.key] for one, _ in waiting}
    pitch = max(_pitch(names, size) for names in lines.values())
    if pitch * len(waiting) > column.height:
        room = max(width(line, size) for names in lines.values() for line in names)
        lines = {
            one.series.key: (elide(clean(one.series.label), size, room),) for one, _ in waiting
        }
        pitch = _pitch((), size)
    kept = sorted(waiting, key=lambda pair: _RANK[pair[0].series.emphasis])
    kept = kept[: max(1, int(column.height / pitch))]
    half = pitch / 2
    middles = spread(
        [end[1] for _, end in kept], pitch, column.top + half, max(column.top, column.bottom - half)
    )
    primitives: list[Primitive] = []
    numbered: set[str] = set()
    for (one, end), middle in zip(kept, middles, strict=True):
        primitives += _leader(one, end, middle, frame, layout)
        rank = _rank_at_end(one, frame, layout)
        primitives += _label(one, lines[one.series.key], rank, middle, column, layout)
        if rank is not None:
            numbered.add(one.series.points[-1].uid)
    return EndLabels(tuple(primitives), frozenset(numbered))


def _pitch(names: Sequence[str], size: int) -> float:
    """Return the height that a label takes."""
    return size * (_LEADING * max(1, len(names)) + (0.16 if len(names) > 1 else 0.0))


def _is_early(end: Point, frame: Frame, layout: Layout) -> bool:
    """Return whether a line ends well before the plot area does."""
    return frame.area.right - end[0] > 3.2 * layout.style.base


def _rank_at_end(one: Drawn, frame: Frame, layout: Layout) -> int | None:
    """Return the rank that a label in the column has: the last year's, None if there is none."""
    if not one.points or one.points[-1][0].uid != one.series.points[-1].uid:
        return None
    point, centre = one.points[-1]
    later = any(sign.year > point.year for sign in one.signs)
    return None if later or _is_early(centre, frame, layout) else point.rank


def _label(
    one: Drawn,
    names: Sequence[str],
    rank: int | None,
    middle: float,
    column: Box,
    layout: Layout,
) -> list[Primitive]:
    """Return a label: the rank right-aligned in a column of its own, then the name."""
    size, colour = layout.style.label, one.look.label
    left = column.left + layout.number_width + 0.45 * layout.style.base
    first = middle - (len(names) - 1) / 2 * _LEADING * size + MIDDLE * size
    runs: list[Primitive] = [
        TextRun(line, left, first + index * _LEADING * size, size, colour)
        for index, line in enumerate(names)
    ]
    if rank is not None:
        number = str(rank)
        x = column.left + layout.number_width - width(number, size)
        runs.append(TextRun(number, x, first, size, colour))
    return runs


def _leader(one: Drawn, end: Point, middle: float, frame: Frame, layout: Layout) -> list[Primitive]:
    """Return the thin line from a line's end to a label that had to move.

    It is dotted where it passes years without a rank, so as not to be taken for the line itself.
    """
    column, style = layout.column, layout.style
    # A year that has the sign of an absence is never drawn through.
    last = max([end, *(sign.centre for sign in one.signs)])
    early = _is_early(last, frame, layout)
    start = last[0] + one.look.radius + 0.3 * style.base
    if column is None or (abs(middle - last[1]) <= 0.3 * style.label and not early):
        return []
    stop = column.left - 0.25 * style.base
    if stop <= start:
        return []
    dash = _LEADER_DASH if early else ()
    points = (start, last[1]), (stop, middle)
    return [Line(points, one.look.line, style.hairline * 0.9, dash)]
