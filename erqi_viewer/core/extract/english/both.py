"""Places that an English sentence gives the figures of the sentence before: Both rank first."""

from __future__ import annotations

import bisect
import itertools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import scopes
from erqi_viewer.core.extract.english.numbers import ORDINAL, lowered, number
from erqi_viewer.core.extract.results import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.results import Indicator, SentenceSpan

# no two regions have one place: Both rank first, In both it held the first place in the province
_BOTH = re.compile(
    r"\W{0,3}(?:both|in both)(?: of them| figures| growth rates| rates| totals)?,?"
    r" (?:it |the (?:county|district|city) )?"
    r"(?:also )?(?:ranks?|ranked|were|are|was|is|came|come|held|holds|took|takes|stood|stands)"
    rf" (?:in |at )?(?:the )?"
    rf"(?:(?P<nth>{ORDINAL})|(?:highest|largest|fastest|biggest)(?= in| among| of))"
    rf"(?: place)?(?!,? (?:and|or) (?:the )?{ORDINAL})"
)
# The total was the third largest among the city's districts
_ONE = re.compile(
    r"\W{0,3}(?:the (?:total|figure|amount|sum|number|volume)|it|this|that)"
    rf" (?:was|is|ranks?|ranked|has been)(?P<at> (?:the )?(?:(?P<nth>{ORDINAL})[ -])?"
    r"(?:largest|highest|biggest|fastest|most)\b)"
    r"(?=(?: figure| total| amount| sum)? (?:among|of|in|out of)\b)"
)
# The figure ranked fourth among Shanghai's districts in growth
_IT_RANKED = re.compile(
    r"\W{0,3}the (?:total|figure|amount|sum|volume|growth rate|growth|rate|increase)"
    r" (?:was|is|ranks?|ranked|came|comes|stood|stands|placed)(?: in| at)?"
    rf"(?P<at> (?:the )?(?P<nth>{ORDINAL}))(?: place)? (?:among|in|of|across) "
)
# It has been first among the city's districts for 17 consecutive years
_IT_HAS_BEEN = re.compile(
    r"\W{0,3}it (?:has been|is|was|ranks|ranked|stands|stood|came)(?: again| also)?(?: in| at)?"
    rf"(?P<at> (?:the )?(?P<nth>{ORDINAL}))(?: place)? (?:among|of) (?:all )?(?:the |its )"
    r"(?:city|province|prefecture|municipality)['’]s (?:[a-z]{3,12} )?"
    r"(?:districts|counties|cities)\b"
)
_AMOUNT = re.compile(r"[0-9]\s?(?:%|percent|(?:trillion|billion|million)\b|yuan|tons)[^\n]*$")
_PLACES = re.compile(
    rf"\b(?:lists?|rank\w*|top|places?|{ORDINAL}"
    r"(?! (?:quarter|half|three|two|six|nine|[0-9a-z]{2,6} months)))\b"
)
_BEFORE = 300
_OPENS_ONE = re.compile(r"\W{0,3}[TtIi]")  # with which that begins
_TWO = 2
_OPENING = 10
_OPENING_OF_ONE = 80


def is_said(lower: str) -> bool:
    """Tell whether a sentence gives the figures before it a place."""
    return _BOTH.match(lower) is not None or _IT_RANKED.match(lower) is not None


def is_of_it(lower: str, before: str) -> bool:
    """Tell whether a sentence gives the one figure told right before it a place among districts.

    Args:
        lower: The sentence in small letters.
        before: What stands before it.
    """
    if not lower.lstrip().startswith("it ") or _IT_HAS_BEEN.match(lower) is None:
        return False
    near = before[max(0, len(before) - _BEFORE) :].rstrip(" ").lower()
    last = near[max(near.rfind(". ", 0, len(near) - 1), near.rfind("\n")) + 1 :]
    return _AMOUNT.search(last) is not None and _PLACES.search(last) is None


def _placed_by_it(last: Indicator, text: str, said: re.Match[str], start: int) -> Indicator:
    """Return a figure with the place that the next sentence, from ``start``, tells of it."""
    at = Span(start + said.start("at") + 1, start + said.end("at"))
    value = number(said["nth"]) if said["nth"] else 1
    return last._replace(place=value, scope=scopes.scope(text, at.end), place_at=at)


def placed(
    text: str, sentences: Sequence[SentenceSpan], found: Sequence[Indicator]
) -> list[Indicator]:
    """Return the figures with the places that sentences give two of them.

    Args:
        text: The whole text, folded.
        sentences: Its sentences.
        found: The figures in the order of the text.
    """
    out = list(found)
    starts = [one.start for one in found]
    for before, own in itertools.pairwise(sentences if found else ()):
        may_be_one = _OPENS_ONE.match(text, own.start)
        near = lowered(text[own.start : own.start + _OPENING_OF_ONE]) if may_be_one else ""
        one = _ONE.match(near) or _IT_RANKED.match(near)
        if one is None and is_of_it(near, text[max(0, own.start - _BEFORE) : own.start]):
            one = _IT_HAS_BEEN.match(near)
        if one:
            k = bisect.bisect_left(starts, before.end) - 1
            if k >= 0 and out[k].start >= before.start and out[k].place is None:
                out[k] = _placed_by_it(out[k], text, one, own.start)
        if "oth" not in text[own.start : own.start + _OPENING]:
            continue
        said = _BOTH.match(lowered(text[own.start : own.end]))
        if said is None:
            continue
        first = bisect.bisect_left(starts, before.start)
        two = range(first, bisect.bisect_left(starts, before.end))
        if len(two) == _TWO and all(out[k].place is None for k in two):
            scope = scopes.scope(text, own.start + said.end())
            for k in two:
                place = number(said["nth"]) if said["nth"] else 1
                out[k] = out[k]._replace(place=place, scope=scope)
    return out
