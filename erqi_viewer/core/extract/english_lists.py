"""Finding the lists that an English sentence names."""

from __future__ import annotations

import re
from typing import NamedTuple

TOPICS: dict[str, str] = {
    "comprehensive strength": "comprehensive-strength",
    "overall strength": "comprehensive-strength",
    "comprehensive power": "comprehensive-strength",
    "scientific development": "comprehensive-strength",
    "investment potential": "investment-potential",
    "innovation and entrepreneurship": "innovation-entrepreneurship",
    "entrepreneurship and innovation": "innovation-entrepreneurship",
    "green development": "green-development",
    "technological innovation": "technology-innovation",
    "scientific and technological innovation": "technology-innovation",
    "science and technology innovation": "technology-innovation",
    "sci-tech innovation": "technology-innovation",
    "new urbanization": "urbanisation-quality",
    "new urbanisation": "urbanisation-quality",
    "new-type urbanization": "urbanisation-quality",
    "high-quality development": "",
    "business environment": "",
}
TOPIC = re.compile("|".join(sorted(map(re.escape, TOPICS), key=len, reverse=True)), re.IGNORECASE)
_LIST = re.compile(
    r"(?:(?:China(?:'s|’s)?|[Nn]ational(?:ly)?|[Cc]ountry's|[Nn]ation's|[Pp]rovincial|CCID(?:'s|’s)?)\s+)?"
    r"[Tt]op[ -]?(?:100|1,000|1000|50|[Hh]undred)(?:\s+[A-Za-z-]{2,16}){0,3}?\s+"
    r"(?:[Dd]istricts?|[Cc]ounties|[Cc]ounty-level\s+(?:cities|areas|regions)|[Cc]ities|[Tt]owns|[Cc]ounty)"
    r"(?:\s+(?:and|or)\s+(?:county-level\s+)?(?:cities|districts|counties)\b)?"
)
_CLAUSE_END = re.compile(r"[.;]|,\s(?:rank|plac|com)|\sand\s(?:rank|plac|com|in\s)")
_LINK = re.compile(r"\s+(for|by|with|in(?: terms of)?|on)\s")
_REACH = 110


class Named(NamedTuple):
    """A list in an English sentence; several when topics share it."""

    start: int
    end: int
    names: tuple[tuple[str, str | None], ...]


def find_lists(text: str) -> list[Named]:
    """Return the lists that a sentence names."""
    found = []
    for match in _LIST.finditer(text):
        stop = min(len(text), match.end() + _REACH)
        clause = _CLAUSE_END.search(text, match.end(), stop)
        topics = list(TOPIC.finditer(text, match.start(), clause.start() if clause else stop))
        head = " ".join(match[0].split())
        by = _LINK.match(text, match.end())
        link = by[1] if by else "for"
        names = tuple(
            (f"{head} {link} {one[0]}" if one.start() > match.end() else head, dimension_of(one[0]))
            for one in topics
        )
        end = max(match.end(), topics[-1].end() if topics else 0)
        found.append(Named(match.start(), end, names or ((head, None),)))
    return found


def dimension_of(topic: str) -> str | None:
    """Return our key for a topic, None when the record book has no such dimension."""
    return TOPICS[topic.lower()] or None
