"""Save what can be read of a damaged record book into a new file.

Example: erqi-viewer salvage damaged.sqlite saved.sqlite
The damaged file is left as it is. Rows are read one by one, around what is ruined; what breaks a
rule of the record book, or belongs to a row that is lost, is left out and counted.
Exit status: 0 everything was saved, 1 some of it is lost, 2 nothing could be saved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.commands import shared
from erqi_viewer.core.errors import OutputError

if TYPE_CHECKING:
    import argparse

    from erqi_viewer.store.salvage import Salvage


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("file", metavar="FILE", help="the damaged record book")
    parser.add_argument("out", metavar="OUT", help="the new record book to make")


def run(options: argparse.Namespace) -> int:
    """Make the new file and say what is in it and what is lost."""
    from erqi_viewer.store.salvage import salvage

    try:
        saved = salvage(options.file, options.out)
    except FileExistsError as error:
        raise OutputError(
            "{path} exists already.", "Choose another name; nothing was written.", path=options.out
        ) from error
    shared.write(f"{options.out}: {_report(saved)}\n")
    return 0 if saved.whole else 1


def _report(saved: Salvage) -> str:
    kept, lost = saved.kept, sum(saved.lost.values())
    text = f"saved {kept['fact']} facts, {kept['placement']} places among them"
    if saved.whole:
        return f"{text}; nothing was lost"
    where = ", ".join(f"{count} of {name}" for name, count in sorted(saved.lost.items()) if count)
    parts = [f"lost {lost} rows ({where})"] if lost else []
    if saved.rebuilt:
        parts.insert(0, f"{saved.rebuilt} rows were rebuilt from indexes, names in them are lost")
    if saved.ruined_pages:
        parts.append(f"{saved.ruined_pages} of {saved.pages} pages could not be read")
    return f"{text}; {', and '.join(parts)}"
