"""Makes record books from the bundled files of facts."""

from __future__ import annotations

import os

from erqi_viewer.core.errors import OutputError

TYPE_CHECKING = False

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    Fill = Callable[[sqlite3.Connection], None]


def create_database(path: str, *, empty: bool = False) -> None:
    """Make a record book with the bundled facts; it is there whole or not at all.

    An ``empty`` book has the dimensions, lists, indicators and regions, but no fact, source,
    organisation or edition.

    Raises:
        OutputError: The file exists already or cannot be written.
        DatabaseError: The disk is full.
        InputError: A bundled file of facts is wrong; file and line are in the message.
    """
    create_with(path, lambda connection: _insert(connection, empty=empty))


def create_with(path: str, fill: Fill) -> None:
    """Make a record book that a function fills in one transaction; it is there whole or not at all.

    Raises:
        OutputError: The file exists already or cannot be written.
        DatabaseError: The disk is full.
    """
    try:
        _create(path, fill)
    except FileExistsError as error:
        raise OutputError(
            "{path} exists already.", "Choose another name; nothing was written.", path=path
        ) from error


def ensure_user_database(path: str) -> None:
    """Make the user's own record book unless there is one; two programs may do so at once.

    Raises:
        OutputError: The file cannot be written.
        DatabaseError: The disk is full.
        InputError: A bundled file of facts is wrong; file and line are in the message.
    """
    if not os.path.exists(path):
        import contextlib

        with contextlib.suppress(FileExistsError):  # another program was faster
            _create(path, lambda connection: _insert(connection, empty=False))


def _create(path: str, fill: Fill) -> None:
    from erqi_viewer.store.connection import connect, translated
    from erqi_viewer.store.files import new_file

    with new_file(path) as temporary, translated(path):
        connection = connect(temporary)
        try:
            # Safe here: a file that fails half-way is thrown away, and flushed once at the end.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            _fill(connection, fill)
        finally:
            connection.close()


def _fill(connection: sqlite3.Connection, fill: Fill) -> None:
    from erqi_viewer.store import migrate

    connection.execute("BEGIN")
    migrate.apply(connection, migrate.latest_version())
    fill(connection)
    connection.execute("COMMIT")


def _insert(connection: sqlite3.Connection, *, empty: bool) -> None:
    from erqi_viewer.store import fact_files

    fact_files.insert_all(connection, vocabularies_only=empty)
