"""What streaks, moves, figures and claims in words are about: their region, year and list.

Ranks are linked first (:mod:`erqi_viewer.core.extract.link`); the rest of a sentence leans on them.
"""

from __future__ import annotations

import bisect
import itertools
import re
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.extract import asides
from erqi_viewer.core.extract.about_years import AboutYears
from erqi_viewer.core.extract.list_mentions import joined
from erqi_viewer.core.extract.rank_words import COMPARED, COMPARED_REACH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.extract.list_mentions import Part
    from erqi_viewer.core.extract.results import Change, Indicator, Ranking, Streak

_BESIDE = frozenset({"、", "和", "与", "及", ",", "，", "以及"})
_PARTS = frozenset(",，;；。:")
_MOST = 40  # places before a move that it may be told of
_REACH = 30
_NEW = ("和首次", "、首次", "及首次", "和新晋", "和新上榜")
_APART = 2
# 这张榜我们一年没落下,连续六年都在; 提高2位,入选已经连续六年了
_LEADS_ON = re.compile(
    "[这该此本]一?[张个份]?榜[^;；。]{0,16}$|(?:入选|上榜|入围|在榜)(?:已经?|至今|也|更|都|则){0,2}是?$"
)
# 连续12年没有缺席
_STAYED = re.compile(
    "(?:都|均)?(?:没有?|未曾?)(?:缺席|掉队|落榜|掉出|缺位)|(?:都)?(?:在列|在榜|上榜|入围|入选|入列)"
)
_SUMS_UP = re.compile("[,，][^,，;；。:：0-9]{0,6}")
_FAR_APART = re.compile("[;；。]|全[省市州区]|省内|市内")
_OVER = re.compile(
    "(?:19|20)[0-9]{2}年?(?:[到至-]|—{1,2})((?:19|20)[0-9]{2})年(?:的?[0-9]年间?)?[,，]?(?:已|均|都)?$"
)
_LAST_YEARS = re.compile(
    "[,，;；(](?:去年|上年|上一?届|前一年|(?:19|20)[0-9]{2}年)(?:还|才|只|仍|则|排)?(?:是|为|在|列|居)?$"
)
_KEPT_WITHIN = re.compile(
    "(?:一直)?(?:都|均|皆)?(?:稳居|稳定在|保持在|位居|位列|名列|跻身|进入|排在|排进|排名|[居列在进])(?:全国)?(?=前)"
)
_OF_SEVERAL = re.compile("[^,，;；。]{0,10}[两三四五六2-9“][个张项份大榜]")


