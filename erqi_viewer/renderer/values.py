"""The small texts inside the plot: ranks beside points, notes of old names, gaps, the cut-off.

Each takes the first place where it touches no line, marker or other text, and is left out where
there is none; what matters most is placed first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.renderer import marks
from erqi_viewer.renderer.geometry import Box, around
from erqi_viewer.renderer.picture import Mark
from erqi_viewer.renderer.scenery import cutoff_at, cutoff_candidates
from erqi_viewer.renderer.text import DIGIT_HEIGHT, TextRun, clean, width, wrap_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.chart import Chart, ChartRename
    from erqi_viewer.renderer.geometry import Frame, Point
    from erqi_viewer.renderer.layout import Layout
    from erqi_viewer.renderer.lines import Drawn, Sign
    from erqi_viewer.renderer.picture import Primitive
    from erqi_viewer.renderer.placing import Obstacles
    from erqi_viewer.renderer.theme import Theme

MOST_VALUES = 150
"""With more points than this, only those that stand out carry their rank."""

_NOTE_INDENT, _NOTE_LEADING = 1.05, 1.3


def add_lines(drawn: Sequence[Drawn], obstacles: Obstacles, layout: Layout) -> None:
    """Let small texts keep clear of every line, marker and sign."""
    for one in drawn:
        for segment in one.segments:
            obstacles.add_segment(segment, one.look.width / 2 + 0.8 * layout.style.hairline)
        for _, centre in one.points:
            obstacles.add_mark(around(centre, one.look.radius * marks.extent(one.look.shape) + 0.5))
        for sign in one.signs:
            obstacles.add_mark(around(sign.centre, one.look.radius + 1))


def add_cutoff(chart: Chart, frame: Frame, layout: Layout, obstacles: Obstacles) -> None:
    """Let small texts keep off the line at the list's last place."""
    y = cutoff_at(chart, frame)
    if y is not None:
        line = ((frame.area.left, y), (frame.area.right, y))
        obstacles.add_segment(line, layout.style.hairline)


def cutoff_label(
    chart: Chart, frame: Frame, layout: Layout, theme: Theme, obstacles: Obstacles
) -> tuple[TextRun, ...]:
    """Name the list's last place."""
    text, size, boxes = cutoff_candidates(chart, frame, layout)
    box = obstacles.first_free(boxes, 0.7 * size)
    if box is None:
        return ()
    return (TextRun(text, box.left, box.bottom - 0.2 * size, size, theme.cutoff),)


def values(
    chart: Chart,
    drawn: Sequence[Drawn],
    layout: Layout,
    obstacles: Obstacles,
    numbered: frozenset[str],
) -> tuple[TextRun, ...]:
    """Return the ranks beside the points, those of strong series first."""
    many = sum(len(one.points) for one in drawn) > MOST_VALUES
    runs: list[TextRun] = []
    for one in reversed(drawn):  # the last drawn stands out most
        for index, (point, centre) in enumerate(one.points):
            selected = point.uid == chart.selected or point.uid in chart.highlighted
            plain = one.series.emphasis == "faded" or (many and one.series.emphasis != "strong")
            if (plain and not selected) or point.uid in numbered:
                continue
            size = layout.style.value + (1 if one.series.emphasis == "strong" or selected else 0)
            radius = one.look.radius + (0.42 * layout.style.base if selected else 0.0)
            text = str(point.rank)
            boxes = _around_point(
                centre, radius, width(text, size), size, upwards=_prefers_above(one, index, size)
            )
            box = obstacles.first_free(boxes, 0.2 * size)
            if box is not None:
                runs.append(TextRun(text, box.left, box.bottom, size, one.look.label))
    return tuple(runs)


def _prefers_above(one: Drawn, index: int, size: int) -> bool:
    """Return whether a rank reads better above its point: everywhere but at the foot of a dip."""
    y = one.points[index][1][1]
    beside = [one.points[at][1][1] for at in (index - 1, index + 1) if 0 <= at < len(one.points)]
    dip = size * (0.3 if len(beside) > 1 else 1.3)  # an end needs to be a clear foot of its line
    return not beside or y <= max(beside) + dip


