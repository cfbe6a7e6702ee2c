"""Keeps copies of each record book in the user's data folder, the last ten of each.

A copy is an ordinary record book. Its name says when it was made, in UTC, and why; its folder is
named after the book and the digest of its path, so that books of one name do not mix.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import time
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from erqi_viewer import assets
from erqi_viewer.store.copying import copy_book, same_book
from erqi_viewer.store.files import new_file, remove_stale

if TYPE_CHECKING:
    from collections.abc import Iterator

Why = Literal["daily", "by-hand", "migration", "before-restore"]

KEPT = 10
"""How many backups of a book are kept."""

_NAME = re.compile(r"(\d{8}-\d{6})(\d{3})-(daily|by-hand|migration|before-restore)\.sqlite")
_OWN = stat.S_IRUSR | stat.S_IWUSR
_STAMP = "%Y%m%d-%H%M%S"


class Backup(NamedTuple):
    """A copy of a record book: where, since when (as ``time.time``), why, and how many bytes."""

    path: str
    made_at: float
    why: Why
    size: int


def root() -> str:
    """Return the folder with the backups of all books, which may not exist yet."""
    return os.path.join(assets.user_data_folder(), "backups")


def folder_of(path: str) -> str:
    """Return the folder with the backups of the book at ``path``, which may not exist yet."""
    import hashlib

    real = os.path.normcase(os.path.realpath(path))
    stem = os.path.splitext(os.path.basename(real))[0][:40]
    digest = hashlib.sha256(os.fsencode(real)).hexdigest()
    return os.path.join(root(), f"{stem}-{digest[:12]}")


def backups_of(path: str) -> tuple[Backup, ...]:
    """Return the backups of the book at ``path``, the latest first; there need be no such book."""
    folder, found = folder_of(path), []
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            match = _NAME.fullmatch(entry.name)
            if match and entry.is_file():
                why = cast("Why", match[3])
                found.append(
                    Backup(entry.path, _seconds(match[1], match[2]), why, entry.stat().st_size)
                )
    return tuple(sorted(found, key=lambda one: one.made_at, reverse=True))


def back_up(path: str, why: Why, *, prune: bool = True) -> str:
    """Copy the record book at ``path`` as it was last committed and return the copy's path.

    The copy is whole or absent. Those before the last ten are deleted if ``prune``.

    Raises:
        DatabaseError: The book cannot be read, or the disk is full.
        OutputError: The copy cannot be written.
    """
    with _new_backup(path, why) as (temporary, target):
        copy_book(path, temporary)
    if prune:
        forget_old(path)
    return target


def back_up_bytes(path: str) -> str:
    """Copy a file that SQLite cannot read any more, as it is, and return the copy's path.

    Raises:
        OutputError: It cannot be copied.
    """
    import shutil

    with _new_backup(path, "before-restore") as (temporary, target):
        shutil.copyfile(path, temporary)
    return target


def back_up_daily(path: str) -> str | None:
    """Back a book up unless there is a backup of today already, or one of the very same content.

    Returns:
        The copy's path, None when none was needed.

    Raises:
        DatabaseError: The book cannot be read, or the disk is full.
        OutputError: The copy cannot be written.
    """
    if os.path.realpath(path).startswith(os.path.realpath(root()) + os.sep):
        return None
    latest = next(iter(backups_of(path)), None)
    if latest is not None and _day(os.path.getmtime(latest.path)) == _day(time.time()):
        return None
    with contextlib.suppress(_Unchanged), _new_backup(path, "daily") as (temporary, target):
        copy_book(path, temporary)
        if latest is not None and same_book(temporary, latest.path):
            os.utime(latest.path)  # so that it is not compared again today
            raise _Unchanged
    if not os.path.exists(target):
        return None
    forget_old(path)
    return target


def forget_old(path: str) -> None:
    """Delete the backups of a book before the last ten, and what a crash left unfinished."""
    for old in backups_of(path)[KEPT:]:
        with contextlib.suppress(OSError):
            os.unlink(old.path)
    remove_stale(folder_of(path))


class _Unchanged(Exception):  # noqa: N818 - no error: it ends the making of a copy
    """A copy is not needed."""


@contextlib.contextmanager
def _new_backup(path: str, why: Why) -> Iterator[tuple[str, str]]:
    """Give an empty file to fill and the path that it will have."""
    folder, moment = folder_of(path), time.time_ns() // 1_000_000
    while True:
        stamp = time.strftime(_STAMP, time.gmtime(moment // 1000))
        target = os.path.join(folder, f"{stamp}{moment % 1000:03}-{why}.sqlite")
        if not os.path.lexists(target):
            break
        moment += 1
    with new_file(target) as temporary:
        with contextlib.suppress(OSError):  # what others may not read they may not read in a copy
            os.chmod(temporary, stat.S_IMODE(os.stat(path).st_mode) & 0o666 | _OWN)
        yield temporary, target


def _seconds(stamp: str, milliseconds: str) -> float:
    import calendar

    try:
        return calendar.timegm(time.strptime(stamp, _STAMP)) + int(milliseconds) / 1000
    except ValueError:  # a name like ours with a month 13
        return 0.0


def _day(moment: float) -> tuple[int, int, int]:
    return time.localtime(moment)[:3]
