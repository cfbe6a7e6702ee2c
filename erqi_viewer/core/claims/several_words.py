"""What English sentences say of so many lists at once: seven places in all, the other three."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.claims.extreme_words import topics_in
from erqi_viewer.core.extract.english.numbers import CARDINAL, lowered, number
from erqi_viewer.core.extract.english.signs import has_one

if TYPE_CHECKING:
    from collections.abc import Iterator


class Told(NamedTuple):
    """How so many lists moved, together (``kind`` is ``sum``), each, or the rest of them.

    ``number`` is how many moved so, ``of`` among how many; ``places`` is None where no distance
    is told and ``way`` is 1 for up, -1 for down, None where the text does not say.
    """

    kind: str
    start: int
    end: int
    number: int | None
    of: int | None
    places: int | None
    way: int | None


_UP = (
    "(?:up|gain(?:s|ed)?|r(?:ose|isen|ises)|climb(?:s|ed)?|improve(?:s|d|ment)?|advance[sd]?"
    "|moved up|went up|gone up|better|higher|won|made|rise|step(?:s|ped)? up|mov(?:es?|ed) forward)"
)
_DOWN = (
    "(?:down|los[te]s?|f[ae]ll(?:s|en)?|drop(?:s|ped)?|slip(?:s|ped)?|worse|lower|slid"
    "|decline[sd]?)"
)
_BY = rf"(?P<by>{CARDINAL}|an?|a single) (?:more |further )?(?:places?|spots?|positions?|rungs?)"
_ALL = (
    "(?:in all|all told|altogether|in total|combined|between them|taken together|put together"
    "|(?:all )?together|in sum)"
)
# up seven places in all, a combined gain of seven places, that adds up to seven places
_SUM = re.compile(
    rf"(?:\b(?P<joint>a (?:combined|joint|total)|(?:adds?|added|adding) up to|totall?(?:s|ed|ing)?)"
    rf"(?: a)?(?: (?:gain|rise|climb|advance|improvement))?(?: of)? )?\b{_BY}"
    rf"(?P<all>,? {_ALL}\b)?"
)
_OPENS = re.compile(
    rf"\W{{0,3}}(?:{_ALL}|across (?:all|the)(?: of)?(?: the)?(?: {CARDINAL})? (?:lists|rankings))\b"
)
_WHICH = re.compile(
    rf"\b(?:the|all|its|our|these|all the) (?P<of>{CARDINAL})"
    r"(?= (?:(?:national|top[- ]100) ){0,2}(?:lists|rankings|tables|places|placings|ranks"
    rf"|positions)\b| (?:together|all|have|has|{_UP}|{_DOWN})\b|,)"
)
_OVER_YEARS = re.compile(
    r"\bsince\b|\b(?:every|each) year\b|\byears\b|\bdecade\b|\bover the\b"
    r"|\bfrom (?:19|20)[0-9]{2}\b"
)
_MOVED = (
    rf"(?:(?:have|has|had|were|are|each|all|both|also) ){{0,2}}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
)
_OF_THE = r"of (?:the|its|our|all|these)"
_EACH = re.compile(
    rf"(?:\b(?P<n>{CARDINAL})(?: lists?| rankings?)? {_OF_THE} (?P<of>{CARDINAL})"
    r"(?: lists| rankings| places| placings)?"
    rf"|\b(?P<rest>the (?:other|remaining) (?P<others>{CARDINAL})(?: lists| rankings)?)) {_MOVED}"
    rf"(?:(?: by| a further)? {_BY})?(?: each| apiece)?(?=[.,;:)]|$| (?:and|while|from|on)\b)"
)
_OF_LISTS = ("list", "rank", "plac")
_SIGNS = ("place", "spot", "position", "rung", " of the ", " of its ", " of our ", "other ")
_SUMS = ("in all", "all told", "together", "total", "combined", "between", "sum", "up to", "across")
_NEAR = 60
_WAY = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
_AFTER = re.compile(rf" (?:(?:were|was) )?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
_CHINESE = re.compile("[一-鿿]")


def find(text: str) -> Iterator[Told]:
    """Yield what an English sentence says of the moves of so many lists of one year."""
    lower = lowered(text)
    if not has_one(lower, _SIGNS) or _CHINESE.search(text) or _OVER_YEARS.search(lower):
        return
    for one in _EACH.finditer(lower):
        places = _amount(one["by"]) if one["by"] else None
        rest = one["rest"] is not None
        # two of the three improved: nothing says that these are lists
        if places is not None or (not rest and has_one(lower, _OF_LISTS)):
            yield Told(
                "rest" if rest else "each",
                *one.span(),
                number(one["others"] if rest else one["n"]),
                None if rest else number(one["of"]),
                places,
                1 if one["up"] else -1,
            )
    yield from _sums(lower) if has_one(lower, _SUMS) else ()


def _sums(lower: str) -> Iterator[Told]:
    which = _WHICH.search(lower)
    topics = topics_in(lower)
    if len(topics) == 1:  # gained 12 places in all on one list
        return
    opens = _OPENS.match(lower) is not None
    found = list(_SUM.finditer(lower))
    told = [one for one in found if one["joint"] or one["all"]]
    told = told or (found if opens and len(found) == 1 else [])
    for one in told[:1]:
        ways = list(_WAY.finditer(lower, max(0, one.start() - _NEAR), one.start("by")))
        way = _AFTER.match(lower, one.end()) or (ways[-1] if ways else None)
        number_told = number(which["of"]) if which else len(topics) or None
        start = way.start() if way and way.start() < one.start() else one.start()
        sign = None if way is None else 1 if way["up"] else -1
        yield Told("sum", start, one.end(), number_told, None, _amount(one["by"]), sign)


def _amount(word: str) -> int | None:
    return 1 if word in {"a", "an", "a single"} else number(word)
