"""What English sentences leave to the words around them: a year, a list, a move's other end."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, told

from erqi_viewer.core.extract import extract

COUNTIES = "China's top 100 counties"


def firsts(text: str) -> list[tuple[str | None, int | None, str]]:
    """Return the region, year and words of each first place within a part of the country."""
    return [
        (one.region, one.year, text[one.start : one.end])
        for one in extract(text, year=2021).rankings
        if one.rank == 1 and one.list is None
    ]


def dated(text: str, year: int | None = 2021) -> list[tuple[str | None, int | None, int | None]]:
    """Return the region, year and rank of each place."""
    return [(one.region, one.year, one.rank) for one in extract(text, year=year).rankings]


def moves(text: str) -> list[tuple[str | None, str, int | None, int | None, int | None]]:
    """Return whose each move is, its direction and places, from where and to where it led."""
    return [(one.region, *one[:4]) for one in extract(text, year=2021).changes]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("It also topped all counties in the central and western regions.", "topped"),
        ("It leads the counties of that region.", "leads"),
        ("It is also the highest-ranking county in eastern China.", "highest-ranking"),
        ("It is the highest-ranked of the three counties in Zhejiang.", "highest-ranked"),
    ],
)
def test_a_first_place_is_one_within_a_part_of_the_country(said: str, words: str) -> None:
    text = f"Anji county ranked 41st on the 2021 list of {COUNTIES}. {said}"
    assert firsts(text) == [("Anji county", 2021, words)]


def test_the_highest_behind_a_place_is_a_first_one_of_a_part() -> None:
    text = f"Anji county ranked 41st among {COUNTIES} in 2021, the highest in East China."
    assert firsts(text) == [("Anji county", 2021, "highest")]


def test_the_highest_of_a_countys_own_past_is_no_first_place() -> None:
    text = f"Anji county ranked 41st among {COUNTIES} in 2021, the highest in its history."
    assert firsts(text) == []


def test_what_is_so_again_is_of_the_year_now() -> None:
    text = (
        f"Anji county was ranked 41st among {COUNTIES} in 2021. "
        "It was 43rd on the list last year, and it is again first in Huzhou."
    )
    assert firsts(text) == [("Anji county", 2021, "first")]


def test_a_place_behind_one_of_now_is_of_now_too() -> None:
    text = (
        f"Deqing is on the list of {COUNTIES}. "
        "Deqing, ranked 29th last year, is 26th now, ahead of Anji at 28th."
    )
    assert dated(text) == [("Deqing", 2020, 29), ("Deqing", 2021, 26), ("Anji", 2021, 28)]


def test_this_year_is_the_one_behind_that_which_it_is_held_against() -> None:
    text = f"Deqing county ranked 28th among {COUNTIES} this year, down from 25th in 2016."
    assert dated(text, None) == [("Deqing county", 2017, 28), ("Deqing county", 2016, 25)]


def test_a_place_in_last_years_is_of_last_year() -> None:
    text = (
        f"Deqing county ranked 28th on this year's list of {COUNTIES}, having been 25th in last "
        "year's."
    )
    assert dated(text) == [("Deqing county", 2021, 28), ("Deqing county", 2020, 25)]


def test_a_place_is_of_the_year_right_in_front_of_it() -> None:
    text = (
        f"Deqing county ranked 39th among {COUNTIES} in 2021. "
        "Since it was first listed in 2015 at 57th, Deqing has climbed 18 places."
    )
    assert dated(text)[1] == ("Deqing", 2015, 57)
    assert moves(text) == [("Deqing", "up", 18, 57, 39)]


def test_each_field_is_that_of_the_place_in_front_of_it() -> None:
    text = (
        "Deqing county is 52nd on the list of comprehensive strength, 44th on that of investment "
        "potential and 61st on that of green development."
    )
    assert [one[1:] for one in told(text)] == [
        ("comprehensive strength", 52),
        ("investment potential", 44),
        ("green development", 61),
    ]


def test_a_field_where_it_is_so_follows_a_list() -> None:
    text = (
        "Deqing county was named, too, among the top 100 for investment potential, where it is "
        "28th, and for green development, where it is 47th."
    )
    assert [one[2] for one in told(text)] == [28, 47]
    assert told(text)[1][1] == "green development"


def test_the_place_between_two_went_to_whom_it_was_taken_by() -> None:
    text = (
        f"Anji and Deqing came first and third on the list of {COUNTIES} in 2021. "
        "The second place between them was taken by Tonglu County in Hangzhou."
    )
    assert dated(text)[-1] == ("Tonglu County", 2021, 2)


def test_a_list_topped_with_its_number_in_a_bracket_is_one_place() -> None:
    text = "Anji topped the list (No. 1) for the fourth consecutive year. Deqing was No. 3."
    text = f"This is the list of {COUNTIES}. {text}"
    assert [one[2] for one in told(text)] == [1, 3]
    assert extract(text, year=2021).rankings[0].start == text.index("No. 1")


def test_a_river_is_no_region() -> None:
    text = f"Jingjiang, a city by the Yangtze River, is 29th on the list of {COUNTIES}."
    assert told(text) == [("Jingjiang", COUNTIES, 29)]


def test_a_region_is_not_whom_another_administers() -> None:
    text = (
        "Huangqiao, a town in Taixing city, which Taizhou in East China's Jiangsu province "
        "administers, was recently placed 86th on the list of the top 1,000 towns."
    )
    assert [(one[0], one[2]) for one in told(text)] == [("Huangqiao", 86)]


def test_how_many_of_the_first_belong_to_a_city_bounds_none_of_them() -> None:
    text = (
        f"Anji and Deqing, the two other Huzhou counties on the list of {COUNTIES}, ranked fifth "
        "and eighth, so that four of the first ten counties belong to Huzhou."
    )
    assert bounds(text) == []


def test_all_who_share_a_place_with_another_have_it() -> None:
    text = (
        "Anji, Deqing and Tonglu, all in Zhejiang, shared the first place with Cixi on the list of "
        f"{COUNTIES}."
    )
    assert [one[0] for one in told(text)] == ["Anji", "Deqing", "Tonglu", "Cixi"]


def test_a_headline_tops_the_hundred_best() -> None:
    text = (
        "Anji tops China's 100 best counties again\n\n"
        f"Anji county has topped the 2021 list of {COUNTIES}."
    )
    assert [one[0] for one in told(text)] == ["Anji", "Anji county"]


def test_a_headlines_bound_is_one_in_the_list_below() -> None:
    text = (
        "Anji enters top five on national list\n\n"
        "Anji County ranked fourth on the list of China's top 100 counties in terms of "
        "comprehensive strength in 2021."
    )
    assert {one.dimension for one in extract(text).rankings} == {"comprehensive-strength"}


def test_a_headlines_bound_is_told_once_of_a_region_called_two_ways() -> None:
    text = (
        "Anji in national top 10\n\n"
        f"Anji county ranked fifth on the list of {COUNTIES} in 2021. "
        "It was the fourth straight year that Anji had stayed in the top 10."
    )
    assert len(bounds(text)) == 2


def test_all_of_so_many_within_a_bound_are_those_told_there() -> None:
    text = (
        f"Anji county ranked third on the 2021 list of {COUNTIES}. "
        "All three of Huzhou's counties are in the top 10. "
        "Deqing ranked first and Changxing seventh."
    )
    assert sorted(bounds(text)) == [("Anji county", 10), ("Changxing", 10), ("Deqing", 10)]


def test_a_thousand_towns_beside_lists_of_strength_are_ranked_by_it() -> None:
    text = (
        "The 2021 Top 1,000 Towns in China are out. Wuzhen Town ranked 15th. On the list of the "
        "top 100 districts in terms of comprehensive strength, Wuxing District ranked 29th."
    )
    assert {one.dimension for one in extract(text).rankings} == {"comprehensive-strength"}


def test_a_list_that_years_stand_behind_is_the_one_named_before() -> None:
    text = (
        f"Deqing county ranked 43rd on the list of {COUNTIES} in comprehensive strength. "
        "Deqing has been on the top 100 list for seven years on end."
    )
    assert [(one.years, one.dimension) for one in extract(text, year=2021).streaks] == [
        (7, "comprehensive-strength")
    ]


@pytest.mark.parametrize(
    ("said", "move"),
    [
        # which place a move led to stands in the sentence before
        ("The county has moved up nine places from 48th in 2013.", ("up", 9, 48, 39)),
        ("Deqing, 48th in 2017, advanced by nine places.", ("up", 9, 48, 39)),
        ("Deqing was nine places higher than in 2017, when it ranked 48th.", ("up", 9, 48, 39)),
        # of which none fits
        ("Deqing, 49th in 2017, advanced by nine places.", ("up", 9, None, None)),
        ("In green development it held on to its 21st place.", ("same", 0, None, None)),
        ("Deqing's ranking did not change.", ("same", 0, None, None)),
    ],
)
def test_a_move_is_completed_by_the_places_that_it_fits(
    said: str, move: tuple[str, int | None, int | None, int | None]
) -> None:
    text = f"Deqing county ranked 39th among {COUNTIES} in 2021. {said}"
    assert [one[1:] for one in moves(text)] == [move]


def test_a_move_is_held_against_a_place_behind_another_move() -> None:
    text = (
        f"Deqing county ranked 29th on the 2021 list of {COUNTIES}, two places ahead of its "
        "ranking in 2020 and 12 ahead of the 41st in 2017."
    )
    assert [one[1:] for one in moves(text)] == [("up", 2, None, None), ("up", 12, 41, 29)]
    assert dated(text)[-1] == ("Deqing county", 2017, 41)


def test_the_verb_of_one_move_serves_those_of_others_in_ranks() -> None:
    text = (
        f"Anji is 29th among {COUNTIES}, Deqing 37th and Tonglu 83rd. "
        "Anji has risen one rank, Deqing five ranks and Tonglu three since last year."
    )
    assert [one[2] for one in moves(text)] == [1, 5, 3]


def test_a_headline_moves_up_in_the_top_hundred() -> None:
    text = f"Deqing moves up in the national top 100\n\nDeqing county was 39th among {COUNTIES}."
    assert moves(text) == [("Deqing", "up", None, None, None)]


def test_the_year_that_a_move_is_counted_on_is_not_that_of_the_place_behind_it() -> None:
    text = f"Deqing county is on the list of {COUNTIES}. Deqing is four places up on 2020 at 74th."
    assert dated(text) == [("Deqing", 2021, 74)]
