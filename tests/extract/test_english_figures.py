"""The figures of English releases."""

from __future__ import annotations

import pytest
from extract.english_told import figures, told

from erqi_viewer.core.extract import extract


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


def test_a_headline_measures_what_the_text_says() -> None:
    text = (
        "Rugao 21st of top 100 counties\n\nRugao is 21st in the top 100 counties for "
        "comprehensive strength."
    )
    found = extract(text, year=2021).rankings
    assert [(one.rank, one.dimension) for one in found] == [(21, "comprehensive-strength")] * 2


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


def test_growths_of_what_is_not_named_one_by_one_are_no_figures() -> None:
    assert figures("The three sectors grew 2 percent, 5 percent and 6 percent respectively.") == []


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


def test_an_amount_that_is_aimed_at_is_not_understood() -> None:
    text = "Aduo county aims at an output value of 100 billion yuan in 2025."
    read = extract(text)
    assert read.indicators == ()
    assert [text[one.start : one.end] for one in read.not_understood] == ["100 billion yuan"]


def test_a_growth_may_stand_in_brackets_with_its_sign() -> None:
    text = "Aduo District in 2020\nGDP: 164.9 billion yuan (+4.1%)"
    (figure,) = extract(text).indicators
    assert (figure.value, figure.growth_percent, figure.period) == (164.9, 4.1, "2020")


def test_districts_of_several_cities_share_a_bound() -> None:
    text = (
        "The 2020 list of the top 100 districts was published. The Aduo, Biqu and Sedan "
        "districts of Oakton, the Dale and Emin districts of Pineville and Fir district of Rowan "
        "were the list's Top 10."
    )
    assert [(one.region, one.within) for one in extract(text).rankings] == [
        ("Aduo", 10),
        ("Biqu", 10),
        ("Sedan", 10),
        ("Dale", 10),
        ("Emin", 10),
        ("Fir district", 10),
    ]


def test_a_sum_in_another_currency_stands_between_a_sum_and_its_name() -> None:
    text = (
        "In 2021 Aduo generated 70.9 billion yuan ($10.9 billion) in gross domestic product, "
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


def test_what_had_to_be_reached_is_no_figure() -> None:
    text = (
        "Wuxing was 9th in the top 100 counties. Candidates had to reach a GDP of 45 billion yuan."
    )
    assert figures(text) == []


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


def test_the_same_period_of_another_year_is_that_years() -> None:
    text = (
        "In the first half of 2020, the GDP of Wuxing was 32.33 billion yuan. In the same period "
        "of 2019, GDP was 29.6 billion yuan."
    )
    assert [one.period for one in extract(text).indicators] == ["2020-H1", "2019-H1"]


def test_the_figure_of_several_districts_is_told_once() -> None:
    text = (
        "The GDPs of Jimo district and Laoshan district were 55 billion yuan and 39 billion "
        "yuan respectively."
    )
    assert [one.value for one in extract(text).indicators] == [55, 39]


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


def test_figures_that_will_be_are_no_facts() -> None:
    text = "By 2025 the district will have 500 high-tech firms and a GDP of 200 billion yuan."
    read = extract(text)
    assert read.indicators == ()
    assert [text[one.start : one.end] for one in read.not_understood] == ["500", "200 billion yuan"]


def test_who_leads_by_a_figure_is_placed_by_it() -> None:
    text = "Wuhou led all districts in Chengdu with a GDP of 130 billion yuan."
    (figure,) = extract(text).indicators
    assert (figure.name, figure.value, figure.place) == ("GDP", 130, 1)


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


def test_a_place_behind_tons_is_that_of_the_cargo() -> None:
    text = (
        "Anji County is on the list of the top 100 counties. The port handled 629,000 tons of "
        "cargo, ranking sixth in China."
    )
    read = extract(text, year=2021)
    assert not read.rankings
    assert [(one.value, one.place) for one in read.indicators] == [(629000, 6)]


def test_amounts_in_brackets_behind_regions_are_the_figure_told_before() -> None:
    text = (
        "Yinzhou district had a GDP of 69.74 billion yuan. It was followed by Beilun district "
        "(62.75 billion yuan) and the county-level city of Cixi (59.68 billion yuan)."
    )
    assert [one[:3] for one in figures(text)] == [
        ("Yinzhou district", "GDP", 69.74),
        ("Beilun district", "GDP", 62.75),
        ("Cixi", "GDP", 59.68),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Districts must clear two thresholds: a GDP of over 90 billion yuan and budget revenue "
        "above 3 billion yuan.",
        "Candidates had to reach a GDP of 45 billion yuan (6.4 billion U.S. dollars), and a budget "
        "revenue of 3 billion yuan before they were assessed.",
        "A town of the list has on average 210,000 residents and a budget revenue of 1.8 billion "
        "yuan.",
    ],
)
def test_what_had_to_be_reached_or_many_have_is_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "aimed"),
    [
        ("The city expects GDP to reach 320 billion yuan this year.", ["320 billion yuan"]),
        ("The city has pledged to keep Cixi among the top three counties.", ["top three"]),
        (
            "Cixi has set itself the target of being in the top 10 of the top 100 counties.",
            ["top 10"],
        ),
        ("Goal for 2025: a place in the top 10 of the top 100 counties.", ["top 10"]),
    ],
)
def test_what_is_aimed_at_is_no_fact(text: str, aimed: list[str]) -> None:
    found = extract(text, year=2021)
    assert (found.rankings, found.indicators) == ((), ())
    assert [text[one.start : one.end] for one in found.not_understood] == aimed


