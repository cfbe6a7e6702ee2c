"""Copies whole record books, page by page, as they were last committed."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from typing import TYPE_CHECKING

from erqi_viewer.store import connection
from erqi_viewer.store.connection import BookError, connect, translated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PAGES = 2000
"""How many pages are copied in one go; in between, others may write."""

_CHUNK = 1 << 20
# The header also says how the file was written, and how often, which is not what is in it.
_COUNTERS = (slice(18, 20), slice(24, 28), slice(40, 44), slice(92, 100))


def copy_book(path: str, target: str) -> None:
    """Copy the book at ``path`` into the empty file ``target``, which is thrown away on an error.

    Other programs can write meanwhile; the copy then has what they wrote too.

    Raises:
        BookError: The book cannot be read, or the disk is full.
    """
    with (
        translated(path),
        contextlib.closing(connect(path)) as book,
        contextlib.closing(connect(target)) as copy,
    ):
        copy.execute("PRAGMA journal_mode = OFF")
        book.backup(copy, pages=_PAGES, progress=_patience(path), sleep=0.02)


def overwrite_book(path: str, source: str) -> None:
    """Give the book at ``path`` the content of ``source`` in one transaction.

    Other programs that have it open see the new content, and a crash leaves the old one.

    Raises:
        BookError: A file cannot be read, the book is in use, or the disk is full.
    """
    with (
        translated(path),
        contextlib.closing(connect(source)) as content,
        contextlib.closing(connect(path)) as book,
    ):
        content.backup(book, pages=-1, progress=_patience(path), sleep=0.02)


def same_book(path: str, other: str) -> bool:
    """Return whether two files have the same pages; neither may be open."""
    with open(path, "rb") as one, open(other, "rb") as two:
        return all(a == b for a, b in zip(_chunks(one.read), _chunks(two.read), strict=False))


def _chunks(read: Callable[[int], bytes]) -> Iterator[bytes]:
    """Yield a file piece by piece without its counters, and an empty piece at its end."""
    chunk = bytearray(read(_CHUNK))
    for counter in _COUNTERS:
        chunk[counter] = bytes(counter.stop - counter.start)
    while chunk:
        yield bytes(chunk)
        chunk = bytearray(read(_CHUNK))
    yield b""


def _patience(path: str) -> Callable[[int, int, int], None]:
    """Return what ends a copying that another program's lock holds up for too long.

    Python's backup by itself would wait for ever.
    """
    waiting: list[float] = []

    def check(status: int, _remaining: int, _total: int) -> None:
        if status not in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            waiting.clear()
        elif not waiting:
            waiting.append(time.monotonic() + connection.BUSY_SECONDS)
        elif time.monotonic() > waiting[0]:
            raise BookError("locked", path)

    return check
