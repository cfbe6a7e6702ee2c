"""Make a new record book with the bundled facts, or without any facts.

Example: erqi-viewer new copy.sqlite
An existing file is never written over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("file", metavar="FILE", help="the file to make")
    parser.add_argument(
        "--empty", action="store_true", help="dimensions, lists and regions only, no facts"
    )


def run(options: argparse.Namespace) -> int:
    """Make the file."""
    from erqi_viewer.store import seed

    seed.create_database(options.file, empty=options.empty)
    return 0
