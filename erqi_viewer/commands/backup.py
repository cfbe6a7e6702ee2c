"""Back the record book up, or list its backups.

Example: erqi-viewer backup --list
A backup is made in your data folder, under the name of the book; the last ten of each book are
kept. One is made by itself on each day of use and before a book is brought up to date or restored.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from erqi_viewer.commands import shared
from erqi_viewer.store.connection import BookError

if TYPE_CHECKING:
    import argparse

    from erqi_viewer.store.backups import Backup

_WHY = {
    "daily": "daily",
    "by-hand": "by hand",
    "migration": "before an update",
    "before-restore": "before restoring",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("--db", metavar="F", help="the record book (default: your own)")
    parser.add_argument("--list", action="store_true", help="list the backups there are")
    parser.add_argument(
        "--format", choices=("table", "json"), default="table", help="default: table"
    )


def run(options: argparse.Namespace) -> int:
    """Make a backup and say what it holds, or list them all, the latest first."""
    from erqi_viewer import assets
    from erqi_viewer.store import backups

    path = options.db or assets.user_database()
    if not options.list:
        shared.open_book(options.db).close()  # refuses what is no record book
        backups.back_up(path, "by-hand")
    found = backups.backups_of(path)
    rows = [row(number, one) for number, one in enumerate(found, start=1)]
    _show(rows if options.list else rows[:1], options.format, path)
    return 0


def row(number: int, backup: Backup) -> dict[str, Any]:
    """Return what there is to say of a backup, by column."""
    from erqi_viewer.store import check

    state: str = "sound"
    try:
        found = check.contents(backup.path)
    except BookError as error:
        state, found = error.kind, None
    return {
        "number": number,
        "made": time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(backup.made_at)),
        "why": _WHY[backup.why],
        **{name: getattr(found, name, None) for name in ("facts", "places", "changes")},
        "bytes": backup.size,
        "state": state,
        "path": backup.path,
    }


def _show(rows: list[dict[str, Any]], form: str, path: str) -> None:
    if form == "json":
        import json

        shared.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    elif rows:
        shared.write(shared.aligned(list(rows[0]), [list(one.values()) for one in rows]))
    else:
        shared.write(f"{path}: no backups yet\n")
