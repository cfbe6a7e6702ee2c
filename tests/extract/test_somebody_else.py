"""A place or a run is somebody else's when the clause is about what is no region, whoever it is."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

CHINESE = "桐桥区列2019年全国综合实力百强区第85位。"
ENGLISH = "Anji District ranked 85th in the 2019 list of the top 100 districts. "


@pytest.mark.parametrize(
    "said",
    [
        "区航空模型队在省赛获第一名。",
        "某家居公司进入中国家居品牌价值榜第87位。",
        "红糖麻花、东河肉饼进入“本地味道”前三十。",
        "山河机电入选全球工程机械50强，排第33位。",
        "老钟楼入选“最具人气地标”前10，列第8名。",
        "馄饨入选“江南十碗”，网络人气居第2位。",
        "夜间照明完好率从第12到第4。",
        "老街改造后客流由全国步行街第40位升到第29位。",
        "一家软件公司在省创新创业大赛上从第15名追到季军。",
        "一家智能家居公司连续三年入围“瞪羚企业”。",
        "满意度测评得分93.4，居全市第4位，比去年升了3位。",
        "细颗粒物改善幅度只居全市第9位，比8月退了4位。",
    ],
)
def test_a_chinese_clause_about_a_name_tells_no_place_move_or_run_of_the_district(
    said: str,
) -> None:
    read = extract(CHINESE + said)
    assert [one.rank for one in read.rankings if one.list or one.dimension] == [85]
    assert [one for one in read.streaks if one.list] == []
    assert [one for one in read.changes if one.list] == []


def test_a_districts_own_place_in_a_table_of_air_is_listed_as_not_understood() -> None:
    text = CHINESE + "空气质量排名居全市第4位，比上月升了3位。"
    read = extract(text)
    assert [one.rank for one in read.rankings] == [85]
    assert [text[one.start : one.end] for one in read.not_understood] == ["第4位"]


@pytest.mark.parametrize(
    ("said", "rank"),
    [
        ("在全省102个县市区里，该区名次依旧排在第3。", 3),
        ("凭借扎实的制造业底盘拿下全省第3。", 3),
        ("桐桥区从去年的第86名一路攀升到今年的第83位。", 83),
        ("这座煤城还是全省第3。", 3),
    ],
)
def test_words_that_say_how_a_district_stands_are_no_name(said: str, rank: int) -> None:
    assert extract(CHINESE + said).rankings[-1].rank == rank


def test_what_a_list_was_called_once_stands_beside_the_point() -> None:
    text = "综合实力榜上，桐桥区从2014年的第90位（时称科学发展百强区）到2019年的第85位，前进了5位。"
    move = extract(text).changes[0]
    assert (move.places, move.year, move.list) == (5, 2019, "综合实力")


def test_a_year_in_which_something_will_be_held_is_not_that_of_the_text() -> None:
    text = "2016年11月，桐桥区本年度列综合实力百强区第89位。区里将在2017年承办公开赛。"
    assert [one.year for one in extract(text).rankings] == [2016]


@pytest.mark.parametrize(
    "said",
    [
        "The old mill was third.",
        "Mulan Group, in the east of the town, was placed 74th this year.",
        "Its oldest swimmer, who trains at the pool, came fourth.",
        "The temple fair, which takes place in spring, came ninth.",
        "The municipal library ranks 12th.",
        "A bowl of its noodles was ranked sixth on a list of the country's 100 best soups.",
        "It has two makers on the list of China's top 500 manufacturers, at 87th and 91st.",
        "Sanmu was third among the sportswear groups of the world.",
        "Anji was 3rd in May and 4th in July.",
        "It was rated third for the use of public money.",
    ],
)
def test_an_english_clause_about_anything_else_tells_no_place_of_the_district(said: str) -> None:
    read = extract(ENGLISH + said)
    assert [one.rank for one in read.rankings if one.list or one.dimension] == [85]


@pytest.mark.parametrize(
    "said",
    [
        "In investment potential it was third.",
        "In green development the district, again on the list, was third.",
        "It began at 73rd and in 2017 was third.",
        "Its place, so far, was third.",
        "The highest of its places was third.",
        "This report gives the district, which it calls lively, third place.",
        "All six are in the first half, and Anji, which borders Huzhou, is third.",
    ],
)
def test_what_regions_are_called_and_measured_by_is_no_one_else(said: str) -> None:
    assert 3 in [one.rank for one in extract(ENGLISH + said).rankings]


@pytest.mark.parametrize(
    ("said", "runs"),
    [
        ("It was named a safe district by the province for the fifth year running.", []),
        ("The temple fair was held 31 years in a row.", []),
        ("It was named in the list for the fifth year running.", [5]),
        ("It has been on the list for five years in a row.", [5]),
        ("This was its fifth year in a row.", [5]),
    ],
)
def test_a_run_of_an_honour_or_a_fair_is_none_on_the_list(said: str, runs: list[int]) -> None:
    assert [one.years for one in extract(ENGLISH + said).streaks] == runs


def test_a_capital_makes_no_region_of_what_is_not_spelled_as_chinese_is() -> None:
    text = (
        "Anji has had a good month. Two weeks after the Nobel Prize the city of 870,000 people was "
        "ranked 52nd among the top 100 counties of 2012. Korla is 12th."
    )
    told = [(one.region, one.rank) for one in extract(text).rankings]
    assert told == [("Anji", 52), ("Korla", 12)]


def test_places_in_brackets_are_of_the_year_that_the_first_of_them_prints() -> None:
    text = (
        "In 2019 Anji District was 85th in comprehensive strength (2018: 86th), 61st in investment "
        "potential (63rd) and 74th in green development (76th)."
    )
    told = [(one.rank, one.year) for one in extract(text).rankings]
    assert told == [(85, 2019), (86, 2018), (61, 2019), (63, 2018), (74, 2019), (76, 2018)]


def test_lines_may_put_the_place_right_behind_the_name() -> None:
    text = (
        "The top 100 districts by comprehensive strength in 2024:\n\n"
        "1. Jinxi District 15th (16th in 2023)\n2. Guanxi District 61st\n"
    )
    told = [(one.region, one.rank) for one in extract(text).rankings if one.year == 2024]
    assert told == [("Jinxi District", 15), ("Guanxi District", 61)]


def test_a_part_may_begin_with_its_region_in_capitals() -> None:
    text = (
        "The 2018 lists of the top 100 districts, an overview.\n\nSIMING, at 11th in comprehensive "
        "strength, is ahead.\n\nTONG'AN is 17th in green development.\n"
    )
    told = [(one.region, one.rank) for one in extract(text).rankings]
    assert told == [("Siming", 11), ("Tong'an", 17)]


def test_a_dateline_of_a_month_dates_a_text() -> None:
    text = (
        "HANGZHOU, Nov 2019 -- Anji District is 85th on the list of the top 100 districts. In 2017 "
        "it was 87th."
    )
    assert [one.year for one in extract(text).rankings] == [2019, 2017]


@pytest.mark.parametrize("which", ["the first", "the last", "these", "falls on", "the former"])
def test_some_of_the_lists_are_no_number_of_lists(which: str) -> None:
    text = (
        f"Anji District is on the 2019 lists of the top 100 districts. It is on {which} two lists."
    )
    kinds = [cue.kind for one in extract(text).sentences for cue in one.cues]
    assert "list-count" not in kinds
