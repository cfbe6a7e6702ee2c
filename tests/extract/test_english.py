"""What English releases say across clauses and sentences."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract


def told(text: str) -> list[tuple[str | None, str | None, int | None]]:
    return [(one.region, one.list, one.rank) for one in extract(text, year=2021).rankings]


def figures(text: str) -> list[tuple[str | None, str, float | None, float | None, str | None]]:
    return [
        (one.region, one.name, one.value, one.growth_percent, one.period)
        for one in extract(text, year=2021).indicators
    ]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("top 100 counties in green finance", "top 100 counties in green finance"),
        ("top 100 counties for growth for the third time", "top 100 counties for growth"),
        ("top 100 counties in 2021", "top 100 counties"),
        ("top 100 counties in China", "top 100 counties"),
        ("top 100 counties with Yiwu in front", "top 100 counties"),
        ("top 100 counties in central China", "top 100 counties in central China"),
        ("top 100 counties by GDP released on Monday", "top 100 counties by GDP"),
        ("Top 100 Counties in Quality of Life", "Top 100 Counties in Quality of Life"),
        ("China's 100 strongest counties", "China's 100 strongest counties"),
        ("national top 100", "national top 100"),
    ],
)
def test_a_lists_name_reaches_as_far_as_its_topic(written: str, name: str) -> None:
    assert told(f"Deqing county ranked 9th in the {written}.") == [("Deqing county", name, 9)]


def test_lists_named_before_are_pointed_back_to() -> None:
    text = (
        "The institute published the top 100 counties for trade and the top 100 districts for "
        "trade. On the latter list, Wuxing district was 40th. Among the counties, Anji came 12th. "
        "Deqing was 15th."
    )
    assert told(text) == [
        ("Wuxing district", "top 100 districts for trade", 40),
        ("Anji", "top 100 counties for trade", 12),
        ("Deqing", "top 100 counties for trade", 15),
    ]


def test_places_are_paired_with_the_two_lists_of_the_sentence_before() -> None:
    text = (
        "Anji county ranked 12th in the top 100 counties for trade and 20th in the top 100 "
        "counties for tourism. In 2020 it was 14th and 25th respectively."
    )
    assert [place[1:] for place in told(text)[2:]] == [
        ("top 100 counties for trade", 14),
        ("top 100 counties for tourism", 25),
    ]


def test_a_place_that_another_came_from_is_of_the_same_region() -> None:
    text = (
        "Anji county ranked 12th in the top 100 counties, while Deqing came in at No. 19, "
        "up from No. 23 a year earlier."
    )
    found = extract(text, year=2021)
    assert [(one.region, one.year, one.rank) for one in found.rankings][1:] == [
        ("Deqing", 2021, 19),
        ("Deqing", 2020, 23),
    ]


def test_all_cities_of_a_prefecture_are_not_the_prefecture() -> None:
    assert told("All five counties of Huzhou made the top 30 of the top 100 counties.") == []


def test_a_list_named_last_holds_for_the_places_before_it() -> None:
    text = "Wujin District placed 3rd and Xinbei District 17th among the top 100 districts."
    assert told(text) == [
        ("Wujin District", "top 100 districts", 3),
        ("Xinbei District", "top 100 districts", 17),
    ]


def test_a_place_within_a_province_leaves_the_list_to_the_one_before_it() -> None:
    text = "Shenmu ranked 46th nationwide and first in Shaanxi among the top 100 counties."
    assert told(text) == [("Shenmu", "top 100 counties", 46), ("Shenmu", None, 1)]


def test_a_province_with_most_names_on_a_list_is_not_first_in_it() -> None:
    assert told("Zhejiang tops the list of the top 100 counties.") != []
    text = "Anji is 5th in the top 100 counties. Zhejiang tops the list with 32 counties."
    assert told(text) == [("Anji", "top 100 counties", 5)]


def test_a_figure_is_of_the_region_named_with_it() -> None:
    text = (
        "Yanta district did well. Its GDP was 26 billion yuan. GDP was 12 billion yuan in Beilin "
        "district and 10 billion yuan in Weiyang district. The exports of Lintong and Gaoling "
        "were 4 billion yuan and 3 billion yuan respectively. Huyi's GDP grew 5 percent."
    )
    assert [one[:3] for one in figures(text)] == [
        ("Yanta district", "GDP", 26),
        ("Beilin district", "GDP", 12),
        ("Weiyang district", "GDP", 10),
        ("Lintong", "exports", 4),
        ("Gaoling", "exports", 3),
        ("Huyi", "GDP", None),
    ]


def test_what_figures_side_by_side_share_is_filled_in() -> None:
    text = (
        "The per capita disposable income of urban and rural residents in Anji was 45,120 yuan "
        "and 25,300 yuan respectively, up 4.1 percent and 6.2 percent."
    )
    assert [one[1:4] for one in figures(text)] == [
        ("per capita disposable income of urban residents", 45120, 4.1),
        ("per capita disposable income of rural residents", 25300, 6.2),
    ]


@pytest.mark.parametrize(
    ("when", "period"),
    [
        ("in the first half of this year", "2021-H1"),
        ("in the first six months of 2020", "2020-H1"),
        ("from January to September", "2021-01/2021-09"),
        ("in Q3", "2021-Q3"),
        ("in May", "2021-05"),
        ("by the end of June", "../2021-06"),
        ("last year", "2020"),
        ("in 2019, more than in the same period of 2018", "2019"),
    ],
)
def test_a_figure_is_for_the_period_said_with_it(when: str, period: str) -> None:
    assert [one[4] for one in figures(f"Exports were 5 billion yuan {when}.")] == [period]


def test_a_figure_is_for_the_period_of_the_sentence_before_it() -> None:
    text = (
        "In the first quarter GDP was 5 billion yuan. Exports were 2 billion yuan. In the same "
        "three months imports were 1 billion yuan."
    )
    assert [one[4] for one in figures(text)] == ["2021-Q1"] * 3


def test_a_title_may_name_the_period() -> None:
    text = "Anji's economy in the first half of 2021\n\nGDP was 5 billion yuan, up 4 percent."
    assert figures(text) == [(None, "GDP", 5, 4, "2021-H1")]


@pytest.mark.parametrize(
    "text",
    [
        "Only districts with a GDP above 80 billion yuan were admitted.",
        "It calls those strong whose GDP is above 20 billion yuan.",
        "The average GDP of the listed districts exceeds 160 billion yuan.",
        "Among them, 43 had GDPs exceeding 100 billion yuan.",
        "The ranking is based on 12 indicators and takes in 75 counties.",
    ],
)
def test_what_is_told_of_many_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_a_sentence_may_give_the_figure_before_it_its_growth() -> None:
    text = "Anji's GDP was 50 billion yuan in 2020. This was 4 percent less than in 2019."
    assert figures(text) == [("Anji", "GDP", 50, -4, "2020")]


def test_the_largest_of_a_city_is_first_within_it() -> None:
    text = "Its GDP was 50 billion yuan, the second largest of any county in Huzhou."
    (one,) = extract(text, year=2021).indicators
    assert (one.place, one.scope) == (2, "Huzhou")
