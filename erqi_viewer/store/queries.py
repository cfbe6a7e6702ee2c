"""What the layers above ask of an open record book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.store import sql
from erqi_viewer.store.reader import Reader

if TYPE_CHECKING:
    from erqi_viewer.core.records import Dataset, Placement
    from erqi_viewer.store.database import Database
    from erqi_viewer.store.schema import Table


def load(db: Database, region_codes: tuple[str, ...] | None = None) -> Dataset:
    """Return the records of some regions, or of all regions that have facts.

    Sources, dimensions, lists, editions and organisations come whole.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    with db.snapshot():
        return Reader(db, region_codes).dataset()


def load_placements(
    db: Database, *, region_codes: tuple[str, ...] | None = None
) -> tuple[Placement, ...]:
    """Return only the placements that :func:`load` returns, in the same order.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    with db.snapshot():
        return Reader(db, region_codes).placements()


def home_region(db: Database) -> str | None:
    """Return the code of the region that the book is about.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    rows = list(db.select("SELECT value FROM meta WHERE key = 'home_region'"))
    return rows[0][0] if rows else None


def counts(db: Database) -> dict[str, int]:
    """Return how many facts of each kind, regions, sources, editions and evidence there are.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    return dict(db.select(sql.COUNTS))


def content_digest(db: Database) -> str:
    """Return the SHA-256 of all content, the same for equal content however it was put in.

    Every column of every table counts but the row ids: references go in as the stable id of the
    row they lead to, and rows in the order of theirs.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    import hashlib
    import json

    from erqi_viewer.store import schema

    digest = hashlib.sha256()
    with db.snapshot():
        tables = schema.tables(db.select)
        for table in tables.values():
            columns = [column.name for column in table.columns]
            digest.update(json.dumps([table.name, *columns]).encode())
            for row in db.select(_canonical(table, tables)):
                # Bytes stand in no column of ours, but may in a damaged file.
                digest.update(json.dumps(row, default=bytes.hex).encode())
    return digest.hexdigest()


def _canonical(table: Table, tables: dict[str, Table]) -> str:
    """Return the query for a table's rows with stable ids in place of row ids."""
    values = []
    for column in table.columns:
        value = f'"{table.name}"."{column.name}"'
        if column.refers_to:
            # The tables of facts have their stable id in the table fact.
            target = column.refers_to if tables[column.refers_to].has("uid") else "fact"
            value = f'(SELECT uid FROM "{target}" WHERE id = {value})'  # noqa: S608
        if column.name != "id":
            values.append(value)
    # Either the first column is unique, or the first two together.
    return f'SELECT {", ".join(values)} FROM "{table.name}" ORDER BY 1, 2'  # noqa: S608
