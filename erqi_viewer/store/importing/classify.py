"""Compares the staged rows with the book, by joins: what is there, what disagrees, what is new."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.importing import problems

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from erqi_viewer.core.importing.plan import RowKind
    from erqi_viewer.store.importing.stage import Stage

_RIVALS = """
INSERT OR IGNORE INTO stage_rival
SELECT p.region_id, p.edition_id, f.source_id, p.fact_id
FROM main.placement p JOIN main.fact f ON f.id = p.fact_id WHERE p.preferred = 0
"""

# What is recorded in a row's place, by its own id, or by what it is about.
_BY_UID = """
UPDATE stage_row SET recorded = f.id, own = 1 FROM main.fact f
WHERE number BETWEEN :first AND :last AND problem IS NULL
        AND stage_row.uid IS NOT NULL AND f.uid = stage_row.uid
"""
_RANK = (
    """
    UPDATE stage_row SET state = 'same'
    WHERE number BETWEEN :first AND :last AND problem IS NULL
        AND kind = 'rank'
        AND status = 'not-published' AND subject > 0
    """,
    """
    UPDATE stage_row SET recorded = p.fact_id FROM main.placement p
    WHERE number BETWEEN :first AND :last AND problem IS NULL
        AND kind = 'rank'
        AND recorded IS NULL AND region > 0 AND subject > 0
        AND stage_row.status <> 'not-published'
        AND p.region_id = region AND p.edition_id = subject AND p.preferred = 1
    """,
    """
    UPDATE stage_row SET recorded = v.fact, own = 1 FROM stage_rival v
    WHERE number BETWEEN :first AND :last AND problem IS NULL
        AND kind = 'rank'
        AND own = 0 AND recorded IS NOT NULL
        AND v.region = stage_row.region AND v.edition = subject AND v.source = stage_row.source
    """,
    """
    UPDATE stage_row SET state =
        CASE WHEN p.status = stage_row.status AND p.rank IS stage_row.rank
        THEN 'same' ELSE 'disagrees' END
    FROM main.placement p
    WHERE number BETWEEN :first AND :last AND problem IS NULL
        AND kind = 'rank' AND p.fact_id = recorded
    """,
)
_OBSERVATION = """
UPDATE stage_row SET recorded = (
    SELECT o.fact_id FROM main.observation o JOIN main.fact f ON f.id = o.fact_id
    WHERE o.region_id = region AND o.year = stage_row.year AND o.indicator_id = subject
        AND o.period IS stage_row.period AND scope IN (o.scope_zh, o.scope_en) AND {nearest}
    LIMIT 1)
WHERE number BETWEEN :first AND :last AND problem IS NULL AND kind = 'indicator'
    AND recorded IS NULL AND region > 0 AND subject > 0
"""
# A row that leaves out a growth or a place says nothing against the recorded one, unless it is that
# record itself, by its id: then it was emptied.
_INDICATOR = (
    *(
        _OBSERVATION.replace("{nearest}", nearest)
        for nearest in (
            "f.source_id = stage_row.source AND o.value IS stage_row.value",
            "f.source_id = stage_row.source",
            "o.value IS stage_row.value",
            "1",
        )
    ),
    """
    UPDATE stage_row SET state =
        CASE WHEN o.value IS stage_row.value
            AND (o.growth_percent IS stage_row.growth_percent
                OR stage_row.uid IS NULL AND stage_row.growth_percent IS NULL)
            AND (o.place IS stage_row.place AND o.place_by IS stage_row.place_by
                OR stage_row.uid IS NULL AND stage_row.place IS NULL)
            AND o.qualifier IS stage_row.qualifier AND unit IN (o.unit_zh, o.unit_en)
        THEN 'same' ELSE 'disagrees' END
    FROM main.observation o
    WHERE number BETWEEN :first AND :last AND problem IS NULL
        AND stage_row.kind = 'indicator' AND o.fact_id = recorded
    """,
)
_HONOUR_LIKE = """
UPDATE stage_row SET recorded = (
    SELECT h.fact_id FROM main.honour h JOIN main.fact f ON f.id = h.fact_id
    WHERE h.region_id = region AND h.year = stage_row.year AND name IN (h.name_zh, h.name_en)
        AND {nearest}
    LIMIT 1)