def _around_point(
    centre: Point, radius: float, wide: float, size: int, *, upwards: bool
) -> Iterator[Box]:
    """Yield the boxes around a point where its rank may stand, best first."""
    x, y = centre
    high, gap = size * DIGIT_HEIGHT, radius * 1.25 + size * 0.28
    near = radius * 0.9 + size * 0.2
    above, below = y - gap - high, y + gap
    tops = (above, below) if upwards else (below, above)
    aside = wide * 0.5 + size * 0.2
    for top in tops:
        yield Box(x - wide / 2, top, x + wide / 2, top + high)
        for shift in (-aside, aside):
            middle = x + shift
            nearer = top + (near - gap if top == below else gap - near)
            yield Box(middle - wide / 2, nearer, middle + wide / 2, nearer + high)
    for left in (x - gap - wide, x + gap):
        yield Box(left, y - high / 2, left + wide, y + high / 2)


def renames(
    drawn: Sequence[Drawn], frame: Frame, layout: Layout, theme: Theme, obstacles: Obstacles
) -> tuple[Primitive, ...]:
    """Return the notes of former list names, near the points that had them."""
    notes: list[Primitive] = []
    for one in reversed(drawn):
        if one.series.emphasis == "faded":
            continue
        for rename in one.series.renames:
            centres = [c for p, c in one.points if p.former_name and p.year <= rename.last_year]
            placed = _note_place(rename, centres, one, frame, layout, obstacles)
            if placed is not None:
                notes += _note(placed[0], placed[1], one, layout, theme)
    return tuple(notes)


def _note_place(
    rename: ChartRename,
    centres: Sequence[Point],
    one: Drawn,
    frame: Frame,
    layout: Layout,
    obstacles: Obstacles,
) -> tuple[tuple[str, ...], Box] | None:
    """Return the lines of a note and where they fit: below its points, above, or further off."""
    size = layout.style.note
    if not centres:
        return None
    left, right = centres[0][0] - one.look.radius, centres[-1][0] + one.look.radius
    above, below = min(y for _, y in centres), max(y for _, y in centres)
    for share in (0.6, 0.34):
        lines = wrap_words(clean(rename.label), size, frame.area.width * share, 3)
        if not lines:
            continue
        wide = _NOTE_INDENT * size + max(width(line, size) for line in lines)
        high = (len(lines) - 1) * _NOTE_LEADING * size + 1.1 * size
        lefts = [max(frame.area.left, x) for x in (left, (left + right - wide) / 2, right - wide)]
        gaps = [one.look.radius + step * 0.6 * size for step in range(1, 7)]
        tops = [top for gap in gaps for top in (below + gap, above - gap - high)]
        boxes = (Box(x, top, x + wide, top + high) for top in tops for x in lefts)
        box = obstacles.first_free(boxes, 0.5 * size)
        if box is not None:
            return lines, box
    return None


def _note(
    lines: Sequence[str], box: Box, one: Drawn, layout: Layout, theme: Theme
) -> list[Primitive]:
    """Return a note: a small hollow marker like its points', and the text."""
    size = layout.style.note
    radius, stroke = 0.3 * size, 0.12 * size
    centre = box.left + radius * marks.extent(one.look.shape), box.top + 0.5 * size
    marker = Mark(one.look.shape, centre, radius, theme.background, one.look.line, stroke)
    runs = [
        TextRun(
            line,
            box.left + _NOTE_INDENT * size,
            box.top + (0.88 + index * _NOTE_LEADING) * size,
            size,
            theme.muted,
        )
        for index, line in enumerate(lines)
    ]
    return [marker, *runs]


def gap_labels(
    drawn: Sequence[Drawn], layout: Layout, theme: Theme, obstacles: Obstacles
) -> tuple[TextRun, ...]:
    """Say in words what a gap's sign means, once for each gap, where there is room."""
    runs: list[TextRun] = []
    for one in reversed(drawn):
        if one.series.emphasis == "faded":
            continue
        said: set[int] = set()
        for sign in one.signs:
            if sign.gap.first_year not in said:
                run = _gap_label(sign, one, layout, theme, obstacles)
                if run is not None:
                    said.add(sign.gap.first_year)
                    runs.append(run)
    return tuple(runs)


def _gap_label(
    sign: Sign, one: Drawn, layout: Layout, theme: Theme, obstacles: Obstacles
) -> TextRun | None:
    size, text = layout.style.note, clean(sign.gap.label)
    wide, high, gap = width(text, size), 1.1 * size, one.look.radius + 0.4 * size
    x, y = sign.centre
    left = min(max(x - wide / 2, layout.area.left), layout.area.right - wide)
    boxes = [Box(left, top, left + wide, top + high) for top in (y + gap, y - gap - high)]
    box = obstacles.first_free(boxes, 0.1 * size) if text else None
    if box is None:
        return None
    return TextRun(text, box.left, box.bottom - 0.2 * size, size, theme.muted)
