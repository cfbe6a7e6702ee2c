"""What several commands share: opening the record book and printing rows."""

from __future__ import annotations

import itertools
import sys
import unicodedata
from collections.abc import Iterator

from erqi_viewer.core.errors import ErqiError, InputError

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping, Sequence

    from erqi_viewer.core.history import Standing
    from erqi_viewer.core.records import Region
    from erqi_viewer.core.table_rows import FactRow
    from erqi_viewer.core.tables import Cell, Column
    from erqi_viewer.store.database import Database

_MOST_SHOWN = 20
_BATCH = 1000
FORMATS = ("table", "json", "csv")


def add_db(parser: argparse.ArgumentParser) -> None:
    """Let a command choose its record book."""
    parser.add_argument(
        "--db", metavar="F", help="the record book to read (default: your own, made if missing)"
    )


def add_format(parser: argparse.ArgumentParser) -> None:
    """Let a command choose how it prints rows."""
    parser.add_argument("--format", choices=FORMATS, default="table", help="default: table")


def open_book(path: str | None, *, read_only: bool = True) -> Database:
    """Open a record book, for reading unless said; the user's own, made if missing, when None.

    The user's own is brought up to date too, as the window does: it is the program's to keep. One
    that is opened for writing is backed up first, once a day.

    Raises:
        DatabaseError: The file cannot be used.
    """
    from erqi_viewer.store import database

    own = path is None
    if path is None:
        from erqi_viewer import assets

        path = assets.user_database()
        from erqi_viewer.store import seed

        seed.ensure_user_database(path)
    book = database.open_database(path, read_only=read_only and not own)
    if not (read_only or book.read_only):
        _back_up_daily(path)
    return book


def _back_up_daily(path: str) -> None:
    from erqi_viewer.store import backups

    try:
        backups.back_up_daily(path)
    except ErqiError as error:  # no reason not to do what was asked
        print(f"erqi-viewer: no backup was made today: {error}", file=sys.stderr)  # noqa: T201


def read_text(path: str) -> str:
    """Return the text of a .txt, .html or .docx file, or of standard input when ``path`` is -.

    Raises:
        InputError: It cannot be read or is no text.
    """
    from erqi_viewer.transfer import source_text

    if path != "-":
        return source_text.read_text(path)
    data = sys.stdin.buffer.read(source_text.MOST_BYTES + 1)
    return source_text.text_of(data, "standard input")


def check_known(value: str | None, known: Iterable[str], what: str) -> None:
    """Refuse a value that the record book does not know.

    Raises:
        InputError: ``value`` is not among ``known``; the message lists what is.
    """
    known = tuple(known)
    if value is not None and value not in known:
        raise InputError(
            "There is no {what} “{value}” in this record book.",
            "It has: {known}.",
            what=what,
            value=value,
            known=", ".join(known) or "none",
        )


def add_regions(parser: argparse.ArgumentParser, what: str) -> None:
    """Let a command choose regions; ``what`` says what it does with them."""
    parser.add_argument("--region", metavar="R", nargs="+", action="extend", help=what)


def region_codes(book: Database, wanted: Sequence[str] | None) -> tuple[str, ...] | None:
    """Return the codes of the regions that are wanted by name or code; None for all.

    Raises:
        InputError: The book has no facts of one, or several regions have its name.
        DatabaseError: The file is damaged, locked or out of reach.
    """
    from erqi_viewer.store import queries

    if wanted is None:
        return None
    regions = queries.regions_with_facts(book)
    return tuple(dict.fromkeys(_region_code(one, regions) for one in wanted))


