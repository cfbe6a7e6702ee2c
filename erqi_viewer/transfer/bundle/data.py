"""The book's rows as text: a file a table, a line a row, in JSON. Sources' texts are files too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NoReturn

from erqi_viewer.core.errors import InputError
from erqi_viewer.store import migrate, rebuild, rows
from erqi_viewer.transfer.bundle import layout
from erqi_viewer.transfer.bundle.archive import DamagedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from erqi_viewer.store.database import Database
    from erqi_viewer.store.rows import Row, Scope
    from erqi_viewer.transfer.bundle.archive import Archive, Writer


_EVERY = 500


def write(db: Database, scope: Scope, writer: Writer, copy: str) -> Iterator[int]:
    """Write a book's rows into a bundle and into the book ``copy``; yields rows written so far.

    The caller holds a snapshot of ``db``.

    Args:
        db: The book.
        scope: Which rows.
        writer: The bundle.
        copy: An empty file.

    Raises:
        BookError: One of the two files cannot be used.
        InputError: The book's rows break its own rules.
    """
    done = 0
    texts: list[str] = []
    with rebuild.rebuilding(copy) as rebuilder:
        for table, found in rows.dump(db, scope):
            kept = list(found)
            for _ in rebuilder.insert(table.name, kept):
                done += 1
                if done % _EVERY == 0:
                    yield done
            lines = (_line(_without_text(row, texts)) for row in kept)
            for _ in writer.add_lines(layout.data(table.name), lines):
                pass
    for number, text in enumerate(texts, start=1):
        writer.add(layout.text(number), text.encode())
        yield done


def _without_text(row: Row, texts: list[str]) -> Row:
    """Return a source's row with the name of a file in place of its text."""
    if not isinstance(row.get("text"), str) or "text_sha256" not in row:
        return row
    texts.append(row["text"])
    return {**row, "text": {"file": layout.text(len(texts))}}


def _line(row: Row) -> bytes:
    return json.dumps(row, ensure_ascii=False, allow_nan=False).encode() + b"\n"


def read(archive: Archive, copy: str, schema_version: int) -> None:
    """Make the book ``copy`` of a bundle's rows.

    Raises:
        BookError: The file cannot be written.
        InputError: The rows cannot make a book; file and line are in the message.
    """
    total = 0
    with rebuild.rebuilding(copy, schema_version) as rebuilder:
        for table in rebuilder.tables:
            name = layout.data(table)
            if name not in archive.names:
                _fail(name, 0, "it is missing")
            try:
                for _ in rebuilder.insert(table, _rows(archive, name)):
                    total += table == "fact"
                    if total > layout.MOST_FACTS:
                        _fail(name, total, f"more than {layout.MOST_FACTS} facts")
            except DamagedError as error:
                _fail(name, 0, str(error))
    if schema_version != migrate.latest_version():
        rebuild.bring_up_to_date(copy)


def _rows(archive: Archive, name: str) -> Iterator[Any]:
    for number, line in enumerate(archive.lines(name), start=1):
        row = _parsed(name, number, line)
        if isinstance(row, dict) and isinstance(row.get("text"), dict):
            row["text"] = _text(archive, name, number, row["text"].get("file"))
        yield row


def _text(archive: Archive, name: str, number: int, file: object) -> str:
    if not isinstance(file, str) or not layout.is_data(file) or file not in archive.names:
        _fail(name, number, "the text that it names is not in the bundle")
    try:
        return archive.read(file).decode()
    except (DamagedError, UnicodeDecodeError) as error:
        _fail(file, 0, str(error))


def _parsed(name: str, number: int, line: bytes) -> Any:
    try:
        return json.loads(line.decode(), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        _fail(name, number, f"it is no JSON ({error})")


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


def written(db: Database, scope: Scope) -> Iterator[tuple[str, bytes]]:
    """Yield the files that :func:`write` would write, to compare with those that there are.

    Raises:
        BookError: The file cannot be used.
    """
    texts: list[str] = []
    with db.snapshot():
        for table, found in rows.dump(db, scope):
            yield layout.data(table.name), _joined(_line(_without_text(r, texts)) for r in found)
    for number, text in enumerate(texts, start=1):
        yield layout.text(number), text.encode()


def _joined(lines: Iterable[bytes]) -> bytes:
    return b"".join(lines)


def _fail(file: str, line: int, reason: str) -> NoReturn:
    raise InputError(
        "{file}, line {line}: {reason}.",
        "Nothing was made of the data.",
        file=file,
        line=line,
        reason=reason,
    )
