"""Places that count only in a part of the country, and those that go on from them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.lexicon import MOVES
from erqi_viewer.core.extract.numerals import NUMERALS, read_number, whole
from erqi_viewer.core.extract.places import PROVINCES
from erqi_viewer.core.extract.rank_lists import RankLists
from erqi_viewer.core.extract.rank_words import COMPARED, COMPARED_REACH, held_behind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.list_mentions import Part
    from erqi_viewer.core.extract.rank_tops import Rank

_OF_SO_MANY = re.compile(
    "(?:^|[,，;；。])在?([两三四五六七八九十]|[2-9])[个座家][^,，;；。百]{0,8}[市县区镇旗](?:里|中|内|当中)[,，]"
    "[^,，;；。]{0,10}$"
)
_SO_MANY_LISTED = re.compile(
    f"(?:[全我本]省|[一-鿿]{{2,3}}省|{'|'.join(PROVINCES.split())})省?(?:今年|此次|本次)?共?有?([0-9]{{1,2}}|[两三四五六七八九十])个?"
    "(?:县\\(市\\)|县市区|县市|城区|[区县市])(?:入选|上榜|入围|入榜|进榜|(?:进入|跻身)[^,，;；。]{0,12}百强(?:县市|[区县])?)[,，][^;；。]{0,24}$"
)
_MAY_BE_FEW = re.compile("里[,，]|中[,，]|内[,，]|入选|上榜|入围|入榜|进榜|进入|跻身")  # of both
_ONE_IS_FIRST = re.compile("(?<!全国)(?:居首位|居首|列首位|列第一|居第一|位居第一|排第一)")
# 居全市前三,依次为第十五位: 15 is beyond the bound
_LONGEST_VERB = 4
_FIRST_BEHIND = re.compile(
    f"[^;；。0-9]{{0,30}}?(?:分别|依次)[^;；。0-9]{{0,14}}?第([0-9]{{1,3}}|[{NUMERALS}]{{1,3}})"
)
_MOVED_BY = re.compile(f"(?:再|又)?(?:{MOVES})了?([0-9]{{1,3}}|[{NUMERALS}两]{{1,3}})个?[位名]")
_AHEAD_OF_IT = re.compile("[,，](?:排在)?(?:其|它)?前面?(?:的)?(?:依次|分别)?[是为有]")
_FEW_REACH = 44
# 放在四川看,新都区仅次于双流区,排第四
_SEEN_IN = re.compile(
    f"放[在到](?:全[省市州盟]|省[里内]|{'|'.join(PROVINCES.split())})省?(?:范围内?)?[来去]?[看说][,，][^;；。百]{{0,40}}$"
)
_NATIONAL = ("全国", "中国", "百强")


class InPart(RankLists):
    """Tells which ranks of a sentence are not of a whole list, from left to right."""

    _in_part = False  # whether the place before is only that among some of the listed
    _told_in_part: int | None = None  # the value of that place

    def note_part(self, group: tuple[Rank, ...], chosen: tuple[Part, ...]) -> None:
        """Keep whether ranks are in a part only, for those that go on from them."""
        self._in_part = not chosen
        beyond = chosen or self._moves_on or (group[-1].top and self._lies_outside(group[-1]))
        self._told_in_part = None if beyond else group[-1].value

    def _listed(
        self,
        group: tuple[Rank, ...],
        done: int,
        chosen: tuple[Part, ...],
        regions: Sequence[str | None],
    ) -> tuple[Part, ...]:
        """Return the chosen lists, none for ranks that are only among some of those listed."""
        held = group[0].top and (
            held_behind(self.sentence, group[-1].end) is not None
            or bool(self._each_placed(group[0]))
        )
        if self._goes_on_in_part(group, done) or self._is_one_of_a_few(group[0]):
            return ()
        if _SEEN_IN.search(self.sentence.text, done, group[0].start):
            return ()
        if group[0].top and self._lies_outside(group[0]):
            return ()
        if held and self._in_part and not any(done <= one.start for one in self.lists):
            return ()  # 居全省第三位,前两位分别是…
        held = held or (group[0].top and self._is_entered(group[0].start))
        if held or self.choice.is_whole_list(done, group[0].start, chosen, regions):
            return chosen
        return ()

    def _is_entered(self, start: int) -> bool:
        """Tell whether an area's regions get within a bound: 江苏省进入前20的, 南通三区进入前25."""
        verb = self.sentence.within(start - _LONGEST_VERB, start)[-1:]
        if not verb or verb[0].kind != "enter" or verb[0].end != start:
            return False
        begin = self.sentence.behind(";；。", start)
        return "在" not in self.sentence.text[begin:start]

    def _lies_outside(self, rank: Rank) -> bool:
        """Tell whether places behind a bound are beyond it: 居全市前三,依次为第15位、第29位."""
        behind = _FIRST_BEHIND.match(self.sentence.text, rank.end)
        value = whole(read_number(behind[1])) if behind else None
        return value is not None and value > rank.value

    def _is_held_against_a_part(self, rank: Rank, done: int) -> bool:
        """Tell whether a place is held against one in a part: 居全省第2,比2017年的第3上升1位."""
        text, start = self.sentence.text, rank.start
        held = COMPARED.search(text, max(0, start - COMPARED_REACH), start) is not None
        moved = _MOVED_BY.match(text, rank.end)
        by = whole(read_number(moved[1].replace("两", "二"))) if moved else None
        if by and self._told_in_part and abs(rank.value - self._told_in_part) != by:
            return False  # 排名第18,居全省第一,较去年第20名再进2位
        bare = not any(word in text[done:start] for word in _NATIONAL)
        return self._in_part and done > 0 and held and bare

    def _goes_on_in_part(self, group: tuple[Rank, ...], done: int) -> bool:
        """Tell whether a place goes on with that before it, which is one in a part of the country.

        In 甲市居新疆首位,乙市居第二 the next place is one there too, as the bound is in
        居全省第3,稳居前三.
        """
        text, rank = self.sentence.text, group[0]
        before = self._told_in_part
        if before is None or not done or any(mark in text[done : rank.start] for mark in ";；。"):
            return False
        if any(done <= one.start < rank.start for one in self.lists):
            return False
        bare = not any(word in text[done : rank.start] for word in _NATIONAL)
        steps = (0, -1) if rank.top else (1,)  # 居第3,稳居前三; 排名第三,排在前两位的是…
        return bare and rank.value - before in steps

    def _is_one_of_a_few(self, rank: Rank) -> bool:
        """Tell whether a place is one among so many as are counted: 三个省直管市里,潜江第二."""
        near = max(0, rank.start - _FEW_REACH)
        if not _MAY_BE_FEW.search(self.sentence.text, near, rank.start):
            return False
        found = _OF_SO_MANY.search(self.sentence.text, near, rank.start)
        listed = _SO_MANY_LISTED.search(self.sentence.text, near, rank.start)
        ahead = listed and _AHEAD_OF_IT.match(self.sentence.text, rank.end)
        if listed and (ahead or _ONE_IS_FIRST.search(self.sentence.text, listed.end(1))):
            found = listed  # 全省共9个区入选,甲区位居第二,乙区居首位
        count = whole(read_number(found[1].replace("两", "二"))) if found else None
        return count is not None and rank.value <= count and not rank.top
