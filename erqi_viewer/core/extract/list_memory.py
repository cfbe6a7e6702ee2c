"""What a text has said of lists, for the sentences that leave it out."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.lexicon import DIMENSIONS
from erqi_viewer.core.extract.list_mentions import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.extract.list_mentions import ListMention, Measured
    from erqi_viewer.core.extract.results import Ranking, Streak

_COMPREHENSIVE = DIMENSIONS["综合实力"]
_MOST_FULL = 12
_MOST_HOLDERS = 2
_SIZED = re.compile("[百千十][强佳]")
# 百强区 and 百强县(市) alone say less than the list named before
_BARE = re.compile(r".{1,4}|[百千十][强佳].{0,2}[(（].{1,4}[)）]")
# 百强区, 百强市辖区 and 全国百强县 may mean a list whose full name says what it measures
_UNTOLD = re.compile(
    r"(全国|中国)?[百千十][强佳](?:市辖区|县级市|主?城区|县市|[县区市镇]|榜)?(?:[(（].{1,5}[)）])?"
)
_OTHER_WAYS = ("竞争力评价", "竞争力排名", "竞争力测评")  # how others than this publisher rank
_KINDS = (("区", re.compile("区(?!县)")), ("县", re.compile("县|市")), ("镇", re.compile("镇|乡")))


class ListMemory:
    """Knows the lists named last.

    Args:
        edition_year: The year of the list that the text is about, None when it is not known yet.
    """

    def __init__(self, edition_year: int | None) -> None:
        self.edition_year = edition_year
        self.headed = False
        self.appraised = False  # whether the sentence before tells of an appraisal of towns
        self.of_others = False  # whether the sentence names another publisher of lists
        self.strengths: frozenset[str] = frozenset()  # 百 and 千, of 综合实力百强 anywhere
        self.measures: dict[str, Measured] = {}  # what an English text's plain lists measure
        self.opens = True  # whether no sentence before it in its paragraph told of lists
        self.lists: tuple[Part, ...] = ()
        self.list_year: int | None = None
        self.kin: tuple[Part, ...] = ()  # lists named beside those: 百强县、百强区
        self.left: tuple[tuple[Part, ...], int] | None = None  # lists left for one told in passing
        self.told: tuple[tuple[int, Part], ...] = ()  # places told in several lists at once
        self.order: tuple[Part, ...] = ()  # the lists of an English text as it brought them in
        self.full: tuple[Part, ...] = ()  # the lists last named by more than their size
        self.first: Part | None = None  # the list that the text's first place is in
        self.holders: tuple[str, ...] = ()  # whose places were told in the lists named last

    def note_places(self, rankings: Sequence[Ranking]) -> None:
        """Learn which place was told in which of several lists, and go back to one of those."""
        if not rankings:
            return
        told = {
            one.rank: Part(one.list, one.dimension, 0, 0)
            for one in rankings
            if one.rank and one.list
        }
        names = {part.name for part in told.values()}
        if len(names) > 1:
            self.told = tuple(told.items())
        elif len(names) == 1 and self.lists and names.isdisjoint(one.name for one in self.lists):
            first = self.first if self.opens else None
            told_first = [first] if first and first.name in names else []
            back = [part for _, part in self.told if part.name in names]
            back = back or [part for part in (*self.kin, *self.full) if part.name in names]
            self.lists = tuple((back or told_first)[:1]) or self.lists
            self.told = () if told_first else self.told
        self._note_holders(rankings)

    def note_part(self, rankings: Sequence[Ranking], last: tuple[Part, ...]) -> None:
        """Go on with the list of a field whose places were all told in a part of the country."""
        within = bool(rankings) and all(one.list is None for one in rankings)
        of = last[0].dimension if within and len(last) == 1 else None
        if of and all(one.dimension != of for one in self.lists):
            known = [one for one in (*self.kin, *self.full) if one.dimension == of]
            self.lists = tuple(known[:1]) or self.lists

    def _note_holders(self, rankings: Sequence[Ranking]) -> None:
        """Learn who stands in the lists named last, and which list the text is about."""
        names = {part.name for part in self.lists}
        inside = [one.region for one in rankings if one.region and one.list in names]
        self.holders = tuple(dict.fromkeys((*self.holders, *inside)))[:_MOST_HOLDERS]
        told = [one for one in rankings if one.list]
        vague = self.first is None or self.first.dimension is None
        if told and vague:
            better = [one for one in told if one.dimension == _COMPREHENSIVE]
            one = next(iter(better), told[0])
            if self.first is None or better:
                self.first = Part(one.list or "", one.dimension, 0, 0)

    def is_named_again(self, lists: tuple[Part, ...]) -> bool:
        """Tell whether the end of its name means the list named last: 综合竞争力评价."""
        return len(lists) == 1 and any(one.name.endswith(lists[0].name) for one in self.lists)

    def list_of(self, rank: int) -> tuple[Part, ...]:
        """Return the list in which a place was told lately: “第57位,前进5位” after four lists."""
        return tuple([part for place, part in self.told if place == rank][:1])

    def main_list(self, *, anew: bool = False) -> Part | None:
        """Return the list that the text is about, None while it is the only one spoken of.

        It is gone back to where a paragraph begins that names no list.

        Args:
            anew: Whether the sentence turns to others as a paragraph does.
        """
        names = {part.name for part in self.lists}
        current = self.first is not None and names == {self.first.name}
        return self.first if (self.opens or anew) and not current else None

    def list_of_others(
        self, names: Iterable[str | None], *, every: bool = True, anew: bool = False
    ) -> Part | None:
        """Return the list that the text is about, where a paragraph goes on to other regions.

        Of one region several lists were told; those beside it are on the first.

        Args:
            names: The regions spoken of.
            every: Whether all of them must be others.
            anew: Whether the sentence turns to others as a paragraph does.
        """
        first = self.main_list(anew=anew)
        if first is None or len(self.holders) != 1:
            return None
        others = [one is not None and one not in self.holders for one in names]
        return first if (all(others) if every else any(others)) else None

    def note(self, lists: Sequence[ListMention]) -> None:
        """Learn from a sentence what those after it may leave out."""
        named = [one for one in lists if one.kind in {"list", "board"} and one.parts]
        if not named:
            return
        self.told = ()
        self._point_back(named)
        if not (self.lists and self._is_short_for(named[-1].parts[0])):
            parts = tuple(self.with_dimension(part) for part in named[-1].parts)
            self.holders = () if parts != self.lists else self.holders
            self.lists, self.list_year = parts, named[-1].year
            kin = {part.name: part for one in named for part in one.parts}
            self.kin = tuple(kin.values())
        told = [part for one in named for part in one.parts if _is_full(part.name)]
        if told:
            latest = {part.name: part for part in (*told[::-1], *self.full[::-1])}
            self.full = tuple(latest.values())[_MOST_FULL - 1 :: -1]
        if self.edition_year is None:
            self.edition_year = next((one.year for one in named if one.year), None)

    def _is_short_for(self, part: Part) -> bool:
        """Tell whether a name says less than those named before it, of the same kind."""
        name = part.name
        if part.dimension is not None and part.dimension != self.lists[-1].dimension:
            # 双创 is another list, and 综合实力百强区 one of the two told together
            return any(one.name.endswith(name) and one.name != name for one in self.lists)
        townships = _kind(name) == "镇" and all(_kind(one.name) != "镇" for one in self.lists)
        return _is_short(name) and not townships

    def _point_back(self, named: Sequence[ListMention]) -> None:
        """Go back to the one list of its kind that 百强区方面 means."""
        part = named[-1].parts[0]
        untold = _untold(part.name)
        if not self.lists or untold is None or untold[1]:
            return
        kin = self._kin_of(part, self.full) if _kind(part.name) else []
        if len({one.name for one in kin}) == 1 and kin[0] not in self.lists:
            self.lists = (kin[0],)

    def note_runs(self, runs: Sequence[Streak]) -> None:
        """Go on with the list of a run: 该区连续7年荣登百强区榜单。从第23位到第19位,…."""
        of = {(one.list, one.dimension) for one in runs if one.list}
        for name, dimension in of if len(of) == 1 else ():
            told = [
                one
                for one in (*self.kin, *self.full)
                if one.name.endswith(name or "") and one.dimension == dimension
            ]
            self.lists = tuple(told[-1:]) or self.lists

    def with_dimension(self, part: Part, before: Sequence[Part] = ()) -> Part:
        """Return a list called by its size alone with what the full name before it measures.

        Args:
            part: The list.
            before: Those that its own sentence names before it.
        """
        untold = _untold(part.name)
        if untold and before and before[-1].name.endswith(_OTHER_WAYS):
            return part  # …基本竞争力评价中,甲市居全国百强县第10位
        if untold is None:
            told = (*self.full, *before)
            if part.name in [one.name for one in told]:
                return part
            longer = [one for one in told if one.name.endswith(part.name)]
            # 旅游综合实力百强县, shortened
            return part._replace(dimension=longer[-1].dimension) if longer else part
        if part.dimension is not None or self.of_others:
            return part
        kin = {one.dimension for one in self._kin_of(part, before)}
        if untold[1] is None and not kin and _kind(part.name) in {"县", "区"}:
            # 百强县市 beside 全国综合实力百强区, or the other way round
            kin |= {one.dimension for one in self.full if "综合实力" in one.name}
        if "强镇" in part.name and (
            self.strengths - {"千"} or (self.strengths and "千强" in part.name)
        ):
            kin.add(_COMPREHENSIVE)  # 全国千强镇, in a text that names 综合实力百强县市 below too
        if untold[1] is None and any(
            one.dimension == _COMPREHENSIVE and not _SIZED.search(one.name) for one in self.lists
        ):
            kin.add(_COMPREHENSIVE)  # after 全国中小城市综合实力排名, which names no size
        if _COMPREHENSIVE in kin:
            return part._replace(dimension=_COMPREHENSIVE)
        only = len(kin) == 1 and not untold[1]
        return part._replace(dimension=next(iter(kin))) if only else part

    def _kin_of(self, part: Part, before: Sequence[Part]) -> list[Part]:
        """Return the lists named lately that hold the same kind of regions."""
        kind = _kind(part.name)
        beside = [
            one
            for one in before
            if _SIZED.search(one.name) and (kind is None or _kind(one.name) in {None, kind})
        ]
        return beside or [
            one for one in self.full if _SIZED.search(one.name) and kind in {None, _kind(one.name)}
        ]


def _is_full(name: str) -> bool:
    """Tell whether a name says of which list it is by more than its size."""
    return _SIZED.search(name) is not None and _untold(name) is None


def _is_short(name: str) -> bool:
    """Tell whether a name says less than the one before it: 百强区, but not 全国百强县."""
    untold = _untold(name)
    return _BARE.fullmatch(name) is not None or (untold is not None and not untold[1])


@functools.lru_cache(maxsize=1024)
def _untold(name: str) -> re.Match[str] | None:
    """Return a name that says no more than the size of its list: 全国百强县."""
    return _UNTOLD.fullmatch(name)


@functools.lru_cache(maxsize=1024)
def _kind(name: str) -> str | None:
    """Return 县 for 全国综合实力百强县市, 区 for 中国市辖区综合实力百强, None for 全国百强."""
    sized = _SIZED.search(name)
    behind = name[sized.end() :] if sized else name
    for text in (behind, name):
        found = next((kind for kind, words in _KINDS if words.search(text)), None)
        if found:
            return found
    return None
