"""Places told of so many regions or lists at once, and lists that are only told in passing."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

LIST = "全国综合实力百强县市"
OPENING = f"2019年{LIST}名单公布。"


def told(text: str) -> list[tuple[str | None, str | None, int | None]]:
    return [(one.region, one.list, one.rank or one.within) for one in extract(text).rankings]


@pytest.mark.parametrize(
    "aside",
    ["同时也是最具投资潜力百强县的冠军。", "同时还是最具投资潜力百强县的冠军。"],
)
def test_a_list_told_in_passing_is_not_that_of_the_places_that_go_on_with_the_first(
    aside: str,
) -> None:
    text = f"{OPENING}慈溪市高居第一，{aside}余姚、海宁分列第二、第三。桐乡第六。"
    assert told(text)[2:] == [("余姚", LIST, 2), ("海宁", LIST, 3), ("桐乡", LIST, 6)]


def test_places_that_do_not_go_on_with_the_first_list_are_of_the_one_told_last() -> None:
    text = f"{OPENING}慈溪市列第一，同时也是最具投资潜力百强县的第四。余姚、海宁分列第五、第九。"
    assert {one[1] for one in told(text)[2:]} == {"最具投资潜力百强县"}


@pytest.mark.parametrize(
    "bound",
    [
        "前3名被我省包揽，依次是",
        "前三名全部被浙江包揽，分别是",
        "前3名由浙江占据：",
        "前三名为浙江所囊括，即",
    ],
)
def test_a_bound_that_a_province_takes_whole_is_that_of_those_named(bound: str) -> None:
    text = f"{OPENING}{bound}慈溪市、余姚市、海宁市。"
    assert told(text) == [(one, LIST, 3) for one in ("慈溪市", "余姚市", "海宁市")]


def test_so_many_first_places_are_one_in_each_list_named_line_by_line_above() -> None:
    fields = ("综合实力", "绿色发展", "科技创新")
    names = [f"全国{one}百强县市" for one in fields]
    lines = "\n".join(f"2019年{one}" for one in names)
    assert told(f"慈溪市拿下\n{lines}\n3个全国第一") == [("慈溪市", one, 1) for one in names]


def test_so_many_first_places_are_one_in_each_list_named_before_them() -> None:
    text = "慈溪市拿下全国综合实力百强县市、全国绿色发展百强县市两个第一！"
    assert [one[1] for one in told(text)] == [LIST, "全国绿色发展百强县市"]


def test_more_first_places_than_lists_are_not_shared_out() -> None:
    text = "慈溪市拿下全国综合实力百强县市、全国绿色发展百强县市4个第一！"
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "长葛市首次上榜，禹州市再次上榜，两县市入围，排在第87位和第98位。",
        "河南的长葛市和禹州市两县市双双上榜，位列第87位和第98位。",
        "我省长葛、禹州两县市入围，排在第87位和第98位。",
    ],
)
def test_regions_that_are_counted_as_listed_have_the_places_behind_it(said: str) -> None:
    assert [one[0] and one[0][:2] for one in told(OPENING + said)] == ["长葛", "禹州"]


def test_how_many_a_province_has_listed_is_no_place_of_its_regions() -> None:
    assert told(f"{OPENING}长葛市首次上榜。河南两县市入围，排在第7位和第8位。") == []
