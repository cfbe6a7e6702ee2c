"""Which cells of the detail table can be changed in place, and which field each of them shows."""

from __future__ import annotations

CELLS: dict[tuple[str, str], str] = {
    ("placement", "rank"): "rank",
    ("placement", "note"): "note",
    ("observation", "year"): "year",
    ("observation", "value"): "value",
    ("observation", "unit"): "unit",
    ("observation", "growth_percent"): "growth_percent",
    ("observation", "place"): "place",
    ("observation", "scope"): "scope",
    ("observation", "note"): "note",
    ("honour", "year"): "year",
    ("honour", "name"): "name",
    ("honour", "note"): "note",
    ("organisation", "name"): "name",
    ("organisation", "note"): "note",
    ("structure_item", "name"): "name",
    ("structure_item", "note"): "note",
}
"""The key of the field by the table of the record and the key of the column."""
