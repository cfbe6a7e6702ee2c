"""What streaks, moves, figures and claims in words are about: their region, year and list.

Ranks are linked first (:mod:`erqi_viewer.core.extract.link`); the rest of a sentence leans on them.
"""

from __future__ import annotations

import bisect
import itertools
import re
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.extract import asides
from erqi_viewer.core.extract.years import BEFORE_THAT, is_base, year_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import ListMention, Part
    from erqi_viewer.core.extract.results import Change, Cue, Indicator, Ranking, Streak
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.subjects import Subjects
    from erqi_viewer.core.extract.years import YearMark

_SINCE = (
    "较",
    "比",
    "与",
    "由",
    "从",
    "自",
    "相较",
    "相比",
    "较之",
    "对比",
    "同",
    "跟",
    "距",
    "距离",
)
_COMPARED = frozenset({"more-lists", "fewer-lists"})
_THE_YEAR_OF = re.compile("[^,，;；。0-9]{0,6}的((?:19|20)[0-9]{2})年")
_OF_ITS_CLAUSE = frozenset({"best", "first", "again", "times"})
_PARTS = frozenset(",，;；。:")
_MOST = 40  # places before a move that it may be told of
_REACH = 30
_CAME = re.compile("[比较](?:上年|去年|(?:19|20)[0-9]{2}年)度?的?$")
_CAME_REACH = 10
_NEW = ("和首次", "、首次", "及首次", "和新晋", "和新上榜")
_APART = 2
# 这张榜我们一年没落下,连续六年都在; 提高2位,入选已经连续六年了
_LEADS_ON = re.compile(
    "[这该此本]一?[张个份]?榜[^;；。]{0,16}$|(?:入选|上榜|入围|在榜)(?:已经?|至今|也|更|都|则){0,2}是?$"
)
_OF_SEVERAL = re.compile("[^,，;；。]{0,10}[两三四五六2-9“][个张项份大榜]")


