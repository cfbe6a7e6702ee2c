"""Which regions of a large book a text needs: those that it names, and all for a whole list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.claims.regions import spellings
from erqi_viewer.core.claims.wholeness import needs_whole_list
from erqi_viewer.store import queries

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.records import Region
    from erqi_viewer.store.database import Database

WHOLE_BOOK = 100_000
"""The most facts that are read whole for a text; a book of many regions may have ten times that."""

_PREFIX = 2


def regions_for(
    db: Database, text: str, shown: tuple[str, ...] | None, known: Sequence[Region] | None = None
) -> tuple[str, ...] | None:
    """Return the codes of the regions to load for checking a text, None for all there are.

    Args:
        db: The book.
        text: The text.
        shown: The codes that are loaded in any case; all when None.
        known: What :func:`.queries.regions_with_facts` returns, if that is at hand.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    if shown is None or (needs_whole_list(text) and queries.fact_count(db) <= WHOLE_BOOK):
        return None
    regions = queries.regions_with_facts(db) if known is None else known
    named = named_in(text, (one for one in regions if one.code not in shown))
    return (*shown, *sorted(named))


def named_in(text: str, regions: Iterable[Region]) -> set[str]:
    """Return the codes of the regions that a text names, whole or without 区 or District.

    The time taken grows with the text's length alone.
    """
    by_start: dict[str, list[tuple[str, str]]] = {}
    for region in regions:
        for name in spellings(region):
            by_start.setdefault(name[:_PREFIX], []).append((name, region.code))
    folded = text.casefold()
    return {
        code
        for place in range(len(folded) - 1)
        for name, code in by_start.get(folded[place : place + _PREFIX], ())
        if folded.startswith(name, place)
    }
