"""Save a table to fill in and import: CSV for ranks, XLSX for ranks, indicators and honours.

Example: erqi-viewer template new.xlsx
Lines that start with # are examples and are not imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("out", metavar="OUT", help="the file to write, .csv or .xlsx")
    parser.add_argument(
        "--lang", choices=("zh", "en"), default="zh", help="of the headers (default: zh)"
    )


def run(options: argparse.Namespace) -> int:
    """Write the file; an existing one is replaced whole or not at all."""
    from erqi_viewer.core.texts import load_texts
    from erqi_viewer.transfer.template import write_template

    write_template(options.out, load_texts(options.lang))
    return 0
