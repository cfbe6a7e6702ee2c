"""Shows drafts as things of a plan, and changes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.importing.plan import Thing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erqi_viewer.core.importing.drafts import Draft
    from erqi_viewer.core.importing.plan import ThingKind
    from erqi_viewer.core.importing.vocabulary import Vocabulary

_DATE = re.compile(r"([12][0-9]{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")

# The values of each kind: what they are called, the field of the document, whether to change.
_VALUES: dict[ThingKind, dict[str, tuple[str, bool]]] = {
    "source": {
        "title": ("title_zh", True),
        "publisher": ("publisher_zh", True),
        "published_on": ("published_on", True),
    },
    "organisation": {"name": ("name_zh", True)},
    "dimension": {"name": ("name_zh", True), "key": ("key", False)},
    "list": {"name": ("name_zh", True), "size": ("size", True), "dimension": ("", True)},
    "edition": {
        "published_as": ("published_as_zh", True),
        "year": ("year", False),
        "size": ("size", True),
        "status": ("status", False),
    },
    "region": {"name": ("name_zh", True), "code": ("code", False), "level": ("level", False)},
    "indicator": {"name": ("name_zh", True), "theme": ("theme", True)},
}


def thing_of(draft: Draft, vocabulary: Vocabulary, rows: int) -> Thing:
    """Return a draft as a thing that ``rows`` rows need."""
    values = {
        name: str(draft.document[field]) if field else vocabulary.dimension_of(draft)
        for name, (field, _) in _VALUES[draft.kind].items()
    }
    changeable = tuple(name for name, (_, may) in _VALUES[draft.kind].items() if may)
    needs = tuple(draft.needs)
    return Thing(
        *(draft.number, draft.kind, draft.name, values, changeable, rows, needs),
        *(draft.accepted, draft.place),
    )


def change(draft: Draft, vocabulary: Vocabulary, values: Mapping[str, str]) -> None:
    """Give a draft other values.

    Raises:
        InputError: A value cannot be that; nothing was changed.
    """
    fields = {name: field for name, (field, may) in _VALUES[draft.kind].items() if may}
    new: dict[str, str | int] = {}
    for name, text in values.items():
        if name not in fields:
            raise _wrong(text)
        new[fields[name]] = _checked(name, text.strip())
    dimension = new.pop("", None)
    if dimension is not None:
        vocabulary.give_dimension(draft, str(dimension))
    size = draft.document.get("size", 0)
    draft.document.update(new)
    if "size" in new:
        draft.open_size = False
        vocabulary.resized(draft, size)


def date_of(text: str) -> str:
    """Return a date in ISO 8601, as exact as it is given.

    Raises:
        InputError: It is no date.
    """
    found = _DATE.fullmatch(
        text.strip().rstrip("日").replace("年", "-").replace("月", "-").rstrip("-")
    )
    if found is None:
        raise InputError(
            "“{value}” is not a date.",
            "Write a year, a month or a day, such as 2019, 2019-10 or 2019-10-08.",
            value=text,
        )
    return found[0]


def _checked(name: str, text: str) -> str | int:
    if name == "published_on":
        return date_of(text)
    if name == "size":
        if not (text.isascii() and text.isdecimal() and 0 < int(text[:9]) < 10_000_000):
            raise _wrong(text)
        return int(text)
    if not text and name != "publisher":
        raise _wrong(text)
    return text


def _wrong(text: str) -> InputError:
    return InputError(
        "“{value}” cannot stand here.", "Correct it. Nothing was changed.", value=text
    )
