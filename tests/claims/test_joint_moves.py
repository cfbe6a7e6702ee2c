"""How the places on several lists moved together.

By the records one of two moved up in 2015, all three in 2016 and 2017, two of three in 2018, when
a fourth list was new, and all four in 2019.
"""

from __future__ import annotations

import claim_books
import pytest
from claims.judging import verdicts

from erqi_viewer.core.claims import check


@pytest.mark.parametrize(
    ("text", "year", "verdict"),
    [
        ("我区四项名次今年全部前移。", 2019, "supported"),
        ("“四个名次都在往前走”，负责人说。", 2019, "supported"),
        ("几张榜的名次统统往前走！", 2018, "contradicted"),
        ("二七区四榜在列，名次比2018年全面前移。", 2019, "supported"),
        ("二七区四榜在列，名次比2017年全面前移。", 2019, "contradicted"),
        ("与2017年相比，各榜名次全部前移。", 2019, "contradicted"),
        ("三榜齐升，二七区再添新绩。", 2017, "supported"),
        ("二七区三个百强区榜单位次无一后退。", 2017, "supported"),
        ("二七区各榜位次无一后退。", 2018, "contradicted"),
        ("二七区各榜名次全部下滑。", 2019, "contradicted"),
        ("两榜名次一进一退。", 2015, "supported"),
        ("三张老榜两升一降。", 2018, "supported"),
        ("三张老榜一升两降。", 2018, "contradicted"),
        ("四榜名次三升一降。", 2019, "contradicted"),
    ],
)
def test_the_places_of_all_lists_are_held_against_those_of_the_year_before(
    text: str, year: int, verdict: str
) -> None:
    assert list(verdicts(text, "comparison", year).values()) == [verdict]


@pytest.mark.parametrize("text", ["四项名次全部前移。", "四榜名次三升一平。"])
def test_lists_of_which_one_is_new_leave_it_open_unless_another_one_moved_the_other_way(
    text: str,
) -> None:
    stand = claim_books.stand
    lists = (claim_books.STRENGTH, claim_books.POTENTIAL, claim_books.INNOVATION)
    new = stand(claim_books.GREEN, 2018, 76)
    rising = [stand(one, year, 2100 - year) for one in lists for year in (2017, 2018)]
    found = check("2018年，二七区" + text, *claim_books.book([*rising, new])).findings
    assert [one.verdict for one in found if one.kind == "comparison"] == ["no_data"]
    fallen = stand(claim_books.STRENGTH, 2018, 99)
    other = [*rising[2:], rising[0], fallen, new]
    found = check("2018年，二七区" + text, *claim_books.book(other)).findings
    assert [one.verdict for one in found if one.kind == "comparison"] == ["contradicted"]


def test_as_many_lists_as_the_sentence_places_are_those_that_are_meant() -> None:
    text = "2018年，二七区综合实力百强区列第86位，投资潜力百强区列第63位，两项名次均前移。"
    assert verdicts(text, "comparison") == {"均前移": "supported"}


@pytest.mark.parametrize(
    ("text", "year", "verdict"),
    [
        ("二七区综合实力、投资潜力名次同时前移。", 2018, "supported"),
        ("二七区综合实力、双创名次同时前移。", 2018, "contradicted"),
        (
            "综合实力第86位，投资潜力第63位，两项名次双双前移；双创第91位。",
            2018, "supported",
        ),
    ],
)  # fmt: skip
def test_topics_named_before_are_the_lists_that_are_meant(
    text: str, year: int, verdict: str
) -> None:
    assert list(verdicts(text, "comparison", year).values()) == [verdict]


def test_this_edition_leads_back_from_the_one_before() -> None:
    text = "上届四榜在列，本届依然四榜在列，且名次齐升。"
    assert verdicts(text, "comparison", 2019) == {"齐升": "supported"}
    assert verdicts(text, "again", 2019) == {"依然": "supported"}


def test_all_lists_but_some_are_left_open() -> None:
    text = "除双创百强区外，二七区各榜名次均有提升。"
    assert verdicts(text, "comparison", 2018) == {"均有提升": "no_data"}


def test_a_number_of_lists_that_fits_none_leaves_it_open() -> None:
    assert verdicts("二七区两项名次全部前移。", "comparison", 2019) == {"全部前移": "no_data"}


@pytest.mark.parametrize(
    "text",
    [
        "力争四项名次全部前移。",
        "二七区并非名次全面前移。",
        "四项指标全部提升，三项收入均上升。",
        "二七区排名均提升了服务水平。",
        "四榜齐进！",
        "四项名次均前移1位。",
        "二七区综合实力百强区位次全面进位。",
        "全面提升城市品质，名次靠的是实干。",
    ],
)
def test_aims_figures_and_moves_with_a_number_are_no_joint_moves(text: str) -> None:
    assert verdicts(text, "comparison", 2019) == {}


def test_moves_of_all_lists_in_spoken_words_are_judged() -> None:
    text = "2018年二七区各项榜单排名全线飘红。"
    assert verdicts(text, "comparison") == {"全线飘红": "contradicted"}
