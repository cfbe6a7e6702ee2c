"""What the cells of English tables say: a heading's role, a list, a region."""

from __future__ import annotations

import re
from typing import NamedTuple

from erqi_viewer.core.extract.english import lists, region_names
from erqi_viewer.core.extract.english.topics import TOPIC, dimension_of
from erqi_viewer.core.extract.list_mentions import Part

_YEAR = "(?:(?:19|20)[0-9]{2} )?"
_YEARLY = "(?:year-on-year |annual )?"
_PLACE = "(?:rank|ranking|place|position)"
_LAST = "(?:(?:19|20)[0-9]{2}|last year|previous year|the (?:previous )?year(?: before)?)"
_KIND = "(?:county-level )?(?:districts?|county|counties|cities|towns?|regions?|areas?|banners?)"
# which column a heading heads; a growth in percent is no move
_ROLES = {
    "growth": re.compile(
        rf"{_YEARLY}(?:growth(?: rate)?|increase|change) ?\((?:%|percent)\)"
        f"|{_YEARLY}growth(?: rate)?"
    ),
    "value": re.compile("values?|amounts?|figures?|total"),
    "rank": re.compile(
        rf"{_YEAR}(?:national |overall )?(?:{_PLACE}|placing|standing)"
        rf"(?: (?:in|for|of) (?:19|20)[0-9]{{2}})?|no\.?",
    ),
    "within": re.compile(
        f"(?:provincial|province|city|municipal) {_PLACE}"
        f"|{_PLACE} in (?:the )?(?:province|city|[a-z]{{3,14}})"
    ),
    "change": re.compile(
        "change|move|movement|up/down"
        rf"|(?:change|compared|vs\.?)(?: (?:from|on|with|over|since))? {_LAST}"
    ),
    "region": re.compile(
        f"{_KIND}(?:(?:/|, | or | and ){_KIND})*|locality|name of (?:the )?{_KIND}",
    ),
    "where": re.compile("(?:prefecture-level )?city|province|prefecture"),
    "name": re.compile(
        "(?:ranking )?lists?|list name|category|field|item|indicator|name|title|dimension"
    ),
    "year": re.compile("years?|editions?"),
}
_NAME_ALONE = re.compile(rf"{region_names.WORD}(?: {region_names.WORD})?")
# GDP growth | 8.5 percent
_TWO = re.compile(
    r"(?P<lead>(?:\| )?)(?P<label>[A-Z][^|\t]{2,80}?) \| (?P<said>[^|\t]{1,40})( \|)?"
)
_DATED = re.compile(r"\b(?:19|20)[0-9]{2}\b")


class Said(NamedTuple):
    """What a cell says, whose blanks are single ones."""

    text: str
    role: str | None = None
    region: str | None = None
    parts: tuple[Part, ...] = ()
    year: int | None = None


def as_line(row: str) -> str:
    """Return a row of two cells as a line with a label, in which the value stands where it did."""
    two = _TWO.fullmatch(row) if " | " in row and row.isascii() else None
    if two is None:
        return row
    line = f" {' ' * len(two['lead'])}{two['label']}: {two['said']}"
    return line.ljust(len(row))


def read(printed: str) -> Said:
    """Return what the words of an English cell say."""
    words = " ".join(printed.split())
    if TOPIC.fullmatch(words):
        return Said(words, parts=(Part(words, dimension_of(words), 0, 0),))
    lower = words.lower()
    dated = _DATED.search(words)
    year = int(dated[0]) if dated else None
    role = next((role for role, pattern in _ROLES.items() if pattern.fullmatch(lower)), None)
    if role is not None:
        return Said(words, role, year=year if role == "rank" else None)
    named = lists.find_lists(words)
    if named:
        return Said(
            words,
            parts=tuple(Part(name, dimension, 0, 0) for name, dimension in named[-1].names),
            year=year,
        )
    region = region_names.NAME.fullmatch(words)
    return Said(words, region=words if region or _NAME_ALONE.fullmatch(words) else None)
