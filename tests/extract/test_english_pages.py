"""What English pages print in rows and bullets, and say in passing of places and of years."""

from __future__ import annotations

import pytest
from extract.english_told import bounds

from erqi_viewer.core.extract import extract

LISTED = "Anji county is on the 2021 list of the top 100 counties. "


def told(text: str, year: int = 2021) -> list[tuple[int | None, str | None, int | None]]:
    """Return year, region and rank of each place."""
    return [(one.year, one.region, one.rank) for one in extract(text, year=year).rankings]


def last(text: str) -> tuple[int | None, str | None, int | None]:
    """Return what is told last behind a sentence that names a list."""
    return told(LISTED + text)[-1]


def amounts(text: str) -> list[tuple[str, float | None, str | None, float | None]]:
    """Return name, value, qualifier and growth of each figure."""
    found = extract(text, year=2021).indicators
    return [(one.name, one.value, one.qualifier, one.growth_percent) for one in found]


def test_rows_may_say_where_a_region_lies_or_be_counted() -> None:
    text = (
        LISTED + "They are:\n\nXindeng Town, Fuyang District - 41st\nWuzhen Town, Tongxiang - 62nd"
    )
    assert [one[1:] for one in told(text)] == [("Xindeng Town", 41), ("Wuzhen Town", 62)]
    text = LISTED + "\n\nNo., county, rank in China\n1, Deqing, 12\n2, Tonglu, 30"
    assert [one[1:] for one in told(text)] == [("Deqing", 12), ("Tonglu", 30)]
    assert told(LISTED + "\n\nNo., county, towns\n5, Deqing, 2") == []


def test_a_list_may_name_its_country_in_capitals_before_its_field() -> None:
    text = (
        "Deqing was third among the Top 100 Counties in the Country for Green Development and "
        "ninth among the Top 100 Counties in the Country for Investment Potential."
    )
    found = [(one.region, one.dimension, one.rank) for one in extract(text, year=2021).rankings]
    assert found == [("Deqing", "green-development", 3), ("Deqing", "investment-potential", 9)]


def test_a_list_of_few_is_one_behind_a_place_in_it() -> None:
    text = "It also ranks No. 4 among the top ten livable water towns."
    found = extract(LISTED + text, year=2021).rankings
    assert [(one.list, one.rank, one.within) for one in found] == [
        ("top ten livable water towns", 4, None)
    ]


def test_a_field_that_is_no_lists_own_is_another_list() -> None:
    text = "A think tank placed it 15th among counties by green energy competitiveness."
    found = extract(LISTED + text, year=2021).rankings
    assert [(one.list, one.rank) for one in found] == [("green energy competitiveness", 15)]


@pytest.mark.parametrize(
    ("said", "region"),
    [
        ("Deqing, 17th in the nation, is again behind.", "Deqing"),
        ("It took 9th place, behind Deqing county in Huzhou, which is 8th.", "Deqing county"),
        ("The list, published in Hangzhou, has it in 30th place.", "Anji county"),
        ("Within Zhejiang it ranked ninth.", "Anji county"),
        ("Deqing, run by Huzhou, was the runner-up.", "Deqing"),
        ("Two neighbors are on it too: Deqing (12th) and Tonglu (30th).", "Tonglu"),
    ],
)
def test_a_place_is_of_whom_it_is_told(said: str, region: str) -> None:
    assert last(said)[1] == region


def test_places_within_a_part_are_in_no_list() -> None:
    found = extract(LISTED + "It has topped central and western China.", year=2021).rankings
    assert [(one.list, one.rank) for one in found] == [(None, 1)]
    found = extract(LISTED + "Within Zhejiang it ranked ninth.", year=2021).rankings
    assert [(one.list, one.rank) for one in found] == [(None, 9)]


def test_moves_in_words_or_brackets_may_stand_between_two_places() -> None:
    text = "Deqing ranks 41st (+2), Tonglu 43rd (-1) and Jiande 62nd (+5)."
    assert [one[1:] for one in told(LISTED + text)] == [
        ("Deqing", 41),
        ("Tonglu", 43),
        ("Jiande", 62),
    ]
    text = "Deqing was 41st, a leap of six places, and Tonglu 48th."
    assert [one[1:] for one in told(LISTED + text)] == [("Deqing", 41), ("Tonglu", 48)]


def test_the_year_of_a_list_is_that_of_others_beside_it() -> None:
    text = (
        "Two cities are on the 2021 list of the top 100 counties. Four districts are among the "
        "national top 100 districts. Yuhang (7th) leads them."
    )
    assert told(text, year=2022) == [(2021, "Yuhang", 7)]


def test_a_year_behind_a_semicolon_is_of_the_place_behind_it() -> None:
    text = "It takes the 50th place; in 2019 it was 54th and in 2018, when it first came in, 73rd."
    assert [one[::2] for one in told(LISTED + text)] == [(2021, 50), (2019, 54), (2018, 73)]


def test_a_year_closes_what_a_report_tells_before_another_place() -> None:
    text = "Anji was 17th of the top 100 counties in a report for 2019, first in the west."
    assert [one[::2] for one in told(text)] == [(2019, 17), (2019, 1)]


