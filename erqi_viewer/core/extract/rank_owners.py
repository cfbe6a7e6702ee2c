"""Of which figure a rank is, where it is none in a list: 地区生产总值323.3亿元,居全市第二."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import asides
from erqi_viewer.core.extract.in_part import InPart
from erqi_viewer.core.extract.list_mentions import holding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.list_mentions import Part
    from erqi_viewer.core.extract.rank_tops import Rank
    from erqi_viewer.core.extract.tokens import Token

_NEAR = 14
_IS_AMONG = re.compile("(?:位居|位列|名列|[居列为排在]){1,2}$")
_COMBINED = re.compile(
    "[^,，;；。]{0,2}(?:综合|合并|汇总|加权|测算|计算)"
)  # 各项指标合并计算后位列
# how many are listed is a figure of those who list them, and of no region named behind it
LISTED_COUNTS = frozenset(
    {"数量", "总数", "入围数量", "入选数量", "上榜数量", "入围数", "入选数", "上榜数"}
)
_FIGURES = frozenset({"indicator", "metric"})
_THANKS_TO = re.compile("(?:以其|凭借|凭着?|依靠|靠着?)[^,，;；。]*$")  # 以其良好的指标由第3位…
_VALUE = re.compile("[^,，;；。]{0,8}[0-9][^,，;；。]{0,8}[元人%户家](?=的|以上的|左右的)")


class RankOwners(InPart):
    """Finds the figures that the ranks of one sentence are of."""

    def _owner(self, rank: Rank, after: int, topic: Sequence[Part]) -> Token | None:
        """Return the figure that a rank is of, unless a list's topic or a region parts the two."""
        owner = self._figure(after, rank.start)
        if owner is not None and topic and self._is_parted(owner.end, topic[0].start):
            return None
        if owner is not None and self._goes_over_to_another(owner.end, rank.start):
            return None  # GDP1066.6亿元,增长6.2%;丹灶镇由52名升到47名
        if owner is not None and rank.top and self._names_between(owner.end, rank.start):
            return None  # GDP超4000亿元,张家港市稳居前十
        if owner is not None and self._is_of_whom_it_is(owner.end, rank.start):
            return None
        return owner

    def _measured_owner(self, start: int, topic: Sequence[Part]) -> Token | None:
        """Return what a place is by that follows a value, or what is measured without one."""
        owner = asides.behind_a_value(self.sentence, start) if not topic else None
        return owner or asides.measured(self.sentence, start)

    def _is_of_whom_it_is(self, begin: int, start: int) -> bool:
        """Tell whether a figure only tells of whom a rank is: 产值超6000亿元的南山区居榜首."""
        value = _VALUE.match(self.sentence.text, begin, start)
        return value is not None and self.subjects.that_has(value.end()) is not None

    def _goes_over_to_another(self, begin: int, start: int) -> bool:
        """Tell whether a part between two places tells of another region, and of no figure."""
        part = self.sentence.behind(";；", start)
        return part > begin and self._names_between(part, start)

    def _is_parted(self, end: int, start: int) -> bool:
        """Tell whether a comma, or the blank of a headline, stands between two places."""
        blank = any(end <= at <= start for at in self.sentence.breaks)
        return blank or any(mark in self.sentence.text[end:start] for mark in ",，;；")

    def _figure(self, after: int, start: int) -> Token | None:
        """Return the figure that the ranks at ``start`` are about, if one is nearer than a list."""
        if not self.sentence.kinds & _FIGURES:
            return None
        for token in reversed(self.sentence.within(after, start)):
            if token.text.endswith("指标") and _COMBINED.match(self.sentence.text, token.end):
                continue
            if self.sentence.text.startswith("榜", token.end):
                continue  # 涨幅榜:甲县从61到44
            begin = self.sentence.clause_start(token.start)
            if _THANKS_TO.search(self.sentence.text, begin, token.start):
                continue
            if self.sentence.in_closed_bracket(token.start, start):
                continue  # 在Ⅰ档(规模工业总产值1000亿元以上)里
            if token.text in LISTED_COUNTS and self._names_between(token.end, start):
                continue  # 入围数量靠前,昆山市、江阴市分列第1、第2
            if token.kind in _FIGURES and holding(self.lists, token.start) is None:
                rate = token.kind == "indicator" and self.sentence.text.startswith("率", token.end)
                return token._replace(end=token.end + 1, text=token.text + "率") if rate else token
        told = [one for one in self.lists if one.end == after and one.kind != "topic"]
        return self._metric_of(told[-1].start) if told else None

    def _metric_of(self, start: int) -> Token | None:
        """Return the measure that is the first of those on a list: 增速为十强县第一."""
        verb = _IS_AMONG.search(self.sentence.text, max(0, start - _NEAR), start)
        end = verb.start() if verb else -1
        near = self.sentence.within(max(0, end - _NEAR), max(0, end))
        return next((one for one in near if one.end == end and one.kind == "metric"), None)

    def _names_between(self, begin: int, end: int) -> bool:
        """Tell whether a district, county or town is named between two places."""
        mentions = self.subjects.mentions
        return any(begin <= one.start < end and one.is_local for one in mentions)
