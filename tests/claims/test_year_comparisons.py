"""Places held against those of a year without a number, and of one year after another."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

INNOVATION = "二七区在创新创业百强区中列第89位"


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (INNOVATION + "，虽比2018年前移。", "前移", "supported"),
        (INNOVATION + "，比2017年靠前。", "靠前", "contradicted"),
        (INNOVATION + "，与2017年相比有所下滑。", "有所下滑", "supported"),
        (INNOVATION + "，不及2016年。", "不及2016年", "supported"),
        (INNOVATION + "，名次好于去年。", "好于去年", "supported"),
        (INNOVATION + "，仍在2016年的位置之下。", "在2016年的位置之下", "supported"),
        ("与2018年相比，二七区双创百强区名次有所提升。", "名次有所提升", "supported"),
        ("二七区双创百强区排名好于2017年。", "好于2017年", "contradicted"),
    ],
)
def test_a_place_is_held_against_that_of_the_year_named(
    text: str, words: str, verdict: str
) -> None:
    found = [one for one in findings(text, 2019) if one.kind in {"change", "comparison"}]
    assert [(text[one.start : one.end], one.verdict) for one in found] == [(words, verdict)]


def test_the_year_before_another_year_is_that_ones_base() -> None:
    text = "二七区双创百强区2018年第91位，2018年好于2016年。"
    assert verdicts(text, "comparison", 2019) == {"好于2016年": "contradicted"}


@pytest.mark.parametrize(
    "text",
    [
        INNOVATION + "，群众满意度比2018年有所提升。",
        INNOVATION + "，GDP增速好于去年。",
        INNOVATION + "，空气质量与2017年相比有所下降。",
        INNOVATION + "，力争名次好于去年。",
        "二七区营商环境建设比2018年更好。",
        "二七区地区生产总值323.3亿元，比2018年有所提升。",
    ],
)
def test_figures_and_other_things_held_against_a_year_are_no_places(text: str) -> None:
    found = [one for one in findings(text, 2019) if one.kind in {"change", "comparison"}]
    assert found == []


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("二七区双创百强区第89位，比两年前低了40位。", "低了40位", "supported"),
        ("二七区双创百强区第89位，比两年前低了30位。", "低了30位", "contradicted"),
        ("二七区双创百强区第89位，比首次入选时低39位。", "低39位", "supported"),
        ("二七区双创百强区第89位，较首次上榜时整整低了40位。", "低了40位", "contradicted"),
        ("与两年前相比，二七区双创百强区名次跌了40位。", "跌了40位", "supported"),
        ("与首次上榜相比，二七区双创百强区名次跌了39位。", "跌了39位", "supported"),
        ("与首次上榜相比，二七区双创百强区名次跌了30位。", "跌了30位", "contradicted"),
        ("二七区综合实力百强区第85位，较2014年净增5位。", "净增5位", "supported"),
        ("二七区双创百强区第89位，较2016年净减40位。", "净减40位", "contradicted"),
    ],
)
def test_a_place_is_held_against_that_of_years_ago_or_of_the_first_year(
    text: str, words: str, verdict: str
) -> None:
    found = [one for one in findings(text, 2019) if one.kind in {"change", "comparison"}]
    assert [(text[one.start : one.end], one.verdict) for one in found] == [(words, verdict)]
    assert verdicts(text, "first", 2019) == {}


def test_the_year_that_follows_is_a_year_of_its_own() -> None:
    text = "双创百强区里，二七区2017年还在49名，转年掉到91名。"
    assert verdicts(text, "rank") == {"49名": "supported", "91名": "supported"}


def test_the_lowest_point_of_a_list_is_a_place_of_its_year() -> None:
    text = (
        "（1）二七区投资潜力百强区位次由72改善至61；"
        "（2）综合实力位次的最低点出现在2015年，为第91位。"
    )
    assert verdicts(text, "rank", 2019) == {"61": "supported", "第91位": "supported"}
    assert verdicts(text, "comparison", 2019) == {"72改善至61": "supported"}