def test_a_part_of_a_target_that_is_done_is_not_aimed_at() -> None:
    text = (
        "The city expects to spend 40 billion yuan on roads, and 87 percent of that sum was "
        "already spent."
    )
    found = extract(text, year=2021).not_understood
    assert [text[one.start : one.end] for one in found] == ["40 billion yuan"]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("GDP was 5 billion yuan, a year-on-year gain of 1.9 percent.", ("GDP", 5, 1.9)),
        (
            "Budget revenue of 7.2 billion yuan was 1.5 percent below that of the year before.",
            ("Budget revenue", 7.2, -1.5),
        ),
        (
            "The district's chemical industry added 4.3 billion yuan in value, up 6 percent.",
            ("added value of chemical industry", 4.3, 6),
        ),
        (
            "The number of its high-tech firms has grown to 712.",
            ("number of its high-tech firms", 712, None),
        ),
        (
            "Its industrial enterprises above designated size, 417 in number, did well.",
            ("industrial enterprises above designated size", 417, None),
        ),
        (
            "The added value of its industries saw an increase of 5.9 percent.",
            ("added value of its industries", None, 5.9),
        ),
        (
            "Its GDP grew 5 percent in the first half, ranking first in Ezhou, and reached "
            "2 billion yuan.",
            ("GDP", 2, 5),
        ),
    ],
)
def test_a_figure_is_told_in_many_words(
    text: str, figure: tuple[str, float | None, float | None]
) -> None:
    assert [one[1:4] for one in figures(text)] == [figure]


def test_it_is_the_figure_of_the_sentence_before() -> None:
    text = (
        "GDP reached 150 billion yuan in 2020. In the first six months of 2021, it was up 6.3 "
        "percent, to 80 billion yuan."
    )
    assert [one[1:] for one in figures(text)] == [
        ("GDP", 150, None, "2020"),
        ("GDP", 80, 6.3, "2021-H1"),
    ]


