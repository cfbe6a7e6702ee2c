"""What an English text says in another sentence than the one that it belongs to.

A headline's place is completed by the like place in a list below it, and a sentence such as
"This was 15.6 percent more than in the previous year" gives the figure before it its growth.
"""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import english_grammar as grammar
from erqi_viewer.core.extract import english_growth
from erqi_viewer.core.extract.english_numbers import lowered, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.results import Extraction, Indicator, Ranking

_HEAD = 200
_LONGEST = 120
_REACH = 6  # how many places below a headline may be its own
_SHORT = re.compile(r"\s(?:District|County|City|Banner|Town)$", re.IGNORECASE)
_THIS = re.compile(
    r"\W{0,3}(?:[A-Z][a-z]{1,12}(?:\s[a-z]{1,14}){0,4},?\s)?"
    r"(?:[Tt]his|[Tt]hat|[Ii]t|[Tt]he (?:figure|amount|total|sum))\s(?:was|is|represent|mark|mean)"
)


def complete(text: str, read: Extraction) -> Extraction:
    """Return what was read with what other sentences say of it.

    Args:
        text: The whole text, folded.
        read: What was read of it, each kind in the order of the text.
    """
    rankings = _headed(text, read)
    return read._replace(rankings=rankings, indicators=_grown(text, read))


def _headed(text: str, read: Extraction) -> tuple[Ranking, ...]:
    """Return the places with that of a headline: Yiwu ninth in national ranking."""
    if not read.sentences or not read.rankings:
        return read.rankings
    head = read.sentences[0]
    own = text[head.start : head.end]
    told = head.end - head.start > _LONGEST or own.endswith((".", "。"))
    if told or head.start > _HEAD or read.rankings[0].start < head.end:
        return read.rankings
    for match in grammar.RANK.finditer(own):
        value = number(match["place"] or match["number"])
        end = match.end("place") if match["place"] else match.end()
        for one in read.rankings[:_REACH]:
            short = _SHORT.sub("", one.region or "")
            if one.rank == value and one.list and short and short in own[: match.start()]:
                span = head.start + match.start(), head.start + end
                name = one.region if one.region and one.region in own else short
                same = one._replace(region=name, start=span[0], end=span[1])
                return (same, *read.rankings)
    return read.rankings


def _grown(text: str, read: Extraction) -> tuple[Indicator, ...]:
    """Return the figures with the growth that the sentence after theirs gives."""
    out = list(read.indicators)
    for before, own in zip(read.sentences, read.sentences[1:], strict=False):
        if not _THIS.match(text, own.start, own.end):
            continue
        last = _last_in(out, before.start, before.end)
        if last is None or _last_in(out, own.start, own.end) is not None:
            continue
        growth = english_growth.told_alone(lowered(text[own.start : own.end]))
        if growth is not None and out[last].growth_percent is None:
            out[last] = out[last]._replace(growth_percent=growth)
    return tuple(out)


def _last_in(found: Sequence[Indicator], start: int, end: int) -> int | None:
    """Return which figure is the last one between two places."""
    k = bisect.bisect_left(found, end, key=lambda one: one.start) - 1
    return k if k >= 0 and found[k].start >= start else None
