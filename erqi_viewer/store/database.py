"""The open record book: a checked SQLite file, read by queries and changed in transactions."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time

from erqi_viewer.core.errors import InputError
from erqi_viewer.store import guard, migrate
from erqi_viewer.store.closing import Closing
from erqi_viewer.store.connection import (
    BUSY_SECONDS,
    BookError,
    check_file,
    connect,
    translated,
    writable,
)

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any, Literal

    FileState = Literal["same", "changed", "replaced", "gone"]

QUICK_CHECK_SECONDS = 0.25
_ROWS = 256
"""How many rows are read ahead of those who ask for them."""


class Database(Closing):
    """An open record book. Nothing can be changed outside :meth:`transaction`.

    Attributes:
        path: The file, as it was given.
        read_only: Whether it was opened for reading only or cannot be written.
        schema_version: The version of its schema.
    """

    def __init__(self, path: str, connection: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.schema_version = migrate.schema_version(connection)
        self._connection = connection
        self._schema_cookie = _schema_cookie(connection)
        self._patience = guard.Patience(connection, path)
        connection.execute("PRAGMA query_only = ON")
        self._identity = _identity(path)
        self._version = self._data_version()

    def select(
        self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()
    ) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query.

        Raises:
            BookError: The file is damaged, locked or out of reach, or the query does not end.
        """
        patience = self._patience
        with translated(self.path):
            patience.start()
            try:
                if not self._connection.in_transaction:
                    self._check_schema()
                cursor = self._connection.execute(sql, parameters)
                while rows := cursor.fetchmany(_ROWS):
                    patience.rest()
                    yield from rows
                    patience.go_on()
            finally:
                patience.rest()

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """Let several queries see one state of the file, whatever other programs write.

        Raises:
            BookError: The file is damaged, locked or out of reach.
        """
        with translated(self.path):
            self._connection.execute("BEGIN")
            try:
                self._check_schema()
                yield self._connection
            finally:
                if self._connection.in_transaction:  # SQLite itself ends it after some errors
                    self._connection.execute("ROLLBACK")

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Give the connection to write with; all is written at the end, or nothing on an error.

        Raises:
            BookError: The book is read-only, or the file is locked, damaged or full.
        """
        if self.read_only:
            raise BookError("read-only", self.path)
        connection = self._connection
        with translated(self.path):
            connection.execute("PRAGMA query_only = OFF")
            try:
                connection.execute("BEGIN IMMEDIATE")
                self._check_schema()
                yield connection
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                connection.execute("PRAGMA query_only = ON")
                self._patience.install()  # the caller may have put another in its place

    def _check_schema(self) -> None:
        """Look at the tables again if another program changed them since."""
        if _schema_cookie(self._connection) != self._schema_cookie:
            if identify(self._connection, self.path) != self.schema_version:
                raise BookError("outdated", self.path)
            self._schema_cookie = _schema_cookie(self._connection)

    def state(self) -> FileState:
        """Return what others did to the file since this was last asked; it never waits.

        ``changed`` is said once for what another program wrote, ``replaced`` and ``gone`` as long
        as the path leads to another file or to none.

        Raises:
            BookError: The file is damaged or out of reach.
        """
        identity = _identity(self.path)
        if identity != self._identity:
            return "replaced" if identity else "gone"
        before, self._version = self._version, self._data_version()
        return "changed" if self._version != before else "same"

    def _data_version(self) -> int:
        """Return SQLite's count of what others wrote; while the file is locked the last one."""
        connection = self._connection
        try:
            connection.execute("PRAGMA busy_timeout = 0")
            with translated(self.path):
                version: int = connection.execute("PRAGMA data_version").fetchone()[0]
        except BookError as error:
            if error.kind != "locked":
                raise
            return getattr(self, "_version", 0)
        finally:
            connection.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")
        return version

    @contextlib.contextmanager
    def scratch(self) -> Iterator[sqlite3.Connection]:
        """Give the connection to fill temporary tables with; the book itself is only read.

        Raises:
            BookError: The book is locked or damaged, or the disk for temporary files is full.
        """
        connection = self._connection
        with translated(self.path):
            connection.execute("PRAGMA query_only = OFF")
            try:
                connection.execute("BEGIN")
                yield connection
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                connection.execute("PRAGMA query_only = ON")

    def save_copy(self, target: str) -> None:
        """Write the book to another file, in place of what is there, whole or not at all.

        That works even if the book's own file was deleted meanwhile.

        Raises:
            InputError: The target is the open file.
            BookError: The book cannot be read, or the disk is full.
            OutputError: The copy cannot be written there.
        """
        from erqi_viewer.store.files import new_file

        path = self.path
        if os.path.exists(target) and os.path.exists(path) and os.path.samefile(target, path):
            raise InputError(
                "{path} is the open file itself.", "Give the copy another name.", path=target
            )
        with new_file(target, replace=True) as temporary, self.snapshot() as book:
            # Reading takes the lock that the copying would wait for without end.
            book.execute("SELECT count(*) FROM sqlite_schema")
            with translated(temporary), contextlib.closing(connect(temporary)) as copy:
                copy.execute("PRAGMA journal_mode = OFF")
                book.backup(copy)

    def close(self) -> None:
        """Close the file. The book cannot be used any more; closing twice does nothing."""
        self._connection.close()


