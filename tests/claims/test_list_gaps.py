"""How far a district's place on one list is said to lie from that on another."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

from erqi_viewer.core.claims.wording import said_and_found
from erqi_viewer.core.texts import ENGLISH, load_texts


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("二七区投资潜力百强区列第61位，比综合实力高24位。", "24位", "supported"),
        ("二七区投资潜力百强区列第61位，比综合实力高出20位。", "20位", "contradicted"),
        ("二七区双创百强区名次仅为第89位，低于投资潜力28位。", "28位", "supported"),
        ("二七区双创百强区第89位，比我区投资潜力落后了28个位次。", "28个位次", "supported"),
        ("二七区绿色发展名次领先综合实力名次11位。", "11位", "supported"),
        ("二七区绿色发展名次领先综合实力名次十三位。", "十三位", "contradicted"),
    ],
)
def test_the_distance_of_two_lists_is_compared_with_both_places(
    text: str, words: str, verdict: str
) -> None:
    assert verdicts(text, "comparison", 2019) == {words: verdict}


def test_a_distance_is_no_place_on_the_list_that_it_is_measured_from() -> None:
    text = "2014年，二七区科学发展百强区第90位，投资潜力百强区第73位，高出科学发展名次17位。"
    assert verdicts(text, "rank") == {"第90位": "supported", "第73位": "supported"}
    assert verdicts(text, "comparison") == {"17位": "supported"}


def test_a_distance_is_that_of_the_list_named_before_and_not_measured_from() -> None:
    text = "二七区投资潜力位次提升了十二位，比同年的综合实力领先24位，比绿色发展领先13位。"
    found = verdicts(text, "comparison", 2019)
    assert (found["24位"], found["13位"]) == ("supported", "supported")


def test_the_highest_of_several_lists_is_not_called_the_best_of_all_years() -> None:
    text = "2019年二七区投资潜力列第61位，双创列第89位，名次最高的投资潜力比双创高出28位。"
    assert verdicts(text, "best") == {}
    assert verdicts(text, "comparison") == {"28位": "supported"}


def test_a_distance_from_a_list_without_a_place_that_year_is_left_open() -> None:
    text = "2016年，二七区投资潜力百强区第71位，比绿色发展高5位。"
    assert verdicts(text, "comparison") == {"5位": "no_data"}


@pytest.mark.parametrize(
    "text",
    [
        "力争投资潜力比综合实力高30位。",
        "二七区综合实力高出2014年5位。",
        "金水区投资潜力百强区比综合实力高30位。",
    ],
)
def test_aims_years_and_other_districts_are_no_distance_of_the_districts_lists(text: str) -> None:
    found = [one for one in findings(text, 2019) if one.reason == "lists-apart"]
    assert found == []


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (
            "In 2019 Erqi's investment potential stood 24 places higher than its comprehensive "
            "strength.",
            "24 places higher",
            "supported",
        ),
        (
            "Erqi came 74th for green development in 2019. Green development was 13 positions "
            "below the ranking for investment potential.",
            "13 positions below",
            "supported",
        ),
        (
            "Erqi came 61st for investment potential in 2019. Investment potential is 30 places "
            "better than comprehensive strength.",
            "30 places better",
            "contradicted",
        ),
    ],
)
def test_an_english_distance_of_two_lists_is_no_move(text: str, words: str, verdict: str) -> None:
    assert verdicts(text, "comparison", 2019) == {words: verdict}
    assert verdicts(text, "change", 2019) == {}
    assert verdicts(text, "indicator", 2019) == {}


def test_a_distance_is_worded_as_above_or_below_and_not_as_a_move() -> None:
    text = "二七区投资潜力百强区列第61位，比综合实力高24位。二七区绿色发展低于投资潜力13位。"
    found = [one for one in findings(text, 2019) if one.reason == "lists-apart"]
    told = [said_and_found(one, texts) for one in found for texts in (ENGLISH, load_texts("zh"))]
    assert told == [
        ("24 places above", "24 places above"),
        ("高24位", "高24位"),
        ("13 places below", "13 places below"),
        ("低13位", "低13位"),
    ]
