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
        "The ranking has 12 indicators and 75 counties.",
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


def test_the_first_ten_are_each_in_the_top_ten() -> None:
    text = (
        "In the list of the top 100 counties the top 10 are Kunshan, Jiangyin and Cixi, while "
        "Anji is 15th."
    )
    found = extract(text, year=2021).rankings
    assert [(one.region, one.rank, one.within) for one in found] == [
        ("Kunshan", None, 10),
        ("Jiangyin", None, 10),
        ("Cixi", None, 10),
        ("Anji", 15, None),
    ]


def test_places_of_several_years_stand_in_a_row() -> None:
    text = (
        "Ningxiang ranked 19th in the top 100 counties. It was 34th in 2018, 26th in 2019 and "
        "24th in 2020."
    )
    found = extract(text, year=2021).rankings
    assert [(one.year, one.rank) for one in found][1:] == [(2018, 34), (2019, 26), (2020, 24)]
    assert {one.region for one in found} == {"Ningxiang"}


def test_a_place_is_compared_with_that_of_the_year_named_behind_it() -> None:
    text = "Tonglu ranked 11th in the top 100 counties, compared with 12th in 2020."
    found = extract(text, year=2021).rankings
    assert [(one.year, one.rank) for one in found] == [(2021, 11), (2020, 12)]


def test_a_name_of_two_words_is_one_region() -> None:
    text = "Juungar and Ejin Horoo rank 3rd and 4th in the top 100 counties."
    assert [place[0] for place in told(text)] == ["Juungar", "Ejin Horoo"]


@pytest.mark.parametrize(
    "text",
    [
        "It ranked 20th for green development and 17th for technological innovation.",
        "In green development it is 20th nationwide, and in technological innovation 17th.",
        "In green development, it is 20th, and in technological innovation, it is 17th.",
    ],
)
def test_fields_are_named_before_their_places_or_behind(text: str) -> None:
    found = extract(f"Rugao is on the list of the top 100 counties. {text}", year=2021).rankings
    assert [(one.region, one.dimension, one.rank) for one in found] == [
        ("Rugao", "green-development", 20),
        ("Rugao", "technology-innovation", 17),
    ]


@pytest.mark.parametrize(
    "place",
    [
        "It is first among the county-level cities of Fujian.",
        "In Fujian, it ranks first among the listed counties.",
        "Of Quanzhou's four counties it is the first.",
        "It stands first in Fujian.",
        "It is first among Fujian's counties.",
    ],
)
def test_a_place_among_those_of_a_province_is_in_no_list(place: str) -> None:
    text = f"Jinjiang ranked 4th in the top 100 counties. {place}"
    assert told(text)[1:] == [("Jinjiang", None, 1)]


def test_a_list_may_be_printed_a_region_a_line() -> None:
    text = "Top 100 counties, 2019\n\nZhejiang\n\nYiwu: 2\n\nCixi: 6\n\nSchools: 12"
    found = extract(text).rankings
    assert [(one.year, one.region, one.rank) for one in found] == [
        (2019, "Yiwu", 2),
        (2019, "Cixi", 6),
    ]


def test_a_headline_measures_what_the_text_says() -> None:
    text = (
        "Rugao 21st of top 100 counties\n\nRugao is 21st in the top 100 counties for "
        "comprehensive strength."
    )
    found = extract(text, year=2021).rankings
    assert [(one.rank, one.dimension) for one in found] == [(21, "comprehensive-strength")] * 2


@pytest.mark.parametrize(
    ("written", "move"),
    [
        ("one place better than last year", ("up", 1)),
        ("a drop of three places", ("down", 3)),
        ("two spots worse than before", ("down", 2)),
    ],
)
def test_a_move_is_told_in_many_ways(written: str, move: tuple[str, int]) -> None:
    text = f"Anji county ranked 9th in the top 100 counties, {written}."
    assert [one[:2] for one in extract(text, year=2021).changes] == [move]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Days with good air were 82.5 percent of the total.", ("Days with good air", 82.5, None)),
        ("R&D spending made up 3.1% of GDP.", ("R&D spending", 3.1, None)),
        ("PCT patent applications: 72,917", ("PCT patent applications", 72917, None)),
        ("Anji saw its GDP grow 8 percent to 5 billion yuan.", ("GDP", 5, 8)),
        (
            "It attracted more than 1,200 science and technology projects.",
            ("science and technology projects", 1200, None),
        ),
        ("Some 1,980 high-tech firms are registered there.", ("high-tech firms", 1980, None)),
        ("Growth of exports stood at 9 percent.", ("exports", None, 9)),
    ],
)
def test_figures_are_told_in_many_ways(
    text: str, figure: tuple[str, float | None, float | None]
) -> None:
    assert [one[1:4] for one in figures(text)] == [figure]


def test_the_figure_of_one_region_is_also_told_of_others() -> None:
    text = (
        "Anji's GDP was 50 billion yuan in 2020. In Deqing, the figure was 60 billion yuan. "
        "In Changxing, the figure was 70 billion yuan, 7 percent more than in 2019."
    )
    assert figures(text)[1:] == [
        ("Deqing", "GDP", 60, None, "2020"),
        ("Changxing", "GDP", 70, 7, "2020"),
    ]


def test_candidates_for_a_list_are_no_figure() -> None:
    assert figures("The list had 2,757 candidates, with 1,870 regions assessed.") == []


def test_a_place_within_a_city_behind_a_figure_is_the_figures() -> None:
    text = "Anji is 9th in the top 100 counties. Its GDP was 65 billion yuan, 4th in Huzhou."
    found = extract(text, year=2021)
    assert [one.rank for one in found.rankings] == [9]
    assert [(one.place, one.scope) for one in found.indicators] == [(4, "Huzhou")]


def test_a_share_keeps_its_printed_sign() -> None:
    text = "The urbanization rate was 61.3%. The employment rate was 70 percent."
    assert [one.unit for one in extract(text, year=2021).indicators] == ["%", "percent"]


def test_places_side_by_side_are_paired_with_the_fields_behind_them() -> None:
    text = (
        "On the 2020 lists of China's top 100 districts, Wuxing district was placed 12th, 7th and "
        "30th in comprehensive strength, green development, and the quality of new urbanization."
    )
    found = extract(text, year=2021).rankings
    assert [(one.rank, one.dimension) for one in found] == [
        (12, "comprehensive-strength"),
        (7, "green-development"),
        (30, "urbanisation-quality"),
    ]


def test_a_row_of_places_has_its_figures_and_their_growth() -> None:
    text = (
        "Among the top 100 counties, Deqing ranked 7th with a GDP of 210 billion yuan, Anji 12th "
        "with 130 billion yuan and Tonglu 40th with 80 billion yuan, growing 5.2, 5.1 and 4.8 "
        "percent respectively."
    )
    assert [(one[0], one[2]) for one in told(text)] == [("Deqing", 7), ("Anji", 12), ("Tonglu", 40)]
    assert [one[1:4] for one in figures(text)] == [
        ("GDP", 210, 5.2),
        ("GDP", 130, 5.1),
        ("GDP", 80, 4.8),
    ]


