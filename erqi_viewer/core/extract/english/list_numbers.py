"""Numbers of lists that English sentences leave to the words before, and moves on all lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english.numbers import CARDINAL, number

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = "(?P<year>(?:19|20)[0-9]{2})"
_LISTS = r"(?:(?:national|nationwide|top[- ]100) ){0,3}(?:lists|rankings)"
_N = rf"(?P<n>{CARDINAL})"
_COUNTS = (
    # on four lists, compared with two in 2017; on three of the lists in 2017 and on three in 2018
    re.compile(
        r"\blists?\b[^.;]{0,24}?(?:\b(?:compared with|against|up from|down from)|and on) "
        rf"{_N} in {_YEAR}\b"
    ),
    # bringing to four the lists it is on; the number of lists rises to four
    # In 2015 it was on three.
    re.compile(
        rf"\bin {_YEAR},? (?:it|we|the (?:district|county|city)) (?:was|were|appeared|stood) on "
        rf"(?:only |just |all )?{_N}(?=[.;]|$)"
    ),
    # Lists in total: three.
    re.compile(rf"\blists(?: in total| altogether| in all)?: {_N}(?=[.,;]|$)"),
    re.compile(rf"\bbring(?:s|ing) to {_N} the (?:number of )?{_LISTS}\b"),
    re.compile(
        rf"\bnumber of {_LISTS}[^.;]{{0,60}}?\b(?:rises|rose|risen|comes|came|grows|grew) to {_N}\b"
    ),
)
_EVERY = rf"(?:all (?:of )?(?:the |its )?(?:(?P<n>{CARDINAL}) )?|every (?:one of )?(?:the |its )?)"
_UP = r"moved up|r(?:ose|isen|ises)|advanced|climbed|improved|gained ground"
_DOWN = r"moved down|f(?:ell|allen|alls)|slipped|dropped|lost ground"
_RANKS = "(?:placings|positions|places|ranks|rankings|placements)"
_JOINT = (
    re.compile(
        rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})) (?:on|in) {_EVERY}(?:of )?"
        rf"(?:{_LISTS}|list|ranking)\b"
    ),
    # its ranking improved on every one of them
    re.compile(
        rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})) (?:on|in) (?:every one|each|all)"
        rf"(?: (?P<n>{CARDINAL}))? of (?:them|those)\b"
    ),
    re.compile(
        r"\b(?:(?P<up>progress|improvements?|advances?|gains)|(?P<down>losses|setbacks)) (?:on|in) "
        rf"{_EVERY}(?:of )?(?:{_LISTS}|list|ranking)\b"
    ),
    re.compile(rf"\b{_EVERY}(?:of )?{_RANKS} (?:have |has )?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b"),
)
_HINTS = ("list", "rank", "plac", " on ")
_MADE = re.compile(r"\W{0,3}(?:that|this|which) (?:made|came to|meant)\b")
_NOT = re.compile(r"\b(?:not|never|if|whether|hopes? to|aims? to|would|will|must) (?:[a-z]+ )?$")


class Told(NamedTuple):
    """A claim about several lists; ``year`` is the one that stands beside it, if any."""

    kind: str
    number: int | None
    start: int
    end: int
    year: int | None


def find(lower: str) -> Iterator[Told]:
    """Yield the numbers of lists and the joint moves of a sentence in small letters."""
    if not any(word in lower for word in _HINTS):
        return
    for pattern in _COUNTS:
        for one in pattern.finditer(lower):
            year = one.groupdict().get("year")
            told = number(one["n"])
            yield Told("list-count", told, *one.span("n"), int(year) if year else None)
    for pattern in _JOINT:
        for one in pattern.finditer(lower):
            if not _NOT.search(lower, max(0, one.start() - 24), one.start()):
                kind = "all-up" if one["up"] else "all-down"
                yield Told(kind, number(one["n"]) if one["n"] else None, *one.span(), None)


def looks_back(lower: str) -> bool:
    """Tell whether a sentence counts what was told before it: That made two lists."""
    return _MADE.match(lower) is not None
