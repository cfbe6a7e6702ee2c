"""The places that English news tells beside others: of past years, of neighbours."""

from __future__ import annotations

import pytest
from extract.english_told import bounds

from erqi_viewer.core.extract import extract

LISTED = "Anji county is on the 2021 list of the top 100 counties. "


def places(text: str) -> list[tuple[int | None, str | None, int | None]]:
    """Return year, region and rank of each place."""
    return [(one.year, one.region, one.rank) for one in extract(text, year=2021).rankings]


def within(text: str) -> list[tuple[str | None, str | None, int | None]]:
    """Return region, list and rank of each place behind a sentence that names a list."""
    return [(one.region, one.list, one.rank) for one in extract(LISTED + text, year=2021).rankings]


def test_a_place_keeps_its_year_beside_those_that_a_region_had_before() -> None:
    text = (
        "It came 34th in comprehensive strength, after being 32nd in 2017 and 30th in 2016, and "
        "27th in investment potential."
    )
    found = extract(LISTED + text, year=2021).rankings
    assert [(one.year, one.rank) for one in found] == [
        (2021, 34),
        (2017, 32),
        (2016, 30),
        (2021, 27),
    ]
    assert found[-1].dimension == "investment-potential"


def test_a_place_just_behind_that_of_a_past_year_is_of_this_one() -> None:
    text = "Anji was 50th in comprehensive strength, just behind the 49th it had in 2019."
    assert [one[::2] for one in places(LISTED + text)] == [(2021, 50), (2019, 49)]


def test_the_year_in_which_a_list_was_joined_is_not_the_lists_from_then_on() -> None:
    text = (
        "Anji first joined the top 100 counties in 2014, when it was 94th.\n\n"
        "Deqing, in 12th place, is the city's leader, ahead of Tonglu in 18th."
    )
    assert places(text) == [
        (2014, "Anji", 94),
        (2021, "Deqing", 12),
        (2021, "Deqing", 1),
        (2021, "Tonglu", 18),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Deqing, second, leads Huzhou.",
        "Deqing, in second place, is the city's leader.",
        "Deqing, in second place, was again ahead of all other Zhejiang counties.",
    ],
)
def test_a_region_that_leads_its_city_is_first_in_no_list(said: str) -> None:
    assert within(said) == [("Deqing", "top 100 counties", 2), ("Deqing", None, 1)]


def test_who_has_led_the_province_for_years_is_first_in_it_for_so_long() -> None:
    found = extract(LISTED + "It has led the province on the list for nine years running.")
    assert [(one.list, one.rank) for one in found.rankings] == [(None, 1)]
    assert [(one.list, one.years) for one in found.streaks] == [(None, 9)]


def test_a_place_among_those_in_some_provinces_is_within_them() -> None:
    text = "Anji was 12th, first among those in the three northeastern provinces."
    assert [one[1:] for one in within(text)] == [("top 100 counties", 12), (None, 1)]
    text = "Among the counties of northwest China it ranks 4th."
    assert [one[1:] for one in within(text)] == [(None, 4)]


def test_places_far_back_of_districts_in_a_city_are_the_countrys() -> None:
    text = "In Huzhou, Deqing was third and Changxing 28th."
    assert within(text) == [
        ("Deqing", "top 100 counties", 3),
        ("Changxing", "top 100 counties", 28),
    ]


def test_a_region_named_for_its_city_is_not_the_city() -> None:
    text = "Beilun, the port district of Ningbo in Zhejiang province, placed 24th on the list."
    assert within(text) == [("Beilun", "top 100 counties", 24)]
    text = "Changji, a city in China's Xinjiang Uygur Autonomous Region, was rated 10th."
    assert within(text) == [("Changji", "top 100 counties", 10)]
    text = "Yantai is represented by Longkou (10th) and Laizhou (27th)."
    assert [one[0] for one in within(text)] == ["Longkou", "Laizhou"]


def test_a_field_at_the_head_of_a_line_is_no_region() -> None:
    text = "Anji county did well.\n- Scientific and technological innovation: 58th (down one)"
    assert [one[1] for one in places(LISTED + text)] == ["Anji county"]


def test_it_is_not_the_neighbour_that_a_place_is_held_against() -> None:
    text = (
        "In comprehensive strength Anji was 57th (60th in 2020), behind Deqing at 44th and Tonglu "
        "at 48th. It was 35th in green development."
    )
    found = extract(LISTED + text, year=2021).rankings
    assert [(one.region, one.rank, one.dimension) for one in found] == [
        ("Anji", 57, "comprehensive-strength"),
        ("Anji", 60, "comprehensive-strength"),
        ("Deqing", 44, "comprehensive-strength"),
        ("Tonglu", 48, "comprehensive-strength"),
        ("Anji", 35, "green-development"),
    ]


def test_the_former_and_the_latter_have_a_place_each() -> None:
    text = "Changxing and Deqing were also listed, the former sixth and the latter third."
    assert [one[::2] for one in within(text)] == [("Changxing", 6), ("Deqing", 3)]


