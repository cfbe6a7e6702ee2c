"""Claims told of the list that is named nearest, of their own base, or of no list at all."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

_HEAD = "Zhengzhou, 20 October 2018. "


def _wrong(text: str) -> list[str]:
    return [text[a.start : a.end] for a in findings(text) if a.verdict == "contradicted"]


@pytest.mark.parametrize(
    "text",
    [
        "Zhengzhou, 20 October 2016. Erqi is 71st in investment potential, and 50th in the one "
        "devoted to innovation and entrepreneurship, which includes it for the first time.",
        "Zhengzhou, 20 October 2017. On investment potential Erqi is 69th. And it is 49th for "
        "innovation and business start-ups, one better than in 2016.",
        "Zhengzhou, 20 October 2017. Its investment potential is rated higher than ever: Erqi "
        "edged into the sixties for the first time, at number 69.",
        _HEAD + "In innovation and entrepreneurship Erqi went from 49th to 91st, and it was the "
        "only one of the lists where we went backwards.",
        _HEAD + "Since last year the district of Erqi has jumped six places in investment "
        "potential.",
        "20 October 2019. In investment potential Erqi won twelve places in five years, from 73rd "
        "to 61st, half of them in 2018 alone.",
        "20 October 2019. In innovation and entrepreneurship Erqi is 89th, which is 39 below the "
        "place of 2016, and forty below the best year, 2017.",
        "20 October 2019. In comprehensive strength Erqi District has gone forward four times in "
        "succession (2016, 2017, 2018, 2019).",
        "2018年10月，二七区投资潜力由第69位来到第63位，绿色发展是新面孔，首秀第76位。",
        "2019年10月，二七区居绿色发展百强区第74位。这是继2018年以第76位上榜之后第二次入围。",
        "2019年10月，二七区居绿色发展百强区第74位。工地管控在9月份全市排名中下滑4位。",
        "2019年12月，二七区投资潜力2014年首次进榜时为第73位，五年间累计前移12位。",
        "Notes, week 44 of 2016\n\nThe 2017 subscription falls due in December.\n\nThe "
        "comprehensive strength list puts Erqi 89th, its best so far.",
    ],
)
def test_what_is_true_of_the_list_named_nearest_is_not_called_wrong(text: str) -> None:
    assert _wrong(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Zhengzhou, 20 October 2017. On investment potential Erqi is 69th. And it is 48th for "
         "innovation and business start-ups.", "48th"),
        ("Zhengzhou, 20 October 2018. On investment potential Erqi edged into the sixties for the "
         "first time, at number 63.", "for the first time"),
        ("20 October 2019. In innovation and entrepreneurship Erqi is 89th, which is thirty below "
         "the best year, 2017.", "thirty below"),
        ("Zhengzhou, 20 October 2016. Erqi District is, for the fourth year running, one of the "
         "100 Chinese districts judged to have the greatest investment potential.",
         "fourth year running"),
        ("Zhengzhou, 20 October 2018. Erqi's standing in innovation and entrepreneurship fell 40 "
         "places when an institute published its tables of China's 100 top districts.",
         "fell 40 places"),
        ("20 October 2018\n\nErqi features on three of the four national lists of top 100 "
         "districts.", "three"),
        ("2019年12月，二七区投资潜力2014年首次进榜时为第73位，五年间累计前移11位。", "前移11位"),
        ("2018年10月，二七区投资潜力列第63位，绿色发展是新面孔，首秀第75位。", "第75位"),
    ],
)  # fmt: skip
def test_what_is_false_of_the_list_named_nearest_is_found(text: str, wrong: str) -> None:
    assert any(wrong in one for one in _wrong(text))


def test_places_told_in_turn_are_held_to_their_own_lists() -> None:
    text = "2018年，二七区投资潜力、综合实力分别位列百强区第86位、第63位。"
    assert set(verdicts(text, "rank").values()) == {"contradicted"}


def test_a_run_that_another_list_bears_out_is_left_open() -> None:
    text = (
        "Zhengzhou, 20 October 2018. For the fifth year running among the nation's top 100 "
        "districts, Erqi is 91st in innovation and entrepreneurship."
    )
    assert "contradicted" not in verdicts(text, "streak").values()


def test_whom_another_is_held_against_is_not_the_one_that_speaks() -> None:
    text = "2018年10月，社会消费品零售总额总量仅次于金水区，列第2位。\n我区综合实力百强区第87位。"
    assert verdicts(text, "rank") == {"第87位": "contradicted"}