def test_places_in_brackets_with_a_figure_are_their_regions() -> None:
    text = (
        "Anji (55th, GDP 58.2 billion yuan) and Deqing (39th, GDP 66.2 billion yuan) are among the "
        "top 100 counties."
    )
    assert [(one[0], one[2]) for one in told(text)] == [("Anji", 55), ("Deqing", 39)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Anji county hopes to break into the top 5 of the top 100 counties.", ["top 5"]),
        ("Anji county will strive to climb to 20th place on the list.", ["20th"]),
        ("Anji has set its sights on the top 30.", ["top 30"]),
    ],
)
def test_a_place_that_is_aimed_at_is_none(text: str, spans: list[str]) -> None:
    found = extract(text, year=2021)
    assert found.rankings == ()
    assert [text[one.start : one.end] for one in found.not_understood] == spans


def test_a_bound_in_a_longer_list_is_one_of_all_that_are_named() -> None:
    text = (
        "Nine towns are on the list of China's top 1,000 towns. Xinshi town and Leidian town "
        "entered the top 100 of the list."
    )
    found = extract(text, year=2021).rankings
    assert [(one.region, one.within) for one in found] == [
        ("Xinshi town", 100),
        ("Leidian town", 100),
    ]


def test_runner_up_and_topped_are_places_and_the_fourth_year_is_a_run() -> None:
    text = "Deqing is the runner-up on the list of the happiest counties for the fourth year."
    found = extract(text, year=2021)
    assert told(text) == [("Deqing", "happiest counties", 2)]
    assert [(one.years, one.list) for one in found.streaks] == [(4, "happiest counties")]
    assert told("Deqing topped the ranking of China's most livable counties.") == [
        ("Deqing", "China's most livable counties", 1)
    ]


def test_a_list_named_with_its_year_keeps_it_for_the_places_told_later() -> None:
    text = "The 2019 list of China's top 100 counties is out. Deqing county came eighth on it."
    assert [one.year for one in extract(text, year=2021).rankings] == [2019]


def test_counts_stand_beside_counts() -> None:
    text = (
        "The county has 245 industrial firms, including 40 listed ones, 1,020 technology-based "
        "small and medium-sized enterprises and nearly 30,000 skilled workers."
    )
    assert [one[1:3] for one in figures(text)][-2:] == [
        ("technology-based small and medium-sized enterprises", 1020),
        ("skilled workers", 30000),
    ]
    assert figures("It has 12 patents per 10,000 people.") == [(None, "patents", 12, None, "2021")]


def test_as_many_districts_as_are_counted_are_all_named() -> None:
    text = "The three districts of Wuxing, Nanxun and Anji ranked 5th, 9th and 24th on the list."
    assert [(one[0], one[2]) for one in told(text)] == [("Wuxing", 5), ("Nanxun", 9), ("Anji", 24)]


def test_a_list_topped_is_the_one_that_is_named_with_it() -> None:
    assert told("Deqing county topped China's top 100 counties list.") == [
        ("Deqing county", "China's top 100 counties", 1)
    ]


def test_places_with_their_moves_in_a_row_are_each_their_regions() -> None:
    text = (
        "Deqing ranked 18th, up two spots, Anji 28th, unchanged from 2020, and Tonglu 34th among "
        "the top 100 counties."
    )
    assert [(one[0], one[2]) for one in told(text)] == [
        ("Deqing", 18),
        ("Anji", 28),
        ("Tonglu", 34),
    ]
    moves = extract(text, year=2021).changes
    assert [(one.region, one.places) for one in moves] == [("Deqing", 2), ("Anji", 0)]


def test_growths_of_what_is_not_named_one_by_one_are_no_figures() -> None:
    assert figures("The three sectors grew 2 percent, 5 percent and 6 percent respectively.") == []


def test_a_year_of_the_list_behind_a_place_is_its_own() -> None:
    text = "In 2020, Anji county was 35th among the top 100 counties and 40th in the 2019 list."
    assert [one.year for one in extract(text, year=2021).rankings] == [2020, 2019]


def test_a_runner_up_of_a_contest_is_in_no_list() -> None:
    text = "Anji county is 7th among the top 100 counties. Its team was runner-up in the cup."
    assert [one[2] for one in told(text)] == [7]


def test_places_of_several_named_before_are_given_to_them_in_order() -> None:
    text = (
        "Deqing county and Anji county ranked 6th and 12th among the top 100 counties. They also "
        "ranked 3rd and 9th in green development."
    )
    assert [one[0] for one in told(text)] == ["Deqing county", "Anji county"] * 2


def test_places_of_more_than_were_named_before_are_not_given_to_the_last_of_them() -> None:
    text = (
        "Deqing county and Anji county ranked 6th and 12th among the top 100 counties. They also "
        "ranked 3rd, 5th and 9th in green development."
    )
    assert [one[0] for one in told(text)][2:] == [None] * 3


def test_a_place_in_brackets_is_that_of_whom_it_lies_in_is_told() -> None:
    text = (
        "Two towns are among the top 500 towns, namely Qiaotou Town in Xinghua County, Linhai City "
        "(59th), and Shifang Town in Baihe District (65th)."
    )
    assert [one[0] for one in told(text)] == ["Qiaotou Town", "Shifang Town"]


def test_a_place_goes_to_whom_it_went_to() -> None:
    text = "In the list of the top 100 districts the fourth place went to Baihe District."
    assert told(text)[0][0] == "Baihe District"


def test_first_places_are_taken_by_as_many_regions_in_order() -> None:
    text = "Anji and Deqing took the first two places on the list of the top 100 counties."
    assert [(one[0], one[2]) for one in told(text)] == [("Anji", 1), ("Deqing", 2)]


def test_a_place_held_for_some_years_is_a_run() -> None:
    text = "Anji county has stayed in first place for 15 years on the list of top 100 counties."
    assert [one.years for one in extract(text).streaks] == [15]


def test_what_is_in_a_quoted_title_is_no_region() -> None:
    text = (
        'Anji is named an "Innovative City in Business" and ranks 37th among the top 100 counties.'
    )
    assert told(text)[0][0] == "Anji"


def test_places_in_brackets_behind_topics_are_in_one_list_each() -> None:
    text = (
        "Alder District was listed among China's top 100 districts for green development (35th), "
        "investment potential (29th) and scientific and technological innovation (41st) in 2020."
    )
    assert [(one.rank, one.dimension, one.year) for one in extract(text).rankings] == [
        (35, "green-development", 2020),
        (29, "investment-potential", 2020),
        (41, "technology-innovation", 2020),
    ]


def test_a_list_may_stand_between_one_place_and_the_next() -> None:
    text = (
        "Alder county ranked 37th among China's top 100 counties in 2022, Birch 48th and Cedar 25th"
    )
    assert [(one.region, one.rank) for one in extract(text).rankings] == [
        ("Alder county", 37),
        ("Birch", 48),
        ("Cedar", 25),
    ]


