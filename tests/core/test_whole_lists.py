"""What it takes for a list to be there as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import claim_books
import pytest
from builders import SOURCE
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.core.records import Name, Placement, Region
from erqi_viewer.core.whole_lists import Roll, lines, places_missing, rolls

if TYPE_CHECKING:
    from erqi_viewer.core.records import PlacementStatus


def place(
    number: int, rank: int | None, status: PlacementStatus = "ranked", size: int = 3
) -> Placement:
    region = Region(f"r{number}", f"4101{number:02}", Name(f"甲{number}区"), "district", None)
    edition = claim_books.publish(claim_books.GREEN, 2018)._replace(size=size)
    uid = f"p{number}"
    return Placement(uid, region, edition, status, rank, True, None, None, SOURCE, ())


@given(st.integers(1, 60), st.data())
def test_of_all_places_none_is_missing_and_without_some_those(
    size: int, data: st.DataObject
) -> None:
    ranks = list(range(1, size + 1))
    gone = data.draw(st.sets(st.sampled_from(ranks)))
    assert places_missing(ranks, size) == 0
    assert places_missing([rank for rank in ranks if rank not in gone], size) == len(gone)


@pytest.mark.parametrize(
    ("ranks", "missing"),
    [
        ([1, 2, 2, 4], 0),
        ([1, 2, 2, 2], 0),
        ([1, 2, 2, 3, 4], 0),
        ([1, 2, 2, 3], 1),
        ([1, 2, 2], 1),
        ([1, 3, 4], 1),
        ([1, 2, 3, 5], 1),
        ([], 4),
        ([0, -1, 9], 4),
    ],
)
def test_places_behind_a_shared_one_are_taken_unless_the_list_gives_them(
    ranks: list[int], missing: int
) -> None:
    assert places_missing(ranks, 4) == missing


def test_a_roll_is_in_the_order_of_the_ranks_and_leaves_out_who_is_not_on_the_list() -> None:
    other = place(1, 3)._replace(uid="other", preferred=False)
    (roll,) = rolls(
        [place(1, 2), other, place(2, None, "not-listed"), place(3, None, "listed"), place(4, 1)]
    )
    assert [one.uid for one in roll.places] == ["p4", "p1", "p3"]
    assert roll.is_whole


def test_a_region_listed_without_a_rank_stands_for_one_missing_place_only() -> None:
    assert not rolls([place(1, 1), place(2, None, "listed")])[0].is_whole
    assert rolls([place(1, 1), place(2, None, "listed")])[0].missing == 1
    assert rolls([place(n, None, "listed") for n in range(3)])[0].is_whole


def test_a_list_that_nobody_is_on_is_not_whole() -> None:
    assert not Roll(claim_books.publish(claim_books.GREEN, 2018), ()).is_whole
    assert rolls([place(1, None, "not-listed")]) == ()


def test_a_line_tells_the_change_and_who_is_new_only_against_a_whole_list() -> None:
    now = rolls([place(1, 1), place(2, 2), place(3, 3)])[0]
    whole = rolls([place(2, 1), place(1, 2), place(4, 3)])[0]
    part = rolls([place(2, 1), place(4, 3)])[0]
    assert [(one.before, one.change, one.is_new) for one in lines(now, whole)] == [
        *((2, 1, False), (1, -1, False), (None, None, True)),
    ]
    assert [one.is_new for one in lines(now, part)] == [False] * 3
    assert [one.before for one in lines(now, None)] == [None] * 3
