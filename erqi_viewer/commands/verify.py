"""Check a record book: integrity, foreign keys, schema version, ranks and evidence.

Example: erqi-viewer verify --db copy.sqlite
Exit status: 0 nothing wrong, 1 something is wrong, 2 the file could not be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.commands import shared

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from erqi_viewer.store.check import Problem


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    shared.add_db(parser)


def run(options: argparse.Namespace) -> int:
    """Print one line for each problem, or one that there is none."""
    from erqi_viewer import assets
    from erqi_viewer.store import check, seed

    path = options.db
    if path is None:
        path = assets.user_database()
        seed.ensure_user_database(path)
    problems = check.verify(path)
    for problem in problems:
        shared.write(f"{problem.where}: {problem.message}\n")
    shared.write(f"{path}: {_verdict(path, problems)}\n")
    return 1 if problems else 0


def _verdict(path: str, problems: Sequence[Problem]) -> str:
    if not problems:
        return "nothing wrong"
    count = "1 thing is wrong" if len(problems) == 1 else f"{len(problems)} things are wrong"
    if all(problem.where != "file" for problem in problems):
        return count
    return (
        f"{count}, and the file itself is damaged. Go back to a backup with\n"
        f"    erqi-viewer restore --db {path}\n"
        "or save what can still be read into a new file with\n"
        f"    erqi-viewer salvage {path} NEW.sqlite"
    )
