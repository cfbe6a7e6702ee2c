"""What is said of many years at once: runs told apart from their list, and whole histories."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

_MOST = {"most-agrees", "most-earlier", "most-other-way", "most-of-one"}


@pytest.mark.parametrize(
    ("text", "year", "words", "verdict"),
    [
        (
            "投资潜力百强区中，该区一举前移6位，排在第63位，是2014年以来升幅最大的一次。",
            2018, "升幅最大的一次", "supported",
        ),
        (
            "二七区双创百强区位次比去年跌了42位，为入榜以来最大跌幅。",
            2018, "最大跌幅", "supported",
        ),
        (
            "二七区投资潜力百强区列第61位，是2014年以来升幅最大的一年。",
            2019, "升幅最大的一年", "contradicted",
        ),
        (
            "投资潜力百强区2019年名次比2014年高12位，单年升幅以2017年为最。",
            2019, "升幅以2017年为最", "contradicted",
        ),
        (
            "投资潜力：2019年名次比2014年高12位，六年间没有一年后退。",
            2019, "没有一年后退", "supported",
        ),
        (
            "二七区综合实力百强区列第85位，2014年以来没有一年后退。",
            2019, "没有一年后退", "contradicted",
        ),
    ],
)  # fmt: skip
def test_a_claim_about_all_years_is_held_against_every_one_of_them(
    text: str, year: int, words: str, verdict: str
) -> None:
    assert verdicts(text, "comparison", year)[words] == verdict


@pytest.mark.parametrize(
    "text",
    [
        "二七区投资潜力百强区列第63位，进位幅度全市最大。",
        "二七区双创百强区列第91位，降幅最大的是双创。",
        "二七区投资潜力百强区列第63位，财政收入增长9%，为历年最大升幅。",
        "力争投资潜力百强区取得历年最大升幅。",
        "房价没有一年后退。",
    ],
)
def test_the_largest_among_regions_lists_or_figures_is_none_of_the_years(text: str) -> None:
    assert not {one.reason for one in findings(text, 2018)} & _MOST


@pytest.mark.parametrize(
    ("text", "year", "words", "verdict"),
    [
        (
            "双创百强区怎么样？双创榜我们是第89位，入选已经连续六年了。",
            2019,
            "连续六年",
            "contradicted",
        ),
        (
            "双创百强区怎么样？双创榜我们是第89位，入选已经连续四年了。",
            2019,
            "连续四年",
            "supported",
        ),
        (
            "二七区综合实力百强区排到第85位，这张榜一年没落下，连续六年都在。",
            2019,
            "连续六年",
            "supported",
        ),
        (
            "双创百强区、投资潜力百强区都在列。连续六年的是投资潜力榜。",
            2019,
            "连续六年",
            "supported",
        ),
        (
            "投资潜力百强区第69位，中原区第80位。二七区是该榜连续四年的常客。",
            2017,
            "连续四年",
            "supported",
        ),
        (
            "两份名单出炉：双创百强区、投资潜力百强区。创新创业“连续三年”的提法照报。",
            2017,
            "连续三年",
            "contradicted",
        ),
        ("二七区投资潜力连续六年入围，逐年进位。", 2019, "逐年", "supported"),
        (
            "自二〇一四年以来，二七区在投资潜力百强区榜单上连续六年入选、连年进位。",
            2019,
            "连年",
            "supported",
        ),
        ("二七区综合实力百强区第85位。从2014年起名次逐年上升。", 2019, "逐年", "contradicted"),
        ("二七区综合实力百强区2015年后退1位，此后逐年上升。", 2019, "逐年", "supported"),
        ("六年里二七区综合实力百强区名次年年进位。", 2019, "年年", "contradicted"),
        ("二七区综合实力百强区2015年比2014年后退，此后逐年前移。", 2019, "逐年", "supported"),
    ],
)
def test_a_run_is_of_the_list_that_its_sentence_leads_up_to(
    text: str, year: int, words: str, verdict: str
) -> None:
    assert verdicts(text, "streak", year)[words] == verdict


def test_a_run_of_moves_from_before_the_first_record_is_left_open() -> None:
    text = "二七区投资潜力百强区第61位，2010年以来逐年前移。"
    assert verdicts(text, "streak", 2019) == {"逐年": "no_data"}
    assert findings(text, 2019)[-1].reason == "first-record"


@pytest.mark.parametrize(
    "text",
    [
        "二七区投资潜力百强区第61位，连续九年保持增长。",
        "二七区列绿色发展百强区第74位，GDP连续六年的是两位数增长。",
    ],
)
def test_a_run_of_growth_is_none_of_being_listed(text: str) -> None:
    assert verdicts(text, "streak", 2019) == {}


def test_entering_a_list_is_of_the_year_that_its_clause_names() -> None:
    text = "绿色发展百强区这个榜，二七区去年第一次进，今年又进了，列第74位。"
    assert verdicts(text, "first", 2019) == {"第一次": "no_data"}  # 2018 is the first record
    assert verdicts(text, "again", 2019) == {"又": "supported"}


def test_entering_one_list_more_is_not_entering_it_again() -> None:
    assert verdicts("2018年，二七区又入选全国绿色发展百强区。", "again") == {}


def test_a_second_honour_is_a_second_year_on_the_list() -> None:
    text = "全国绿色发展百强区第{}位，二七区第二次获此殊荣。"
    assert verdicts(text.format(74), "again", 2019) == {"第二次": "supported"}
    assert verdicts(text.format(76), "again", 2018) == {"第二次": "contradicted"}


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("六年来，二七区在投资潜力百强区的名次前移12位。", "前移12位", "supported"),
        ("二七区投资潜力百强区第61位，六年累计前进12位。", "前进12位", "supported"),
        ("二七区综合实力百强区第85位，比最差的2015年前进6位。", "前进6位", "supported"),
        ("五年来，二七区在投资潜力百强区的名次前移12位。", "前移12位", "supported"),
        ("二七区在投资潜力百强区列第61位，六年进了12位。", "进了12位", "supported"),
        ("六年来，二七区在投资潜力百强区的名次前移15位。", "前移15位", "contradicted"),
        ("六年来，二七区投资潜力百强区成绩喜人，今年前移2位。", "前移2位", "supported"),
    ],
)
def test_a_move_may_have_taken_as_many_years_as_are_told(
    text: str, words: str, verdict: str
) -> None:
    found = [one for one in findings(text, 2019) if one.kind in {"change", "comparison"}]
    assert [(text[one.start : one.end], one.verdict) for one in found] == [(words, verdict)]


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("2019年，二七区在投资潜力百强区列第61位，实现五连涨。", "五连涨", "supported"),
        ("2019年，二七区在投资潜力百强区列第61位，实现六连升。", "六连升", "contradicted"),
        (
            "二七区在投资潜力百强区列第61位。从2014年数到2019年，已是第六个年头。",
            "第六个年头", "supported",
        ),
        (
            "2019年，二七区综合实力百强区第85位。新旧名称合起来算，正好连续六年。",
            "连续六年", "supported",
        ),
        (
            "2019年二七区全国百强区名单出炉：投资潜力前进2位，升抵第61位，系连续第六年入列。",
            "连续第六年", "supported",
        ),
        ("2019年，二七区综合实力（含更名前）已连续六年入列百强区。", "连续六年", "supported"),
    ],
)  # fmt: skip
def test_runs_are_counted_as_the_words_around_them_say(text: str, words: str, verdict: str) -> None:
    assert verdicts(text, "streak") == {words: verdict}


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "二七区投资潜力百强区第61位，其中2018年的升幅为六年间最大。",
            "2018年的升幅为六年间最大", "supported",
        ),
        (
            "二七区投资潜力百强区第61位，其中2016年的跃升幅度为历年最大。",
            "2016年的跃升幅度为历年最大", "contradicted",
        ),
        ("二七区综合实力百强区第85位，这些年只升不降。", "只升不降", "contradicted"),
    ],
)  # fmt: skip
def test_the_year_that_is_named_with_the_largest_move_is_meant(
    text: str, words: str, verdict: str
) -> None:
    assert verdicts(text, "comparison", 2019)[words] == verdict


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("四个百强区，二七区2018年首次同时入选。", "首次", "supported"),
        ("二七区2019年首次同时入选四个百强区。", "首次", "contradicted"),
        ("二七区2016年首度同时入选三个百强区。", "首度", "supported"),
        ("2017年双创百强区第49位，自2017年首次入围以来二七区表现不俗。", "首次", "contradicted"),
        ("2019年双创百强区第89位，自2016年首次入围以来二七区表现不俗。", "首次", "no_data"),
        ("绿色发展百强区，二七区是2018年头一回上的。", "头一回", "no_data"),
        ("二七区2019年初次现身全国绿色发展百强区。", "初次", "contradicted"),
    ],
)
def test_the_first_time_is_that_of_the_lists_and_the_year_meant(
    text: str, words: str, verdict: str
) -> None:
    assert verdicts(text, "first") == {words: verdict}
