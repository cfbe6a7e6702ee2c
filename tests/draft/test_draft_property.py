"""What is drafted from any history is found true by the checker, and false once it is changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import claim_books
from builders import REGION
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from erqi_viewer.core.claims import check
from erqi_viewer.core.draft import MENTIONS, Mention, draft, paragraph
from erqi_viewer.core.draft.chinese import counted
from erqi_viewer.core.draft.english import cardinal, ordinal, ordinal_word
from erqi_viewer.core.records import LANGUAGES, Name

if TYPE_CHECKING:
    from collections.abc import Callable

    from erqi_viewer.core.records import Edition, Language, Placement

FIRST, LAST = 2008, 2020
RANKS = st.integers(1, 100)
WHOLE = st.one_of(RANKS, RANKS, RANKS, st.none())
WITH_GAPS = st.one_of(RANKS, RANKS, RANKS, st.sampled_from(["listed", "off", "unpublished", "gap"]))
REGIONS = [
    Name("二七区", "Erqi District"),
    Name("长沙县", "Changsha County"),
    Name("鄞州区", "Yinzhou District"),
]
RENAMED = {claim_books.STRENGTH.key: claim_books.OLD}


@st.composite
def histories(draw: st.DrawFn, years: st.SearchStrategy[object] = WITH_GAPS) -> claim_books.Book:
    """Draw a region's places in up to four lists, one of which was renamed in some year."""
    region = REGION._replace(name=draw(st.sampled_from(REGIONS)))
    renamed = draw(st.integers(FIRST, LAST + 1))
    places: list[Placement] = []
    editions: list[Edition] = []
    lists = [claim_books.STRENGTH, *claim_books.LISTS[2:]]
    for of in draw(st.lists(st.sampled_from(lists), min_size=1, unique=True)):
        begin = draw(st.integers(FIRST, LAST))
        for year in range(begin, LAST + 1):
            printed = RENAMED.get(of.key, of) if year < renamed else of
            match draw(years):
                case int(rank):
                    places.append(claim_books.stand(printed, year, rank, region=region))
                case "listed":
                    places.append(
                        claim_books.stand(printed, year, None, status="listed", region=region)
                    )
                case "off" | None:
                    places.append(claim_books.stand(printed, year, None, region=region))
                case "unpublished":
                    edition = claim_books.publish(printed, year)
                    editions.append(edition._replace(status="not-published"))
    assume(places)
    return claim_books.book(places, editions)


@st.composite
def tellings(
    draw: st.DrawFn, years: st.SearchStrategy[object] = WITH_GAPS
) -> tuple[claim_books.Book, int]:
    """Draw a history and one of its years."""
    book = draw(histories(years))
    return book, draw(st.sampled_from(sorted({one.year for one in book.dataset.placements})))


LANGUAGE = st.sampled_from(LANGUAGES)
MENTION = st.sets(st.sampled_from(MENTIONS), min_size=1)


@settings(max_examples=300)
@given(tellings(), LANGUAGE, MENTION)
def test_every_drafted_sentence_is_supported(
    telling: tuple[claim_books.Book, int], lang: Language, mention: set[Mention]
) -> None:
    book, year = telling
    for sentence in draft(book.series, year, lang=lang, mention=mention):
        report = check(sentence.text, *book)
        assert [one.verdict for one in report.sentences] == ["supported"], sentence.text
        assert {one.verdict for one in report.findings} == {"supported"}


@settings(max_examples=150)
@given(tellings(), LANGUAGE)
def test_the_drafted_paragraph_is_supported_from_beginning_to_end(
    telling: tuple[claim_books.Book, int], lang: Language
) -> None:
    book, year = telling
    sentences = draft(book.series, year, lang=lang)
    text = paragraph(sentences, lang)
    report = check(text, *book)
    assert [one.verdict for one in report.sentences] == ["supported"] * len(sentences), text


@settings(max_examples=150)
@given(tellings(), LANGUAGE)
def test_the_records_named_with_a_sentence_hold_those_the_checker_rests_on(
    telling: tuple[claim_books.Book, int], lang: Language
) -> None:
    book, year = telling
    for sentence in draft(book.series, year, lang=lang):
        found = {uid for one in check(sentence.text, *book).findings for uid in one.records}
        assert found <= set(sentence.records)


# A number in a drafted sentence: how to find it and how another one is written in its place.
NUMBERS: dict[Language, tuple[tuple[str, str, Callable[[int], str]], ...]] = {
    "zh": (
        ("rank", r"(?<=第)[0-9]+(?=名)", str),
        ("change", r"[0-9]+(?=位)", str),
        ("streak", r"(?<=连续)[一二两三四五六七八九十]+(?=年)", counted),
        ("list-count", r"(?<=入选)[一二两三四五六七八九十]+(?=个)", counted),
    ),
    "en": (
        ("rank", r"(?<=ranked )[0-9]+[a-z]{2}", ordinal),
        ("change", r"(?<=(?:p|n) )\S+(?= place)", cardinal),
        ("streak", r"\S+(?= consecutive)", ordinal_word),
        ("list-count", r"(?<=made )\S+(?= top)", cardinal),
    ),
}


def runs_in(book: claim_books.Book, year: int) -> set[int]:
    standings = [s for one in book.series for s in one.standings if s.placement.year == year]
    return {len(run) for s in standings for run in (s.streak, s.streak_joined)}


@settings(max_examples=300)
@given(
    tellings(WHOLE), LANGUAGE, st.sampled_from(["rank", "change", "streak", "list-count"]),
    st.integers(1, 30),
)  # fmt: skip
def test_a_changed_number_is_contradicted(
    telling: tuple[claim_books.Book, int], lang: Language, kind: str, number: int
) -> None:
    book, year = telling
    ((pattern, write),) = [(p, w) for k, p, w in NUMBERS[lang] if k == kind]
    changed = 0
    for sentence in draft(book.series, year, lang=lang):
        true = {one.found for one in check(sentence.text, *book).findings if one.kind == kind}
        if kind == "streak":  # either of the two runs may be said
            true |= runs_in(book, year)
        if number in true or -number in true:
            continue
        text = re.sub(pattern, write(number), sentence.text, count=1)
        if text == sentence.text:
            continue
        changed += 1
        findings = [one for one in check(text, *book).findings if one.kind == kind]
        assert "contradicted" in {one.verdict for one in findings}, text
    assume(changed)
