"""Figures whose name or period is said by the words around them, not beside the value."""

from __future__ import annotations

import pytest
from builders import REGION
from claims.judging import findings, verdicts

from erqi_viewer.core.claims import message
from erqi_viewer.core.claims.passages import Passage
from erqi_viewer.core.claims.wider import told_of
from erqi_viewer.core.extract import Indicator
from erqi_viewer.core.records import Name
from erqi_viewer.core.texts import ENGLISH


@pytest.mark.parametrize(
    ("text", "value", "verdict"),
    [
        ("三年来新增中小学27所、公办幼儿园25所。", "25所", "supported"),
        ("三年来新增中小学27所、公办幼儿园27所。", "27所", "contradicted"),
        ("近三年教育累计投入25.1亿元。", "25.1亿元", "supported"),
        ("近三年教育累计投入21.5亿元。", "21.5亿元", "contradicted"),
        ("教育方面，三年来累计投入21.5亿元。", "21.5亿元", "contradicted"),
        ("◎公共服务优　三年新增中小学25所。", "25所", "contradicted"),
        ("社区养老试点56个，服务老人近8万人。", "近8万人", "contradicted"),
        ("56个社区养老试点建成投用。", "56个", "supported"),
        ("帮扶掌握技能的就业困难人员3万余人。", "3万余人", "contradicted"),
        ("“温暖二七”让超27万人受益。", "超27万人", "supported"),
        ("“温暖二七”惠及37万余人。", "37万余人", "contradicted"),
        ("截至2019年10月，年内建成综合性公园6个、微公园40个。", "6个", "contradicted"),
        ("截至2019年10月，“温暖二七”受益群众超过37万人。", "超过37万人", "contradicted"),
    ],
)
def test_the_words_around_a_value_complete_its_name_and_period(
    text: str, value: str, verdict: str
) -> None:
    found = verdicts("今年，二七区持续发力。" + text, "indicator", 2019)
    assert found[value] == verdict


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三年来新增中小学27所，公办幼儿园120所。", "120所"),
        ("三年来新增民办中小学10所。", "10所"),
        ("五年来新增中小学40所。", "40所"),
        ("三年来新增中小学27所。全区公办幼儿园90所。", "90所"),
        ("建成微公园40个，改造公园9个。", "9个"),
        ("全年计划建成微公园60个。", "60个"),
        ("今年建成微公园40个，累计建成微公园100个。", "100个"),
        ("今年新建社区养老试点16个。", "16个"),
        ("“温暖二七”志愿服务活动举办37万场。", "37万场"),
    ],
)
def test_another_thing_or_another_period_is_no_figure_of_the_book(text: str, value: str) -> None:
    found = verdicts("今年，二七区持续发力。" + text, "indicator", 2019)
    assert found.get(value, "no_data") == "no_data"


def test_a_half_year_told_before_does_not_date_what_a_sentence_counts() -> None:
    text = "上半年二七区规模以上工业增加值增长13%。建成微公园{}个。"
    assert verdicts(text.format(40), "indicator", 2019)["40个"] == "supported"
    assert verdicts(text.format(45), "indicator", 2019)["45个"] == "contradicted"
    assert verdicts(text.format(35), "indicator", 2019)["35个"] == "no_data"


def test_what_a_sentence_says_of_a_half_year_is_not_held_against_the_year() -> None:
    text = "2019年上半年，二七区建成微公园45个。"
    assert verdicts(text, "indicator", 2019) == {"45个": "no_data"}


def test_a_value_in_characters_is_read_with_the_digits_behind_its_point() -> None:
    text = "2019年上半年，二七区一般公共预算收入十七点八亿元。"
    assert verdicts(text, "indicator") == {"十七点八亿元": "supported"}
    assert verdicts(text.replace("十七", "十八"), "indicator") == {"十八点八亿元": "contradicted"}


@pytest.mark.parametrize(
    ("text", "value", "verdict"),
    [
        ("The district completed 40 micro-parks this year.", "40", "supported"),
        ("The district completed 50 micro-parks this year.", "50", "contradicted"),
        ("By October 2019 its green space totaled 2,242.589 hectares.", "2,242.589 hectares",
         "supported"),
        ("By October 2019 its planted area was 2,422.589 hectares.", "2,422.589 hectares",
         "contradicted"),
        ("Over the past three years 25 public kindergartens have been added.", "25", "supported"),
        ("Over the past three years 35 public kindergartens have been added.", "35",
         "contradicted"),
        ("Science and technology outlays came to 37.72 million yuan this year.",
         "37.72 million yuan", "supported"),
        ("In the first half of 2019 budget revenue came to 1.87 billion yuan.",
         "1.87 billion yuan", "contradicted"),
        ("Care of the elderly in the community is piloted at 65 sites.", "65", "contradicted"),
        ("Community care at these 56 sites, a pilot, serves nearly 80,000 senior residents.",
         "nearly 80,000", "contradicted"),
        ("By October, 65 community elderly care pilots were at work.", "65", "contradicted"),
        ("The Warm Erqi programme has helped more than 270,000 residents.",
         "more than 270,000 residents", "supported"),
        ("More than 30,000 people with trouble finding jobs were helped to learn a skill.",
         "More than 30,000 people", "contradicted"),
        ("In the first half of 2019 industrial value added at enterprises above designated size "
         "grew by 12 percent.", "12 percent", "contradicted"),
        ("In the first half of 2019 the district's economy produced 32.33 billion yuan.",
         "32.33 billion yuan", "supported"),
        ("In the first half of 2019 budget revenue was 1.78 billion yuan, third among the six.",
         "third", "contradicted"),
    ],
)  # fmt: skip
def test_an_english_name_may_leave_out_what_stands_beside_the_value(
    text: str, value: str, verdict: str
) -> None:
    found = verdicts("Erqi District is at work in 2019. " + text, "indicator", 2019)
    assert found[value] == verdict


