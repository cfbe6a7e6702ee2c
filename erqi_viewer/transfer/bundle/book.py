"""What is read of the book that a bundle's data make."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.chart_scope import drawable
from erqi_viewer.core.history import build_series
from erqi_viewer.store import queries

if TYPE_CHECKING:
    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Dataset
    from erqi_viewer.store.database import Database


class Label(NamedTuple):
    """What the pictures say of themselves: title, sources and the book's digest."""

    title: str
    source: str
    database_sha256: str


class Book(NamedTuple):
    """What is read of the book that a bundle's data make, once for all that follows."""

    data: Dataset
    series: tuple[Series, ...]
    drawn: tuple[Series, ...]


def read_book(db: Database) -> Book:
    """Read all regions of a book.

    Raises:
        BookError: The file is damaged.
    """
    data = queries.load(db)
    series = build_series(data.lists, data.placements, data.editions)
    return Book(data, series, drawable(series, queries.home_region(db)))
