"""A sentence that is met again says the same, at its own place and by its own context."""

from __future__ import annotations

import itertools
from functools import partial

import pytest
from counting import calls
from extract import corpus
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.core.extract import extract, memory
from erqi_viewer.core.extract.memory import Memory
from erqi_viewer.core.extract.results import Extraction


@pytest.fixture(scope="module")
def texts() -> list[str]:
    cases = corpus.load((*corpus.PARTS, *corpus.BLIND))
    return ["\n\n".join(case.text for case in cases[k : k + 12]) for k in range(0, len(cases), 12)]


def test_what_is_repeated_is_read_as_if_it_were_new(
    texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    remembered = [extract("\n\n".join([text] * 3)) for text in texts]
    monkeypatch.setattr(Memory, "repeat", lambda *_arguments, **_options: False)
    for text, read in zip(texts, remembered, strict=True):
        assert extract("\n\n".join([text] * 3)) == read


def test_the_same_words_about_another_region_are_read_anew() -> None:
    place = "位列全国综合实力百强区第85名。"
    read = extract(f"慈溪市举行会议。{place}余姚市举行会议。{place}慈溪市举行会议。{place}")
    assert [one.region for one in read.rankings] == ["慈溪市", "余姚市", "慈溪市"]


def test_what_came_twice_is_not_read_a_third_time(texts: list[str]) -> None:
    text = texts[0] + "\n\n"
    twice, thrice, four = (calls(partial(extract, text * times)) for times in (2, 3, 4))
    assert four - thrice < (twice / 2) / 3  # of what reading it costs


def test_the_memory_forgets_rather_than_grow() -> None:
    lines = [f"甲水区位列全国综合实力百强区第{k % 99 + 1}名，共{k}分。" for k in range(5000)]
    read = extract("\n\n".join(lines * 2))
    assert isinstance(read, Extraction)
    assert len(read.rankings) == 2 * len(lines)


_PIECES = (
    *(
        "12",
        "7",
        "45",
        "99",
        "第",
        "百强区",
        "全国综合实力百强区",
        "位列",
        "排名",
        "个",
        "名",
        "位",
    ),
    *(
        "，",
        "、",
        "。",
        "\n",
        "\t",
        "(",
        ")",
        "甲水区",
        "上升",
        "由",
        "升至",
        "连续",
        "年",
        "2019年",
    ),
    *(
        "增长",
        "%",
        "亿元",
        "生产总值",
        " ranked ",
        " No. ",
        "Ahu ",
        "th ",
        " places",
        " of ",
        " in ",
    ),
    *("top 100", "districts ", ". ", ", "),
)


@given(
    st.lists(st.sampled_from(_PIECES), min_size=2, max_size=9),
    st.lists(st.integers(1, 99), min_size=7, max_size=30),
)
def test_small_numbers_are_taken_as_one_only_where_nothing_hangs_on_them(
    pieces: list[str], numbers: list[int]
) -> None:
    drawn = itertools.cycle(numbers)
    text = "\n".join(
        "".join(str(next(drawn)) if piece.isdecimal() else piece for piece in pieces)
        for _ in range(4)
    )
    remembered = extract(text, year=2019)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(memory, "_shape", lambda _text: None)
        assert extract(text, year=2019) == remembered