def test_three_sectors_in_a_row_have_a_value_and_a_growth_each() -> None:
    text = (
        "In 2019, its primary, secondary, and tertiary industries had a value of 860 million yuan, "
        "20.46 billion yuan, and 45.35 billion yuan, with year-on-year growth of 4.1 percent, "
        "2.6 percent, and 3.7 percent, respectively."
    )
    assert [(one.name, one.value, one.growth_percent) for one in extract(text).indicators] == [
        ("primary industry", 860.0, 4.1),
        ("secondary industry", 20.46, 2.6),
        ("tertiary industry", 45.35, 3.7),
    ]


def test_places_came_from_the_year_that_the_paragraph_compares_with() -> None:
    text = (
        "The 2025 top 100 districts came out on August 5, 2025.\n"
        "All districts kept their seats from last year and six did better. "
        "Alder District rose from 41st to 40th, Birch District from 70th to 61st."
    )
    assert [(one.rank, one.year) for one in extract(text).rankings] == [
        (41, 2024),
        (40, 2025),
        (70, 2024),
        (61, 2025),
    ]


def test_an_amount_that_is_aimed_at_is_not_understood() -> None:
    text = "Alder county aims at an output value of 100 billion yuan in 2025."
    read = extract(text)
    assert read.indicators == ()
    assert [text[one.start : one.end] for one in read.not_understood] == ["100 billion yuan"]


def test_numbered_lines_of_regions_are_their_places() -> None:
    text = (
        "Below is the 2023 list of China's top 100 counties:\n\n"
        "1. Alder, Jiangsu\n2. Birch, Jiangsu\n9. Cedar County, Hunan\n"
    )
    assert [(one.region, one.rank) for one in extract(text).rankings] == [
        ("Alder", 1),
        ("Birch", 2),
        ("Cedar County", 9),
    ]


def test_a_list_may_bear_its_year_behind_its_name() -> None:
    text = (
        "China's Top 100 Districts 2019 were unveiled. Alder District was placed 40th for "
        "comprehensive strength, 2 places higher than in 2018."
    )
    assert [(one.rank, one.year) for one in extract(text).rankings] == [(40, 2019)]


def test_a_growth_may_stand_in_brackets_with_its_sign() -> None:
    text = "Alder District in 2020\nGDP: 164.9 billion yuan (+4.1%)"
    (figure,) = extract(text).indicators
    assert (figure.value, figure.growth_percent, figure.period) == (164.9, 4.1, "2020")


def test_districts_of_several_cities_share_a_bound() -> None:
    text = (
        "The 2020 list of the top 100 districts was published. The Alder, Birch and Cedar "
        "districts of Oakton, the Dale and Elm districts of Pineville and Fir district of Rowan "
        "were the list's Top 10."
    )
    assert [(one.region, one.within) for one in extract(text).rankings] == [
        ("Alder", 10),
        ("Birch", 10),
        ("Cedar", 10),
        ("Dale", 10),
        ("Elm", 10),
        ("Fir district", 10),
    ]


def test_a_county_may_lead_a_national_list() -> None:
    text = "Alder leads national list of top 100 counties\n2017-10-12"
    assert [(one.region, one.rank, one.year) for one in extract(text).rankings] == [
        ("Alder", 1, 2017)
    ]


def test_ranks_side_by_side_are_in_as_many_lists_in_order() -> None:
    text = (
        "Alder county has made the lists of 2021 top 100 counties in nationwide comprehensive "
        "strength, 2021 top 100 counties in nationwide new-type of urbanization, and 2021 top 100 "
        "counties in nationwide green development, ranking 10th, 3rd, and 17th, respectively."
    )
    assert [(one.dimension, one.rank) for one in extract(text).rankings] == [
        ("comprehensive-strength", 10),
        ("urbanisation-quality", 3),
        ("green-development", 17),
    ]


def test_a_place_in_the_country_follows_one_in_the_province() -> None:
    text = (
        "Alder District made the 2024 list of China's top 100 districts again, ranking 1st in "
        "Jiangsu Province and 7th in the country."
    )
    assert [(one.rank, one.list) for one in extract(text).rankings] == [
        (1, None),
        (7, "China's top 100 districts"),
    ]


def test_places_are_noted_behind_topics_without_a_list() -> None:
    text = (
        "Alder District scored among the top 100 in comprehensive strength (48th), green "
        "development (19th) and investment potential (32nd) in 2018."
    )
    assert [(one.rank, one.dimension) for one in extract(text).rankings] == [
        (48, "comprehensive-strength"),
        (19, "green-development"),
        (32, "investment-potential"),
    ]


def test_a_sum_in_another_currency_stands_between_a_sum_and_its_name() -> None:
    text = (
        "In 2021 Alder generated 70.9 billion yuan ($10.9 billion) in gross domestic product, "
        "up 13.1 percent, and foreign capital of $222 million, for a 16.2-percent increase."
    )
    assert [(one.name, one.value, one.growth_percent) for one in extract(text).indicators] == [
        ("gross domestic product", 70.9, 13.1),
        ("foreign capital", 222.0, 16.2),
    ]


def test_one_noun_serves_several_moves_and_a_comparison_gives_their_beginning() -> None:
    text = (
        "Wuxing, Anji and Deqing are on the list of the top 100 counties. They advanced six, five "
        "and eight places, respectively. Yiwu was ninth, four places better than the 13th of 2020."
    )
    assert [
        (one.direction, one.places, one.from_rank) for one in extract(text, year=2021).changes
    ] == [("up", 6, None), ("up", 5, None), ("up", 8, None), ("up", 4, 13)]


def test_a_position_may_be_unchanged_without_a_number() -> None:
    text = "Wuxing ranked 20th in the top 100 counties. Its position is unchanged."
    assert [one.direction for one in extract(text, year=2021).changes] == ["same"]


def test_what_had_to_be_reached_is_no_figure() -> None:
    text = (
        "Wuxing was 9th in the top 100 counties. Candidates had to reach a GDP of 45 billion yuan."
    )
    assert figures(text) == []


def test_where_something_is_made_or_lies_does_not_name_the_ranked() -> None:
    text = (
        "Renhuai, the city where Moutai liquor is made, was 47th in the top 100 counties. Jungar "
        "Banner of Inner Mongolia ranked 10th."
    )
    assert told(text) == [
        ("Renhuai", "top 100 counties", 47),
        ("Jungar Banner", "top 100 counties", 10),
    ]


def test_the_fastest_growth_is_a_place() -> None:
    text = "In 2020, Wuxing's GDP grew by 13.1 percent, the fastest in Huzhou."
    assert [(one.place, one.scope) for one in extract(text, year=2021).indicators] == [
        (1, "Huzhou")
    ]


def test_bare_numbers_in_brackets_are_places_unless_they_count() -> None:
    named = "The list of China's top 100 districts was published. "
    ranked = named + "Ningbo's entries were Beilun (10), Jiangbei (33) and Haishu (27)."
    counted = named + "The cities with the most are Chengdu (9), Wuhan (8) and Hangzhou (6)."
    assert [place[::2] for place in told(ranked)] == [
        ("Beilun", 10),
        ("Jiangbei", 33),
        ("Haishu", 27),
    ]
    assert told(counted) == []


def test_what_is_said_not_to_be_so_is_no_place_but_what_follows_is() -> None:
    text = "Wuxing was not 58th in green development but 18th. Its place, given as 61st, is wrong."
    read = extract(text, year=2021)
    assert [one.rank for one in read.rankings] == [18]
    assert [text[one.start : one.end] for one in read.not_understood] == ["58th", "61st"]