def test_what_a_list_weighs_is_not_the_list_of_what_follows() -> None:
    text = (
        "The list is compiled on the basis of economic strength and green development. "
        "Deqing stood at 79th."
    )
    assert within(text) == [("Deqing", "top 100 counties", 79)]


def test_others_in_a_new_paragraph_are_on_the_list_that_the_text_is_about() -> None:
    text = (
        "Anji ranked 34th in the top 100 counties in terms of comprehensive strength. "
        "It was also 16th in investment potential.\n\n"
        "In Huzhou, Deqing stood 11th and Changxing 28th."
    )
    dimensions = [one.dimension for one in extract(text, year=2021).rankings]
    assert dimensions == [
        "comprehensive-strength",
        "investment-potential",
        "comprehensive-strength",
        "comprehensive-strength",
    ]


def test_a_list_of_a_part_of_china_is_not_the_series_named_before() -> None:
    text = (
        "Anji ranked 41st in China's top 100 counties in comprehensive strength. "
        "In a ranking of central China's top 100 counties, Anji came fourth."
    )
    found = extract(text, year=2021).rankings
    assert [(one.list, one.dimension) for one in found][1:] == [
        ("central China's top 100 counties", None)
    ]


def test_a_list_notes_its_field_in_brackets() -> None:
    text = "Anji is 66th among China's Top 100 Counties (Comprehensive Strength)."
    assert [one.dimension for one in extract(text).rankings] == ["comprehensive-strength"]


def test_places_are_told_as_to_several_fields() -> None:
    text = "Anji is 38th as to green development and 49th as to urbanization quality."
    found = extract(LISTED + text, year=2021).rankings
    assert [(one.rank, one.dimension) for one in found] == [
        (38, "green-development"),
        (49, "urbanisation-quality"),
    ]


def test_its_place_is_told_between_commas() -> None:
    assert [one[2] for one in within("Its place, 25th, is the same as last year's.")] == [25]


def test_a_list_is_topped_by_somebody() -> None:
    assert within("The list was topped by Shenmu.") == [("Shenmu", "top 100 counties", 1)]


@pytest.mark.parametrize(
    "said",
    [
        "It is the fifth consecutive year for Anji to be in the top ten.",
        "It was 8th, Anji's fourth straight year in the top 10.",
        "Anji was 9th, thus making its way into the top 10.",
    ],
)
def test_a_bound_is_told_with_its_years(said: str) -> None:
    assert [one[1] for one in bounds(LISTED + said)] == [10]


def test_all_six_are_those_named_last_and_the_one_behind_them() -> None:
    text = "Other Huzhou towns were Aa. Lecong is 22nd and Leliu 59th. Only Xingtan is 104th. "
    assert bounds(LISTED + text + "All three are in the top 120.") == []
    towns = "Anji town is on the 2021 list of the top 1,000 towns. Lecong is 22nd and Leliu 59th. "
    told = bounds(towns + "Only Xingtan is 104th. All three are in the top 120.")
    assert told == [("Lecong", 120), ("Leliu", 120), ("Xingtan", 120)]


def test_a_headline_counts_the_most_innovative_and_calls_a_list_by_its_size() -> None:
    text = (
        "Anji among ten most attractive counties for investors\n\n"
        "Anji ranked ninth in the top 100 counties in investment potential."
    )
    assert bounds(text) == [("Anji", 10)]
    text = (
        "Anji climbs from 9th to 7th on list of 1,000 strongest towns\n\n2021-10-13\n\n"
        "Anji town is 7th on the list of the Top 1,000 Towns in Comprehensive Strength."
    )
    found = extract(text, year=2021).rankings
    assert {one.dimension for one in found} == {"comprehensive-strength"}


def test_this_years_list_beside_the_sums_of_a_whole_year_is_of_the_year_after() -> None:
    text = (
        "Anji county ranked 16th on this year's list of the top 100 counties. "
        "Its GDP grew 7.8 percent to 136.4 billion yuan (about $21.1 billion) in 2020."
    )
    assert [one.year for one in extract(text).rankings] == [2021]


def test_what_a_heading_names_is_the_list_of_the_paragraph_below() -> None:
    text = (
        "Anji ranked 34th in the top 100 counties in terms of comprehensive strength.\n\n"
        "Investment potential\n\nDeqing stood 11th and Changxing 28th."
    )
    found = extract(text, year=2021).rankings
    assert [one.dimension for one in found][1:] == ["investment-potential"] * 2


def test_the_former_of_two_goes_on_as_the_one_spoken_of() -> None:
    text = "Deqing and Tonglu were 19th and 27th. The former has been in the top 20 before."
    assert bounds(LISTED + text) == [("Deqing", 20)]


def test_the_year_of_an_aside_is_no_places() -> None:
    text = "Deqing, which made its debut on the list in 2015 at No. 52, is also 33rd."
    assert [one.year for one in extract(LISTED + text, year=2021).rankings] == [2015, 2021]
    text = "Deqing rose from 69th to 66th and Tonglu, absent last year, is back at 98th."
    assert [one[:2] for one in places(LISTED + text)][1:] == [(2021, "Deqing"), (2021, "Tonglu")]
