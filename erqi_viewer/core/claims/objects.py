"""What the command prints as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from erqi_viewer.core.claims import wording

if TYPE_CHECKING:
    from erqi_viewer.core.claims.results import Finding, Report
    from erqi_viewer.core.texts import Texts


def as_object(report: Report, texts: Texts) -> dict[str, Any]:
    """Return a report as the command prints it: sentences by verdict, then the findings."""
    return {
        "sentences": len(report.sentences),
        **dict(report.counts().items()),
        "findings": [finding_object(one, texts) for one in report.findings],
    }


def finding_object(finding: Finding, texts: Texts) -> dict[str, Any]:
    """Return one finding as the command prints it."""
    return {
        "start": finding.start,
        "end": finding.end,
        "kind": finding.kind,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "said": finding.said,
        "found": finding.found,
        "records": list(finding.records),
        "message": wording.message(finding, texts),
    }
