"""What is said of several lists at once: moves in sum, those of the rest, and which stands out.

In 2019 综合实力 moved up by one place, the three others by two each; in 2018 创新创业 fell by 42.
"""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

from erqi_viewer.core.claims import message
from erqi_viewer.core.texts import ENGLISH

FOUR = "二七区综合实力第85位、投资潜力第61位、绿色发展第74位、创新创业第89位"


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("今年，" + FOUR + "，四项合计前移7位。", "前移7位", "supported"),
        ("今年，" + FOUR + "，四项合计前移9位。", "前移9位", "contradicted"),
        ("今年二七区四榜名次都在前移，四个榜单加起来进了7位。", "进了7位", "supported"),
        ("今年二七区三张百强榜名次合计前移6位。", "前移6位", "no_data"),
        ("今年二七区综合实力百强区进了1位，其余三项各进2位。", "进2位", "supported"),
        ("今年二七区综合实力百强区进了1位，其余三榜均进3位。", "进3位", "contradicted"),
        ("今年二七区综合实力百强区进了1位，其余两项各进2位。", "进2位", "no_data"),
        ("二七区综合实力百强区今年列第85位，比起步那年前移5位。", "前移5位", "supported"),
        ("二七区综合实力百强区今年列第85位，比起步那年前移6位。", "前移6位", "contradicted"),
    ],
)
def test_moves_of_so_many_lists_are_held_against_all_of_them(
    text: str, words: str, verdict: str
) -> None:
    found = [one for one in findings(text, 2019) if one.kind in {"change", "comparison"}]
    assert {text[one.start : one.end]: one.verdict for one in found}[words] == verdict


def test_moves_side_by_side_since_the_first_year_share_it() -> None:
    text = (
        "2019年，二七区在综合实力百强区、投资潜力百强区中分别列第85位、第61位，比起步那年各前移"
        "5位、12位。"
    )
    assert verdicts(text, "comparison") == {"前移5位": "supported", "12位": "supported"}


@pytest.mark.parametrize(
    ("text", "year", "verdict"),
    [
        (FOUR + "。四项之中，最靠前的是投资潜力。", 2019, "supported"),
        (FOUR + "。四项之中，最靠前的是综合实力。", 2019, "contradicted"),
        (FOUR + "。四项之中，投资潜力的位次最靠前。", 2019, "supported"),
        (FOUR + "。四榜中，绿色发展名次最高。", 2019, "contradicted"),
        (FOUR + "。四项之中名次最靠后的是创新创业。", 2019, "supported"),
        (FOUR + "。四张榜单里，进位最多的是综合实力。", 2019, "contradicted"),
        (FOUR + "。四张榜单里，进位最多的是绿色发展。", 2019, "supported"),
        (FOUR + "。五项之中，最靠前的是综合实力。", 2019, "no_data"),
        ("2018年二七区四榜在列，其中投资潜力升幅最大。", 2018, "supported"),
        ("2018年二七区四榜在列，其中创新创业升幅最大。", 2018, "contradicted"),
        ("2018年二七区四榜在列，其中降幅最大的是创新创业。", 2018, "supported"),
    ],
)
def test_the_list_that_stands_out_is_held_against_the_others(
    text: str, year: int, verdict: str
) -> None:
    found = [one for one in findings(text, year) if one.reason.startswith(("stands", "moved-m"))]
    found = found or [one for one in findings(text, year) if one.reason == "joint-of-which"]
    assert [one.verdict for one in found] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "投资潜力百强区第61位，2018年是升幅最大的一年。",
        "四项经费之中，投入最多的是绿色发展工作。",
        "最靠前的是区长，其后是代表。",
    ],
)
def test_what_is_said_of_years_and_of_other_things_is_no_comparison_of_lists(text: str) -> None:
    reasons = {one.reason for one in findings("2019年，二七区" + text, 2019)}
    assert not reasons & {"stands-out", "moved-most", "joint-of-which"}


def test_lists_that_had_a_place_before_are_told_to_have_risen_all() -> None:
    text = "2018年二七区四榜在列。与去年相比，已有排名的三项全部提升。"
    assert verdicts(text, "comparison") == {"全部提升": "contradicted"}


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("投资潜力由第72位升至第63位，前进9位。", "前进9位", "supported"),
        ("投资潜力由第72位升至第63位，前进8位。", "前进8位", "contradicted"),
        ("投资潜力由第72位升至第63位，一年前进9位。", "前进9位", "contradicted"),
        ("投资潜力百强区2015年是第72位，2018年是第63位，累计前移9位。", "前移9位", "supported"),
        ("投资潜力百强区2015年是第72位，2018年是第63位，累计前移8位。", "前移8位", "contradicted"),
    ],
)
def test_a_move_that_two_places_before_it_lie_apart_is_counted_from_the_first(
    text: str, words: str, verdict: str
) -> None:
    text = "2018年，二七区综合实力百强区第86位。" + text
    found = [one for one in findings(text, 2018) if one.kind in {"change", "comparison"}]
    assert {text[one.start : one.end]: one.verdict for one in found}[words] == verdict


