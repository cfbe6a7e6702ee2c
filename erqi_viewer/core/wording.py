"""How the fixed keys of the records read in the program's language.

Tree, table and files take the words from here, so that a key such as ``nearly`` reads the same
everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from erqi_viewer.core.history import Standing
    from erqi_viewer.core.selection import Section
    from erqi_viewer.core.tables import Cell, Column, FactRow
    from erqi_viewer.core.texts import Texts

_KEY_COLUMNS = frozenset({"qualifier", "place_by", "status"})


def word(key: str, texts: Texts) -> str:
    """Return the word for a qualifier, a basis or a status; an unknown key as it is."""
    match key:
        case "over":
            return texts("over")
        case "nearly":
            return texts("nearly")
        case "about":
            return texts("about")
        case "value":
            return texts("by value")
        case "growth":
            return texts("by growth")
        case "ranked":
            return texts("ranked")
        case "listed":
            return texts("listed without a rank")
        case "not-listed":
            return texts("not on the list")
        case _:
            return key


def section_title(section: Section, texts: Texts) -> str:
    """Return the heading of a section."""
    match section:
        case "ranks":
            return texts("Ranks")
        case "indicators":
            return texts("Indicators")
        case "honours":
            return texts("Honours")
        case "organisations":
            return texts("Organisations")
        case "index-system":
            return texts("Index system")
        case "programme":
            return texts("Programme")


def cell(column: Column, row: Standing | FactRow, texts: Texts) -> Cell:
    """Return a column's value for a row, with words in place of keys."""
    value = column.value(row, texts.lang)
    if column.key in _KEY_COLUMNS and isinstance(value, str):
        return word(value, texts)
    return value


def rank_text(standing: Standing, texts: Texts) -> str:
    """Return the rank, or in a word why there is none."""
    place = standing.placement
    if place.rank is not None:
        return str(place.rank)
    return texts("listed") if place.status == "listed" else texts("not listed")


def change_words(standing: Standing, texts: Texts) -> str:
    """Return a change as it is said aloud, empty when there is none to tell."""
    change = standing.change
    if change is None:
        return texts("first recorded entry") if standing.first else ""
    if change == 0:
        return texts("unchanged")
    return (
        texts("up {places}", places=change)
        if change > 0
        else texts("down {places}", places=-change)
    )
