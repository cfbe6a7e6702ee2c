"""Rebuilds rows that are lost from the indexes that still name them.

An index holds the columns that it sorts by. That is enough for a place on a list, and of a region
or a source it is enough for the facts that refer to it: only its name is lost then, and says so.
"""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.changes import FACT_TABLES, new_uid

if TYPE_CHECKING:
    from erqi_viewer.store.pages import Row, Value

LOST_ZH, LOST_EN = "（名称丢失）", "(name lost)"

_KINDS = " UNION ALL ".join(
    f"SELECT fact_id AS id, '{table.replace('_', '-')}' AS kind FROM {table}"  # noqa: S608
    for table in FACT_TABLES
)

# What is known of a row goes in under the names of its columns; what is not is NULL, and where a
# column needs it the row stays lost. Facts come last: their kind is where their other half is.
_STATEMENTS = {
    "source": "INSERT INTO source (id, uid, key, title_zh, title_en, published_on) "
    "VALUES (:id, :uid, :key, :zh, :en, '0000')",
    "region": "INSERT INTO region (id, uid, code, name_zh, name_en, level) "
    "VALUES (:id, :uid, :code, :zh, :en, 'district')",
    "dimension": "INSERT INTO dimension (id, uid, key, name_zh, name_en, position) "
    "VALUES (:id, :uid, :key, :zh, :en, 999)",
    "ranked_list": "INSERT INTO ranked_list (id, uid, key, dimension_id, family, name_zh, name_en, "
    "size) SELECT :id, :uid, :key, id, '?', :zh, :en, "
    "coalesce((SELECT max(size) FROM edition WHERE list_id = :id), 100) "
    "FROM dimension WHERE key = 'lost'",
    "indicator": "INSERT INTO indicator (id, uid, key, name_zh, name_en, theme) "
    "VALUES (:id, :uid, :key, :zh, :en, '?')",
    "edition": "INSERT INTO edition (id, uid, list_id, year, published_as_zh, published_as_en, "
    "size) SELECT :id, :uid, id, :year, name_zh, name_en, size FROM ranked_list "
    "WHERE id = :list_id",
    "placement": "INSERT INTO placement (fact_id, region_id, edition_id, status, rank) "
    "VALUES (:id, :region_id, :edition_id, 'ranked', :rank)",
    "organisation": "INSERT INTO organisation (fact_id, key, name_zh, name_en) "
    "VALUES (:id, :key, :zh, :en)",
    "fact": f"INSERT INTO fact (id, uid, kind, source_id) SELECT id, :uid, kind, :source_id "  # noqa: S608
    f"FROM ({_KINDS}) WHERE id = :id",
}
_LOST_DIMENSION = (
    "INSERT OR IGNORE INTO dimension (uid, key, name_zh, name_en, position) "
    "VALUES (?, 'lost', ?, ?, 999)"
)
_COLUMNS = ("uid", "key", "code", "year", "list_id", "region_id", "edition_id", "rank", "source_id")


class Index(NamedTuple):
    """An index: its table, and the columns that it holds before the row id."""

    table: str
    columns: tuple[str, ...]


def indexes(book: sqlite3.Connection) -> dict[str, Index]:
    """Return the indexes by name of the tables whose rows can be rebuilt."""
    listed = book.execute(
        "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'"
    ).fetchall()
    return {
        name: Index(
            table,
            tuple(
                column
                for (column,) in book.execute(
                    "SELECT name FROM pragma_index_info(?) ORDER BY seqno", (name,)
                )
            ),
        )
        for name, table in listed
        if table in _STATEMENTS
    }


class Known:
    """What the indexes say of the rows that ``book`` has not, in each table."""

    def __init__(self, book: sqlite3.Connection) -> None:
        self._book = book
        self._rows: dict[str, dict[int, dict[str, Value]]] = {name: {} for name in _STATEMENTS}

    def take(self, index: Index, row: Row | None) -> None:
        """Take note of an entry of an index."""
        if row is None or len(row.values) != len(index.columns) + 1:
            return
        *values, number = row.values
        if isinstance(number, int) and not self._is_there(index.table, number):
            known = self._rows[index.table].setdefault(number, {})
            known.update(zip(index.columns, values, strict=True))

    def _is_there(self, table: str, number: int) -> bool:
        statement = f'SELECT 1 FROM "{table}" WHERE rowid = ?'  # noqa: S608
        return self._book.execute(statement, (number,)).fetchone() is not None

    def rebuild(self) -> dict[str, int]:
        """Put in what is not there and can be made, within the caller's transaction.

        Returns:
            How many rows of each table were rebuilt.
        """
        rebuilt = dict.fromkeys(_STATEMENTS, 0)
        for table, statement in _STATEMENTS.items():
            rows = {n: one for n, one in self._rows[table].items() if not self._is_there(table, n)}
            if table == "ranked_list" and rows:  # of which dimension it was no index says
                made = self._book.execute(_LOST_DIMENSION, (new_uid(), LOST_ZH, LOST_EN))
                rebuilt["dimension"] += made.rowcount
            for number, known in sorted(rows.items()):
                values = {name: known.get(name) for name in _COLUMNS}
                values |= {"id": number, "zh": LOST_ZH, "en": LOST_EN}
                with contextlib.suppress(sqlite3.IntegrityError):
                    rebuilt[table] += self._book.execute(statement, values).rowcount
        return rebuilt
