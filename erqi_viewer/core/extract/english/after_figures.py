"""What an English sentence says of the figure before it: This was 15.6 percent more than then."""

from __future__ import annotations

import bisect
import re
from operator import attrgetter
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import growth as english_growth
from erqi_viewer.core.extract.english import quantities
from erqi_viewer.core.extract.english.numbers import lowered
from erqi_viewer.core.extract.results import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.results import Extraction, Indicator, SentenceSpan

_PLACE = r"[A-Z][A-Za-z'’]{1,20}(?:\s(?:[A-Z][a-z'’]{1,20}|district|county|city|banner)){0,2}"
_FIGURE_WAS = re.compile(
    rf"\W{{0,3}}(?:In|For)\s(?P<before>{_PLACE}),?\s(?:the|that)\s(?:figure|amount|sum|number)\s"
    r"(?:was|is|stood\sat|reached|totaled|came\sto)\s"
    rf"|\W{{0,3}}The\s(?:figure|amount|sum|number)\s(?:in|for|of)\s(?P<behind>{_PLACE})\s"
    r"(?:was|is|stood\sat|reached|totaled|came\sto)\s"
)
_THIS = re.compile(
    r"\W{0,3}(?:[A-Z][a-z]{1,12}(?:\s[a-z]{1,14}){0,4},?\s)?"
    r"(?:(?:[Tt]his|[Tt]hat|[Ii]t|[Tt]he (?:figure|amount|total|sum))\s"
    r"(?:was|is|represent|mark|mean)|[Tt]he\s(?:year[- ]on[- ]year\s|annual\s)?"
    r"(?:increase|growth|rise|decrease|decline|drop)(?:\srate)?\s(?:of|was)\b)"
)
# These were increases of 5.2, 4.1 and 3 percent respectively
_THESE = re.compile(
    r"\W{0,3}(?:These|Those|They)\s(?:are|were|represent(?:ed)?|mean|meant|mark(?:ed)?)\s[a-z]"
)
# It went up by 5.2 percent over 2021
_IT_GREW = re.compile(
    r"\W{0,3}(?:It|This|That|The\s(?:figure|amount|total|sum))\s(?:has\s|had\s)?"
    r"(?:went|gone|rose|risen|grew|grown|fell|fallen|increased|decreased|declined|dropped|expanded)\s"
)
# a Latin letter begins each of those that a sentence opens with
_OPENS = re.compile(r"\W{0,3}[A-Zti]")

_start = attrgetter("start")


def grown(text: str, read: Extraction) -> tuple[Indicator, ...]:
    """Return the figures with the growth that the sentence after theirs gives.

    Args:
        text: The whole text, folded.
        read: What was read of it, each kind in the order of the text.
    """
    out = _with_others(text, read)
    joined: set[int] = set()  # growths that are those of the figures before them
    for before, own in zip(read.sentences, read.sentences[1:], strict=False):
        if not _OPENS.match(text, own.start, own.end):
            continue
        if _THESE.match(text, own.start, own.end):
            _give_each(out, before, lowered(text[own.start : own.end]))
        grew = _IT_GREW.match(text, own.start, own.end)
        if not (grew or _THIS.match(text, own.start, own.end)):
            continue
        last = _last_in(out, before.start, before.end)
        if last is None or last in joined:
            continue
        if grew and (growth_at := _give_growth(out, last, own)) is not None:
            joined.add(growth_at)
        if _last_in(out, own.start, own.end) is not None:
            continue
        growth = english_growth.told_alone(lowered(text[own.start : own.end]))
        if growth is not None and out[last].growth_percent is None:
            out[last] = out[last]._replace(growth_percent=growth)
    return tuple(one for k, one in enumerate(out) if k not in joined)


def _give_each(out: list[Indicator], before: SentenceSpan, lower: str) -> None:
    """Give the sums of a sentence the growths that the next tells in their order."""
    shares = [one for one in quantities.find(lower) if one.is_share]
    sign = english_growth.direction(lower, shares[0])[1] if shares else 0
    first = bisect.bisect_left(out, before.start, key=_start)
    told = range(first, bisect.bisect_left(out, before.end, first, key=_start))
    whole = [out[k] for k in told if out[k].value is not None and out[k].growth_percent is None]
    if "respectively" not in lower or not sign or not len(told) == len(whole) == len(shares):
        return
    for k, one in zip(told, shares, strict=True):
        out[k] = out[k]._replace(growth_percent=sign * one.value)


def _give_growth(out: list[Indicator], last: int, own: SentenceSpan) -> int | None:
    """Give a figure the growth that was read as one of its own: It went up by 5.2 percent.

    Returns which one the growth was, None where it stays one of its own.
    """
    grown = _last_in(out, own.start, own.end)
    if grown is None or grown != last + 1 or out[last].growth_percent is not None:
        return None
    value, growth = out[last], out[grown]
    if growth.value is None and (value.name, value.period) == (growth.name, growth.period):
        at = Span(growth.start, growth.end)
        out[last] = value._replace(growth_percent=growth.growth_percent, growth_at=at)
        return grown
    return None


def _with_others(text: str, read: Extraction) -> list[Indicator]:
    """Return the figures with those that are told of another region under the same name."""
    found = read.indicators
    more: list[Indicator] = []
    for before, own in zip(read.sentences, read.sentences[1:], strict=False):
        k = _last_in(found, before.start, before.end)
        chained = k is None and more and more[-1].start >= before.start
        last = more[-1] if chained else found[k] if k is not None else None
        if last is not None and _last_in(found, own.start, own.end) is None:
            other = _elsewhere(text, own.start, own.end, last)
            more += [] if other is None else [other]
    return sorted([*found, *more], key=_start)


def _elsewhere(text: str, start: int, end: int, last: Indicator) -> Indicator | None:
    """Return the figure that a sentence gives as that of another region: In B, the figure was."""
    said = _FIGURE_WAS.match(text, start, end)
    if said is None:
        return None
    lower = lowered(text[start:end])
    amounts = [one for one in quantities.find(lower) if not one.is_share]
    if len(amounts) != 1 or amounts[0].before != said.end() - start or amounts[0].unit != last.unit:
        return None
    one = amounts[0]
    region = said["before"] or said["behind"]
    return last._replace(
        value=one.value, qualifier=one.qualifier, growth_percent=english_growth.told_alone(lower),
        place=None, scope=None, growth_at=None, place_at=None,
        start=start + one.start, end=start + one.end, region=region,
    )  # fmt: skip


def _last_in(found: Sequence[Indicator], start: int, end: int) -> int | None:
    """Return which figure is the last one between two places."""
    k = bisect.bisect_left(found, end, key=_start) - 1
    return k if k >= 0 and found[k].start >= start else None