@pytest.mark.parametrize(
    ("told_so", "place"),
    [
        ("up 7.6 percent from the same period of 2020 and third in the city", 3),
        ("the highest out of all counties in the city", 1),
        ("the second largest amount among all counties in the city", 2),
    ],
)
def test_a_figure_has_the_place_that_is_told_behind_it(told_so: str, place: int) -> None:
    text = f"In the first half of the year the county's GDP was 36.8 billion yuan, {told_so}."
    assert [(one.value, one.place) for one in extract(text, year=2021).indicators] == [
        (36.8, place)
    ]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Nansha grew its GDP 10.5% to 168 billion yuan.", ("GDP", 168, 10.5)),
        ("Its area is 553 square kilometers.", ("area", 553, None)),
        ("It has carried out 127 pilot programs.", ("pilot programs", 127, None)),
        ("Over 25 million tourist visits were paid to it.", ("tourist visits", 25, None)),
        (
            "Its GDP expanded 5.7 percent in the first half of the year to 131 billion yuan.",
            ("GDP", 131, 5.7),
        ),
    ],
)
def test_an_amount_is_found_what_it_is_of(
    text: str, figure: tuple[str, float | None, float | None]
) -> None:
    assert [one[1:4] for one in figures(text)] == [figure]


def test_the_growth_of_a_figure_may_have_a_place_and_a_yearly_average_beside_it() -> None:
    text = (
        "GDP was 54 billion yuan, up 8.9 percent, ranking second in the city; the growth rate "
        "ranked first. Exports were 35 billion yuan, growing by 12.8 percent, with a two-year "
        "average growth of 6.9 percent."
    )
    found = extract(text, year=2021).indicators
    assert [(one.name, one.value, one.growth_percent, one.place) for one in found] == [
        ("GDP", 54, 8.9, 2),
        ("GDP growth rate", None, None, 1),
        ("Exports", 35, 12.8, None),
        ("Exports", None, 6.9, None),
    ]


def test_what_ranks_at_the_top_of_all_is_the_first_of_them() -> None:
    text = (
        "Its exports exceeded 4 billion yuan, which ranks at the top of all Chongqing's districts."
    )
    found = extract(text, year=2021).indicators
    assert [(one.value, one.place, one.scope) for one in found] == [(4, 1, "Chongqing")]


@pytest.mark.parametrize(
    ("text", "told_so"),
    [
        (
            "The district used 310 million yuan of foreign investment, and 24.5 percent growth "
            "was recorded in retail sales.",
            [("foreign investment", 310, None, None), ("retail sales", None, 24.5, None)],
        ),
        (
            "Its exports grew 8.1 percent, the third fastest in the city, and its tax revenue "
            "4.6 percent.",
            [("exports", None, 8.1, 3), ("tax revenue", None, 4.6, None)],
        ),
        (
            "Its GDP was 9 billion yuan, with the output of its auto industry jumping by 48.5%.",
            [("GDP", 9, None, None), ("output of its auto industry", None, 48.5, None)],
        ),
        (
            "Its GDP was 106 billion yuan and was the first of any county in Anhui to exceed 100 "
            "billion yuan.",
            [("GDP", 106, None, None)],
        ),
        (
            "Its high-tech output accounted for 47.3 percent of total output, second in the city.",
            [("high-tech output", 47.3, None, 2)],
        ),
        (
            "In the year, 2 projects with the scale of ten billion yuan and 61 with over 100 "
            "million yuan were introduced.",
            [
                ("projects", 2, None, None),
                ("projects with over 100 million yuan", 61, None, None),
            ],
        ),
        (
            "In the east, 163 high-technology companies and over 40 high-end institutes, the Jihua "
            "Lab and the Xianhu Lake Laboratory among them, have gathered.",
            [
                ("high-technology companies", 163, None, None),
                ("high-end institutes", 40, None, None),
            ],
        ),
    ],
)
def test_a_growth_or_place_is_of_the_figure_that_it_is_said_of(
    text: str, told_so: list[tuple[str, float | None, float | None, int | None]]
) -> None:
    found = extract(text, year=2021).indicators
    assert [(one.name, one.value, one.growth_percent, one.place) for one in found] == told_so


