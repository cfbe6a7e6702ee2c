"""Which list and which year a move in rank is of."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract


def test_moves_told_after_two_places_belong_to_one_each() -> None:
    text = "甲区综合实力百强区列第68位、投资潜力百强区列第40位，分别较上年提升3位和1位。"
    moves = [(one.dimension, one.places) for one in extract(text).changes]
    assert moves == [("comprehensive-strength", 3), ("investment-potential", 1)]


def test_of_several_moves_a_region_that_is_new_has_none() -> None:
    text = (
        "2022年百强区榜单上，甲水区、乙山区、丙林区分别位列第26、32、56位，"
        "同比分别提升2位、1位和首次上榜。"
    )
    moves = [(one.region, one.places) for one in extract(text).changes]
    assert moves == [("甲水区", 2), ("乙山区", 1)]


def test_a_move_of_one_of_several_is_that_of_the_one_named() -> None:
    text = (
        "2018年度全国综合实力千强镇出炉，大溪镇、小河镇、石桥镇分别排名第187、第345、第611位，"
        "其中大溪镇较上年上升42位。"
    )
    (move,) = extract(text).changes
    assert (move.region, move.places, move.since) == ("大溪镇", 42, 2017)
    assert move.dimension == "comprehensive-strength"


def test_a_place_that_another_is_held_against_is_not_where_a_move_led() -> None:
    text = (
        "该区在2018年全国综合实力百强区榜单上居第43位，比2017年的第45位上升2位，"
        "比2016年的第50位上升7位。"
    )
    assert [(one.year, one.since, one.places) for one in extract(text).changes] == [
        (2018, 2017, 2),
        (2018, 2016, 7),
    ]


def test_a_move_of_a_figure_is_in_no_list() -> None:
    text = "2018年，甲水区在全国百强区中列第31位，GDP总量由全市第3位上升到第2位。"
    (move,) = extract(text).changes
    assert (move.list, move.from_rank, move.to_rank) == (None, 3, 2)


def test_the_year_before_is_that_before_the_year_spoken_of() -> None:
    text = (
        "2021年10月，甲水区公布历年名次。2018年，甲水区在全国百强区中列第31位。"
        "与上年相比，前移2位。"
    )
    (move,) = extract(text).changes
    assert (move.year, move.since, move.places) == (2018, 2017, 2)


def test_a_move_behind_a_name_that_is_a_word_too_is_that_regions() -> None:
    text = "2018年全国百强区中，惠济第31、中原第40。和上年相比，惠济前移2位，中原后退1位。"
    moves = [(one.region, one.direction, one.places) for one in extract(text).changes]
    assert moves == [("惠济", "up", 2), ("中原", "down", 1)]
    (went,) = extract("甲水区继续前进2位，在全国百强区中列第31位。").changes
    assert went.region == "甲水区"


def test_a_neighbour_is_not_the_one_that_speaks() -> None:
    text = (
        "同志们：今年的榜大家都看到了。综合实力，我们由八十六位升到八十五位。"
        "咱们的邻居甲水区，综合实力排第九十二位。"
    )
    places = {one.rank: one.region for one in extract(text, year=2019).rankings}
    assert places[92] == "甲水区"
    assert places[85] is None


def test_a_move_is_in_the_list_that_its_region_can_be_on() -> None:
    read = extract(
        "2018年，在全国综合实力百强区、百强县市两张榜单上，甲山多地上榜。甲水区名列百强区第四。"
        "乙河市列百强县市第6位。甲水区今年前进一位。乙河市前进两位。"
    )
    assert [(one.region, one.list) for one in read.changes] == [
        ("甲水区", "全国综合实力百强区"),
        ("乙河市", "全国综合实力百强县市"),
    ]


@pytest.mark.parametrize(
    ("words", "direction", "places"),
    [
        ("较2018年下挫4位", "down", 4),
        ("比上年修复3位", "up", 3),
        ("一年连跨六级", "up", 6),
        ("总算缓过来两位", "up", 2),
        ("名次微跌", "down", None),
    ],
)
def test_moves_are_read_in_the_words_of_markets_and_of_talk(
    words: str, direction: str, places: int | None
) -> None:
    (move,) = extract(f"2019年，甲水区综合实力百强区{words}。").changes
    assert (move.direction, move.places, move.dimension) == (
        direction,
        places,
        "comprehensive-strength",
    )


@pytest.mark.parametrize("words", ["生态修复3处", "环境改善", "改善住房3名户主", "净增3家企业"])
def test_what_is_mended_is_no_move(words: str) -> None:
    assert extract(f"2019年，甲水区列综合实力百强区第8位，{words}。").changes == ()


def test_a_topic_that_a_measured_move_parts_from_its_place_is_its_list() -> None:
    text = "2019年全国百强区榜单发布，甲水区四榜在列，综合实力下滑一位，居第85位。"
    assert [(one.dimension, one.rank) for one in extract(text).rankings] == [
        ("comprehensive-strength", 85)
    ]


def test_fields_that_are_singled_out_need_no_list_before_them() -> None:
    text = "2018年甲水区两升一降：升的是综合实力，到第86位；降的是创新创业，第91位。"
    assert [(one.dimension, one.rank) for one in extract(text).rankings] == [
        ("comprehensive-strength", 86),
        ("innovation-entrepreneurship", 91),
    ]
