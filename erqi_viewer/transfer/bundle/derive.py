"""Everything in a bundle that follows from its data, made from the book that the data make."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from erqi_viewer.core import evidence, summary, summary_texts
from erqi_viewer.core.describe import describe
from erqi_viewer.core.selection import SECTIONS
from erqi_viewer.core.texts import load_texts
from erqi_viewer.transfer import csv_table, xlsx_table
from erqi_viewer.transfer.bundle import layout
from erqi_viewer.transfer.bundle.book import Label
from erqi_viewer.transfer.bundle.readme import readme
from erqi_viewer.transfer.sheet import TableSheet, book_sheets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.chart import Chart
    from erqi_viewer.core.records import Dataset, Evidence, Language, Name, Source
    from erqi_viewer.core.summary import Summary
    from erqi_viewer.core.tables import Cell, Column
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.transfer.bundle.book import Book
    from erqi_viewer.transfer.bundle.manifest import Manifest


def chart_of(book: Book, lang: Language) -> Chart:
    """Return the chart: of all regions, or of one where there would be too many lines."""
    return describe(book.data, load_texts(lang), series=book.drawn)


def label_of(book: Book, chart: Chart, manifest: Manifest, lang: Language) -> Label:
    """Return what a picture of the chart says of itself, in one line each."""
    sources = "; ".join(one.title.text(lang) for one in book.data.sources)
    return Label(_plain_line(chart.title), _plain_line(sources), manifest.database_sha256)


def _plain_line(text: str) -> str:
    """Return a text without what picture formats cannot hold or change."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def files(book: Book, manifest: Manifest) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of each file but the pictures."""
    for lang in ("zh", "en"):
        yield layout.readme(lang), readme(book, manifest, load_texts(lang)).encode()
    yield layout.EVIDENCE, _json(_evidence(book.data))
    for lang in manifest.languages:
        texts = load_texts(lang)
        yield layout.picture(lang, ".json"), _json(plain(chart_of(book, lang)))
        found = [summary.summarise(one) for one in book.series]
        objects = [summary.as_object(one, texts) for one in found]
        yield layout.history(lang, ".json"), _json(objects)
        sheet = _history_sheet(found, texts)
        yield layout.history(lang, ".csv"), csv_table.encode((sheet,))
        sheets = book_sheets(book.data, book.series, texts)
        for section, one in zip(SECTIONS, sheets, strict=True):
            yield layout.table(section, lang), csv_table.encode((one,))
        yield layout.workbook(lang), xlsx_table.encode(sheets)


def plain(value: Any) -> Any:
    """Return named tuples as dictionaries and sets as sorted lists, to be written as JSON."""
    if hasattr(value, "_asdict"):
        return {key: plain(one) for key, one in value._asdict().items()}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, frozenset):
        return sorted(value)
    return value


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False).encode() + b"\n"


def _history_sheet(found: Sequence[Summary], texts: Texts) -> TableSheet:
    """Return the history as a table: a row a series, a value without the records behind it."""
    columns = summary_texts.COLUMNS
    return TableSheet(
        texts("History"),
        (texts("Code"), *(texts(column.title) for column in columns)),
        tuple(
            (one.series.region.code, *(_history_cell(one, column, texts) for column in columns))
            for one in found
        ),
        ("text", *(column.kind for column in columns)),
    )


def _history_cell(one: Summary, column: Column, texts: Texts) -> Cell:
    if column.key in {"gaps", "notes"}:
        return texts("; ").join(summary_texts.proof_lines(one, column.key, texts))
    return column.value(one, texts.lang)


def _evidence(data: Dataset) -> list[dict[str, Any]]:
    return [_source(data, one) for one in data.sources]


def _source(data: Dataset, source: Source) -> dict[str, Any]:
    facts = evidence.facts_of(data, source)
    return {
        "source": source.key,
        "id": source.uid,
        "title": _name(source.title),
        "publisher": _name(source.publisher),
        "byline": source.byline,
        "published_on": source.published_on,
        "text_length": source.text_length,
        "text_sha256": source.text_sha256,
        "text_included": source.text is not None,
        "facts": [
            {
                "id": fact.uid,
                "kind": type(fact).__name__,
                "evidence": [_span(item) for item in fact.evidence],
            }
            for fact in facts
        ],
    }


def _span(item: Evidence) -> dict[str, Any]:
    return {
        "id": item.uid,
        "role": item.role,
        "start": item.start,
        "end": item.end,
        "sha256": item.sha256,
        "locator": _name(item.locator),
        "statement": _name(item.statement),
        "finding": item.finding.status if item.finding else None,
    }


def _name(name: Name) -> dict[str, str]:
    return {"zh": name.zh, "en": name.en}
