"""Numbers that answer an English question: How many lists was it on in 2019? Four."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL, lowered, number
from erqi_viewer.core.extract.english.topics import TOPIC, dimension_of
from erqi_viewer.core.extract.questions import Question
from erqi_viewer.core.extract.results import Change, Cue, Ranking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context

_YEAR = r"(?:19|20)[0-9]{2}"
_LISTS = re.compile(
    r"\bhow many (?:of the )?(?:(?:national|different|such) ){0,2}"
    r"(?:top[- ](?:100|hundred)(?: lists?| rankings?|s)?|lists|rankings)\b"
)
_RANK = re.compile(
    r"\b(?:rank|ranking|place|position|placing)\b(?!s)"
    r"|\bwhere (?:did|does|do|was|is|were|are) (?:it|we|they|the district|erqi)\b"
)
_BEST = re.compile(r"\b(?:best|highest|lowest|worst|most|average)\b")
_MOVED = re.compile(
    r"\bhow many (?:places|spots|positions) (?:did|has|have) "
    r"(?:it|we|they|the district|erqi(?: district)?) "
    r"(?P<way>gain|gained|climb|climbed|rise|risen|move up|moved up|advance|advanced|lose|lost|drop"
    r"|dropped|fall|fallen|slip|slipped)\b"
)
_FIRST = re.compile(
    r"\b(?:(?:the|what|which|in which) year|when)\b[^.;]{0,40}?\b(?:first|debut|newly)\b"
)
_SPAN = re.compile(
    rf"\b(?:between|from) (?P<since>{_YEAR}) (?:and|to) (?P<year>{_YEAR})\b"
    rf"|\bsince (?P<start>{_YEAR})\b"
)
_ONE_YEAR = re.compile(rf"\b(?:in|for|of) (?:the )?(?P<year>{_YEAR})\b")
# And in 2014?
_AND = re.compile(
    rf"\W{{0,3}}(?:and |what about |and what about )?(?:in|for)? ?(?P<year>{_YEAR})\W{{0,3}}"
)
_ANSWER = re.compile(
    r"\W{0,4}(?:(?:A|Answer|[A-Z]{2,12})[:.]\s)?(?:(?:Just|Only|All|No\.|In)\s)?"
    rf"(?P<n>(?i:{ORDINAL}|{CARDINAL})|{_YEAR})(?:\s(?:places|spots|lists|place))?(?P<end>[.!,]|$)"
    rf"(?:\s(?:in|out\sof)\s[^.;]{{1,16}}\.?)?\W{{0,2}}"
)
# Four in each year. In 2016 and 2017 there were three, and in 2015 there were two.
_IN_EACH = re.compile(rf"\W{{0,4}}(?:A[:.]\s)?(?P<n>(?i:{CARDINAL}))\sin\s(?:each|both|every)\b")
_IN_YEARS = re.compile(
    rf"\b[Ii]n (?P<years>{_YEAR}(?:(?:,| and|, and) {_YEAR}){{0,3}}),? "
    rf"(?:there (?:were|was)|it was(?: on)?|we had|we were on) (?P<n>{CARDINAL})"
    r"(?=[.,;]|$| and\b)"
)
_YEARS = re.compile(_YEAR)
_NUMBERED = re.compile(r"\W{0,3}[QA]?[0-9]{1,2}[.:)]?\W{0,3}")
_DOWN = ("lo", "drop", "fall", "slip")


class Answer(NamedTuple):
    """What a number says that answers a question."""

    rankings: Sequence[Ranking] = ()
    changes: Sequence[Change] = ()
    cues: Sequence[Cue] = ()


def asked(text: str, before: Question | None) -> Question | None:
    """Return what a sentence asks, or what the one before asked where it only numbers the next.

    Args:
        text: A sentence.
        before: What was asked last.
    """
    lower = lowered(text)
    if not lower.rstrip("”\"' ").endswith("?"):
        goes_on = _NUMBERED.fullmatch(text) or _ANSWER.fullmatch(text)
        return before if goes_on or (before and _counts(text, before)) else None
    again = _AND.fullmatch(lower)
    if again and before:
        return before._replace(year=int(again["year"]))
    kind = _kind(lower)
    if kind is None:
        return None
    fields = {one[0].lower(): one[0] for one in TOPIC.finditer(text)}
    field = next(iter(fields.values())) if len(fields) == 1 else None
    span, one, moved = _SPAN.search(lower), _ONE_YEAR.search(lower), _MOVED.search(lower)
    since = int(span["since"] or span["start"]) if span else None
    told = span["year"] if span and span["year"] else one["year"] if one else None
    years = tuple(map(int, _YEARS.findall(lower))) if kind == "list-count" else ()
    way = None if moved is None else "down" if moved["way"].startswith(_DOWN) else "up"
    return Question(kind, int(told) if told else None, since, way, field, years)


def _kind(lower: str) -> str | None:
    if _MOVED.search(lower):
        return "change"
    if _LISTS.search(lower):
        return "list-count"
    if _FIRST.search(lower):
        return "first"
    return "rank" if _RANK.search(lower) and not _BEST.search(lower) else None


def _counts(text: str, one: Question) -> list[tuple[int | None, int, int, int]]:
    """Return the numbers of lists that a sentence answers with, each with its year and span."""
    if one.kind != "list-count":
        return []
    each = _IN_EACH.match(text)
    told = [(each, year) for year in one.years] if each else []
    for row in _IN_YEARS.finditer(text):
        told += [(row, int(year)) for year in _YEARS.findall(row["years"])]
    return [(number(said["n"].lower()), year, *said.span("n")) for said, year in told]


def is_one(text: str, question: Question | None) -> bool:
    """Tell whether a sentence is a number that answers a question."""
    if question is None:
        return False
    return _ANSWER.fullmatch(text) is not None or bool(_counts(text, question))


def asks_for_the_first(text: str, question: Question | None) -> bool:
    """Tell whether a sentence asks when a list first named somebody."""
    return question is not None and question.kind == "first" and not is_one(text, question)


def answered(text: str, offset: int, context: Context) -> Answer:
    """Return what a sentence says that is no more than a number, behind a question.

    Args:
        text: The sentence.
        offset: Where it begins in the source.
        context: What knows the question.
    """
    one = context.question
    if one and (counts := _counts(text, one)):
        return Answer(
            cues=tuple(
                Cue("list-count", n, context.subject, year, None, None, a + offset, b + offset)
                for n, year, a, b in counts
            )
        )
    said = _ANSWER.fullmatch(text) if one else None
    if one is None or said is None:
        return Answer()
    span = said.start("n") + offset, said.end("n") + offset
    value = int(said["n"]) if said["n"].isdecimal() else number(said["n"].lower())
    year = one.year or context.inherited_year()
    key = dimension_of(one.list) if one.list else None
    who = context.subject
    if one.kind == "list-count":
        return Answer(cues=(Cue("list-count", value, who, year, None, None, *span),))
    if one.kind == "first":
        return Answer(cues=(Cue("first", None, who, value, key, one.list, *span),))
    if one.list is None or value is None:
        return Answer()
    if one.kind == "rank":
        return Answer(rankings=(Ranking(year, who, key, one.list, value, *span),))
    move = Change(one.way or "up", value, None, None, *span)
    return Answer(
        changes=(
            move._replace(year=year, region=who, dimension=key, list=one.list, since=one.since),
        )
    )
