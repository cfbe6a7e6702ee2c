"""A text may be no more than a word of the vocabulary, or end in the middle of one."""

from __future__ import annotations

import pytest
from extract import corpus, loosely
from hypothesis import example, given, settings
from hypothesis import strategies as st

from erqi_viewer.core.extract import counties, extract, scanner

WORDS = sorted({*counties.short_names(), *counties.full_names(), *scanner.vocabulary()})


@pytest.mark.parametrize("frame", ["{}", "{}|", "排名|{}\n1|{}", "第3位{}", "{}位列"])
def test_every_word_may_stand_alone(frame: str) -> None:
    for word in WORDS:
        text = frame.replace("{}", word)
        read = extract(text)
        assert all(one.end <= len(text) for one in read.sentences), word


def test_a_county_may_end_a_text() -> None:
    assert extract("县区|排名\n慈溪|3").rankings[0].region == "慈溪"


TEXTS = [case.text for case in corpus.load(corpus.PARTS + loosely.RETOLD)]
POOL = "第，、；。：（）“”《》|\t\n 0127一二两三十百区县市镇年月位名强榜和与及由从到至升降"


@settings(max_examples=300)
@given(st.sampled_from(TEXTS), st.lists(st.tuples(st.integers(0, 400), st.sampled_from(POOL))))
@example("今年前两个月，全区出口7亿元。", [(3, "2")])
@example("五年来，财政总收入翻番。", [(0, "7")])
def test_a_text_with_slips_of_the_pen_is_read(text: str, slips: list[tuple[int, str]]) -> None:
    for at, slip in slips:
        text = text[:at] + slip + text[at + (at % 3) :]
    read = extract(text)
    for kind in (read.rankings, read.streaks, read.changes, read.indicators):
        assert all(0 <= one.start < one.end <= len(text) for one in kind)
