"""Keeps copies of a record book in the folder ``backups`` beside it."""

from __future__ import annotations

import contextlib
import itertools
import os
import time
from typing import TYPE_CHECKING

from erqi_viewer.core.errors import InputError
from erqi_viewer.store.connection import connect, translated
from erqi_viewer.store.files import new_file

if TYPE_CHECKING:
    from erqi_viewer.store.database import Database


def back_up(path: str, label: str) -> str:
    """Copy the record book at ``path`` as it was last committed and return the copy's path.

    The copy is named after the file, ``label`` and the time, and is whole or absent.

    Raises:
        DatabaseError: The book cannot be read, or the disk is full.
        OutputError: The copy cannot be written.
    """
    folder, name = os.path.split(os.path.abspath(path))
    stem, extension = os.path.splitext(name)
    stamp = time.strftime("%Y%m%d-%H%M%S")
    for number in itertools.count(1):
        again = f"-{number}" if number > 1 else ""
        target = os.path.join(folder, "backups", f"{stem}-{label}-{stamp}{again}{extension}")
        with contextlib.suppress(FileExistsError), new_file(target) as temporary:
            _copy(path, temporary)
            break
    return target


def _copy(path: str, target: str) -> None:
    with translated(path), contextlib.closing(connect(path)) as book:
        # Python's backup would wait for another program's lock for ever; this waits and says so.
        book.execute("BEGIN")
        book.execute("SELECT count(*) FROM sqlite_schema")
        with contextlib.closing(connect(target)) as copy:
            copy.execute("PRAGMA journal_mode = OFF")  # a copy that fails is thrown away
            book.backup(copy)


def save_copy(db: Database, target: str) -> None:
    """Write an open record book as it is now to another file, in place of what is there.

    It is whole or absent; what was there before stays until then.

    Raises:
        InputError: The target is the open file.
        BookError: The book cannot be read, or the disk is full.
        OutputError: The copy cannot be written there.
    """
    if os.path.exists(target) and os.path.exists(db.path) and os.path.samefile(target, db.path):
        raise InputError(
            "{path} is the open file itself.", "Give the copy another name.", path=target
        )
    placed = target
    if os.path.lexists(target):
        import secrets

        placed = f"{target}.{secrets.token_hex(4)}.new"
    with new_file(placed) as temporary, db.snapshot() as book:
        book.execute("SELECT count(*) FROM sqlite_schema")
        with translated(temporary), contextlib.closing(connect(temporary)) as copy:
            copy.execute("PRAGMA journal_mode = OFF")
            book.backup(copy)
    if placed != target:
        os.replace(placed, target)
