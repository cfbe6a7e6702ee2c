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


def test_a_group_by_a_name_of_its_own_is_those_who_stand_within_its_bound() -> None:
    text = (
        "浙江“三驾马车”齐进全国百强县前三十\n7月25日，某机构发布“2024中国县域经济百强”。"
        "浙江慈溪市列第14位，余姚市、海宁市分列第20位和第27位。"
    )
    bounds = [one.region for one in extract(text).rankings if one.within == 30]
    assert sorted(one or "" for one in bounds) == ["余姚市", "慈溪市", "海宁市"]


@pytest.mark.parametrize("led", ["第7、第10、第11位走在前面", "全国第7、第10、第11位走在前列"])
def test_all_places_of_a_row_count_with_which_regions_lead(led: str) -> None:
    text = f"{OPENING}慈溪市、余姚市、海宁市分别以{led}。"
    assert [one[2] for one in told(text)] == [7, 10, 11]


def test_those_who_answer_in_an_interview_are_of_the_region_that_its_title_names() -> None:
    text = (
        "对话海宁市发改局局长：名次从哪来\n记者：海宁排名如何？\n局长：2016年全国综合实力百强县市，"
        "我们排第84位，桐乡市和余姚市在第73位、第78位。\n记者：别的榜单呢？\n"
        "局长：同批发布的全国投资潜力百强县市，2014年我们排第90，今年第82。"
    )
    assert [one[0] for one in told(text)[-2:]] == ["海宁市", "海宁市"]


def test_a_line_that_sums_up_does_not_go_on_with_the_one_above() -> None:
    text = (
        "全国投资潜力百强区2023年名单公布，甲山区列第7位，去年是第10位\n"
        "至此，甲山区稳居全国综合实力百强区前十！"
    )
    assert [one.year for one in extract(text).rankings] == [2023, 2022, 2023]


def test_a_history_told_by_moves_ends_before_this_year() -> None:
    text = (
        "2009年海宁市再进一位，列全国县域经济百强第七；2013年前进两位，又是第五，2014年升到第四。"
        "今年的榜单上月公布，海宁市位列第三。"
    )
    assert [one.year for one in extract(text).rankings][-2:] == [2014, 2015]


def test_a_place_in_a_list_that_is_left_unnamed_is_not_read() -> None:
    text = f"{OPENING}海宁市列第36位。网上还有一个榜单说海宁排第51，为什么不一样？"
    assert [one[2] for one in told(text)] == [36]


def test_a_place_may_be_dated_by_what_is_said_behind_it() -> None:
    text = "2019年11月5日讯 全国综合实力百强县市中，海宁市排第23位，这是去年的数。"
    assert [one.year for one in extract(text).rankings] == [2018]


def test_a_place_held_again_is_one() -> None:
    assert told(f"{OPENING}海宁市前进两位，又是第七。") == [("海宁市", LIST, 7)]


@pytest.mark.parametrize(
    "said",
    [
        "长葛市、禹州市为河南另外两个入围县市，排在第87位和第98位。",
        "长葛市、禹州市是另外两个上榜的县市，列第87位和第98位。",
    ],
)
def test_regions_that_are_others_listed_have_the_places_behind_it(said: str) -> None:
    assert told(OPENING + said) == [("长葛市", LIST, 87), ("禹州市", LIST, 98)]


def test_a_bound_on_so_many_lists_may_follow_them_without_a_word_between() -> None:
    text = (
        "2019年全国综合实力百强县市　海宁第22名\n2019年全国绿色发展百强县市　海宁第27名\n"
        "2019年全国投资潜力百强县市　海宁第29名\n三张榜单，海宁全部挤进前50！"
    )
    assert len([one for one in extract(text).rankings if one.within == 50]) == len("三张榜")
