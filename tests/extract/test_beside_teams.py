"""Places beside the lists that teams, votes, cities' figures and duties of a district have."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

OPENING = "桐桥区列2019年全国综合实力百强区第85位。"


def places(said: str) -> list[tuple[str | None, int | None]]:
    """Return the places that are read behind an opening, each with its region."""
    read = extract(OPENING + said).rankings
    return [(one.region, one.rank) for one in read if one.start >= len(OPENING)]


@pytest.mark.parametrize(
    "said",
    [
        "白沙镇队以71比66险胜青石镇队，暂列小组第一；双桥镇队两连败，跌至第六。",
        "青石镇队3:1击败双河镇队，升至第二。",
        "双河镇队不敌白沙镇队，排第五。",
    ],
)
def test_a_place_in_a_match_is_a_teams(said: str) -> None:
    read = extract(OPENING + said)
    assert (places(said), read.changes) == ([], ())


@pytest.mark.parametrize(
    "said",
    [
        "网络评选结束，丹徒豆腐以41万票位列第一。",
        "青石镇以3200票排名第二。",
    ],
)
def test_a_place_by_votes_is_no_place_on_a_list(said: str) -> None:
    read = extract(OPENING + said)
    assert (places(said), read.indicators) == ([], ())


@pytest.mark.parametrize(
    "said",
    [
        "今年上半年全国城市GDP排名中，福州列第18位，比泉州高一位，厦门列第30位。",
        "省里公布上半年空气质量状况，桐桥区在全省90个县（市、区）中位居第11位。",
    ],
)
def test_places_by_a_figure_that_is_named_first_are_on_no_list(said: str) -> None:
    assert places(said) == []


def test_the_place_of_a_duty_of_the_district_and_its_move_are_left_unread() -> None:
    said = "桐桥区城市管理考核由第十升到第四。"
    assert (places(said), extract(OPENING + said).changes) == ([], ())


@pytest.mark.parametrize(
    "said",
    [
        "区图书馆被定为一级馆，这是该馆连续第三次获此称号。",
        "区一小获全省第一名，该校连续四年夺冠。",
    ],
)
def test_a_run_of_a_body_that_is_pointed_at_is_no_run_of_the_district(said: str) -> None:
    assert extract(OPENING + said).streaks == ()


def test_a_school_by_its_number_alone_has_its_own_place() -> None:
    assert places("区一中在全市排球赛上夺冠，九中获得第5名。") == []


@pytest.mark.parametrize(
    "said",
    [
        "当地糕点名气大，柳林医院在全市基层医院满意度调查中得分第一。",
        "区里学校办得好，柳林高级中学高考重点率居全区第二。",
    ],
)
def test_what_is_measured_of_one_body_is_not_the_districts_behind_a_comma(said: str) -> None:
    read = extract(OPENING + said)
    assert (places(said), read.indicators) == ([], ())


def test_firsts_that_are_only_counted_are_no_place() -> None:
    assert places("桐桥区还收获了不少“第一”：桐桥小学击剑队摘下金牌。") == []


def test_a_number_that_became_a_place_is_one() -> None:
    said = "2014年，桐桥区列全国综合实力百强区第88位；2018年这一数字变成第71位。"
    assert [(one.year, one.rank) for one in extract(said).rankings] == [(2014, 88), (2018, 71)]


def test_a_list_of_schools_is_none_of_regions() -> None:
    assert places("桐桥中学进入“中国百强中学”，列第28位。") == []


def test_a_place_that_somebody_mentioned_has_not_moved() -> None:
    read = extract(OPENING + "您提到的“第一”，应为全区一般公共预算收入71.2亿元的增速。")
    assert (read.changes, [one.rank for one in read.rankings]) == ((), [85])


def test_a_town_in_an_evaluation_of_its_city_is_on_no_list() -> None:
    assert places("青石镇在全市“亩均论英雄”评价中列第二。") == []


def test_the_place_of_a_towns_output_is_no_place_of_the_town() -> None:
    assert places("青石镇上半年工业产值在全县列第一，双河镇市场成交额列第二。") == []


def test_an_appraisal_by_others_is_a_list_of_its_own() -> None:
    said = "省城区创新能力第三方评估报告同日发布，桐桥区列第8位，为连续第二年进入前十。"
    read = extract(OPENING + said)
    named = {one.list for one in read.rankings[1:]} | {one.list for one in read.streaks}
    assert (named, places(said)[0]) == ({"省城区创新能力第三方评估报告"}, ("桐桥区", 8))


def test_a_text_of_a_city_that_names_only_its_zone_is_about_the_city() -> None:
    read = extract(
        "2023年，全市实现生产总值1765亿元。在赛迪百强县榜单中列第8位。浏阳经开区税收增长3%。"
    )
    assert [(one.region, one.rank) for one in read.rankings] == [("浏阳", 8)]


def test_a_zone_that_is_ranked_stays_a_zone() -> None:
    read = extract("浏阳经开区在2023年全国百强园区榜单中列第8位，名次创新高。")
    assert {one.region for one in read.rankings} <= {"浏阳经开区"}


def test_this_year_is_the_last_of_the_years_that_a_text_looks_back_over() -> None:
    said = "2016年列第42位，2018年列第35位，2020年第29位，五年累计前进13位。"
    now = "今年，该区列绿色发展百强区第26位。"
    read = extract("桐桥区在全国综合实力百强区中" + said + now)
    assert [one.year for one in read.rankings] == [2016, 2018, 2020, 2020]


def test_a_short_name_of_districts_beside_counties_is_of_the_same_study() -> None:
    said = "2020年全国综合实力百强县市公布，双桥市列第42位。百强区方面，桐桥区排名第21。"
    assert extract(said).rankings[-1].dimension == "comprehensive-strength"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("区代表队获全省第一，桐桥区在全国绿色发展百强区中列第46位。", [("桐桥区", 46)]),
        ("全国城市GDP排名公布，桐桥区列全国科技创新百强区第46位。", [("桐桥区", 46)]),
        ("桐桥区在全省城市管理考核中列第2位。", [("桐桥区", 2)]),
        ("该区在全国投资潜力百强区中列第46位。", [("桐桥区", 46)]),
        ("当地羊肉以4万票当选名菜；桐桥区在绿色发展百强区中列第46位。", [("桐桥区", 46)]),
    ],
)
def test_districts_beside_such_places_are_read(said: str, told: list[tuple[str, int]]) -> None:
    assert places(said) == told
