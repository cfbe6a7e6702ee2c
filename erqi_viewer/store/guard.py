"""Keeps a SQLite file that came from elsewhere from doing anything but hold rows.

This is what sqlite.org/security.html advises for files from strangers. The first defence is that
a file's schema has to be exactly ours, so that no view, trigger or expression of a stranger runs.
"""

from __future__ import annotations

import contextlib
import math
import os
import sqlite3
import sys
import time

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_VALUE = 256 << 20
"""The most bytes of a text, a blob or a row."""

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: LONGEST_VALUE,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 200_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 50,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 10,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 16,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 1_000,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 10,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}

_FORBIDDEN = {
    sqlite3.SQLITE_ATTACH,
    sqlite3.SQLITE_DETACH,
    sqlite3.SQLITE_CREATE_TRIGGER,
    sqlite3.SQLITE_CREATE_VIEW,
    sqlite3.SQLITE_CREATE_VTABLE,
    sqlite3.SQLITE_DROP_VTABLE,
    sqlite3.SQLITE_CREATE_TEMP_TRIGGER,
    sqlite3.SQLITE_CREATE_TEMP_VIEW,
}
_FORBIDDEN_FUNCTIONS = {"load_extension", "fts3_tokenizer"}
_FORBIDDEN_PRAGMAS = {"writable_schema", "trusted_schema", "mmap_size"}

_STEPS = 20_000
"""After how many steps of SQLite's machine a query's time is looked at; about a millisecond."""

_SECONDS, _SECONDS_A_MEGABYTE = 5.0, 1.0


def limit(connection: sqlite3.Connection) -> None:
    """Set the limits of a connection, and what this Python can switch off in it."""
    for category, most in _LIMITS.items():
        connection.setlimit(category, most)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_TRUSTED_SCHEMA, False)  # noqa: FBT003
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, False)  # noqa: FBT003


def forbid(connection: sqlite3.Connection) -> None:
    """Refuse from now on what no statement of ours does but those of a migration."""
    connection.set_authorizer(_authorize)


@contextlib.contextmanager
def lifted(connection: sqlite3.Connection) -> Iterator[None]:
    """Let the statements of a migration do what is forbidden otherwise."""
    connection.set_authorizer(None)
    try:
        yield
    finally:
        forbid(connection)


def _authorize(
    action: int, first: str | None, second: str | None, _database: str | None, _inside: str | None
) -> int:
    # Called for every column of every statement that is prepared, so it does little. That a view
    # or trigger is run cannot be told from its last argument, which names our own WITH tables too.
    if action in _FORBIDDEN:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and second in _FORBIDDEN_FUNCTIONS:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA and first in _FORBIDDEN_PRAGMAS and second is not None:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


class Patience:
    """Ends a query that does not come to an end; time that its reader takes does not count.

    A big file may take longer: five seconds, and one more a megabyte.
    """

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection = connection
        self._most = _SECONDS + _SECONDS_A_MEGABYTE * os.path.getsize(path) / 1e6
        self._left = self._most
        self._end = math.inf
        self.install()

    def install(self) -> None:
        """Look at the time, unless something else was installed in place of this since."""
        self._connection.set_progress_handler(lambda: time.monotonic() > self._end, _STEPS)

    def start(self) -> None:
        """Begin to count for a new query."""
        self._left = self._most
        self.go_on()

    def go_on(self) -> None:
        """Count on."""
        self._end = time.monotonic() + self._left

    def rest(self) -> None:
        """Stop counting."""
        self._left = self._end - time.monotonic()
        self._end = math.inf
