"""Claims whose year or list stands apart: a second place's year, some of the lists told."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

_HEAD = "Zhengzhou, 20 October 2019. "


def _wrong(text: str) -> list[str]:
    return [text[a.start : a.end] for a in findings(text) if a.verdict == "contradicted"]


@pytest.mark.parametrize(
    "text",
    [
        "Zhengzhou, 20 October 2017. Innovation and entrepreneurship, a list that it entered only "
        "last year, has Erqi at 49th.",
        _HEAD + "Erqi is 61st for investment potential; 63rd last year.",
        _HEAD + "For comprehensive strength Erqi is 85th (last year: 86th).",
        _HEAD + "Erqi is 89th for innovation and entrepreneurship, a recovery after the slump of "
        "2018, but still far behind the 49th it boasted in 2017.",
        "Office market notes, third quarter 2016\n\nErqi has moved up from 72nd to 71st for "
        "investment potential.\n\nRents may rise by 3 per cent in 2017.",
        "Zhengzhou, 20 October 2016. Erqi is 89th for comprehensive strength, 71st for investment "
        "potential and 50th for innovation and entrepreneurship. For the two older lists it is "
        "the third year running.",
        "2017年10月，二七区综合实力居第87位，投资潜力居第69位，两榜均已连续四年入围；创新创业居第49位。",
        "2019年10月，二七区创新创业榜列第89位，从2016年首次入榜算起，年年在列。",
    ],
)
def test_what_is_true_of_another_year_or_of_some_lists_is_not_called_wrong(text: str) -> None:
    assert _wrong(text) == []


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (_HEAD + "Erqi is 60th for investment potential; 63rd last year.", "60th"),
        (
            "Zhengzhou, 20 October 2016. Erqi is 50th for innovation and entrepreneurship. For "
            "the two older lists it is the fifth year running.",
            "fifth year running",
        ),
        ("2019年10月，二七区创新创业榜列第89位，从2017年首次入榜算起，年年在列。", "首次"),
        ("2017年10月，二七区综合实力居第87位，入选两张榜单。", "两张榜单"),
    ],
)
def test_what_is_wrong_of_them_is_still_called_so(text: str, phrase: str) -> None:
    assert phrase in _wrong(text)


def test_schools_that_are_newly_built_are_no_district() -> None:
    text = "2017年10月，新建改建学校8所。我区综合实力居第87位。"
    assert verdicts(text, "rank") == {"第87位": "supported"}
