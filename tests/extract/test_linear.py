"""No shape of text costs more than its length: counted in calls, never in seconds."""

from __future__ import annotations

import importlib
import pkgutil
import re
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from counting import calls, steps

from erqi_viewer.core import extract as package
from erqi_viewer.core.extract import extract, groups, layout
from erqi_viewer.core.extract.english import after, all_in
from erqi_viewer.core.extract.memory import Memory

SIZE = 5_000
SHAPES: dict[str, str] = {
    "ordinals": "第",
    "digits": "1234567890",
    "numerals": "一二三四五六七八九十百千",
    "one sentence": "甲水区位列全国综合实力百强区第85名",
    "open brackets": "(",
    "bracketed": "((第85名",
    "separators": "、",
    "ranks": "第85位、",
    "lists": "百强区、",
    "topics": "综合实力、",
    "bars": "|1",
    "cells": "综合实力百强区\t85\n",
    "numbered": "1 甲水区\n",
    "lines": "第1名\n",
    "blanks": " ",
    "line ends": "\n",
    "quotes": "“",
    "regions": "区",
    "places": "江苏",
    "years": "2019年",
    "streaks": "连续六年、",
    "moves": "由第90位升至第85位",
    "growth": "增长8%、",
    "figures": "GDP完成323.3亿元，",
    "letters": "A",
    "words": "Aa ",
    "english": "ranked 85th among the top 100 districts ",
    "top": "top 100 ",
    "wrapped": "在全国综合实力百强区，\n",
    "short names": "慈溪、",
    "bracketed regions": "甲水区（19名）、",
    "shared growth": "分别增长8%、",
    "bounds behind lists": "全国百强区16强",
    "counted groups": "湖南3县市挺进前20，",
    "behind others": "位列甲县、乙县之后，",
    "highest": "第12位，为全市最高",
    "next ones": "头名是甲市，第二是桐桥的乙市，",
    "somebody else": "某航模队在省赛获第一名、",
    "english subjects": "the park of Anji was 85th for the third year in a row, and ",
    "english leaders": "the leading town of Xinhe, the best of them, ",
    "told lists": "the top 100 districts, a list that measures comprehensive strength, ",
    "spaced cells": "5 甲水区 88.12\n",
    "unit lines": "单位：亿元\n",
    "bracketed english": "Cixi (1st), ",
    "counted english": "saw 22 districts ",
    "english figures": "GDP 5 billion yuan, ",
    "english topics": "top 100 counties for growth, for trade and ",
    "english pointers": "Among the counties, ",
    "english kinds": "Aa Aa Banner, ",
    "english periods": "in the first half of the year ",
    "english names": "that of rural residents was 5 yuan, ",
    "english owners": "of Aa's Bb district ",
    "english places": "the largest of any county in Aa ",
    "english sentences": "This was 5 percent more than in 2010. ",
    "english tops": "the top 10 are Aa, Bb and Cc, ",
    "english years": "34th in 2019, ",
    "english items": "Aa: 2\n",
    "english others": "In Aa, the figure was 6 billion yuan. ",
    "english aims": "hopes to enter the top 10 and ",
    "english rows": "Aa 7th with a GDP of 5 billion yuan and ",
    "english counts": "12 firms, 40 schools and ",
    "english bare numbers": "5, ",
    "english enumerations": "five districts of Aa, Bb, ",
    "english ranges": "GDP rose from 3 billion yuan to 5 billion yuan, ",
    "english needs": "a GDP of over 5 billion yuan and ",
    "english worded counts": "has built six industrial bases and ",
    "english part of it": "It accounted for 5 percent, that of Aa 6 percent; ",
    "english numbered": "No 1 Aa, ",
    "english zones": "Aa Bb Industrial Park, ",
    "english pairs": "5 percent and 6 percent respectively, ",
    "english measures": "the number of firms with the output of the industry in the ",
    "stacked heads": "排名\n",
    "stacked cells": "县市\n排名\n甲水区\n5\n",
    "stacked words": "甲\n乙\n丙\n丁\n戊\n排名\n5\n",
    "closed cells": "县市 |\n2014年全国排名 |\n甲水区 |\n5 |\n",
    "listed in one line": "10、龙口；",
    "from the first month": "元至九月",
    "bracketed years": "百强区(2024)",
    "several without ending": "慈溪、余姚位列第5位，",
    "adjoining names": "江阴昆山",
    "moves of several lists": "甲列第3位、乙列第4位，分别提升3位、持平、2位，",
    "noted places": "第48名（2021年：第52名），",
    "shared places": "61万吨、全省第7",
    "arrows": "↑1" * 290 + "甲水区\n",
    "regions in a row": "5|和县" * 400 + "\n",
    "prose": "经济社会发展取得明显成效人民生活水平不断提高",
}


