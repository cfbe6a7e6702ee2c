"""Numbers of lists that English sentences leave to the words before, and moves on all lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL, number
from erqi_viewer.core.extract.english.signs import has_one

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = "(?P<year>(?:19|20)[0-9]{2})"
_LISTS = r"(?:(?:national|nationwide|top[- ]100) ){0,3}(?:lists|rankings)"
_N = rf"(?P<n>{CARDINAL})"
_COUNTS = (
    # features on three of the four national lists
    re.compile(
        rf"\b(?:is|are|was|were|been|appear(?:s|ed)?|featur(?:es?|ed)|stands?|stood|listed|named"
        rf"|included|figur(?:es?|ed)|present) (?:on|in|among) (?:only |just )?{_N} of (?:the|this "
        rf"year['’]s|its) {CARDINAL} (?:(?:national|nationwide|different|top[- ](?:100|hundred)) )"
        r"{0,2}(?:lists|rankings|tables)\b"
    ),
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
    # has appeared on all four; it had been on four
    re.compile(
        rf"\b(?:been|was|were|appear(?:ed|s)?|featured?|stood|listed|is|are) on (?:all )?{_N}"
        r"(?=[.,;]|$| (?:and|of (?:them|these|those))\b)"
    ),
    # Joins a third list; its third top-100 list
    re.compile(
        rf"\b(?:(?:joins?|joined|enter(?:s|ed)?) a|its) (?P<n>{ORDINAL}) "
        r"(?:(?:top[- ]100|national) ){0,2}list\b(?! of)"
    ),
    # took part in four national rankings of the top 100 districts
    re.compile(
        rf"\b{_N} (?:(?:national|nationwide|different) ){{0,2}}(?:rankings|lists) "
        r"of (?:the )?top[- ]"
    ),
    # gained ground in each of the three national rankings; again appeared in four national rankings
    re.compile(
        rf"\b(?:in|on|among|of|made|makes|joined|entered) (?:(?:all|the|its|these|of) ){{0,2}}{_N} "
        r"(?:(?:national|nationwide|different) ){1,2}(?:top[- ](?:100|hundred) )?"
        r"(?:rankings|lists|tables|top[- ](?:100s|hundreds))\b"
    ),
    # and the third top-100 list to feature it
    re.compile(
        rf"\bthe (?P<n>{ORDINAL}) (?:(?:top[- ]100|national) ){{1,2}}(?:list|ranking) "
        r"(?:to (?:feature|include|list|name)|(?:that|which) (?:features|includes|lists|names)"
        r"|on which)\b"
    ),
    # the honor of "Four Top 100"
    re.compile(rf"[“\"‘']{_N} top[- ](?:100|hundred)\b"),
    # Lists in total: three.
    re.compile(rf"\blists(?: in total| altogether| in all)?: {_N}(?=[.,;]|$)"),
    re.compile(rf"\bbring(?:s|ing) to {_N} the (?:number of )?{_LISTS}\b"),
    re.compile(
        rf"\bnumber of {_LISTS}[^.;]{{0,60}}?\b(?:rises|rose|risen|comes|came|grows|grew|increases"
        rf"|increased|w[eo]nt up|gone up)(?: from {CARDINAL})? to {_N}\b"
    ),
)
# of each
_COUNT_SIGNS = (
    (" of the ", " of this year", " of its "),
    ("list",),
    (" on ",),
    (" on ",),
    (" list",),
    ("rankings of ", "lists of "),
    ("national ", "nationwide ", "different "),
    (" list", " ranking"),
    ("top-100", "top 100", "top-hundred", "top hundred"),
    ("lists",),
    ("bring",),
    ("number of ",),
)
# Number of lists: three in 2017, three in 2016 and two in 2015
_BY_YEAR = re.compile(
    rf"\blists(?:: | (?:was|were|is) |[^.;:0-9]{{0,60}}? from )"
    rf"(?P<row>{CARDINAL} in (?:19|20)[0-9]{{2}}"
    rf"(?:(?:, |,? and | to |,? then ){CARDINAL} in (?:19|20)[0-9]{{2}}){{0,6}})"
)
# on two lists in 2014, three in 2016 and four in 2018
_ON_BY_YEAR = re.compile(
    rf"\blists in (?:19|20)[0-9]{{2}}"
    rf"(?P<row>(?:(?:,|,? and|,? then) (?:on )?{CARDINAL} in (?:19|20)[0-9]{{2}})"
    r"{1,6})"
)
_IN_A_YEAR = re.compile(rf"{_N} in {_YEAR}")
_EVERY = (
    rf"(?:(?:all|each) (?:of )?(?:the |its )?(?:(?P<n>{CARDINAL}) )?"
    r"|every (?:one of )?(?:the |its )?)"
)
_UP = (
    r"moved (?:up|forward|ahead)|made progress|did better|w[eo]nt up|gone up|got better"
    r"|r(?:ose|isen|ises)|advanced|climbed|improved|gained ground"
)
_DOWN = r"moved down|w[eo]nt down|gone down|f(?:ell|allen|alls)|slipped|dropped|lost ground"
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
    # All of these are better than a year ago.
    re.compile(
        rf"\b(?:all|each|every one) (?:(?P<n>{CARDINAL}) )?(?:of (?:these|them|those) |these )?"
        r"(?:(?:places|ranks|rankings) )?(?:are|is) (?:(?P<up>better|higher)|(?P<down>worse|lower))"
        r" than (?:a year (?:ago|earlier)|last year|the year before|in the previous year)\b"
    ),
    # So yes, all four went up.
    re.compile(
        rf"\b(?:all|each|every one) (?:of (?:the|these|them|those) )?(?:(?P<n>{CARDINAL}) )?"
        rf"(?:of (?:these|them|those) )?(?:have |has )?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
        r"(?=[.,;!?]|$)"
    ),
    # None of the four went down.
    re.compile(
        rf"\bnone (?:of (?:the|these|them|those|its) ?)(?:(?P<n>{CARDINAL}) ?)?"
        rf"(?:(?:lists|rankings|places|placings) ?)?(?:of them )?(?:has |have )?"
        rf"(?:(?P<nodown>{_DOWN})|(?P<noup>{_UP}))(?=[.,;!?]|$)"
    ),
    re.compile(rf"\b{_EVERY}(?:of )?{_RANKS} (?:have |has )?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b"),
)
_JOINT_SIGNS = (
    ("list", "ranking"),
    (" of them", " of those"),
    ("list", "ranking"),
    (" than ",),
    ("all ", "each ", "every one "),
    ("none of",),
    ("placings", "positions", "places", "ranks", "rankings", "placements"),
)
_HINTS = ("list", "rank", "plac", " on ", "top", "all ", "none of", "each of", "every one")
_MADE = re.compile(r"\W{0,3}(?:that|this|which) (?:made|came to|meant)\b")
_KINDS = {"up": "all-up", "down": "all-down", "nodown": "none-down", "noup": "none-up"}
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
    if not has_one(lower, _HINTS):
        return
    taken: set[int] = set()
    for pattern, signs in zip(_COUNTS, _COUNT_SIGNS, strict=True):
        for one in pattern.finditer(lower) if has_one(lower, signs) else ():
            if one.start("n") in taken:
                continue
            taken.add(one.start("n"))
            year = one.groupdict().get("year")
            told = number(one["n"])
            yield Told("list-count", told, *one.span("n"), int(year) if year else None)
    dated = "lists" in lower
    for row in (*_BY_YEAR.finditer(lower), *_ON_BY_YEAR.finditer(lower)) if dated else ():
        for one in _IN_A_YEAR.finditer(lower, *row.span("row")):
            yield Told("list-count", number(one["n"]), *one.span("n"), int(one["year"]))
    for pattern, signs in zip(_JOINT, _JOINT_SIGNS, strict=True):
        for one in pattern.finditer(lower) if has_one(lower, signs) else ():
            if not _NOT.search(lower, max(0, one.start() - 24), one.start()):
                kind = next(kind for group, kind in _KINDS.items() if one.groupdict().get(group))
                yield Told(kind, number(one["n"]) if one["n"] else None, *one.span(), None)


def looks_back(lower: str) -> bool:
    """Tell whether a sentence counts what was told before it: That made two lists."""
    return _MADE.match(lower) is not None