def _region_code(wanted: str, regions: Sequence[Region]) -> str:
    text = wanted.strip().casefold()
    labels = {one.code: f"{one.name.zh} ({one.code})" for one in regions}
    found = [
        one.code
        for one in regions
        if text
        in {one.code, one.name.zh.casefold(), one.name.en.casefold(), labels[one.code].casefold()}
        and text
    ]
    if len(found) > 1:
        raise InputError(
            "Several regions are called “{name}”.",
            "Give the code of the one you mean: {codes}.",
            name=wanted,
            codes=", ".join(found),
        )
    if not found:
        shown = [*labels.values()][:_MOST_SHOWN]
        more = [f"and {len(labels) - len(shown)} more"] if len(labels) > len(shown) else []
        check_known(wanted, (*shown, *more), "region")
    return found[0]


def print_rows(
    rows: Sequence[Standing | FactRow],
    columns: Sequence[Column],
    form: str,
    table_keys: Sequence[str],
) -> None:
    """Print rows as JSON objects, CSV or an aligned table, in UTF-8 whatever the terminal.

    JSON and CSV hold every column, a table only ``table_keys``.
    """
    if form == "table":
        columns = [column for column in columns if column.key in table_keys]
    table = [[column.value(row, "zh") for column in columns] for row in rows]
    keys = [column.key for column in columns]
    if form == "json":
        import json

        objects = [dict(zip(keys, cells, strict=True)) for cells in table]
        write(json.dumps(objects, ensure_ascii=False, indent=2) + "\n", exact=True)
    elif form == "csv":
        import csv
        import io

        from erqi_viewer.transfer.sheet import harmless

        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(keys)
        writer.writerows([harmless(cell) for cell in row] for row in table)
        write(text.getvalue(), exact=True)
    else:
        write(aligned(keys, table))


def aligned(keys: Sequence[str], table: Iterable[Sequence[Cell]]) -> str:
    """Return rows as text in columns, a Chinese character two places wide."""
    cells = [list(keys), *(["" if c is None else _cell(c) for c in row] for row in table)]
    widths = [max(display_width(row[i]) for row in cells) for i in range(len(keys))]
    lines = (
        "  ".join(
            cell + " " * (width - display_width(cell))
            for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in cells
    )
    return "\n".join(lines) + "\n"


def _cell(value: Cell) -> str:
    return visible(str(value)).replace("\t", " ").replace("\n", " ")


def visible(text: str) -> str:
    """Return ``text`` with every control character but the tab as �."""
    return text if text.isprintable() else "".join(_visible(c) for c in text)


def _visible(character: str) -> str:
    return "�" if unicodedata.category(character) == "Cc" and character != "\t" else character


def display_width(text: str) -> int:
    """Return how many places of a terminal ``text`` takes."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def print_object(members: Mapping[str, object]) -> None:
    """Print a JSON object; lists with an item a line, written as they come, never held whole."""
    import json

    encode = json.JSONEncoder(ensure_ascii=False).encode
    lead = "{\n"
    for key, value in members.items():
        write(f"{lead}  {encode(key)}: ")
        lead = ",\n"
        if isinstance(value, Iterator):
            write("[")
            before = "\n    "
            for batch in _batches(value):
                write(before + ",\n    ".join([encode(item) for item in batch]))
                before = ",\n    "
            write("]" if before[0] == "\n" else "\n  ]")
        else:
            write(encode(value))
    write("\n}\n")


def _batches(items: Iterator[object]) -> Iterator[list[object]]:
    """Yield the items in lists of a bounded length."""
    while batch := list(itertools.islice(items, _BATCH)):
        yield batch


def write(text: str, *, exact: bool = False) -> None:
    """Write to standard output in UTF-8; characters that steer the terminal only if ``exact``."""
    if not (exact or text.isprintable()):
        text = "\n".join(visible(line) for line in text.split("\n"))
    output = getattr(sys.stdout, "buffer", None)
    if output is None:
        sys.stdout.write(text)
    else:
        sys.stdout.flush()
        output.write(text.encode("utf-8", "surrogatepass"))


def tell(text: str) -> None:
    """Say something on standard error that is no error."""
    print(f"erqi-viewer: {text}", file=sys.stderr)  # noqa: T201