def test_a_place_in_terms_of_a_rate_is_one_by_that_rate() -> None:
    text = "Yuhang also ranked first in China in terms of the net inflow rate of talents."
    found = extract(text, year=2021)
    assert found.rankings == ()
    assert [(one.name, one.place) for one in found.indicators] == [
        ("net inflow rate of talents", 1)
    ]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Regional GDP is to grow by about 6%.", ["about 6%"]),
        ("Exports of Anji are to reach 30 billion yuan.", ["30 billion yuan"]),
        ("By 2025 its revenue is to surpass 10 billion yuan.", ["10 billion yuan"]),
    ],
)
def test_what_is_to_be_is_no_figure(text: str, spans: list[str]) -> None:
    found = extract(text, year=2021)
    assert found.indicators == ()
    assert [text[one.start : one.end] for one in found.not_understood] == spans


def test_a_year_that_heads_a_section_is_that_of_its_figures() -> None:
    text = (
        "Work report\n\nReleased on: January 21, 2021\n\nI. Last year. GDP was 48 billion yuan.\n\n"
        "Exports were 4 billion yuan.\n\nII. This year. Sales were 3 billion yuan."
    )
    assert [one[4] for one in figures(text)] == ["2020", "2020", "2021"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anji's contracts were signed for 48 projects.", [("projects", 48, None)]),
        ("The tea output was valued at 3.2 billion yuan.", [("tea output", 3.2, None)]),
        ("Revenue in the budget came up to 3 billion yuan.", [("Revenue in the budget", 3, None)]),
        ("Retail sales approached 60 billion yuan.", [("Retail sales", 60, None)]),
        (
            "Private investment, which had been weak, was 3.4 percent higher.",
            [("Private investment", None, 3.4)],
        ),
        (
            "GDP was 9 billion yuan, which in terms of value is 5% more than before.",
            [("GDP", 9, 5)],
        ),
        (
            "The urbanization rate of the permanent population is 79.3 percent.",
            [("urbanization rate of the permanent population", 79.3, None)],
        ),
        (
            "Last year 112 kilometers of country roads were built.",
            [("country roads", 112, None)],
        ),
        ("About 30 hectares of new forest have been planted.", [("forest", 30, None)]),
        (
            "In all 1.9 billion yuan went into schools and clinics.",
            [("spending on schools and clinics", 1.9, None)],
        ),
        (
            "So 63 new firms and over 40 old institutes have clustered there.",
            [("new firms", 63, None), ("old institutes", 40, None)],
        ),
        (
            "More than 2,000 buses rolled off the line.",
            [("buses", 2000, None)],
        ),
        ("Scores are given on 6 key indicators with 20 secondary ones.", []),
        ("They are alike: each had a GDP above 40 billion yuan.", []),
    ],
)
def test_figures_are_told_in_other_words(
    text: str, expected: list[tuple[str, float | None, float | None]]
) -> None:
    assert [one[1:4] for one in figures(text)] == expected


def test_a_sum_that_is_neared_is_nearly_reached() -> None:
    (found,) = extract("Retail sales neared 60 billion yuan.", year=2021).indicators
    assert (found.value, found.qualifier) == (60, "nearly")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Average total tourism revenue climbed 9.9 percent to 11.8 billion yuan.", []),
        (
            "The added value of Anji's tea farms saw an uptick of 9.7 percent.",
            [("added value of Anji's tea farms", None, 9.7)],
        ),
        (
            "Per capita income of residents was 38,035 yuan. For farmers it was 9,391 yuan.",
            [("Per capita income of residents", 38035, None),
             ("Per capita income of farmers", 9391, None)],
        ),
        (
            "It is home to 452 large companies. Of these, 97 have sales of over 1 million yuan.",
            [("large companies", 452, None),
             ("large companies have sales of over 1 million yuan", 97, None)],
        ),
    ],
)  # fmt: skip
def test_figures_are_told_beside_others(
    text: str, expected: list[tuple[str, float | None, float | None]]
) -> None:
    assert [one[1:4] for one in figures(text)] == expected


def test_a_score_in_strength_is_no_figure() -> None:
    assert figures("The score of Anji for overall economic strength is 53.4.") == []
