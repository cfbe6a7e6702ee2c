"""What the lines of English lists, captions and timelines say for all behind it: field and year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.topics import TOPIC, dimension_of
from erqi_viewer.core.extract.list_mentions import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

# 1. Investment potential, 2019. b. Erqi District, green development. In innovation:
_FIELD = re.compile(
    r"\W{0,6}(?:[QA]:\s|(?:[0-9]{1,2}|[A-Za-z])[.)]\s)?(?:and\s)?(?:in\s)?"
    r"(?:[A-Z][a-z]{2,14}(?:\s[A-Z][a-z]{2,14})?(?:\s[Dd]istrict|\s[Cc]ounty|\s[Cc]ity)?[,:]\s)?"
    rf"(?P<field>(?i:{TOPIC.pattern}))(?:,?\s\(?(?P<year>(?:19|20)[0-9]{{2}})\)?)?\W{{0,3}}"
)
# 2016 -- Joins the list; 2017: a second rise; 2018 Listed for green development
_TIMELINE = re.compile(
    r"\W{0,3}((?:19|20)[0-9]{2})(?:(?:\s?(?:--|—|–)\s?|\s-\s|:\s)(?=[A-Za-z])|\s(?=[A-Z][a-z]|[0-9]{1,3}(?:st|nd|rd|th)\b))"
)
_OPENING = re.compile(
    r"\W{0,3}(?:(?:Today|Now|Later|Then), )?"
    r"(?:(?:Back )?[Ii]n(?: the year)?|The year) ((?:19|20)[0-9]{2})\b"
)
# Dear residents, 2019 has been a good year.
_YEAR_TOLD = re.compile(
    r"\b((?:19|20)[0-9]{2}) (?:has been|was|is|had been|proved|turned out)"
    r" (?:an?|our|its|the|another) "
    r"(?:[a-z]{2,12} ){0,2}year\b"
)
# Ground is broken for a business park, 2015.
_CAPTION = re.compile(r"[^;:0-9]{8,120},\s((?:19|20)[0-9]{2})\.")


# Comprehensive competitiveness:
_HEADING = re.compile(r"\W{0,3}([A-Z][a-z-]{3,16}(?:\s[a-z-]{3,16}){1,3}):\s?")


def opening(text: str) -> re.Match[str] | None:
    """Return the year that a sentence or a line of a timeline begins with: In 2016, 2016 -- …."""
    return _OPENING.match(text) or _TIMELINE.match(text)


def year_told(text: str) -> int | None:
    """Return the year that a sentence tells of as a whole: 2019 has been a good year."""
    found = _YEAR_TOLD.search(text) if "year" in text else None
    return int(found[1]) if found else None


def caption_year(text: str) -> int | None:
    """Return the year that a caption closes its first sentence with: Crowds on the square, 2014."""
    found = _CAPTION.fullmatch(text)
    return int(found[1]) if found else None


def list_of(text: str, kin: Sequence[Part]) -> tuple[Part, int | None] | None:
    """Return the list that a heading names by what it measures: Comprehensive competitiveness:.

    Args:
        text: A line.
        kin: The lists named before it.
    """
    headed = _HEADING.fullmatch(text)
    if headed is None:
        return None
    own = [one for one in kin if one.name.lower().endswith(f" {headed[1].lower()}")]
    return (own[0], None) if len(own) == 1 else None


def field(text: str) -> tuple[Part, int | None] | None:
    """Return the field, and the year if there is one, that a line or a bullet is headed by."""
    found = _FIELD.fullmatch(text)
    if found is None:
        return None
    name = " ".join(found["field"].split())
    part = Part(name, dimension_of(name), 0, 0)
    return part, int(found["year"]) if found["year"] else None
