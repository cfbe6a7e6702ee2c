"""Save the tables: the places as CSV, or everything as an XLSX workbook.

Example: erqi-viewer export ranks.xlsx
The format follows the name: .csv (UTF-8 with BOM, the places) or .xlsx (one sheet a section).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.commands import shared

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("out", metavar="OUT", help="the file to write, .csv or .xlsx")
    shared.add_db(parser)
    parser.add_argument(
        "--lang", choices=("zh", "en"), default="zh", help="of headers and names (default: zh)"
    )
