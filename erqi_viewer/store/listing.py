"""Lists the rows that others refer to, and what refers to a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from erqi_viewer.core.changes import FACT_TABLES
from erqi_viewer.core.editing.book import REFERRED, Book
from erqi_viewer.store import schema
from erqi_viewer.store.documents import Documents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erqi_viewer.core.changes import Document
    from erqi_viewer.store.database import Database
    from erqi_viewer.store.schema import Table

_LONG = {"text"}
"""The columns that no list shows and that may hold megabytes."""

MOST_NAMED = 3


def read_book(db: Database) -> Book:
    """Return the rows that others refer to; places are read when they are asked for.

    Raises:
        BookError: The file is damaged, locked or out of reach.
    """
    with db.snapshot():
        tables = schema.tables(db.select)
        uids = {table: _uids(db, table) for table in REFERRED}
        rows = {table: _rows(db, tables[table], uids) for table in REFERRED}
        publishers = db.select(
            "SELECT edition_id, organisation_id FROM edition_publisher "
            "ORDER BY edition_id, position"
        )
        for document in rows["edition"].values():
            document["publishers"] = []
        for edition, organisation in publishers:
            published = rows["edition"][uids["edition"][edition]]
            published["publishers"].append(uids["organisation"][organisation])
    return Book(rows, lambda region, edition: places(db, region, edition))


def places(db: Database, region: str, edition: str) -> dict[str, Document]:
    """Return the places recorded for a region on an edition, by stable id, one a source.

    Raises:
        BookError: The file is damaged, locked or out of reach.
    """
    with db.snapshot() as connection:
        found = connection.execute(
            "SELECT f.uid FROM placement p JOIN fact f ON f.id = p.fact_id "
            "WHERE p.region_id = (SELECT id FROM region WHERE uid = ?) "
            "AND p.edition_id = (SELECT id FROM edition WHERE uid = ?) ORDER BY f.uid",
            (region, edition),
        ).fetchall()
        documents = Documents(connection)
        read = {uid: documents.read("placement", uid) for (uid,) in found}
    return {uid: document for uid, document in read.items() if document is not None}


def referrers(db: Database, table: str, uid: str) -> dict[str, tuple[str, ...]]:
    """Return the stable ids of the rows that refer to a row, by their table.

    Raises:
        BookError: The file is damaged, locked or out of reach.
    """
    found: dict[str, tuple[str, ...]] = {}
    with db.snapshot():
        tables = schema.tables(db.select)
        row = next((key for key, one in _uids(db, table).items() if one == uid), None)
        for other in tables.values():
            for column in other.columns:
                if column.refers_to == table and column.name != "fact_id" and row is not None:
                    known = _referring(db, other, column.name, row)
                    for name, uids in known.items():
                        found[name] = (*found.get(name, ()), *uids)
    return found


def _referring(db: Database, table: Table, column: str, row: int) -> dict[str, tuple[str, ...]]:
    where = f'FROM "{table.name}" t WHERE t."{column}" = ?'
    if table.name == "fact":  # by its kind it is a row of another table
        kinds: dict[str, tuple[str, ...]] = {}
        statement = f"SELECT replace(kind, '-', '_'), uid {where} ORDER BY uid"
        for kind, uid in db.select(statement, (row,)):
            kinds[kind] = (*kinds.get(kind, ()), uid)
        return kinds
    name = table.name
    if name == "edition_publisher":
        name, key = "edition", "(SELECT uid FROM edition WHERE id = t.edition_id)"
    elif name in FACT_TABLES:
        key = "(SELECT uid FROM fact WHERE id = t.fact_id)"
    elif table.has("uid"):
        key = "t.uid"
    else:
        return {}
    uids = tuple(uid for (uid,) in db.select(f"SELECT {key} {where} ORDER BY 1", (row,)))
    return {name: uids} if uids else {}


def _uids(db: Database, table: str) -> dict[int, str]:
    if table in FACT_TABLES:
        kind = table.replace("_", "-")
        return dict(db.select("SELECT id, uid FROM fact WHERE kind = ?", (kind,)))
    return dict(db.select(f'SELECT id, uid FROM "{table}"'))  # noqa: S608


def _rows(db: Database, table: Table, uids: Mapping[str, Mapping[int, str]]) -> dict[str, Document]:
    fact = table.name in FACT_TABLES
    own = [one for one in table.columns if one.name not in {"id", "uid", "fact_id", *_LONG}]
    names = [f't."{one.name}"' for one in own]
    key, join = ("t.fact_id", "JOIN fact f ON f.id = t.fact_id") if fact else ("t.id", "")
    common = ["f.source_id", "f.note_zh", "f.note_en"] if fact else []
    statement = (
        f"SELECT {', '.join([key, *common, *names])} "  # noqa: S608
        f'FROM "{table.name}" t {join} ORDER BY {key}'
    )
    fields = [("source", "source"), ("note_zh", None), ("note_en", None)] if fact else []
    fields += [
        (one.name.removesuffix("_id") if one.refers_to else one.name, one.refers_to) for one in own
    ]
    rows: dict[str, Document] = {}
    for row, *values in db.select(statement):
        document: dict[str, Any] = {
            name: uids[target].get(value) if target else value
            for (name, target), value in zip(fields, values, strict=True)
        }
        rows[uids[table.name][row]] = document
    return rows
