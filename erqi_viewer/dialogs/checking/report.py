"""A checked text's findings as plain text, to be copied and sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.claims import verdict_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.claims import Report
    from erqi_viewer.core.texts import Texts


def summary(report: Report, texts: Texts) -> str:
    """Return the number of sentences, and of those with each verdict, in one line."""
    parts = [texts("Sentences: {count}", count=len(report.sentences))]
    parts += [
        texts("{verdict} {count}", verdict=verdict_words(word, None, texts), count=count)
        for word, count in report.counts().items()
        if count
    ]
    return " · ".join(parts)


def report_text(report: Report, rows: Iterable[Sequence[str]], texts: Texts) -> str:
    """Return the summary and a paragraph for each row of verdict, phrase, said, found and why."""
    lines = [summary(report, texts)]
    for verdict, phrase, said, found, why in rows:
        lines += ["", f"[{verdict}] {phrase}"]
        if said:
            lines.append(texts("Says: {said}", said=said))
        if found:
            lines.append(texts("Records say: {found}", found=found))
        lines.append(why)
    return "\n".join(lines) + "\n"
