"""Counties named without their ending, where their sentence shows that they are meant."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract


@pytest.mark.parametrize(
    ("said", "rank"),
    [
        ("太仓也拿到了第七", 7),
        ("太仓则拿下第8名", 8),
        ("太仓还收获了第9位", 9),
        ("太仓却2015年才第12名", 12),
    ],
)
def test_a_short_name_may_have_an_adverb_between_itself_and_its_verb(said: str, rank: int) -> None:
    told = extract(f"昆山位居2015年全国综合实力百强县第一,{said}。").rankings
    assert [(one.region, one.rank) for one in told] == [("昆山", 1), ("太仓", rank)]


def test_a_name_told_before_in_its_sentence_is_known_when_it_opens_a_clause() -> None:
    text = "淮安辖涟水、盱眙和金湖三县,其中,涟水人口最多,2021年实现地区生产总值612.3亿元。"
    assert [one.region for one in extract(text).indicators] == ["涟水"]


@pytest.mark.parametrize(
    "said",
    [
        "前四名被昆山、江阴、张家港、常熟包揽",
        "前四名由昆山、江阴、张家港、常熟包揽",
        "前四名为昆山、江阴、张家港、常熟",
    ],
)
def test_the_first_of_those_who_share_a_bound_is_not_lost(said: str) -> None:
    told = extract(f"2019年全国综合实力百强县市揭晓。百强县的{said}。").rankings
    assert [one.region for one in told] == ["昆山", "江阴", "张家港", "常熟"]


def test_an_adverb_without_a_verb_of_standing_makes_no_name() -> None:
    text = "昆山位居2015年全国综合实力百强县第一,新城也拿出了新面貌,居全省第二。"
    assert {one.region for one in extract(text).rankings} == {"昆山"}


def test_the_name_right_behind_the_first_of_a_list_has_that_place() -> None:
    told = extract("这座古镇东连上海,西邻苏州,属中国百强县(市)之首昆山。").rankings
    assert [(one.region, one.list, one.rank) for one in told] == [("昆山", "中国百强县(市)", 1)]
