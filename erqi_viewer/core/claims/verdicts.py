"""Making findings: one function for each verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from erqi_viewer.core.claims.results import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.claims.book import Problem
    from erqi_viewer.core.claims.results import Kind, Value


class Record(Protocol):
    """Anything with a stable id."""

    @property
    def uid(self) -> str:
        """The record's id."""


class Phrase(Protocol):
    """A piece of the text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


class Claim:
    """One claim on its way to a verdict.

    Args:
        phrase: The words of the text that make the claim.
        kind: What kind of claim it is.
        said: What it says.
    """

    __slots__ = ("kind", "phrase", "said")

    def __init__(self, phrase: Phrase, kind: Kind, said: Value) -> None:
        self.phrase = phrase
        self.kind = kind
        self.said = said

    def supported(
        self, found: Value, records: Iterable[Record], reason: str, /, **values: Any
    ) -> Finding:
        """Return that the records say the same."""
        return self._finding("supported", None, found, records, reason, values)

    def differs(
        self, found: Value, records: Iterable[Record], reason: str, /, **values: Any
    ) -> Finding:
        """Return that the records say something else, but no less than the claim needs."""
        return self._finding("contradicted", "differs", found, records, reason, values)

    def falls(
        self, found: Value, records: Iterable[Record], reason: str, /, **values: Any
    ) -> Finding:
        """Return that the claim says more than the records bear."""
        return self._finding("contradicted", "falls", found, records, reason, values)

    def no_data(
        self, problem: Problem, records: Iterable[Record] = (), found: Value = None
    ) -> Finding:
        """Return that the records cannot judge the claim."""
        return self._finding("no_data", None, found, records, problem.reason, problem.values)

    def not_understood(self) -> Finding:
        """Return that the phrase looks like a claim but could not be read."""
        return self._finding("not_understood", None, None, (), "not-understood", {})

    def _finding(
        self,
        verdict: Any,
        severity: Any,
        found: Value,
        records: Iterable[Record],
        reason: str,
        values: Any,
    ) -> Finding:
        uids = tuple(dict.fromkeys(one.uid for one in records))
        return Finding(
            self.phrase.start,
            self.phrase.end,
            self.kind,
            verdict,
            severity,
            self.said,
            found,
            uids,
            reason,
            values,
        )
