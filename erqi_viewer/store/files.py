"""Places a new file so that it is whole or absent, and never over another one."""

from __future__ import annotations

import contextlib
import os
import re
import time
from typing import TYPE_CHECKING

from erqi_viewer.core.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

STALE_SECONDS = 3600
_UNFINISHED = re.compile(r"\.erqi-[0-9a-f]{16}\.part(-journal)?")


@contextlib.contextmanager
def new_file(target: str, *, replace: bool = False) -> Iterator[str]:
    """Give an empty file beside ``target`` to fill; it becomes ``target`` when all went well.

    The folder is made if need be. The file is flushed to disk before it gets its name, and if two
    programs do this at once one of them wins. Whatever is raised inside, nothing is left behind.
    With ``replace`` it takes the place of a ``target`` that exists.

    Raises:
        FileExistsError: ``target`` exists; it is untouched.
        OutputError: The file cannot be written there.
    """
    if os.path.lexists(target) and not replace:
        raise FileExistsError(target)
    temporary = _empty_file_beside(target)
    try:
        yield temporary
        _flush(temporary)
        if replace:
            os.replace(temporary, target)
            flush_folder(target)
        else:
            _place(temporary, target)
    except FileExistsError:
        raise
    except OSError as error:
        raise _unwritable(target, error) from error
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)


def _empty_file_beside(target: str) -> str:
    import secrets

    folder = os.path.dirname(os.path.abspath(target))
    temporary = os.path.join(folder, f".erqi-{secrets.token_hex(8)}.part")
    try:
        os.makedirs(folder, exist_ok=True)
        remove_stale(folder)
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666))
    except OSError as error:
        raise _unwritable(target, error) from error
    return temporary


def _flush(path: str) -> None:
    descriptor = os.open(path, os.O_RDWR if os.path.isfile(path) else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _place(temporary: str, target: str) -> None:
    try:
        os.link(temporary, target)  # refuses an existing target, unlike a rename
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links, such as a memory stick
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        os.rename(temporary, target)
    flush_folder(target)


def flush_folder(path: str) -> None:
    """Have the disk keep the name of the file at ``path``, as it keeps its content."""
    if os.name == "posix":
        _flush(os.path.dirname(os.path.abspath(path)))


def remove_stale(folder: str) -> None:
    """Delete what killed processes left unfinished in a folder, an hour after the last of it."""
    before = time.time() - STALE_SECONDS
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _UNFINISHED.fullmatch(entry.name) and entry.stat().st_mtime < before:
                os.unlink(entry.path)


def _unwritable(path: str, error: OSError) -> OutputError:
    return OutputError(
        "{path} cannot be written: {reason}.",
        "Nothing was changed. Choose another place or name.",
        path=path,
        reason=error.strerror or str(error),
    )
