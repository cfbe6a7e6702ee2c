"""Between what stands in a form, which is text, and what stands in a row's document."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.period import period_year

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erqi_viewer.core.changes import Document
    from erqi_viewer.core.editing.fields import Field, Kind

Entry = str | tuple[str, ...]
"""What stands in one input: a text, a stable id, or several of them in order."""
Entries = dict[str, Entry]

FIRST_YEAR, LAST_YEAR = 1900, 2200
LONGEST = 20_000
_WHOLE = re.compile(r"[0-9]{1,9}")
_DECIMAL = re.compile(r"-?(?:[0-9]{1,15}(?:\.[0-9]{1,12})?|\.[0-9]{1,12})")
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CODE = re.compile(r"[0-9]{6}")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")


def entries_of(kind: Kind, document: Document) -> Entries:
    """Return a document as it stands in the form."""
    entries: Entries = {}
    for field in kind.fields:
        for key in field.keys:
            entries[key] = _entry(field, document.get(key))
    return entries


def _entry(field: Field, value: Any) -> Entry:
    if field.kind == "references":
        return tuple(value or ())
    if value is None:
        return ""
    if field.kind == "decimal":
        return format_decimal(value)
    return str(value)


def format_decimal(value: float) -> str:
    """Return a number as a person types it: 3772, not 3772.0, and never with an exponent."""
    if value == int(value):
        return str(int(value))
    return f"{value:.12f}".rstrip("0") if "e" in repr(value) else repr(value)


def read(field: Field, entries: Mapping[str, Entry], before: Document | None = None) -> Document:
    """Return what a field keeps in the document.

    Args:
        field: The field.
        entries: What stands in the form.
        before: The document as it was: a value that nobody touched is not refused.

    Raises:
        InputError: It cannot be kept.
    """
    kept: Document = {}
    for key in field.keys:
        entry = entries.get(key, "")
        if before is not None and key in before and entry == _entry(field, before[key]):
            kept[key] = before[key]
        else:
            kept[key] = _value(field, entry)
    first = kept[field.keys[0]]
    if field.required and (first is None or first in ("", ())):
        raise _missing(field, kept)
    return kept


def _missing(field: Field, kept: Document) -> InputError:
    if len(kept) > 1 and any(kept.values()):
        return InputError("Fill in the Chinese text too; every name has one.")
    if field.kind in {"reference", "choice"}:
        return InputError("Choose one.")
    return InputError("Fill this in.")


def _value(field: Field, entry: Entry) -> Any:
    if field.kind == "references":
        return list(entry) if isinstance(entry, tuple) else []
    text = entry.strip() if isinstance(entry, str) else ""
    if not text:
        return None if field.kind in _NEVER_TEXT else field.empty
    if len(text) > LONGEST:
        raise InputError("This is too long: at most {most} characters.", most=LONGEST)
    return _READERS.get(field.kind, _as_it_is)(text)


def _as_it_is(text: str) -> str:
    if any(unicodedata.category(one) == "Cc" and one not in "\n\t" for one in text):
        raise InputError("There is a control character in it; type it anew.")
    return text


def _plain(text: str) -> str:
    """Return what was typed with a Chinese keyboard as ASCII, numbers without their commas."""
    text = unicodedata.normalize("NFKC", text).strip().replace("−", "-").replace("–", "-")
    return text.replace(",", "") if _GROUPED.fullmatch(text) else text


def _whole(text: str) -> int:
    text = _plain(text)
    if not _WHOLE.fullmatch(text):
        raise InputError("This is not a whole number.")
    return int(text)


def _position(text: str) -> int:
    number = _whole(text)
    if number < 1:
        raise InputError("It starts with 1.")
    return number


def _decimal(text: str) -> float:
    text = _plain(text).removesuffix("%").strip()
    if not _DECIMAL.fullmatch(text):
        raise InputError("This is not a number.")
    return float(text)


def _year(text: str) -> int:
    text = _plain(text).removesuffix("年")
    if not _WHOLE.fullmatch(text) or not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise InputError("Give a year from {first} to {last}.", first=FIRST_YEAR, last=LAST_YEAR)
    return int(text)


def _date(text: str) -> str:
    """Return a date in ISO 8601, as exact as it was given."""
    plain = re.sub(r"[年月./]", "-", _plain(text)).removesuffix("日").removesuffix("-")
    found = _DATE.fullmatch(plain)
    if found is None or not _exists(*(int(part or 1) for part in found.groups())):
        raise InputError("This is no date: write 2019, 2019-10 or 2019-10-21.")
    return "-".join(part.zfill(2) for part in found.groups() if part)


def _exists(year: int, month: int, day: int) -> bool:
    import datetime as dt

    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return FIRST_YEAR <= year <= LAST_YEAR


def _period(text: str) -> str:
    period = _plain(text).upper()
    if not FIRST_YEAR <= period_year(period) <= LAST_YEAR:
        raise InputError("Give a year from {first} to {last}.", first=FIRST_YEAR, last=LAST_YEAR)
    return period


def _key(text: str) -> str:
    if not _KEY.fullmatch(text):
        raise InputError("A key has small letters a-z, digits and hyphens between them.")
    return text


def _code(text: str) -> str:
    text = _plain(text)
    if not _CODE.fullmatch(text):
        raise InputError("A region's code has six digits.")
    return text


def _flag(text: str) -> int:
    return int(text == "1")


_NEVER_TEXT = {"whole", "decimal", "year", "reference", "period"}
_READERS = {
    "whole": _position,
    "decimal": _decimal,
    "year": _year,
    "date": _date,
    "period": _period,
    "key": _key,
    "code": _code,
    "flag": _flag,
}


def suggested_key(name: str, taken: Mapping[str, Document] | None = None) -> str:
    """Return a key made of an English name, not one of those ``taken`` by other rows."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    stem = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))[:60].strip("-")
    used = {one.get("key") for one in (taken or {}).values()}
    if not stem:
        return ""
    key, number = stem, 2
    while key in used:
        key, number = f"{stem}-{number}", number + 1
    return key
