"""What the evidence panel says of a fact, of its source, and of the check of its spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.evidence import holds, state
from erqi_viewer.core.period import period_label
from erqi_viewer.core.records import Observation, Placement, locator, value_evidence
from erqi_viewer.core.table_rows import fact_rows
from erqi_viewer.core.wording import word
from erqi_viewer.models.tree_texts import value_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.evidence import Tally
    from erqi_viewer.core.records import Evidence, EvidenceRole, Fact, Source
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.session import Session

Line = tuple[str, str]


def title(session: Session, fact: Fact) -> str:
    """Return what a fact is in short, such as 2019年 · 综合实力 · 第85名."""
    texts = session.texts
    if isinstance(fact, Placement):
        rank = texts("rank {rank}", rank=fact.rank) if fact.rank else word(fact.status, texts)
        parts = [texts("{year}", year=fact.year), texts.name(fact.dimension.name), rank]
    else:
        row = next(row for row in fact_rows(session.dataset) if row.fact.uid == fact.uid)
        when = texts("{year}", year=row.year) if row.year else ""
        if isinstance(fact, Observation) and fact.period:
            when = period_label(fact.period, texts.lang)
        parts = [when, texts.name(row.name), value_text(row, texts)]
    region = getattr(fact, "region", None)
    if region is not None and len(session.dataset.regions) > 1:
        parts.insert(1, texts.name(region.name))
    return " · ".join(part for part in parts if part)


def status(fact: Fact, texts: Texts) -> str:
    """Return whether a fact's evidence holds, in a sentence."""
    match state(fact):
        case "verified":
            if any(item.finding and item.finding.status == "moved" for item in fact.evidence):
                return texts("Verified, at another place of the text than was noted")
            return texts("Verified: the text says so word for word")
        case "differs":
            from erqi_viewer.core.agreement import other_words

            words = other_words(fact) or ""
            return texts("Differs: the text says “{words}”; the record was changed", words=words)
        case "failed" if any(map(holds, fact.evidence)):
            return texts("Failed: the text has only part of these words")
        case "failed":
            return texts("Failed: the text does not have these words")
        case _ if fact.evidence:
            return texts("Unverified: the text of the source is not attached")
        case _:
            return texts("Unverified: no place in the source is noted")


def source_lines(source: Source, texts: Texts) -> Iterator[Line]:
    """Yield what is known of a source, each with its label."""
    yield texts("Source"), texts.name(source.title)
    yield texts("Published by"), texts.name(source.publisher)
    yield texts("Published on"), source.published_on
    yield texts("Written by"), source.byline


def fact_lines(fact: Fact, texts: Texts) -> Iterator[Line]:
    """Yield what a fact rests on, each with its label."""
    item = value_evidence(fact)
    yield texts("Statement"), texts.name(item.statement) if item else ""
    yield texts("Locator"), locator(fact, texts.lang) or ""
    if state(fact) == "failed":
        yield texts("Check"), "\n".join(_findings(fact.evidence, texts))
    yield from source_lines(fact.source, texts)
    if isinstance(fact, Placement):
        names = texts(", ").join(texts.name(name) for name in fact.edition.publishers)
        yield texts("List released by"), names
    yield texts("Note"), texts.name(fact.note)


def _findings(items: tuple[Evidence, ...], texts: Texts) -> Iterator[str]:
    for item in items:
        if holds(item):
            found = texts("as it was")
        elif item.finding and item.finding.status == "ambiguous":
            found = texts("in several places, so none is taken")
        elif item.finding and item.finding.status == "not-searched":
            found = texts("not where it was; the text is too long to search")
        else:
            found = texts("not found")
        yield texts("{role}: {name}", role=_role(item.role, texts), name=found)


def _role(role: EvidenceRole, texts: Texts) -> str:
    return texts("Number or name") if role == "value" else texts("Whole passage")


def other_sources(session: Session, fact: Fact) -> list[Line]:
    """Return the other places recorded for the same rank: each one's record and what to say."""
    if not isinstance(fact, Placement):
        return []
    texts = session.texts
    rivals = [
        one
        for one in session.dataset.placements
        if one.uid != fact.uid and (one.region, one.edition) == (fact.region, fact.edition)
    ]
    reason = next((one.preference_reason for one in (fact, *rivals) if one.preference_reason), "")
    lines = []
    for one in rivals:
        said = texts(
            "{value} according to {source}",
            value=one.rank if one.rank is not None else word(one.status, texts),
            source=texts.name(one.source.title),
        )
        counts = texts("counts") if one.preferred else texts("does not count")
        lines.append((one.uid, " · ".join(part for part in (said, counts, reason) if part)))
    return lines


def summary(count: Tally, texts: Texts) -> str:
    """Return how much of a source's evidence holds in its text."""
    if count.spans == count.spans_verified:
        return texts("Verified: all {count} spans of this source hold.", count=count.spans)
    return texts(
        "{failed} of {count} spans of this source do not hold.",
        failed=count.spans - count.spans_verified,
        count=count.spans,
    )
