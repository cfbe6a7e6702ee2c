"""Whom English sentences mean that call a region by its kind, by a nickname or not at all."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, told

from erqi_viewer.core.extract import extract

LIST = "The 2021 list of the top 100 counties is out. "


def _whose(text: str) -> list[tuple[str | None, int | None]]:
    return [(region, rank) for region, _, rank in told(text) if rank]


@pytest.mark.parametrize(
    "said",
    [
        "The county-level city is now 18th on the 2021 list of the top 100 counties.",
        "The coastal county is 18th in the 2021 top 100 counties.",
        "The city on the southern shore of Taihe Bay is 18th among the top 100 counties of 2021.",
    ],
)
def test_a_region_called_by_its_kind_is_the_one_spoken_of(said: str) -> None:
    assert _whose(f"Deqing, Huzhou, has reason to be glad this year. {said}") == [("Deqing", 18)]


def test_a_neighbouring_county_is_not_the_one_spoken_of() -> None:
    text = f"{LIST}Deqing is 18th. Anji is 30th and Tonglu 31st. The neighbouring county is 40th."
    assert ("Deqing", 40) not in _whose(text)


def test_a_district_that_lies_in_a_city_is_not_the_city() -> None:
    text = f"Deqing ranks 18th.\n{LIST}The northern district of Huzhou is 17th, up from 19th."
    assert [one[0] for one in _whose(text)] == ["Deqing"] * 3


@pytest.mark.parametrize("hub", ["coal hub", "tea hub"])
def test_a_hub_of_a_name_is_the_region_of_that_name(hub: str) -> None:
    assert _whose(f"{LIST}The {hub} of Panzhou ranks 68th and Xingyi 79th.") == [
        ("Panzhou", 68),
        ("Xingyi", 79),
    ]


def test_a_logistics_park_of_a_county_is_still_no_region() -> None:
    assert _whose(f"{LIST}Anji is 30th. The logistics park of Anji ranks 12th.") == [("Anji", 30)]


@pytest.mark.parametrize(
    "said",
    [
        "Tonglu, near Hangzhou, was the exception. At 44th, it gained a place.",
        "Tonglu appeared too. It was 44th in the end.",
        "Q: Tonglu, your neighbor, is also doing well.\nA: Very well. They are 44th.",
    ],
)
def test_a_sentence_without_places_brings_in_whom_the_next_is_about(said: str) -> None:
    assert _whose(f"{LIST}Deqing is 18th and Anji 49th. {said}")[-1] == ("Tonglu", 44)


@pytest.mark.parametrize(
    ("head", "told_later"),
    [
        ("FACT BOX: SHUNDE AT A GLANCE", ""),
        ("INVEST IN SHUNDE", ""),
        ("FIVE REASONS FOR SHUNDE", "Shunde is in the south. "),
    ],
)
def test_a_headline_in_capitals_says_whom_a_text_is_about(head: str, told_later: str) -> None:
    text = f"{head}\n{told_later}It is 12th on the 2021 list of the top 100 districts."
    assert _whose(text) == [("Shunde", 12)]


def test_a_headline_in_capitals_names_nobody_that_the_text_does_not() -> None:
    text = "A CHANGE IN WINE\nWe are 12th on the 2021 list of the top 100 districts."
    assert _whose(text) == [(None, 12)]


def test_a_name_in_capitals_before_a_verb_is_a_name() -> None:
    text = "JIADING has climbed to 13th place in the 2021 list of the top 100 districts."
    assert _whose(text) == [("Jiading", 13)]


def test_the_fact_that_one_was_elsewhere_is_about_that_one() -> None:
    text = (
        "Panyu, fourth in the 2017 list of the top 100 districts, was given rightly, as was the "
        "fact that Zengcheng had been a county until 2014, when it was ninth in the top 100 "
        "counties by comprehensive strength."
    )
    assert told(text)[1] == ("Zengcheng", "top 100 counties by comprehensive strength", 9)


def test_all_so_many_are_those_that_the_text_placed_in_the_list() -> None:
    text = (
        f"{LIST}Anji is second. Deqing and Tonglu are fifth and seventh. Changxing is ninth. "
        "All four counties are in the top 10."
    )
    assert [one for one, _ in bounds(text)] == ["Anji", "Deqing", "Tonglu", "Changxing"]


def test_all_so_many_are_nobody_where_the_text_placed_others() -> None:
    text = f"{LIST}Anji is second. Deqing and Tonglu are fifth and seventh. "
    assert bounds(f"{text}All eight counties are in the top 10.") == []


@pytest.mark.parametrize(
    "said",
    [
        "Deqing is 18th and for the first time among the top 20.",
        "The county is 18th in the Top 100 Counties, and is for the first time among the top 20.",
        "Deqing is 18th. It has not left the top 20 for six years.",
    ],
)
def test_a_bound_may_be_new_or_never_left(said: str) -> None:
    assert bounds(f"{LIST}Deqing ranked 23rd in 2019. {said}") == [("Deqing", 20)]


def test_a_bullet_may_be_a_bound_alone() -> None:
    text = (
        "Haicang District lies in the west. Our record in the 2021 evaluations:\n"
        "* 30th of the Top 100 Districts by Comprehensive Strength\n"
        "* in the top 50 of the Top 100 Districts by Technological Innovation"
    )
    assert bounds(text) == [("Haicang District", 50)]


def test_a_bound_that_was_not_left_was_held_for_so_many_years() -> None:
    text = f"{LIST}Deqing is fourth. The powerhouse has not left the top 10 for 18 years."
    assert [(one.region, one.years) for one in extract(text).streaks] == [("Deqing", 18)]


@pytest.mark.parametrize(
    "said",
    [
        "is second among the Jiangsu counties on the list",
        "is second of the five Jiangsu counties",
        "is third of the Jiangsu entries",
    ],
)
def test_a_place_among_those_of_a_province_is_in_no_list(said: str) -> None:
    assert told(f"{LIST}Kunshan stands ninth and {said}.")[1][1] is None


@pytest.mark.parametrize("said", ["and within Fujian it is first", "and in Fujian it ranks first"])
def test_a_place_within_a_province_behind_a_comma_is_in_no_list(said: str) -> None:
    assert told(f"{LIST}Jinjiang is fourth. It has gained two places, {said}.")[1:] == [
        ("Jinjiang", None, 1)
    ]


def test_a_place_in_may_is_no_place_within_a_part() -> None:
    text = f"{LIST}Jinjiang was fourth, and in May it was fifth."
    assert told(text)[1] == ("Jinjiang", "top 100 counties", 5)


def test_what_places_a_city_s_counties_tell_is_the_country_s_where_nobody_leads() -> None:
    said = "In Suzhou, Kunshan occupies fourth and Changshu sixth."
    assert {name for _, name, _ in told(f"{LIST}Jiangyin is second. {said}")} == {
        "top 100 counties"
    }


def test_who_is_first_and_second_in_a_city_is_so_in_that_city() -> None:
    said = "In Suzhou, Kunshan is first and Changshu second."
    assert [name for _, name, _ in told(f"{LIST}Anji is 30th. {said}")][1:] == [None, None]


def test_a_place_that_one_settles_for_is_of_the_list_s_year() -> None:
    text = f"{LIST}Gaoming, 57th in 2018, had to settle for 60th."
    assert [one.year for one in extract(text, year=2021).rankings] == [2018, 2021]


def test_a_place_in_a_bracket_has_the_year_behind_it() -> None:
    text = (
        "Yiwu takes 11th place on China's Top 100 Counties for 2015 (13th in 2014, 15th in 2013)."
    )
    assert [one.year for one in extract(text).rankings] == [2015, 2014, 2013]


@pytest.mark.parametrize("said", ["came out 23rd; Anji 25th; Tonglu 52nd", "came out 23rd"])
def test_a_region_may_come_out_at_a_place(said: str) -> None:
    assert _whose(f"{LIST}Deqing, with its lake, {said}.")[0] == ("Deqing", 23)


def test_a_row_of_places_goes_on_behind_moves_and_with_newcomers() -> None:
    said = "Deqing ranked 37th, gaining four places, Anji 54th and the newcomer Tonglu 98th."
    assert _whose(LIST + said) == [("Deqing", 37), ("Anji", 54), ("Tonglu", 98)]


@pytest.mark.parametrize(
    ("verb", "way"), [("climbed", "up"), ("rose", "up"), ("slipped", "down"), ("fell", "down")]
)
def test_a_move_by_a_number_needs_no_noun_beside_a_place(verb: str, way: str) -> None:
    found = extract(f"{LIST}Deqing was 40th of the counties, and {verb} by three.").changes
    assert [(one.direction, one.places) for one in found] == [(way, 3)]


def test_what_rises_by_a_number_beside_a_place_may_be_no_place() -> None:
    text = f"{LIST}Deqing was 40th, and its revenue rose by 3 and 5 percent."
    assert extract(text).changes == ()


def test_a_move_told_by_number_and_places_is_one() -> None:
    text = f"{LIST}Deqing in fact moved up four, from 12th last year to eighth."
    found = extract(text, year=2021).changes
    assert [(one.places, one.from_rank, one.to_rank) for one in found] == [(4, 12, 8)]