@pytest.mark.parametrize(
    "text",
    [
        "There are 90 public kindergartens in the district.",
        "The district has 27 schools for adults.",
        "Over the past five years 40 public kindergartens have been added.",
        "Industrial value added grew by 10 percent in the first half of 2019.",
        "In 2017 its green space totaled 1,900 hectares.",
        "The district has helped more than 5,000 people.",
        "Community care in its 12 restaurants serves 900 guests.",
    ],
)
def test_an_english_name_that_may_be_another_figures_contradicts_nothing(text: str) -> None:
    found = verdicts("Erqi District is at work in 2019. " + text, "indicator", 2019)
    assert set(found.values()) <= {"no_data"}


@pytest.mark.parametrize(
    ("text", "reason", "words"),
    [
        (
            "社区养老试点56个，服务老人5万多人。",
            "figure-is-nearly",
            "The records say nearly 5, not over 5",
        ),
        (
            "帮扶掌握技能的就业困难人员近2万人。",
            "figure-is-over",
            "The records say over 2, not nearly 2",
        ),
    ],
)
def test_more_than_a_round_number_is_not_nearly_so_many(text: str, reason: str, words: str) -> None:
    found = [one for one in findings("今年，二七区持续发力。" + text, 2019) if one.reason == reason]
    assert [one.verdict for one in found] == ["contradicted"]
    assert message(found[0], ENGLISH).startswith(words)


def test_a_half_year_behind_a_lead_in_is_that_of_the_sentences_after_it() -> None:
    text = "二七区统计局快报：2019年上半年，全区经济平稳。固定资产投资增长9.5%。"
    assert set(verdicts(text, "indicator", 2019).values()) == {"contradicted"}


def test_a_post_is_about_the_district_that_posts_it_though_it_names_only_another() -> None:
    text = "@二七微讯：2017年榜单出炉。\n投资潜力百强区第69名。\n金水区的综合实力是第31名。"
    assert list(verdicts(text, "rank", 2017).values()) == ["supported", "no_data"]


@pytest.mark.parametrize(
    "text",
    [
        "2019年上半年，全市地区生产总值增长6.5%，二七区增长8%。",
        "二七区经济平稳。2019年上半年，全市地区生产总值增长6.5%；二七区地区生产总值增长8%。",
        "2019年上半年，金水区、二七区地区生产总值分别增长6.5%、8%。",
        "2019年上半年，全省地区生产总值增长6.5%，其中二七区增长8%。",
    ],
)
def test_a_figure_of_more_than_the_district_is_not_held_against_the_districts(text: str) -> None:
    assert verdicts(text, "indicator", 2019) == {"6.5%": "no_data", "8%": "supported"}


def test_a_county_level_city_is_meant_by_the_whole_city() -> None:
    city = REGION._replace(name=Name("甲市", "Jia"))
    one = Indicator("产值", 5.0, "亿元", None, None, None, None, "2019", 5, 9)
    text = "全市产值为5亿元"
    passage = Passage(0, len(text), text, (), (), (), (one,), (), (), ())
    assert told_of(passage, one, city) is None
    assert told_of(passage, one, REGION) == "全市"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("中小学新增27所。", "supported"),
        ("中小学新增35所。", "contradicted"),
        ("公办园新增25所。", "supported"),
        ("三年累计投入教育经费25.1亿元。", "supported"),
        ("微公园今年添了40个。", "supported"),
        ("微公园今年添了50个。", "contradicted"),
        ("综合性公园一年建成6个。", "contradicted"),
        ("截至10月，社区养老试点增加到56个。", "supported"),
        ("“温暖二七”的受益面扩大到27万多人。", "supported"),
        ("2万多名就业困难人员学到了技能。", "supported"),
        ("民办中小学新增30所。", "no_data"),
        ("2万多名就业困难人员领到了补贴。", "no_data"),
    ],
)
def test_the_words_of_a_figures_name_may_stand_in_another_order(text: str, verdict: str) -> None:
    text = "民生答卷｜2019，二七很暖\n" + text
    assert set(verdicts(text, "indicator").values()) == {verdict}
