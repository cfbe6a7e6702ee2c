"""Places that several regions or lists share in English releases, and headlines that tell moves."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, figures, told

from erqi_viewer.core.extract import extract

LIST = "The 2021 list of the top 100 counties is out. "


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "Korla in Xinjiang shares the 54th position with Dafeng.",
            [("Korla", 54), ("Dafeng", 54)],
        ),
        (
            "Anji and Deqing are both first, Danyang and Zouping both 19th.",
            [("Anji", 1), ("Deqing", 1), ("Danyang", 19), ("Zouping", 19)],
        ),
        (
            "Anji was behind Deqing (12th), which was first in Zhejiang.",
            [("Deqing", 12), ("Deqing", 1)],
        ),
        ("Anji was third, passing Deqing, which slipped to 25th.", [("Anji", 3), ("Deqing", 25)]),
        ("Anji was 12th. This puts Anji fifth in the city.", [("Anji", 12), ("Anji", 5)]),
        ("The new edition has it 11th.", [(None, 11)]),
        (
            "Anji is 9th, one below the eighth place that it held in 2018.",
            [("Anji", 9), ("Anji", 8)],
        ),
        ("Anji, the garden city at the foot of Mount Tianmu, is ninth.", [("Anji", 9)]),
        ("Few in Huzhou had heard of Anji County. It is 9th.", [("Anji County", 9)]),
        ("Yixing County is 4th, and Anji, at ninth, is new.", [("Yixing County", 4), ("Anji", 9)]),
        (
            "Anji has gone ahead of Yixing and is now third, with Deqing 14th.",
            [("Anji", 3), ("Deqing", 14)],
        ),
        (
            "Yixing, Anji and Deqing are second to fourth.",
            [("Yixing", 2), ("Anji", 3), ("Deqing", 4)],
        ),
        ("Anji is the best placed of the Huzhou cities at No. 9.", [("Anji", 1), ("Anji", 9)]),
        ("Anji was the best placed, at 9th.", [("Anji", 1), ("Anji", 9)]),
        ("Anji, in ninth place, leads the Huzhou group.", [("Anji", 9), ("Anji", 1)]),
        ("The province is fourth in number after Jiangsu.", []),
        ("Listed companies number 10.", []),
    ],
)
def test_each_of_those_who_share_a_place_has_it(
    said: str, found: list[tuple[str | None, int | None]]
) -> None:
    assert [(region, rank) for region, _, rank in told(LIST + said)] == found


def test_a_place_may_be_that_in_several_fields_alike() -> None:
    text = (
        "Anji did well in 2021. Anji took the first place for comprehensive strength, investment "
        "potential and green development alike."
    )
    assert [one.dimension for one in extract(text).rankings] == [
        "comprehensive-strength",
        "investment-potential",
        "green-development",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The list of the top 100 districts is out. Both did better in green development than "
            "in comprehensive strength: Wuhua 36th and Guandu 29th.",
            [("Wuhua", "green development", 36), ("Guandu", "green development", 29)],
        ),
        (
            "In 2020 Anji made the Top 100 in County Economy and Development. It is 9th.",
            [("Anji", "Top 100 in County Economy and Development", 9)],
        ),
        (
            "Other lists:\n- Top 100 Districts in Green Development: Wuhua 33rd",
            [("Wuhua", "Top 100 Districts in Green Development", 33)],
        ),
    ],
)
def test_a_place_is_in_the_list_that_its_sentence_tells_it_of(
    text: str, found: list[tuple[str, str, int]]
) -> None:
    assert told(text) == found


def test_a_year_pointed_back_to_ends_where_last_year_is_told() -> None:
    text = (
        "Notes, November 8, 2019\n"
        "You first came in 2017. In that year we were 87th in comprehensive strength. "
        "Last year we were 86th. I must be honest: it is not 83rd, it is 85th."
    )
    years = {one.rank: one.year for one in extract(text).rankings}
    assert (years[87], years[86], years[85]) == (2017, 2018, 2019)


def test_a_move_from_one_place_to_another_is_no_row_of_places() -> None:
    found = told(LIST + "Anji and Deqing slipped from third to fourth.")
    assert ("Anji", "top 100 counties", 3) not in found


def test_a_poster_is_no_ranking() -> None:
    assert told(LIST + "A poster in the hall still puts Anji 71st nationwide.") == []
    assert told(LIST + "The ranking puts Anji 71st nationwide.") == [
        ("Anji", "top 100 counties", 71)
    ]


def test_who_runs_a_county_is_not_spoken_of() -> None:
    text = (
        LIST
        + "Anji is 9th. The county, which is run by Huzhou, appeared for the sixth year running."
    )
    assert [(one.region, one.years) for one in extract(text, year=2021).streaks] == [("Anji", 6)]


def test_the_leader_among_the_counties_of_a_province_is_first_there() -> None:
    text = LIST + "Anji, 12th in the country, is the leader among Zhejiang's counties."
    assert told(text) == [("Anji", "top 100 counties", 12), ("Anji", None, 1)]


def test_lines_may_begin_with_the_places() -> None:
    text = (
        "Top 100 Districts in Comprehensive Strength 2022: Sichuan's entries\n\n"
        "National rank - District\n28 - Shuangliu District, Chengdu\n"
        "29 - Longquanyi District, Chengdu\n52 - Fucheng District, Mianyang\n"
    )
    places = extract(text).rankings
    assert [(one.region, one.rank, one.year) for one in places] == [
        ("Shuangliu District", 28, 2022),
        ("Longquanyi District", 29, 2022),
        ("Fucheng District", 52, 2022),
    ]


def test_a_title_tells_of_which_year_the_lists_below_are() -> None:
    text = (
        "Changsha's two on two lists of 2019\n\nSource: changsha.gov.cn  Jan 20, 2020\n\n"
        "Among the top 100 industrial counties, Liuyang is 11th."
    )
    assert [one.year for one in extract(text).rankings] == [2019]


@pytest.mark.parametrize(
    ("headline", "direction"),
    [
        ("Haiyan Moves Up in National County Ranking", "up"),
        ("Pizhou Advances Again on National County List", "up"),
        ("Anji slips in national county ranking", "down"),
    ],
)
def test_a_headline_tells_which_way_a_county_moved(headline: str, direction: str) -> None:
    text = headline + "\n\nThe 2021 list of the top 100 counties was issued on Monday."
    (move,) = extract(text).changes
    assert (move.direction, move.places) == (direction, None)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Anji climbed to 23rd from last year's 26th.", (3, 26, 23)),
        ("Anji climbed from 45th to 42nd this year.", (3, 45, 42)),
    ],
)
def test_a_move_to_this_years_place_is_from_last_years(
    said: str, found: tuple[int, int, int]
) -> None:
    read = extract(LIST + said, year=2021)
    (move,) = read.changes
    assert (move.places, move.from_rank, move.to_rank) == found
    assert {one.rank: one.year for one in read.rankings} == {found[1]: 2020, found[2]: 2021}


def test_a_run_is_of_who_stands_second_to_another() -> None:
    text = LIST + "Anji has been second to Deqing for four consecutive years."
    assert [one.region for one in extract(text, year=2021).streaks] == ["Anji"]


def test_those_who_make_up_the_first_few_are_within_that_bound() -> None:
    text = LIST + "Anji, Deqing and Yuli make up the first three."
    assert bounds(text) == [("Anji", 3), ("Deqing", 3), ("Yuli", 3)]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "Income reached 72,239 yuan for urban residents and 44,486 yuan for rural residents, "
            "up 9.4% and 10.3% respectively.",
            [("Income of urban residents", 72239, 9.4), ("Income of rural residents", 44486, 10.3)],
        ),
        (
            "GDP fell by 4.6 percent to 76.5 billion yuan last year, but rebounded by 18.9 percent "
            "in the first half of 2021.",
            [("GDP", 76.5, -4.6), ("GDP", None, 18.9)],
        ),
        (
            "GDP was 61.8 billion yuan, up 5.3 percent; equipment manufacturing up 12.6 percent.",
            [("GDP", 61.8, 5.3), ("equipment manufacturing", None, 12.6)],
        ),
        (
            "Air quality was good on 87.9 percent of days.",
            [("days with good air quality", 87.9, None)],
        ),
        ("High-tech firms number 1,549.", [("High-tech firms", 1549, None)]),
        ("Anji is 30 kilometers from the airport.", []),
        (
            "Last year it produced 176,000 tons of rubber and 21,300 tons of tea, the latter up "
            "5.8 percent.",
            [("rubber", 176000, None), ("tea", 21300, 5.8)],
        ),
        ("Some 2.9 million visits were made to the lake last year.", [("visits", 2.9, None)]),
        (
            "Over 240 suppliers of auto parts have settled there.",
            [("suppliers of auto parts", 240, None)],
        ),
    ],
)
def test_figures_told_in_a_row_have_their_own_names_and_growths(
    said: str, found: list[tuple[str, float | None, float | None]]
) -> None:
    assert [one[1:4] for one in figures("Anji is a county. " + said)] == found


@pytest.mark.parametrize(
    "said",
    [
        "Fixed-asset investment: RMB 28.9 billion, +11.2% (third in Chengdu)",
        "Its investment grew 11.2 percent to 28.9 billion yuan, the third-fastest in Chengdu.",
    ],
)
def test_the_place_of_a_figure_may_stand_behind_its_growth(said: str) -> None:
    (one,) = extract("Pixian is a county.\n\n" + said, year=2021).indicators
    assert (one.growth_percent, one.place) == (11.2, 3)
