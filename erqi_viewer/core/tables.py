"""The one list of columns that the detail table, the exports and the command line read.

A column takes a row and a language to a value: a number, a text, or None where there is none. To
add a column is to add one entry here.
"""

from __future__ import annotations

from erqi_viewer.core import evidence
from erqi_viewer.core.period import period_label
from erqi_viewer.core.records import Honour, Observation, locator
from erqi_viewer.core.table_rows import FactRow
from erqi_viewer.core.tuples import NamedTuple

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Literal

    from erqi_viewer.core.history import Standing
    from erqi_viewer.core.records import Fact, Language, Name, Source
    from erqi_viewer.core.selection import Section

    ColumnKind = Literal["text", "number", "year", "rank", "change"]

Cell = str | int | float | None
RISE, FALL, LEVEL = "▲", "▼", "="


class Column(NamedTuple):
    """A column: its key in files, its English title (a catalogue text) and its value.

    ``shown`` says whether the window shows it until the user chooses otherwise; ``window`` is
    False for columns that only files carry, such as codes and keys.
    """

    key: str
    title: str
    kind: ColumnKind
    value: Callable[[Any, Language], Cell]
    shown: bool = True
    window: bool = True


def _region_of(row: FactRow, lang: Language) -> str | None:
    region = getattr(row.fact, "region", None)
    return region.name.text(lang) if region else None


def number(value: float | None) -> Cell:
    """Return a whole number as an integer, so that 3772.0 is written 3772."""
    return int(value) if value is not None and value == int(value) else value


def change_text(standing: Standing, new: str = "new") -> str:
    """Return ▲2 for two places up, ▼42 for down, = for the same, ``new`` for a first entry."""
    change = standing.change
    if change is None:
        return new if standing.first else ""
    if change == 0:
        return LEVEL
    return f"{RISE}{change}" if change > 0 else f"{FALL}{-change}"


def _text(name: Name | None, lang: Language) -> Cell:
    return name.text(lang) or None if name else None


def _region_code(fact: Fact) -> Cell:
    return fact.region.code if isinstance(fact, (Observation, Honour)) else None


def _source_of(row: Standing | FactRow) -> Source:
    return _fact(row).source


def _fact(row: Standing | FactRow) -> Fact:
    return row.fact if isinstance(row, FactRow) else row.placement


def _state(row: Standing | FactRow) -> Cell:
    fact = _fact(row)
    return evidence.state(fact) if fact.source.uid else None


def other_sources_text(standing: Standing, lang: Language) -> str:
    """Return what other sources say about a place, and why it does not count; empty for none."""
    texts = []
    for other in standing.others:
        value = str(other.rank) if other.rank is not None else other.status
        reason = preference_reason(standing)
        texts.append(f"{value} ({other.source.title.text(lang)}{f'; {reason}' if reason else ''})")
    return "; ".join(texts)


def preference_reason(standing: Standing) -> str | None:
    """Return why one of several sources is preferred, by whichever of its rows says so."""
    places = sorted((standing.placement, *standing.others), key=lambda one: not one.preferred)
    return next((one.preference_reason for one in places if one.preference_reason), None)


_PROVENANCE = (
    Column("evidence", "Evidence", "text", lambda row, _: _state(row)),
    Column("source", "Source", "text", lambda row, lang: _source_of(row).title.text(lang) or None),
    Column("locator", "Locator", "text", lambda row, lang: locator(_fact(row), lang)),
)
_IDENTITY = Column("id", "Record", "text", lambda row, _: _fact(row).uid, window=False)

