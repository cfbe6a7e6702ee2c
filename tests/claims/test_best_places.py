"""Places called the best so far: of several lists at once, and of the last few years."""

from __future__ import annotations

import pytest
from claims.judging import verdicts


@pytest.mark.parametrize(
    ("text", "year", "verdict"),
    [
        ("二七区今年入选三张榜单，名次均为历史最好。", 2017, "supported"),
        ("二七区“四榜齐上、项项历史最好”。", 2019, "contradicted"),
        ("二七区综合实力第85位，投资潜力第61位，均为历史最好。", 2019, "supported"),
        ("二七区综合实力第85位，双创第89位，均为历史最好。", 2019, "contradicted"),
        ("二七区两张榜单名次都是历史最好。", 2014, "no_data"),
    ],
)
def test_the_best_places_of_several_lists_are_judged_on_each(
    text: str, year: int, verdict: str
) -> None:
    assert verdicts(text, "best", year) == {"历史最好": verdict}


@pytest.mark.parametrize(
    ("text", "year", "verdict"),
    [
        ("二七区双创百强区列第89位，为两年来最好名次。", 2019, "supported"),
        ("二七区双创百强区列第89位，为三年来的最好名次。", 2019, "contradicted"),
        ("二七区双创百强区列第89位，为2018年以来的最好名次。", 2019, "supported"),
    ],
)
def test_the_best_of_some_years_is_held_against_those_years_alone(
    text: str, year: int, verdict: str
) -> None:
    assert verdicts(text, "best", year) == {"最好名次": verdict}


def test_a_best_place_of_this_year_told_behind_those_of_other_years_is_this_years() -> None:
    text = "去年科学发展百强区二七区排第91位，前年排第90位，今年是三年来的最好名次。"
    assert verdicts(text, "best", 2016) == {"最好名次": "supported"}
    assert verdicts(text, "best", 2015) == {"最好名次": "contradicted"}


def test_the_best_places_of_the_topics_named_before_are_judged_on_those() -> None:
    text = "二七区综合实力、投资潜力、绿色发展名次均为历史最好。"
    assert verdicts(text, "best", 2019) == {"历史最好": "supported"}
    text = "二七区综合实力、双创名次均为历史最好。"
    assert verdicts(text, "best", 2019) == {"历史最好": "contradicted"}


def test_the_best_places_but_for_some_lists_are_left_open() -> None:
    text = "二七区今年入选四张榜单，除双创外均为历史最好。"
    assert verdicts(text, "best", 2019) == {"历史最好": "no_data"}


def test_the_best_places_of_some_topics_are_told_apart_from_another_that_fell() -> None:
    text = "二七区双创名次大幅下滑，但综合实力、投资潜力名次均为历史最好。"
    assert verdicts(text, "best", 2018) == {"历史最好": "supported"}
