"""Checks facts against the text of their source: exactly, by digests, or not at all.

A span is accepted where its stored digest says so: at its stored place, else at the only other
place in the text with that digest. Nothing is found by likeness, and what is found is not stored.
"""

from __future__ import annotations

from functools import lru_cache

from erqi_viewer.core.records import Finding, value_evidence
from erqi_viewer.core.tuples import NamedTuple

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from typing import Literal

    from erqi_viewer.core.records import (
        Dataset,
        Evidence,
        EvidenceRole,
        Fact,
        FindingStatus,
        Source,
    )

    EvidenceState = Literal["verified", "unverified", "failed", "differs"]

LONGEST_TEXT = 10_000_000
"""The longest text that can be attached, in code points."""

WINDOWS = 2_000_000
"""How many places of a text are tried for spans that do not stand where they stood: seconds."""

_SHIFTS = 64
_LINE_ENDS = ("\n", "\r\n", "\r")


class Span(NamedTuple):
    """What is known of a piece of text: its place in code points and its UTF-8's SHA-256."""

    start: int
    end: int
    sha256: str

    @property
    def length(self) -> int:
        """The number of code points."""
        return self.end - self.start


class Mark(NamedTuple):
    """A span that stands in an attached text, with the fact that rests on it."""

    start: int
    end: int
    role: EvidenceRole
    record: str


class Tally(NamedTuple):
    """How many facts and spans of a source there are, and how many of them hold."""

    facts: int
    facts_verified: int
    spans: int
    spans_verified: int
    moved: int


def check(text: str, spans: Iterable[Span]) -> tuple[Finding, ...]:
    """Find each span in a text, in the order given.

    Spans that do not stand at their stored place are looked for everywhere, the longest first.
    That takes one digest for each place and length, so it ends at :data:`WINDOWS` digests; what
    was then not looked for everywhere is ``not-searched``.
    """
    return _checked(text, tuple(spans))


@lru_cache(maxsize=4)
def _checked(text: str, spans: tuple[Span, ...]) -> tuple[Finding, ...]:
    moved = {span for span in spans if not _stands(text, span, span.start)}
    found = _Search(text, moved).run() if moved else {}
    return tuple(
        found[span] if span in moved else Finding("verified", span.start, span.end)
        for span in spans
    )


def _stands(text: str, span: Span, start: int) -> bool:
    from hashlib import sha256

    if start < 0 or start + span.length > len(text):
        return False
    return sha256(text[start : start + span.length].encode()).hexdigest() == span.sha256


class _Search:
    """Looks for spans all over a text.

    Spans that moved together moved equally far, so each one that is found is tried as a guide to
    the others. A guess is safe: the digest decides, and once a span's words are known, how often
    they stand in the text is a plain search.
    """

    def __init__(self, text: str, spans: Collection[Span]) -> None:
        self._text = text
        self._open = set(spans)
        self._found: dict[Span, Finding] = {}
        self._shifts: list[int] = []

    def run(self) -> dict[Span, Finding]:
        """Return a finding for every span."""
        left = WINDOWS
        for length in sorted({span.length for span in self._open}, reverse=True):
            self._follow_shifts()
            wanted = [span for span in self._open if span.length == length]
            places = max(len(self._text) - length + 1, 0)
            if not wanted:
                continue
            if places > left:
                self._close(wanted, "not-searched")
                continue
            left -= places
            self._sweep(length, wanted)
            self._close((span for span in wanted if span in self._open), "not-found")
        return self._found

    def _sweep(self, length: int, wanted: Iterable[Span]) -> None:
        """Try every window of a length until all the spans wanted are found."""
        from hashlib import sha256

        by_digest: dict[str, list[Span]] = {}
        for span in wanted:
            by_digest.setdefault(span.sha256, []).append(span)
        text = self._text
        for start in range(len(text) - length + 1):
            digest = sha256(text[start : start + length].encode()).hexdigest()
            if digest in by_digest:
                for span in by_digest.pop(digest):
                    self._take(span, start)
                if not by_digest:
                    return

    def _follow_shifts(self) -> None:
        for span in sorted(self._open):
            for shift in self._shifts[-_SHIFTS:]:
                if _stands(self._text, span, span.start + shift):
                    self._take(span, span.start + shift)
                    break

    def _take(self, span: Span, start: int) -> None:
        """Take note that a span's words stand at ``start``, and of whether they do so once."""
        words = self._text[start : start + span.length]
        first = self._text.find(words)
        once = self._text.find(words, first + 1) < 0
        finding = Finding("moved", first, first + span.length) if once else Finding("ambiguous")
        if once and start - span.start not in self._shifts:
            self._shifts.append(start - span.start)
        self._found[span] = finding
        self._open.discard(span)

    def _close(self, spans: Iterable[Span], status: FindingStatus) -> None:
        for span in tuple(spans):
            self._found[span] = Finding(status)
            self._open.discard(span)


