"""Opens SQLite files safely and says SQLite's errors in the program's words."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat

from erqi_viewer.core.errors import DatabaseError
from erqi_viewer.store import guard

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    ErrorKind = Literal[
        "missing",
        "folder",
        "foreign",
        "bundle",
        "damaged",
        "locked",
        "newer",
        "outdated",
        "not-migrated",
        "bad-backup",
        "not-restored",
        "hopeless",
        "endless",
        "too-big",
        "read-only",
        "permission",
        "disk",
        "gone",
    ]

APPLICATION_ID = 0x45525149  # "ERQI"
BUSY_SECONDS = 1.5

# The header of a SQLite file: its first bytes, and where the application id stands.
_MAGIC = b"SQLite format 3\0"
_ZIP = b"PK\x03\x04"
_HEADER_SIZE = 100
_ID = slice(68, 72)

# The schema of a file that came from elsewhere may do nothing (trusted_schema) and is compared
# before anything is read through it; sizes on damaged pages are checked, not believed, and a file
# that another program cuts off is an error and no crash (mmap_size).
_SETTINGS = """
PRAGMA mmap_size = 0;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA foreign_keys = ON;
PRAGMA synchronous = FULL;
"""

_MESSAGES: dict[ErrorKind, tuple[str, str]] = {
    "missing": (
        "{path} does not exist.",
        "Check the name, or make a new record book.",
    ),
    "folder": (
        "{path} is a folder, not a record book.",
        "Choose a file in it.",
    ),
    "foreign": (
        "{path} is not a record book of this program.",
        "Choose another file.",
    ),
    "bundle": (
        "{path} is a bundle, not a record book.",
        "Check it with Tools › Check a bundle, or with erqi-viewer verify.",
    ),
    "damaged": (
        "{path} is damaged or was changed by another program.",
        "Restore a backup of it, or save what can be read of it.",
    ),
    "locked": (
        "{path} is locked by another program.",
        "Close the other program or try again in a moment.",
    ),
    "newer": (
        "{path} was made by a newer version of this program.",
        "Install the newer version to open it.",
    ),
    "outdated": (
        "{path} was made by an older version of this program and is open for reading only.",
        "Open it in the window once to bring it up to date, or a copy of it in a folder "
        "where you can write.",
    ),
    "not-migrated": (
        "{path} could not be brought up to date: {detail}.",
        "It is as it was, and a copy of it is kept as {backup}.",
    ),
    "bad-backup": (
        "The backup {path} is damaged ({detail}).",
        "Nothing was changed. Choose another backup.",
    ),
    "not-restored": (
        "{path} is not what its backup holds ({detail}).",
        "Its state before is kept as {backup}. Check the disk, then restore again.",
    ),
    "hopeless": (
        "Nothing of {path} can be read any more.",
        "Restore a backup of it instead.",
    ),
    "endless": (
        "Reading {path} was stopped because it did not come to an end.",
        "Nothing was changed. The file may have been made to harm: use a copy that you trust.",
    ),
    "too-big": (
        "{path} holds a text or a value that is too big to read.",
        "Nothing was changed. Use a copy that you trust, or save what can be read.",
    ),
    "read-only": (
        "{path} can only be read.",
        "Save a copy of it in a folder where you can write, and change that one.",
    ),
    "permission": (
        "You may not open {path}.",
        "Ask its owner for the right to read it, or choose another file.",
    ),
    "disk": (
        "The disk with {path} is full or does not answer.",
        "Make room or check the disk, then try again.",
    ),
    "gone": (
        "{path} was moved or deleted while it was open here.",
        "Nothing was changed. Save a copy of what is open, or open the file where it is now.",
    ),
}

_KIND_OF_CODE: dict[int, ErrorKind] = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_CANTOPEN: "permission",
    sqlite3.SQLITE_PERM: "permission",
    sqlite3.SQLITE_AUTH: "damaged",  # what guard.py forbids, only a foreign schema asks for
    sqlite3.SQLITE_FULL: "disk",
    sqlite3.SQLITE_IOERR: "disk",
    sqlite3.SQLITE_INTERRUPT: "endless",
    sqlite3.SQLITE_TOOBIG: "too-big",
}


class BookError(DatabaseError):
    """A database file cannot be used; ``kind`` says why.

    ``values`` holds the ``path`` and, where there is one, SQLite's own words as ``detail``.
    """

    def __init__(self, kind: ErrorKind, path: str, **values: object) -> None:
        what, remedy = _MESSAGES[kind]
        super().__init__(what, remedy, path=path, **values)
        self.kind = kind
        self.copy_helps = kind in {"read-only", "gone"}


def book_error(error: sqlite3.Error, path: str) -> BookError | None:
    """Return what is wrong with the file at ``path``, None if the error is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    kind: ErrorKind | None
    if code is None:
        # Text that is not UTF-8 is found by Python, not by SQLite, and carries no code.
        kind = "damaged" if isinstance(error, sqlite3.OperationalError) else None
    else:
        kind = _KIND_OF_CODE.get(code & 0xFF)
    return BookError(kind, path, detail=str(error)) if kind else None


