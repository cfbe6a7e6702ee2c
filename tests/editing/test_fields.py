"""The table of fields: what a person can fill in for every kind of row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from books import new_book

from erqi_viewer.core.editing.fields import KINDS
from erqi_viewer.core.editing.values import entries_of, read
from erqi_viewer.store import edits, listing, queries, schema
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from erqi_viewer.store.database import Database

# What no person fills in: the text has its own way in, and follows from it.
NOT_FILLED_IN = {"source": {"text", "text_length", "text_sha256"}}


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with open_database(new_book(tmp_path)) as opened:
        yield opened


@pytest.mark.parametrize("table", sorted(KINDS))
def test_every_column_of_a_table_can_be_filled_in(db: Database, table: str) -> None:
    columns = {
        one.name.removesuffix("_id") if one.refers_to else one.name
        for one in schema.tables(db.select)[table].columns
    } - {"id", "uid", "fact"}
    filled = {key for field in KINDS[table].fields for key in field.keys}
    assert columns - NOT_FILLED_IN.get(table, set()) <= filled


@pytest.mark.parametrize("table", sorted(KINDS))
def test_every_reference_leads_to_a_kind(table: str) -> None:
    for field in KINDS[table].fields:
        assert (field.kind in {"reference", "references"}) == bool(field.table)
        assert (field.kind == "choice") == bool(field.choices)
        assert not field.table or field.table in KINDS


def test_every_row_of_the_bundled_book_stands_in_a_form_and_comes_back_as_it_was(
    db: Database,
) -> None:
    data = queries.load(db)
    groups: dict[str, Sequence[Any]] = {
        "placement": data.placements,
        "observation": data.observations,
        "honour": data.honours,
        "organisation": data.organisations,
        "structure_item": data.structure_items,
        "ranked_list": data.lists,
        "edition": data.editions,
        "region": data.regions,
        "source": data.sources,
        "dimension": data.dimensions,
    }
    for table, records in groups.items():
        for uid in (one.uid for one in records):
            document = edits.document(db, table, uid)
            assert document is not None
            entries = entries_of(KINDS[table], document)
            for field in KINDS[table].fields:
                kept = read(field, entries)
                assert kept == {key: document[key] for key in field.keys}, (table, field.key)


def test_the_book_s_rows_are_the_documents_without_long_texts(db: Database) -> None:
    book = listing.read_book(db)
    for table, rows in book.rows.items():
        assert rows
        for uid, row in rows.items():
            document = edits.document(db, table, uid)
            assert document is not None
            for key in ("evidence", "text"):
                document.pop(key, None)
            assert row == document