def as_cited(text: str, source_sha256: str | None) -> str:
    """Return a text with the line ends of the text that the source's offsets count in.

    Only if it then is that very text, by the digest of the whole; else it is returned unchanged.
    """
    from hashlib import sha256

    if source_sha256 is None:
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    bare = lines.rstrip("\n")
    for body in (text, *(one.replace("\n", end) for end in _LINE_ENDS for one in (lines, bare))):
        for candidate in (body, *(body + end for end in _LINE_ENDS)):
            if sha256(candidate.encode()).hexdigest() == source_sha256:
                return candidate
    return text


def holds(item: Evidence) -> bool:
    """Return whether a span stands in the attached text."""
    return item.finding is not None and item.finding.start is not None


def state(fact: Fact) -> EvidenceState:
    """Return whether a fact's evidence is verified, unverified for want of a text, or failed.

    A fact without evidence is unverified: there is nothing that a text could show. Words that
    stand in the text but name another number than the fact does differ.
    """
    if fact.source.text is None or not fact.evidence:
        return "unverified"
    if not all(map(holds, fact.evidence)):
        return "failed"
    from erqi_viewer.core.agreement import other_words

    return "verified" if other_words(fact) is None else "differs"


def tally(facts: Iterable[Fact]) -> Tally:
    """Count what holds among facts of one source."""
    facts = tuple(facts)
    items = [item for fact in facts for item in fact.evidence]
    return Tally(
        len(facts),
        sum(state(fact) == "verified" for fact in facts),
        len(items),
        sum(map(holds, items)),
        sum(item.finding is not None and item.finding.status == "moved" for item in items),
    )


def facts_of(dataset: Dataset, source: Source) -> tuple[Fact, ...]:
    """Return the facts of a source in the order in which they stand in it."""
    return tuple(sorted((f for f in _facts(dataset) if f.source.uid == source.uid), key=_place))


def _facts(dataset: Dataset) -> Iterator[Fact]:
    yield from dataset.placements
    yield from dataset.observations
    yield from dataset.honours
    yield from dataset.organisations
    yield from dataset.structure_items


def _place(fact: Fact) -> tuple[bool, int, int]:
    item = value_evidence(fact)
    if item is None:
        return (True, 0, 0)
    found = item.finding
    if found is not None and found.start is not None and found.end is not None:
        return (False, found.start, found.end)
    return (False, item.start, item.end)


def marks(facts: Iterable[Fact]) -> tuple[Mark, ...]:
    """Return the spans of facts that stand in the attached text, by place, the longer first."""
    found = [
        Mark(item.finding.start, item.finding.end, item.role, fact.uid)
        for fact in facts
        for item in fact.evidence
        if item.finding is not None
        and item.finding.start is not None
        and item.finding.end is not None
    ]
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end)))


def mark_at(found: Sequence[Mark], place: int, current: str | None = None) -> Mark | None:
    """Return the shortest span around a place; of several facts' equal ones the next in turn."""
    around = [mark for mark in found if mark.start <= place < mark.end]
    if not around:
        return None
    shortest = min(mark.end - mark.start for mark in around)
    equal = [mark for mark in around if mark.end - mark.start == shortest]
    records = [mark.record for mark in equal]
    return equal[(records.index(current) + 1) % len(equal)] if current in records else equal[0]
