"""How many lists a region is said to be on: two in 2014, three in 2016, four from 2018."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts


@pytest.mark.parametrize(
    ("text", "year", "number", "verdict"),
    [
        ("二七区今年入选四份名单。", 2019, "四份名单", "supported"),
        ("二七区今年入选三份名单。", 2019, "三份名单", "contradicted"),
        ("二七区今年一口气上了五张全国榜。", 2019, "五", "contradicted"),
        ("二七区一口气拿下三块“国字号”招牌！", 2016, "三", "supported"),
        ("去年二七区只上了一张榜。", 2018, "一张榜", "contradicted"),
        ("二七区榜上有名的百强区榜单共四张：", 2019, "四", "supported"),
        ("全年入选百强区榜单合计三个。", 2017, "三", "supported"),
        ("我区入选榜单数为5个。", 2019, "5", "contradicted"),
        ("四份名单都有二七区。", 2019, "四份名单", "supported"),
        ("全国百强区榜单中，二七区的名字出现在三张榜里。", 2017, "三张榜", "supported"),
    ],
)
def test_a_number_of_lists_is_compared_with_the_lists_on_record(
    text: str, year: int, number: str, verdict: str
) -> None:
    assert verdicts(text, "list-count", year) == {number: verdict}


def test_a_sum_behind_several_places_counts_their_lists() -> None:
    text = "2019年，二七区综合实力第85位，投资潜力第61位，创新创业第89位，{}。"
    assert verdicts(text.format("一共四张"), "list-count") == {"四": "supported"}
    assert verdicts(text.format("一共三张"), "list-count") == {"三": "contradicted"}


def test_a_number_that_grew_is_compared_in_both_years() -> None:
    text = "六年里我区上榜的榜单从两张增加到四张。"
    assert verdicts(text, "list-count", 2019) == {"两张": "supported", "四张": "supported"}
    text = "我区入选榜单由2017年的四张增至四张。"
    found = findings(text, 2018)
    assert [one.verdict for one in found] == ["contradicted", "supported"]


@pytest.mark.parametrize(
    ("year", "more", "verdict"),
    [
        (2018, "多了一张榜", "supported"),
        (2019, "多了一张榜", "contradicted"),
        (2018, "少了一张榜", "contradicted"),
    ],
)
def test_one_list_more_than_the_year_before_is_compared_with_both_years(
    year: int, more: str, verdict: str
) -> None:
    text = f"二七区榜上有名，比上年{more}。"
    assert verdicts(text, "list-count", year) == {"一张榜": verdict}


def test_one_list_more_than_in_a_named_year_is_counted_from_that_year() -> None:
    assert verdicts("二七区上榜喜人，比2015年多了两张榜。", "list-count", 2019) == {
        "两张榜": "supported"
    }


@pytest.mark.parametrize("text", ["二七区在两张榜单中位次前移。", "两张榜单的名次前移。"])
def test_a_number_that_points_at_some_of_the_lists_is_left_open(text: str) -> None:
    assert set(verdicts(text, "list-count", 2019).values()) <= {"no_data"}


def test_more_lists_than_are_on_record_are_too_many_even_where_some_are_spoken_of() -> None:
    assert verdicts("二七区在五张榜单中位次前移。", "list-count", 2019) == {
        "五张榜单": "contradicted"
    }


@pytest.mark.parametrize(
    "text",
    [
        "其中两张榜单，二七区位次上升。",
        "这两张榜单，二七区都保持了领先。",
        "二七区又添了一张绿色发展榜。",
        "二七区入选另外两张榜单。",
        "全市入选百强区共三个。",
        "二七区拿到两份报告，共建三个园区。",
        "二七区上了一张综合实力百强区榜单。",
        "二七区评出三张红榜。",
        "继2016年、2017年三榜齐升之后，二七区2018年名次两升一降。",
        "全国共发布十二张榜单，二七区入选。",
        "在榜单中，只有一份榜单二七区排在前65。",
    ],
)
def test_other_numbers_and_lists_pointed_at_are_no_number_of_lists(text: str) -> None:
    assert verdicts(text, "list-count", 2019) == {}


def test_lists_that_are_brought_together_are_counted() -> None:
    text = "二七区2018年、2019年连续两年集齐“四个百强”。"
    assert verdicts(text, "list-count") == {"四个百强": "supported"}
    assert verdicts(text, "streak") == {"连续两年": "supported"}
