"""Where English moves came from, the notes of list lines, and places that stand apart."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

BOARD = "Ashby County is on the 2021 list of the top 100 counties in comprehensive strength. "


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("It is 28th, six places ahead of its 34th place last year.", ("up", 6, 34, 28)),
        ("It is 21st, two places above the 23rd of a year ago.", ("up", 2, 23, 21)),
        ("It has gone up four places from last year's 20th.", ("up", 4, 20, None)),
        ("It slid to 93rd from 83rd a year earlier.", ("down", 10, 83, 93)),
        ("It dropped from 26th in 2020 to its present 30th.", ("down", 4, 26, 30)),
        ("It climbs a notch to 16th.", ("up", 1, None, 16)),
    ],
)
def test_a_move_is_told_with_where_it_came_from(
    text: str, move: tuple[str, int, int | None, int | None]
) -> None:
    assert [one[:4] for one in extract(BOARD + text).changes] == [move]


def test_gaining_a_place_among_the_hundred_is_no_move() -> None:
    assert extract(BOARD + "Bulan County gained a place among the top 100.").changes == ()


def test_several_distances_are_told_beside_one_another() -> None:
    text = BOARD + "It rose two places to 61st there and one place to 85th among western counties."
    assert [(one.places, one.to_rank) for one in extract(text).changes] == [(2, 61), (1, 85)]


def test_the_lines_of_a_list_have_notes_of_moves() -> None:
    text = (
        "The 2025 list of the top 100 counties came out on Thursday. Those of our prefecture:\n\n"
        "- Ashby -- 10th (up from 11th last year)\n"
        "- Bulan'an -- 18th (up one)\n"
        "- Sedan County -- 22nd, down two places\n"
        "- Dell County -- 36th\n"
    )
    read = extract(text)
    assert [(one.region, one.rank, one.year) for one in read.rankings] == [
        ("Ashby", 10, 2025),
        ("Ashby", 11, 2024),
        ("Bulan'an", 18, 2025),
        ("Sedan County", 22, 2025),
        ("Dell County", 36, 2025),
    ]
    assert [(one.region, one.direction, one.places) for one in read.changes] == [
        ("Ashby", "up", 1),
        ("Bulan'an", "up", 1),
        ("Sedan County", "down", 2),
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nationwide the top place was again taken by Bulan County.", [("Bulan County", 1)]),
        ("Bulan in Sedan Province, ninth, gained two places.", [("Bulan", 9)]),
        ("Bulan second, Sedan first among China's top 100 counties", [("Bulan", 2), ("Sedan", 1)]),
    ],
)
def test_places_without_a_verb_of_their_own(text: str, places: list[tuple[str, int]]) -> None:
    found = extract(BOARD + "\n\n" + text, year=2021).rankings
    assert [(one.region, one.rank) for one in found] == places


def test_a_region_led_within_a_province_is_its_first() -> None:
    found = extract(BOARD + "It has been the number one county of Sedan for ten years.").rankings
    assert [(one.region, one.rank, one.list) for one in found] == [("Ashby County", 1, None)]


def test_places_side_by_side_are_in_the_fields_named_before_them() -> None:
    text = "For investment potential and for green development, Ashby was ranked 85th and 61st."
    found = extract(BOARD + text.replace("61st.", "61st respectively.")).rankings
    assert [(one.rank, one.dimension) for one in found] == [
        (85, "investment-potential"),
        (61, "green-development"),
    ]


def test_places_side_by_side_may_be_those_of_another_year() -> None:
    text = (
        "Bulan County and Sedan County took the 70th and 79th places, having been 78th and 90th "
        "in 2019."
    )
    found = extract(BOARD + text).rankings
    assert [(one.rank, one.year) for one in found] == [
        (70, 2021),
        (79, 2021),
        (78, 2019),
        (90, 2019),
    ]


def test_a_bound_may_only_add_how_good_a_place_is() -> None:
    found = extract(BOARD + "It was placed 90th, just inside the top 90.").rankings
    assert [(one.rank, one.within) for one in found] == [(90, None), (None, 90)]


def test_a_run_is_told_for_another_region_too() -> None:
    text = BOARD + (
        "It was the sixth consecutive year that Ashby County had been listed, and the third for "
        "Bulan County."
    )
    runs = extract(text).streaks
    assert [(one.region, one.years) for one in runs] == [("Ashby County", 6), ("Bulan County", 3)]


def test_a_place_of_some_years_ago_is_dated_from_now() -> None:
    text = BOARD + "We are 40th now, and two years ago we were 49th. A year ago it was 45th."
    found = extract(text).rankings
    assert [(one.rank, one.year) for one in found] == [(40, 2021), (49, 2019), (45, 2020)]


def test_keeping_a_place_among_the_hundred_is_not_standing_still() -> None:
    text = BOARD + "Bulan County kept its place among the top 100 counties, falling to 97th."
    assert all(one.direction != "same" for one in extract(text).changes)
