"""How the fixed keys of the records read in the program's language.

Tree, table and files take the words from here, so that a key such as ``nearly`` reads the same
everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.tables import preference_reason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.history import Series, Standing
    from erqi_viewer.core.selection import Section
    from erqi_viewer.core.table_rows import FactRow
    from erqi_viewer.core.tables import Cell, Column
    from erqi_viewer.core.texts import Texts

_KEY_COLUMNS = frozenset({"qualifier", "place_by", "status", "evidence"})


def word(key: str, texts: Texts) -> str:
    """Return the word for a qualifier, a basis a status or a state; an unknown key as it is."""
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
        case _:
            return _status_word(key, texts)


def _status_word(key: str, texts: Texts) -> str:
    match key:
        case "ranked":
            return texts("ranked")
        case "listed":
            return texts("listed without a rank")
        case "not-listed":
            return texts("not on the list")
        case "not-published":
            return texts("list not published")
        case "not-recorded":
            return texts("not recorded")
        case _:
            return _evidence_word(key, texts)


def _evidence_word(key: str, texts: Texts) -> str:
    match key:
        case "verified":
            return texts("verified")
        case "unverified":
            return texts("unverified")
        case "failed":
            return texts("failed")
        case "differs":
            return texts("differs from the text")
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


def regions_of(series: Iterable[Series], texts: Texts) -> str:
    """Return whose ranks these are: the first region by name, the others counted."""
    names = list(dict.fromkeys(texts.name(one.region.name) for one in series))
    if len(names) > 1:
        return texts("{region} and {count} more", region=names[0], count=len(names) - 1)
    return names[0] if names else ""


def cell(column: Column, row: Standing | FactRow, texts: Texts) -> Cell:
    """Return a column's value for a row, with words in place of keys."""
    value = column.value(row, texts.lang)
    if column.key in _KEY_COLUMNS and isinstance(value, str):
        return word(value, texts)
    if isinstance(value, bool):
        return texts("yes") if value else texts("no")
    return value


def rank_text(standing: Standing, texts: Texts) -> str:
    """Return the rank, or in a word why there is none."""
    place = standing.placement
    if place.rank is not None:
        return str(place.rank)
    match place.status:
        case "listed":
            return texts("listed")
        case "not-listed":
            return texts("not listed")
        case _:
            return word(place.status, texts)


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


def other_source_lines(standing: Standing, texts: Texts) -> tuple[str, ...]:
    """Return what other sources say about a place, a line each, and why it does not count."""
    lines = [
        texts(
            "Other source, not counted: {value} ({source})",
            value=other.rank if other.rank is not None else word(other.status, texts),
            source=texts.name(other.source.title),
        )
        for other in standing.others
    ]
    if lines and (reason := preference_reason(standing)):
        lines.append(texts("Reason: {reason}", reason=reason))
    return tuple(lines)