def test_a_field_leads_its_sentence_and_those_after_it() -> None:
    text = (
        "Green development was the weak point: Wuxing slid four places to 44th. It had been 40th "
        "in 2020. Investment potential: 12th (2020: 14th)."
    )
    assert [(one.dimension, one.rank, one.year) for one in extract(text, year=2021).rankings] == [
        ("green-development", 44, 2021),
        ("green-development", 40, 2020),
        ("investment-potential", 12, 2021),
        ("investment-potential", 14, 2020),
    ]


def test_a_row_of_years_is_of_one_list() -> None:
    text = (
        "The list of China's top 100 districts came out. In the ranking of investment potential "
        "Wuxing was 73rd in 2019, 72nd in 2020 and 61st in 2021."
    )
    assert {one.dimension for one in extract(text, year=2021).rankings} == {"investment-potential"}


def test_a_topic_behind_a_place_is_its_own_though_another_list_follows() -> None:
    text = (
        "Wuxing ranked 89th in green development, and was listed among the top 100 districts in "
        "investment potential, at 74th."
    )
    assert [one.dimension for one in extract(text, year=2021).rankings] == [
        "green-development",
        "investment-potential",
    ]


def test_whose_position_moved_is_told_by_its_owner() -> None:
    text = (
        "Wuxing was 20th and Nanxun 31st in the top 100 districts, while Nanxun's position was "
        "unchanged. One of its other rankings had gone up three places."
    )
    moves = extract(text, year=2021).changes
    assert [(one.region, one.direction, one.list is None) for one in moves][:1] == [
        ("Nanxun", "same", False)
    ]


def test_a_distance_from_the_beginning_is_counted_from_no_year() -> None:
    text = "In green development we are 12 places better off than at the beginning."
    assert extract(text, year=2021).changes == ()


def test_rises_year_by_year_are_claims_in_words() -> None:
    text = (
        "Wuxing was 20th among the top 100 districts in green development. Its place has improved "
        "every year since 2016, and its rank in investment potential climbed year after year."
    )
    cues = [cue for one in extract(text, year=2021).sentences for cue in one.cues]
    assert [(cue.kind, cue.number, cue.year) for cue in cues] == [
        ("rising", 2016, 2021),
        ("rising", None, 2021),
    ]


def test_when_it_was_points_back_to_the_list_and_the_year_before() -> None:
    text = (
        "Wuxing was named among the top 100 districts in comprehensive strength. On the green "
        "development list it placed 51st, two places lower than last year, when it was 49th."
    )
    assert [(one.dimension, one.rank, one.year) for one in extract(text, year=2021).rankings] == [
        ("green-development", 51, 2021),
        ("green-development", 49, 2020),
    ]


def test_a_row_of_years_may_rise_and_fall() -> None:
    text = (
        "In comprehensive strength Wuxing stood 90th in 2014, slipped to 91st in 2015 and has "
        "since improved every year, to 89th in 2016, then a fall of two places to 91st in 2017."
    )
    read = extract(text, year=2021)
    assert [(one.rank, one.year) for one in read.rankings] == [
        (90, 2014),
        (91, 2015),
        (89, 2016),
        (91, 2017),
    ]
    assert {one.dimension for one in read.rankings} == {"comprehensive-strength"}
    slipped, fell = read.changes
    assert (slipped.year, slipped.since, slipped.to_rank) == (2015, None, 91)
    assert (fell.year, fell.places, fell.to_rank) == (2017, 2, 91)


def test_a_list_is_named_by_what_its_districts_have_most_of() -> None:
    text = (
        "Wuxing is 63rd on the list of the 100 Chinese districts with the greatest investment "
        "potential."
    )
    (one,) = extract(text, year=2021).rankings
    assert (one.rank, one.dimension) == (63, "investment-potential")


def test_a_ranking_of_a_field_is_that_of_the_list_behind_it() -> None:
    text = (
        "Wuxing has climbed one place in the green development ranking of China's top 100 urban "
        "districts. It is the sixth year in a row on the list, which it first entered in 2016."
    )
    read = extract(text, year=2021)
    assert [one.dimension for one in read.changes] == ["green-development"]
    assert [(one.years, one.year) for one in read.streaks] == [(6, 2021)]


def test_the_rows_of_a_table_may_be_fields() -> None:
    text = (
        "Fact sheet: Wuxing District\n\nNational top-100 lists of districts\nList | 2020 | 2021\n"
        "Comprehensive strength | 86 | 85\nInvestment potential | 63 | 61"
    )
    assert [(one.dimension, one.year, one.rank) for one in extract(text).rankings] == [
        ("comprehensive-strength", 2020, 86),
        ("comprehensive-strength", 2021, 85),
        ("investment-potential", 2020, 63),
        ("investment-potential", 2021, 61),
    ]


@pytest.mark.parametrize(
    ("said", "direction", "places", "since"),
    [
        ("Compared with 2016 that is four places higher.", "up", 4, 2016),
        (
            "It was listed in 2014, is 85th now, twelve places above its 2016 showing.",
            "up",
            12,
            2016,
        ),
        (
            "It is listed since 2014, and is now twelve places better than it was then.",
            "up",
            12,
            2014,
        ),
        ("It is 85th, one better than in 2020.", "up", 1, 2020),
        ("It is 85th, a gain of two on 2020.", "up", 2, 2020),
        ("It is 85th, three up.", "up", 3, None),
    ],
)
def test_what_a_move_is_counted_from_may_stand_before_it(
    said: str, direction: str, places: int, since: int | None
) -> None:
    text = f"Wuxing was named among the top 100 districts in comprehensive strength. {said}"
    (move,) = extract(text, year=2021).changes
    assert (move.direction, move.places, move.since) == (direction, places, since)


def test_a_sight_or_a_group_is_no_region() -> None:
    text = (
        "Near the Drum Tower a banner tells it: among the top 100 districts, Wuxing closes the "
        "Huzhou group at 86th. Sixty-third was its place in green development."
    )
    assert {one.region for one in extract(text, year=2021).rankings} <= {"Wuxing", None}


def test_figures_are_given_their_place_among_a_few_districts() -> None:
    text = (
        "GDP of Wuxing was 32.33 billion yuan, second among the six urban districts; its budget "
        "revenue was 1.78 billion yuan, which is third among the city's six districts."
    )
    assert [(one.place, one.scope) for one in extract(text, year=2021).indicators] == [
        (2, "six urban districts"),
        (3, "city's six districts"),
    ]


def test_a_growth_may_leave_out_the_verb_of_the_one_before() -> None:
    text = "Disposable income of urban residents rose by 8 percent, that of rural residents by 8.6."
    more = text.replace("8.6.", "8.6 percent.")
    assert [(one.name, one.growth_percent) for one in extract(more, year=2021).indicators] == [
        ("Disposable income of urban residents", 8.0),
        ("Disposable income of rural residents", 8.6),
    ]


