"""The bundled facts as the layers above the store see them."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from books import change, new_book

from erqi_viewer.core.history import build_series
from erqi_viewer.session import Preferences, Session
from erqi_viewer.store import database, queries

if TYPE_CHECKING:
    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Dataset, Region


@functools.cache
def bundled_dataset() -> Dataset:
    """Return the bundled facts."""
    with tempfile.TemporaryDirectory() as folder:
        opened = database.open_database(new_book(Path(folder)))
        try:
            return queries.load(opened)
        finally:
            opened.close()


@functools.cache
def bundled_regions() -> tuple[Region, ...]:
    """Return the regions of the bundled facts, the province and prefecture among them."""
    with tempfile.TemporaryDirectory() as folder:
        opened = database.open_database(new_book(Path(folder)))
        try:
            return tuple(queries.all_regions(opened))
        finally:
            opened.close()


@functools.cache
def bundled_series() -> tuple[Series, ...]:
    """Return the bundled facts' series."""
    book = bundled_dataset()
    return build_series(book.lists, book.placements, book.editions)


def english_preferences(folder: Path) -> Preferences:
    """Return preferences of their own, in English whatever the machine's language."""
    preferences = Preferences(str(folder / "settings.ini"))
    preferences.language_choice = "en"
    return preferences


def open_session(preferences: Preferences, folder: Path) -> Session:
    """Return a session on a copy of the bundled facts."""
    session = Session(preferences)
    assert session.open(new_book(folder))
    return session


def unpublish(path: str, list_key: str, year: int) -> None:
    """Make a year's edition of a list one that was never published."""
    script = """
        DELETE FROM placement WHERE edition_id IN (
            SELECT e.id FROM edition e JOIN ranked_list l ON l.id = e.list_id
            WHERE l.key = '$list' AND e.year = $year);
        UPDATE edition SET status = 'not-published' WHERE year = $year AND list_id = (
            SELECT id FROM ranked_list WHERE key = '$list');
        """
    change(path, Template(script).substitute(list=list_key, year=year))
