"""Places of English paragraphs that cannot be in the list they seem to go on about.

A paragraph that names no list may be of one that the text does not name at all. It is not of the
list named last where that has another place of the same region and year in a paragraph before.
"""

from __future__ import annotations

import bisect
import itertools
import re
from typing import TYPE_CHECKING, TypeVar

from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.english.topics import TOPIC
from erqi_viewer.core.extract.results import Change, Ranking, Streak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.extract.results import Extraction, SentenceSpan

_LISTS = re.compile(r"\b(?:lists?|rankings|top[- ])")
# he did not say in what, or when; but will not say where; for what she has forgotten
_UNTOLD = re.compile(
    r"\b(?:(?:did|does|do|will|would|could|can)(?:\s?not|n['’]t)|refus(?:ed|es)\sto|declined\sto)\s(?:say|tell|recall|remember"
    r"|specify)\b[^.;]{0,24}\b(?:where|what|which|when)\b"
    r"|\b(?:for|in|on|by)\s(?:what|which)\b[^.;]{0,40}\b(?:forgot(?:ten)?|unclear|unknown)\b"
)
_TELLS = ("say", "tell", "recall", "remember", "specify", "forgot", "unclear", "unknown")
# ranked 49th in one of the other lists; up two places on a national list
_UNNAMED = re.compile(
    r"\b(?:in|on)\s(?:(?:one|some|any)\sof\s(?:the|its)\s(?:other\s)?(?:national\s)?(?:lists|rankings)"
    r"|(?:another|a|some(?:\sother)?)\s(?:national\s|other\s)?(?:list|ranking))\b(?!\s(?:of|for|by|in)\b)"
)
_HE = re.compile(r"\W{0,3}(?:He|She|They|Nobody)\b")
_CHINESE = re.compile("[一-鿿]")
_Claim = TypeVar("_Claim", Ranking, Change, Streak)
_Series = tuple[str | None, str | None, int | None]


def doubted(text: str, read: Extraction) -> Extraction:
    """Return what was read with claims of no list where the one named last cannot be theirs.

    Args:
        text: The whole text, folded.
        read: What was read of it, each kind in the order of the text.
    """
    doubts = [*_of_nothing(text, read)]
    told: dict[_Series, Ranking] = {}
    behind = itertools.accumulate(len(line) + 1 for line in text.split("\n"))
    lines = [one - 1 for one in behind]  # where each ends
    at = 0
    for one in read.rankings:
        if one.rank is None or one.list is None or one.year is None:
            continue
        while at < len(read.sentences) - 1 and read.sentences[at].end <= one.start:
            at += 1
        first = told.setdefault((one.region, one.dimension or one.list, one.year), one)
        if first.rank == one.rank or not read.sentences:
            continue
        own = read.sentences[at]
        apart = bisect.bisect(lines, first.end) < bisect.bisect(lines, own.start)
        if apart and _names_none(text, own) and own not in doubts[-1:]:
            doubts.append(own)
    if not doubts:
        return read
    doubts.sort()
    starts = [one.start for one in doubts]
    return read._replace(
        rankings=tuple(_without(one, doubts, starts) for one in read.rankings),
        changes=tuple(_without(one, doubts, starts) for one in read.changes),
        streaks=tuple(_without(one, doubts, starts) for one in read.streaks),
    )


def _of_nothing(text: str, read: Extraction) -> Iterator[SentenceSpan]:
    """Yield what stands in sentences before they say that nobody knows of what it is."""
    for before, own in itertools.pairwise((None, *read.sentences)):
        said = text[own.start : own.end] if own else ""
        may = has_one(said, _TELLS) and not _CHINESE.search(said)
        untold = _UNTOLD.search(said) if may else None
        if own and (" list" in said or " ranking" in said):
            yield from _unnamed(own, said)
        if own and untold and TOPIC.search(said) is None:
            yield own._replace(end=own.start + untold.start())
            if before and _HE.match(said) and _names_none(text, before):
                yield before  # In a table Erqi is 86th. He could not say which one.


def _unnamed(own: SentenceSpan, said: str) -> Iterator[SentenceSpan]:
    """Yield the parts of a sentence that tell of a list without a name: 49th in another list."""
    for one in _UNNAMED.finditer(said):
        begin = max(said.rfind(mark, 0, one.start()) for mark in (", ", "; ", " and ")) + 1
        yield own._replace(start=own.start + begin, end=own.start + one.end())


def _names_none(text: str, own: SentenceSpan) -> bool:
    """Tell whether an English sentence names no list and no field of one."""
    said = text[own.start : own.end]
    return not (TOPIC.search(said) or _LISTS.search(said) or _CHINESE.search(said))


def _without(one: _Claim, doubts: list[SentenceSpan], starts: list[int]) -> _Claim:
    before = bisect.bisect(starts, one.start) - 1
    inside = before >= 0 and one.start < doubts[before].end
    return one._replace(list=None, dimension=None) if inside else one
