"""The bundled book for the tests of editing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from books import new_book

from erqi_viewer.store import listing
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from erqi_viewer.core.editing.book import Book
    from erqi_viewer.store.database import Database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with open_database(new_book(tmp_path)) as opened:
        yield opened


@pytest.fixture
def book(db: Database) -> Book:
    return listing.read_book(db)
