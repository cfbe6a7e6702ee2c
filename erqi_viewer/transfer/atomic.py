"""Writes a file so that it is whole or absent."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import time
from typing import TYPE_CHECKING

from erqi_viewer.core.errors import OutputError
from erqi_viewer.store.files import STALE_SECONDS, flush_folder

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def atomic_path(target: str) -> Iterator[str]:
    """Give a path beside ``target`` to write to; it takes the target's place when all went well.

    The new file is flushed to disk before it is renamed. Whatever is raised inside, nothing is
    left beside the target and the target is as it was.

    Raises:
        OutputError: The file cannot be written there; the cause is in the message.
    """
    folder, name = os.path.split(os.path.abspath(target))
    stem, extension = os.path.splitext(name)
    # The extension stays last: writers choose the format by it.
    temporary = os.path.join(folder, f".{stem[:100]}.{secrets.token_hex(4)}.part{extension}")
    _remove_stale(folder, stem[:100], extension)
    try:
        yield temporary
        _flush(temporary)
        os.replace(temporary, target)
        flush_folder(target)
    except OSError as error:
        raise OutputError(
            "{path} cannot be written: {reason}.",
            "Nothing was changed. Choose another place or name.",
            path=target,
            reason=error.strerror or str(error),
        ) from error
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)


def _remove_stale(folder: str, stem: str, extension: str) -> None:
    """Delete what a killed process left of an earlier writing of the same file."""
    name = re.compile(rf"\.{re.escape(stem)}\.[0-9a-f]{{8}}\.part{re.escape(extension)}")
    before = time.time() - STALE_SECONDS
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if name.fullmatch(entry.name) and entry.stat().st_mtime < before:
                os.unlink(entry.path)


def _flush(path: str) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
