"""Which of the book's figures an English text tells: green space is landscaped green area.

A name that leaves a word of the book's out is the same figure where the word adds nothing, or
stands beside the value: micro-parks were finished, public kindergartens were added. Where more is
left out, the figure may be another one, and only what agrees with the book says that it is not.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Literal

from erqi_viewer.core.extract.numerals import fold

if TYPE_CHECKING:
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.extract import Indicator
    from erqi_viewer.core.records import Observation

_WORD = re.compile("[a-z]+")
_LINKS = frozenset(
    ("a", "an", "the", "and", "or", "of", "in", "on", "at", "for", "to", "by", "with", "its",
     "their", "total", "amount", "number", "s", "year", "per", "figure", "level", "people",
     "person", "resident", "citizen", "who", "had", "have", "find", "finding", "get", "it", "is",
     "under", "management", "managed", "seeker")
)  # fmt: skip
_SAME = {
    "space": "area", "planted": "landscaped", "greenery": "green",
    "spending": "spending", "outlay": "spending", "expenditure": "spending",
    "investment": "spending", "invested": "spending",
    "senior": "elderly", "older": "elderly", "pocket": "micro",
    "middle": "secondary", "elementary": "primary",
    "helped": "reached", "help": "reached", "benefited": "reached",
    "benefitted": "reached", "benefiting": "reached",
    "trouble": "difficulty", "hard": "difficulty", "job": "work", "employment": "work",
    "jobseeker": "work",
    "trained": "skill", "training": "skill",
    "learn": "gain", "learned": "gain", "learnt": "gain", "learning": "gain", "trade": "skill",
    "piloted": "pilot", "piloting": "pilot", "project": "site",
    "service": "served", "serve": "served", "serving": "served",
    "firm": "enterprise", "company": "enterprise", "head": "capita", "output": "added",
}  # fmt: skip
_PEOPLE = frozenset({"people", "residents", "persons"})
_LARGE = frozenset({"larger", "large", "major"})
_ABOVE = frozenset({"above", "designated", "size"})
_PLURAL = re.compile("(?:(?<=[^aeiou])ies|(?<=[^s])s)$")
# words that tell nothing apart here
_FREE = frozenset(
    ("general", "consumer", "good", "disposable", "landscaped", "green", "gross", "regional")
)
# whose money it is that is spent
_PURSES = frozenset({"public", "government", "fiscal", "budget", "local", "state"})
# words that may stand beside the value in their own way
_ACTS = {
    "new": re.compile(r"\b(?:new|newly|add(?:s|ed|ing)|opened|opening|built|building)\b"),
    "built": re.compile(r"\b(?:built|finished|completed|complete|opened|laid out|created)\b"),
    "served": re.compile(r"\b(?:serv(?:e|es|ed|ing)|car(?:e|es|ed|ing) for|looking after)\b"),
    "technology": re.compile(r"\bscience\b"),
    "public": re.compile(r"\bbudget\b"),
    "industrial": re.compile(r"\babove designated size\b"),
}
_REACH = 70
_BEHIND = 60
_YEARS = re.compile(
    r"\b(?:(?:past|last|previous|these|over|in|within) (?:the )?(?:past |last )?)"
    r"(?P<n>two|three|four|five|[2-5]) years\b"
)
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
_THIS_YEAR = re.compile(r"\b(?:this year|during the year|within the year|in the year)\b")
_BY_THEN = re.compile(
    r"\b(?:[Bb]y|[Aa]s of|[Uu]p to) (?:the end of )?(?:[A-Z][a-z]{2,8} )?((?:19|20)[0-9]{2})\b"
)
_PART = re.compile("-(?:H[12]|Q[1-4]|[0-9]{2})$")
_PART_SAID = re.compile(
    r"\b(?:half|quarter|months?|H1|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|(?:19|20)[0-9]{2})\b"
)


def names(passage: Passage, one: Indicator, record: Observation) -> Literal["same", "alike", ""]:
    """Tell whether a figure's English name is that of the book's figure."""
    own, told = _words(one.name), _words(record.indicator.name.en or "")
    own = own - (_PURSES - told) if "spending" in own else own
    if not own <= told or not (own or one.unit in _PEOPLE):
        return ""
    around = fold(passage.between(one.start - _REACH, one.end + _BEHIND)).lower()
    said = {word for word, act in _ACTS.items() if act.search(around)}
    said |= told & _words(passage.text)  # 56 sites where elderly care is piloted
    counted = _words(record.unit.en or "") if record.unit else frozenset()
    if len(own) == 1 and (not (told & said) - own or not counted & told <= own):
        return ""  # 27 schools, where nothing says that they are new; no sites are the elderly
    known = own | (told & said)
    enough = 2 * len(known) >= len(told) and len(known) > 1
    left = told - own - _FREE - said - (counted if len(own) > 1 else frozenset())
    return "same" if enough and not left else "alike"


def period(passage: Passage, one: Indicator, year: str) -> tuple[str, bool] | None:
    """Return the period that the sentence says, and whether that is more than a guess."""
    text = fold(passage.text)
    at = one.start - passage.start
    span = _YEARS.search(text[: at + _BEHIND].lower())
    if span:
        return f"P{_COUNTS.get(span['n']) or int(span['n'])}Y/{year}", True
    upto = _BY_THEN.search(text[:at])
    if upto:
        return upto[1], True
    if _PART.search(one.period or "") and _PART_SAID.search(text):
        return None
    if _THIS_YEAR.search(text[max(0, at - _REACH) : at + _BEHIND]):
        return year, True
    return None if _PART_SAID.search(text) else (year, False)


@functools.lru_cache(maxsize=1024)
def _words(name: str) -> frozenset[str]:
    """Return the words of a name that tell, in one form."""
    found: set[str] = set()
    for word in _WORD.findall(fold(name).lower()):
        single = _PLURAL.sub(lambda end: "y" if end[0] == "ies" else "", word)
        found |= _ABOVE if single in _LARGE else {_SAME.get(single, single)}
    return frozenset(found - _LINKS)
