"""What a form has to know of the book: what a reference may lead to, and who is who."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.period import period_label
from erqi_viewer.core.records import Name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from erqi_viewer.core.changes import Document

REFERRED = (
    *("region", "source", "dimension", "ranked_list", "edition", "indicator"),
    *("organisation", "structure_item"),
)
"""The tables whose rows others refer to."""


class Book(NamedTuple):
    """The rows that others refer to, as documents by table and stable id, without long texts.

    ``places`` takes the stable ids of a region and an edition to the places recorded for them, by
    stable id, one a source.
    """

    rows: Mapping[str, Mapping[str, Document]]
    places: Callable[[str, str], Mapping[str, Document]]

    def find(self, table: str, uid: object) -> Document | None:
        """Return the document of a row, None when there is no such row."""
        return self.rows.get(table, {}).get(uid) if isinstance(uid, str) else None

    def label(self, table: str, uid: object) -> Name:
        """Return what a row is called, empty when there is no such row."""
        found = self.find(table, uid)
        return label(table, found, self) if found else Name("")


def pair(document: Document, key: str) -> Name:
    """Return a text that stands in a document in both languages."""
    return Name(document.get(f"{key}_zh") or "", document.get(f"{key}_en") or "")


def joined(*parts: Name | str, zh: str = " ", en: str = " ") -> Name:
    """Return names and texts one after the other; those that are empty are left out."""
    names = [one if isinstance(one, Name) else Name(one, one) for one in parts]
    return Name(
        zh.join(text for one in names if (text := one.zh)),
        en.join(text for one in names if (text := one.text("en"))),
    )


def label(table: str, document: Document, book: Book) -> Name:
    """Return what a row is called where it stands among others of its kind."""
    match table:
        case "placement":
            return _place_label(document, book)
        case "observation":
            period = document.get("period")
            when = _period(period) if period else str(document.get("year") or "")
            return joined(book.label("indicator", document.get("indicator")), when)
        case "honour":
            return joined(str(document.get("year") or ""), pair(document, "name"))
        case "edition":
            return joined(str(document.get("year") or ""), pair(document, "published_as"))
        case "source":
            return joined(pair(document, "title"), f"({document.get('published_on') or '?'})")
        case "region":
            return joined(pair(document, "name"), str(document.get("code") or ""))
        case "meta":
            return Name(str(document.get("value") or ""))
        case _:
            return pair(document, "name")


def _place_label(document: Document, book: Book) -> Name:
    edition = book.find("edition", document.get("edition")) or {}
    of_list = book.find("ranked_list", edition.get("list")) or {}
    dimension = book.find("dimension", of_list.get("dimension")) or {}
    name = pair(dimension, "name")
    year = str(edition.get("year") or "")
    return Name(f"{year}年{name.zh}" if year else name.zh, f"{year} {lowered(name.text('en'))}")


def lowered(text: str) -> str:
    """Return a title as it stands inside a sentence: an acronym and a proper name stay."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first[1:] == first[1:].lower() else text


def _period(period: str) -> Name:
    from erqi_viewer.core.errors import InputError

    try:
        return Name(period_label(period, "zh"), period_label(period, "en"))
    except InputError:  # put in by another program
        return Name(period, period)
