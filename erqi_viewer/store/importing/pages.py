"""Shows staged rows: the values behind their references, and what is recorded in their place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.importing import problems
from erqi_viewer.core.importing.plan import PlanRow
from erqi_viewer.core.importing.regions import places_above

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from erqi_viewer.core.importing.drafts import Drafts, Known
    from erqi_viewer.core.importing.plan import Choice, RowState
    from erqi_viewer.core.importing.rows import RowReader
    from erqi_viewer.store.importing.stage import Stage

STATE = "CASE WHEN blocked IS NOT NULL THEN 'refused' ELSE state END"
CHOICE = """coalesce(choice, CASE state WHEN 'add' THEN 'add'
    WHEN 'disagrees' THEN CASE own WHEN 1 THEN 'skip' ELSE 'keep-both' END ELSE 'skip' END)"""
OPEN: dict[Choice, str] = {
    "add": "state = 'add'",
    "skip": "state <> 'refused'",
    "keep-both": (
        "state IN ('same', 'disagrees') AND own = 0 AND coalesce(status, '') <> 'not-published'"
    ),
    "prefer-new": "state = 'disagrees' AND own = 0 AND kind = 'rank'",
    "replace": "state = 'disagrees' AND own = 1 AND recorded IS NOT NULL",
}
"""On which rows a choice is open."""
_ORDER: dict[RowState, tuple[Choice, ...]] = {
    "add": ("add", "skip"),
    "same": ("skip", "keep-both"),
    "disagrees": ("keep-both", "prefer-new", "replace", "skip"),
    "refused": ("skip",),
}

_RECORDED = {
    "rank": """
        SELECT f.uid, s.title_zh, CASE p.status WHEN 'ranked' THEN p.rank ELSE p.status END AS rank
        FROM placement p JOIN fact f ON f.id = p.fact_id JOIN source s ON s.id = f.source_id
        WHERE p.fact_id = ?""",
    "indicator": """
        SELECT f.uid, s.title_zh, o.value, o.unit_zh AS unit, o.growth_percent, o.place,
            o.place_by, o.qualifier
        FROM observation o JOIN fact f ON f.id = o.fact_id JOIN source s ON s.id = f.source_id
        WHERE o.fact_id = ?""",
    "honour": """
        SELECT f.uid, s.title_zh, h.kind AS role_name, a.name_zh AS awarded_by
        FROM honour h JOIN fact f ON f.id = h.fact_id JOIN source s ON s.id = f.source_id
        LEFT JOIN organisation a ON a.fact_id = h.awarded_by_id
        WHERE h.fact_id = ?""",
}


class Pages:
    """Shows the rows of a plan."""

    def __init__(
        self, known: Known, drafts: Drafts, stage: Stage, readers: Mapping[int, RowReader]
    ) -> None:
        self._drafts = drafts
        self._stage = stage
        self._readers = readers
        self._regions = {one.id: one for one in known.regions}
        self._editions = {one.id: one for one in known.editions}
        self._titles = {one.id: one.zh for one in known.sources}
        self._lists = {one.uid: one.zh for one in known.lists}
        self._list_ids = {one.id: one.zh for one in known.lists}
        self._indicators = {one.id: one.zh for one in known.indicators}
        self._bodies = {one.id: one.zh for one in known.organisations}
        self._fields: dict[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
            "rank": self._rank_fields,
            "indicator": self._indicator_fields,
            "honour": self._honour_fields,
        }

    def page(
        self, connection: sqlite3.Connection, where: str, parameters: Mapping[str, Any]
    ) -> tuple[PlanRow, ...]:
        """Return the rows of a condition with ``ORDER BY`` and limits, as its text."""
        cursor = connection.execute(
            f"SELECT *, {STATE} AS shown, {CHOICE} AS chosen FROM stage_row WHERE {where}",  # noqa: S608
            dict(parameters),
        )
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor]
        return tuple(self._row(connection, row) for row in rows)

    def fields(self, row: Mapping[str, Any]) -> dict[str, str]:
        """Return a row's values by field, as texts that can be read again."""
        if row["cells"] is not None:
            cells: dict[str, str] = json.loads(row["cells"])
            return cells
        found = {
            **self._fields[row["kind"]](row),
            "source": self._title(row["source"]),
            "note": row["note"],
            "id": row["uid"],
        }
        return {field: _text(value) for field, value in found.items() if value not in {None, ""}}

    def _row(self, connection: sqlite3.Connection, row: dict[str, Any]) -> PlanRow:
        reader = self._readers[row["tbl"]]
        problem = self._stage.restored(row["problem"], row["detail"])
        if row["blocked"] is not None:
            name = self._drafts.of(-row["blocked"]).name
            problem = problems.REJECTED._replace(values={"name": name})
        recorded, source, uid = self._recorded(connection, row)
        if row["twin"] is not None and row["state"] == "same" and problem is None:
            line = self._line(connection, row["twin"])
            problem = problems.REPEATED._replace(values={"line": line})
        state: RowState = row["shown"]
        fields = self.fields(row)
        references = (row["source"], row["region"], row["subject"])
        return PlanRow(
            number=row["number"],
            kind=row["kind"],
            place=reader.place(row["line"], problem.field if problem else ""),
            state=state,
            choice="skip" if state == "refused" else row["chosen"],
            choices=_choices(row, state),
            fields=fields,
            problem=problem,
            recorded={key: one for key, one in recorded.items() if one != fields.get(key, "")},
            recorded_source=source,
            recorded_uid=uid,
            reason=row["reason"] or "",
            needs=tuple(-one for one in references if (one or 0) < 0),
        )

    def _recorded(
        self, connection: sqlite3.Connection, row: Mapping[str, Any]
    ) -> tuple[dict[str, str], str, str | None]:
        if row["recorded"] is not None:
            cursor = connection.execute(_RECORDED[row["kind"]], (row["recorded"],))
            names = [column[0] for column in cursor.description]
            uid, title, *values = cursor.fetchone() or (None, "", *[None] * (len(names) - 2))
            return dict(zip(names[2:], map(_text, values), strict=True)), title, uid
        if row["twin"] is not None and row["problem"] is None:
            (twin,) = self._rows(connection, row["twin"])
            fields = self.fields(twin)
            keys = ("rank", "value", "unit", "growth_percent", "place", "role_name", "awarded_by")
            return {key: fields[key] for key in keys if key in fields}, fields["source"], None
        return {}, "", None

    def _rows(self, connection: sqlite3.Connection, number: int) -> list[dict[str, Any]]:
        cursor = connection.execute("SELECT * FROM stage_row WHERE number = ?", (number,))
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, one, strict=True)) for one in cursor]

    def _line(self, connection: sqlite3.Connection, number: int) -> int:
        line: int = self._rows(connection, number)[0]["line"]
        return line

    def _rank_fields(self, row: Mapping[str, Any]) -> dict[str, Any]:
        named, printed, year = self._edition(row["subject"])
        return {
            **self._region(row["region"]),
            "year": year,
            "list": named,
            "published_as": printed if printed != named else "",
            "publisher": self._publishers(row["subject"]),
            "rank": row["rank"] if row["status"] == "ranked" else row["status"],
            "preferred": row["preferred"],
            "preference_reason": row["preference_reason"],
        }

    def _indicator_fields(self, row: Mapping[str, Any]) -> dict[str, Any]:
        plain = ("value", "unit", "qualifier", "growth_percent", "place", "place_by", "scope")
        return {
            "name": self._name(row["subject"], self._indicators),
            **self._region(row["region"]),
            "year": row["year"],
            "period": row["period"],
            **{key: row[key] for key in plain},
        }

    def _honour_fields(self, row: Mapping[str, Any]) -> dict[str, Any]:
        body = row["subject"]
        return {
            "name": row["name"],
            **self._region(row["region"]),
            "year": row["year"],
            "role_name": row["category"],
            "awarded_by": self._name(body, self._bodies) if body else "",
        }

    def _region(self, reference: int) -> dict[str, str]:
        if reference < 0:
            document = self._drafts.of(reference).document
            name, code = document["name_zh"], document["code"]
        else:
            name, code = self._regions[reference].zh, self._regions[reference].key
        return {"region": name, "region_code": code, **places_above(code)}

    def _edition(self, reference: int) -> tuple[str, str, int]:
        if reference > 0:
            one = self._editions[reference]
            return self._list_ids[one.list_id], one.zh, one.year
        document = self._drafts.of(reference).document
        named = self._lists.get(document["list"]) or self._drafts.called("list", document["list"])
        return named, document["published_as_zh"], document["year"]

    def _publishers(self, reference: int) -> str:
        """Return who published a drafted edition; of one that the book has it changes nothing."""
        if reference > 0:
            return ""
        uids = self._drafts.of(reference).document["publishers"]
        return "、".join(self._drafts.called("organisation", uid) for uid in uids)

    def _title(self, reference: int | None) -> str:
        return self._name(reference, self._titles) if reference else ""

    def _name(self, reference: int, names: Mapping[int, str]) -> str:
        return names[reference] if reference > 0 else self._drafts.of(reference).name


def _choices(row: Mapping[str, Any], state: RowState) -> tuple[Choice, ...]:
    own, rank = row["own"], row["kind"] == "rank"
    may = {
        "keep-both": not own and row["status"] != "not-published",
        "prefer-new": not own and rank,
        "replace": bool(own) and row["recorded"] is not None,
    }
    return tuple(one for one in _ORDER[state] if may.get(one, True))


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)
