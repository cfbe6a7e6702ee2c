"""What must hold for every text: generated sentences are read exactly, and nothing breaks."""

from __future__ import annotations

import re

from extract import templates
from hypothesis import example, given, settings
from hypothesis import strategies as st

from erqi_viewer.core.extract import Extraction, extract
from erqi_viewer.core.extract.numerals import fold, read_number

NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?|[〇零一二两三四五六七八九十百千]+")
FIRST = re.compile(r"首|榜首|冠|头|魁|鳌|桂|折桂|first|亚|季|次席|三甲|[a-z]{3,}", re.IGNORECASE)

# Words that the grammar knows, so that random texts come close to what it reads.
PIECES = st.sampled_from(
    [
        *(
            "第",
            "85",
            "８５",
            "八十五",
            "位",
            "名",
            "百强区",
            "全国",
            "综合实力",
            "投资潜力",
            "、",
            "和",
            "，",
        ),
        *(
            "。",
            "；",
            "（",
            "）",
            "“",
            "”",
            "位列",
            "分别",
            "入选",
            "连续",
            "六年",
            "年",
            "2019年",
            "今年",
        ),
        *(
            "去年",
            "上升",
            "由",
            "升至",
            "较上年",
            "二七区",
            "该区",
            "全市",
            "增长",
            "8%",
            "GDP",
            "亿元",
            "近",
        ),
        *(
            "余",
            "万",
            "人",
            "前",
            "50",
            "榜首",
            "唯一",
            "首次",
            "\n",
            " ",
            "|",
            "\t",
            "-",
            "至",
            "ranked ",
        ),
        *(
            "85th ",
            "top 100 districts ",
            "consecutive ",
            "year ",
            "第一",
            "倒数",
            "力争",
            "百强",
            "家",
            "其中",
        ),
    ]
)
texts = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


def numbers_in(phrase: str) -> set[float | None]:
    return {read_number(found) for found in NUMBER.findall(fold(phrase))}


@settings(max_examples=400)
@given(templates.written)
def test_generated_places_are_read_exactly(made: templates.Written) -> None:
    found = extract(made.text, year=2020)
    assert [tuple(one)[:7] for one in found.rankings] == [tuple(fact) for fact in made.facts]
    assert found.not_understood == ()


@given(st.lists(templates.written, min_size=1, max_size=5))
def test_paragraphs_together_say_what_they_say_alone(parts: list[templates.Written]) -> None:
    text, wanted = "", []
    for part in parts:
        wanted += [
            fact._replace(start=fact.start + len(text), end=fact.end + len(text))
            for fact in part.facts
        ]
        text += part.text + "\n\n"
    found = extract(text, year=2020)
    assert [tuple(one)[:7] for one in found.rankings] == [tuple(fact) for fact in wanted]


@given(
    st.integers(1, 99),
    st.sampled_from(("位", "名", "个位次", "个名次")),
    st.sampled_from(
        (("上升", "up"), ("前移", "up"), ("提升", "up"), ("下降", "down"), ("后退", "down"))
    ),
    templates.styles,
)
def test_moves_are_read_exactly(places: int, unit: str, verb: tuple[str, str], style: str) -> None:
    lead = "甲水区位列全国综合实力百强区第85名，较上年"
    phrase = f"{verb[0]}{templates.number_text(places, style)}{unit}"
    (change,) = extract(f"{lead}{phrase}。").changes
    assert tuple(change)[:6] == (verb[1], places, None, None, len(lead), len(lead) + len(phrase))


@given(st.integers(2, 40), st.sampled_from(("年", "次", "届")), templates.styles, st.booleans())
def test_streaks_are_read_exactly(years: int, unit: str, style: str, nth: bool) -> None:
    lead = "甲水区已"
    phrase = f"连续{'第' if nth else ''}{templates.number_text(years, style)}{unit}"
    (streak,) = extract(f"{lead}{phrase}入选全国绿色发展百强区。").streaks
    assert tuple(streak)[:6] == (
        "甲水区", "green-development", "全国绿色发展百强区",
        years, len(lead), len(lead) + len(phrase),
    )  # fmt: skip


@given(
    st.decimals(min_value=1, max_value=9999, places=1),
    st.sampled_from(("亿元", "万元", "%", "公顷", "万人", "家")),
    st.sampled_from(("完成", "达到", "为", "")),
)
def test_figures_are_read_exactly(value: object, unit: str, verb: str) -> None:
    lead = f"2020年，社会消费品零售总额{verb}"
    (one,) = extract(f"{lead}{value}{unit}。").indicators
    assert one.name == "社会消费品零售总额"
    assert (one.value, one.unit) == (float(str(value)), unit)
    assert (one.start, one.end) == (len(lead), len(lead) + len(f"{value}{unit}"))


@given(
    st.integers(1, 999),
    st.sampled_from(("届", "季度", "条", "期", "批", "次会议", "页", "中学", "代")),
)
def test_ordinals_of_other_things_are_no_ranks(number: int, thing: str) -> None:
    for style in ("plain", "wide", "chinese"):
        text = f"甲水区召开第{templates.number_text(number, style)}{thing}相关活动。"
        assert extract(text).rankings == ()


def spans(found: Extraction) -> list[tuple[int, int]]:
    cues = [cue for sentence in found.sentences for cue in sentence.cues]
    return [
        *((one.start, one.end) for one in found.rankings),
        *((one.start, one.end) for one in found.streaks),
        *((one.start, one.end) for one in found.changes),
        *((one.start, one.end) for one in found.indicators),
        *((one.start, one.end) for one in found.not_understood),
        *((one.start, one.end) for one in found.sentences),
        *((one.start, one.end) for one in cues),
    ]


@given(texts)
@example("第" * 1000)
@example("(" * 1000)
@example("\ud800第85名\udfff")
@example("İstanbul ranked 85th among the top 100 districts")
@example("1" * 30 + "亿元")
def test_any_text_is_read_without_breaking(text: str) -> None:
    found = extract(text, year=2019, region="二七区")
    for start, end in spans(found):
        assert 0 <= start < end <= len(text)
    for one in found.rankings:
        phrase = text[one.start : one.end]
        value = one.within if one.rank is None else one.rank
        assert value in numbers_in(phrase) or FIRST.search(phrase), (phrase, one)
    for figure in found.indicators:
        number = figure.value if figure.value is not None else figure.growth_percent
        phrase = fold(text[figure.start : figure.end]).replace(",", "")
        known = numbers_in(phrase) | {figure.place}
        assert number is None or abs(number) in known or "番" in phrase or figure.place, figure


@given(texts)
def test_sentences_stand_in_order_and_apart(text: str) -> None:
    ends = 0
    for sentence in extract(text).sentences:
        assert sentence.start >= ends
        ends = sentence.end


@given(texts)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert extract(text) == extract(text)


def test_chinese_numerals_are_read_back() -> None:
    for number in range(1, 1000):
        assert read_number(templates.chinese(number)) == number
