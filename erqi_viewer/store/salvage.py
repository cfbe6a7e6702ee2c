"""Saves what can be read of a damaged record book into a new one."""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.errors import OutputError
from erqi_viewer.store import check, migrate, rebuilding
from erqi_viewer.store.connection import BookError, check_file, connect, translated
from erqi_viewer.store.files import new_file
from erqi_viewer.store.mending import mend
from erqi_viewer.store.pages import INDEX_INTERIOR, INDEX_LEAF, TABLE_LEAF, PageError, PageFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.store.pages import Row, Value

_UID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TYPES: dict[str, tuple[type, ...]] = {
    "INTEGER": (int,),
    "REAL": (int, float),
    "TEXT": (str,),
    "BLOB": (bytes,),
}
_LEAST_COLUMNS_OF_INDEX = 6
"""Fewer columns on a page of an index may be one of the indexes proper."""


class Salvage(NamedTuple):
    """What became of a damaged book: rows by table that were saved and lost, and its pages.

    Of those saved, ``rebuilt`` were put together from what indexes hold of them. Rows on
    ``ruined_pages`` that no index names are not counted, for nobody knows how many they were.
    """

    kept: dict[str, int]
    rebuilt: int
    lost: dict[str, int]
    pages: int
    ruined_pages: int

    @property
    def whole(self) -> bool:
        """Whether everything that could be seen was saved."""
        return not self.ruined_pages and not any(self.lost.values())


class _Table(NamedTuple):
    name: str
    with_rowid: bool
    columns: tuple[tuple[str, str, bool], ...]  # name, type, whether it is the row id
    required: tuple[bool, ...]

    def takes(self, values: tuple[Value, ...]) -> bool:
        """Return whether a row looks like one of this table."""
        return len(values) == len(self.columns) and all(
            _fits(value, kind, name, required=required, is_rowid=is_rowid)
            for value, (name, kind, is_rowid), required in zip(
                values, self.columns, self.required, strict=True
            )
        )


def salvage(path: str, target: str, *, replace: bool = False) -> Salvage:
    """Read what can be read of the book at ``path`` and make a sound new book of it.

    Row by row: what breaks a rule of the book, or belongs to a row that is gone, is left out.
    With ``replace`` a file at ``target`` gives way, unless it is the damaged one itself.

    Raises:
        BookError: The file is not a record book, locked or made by a newer program, nothing of it
            can be read, or the disk is full.
        FileExistsError: ``target`` exists; it is untouched.
        OutputError: The new file cannot be written.
    """
    try:
        check_file(path)
    except BookError as error:
        if error.kind != "damaged":
            raise
    if os.path.exists(target) and os.path.samefile(path, target):
        raise OutputError(
            "{path} is the damaged file itself.",
            "Choose another name; nothing was written.",
            path=target,
        )
    with new_file(target, replace=replace) as temporary, _held(path), translated(target):
        source = PageFile(path)
        try:
            if source.user_version > migrate.latest_version():
                raise BookError("newer", path)
            saved = _rebuild(source, temporary)
        finally:
            source.close()
        if not sum(saved.kept.values()):
            raise BookError("hopeless", path)
        problems = check.damage(temporary)
        if problems:
            raise BookError("damaged", path, detail=problems[0].message)
    return saved


@contextlib.contextmanager
def _held(path: str) -> Iterator[None]:
    """Have SQLite take back what a crash left, if it still can, and keep other programs out."""
    with contextlib.ExitStack() as stack:
        try:
            with translated(path, sql_is_right=True):
                book = stack.enter_context(contextlib.closing(connect(path)))
                book.execute("BEGIN")
                book.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except BookError as error:
            if error.kind not in {"damaged", "read-only", "permission"}:
                raise
        yield


def _rebuild(source: PageFile, path: str) -> Salvage:
    version = source.user_version or migrate.latest_version()
    with contextlib.closing(connect(path)) as book:
        book.execute("PRAGMA journal_mode = OFF")
        book.execute("PRAGMA synchronous = OFF")
        book.execute("PRAGMA foreign_keys = OFF")
        book.execute("BEGIN")
        migrate.apply(book, version)
        tables = _tables(book)
        reading = _Reading(source, tables, book)
        found = dict.fromkeys(tables, 0)
        for table, row in reading.rows():
            found[table.name] += 1
            if row is not None:
                _insert(book, table, row)
        rebuilt = reading.known.rebuild()
        mend(book)
        kept = {name: _count(book, name) for name in tables}
        migrate.apply(book, migrate.latest_version())
        book.execute("COMMIT")
    lost = {name: found[name] + rebuilt.get(name, 0) - kept[name] for name in tables}
    return Salvage(kept, sum(rebuilt.values()), lost, source.count, len(reading.ruined))


