from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from builders import place
from evidence_books import sha
from hypothesis import assume, given
from hypothesis import strategies as st

from erqi_viewer import assets
from erqi_viewer.core import evidence
from erqi_viewer.core.evidence import Span, check
from erqi_viewer.core.records import Evidence, Finding, Name

if TYPE_CHECKING:
    from erqi_viewer.core.records import EvidenceRole

# Few letters, so that words come twice by chance.
WORDS = st.text(alphabet="甲乙a\n🙂", max_size=24)
ANY = st.text(max_size=30)


def span_of(text: str, start: int, end: int) -> Span:
    return Span(start, end, sha(text[start:end]))


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return span_of(text, start, draw(st.integers(start + 1, len(text))))


def plainly(text: str, span: Span) -> Finding:
    """Find a span by the definition, slowly."""
    if sha(text[span.start : span.end]) == span.sha256 and span.end <= len(text):
        return Finding("verified", span.start, span.end)
    places = [
        start
        for start in range(len(text) - span.length + 1)
        if sha(text[start : start + span.length]) == span.sha256
    ]
    match places:
        case [start]:
            return Finding("moved", start, start + span.length)
        case []:
            return Finding("not-found")
        case _:
            return Finding("ambiguous")


@given(st.data(), WORDS.filter(bool), WORDS)
def test_spans_are_found_as_the_definition_says(data: st.DataObject, old: str, new: str) -> None:
    wanted = data.draw(st.lists(spans(old), max_size=6))
    joined = data.draw(st.sampled_from([new, new + old, old + new, old]))
    assert check(joined, wanted) == tuple(plainly(joined, span) for span in wanted)


@given(st.data(), ANY.filter(bool))
def test_any_edit_within_a_span_is_detected(data: st.DataObject, text: str) -> None:
    span = data.draw(spans(text))
    start = data.draw(st.integers(span.start, span.end))
    end = data.draw(st.integers(start, span.end))
    words = data.draw(st.text(max_size=5))
    edited = text[:start] + words + text[end:]
    original = text[span.start : span.end]
    assume(edited[span.start : span.start + span.length] != original)
    (finding,) = check(edited, [span])
    assert finding.status != "verified"
    if finding.start is not None:  # it may well stand elsewhere, but then exactly
        assert edited[finding.start : finding.end] == original


@given(ANY, ANY.filter(bool), st.data())
def test_what_was_put_before_a_text_moves_its_spans_and_loses_none(
    before: str, text: str, data: st.DataObject
) -> None:
    span = data.draw(spans(text))
    (finding,) = check(before + text, [span])
    assert finding.status in {"verified", "moved", "ambiguous"}


def test_a_span_at_its_place_holds_although_its_words_come_again() -> None:
    assert check("甲乙甲", [span_of("甲乙", 0, 1)]) == (Finding("verified", 0, 1),)


def test_words_that_overlap_themselves_are_ambiguous() -> None:
    assert check("x甲甲甲", [span_of("甲甲", 0, 2)]) == (Finding("ambiguous"),)


def test_a_span_beyond_the_end_of_the_text_is_not_found() -> None:
    assert check("甲", [span_of("乙乙乙甲", 3, 4)]) == (Finding("moved", 0, 1),)
    assert check("甲", [span_of("乙乙乙丙", 3, 4)]) == (Finding("not-found"),)
    assert check("", [span_of("乙", 0, 1)]) == (Finding("not-found"),)


def test_a_digest_that_is_none_is_not_found() -> None:
    assert check("甲", [Span(0, 1, "?" * 64)]) == (Finding("not-found"),)


def test_a_search_ends_at_its_limit_and_says_what_was_not_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(evidence, "WINDOWS", 50)
    text = "乙" * 48 + "甲丙丁"
    long, short, there = span_of("甲丙丁", 0, 3), span_of("丁", 0, 1), span_of(text, 50, 51)
    found = check(text, [short, long, there])
    assert [one.status for one in found] == ["not-searched", "moved", "verified"]