def _identity(path: str) -> tuple[int, int] | None:
    """Return which file a path leads to, None when it leads to none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def open_database(path: str, *, read_only: bool = False, any_thread: bool = False) -> Database:
    """Open a record book, checked and brought up to the latest schema; the caller closes it.

    With ``any_thread`` it may go from one thread to another; one at a time uses it.

    Raises:
        BookError: The file is missing, not a record book, damaged, locked, made by a newer
            program, or made by an older one and read-only; its ``kind`` says which.
        OutputError: An older file cannot be backed up before it is brought up to date.
    """
    check_file(path)
    read_only = read_only or not writable(path)
    connection = connect(path, any_thread=any_thread)
    try:
        with translated(path):
            if identify(connection, path) < migrate.latest_version():
                _upgrade(connection, path, read_only=read_only)
            quick_check(connection, path)
            return Database(path, connection, read_only=read_only)
    except BaseException:
        connection.close()
        raise


def _upgrade(connection: sqlite3.Connection, path: str, *, read_only: bool) -> None:
    if read_only:
        raise BookError("outdated", path)
    migrate.upgrade(connection, path)


def identify(connection: sqlite3.Connection, path: str) -> int:
    """Return the schema version of a file that bears our application id.

    The schema has to be exactly the one that the migrations make, so that no view, trigger or
    expression of a stranger is ever run.

    Raises:
        BookError: newer, damaged or locked.
    """
    with translated(path, sql_is_right=True), _at_one_moment(connection):
        version = migrate.schema_version(connection)
        if version > migrate.latest_version():
            raise BookError("newer", path)
        if version < 1 or not migrate.has_schema(connection, version):
            raise BookError("damaged", path, detail="the tables are not those of this program")
    return version


@contextlib.contextmanager
def _at_one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """Read a file in one state, though another program changes it meanwhile."""
    begun = not connection.in_transaction
    if begun:
        connection.execute("BEGIN")
    try:
        yield
    finally:
        if begun and connection.in_transaction:
            connection.execute("ROLLBACK")


def _schema_cookie(connection: sqlite3.Connection) -> int:
    """Return a number that changes whenever the schema does, or the whole content is replaced."""
    cookie: int = connection.execute("PRAGMA schema_version").fetchone()[0]
    return cookie


def quick_check(connection: sqlite3.Connection, path: str) -> None:
    """Look for damage for a moment; a big file is not searched to its end here.

    Raises:
        BookError: damaged or locked.
    """
    with _at_one_moment(connection):
        # Unlike page_size, this takes the lock that keeps others from writing.
        connection.execute("PRAGMA user_version").fetchone()
        page_size = connection.execute("PRAGMA page_size").fetchone()[0]
        if os.path.getsize(path) % page_size:
            raise BookError("damaged", path, detail="the last page is cut off")
    deadline = time.monotonic() + QUICK_CHECK_SECONDS
    connection.set_progress_handler(lambda: time.monotonic() > deadline, 1000)
    try:
        finding = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_INTERRUPT:
            raise
    else:
        if finding != "ok":
            raise BookError("damaged", path, detail=finding)
    finally:
        connection.set_progress_handler(None, 0)
