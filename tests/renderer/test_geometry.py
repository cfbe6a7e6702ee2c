from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.renderer import marks
from erqi_viewer.renderer.geometry import Box, Frame, around, clip, without
from erqi_viewer.renderer.placing import Obstacles

BOX = Box(10, 20, 110, 70)
NUMBERS = st.floats(-300, 300, allow_nan=False)
POINTS = st.tuples(NUMBERS, NUMBERS)


@given(POINTS, POINTS)
def test_a_clipped_segment_lies_in_the_box_and_on_the_line(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    part = clip((start, end), BOX)
    shares = [at / 400 for at in range(401)]
    inside = [
        (start[0] + s * (end[0] - start[0]), start[1] + s * (end[1] - start[1])) for s in shares
    ]
    inside = [point for point in inside if BOX.holds(point, -1e-3)]
    if part is None:
        assert not inside
        return
    assert BOX.holds(part[0])
    assert BOX.holds(part[1])
    along = math.hypot(end[0] - start[0], end[1] - start[1])
    for x, y in part:
        across = (x - start[0]) * (end[1] - start[1]) - (y - start[1]) * (end[0] - start[0])
        assert abs(across) <= 1e-6 * max(1.0, along * along)


@given(st.lists(st.tuples(NUMBERS, NUMBERS).map(lambda pair: (min(pair), max(pair))), max_size=6))
def test_cutting_holes_leaves_the_rest(holes: list[tuple[float, float]]) -> None:
    left = without(-100, 100, holes)
    for at in [value / 2 + 0.013 for value in range(-199, 199)]:
        covered = any(low < at < high for low, high in holes)
        kept = any(low < at < high for low, high in left)
        assert kept != covered


def test_rank_1_lies_above_rank_2_and_years_run_to_the_right() -> None:
    frame = Frame(BOX, ((2014, 2019), (1, 100)))
    assert frame.y(1) < frame.y(2)
    assert frame.x(2014) < frame.x(2015)
    assert (frame.x(2014), frame.y(1)) == (BOX.left, BOX.top)
    assert (frame.x(2019), frame.y(100)) == (BOX.right, BOX.bottom)
    assert frame.year_width == 20


@given(st.sampled_from(range(6)), st.floats(0, 2 * math.pi))
def test_a_line_ends_exactly_on_its_markers_outline(slot: int, angle: float) -> None:
    shape = marks.shape_of(slot)
    direction = math.cos(angle), math.sin(angle)
    distance = marks.reach(shape, 10.0, direction)
    outline = marks.path(shape, 10.0)
    from PySide6.QtCore import QPointF

    assert outline.contains(
        QPointF(direction[0] * (distance - 0.05), direction[1] * (distance - 0.05))
    )
    assert not outline.contains(
        QPointF(direction[0] * (distance + 0.05), direction[1] * (distance + 0.05))
    )
    assert distance <= 10.0 * marks.extent(shape) + 1e-9


def test_every_slot_has_a_marker_and_dash_of_its_own() -> None:
    looks = {(marks.shape_of(slot), marks.dash_of(slot)) for slot in range(6)}
    assert len({shape for shape, _ in looks}) == 6
    assert marks.shape_of(6) == marks.shape_of(0)


def test_markers_look_equally_large() -> None:
    areas = []
    for slot in range(6):
        polygon = marks.path(marks.shape_of(slot), 100.0).toFillPolygon()
        corners = [(point.x(), point.y()) for point in polygon.toList()]
        twice = sum(
            x * y2 - x2 * y
            for (x, y), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True)
        )
        areas.append(abs(twice) / 2)
    assert max(areas) / min(areas) < 1.5


class TestObstacles:
    def test_a_box_is_free_only_within_the_area(self) -> None:
        obstacles = Obstacles(BOX)
        assert obstacles.free(Box(20, 30, 40, 40))
        assert not obstacles.free(Box(5, 30, 40, 40))
        assert not obstacles.free(Box(20, 30, 40, 71))

    def test_boxes_and_lines_are_kept_clear(self) -> None:
        obstacles = Obstacles(BOX)
        obstacles.add_mark(around((30, 40), 5))
        obstacles.add_segment(((60, 20), (100, 70)), 2)
        assert not obstacles.free(Box(33, 38, 50, 42))
        assert obstacles.free(Box(36, 38, 50, 42))
        assert not obstacles.free(Box(75, 42, 85, 46))
        assert not obstacles.free(Box(62.5, 20, 70, 22))
        assert obstacles.free(Box(66, 20, 70, 22))

    def test_the_first_free_place_is_taken_and_then_occupied(self) -> None:
        obstacles = Obstacles(BOX)
        places = [Box(0, 0, 5, 5), Box(20, 30, 40, 40), Box(50, 30, 70, 40)]
        assert obstacles.first_free(places) == places[1]
        assert obstacles.first_free(places) == places[2]
        assert obstacles.first_free(places) is None

    def test_texts_keep_more_distance_from_one_another_than_from_markers(self) -> None:
        obstacles = Obstacles(BOX)
        obstacles.add_mark(Box(50, 30, 60, 40))
        assert obstacles.free(Box(20, 30, 45, 40), 6)
        assert obstacles.first_free([Box(50, 50, 60, 60)])
        assert obstacles.free(Box(20, 50, 45, 60), 4)
        assert not obstacles.free(Box(20, 50, 45, 60), 6)


@pytest.mark.parametrize("point", [(10, 20), (110, 70), (60, 45)])
def test_the_edges_belong_to_a_box(point: tuple[float, float]) -> None:
    assert BOX.holds(point)
