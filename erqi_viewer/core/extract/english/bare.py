"""Places told without a verb or an ordinal's ending: rank for 2018: 84, 85 for green development.

What stands so is a place only where words or the heading above say that it is one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english.numbers import OPENING_ORDINAL, ORDINAL, number
from erqi_viewer.core.extract.english.signs import has_one, may_place
from erqi_viewer.core.extract.english.topics import SIGNS, TOPIC, is_named

if TYPE_CHECKING:
    from collections.abc import Iterator

_N = r"(?P<n>[1-9][0-9]{0,2})"
_ENDS = r"(?![0-9%]|[.,][0-9]|-|\s(?:percent|per\scent|million|billion))"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
# a speaker or a dash in front of what is said
SPEAKER = r"(?:(?:[A-Z]{2,12}|[A-Z][a-z]{1,12}|Q|A):\s|--?\s|[-—–•*]\s)?"
# 2014: 90; 2018 - 86th, up two places
_DATED_LINE = re.compile(
    rf"\W{{0,3}}{_YEAR}(?::|\s?[-–—]{{1,2}})\s{_N}"
    r"(?:(?:st|nd|rd|th)?\W{0,2}$|(?:st|nd|rd|th)(?:,|\s\()[^0-9]{2,80}$)"
)
_ORDINAL = rf"(?P<n>{ORDINAL}|{OPENING_ORDINAL})"
_OPENED = (
    # Sixty-first: that is our place for investment potential; Yes, seventy-sixth in 2018.
    re.compile(
        rf"\W{{0,3}}{_ORDINAL}(?=:\s(?:[Tt]hat|[Tt]his)\s(?:is|was)\s(?:our|its|the|their)\s"
        r"(?:[a-z]{3,12}\s)?(?:place|placing|position|rank|ranking)\b)"
    ),
    re.compile(
        rf"{SPEAKER}(?:(?:Yep|Yes|Yeah|Well|Okay|Right|Now|Oh|No),?\s)?{_ORDINAL}"
        r"(?=(?:\sin\s(?:19|20)[0-9]{2})?(?:[.,!]|$))"
    ),
)
_SAID = (
    # The rank for 2014 (90) and that for 2015 (91); Rank for 2018: 84
    re.compile(rf"\b[Rr]ank(?:ing)?\s(?:for|in)\s{_YEAR}(?:\s(?:is|was)\s|:\s|\s\(){_N}{_ENDS}"),
    # Rank for comprehensive strength in 2019: 79
    re.compile(
        rf"\b[Rr]ank(?:ing)?\s(?:for|in)\s(?i:{TOPIC.pattern})\s(?:for|in)\s{_YEAR}(?:\s(?:is|was)\s|:\s){_N}"
        rf"{_ENDS}"
    ),
    # Highest rank 61 (2019); its 2018 position of 62
    re.compile(
        r"\b(?:[Hh]ighest|[Bb]est|[Ll]owest|[Ww]orst)\s(?:rank|place|position|placing)(?:,|:)?\s"
        rf"{_N}\s\((?:in\s)?{_YEAR}\)"
    ),
    re.compile(
        rf"\b{_YEAR}\s(?:position|rank|ranking|place|placing)\sof\s{_N}{_ENDS}"
        r"(?!\s(?:places|points|spots))"
    ),
    # its green development rank stood at 76
    re.compile(
        rf"\b(?:rank|ranking|position|placing)\s(?:stood|stands)\sat\s{_N}(?=[,.;]|\sin\s(?:19|20)|$){_ENDS}"
    ),
    # the ranking puts it at 61; 85 for comprehensive strength
    re.compile(
        r"\b(?:puts?|plac(?:es|ed)|lists?|ranks?|has|had)\s(?:it|us|them|the\s(?:district|county|city)"
        rf"|[A-Z][a-z]{{2,12}}(?:\s[Dd]istrict)?)\sat\s{_N}(?=[,.;]|\sand\b|$){_ENDS}"
    ),
    re.compile(
        rf"(?:^|[:,;(]\s?|\band\s|\bbut\s){_N}(?=\s(?:for|in)\s(?:the\s)?(?i:{TOPIC.pattern}|innovation|investment)"
        r"(?=[,.;)]|\s(?:and|in\s(?:19|20)[0-9]{2}|but)\b|$))"
    ),
)
# of each, in small letters
_SIGNS = (
    ("rank",),
    ("rank",),
    ("(",),
    ("rank", "position", "plac"),
    ("stood", "stands"),
    ("put", "plac", "list", "rank", "has", "had"),
    (*SIGNS, "nve"),
)
# where 49th in 2017 became 91st in 2018
_BECAME = re.compile(
    rf"(?P<old>{ORDINAL})\sin\s(?P<then>(?:19|20)[0-9]{{2}})\s(?:became|turned\sinto|was\sfollowed\sby)\s"
    rf"{_ORDINAL}\sin\s{_YEAR}"
)
# 73rd, 72nd, 71st and 69th in the four years from 2014 to 2017
_YEARLY = re.compile(
    rf"(?P<row>{ORDINAL}(?:,\s{ORDINAL}){{1,7}},?\sand\s{ORDINAL})"
    r"\s(?:(?:in|over|for)\s(?:the\s)?(?:[a-z]{3,5}\s(?:years|editions)\s)?)?(?:from\s|between\s)?"
    r"(?P<first>(?:19|20)[0-9]{2})\s?(?:to|-|–|and)\s?(?P<last>(?:19|20)[0-9]{2})\b"
)
# From 2016 it improved every time: 89th, 87th, 86th and, in 2019, 85th
_FROM_ON = re.compile(
    rf"\b(?:[Ff]rom|[Ss]ince)\s(?P<first>(?:19|20)[0-9]{{2}})\s[^.;:]{{3,90}}:\s(?P<row>{ORDINAL}(?:,\s{ORDINAL}){{0,7}}"
    rf",?\sand,?\sin\s(?P<last>(?:19|20)[0-9]{{2}}),?\s{ORDINAL})"
)
# From 2014 to 2016 its investment potential ranks were 73rd, 72nd and 71st
_OVER_YEARS = re.compile(
    r"\b(?:[Ff]rom|[Bb]etween)\s(?P<first>(?:19|20)[0-9]{2})\s(?:to|and|through)\s(?P<last>(?:19|20)[0-9]{2})"
    rf"\b[^.;:0-9]{{3,90}}?(?P<row>{ORDINAL}(?:,\s{ORDINAL}){{1,7}},?\sand\s{ORDINAL})"
)
_ROWS = (_YEARLY, _FROM_ON, _OVER_YEARS)
_PLACE = re.compile(ORDINAL)
_THAT_FOR = re.compile(rf"\bthat\sfor\s{_YEAR}\s\({_N}\)")
# Two values only, 77 in 2018 and 74 in 2019
_DATED_ROW = re.compile(
    r"\b(?:values|ranks|places|points|figures)\b[^.;0-9]{0,24}?[,:]\s"
    r"(?P<row>[1-9][0-9]{0,2}(?:st|nd|rd|th)?\sin\s(?:19|20)[0-9]{2}"
    r"(?:(?:,|,?\sand)\s[1-9][0-9]{0,2}(?:st|nd|rd|th)?\sin\s(?:19|20)[0-9]{2}){1,8})"
)
# In 2017 the numbers were 87, 69 and 49
_SIDE_BY_SIDE = re.compile(
    r"\b(?:numbers|ranks|rankings|places|placings|positions|figures)\s(?:were|are|read|stood\sat)\s"
    r"(?P<row>[1-9][0-9]?(?:,\s[1-9][0-9]?){1,6},?\sand\s[1-9][0-9]?)(?=[.,;]|$)"
)
_PLURALS = (
    "numbers", "ranks", "rankings", "places", "placings", "positions", "figures", "values",
    "points",
)  # fmt: skip
_TWO_DIGITS = re.compile("[0-9]{1,2}")
_DATED = re.compile(rf"{_N}(?:st|nd|rd|th)?\sin\s{_YEAR}")
_WORDS = (
    "rank",
    "position",
    " at ",
    " for ",
    " in ",
    "place",
    "values",
    "points",
    "numbers",
    "figures",
)


class Bare(NamedTuple):
    """A number that is a place, and its year where that stands in the same phrase."""

    start: int
    end: int
    value: int
    year: int | None


def is_dated_line(text: str) -> bool:
    """Tell whether a line is a year with a number: 2014: 90."""
    return _DATED_LINE.fullmatch(text) is not None


def find(text: str, *, listed: bool) -> Iterator[Bare]:
    """Yield the places of a sentence that no verb and no ending says to be such.

    Args:
        text: The sentence.
        listed: Whether lists are named in it or before it.
    """
    if not listed and not is_named(text):
        return
    if line := _DATED_LINE.fullmatch(text):
        yield _bare(line)
        return
    opened = next((one for each in _OPENED if (one := each.match(text))), None)
    if opened:
        yield _bare(opened)
    lower = text.lower()
    if may_place(lower):
        yield from _became(text)
        yield from _in_a_row(text)
    if has_one(text, _WORDS):
        yield from _said(text, lower)
    if has_one(text, _PLURALS):
        yield from _side_by_side(text)
        for row in _DATED_ROW.finditer(text):
            yield from map(_bare, _DATED.finditer(text, *row.span("row")))


def _became(text: str) -> Iterator[Bare]:
    """Yield both places of each move that is told so: where 49th in 2017 became 91st in 2018."""
    for match in _BECAME.finditer(text):
        yield Bare(*match.span("old"), number(match["old"]) or 0, int(match["then"]))
        yield _bare(match)


def _said(text: str, lower: str) -> Iterator[Bare]:
    """Yield the places that words beside them say to be such: Rank for 2018: 84."""
    ranked = False
    for pattern, signs in zip(_SAID, _SIGNS, strict=True):
        for match in pattern.finditer(text) if has_one(lower, signs) else ():
            ranked = True
            yield _bare(match)
    if ranked:
        yield from map(_bare, _THAT_FOR.finditer(text))


def _side_by_side(text: str) -> Iterator[Bare]:
    """Yield the places that numbers alone tell: In 2017 the numbers were 87, 69 and 49."""
    for row in _SIDE_BY_SIDE.finditer(text):
        for one in _TWO_DIGITS.finditer(text, *row.span("row")):
            yield Bare(*one.span(), int(one[0]), None)


def _in_a_row(text: str) -> Iterator[Bare]:
    """Yield the places of as many years as are told behind them: 73rd, 72nd and 71st from …."""
    for row in (one for pattern in _ROWS for one in pattern.finditer(text)):
        first, last = int(row["first"]), int(row["last"])
        told = list(_PLACE.finditer(text, *row.span("row")))
        if len(told) == last - first + 1:
            for year, one in enumerate(told, first):
                yield Bare(*one.span(), number(one[0]) or 0, year)


def _bare(match: re.Match[str]) -> Bare:
    year = match.groupdict().get("year")
    end = match.end("n")
    return Bare(match.start("n"), end, number(match["n"]) or 0, int(year) if year else None)
