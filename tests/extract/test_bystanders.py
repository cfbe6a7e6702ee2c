"""Places whose owner stands behind them, heads their row or is a thing of a region."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

OPENING = "桐桥区列2019年全国综合实力百强区第85位。"


def places(said: str, opening: str = OPENING) -> list[tuple[str | None, int | None]]:
    """Return the places that are read behind an opening, each with its region."""
    read = extract(opening + said).rankings
    return [(one.region, one.rank) for one in read if one.start >= len(opening)]


@pytest.mark.parametrize(
    "said",
    [
        "留言点赞第2名的读者送书一本！",
        "表扬在河湖督查里列第三位的区水利局；",
        "登台的还有总分排名第四的区融媒体中心。",
    ],
)
def test_a_place_that_belongs_to_who_is_named_behind_it_is_not_the_regions(said: str) -> None:
    assert places(said) == []


@pytest.mark.parametrize(
    ("said", "region", "rank"),
    [
        ("排名第86位的柳河区紧随其后。", "柳河区", 86),
        ("去年以第88名的成绩首次入围。", "桐桥区", 88),
        ("这也是桐桥区连续两年保持第85位的好名次。", "桐桥区", 85),
    ],
)
def test_a_place_of_a_region_named_behind_it_or_of_a_result_is_read(
    said: str, region: str, rank: int
) -> None:
    assert places(said) == [(region, rank)]


@pytest.mark.parametrize(
    "said",
    [
        "一、镇街组：青石镇（第1名）、白沙镇（第2名，较上年前进3位）。",
        "二、部门组：区财政局（第1名）、区招商中心（第2名）。",
    ],
)
def test_a_row_headed_by_a_group_of_an_appraisal_has_no_regions_places(said: str) -> None:
    read = extract(OPENING + said)
    assert places(said) == []
    assert not read.changes


def test_a_thing_between_a_region_and_a_place_has_it() -> None:
    assert places("早点人气榜：桐桥烧饼第2位，石板凉糕第6位。") == []


def test_regions_behind_one_another_are_no_things() -> None:
    assert places("同市的柳河区第90位，清源区第96位。") == [("柳河区", 90), ("清源区", 96)]


def test_things_in_a_row_of_a_poll_have_their_places() -> None:
    said = "双桥镇的油伞、青石镇的水车，在“省内十佳”评选中分获第二和第六。"
    assert places(said) == []


def test_a_town_named_after_strangers_in_a_contest_is_not_on_a_list() -> None:
    assert places("秋收赛里，南园街道选送的“园香一号”单株重量第一名，青石镇的第三名。") == []


@pytest.mark.parametrize(
    "said",
    ["市民安全感测度居全市第6位。", "课堂教学质量综合评估列全区第3名。"],
)
def test_what_a_clause_without_a_list_tells_of_has_its_place(said: str) -> None:
    assert places(said) == []


@pytest.mark.parametrize(
    ("said", "rank"), [("位列全省第6位。", 6), ("我区居全省第4。", 4), ("名次居全市第一。", 1)]
)
def test_a_clause_that_only_says_how_one_stands_is_of_the_region(said: str, rank: int) -> None:
    assert places(said) == [("桐桥区", rank)]


def test_towns_in_a_board_of_shame_and_fame_are_not_on_the_list_before() -> None:
    opening = "2019年全国综合实力千强镇公布，青石镇列第85位。"
    said = "三季度“美丽集镇”晾晒榜出炉，白沙镇、双桥镇列前两名，清河镇退步5位，列第14名。"
    assert places(said, opening) == []
