"""Moves are of the year of the place beside them, first times of the year they are told of."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

OPENING = "2018年的名单上，绿色发展榜首次出现二七区的名字，列第76位。\n会上说，2019年要补短板。"


def test_a_move_is_open_where_the_place_it_is_told_of_is() -> None:
    told = verdicts(OPENING + "双创排名从49位跌到了91位，一年掉了42位。", "change", 2019)
    assert told == {"掉了42位": "no_data"}


def test_a_move_that_no_year_bears_out_stays_wrong() -> None:
    told = verdicts(OPENING + "双创排名从49位跌到了91位，一年掉了32位。", "change", 2019)
    assert told == {"掉了32位": "contradicted"}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("2019年二七区绿色发展百强区第74位，比去年首次上榜时的76位进了2位。", "no_data"),
        ("2019年二七区双创百强区第89位，与2016年首次入选时的第50位相比退了39位。", "no_data"),
        ("2019年二七区双创百强区第89位，与2017年首次入选时的第49位相比退了40位。", "contradicted"),
    ],
)
def test_a_first_time_that_places_are_held_against_was_in_its_own_year(
    text: str, verdict: str
) -> None:
    assert verdicts(text, "first") == {"首次": verdict}


def test_the_first_place_is_not_cut_out_of_a_boards_first_time() -> None:
    text = "2018年，二七区综合实力列第86位；绿色发展榜首次现身，列第76位。"
    assert [one.said for one in findings(text) if one.kind == "rank"] == [86, 76]


def test_a_list_entered_anew_has_the_place_told_behind() -> None:
    text = "2016年全国百强区中，二七区综合实力进2位至第89位，创新创业新上榜，居第50位。"
    assert set(verdicts(text, "rank").values()) == {"supported"}


def test_what_each_place_more_takes_is_no_move() -> None:
    text = "2019年二七区投资潜力百强区第61位。越往前，每前进一位都越费力。"
    assert [one.kind for one in findings(text)] == ["rank"]


def test_the_place_of_news_in_a_vote_is_not_that_of_the_district() -> None:
    text = (
        "2018年度二七区十件大事公布。“二七区挺进全国绿色发展百强区”排在第二，“综合实力百强区排"
        "名升至第86位”列第五。"
    )
    assert [one.said for one in findings(text) if one.kind == "rank"] == [86]


def test_a_title_of_the_year_before_an_early_date_tells_of_that_year() -> None:
    text = "二七区2018年度十件大事公布\n（2019年1月9日发布）综合实力百强区排名升至第86位。"
    assert set(verdicts(text, "rank").values()) == {"supported"}
