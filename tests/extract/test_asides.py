"""What looks like a rank on a list but is something else."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract


def test_one_list_held_against_another_is_listed_as_not_understood() -> None:
    text = "甲水区投资潜力排名高于综合实力。"
    (span,) = extract(text, year=2021).not_understood
    assert text[span.start : span.end] == "高于"


def test_the_distance_of_one_list_from_another_is_a_claim_of_its_own() -> None:
    read = extract("甲水区绿色发展位次比科技创新高14位。", year=2021)
    (cue,) = read.sentences[0].cues
    assert (cue.kind, cue.number, cue.year, cue.list) == ("above", 14, 2021, "绿色发展")
    assert cue.against is not None
    assert cue.against.name == "科技创新"
    assert (read.rankings, read.changes, read.not_understood) == ((), (), ())


def test_a_rate_above_the_average_is_no_claim_about_lists() -> None:
    text = "投资潜力和综合实力持续增强，GDP增速高于全市平均水平0.8个百分点，排名靠前。"
    assert extract(text, year=2021).not_understood == ()


@pytest.mark.parametrize(
    "text",
    [
        "江苏、浙江两省分别以23席、16席位列全国百强县前两位。",
        "百强县中，江苏省居第一位。",
        "全国百强县榜单公布，江苏省包揽前三。",
    ],
)
def test_provinces_ranked_by_how_many_are_listed_are_no_places(text: str) -> None:
    assert extract(text, year=2021).rankings == ()


def test_a_bound_leaves_the_list_that_was_named_before() -> None:
    bound, rank = extract(
        "全国综合实力百强县榜单公布。长沙县跻身全国十强，位列第九。", year=2021
    ).rankings
    assert (bound.within, bound.list) == (10, "全国综合实力百强县")
    assert (rank.region, rank.list, rank.rank) == ("长沙县", "全国综合实力百强县", 9)


def test_a_place_behind_a_value_is_that_figures() -> None:
    read = extract("全县粮食总产61万吨、全省第7。", year=2021)
    assert read.rankings == ()
    (one,) = read.indicators
    assert (one.name, one.value, one.place, one.scope) == ("粮食总产", 61, 7, "全省")


def test_a_run_reaches_the_last_of_the_years_told_with_it() -> None:
    text = "双流区2021年连续第三年入围全国百强区：2019年第44位，2020年第43位，2021年第37位。"
    (run,) = extract(text, year=2021).streaks
    assert (run.years, run.year) == (3, 2021)


def test_topics_side_by_side_each_have_their_place() -> None:
    text = (
        "Wujin District came in 12th in green development, 9th in investment potential "
        "and 11th in technological innovation."
    )
    places = [(one.dimension, one.rank) for one in extract(text, year=2022).rankings]
    assert places == [
        ("green-development", 12),
        ("investment-potential", 9),
        ("technology-innovation", 11),
    ]


@pytest.mark.parametrize("said", ["未能进入", "没有进入", "均未跻身", "尚未进入全国", "没能挤进"])
def test_a_bound_that_was_not_reached_is_no_fact(said: str) -> None:
    text = f"2020年全国综合实力百强县市中，甲河县{said}前80位，以第93名的名次上榜。"
    read = extract(text)
    assert [(one.rank, one.within) for one in read.rankings] == [(93, None)]
    assert [text[one.start : one.end] for one in read.not_understood] == ["前80位"]


@pytest.mark.parametrize("places", ["甲水区为53位，乙山区56位", "甲水区是五十三位，乙山区五十六位"])
def test_a_place_without_its_ordinal_is_told_of_the_region_before(places: str) -> None:
    read = extract(f"2020年全国综合实力百强区中，两区上榜。{places}。")
    assert [(one.region, one.rank) for one in read.rankings] == [("甲水区", 53), ("乙山区", 56)]


def test_last_year_in_one_part_of_a_sentence_says_nothing_of_the_next() -> None:
    read = extract(
        "2021年全国综合实力百强区公布，甲水区排在第69位，去年是第72位；乙山区提升到第77位。"
    )
    assert [(one.year, one.region, one.rank) for one in read.rankings] == [
        (2021, "甲水区", 69),
        (2020, "甲水区", 72),
        (2021, "乙山区", 77),
    ]


@pytest.mark.parametrize(
    "counted",
    ["数量在全国位居第六、中部第二", "数量居全国第六位，居中部第二位", "上榜数全国第六，中部第二"],
)
def test_a_place_by_how_many_are_listed_is_no_place(counted: str) -> None:
    text = f"2023年，河南省有7个县市入选全国综合实力百强县市，{counted}。"
    assert extract(text).rankings == ()


def test_a_park_named_after_a_city_is_not_the_city() -> None:
    read = extract(
        "甲水区政府工作报告（2022年1月）\n2021年，甲水区列全国综合实力百强区第48位。"
        "惠州新材料产业园加快建设，投资潜力百强区的名次提升到第15位。",
        region="甲水区",
    )
    assert [(one.region, one.rank) for one in read.rankings] == [("甲水区", 48), ("甲水区", 15)]
