"""A text may be no more than a word of the vocabulary, or end in the middle of one."""

from __future__ import annotations

import pytest

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
