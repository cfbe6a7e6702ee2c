"""Comparing names as people write them, and what the name of a list says about it."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.lexicon import DIMENSIONS
from erqi_viewer.core.extract.numerals import fold, read_number

_NOISE = re.compile(r"[\s\"'“”()<>《》〈〉\[\]·,，。;；:：_/|\\-]+")
_YEAR = re.compile(
    r"^[(（]?((?:19|20|21)[0-9]{2})年?(?:度)?[)）]?(?=\D)|[(（]((?:19|20)[0-9]{2})年?度?[)）]$"
)
_STRONG = re.compile(r"([0-9]{1,4}|[一二两三四五六七八九十百千]{1,5})[强佳]")
_TOP = re.compile(r"\btop[ -]([0-9]{1,4})\b", re.IGNORECASE)
_NOT_A_KEY = re.compile(r"[^\w]+")
_LONGEST_KEY = 80

DEFAULT_DIMENSION = "comprehensive-strength"
"""What a list measures whose name does not say it: the whole of a place."""


def folded(name: str) -> str:
    """Return a name without what people write in different ways: width, case, quotes, spaces."""
    return _NOISE.sub("", fold(name)).casefold()


def without_year(name: str) -> tuple[str, int | None]:
    """Return a list's name without the year at its start or end, and that year."""
    found = _YEAR.search(fold(name))
    if found is None:
        return name, None
    rest = (name[: found.start()] + name[found.end() :]).strip()
    return (rest, int(found[1] or found[2])) if rest else (name, None)


def size_in(name: str) -> int | None:
    """Return how many places a list has by its name: 100 of 百强区 and of Top 100."""
    text = fold(name)
    found = _STRONG.search(text) or _TOP.search(text)
    size = read_number(found[1]) if found else None
    return int(size) if size else None


def dimension_in(name: str) -> str | None:
    """Return the key of the dimension that a list's name speaks of, None when of none."""
    text = fold(name)
    for topic, key in DIMENSIONS.items():
        if topic in text:
            return key
    text = text.casefold()
    for key in DIMENSIONS.values():
        if key.replace("-", " ") in text:
            return key
    return None


def key_of(name: str) -> str:
    """Return a key for something of this name; it may be taken already."""
    return _NOT_A_KEY.sub("-", fold(name).casefold())[:_LONGEST_KEY].strip("-_") or "unnamed"
