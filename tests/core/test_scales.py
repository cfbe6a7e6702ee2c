from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.core.scales import fit_range, rank_ticks, spread, year_ticks


def test_the_fitted_range_has_air_and_takes_in_a_cut_off_that_is_near() -> None:
    assert fit_range([49, 91], 100) == (45, 100)


def test_the_fitted_range_leaves_out_a_cut_off_that_is_far() -> None:
    assert fit_range([12, 20], 100) == (10, 25)


def test_no_ranks_show_the_whole_list() -> None:
    assert fit_range([], 100) == (1, 100)


@given(st.lists(st.integers(1, 1000), min_size=1), st.integers(1, 1000))
def test_the_fitted_range_holds_every_rank(ranks: list[int], size: int) -> None:
    low, high = fit_range(ranks, size)
    assert 1 <= low <= min(ranks)
    assert max(ranks) <= high
    assert low < high


def test_the_whole_list_is_ticked_from_rank_one() -> None:
    assert rank_ticks(1, 100, 6) == (1, 20, 40, 60, 80, 100)


@given(st.floats(0.5, 900), st.floats(0.1, 900), st.integers(2, 20))
def test_rank_ticks_are_whole_ordered_within_the_range_and_few(
    low: float, length: float, most: int
) -> None:
    ticks = rank_ticks(low, low + length, most)
    assert list(ticks) == sorted(set(ticks))
    assert all(isinstance(t, int) and max(1, low) <= t <= low + length for t in ticks)
    assert len(ticks) <= most + 1


@given(st.floats(1900, 2100), st.floats(0, 150), st.integers(2, 20))
def test_year_ticks_are_whole_years_within_the_range_and_few(
    low: float, length: float, most: int
) -> None:
    ticks = year_ticks(low, low + length, most)
    assert all(isinstance(t, int) and low <= t <= low + length for t in ticks)
    assert len(ticks) <= most
    assert len({pair[1] - pair[0] for pair in itertools.pairwise(ticks)}) <= 1


def test_labels_that_have_room_stay_where_they_are() -> None:
    assert spread([10, 50, 30], 10, 0, 100) == [10, 50, 30]


def test_labels_that_collide_move_apart_evenly() -> None:
    assert spread([50, 50], 10, 0, 100) == [45, 55]


@given(
    st.lists(st.floats(-50, 150), min_size=1, max_size=12),
    st.floats(1, 20),
)
def test_spread_labels_never_overlap_stay_inside_and_keep_their_order(
    wanted: list[float], height: float
) -> None:
    placed = spread(wanted, height, 0, 100)
    room = 100 / max(1, len(wanted) - 1)
    least = min(height, room)
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    ordered = [placed[i] for i in order]
    assert all(b - a >= least - 1e-6 for a, b in itertools.pairwise(ordered))
    assert all(-1e-6 <= y <= 100 + 1e-6 for y in placed)


@given(st.lists(st.floats(20, 80), min_size=2, max_size=5), st.floats(1, 10))
def test_spreading_moves_labels_no_more_than_any_even_shift_would(
    wanted: list[float], height: float
) -> None:
    placed = spread(wanted, height, -1000, 1000)
    cost = sum((p - w) ** 2 for p, w in zip(placed, wanted, strict=True))
    for shift in (-1.0, -0.1, 0.1, 1.0):
        moved = sum((p + shift - w) ** 2 for p, w in zip(placed, wanted, strict=True))
        assert cost <= moved + 1e-6


@pytest.mark.parametrize("count", [0, 1])
def test_spreading_few_labels_needs_no_room(count: int) -> None:
    assert spread([5.0] * count, 10, 0, 0) == [0.0] * count


def test_an_infinite_wish_is_refused_by_staying_inside() -> None:
    assert math.isclose(spread([1e12], 10, 0, 100)[0], 100)
