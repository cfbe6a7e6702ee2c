"""Bounds of an area's regions and of all lists, and places that are not on a district's lists."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

LIST = "全国综合实力百强区"
OPENING = f"2022年度{LIST}公布，桐州市桐桥区居全国第20位。"


def bounds(text: str) -> set[tuple[str | None, str | None, int | None]]:
    return {(one.region, one.list, one.within) for one in extract(text).rankings if one.within}


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        (
            OPENING + "浙江省进入前25的还有柯桥区、越城区和上虞区，分列第21、第22、第24位。",
            {"柯桥区", "越城区", "上虞区"},
        ),
        (
            OPENING + "柯桥区、越城区的名次分别为第24位和第18位，绍兴两区全部进入前25。",
            {"柯桥区", "越城区"},
        ),
    ],
)
def test_an_area_that_gets_its_districts_within_a_bound_does_not_narrow_the_list(
    text: str, regions: set[str]
) -> None:
    assert bounds(text) == {(one, LIST, 25) for one in regions}


def test_a_bound_within_an_area_stays_apart_from_the_list() -> None:
    assert {name for _, name, _ in bounds(OPENING + "在全省各区中，柯桥区进入前三。")} <= {None}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"2023年，桐桥区居{LIST}第10位，比上年上升1位，首度跻身前十。", LIST),
        ("与2021年相比，桐桥区综合实力提升2位，科技创新提升4位，首次迈进前十。", "科技创新"),
    ],
)
def test_a_bound_got_into_for_the_first_time_is_in_the_list_told_before(
    text: str, name: str
) -> None:
    assert bounds(text) == {("桐桥区", name, 10)}


def test_a_bound_of_all_places_side_by_side_is_in_each_of_their_lists() -> None:
    text = (
        "2023年，桐桥区绿色发展、投资潜力、科技创新分别居全国百强区第5、第7、第6，全部保持在前十。"
    )
    dimensions = {one.dimension for one in extract(text).rankings if one.within == 10}
    assert dimensions == {"green-development", "investment-potential", "technology-innovation"}


@pytest.mark.parametrize(
    "said",
    [
        "龙门街道在全市垃圾分类测评中由第11名升至第4名。",
        "龙门街道、河西街道在人居环境考评中分列第二、第六。",
        "“夜游平河”在省里消费集聚区评选中位列第三。",
        "机械龙头桐州重工列浙江制造业100强第48位。",
        "去年全区空气质量优良天数299天，在桐州中心城区排第三。",
    ],
)
def test_streets_shows_firms_and_days_of_clean_air_have_no_places_of_the_district(
    said: str,
) -> None:
    read = extract(OPENING + said)
    assert [one.rank for one in read.rankings] == [20]
    assert read.changes == ()


def test_a_street_has_its_place_on_a_list_of_streets() -> None:
    told = extract("2022年全国百强街道公布，龙门街道位列第21名。").rankings
    assert [(one.region, one.rank) for one in told] == [("龙门街道", 21)]


def test_a_place_without_its_unit_that_another_is_held_against_is_the_year_befores() -> None:
    read = extract("2025年全国综合实力百强区公布，桐桥区排在第三，比去年的第四再进一位。")
    assert [(one.year, one.rank) for one in read.rankings] == [(2025, 3), (2024, 4)]
    assert [one[:4] for one in read.changes] == [("up", 1, 4, None)]


def test_the_year_that_a_paragraph_opens_with_gives_way_to_that_of_a_later_list() -> None:
    text = "2017年10月，桐桥区成立。一年后，该区在2018年综合实力百强区中列第14名。柯桥区列第24名。"
    assert [one.year for one in extract(text).rankings] == [2018, 2018]


def test_a_headlines_run_is_on_the_list_of_the_place_beside_it() -> None:
    text = "桐桥区连续两年上榜 综合实力列第20位\n\n2022年，桐桥区居综合实力百强区第20位。"
    run = extract(text).streaks[0]
    assert (run.dimension, run.years) == ("comprehensive-strength", 2)


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("其中12个区进入前50，甲山区、乙水区即在其列。", ["甲山区", "乙水区"]),
        ("有6个区进入前50，包括甲山区、乙水区。", ["甲山区", "乙水区"]),
        ("榜单前50中，来自西部的仅有甲山区、乙水区两席。", ["甲山区", "乙水区"]),
        ("丙河区第7位，甲山区、乙水区则在前50。", ["甲山区", "乙水区"]),
    ],
)
def test_a_bound_is_that_of_those_who_are_named_as_within_it(said: str, held: list[str]) -> None:
    told = extract("2020年全国综合实力百强区公布。" + said).rankings
    assert [one.region for one in told if one.within == 50] == held


@pytest.mark.parametrize("said", ["居山东前三", "均列石家庄市前三"])
def test_a_bound_may_be_within_a_province_or_city_that_stands_before_it(said: str) -> None:
    told = extract(f"2020年全国综合实力百强区公布，甲山区列第15位，{said}。").rankings
    assert [(one.region, one.within) for one in told if one.within] == [("甲山区", 3)]


def test_a_county_that_was_once_within_a_bound_is_not_ours() -> None:
    text = "2020年全国百强县公布，甲山县列第15位。有的县三年前还在前50，如今已经掉出。"
    assert [one.rank for one in extract(text).rankings] == [15]


def test_a_place_may_be_where_somebody_is() -> None:
    text = "2013年中国百强县公布，甲山市位列第十四，乙水市则在第七十八的位置上。"
    told = [(one.region, one.rank) for one in extract(text).rankings]
    assert told == [("甲山市", 14), ("乙水市", 78)]


def test_a_place_that_one_is_compared_with_is_that_of_the_region_behind() -> None:
    text = (
        "2018年全国百强县公布，甲山旗列第21位，前面是乙水市（第16名）和丙河县（第20名）。"
        "与2017年的第19名相比，甲山旗退后两名。"
    )
    told = extract(text).rankings[-1]
    assert (told.region, told.rank, told.year) == ("甲山旗", 19, 2017)
