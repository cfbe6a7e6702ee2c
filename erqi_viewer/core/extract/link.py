"""Joining ranks to the lists, regions and years that they belong to."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import asides
from erqi_viewer.core.extract.linked import Linked, Placed
from erqi_viewer.core.extract.list_choice import ListChoice, parts_of
from erqi_viewer.core.extract.list_mentions import holding, size_in
from erqi_viewer.core.extract.rank_words import HELD, SCOPES, THOSE
from erqi_viewer.core.extract.rank_years import RankYears
from erqi_viewer.core.extract.results import Ranking, Span
from erqi_viewer.core.extract.sharing import Sharing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import ListMention, Part
    from erqi_viewer.core.extract.ranks import Found, Rank
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.subjects import Subjects
    from erqi_viewer.core.extract.tokens import Token
    from erqi_viewer.core.extract.years import YearMark


_BELOW = 2
_NEAR = 14
_LATELY = 6  # lists whose full names shorter ones may mean
_BY = re.compile(r"到((?:19|20)[0-9]{2})年")
_AIMED_BY = re.compile("[一-鿿]{2,4}到(?:19|20)[0-9]{2}年(?:底|末)?[,，]$")  # 力争到2025年,进入…
_RANKING = re.compile("综合(?:排名|考评|评价|考核)中[^,，;；。]{0,16}$")  # 全国经开区综合排名中
_COMBINED = re.compile(
    "[^,，;；。]{0,2}(?:综合|合并|汇总|加权|测算|计算)"
)  # 各项指标合并计算后位列
_FIGURES = frozenset({"indicator", "metric"})


class Linker(Sharing):
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
        self.out = Linked([], [], [])
        self._last_owner: Token | None = None
        self._moves_on = False
        self._row: Sequence[str | None] = ()  # those who share the place before
        self._topic_parts = {part for one in lists if one.kind == "topic" for part in one.parts}

    def link(self, found: Found) -> Linked:
        """Return the rankings of the sentence and what else its ranks are."""
        done = 0
        groups = self._merged(found.groups)
        ends = self._chains(groups)
        for number, group in enumerate(groups):
            k = ends[number]
            self._moves_on = k > number + 1
            self._group(group, done, groups[k][0].start if k < len(groups) else None)
            done = group[-1].end
        self.out.not_understood.extend(
            Span(*self.sentence.span(start, end)) for start, end in found.doubtful
        )
        return self.out

    def _chains(self, groups: list[tuple[Rank, ...]]) -> list[int]:
        """Return for each group the first one that no move leads on to from it."""
        ends = [*range(1, len(groups) + 1)]
        for k in range(len(groups) - 2, -1, -1):
            if self._is_one_move(groups[k][-1].end, groups[k + 1][0].start):
                ends[k] = ends[k + 1]
        return ends

    def _merged(self, groups: list[tuple[Rank, ...]]) -> list[tuple[Rank, ...]]:
        """Join ranks of as many regions in a part each: A、B稳居中部第一和东北第一."""
        out: list[tuple[Rank, ...]] = []
        for group in groups:
            before = out[-1] if out else ()
            if before and self._is_beside(before[-1], group[0]):
                row = self.subjects.side_by_side(before[0].start)
                if len(row) == len(before) + len(group):
                    out[-1] = (*before, *group)
                    continue
            out.append(group)
        return out

    def _is_beside(self, one: Rank, other: Rank) -> bool:
        """Tell whether only a link and a part of the country stand between two ranks."""
        between = self.sentence.text[one.end : other.start]
        link = next(
            (word for word in ("以及", "、", "和", "与", "及") if between.startswith(word)), ""
        )
        at = one.end + len(link)
        for token in self.sentence.within(at, other.start):
            if token.start != at or token.kind not in SCOPES:
                return False
            at = token.end
        return bool(link) and at == other.start and not (one.top or other.top)

    def _group(self, group: tuple[Rank, ...], done: int, following: int | None) -> None:
        start = group[0].start
        named = [one for one in self.lists if done <= one.start and one.end <= start]
        lists = [one for one in named if one.kind != "topic"]
        owner = self._figure(lists[-1].end if lists else done, start)
        if lists and lists[-1].kind == "company":
            return
        topic = self.choice.topic(named, start)
        if not lists and not topic and _RANKING.search(self.sentence.text, done, start):
            self._give_up(group)
            return
        if owner is not None and topic and self._is_parted(owner.end, topic[0].start):
            owner = None
        if owner is None and not lists and not topic:
            owner = asides.behind_a_value(self.sentence, start)
        if owner is not None:
            self._place(group, owner)
            return
        parts = topic or self.choice.with_topic(parts_of(lists), named)
        if not parts and self._last_owner is not None and not self.choice.last:
            self.out.placed.append(Placed(group, self._last_owner, self._moves_on))
            return
        if self._is_of_no_region(start, parts) or asides.is_by_count(
            self.sentence, self.lists, start
        ):
            return
        behind = THOSE.match(self.sentence.text, group[0].end)
        behind = behind or HELD.match(self.sentence.text, group[0].end)
        several = behind is not None or len(self.subjects.side_by_side(start)) > 1
        several = several or len(self._sharing(group[0])) > 1
        if group[0].top and not several and asides.counts_regions(self.sentence, start):
            return
        if self.is_aim(start) or (len(group) == 1 and self._is_of_several(group[0])):
            self._give_up(group)
            return
        self._rank(group, done, following, parts)

    def _place(self, group: tuple[Rank, ...], owner: Token) -> None:
        """Leave ranks to the figure that they are a place by, unless they are only aimed at."""
        if self.is_aim(group[0].start):
            self._give_up(group)
            return
        self._last_owner, self.choice.last = owner, ()
        self.out.placed.append(Placed(group, owner, self._moves_on))

    def _is_one_move(self, end: int, start: int) -> bool:
        """Tell whether two ranks are the ends of one move: 由第90位升至第85位."""
        if start - end >= 16:
            return False
        between = self.sentence.within(end, start)
        if any(t.kind == "mark" and t.text in ";；。" for t in between):
            return False
        return any(t.kind in {"up", "down"} or t.text[-1] in "至到" for t in between)

    def _is_parted(self, end: int, start: int) -> bool:
        """Tell whether a comma stands between two places."""
        return any(mark in self.sentence.text[end:start] for mark in ",，;；")

    def _figure(self, after: int, start: int) -> Token | None:
        """Return the figure that the ranks at ``start`` are about, if one is nearer than a list."""
        if not self.sentence.kinds & _FIGURES:
            return None
        for token in reversed(self.sentence.within(after, start)):
            if token.text.endswith("指标") and _COMBINED.match(self.sentence.text, token.end):
                continue
            if token.kind in _FIGURES and holding(self.lists, token.start) is None:
                rate = token.kind == "indicator" and self.sentence.text.startswith("率", token.end)
                return token._replace(end=token.end + 1, text=token.text + "率") if rate else token
        return None

    def _is_of_no_region(self, start: int, parts: Sequence[Part]) -> bool:
        """Tell whether the ranks are a person's or a firm's: 在全国竞赛中获第一名."""
        if not self.sentence.kinds & {"contest", "company"}:
            return False
        near = {t.kind for t in self.sentence.within(self.sentence.clause_start(start), start)}
        return "contest" in near or (not parts and "company" in near)

    def is_aim(self, start: int) -> bool:
        """Tell whether what stands at ``start`` is meant to be, not said to be."""
        if self._is_to_come(start):
            return True
        if "goal" not in self.sentence.kinds:
            return False
        begin = max([self.sentence.text.rfind(mark, 0, start) for mark in ",，;；。"]) + 1
        dated = _AIMED_BY.search(self.sentence.text, max(0, begin - _NEAR), begin)
        begin = dated.start() if dated else begin
        colon = self.sentence.text.rfind(":", begin, start)
        if colon >= 0 and not self.sentence.text.endswith("目标", begin, colon):
            begin = colon + 1
        return any(t.kind == "goal" for t in self.sentence.within(begin, start))

    def _is_to_come(self, start: int) -> bool:
        """Tell whether a year after the document's is set for a rank: 到2025年进入前60位."""
        stamp = self.context.stamp_year or self.context.edition_year
        if stamp is None:
            return False
        begin = self.sentence.clause_start(start)
        years = [int(found[1]) for found in _BY.finditer(self.sentence.text, begin, start)]
        return bool(years) and years[-1] > stamp

    def _give_up(self, group: tuple[Rank, ...]) -> None:
        spans = dict.fromkeys(self.sentence.span(rank.start, rank.end) for rank in group)
        self.out.not_understood.extend(Span(*one) for one in spans)

    def _rank(
        self, group: tuple[Rank, ...], done: int, following: int | None, parts: tuple[Part, ...]
    ) -> None:
        subjects = self.subjects
        start, end = group[0].start, group[-1].end
        chosen = parts or self.choice.ahead(end, following, len(group)) or self.choice.last
        chosen = chosen or self.context.lists or self.choice.only_list()
        regions: Sequence[str | None] = subjects.behind_group(end, len(group))
        regions = regions or subjects.paired(done, start, len(group))
        regions = regions or self._counted(group)
        if not regions and len(group) == len(self._row) > 1:
            regions = self._row  # 四镇都在前二十,依次排名是14、15、17、18
        again = not regions and len(parts) == 1
        years = self.years.paired(done, start, len(group), again=again)
        if len(group) > 1 and len(chosen) != len(group):
            several = self.choice.named_together(start, len(group))
            if not (several or regions or years):
                self._give_up(group)
                return
            chosen = several or chosen[-1:]
        if len(group) == 1:
            chosen = parts[-1:] if parts else (chosen if len(chosen) == 1 else ())
            chosen = self._measured(self.choice.of_its_kind(chosen, group[0]), start)
        if not (chosen or self._moves_on or self.choice.is_claim(start)):
            self._give_up(group)
            return
        inherits = chosen == self.context.lists
        bare = bool(parts) and self._topic_parts.issuperset(parts)
        if self._is_no_bound(group[0], chosen):
            return
        bare = bare or (group[0].top and HELD.match(self.sentence.text, end) is not None)
        chosen = chosen if bare or self.choice.is_whole_list(done, start, chosen, regions) else ()
        dated = self.years.of(start, end, inherits_list=inherits, moves_on=self._moves_on)
        own = self._region_of(group) if not regions else None
        who = own or next(iter(regions), None)
        if inherits and who and not self.choice.is_item(group):
            chosen = self.choice.fitting(chosen, who)
        each: list[int | None] = [*self.years.each(done, start)] if len(group) == 1 else []
        everywhere = self._in_all(parts, group)
        for i, rank in enumerate(group):
            part = chosen[i if len(chosen) == len(group) else 0] if chosen else None
            said = each or [years[i] if years else dated]
            shared = self._sharing(rank)
            self._row = shared or self._row
            of = shared or [regions[i] if regions else own]
            for year, region, one in itertools.product(said, of, everywhere or [part]):
                self._add(rank, one, region, year)
        self.choice.last, self._last_owner = chosen or self.choice.last, None

    def _region_of(self, group: tuple[Rank, ...]) -> str | None:
        """Return the region that one place, or all of those side by side, is said of."""
        start, end = group[0].start, group[-1].end
        if len(group) > 1:
            return self.subjects.of(start)
        return self.subjects.behind(start, end) or self.subjects.of(end)

    def _measured(self, parts: tuple[Part, ...], start: int) -> tuple[Part, ...]:
        """Return lists called by their size with what fuller names before say they measure."""
        named = [one for one in self.lists if one.end < start and one.kind == "list"]
        before = tuple(part for part in parts_of(named[-_LATELY:]) if part not in parts)
        return tuple(self.context.with_dimension(part, before) for part in parts)

    def _is_no_bound(self, rank: Rank, parts: Sequence[Part]) -> bool:
        """Tell whether a bound says no more than that a region is listed: 百强县百名之内."""
        if not rank.top:
            return False
        sizes = [sized_at for part in parts if (sized_at := size_in(part.name))]
        return bool(sizes) and rank.value >= min(sizes)

    def _add(self, rank: Rank, part: Part | None, region: str | None, year: int | None) -> None:
        span = self.sentence.span(rank.start, rank.end)
        name, dimension = (part.name, part.dimension) if part else (None, None)
        value, within = (None, rank.value) if rank.top else (rank.value, None)
        self.out.rankings.append(Ranking(year, region, dimension, name, value, *span, within))
