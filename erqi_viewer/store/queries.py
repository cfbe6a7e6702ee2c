"""What the layers above ask of an open record book."""

from __future__ import annotations

from erqi_viewer.core.records import Indicator, Name, Region
from erqi_viewer.store import sql
from erqi_viewer.store.reader import Reader

TYPE_CHECKING = False

if TYPE_CHECKING:
    from erqi_viewer.core.records import Dataset
    from erqi_viewer.store.database import Database
    from erqi_viewer.store.schema import Table

FOLLOWED = "followed_regions"
"""The key of ``meta`` with the codes of the regions that the window shows, with commas."""

FEW_REGIONS = 8


def load(db: Database, region_codes: tuple[str, ...] | None = None) -> Dataset:
    """Return the records of some regions, or of all regions that have facts.

    Sources, dimensions, lists, editions and organisations come whole.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    with db.snapshot():
        return Reader(db, region_codes).dataset()


def home_region(db: Database) -> str | None:
    """Return the code of the region that the book is about.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    return _meta(db, "home_region")


def _meta(db: Database, key: str) -> str | None:
    rows = list(db.select("SELECT value FROM meta WHERE key = ?", (key,)))
    return rows[0][0] if rows else None


def regions(db: Database) -> tuple[tuple[Region, int], ...]:
    """Return every region that has places, figures or honours, and how many facts it has.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    return tuple(
        (Region(uid, code, Name(zh, en), level, parent), count)
        for uid, code, zh, en, level, parent, count in db.select(sql.REGIONS_WITH_FACTS)
    )


def all_regions(db: Database) -> tuple[Region, ...]:
    """Return every region of the book by its code, whether it has facts or not.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    return tuple(
        Region(uid, code, Name(zh, en), level, parent)
        for _, uid, code, zh, en, level, parent in db.select(sql.REGIONS)
    )


def indicators(db: Database) -> tuple[Indicator, ...]:
    """Return every indicator of the book, whether it has figures or not.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    return tuple(
        Indicator(uid, key, Name(zh, en), theme)
        for _, uid, key, zh, en, theme in db.select(sql.INDICATORS)
    )


def followed_regions(db: Database) -> tuple[str, ...] | None:
    """Return the codes of the regions that the window shows, None for all there are.

    They are those chosen for this book; else all of a book of few regions, and of a book of many
    the one that it is about.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    chosen = _meta(db, FOLLOWED)
    if chosen:
        return tuple(chosen.split(","))
    codes = [code for (code,) in db.select(sql.SOME_REGIONS, (FEW_REGIONS + 1,))]
    if len(codes) <= FEW_REGIONS:
        return None
    home = home_region(db)
    return (home or codes[0],)


def regions_with_facts(db: Database) -> tuple[Region, ...]:
    """Return every region that :func:`regions` returns, without counting; a moment in any book.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    codes = {code for (code,) in db.select(sql.SOME_REGIONS, (-1,))}
    return tuple(one for one in all_regions(db) if one.code in codes)


def fact_count(db: Database) -> int:
    """Return how many facts there are.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    rows = list(db.select("SELECT count(*) FROM fact"))
    count: int = rows[0][0]
    return count


def counts(db: Database) -> dict[str, int]:
    """Return how many facts of each kind, regions, sources, editions and evidence there are.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    return dict(db.select(sql.COUNTS))


def attached_texts(db: Database) -> frozenset[str]:
    """Return the uids of the sources that have their text attached.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    return frozenset(uid for (uid,) in db.select("SELECT uid FROM source WHERE text IS NOT NULL"))


def content_digest(db: Database) -> str:
    """Return the SHA-256 of all content, the same for equal content however it was put in.

    Every column of every table counts but the row ids and the change log: references go in as the
    stable id of the row they lead to, and rows in the order of theirs.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    with db.snapshot():
        return digest_in_snapshot(db)


def digest_in_snapshot(db: Database) -> str:
    """Return what :func:`content_digest` returns, for a caller that holds a snapshot already."""
    import hashlib
    import json

    from erqi_viewer.store import change_log, schema

    digest = hashlib.sha256()
    tables = schema.tables(db.select)
    for table in (one for one in tables.values() if one.name not in change_log.TABLES):
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
