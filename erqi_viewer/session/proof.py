"""Selecting the records that a derived value rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.session.session import Session


def proof_of(session: Session, category: str, records: Sequence[str]) -> Selection:
    """Return the selection of a category with the records of a value highlighted in it.

    The last of them is the record selected; a single one needs no highlight, none selects the
    category alone.
    """
    known = tuple(uid for uid in records if session.fact(uid) is not None)
    record = known[-1] if known else None
    return Selection(category=category, record=record, highlighted=known if len(known) > 1 else ())
