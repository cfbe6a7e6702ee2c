"""What follows from what was just typed into a new row's form, for fields that nobody touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.editing.values import suggested_key
from erqi_viewer.core.errors import InputError
from erqi_viewer.core.period import period_year

if TYPE_CHECKING:
    from collections.abc import Collection

    from erqi_viewer.core.editing.book import Book
    from erqi_viewer.core.editing.fields import Kind
    from erqi_viewer.core.editing.values import Entries

_CODE_LENGTH = 6
_FIRST_COUNTY = 21
"""The last two digits of districts go from 01 to 20, those of counties on from there."""


def completed(
    kind: Kind, changed: str, entries: Entries, touched: Collection[str], book: Book
) -> Entries:
    """Return the entries with what follows from the field that was just changed.

    Args:
        kind: The kind of the new row.
        changed: The key of the field.
        entries: What stands in the form.
        touched: The keys of the fields that a person filled in; those are left alone.
        book: The book.
    """
    follow: Entries = {}
    text = str(entries.get(changed, "")).strip()
    if changed in {"name", "title"} and kind.field("key"):
        english = str(entries.get(f"{changed}_en", ""))
        follow["key"] = suggested_key(english, book.rows.get(kind.table))
    elif (kind.table, changed) == ("edition", "list"):
        of_list = book.find("ranked_list", text) or {}
        follow["size"] = str(of_list.get("size") or "")
        for language in ("zh", "en"):
            follow[f"published_as_{language}"] = str(of_list.get(f"name_{language}") or "")
    elif (kind.table, changed) == ("observation", "period"):
        follow |= _year(text)
    elif (kind.table, changed) == ("region", "code"):
        follow |= _of_code(text, book)
    untouched = {
        key: value
        for key, value in follow.items()
        if (field := kind.field(key)) and field.key not in touched
    }
    return {**entries, **untouched}


def _year(period: str) -> Entries:
    try:
        return {"year": str(period_year(period))}
    except InputError:  # not typed to its end yet
        return {}


def _of_code(code: str, book: Book) -> Entries:
    if len(code) != _CODE_LENGTH or not (code.isascii() and code.isdigit()):
        return {}
    if code.endswith("0000"):
        return {"level": "province", "parent": ""}
    last = int(code[4:])
    level = "prefecture" if not last else "district" if last < _FIRST_COUNTY else "county"
    above = f"{code[:2]}0000" if not last else f"{code[:4]}00"
    regions = book.rows.get("region", {})
    parent = next((uid for uid, one in regions.items() if one.get("code") == above), "")
    return {"level": level, "parent": parent}
