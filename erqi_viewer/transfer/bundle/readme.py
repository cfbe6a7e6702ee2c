"""The readme of a bundle: what it is of, what its files are, and how to check it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from erqi_viewer.transfer.bundle import layout

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Language
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.transfer.bundle.book import Book
    from erqi_viewer.transfer.bundle.manifest import Manifest

_MOST_NAMED = 12


def readme(book: Book, manifest: Manifest, texts: Texts) -> str:
    """Return the readme in the language of ``texts``."""
    has_texts = any(one.text is not None for one in book.data.sources)
    title = texts("Bundle of a record book: {regions}", regions=_regions(book.series, texts))
    parts = [
        [title, "=" * _width(title)],
        list(_about(book, manifest, texts)),
        [texts("The files"), *_listed(listing(manifest.languages, texts, with_texts=has_texts))],
        [texts("How to check it"), *_checking(texts)],
        [texts("Digests (SHA-256)"), *_digests(manifest, texts)],
        [texts("Checked by: ____________________   Date: ____________")],
    ]
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def _about(book: Book, manifest: Manifest, texts: Texts) -> Iterator[str]:
    data = book.data
    years = sorted({one.year for one in data.placements})
    if years:
        yield texts("Years: {first} to {last}", first=years[0], last=years[-1])
    yield texts(
        "Facts: {places} places in lists, {figures} figures, {honours} honours; sources: {sources}",
        places=len(data.placements),
        figures=len(data.observations),
        honours=len(data.honours),
        sources=len(data.sources),
    )
    made = ", ".join(f"{key} {value}" for key, value in sorted(manifest.made_with.items()))
    yield texts(
        "Made on {date} by {program} ({made_with})",
        date=manifest.created,
        program=manifest.program,
        made_with=made,
    )
    if len(book.drawn) < len(book.series):
        yield texts(
            "The chart shows {region} alone: a chart of all regions would have too many lines.",
            region=_regions(book.drawn, texts),
        )
    if manifest.regions:
        yield texts("The book that this was made from holds other regions too.")
    if manifest.texts_left_out:
        yield texts(
            "The texts of {count} sources are not in it; their evidence counts as unverified here.",
            count=manifest.texts_left_out,
        )
    yield texts("The book's change log is not in it.")


def listing(
    languages: Sequence[Language], texts: Texts, *, with_texts: bool
) -> Iterator[tuple[str, str]]:
    """Yield the files that a bundle has, those alike in one line, and what each is."""
    yield f"{layout.readme('zh')}, {layout.readme('en')}", texts("what all this is, to be read")
    for lang in languages:
        pictures = ", ".join(layout.picture(lang, one) for one in (".png", ".svg"))
        yield pictures, texts("the chart")
        yield layout.picture(lang, ".json"), texts("the chart as numbers and words")
        yield f"tables/*.{lang}.csv", texts("the tables, one a section, in UTF-8")
        yield layout.workbook(lang), texts("the same tables as a workbook")
        history = ", ".join(layout.history(lang, one) for one in (".json", ".csv"))
        yield history, texts("streaks, bests, rises, falls and gaps; the JSON names their records")
    yield layout.EVIDENCE, texts("for each fact its source, the span it rests on, and the digest")
    if with_texts:
        yield "texts/*.txt", texts("the texts of the sources, in which the spans count characters")
    yield f"{layout.DATA}*.jsonl", texts("the data: the book's rows, from which the rest follows")
    yield layout.MANIFEST, texts("what this bundle is, with size and SHA-256 of each file")
    yield layout.SUMS, texts("the same digests, as sha256sum reads them")


def _checking(texts: Texts) -> Iterator[str]:
    yield texts("With the program: Tools › Check a bundle, or erqi-viewer verify FILE.zip")
    yield texts("It compares each file with its digest and makes a book of the data.")
    yield texts("From that it derives every table, value and chart anew and names each difference.")
    yield texts("Without the program, the digests alone: sha256sum -c SHA256SUMS")


def _digests(manifest: Manifest, texts: Texts) -> Iterator[str]:
    yield texts("Content of the book it was made from:")
    yield f"  {manifest.database_sha256}"
    yield texts("Content of the data here:")
    yield f"  {manifest.data_sha256}"
    if manifest.is_whole:
        yield texts("They are the same: the data here are the whole book.")
    else:
        yield texts("They differ, because not all of the book is here.")


def _listed(rows: Iterator[tuple[str, str]]) -> list[str]:
    pairs = list(rows)
    widest = max(len(name) for name, _ in pairs)
    return [f"  {name.ljust(widest)}  {what}" for name, what in pairs]


def _regions(series: Sequence[Series], texts: Texts) -> str:
    regions = {one.region.code: one.region for one in series}
    names = [f"{texts.name(one.name)} ({code})" for code, one in sorted(regions.items())]
    if not names:
        return texts("no region yet")
    more = len(names) - _MOST_NAMED
    joined = texts(", ").join(names[:_MOST_NAMED])
    return texts("{region} and {count} more", region=joined, count=more) if more > 0 else joined


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