class About:
    """Answers for one sentence; offsets are those of the source."""

    def __init__(
        self,
        sentence: Sentence,
        lists: Sequence[ListMention],
        marks: Sequence[YearMark],
        subjects: Subjects,
        context: Context,
        rankings: Sequence[Ranking],
    ) -> None:
        self.sentence = sentence
        self.lists = [one for one in lists if one.parts and one.kind != "company"]
        self.marks = [one for one in marks if not one.origin]
        self._from = [one for one in marks if one.origin]
        self.origins = {one.year for one in marks if one.origin}
        self.subjects = subjects
        self.context = context
        self.rankings = sorted(rankings, key=lambda one: one.start)
        self._starts = [one.start for one in self.rankings]
        dated = [rank for rank in self.rankings if rank.year is not None]
        self._settled = [rank for rank in dated if self._is_settled(rank)] or dated
        self._beside: list[range] = []  # of each move those side by side with it

    def _is_settled(self, rank: Ranking) -> bool:
        """Tell whether a place is not where a move came from: (由第75位升至第64位)."""
        at = self._at(rank.start)
        came = self.sentence.text.endswith(("由", "从"), 0, at)
        return rank.year not in self.origins and not came

    def streaks(self, found: Iterable[Streak]) -> list[Streak]:
        """Give each run the year that it reaches."""
        runs = list(found)
        whose: dict[int, set[str | None]] = {}
        for one in runs:
            whose.setdefault(one.start, set()).add(one.region)
        out = []
        for one in runs:
            run = self._standing(one, shared=len(whose[one.start]) > 1)
            out.append(run._replace(year=self._reached(run)))
        return out

    def _reached(self, run: Streak) -> int | None:
        """Return the year that a run reaches: of several places told with it the last one's."""
        if run.since is not None:
            now = self.context.inherited_year()
            if now is None or now > run.since:
                return now
            return max([now, self.context.year or 0, *(one.year for one in self.marks)])
        year = self._year(run.start, run.end, run.dimension, run.list)
        told = {r.year for r in self.rankings if r.list == run.list and r.year is not None}
        if len(told) < 2:
            return year
        return max(told | {self.context.inherited_year() or 0})

    def _standing(self, one: Streak, *, shared: bool) -> Streak:
        """Return a run with the list of the place that it is said of: 连续7年稳居第一."""
        after = next((r for r in self.rankings if r.start >= one.end), None)
        told = self._told_one_list(one) if one.list is None else None
        if told:
            return one._replace(dimension=told[0], list=told[1])
        if after is None:
            return one
        between = self.sentence.text[self._at(one.end) : self._at(after.start)]
        at, place = self._at(one.end), self._at(after.start)
        named = any(at <= mention.start < place for mention in self.lists)
        if named or any(mark in between for mark in ",，;；。:、和("):
            return one
        held = [rank for rank in self.rankings if rank.start == after.start]
        own = next((r for r in held if r.region == one.region), None if shared else after)
        if own is None:
            return one  # 甲县、乙县蝉联中部第一和西部第一: the other's
        return one._replace(region=own.region, dimension=own.dimension, list=own.list)

    def _told_one_list(self, run: Streak) -> tuple[str | None, str] | None:
        """Return the list of a run that names none, when all before it is told of one list."""
        at, end = self._at(run.start), self._at(run.end)
        leads = run.moves or _LEADS_ON.search(self.sentence.text, max(0, at - _REACH), at)
        if not leads or _OF_SEVERAL.match(self.sentence.text, end):
            return None
        before = [one for one in self.rankings if one.end <= run.start]
        named = [one for one in self.lists if one.end <= at]
        lists = {(one.dimension, one.list) for one in before}
        if not before:
            begin = self.sentence.clause_start(at)
            parts = [part for one in named if one.start >= begin for part in one.parts]
            lists = {(part.dimension, part.name) for part in parts}
        if not lists and run.since and run.moves:
            lists = {(part.dimension, part.name) for part in self.context.lists}
        of, name = next(iter(lists)) if len(lists) == 1 else (None, None)
        return (of, name) if name else None

    def cues(self, found: Iterable[Cue]) -> tuple[Cue, ...]:
        """Give each claim in words its year, and the one that it is held against."""
        return tuple(one if one.kind == "top-n" else self._dated(one) for one in found)

    def _dated(self, one: Cue) -> Cue:
        if one.kind == "list-count" and one.since is not None:
            return one._replace(year=one.since)
        year = self._came_at(one) or self._year(one.start, one.end, *one[4:6])
        if one.kind in _OF_ITS_CLAUSE:
            year = self._year_beside(one.start) or year
            of = _THE_YEAR_OF.match(self.sentence.text, self._at(one.end))
            year = int(of[1]) if of else year  # 首次上榜的2018年
        if self._is_of_this_edition(one.start):
            year = self.context.year or year
        if one.kind in _COMPARED:
            since, before_that = self._since(one.start)
            since = year - 1 if before_that and year else since
            return one._replace(year=year, since=since if since != year else None)
        return one._replace(year=year)

    def _is_of_this_edition(self, start: int) -> bool:
        """Tell whether 本届 leads back from an earlier year: 上届四榜在列,本届名次齐升."""
        at = self._at(start)
        begin = max((mark.end for mark in self.marks if mark.start < at), default=None)
        return begin is not None and "本届" in self.sentence.text[begin:at]

    def _year_beside(self, start: int) -> int | None:
        """Return the year named in the same clause: 去年列第91位,今年是三年来的最好名次."""
        at = self._at(start)
        begin = max(self.sentence.text.rfind(mark, 0, at) for mark in _PARTS) + 1
        placed = [self._at(one.end) for one in self.rankings if one.end <= start]
        begin = max([begin, *placed[-1:]])
        own = [mark.year for mark in self.marks if begin <= mark.start < at]
        return own[-1] if own else None

    def _came_at(self, one: Cue) -> int | None:
        """Return the year that what is counted was so many in: 由去年的三张增至四张."""
        lead = (self._at(one.start), self._at(one.start) - 1)
        return next((m.year for m in self._from if m.end in lead), None)

    def indicators(self, found: Iterable[Indicator]) -> list[Indicator]:
        """Give each figure the region it is of."""
        return [one._replace(region=self.subjects.of(self._at(one.start))) for one in found]

    def changes(self, found: Sequence[Change]) -> list[Change]:
        """Give each move the place it led to: its region, year and list."""
        out: list[Change] = []
        self._beside = _runs(found)
        alone = not self.rankings and not any(len(one.parts) > 1 for one in self.lists)
        for i, one in enumerate(found):
            if alone and i and one.start - found[i - 1].end <= 1 and self._joins(found[i - 1].end):
                out.append(one._replace(**_told_of(out[-1])))  # as the one right before it
                continue
            if asides.is_of_another_list(self.sentence, self._at(one.start)):
                out.append(self._led_anywhere(one, found, i, listed=False))
                continue
            since, before_that = self._since(one.start)
            since, before_that = (one.since, False) if one.since else (since, before_that)
            rank = self._ranking_of(one, found, i, since)
            led = self._led_to(one, rank) if rank else self._led_anywhere(one, found, i)
            if before_that and led.year:
                since = led.year - 1
            later = self.context.inherited_year()
            if since is not None and led.year == since and later and later > since:
                led = led._replace(year=later)  # 比2016年的58位提高6位
            out.append(led._replace(since=since if since != led.year else None))
        return out

    def moves_of_figures(self, found: Sequence[Change]) -> list[Change]:
        """Give moves of a figure's place their region and year; they are in no list."""
        return [self._led_anywhere(one, found, i, listed=False) for i, one in enumerate(found)]

    def _joins(self, end: int) -> bool:
        """Tell whether no mark that parts clauses stands at an offset in the source."""
        at = self._at(end)
        return self.sentence.text[at : at + 1] not in _PARTS

    def _led_to(self, one: Change, rank: Ranking) -> Change:
        begin, at = self._at(rank.end), self._at(one.start)
        between = [mark.year for mark in self.marks if begin <= mark.start < at and not mark.origin]
        return one._replace(
            year=between[-1] if between else rank.year,
            region=rank.region,
            dimension=rank.dimension,
            list=rank.list,
        )

    def _led_anywhere(
        self, one: Change, found: Sequence[Change], i: int, *, listed: bool = True
    ) -> Change:
        region = self.subjects.of(self._at(one.start))
        part = (self._part_beside(found, i) or self._list_before(one.start)) if listed else None
        if part in self.context.lists and region and not asides.suits(part.name, region):
            kin = [told for told in self.context.kin if asides.suits(told.name, region)]
            part = kin[0] if len(kin) == 1 else None  # not that of counties
        return one._replace(
            year=self._year(one.start, one.end, None, None),
            region=region,
            dimension=part.dimension if part else None,
            list=part.name if part else None,
        )

    def _part_beside(self, found: Sequence[Change], i: int) -> Part | None:
        """Return the list of one of several moves: 综合实力、投资潜力分别提升1位、2位."""
        beside = self._beside[i]
        at = self._at(found[beside[0]].start)
        named = [one for one in self.lists if one.end <= at]
        parts = named[-1].parts if named else ()
        return parts[beside.index(i)] if len(beside) == len(parts) > 1 else None

    def _ranking_of(
        self, one: Change, found: Sequence[Change], i: int, since: int | None
    ) -> Ranking | None:
        """Return the place that a move led to; of 上升1位和2位 each the one it is paired with."""
        first = bisect.bisect_left(self._starts, one.start)
        stop = bisect.bisect_left(self._starts, one.end)
        inside = [r for r in self.rankings[first:stop] if r.end <= one.end]
        if one.to_rank is not None and inside and inside[-1].end == one.end:
            return next((r for r in inside if r.rank == one.to_rank), inside[-1])
        near = self.rankings[max(0, first - _MOST) : first]
        before = [r for r in near if r.end <= one.start and r.rank is not None]
        before = [r for r in before if since is None or r.year != since] or before
        held = [r for r in before if self._came_from(r)]
        before = [r for r in before if r not in held] or before
        if held and before[-1][2:4] != held[-1][2:4]:
            before = [r for r in before if r[2:4] == held[-1][2:4]] or before
        own = self._named_between(before[-1], one) if before else None
        if own is not None:
            return next((r for r in reversed(before) if r.region == own), None)
        named = self._list_before(one.start, before[-1].end if before else 0)
        if named is None and before:
            beside = self._beside[i]
            grouped = [r for r in before if self._same_group(r, before[-1])]
            told = found[beside[0] - 1].end if beside[0] else 0
            # 甲列第68位、乙列第40位,分别提升3位和1位
            apart = [r for r in before if r.start >= told]
            last = self._at(found[beside[-1]].end)
            new = self.sentence.text.startswith(_NEW, last)  # 提升2位、1位和首次上榜
            for ranks in (grouped, apart):
                if len(beside) > 1 and len(ranks) == len(beside) + new:
                    return ranks[beside.index(i)]
            return before[-1]
        after = (r for r in self.rankings[stop:] if r.start >= one.end and r.rank is not None)
        return next(after, None) if named is None else None

    def _named_between(self, rank: Ranking, move: Change) -> str | None:
        """Return another region that is named between a place and a move: 其中乙镇上升42位."""
        region = self.subjects.of(self._at(move.start))
        if region is None or region == rank.region:
            return None
        begin, end = self._at(rank.end), self._at(move.start)
        between = [one.name for one in self.subjects.mentions if begin <= one.start < end]
        return region if region in map(self.context.canonical, between) else None

    def _came_from(self, rank: Ranking) -> bool:
        """Tell whether a place is only what another is held against: 比2017年的第45位上升2位."""
        at = self._at(rank.start)
        return _CAME.search(self.sentence.text, max(0, at - _CAME_REACH), at) is not None

    def _same_group(self, one: Ranking, last: Ranking) -> bool:
        """Tell whether only commas and other ranks stand between two ranks."""
        between = [r for r in self.rankings if one.start <= r.start <= last.start]
        return all(right.start - left.end <= 2 for left, right in itertools.pairwise(between))

    def _list_before(self, start: int, floor: int = 0) -> Part | None:
        """Return the list or topic named last before ``start`` and after ``floor``."""
        at, least = self._at(start), self._at(floor) if floor else 0
        named = [one for one in self.lists if least <= one.start and one.end <= at]
        if named:
            return named[-1].parts[-1]
        if floor:
            return None
        return self.context.lists[0] if len(self.context.lists) == 1 else None

    def _since(self, start: int) -> tuple[int | None, bool]:
        """Return the year that a move is counted from, when it is named before ``start``.

        With it whether that is only the one before that of the move, 较上年, which no year in
        the sentence tells.
        """
        at = self._at(start)
        for token in reversed(self.sentence.within(at - _REACH - 10, at)):
            if at - token.end > _REACH:
                break
            if token.text in "；;。":
                return None, False
            if token.kind not in {"year", "relative-year"}:
                continue
            lead = self.sentence.text[max(0, token.start - 2) : token.start]
            behind = self.sentence.text.startswith(("以来", "至今"), token.end)
            beside = lead.endswith(("和", "与", "同")) and self.sentence.text.startswith(
                ("相比", "比"), token.end
            )
            described = is_base(self.sentence.text, token.start)
            if lead.endswith(_SINCE) or behind or beside or described:
                told = [one.year for one in self.marks if one.end <= token.start]
                now = told[-1] if told and token.text in BEFORE_THAT else self.sentence.year
                relative = not told and token.text in BEFORE_THAT
                return year_of(token, now), relative
            if not lead.endswith("自"):
                return None, False  # 2014年以来累计前移5位,仅2015年后退1位
        return None, False

    def _year(self, start: int, end: int, dimension: str | None, name: str | None) -> int | None:
        settled = self._settled
        same = [r for r in settled if name and (r.dimension, r.list) == (dimension, name)]
        same = [r for r in same if r.start < end or not self._looks_back(end, r)]
        if same:
            return min(same, key=lambda rank: abs(rank.start - start)).year
        at, after = self._at(start), self._at(end)
        before = [mark.year for mark in self.marks if mark.start < at]
        if before:
            return before[-1]
        opening = {one.start for one in self.lists}
        ahead = [m.year for m in self.marks if m.start >= after and m.end in opening]
        if ahead:
            return ahead[0]
        beside = [r for r in settled if r.start < end or not self._looks_back(end, r)]
        return beside[0].year if beside else self.context.inherited_year()

    def _looks_back(self, end: int, rank: Ranking) -> bool:
        """Tell whether a place further on is told as one of the past: 连续四年上榜;去年列第90位."""
        begin, at = self._at(end), self._at(rank.start)
        years = [mark.year for mark in self.marks if begin <= mark.start < at]
        now = self.context.inherited_year()
        return bool(years and now and years[-1] < now)

    def _at(self, source: int) -> int:
        """Return the place within the sentence of an offset in the source."""
        return self.sentence.place_of(source)


def _told_of(one: Change) -> dict[str, Any]:
    """Return what a move is about."""
    return {name: getattr(one, name) for name in ("year", "region", "dimension", "list", "since")}


def _runs(found: Sequence[Change]) -> list[range]:
    """Return for each move the numbers of those side by side with it: 提升1位、2位."""
    runs: list[range] = []
    begin = 0
    for i, one in enumerate(found):
        if i + 1 == len(found) or found[i + 1].start - one.end > _APART:
            runs += [range(begin, i + 1)] * (i + 1 - begin)
            begin = i + 1
    return runs