@pytest.mark.parametrize("unit", SHAPES.values(), ids=SHAPES.keys())
def test_twice_the_text_is_at_most_twice_the_work(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Memory, "repeat", lambda *_, **__: False)  # every sentence is read
    extract("甲区位列全国百强区第1名。")  # builds the tables that are kept
    half = unit * (SIZE // len(unit))
    small, large = calls(lambda: extract(half)), calls(lambda: extract(half * 2))
    assert large <= 2.2 * small + 500


@pytest.mark.parametrize("unit", SHAPES.values(), ids=SHAPES.keys())
def test_no_sentence_is_longer_than_the_bound(unit: str) -> None:
    text = unit * (SIZE // len(unit))
    for block in layout.blocks(text):
        for start, end in layout.sentences(text, block.start, block.end):
            assert 0 < end - start <= layout.LONGEST


# what is completed when all has been read: of many sentences, each looks at a few others only
COMPLETED: dict[str, str] = {
    "counted groups": "Anji District was 9th in the top 100 districts for comprehensive strength. "
    "All four of its cities are in the top 10.\n",
    "growths in order": "Anji had output of 9.5 billion yuan and revenue of 2.2 billion yuan. "
    "These were increases of 5.2 and 4.1 percent respectively.\n",
    "growths": "The GDP of Anji was 9.5 billion yuan. It went up by 5.2 percent over 2019.\n",
    "figures elsewhere": "Its GDP was 9 billion yuan. In Aa, the figure was 6 billion yuan.\n",
    "groups": "湖南三县市挺进全国百强前二十，甲水县列第9位，名次依次是第45、61位。\n",
}


@pytest.mark.parametrize("unit", COMPLETED.values(), ids=COMPLETED.keys())
def test_twice_the_sentences_take_at_most_twice_the_steps_to_complete(unit: str) -> None:
    def taken(count: int) -> int:
        text = unit * count
        read = extract(text)
        bounds = [groups.GroupBound(one.start, one.end, 20, 3, None, None) for one in read.rankings]

        def complete() -> None:
            groups.complete(text, read, [*bounds, *all_in.find(text, read.rankings)])
            after.complete(text, read)

        return steps(complete)

    assert taken(800) <= 2.2 * taken(400)


def patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Return every pattern that a module of the extractor keeps."""
    found = []
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            values = value if isinstance(value, tuple) else (value,)
            found += [(f"{info.name}.{name}", one) for one in values if isinstance(one, re.Pattern)]
    return found


def endless(items: Any) -> Any:
    """Yield the bodies of the repeats that have no upper bound."""
    for operation, argument in items:
        if operation in {_constants.MAX_REPEAT, _constants.MIN_REPEAT}:
            low_high_body = argument
            if low_high_body[1] is _constants.MAXREPEAT:
                yield low_high_body[2]
            yield from endless(low_high_body[2])
        elif operation is _constants.SUBPATTERN:
            yield from endless(argument[-1])
        elif operation is _constants.BRANCH:
            for branch in argument[1]:
                yield from endless(branch)
        elif operation in {_constants.ASSERT, _constants.ASSERT_NOT}:
            yield from endless(argument[1])


def test_places_counted_from_one_another_take_no_more_work_than_their_number() -> None:
    unit = ", against 5th, against 6th the year before that"
    told = "In the 2021 top 100 counties Anji was 30th"
    few = calls(lambda: extract(f"{told}{unit * 5}."))
    twice = calls(lambda: extract(f"{told}{unit * 10}."))
    assert twice < 3 * few


def test_an_endless_repeat_repeats_single_characters_only() -> None:
    simple = {_constants.LITERAL, _constants.NOT_LITERAL, _constants.IN, _constants.ANY}
    checked = 0
    for name, pattern in patterns():
        for body in endless(_parser.parse(pattern.pattern, pattern.flags)):
            checked += 1
            assert len(body) == 1, name
            assert body[0][0] in simple, name
    assert checked
