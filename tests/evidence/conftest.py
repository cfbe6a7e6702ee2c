"""A record book whose source is a text of the tests' own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundled import english_preferences
from evidence_books import made_book

from erqi_viewer.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def book(tmp_path: Path) -> str:
    return made_book(tmp_path)


@pytest.fixture
def session(qapp: object, tmp_path: Path, book: str) -> Iterator[Session]:
    del qapp
    opened = Session(english_preferences(tmp_path))
    assert opened.open(book)
    yield opened
    opened.close()
