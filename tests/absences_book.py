"""A record book with absences of every kind, a second region, and data of the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from books import change, new_book

if TYPE_CHECKING:
    from pathlib import Path

_SCRIPT = """
PRAGMA foreign_keys = ON;
UPDATE placement SET status = 'listed', rank = NULL WHERE rank = 71;
UPDATE placement SET status = 'not-listed', rank = NULL WHERE rank = 85;
DELETE FROM fact WHERE id = (SELECT fact_id FROM placement WHERE rank = 63);
UPDATE edition SET data_year = 2018 WHERE year = 2019;
INSERT INTO edition (uid, list_id, year, published_as_zh, size, status)
    SELECT 'green-2017', id, 2017, name_zh, 100, 'not-published' FROM ranked_list
    WHERE key = 'green-development';
INSERT INTO region (uid, code, name_zh, name_en, level)
    VALUES ('other', '410102', '中原区', 'Zhongyuan', 'district');
INSERT INTO fact (id, uid, kind, source_id)
    SELECT 900, 'other-2017', 'placement', min(id) FROM source;
INSERT INTO placement (fact_id, region_id, edition_id, status, rank)
    SELECT 900, r.id, e.id, 'ranked', 40 FROM region r, edition e
    JOIN ranked_list l ON l.id = e.list_id
    WHERE r.code = '410102' AND e.year = 2017 AND l.key = 'investment-potential';
"""


def book_of_absences(folder: Path) -> str:
    """Make the book and return its path."""
    path = new_book(folder, "absences.sqlite")
    change(path, _SCRIPT)
    return path
