"""The names by which rows speak of what a book has, and what they say of an edition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.importing.names import folded, without_year

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.importing.drafts import EditionItem, Item

_SEVERAL = re.compile(r"[、;；\n]+")


class EditionWords:
    """What a row says of its edition. Texts are empty where the row says nothing."""

    def __init__(self, words: dict[str, str], year: int | None, *, published: bool) -> None:
        named, self.year = words.get("list", ""), year
        printed = words.get("published_as", "")
        self.list, first = without_year(named or printed)
        self.printed, second = without_year(printed or named)
        self.year = year or second or first
        self.dimension = words.get("dimension", "")
        self.dimension_name = words.get("dimension_name", "")
        self.publishers = [
            one.strip() for one in _SEVERAL.split(words.get("publisher", "")) if one.strip()
        ]
        self.size: int | None = None
        self.published = published


def names_of(items: Iterable[Item]) -> dict[str, int]:
    """Return the references to things by their folded keys and names."""
    names: dict[str, int] = {}
    for one in items:
        for name in (one.key, one.zh, one.en):
            if name:
                names.setdefault(folded(name), one.id)
    return names


def list_names_of(lists: Iterable[Item], editions: Iterable[EditionItem]) -> dict[str, set[int]]:
    """Return the lists by every name that they have or had; their own names come first."""
    names: dict[str, set[int]] = {}
    for one in lists:
        for name in {folded(one.key), folded(one.zh), folded(one.en)} - {""}:
            names.setdefault(name, set()).add(one.id)
    own = set(names)
    for edition in editions:
        for name in {folded(without_year(text)[0]) for text in (edition.zh, edition.en)} - {""}:
            if name not in own:
                names.setdefault(name, set()).add(edition.list_id)
    return names