def test_the_figure_of_a_city_as_a_whole_is_the_citys() -> None:
    text = "Wuxing had a GDP of 32 billion yuan. For Huzhou as a whole GDP was 510.3 billion yuan."
    assert [one.region for one in extract(text, year=2021).indicators] == ["Wuxing", "Huzhou"]


def test_a_bound_that_rounds_a_place_is_of_its_list() -> None:
    text = (
        "Wuxing is on the list of the top 100 districts. In investment potential it is 68th. In "
        "green development it is 49th and thus in the top 50."
    )
    last = extract(text, year=2021).rankings[-1]
    assert (last.within, last.dimension) == (50, "green-development")


def test_what_is_only_a_goal_is_no_place() -> None:
    text = "Wuxing is 85th on the list of the top 100 districts. Our goal is the top 80."
    assert [one.rank for one in extract(text, year=2021).rankings] == [85]


def test_a_year_heads_a_paragraph_or_a_line() -> None:
    text = (
        "2016. Wuxing was 89th among the top 100 districts for comprehensive strength. It was "
        "71st in investment potential.\n\n2017. Comprehensive strength: 87th.\n\nPlaces since "
        "in the ranking of green development:\n\n2018: 41st\n2019: 40th"
    )
    assert [(one.rank, one.year) for one in extract(text, year=2021).rankings] == [
        (89, 2016),
        (71, 2016),
        (87, 2017),
        (41, 2018),
        (40, 2019),
    ]


def test_a_word_that_begins_a_sentence_is_no_region() -> None:
    text = (
        "Wuxing was 20th among the top 100 districts in 2020. An annual report adds that it rose "
        "to 19th. Then came a fall of two places. True, it kept its seat."
    )
    assert {one.region for one in extract(text, year=2021).rankings} == {"Wuxing"}
    assert {one.region for one in extract(text, year=2021).changes} == {"Wuxing"}


def test_a_field_that_is_no_list_of_ours_is_a_list_of_its_own() -> None:
    text = (
        "Wuxing is on the lists of the top 100 districts. For green development it is No. 72, "
        "for digital economy No. 40."
    )
    assert [(one.rank, one.list) for one in extract(text, year=2021).rankings] == [
        (72, "green development"),
        (40, "digital economy"),
    ]


def test_the_same_period_of_another_year_is_that_years() -> None:
    text = (
        "In the first half of 2020, the GDP of Wuxing was 32.33 billion yuan. In the same period "
        "of 2019, GDP was 29.6 billion yuan."
    )
    assert [one.period for one in extract(text).indicators] == ["2020-H1", "2019-H1"]


def test_a_place_in_a_row_of_appearances_is_a_run() -> None:
    text = "Wuxing made the list of the top 100 districts again, its fourth in a row."
    read = extract(text, year=2021)
    assert [one.years for one in read.streaks] == [4]
    assert read.rankings == ()


def test_moves_forward_and_back_are_up_and_down() -> None:
    read = extract(
        "Tianxin District ranked 85th on the 2019 list of China's top 100 districts, "
        "moving forward six places. Kaifu District went back two places."
    )
    assert [(one.region, one.direction, one.places) for one in read.changes] == [
        ("Tianxin District", "up", 6),
        ("Kaifu District", "down", 2),
    ]


def test_what_a_county_is_home_to_is_not_ranked() -> None:
    (ranking,) = extract(
        "Renhuai, home to the liquor maker Kweichow Moutai, ranked 15th in the 2020 list of "
        "China's top 100 counties."
    ).rankings
    assert (ranking.region, ranking.rank) == ("Renhuai", 15)


def test_a_district_is_called_with_its_people() -> None:
    read = extract(
        "On the 2021 list of China's Top 100 Districts, Erqi District ranks the 79th, "
        "Guancheng Hui District the 86th and Shangjie District the 99th."
    )
    assert [(one.region, one.rank) for one in read.rankings] == [
        ("Erqi District", 79),
        ("Guancheng Hui District", 86),
        ("Shangjie District", 99),
    ]


@pytest.mark.parametrize(
    "said", ["failed to enter", "did not make", "was not in", "has never been in"]
)
def test_a_top_that_was_not_reached_is_no_fact(said: str) -> None:
    text = f"On the 2020 list of China's top 100 districts, Kaifu District {said} the top 50."
    read = extract(text)
    assert read.rankings == ()
    assert [text[one.start : one.end] for one in read.not_understood] == ["top 50"]


def test_not_only_denies_nothing() -> None:
    (ranking,) = extract(
        "On the 2020 list of China's top 100 districts, Kaifu District has not only made the "
        "top 50 but also led its city."
    ).rankings
    assert ranking.within == 50


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("Anji was 9th, an improvement of two places on 11th in 2019", [2021, 2019]),
        ("Anji was 9th, rising from last year's 11th place", [2021, 2020]),
        ("Anji was 9th, up from 2017's 12th", [2021, 2017]),
        ("Anji was 9th, two places higher than 11th in the list of 2018", [2021, 2018]),
        ("Anji (11th last year, now 9th), Deqing (30th)", [2020, 2021, 2021]),
        (
            "Anji rose to No. 9 and Deqing to No. 30, up 2 places and 4 places on the 2019 results",
            [2021] * 2,
        ),
        ("Anji ranked No. 9, two places ahead of last year", [2021]),
    ],
)
def test_the_year_of_another_place_is_not_taken(said: str, years: list[int]) -> None:
    text = f"The 2021 list of China's top 100 counties is out. {said}."
    assert [one.year for one in extract(text, year=2021).rankings] == years


def bounds(text: str) -> list[tuple[str | None, int | None]]:
    return [(one.region, one.within) for one in extract(text, year=2021).rankings if one.within]


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Anji took the 23rd spot and Deqing the 26th; both made the top 30.", ["Anji", "Deqing"]),
        ("Among the top 10, eight are in Zhejiang.", []),
        ("All counties (or cities) of Huzhou were in the top 50.", []),
        ("Anji is one of the top 20 counties again.", ["Anji"]),
        ("Anji has been one of the top 10 innovation cases.", []),
        ("Anji and Deqing ranked 21st and 29th. They are the only two in the top 30.",
         ["Anji", "Deqing"]),
        ("Anji ranked 9th. It is the only one of Zhejiang in the top 10.", ["Anji"]),
        ("Anji, a hub of bamboo, is the only newcomer to the top 10.", ["Anji"]),
    ],
)  # fmt: skip
def test_a_bound_is_of_those_that_it_is_said_of(said: str, held: list[str]) -> None:
    read = bounds(f"The 2021 list of China's top 100 counties came out on Monday. {said}")
    assert [region for region, _ in read] == held


def test_a_bound_of_all_that_are_not_named_is_not_understood() -> None:
    text = (
        "On the 2021 list of China's top 100 counties, all counties of Huzhou were in the top 50."
    )
    read = extract(text)
    assert [text[one.start : one.end] for one in read.not_understood] == ["top 50"]


