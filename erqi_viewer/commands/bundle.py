"""Put chart, tables, history, evidence and the data behind them into one zip, to be signed off.

Example: erqi-viewer bundle erqi.zip --with-texts
Whoever gets it runs erqi-viewer verify erqi.zip, which makes everything anew from the data in it.
The same book gives the same bytes on the same day. The fingerprint printed is that of all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.commands import shared
from erqi_viewer.core.errors import InputError

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("out", metavar="OUT", help="the file to write, .zip")
    shared.add_db(parser)
    shared.add_regions(
        parser, "of these regions only, by name or code (default: those that the window shows)"
    )
    parser.add_argument("--all-regions", action="store_true", help="of all regions of the book")
    parser.add_argument(
        "--lang",
        choices=("zh", "en"),
        nargs="+",
        default=("zh", "en"),
        help="of chart, tables and history (default: both)",
    )
    parser.add_argument(
        "--with-texts", action="store_true", help="with the texts that are attached to sources"
    )


def run(options: argparse.Namespace) -> int:
    """Write the bundle; an existing one is replaced whole or not at all."""
    from erqi_viewer.store import queries
    from erqi_viewer.transfer.bundle import make

    make.check_name(options.out)
    if options.all_regions and options.region:
        raise InputError("Give either --region or --all-regions.")
    with shared.open_book(options.db) as book:
        regions = shared.region_codes(book, options.region)
        if regions is None and not options.all_regions:
            regions = queries.followed_regions(book)
        path = book.path
    from erqi_viewer.renderer.application import offscreen_application
    from erqi_viewer.renderer.bundle import MADE_WITH, draw

    application = offscreen_application()
    order = make.Order(regions, tuple(dict.fromkeys(options.lang)), options.with_texts)
    made = make.finished(make.make(path, options.out, order, draw, MADE_WITH))
    application.quit()
    shared.write(f"{options.out}: {made.files} files, fingerprint {made.fingerprint}\n")
    return 0