RANK_COLUMNS: tuple[Column, ...] = (
    Column(
        "region",
        "Region",
        "text",
        lambda s, lang: s.placement.region.name.text(lang),
        shown=False,
    ),
    Column("region_code", "Code", "text", lambda s, _: s.placement.region.code, shown=False),
    Column("year", "Year", "year", lambda s, _: s.placement.year),
    Column("dimension", "Key", "text", lambda s, _: s.placement.dimension.key, window=False),
    Column(
        "dimension_name",
        "Dimension",
        "text",
        lambda s, lang: s.placement.dimension.name.text(lang),
    ),
    Column(
        "list",
        "List",
        "text",
        lambda s, lang: s.placement.edition.list.name.text(lang),
        shown=False,
    ),
    Column(
        "published_as",
        "List as published",
        "text",
        lambda s, lang: s.placement.edition.published_as.text(lang),
    ),
    Column("rank", "Rank", "rank", lambda s, _: s.placement.rank),
    Column("list_size", "List size", "number", lambda s, _: s.placement.edition.size),
    Column(
        "previous_rank",
        "Previous rank",
        "rank",
        lambda s, _: s.previous.rank if s.previous else None,
        shown=False,
    ),
    Column("change", "Change", "change", lambda s, _: s.change),
    Column("streak", "Years running", "number", lambda s, _: len(s.streak_joined) or None),
    Column(
        "streak_as_named",
        "Years running under this name",
        "number",
        lambda s, _: len(s.streak) or None,
        shown=False,
    ),
    Column("best", "Best so far", "rank", lambda s, _: s.best.rank if s.best else None),
    Column("status", "Status", "text", lambda s, _: s.placement.status, shown=False),
    Column("preferred", "Preferred", "text", lambda s, _: s.placement.preferred, window=False),
    Column(
        "preference_reason",
        "Reason for the preference",
        "text",
        lambda s, _: preference_reason(s),
        window=False,
    ),
    Column(
        "other_sources",
        "Other sources",
        "text",
        lambda s, lang: other_sources_text(s, lang) or None,
        shown=False,
    ),
    Column("note", "Note", "text", lambda s, lang: _text(s.placement.note, lang), shown=False),
    *_PROVENANCE,
    _IDENTITY,
)

FACT_COLUMNS: tuple[Column, ...] = (
    Column("kind", "Kind", "text", lambda r, _: r.kind, window=False),
    Column("region_code", "Code", "text", lambda r, _: _region_code(r.fact), window=False),
    Column(
        "role", "Role", "text", lambda r, lang: r.role or _text(r.role_name, lang), window=False
    ),
    Column("role_name", "Role", "text", lambda r, lang: _text(r.role_name, lang)),
    Column("name", "Name", "text", lambda r, lang: r.name.text(lang)),
    Column("region", "Region", "text", _region_of, shown=False),
    Column("year", "Year", "year", lambda r, _: r.year),
    Column("qualifier", "Qualifier", "text", lambda r, _: r.qualifier),
    Column("value", "Value", "number", lambda r, _: number(r.value)),
    Column("unit", "Unit", "text", lambda r, lang: _text(r.unit, lang)),
    Column("period", "Period", "text", lambda r, _: r.period, window=False),
    Column(
        "period_name",
        "Period",
        "text",
        lambda r, lang: period_label(r.period, lang) if r.period else None,
    ),
    Column("growth_percent", "Growth, %", "number", lambda r, _: number(r.growth_percent)),
    Column("place", "Place", "rank", lambda r, _: r.place),
    Column("place_by", "Place by", "text", lambda r, _: r.place_by, shown=False),
    Column("scope", "Among", "text", lambda r, lang: _text(r.scope, lang)),
    Column("awarded_by", "Awarded by", "text", lambda r, lang: _text(r.awarded_by, lang)),
    Column("parent", "Part of", "text", lambda r, lang: _text(r.parent, lang)),
    Column("note", "Note", "text", lambda r, lang: _text(r.fact.note, lang)),
    *_PROVENANCE,
    _IDENTITY,
)

_PROVENANCE_KEYS = ("note", "evidence", "source", "locator")
_SECTION_KEYS: dict[str, tuple[str, ...]] = {
    "indicators": (
        *("region", "year", "name", "qualifier", "value", "unit", "period_name", "growth_percent"),
        *("place", "place_by", "scope", *_PROVENANCE_KEYS),
    ),
    "honours": ("region", "year", "role_name", "name", "awarded_by", *_PROVENANCE_KEYS),
    "organisations": ("name", "role_name", *_PROVENANCE_KEYS),
    "index-system": ("role_name", "name", "parent", *_PROVENANCE_KEYS),
    "programme": ("role_name", "name", "parent", *_PROVENANCE_KEYS),
}


def window_columns(
    section: Section, *, absences: bool = False, regions: bool = False
) -> tuple[Column, ...]:
    """Return the columns that the window offers for a section, in order.

    Status and region are shown only where they say something: where there are ``absences``, and
    several ``regions``.
    """
    if section == "ranks":
        columns = tuple(column for column in RANK_COLUMNS if column.window)
    else:
        by_key = {column.key: column for column in FACT_COLUMNS}
        columns = tuple(by_key[key] for key in _SECTION_KEYS[section])
    shown = {"status": absences, "region": regions}
    return tuple(one._replace(shown=shown.get(one.key, one.shown)) for one in columns)
