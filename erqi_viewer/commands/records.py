"""List the places in the lists, one row for each year and list.

Example: erqi-viewer records --year 2019 --format json
Dimensions: comprehensive-strength, investment-potential, innovation-entrepreneurship,
green-development. A positive change means places moved up.
"""

from __future__ import annotations

from erqi_viewer.commands import shared

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse

TABLE_KEYS = (
    *("region", "year", "dimension", "published_as", "rank", "list_size"),
    *("previous_rank", "change", "streak", "best", "locator"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    shared.add_db(parser)
    shared.add_regions(parser, "of these regions only, by name or code")
    parser.add_argument("--year", type=int, metavar="Y", help="of this year only")
    parser.add_argument("--dimension", metavar="KEY", help="of this dimension only")
    parser.add_argument(
        "--all-sources",
        action="store_true",
        help="also what other sources say, which does not count: preferred is false",
    )
    shared.add_format(parser)


def run(options: argparse.Namespace) -> int:
    """Print the rows; none is no error."""
    from erqi_viewer.core import history, tables
    from erqi_viewer.store import queries

    with shared.open_book(options.db) as book:
        data = queries.load(book, shared.region_codes(book, options.region))
    shared.check_known(options.dimension, [one.key for one in data.dimensions], "dimension")
    series = [
        one
        for one in history.build_series(data.lists, data.placements, data.editions)
        if options.dimension in {None, one.list.dimension.key}
    ]
    rows = [
        standing
        for standing in history.standings_of(series)
        if options.year in {None, standing.placement.year}
    ]
    keys: tuple[str, ...] = TABLE_KEYS
    if options.all_sources:
        rows = list(history.with_other_sources(rows))
        keys = (*TABLE_KEYS, "preferred", "preference_reason", "source")
    if any(row.placement.status != "ranked" for row in rows):
        keys = (*keys, "status")
    shared.print_rows(rows, tables.RANK_COLUMNS, options.format, keys)
    return 0
