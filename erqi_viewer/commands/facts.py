"""List the facts that are not places in a list: figures, honours, organisations, structures.

Example: erqi-viewer facts --kind indicator --format csv
A figure's value is in its unit as printed; place is its place within scope.
"""

from __future__ import annotations

from erqi_viewer.commands import shared

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse

KINDS = ("indicator", "honour", "organisation", "index-system", "programme")
TABLE_KEYS = (
    *("kind", "role", "name", "qualifier", "value", "unit", "period"),
    *("growth_percent", "place", "scope", "parent", "note"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    shared.add_db(parser)
    shared.add_regions(parser, "of these regions only, by name or code")
    parser.add_argument("--kind", choices=KINDS, help="of this kind only")
    shared.add_format(parser)


def run(options: argparse.Namespace) -> int:
    """Print the rows; none is no error."""
    from erqi_viewer.core.table_rows import fact_rows
    from erqi_viewer.core.tables import FACT_COLUMNS
    from erqi_viewer.store import queries

    with shared.open_book(options.db) as book:
        data = queries.load(book, shared.region_codes(book, options.region))
    rows = [row for row in fact_rows(data) if options.kind in {None, row.kind}]
    columns = [column for column in FACT_COLUMNS if not column.key.endswith("_name")]
    # Honours have no unit and figures no parent: a table leaves out what all its rows lack.
    empty = {c.key for c in columns if rows and all(c.value(row, "zh") is None for row in rows)}
    keys = [key for key in TABLE_KEYS if key not in empty]
    shared.print_rows(rows, columns, options.format, keys)
    return 0
