"""Where in the book a fact is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.records import Honour, Observation, Organisation, StructureItem
from erqi_viewer.core.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Fact, Placement
    from erqi_viewer.core.selection import Grouping


def selection_of(fact: Fact) -> Selection:
    """Return the selection of a fact within its own section and year."""
    match fact:
        case Observation(year=year):
            return Selection("indicators", year=year, record=fact.uid)
        case Honour(year=year):
            return Selection("honours", year=year, record=fact.uid)
        case Organisation():
            return Selection("organisations", record=fact.uid)
        case StructureItem():
            return Selection(fact.structure, record=fact.uid)
        case _:
            return Selection(year=fact.year, record=fact.uid)


def is_there(selection: Selection, series: Sequence[Series], years: Collection[int]) -> bool:
    """Return whether a selection's year and category still have something in them."""
    year, category = selection.year, selection.category
    if selection.section != "ranks":
        return year is None or year in years
    return (year, category) == (None, None) or any(
        category in {None, one.key}
        and (
            year in {None, *(s.placement.year for s in one.standings)}
            or any(absence.year == year and absence.uid for absence in one.absences)
        )
        for one in series
    )


def series_of(place: Placement, series: Iterable[Series]) -> Series | None:
    """Return the series that a place belongs to."""
    for one in series:
        if any(standing.placement is place for standing in one.standings):
            return one
    return None


def around(
    place: Placement, now: Selection, grouping: Grouping, series: Sequence[Series]
) -> Selection:
    """Return a place within its year or its category, whichever is selected now."""
    by_category = now.section == "ranks" and now.year is None and now.category is not None
    if by_category or (now.section != "ranks" and grouping == "category"):
        found = series_of(place, series)
        return Selection(category=found.key if found else None, record=place.uid)
    return Selection(year=place.year, record=place.uid)


def regrouped(now: Selection, grouping: Grouping, series: Sequence[Series]) -> Selection:
    """Return the selection in the tree's other grouping, so that it has a node there."""
    if now.section != "ranks" or (now.year is None and now.category is None):
        return now
    held = [(one, standing) for one in series for standing in reversed(one.standings)]
    found = next((pair for pair in held if pair[1].placement.uid == now.record), None) or next(
        (
            (one, standing)
            for one, standing in held
            if now.year in {None, standing.placement.year} and now.category in {None, one.key}
        ),
        None,
    )
    if found is None:
        return now
    one, standing = found
    place = standing.placement
    if grouping == "category" and now.category is None:
        return Selection(category=one.key, record=place.uid)
    if grouping == "year" and now.year is None:
        return Selection(year=place.year, record=place.uid)
    return now
