"""Reads from a book what the rows of an import can speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.importing.drafts import EditionItem, Item, Known

if TYPE_CHECKING:
    import sqlite3

_ITEMS = {
    "sources": "SELECT id, uid, key, title_zh, title_en, 0 FROM source",
    "organisations": (
        "SELECT o.fact_id, f.uid, o.key, o.name_zh, o.name_en, 0 "
        "FROM organisation o JOIN fact f ON f.id = o.fact_id"
    ),
    "dimensions": "SELECT id, uid, key, name_zh, name_en, 0 FROM dimension",
    "lists": "SELECT id, uid, key, name_zh, name_en, size FROM ranked_list",
    "regions": "SELECT id, uid, code, name_zh, name_en, 0 FROM region",
    "indicators": "SELECT id, uid, key, name_zh, name_en, 0 FROM indicator",
}
_EDITIONS = (
    "SELECT id, uid, list_id, year, published_as_zh, published_as_en, size, status FROM edition"
)
_HOME = "SELECT r.id FROM meta m JOIN region r ON r.code = m.value WHERE m.key = 'home_region'"


def read_known(connection: sqlite3.Connection) -> Known:
    """Return all sources, lists, regions and the like that a book has."""
    run = connection.execute
    items = {name: tuple(map(Item._make, run(sql))) for name, sql in _ITEMS.items()}
    home = run(_HOME).fetchone()
    return Known(
        **items,
        editions=tuple(map(EditionItem._make, run(_EDITIONS))),
        home=home[0] if home else None,
    )
