"""The newspaper report itself, against the facts of the record book and their evidence."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from erqi_viewer.core.extract import Extraction, extract

DATA = Path(__file__).resolve().parents[2] / "resources" / "data"
RANKS = 18


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def value_spans() -> dict[str, tuple[int, int]]:
    """Return where the number of each fact stands in the report."""
    return {
        row["fact"]: (int(row["start"]), int(row["end"]))
        for row in rows("evidence")
        if row["role"] == "value"
    }


@pytest.fixture
def read(report: str) -> Extraction:
    return extract(report)


def test_every_recorded_rank_is_found_where_its_evidence_is(read: Extraction) -> None:
    spans = value_spans()
    dimensions = {row["key"]: row["dimension"] for row in rows("ranked_list")}
    wanted = set()
    for row in rows("placement"):
        key, year = row["edition"].split("/")
        wanted.add((int(year), dimensions[key], int(row["rank"]), *spans[row["fact"]]))
    found = {(r.year, r.dimension, r.rank, r.start, r.end) for r in read.rankings}
    assert len(wanted) == RANKS
    assert found == wanted
    assert {r.region for r in read.rankings} == {"二七区"}


def test_list_names_are_as_published(read: Extraction) -> None:
    published = {(row["list"], int(row["year"])): row["published_as_zh"] for row in rows("edition")}
    by_rank = {}
    for row in rows("placement"):
        key, year = row["edition"].split("/")
        by_rank[int(year), int(row["rank"])] = published[key, int(year)]
    for one in read.rankings:
        assert one.year is not None
        assert one.rank is not None
        assert one.list == by_rank[one.year, one.rank]


def test_streaks_of_six_four_and_two_years(read: Extraction) -> None:
    counted = {(s.dimension, s.years) for s in read.streaks if s.years}
    assert counted == {
        ("comprehensive-strength", 6),
        ("investment-potential", 6),
        ("innovation-entrepreneurship", 4),
        ("green-development", 2),
    }


def test_figures_stand_where_their_evidence_is(read: Extraction) -> None:
    spans = value_spans()
    found = {(one.start, one.end): one for one in read.indicators}
    for row in rows("observation"):
        one = found[spans[row["fact"]]]
        assert one.value == (float(row["value"]) if row["value"] else None)
        if row["growth_percent"]:
            assert one.growth_percent == float(row["growth_percent"])
        assert one.place == (int(row["place"]) if row["place"] else None)
        assert one.qualifier == (row["qualifier"] or None)
        if row["scope_zh"]:
            assert one.scope == row["scope_zh"]


def test_nothing_is_left_over(read: Extraction) -> None:
    assert read.not_understood == ()
    assert read.changes == ()


def test_claims_in_words(read: Extraction, report: str) -> None:
    cues = [
        (cue.kind, cue.number, report[cue.start : cue.end])
        for s in read.sentences
        for cue in s.cues
    ]
    assert ("again", None, "再次") in cues
    assert cues.count(("only", None, "唯一")) == 2
    assert ("list-count", 4, "四个百强") in cues


def test_a_given_region_takes_the_place_of_the_found_one(report: str) -> None:
    named = extract(report, region="郑州市二七区")
    assert {r.region for r in named.rankings} == {"郑州市二七区"}
