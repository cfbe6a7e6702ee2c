"""What is selected: one value that tree, table, plot and evidence all show."""

from __future__ import annotations

from typing import Literal

from erqi_viewer.core.tuples import NamedTuple

Section = Literal["ranks", "indicators", "honours", "organisations", "index-system", "programme"]
Grouping = Literal["year", "category"]
YMode = Literal["fit", "full"]

SECTIONS: tuple[Section, ...] = (
    "ranks",
    "indicators",
    "honours",
    "organisations",
    "index-system",
    "programme",
)


class Selection(NamedTuple):
    """A place in the book.

    ``year`` and ``category`` (a series key, see :mod:`erqi_viewer.core.history`) narrow the section
    ``ranks``; ``year`` narrows the yearly sections. ``record`` is the uid of one fact within it.
    ``highlighted`` are the records behind a derived value, ``record`` among them, empty when only
    one is meant.
    """

    section: Section = "ranks"
    year: int | None = None
    category: str | None = None
    record: str | None = None
    highlighted: tuple[str, ...] = ()
