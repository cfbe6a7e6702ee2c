"""Opens the files that people bring: those that are none are refused in words."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from erqi_viewer.core.errors import InputError

if TYPE_CHECKING:
    from typing import BinaryIO


def open_file(path: str, *, text: bool) -> BinaryIO:
    """Open a file to read its bytes; ``text`` says that a text was wanted rather than a table.

    Raises:
        InputError: There is none, it is a folder, a pipe or a device, or it cannot be read.
    """
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise InputError("{path} is a folder.", "Choose a file in it.", path=path)
        if not stat.S_ISREG(mode):  # reading from a pipe or a device could wait for ever
            raise InputError(
                "{path} is not a file.",
                "Choose a text file." if text else "Choose a file with a table.",
                path=path,
            )
        return open(path, "rb")
    except FileNotFoundError as error:
        raise InputError("{path} does not exist.", "Check the name.", path=path) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise unreadable(path, error) from error


def unreadable(path: str, error: Exception) -> InputError:
    """Return the error that says why a file cannot be read."""
    reason = getattr(error, "strerror", None) or str(error)
    return InputError(
        "{path} cannot be read: {reason}.", "Choose another file.", path=path, reason=reason
    )
