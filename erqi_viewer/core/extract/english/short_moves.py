"""Moves told without the noun or the verb of most: +2 in 2016, Two up, they climbed three."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import move_words
from erqi_viewer.core.extract.english.grammar import PLACE, place
from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.numbers import CARDINAL, number
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.results import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPOTS = r"(?:places?|spots?|positions?|rungs?)"
_YEAR = r"(?:19|20)[0-9]{2}"
# Year on year: +2 in 2016, -1 in 2015
_SIGNED = re.compile(
    rf"(?:(?<=[:,]\s)|(?<=\band\s))(?P<way>[+-])(?P<n>[1-9][0-9]?)(?=\sin\s{_YEAR}(?![0-9]))"
)
# Net gain 2014-2019: six places
_BETWEEN = re.compile(
    r"\b(?P<way>gain|rise|climb|improvement|drop|fall|decline|loss)\s(?:from\s|between\s)?"
    rf"{_YEAR}\s?(?:-|–|to|and)\s?{_YEAR}:?\s(?:(?:is|was)\s)?(?P<n>{CARDINAL})\s{_SPOTS}\b"
)
# from 90th in 2014 to 85th in 2019, five places in five years
_SUMMED = re.compile(
    rf"(?:\sin\s{_YEAR})?,\s(?P<n>{CARDINAL})\s{_SPOTS}"
    rf"(?=\s(?:in|over)\s{CARDINAL}\syears\b|\sin\sall\b|\saltogether\b)"
)
# In 2019 they climbed three.
_ALONE = re.compile(
    r"\b(?:it|they|we)\s(?:have\s|has\s)?(?P<way>climbed|rose|risen|gained|advanced|improved|moved\sup"
    rf"|slipped|dropped|fell|fallen|lost|moved\sdown)\s(?:by\s)?(?P<n>{CARDINAL})(?=\.(?![0-9])|;|$)"
)
# made up two places in one year; not so: its counties made up 23 places in the list
_MADE_UP = re.compile(
    rf"\b(?P<way>ma(?:de|kes|king)\sup)\s(?P<n>{CARDINAL})\s{_SPOTS}"
    r"(?=\s(?:in|over|within)\s(?:an?|one|two|three|four|five)\s(?:single\s)?years?\b|\son\s(?:last\b|(?:19|20)[0-9]{2}(?![0-9])))"
)
# LI: Two up.
_FRAGMENT = re.compile(
    rf"(?:[a-z]{{1,12}}:\s|--?\s)?(?P<n>{CARDINAL})\s(?P<way>up|down|better|worse)(?=[.,;]|$)"
)
# Anji's place in the top 100 counties three up: a headline's own words
_HEADED = re.compile(
    rf"\b(?:place|position|rank|ranking|spot|standing)\b[^,;.:]{{0,60}}\s(?P<n>{CARDINAL})\s"
    r"(?:(?:places?|spots?|positions?|notch(?:es)?)\s)?(?P<way>up|down)$"
)
# Xiamen's Haicang up to 38th
_HEADED_TO = re.compile(
    rf"^[^:]{{1,80}}[a-z'’]\s(?P<move>(?P<way>up|down)\sto\s(?:the\s)?(?P<to>{PLACE}))"
    r"(?=$|\s(?:in|on|among)\s[^,;.]{3,60}$)"
)
# By 2016 its place was two better; by 2017, four better
_BY_THEN = re.compile(
    rf"\bby\s{_YEAR},?\s(?:[^.;0-9]{{0,70}}?\b(?:was|were|is)\s)?(?P<n>{CARDINAL})\s"
    rf"(?P<way>better|worse|higher|lower)(?=[.;,]|$)"
)
# the gain was one place by 2016, two places by 2017 and five by 2019
_BY_YEARS = re.compile(
    r"\b(?P<way>gain|rise|climb|improvement|drop|fall|decline|loss)\s(?:is|was|came\sto|amounted\sto)\s"
    rf"(?P<row>{CARDINAL}(?:\s{_SPOTS})?\sby\s{_YEAR}"
    rf"(?:(?:,\s|,?\sand\s){CARDINAL}(?:\s{_SPOTS})?\sby\s{_YEAR}){{1,6}})"
)
_BY_A_YEAR = re.compile(rf"(?P<n>{CARDINAL})(?:\s{_SPOTS})?(?=\sby\s{_YEAR})")
# The pace then quickened: two places in 2017, followed by six places in 2018
_DATED = re.compile(
    rf"(?:(?<=[:;,]\s)|(?<=\bfollowed by\s)|(?<=\band\s)|(?<=\bthen\s))(?P<n>{CARDINAL})\s{_SPOTS}"
    rf"(?=\sin\s{_YEAR}(?![0-9]))"
)
_WENT_DOWN = re.compile(
    r"\b(?:los[ts]|losing|losses|f[ae]ll|fallen|drop|dropped|slip|slipped|slid|decline[ds]?|down|worse)\b"
)
# nothing that goes up to a number of something: open up to, set up to, moves up to
_OPEN = re.compile(
    r"\b(?:mov|go|edg|inch|climb|open|add|list|stand|set|sign|catch|liv|lin|end|match|step|pop|keep|kept)"
    r"[a-z]{0,4}\s$"
)
_HEADLINE = 120
_DOWN = (*move_words.DOWN, "-")
_YEARS = ("19", "20")
_MOVED = (
    "climbed", "rose", "risen", "gained", "advanced", "improved", "moved", "slipped", "dropped",
    "fell", "fallen", "lost",
)  # fmt: skip
# with a sign of each
_FORMS = (
    (_SIGNED, ("+", "-")),
    (_BETWEEN, _YEARS),
    (_ALONE, _MOVED),
    (_MADE_UP, ("made", "makes", "making")),
    (_BY_THEN, _YEARS),
)
_COUNTED = ("place", "spot", "position", "rung")


def find(lower: str, *, listed: bool) -> Iterator[Change]:
    """Yield the moves of a sentence in small letters that no noun or no verb tells.

    Args:
        lower: The sentence.
        listed: Whether lists are named in it or before it.
    """
    if FIGURE.search(lower):
        return
    if len(lower) <= _HEADLINE:
        yield from _headed(lower, listed=listed)
    if listed:
        yield from _told(lower)


def _told(lower: str) -> Iterator[Change]:
    """Yield the moves that a sentence tells which names lists, or has them before it."""
    if fragment := _FRAGMENT.match(lower):
        yield _change(fragment)
    for pattern, signs in _FORMS:
        for match in pattern.finditer(lower) if has_one(lower, signs) else ():
            yield _change(match)
    if not has_one(lower, _YEARS):
        return
    dated = list(_DATED.finditer(lower)) if has_one(lower, _COUNTED) else []
    way = "down" if dated and _WENT_DOWN.search(lower) else "up"
    for match in dated:
        yield Change(way, number(match["n"]), None, None, *match.span())
    for row in _BY_YEARS.finditer(lower):
        for one in _BY_A_YEAR.finditer(lower, *row.span("row")):
            yield Change(_way(row["way"]), number(one["n"]), None, None, *one.span())


def _headed(lower: str, *, listed: bool) -> Iterator[Change]:
    """Yield the move that a headline tells without a verb."""
    led = _HEADED_TO.search(lower) if " to " in lower else None
    if led and not _OPEN.search(lower, 0, led.start("move")):
        yield Change(_way(led["way"]), None, None, place(led["to"]), *led.span("move"))
    own = _HEADED.search(lower) if listed else None
    if own:
        yield _change(own)


def summed(lower: str, end: int, direction: str) -> Change | None:
    """Return the move that counts how far one led that ends there: five places in five years."""
    match = _SUMMED.match(lower, end)
    if match is None:
        return None
    return Change(direction, number(match["n"]), None, None, match.start("n"), match.end())


def _change(match: re.Match[str]) -> Change:
    start = min(match.start("n"), match.start("way"))
    if match.re is _BETWEEN:
        start = match.start("n")
    return Change(_way(match["way"]), number(match["n"]), None, None, start, match.end())


def _way(word: str) -> str:
    return "down" if word.startswith(_DOWN) else "up"
