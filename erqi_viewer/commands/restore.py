"""Give the record book back the content of a backup.

Example: erqi-viewer restore latest
BACKUP is a number or a path as "erqi-viewer backup --list" shows them, or latest. It is checked
first; then you are asked, unless you say --yes; then what is there now is backed up.
Exit status: 0 restored, 1 you said no, 2 it could not be done.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from erqi_viewer.commands import shared
from erqi_viewer.core.errors import InputError

if TYPE_CHECKING:
    import argparse

    from erqi_viewer.store.check import Contents


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument(
        "backup",
        metavar="BACKUP",
        nargs="?",
        default="latest",
        help="number, path or latest (default: latest)",
    )
    parser.add_argument("--db", metavar="F", help="the record book (default: your own)")
    parser.add_argument("--yes", action="store_true", help="do not ask")


def run(options: argparse.Namespace) -> int:
    """Restore the book and say where what was there is kept."""
    from erqi_viewer import assets
    from erqi_viewer.store import check, restore

    path = options.db or assets.user_database()
    chosen = _find(options.backup, path)
    contents = check.contents(chosen)
    if not options.yes and not _agreed(path, chosen, contents):
        shared.write("Nothing was changed.\n")
        return 1
    done = restore.restore(path, chosen)
    shared.write(f"{path}: restored, {_words(done.contents)}\n")
    if done.kept is not None:
        shared.write(f"What was there before is kept as {done.kept}\n")
    return 0


def _find(wanted: str, path: str) -> str:
    """Return the path of a backup by its number, its path or as the latest one.

    Raises:
        InputError: There is none.
    """
    from erqi_viewer.store import backups

    found = backups.backups_of(path)
    number = 1 if wanted == "latest" else int(wanted) if wanted.isdecimal() else None
    if number is None:
        return wanted
    if not 1 <= number <= len(found):
        raise InputError(
            "There is no backup {wanted} of {path}; there are {count}.",
            "See them with: erqi-viewer backup --list.",
            wanted=wanted,
            path=path,
            count=len(found),
        )
    return found[number - 1].path


def _agreed(path: str, chosen: str, contents: Contents) -> bool:
    if not sys.stdin.isatty():
        raise InputError(
            "Nobody is there to be asked whether {path} shall be restored.",
            "Add --yes if it shall.",
            path=path,
        )
    name = os.path.basename(chosen)
    shared.write(
        f"{path} gets back what it was in {name}: {_words(contents)}.\n"
        "What is there now is backed up first. Go on? [y/N] "
    )
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _words(contents: Contents) -> str:
    return f"{contents.facts} facts, {contents.places} places, {contents.changes} changes"
