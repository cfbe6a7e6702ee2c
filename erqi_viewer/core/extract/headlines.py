"""Headlines that name a place and leave it to the text below to say in which list.

全国第83! is completed by 在全国科技创新百强区名单中列第83位 some sentences on, or by the only list
that the region is then said to have entered.
"""

from __future__ import annotations

import bisect
import itertools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.numerals import NUMERALS, read_number, whole
from erqi_viewer.core.extract.places import PROVINCES
from erqi_viewer.core.extract.results import Ranking, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.results import Cue, Extraction, SentenceSpan, Streak

_ENGLISH_KIND = re.compile(r"\s(?:[Dd]istrict|[Cc]ounty|[Cc]ity|[Bb]anner|[Tt]own)$")
_HEAD = 3000
_LONGEST = 48
_REACH = 8  # how many sentences on the list may be named
_NEAR = 2  # and how many when it is only said to have been entered
_NUMBER = re.compile(rf"[0-9]{{1,4}}|[{NUMERALS}]{{1,6}}")
_NARROW = re.compile(
    "数量|个(?:入围|上榜|入选)[^,，;；。]{0,4}[中里内]|数[居列位]|增速|增幅|总量|指标|GDP|产值|收入|投资(?!潜力)|全[省市州区县]|省内|市内|[东中西]部|东北"
)
_UNTOLD = re.compile("(?:全国|中国)?(?:中小城市|市辖区)?([百千]强(?:县市|[区县市镇])?)")
_BESIDE = re.compile("[、,，]?(?:位?居|列|排名?)?全国(?:排名?)?")
_PART = re.compile(f"(?:{'|'.join(PROVINCES.split())}|全[省市区疆]|[东中西]部|东北|西北|西南)$")
_PROSE = ("。", ";", "；")


def complete(folded: str, read: Extraction) -> Extraction:
    """Return what was read with the places of headlines joined to the lists named below them.

    Args:
        folded: The whole text, folded.
        read: What was read of it, each kind in the order of the text.
    """
    told, listed, missed = Told(folded, read), list(read.rankings), list(read.not_understood)
    for i, one in enumerate(itertools.takewhile(_is_near_the_head, read.rankings)):
        if one.list is None:
            listed[i] = told.completed(one) or one
    for span in itertools.takewhile(_is_near_the_head, read.not_understood):
        place = _place(folded, span)
        found = told.completed(place) if place else None
        if found is not None:
            missed.remove(span)
            listed.append(found)
    for span in [one for one in missed if _is_near_the_head(one)]:
        part = told.beside(span, listed)
        if part is not None:
            missed.remove(span)
            listed.append(part)
    listed.sort(key=_start)
    listed = [told.measured(one) if _is_near_the_head(one) else one for one in listed]
    listed = [told.origin(one, listed) if _is_near_the_head(one) else one for one in listed]
    runs = tuple(told.run(one) if _is_near_the_head(one) else one for one in read.streaks)
    return read._replace(rankings=tuple(listed), not_understood=tuple(missed), streaks=runs)


def _is_of(region: str | None, other: str | None) -> bool:
    """Tell whether a name is another's or its beginning: Shunde of Shunde District; None is any."""
    return region is None or region == _ENGLISH_KIND.sub("", other or "") or region == other


def _start(one: Ranking | Span | SentenceSpan) -> int:
    return one.start


def _is_near_the_head(one: Ranking | Streak | Span) -> bool:
    return one.start < _HEAD


def _place(folded: str, span: Span) -> Ranking | None:
    number = _NUMBER.search(folded, span.start, span.end)
    value = whole(read_number(number[0])) if number else None
    top = folded.startswith("前", span.start)
    return Ranking(None, None, None, None, value, *span) if value and not top else None


def _beside(headline: str, at: int) -> str:
    """Return what stands in the part of a headline that blanks set apart around a place."""
    begin = headline.rfind(" ", 0, at) + 1
    stop = headline.find(" ", at)
    return headline[begin : stop if stop >= 0 else len(headline)]


