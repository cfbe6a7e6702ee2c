"""The rules that rows have to keep and SQL alone cannot hold, checked after every edit."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.changes import RowChange


class RuleError(InputError):
    """A row breaks a rule. ``field`` names the field of its document that does, if one does."""

    def __init__(self, what: str, remedy: str, /, field: str = "", **values: object) -> None:
        super().__init__(what, remedy, **values)
        self.field = field


class _Rule(NamedTuple):
    """A query for the rows of ``tables`` that break a rule, by the stable id ``:uid`` of one."""

    tables: tuple[str, ...]
    field: str
    what: str
    remedy: str
    query: str


_PLACES = """
    FROM placement p JOIN fact f ON f.id = p.fact_id JOIN edition e ON e.id = p.edition_id
    JOIN ranked_list l ON l.id = e.list_id
"""

_RULES = (
    _Rule(
        ("placement",),
        "rank",
        "Rank {rank} is not on a list of {size} places.",
        "Give a rank from 1 to {size}. Nothing was changed.",
        f"SELECT p.rank AS rank, e.size AS size {_PLACES} WHERE f.uid = :uid AND p.rank > e.size",
    ),
    _Rule(
        ("edition",),
        "size",
        "A list of {size} places has no rank {rank}, which is recorded on it.",
        "Give the list at least {rank} places, or correct that rank first. Nothing was changed.",
        f"SELECT e.size AS size, max(p.rank) AS rank {_PLACES} WHERE e.uid = :uid "
        "GROUP BY e.id HAVING max(p.rank) > e.size",
    ),
    _Rule(
        ("placement",),
        "status",
        "{list} {year} was not published, so nobody has a place on it.",
        "Record it as not on the list, or correct the edition. Nothing was changed.",
        f"SELECT e.published_as_zh AS list, e.year AS year {_PLACES} WHERE f.uid = :uid "
        "AND e.status = 'not-published' AND p.status <> 'not-listed'",
    ),
    _Rule(
        ("edition",),
        "status",
        "{count} places are recorded on {list} {year}, so it was published.",
        "Delete those places first. Nothing was changed.",
        f"SELECT count(*) AS count, e.published_as_zh AS list, e.year AS year {_PLACES} "
        "WHERE e.uid = :uid AND e.status = 'not-published' AND p.status <> 'not-listed' "
        "GROUP BY e.id",
    ),
    _Rule(
        ("placement",),
        "source",
        "{region} has a place on {list} {year} by this source already.",
        "Change that record, or name another source. Nothing was changed.",
        "SELECT r.name_zh AS region, e.published_as_zh AS list, e.year AS year "
        "FROM placement p JOIN fact f ON f.id = p.fact_id "
        "JOIN placement q ON q.region_id = p.region_id AND q.edition_id = p.edition_id "
        "AND q.fact_id <> p.fact_id "
        "JOIN fact g ON g.id = q.fact_id AND g.source_id = f.source_id "
        "JOIN region r ON r.id = p.region_id JOIN edition e ON e.id = p.edition_id "
        "WHERE f.uid = :uid LIMIT 1",
    ),
    *(
        _Rule(
            (table,),
            field,
            "{name} cannot stand below itself.",
            "Choose another one above it. Nothing was changed.",
            f"WITH RECURSIVE above (id) AS (SELECT t.{parent} FROM {source} "  # noqa: S608
            f"UNION SELECT o.{parent} FROM {table} o JOIN above a ON o.{key} = a.id) "
            f"SELECT t.name_zh AS name FROM {source} AND t.{key} IN above",
        )
        for table, field, parent, key, source in (
            *(
                (one, field, parent, "id", f"{one} t WHERE t.uid = :uid")
                for one, field, parent in (
                    ("region", "parent", "parent_id"),
                    ("ranked_list", "predecessor", "predecessor_id"),
                )
            ),
            (
                *("structure_item", "parent", "parent_id", "fact_id"),
                "structure_item t WHERE t.fact_id = (SELECT id FROM fact WHERE uid = :uid)",
            ),
        )
    ),
)

# Of the places of a region on an edition one counts, or there are none.
_PREFERRED = """
SELECT r.name_zh, e.published_as_zh, e.year
FROM placement p JOIN region r ON r.id = p.region_id JOIN edition e ON e.id = p.edition_id
WHERE r.uid = ? AND e.uid = ?
GROUP BY p.region_id, p.edition_id HAVING max(p.preferred) = 0
"""


_SOME_PLACES = """
    SELECT r.name_zh, e.published_as_zh, e.year, p.rank, e.size
    FROM placement p JOIN edition e ON e.id = p.edition_id JOIN region r ON r.id = p.region_id
    WHERE p.fact_id BETWEEN ? AND ? AND ({broken}) LIMIT 1
