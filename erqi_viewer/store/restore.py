"""Gives a record book back the content of one of its backups."""

from __future__ import annotations

import contextlib
import os
from typing import NamedTuple

from erqi_viewer.store import backups, check
from erqi_viewer.store.connection import BookError, check_file
from erqi_viewer.store.copying import copy_book, overwrite_book, same_book
from erqi_viewer.store.files import new_file

_SIDE_FILES = ("-journal", "-wal", "-shm")


class Restored(NamedTuple):
    """How a restoring went. ``kept`` is the backup of what was there, None if nothing was."""

    kept: str | None
    contents: check.Contents


def restore(path: str, backup: str) -> Restored:
    """Give the book at ``path`` the content of a backup; it must not be open in this process.

    The backup is checked thoroughly before anything is touched, what is there now is backed up,
    and the restored file is checked against the backup. A book that can still be opened is written
    over in one transaction, so that other programs that have it open see the new content; one that
    cannot is replaced.

    Raises:
        BookError: The backup is not sound, or the book is no record book, in use or read-only.
            Whatever fails, the book is as it was, or the message says where that is kept.
        OutputError: The present state cannot be backed up, or the file not be written.
    """
    contents = _check_backup(backup)
    kept = _keep_present(path)
    try:
        _write(path, backup)
        _check_restored(path, backup, kept)
    except FileExistsError as error:  # another program made one there meanwhile
        raise BookError("locked", path) from error
    backups.forget_old(path)
    return Restored(kept, contents)


def _check_backup(backup: str) -> check.Contents:
    damage = check.damage(backup)
    if damage:
        raise BookError("bad-backup", backup, detail=f"{damage[0].where}: {damage[0].message}")
    return check.contents(backup)


def _keep_present(path: str) -> str | None:
    """Back up what stands at ``path``, whatever it is."""
    try:
        check_file(path)
    except BookError as error:
        if error.kind == "missing":
            return None
        # A file of another kind is not ours to write over, unless it was once a book of ours.
        ours = error.kind == "damaged" or (error.kind == "foreign" and backups.backups_of(path))
        if not ours or not os.path.isfile(path):
            raise
        return backups.back_up_bytes(path)
    try:
        return backups.back_up(path, "before-restore", prune=False)
    except BookError as error:
        if error.kind != "damaged":
            raise
        return backups.back_up_bytes(path)


def _write(path: str, backup: str) -> None:
    try:
        check_file(path)
        overwrite_book(path, backup)
    except BookError as error:
        if error.kind not in {"missing", "damaged", "foreign"}:
            raise
    else:
        return
    with new_file(path, replace=os.path.isfile(path)) as temporary:
        copy_book(backup, temporary)
        # What a crash left beside a ruined file would be written into the new one.
        for ending in _SIDE_FILES:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(path + ending)


def _check_restored(path: str, backup: str, kept: str | None) -> None:
    """Compare the book with the backup, which was found sound, page by page."""
    if not same_book(path, backup):
        raise BookError("not-restored", path, detail="its pages differ", backup=kept or "–")
