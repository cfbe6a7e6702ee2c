"""What checking a text yields: findings with the span they are about, gathered by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind = Literal[
    "rank", "change", "streak", "first", "again", "best", "list-count", "top-n", "indicator",
    "only", "count-within", "place-within", "comparison",
]  # fmt: skip
Verdict = Literal["supported", "contradicted", "no_data", "not_understood"]
SentenceWord = Literal["supported", "contradicted", "no_data", "not_understood", "no_claim"]
Severity = Literal["differs", "falls"]
Value = int | float | str | None

# What a sentence is called after its worst finding.
_WORST_FIRST: tuple[Verdict, ...] = ("contradicted", "not_understood", "no_data", "supported")
_ORDER: tuple[SentenceWord, ...] = (
    "supported", "contradicted", "no_data", "not_understood", "no_claim",
)  # fmt: skip


class Finding(NamedTuple):
    """One claim and what the records say to it.

    ``start`` and ``end`` bound the number phrase or word in code points of the text. ``severity``
    is set for what is contradicted: ``falls`` when the claim says more than the records bear,
    ``differs`` when it is merely not what they say. ``said`` and ``found`` are the two values to
    compare: ranks, years, places moved (up is positive), ``86→85``. ``records`` are the uids of
    the records that the verdict rests on. ``reason`` and ``values`` choose and fill the message.
    """

    start: int
    end: int
    kind: Kind
    verdict: Verdict
    severity: Severity | None
    said: Value
    found: Value
    records: tuple[str, ...]
    reason: str
    values: Mapping[str, Any]


class SentenceVerdict(NamedTuple):
    """A sentence, its verdict (that of its worst finding) and its findings in order."""

    start: int
    end: int
    verdict: SentenceWord
    findings: tuple[Finding, ...]


class Report(NamedTuple):
    """Every sentence of a text with its verdict."""

    sentences: tuple[SentenceVerdict, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings in the order of the text."""
        return tuple(finding for one in self.sentences for finding in one.findings)

    @property
    def contradicted(self) -> bool:
        """Whether anything in the text is contradicted."""
        return any(one.verdict == "contradicted" for one in self.sentences)

    def counts(self) -> dict[SentenceWord, int]:
        """Return how many sentences have each verdict."""
        counts = dict.fromkeys(_ORDER, 0)
        for one in self.sentences:
            counts[one.verdict] += 1
        return counts


def judged(start: int, end: int, findings: tuple[Finding, ...]) -> SentenceVerdict:
    """Return a sentence with the verdict that follows from its findings."""
    verdicts = {one.verdict for one in findings}
    worst = next((word for word in _WORST_FIRST if word in verdicts), None)
    return SentenceVerdict(start, end, worst or "no_claim", findings)