def test_what_a_list_was_called_in_two_years_does_not_date_the_run_behind() -> None:
    text = (
        "2017年，二七区连续四年入选综合实力百强区（2014、2015年为“科学发展百强区”），连续四年"
        "入选投资潜力百强区。"
    )
    assert [one.verdict for one in findings(text) if one.kind == "streak"] == ["supported"] * 2


IN_ENGLISH = (
    "On this year's four national top 100 lists Erqi District is 85th in comprehensive strength, "
    "61st in investment potential, 89th in innovation and entrepreneurship and 74th in green "
    "development. "
)


@pytest.mark.parametrize(
    ("said", "words", "verdict"),
    [
        ("Across the four lists it gained seven places in all.", "seven places", "supported"),
        ("Across the four lists it gained nine places in all.", "nine places", "contradicted"),
        ("The four placings improved by a combined seven places.", "seven places", "supported"),
        ("The four placings fell by a combined seven places.", "seven places", "contradicted"),
        ("All told, the four rankings went up eight places.", "eight places", "contradicted"),
        ("That adds up to seven places.", "seven places", "supported"),
        ("That adds up to eight places.", "eight places", "no_data"),
        ("Three of the four moved up by two places.", "Three of the four", "supported"),
        ("Three of the four moved up by three places.", "Three of the four", "contradicted"),
        ("Its green development rose. Two of the four moved up a place.", "Two of", "contradicted"),
        ("Three of the five moved up by two places.", "Three of the five", "no_data"),
        ("The other three rose by two places each.", "other three", "supported"),
        ("The other three each rose by four places.", "other three", "contradicted"),
        ("All four went up.", "All four", "supported"),
        ("None of the four went down.", "None of the four", "supported"),
        ("None of the four went up.", "None of the four", "contradicted"),
    ],
)
def test_moves_of_so_many_lists_are_judged_in_english(said: str, words: str, verdict: str) -> None:
    text = IN_ENGLISH + said
    found = [one for one in findings(text, 2019) if one.start >= len(IN_ENGLISH)]
    said_so = [one for one in found if words in text[one.start : one.end]]
    assert {one.verdict for one in said_so} == {verdict}
    assert not any("None" in message(one, ENGLISH) for one in said_so)
    assert not any(
        one.found != one.said for one in said_so if one.reason == "moves-of-so-many" and one.found
    )  # what is found is a move too, no number of lists


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("The highest of the four is investment potential.", "supported"),
        ("The highest of the four is comprehensive strength.", "contradicted"),
        ("Of the four, investment potential stands highest.", "supported"),
        ("Its weakest list is green development.", "contradicted"),
        ("Innovation is the list on which we do worst.", "supported"),
        ("The biggest climb of the four came in comprehensive strength.", "contradicted"),
        ("The biggest gain came in green development.", "supported"),
        ("Comprehensive strength made the smallest step forward.", "supported"),
        ("Green development rose least.", "contradicted"),
        ("The biggest fall came in green development.", "contradicted"),
        ("The highest of the five is investment potential.", "no_data"),
    ],
)
def test_the_list_that_stands_out_is_judged_in_english(said: str, verdict: str) -> None:
    text = IN_ENGLISH + said
    found = [one for one in findings(text, 2019) if one.kind == "comparison"]
    assert [one.verdict for one in found] == [verdict]


@pytest.mark.parametrize(
    "said",
    [
        "Two of the three dams improved.",
        "Two of the three fell.",
        "In investment potential it has gained 11 places in all since 2015.",
        "The highest of the four is the tower of the railway station.",
        "Its strongest suit is green development of parks.",
        "In investment potential the position improved every year, by ten places in all.",
        "Two of the four districts moved up by three places.",
    ],
)
def test_what_else_is_told_of_so_many_is_no_claim_of_all_lists(said: str) -> None:
    reasons = {one.reason for one in findings(IN_ENGLISH + said, 2019)}
    assert not reasons & {"stands-out", "moved-most", "moves-in-sum", "moves-of-so-many"}
    assert "joint-of-which" not in reasons


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("连续两年“四榜同登”", "supported"),
        ("连续三年四榜齐登", "contradicted"),
        ("连续四年三榜同登", "supported"),
        ("连续五年实现三榜在列", "contradicted"),
    ],
)
def test_a_run_on_so_many_lists_at_once_is_counted_in_years_on_as_many(
    said: str, verdict: str
) -> None:
    text = (
        "2019年10月，二七区在综合实力、绿色发展、投资潜力、创新创业四个百强区榜单中继续在列，这是"
        f"该区{said}。"
    )
    assert [one.verdict for one in findings(text) if one.kind == "streak"] == [verdict]
