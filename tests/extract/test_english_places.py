"""The places that English releases tell."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, told

from erqi_viewer.core.extract import extract


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


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Anji county hopes to break into the top 5 of the top 100 counties.", ["top 5"]),
        ("They want it to be among the top 35 of the top 100 counties in 2027.", ["top 35"]),
        ("Anji county will strive to climb to 20th place on the list.", ["20th"]),
        ("Anji has set its sights on the top 30.", ["top 30"]),
        ("By 2025 Anji is to be among the top 30.", ["top 30"]),
    ],
)
def test_a_place_that_is_aimed_at_is_none(text: str, spans: list[str]) -> None:
    found = extract(text, year=2021)
    assert found.rankings == ()
    assert [text[one.start : one.end] for one in found.not_understood] == spans


def test_a_place_in_the_country_follows_one_in_the_province() -> None:
    text = (
        "Alder District made the 2024 list of China's top 100 districts again, ranking 1st in "
        "Jiangsu Province and 7th in the country."
    )
    assert [(one.rank, one.list) for one in extract(text).rankings] == [
        (1, None),
        (7, "China's top 100 districts"),
    ]


def test_what_is_said_not_to_be_so_is_no_place_but_what_follows_is() -> None:
    text = "Wuxing was not 58th in green development but 18th. Its place, given as 61st, is wrong."
    read = extract(text, year=2021)
    assert [one.rank for one in read.rankings] == [18]
    assert [text[one.start : one.end] for one in read.not_understood] == ["58th", "61st"]


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


def test_a_place_behind_a_semicolon_keeps_its_year() -> None:
    text = (
        "The 2021 list of the top 100 districts is out. Jinniu District placed 34th, its best "
        "result yet; it was 36th in the 2020 edition."
    )
    assert [(one.rank, one.year) for one in extract(text, year=2021).rankings] == [
        (34, 2021),
        (36, 2020),
    ]


def test_the_year_of_an_aside_is_not_that_of_a_place() -> None:
    text = "Wuxing district, a county until 2003, was 31st among the top 100 districts of China."
    assert [one.year for one in extract(text, year=2021).rankings] == [2021]


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


def test_a_place_of_the_year_before_may_say_so_behind_it() -> None:
    text = (
        "Anji County was ranked 30th in the top 100 counties of 2021, up from 34th the year before."
    )
    assert [(one.rank, one.year) for one in extract(text, year=2021).rankings] == [
        (30, 2021),
        (34, 2020),
    ]


def test_a_month_that_opens_a_sentence_narrows_no_list() -> None:
    text = "In November, Anji County was ranked 19th in the 2021 list of the top 100 counties."
    assert [one[1:] for one in told(text)] == [("top 100 counties", 19)]


def test_the_years_behind_a_colon_are_those_of_the_places_there() -> None:
    text = (
        "Anji County ranked 39th among the top 100 counties, up nine: it was 48th in 2017 "
        "and 45th in 2018."
    )
    assert [(one.rank, one.year) for one in extract(text, year=2021).rankings] == [
        (39, 2021),
        (48, 2017),
        (45, 2018),
    ]


def test_what_is_wanted_of_a_county_is_no_place() -> None:
    text = "The top 100 counties are out. The province wants Anji County to enter the top 40."
    read = extract(text, year=2021)
    assert not read.rankings
    assert [text[one.start : one.end] for one in read.not_understood] == ["top 40"]


def test_places_go_to_those_called_towns_and_not_to_where_they_lie() -> None:
    text = (
        "Anpu town and Shiling town of Lianjiang in Zhanjiang are among the top 1,000 towns, "
        "ranking 882nd and 963rd respectively."
    )
    assert [(one[0], one[2]) for one in told(text)] == [("Anpu town", 882), ("Shiling town", 963)]


def test_topics_before_brackets_and_before_a_pair_are_those_of_their_places() -> None:
    text = (
        "The top 100 districts are out. Anji County is near the top of the lists of green "
        "development (2nd), investment potential (1st) and sci-tech innovation (4th). Its places "
        "for comprehensive strength and new urbanization quality were 12th and sixth."
    )
    assert [one[1:] for one in told(text)] == [
        ("green development", 2),
        ("investment potential", 1),
        ("sci-tech innovation", 4),
        ("comprehensive strength", 12),
        ("new urbanization quality", 6),
    ]


def test_a_report_on_development_is_no_list() -> None:
    text = (
        "The top 100 counties are out. Anji County followed in second, according to the Report on "
        "High-Quality Development."
    )
    assert [one[1:] for one in told(text)] == [("top 100 counties", 2)]


def test_a_zone_that_lies_in_a_district_is_not_the_one_placed() -> None:
    text = (
        "The top 100 districts are out. Huangdao district, where the West Coast New Area is "
        "located, held on to fourth place."
    )
    assert [(one[0], one[2]) for one in told(text)] == [("Huangdao district", 4)]


def test_a_year_of_the_place_before_is_not_that_of_the_place_now() -> None:
    text = (
        "The district stood at No 47 on the list of the top 100 districts, four places higher than "
        "its 51st place in 2019, and was the third-best placed district in Anhui."
    )
    found = extract(text, year=2021)
    assert [(one.year, one.list, one.rank) for one in found.rankings] == [
        (2021, "top 100 districts", 47),
        (2019, "top 100 districts", 51),
        (2021, None, 3),
    ]
    assert [one[:4] for one in found.changes] == [("up", 4, 51, 47)]


@pytest.mark.parametrize(
    "before",
    [
        "It is on the 2021 list of the top 100 counties.\n\nIn 2020, its GDP was 60 billion yuan.",
        "In 2020, its GDP was 60 billion yuan. It is on the 2021 list of the top 100 counties.",
    ],
)
def test_the_year_of_figures_is_not_that_of_a_list_with_one_of_its_own(before: str) -> None:
    text = f"Anji county did well. {before} Anji county came 63rd."
    assert [one.year for one in extract(text, year=2022).rankings] == [2021]


def test_who_leads_the_counties_of_a_province_is_the_first_of_them() -> None:
    text = (
        "Cixi tops Zhejiang counties\n\n"
        "Cixi is in the fourth place of the top 100 counties and leads all counties and "
        "county-level cities in Zhejiang, a position it has held for five years on end."
    )
    found = extract(text, year=2021)
    assert [(one.region, one.list, one.rank) for one in found.rankings] == [
        ("Cixi", None, 1),
        ("Cixi", "top 100 counties", 4),
        ("Cixi", None, 1),
    ]
    assert [(one.region, one.list, one.years) for one in found.streaks] == [("Cixi", None, 5)]


@pytest.mark.parametrize(
    ("written", "rank"),
    [
        ("had to be content with 91st", 91),
        ("gained one place to finish 21st", 21),
        ("came second behind Tonglu", 2),
        ("has now been first", 1),
    ],
)
def test_a_place_is_told_in_many_words(written: str, rank: int) -> None:
    text = f"On the list of the top 100 counties, Deqing {written}."
    assert [(one[0], one[2]) for one in told(text)] == [("Deqing", rank)]


def test_a_list_is_named_with_its_size_before_top() -> None:
    text = "Deqing is second on the 2021 list of the country's 100 top counties."
    assert told(text) == [("Deqing", "country's 100 top counties", 2)]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        (
            "Anji was ranked fifth, trailed by Deqing (seventh) and Tonglu (11th last year), in "
            "the top 100 counties.",
            {5: 2021},
        ),
        (
            "On the list for green development, which was introduced last year, Anji finished 5th.",
            {5: 2021},
        ),
        (
            "Anji rose from 76th to 67th among the top 100 counties between 2017 and 2018.",
            {76: 2017, 67: 2018},
        ),
    ],
)
def test_a_year_that_is_another_ones_is_not_a_places(text: str, years: dict[int, int]) -> None:
    found = {one.rank: one.year for one in extract(text, year=2021).rankings}
    assert {rank: found.get(rank) for rank in years} == years


def test_what_a_bound_measures_is_what_its_list_does() -> None:
    text = (
        "Anji is now one of the top 10 counties in China by comprehensive strength. It ranks 9th "
        "on the 2021 list of China's top 100 counties."
    )
    found = extract(text, year=2021).rankings
    assert {one.dimension for one in found} == {"comprehensive-strength"}


@pytest.mark.parametrize(
    "text",
    [
        "Anji has topped, for the third year, the list of the top 100 counties.",
        "Anji took the crown of the top 100 counties.",
        "Anji is first of the 25 most livable counties.",
    ],
)
def test_the_first_place_is_told_in_many_words(text: str) -> None:
    assert [one[0::2] for one in told(text)] == [("Anji", 1)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Deqing, only ninth a year ago, is now in the top 100 counties.", (2020, 9)),
        ("On the list of the top 100 counties Deqing follows as 9th in the west.", (2021, 9)),
        ("In the top 100 counties Anji at 5th and Deqing at 9th are better off.", (2021, 9)),
    ],
)
def test_a_place_is_told_beside_its_region_in_a_few_words(
    text: str, place: tuple[int, int]
) -> None:
    found = extract(text, year=2021).rankings
    assert [(one.region, (one.year, one.rank)) for one in found][-1:] == [("Deqing", place)]


@pytest.mark.parametrize(
    "row",
    [
        "Anji county was ranked 6th in the country, Cixi city 14th and Yiwu city 20th.",
        "Anji county was 6th; Cixi, a port of old, 14th; and Yiwu, the traders' town, was 20th.",
    ],
)
def test_places_in_a_row_are_told_without_their_verb(row: str) -> None:
    text = f"The list of the top 100 counties is out. {row}"
    assert [one[2] for one in told(text)] == [6, 14, 20]


def test_the_best_few_may_be_aimed_at() -> None:
    text = (
        "Anji is 28th among the top 100 counties. An official said that the next aim was to be "
        "among the best 20."
    )
    found = extract(text, year=2021)
    assert [one.rank for one in found.rankings] == [28]
    assert [text[one.start : one.end] for one in found.not_understood] == ["best 20"]


def test_the_region_of_a_headlines_place_may_stand_behind_it() -> None:
    text = (
        "Runner-up on the list of top 100 districts: Xihu!\n\nXihu District ranked 2nd on the 2021 "
        "list of the top 100 districts. Of the top 1000 towns in 2021, Qiaosi Town ranked 3rd."
    )
    found = [(one[0], one[2]) for one in told(text)]
    assert found == [("Xihu District", 2), ("Xihu District", 2), ("Qiaosi Town", 3)]


def test_a_place_beside_another_is_of_the_same_region() -> None:
    text = (
        "Yiwu, Cixi and Anji County were put into the top 100 counties, where Yiwu ranked 69th, "
        "1st in Zhejiang."
    )
    assert [(one[0], one[2]) for one in told(text)] == [("Yiwu", 69), ("Yiwu", 1)]


def test_a_bound_is_also_of_one_whose_place_is_told_between() -> None:
    text = (
        "On the list of the top 100 counties Yiwu in Jinhua, ranking 9th, and Cixi are the only "
        "two of them in the top 15."
    )
    assert bounds(text) == [("Yiwu", 15), ("Cixi", 15)]


def test_a_place_in_a_field_of_no_list_is_not_in_the_list_before_it() -> None:
    text = (
        "Ranked 21st among the top 100 districts for comprehensive strength, Jiangning is also "
        "8th for innovation and 15th for green development."
    )
    assert [(one.list, one.dimension, one.rank) for one in extract(text, year=2021).rankings] == [
        ("top 100 districts for comprehensive strength", "comprehensive-strength", 21),
        ("innovation", None, 8),
        ("green development", "green-development", 15),
    ]


def test_a_place_by_gdp_beside_a_place_in_a_list_is_that_of_a_figure() -> None:
    text = "Haimen was 19th in the list of top 100 districts; its GDP ranked third in the city."
    found = extract(text, year=2021)
    assert [one.rank for one in found.rankings] == [19]
    assert [(one.name, one.place) for one in found.indicators] == [("GDP", 3)]


def test_where_one_of_several_lies_is_not_who_is_placed() -> None:
    text = "The county is one of 11 in Jiangxi to make the top 100 counties, where it ranks 93rd."
    assert [(one.region, one.rank) for one in extract(text, year=2021).rankings] == [(None, 93)]