class About(AboutYears):
    """Answers for one sentence; offsets are those of the source."""

    def streaks(self, found: Iterable[Streak]) -> list[Streak]:
        """Give each run the year that it reaches."""
        runs = list(found)
        whose: dict[int, set[str | None]] = {}
        for one in runs:
            whose.setdefault(one.start, set()).add(one.region)
        out = []
        for one in runs:
            run = self._standing(one, shared=len(whose[one.start]) > 1)
            run = run._replace(year=self._reached(run))
            out.append(self._within(run) if run.moves is None else run)
        return out

    def _reached(self, run: Streak) -> int | None:
        """Return the year that a run reaches: of several places told with it the last one's."""
        over = _OVER.search(self.sentence.text, 0, self._at(run.start))
        if over is not None:
            return int(over[1])  # 2014年至2019年连续6年入选
        if run.since is not None:
            now = self.context.inherited_year()
            if now is None or now > run.since:
                return now
            return max([now, self.context.year or 0, *(one.year for one in self.marks)])
        year = self._year(run.start, run.end, run.dimension, run.list)
        told = {r.year for r in self.rankings if r.list == run.list and r.year is not None}
        latest = self.context.latest_lists
        if latest and told == {latest} and not any(mark.year == year for mark in self.marks):
            return latest  # July 2020: 连续六年上榜,2019年为第85位
        if len(told) < 2:
            return year
        return max(told | {self.context.inherited_year() or 0})

    def _within(self, run: Streak) -> Streak:
        """Return a run with the bound that its places are said to keep: 连续两年都在前50."""
        end = self._at(run.end)
        led = _KEPT_WITHIN.match(self.sentence.text, end)
        held = [one for one in self.rankings if led and self._at(one.start) == led.end()]
        held = [one for one in held if one.within is not None and one.list == run.list]
        if not held:
            return run
        last = max((one.year for one in held if one.year is not None), default=run.year)
        return run._replace(within=held[0].within, year=last)

    def _standing(self, one: Streak, *, shared: bool) -> Streak:
        """Return a run with the list of the place that it is said of: 连续7年稳居第一."""
        after = next((r for r in self.rankings if r.start >= one.end), None)
        told = self._told_one_list(one) or self._placed_before(one) if one.list is None else None
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

    def _placed_before(self, run: Streak) -> tuple[str | None, str] | None:
        """Return the list of the place before a run of being listed: 排第28位,连续12年在榜."""
        at, end = self._at(run.start), self._at(run.end)
        before = next((r for r in reversed(self.rankings) if r.end <= run.start), None)
        if before is None or before.region != run.region or before.list is None:
            return None
        if not _STAYED.match(self.sentence.text, end):
            return None
        between = self.sentence.text[self._at(before.end) : at]
        named = any(self._at(before.end) <= one.start < at for one in self.lists)
        return None if named or _FAR_APART.search(between) else (before.dimension, before.list)

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

    def indicators(self, found: Iterable[Indicator]) -> list[Indicator]:
        """Give each figure the region it is of: 甲区、乙区收入分别为5亿元、4亿元."""
        rows: list[list[Indicator]] = []
        for one in found:
            last = rows[-1][-1] if rows else None
            beside = last is not None and last.name == one.name and last.end <= one.start
            if last is not None and beside and self._between(last, one) in _BESIDE:
                rows[-1].append(one)
            else:
                rows.append([one])
        out, done = [], 0
        for row in rows:
            at = self._at(row[0].start)
            has = self.subjects.that_has(self._at(row[-1].end))
            has = has or self.subjects.of(at)
            whose = self.subjects.paired(done, at, len(row)) or [has] * len(row)
            out += [one._replace(region=region) for one, region in zip(row, whose, strict=True)]
            done = self._at(row[-1].end)
        return out

    def _between(self, one: Indicator, after: Indicator) -> str:
        return self.sentence.text[self._at(one.end) : self._at(after.start)]

    def changes(self, found: Sequence[Change]) -> list[Change]:
        """Give each move the place it led to: its region, year and list."""
        out: list[Change] = []
        self._beside = _runs(found)  # of each move those side by side with it
        alone = not self.rankings and not any(len(one.parts) > 1 for one in self.lists)
        for i, one in enumerate(found):
            if alone and i and one.start - found[i - 1].end <= 1 and self._joins(found[i - 1].end):
                out.append(one._replace(**_told_of(out[-1])))  # as the one right before it
                continue
            if asides.is_of_another_list(self.sentence, self._at(one.start)):
                out.append(self._led_anywhere(one, found, i, listed=False))
                continue
            if out and self._sums_up(one, out[-1]):
                out.append(one._replace(**_told_of(out[-1])))
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

    def _sums_up(self, one: Change, told: Change) -> bool:
        """Tell whether a move says again how far both places lie apart: 由90升至85,累计提升5位."""
        ends = told.from_rank, told.to_rank
        if None in ends or one.from_rank is not None or one.to_rank is not None:
            return False
        same = (one.direction, one.places) == (told.direction, told.places)
        between = self.sentence.text[self._at(told.end) : self._at(one.start)]
        return same and _SUMS_UP.fullmatch(between) is not None

    def _joins(self, end: int) -> bool:
        """Tell whether no mark that parts clauses stands at an offset in the source."""
        at = self._at(end)
        return self.sentence.text[at : at + 1] not in _PARTS

    def _led_to(self, one: Change, rank: Ranking) -> Change:
        held = [r.end for r in self.rankings if rank.end <= r.start and r.end <= one.start]
        begin, at = self._at(max([rank.end, *held])), self._at(one.start)
        between = [
            mark.year
            for mark in self.marks
            if begin <= mark.start < at and not (mark.origin or self._is_noted(mark, at))
        ]
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
        if len(parts) == 1 < len(beside):
            parts = joined(self.sentence.text, named)
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
        near = max(0, at - COMPARED_REACH)
        if _LAST_YEARS.search(self.sentence.text, near, at):  # 第63,去年第69,一年蹿了六位
            return any(
                one.end <= rank.start and one[2:4] == rank[2:4] and one.year == rank.year + 1
                for one in self.rankings
                if rank.year is not None
            )
        return COMPARED.search(self.sentence.text, near, at) is not None

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
        names = (one.name for one in self.subjects.mentions if one.is_local)
        first = self.context.list_of_others(map(self.context.canonical, names), every=False)
        return first or (self.context.lists[0] if len(self.context.lists) == 1 else None)


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
