"""Brings a record book's schema up to date with the numbered scripts in ``migrations/``.

Script number n makes version n of the schema; the file carries its version in ``user_version``.
"""

from __future__ import annotations

import os
import sqlite3

from erqi_viewer.store import guard
from erqi_viewer.store.connection import APPLICATION_ID, BookError, book_error

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "migrations")

_Schema = set[tuple[str, str, str, str]]
_OBJECTS = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'"


def latest_version() -> int:
    """Return the schema version that this program makes and reads."""
    return len(_scripts())


def schema_version(connection: sqlite3.Connection) -> int:
    """Return the schema version that a file says it has."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def has_schema(connection: sqlite3.Connection, version: int) -> bool:
    """Return whether a file has exactly the schema that the scripts up to ``version`` make.

    SQLite's own tables, such as those of ``ANALYZE``, do not count.
    """
    found: _Schema = set(connection.execute(_OBJECTS))
    # Making the schema takes longer than all else when a book is opened, so it is read off the
    # scripts where they only create tables and indexes.
    return found == (_read_schema(version) or _made_schema(version))


def _read_schema(version: int) -> _Schema | None:
    schema: _Schema = set()
    for script in _scripts()[:version]:
        for statement in statements(_read(script)):
            lines = (line for line in statement.splitlines() if not line.startswith("--"))
            text = "\n".join(lines).strip().removesuffix(";")
            match text.replace("CREATE UNIQUE INDEX", "CREATE INDEX", 1).split(None, 5):
                case ["CREATE", "TABLE", name, *_]:
                    schema.add(("table", name, name, text))
                case ["CREATE", "INDEX", name, "ON", table, *_]:
                    schema.add(("index", name, table, text))
                case _:
                    return None
    return schema


def _made_schema(version: int) -> _Schema:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        apply(memory, version)
        return set(memory.execute(_OBJECTS))
    finally:
        memory.close()


def apply(connection: sqlite3.Connection, version: int) -> None:
    """Run the scripts that bring a schema to ``version``, within the caller's transaction.

    Raises:
        sqlite3.Error: A statement failed; the caller rolls back.
    """
    with guard.lifted(connection):
        _apply(connection, version)


def _apply(connection: sqlite3.Connection, version: int) -> None:
    for number, name in enumerate(_scripts()[:version], start=1):
        if number <= schema_version(connection):
            continue
        for statement in statements(_read(name)):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def upgrade(connection: sqlite3.Connection, path: str) -> None:
    """Bring the file at ``path`` to the latest version in one transaction, after a backup.

    Foreign keys are checked at the end and not on the way, so that a script can rebuild a table
    without deleting the rows that refer to it.

    Raises:
        BookError: A script failed or the file is in use; the file is as it was.
        OutputError: The backup cannot be written; the file is as it was.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            if schema_version(connection) < latest_version():  # another program may have done it
                _upgrade(connection, path)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _upgrade(connection: sqlite3.Connection, path: str) -> None:
    from erqi_viewer.store import backups

    backup = backups.back_up(path, "migration")
    try:
        apply(connection, latest_version())
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.Error as error:
        raise book_error(error, path) or BookError(
            "not-migrated", path, detail=error, backup=backup
        ) from error
    if broken:
        detail = f"{len(broken)} broken references in {broken[0][0]}"
        raise BookError("not-migrated", path, detail=detail, backup=backup)


def statements(script: str) -> Iterator[str]:
    """Yield the statements of an SQL script one by one.

    ``executescript`` would commit the transaction that they have to run in.
    """
    statement = ""
    for piece in script.split(";"):
        statement += piece + ";"
        # False within a string, a comment or the body of a trigger.
        if sqlite3.complete_statement(statement):
            if statement.strip() != ";":
                yield statement
            statement = ""


def _scripts() -> list[str]:
    return sorted(name for name in os.listdir(FOLDER) if name.endswith(".sql"))


def _read(script: str) -> str:
    with open(os.path.join(FOLDER, script), encoding="utf-8") as file:
        return file.read()
