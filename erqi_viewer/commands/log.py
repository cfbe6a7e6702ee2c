"""List what was changed in a record book: when, by whom, what and why; the latest first.

Example: erqi-viewer log --limit 20
JSON and CSV also hold what each change did to each field of each record. Times are local.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.commands import shared

if TYPE_CHECKING:
    import argparse

KEYS = ("when", "who", "kind", "what", "why")
LINE_KEYS = ("record", "field", "before", "after")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    shared.add_db(parser)
    parser.add_argument("--limit", type=int, metavar="N", help="the latest N only")
    shared.add_format(parser)


def run(options: argparse.Namespace) -> int:
    """Print the log; an empty one is no error."""
    from erqi_viewer.core.editing import log
    from erqi_viewer.core.texts import load_texts
    from erqi_viewer.store import change_log, listing

    texts = load_texts("zh")
    with shared.open_book(options.db) as db:
        entries = change_log.entries(db)
        if options.limit is not None:
            entries = entries[: max(options.limit, 0)]
        if options.format == "table":
            cells = [log.cells(entry, texts) for entry in entries]
            shared.write(shared.aligned(KEYS, cells))
            return 0
        book = listing.read_book(db)
        told = [
            (entry, log.lines_of(change_log.rows_of(db, entry.uid), book, texts))
            for entry in entries
        ]
    if options.format == "csv":
        import csv
        import io

        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(("id", *KEYS, *LINE_KEYS))
        for one in told:
            writer.writerows((one[0].uid, *row) for row in log.log_rows([one], texts))
        shared.write(text.getvalue())
        return 0
    import json

    objects = [
        {
            "id": entry.uid,
            **dict(zip(KEYS, log.cells(entry, texts), strict=True)),
            "made_at": entry.made_at,
            "kind": entry.kind,
            "title": entry.title._asdict(),
            "reverts": entry.reverts,
            "reverted_by": entry.reverted_by,
            "changes": [dict(zip(LINE_KEYS, line, strict=True)) for line in lines],
        }
        for entry, lines in told
    ]
    shared.write(json.dumps(objects, ensure_ascii=False, indent=2) + "\n")
    return 0
