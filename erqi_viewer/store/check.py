"""Checks a record book thoroughly: the file, its references, and rules that SQL cannot hold."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core import agreement
from erqi_viewer.core.evidence import Span, check
from erqi_viewer.store import guard, migrate, schema
from erqi_viewer.store.connection import BookError, check_file, connect, translated
from erqi_viewer.store.database import identify, quick_check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.records import FindingStatus

_FINDINGS = 100


class Problem(NamedTuple):
    """Something wrong in a record book: where, and what."""

    where: str
    message: str


class Contents(NamedTuple):
    """What a record book holds: its facts, the places among them, and entries of its change log."""

    facts: int
    places: int
    changes: int


# Each query yields where and what. A fact is named by its kind and uid.
_RULES = (
    # A rank outside the list.
    """
    SELECT 'placement ' || f.uid,
        'rank ' || p.rank || ' on a list of ' || e.size || ' (' || l.key || ' ' || e.year || ')'
    FROM placement p
    JOIN edition e ON e.id = p.edition_id
    JOIN ranked_list l ON l.id = e.list_id
    JOIN fact f ON f.id = p.fact_id
    WHERE p.rank > e.size
    ORDER BY f.uid
    """,
    # A ranking on a list that was never published.
    """
    SELECT 'placement ' || f.uid,
        'a place on a list that was not published (' || l.key || ' ' || e.year || ')'
    FROM placement p
    JOIN edition e ON e.id = p.edition_id
    JOIN ranked_list l ON l.id = e.list_id
    JOIN fact f ON f.id = p.fact_id
    WHERE e.status = 'not-published' AND p.status <> 'not-listed'
    ORDER BY f.uid
    """,
    # Several sources and none of them preferred.
    """
    SELECT 'region ' || r.code, 'no source is preferred for ' || l.key || ' ' || e.year
    FROM placement p
    JOIN region r ON r.id = p.region_id
    JOIN edition e ON e.id = p.edition_id
    JOIN ranked_list l ON l.id = e.list_id
    GROUP BY p.region_id, p.edition_id
    HAVING max(p.preferred) = 0
    ORDER BY r.code, e.year, l.key
    """,
    # A fact without the row that says what it is, or with the row of another kind.
    """
    WITH kinds (id, kind) AS (
        SELECT fact_id, 'placement' FROM placement
        UNION ALL SELECT fact_id, 'observation' FROM observation
        UNION ALL SELECT fact_id, 'honour' FROM honour
        UNION ALL SELECT fact_id, 'organisation' FROM organisation
        UNION ALL SELECT fact_id, 'structure-item' FROM structure_item
    )
    SELECT f.kind || ' ' || f.uid,
        CASE count(k.id) WHEN 0 THEN 'the fact is empty' ELSE 'the fact is of another kind' END
    FROM fact f LEFT JOIN kinds k ON k.id = f.id
    GROUP BY f.id
    HAVING count(k.id) <> 1 OR max(k.kind) <> f.kind
    ORDER BY f.uid
    """,
    # Rows that lie above themselves in a tree.
    """
    WITH RECURSIVE
        parents (tree, id, parent_id) AS (
            SELECT 'region', id, parent_id FROM region
            UNION ALL SELECT 'list', id, predecessor_id FROM ranked_list
            UNION ALL SELECT 'structure item', fact_id, parent_id FROM structure_item
        ),
        reached (tree, id) AS (
            SELECT tree, id FROM parents WHERE parent_id IS NULL
            UNION ALL
            SELECT p.tree, p.id FROM parents p
            JOIN reached r ON r.tree = p.tree AND r.id = p.parent_id
        )
    SELECT p.tree || ' ' || p.id, 'it is its own parent, or one of its parents is'
    FROM parents p
    WHERE NOT EXISTS (SELECT 1 FROM reached r WHERE r.tree = p.tree AND r.id = p.id)
    ORDER BY p.tree, p.id
    """,
    # Evidence beyond the end of the text that it counts in.
    """
    SELECT f.kind || ' ' || f.uid, 'evidence up to ' || e."end" || ' in a text of ' || s.text_length
    FROM evidence e
    JOIN fact f ON f.id = e.fact_id
    JOIN source s ON s.id = f.source_id
    WHERE e."end" > s.text_length
    ORDER BY f.uid, e.start
    """,
)

_FAULTS: dict[FindingStatus, str] = {
    "not-found": "is not what it was, and stands nowhere else",
    "ambiguous": "is not what it was, and stands in several other places",
    "not-searched": "is not what it was; the text is too long to look everywhere",
}

_TEXTS = "SELECT id, text FROM source WHERE text IS NOT NULL"

_SPANS = """
SELECT f.kind || ' ' || f.uid,
    CASE e.role WHEN 'value' THEN coalesce(p.rank, o.value, o.growth_percent) END,
    e.start, e."end", e.sha256
