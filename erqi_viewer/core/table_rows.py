"""The rows that the detail table, the exports and the command line show.

The rows of ranks are the standings of ``core.history``; all other facts become rows here.
"""

from __future__ import annotations

from erqi_viewer.core.history import standings_of
from erqi_viewer.core.records import Name
from erqi_viewer.core.tuples import NamedTuple

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.history import Series, Standing
    from erqi_viewer.core.records import (
        Dataset,
        Fact,
        Honour,
        Observation,
        Organisation,
        StructureItem,
    )
    from erqi_viewer.core.selection import Section, Selection

ROLE_NAMES: dict[str, Name] = {
    "system": Name("体系", "System"),
    "dimension": Name("维度", "Dimension"),
    "list-family": Name("榜单类别", "List family"),
    "programme": Name("总体布局", "Programme"),
    "goal": Name("总目标", "Goal"),
    "path": Name("路径", "Path"),
    "area": Name("片区", "Area"),
    "theme": Name("主题", "Theme"),
    "task": Name("重点工作", "Task"),
    "title": Name("称号", "Title"),
    "award": Name("奖项", "Award"),
    "designation": Name("授牌", "Designation"),
    "distinction": Name("唯一性表述", "Distinction"),
}


class FactRow(NamedTuple):
    """A fact that is not a place in a list, its fields under one set of names."""

    fact: Fact
    kind: str
    name: Name
    value: float | None = None
    unit: Name | None = None
    period: str | None = None
    year: int | None = None
    growth_percent: float | None = None
    place: int | None = None
    place_by: str | None = None
    scope: Name | None = None
    qualifier: str | None = None
    role: str | None = None
    role_name: Name | None = None
    parent: Name | None = None
    awarded_by: Name | None = None


def fact_rows(dataset: Dataset, section: Section | None = None) -> tuple[FactRow, ...]:
    """Return the facts other than places, of one section or of all, in reading order."""
    items = {item.key: item for item in dataset.structure_items}
    rows = {
        "indicators": [_observation_row(one) for one in dataset.observations],
        "honours": [_honour_row(one) for one in dataset.honours],
        "organisations": [_organisation_row(one) for one in dataset.organisations],
        "index-system": _item_rows(dataset.structure_items, items, "index-system"),
        "programme": _item_rows(dataset.structure_items, items, "programme"),
    }
    if section is not None:
        return tuple(rows.get(section, ()))
    return tuple(row for group in rows.values() for row in group)


def _observation_row(one: Observation) -> FactRow:
    return FactRow(
        one,
        "indicator",
        one.indicator.name,
        value=one.value,
        unit=one.unit,
        period=one.period,
        year=one.year,
        growth_percent=one.growth_percent,
        place=one.place,
        place_by=one.place_by,
        scope=one.scope,
        qualifier=one.qualifier,
    )


def _honour_row(one: Honour) -> FactRow:
    return FactRow(
        one,
        "honour",
        one.name,
        period=str(one.year),
        year=one.year,
        role=one.kind,
        role_name=ROLE_NAMES[one.kind],
        awarded_by=one.awarded_by,
    )


def _organisation_row(one: Organisation) -> FactRow:
    return FactRow(one, "organisation", one.name, role_name=one.role)


def _item_rows(
    all_items: Iterable[StructureItem], by_key: dict[str, StructureItem], structure: str
) -> list[FactRow]:
    return [
        FactRow(
            one,
            structure,
            one.name,
            role=one.role,
            role_name=ROLE_NAMES.get(one.role, Name(one.role)),
            parent=by_key[one.parent_key].name if one.parent_key else None,
        )
        for one in all_items
        if one.structure == structure
    ]


def selected_standings(series: Sequence[Series], selection: Selection) -> tuple[Standing, ...]:
    """Return the standings that a selection holds: of its year, of its category, or of both."""
    chosen = series
    if selection.category is not None:
        chosen = [one for one in series if one.key == selection.category]
    return tuple(
        standing
        for standing in standings_of(chosen)
        if selection.year is None or standing.placement.year == selection.year
    )


def selected_facts(dataset: Dataset, selection: Selection) -> tuple[FactRow, ...]:
    """Return the rows of a section other than ranks, of the selected year where it has years."""
    return tuple(
        row
        for row in fact_rows(dataset, selection.section)
        if selection.year is None or row.year is None or row.year == selection.year
    )
