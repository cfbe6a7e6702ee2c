"""Tables in English: rows of districts, lists and figures between bars and tabs."""

from __future__ import annotations

from extract.english_told import figures, told

from erqi_viewer.core.extract import extract

LISTED = "The 2021 top 100 districts by comprehensive strength\n\n"
LIST = "top 100 districts by comprehensive strength"


def test_rows_of_districts_are_places_in_the_list_above_them() -> None:
    bars = "| District | Rank |\n|---|---|\n| Tongqiao District | 41 |\n| Beihu District | 62 |\n"
    tabs = "Rank\tDistrict\tCity\n41\tTongqiao District\tJiangzhou\n62\tBeihu District\tJiangzhou\n"
    for table in (bars, tabs):
        assert told(LISTED + table) == [
            ("Tongqiao District", LIST, 41),
            ("Beihu District", LIST, 62),
        ]


def test_columns_may_be_years() -> None:
    text = (
        LISTED + "District | 2020 | 2021\nTongqiao District | 43 | 41\nBeihu District | 60 | 62\n"
    )
    assert [(one.region, one.year, one.rank) for one in extract(text, year=2021).rankings] == [
        ("Tongqiao District", 2020, 43),
        ("Tongqiao District", 2021, 41),
        ("Beihu District", 2020, 60),
        ("Beihu District", 2021, 62),
    ]


def test_rows_of_lists_are_places_of_the_district_that_the_title_names() -> None:
    text = (
        "Tongqiao District on the national lists of 2021\n\n"
        "List | Rank | Change\n"
        "Top 100 districts by comprehensive strength | 41 | up 2\n"
        "Top 100 districts by investment potential | 57 | down 1 place\n"
        "Green development | 30 | unchanged\n"
    )
    found = extract(text, year=2021)
    assert [(one.region, one.dimension, one.rank) for one in found.rankings] == [
        ("Tongqiao District", "comprehensive-strength", 41),
        ("Tongqiao District", "investment-potential", 57),
        ("Tongqiao District", "green-development", 30),
    ]
    assert [(one.direction, one.places, one.dimension) for one in found.changes] == [
        ("up", 2, "comprehensive-strength"),
        ("down", 1, "investment-potential"),
        ("same", 0, "green-development"),
    ]


def test_a_citys_place_for_a_district_is_none_in_the_list() -> None:
    text = LISTED + "District | Rank | Rank in the city\nTongqiao District | 41 | 2\n"
    found = extract(text, year=2021).rankings
    assert [(one.list, one.rank) for one in found] == [(LIST, 41), (None, 2)]


def test_headings_or_labels_say_in_what_figures_are_told() -> None:
    text = (
        "Tongqiao District in figures, 2021\n\n"
        "Indicator | Value | Growth\n"
        "GDP (billion yuan) | 78.5 | 7.6\n"
        "Permanent residents (persons) | 806500 |\n"
    )
    assert figures(text) == [
        (None, "GDP", 78.5, 7.6, "2021"),
        (None, "Permanent residents", 806500, None, "2021"),
    ]
    assert [one.unit for one in extract(text).indicators] == ["billion yuan", "persons"]
    text = (
        "Districts of Jiangzhou in the first half of 2021\n\n"
        "District | GDP (billion yuan) | Growth (%)\n"
        "Tongqiao District | 38.4 | 9.1\nBeihu District | 22.7 | 8.5\n"
    )
    assert figures(text) == [
        ("Tongqiao District", "GDP", 38.4, 9.1, "2021-H1"),
        ("Beihu District", "GDP", 22.7, 8.5, "2021-H1"),
    ]


def test_places_in_rows_may_be_ordinals_with_their_moves() -> None:
    text = (
        "Tongqiao District in the national top 100 lists\n\n"
        "Year | Comprehensive strength | Investment potential\n"
        "2020 | 43rd | No. 60\n"
        "2021 | 41st (up two places) | 62nd place\n"
    )
    read = extract(text)
    assert [(one.year, one.dimension, one.rank) for one in read.rankings] == [
        (2020, "comprehensive-strength", 43),
        (2020, "investment-potential", 60),
        (2021, "comprehensive-strength", 41),
        (2021, "investment-potential", 62),
    ]
    assert [(one.direction, one.places, one.year) for one in read.changes] == [("up", 2, 2021)]


def test_columns_may_say_of_which_year_their_places_are() -> None:
    text = (
        "Tongqiao District, 2021\n\n"
        "List | Rank in 2020 | Rank in 2021 | Change\n"
        "Comprehensive strength | 43rd | 41st | up two places\n"
    )
    read = extract(text)
    assert [(one.year, one.rank) for one in read.rankings] == [(2020, 43), (2021, 41)]
    assert [(one.year, one.places) for one in read.changes] == [(2021, 2)]


def test_semicolons_part_the_cells_of_a_table_of_lists_and_years() -> None:
    text = (
        "Fuyang District, Hangzhou: national rankings\n\n"
        "List; 2017; 2018\n"
        "Top 100 Districts (Comprehensive Strength); 51st; 46th\n"
        "Top 100 Districts (Quality of New-type Urbanization); -; 58th"
    )
    assert [(one.year, one.dimension, one.rank) for one in extract(text).rankings] == [
        (2017, "comprehensive-strength", 51),
        (2018, "comprehensive-strength", 46),
        (2018, "urbanisation-quality", 58),
    ]


def test_semicolons_part_the_cells_of_a_chinese_table_too() -> None:
    text = "二七区近年排名\n榜单;2017;2018\n综合实力百强区;51;46\n投资潜力百强区;42;36"
    assert [(one.year, one.rank) for one in extract(text).rankings] == [
        (2017, 51),
        (2018, 46),
        (2017, 42),
        (2018, 36),
    ]


def test_each_line_that_a_list_and_a_colon_open_is_one_of_its_own() -> None:
    text = (
        "Anhui on the lists, 2022\n"
        "Top 100 counties by comprehensive strength: Feixi 41st; Feidong 58th; Wuwei 96th\n"
        "Top 100 districts by comprehensive strength: Shushan 39th; Baohe 42nd"
    )
    assert [(one.region, one.rank) for one in extract(text).rankings] == [
        ("Feixi", 41),
        ("Feidong", 58),
        ("Wuwei", 96),
        ("Shushan", 39),
        ("Baohe", 42),
    ]
