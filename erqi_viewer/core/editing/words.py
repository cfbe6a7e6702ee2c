"""How the values of fields read, in the form and in the change log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from erqi_viewer.core.editing.fields import KINDS
from erqi_viewer.core.editing.values import format_decimal
from erqi_viewer.core.table_rows import ROLE_NAMES
from erqi_viewer.core.wording import section_title, word

if TYPE_CHECKING:
    from erqi_viewer.core.changes import Document, RowChange
    from erqi_viewer.core.editing.book import Book
    from erqi_viewer.core.editing.fields import Field
    from erqi_viewer.core.texts import Texts


def choice_word(field: Field, value: str, texts: Texts) -> str:
    """Return the word for a value of a choice; one that the program does not know as it is."""
    match field.key, value:
        case "structure", "index-system" | "programme":
            return section_title("index-system" if value == "index-system" else "programme", texts)
        case (("role" | "kind"), _) if value in ROLE_NAMES:
            return texts.name(ROLE_NAMES[value])
        case "level", _:
            return _level_word(value, texts)
        case "status", "published":
            return texts("published")
        case _:
            return word(value, texts)


def _level_word(level: str, texts: Texts) -> str:
    match level:
        case "province":
            return texts("province")
        case "prefecture":
            return texts("prefecture-level city")
        case "district":
            return texts("urban district")
        case "county":
            return texts("county")
        case _:
            return level


def value_words(field: Field, document: Document, book: Book, texts: Texts) -> str:
    """Return what a document says in a field, empty for nothing."""
    value: Any = document.get(field.keys[0])
    if field.kind in {"name", "note"}:
        zh, en = (document.get(key) or "" for key in field.keys)
        return f"{zh} / {en}" if zh and en and zh != en else zh or en
    if value is None or value in ("", []):
        return ""
    match field.kind:
        case "choice":
            return choice_word(field, str(value), texts)
        case "flag":
            return texts("yes") if value else texts("no")
        case "reference":
            return texts.name(book.label(field.table, value)) or texts("(deleted)")
        case "references":
            names = (texts.name(book.label(field.table, one)) for one in value)
            return texts("; ").join(name or texts("(deleted)") for name in names)
        case "decimal":
            return format_decimal(value)
        case _:
            return str(value)


def row_words(row: RowChange, book: Book, texts: Texts) -> tuple[tuple[str, str, str], ...]:
    """Return what a change did to a row: field, before and after, in words, where they differ."""
    before, after = row.before or {}, row.after or {}
    kind = KINDS.get(row.table)
    told: list[tuple[str, str, str]] = []
    seen: set[str] = set()
    for field in kind.fields if kind else ():
        seen.update(field.keys)
        if any(before.get(key) != after.get(key) for key in field.keys):
            old, new = (value_words(field, one, book, texts) for one in (before, after))
            if (old, new) != ("", ""):
                told.append((texts(field.title), old, new))
    for key in sorted((before.keys() | after.keys()) - seen):
        if before.get(key) != after.get(key):
            told.extend(_other(key, before.get(key), after.get(key), texts))
    return tuple(told)


def _other(key: str, old: Any, new: Any, texts: Texts) -> list[tuple[str, str, str]]:
    """Return the change of a field that nobody fills in by hand."""
    match key:
        case "evidence":
            counts = [texts("{count} spans", count=len(one)) if one else "" for one in (old, new)]
            return [(texts("Evidence"), *counts)] if any(counts) else []  # type: ignore[list-item]
        case "text":
            lengths = [
                texts("{count} characters", count=len(one)) if one else "" for one in (old, new)
            ]
            return [(texts("Source text"), *lengths)]  # type: ignore[list-item]
        case _:
            return [(key, "" if old is None else str(old), "" if new is None else str(new))]
