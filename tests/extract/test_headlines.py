"""A headline may leave it to the text below to say in which list its place is."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

BELOW = "2024年全国科技创新百强区名单公布，翔安区{}。"


@pytest.mark.parametrize(
    "headline",
    ["翔安区上榜！全国第83", "全国第83位！翔安区再添名片", "翔安跃上新台阶 位列全国第八十三"],
)
@pytest.mark.parametrize("told", ["列第83位", "首次入围"])
def test_a_place_in_a_headline_is_of_the_list_named_below_it(headline: str, told: str) -> None:
    first = extract(f"{headline}\n{BELOW.format(told)}").rankings[0]
    assert (first.year, first.region, first.list, first.rank) == (
        2024,
        "翔安区",
        "全国科技创新百强区",
        83,
    )
    assert first.start < len(headline)


@pytest.mark.parametrize(
    "text",
    [
        # another place is told below
        "翔安区上榜！全国第83\n" + BELOW.format("列第38位"),
        # what is first is a rate of growth, whatever list is named below
        "翔安区：7项指标增速第一\n" + BELOW.format("列第1位"),
        # a sentence of the running text is no headline
        "翔安区上榜，全国第83。\n" + BELOW.format("列第38位"),
        # of two lists neither is meant more than the other
        "翔安区上榜！全国第83\n翔安区首次入围全国绿色发展百强区，再次入围全国投资潜力百强区。",
    ],
)
def test_a_place_in_a_headline_is_not_guessed(text: str) -> None:
    read = extract(text)
    below = text.index("\n")
    assert all(one.list is None for one in read.rankings if one.start < below)
    starts = {one.start for one in read.not_understood} | {one.start for one in read.rankings}
    assert min(starts) < below


def test_what_stands_far_below_says_nothing_about_a_headline() -> None:
    far = "会议学习了有关文件。" * 12
    read = extract(f"翔安区上榜！全国第83\n{far}\n{BELOW.format('列第83位')}")
    assert [one.start for one in read.not_understood] == [8]


def test_a_headline_run_and_place_measure_what_the_list_below_measures() -> None:
    read = extract(
        "甲水区连续六年入围全国百强区\n2019年，甲水区位列全国综合实力百强区第85位，连续六年入围。"
    )
    assert [(one.list, one.dimension) for one in read.streaks] == [
        ("全国百强区", "comprehensive-strength"),
        ("全国综合实力百强区", "comprehensive-strength"),
    ]
    read = extract("乙山市居百强县第29\n2022年，乙山市位列全国综合实力百强县市第29位。")
    assert [one.dimension for one in read.rankings] == ["comprehensive-strength"] * 2


def test_a_headline_over_another_list_measures_nothing() -> None:
    read = extract("乙山市居百强县第29\n2022年，乙山市位列全国绿色发展百强县市第29位。")
    assert [one.dimension for one in read.rankings] == [None, "green-development"]


def test_the_day_that_a_reporter_heard_it_on_is_no_region() -> None:
    read = extract(
        "记者昨（12）日从市统计局获悉，2020年度全国综合实力千强镇榜单上，我市有2个镇入围。\n"
        "甲河镇第512位，乙沟镇第546位。"
    )
    assert [(one.region, one.rank) for one in read.rankings] == [("甲河镇", 512), ("乙沟镇", 546)]


def test_our_city_is_the_city_that_the_text_is_of() -> None:
    read = extract("我市位列全国综合实力百强县市第29位。", year=2022, region="乙山市")
    assert [(one.region, one.rank) for one in read.rankings] == [("乙山市", 29)]