def test_where_a_place_came_from_is_of_the_year_compared_with() -> None:
    text = "Deqing is 22nd, up from 25th last year. Tonglu dropped from 67th to 69th."
    assert [one[::2] for one in told(LISTED + text)][-2:] == [(2020, 67), (2021, 69)]
    text = "Deqing is 22nd, four places higher than a year ago, and Tonglu 48th, up from 55th."
    assert told(LISTED + text)[-1] == (2020, "Tonglu", 55)


def test_nobody_else_is_in_the_top_ten_but_who_is_spoken_of() -> None:
    text = "Anji was 9th of the top 100 counties. No other county of Zhejiang is in the top ten."
    assert bounds(text) == [("Anji", 10)]
    text = "Deqing is 8th and the province's only county in the top ten."
    assert bounds(LISTED + text) == [("Deqing", 10)]


def test_neighbors_and_ports_are_not_spoken_of() -> None:
    text = (
        "Anji County is in Huzhou. Deqing County lies to the east of it, Lin'an to the south. "
        "Shangang Port, a river port, is in the north.\n\nHonors\n"
        "* May 2021: top 100 counties in green development (37th)"
    )
    assert [one[1:] for one in told(text)] == [("Anji County", 37)]


def test_a_run_at_the_head_of_a_province_is_of_who_heads_it() -> None:
    text = "It has been the best-ranked county of Zhejiang for five years in succession."
    assert [one.region for one in extract(LISTED + text, year=2021).streaks] == ["Anji county"]


def test_a_headlines_place_in_a_province_is_the_one_below() -> None:
    text = (
        "Anji remains first in Zhejiang\n\nAnji county rose to 29th on the list of the top 100 "
        "counties. It is the best-ranked county of Zhejiang."
    )
    assert told(text)[0] == (2021, "Anji", 1)


def test_towns_listed_by_number_are_of_the_texts_series() -> None:
    text = (
        "Anji was 9th of the top 100 counties for comprehensive strength. Among the 1,000 "
        "strongest towns, Dipu was 74th."
    )
    assert extract(text, year=2021).rankings[-1].dimension == "comprehensive-strength"


def test_bounds_that_somebody_is_outside_of_are_nobodys() -> None:
    assert bounds(LISTED + "Not far from the top 50 are Deqing (54th) and Tonglu (57th).") == []


def test_that_year_is_the_one_told_before() -> None:
    text = (
        "Anji was 17th among the top 100 counties for 2018.\n\nIt rose to 8th on the list of the "
        "top 100 water counties that year, from 15th in 2017."
    )
    assert [one[::2] for one in told(text)] == [(2018, 17), (2018, 8), (2017, 15)]


def test_the_strongest_potential_is_a_lists_field_without_an_article_too() -> None:
    text = "Anji was 9th among the top 100 counties with strongest investment potential."
    assert extract(text, year=2021).rankings[0].dimension == "investment-potential"


def test_a_headline_may_leave_out_what_a_region_is() -> None:
    text = (
        "Yuhang ranks 1st for 11 years in a row!\n\nThe list of the top 100 districts for "
        "comprehensive strength is out. For the 11th consecutive year, Yuhang District takes the "
        "crown.\n\nYuhang is also 1st in green development."
    )
    found = extract(text, year=2021)
    assert [(one.region, one.dimension) for one in found.rankings[:2]] == [
        ("Yuhang", "comprehensive-strength"),
        ("Yuhang District", "comprehensive-strength"),
    ]
    assert found.streaks[0].dimension == "comprehensive-strength"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("In 2020, when its GDP went past 70 billion yuan, it grew.", ("GDP", 70, "over", None)),
        ("Anji's GDP was 50 billion yuan, 8.7% above 2019.", ("GDP", 50, None, 8.7)),
        (
            "Anji's GDP was 50 billion yuan; in 2006 it had been 9 billion yuan.",
            ("GDP", 9, None, None),
        ),
        ("Anji's income ratio narrowed to 1.52.", ("income ratio", 1.52, None, None)),
        (
            "The land area is 18 square kilometers, the sea area 7 square kilometers.",
            ("sea area", 7, None, None),
        ),
        ("Anji recorded 213 projects under construction.", ("projects", 213, None, None)),
        (
            "Robots are our hope; 87 robot companies had registered by the end of June.",
            ("robot companies", 87, None, None),
        ),
        (
            "It filed over 900 PCT patent applications.",
            ("PCT patent applications", 900, "over", None),
        ),
    ],
)
def test_figures_are_told_in_many_ways(
    said: str, found: tuple[str, float | None, str | None, float | None]
) -> None:
    assert amounts(said)[-1] == found


def test_what_average_or_uncounted_places_have_is_no_figure() -> None:
    assert amounts("An average county on the list has 232,200 permanent residents.") == []
    text = "Of the counties 15 have a GDP of 50 to 100 billion yuan and 89 exceed 20 billion yuan."
    assert amounts(text) == []
