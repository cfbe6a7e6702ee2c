"""Sentences made from templates, with what they say and where."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

REGIONS = ("甲水区", "乙山县", "丙阳市", "丁州区", "戊林旗")
LISTS = (
    ("全国综合实力百强区", "comprehensive-strength"),
    ("全国投资潜力百强县市", "investment-potential"),
    ("全国绿色发展百强区", "green-development"),
    ("全国科技创新百强区", "technology-innovation"),
    ("中国中小城市创新创业百强区", "innovation-entrepreneurship"),
    ("全国新型城镇化质量百强区", "urbanisation-quality"),
    ("赛迪百强县", None),
    ("全国营商环境百强区", None),
)
VERBS = ("位列", "位居", "排名", "名列", "居", "列", "排")
UNITS = ("名", "位", "")
NUMERALS = "零一二三四五六七八九"
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


class Fact(NamedTuple):
    """A place in a list that a sentence tells of."""

    year: int
    region: str
    dimension: str | None
    list: str
    rank: int
    start: int
    end: int


class Written(NamedTuple):
    """A sentence and the places that it tells of."""

    text: str
    facts: tuple[Fact, ...]


def chinese(number: int) -> str:
    """Write a number up to 999 in Chinese, as people do."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = NUMERALS[hundreds] + "百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else NUMERALS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (NUMERALS[ones] if ones else "")


def number_text(number: int, style: str) -> str:
    """Write a number in plain digits, in full-width ones or in Chinese."""
    if style == "chinese":
        return chinese(number)
    return str(number).translate(FULL_WIDTH) if style == "wide" else str(number)


styles = st.sampled_from(("plain", "wide", "chinese"))
years = st.integers(2010, 2025)
ranks = st.integers(1, 999)
regions = st.sampled_from(REGIONS)
lists = st.sampled_from(LISTS)
units = st.sampled_from(UNITS)


@st.composite
def single(draw: st.DrawFn) -> Written:
    """One region, one list, one year, one place."""
    year, region, (name, dimension), rank = draw(years), draw(regions), draw(lists), draw(ranks)
    phrase = f"第{number_text(rank, draw(styles))}{draw(units)}"
    lead = draw(
        st.sampled_from(
            (
                f"{year}年，{region}在{name}中{draw(st.sampled_from(VERBS))}",
                f"{year}年，{region}入选{name}，{draw(st.sampled_from(VERBS))}",
                f"{year}年{region}位列{name}",
                f"{region}{year}年居{name}",
                f"{region}入选{year}年度{name}，位居",
                f"{year}年，{region}入选{name}（位列",
            )
        )
    )
    close = "）" if "（" in lead else ""
    facts = (Fact(year, region, dimension, name, rank, len(lead), len(lead) + len(phrase)),)
    return Written(f"{lead}{phrase}{close}。", facts)


@st.composite
def paired(draw: st.DrawFn) -> Written:
    """Several lists or several regions, their places side by side."""
    year, count = draw(years), draw(st.integers(2, 4))
    chosen = draw(st.lists(lists, min_size=count, max_size=count, unique=True))
    places = draw(st.permutations(REGIONS))[:count]
    values = draw(st.lists(ranks, min_size=count, max_size=count))
    unit, style = draw(units), draw(styles)
    if draw(st.booleans()):
        text = f"{year}年，{places[0]}入选{'、'.join(name for name, _ in chosen)}，分别位列"
        about = [(places[0], one) for one in chosen]
    else:
        text = f"{year}年，{'、'.join(places)}入选{chosen[0][0]}，分别位列"
        about = [(place, chosen[0]) for place in places]
    facts = []
    for i, ((region, (name, dimension)), rank) in enumerate(zip(about, values, strict=True)):
        text += "" if i == 0 else "和" if i == count - 1 else "、"
        phrase = f"第{number_text(rank, style)}{unit}"
        facts.append(Fact(year, region, dimension, name, rank, len(text), len(text) + len(phrase)))
        text += phrase
    return Written(text + "。", tuple(facts))


@st.composite
def bracketed(draw: st.DrawFn) -> Written:
    """Lists with their places in brackets, in a line that a year heads."""
    year, region = draw(years), draw(regions)
    text = f"{year}年：{region}入选"
    facts = []
    for i, (name, dimension) in enumerate(
        draw(st.lists(lists, min_size=1, max_size=3, unique=True))
    ):
        rank = draw(ranks)
        text += ("" if i == 0 else "，") + name + draw(st.sampled_from(("（", "（位列")))
        phrase = f"第{rank}名"
        facts.append(Fact(year, region, dimension, name, rank, len(text), len(text) + len(phrase)))
        text += phrase + "）"
    return Written(text + "。", tuple(facts))


written = st.one_of(single(), paired(), bracketed())