@pytest.mark.parametrize(
    ("said", "region"),
    [
        ("According to the Academy of Social Sciences, the county of Anji ranked 9th", "Anji"),
        ("Anji, which has overtaken Deqing, ranked 9th", "Anji"),
        ("Anji, another Huzhou county, ranked 9th", "Anji"),
        ("Anji has surpassed Deqing and now ranks 9th", "Anji"),
    ],
)
def test_who_is_passed_or_says_so_is_not_placed(said: str, region: str) -> None:
    assert told(f"The top 100 counties are out. {said}.")[0] == (region, "top 100 counties", 9)


def test_those_whom_a_sentence_named_are_paired_without_their_city() -> None:
    text = (
        "The list of the top 100 counties is out. The three Huzhou counties are Anji, Deqing and "
        "Changxing. They were ranked 9th, 15th and 40th, respectively."
    )
    assert [(region, rank) for region, _, rank in told(text)] == [
        ("Anji", 9),
        ("Deqing", 15),
        ("Changxing", 40),
    ]


def test_the_figure_of_several_districts_is_told_once() -> None:
    text = (
        "The GDPs of Jimo district and Laoshan district were 55 billion yuan and 39 billion "
        "yuan respectively."
    )
    assert [one.value for one in extract(text).indicators] == [55, 39]


@pytest.mark.parametrize(
    ("said", "moves"),
    [
        ("came 9th, two places up from 11th a year earlier", [("up", 2, 11, 9)]),
        ("came 9th, an improvement of two places on 11th in 2019", [("up", 2, 11, 9)]),
        ("edged two spots higher to 9th", [("up", 2, None, 9)]),
        ("moved up three spots from last year to No. 9", [("up", 3, None, 9)]),
        ("went up four places from 27th last year", [("up", 4, 27, None)]),
        ("ranked 22nd for investment potential, up 9 from 31st", [("up", 9, 31, 22)]),
        ("improved its ranking by one place", [("up", 1, None, None)]),
        ("moved ahead by two places", [("up", 2, None, None)]),
        ("dropped from 58th in 2020 to 61st, a fall of three places", [("down", 3, 58, 61)]),
        ("was 6th in green development (up one)", [("up", 1, None, None)]),
        ("was No. 45 (-1)", [("down", 1, None, None)]),
        ("was 22nd (minus 5)", [("down", 5, None, None)]),
        ("was 3rd in green development (same as 2020)", [("same", 0, None, None)]),
    ],
)
def test_a_move_is_read_whole_and_once(
    said: str, moves: list[tuple[str, int | None, int | None, int | None]]
) -> None:
    text = f"On the 2021 list of China's top 100 districts, Kaifu District {said}."
    assert [one[:4] for one in extract(text, year=2021).changes] == moves


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Anji is the county with the second highest investment potential in Zhejiang",
         (2, "investment-potential")),
        ("Anji's ranking was the highest of all Huzhou counties", (1, None)),
        ("Anji took the highest position of any county in Huzhou", (1, None)),
        ("Anji's green development was the second best in Zhejiang", (2, None)),
        ("Anji has headed the counties of Huzhou", (1, None)),
        ("For green development Anji took the 29th place, and in technological innovation the 9th",
         (9, "technology-innovation")),
    ],
)  # fmt: skip
def test_the_best_of_some_has_a_place_among_them(said: str, place: tuple[int, str | None]) -> None:
    read = extract(f"The 2021 list of China's top 100 counties is out. {said}.", year=2021)
    assert [(one.rank, one.dimension) for one in read.rankings][-1] == place


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("Anji leads county ranking again", 1),
        ("Anji on top for ninth year", 1),
        ("Anji tops national list of counties", 1),
        ("Anji moves up to 9th in national county ranking", 9),
    ],
)
def test_a_headlines_place_is_in_the_list_below(title: str, rank: int) -> None:
    text = (
        f"{title}\n\n2021-09-28\n\nAnji ranked No. {rank} on the 2021 list of the top 100 "
        "counties in comprehensive strength."
    )
    above = extract(text, year=2021).rankings[0]
    assert above.start < len(title)
    assert (above.rank, above.year, above.dimension) == (rank, 2021, "comprehensive-strength")


def test_a_headlines_run_is_that_of_its_place() -> None:
    text = (
        "Anji on top for ninth year\n\n2021-09-28\n\nAnji came first on the 2021 list of the "
        "top 100 counties in comprehensive strength."
    )
    (run,) = extract(text).streaks
    assert (run.region, run.years, run.dimension) == ("Anji", 9, "comprehensive-strength")


def test_a_run_behind_two_places_is_that_of_the_last() -> None:
    (run,) = extract(
        "Anji rose to 28th place on the 2021 list of the top 100 counties for investment potential "
        "and ranked 39th in green development, the third year in a row that it has been there."
    ).streaks
    assert (run.years, run.dimension) == (3, "green-development")


@pytest.mark.parametrize(
    ("said", "value", "unit"),
    [
        ("revenue was 3 billion yuan, with tax accounting for 88.7 percent", 88.7, "percent"),
        ("exports accounted for 93.8 percent of the total", 93.8, "percent"),
        ("forest now covers 65.2 percent of the county", 65.2, "percent"),
        ("80.3% of the county is forested", 80.3, "%"),
        ("82.5 percent of days had good air quality", 82.5, "percent"),
        ("it closed 112 paper mills", 112, None),
        ("it turned out 1.04 million vehicles", 1.04, "million"),
        ("the district signed 86 projects, 14 of them with foreign capital", 14, None),
        (
            "it signed 86 projects, of which 35 have an investment of over 100 million yuan",
            35,
            None,
        ),
        ("62 large projects were started", 62, None),
        ("the district is home to 19 colleges and universities", 19, None),
        ("the capacity reached 4.86 million kilowatts", 4.86, "million kilowatts"),
    ],
)
def test_shares_and_counts_are_figures(said: str, value: float, unit: str | None) -> None:
    read = extract(f"In 2020, {said}.").indicators
    assert [(one.value, one.unit) for one in read][-1] == (value, unit)


@pytest.mark.parametrize(
    "said",
    [
        "the index system of 4 aspects was used",
        "the national average of 5,919 yuan was passed",
        "the competitiveness index was 0.51",
        "the country has 2,800 county-level administrative units",
    ],
)
def test_what_a_list_weighs_is_no_figure(said: str) -> None:
    assert extract(f"In 2020, {said}.").indicators == ()


@pytest.mark.parametrize(
    ("said", "name", "value", "place"),
    [
        ("Surface water quality ranked second among all counties in Jiangsu",
         "Surface water quality", None, 2),
        ("Its growth rate ranked second in the city", "growth rate", None, 2),
        ("GDP was 178 billion yuan, an increase of 4.8% and second among the districts of Changsha",
         "GDP", 178, 2),
        ("Output totaled 3 trillion yuan, up 4.3 percent and second nationwide",
         "Output", 3, 2),
        ("Fixed-asset investment was 5 billion yuan, up 8 percent and ranking third in the city",
         "Fixed-asset investment", 5, 3),
        ("The county was third in Changsha for fiscal revenue, at 31 billion yuan",
         "fiscal revenue", 31, 3),
        ("The city had the highest per capita GDP in Zhenjiang at 141,000 yuan",
         "per capita GDP", 141000, 1),
    ],
)  # fmt: skip
def test_a_place_by_a_figure_is_that_figures(
    said: str, name: str, value: float | None, place: int
) -> None:
    read = extract(f"{said}.", year=2021)
    assert read.rankings == ()
    assert [(one.name, one.value, one.place) for one in read.indicators] == [(name, value, place)]


