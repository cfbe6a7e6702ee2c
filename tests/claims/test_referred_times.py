"""What a text only refers to is of its own year: first times, moves in between, the best place."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts


@pytest.mark.parametrize(
    "text",
    [
        "2019年，继去年首次上榜后，二七区再次入围全国绿色发展百强区，居第74位。",
        "2018年二七区投资潜力百强区第63位，是2014年首次入选以来的第五次进榜。",
        "2019年二七区投资潜力百强区第61位。自首次上榜以来，名次逐年前移。",
    ],
)
def test_a_first_time_that_is_referred_to_is_not_of_now(text: str) -> None:
    assert "contradicted" not in [one.verdict for one in findings(text)]


def test_a_first_time_that_is_referred_to_in_a_wrong_year_stays_wrong() -> None:
    text = "2019年，继去年首次上榜后，二七区再次入围全国投资潜力百强区，居第61位。"
    assert verdicts(text, "first") == {"首次": "contradicted"}


@pytest.mark.parametrize(
    "told",
    [
        "绿色发展2018年首次上榜，第76位，今年第74位。",
        "绿色发展榜去年首次入围，为第76位。",
        "创新创业虽然连续四年上榜，却由2017年的第49位退到了第89位。",
    ],
)
def test_the_field_right_in_front_is_that_of_the_places(told: str) -> None:
    text = f"2019年，二七区在投资潜力榜上升至第61位；{told}"
    assert "contradicted" not in [one.verdict for one in findings(text)]


def test_a_field_that_is_singled_out_is_that_of_the_move_behind_it() -> None:
    text = (
        "2018年，二七区绿色发展百强区第76位。\n叫人担心的是创新创业，从第49位跌到第91位，要补课。"
    )
    assert set(verdicts(text, "rank").values()) == {"supported"}


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("小幅后退1位之后，名次又回来了。", "supported"),
        ("其间曾后退1位。", "supported"),
        ("小幅后退7位之后，名次又回来了。", "contradicted"),
        ("后退1位。", "contradicted"),
    ],
)
def test_a_move_in_between_is_of_an_earlier_year(told: str, verdict: str) -> None:
    text = f"2017年，二七区综合实力百强区第87位，{told}"
    assert set(verdicts(text, "change").values()) == {verdict}


def test_a_place_or_two_is_no_number() -> None:
    text = "2019年二七区创新创业百强区第89位。专家说，名次升降两三位不必在意，退一两位也正常。"
    assert verdicts(text, "change") == {}


@pytest.mark.parametrize(("by", "verdict"), [(1, "supported"), (3, "contradicted")])
def test_so_much_a_year_since_then_is_also_the_move_of_the_last(by: int, verdict: str) -> None:
    text = f"2016年二七区投资潜力百强区第71位。从2014年起，名次一年升{by}位。"
    told = {**verdicts(text, "change"), **verdicts(text, "comparison")}
    assert told == {f"升{by}位": verdict}


def test_the_best_place_is_not_that_of_now_where_it_is_far_off() -> None:
    text = "2019年二七区双创百强区第89位，离历史最好成绩还差40位，与历年最好名次相比低了40位。"
    assert verdicts(text, "best") == {}
    text = "2019年二七区双创百强区第89位，创历史最好成绩。"
    assert set(verdicts(text, "best").values()) == {"contradicted"}


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("今年进了6位，前三年一共才进4位", "supported"),
        ("今年进了6位，前三年一共才进5位", "contradicted"),
    ],
)
def test_the_years_before_end_before_this_one(told: str, verdict: str) -> None:
    text = f"2018年二七区投资潜力百强区第63位，{told}。"
    assert [*verdicts(text, "comparison").values()][-1:] == [verdict]


@pytest.mark.parametrize(
    ("moves", "wrong"), [("2位、2位、1位", False), ("2位、1位、2位", True), ("2位、2位", True)]
)
def test_moves_in_turn_are_of_the_years_in_turn(moves: str, wrong: object) -> None:
    text = f"2018年二七区综合实力百强区第86位。2015年退过1位，此后三年依次进{moves}。"
    assert ("contradicted" in [one.verdict for one in findings(text)]) is wrong


def test_places_told_behind_are_not_among_all_that_are_the_best() -> None:
    text = (
        "2018年二七区投资潜力百强区第63位，综合实力百强区第86位，均为历年最好；创新创业百强区第91"
        "位。"
    )
    assert set(verdicts(text, "best").values()) == {"supported"}


def test_a_first_time_that_a_place_is_of_is_no_claim_of_now() -> None:
    text = "2019年二七区绿色发展百强区则从首次上榜的第76位进到第74位。"
    assert not verdicts(text, "first")
    assert "contradicted" not in verdicts(text, "rank").values()


@pytest.mark.parametrize(
    "said",
    ["绿色发展头一回上榜，就站到第76位", "绿色发展第一次入选，便居第76位"],
)
def test_a_field_that_got_in_keeps_the_place_behind_it(said: str) -> None:
    text = f"2018年二七区投资潜力百强区列第63位；{said}。"
    assert verdicts(text, "rank") == {"第63位": "supported", "第76位": "supported"}


def test_a_field_that_moved_keeps_the_place_it_came_to() -> None:
    text = "2018年二七区列综合实力百强区第86位。投资潜力一下升了6位，到了第63位。"
    assert verdicts(text, "rank") == {"第86位": "supported", "第63位": "supported"}