def _count(book: sqlite3.Connection, table: str) -> int:
    count: int = book.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608
    return count


def _tables(book: sqlite3.Connection) -> dict[str, _Table]:
    """Return the tables of a book with their columns in the order in which they are stored."""
    found = {}
    listed = book.execute(
        "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND name NOT GLOB 'sqlite_*'"
    ).fetchall()
    for name, without_rowid in listed:
        columns = book.execute(
            'SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid', (name,)
        ).fetchall()
        if without_rowid:
            columns.sort(key=lambda one: (one[3] == 0, one[3]))
        found[name] = _Table(
            name,
            not without_rowid,
            tuple((one, kind, bool(key and not without_rowid)) for one, kind, _, key in columns),
            tuple(bool(must or key) for _, _, must, key in columns),
        )
    return found


class _Reading:
    """Finds the rows of tables: down from their roots, then on pages that nothing leads to.

    What is found goes into ``book`` as it is found, for what indexes know of it is not kept.
    """

    def __init__(
        self, source: PageFile, tables: dict[str, _Table], book: sqlite3.Connection
    ) -> None:
        self._source = source
        self._tables = tables
        self._indexes = rebuilding.indexes(book)
        self.known = rebuilding.Known(book)
        self._seen: set[int] = set()
        self.ruined: set[int] = set()

    def rows(self) -> Iterator[tuple[_Table, Row | None]]:
        """Yield each row with its table; None for one that is ruined."""
        roots = self._roots()
        for name in (one for one in roots if one in self._tables):
            for number in self._walk(roots[name]):
                for row in self._rows_of(number):
                    yield self._tables[name], row
        for name in (one for one in roots if one not in self._tables):
            for number in self._walk(roots[name]):
                self._take_note(name, number)
        yield from self._strays()

    def _take_note(self, name: str, number: int) -> None:
        """Keep what a page of an index says of rows that were not found in their tables."""
        if self.ruined and name in self._indexes:
            for row in self._rows_of(number):
                self.known.take(self._indexes[name], row)

    def _roots(self) -> dict[str, int]:
        """Return the root page of each table and index, as far as the catalogue can be read."""
        found: dict[str, int] = {}
        for number in self._walk(1):
            for row in self._rows_of(number):
                match row and row.values:
                    case (str(), str() as name, str(), int() as root, *_):
                        found.setdefault(name, root)
        return found

    def _walk(self, root: int) -> Iterator[int]:
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number in self._seen:
                continue
            self._seen.add(number)
            kind = self._source.kind(number)
            try:
                if kind not in {TABLE_LEAF, INDEX_LEAF}:
                    waiting += reversed(self._source.children(number))
            except PageError:
                self.ruined.add(number)
                continue
            if kind in {TABLE_LEAF, INDEX_LEAF, INDEX_INTERIOR}:
                yield number

    def _rows_of(self, number: int) -> Iterator[Row | None]:
        try:
            yield from self._source.rows(number)
        except PageError:
            self.ruined.add(number)

    def _strays(self) -> Iterator[tuple[_Table, Row | None]]:
        """Yield the rows below ruined pages, by what they look like."""
        free = self._source.free_pages()
        for number in range(1, self._source.count + 1):
            if number in self._seen or number in free or number in self._source.overflow_pages():
                continue
            kind = self._source.kind(number)
            if kind in {TABLE_LEAF, INDEX_LEAF}:
                for row in self._rows_of(number):
                    table = self._looking_like(row, kind) if row else None
                    if table is not None:
                        yield table, row

    def _looking_like(self, row: Row, kind: int) -> _Table | None:
        if kind == INDEX_LEAF and len(row.values) < _LEAST_COLUMNS_OF_INDEX:
            return None
        fitting = [
            table
            for table in self._tables.values()
            if table.with_rowid == (kind == TABLE_LEAF) and table.takes(row.values)
        ]
        return fitting[0] if len(fitting) == 1 else None


def _fits(value: Value, kind: str, name: str, *, required: bool, is_rowid: bool) -> bool:
    if is_rowid:
        return value is None
    if value is None:
        return not required
    if isinstance(value, str) and name in {"uid", "key"}:
        return (_UID.fullmatch(value) is not None) == (name == "uid")
    return isinstance(value, _TYPES[kind])


def _insert(book: sqlite3.Connection, table: _Table, row: Row) -> None:
    """Put a row in unless it breaks a rule that the table holds."""
    if len(row.values) != len(table.columns):
        return
    values = {
        name: row.rowid if is_rowid else value
        for (name, _, is_rowid), value in zip(table.columns, row.values, strict=True)
    }
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" * len(values))
    statement = f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'  # noqa: S608
    with contextlib.suppress(sqlite3.IntegrityError):
        book.execute(statement, tuple(values.values()))
