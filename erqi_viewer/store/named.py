"""Which regions of a large book a text needs: those that it names, and all for a whole list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.claims.regions import spellings
from erqi_viewer.core.claims.wholeness import needs_whole_list
from erqi_viewer.core.extract.numerals import fold
from erqi_viewer.store import queries, whole_lists

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from erqi_viewer.core.records import Dataset, Region
    from erqi_viewer.store.database import Database

WHOLE_BOOK = 100_000
"""The most facts that are read whole for a text; a book of many regions may have ten times that."""

_PREFIX = 2
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_RUNNING = re.compile(r"连续|蝉联|consecutive|running|in a row|straight")
_LONGEST_RUN = 12


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


def list_years(text: str, codes: tuple[str, ...] | None, year: int | None = None) -> frozenset[int]:
    """Return the years whose lists are to be read whole for a text, none if it takes no such.

    They are those that the text names, with some before them where it tells of a run.

    Args:
        text: The text.
        codes: The regions that are read for it, from :func:`regions_for`; all when None.
        year: The text's own year, when the user has said it.
    """
    if codes is None or not needs_whole_list(text):
        return frozenset()
    years = {int(found[0]) for found in _YEAR.finditer(fold(text))}
    years |= {year} if year else set()
    if _RUNNING.search(text):
        years |= {year - back for year in years for back in range(1, _LONGEST_RUN)}
    return frozenset(years)


def with_lists(db: Database, data: Dataset, years: Collection[int]) -> Dataset:
    """Return records with the whole lists of some years, the latest first, as far as is bearable.

    That is for a book too large to be read whole. The places added are not for making series of.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    if not years:
        return data
    counts, wanted, places = whole_lists.counts(db, 1), [], 0
    for edition in sorted(data.editions, key=lambda one: -one.year):
        if edition.year in years:
            places += counts.get(edition.uid, 0)
            if places <= WHOLE_BOOK:
                wanted.append(edition)
    return whole_lists.completed(db, data, wanted)


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
