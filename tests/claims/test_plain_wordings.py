"""Ordinary wordings of releases, reports and talk, each with the verdict that it should get."""

from __future__ import annotations

import pytest
from bundled import bundled_dataset, bundled_regions, bundled_series

from erqi_viewer.core.claims import check

_HOME = "410103"


def verdicts(text: str, kind: str) -> list[tuple[str, str]]:
    """Return the words of a kind of claim in a text, each with its verdict."""
    above = bundled_regions()
    report = check(text, bundled_dataset(), bundled_series(), home=_HOME, above=above)
    return [(text[one.start : one.end], one.verdict) for one in report.findings if one.kind == kind]


def test_moves_are_shared_out_over_lists_named_one_by_one() -> None:
    text = "2019年，二七区综合实力百强区和绿色发展百强区位次分别前移1位、2位，列第85位和第74位。"
    assert verdicts(text, "change") == [("前移1位", "supported"), ("2位", "supported")]


def test_a_bound_behind_a_year_described_and_compared_with_is_of_now() -> None:
    text = "2019年，二七区列投资潜力百强区第61位，比初次上榜的2014年前移12位，稳居前62。"
    assert verdicts(text, "top-n") == [("前62", "supported")]
    text = "2019年，二七区列双创百强区第89位，跟最好的2017年相比还差40位。"
    assert verdicts(text, "comparison") == [("差40位", "supported")]


def test_a_move_behind_the_place_of_last_year_led_to_this_years() -> None:
    text = "（2018年11月）二七区投资潜力百强区第63位，去年第69位，一年提了6位。"
    assert verdicts(text, "change") == [("提了6位", "supported")]


def test_a_run_within_a_bound_is_as_long_as_its_places_are_within() -> None:
    text = "2017年，二七区在创新创业百强区连续{}年位居前50。"
    assert verdicts(text.format("两"), "streak") == [("连续两年", "supported")]
    text = "2019年，二七区在综合实力百强区连续{}年位居前86。"
    assert verdicts(text.format("两"), "streak") == [("连续两年", "supported")]
    assert verdicts(text.format("三"), "streak") == [("连续三年", "contradicted")]
    text = "2018年，二七区在创新创业百强区连续三年位居前50。"
    assert verdicts(text, "streak") == [("连续三年", "contradicted")]


def test_the_right_origin_of_a_move_is_told_apart_from_the_wrong_place_it_led_to() -> None:
    text = "2019年，二七区投资潜力百强区位次由第63位升至第59位。"
    assert verdicts(text, "rank") == [("第63位", "supported"), ("第59位", "contradicted")]
    text = "2019年，二七区投资潜力百强区位次由第64位升至第61位。"
    assert ("由第64位升至第61位"[1:], "contradicted") in verdicts(text, "comparison")


@pytest.mark.parametrize(
    "rumour",
    ["来路不明", "没头没脑的，别当真", "我没查到出处", "记者未找到任何依据"],
)
def test_a_place_that_nobody_could_trace_is_no_claim_about_the_list_before(rumour: str) -> None:
    text = f"2019年，二七区列绿色发展百强区第74位。网上还传二七“排名第90位”，{rumour}。"
    assert ("第90位", "contradicted") not in verdicts(text, "rank")


def test_a_quoted_claim_is_no_title_that_dates_a_notice() -> None:
    text = (
        "更正启事\n本报2019年11月2日A02版有误：文中“综合实力百强区排名第84位”应为“第85位”。"
        "文中“2018年首次入选绿色发展百强区”无误。"
    )
    assert verdicts(text, "rank")[-1] == ("第85位", "supported")


def test_fields_that_all_got_onto_a_list_have_a_place_each() -> None:
    text = (
        "2017年，二七区综合实力、最具投资潜力、创新创业全部跻身百强区，分列第87位、第69位和第48位。"
    )
    assert verdicts(text, "rank") == [
        ("第87位", "supported"),
        ("第69位", "supported"),
        ("第48位", "contradicted"),
    ]


def test_a_field_behind_a_semicolon_has_the_place_that_a_verb_of_standing_leads_to() -> None:
    text = "2018年，二七区投资潜力百强区升至第63位；绿色发展首次入围，排在第76位。"
    assert verdicts(text, "rank") == [("第63位", "supported"), ("第76位", "supported")]


def test_years_with_bare_numbers_are_the_history_of_the_list_above() -> None:
    text = "一图读懂二七区“投资潜力走势”\n2014年：73；2015年：72；2016年：70。"
    assert [one for _, one in verdicts(text, "rank")] == ["supported", "supported", "contradicted"]
    text = "2020年5月记：二七区科学发展百强区2014年第九十，2015年九十一，2016年八十九，去年八十四。"
    assert [one for _, one in verdicts(text, "rank")] == [*["supported"] * 3, "contradicted"]


def test_a_year_may_stand_between_a_field_and_its_place() -> None:
    text = "（2018年10月）二七区投资潜力百强区第63位。双创去年第四十九，今年第九十。"
    found = verdicts(text, "rank")
    assert found[1:] == [("第四十九", "supported"), ("第九十", "contradicted")]


def test_items_are_counted_and_move_as_lists_do() -> None:
    text = "2019年二七区四榜皆有其名，四项皆升。"
    assert verdicts(text, "comparison") == [("皆升", "supported")]
    text = "2017年，二七区三项指标跻身全国百强。"
    assert [one for _, one in verdicts(text, "list-count")] == ["supported"]
    text = "2019年全国百强区名单出炉，二七区一举拿下5块“金字招牌”。"
    assert ("5", "contradicted") in verdicts(text, "list-count")


def test_a_bound_of_all_items_is_of_each_list_named_in_the_sentence() -> None:
    text = "2018年二七区综合实力百强区第86位，创新创业百强区第91位，两项都进了前90。"
    assert [one for _, one in verdicts(text, "top-n")] == ["supported", "contradicted"]


def test_a_number_of_lists_may_be_had_together_for_the_first_time() -> None:
    assert verdicts("2018年，二七区第一次凑齐“四个百强”。", "first") == [("第一次", "supported")]
    found = verdicts("2019年，二七区首次实现“四个百强”大满贯。", "first")
    assert found == [("首次", "contradicted")]


def test_spoken_trends_and_moves_are_read() -> None:
    text = "2019年，二七区投资潜力百强区第61位，名次年年有提升。"
    assert [one for _, one in verdicts(text, "streak")] == ["supported"]
    text = "二七区创新创业百强区2018年跌去42位，2019年收复3位。"
    assert verdicts(text, "change") == [("跌去42位", "supported"), ("收复3位", "contradicted")]
    text = "2018年，二七区投资潜力百强区第63位，上升幅度是2014年上榜以来最大的一次。"
    assert [one for _, one in verdicts(text, "comparison")] == ["supported"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("2019年，二七区近三年教育花了25.1亿。", "supported"),
        ("2019年，二七区近三年新添了28所中小学。", "contradicted"),
        ("2019年，二七区今年光微公园就建了42个。", "contradicted"),
        ("一年来，2019年二七区新建微公园40个。", "supported"),
        ("2019年，二七区技能培训帮到2万多就业困难群众。", "supported"),
    ],
)
def test_figures_are_known_by_other_verbs_and_by_the_words_around_them(
    text: str, verdict: str
) -> None:
    assert [one for _, one in verdicts(text, "indicator")] == [verdict]