WHERE number BETWEEN :first AND :last AND problem IS NULL AND kind = 'honour'
    AND recorded IS NULL AND region > 0
"""
_HONOUR = (
    *(
        _HONOUR_LIKE.replace("{nearest}", nearest)
        for nearest in ("f.source_id = stage_row.source", "1")
    ),
    """
    UPDATE stage_row SET state =
        CASE WHEN h.kind = category AND (subject IS NULL OR subject IS h.awarded_by_id)
            AND name IN (h.name_zh, h.name_en)
        THEN 'same' ELSE 'disagrees' END
    FROM main.honour h
    WHERE number BETWEEN :first AND :last AND problem IS NULL
        AND stage_row.kind = 'honour' AND h.fact_id = recorded
    """,
)
_OWN = """
UPDATE stage_row SET own = 1 FROM main.fact f
WHERE number BETWEEN :first AND :last AND problem IS NULL
        AND own = 0 AND f.id = recorded AND f.source_id = stage_row.source
"""
# An id of a record that is about something else.
_ELSEWHERE = """
UPDATE stage_row SET problem = :elsewhere, state = 'refused', recorded = NULL, own = 0
WHERE number BETWEEN :first AND :last AND problem IS NULL
        AND uid IS NOT NULL
    AND recorded IS NOT NULL AND CASE kind
    WHEN 'rank' THEN NOT EXISTS (SELECT 1 FROM main.placement p
        WHERE p.fact_id = recorded AND p.region_id = region AND p.edition_id = subject)
    WHEN 'indicator' THEN NOT EXISTS (SELECT 1 FROM main.observation o
        WHERE o.fact_id = recorded AND o.region_id = region AND o.indicator_id = subject)
    ELSE NOT EXISTS (SELECT 1 FROM main.honour h
        WHERE h.fact_id = recorded AND h.region_id = region)
    END
"""
# Whether a range has a row that can be there already: of something that the book has.
_PERHAPS_KNOWN = """
SELECT 1 FROM stage_row WHERE number BETWEEN ? AND ? AND problem IS NULL
    AND (uid IS NOT NULL OR subject > 0 OR region > 0 AND kind = 'honour') LIMIT 1
