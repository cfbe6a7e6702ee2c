"""What the command prints as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from erqi_viewer.core.claims import wording

if TYPE_CHECKING:
    from erqi_viewer.core.claims.results import Finding, Report
    from erqi_viewer.core.texts import Texts


def as_members(report: Report, texts: Texts) -> dict[str, Any]:
    """Return the same with the findings as an iterator, made one by one as they are taken."""
    found = (finding_object(one, texts) for each in report.sentences for one in each.findings)
    return {"sentences": len(report.sentences), **dict(report.counts().items()), "findings": found}


def as_object(report: Report, texts: Texts) -> dict[str, Any]:
    """Return a report as the command prints it: sentences by verdict, then the findings."""
    return {
        key: list(value) if key == "findings" else value
        for key, value in as_members(report, texts).items()
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
