"""Makes the rows that were saved of a damaged book one sound book again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.changes import FACT_TABLES
from erqi_viewer.store import schema

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_RULES = (
    # What a place may not be on its list.
    """
    DELETE FROM placement WHERE fact_id IN (
        SELECT p.fact_id FROM placement p JOIN edition e ON e.id = p.edition_id
        WHERE p.rank > e.size OR (e.status = 'not-published' AND p.status <> 'not-listed'))
    """,
    """
    DELETE FROM evidence WHERE id IN (
        SELECT e.id FROM evidence e JOIN fact f ON f.id = e.fact_id
        JOIN source s ON s.id = f.source_id WHERE e."end" > s.text_length)
    """,
    # The source that counted is gone: the first of the others does.
    """
    UPDATE placement SET preferred = 1 WHERE fact_id IN (
        SELECT min(fact_id) FROM placement GROUP BY region_id, edition_id HAVING max(preferred) = 0)
    """,
)

_TREES = (("region", "id", "parent_id"), ("ranked_list", "id", "predecessor_id"))
_ITEMS = ("structure_item", "fact_id", "parent_id")


def mend(book: sqlite3.Connection) -> None:
    """Delete what refers to rows that are gone or breaks a rule, within the caller's transaction.

    A reference that a row can do without is cleared instead. Each deletion may leave another row
    without what it refers to, so this goes on until nothing is left to do.
    """
    statements = list(_statements(book))
    before = -1
    while before != book.total_changes:
        before = book.total_changes
        for statement in statements:
            book.execute(statement)


def _statements(book: sqlite3.Connection) -> Iterator[str]:
    tables = schema.tables(book.execute)
    for table in tables.values():
        for column in table.columns:
            if column.refers_to is None:
                continue
            key = "id" if tables[column.refers_to].has("id") else "fact_id"
            there = f'(SELECT "{key}" FROM "{column.refers_to}")'  # noqa: S608
            gone = f'"{column.name}" IS NOT NULL AND "{column.name}" NOT IN {there}'
            if column.required or column.name == "fact_id":
                yield f'DELETE FROM "{table.name}" WHERE {gone}'  # noqa: S608
            else:
                yield f'UPDATE "{table.name}" SET "{column.name}" = NULL WHERE {gone}'  # noqa: S608
    for name in FACT_TABLES:
        kind = name.replace("_", "-")
        yield (
            f"DELETE FROM {name} WHERE fact_id NOT IN "  # noqa: S608
            f"(SELECT id FROM fact WHERE kind = '{kind}')"
        )
        yield (
            f"DELETE FROM fact WHERE kind = '{kind}' AND id NOT IN "  # noqa: S608
            f"(SELECT fact_id FROM {name})"
        )
    for tree, key, parent in (*_TREES, _ITEMS):  # rows that stand below themselves
        yield (
            f"UPDATE {tree} SET {parent} = NULL WHERE {key} NOT IN ("  # noqa: S608
            f"WITH RECURSIVE reached (id) AS (SELECT {key} FROM {tree} WHERE {parent} IS NULL "
            f"UNION SELECT t.{key} FROM {tree} t JOIN reached r ON t.{parent} = r.id) "
            "SELECT id FROM reached)"
        )
    yield from _RULES
