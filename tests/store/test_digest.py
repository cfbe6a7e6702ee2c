from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from books import bundled_bytes, change, new_book

from erqi_viewer.store import change_log, queries, schema
from erqi_viewer.store.connection import connect
from erqi_viewer.store.database import Database

if TYPE_CHECKING:
    from pathlib import Path


def cells() -> list[tuple[str, str]]:
    """Return every column of every table that is content."""
    memory = sqlite3.connect(":memory:")
    memory.deserialize(bundled_bytes())
    tables = schema.tables(memory.execute)
    memory.close()
    return [
        (table.name, column.name)
        for table in tables.values()
        for column in table.columns
        if column.name != "id" and table.name not in change_log.TABLES
    ]


def digest(path: str) -> str:
    """Return a file's digest without asking whether the file is in order."""
    with Database(path, connect(path), read_only=True) as db:
        return queries.content_digest(db)


def test_a_digest_is_a_sha_256(tmp_path: Path) -> None:
    found = digest(new_book(tmp_path))
    assert len(found) == 64
    assert int(found, 16)


@pytest.mark.parametrize(("table", "column"), cells())
def test_a_change_of_any_cell_changes_the_digest(tmp_path: Path, table: str, column: str) -> None:
    path = new_book(tmp_path)
    before = digest(path)
    without_rowid = {"meta": "key = 'home_region'", "edition_publisher": "position = 1"}
    where = without_rowid.get(table, f'rowid = (SELECT min(rowid) FROM "{table}")')  # noqa: S608
    value = (
        f"CASE typeof(\"{column}\") WHEN 'null' THEN 1 WHEN 'text' THEN \"{column}\" || 'x'"
        f' ELSE "{column}" + 1000000 END'
    )
    script = f'UPDATE OR REPLACE "{table}" SET "{column}" = {value} WHERE {where}'  # noqa: S608
    change(path, script)
    assert digest(path) != before


def test_a_digit_in_the_last_place_changes_the_digest(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    before = digest(path)
    change(path, "UPDATE observation SET value = 323.30000000000007 WHERE value = 323.3")
    assert digest(path) != before


def test_a_row_more_or_less_changes_the_digest(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    found = {digest(path)}
    change(path, "INSERT INTO meta VALUES ('a', 'b')")
    found.add(digest(path))
    change(path, "DELETE FROM meta")
    found.add(digest(path))
    change(path, "DELETE FROM evidence WHERE rowid = 1")
    found.add(digest(path))
    assert len(found) == 4


def test_to_lead_to_another_row_changes_the_digest(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    before = digest(path)
    change(path, "UPDATE placement SET region_id = region_id - 1 WHERE rank = 90")
    assert digest(path) != before


def test_how_rows_are_numbered_and_ordered_in_the_file_does_not_matter(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    before = digest(path)
    change(
        path,
        "UPDATE dimension SET id = 1000 - id;"
        "UPDATE ranked_list SET id = 1000 - id, dimension_id = 1000 - dimension_id,"
        " predecessor_id = 1000 - predecessor_id;"
        "UPDATE edition SET id = 1000 - id, list_id = 1000 - list_id;"
        "UPDATE edition_publisher SET edition_id = 1000 - edition_id,"
        " organisation_id = 1000 - organisation_id;"
        "UPDATE placement SET edition_id = 1000 - edition_id, fact_id = 1000 - fact_id;"
        "UPDATE observation SET fact_id = 1000 - fact_id;"
        "UPDATE honour SET fact_id = 1000 - fact_id, awarded_by_id = 1000 - awarded_by_id;"
        "UPDATE organisation SET fact_id = 1000 - fact_id;"
        "UPDATE structure_item SET fact_id = 1000 - fact_id, parent_id = 1000 - parent_id;"
        "UPDATE evidence SET id = 1000 - id, fact_id = 1000 - fact_id;"
        "UPDATE fact SET id = 1000 - id;"
        "VACUUM;",
    )
    with Database(path, connect(path), read_only=True) as db:
        assert list(db.select("PRAGMA foreign_key_check")) == []
        assert queries.content_digest(db) == before
