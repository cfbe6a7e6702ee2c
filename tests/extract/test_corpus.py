"""The corpus of our own sentences must be read as its gold says."""

from __future__ import annotations

import pytest
from extract import corpus, loosely, score

FEWEST = 200
FEWEST_BLIND = 200
PRECISION = 0.98
RECALL = 0.95
# Of each kind of release the least precision and recall of places, and of figures: what was
# reached. The gold leaves out and names some things in its own way.
REACHED = {
    "counties": (0.95, 0.90),
    "districts": (0.97, 0.94),
}


@pytest.fixture(scope="module")
def totals() -> dict[str, score.Score]:
    return score.score(corpus.load())[0]


def test_the_corpus_is_large_and_has_every_kind() -> None:
    cases = corpus.load()
    assert len(cases) >= FEWEST
    assert len({case.name for case in cases}) == len(cases)
    for kind in corpus.KINDS:
        assert sum(len(case.gold[kind]) for case in cases) >= 5, kind


@pytest.mark.parametrize("kind", corpus.KINDS)
def test_precision_and_recall_are_high(totals: dict[str, score.Score], kind: str) -> None:
    assert totals[kind].precision >= PRECISION
    assert totals[kind].recall >= RECALL


@pytest.mark.parametrize("part", corpus.BLIND)
def test_releases_of_other_districts_are_read_as_well(part: str) -> None:
    totals, missed = score.score(corpus.load((part,)))
    for kind, one in totals.items():
        assert one.precision >= PRECISION, (kind, missed)
        assert one.recall >= RECALL, (kind, missed)


def test_the_blind_releases_are_many_and_have_every_kind() -> None:
    cases = corpus.load(corpus.BLIND)
    assert len(cases) >= FEWEST_BLIND
    assert len({case.name for case in cases}) == len(cases)
    for kind in corpus.KINDS:
        assert any(case.gold[kind] for case in cases), kind


def test_marks_become_offsets() -> None:
    text, gold = corpus.parse(
        "甲区由{M up 5 90 85|{R 90 2018|第90位}升至{R 85 2019|第85位}}", ["~"] * 4
    )
    assert text == "甲区由第90位升至第85位"
    assert gold["changes"] == [("up", 5, 90, 85, 3, 13)]
    ranks = gold["rankings"]
    assert [(item[0], item[4], text[corpus.span_of("rankings", item)]) for item in ranks] == [
        (2018, 90, "第90位"),
        (2019, 85, "第85位"),
    ]  # fmt: skip


def test_retold_releases_are_read_as_their_readers_do() -> None:
    totals, missed = loosely.score()
    for kind in ("rankings", "streaks", "changes", "indicators"):
        assert totals[kind].precision >= RETOLD_FLOOR, (kind, missed)
        assert totals[kind].recall >= RETOLD_FLOOR, (kind, missed)