"""
_STEPS: dict[RowKind, tuple[str, ...]] = {
    "rank": _RANK,
    "indicator": _INDICATOR,
    "honour": _HONOUR,
}

KEYS: dict[RowKind, tuple[str, str]] = {
    "rank": ("region, subject", "status, rank"),
    "indicator": (
        "region, subject, year, period, scope",
        "value, growth_percent, place, place_by, unit, qualifier",
    ),
    "honour": ("region, year, name", "category, subject"),
}
"""The columns of what a row is about, and of what it says; rows about the same are twins."""
_PLAIN = "problem IS NULL AND coalesce(status, '') <> 'not-published'"


def prepare(connection: sqlite3.Connection) -> None:
    """Collect what of the book no index finds: the places that do not count."""
    connection.execute("DELETE FROM stage_rival")
    connection.execute(_RIVALS)


def compare(
    connection: sqlite3.Connection, stage: Stage, first: int, last: int, kinds: Iterable[RowKind]
) -> None:
    """Compare the rows of a range of numbers with what is recorded."""
    if connection.execute(_PERHAPS_KNOWN, (first, last)).fetchone() is None:
        return
    elsewhere, _ = stage.problem(problems.RECORD_ELSEWHERE)
    bounds: dict[str, Any] = {"first": first, "last": last, "elsewhere": elsewhere}
    steps = itertools.chain.from_iterable(_STEPS[kind] for kind in kinds)
    for statement in (_BY_UID, _ELSEWHERE, *steps, _OWN):
        connection.execute(statement, bounds)


def drop_repeated_uids(connection: sqlite3.Connection) -> None:
    """Let only the first row of several with one id keep it."""
    if connection.execute("SELECT 1 FROM stage_row WHERE uid IS NOT NULL LIMIT 1").fetchone():
        connection.execute(
            "CREATE INDEX IF NOT EXISTS temp.stage_by_uid ON stage_row (uid) WHERE uid IS NOT NULL"
        )
        connection.execute(
            "UPDATE stage_row SET uid = NULL WHERE uid IS NOT NULL AND EXISTS (SELECT 1 "
            "FROM stage_row t WHERE t.uid = stage_row.uid AND t.number < stage_row.number)"
        )


def find_twins(
    connection: sqlite3.Connection,
    stage: Stage,
    kind: RowKind,
    numbers: Iterable[int] | None = None,
) -> None:
    """Find rows that are about the same thing as an earlier one, among all or some numbers."""
    key, value = KEYS[kind]
    width = len(key.split(","))
    chosen = ""
    if numbers is not None:
        connection.execute("DELETE FROM stage_chosen")
        connection.executemany("INSERT INTO stage_chosen VALUES (?)", ((one,) for one in numbers))
        chosen = "AND number IN (SELECT number FROM stage_chosen)"
    where = f"kind = '{kind}' AND {_PLAIN} {chosen}"
    same = " AND ".join(f"r.{one} IS g.{one}" for one in key.split(", "))
    connection.execute("DROP TABLE IF EXISTS temp.stage_group")
    connection.execute(
        f"CREATE TEMP TABLE stage_group AS SELECT {key} FROM stage_row "  # noqa: S608
        f"WHERE {where} GROUP BY {key} HAVING count(*) > 1"
    )
    if connection.execute("SELECT 1 FROM stage_group LIMIT 1").fetchone() is None:
        return
    connection.execute(f"CREATE INDEX temp.stage_group_by_key ON stage_group ({key})")
    r_key = ", ".join(f"r.{one}" for one in key.split(", "))
    r_value = ", ".join(f"r.{one}" for one in value.split(", "))
    members = connection.cursor().execute(
        f"SELECT {r_key}, r.number, r.line, r.source, r.state, r.preferred, r.recorded, r.own, "  # noqa: S608
        f"{r_value} "
        f"FROM stage_row r WHERE {where} AND EXISTS (SELECT 1 FROM stage_group g WHERE {same}) "
        f"ORDER BY {r_key}, r.number"
    )
    found: list[tuple[Any, ...]] = []
    for _, group in itertools.groupby(members, key=lambda row: row[:width]):
        found.extend(_twins(stage, [row[width:] for row in group]))
    connection.executemany(
        "UPDATE stage_row SET twin = ?, state = ?, own = ?, problem = ?, detail = ? "
        "WHERE number = ?",
        found,
    )


def _twins(stage: Stage, rows: list[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """Yield what becomes of the rows of a group: the one that counts in the file stays."""
    leader = next((row for row in rows if row[4] == 1), rows[0])
    by_source: dict[int, tuple[Any, ...]] = {leader[2]: leader}
    for row in rows:
        number, _, source, state, _, recorded, own, *value = row
        if row is leader:
            continue
        first = by_source.setdefault(source, row)
        if first is not row:
            if list(first[7:]) == value:
                yield first[0], "same", 1, None, None, number
            else:
                where, _ = stage.problem(problems.CONTRADICTED)
                said = ", ".join(str(one) for one in first[7:] if one is not None)
                detail = json.dumps({"line": first[1], "value": said}, ensure_ascii=False)
                yield first[0], "refused", 1, where, detail, number
        elif recorded is None:
            equal = list(leader[7:]) == value
            yield leader[0], "same" if equal else "disagrees", 0, None, None, number
        else:
            yield leader[0], state, own, None, None, number