@contextlib.contextmanager
def translated(path: str, *, sql_is_right: bool = False) -> Iterator[None]:
    """Raise SQLite's errors about the file at ``path`` as :class:`BookError`.

    Errors that only a bug can cause, such as wrong SQL, pass unchanged, unless ``sql_is_right``:
    then it must be the stored schema that SQLite cannot understand.

    Raises:
        BookError: The file cannot be used.
    """
    try:
        yield
    except sqlite3.Error as error:
        problem = book_error(error, path)
        if sql_is_right and getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
            problem = BookError("damaged", path, detail=str(error))
        if problem is None:
            raise
        raise problem from error
    except UnicodeDecodeError as error:  # SQLite's message quotes a schema that is not UTF-8
        if not sql_is_right:
            raise
        raise BookError("damaged", path, detail=str(error)) from error


def check_file(path: str) -> None:
    """Refuse what is no record book, before SQLite touches it: even reading changes some files.

    Raises:
        BookError: missing, folder, permission, foreign or damaged.
    """
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise BookError("folder", path)
        if not stat.S_ISREG(mode):  # reading from a pipe or a device could wait for ever
            raise BookError("foreign", path)
        with open(path, "rb") as file:
            header = file.read(_HEADER_SIZE)
    except PermissionError as error:
        raise BookError("permission", path) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise BookError("missing", path) from error
    if header.startswith(_ZIP) and path.lower().endswith(".zip"):
        raise BookError("bundle", path)
    if not header.startswith(_MAGIC):
        raise BookError("foreign", path)
    if len(header) < _HEADER_SIZE:
        raise BookError("damaged", path, detail="the header is cut off")
    if int.from_bytes(header[_ID], "big") != APPLICATION_ID:
        raise BookError("foreign", path)


def is_sqlite(path: str) -> bool:
    """Return whether a file begins as SQLite's do, whatever it is called; one out of reach not."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return False
        with open(path, "rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except (OSError, ValueError):
        return False


def writable(path: str) -> bool:
    """Return whether a file and its folder, where SQLite keeps its journal, can be written."""
    folder = os.path.dirname(os.path.abspath(path))
    return os.access(path, os.W_OK) and os.access(folder, os.W_OK)


def connect(path: str, *, any_thread: bool = False) -> sqlite3.Connection:
    """Connect to an existing file, for writing if the system allows it; the caller closes it.

    With ``any_thread`` the connection may go from one thread to another; one at a time uses it.

    Even a book that is only read is opened for writing where possible: what another program left
    half-written by a crash can be rolled back only so.

    Raises:
        BookError: The file cannot be opened.
    """
    mode = "rw" if writable(path) else "ro"
    with translated(path, sql_is_right=True):
        connection = sqlite3.connect(
            f"{_uri(path)}?mode={mode}",
            uri=True,
            isolation_level=None,
            timeout=BUSY_SECONDS,
            check_same_thread=not any_thread,
        )
        try:
            guard.limit(connection)
            connection.executescript(_SETTINGS)
            guard.forbid(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def _uri(path: str) -> str:
    # By hand: urllib.parse costs more time than all the queries of the command line.
    absolute = os.path.abspath(path).replace(os.sep, "/")
    for character, code in (("%", "%25"), ("?", "%3f"), ("#", "%23")):
        absolute = absolute.replace(character, code)
    return "file://" + (absolute if absolute.startswith("/") else "/" + absolute)
