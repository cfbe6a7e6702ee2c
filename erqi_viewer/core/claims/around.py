"""What stands around a claim that names no list, year or region of its own."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract import lists, years
from erqi_viewer.core.extract.english.lists import find_lists
from erqi_viewer.core.extract.numerals import fold
from erqi_viewer.core.extract.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.claims.book import Subject
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.extract import Extraction

_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
# Every name of a list has one of these; most sentences have none and need not be read again.
_MAY_NAME = re.compile(r"[强強佳优優榜]|排名|排行|评价|[Tt]op")
_CHINESE = re.compile(r"[一-鿿]")


class Mention(NamedTuple):
    """A list as the text names it, with its year and the region that is told of there, if any."""

    start: int
    end: int
    list: str
    dimension: str | None
    year: int | None
    region: str | None = None


class Said(NamedTuple):
    """The list, year and region that a claim is about, as far as the text tells them."""

    region: str | None
    year: int | None
    dimension: str | None
    list: str | None
    start: int


class _Nearest:
    """Mentions in the order of the text, of which the one nearest to an offset is found."""

    def __init__(self) -> None:
        self._found: list[Mention] = []

    def add(self, one: Mention) -> None:
        self._found.append(one)

    def to(self, at: int) -> Mention | None:
        after = bisect.bisect_left(self._found, at, key=lambda one: one.start)
        beside = self._found[max(0, after - 1) : after + 1]
        return min(beside, key=lambda one: abs(one.start - at), default=None)


class Around:
    """Answers for one text.

    Args:
        read: What was read in it.
        year: The text's year where it names none.
    """

    def __init__(self, read: Extraction, year: int | None) -> None:
        self._year = year
        self._before: list[Passage] = []
        claims: list[Subject] = [*read.rankings, *read.streaks, *read.changes]
        claims += [cue for sentence in read.sentences for cue in sentence.cues]
        told = (
            Mention(one.start, one.start, one.list, one.dimension, one.year, one.region)
            for one in sorted(claims, key=lambda one: one.start)
            if one.list is not None
        )
        self._dated, self._of_region = _Nearest(), _Nearest()
        self._dated_of: dict[str, _Nearest] = {}
        for one in told:
            if one.year is not None:
                self._dated.add(one)
                self._dated_of.setdefault(one.list, _Nearest()).add(one)
            if one.region is not None:
                self._of_region.add(one)
        self._last: Mention | None = None

    def pass_by(self, passage: Passage) -> None:
        """Go on to the sentence behind one, which may leave out the list that this one named."""
        self._before.append(passage)

    def year_at(self, passage: Passage, start: int, of: Mention | None) -> int | None:
        """Return the year of a claim: its sentence's, its list's, else that of what is nearest."""
        own = _years(passage)
        before = [year for at, year in own if at <= start]
        if own:
            return before[-1] if before else own[0][1]
        if of is not None and of.year is not None:
            return of.year
        same = self._dated_of.get(of.list) if of is not None else None
        near = (same or self._dated).to(start)
        return near.year if near else self._year

    def region_at(self, start: int) -> str | None:
        """Return the region that is told of nearest to an offset."""
        near = self._of_region.to(start)
        return near.region if near else None

    def said_at(self, passage: Passage, start: int) -> Said:
        """Return the year and region of a claim at an offset that is about no list alone."""
        return Said(self.region_at(start), self.year_at(passage, start, None), None, None, start)

    def list_before(self) -> Mention | None:
        """Return the list that was last named in the sentences passed by."""
        while self._before:
            found = lists_in(self._before.pop())
            if found:
                self._last = found[-1]
                self._before.clear()
        return self._last


def lists_in(passage: Passage) -> tuple[Mention, ...]:
    """Return the lists that a sentence names."""
    if not _MAY_NAME.search(passage.text):
        return ()
    chinese = _CHINESE.search(passage.text)
    return tuple(_chinese(passage) if chinese else _english(passage))


def _chinese(passage: Passage) -> Iterator[Mention]:
    sentence = _sentence(passage)
    for one in lists.find(sentence):
        if one.kind in {"list", "board"}:
            for part in one.parts:
                start, end = sentence.span(one.start, one.end)
                yield Mention(
                    passage.start + start,
                    passage.start + end,
                    part.name,
                    part.dimension,
                    one.year,
                )


def _english(passage: Passage) -> Iterator[Mention]:
    for one in find_lists(passage.text):
        for name, dimension in one.names:
            start, end = passage.start + one.start, passage.start + one.end
            yield Mention(start, end, name, dimension, None)


def _sentence(passage: Passage) -> Sentence:
    return Sentence(fold(passage.text), 0, len(passage.text))


def _years(passage: Passage) -> Sequence[tuple[int, int]]:
    if not _CHINESE.search(passage.text):
        found = _YEAR.finditer(passage.text)
        return [(passage.start + one.start(), int(one[0])) for one in found]
    sentence = _sentence(passage)
    return [
        (passage.start + sentence.span(one.start, one.end)[0], one.year)
        for one in years.marks(sentence)
        if not one.origin
    ]
