"""Which row of the book stands behind what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.records import Honour, Observation, Organisation, Placement
from erqi_viewer.core.tuples import NamedTuple

if TYPE_CHECKING:
    from erqi_viewer.core.records import Fact
    from erqi_viewer.session.session import Session


class Target(NamedTuple):
    """A row that can be changed: its table and stable id."""

    table: str
    uid: str


def table_of(fact: Fact) -> str:
    """Return the table that a fact stands in."""
    match fact:
        case Placement():
            return "placement"
        case Observation():
            return "observation"
        case Honour():
            return "honour"
        case Organisation():
            return "organisation"
        case _:
            return "structure_item"


def target_of(session: Session, record: str | None) -> Target | None:
    """Return the row behind a record of a panel, None for none that can be changed."""
    if record is None:
        return None
    fact = session.fact(record)
    if fact is not None:
        return Target(table_of(fact), record)
    if any(one.uid == record for one in session.dataset.editions):  # a list never published
        return Target("edition", record)
    return None
