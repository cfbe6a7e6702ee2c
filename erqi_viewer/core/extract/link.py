"""Joining ranks to the lists, regions and years that they belong to."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import aims, asides
from erqi_viewer.core.extract.beside import Beside
from erqi_viewer.core.extract.lexicon import MOVES
from erqi_viewer.core.extract.linked import Linked, Placed
from erqi_viewer.core.extract.list_choice import ListChoice, parts_of
from erqi_viewer.core.extract.no_regions import ENDS
from erqi_viewer.core.extract.numerals import NUMERALS
from erqi_viewer.core.extract.places import PROVINCES, STATES
from erqi_viewer.core.extract.rank_owners import LISTED_COUNTS
from erqi_viewer.core.extract.rank_words import THOSE, held_behind
from erqi_viewer.core.extract.rank_years import RankYears
from erqi_viewer.core.extract.results import Ranking, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import ListMention, Part
    from erqi_viewer.core.extract.rank_tops import Rank
    from erqi_viewer.core.extract.ranks import Found
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.subjects import Subjects
    from erqi_viewer.core.extract.tokens import Token
    from erqi_viewer.core.extract.years import YearMark


_NEAR = 14
_RANKING = re.compile(
    "(?:区|园|开发区|企业)综合(?:排名|考评|评价|考核)中"
    "[^,，;；。]{0,16}(?:[,，][^,，;；。0-9]{0,6})?$"
)  # 全国经开区综合排名中
_EACH = re.compile("[,，][^,，;；。]{0,6}(?:分别|依次)[^,，;；。]{0,8}$")
_BY_STRIDE = re.compile("(?:幅度|升幅|争先进位)[^,，;；。:：]{0,16}$")  # 提升幅度居百强区第3位
# 五个榜单中有四个进入前二十: which they are is not said
_SOME_LISTS = re.compile(
    "[两二三四五六七八九十2-9][个张项](?:[^,，;；。]{0,6}榜单?|百强)[^,，;；。]{0,2}(?:中|里|上)?[,，]?有?"
    "[一两二三四五六七八九1-9][个张项](?:榜单?)?(?:进入|跻身|位列|位居|排名|排在|挤进)(?:全国)?$"
)
_LISTED = ("入围", "入选", "上榜")
_BECOMES = frozenset({"晋升为", "上升为", "升为", "提升为", "跃升为", "变为", "变成", "调整为"})
# 第91位到如今的第87位
_TO = re.compile("[到至]了?(?:(?:今年|如今|现在|目前|(?:19|20)[0-9]{2}年)的?)?")
# 西部百强县中,四川占29席,数量居西部首位
_SO_MANY_OF_A_LIST = re.compile(
    "[百千]强[^;；。]{0,30}[0-9](?:席|个(?:县市|城区|[县区镇市]))"
    f"|(?:{'|'.join(PROVINCES.split())})省?数量"
)
_MOVED_BY = re.compile(f"[,，](?:{MOVES})了?(?:[0-9]{{1,3}}|[{NUMERALS}两]{{1,3}})个?[位名]")
_WORLDWIDE = re.compile("(?:全球|世界)[^,，;；。、全省市]{0,4}$")  # 问鼎全球超算榜首
_WORLD_REACH = 8


class Linker(Beside):
    """Links the rank groups of one sentence, from left to right."""

    def __init__(
        self,
        sentence: Sentence,
        lists: Sequence[ListMention],
        marks: Sequence[YearMark],
        subjects: Subjects,
        context: Context,
    ) -> None:
        super().__init__(sentence, lists, subjects)
        self.context = context
        self.years = RankYears(sentence, self.lists, marks, context)
        self.choice = ListChoice(sentence, self.lists, subjects, context)
        self.out = Linked([], [], [], [])
        self._meant: dict[int, bool] = {}
        self._last_owner: Token | None = None
        self._told_to = 0  # where the last rank that says something ends
        self._led: tuple[Part, ...] | None = None  # the lists of the place that a move comes from
        self._row: Sequence[str | None] = ()  # those who share the place before
        self._topic_parts = {part for one in lists if one.kind == "topic" for part in one.parts}

    def link(self, found: Found) -> Linked:
        """Return the rankings of the sentence and what else its ranks are."""
        if found.groups:
            self._link_groups(found.groups)
        self.out.not_understood.extend(
            [Span(*self.sentence.span(start, end)) for start, end in found.doubtful]
        )
        return self.out

    def _link_groups(self, found: list[tuple[Rank, ...]]) -> None:
        done = 0
        groups = self._merged(found)
        ends = self._chains(groups)
        for number, group in enumerate(groups):
            k = ends[number]
            self._moves_on, self._chain_end = k > number + 1, groups[k - 1][-1].end
            if not self.is_beside(group, done):
                self._group(group, done, groups[k][0].start if k < len(groups) else None)
            done = group[-1].end

    def _chains(self, groups: list[tuple[Rank, ...]]) -> list[int]:
        """Return for each group the first one that no move leads on to from it."""
        ends = [*range(1, len(groups) + 1)]
        for k in range(len(groups) - 2, -1, -1):
            if self._is_one_move(groups[k][-1].end, groups[k + 1][0].start):
                ends[k] = ends[k + 1]
        return ends

    def _group(self, group: tuple[Rank, ...], done: int, following: int | None) -> None:
        start = group[0].start
        named = [one for one in self.lists if done <= one.start and one.end <= start]
        lists = [one for one in named if one.kind != "topic"]
        topic = self.choice.topic(named, start)
        unclear = self._is_unclear(group, done, bare=not (lists or topic))
        if unclear or self._is_of_lists_unknown(group[0]):
            self.give_up(group)
            return
        owner = self._owner(group[0], lists[-1].end if lists else done, topic)
        owner = owner or (None if lists else self._measured_owner(start, topic))
        if not (lists or topic) and self.is_asked(group, done, owner):
            return
        if owner is not None:
            self._place(group, owner)
            return
        parts = self.choice.led_to(start, group[-1].end) if len(group) == 1 else ()
        parts = parts or topic or self.choice.with_topic(self._apart(group, lists), named)
        if not parts and self._last_owner is not None and not self.choice.last:
            self.out.placed.append(Placed(group, self._last_owner, self._moves_on))
            return
        if self._is_of_no_region(start, parts):
            self.leave_beside(group)
            return
        if self._is_by_count(group[0]) and not self._counted(group):
            return
        behind = THOSE.match(self.sentence.text, group[0].end)
        behind = behind or held_behind(self.sentence, group[0].end)
        several = behind is not None or len(self.subjects.side_by_side(start)) > 1
        several = several or len(self._sharing(group[0])) > 1
        if group[0].top and not several and asides.counts_regions(self.sentence, start):
            return
        if self.is_aim(start) or (len(group) == 1 and self._is_of_several(group[0])):
            self.give_up(group)
            return
        if not several and self.is_of_others(group):
            return
        self._rank(group, done, following, parts)

    def _is_by_count(self, rank: Rank) -> bool:
        """Tell whether a place is a province's, whose districts are not named behind it."""
        if rank.top and self._each_placed(rank):
            return False
        held = held_behind(self.sentence, rank.end) if rank.top else None
        if held and self.subjects.side_by_side_from(held.end()):
            return False
        return asides.is_by_count(self.sentence, self.lists, rank.start)

    def _counts_provinces(self, rank: Rank, *, counted: bool) -> bool:
        """Tell whether how many are listed is compared in the country: 上榜总数居中部第一.

        Args:
            rank: The place.
            counted: Whether what is counted says so by its name: 上榜数量.
        """
        within = self.sentence.text.endswith(("全省", "全市", "全州"), 0, rank.start)
        entered = "enter" in self.sentence.kinds or counted
        entered = (
            entered or _SO_MANY_OF_A_LIST.search(self.sentence.text, 0, rank.start) is not None
        )
        return not within and entered and self._is_by_count(rank)

    def _is_unclear(self, group: tuple[Rank, ...], done: int, *, bare: bool) -> bool:
        """Tell whether ranks are in lists that are not told apart, or say how much one rose."""
        text, start = self.sentence.text, group[0].start
        if group[0].top and _SOME_LISTS.search(text, done, start):
            return True
        ranking = bare and "综合" in text and _RANKING.search(text, done, start) is not None
        strides = "幅" in text or "先" in text
        return ranking or (strides and _BY_STRIDE.search(text, done, start) is not None)

    def _apart(self, group: tuple[Rank, ...], lists: Sequence[ListMention]) -> tuple[Part, ...]:
        """Return the lists before ranks; of those named apart only the last is regions' own."""
        parts = parts_of(lists)
        if len(group) > 1 and len(parts) == len(group) and len(lists) > 1:
            start = group[0].start
            joined = self.choice.named_together(start, len(group))
            if not joined and self.subjects.paired(lists[0].end, start, len(group)):
                return lists[-1].parts
        return parts

    def _place(self, group: tuple[Rank, ...], owner: Token) -> None:
        """Leave ranks to the figure that they are a place by, not those aimed at and no bounds."""
        if self.is_of_a_city(owner, group[0].start):
            self._last_owner, self.choice.last = owner, ()
            self.leave_beside(group)
            return
        counts = owner.text in LISTED_COUNTS  # those told behind it are places in the list again
        if counts and group[0].top and not self.is_aim(group[0].start):
            return  # 江苏24个、浙江22个,数量居前三
        if self.is_aim(group[0].start) or group[0].top:
            self.give_up(group)
            return
        if counts and self._counts_provinces(group[0], counted=owner.text.startswith(_LISTED)):
            return
        self._last_owner, self.choice.last = (None if counts else owner), ()
        self.out.placed.append(Placed(group, owner, self._moves_on))

    def _is_one_move(self, end: int, start: int) -> bool:
        """Tell whether two ranks are the ends of one move: 由第90位升至第85位."""
        if start - end >= 16 or self._names_between(end, start):
            return False
        if _TO.fullmatch(self.sentence.text, end, start):
            return True
        if _MOVED_BY.match(self.sentence.text, end):
            return False  # 由第35位升至第31位,提升4位,居全省第一
        between = self.sentence.within(end, start)
        if any(t.kind == "mark" and t.text in ";；。" for t in between):
            return False
        return any(
            t.kind in {"up", "down"} or t.text[-1] in "至到" or t.text in _BECOMES for t in between
        )

    def _is_of_no_region(self, start: int, parts: Sequence[Part]) -> bool:
        """Tell whether the ranks are a person's or a firm's: 在全国竞赛中获第一名."""
        reach = max(0, start - _WORLD_REACH)
        if not parts and _WORLDWIDE.search(self.sentence.text, reach, start):
            return True
        if not self.sentence.kinds & {"contest", "company"}:
            return False
        begin = max(self.sentence.clause_start(start), self._told_to, self._beside_to)
        near = {t.kind for t in self.sentence.within(begin, start)}
        return "contest" in near or (not parts and "company" in near)

    def is_aim(self, start: int) -> bool:
        """Tell whether what stands at ``start`` is meant to be, not said to be."""
        if start not in self._meant:
            to_come = aims.is_meant(self.sentence, start, self.context.told_in)
            self._meant[start] = self.context.of_goals or to_come
        return self._meant[start]

    def _rank(
        self, group: tuple[Rank, ...], done: int, following: int | None, parts: tuple[Part, ...]
    ) -> None:
        led, self._led = self._led, None
        start, end = group[0].start, group[-1].end
        regions = self._regions(group, done)
        again = not regions and len(parts) == 1
        years = self.years.paired(done, start, len(group), again=again)
        named = regions or [self._region_of(group)]
        self.choice.go_back(done, group[0])
        chosen = self._chosen(parts, group, following, named)
        chosen = chosen[-1:] if self.years.rises_from(start) else chosen
        if len(group) == 1:
            chosen = self._of_one(group[0], chosen, parts)
        elif regions and not parts and chosen == self.context.lists:
            chosen = chosen[:1]  # 两区分别位列第8和第14: in one list, though two were named
        elif len(chosen) != len(group):
            several = self._together(group, done, each=len(set(regions)) > 1)
            if not (several or regions):
                years = years or self.years.of_run(start, len(group))
            if not (several or regions or years):
                self.give_up(group)
                return
            chosen = several or chosen[-1:]
        chosen = self._measured(chosen, start)
        if not (chosen or self._moves_on or led is not None or self._is_claim(group[0])):
            self.give_up(group)
            return
        chosen = self._bounded(group[0], chosen, parts)
        if self._is_no_bound(group[0], chosen):
            return
        self._told_to = end
        inherits = chosen == self.context.lists
        again = inherits or self.context.is_named_again(chosen)
        dated = self.years.of(start, end, inherits_list=again, moves_on=self._moves_on)
        whom = [one for one in named if one and (one in regions or one[-1] in ENDS)]
        whole, chosen = chosen, self._listed(group, done, chosen, whom)
        if not parts and (led == () or self._is_held_against_a_part(group[0], done)):
            chosen = ()  # 在全省排名由第6位上升到第5位, 居全省第2,比2017年的第3上升1位
        self._led = chosen if self._moves_on else None
        self.note_part(group, chosen)
        own = None if regions else named[0]
        if inherits:
            chosen = self._fitting(chosen, group, own or next(iter(regions), None))
        self._add_all(group, chosen, regions or [own], years or [dated], done, parts)
        # 江津居全省第4,前头是渝北区(17): those are not in a list that was only inherited
        whole = whole if parts or not inherits else ()
        self.choice.keep(chosen or whole, group[-1])
        self._last_owner = None

    def _regions(self, group: tuple[Rank, ...], done: int) -> Sequence[str | None]:
        """Return the regions that ranks side by side are said of, one each, else none."""
        start, end = group[0].start, group[-1].end
        told = any(done <= one.start < start for one in self.lists)
        again = not told and not self._names_between(done, start)
        last = [one.region for one in self.out.rankings[-len(group) :]]
        if 1 < len(group) == len(set(last)) and again and self._shares(start):
            return last  # 甲市第2、乙市第3,分别夺得贵州冠军、亚军
        regions: Sequence[str | None] = self.subjects.behind_group(end, len(group))
        regions = regions or self.subjects.paired(done, start, len(group))
        regions = regions or self._counted(group)
        if regions and not told:
            self._row = regions  # 甲、乙两市去年分别为第8、第9,今年分别为第7、第8
        if not regions and len(group) == len(self._row) > 1 and again:
            return self._row  # 四镇都在前二十,依次排名是14、15、17、18
        return regions

    def _shares(self, start: int) -> bool:
        """Tell whether what stands before ranks shares them out: 分别夺得贵州冠军、亚军."""
        return _EACH.search(self.sentence.text, max(0, start - _NEAR), start) is not None

    def _add_all(
        self,
        group: tuple[Rank, ...],
        chosen: tuple[Part, ...],
        regions: Sequence[str | None],
        years: Sequence[int | None],
        done: int,
        parts: tuple[Part, ...],
    ) -> None:
        """Add ranks with the lists, regions and years that they have one each or in common."""
        if self.is_of_none_named(group, regions, chosen):
            self.leave_beside(group)
            return
        each: Sequence[int | None] = (
            self.years.each(done, group[0].start) if len(group) == 1 else []
        )
        everywhere = self._in_all(parts, group)
        for i, rank in enumerate(group):
            part = chosen[i if len(chosen) == len(group) else 0] if chosen else None
            said = each or [years[i if len(years) == len(group) else 0]]
            shared = self._sharing(rank) if rank.top or len(group) == 1 else []
            self._row = shared or self._row
            of = shared or [regions[i if len(regions) == len(group) else 0]]
            places = self._in_order(rank, len(of)) or [rank] * len(of)
            held = list(zip(of, places, strict=True))
            for year, (region, place), one in itertools.product(said, held, everywhere or [part]):
                self._add(place, one, region, year)

    def _region_of(self, group: tuple[Rank, ...]) -> str | None:
        """Return the region that one place, or all of those side by side, is said of."""
        start, end = group[0].start, group[-1].end
        if len(group) > 1:
            return self.subjects.of(start)
        return self.subjects.behind(start, end) or self.subjects.of(end)

    def _is_claim(self, rank: Rank) -> bool:
        """Tell whether a rank without a list still says something, as the one before it did."""
        start = rank.start
        if asides.is_called_out(self.sentence, rank.end):
            return True
        if rank.top and len(self._sharing(rank)) > 1:
            return True  # 10强分别为:甲市、乙市
        bracketed = self.sentence.text[start - 1 : start] == "(" and self._told_to > 0
        beside = bracketed and start - self._told_to < _NEAR  # 雁塔区(19)、未央区(46)
        return beside or self._goes_on_a_row(start) or self.choice.is_claim(start)

    def _goes_on_a_row(self, start: int) -> bool:
        """Tell whether only another region stands behind the last place: 甲区第二、广州乙区第三."""
        begin = self._told_to + 1
        if not self._told_to or self.sentence.text[begin - 1 : begin] not in {"、", ",", "，"}:
            return False
        return any(one.start == begin and one.end == start for one in self.subjects.mentions)

    def _add(self, rank: Rank, part: Part | None, region: str | None, year: int | None) -> None:
        if region in STATES:
            return  # 江苏拿下了第9名: its counties are listed, it is not
        span = self.sentence.span(rank.start, rank.end)
        name, dimension = (part.name, part.dimension) if part else (None, None)
        value, within = (None, rank.value) if rank.top else (rank.value, None)
        self.out.rankings.append(Ranking(year, region, dimension, name, value, *span, within))
