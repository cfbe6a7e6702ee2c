"""Whom a headline in capitals is about: FACT BOX: SHUNDE AT A GLANCE; INVEST IN HAICANG."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.no_regions import NO_NAMES
from erqi_viewer.core.extract.english.region_names import is_spelled

_LONGEST = 90
_WORD = re.compile(r"[A-Z]{4,14}(?:['’][A-Z]{2,6})?")
_OF = re.compile(
    r"\b(?P<name>[A-Z]{4,14}(?:['’][A-Z]{2,6})?)\s(?:AT\sA\sGLANCE|IN\s(?:FIGURES|NUMBERS|BRIEF)|FACTS\b|PROFILE\b)"
    r"|\b(?:ABOUT|INVEST(?:ING)?\sIN|WELCOME\sTO|DISCOVER|VISIT)\s(?P<of>[A-Z]{4,14}(?:['’][A-Z]{2,6})?)\b"
)


# JINSHUI 41ST.
_PLACED = re.compile(
    r"(?P<name>[A-Z]{4,14})\s(?:AT\s)?(?:NO\.?\s?)?[0-9]{1,3}(?:ST|ND|RD|TH)?\W{0,2}"
)


def placed(text: str) -> str | None:
    """Return the region whose place a heading in capitals tells, under which it is spoken of."""
    found = _PLACED.fullmatch(text) if text.isupper() else None
    name = found["name"].capitalize() if found else ""
    return name if is_spelled(name) and name not in NO_NAMES else None


def meant(text: str, beginning: str) -> str | None:
    """Return the region that a headline in capitals names, None where it may be any word.

    Args:
        text: A sentence or a headline.
        beginning: How the whole text begins, in which a name is printed with one capital too.
    """
    if len(text) > _LONGEST or not text.isupper():
        return None
    if of := _OF.search(text):
        name = (of["name"] or of["of"]).capitalize()
        return name if is_spelled(name) and name not in NO_NAMES else None
    told = [one[0].capitalize() for one in _WORD.finditer(text)]
    known = [one for one in told if one not in NO_NAMES and is_spelled(one)]
    printed = [one for one in known if re.search(rf"\b{re.escape(one)}\b", beginning)]
    return printed[0] if len(printed) == 1 else None