def test_a_span_near_one_that_moved_is_found_without_a_search(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(evidence, "WINDOWS", 50)
    text = "乙" * 40 + "甲丙丁戊"
    found = check(text, [span_of("甲丙丁戊", 0, 3), span_of("甲丙丁戊", 3, 4)])
    assert [(one.status, one.start) for one in found] == [("moved", 40), ("moved", 43)]


def bundled_spans() -> list[Span]:
    with open(assets.resource("data", "evidence.csv"), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [Span(int(row["start"]), int(row["end"]), row["sha256"]) for row in rows]


def test_every_bundled_span_holds_in_the_report(report: str) -> None:
    wanted = bundled_spans()
    assert len(wanted) == 146
    assert {one.status for one in check(report, wanted)} == {"verified"}


def test_no_bundled_span_is_lost_by_a_mark_before_the_report(report: str) -> None:
    findings = check("\ufeff" + report, bundled_spans())
    moved = [one for one in findings if one.status == "moved"]
    assert {one.status for one in findings} == {"moved", "ambiguous"}
    assert len(moved) > 100


def test_no_bundled_span_holds_in_another_text() -> None:
    findings = check("这里没有任何一处依据。" * 50, bundled_spans())
    assert {one.status for one in findings} == {"not-found"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["", "\n"])
@pytest.mark.parametrize("other", ["\n", "\r\n", "\r"])
def test_other_line_ends_are_turned_back_into_the_cited_ones(
    end: str, last: str, other: str
) -> None:
    cited = end.join(["甲", "", "乙"]) + last.replace("\n", end)
    for given_last in ("", other):
        text = other.join(["甲", "", "乙"]) + given_last
        assert evidence.as_cited(text, sha(cited)) == cited


def test_a_text_that_is_not_the_cited_one_is_kept_as_it_is() -> None:
    text = "甲\r\n乙"
    assert evidence.as_cited(text, sha("甲\n丙")) == text
    assert evidence.as_cited(text, None) == text


def item(role: EvidenceRole, start: int, end: int, finding: Finding | None) -> Evidence:
    return Evidence(f"{role}{start}", role, start, end, "", Name("处"), Name("言"), finding)


HELD, LOST = Finding("verified", 2, 4), Finding("not-found")


def test_a_fact_is_verified_when_all_its_spans_hold() -> None:
    source = place(2019, 1).source._replace(text="甲乙丙丁")
    fact = place(2019, 1)._replace(source=source)
    held, lost = item("value", 2, 4, HELD), item("quote", 0, 4, LOST)
    assert evidence.state(fact._replace(evidence=(held,))) == "verified"
    assert evidence.state(fact._replace(evidence=(held, lost))) == "failed"
    assert evidence.state(fact) == "unverified"
    assert evidence.state(place(2019, 1)._replace(evidence=(held,))) == "unverified"
    count = evidence.tally([fact._replace(evidence=(held, lost)), fact])
    assert count == (2, 0, 2, 1, 0)


def test_only_spans_that_hold_are_marked() -> None:
    fact = place(2019, 1)._replace(evidence=(item("value", 2, 4, HELD), item("quote", 0, 4, LOST)))
    assert evidence.marks([fact]) == (evidence.Mark(2, 4, "value", fact.uid),)


def test_the_shortest_span_around_a_place_is_meant_and_equals_take_turns() -> None:
    marks = [
        evidence.Mark(0, 9, "quote", "a"),
        evidence.Mark(0, 9, "quote", "b"),
        evidence.Mark(3, 5, "value", "c"),
    ]

    def at(place: int, current: str | None = None) -> str | None:
        mark = evidence.mark_at(marks, place, current)
        return mark.record if mark else None

    assert [at(2), at(3), at(4), at(5), at(9)] == ["a", "c", "c", "a", None]
    assert [at(2, "a"), at(2, "b"), at(2, "c"), at(4, "a")] == ["b", "a", "a", "c"]
