"""Describes the tables of a record book, from SQLite's own catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Select = Callable[[str, tuple[object, ...]], Iterable[tuple[Any, ...]]]


class Column(NamedTuple):
    """A column; ``refers_to`` is the table whose rows it refers to, None if it holds a value."""

    name: str
    type: str
    required: bool
    refers_to: str | None


class Table(NamedTuple):
    """A table and its columns in order."""

    name: str
    columns: tuple[Column, ...]

    def has(self, column: str) -> bool:
        """Return whether the table has a column of that name."""
        return any(one.name == column for one in self.columns)


def tables(select: Select) -> dict[str, Table]:
    """Return the tables by name, in order of name. ``select`` runs a query."""
    names = select(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' "
        "ORDER BY name",
        (),
    )
    return {name: Table(name, _columns(select, name)) for (name,) in list(names)}


def _columns(select: Select, table: str) -> tuple[Column, ...]:
    keys = select('SELECT "from", "table" FROM pragma_foreign_key_list(?)', (table,))
    refers_to: dict[str, str] = dict(iter(keys))
    rows = select('SELECT name, type, "notnull" FROM pragma_table_info(?) ORDER BY cid', (table,))
    return tuple(Column(name, kind, bool(must), refers_to.get(name)) for name, kind, must in rows)
