"""Makes a record book of rows that were taken out of one, see :mod:`.rows`.

The rows may come from a stranger: whatever they hold, the schema's own rules decide, and what is
wrong is said with table and row.
"""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, NoReturn

from erqi_viewer.core.errors import InputError
from erqi_viewer.store import migrate
from erqi_viewer.store.connection import connect, translated
from erqi_viewer.store.database import Database
from erqi_viewer.store.rows import Row, content_tables, field_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from erqi_viewer.store.schema import Table

_PLAIN = (str, int, float)


class Rebuilder:
    """Fills a new book, table by table in the order of ``tables``.

    Attributes:
        tables: The tables by name.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.tables = {one.name: one for one in content_tables(connection.execute)}
        self._ids: dict[str, dict[str, int]] = {name: {} for name in self.tables}

    def insert(self, name: str, rows: Iterable[Row]) -> Iterator[int]:
        """Insert a table's rows; yields each row's number once it is in.

        Raises:
            InputError: A row is wrong; its table and number are in the message.
        """
        table = self.tables[name]
        if any(column.refers_to == name for column in table.columns) and table.has("uid"):
            rows = list(rows)
            for number, row in enumerate(rows, start=1):
                self._ids[name].setdefault(str(row.get("uid")), number)
        for number, row in enumerate(rows, start=1):
            values = self._values(table, row, number)
            if table.has("id"):
                values["id"] = number
                if table.has("uid"):
                    self._ids[name][str(row.get("uid"))] = number
            self._execute(table, values, number)
            yield number

    def check(self) -> None:
        """Tell whether every reference leads somewhere; there is no way that one could not.

        Raises:
            InputError: One leads nowhere.
        """
        for table, number, target, _ in self._connection.execute("PRAGMA foreign_key_check"):
            _fail(table, number or 0, f"it refers to a {target} that is missing")

    def _values(self, table: Table, row: object, number: int) -> dict[str, object]:
        columns = {field_of(one): one for one in table.columns if one.name != "id"}
        if not isinstance(row, dict) or row.keys() != columns.keys():
            _fail(table.name, number, f"its fields are not {', '.join(columns)}")
        values: dict[str, object] = {}
        for field, column in columns.items():
            value = row[field]
            if value is not None and (isinstance(value, bool) or not isinstance(value, _PLAIN)):
                _fail(table.name, number, f"{field} is neither text nor number")
            if column.refers_to and value is not None:
                target = column.refers_to if self.tables[column.refers_to].has("uid") else "fact"
                if str(value) not in self._ids[target]:
                    _fail(table.name, number, f"there is no {column.refers_to} {value}")
                value = self._ids[target][str(value)]
            values[column.name] = value
        return values

    def _execute(self, table: Table, values: dict[str, object], number: int) -> None:
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        statement = f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'  # noqa: S608
        try:
            self._connection.execute(statement, tuple(values.values()))
        except (sqlite3.IntegrityError, OverflowError, UnicodeEncodeError) as error:
            _fail(table.name, number, str(error))


@contextlib.contextmanager
def rebuilding(path: str, schema_version: int | None = None) -> Iterator[Rebuilder]:
    """Give what fills the empty file at ``path``; whatever is raised, the file is of no use then.

    Args:
        path: An empty file that nobody else uses.
        schema_version: The version of the schema that the rows are of; the latest when None.

    Raises:
        BookError: The file cannot be written.
    """
    version = migrate.latest_version() if schema_version is None else schema_version
    with translated(path):
        connection = connect(path)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("BEGIN")
            connection.execute("PRAGMA defer_foreign_keys = ON")
            migrate.apply(connection, version)
            rebuilder = Rebuilder(connection)
            yield rebuilder
            rebuilder.check()
            connection.execute("COMMIT")
        finally:
            connection.close()


def digest_of(path: str) -> str:
    """Return the content digest of a rebuilt book, whatever the version of its schema.

    Raises:
        BookError: The file cannot be read.
    """
    from erqi_viewer.store.queries import content_digest

    with Database(path, connect(path), read_only=True) as db:
        return content_digest(db)


def bring_up_to_date(path: str) -> None:
    """Give a rebuilt book the latest schema; there is no need of a backup.

    Raises:
        BookError: The file cannot be written.
    """
    with translated(path):
        connection = connect(path)
        try:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("BEGIN")
            migrate.apply(connection, migrate.latest_version())
            connection.execute("COMMIT")
        finally:
            connection.close()


def _fail(table: str, number: int, reason: str) -> NoReturn:
    raise InputError(
        "{table}, row {number}: {reason}.",
        "Nothing was made of these rows.",
        table=table,
        number=number,
        reason=reason,
    )
