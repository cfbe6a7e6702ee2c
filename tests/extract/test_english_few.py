"""The places of a few at once, and those that a word other than a number or a usual one tells."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, told

from erqi_viewer.core.extract import extract

LIST = "The 2021 list of the top 100 counties is out. "


@pytest.mark.parametrize(
    "said",
    [
        "The three have held the top three places for many consecutive years.",
        "All three are in the national top three.",
        "All of them are in the top three.",
    ],
)
def test_the_three_are_those_of_the_sentence_before(said: str) -> None:
    text = f"{LIST}Anji came first, Deqing second and Tonglu third. {said}"
    assert bounds(text) == [("Anji", 3), ("Deqing", 3), ("Tonglu", 3)]


def test_the_few_are_with_the_one_that_the_text_is_about() -> None:
    text = (
        f"{LIST}Anji was 27th. Deqing took 30th place and Tonglu 31st. All three are in the top 40."
    )
    assert bounds(text) == [("Anji", 40), ("Deqing", 40), ("Tonglu", 40)]


def test_a_run_of_the_few_is_one_of_each() -> None:
    text = (
        f"{LIST}Anji came first and Deqing second. "
        "The two have held the first two places for seven years in a row."
    )
    assert [(one.region, one.years) for one in extract(text).streaks] == [
        ("Anji", 7),
        ("Deqing", 7),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Anji was once more third.",
        "Nearby Anji took third place.",
        "Where Anji did best was green development: it was placed third.",
    ],
)
def test_a_word_in_front_is_no_part_of_a_name_or_a_bar_to_a_place(said: str) -> None:
    assert [(one[0], one[2]) for one in told(LIST + said)] == [("Anji", 3)]


@pytest.mark.parametrize(
    "said",
    [
        "Anji was named champion of the top 100 counties.",
        "Anji has been at the head of the list for six years in succession.",
    ],
)
def test_a_first_place_may_be_told_without_its_number(said: str) -> None:
    assert [(one[0], one[2]) for one in told(LIST + said)] == [("Anji", 1)]


@pytest.mark.parametrize(
    "said",
    [
        "Anji, highest-ranked among the Zhejiang counties on the list, is proud.",
        "Anji is the best-placed Zhejiang member of the list.",
        "Anji heads Zhejiang in the Innovation Index.",
        "Anji has done well, topping all districts in Fujian Province.",
    ],
)
def test_the_best_of_a_province_is_first_within_it(said: str) -> None:
    assert told(LIST + said) == [("Anji", None, 1)]


def test_places_of_the_hundred_may_stand_side_by_side() -> None:
    text = f"{LIST}Anji was seventh of the hundred, Deqing 26th and Tonglu 37th."
    assert [(one[0], one[2]) for one in told(text)] == [("Anji", 7), ("Deqing", 26), ("Tonglu", 37)]


def test_one_of_several_within_a_bound_is_the_one_named_first() -> None:
    text = "Aduo Town is on the 2021 list of the top 1,000 towns. "
    text += "It is 31st. Aduo is one of ten towns from Bulan and Fen in the first hundred."
    assert bounds(text) == [("Aduo", 100)]


def test_a_sentence_of_towns_leaves_the_list_of_districts_named_last() -> None:
    text = (
        "The top 1,000 towns of 2021 were published, with Aduo Town 31st. Its Bulan District is "
        "first of the top 100 districts. Emin is one of six towns from Fen. Emin was 40th."
    )
    assert told(text)[-1] == ("Emin", "top 1,000 towns", 40)


def test_those_that_a_place_is_behind_are_not_the_ones_spoken_of_after_it() -> None:
    text = (
        f"{LIST}Anji came 51st, behind the other counties under Huzhou, Deqing at 19th and Tonglu "
        "at 36th. It is 48th in green development."
    )
    assert told(text)[-1][0] == "Anji"


def test_a_list_may_be_named_by_its_size_and_what_it_is_for() -> None:
    text = "Anji county was 8th on the 2021 top 100 list for social governance."
    assert told(text) == [("Anji county", "top 100 list for social governance", 8)]


def test_the_list_of_county_economies_may_be_one_of_economy() -> None:
    text = "China's top 100 county economy 2020 is out. Anji is 8th on it."
    assert told(text) == [("Anji", "China's top 100 county economy", 8)]


def test_brackets_behind_numbered_places_are_those_of_the_year_that_is_told() -> None:
    text = (
        "Anji county is on five lists of 2021 (places of 2020 in brackets):\n\n"
        "Top 100 Counties in Green Development: No. 22 (20)\n"
        "Top 100 Counties in Investment Potential: No. 18 (19)\n"
    )
    found = extract(text, year=2021).rankings
    assert [(one.rank, one.year) for one in found] == [
        (22, 2021),
        (20, 2020),
        (18, 2021),
        (19, 2020),
    ]


def test_places_side_by_side_may_be_told_at_their_end_to_be_within_a_province() -> None:
    text = f"{LIST}Aduo County was first, Bulan County third and Dale County fourth in Henan."
    assert [one[1:] for one in told(text)] == [(None, 1), (None, 3), (None, 4)]


@pytest.mark.parametrize("how", ["is number two again", "was second only to Kunshan"])
def test_a_second_place_may_be_told_with_a_word_behind_it(how: str) -> None:
    assert [one[2] for one in told(f"{LIST}Anji {how}.")] == [2]


def test_a_place_within_a_part_of_the_country_may_close_a_sentence() -> None:
    text = f"{LIST}Anji was 16th, two places better than in 2020 and first among the counties of "
    assert told(f"{text}western China.")[-1] == ("Anji", None, 1)


def test_the_only_one_that_did_better_is_not_spoken_of_after_it() -> None:
    text = f"{LIST}Anji was 12th, where only Deqing, at 10th, did better. It was 13th in 2020."
    assert told(text)[-1][0] == "Anji"