"""
_MANY_PLACES = (
    (
        "Rank {rank} is not on a list of {size} places.",
        "Give a rank from 1 to {size}. Nothing was changed.",
        "p.rank > e.size",
    ),
    (
        "{list} {year} was not published, so nobody has a place on it.",
        "Record it as not on the list, or correct the edition. Nothing was changed.",
        "e.status = 'not-published' AND p.status <> 'not-listed'",
    ),
    (
        "No source would count for {region}, {list} {year}.",
        "Prefer one of its sources first. Nothing was changed.",
        "p.preferred = 0 AND NOT EXISTS (SELECT 1 FROM placement q WHERE "
        "q.region_id = p.region_id AND q.edition_id = p.edition_id AND q.preferred = 1)",
    ),
)


def check(connection: sqlite3.Connection, rows: Iterable[RowChange]) -> None:
    """Refuse what some changed rows, written already, have become.

    Raises:
        RuleError: A row breaks a rule; the caller rolls back.
    """
    pairs: set[tuple[str, str]] = set()
    for row in rows:
        if row.after is not None:
            _check_row(connection, row)
        if row.table == "placement":
            pairs.update((one["region"], one["edition"]) for one in (row.before, row.after) if one)
    for pair in sorted(pairs):
        found = connection.execute(_PREFERRED, pair).fetchone()
        if found:
            raise RuleError(
                "No source would count for {region}, {list} {year}.",
                "Prefer one of its sources first. Nothing was changed.",
                "preferred",
                **dict(zip(("region", "list", "year"), found, strict=True)),
            )


def check_places(connection: sqlite3.Connection, first: int, last: int) -> None:
    """Refuse what the places within a range of row ids, written already, have become.

    Raises:
        RuleError: A place breaks a rule; the caller rolls back.
    """
    any_of_them = " OR ".join(f"({condition})" for *_, condition in _MANY_PLACES)
    query = _SOME_PLACES.replace("{broken}", any_of_them)
    if connection.execute(query, (first, last)).fetchone() is None:
        return
    for what, remedy, condition in _MANY_PLACES:
        query = _SOME_PLACES.replace("{broken}", condition)
        found = connection.execute(query, (first, last)).fetchone()
        if found:
            names = ("region", "list", "year", "rank", "size")
            raise RuleError(what, remedy, **dict(zip(names, found, strict=True)))


def _check_row(connection: sqlite3.Connection, row: RowChange) -> None:
    for rule in _RULES:
        if row.table in rule.tables:
            cursor = connection.execute(rule.query, {"uid": row.uid})
            found = cursor.fetchone()
            if found:
                names = [column[0] for column in cursor.description]
                values = dict(zip(names, found, strict=True))
                raise RuleError(rule.what, rule.remedy, rule.field, **values)


def refused(error: sqlite3.IntegrityError) -> RuleError:
    """Return what a rule that SQL holds means for the user.

    Args:
        error: SQLite's refusal; its words name the table and the column or constraint.
    """
    detail = str(error)
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return RuleError(
            "Other records refer to this one, or it refers to one that is gone.",
            "Delete or change those first. Nothing was changed.",
        )
    if code in {sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY}:
        field = detail.rpartition(".")[2].removesuffix("_id")
        return RuleError(
            "There is such a record already ({detail}).",
            "Change that one, or give this one another key. Nothing was changed.",
            field,
            detail=detail.rpartition(": ")[2],
        )
    return RuleError(
        "The record book does not take this value ({detail}).",
        "Correct it and try again. Nothing was changed.",
        detail=detail.rpartition(": ")[2],
    )
