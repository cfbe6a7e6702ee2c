"""Write what an officer would write about a year, from the record book alone.

Example: erqi-viewer draft --year 2019 --lang en --mention places changes
Every sentence stands on records and passes erqi-viewer check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.commands import shared

if TYPE_CHECKING:
    import argparse

_MENTIONS = ("lists", "places", "changes", "best", "streaks")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("--year", type=int, required=True, metavar="Y", help="the year to tell of")
    shared.add_db(parser)
    parser.add_argument(
        "--lang", choices=("zh", "en"), default="zh", help="to write in (default: zh)"
    )
    parser.add_argument(
        "--mention", nargs="+", choices=_MENTIONS, default=_MENTIONS, help="default: all of them"
    )


def run(options: argparse.Namespace) -> int:
    """Print the paragraph about the book's own region; nothing recorded is no error."""
    from erqi_viewer.core.draft import draft, paragraph
    from erqi_viewer.core.history import build_series
    from erqi_viewer.store import queries

    with shared.open_book(options.db) as book:
        data = queries.load(book)
        home = queries.home_region(book)
    series = build_series(data.lists, data.placements, data.editions)
    own = [one for one in series if one.region.code == home] or series
    sentences = draft(own, options.year, lang=options.lang, mention=options.mention)
    if sentences:
        shared.write(paragraph(sentences, options.lang) + "\n")
    else:
        shared.tell(f"nothing to mention is recorded for {options.year}")
    return 0
