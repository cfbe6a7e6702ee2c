"""Where in the book a fact is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.records import Honour, Observation, Organisation, StructureItem
from erqi_viewer.core.selection import Selection

if TYPE_CHECKING:
    from erqi_viewer.core.records import Fact


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