@pytest.mark.parametrize(
    ("said", "aimed"),
    [
        ("plans to expand its parks to over 4 million square meters and to attract 5,000 projects",
         ["over 4 million square meters", "5,000"]),
        ("aims for a GDP of 150 billion yuan and a place among the top 12",
         ["150 billion yuan", "top 12"]),
        ("said its revenue is expected to exceed 9 billion yuan this year", ["9 billion yuan"]),
        ("said a total of 36 billion yuan ($5 billion) is expected to go into roads",
         ["36 billion yuan"]),
        ("is striving to become one of the first 15", ["first 15"]),
        ("will go for a place in the first ten", ["first ten"]),
        ("wants to raise the revenue of two industries - cars and steel - to 700 million yuan",
         ["700 million yuan"]),
    ],
)  # fmt: skip
def test_what_is_aimed_at_or_expected_is_no_fact(said: str, aimed: list[str]) -> None:
    text = f"The 2021 list of China's top 100 counties is out. Anji {said}."
    read = extract(text, year=2021)
    assert (read.rankings, read.indicators) == ((), ())
    assert [text[one.start : one.end] for one in read.not_understood] == aimed


def test_what_came_after_an_aim_is_a_fact() -> None:
    text = "Anji plans to build two parks, which had sales of 3 billion yuan in 2020."
    assert [one.value for one in extract(text).indicators] == [3]


def test_the_first_of_a_longer_list_are_a_bound() -> None:
    text = (
        "Anping town, Bali town and Chang town are on the 2021 list of China's top 1,000 towns. "
        "Anping town and Bali town were among the top 100 towns on the list. Both were in the "
        "top 100 for the first time."
    )
    assert bounds(text) == [("Anping town", 100), ("Bali town", 100)] * 2


@pytest.mark.parametrize("named", ["namely Anji and Deqing", "they are Anji and Deqing"])
def test_those_named_behind_a_bound_have_reached_it(named: str) -> None:
    text = f"The top 100 counties of 2021 are out. Two of them are in the top 20, {named}."
    assert bounds(text) == [("Anji", 20), ("Deqing", 20)]


def test_a_place_by_how_many_are_listed_is_none() -> None:
    assert (
        told(
            "The top 100 counties are out. By the number of counties on it, Jiangsu was ranked 4th."
        )
        == []
    )


@pytest.mark.parametrize(
    "said",
    ["is tipped to enter", "is on course to break into", "could enter", "missed", "will soon join"],
)
def test_a_bound_still_to_come_is_no_fact(said: str) -> None:
    text = f"The top 100 districts of 2021 are out. Wuhou {said} the top 20."
    read = extract(text)
    assert read.rankings == ()
    assert [text[one.start : one.end] for one in read.not_understood] == ["top 20"]


def test_neither_of_two_has_reached_what_both_did_not() -> None:
    assert bounds("The top 100 districts are out. Neither Wuhou nor Jinniu made the top 30.") == []
    assert bounds("The top 100 districts are out. Wuhou and Jinniu each made the top 30.") == [
        ("Wuhou", 30),
        ("Jinniu", 30),
    ]


def test_figures_that_will_be_are_no_facts() -> None:
    text = "By 2025 the district will have 500 high-tech firms and a GDP of 200 billion yuan."
    read = extract(text)
    assert read.indicators == ()
    assert [text[one.start : one.end] for one in read.not_understood] == ["500", "200 billion yuan"]


def test_who_leads_by_a_figure_is_placed_by_it() -> None:
    text = "Wuhou led all districts in Chengdu with a GDP of 130 billion yuan."
    (figure,) = extract(text).indicators
    assert (figure.name, figure.value, figure.place) == ("GDP", 130, 1)


def test_a_place_behind_a_semicolon_keeps_its_year() -> None:
    text = (
        "The 2021 list of the top 100 districts is out. Jinniu District placed 34th, its best "
        "result yet; it was 36th in the 2020 edition."
    )
    assert [(one.rank, one.year) for one in extract(text, year=2021).rankings] == [
        (34, 2021),
        (36, 2020),
    ]


def test_a_relative_clause_is_about_the_region_before_it() -> None:
    text = (
        "The top 100 counties are out: Anji county at No 46 and Deqing, which went from 99th "
        "to 88th."
    )
    assert [(one.region, one.rank) for one in extract(text, year=2021).rankings] == [
        ("Anji county", 46),
        ("Deqing", 99),
        ("Deqing", 88),
    ]


def test_the_year_of_an_aside_is_not_that_of_a_place() -> None:
    text = "Wuxing district, a county until 2003, was 31st among the top 100 districts of China."
    assert [one.year for one in extract(text, year=2021).rankings] == [2021]


def test_both_have_the_run_that_is_told_of_both() -> None:
    text = (
        "The top 100 counties are out. Anji was 7th and Deqing 15th, both in the top 20 for the "
        "fourth time in a row."
    )
    assert [(one.region, one.years) for one in extract(text, year=2021).streaks] == [
        ("Anji", 4),
        ("Deqing", 4),
    ]


def test_a_share_beside_a_figure_is_a_part_of_its_total() -> None:
    text = "Anji was home to 410 high-tech enterprises, 22.1 percent of the city's total."
    assert [one.value for one in extract(text).indicators] == [410, 22.1]


def test_a_figure_of_it_is_the_figure_of_the_sentence_before() -> None:
    text = (
        "In 2020 Gaoming District's GDP reached 92.7 billion yuan. "
        "In the first half of 2021 it was 47.86 billion yuan, up 9.2 percent."
    )
    assert [(one.name, one.value, one.period) for one in extract(text, year=2021).indicators] == [
        ("GDP", 92.7, "2020"),
        ("GDP", 47.86, "2021-H1"),
    ]


def test_it_is_no_figure_when_it_is_counted_in_something_else() -> None:
    text = "Gaoming District's GDP reached 92.7 billion yuan. It was 23 percent of the city's."
    assert [one.value for one in extract(text, year=2021).indicators] == [92.7]


def test_a_figure_in_a_region_is_that_regions() -> None:
    text = "In 2023 Nan'an's GDP was 171.6 billion yuan. In Fuqing, it was 180.35 billion yuan."
    assert [one.region for one in extract(text).indicators] == ["Nan'an", "Fuqing"]


def test_a_city_behind_a_district_is_where_it_lies() -> None:
    text = "Wuxing District, Huzhou City, ranked 46th among the top 100 districts for trade."
    assert told(text) == [("Wuxing District", "top 100 districts for trade", 46)]
    text = "Yuhang District and Cixi City, both growing, ranked 4th and 5th in the top 100 list."
    assert [place[0] for place in told(f"{text[:-9]}top 100 cities.")] == [
        "Yuhang District",
        "Cixi City",
    ]


def test_a_name_in_brackets_calls_a_region_again() -> None:
    text = (
        "The West Coast New Area (Huangdao district) came 4th in the top 100 districts. "
        "It was first in Shandong."
    )
    assert [(place[0], place[2]) for place in told(text)] == [
        ("West Coast New Area", 4),
        ("West Coast New Area", 1),
    ]


