"""Takes the rows of a book out as plain values, of all regions or of some.

A row is a dictionary by field: its columns without the row id, references as the stable id of the
row they lead to under the column's name without ``_id``. Tables come so that none refers to one
after it, rows in the order in which they were put in; :mod:`.rebuild` makes a book of them again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from erqi_viewer.store import change_log, schema
from erqi_viewer.store.queries import fact_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from erqi_viewer.store.database import Database
    from erqi_viewer.store.schema import Column, Select, Table

Row = dict[str, Any]

# Which rows belong to the regions asked for. What belongs to no region comes whole.
_WANTED = """
WITH RECURSIVE
    wanted_region (id) AS (SELECT id FROM region WHERE instr(:codes, ',' || code || ',')),
    region_or_above (id) AS (
        SELECT id FROM wanted_region
        UNION SELECT r.parent_id FROM region r JOIN region_or_above w ON w.id = r.id
        WHERE r.parent_id IS NOT NULL
    ),
    wanted_item (id) AS (
        SELECT fact_id FROM structure_item WHERE region_id IS NULL OR region_id IN wanted_region
        UNION SELECT s.parent_id FROM structure_item s JOIN wanted_item w ON w.id = s.fact_id
        WHERE s.parent_id IS NOT NULL
    ),
    wanted_fact (id) AS (
        SELECT fact_id FROM placement WHERE region_id IN wanted_region
        UNION ALL SELECT fact_id FROM observation WHERE region_id IN wanted_region
        UNION ALL SELECT fact_id FROM honour WHERE region_id IN wanted_region
        UNION ALL SELECT fact_id FROM organisation
        UNION ALL SELECT id FROM wanted_item
    )
"""
_CONDITIONS = {
    "region": "id IN region_or_above OR id IN (SELECT region_id FROM structure_item "
    "WHERE fact_id IN wanted_item)",
    "source": "id IN (SELECT source_id FROM fact WHERE id IN wanted_fact)",
    "fact": "id IN wanted_fact",
}


class Scope(NamedTuple):
    """Which rows to take out: of some regions, by code, or of all; with sources' texts or not."""

    regions: tuple[str, ...] | None = None
    with_texts: bool = False


def content_tables(select: Select) -> tuple[Table, ...]:
    """Return the tables with a book's content, so that none refers to one after it."""
    left = {
        name: table
        for name, table in schema.tables(select).items()
        if name not in change_log.TABLES
    }
    ordered: list[Table] = []
    while left:
        ready = [
            table
            for table in left.values()
            if not {column.refers_to for column in table.columns} & (left.keys() - {table.name})
        ]
        ordered += ready
        for table in ready:
            del left[table.name]
    return tuple(ordered)


def field_of(column: Column) -> str:
    """Return the name of a column's field in a row."""
    return column.name.removesuffix("_id") if column.refers_to else column.name


def dump(db: Database, scope: Scope) -> Iterator[tuple[Table, Iterator[Row]]]:
    """Yield each table with its rows that are asked for; the caller holds a snapshot.

    Raises:
        BookError: The file is damaged, locked or out of reach.
    """
    tables = {table.name: table for table in content_tables(db.select)}
    for table in tables.values():
        yield table, _rows(db, table, tables, scope)


def _rows(db: Database, table: Table, tables: Mapping[str, Table], scope: Scope) -> Iterator[Row]:
    columns = [column for column in table.columns if column.name != "id"]
    values = [_value(table, column, tables, scope) for column in columns]
    fields = [field_of(column) for column in columns]
    codes = {} if scope.regions is None else {"codes": f",{','.join(scope.regions)},"}
    for row in db.select(_statement(table, values, scope), codes):
        yield dict(zip(fields, row, strict=True))


def _statement(table: Table, values: Sequence[str], scope: Scope) -> str:
    first, second = table.columns[0].name, table.columns[min(1, len(table.columns) - 1)].name
    order = f'"{first}"' if first in {"id", "fact_id"} else f'"{first}", "{second}"'
    where = _condition(table) if scope.regions is not None else ""
    head = f'SELECT {", ".join(values)} FROM "{table.name}" AS t'  # noqa: S608
    if not where:
        return f"{head} ORDER BY {order}"
    return f"{_WANTED} {head} WHERE {where} ORDER BY {order}"


def _condition(table: Table) -> str:
    if table.name in _CONDITIONS:
        return _CONDITIONS[table.name]
    if table.has("fact_id"):
        return "fact_id IN wanted_fact"
    return "region_id IN wanted_region" if table.has("region_id") else ""


def _value(table: Table, column: Column, tables: Mapping[str, Table], scope: Scope) -> str:
    if (table.name, column.name) == ("source", "text") and not scope.with_texts:
        return "NULL"
    if not column.refers_to:
        return f't."{column.name}"'
    # The tables of facts have their stable id in the table fact.
    target = column.refers_to if tables[column.refers_to].has("uid") else "fact"
    return f'(SELECT uid FROM "{target}" WHERE id = t."{column.name}")'  # noqa: S608


def count_facts(db: Database, scope: Scope) -> int:
    """Return how many facts :func:`dump` would yield.

    Raises:
        BookError: The file is damaged, locked or out of reach.
    """
    if scope.regions is None:
        return fact_count(db)
    statement = _WANTED + "SELECT count(*) FROM wanted_fact"  # noqa: S608
    rows = list(db.select(statement, {"codes": f",{','.join(scope.regions)},"}))
    count: int = rows[0][0]
    return count