FROM evidence e JOIN fact f ON f.id = e.fact_id
LEFT JOIN placement p ON p.fact_id = f.id
LEFT JOIN observation o ON o.fact_id = f.id
WHERE f.source_id = ?
ORDER BY e.start, f.uid
"""


def contents(path: str) -> Contents:
    """Return what a record book holds, after a short look for damage; it is not changed.

    Raises:
        BookError: It is missing, damaged, locked, made by a newer program, or not a record book.
    """
    check_file(path)
    with translated(path), contextlib.closing(connect(path)) as connection:
        connection.execute("PRAGMA query_only = ON")
        identify(connection, path)
        quick_check(connection, path)
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
        return Contents(
            *(
                connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
                if table in tables
                else 0
                for table in ("fact", "placement", "change")
            )
        )


def verify(path: str) -> tuple[Problem, ...]:
    """Return all that is wrong with a record book, at most 100 findings of SQLite's own.

    The file is not changed; an older one is checked by the rules of its own version.

    Raises:
        DatabaseError: The file is missing, out of reach, locked, made by a newer program or not
            a record book at all. A damaged one is a finding.
    """
    return _found(path, with_rules=True)


def damage(path: str) -> tuple[Problem, ...]:
    """Return only what :func:`verify` finds wrong with the file itself and its references.

    Raises:
        DatabaseError: As :func:`verify`.
    """
    return _found(path, with_rules=False)


def _found(path: str, *, with_rules: bool) -> tuple[Problem, ...]:
    check_file(path)
    try:
        return tuple(_problems(path, with_rules=with_rules))
    except BookError as error:
        if error.kind != "damaged":
            raise
        return (Problem("file", _in_words(str(error.values.get("detail", error.kind)))),)


def _in_words(detail: str) -> str:
    """Return what SQLite or we found, without SQLite's name for the file."""
    if detail in {"database disk image is malformed", "file is not a database"}:
        return f"it is ruined so far that its tables cannot be read ({detail})"
    return detail


def _problems(path: str, *, with_rules: bool) -> Iterator[Problem]:
    connection = connect(path)
    try:
        with translated(path):
            connection.execute("PRAGMA query_only = ON")
            version = identify(connection, path)
            damage = list(_damage(connection))
            yield from damage
            # The rules speak of today's tables, and of rows that can be believed.
            if with_rules and not damage and version == migrate.latest_version():
                patience = guard.Patience(connection, path)
                for rule in _RULES:
                    patience.start()
                    yield from (Problem(*row) for row in connection.execute(rule))
                yield from _evidence(connection)
    finally:
        connection.close()


def _damage(connection: sqlite3.Connection) -> Iterator[Problem]:
    for (finding,) in connection.execute(f"PRAGMA integrity_check({_FINDINGS})"):
        if finding != "ok":
            yield Problem("file", finding)
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Problem(f"{table} {row}", f"it refers to a {parent} that is missing")
    for table in schema.tables(connection.execute):
        try:
            for _ in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608
                pass
        except sqlite3.OperationalError as error:  # text that is not UTF-8
            yield Problem(table, str(error))


def _evidence(connection: sqlite3.Connection) -> Iterator[Problem]:
    for source, text in connection.execute(_TEXTS).fetchall():
        rows = connection.execute(_SPANS, (source,)).fetchall()
        findings = check(text, (Span(*span) for _, _, *span in rows))
        for (where, value, start, end, _), finding in zip(rows, findings, strict=True):
            if finding.start is not None and value is not None:
                words = text[finding.start : finding.end]
                if not agreement.names(words, value):
                    yield Problem(where, f"it is {value:g}, and the text says {words}")
            elif finding.start is None:
                yield Problem(where, f"the text from {start} to {end} {_FAULTS[finding.status]}")
