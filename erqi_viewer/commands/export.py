"""Save the tables: the places as CSV or TSV, or everything as an XLSX workbook.

Example: erqi-viewer export ranks.xlsx
The format follows the name: .csv (UTF-8 with BOM) and .tsv hold the places, .xlsx has one sheet a
section.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.commands import shared

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("out", metavar="OUT", help="the file to write, .csv, .tsv or .xlsx")
    shared.add_db(parser)
    shared.add_regions(parser, "of these regions only, by name or code")
    parser.add_argument(
        "--lang", choices=("zh", "en"), default="zh", help="of headers and names (default: zh)"
    )


def run(options: argparse.Namespace) -> int:
    """Write the file; an existing one is replaced whole or not at all."""
    from erqi_viewer.core.history import build_series
    from erqi_viewer.core.texts import load_texts
    from erqi_viewer.store import queries
    from erqi_viewer.transfer import sheet, tables

    several = tables.format_of(options.out).many
    with shared.open_book(options.db) as book:
        data = queries.load(book, shared.region_codes(book, options.region))
    series = build_series(data.lists, data.placements, data.editions)
    texts = load_texts(options.lang)
    if several:
        sheets = sheet.book_sheets(data, series, texts)
    else:
        sheets = (sheet.section_sheet("ranks", data, series, texts),)
    tables.write_tables(options.out, sheets)
    return 0
