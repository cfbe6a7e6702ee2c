"""Checking one made-up text against the bundled records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import REGION
from bundled import bundled_dataset, bundled_regions, bundled_series

from erqi_viewer.core.claims import check, message
from erqi_viewer.core.texts import ENGLISH, load_texts

if TYPE_CHECKING:
    from erqi_viewer.core.claims import Finding


def findings(text: str, year: int | None = None) -> tuple[Finding, ...]:
    """Return what the records say to a text, each finding told in both languages."""
    data, series = bundled_dataset(), bundled_series()
    above = bundled_regions()
    report = check(text, data, series, year=year, home=REGION.code, above=above)
    for one in report.findings:
        for texts in (ENGLISH, load_texts("zh")):
            assert "{" not in message(one, texts)
    return report.findings


def verdicts(text: str, kind: str, year: int | None = None) -> dict[str, str]:
    """Return the verdicts of one kind by the words of the text that they are about."""
    found = findings(text, year)
    return {text[one.start : one.end]: one.verdict for one in found if one.kind == kind}