def test_cities_and_a_county_have_a_place_each() -> None:
    text = (
        "The cities of Yuyao and Cixi and Ninghai county were 9th, 5th and 44th "
        "in the top 100 counties."
    )
    assert [(place[0], place[2]) for place in told(text)] == [
        ("Yuyao", 9),
        ("Cixi", 5),
        ("Ninghai county", 44),
    ]


def test_bare_numbers_are_the_places_of_regions_in_their_order() -> None:
    text = "Of the top 100 counties, Anji and Deqing came in at 57 and 33 respectively."
    assert [(place[0], place[2]) for place in told(text)] == [("Anji", 57), ("Deqing", 33)]
    assert told("In the top 100 counties the GDP of A and B was 57 and 33 respectively.") == []


def test_a_place_that_opens_a_sentence_is_that_of_the_region_behind_it() -> None:
    text = (
        "Yuyao was 9th and Cixi 5th in the top 100 counties. "
        "Since 30th place in 2015, Yuyao has moved ahead."
    )
    assert told(text)[-1] == ("Yuyao", "top 100 counties", 30)


def test_it_opens_a_paragraph_as_the_region_that_the_text_is_about() -> None:
    text = (
        "Rugao ranked 17th in the top 100 counties. Haian was 26th and Qidong 31st.\n\n"
        "It also took 12th place for investment potential."
    )
    assert told(text)[-1] == ("Rugao", "investment potential", 12)
    text = (
        "- On the list of the top 100 districts for trade, Pidu was 44th, ahead of Wenjiang (51st) "
        "and Xindu (60th).\n\n- On the list of the top 100 districts for tourism, it was 20th."
    )
    assert told(text)[-1] == ("Pidu", "top 100 districts for tourism", 20)


def test_a_run_or_a_move_tells_whom_the_next_sentence_is_about() -> None:
    text = (
        "Wujin was 9th and Jintan 61st in the top 100 districts. It was the fourth time in a row "
        "that Wujin was listed. In investment potential it was 6th."
    )
    assert told(text)[-1] == ("Wujin", "investment potential", 6)


def test_whose_strength_is_told_has_the_place_and_the_run() -> None:
    text = (
        "Yuyao was 9th and Cixi 5th in the top 100 counties. "
        "Yuyao's economic strength has been first in Ningbo for eight consecutive years."
    )
    found = extract(text, year=2021)
    assert (found.rankings[-1].region, found.rankings[-1].rank) == ("Yuyao", 1)
    assert [(one.region, one.years) for one in found.streaks] == [("Yuyao", 8)]


def test_regions_brought_in_beside_one_have_their_places() -> None:
    text = (
        "Anji ranked 57th in comprehensive strength, with Deqing county 33rd and Deqing county "
        "ahead. In the top 100 counties Anji topped the list, with Changxing second for two years."
    )
    assert [(place[0], place[2]) for place in told(text)] == [
        ("Anji", 57),
        ("Deqing county", 33),
        ("Anji", 1),
        ("Changxing", 2),
    ]


def test_a_move_without_its_noun_leaves_the_row_of_places_whole() -> None:
    text = (
        "Hunan had three counties in the top 100 counties: Liuyang ranked 10th, up three; "
        "Ningxiang 17th, the same as last year; and Liling 61st, up nine."
    )
    assert [(place[0], place[2]) for place in told(text)] == [
        ("Liuyang", 10),
        ("Ningxiang", 17),
        ("Liling", 61),
    ]


def test_a_bracket_notes_the_place_in_the_list_before_it() -> None:
    text = (
        "Wuhou entered the Top 100 Districts of Green Development (the 14th, up 2 places), the Top "
        "100 Districts of Investment Potential (the 21st) and the Top 100 Districts of Tourism."
    )
    assert told(text) == [
        ("Wuhou", "Top 100 Districts of Green Development", 14),
        ("Wuhou", "Top 100 Districts of Investment Potential", 21),
    ]


def test_a_bound_is_in_the_list_where_it_is_said_to_be() -> None:
    text = (
        "Jimei is in the top 100 districts for trade, where it sits among the top 30, and in the "
        "top 100 districts for tourism, where it is 43rd."
    )
    assert [place[1:] for place in told(text)] == [
        ("top 100 districts for trade", None),
        ("top 100 districts for tourism", 43),
    ]


@pytest.mark.parametrize(
    ("written", "rank"),
    [
        ("Anji is number one in the top 100 counties.", 1),
        ("Anji has been named the country's third strongest county in the top 100 counties.", 3),
        ("Anji leads all counties and districts of Huzhou in the top 100 counties.", 1),
        ("Anji Leads East China in Top 100 Counties", 1),
        ("Anji ranks 57th Among China's Top 100 Counties", 57),
    ],
)
def test_places_in_other_words(written: str, rank: int) -> None:
    assert [(place[0], place[2]) for place in told(written)] == [("Anji", rank)]


@pytest.mark.parametrize(
    "written",
    [
        "No. 2 Section of the ring road in Anji was opened in the top 100 counties.",
        "A firm of Anji is ranked 210th in the Fortune Global 500, and is in the top 100 counties.",
    ],
)
def test_what_is_no_place_of_a_region(written: str) -> None:
    assert told(written) == []


def test_what_is_so_now_is_not_of_the_past_year_told_before_it() -> None:
    text = (
        "In 2018 Lucheng was 83rd in the top 100 districts. "
        "It is also 62nd for investment potential."
    )
    assert [(one.year, one.rank) for one in extract(text, year=2021).rankings] == [
        (2018, 83),
        (2021, 62),
    ]
    text = (
        "Lixia was 30th and Shizhong 40th in the top 100 districts. "
        "The year before they were 33rd and 41st."
    )
    assert [(one.region, one.year) for one in extract(text, year=2021).rankings][2:] == [
        ("Lixia", 2020),
        ("Shizhong", 2020),
    ]


def test_having_been_tells_a_place_of_the_past() -> None:
    text = "Nankai took the 43rd place in the top 100 districts, having been the 47th in 2019."
    assert [(one.year, one.rank) for one in extract(text, year=2021).rankings] == [
        (2021, 43),
        (2019, 47),
    ]


def test_moves_on_a_year_stand_side_by_side() -> None:
    text = "In the top 100 counties, all three were up on 2020, by three, two and one places."
    assert [one.places for one in extract(text, year=2021).changes] == [3, 2, 1]


def test_a_figures_place_is_second_only_to_anothers() -> None:
    text = "Baohe's GDP was 130 billion yuan, up 5 percent and second only to Shushan in the city."
    (figure,) = extract(text, year=2021).indicators
    assert (figure.growth_percent, figure.place, figure.scope) == (5, 2, "city")


def test_what_a_sector_accounts_for_is_no_growth() -> None:
    text = (
        "GDP was 101 billion yuan, with a growth of 2.6%, and the added value of its industry "
        "accounted for 36.9%."
    )
    assert [one[2:4] for one in figures(text)] == [(101, 2.6), (36.9, None)]
