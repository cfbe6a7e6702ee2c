"""Check the claims of a press release against the record book, sentence by sentence.

Example: erqi-viewer check release.txt --year 2019
FILE is a text, a web page or a Word document; - reads standard input.
Exit status: 0 nothing contradicted, 1 something contradicted, 2 it could not be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.commands import shared

if TYPE_CHECKING:
    import argparse

    from erqi_viewer.core.claims import Report
    from erqi_viewer.core.texts import Texts


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("file", metavar="FILE", help="the text to check, or - for standard input")
    shared.add_db(parser)
    parser.add_argument(
        "--year", type=int, metavar="Y", help="the text's year, for claims that name none"
    )
    parser.add_argument(
        "--format", choices=("table", "json"), default="table", help="default: table"
    )
    parser.add_argument(
        "--lang", choices=("zh", "en"), default="zh", help="of the messages (default: zh)"
    )


def run(options: argparse.Namespace) -> int:
    """Print what is claimed and what the records say to it."""
    from erqi_viewer.core.claims import as_members, check
    from erqi_viewer.core.history import build_series
    from erqi_viewer.core.texts import load_texts
    from erqi_viewer.store import named, queries

    text = shared.read_text(options.file)
    with shared.open_book(options.db) as book:
        shown = queries.followed_regions(book)
        codes = named.regions_for(book, text, shown)
        data = queries.load(book, codes)
        series = build_series(data.lists, data.placements, data.editions)
        data = named.with_lists(book, data, named.list_years(text, codes, options.year))
        home = queries.home_region(book)
        above = queries.all_regions(book)
    report = check(text, data, series, year=options.year, home=home, above=above)
    texts = load_texts(options.lang)
    if options.format == "json":
        shared.print_object(as_members(report, texts))
    else:
        shared.write(_table(text, report, texts))
    return 1 if report.contradicted else 0


def _table(text: str, report: Report, texts: Texts) -> str:
    """Return one line for each finding, then one that counts the sentences."""
    from erqi_viewer.core.claims import message, said_and_found, verdict_words

    rows = [
        (
            " ".join(text[one.start : one.end].split()),
            verdict_words(one.verdict, one.severity, texts),
            *said_and_found(one, texts),
            message(one, texts),
        )
        for one in report.findings
    ]
    heads = (texts("Text"), texts("Verdict"), texts("Says"), texts("Records say"), texts("Why"))
    counts = "\n".join(
        f"{verdict_words(word, None, texts)}: {count}" for word, count in report.counts().items()
    )
    return (shared.aligned(heads, rows) + "\n" if rows else "") + counts + "\n"
