"""Where in the book a fact is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.records import Honour, Observation, Organisation, StructureItem
from erqi_viewer.core.selection import Selection

if TYPE_CHECKING:
    from erqi_viewer.core.records import Fact, Placement
    from erqi_viewer.session.session import Session


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


def is_there(session: Session, selection: Selection) -> bool:
    """Return whether a selection's year and category still have something in them."""
    year, category = selection.year, selection.category
    if selection.section != "ranks":
        return year is None or year in session.years
    return (year, category) == (None, None) or any(
        category in {None, one.key}
        and (
            year in {None, *(s.placement.year for s in one.standings)}
            or any(absence.year == year and absence.uid for absence in one.absences)
        )
        for one in session.series
    )


def around(session: Session, place: Placement) -> Selection:
    """Return a place within its year or its category, whichever is selected now."""
    now, grouping = session.selection, session.preferences.grouping
    by_category = now.section == "ranks" and now.year is None and now.category is not None
    if by_category or (now.section != "ranks" and grouping == "category"):
        series = session.series_of(place)
        return Selection(category=series.key if series else None, record=place.uid)
    return Selection(year=place.year, record=place.uid)


def regrouped(session: Session) -> Selection:
    """Return the selection in the tree's other grouping, so that it has a node there."""
    now = session.selection
    by_category = session.preferences.grouping == "category"
    if now.section != "ranks" or (now.year is None and now.category is None):
        return now
    standing = session.standing(now.record) if now.record else None
    if standing is None:
        standing = next(
            (
                s
                for one in session.series
                for s in reversed(one.standings)
                if now.year in {None, s.placement.year} and now.category in {None, one.key}
            ),
            None,
        )
    if standing is None:
        return now
    place = standing.placement
    series = session.series_of(place)
    if by_category and now.category is None and series is not None:
        return Selection(category=series.key, record=place.uid)
    if not by_category and now.year is None:
        return Selection(year=place.year, record=place.uid)
    return now
