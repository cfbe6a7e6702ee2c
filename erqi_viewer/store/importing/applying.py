"""Writes a plan into its book: one transaction, one entry of the change log."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.changes import Changes, RowChange, Step, new_uid, new_uids, updated
from erqi_viewer.core.importing.drafts import TABLES
from erqi_viewer.core.importing.plan import ROW_KINDS, ImportCancelledError
from erqi_viewer.store import bulk, change_log, edits, rules
from erqi_viewer.store.change_log import Kept
from erqi_viewer.store.documents import Documents
from erqi_viewer.store.importing.pages import CHOICE
from erqi_viewer.store.importing.stage import BATCH

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from erqi_viewer.core.changes import Document
    from erqi_viewer.core.importing.drafts import Drafts
    from erqi_viewer.core.importing.plan import Progress, RowKind
    from erqi_viewer.core.records import Name
    from erqi_viewer.store.database import Database

WRITTEN = """problem IS NULL AND blocked IS NULL AND coalesce(status, '') <> 'not-published'
    AND {choice} IN ('add', 'keep-both', 'prefer-new')""".replace("{choice}", CHOICE)
REPLACED = "problem IS NULL AND blocked IS NULL AND choice = 'replace' AND recorded IS NOT NULL"
_UNPUBLISHED = """problem IS NULL AND blocked IS NULL AND status = 'not-published'
    AND {choice} = 'add'""".replace("{choice}", CHOICE)
_COUNTS = "coalesce(counts, CASE {choice} WHEN 'keep-both' THEN 0 ELSE 1 END)".replace(
    "{choice}", CHOICE
)

_FACT_OF: dict[RowKind, str] = {
    "rank": "placement",
    "indicator": "observation",
    "honour": "honour",
}


_REFERENCE = "iif({one} < 0, (SELECT id FROM stage_made WHERE number = -{one}), {one})"


def _statement(template: str) -> str:
    """Fill in references, to things of the book or just made, and which rows are meant."""
    for name in ("source", "region", "subject"):
        template = template.replace(f"{{{name}}}", _REFERENCE.replace("{one}", name))
    rows = "number BETWEEN :first AND :last AND {written}"
    template = template.replace("{rows}", rows).replace("{written}", WRITTEN)
    return template.replace("{counts}", _COUNTS)


_FACT = _statement(
    """
    INSERT INTO main.fact (id, uid, kind, source_id, note_zh)
    SELECT :base + number, coalesce(uid, erqi_new_uid()), CASE kind WHEN 'rank' THEN 'placement'
        WHEN 'indicator' THEN 'observation' ELSE 'honour' END, {source}, coalesce(note, '')
    FROM stage_row WHERE {rows} ORDER BY number
    """
)
_INSERTS: dict[RowKind, str] = {
    "rank": _statement(
        """
        INSERT INTO main.placement
            (fact_id, region_id, edition_id, status, rank, preferred, preference_reason)
        SELECT :base + number, {region}, {subject}, status, rank, {counts},
            coalesce(nullif(reason, ''), preference_reason)
        FROM stage_row WHERE {rows} AND kind = 'rank' ORDER BY number
        """
    ),
    "indicator": _statement(
        """
        INSERT INTO main.observation (fact_id, indicator_id, region_id, year, period, value,
            unit_zh, growth_percent, place, place_by, scope_zh, qualifier)
        SELECT :base + number, {subject}, {region}, year, period, value, coalesce(unit, ''),
            growth_percent, place, place_by, coalesce(scope, ''), qualifier
        FROM stage_row WHERE {rows} AND kind = 'indicator' ORDER BY number
        """
    ),
    "honour": _statement(
        """
        INSERT INTO main.honour (fact_id, region_id, year, kind, name_zh, awarded_by_id)
        SELECT :base + number, {region}, year, category, name, {subject}
        FROM stage_row WHERE {rows} AND kind = 'honour' ORDER BY number
        """
    ),
}


class Applying:
    """Applies the staged rows of one plan."""

    def __init__(self, db: Database, drafts: Drafts, rows: int, kinds: set[RowKind]) -> None:
        self._db = db
        self._drafts = drafts
        self._rows = rows
        self._kinds = kinds

    def run(
        self,
        title: Name,
        check: Callable[[sqlite3.Connection], None],
        *,
        by: str | None,
        reason: str,
        progress: Progress | None,
    ) -> Changes:
        """Write everything; ``check`` is called first, within the transaction."""
        with edits.transaction(self._db) as connection:
            check(connection)
            log = change_log.Log(connection, Step(title, (), reason, "import"), by)
            uids = new_uids()
            connection.create_function("erqi_new_uid", 0, uids.__next__)
            try:
                changed = self._make_things(connection, log)
                self._settle_preferences(connection)
                changed += self._change_recorded(connection, log)
                base = connection.execute("SELECT coalesce(max(id), 0) FROM fact").fetchone()[0]
                self._insert(connection, base, progress)
                told = self._log_facts(connection, log, base)
            finally:
                connection.create_function("erqi_new_uid", 0, None)
            if not log.position:
                connection.execute("DELETE FROM change WHERE id = ?", (log.id,))
                return Changes(frozenset())
            return Changes(frozenset([*changed, *told]), shape=True, change=log.uid)

    def _make_things(self, connection: sqlite3.Connection, log: change_log.Log) -> list[str]:
        """Make what the rows to be written need, and what that needs."""
        connection.execute("DELETE FROM stage_made")
        needed: set[int] = set()
        if self._drafts.all:
            for column in ("source", "region", "subject"):
                found = connection.execute(
                    f"SELECT DISTINCT -{column} FROM stage_row "  # noqa: S608
                    f"WHERE {column} < 0 AND ({WRITTEN} OR {REPLACED} OR {_UNPUBLISHED})"
                )
                needed.update(number for (number,) in found)
        drafts = self._drafts.with_needs(needed)
        rows = [RowChange(TABLES[one.kind], one.uid, None, one.document) for one in drafts]
        log.add(edits.write(connection, [Kept(row) for row in rows]))
        rules.check(connection, rows)
        for draft in drafts:
            stored = "fact" if draft.kind == "organisation" else TABLES[draft.kind]
            connection.execute(
                f"INSERT INTO stage_made SELECT ?, id FROM {stored} WHERE uid = ?",  # noqa: S608
                (draft.number, draft.uid),
            )
        return [one.uid for one in drafts]

    def _settle_preferences(self, connection: sqlite3.Connection) -> None:
        """Decide which of several rows about one place counts, where the file has several."""
        twins = connection.execute(
            "SELECT DISTINCT region, subject FROM stage_row "
            "WHERE twin IS NOT NULL AND kind = 'rank'"
        ).fetchall()
        for pair in twins:
            rows = connection.execute(
                f"SELECT number, {CHOICE}, twin IS NULL, recorded FROM stage_row "  # noqa: S608
                f"WHERE region = ? AND subject = ? AND kind = 'rank' AND {WRITTEN} ORDER BY number",
                pair,
            ).fetchall()
            wanted = [number for number, choice, *_ in rows if choice == "prefer-new"]
            recorded = any(row[3] is not None for row in rows)
            leaders = [number for number, _, leads, _ in rows if leads]
            first = [] if recorded else (leaders or [row[0] for row in rows])[:1]
            counting = wanted[-1:] or first
            connection.executemany(
                "UPDATE stage_row SET counts = ? WHERE number = ?",
                [(int(number in counting), number) for number, *_ in rows],
            )

    def _change_recorded(self, connection: sqlite3.Connection, log: change_log.Log) -> list[str]:
        """Let recorded places give way to preferred rows, and correct those to be replaced."""
        changed: list[str] = []
        for rows in self._recorded_changes(connection):
            log.add(edits.write(connection, [Kept(row) for row in rows]))
            # A place that gave way counts again as soon as its rival is in.
            rules.check(connection, [row for row in rows if row.table != "placement"])
            changed.extend(row.uid for row in rows[: edits.MOST_TOLD - len(changed)])
        return changed

    def _recorded_changes(self, connection: sqlite3.Connection) -> Iterator[list[RowChange]]:
        documents = Documents(connection)
        at = 0
        while True:
            cursor = connection.execute(
                f"SELECT * FROM stage_row WHERE number > ? AND ({REPLACED} OR {WRITTEN} "  # noqa: S608
                f"AND choice = 'prefer-new' AND recorded IS NOT NULL AND {_COUNTS} = 1) "
                "ORDER BY number LIMIT 1000",
                (at,),
            )
            names = [column[0] for column in cursor.description]
            found = [dict(zip(names, row, strict=True)) for row in cursor]
            if not found:
                return
            at = found[-1]["number"]
            changes: dict[str, RowChange] = {}
            for row in found:
                table = _FACT_OF[row["kind"]]
                uid = connection.execute(
                    "SELECT uid FROM fact WHERE id = ?", (row["recorded"],)
                ).fetchone()[0]
                before = documents.read(table, uid) or {}
                changes[uid] = updated(table, uid, before, **self._values(connection, row, before))
            yield [one for one in changes.values() if one.before != one.after]

    def _values(
        self, connection: sqlite3.Connection, row: dict[str, Any], before: Document
    ) -> Document:
        """Return what a row changes of the fact that is recorded in its place."""
        if row["choice"] == "prefer-new":
            return {"preferred": 0, "preference_reason": None}
        note = {"note_zh": row["note"]} if row["note"] else {}
        if row["kind"] == "rank":
            return {"status": row["status"], "rank": row["rank"], **note}
        if row["kind"] == "honour":
            body = self._body(connection, row["subject"])
            return {"kind": row["category"], "name_zh": row["name"], **body, **note}
        own = (before["unit_zh"], before["unit_en"])
        unit = {} if row["unit"] in own else {"unit_zh": row["unit"] or "", "unit_en": ""}
        plain = ("value", "growth_percent", "place", "place_by", "qualifier")
        return {**{key: row[key] for key in plain}, **unit, **note}

    def _body(self, connection: sqlite3.Connection, reference: int | None) -> Document:
        if not reference:
            return {}
        if reference < 0:
            return {"awarded_by": self._drafts.of(reference).uid}
        found = connection.execute("SELECT uid FROM fact WHERE id = ?", (reference,)).fetchone()
        return {"awarded_by": found[0]}

    def _insert(self, connection: sqlite3.Connection, base: int, progress: Progress | None) -> None:
        for first in range(1, self._rows + 1, BATCH):
            last = first + BATCH - 1
            bounds = {"base": base, "first": first, "last": last}
            connection.execute(_FACT, bounds)
            for kind in self._kinds:
                connection.execute(_INSERTS[kind], bounds)
            if progress is not None and not progress(min(last, self._rows), self._rows):
                raise cancelled()
        evidence = connection.cursor().execute(
            f"SELECT number, evidence FROM stage_row WHERE evidence IS NOT NULL AND {WRITTEN}"  # noqa: S608
        )
        for number, text in evidence:
            for item in json.loads(text):
                values = {"uid": new_uid(), **item, "fact_id": base + number}
                names = ", ".join(f'"{name}"' for name in values)
                marks = ", ".join("?" * len(values))
                connection.execute(
                    f"INSERT INTO evidence ({names}) VALUES ({marks})",  # noqa: S608
                    tuple(values.values()),
                )

    def _log_facts(
        self, connection: sqlite3.Connection, log: change_log.Log, base: int
    ) -> list[str]:
        """Write the new facts into the log: one by one, or by the thousand as a range.

        Returns:
            Their stable ids, none when they are thousands.
        """
        found = connection.execute(
            "SELECT uid, kind FROM fact WHERE id > ? ORDER BY id LIMIT ?",
            (base, edits.MOST_TOLD + 1),
        ).fetchall()
        if len(found) > edits.MOST_TOLD:
            for kind in ROW_KINDS:
                bulk.log_inserted(connection, log, _FACT_OF[kind], base + 1, base + self._rows)
            bulk.check(connection, log)
            return []
        documents = Documents(connection)
        rows = [
            RowChange(table, uid, None, documents.read(table, uid))
            for uid, kind in found
            for table in (kind.replace("-", "_"),)
        ]
        log.add([Kept(row) for row in rows])
        rules.check(connection, rows)
        return [row.uid for row in rows]


def cancelled() -> ImportCancelledError:
    """Return what is raised where a progress callback asks to stop."""
    return ImportCancelledError("The import was cancelled.", "Nothing was changed.")
