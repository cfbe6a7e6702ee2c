"""What a reader has collected, and the extraction that is made of it in the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from erqi_viewer.core.extract.context import Context
from erqi_viewer.core.extract.counties import full_names, short_names
from erqi_viewer.core.extract.known_regions import NAMED_BY, speakers
from erqi_viewer.core.extract.numerals import fold
from erqi_viewer.core.extract.places import PREFECTURES, PROVINCES, ZONES
from erqi_viewer.core.extract.results import (
    Change,
    Extraction,
    Indicator,
    Ranking,
    SentenceSpan,
    Span,
    Streak,
)
from erqi_viewer.core.extract.subject_words import HELD_AGAINST, NEIGHBOUR

if TYPE_CHECKING:
    from erqi_viewer.core.extract.groups import GroupBound

_LARGER = frozenset(f"{PROVINCES} {PREFECTURES}".split())
_ZONES = tuple(sorted(ZONES.split(), key=len, reverse=True))
HEAD = 3000  # how far down a text may say of whom it is
_LONGEST_TITLE = 40
_EDGE = re.compile("[^一-鿿]|$")
_Claim = TypeVar("_Claim", Ranking, Streak, Change)


class Collector:
    """The text, what is known where it is read, and what was read so far.

    Args:
        text: The text as it is.
        year: The document's year when the caller knows it.
        region: The region that the text is about when the caller knows it.
    """

    def __init__(self, text: str, year: int | None, region: str | None) -> None:
        self.text = text
        self.folded = fold(text)
        self.context = Context(self.folded, year, fold(region) if region else None)
        self.rankings: list[Ranking] = []
        self.streaks: list[Streak] = []
        self.changes: list[Change] = []
        self.indicators: list[Indicator] = []
        self.missed: list[Span] = []
        self.group_bounds: list[GroupBound] = []
        self.sentences: list[SentenceSpan] = []

    def collected(self) -> tuple[list[Any], ...]:
        """Return the lists that a sentence adds to."""
        return (
            self.rankings,
            self.streaks,
            self.changes,
            self.indicators,
            self.missed,
            self.group_bounds,
            self.sentences,
        )

    def extraction(self) -> Extraction:
        """Return all that was collected, in the order of the text."""
        only = self._only_region()
        if only and self._is_told_before(only):
            only = None
        return Extraction(
            tuple(sorted(_said_of(self.rankings, only), key=_start)),
            tuple(sorted(_said_of(self.streaks, only), key=_start)),
            tuple(sorted(_said_of(self.changes, only), key=_start)),
            tuple(sorted(self.indicators, key=_start)),
            tuple(sorted(self.missed)),
            tuple(self.sentences),
        )

    def _only_region(self) -> str | None:
        """Return the region of all places that name one, else the only one the text knows."""
        ranked = {one.region for one in self.rankings if one.region}
        ranked -= _LARGER
        known = ranked or {name for name in self.context.names.values() if name[-1] in "区县市旗"}
        known = known or _titled(self.folded) or _spoken_for(self.folded)
        only = next(iter(known)) if len(known) == 1 else None
        only = _county_of(only) if only and not ranked else only
        at = self.folded.find(only) if only and not ranked else -1
        if at > 0 and self.folded.endswith(HELD_AGAINST, 0, at):
            return None  # 总量仅次于乙区: only held against
        if only and NEIGHBOUR.search(self.folded, 0, max(0, self.folded.find(only[:-1]))):
            return None  # not the one that speaks
        return None if only and self._is_met_late(only) else only

    def _is_told_before(self, name: str) -> bool:
        """Tell whether places are told of somebody long before a region is named at all."""
        unsaid = [one.start for one in self.rankings if one.region is None]
        return bool(unsaid) and min(unsaid) + NAMED_BY < self.folded.find(name[:-1])

    def _is_met_late(self, name: str) -> bool:
        """Tell whether a region is named too late to be the 我区 of the text."""
        spoken = speakers(self.folded[:HEAD])
        reach = spoken.get(name[-1], 0) if self.context.speaks_unnamed else 0
        return 0 < reach < self.folded.find(name[:-1])


def _county_of(name: str) -> str:
    """Return the county that a zone is named after, for a text of 全市 that names the zone only."""
    county = next((name.removesuffix(one) for one in _ZONES if name.endswith(one)), name)
    return county if county in short_names() else name


def _titled(folded: str) -> set[str]:
    """Return the counties that a title calls by their short names: 投资如皋 赢在长三角."""
    title, parted, _ = folded[:HEAD].strip().partition("\n")
    if not parted or len(title) > _LONGEST_TITLE:
        return set()
    ends = [found.start() for found in _EDGE.finditer(title)]
    pieces = {title[end - size : end] for end in ends for size in (2, 3) if end >= size}
    return {piece for piece in pieces if piece in short_names()}


def _spoken_for(folded: str) -> set[str]:
    """Return the counties that a text of 我市 calls by their short names, all of that kind."""
    head = folded[:HEAD]
    pieces = {head[i : i + size] for size in (2, 3) for i in range(len(head) - size + 1)}
    kinds = speakers(head)
    return {
        piece
        for piece in pieces & short_names()
        if any(piece + kind in full_names() for kind in kinds)
    }


def _said_of(found: list[_Claim], region: str | None) -> list[_Claim]:
    """Return claims that name no region as said of the only one there is."""
    if region is None:
        return found
    return [one if one.region else one._replace(region=region) for one in found]


def _start(one: Ranking | Streak | Change | Indicator) -> int:
    return one.start
