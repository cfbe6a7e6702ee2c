"""A sentence that is met again says the same, at its own place and by its own context."""

from __future__ import annotations

import pytest
from extract import corpus

from erqi_viewer.core.extract import extract
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


def test_the_memory_forgets_rather_than_grow() -> None:
    lines = [f"甲水区位列全国综合实力百强区第{k % 99 + 1}名，共{k}分。" for k in range(5000)]
    read = extract("\n\n".join(lines * 2))
    assert isinstance(read, Extraction)
    assert len(read.rankings) == 2 * len(lines)
