"""Check a record book, or a bundle against its own data.

Example: erqi-viewer verify erqi.zip
Of a book: integrity, foreign keys, schema version, ranks and evidence. Of a bundle: every digest,
then every table, value and picture, made anew from the data in it; it needs no record book.
Exit status: 0 nothing wrong, 1 something is wrong, 2 the file could not be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.commands import shared
from erqi_viewer.core.errors import InputError
from erqi_viewer.core.texts import ENGLISH

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from erqi_viewer.store.check import Problem

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument(
        "file", metavar="FILE", nargs="?", help="a bundle (.zip) or a record book (.sqlite)"
    )
    shared.add_db(parser)


def run(options: argparse.Namespace) -> int:
    """Print one line for each problem, or one that there is none."""
    if options.file is not None and options.db is not None:
        raise InputError("Give either a FILE or --db.")
    path = options.db if options.file is None else options.file
    if path is not None and _is_bundle(path):
        return _check_bundle(path)
    return _check_book(path)


def _is_bundle(path: str) -> bool:
    """Tell a bundle by its first bytes, or by its name where it has none of them."""
    try:
        with open(path, "rb") as file:
            start = file.read(4)
    except (OSError, ValueError):
        start = b""
    return start in _ZIP or path.lower().endswith(".zip")


def _check_bundle(path: str) -> int:
    from erqi_viewer.transfer.bundle.verify import verify

    try:
        from erqi_viewer.renderer import bundle
        from erqi_viewer.renderer.application import offscreen_application
    except ImportError:  # Qt, or a library that it wants, is not there: all but pictures is checked
        result = verify(path, None, {})
    else:
        application = offscreen_application()
        result = verify(path, bundle.draw, bundle.MADE_WITH, bundle.alike)
        application.quit()
    for problem in result.problems:
        shared.write(f"{problem.where}: {problem.message}\n")
    for note in result.notes:
        shared.write(f"note: {note.text(ENGLISH)}\n")
    if not result.problems:
        shared.write(
            f"{path}: nothing wrong, {result.files} files, fingerprint {result.fingerprint}\n"
        )
    return 1 if result.problems else 0


def _check_book(path: str | None) -> int:
    from erqi_viewer import assets
    from erqi_viewer.store import check, seed

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