class Told:
    """What the sentences below a headline say of its place."""

    def __init__(self, folded: str, read: Extraction) -> None:
        self._folded = folded
        self._read = read

    def completed(self, place: Ranking) -> Ranking | None:
        """Return a place with the list it is in, None where no headline or no list is sure."""
        below = self._below(place.start)
        if not below or _PART.search(self._folded, max(0, place.start - 6), place.start):
            return None  # 四川第一!
        ranked = self._ranked(below[0].start, below[-1].end)
        found = self._again(ranked, place) if ranked else self._entered(below[:_NEAR])
        if found is None or not _is_of(place.region, found.region):
            return None
        return place._replace(
            year=found.year,
            region=place.region or found.region,
            dimension=found.dimension,
            list=found.list,
        )

    def measured(self, place: Ranking) -> Ranking:
        """Return a place in 全国百强区 with what the full name below says the list measures."""
        if place.dimension is not None:
            return place
        told = self._measure(place.start, place.list, place.region, place.rank, place.within)
        if told is None and (found := self._in_another(place)):
            return place._replace(dimension=found.dimension, list=found.list)
        return place._replace(dimension=told)

    def _in_another(self, place: Ranking) -> Ranking | None:
        """Return the same place below when it is in a list of another kind: 甲市第13,乙镇第35."""
        untold, below = _UNTOLD.fullmatch(place.list or ""), self._below(place.start)
        if not untold or not below or not place.region:
            return None
        found = self._again(self._ranked(below[0].start, below[-1].end), place)
        ends = {name[-1] for name in (untold[1], found.list if found else "") if name}
        return found if "镇" in ends and len(ends) > 1 else None

    def _measure(
        self,
        at: int,
        called: str | None,
        region: str | None,
        rank: int | None = None,
        within: int | None = None,
    ) -> str | None:
        untold = _UNTOLD.fullmatch(called or "")
        below = self._below(at) if untold else ()
        if not untold or not below:
            return None
        endings = (untold[1], untold[1].removesuffix("市") + "市")  # 百强县 for 百强县市
        bare = untold[1][-1] == "强"  # 中小城市百强
        few, kind = untold[1][:2], untold[1][2:3]  # 百强区 for 市辖区综合实力百强
        for one in self._ranked(below[0].start, below[-1].end):
            if one.region != region or rank not in {None, one.rank}:
                continue
            if within is not None and (one.rank or one.within or 0) > within:
                continue
            if one.list and (
                one.list.endswith(endings)
                or (bare and untold[1] in one.list)
                or (one.list.endswith(few) and kind in one.list)
            ):
                named = "综合实力" in one.list or _UNTOLD.fullmatch(one.list) is not None
                return one.dimension if named else None
        return None

    def beside(self, span: Span, found: Sequence[Ranking]) -> Ranking | None:
        """Return a place in a part that a headline tells beside another: 贵州第1、全国第11!."""
        after = next((one for one in found if one.start > span.end), None)
        if after is None or not _BESIDE.fullmatch(self._folded, span.end, after.start):
            return None
        number = _NUMBER.search(self._folded, span.start, span.end)
        value = whole(read_number(number[0])) if number else None
        part = _PART.search(self._folded, max(0, span.start - 6), span.start)
        blank = after._replace(
            dimension=None, list=None, rank=value, start=span.start, end=span.end
        )
        return blank if value and part and self._below(span.start) else None

    def origin(self, place: Ranking, found: Sequence[Ranking]) -> Ranking:
        """Return the place that a headline's move starts from as the text below tells of it.

        It is in the list that the move led to, and of the year that a like move is told against:
        由第79位升至第71位 above 较2021年前移8位.
        """
        if place.year is not None or place.rank is None or not self._below(place.start):
            return place
        held = (one for one in self._read.changes if one.start <= place.start < one.end)
        move = next((one for one in held if one.from_rank == place.rank), None)
        first = bisect.bisect_left(found, place.start, key=_start)
        beside = itertools.islice(found, first, first + len("由至"))
        led = next((one for one in beside if move and one.rank == move.to_rank), None)
        if move is None or led is None or led.list is None:
            return place
        again = (
            one.since
            for one in self._read.changes
            if one.since is not None and one.start > move.end and one.region == led.region
            if (one.places, one.direction) == (move.places, move.direction)
        )
        return place._replace(dimension=led.dimension, list=led.list, year=next(again, None))

    def run(self, run: Streak) -> Streak:
        """Return a headline's run with the list of the like one below: 连续10年上榜!."""
        if run.list and run.dimension is None:
            told = self._measure(run.start, run.list, run.region)
            return run._replace(dimension=told)
        below = self._below(run.start) if run.list is None and run.years else ()
        if not below:
            return run
        for one in self._read.streaks:
            like = one.years == run.years and one.list and _is_of(run.region, one.region)
            if like and below[0].start <= one.start < below[-1].end:
                whose = run.region or one.region
                return run._replace(region=whose, dimension=one.dimension, list=one.list)
        return self._with_its_place(run)

    def _with_its_place(self, run: Streak) -> Streak:
        """Return a headline's run with the list of the place beside it: 连续6年上榜!甲区第25."""
        k = bisect.bisect_right(self._read.sentences, run.start, key=_start) - 1
        beside = self._ranked(*self._read.sentences[k][:2])
        lists = {(one.dimension, one.list) for one in beside if one.region == run.region}
        dimension, name = lists.pop() if len(lists) == 1 else (None, None)
        return run._replace(dimension=dimension, list=name) if name else run

    def _below(self, at: int) -> Sequence[SentenceSpan]:
        """Return the sentences below a headline that holds ``at``, none where it is no headline."""
        k = bisect.bisect_right(self._read.sentences, at, key=_start) - 1
        if k < 0:
            return ()
        begin, end = self._read.sentences[k][:2]
        own = self._folded[begin:end]
        if len(own) > _LONGEST or own.endswith(_PROSE) or _NARROW.search(_beside(own, at - begin)):
            return ()
        return self._read.sentences[k + 1 : k + 1 + _REACH]

    def _ranked(self, start: int, end: int) -> Sequence[Ranking]:
        rankings = self._read.rankings
        first = bisect.bisect_left(rankings, start, key=_start)
        return rankings[first : bisect.bisect_left(rankings, end, key=_start)]

    def _again(self, ranked: Sequence[Ranking], place: Ranking) -> Ranking | None:
        """Return the first like place below that stands in a list, of the latest year told."""
        latest = max((one.year for one in ranked if one.year), default=None)
        for one in ranked:
            same = one.rank == place.rank and _is_of(place.region, one.region)
            new = one.year in {None, latest}
            if same and new and one.rank is not None and one.list is not None:
                return one
        return None

    def _entered(self, below: Sequence[SentenceSpan]) -> Cue | None:
        """Return what is then claimed in words of the only list: 首次入围…百强区."""
        cues = [cue for one in below for cue in one.cues if cue.list is not None]
        return cues[0] if len({cue.list for cue in cues}) == 1 else None
