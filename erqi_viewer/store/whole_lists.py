"""Who stands on an edition, read for it alone and not region by region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.records import Name, Placement, Region
from erqi_viewer.core.whole_lists import Listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.records import Dataset, Edition
    from erqi_viewer.store.database import Database

# All by the index of placements by edition, so that a book with a million places answers at once.
_COUNTS = """
SELECT e.uid, count(*) FROM placement p JOIN edition e ON e.id = p.edition_id
GROUP BY p.edition_id HAVING count(*) >= ?
"""
_ANY = "SELECT 1 FROM placement GROUP BY edition_id HAVING count(*) >= ? LIMIT 1"
_LISTED = """
SELECT f.uid, p.rank, s.uid, r.uid, r.code, r.name_zh, r.name_en, r.level, a.code
FROM placement p
JOIN fact f ON f.id = p.fact_id
JOIN source s ON s.id = f.source_id
JOIN region r ON r.id = p.region_id
LEFT JOIN region a ON a.id = r.parent_id
WHERE p.edition_id = (SELECT id FROM edition WHERE uid = ?)
    AND p.preferred = 1 AND p.status <> 'not-listed'
ORDER BY p.rank, r.code
"""


def counts(db: Database, least: int) -> dict[str, int]:
    """Return by edition how many places are recorded, of the editions with so many at least.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    return dict(db.select(_COUNTS, (least,)))


def has_any(db: Database, least: int) -> bool:
    """Tell whether an edition has so many places recorded.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    return bool(list(db.select(_ANY, (least,))))


def listed(db: Database, edition: str) -> tuple[Listed, ...]:
    """Return the regions on an edition, as the sources say that count.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    return tuple(
        Listed(uid, Region(region, code, Name(zh, en), level, above), rank)
        for uid, rank, _, region, code, zh, en, level, above in db.select(_LISTED, (edition,))
    )


def completed(db: Database, data: Dataset, editions: Iterable[Edition]) -> Dataset:
    """Return records with all places of some editions, those of other regions without evidence.

    Args:
        db: The book.
        data: What was read of it for some regions.
        editions: Which editions are wanted whole.

    Raises:
        DatabaseError: The file is damaged, locked or out of reach.
    """
    there = {one.uid for one in data.placements}
    sources = {one.uid: one for one in data.sources}
    more = []
    with db.snapshot():
        for edition in editions:
            for uid, rank, source, *of in db.select(_LISTED, (edition.uid,)):
                if uid in there or source not in sources:
                    continue
                region, code, zh, en, level, above = of
                more.append(
                    Placement(
                        uid=uid,
                        region=Region(region, code, Name(zh, en), level, above),
                        edition=edition,
                        status="listed" if rank is None else "ranked",
                        rank=rank,
                        preferred=True,
                        preference_reason=None,
                        note=None,
                        source=sources[source],
                        evidence=(),
                    )
                )
    return data._replace(placements=(*data.placements, *more))
