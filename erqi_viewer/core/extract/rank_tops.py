"""Finding bounds of ranks: 前50, 十强, 前三名; and those that are only aimed at or lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract import aims
from erqi_viewer.core.extract import rank_words as words
from erqi_viewer.core.extract.list_mentions import size_of
from erqi_viewer.core.extract.rank_rows import Rows

if TYPE_CHECKING:
    from erqi_viewer.core.extract.tokens import Token

_SMALL = 99  # 挤进十强 is a bound in a list of a hundred
_HUNDRED = 100  # a list of as many is named by it
_AIM_REACH = 3
_HELD_TOPS = frozenset(
    {"跃居", "成为", "稳居", "位居", "位列", "居于", "重返", "重回"}
)  # 稳居全国十强
# 仍在十强
_STILL = ("还是", "仍是", "仍为", "依然是", "依旧是", "仍在", "仍居")
_FOR_TOPS = frozenset({"rank", "enter", "up", "list", "streak", "again"})  # 重返前90
_STANDS_IN = frozenset("居列")
_ORDERED = ("排序", "名单", "位次", "排名变")


class Rank(NamedTuple):
    """A rank phrase. ``top`` says that ``value`` is only a bound: 前50."""

    start: int
    end: int
    value: int
    top: bool = False


class Tops(Rows):
    """Reads the bounds of one sentence."""

    def is_aimed_or_lost(self, i: int) -> bool:
        """Tell whether a bound that is not read is aimed at or lost: 冲刺前50, 跌出前80位."""
        at = self.tokens[i].start
        if aims.is_lost(self.text, at) or aims.is_ahead(self.text, at):
            return True
        if aims.is_called_a_goal(self.text, at) or aims.is_wished_for(self.text, at):
            return True
        if self.text.endswith(("离", "距", "距离"), 0, at):
            return True  # 离前十仅一步之遥
        for token in reversed(self.tokens[max(0, i - _AIM_REACH) : i]):
            if token.end != at or token.kind not in {"scope", "goal"}:
                return False
            if token.kind == "goal":
                return True
            at = token.start
        return False

    def best_of(self, token: Token) -> Rank | None:
        """Read the bound behind a list: 全国百强区16强."""
        value = size_of(token.text)
        entered = self.enters(self.sentence.token_at(token.start))
        entered = entered and value is not None and value <= _SMALL and self.closes(token.end)
        entered = entered and not self.text.startswith("中唯", token.end)
        still = self.text.endswith(_STILL, 0, token.start) and self.closes(token.end)
        entered = entered or (still and value is not None and value <= _SMALL)
        held = words.held_behind(self.sentence, token.end) if value and value <= _SMALL else None
        entered = entered or (held is not None and held.end() in self.region_starts())
        if value is None or not token.text.endswith("强"):
            return None
        if words.IN_A_NAME.match(self.text, token.end):
            return None  # 千强镇100强榜单
        if token.start not in self.real_ends and not entered:
            return None
        return Rank(token.start, token.end, value, top=True)

    def enters(self, i: int) -> bool:
        """Tell whether a verb of entering leads to token ``i``: 跻身全国十强."""
        at = self.tokens[i].start
        for token in reversed(self.tokens[max(0, i - 2) : i]):
            if token.end == at and token.text == "县域经济":
                at = token.start
                continue
            if token.end != at or token.kind not in {"scope", "enter"}:
                return token.end == at and token.text in _HELD_TOPS
            if token.kind == "enter":
                return True
            at = token.start
        return False

    def _is_inside(self, at: int) -> bool:
        """Tell whether no more stands behind a bound than that one is in it: 前十名里."""
        return words.INSIDE.match(self.text, at) is not None

    def _is_in_part_of(self, at: int) -> bool:
        """Tell whether a place that somebody stands in ends at ``at``: 均居石家庄市, 列山东."""
        begins = [one.start for one in self.sentence.regions if one.end == at]
        begins += [one.start for one in self.sentence.within(max(0, at - 3), at) if one.end == at]
        return any(self.text[one - 1 : one] in _STANDS_IN for one in begins if one)

    def bound(self, i: int, value: int, *, joined: bool) -> Rank | None:
        """Read the bound at token ``i``, None where it is a list's name or no place.

        Args:
            i: Which token it is.
            value: Its number.
            joined: Whether it goes on from a place right before it: 安徽第一、中部前六.
        """
        token = self.tokens[i]
        near = max(0, token.start - words.LEAD_REACH)
        following = self.text[token.end : token.end + 1]
        held = words.held_behind(self.sentence, token.end)
        if held is not None and held.end() in self.region_starts():
            unit = token.end + self.text.startswith("席", token.end)
            return Rank(token.start, unit, value, top=True)
        if words.SHARED_OUT.match(self.text, token.end):
            return None  # 前10强长三角占9席
        whole = value >= _HUNDRED and (
            following == "”" or words.IN_A_LIST.match(self.text, token.end) is not None
        )
        if whole or words.IN_A_NAME.match(self.text, token.end):
            return None  # “千强镇前100名”等榜单, 上榜“2019全面小康指数前100名”
        if self.text.startswith(_ORDERED, token.end):
            return None  # 前5名排序与去年一致
        if following in {",", "，", ":"} and words.LOOKED_AT.search(self.text, 0, token.start):
            return None
        if token.text[0] in "Tt" and words.CALLED_SO.search(self.text, near, token.start):
            return None  # 中国最具特色基金小镇TOP10
        if following == ":" and not self.text[token.end + 1 :]:
            return None  # a heading: 百强县前十:
        closes = not following or (following not in "的中" and self.closes(token.end))
        closes = closes or words.TAKEN.match(self.text, token.end) is not None
        closes = closes or words.SEATS_OF.match(self.text, token.end) is not None
        only = words.ONLY.search(self.text, max(0, token.start - 12), token.start) is not None
        behind = words.THOSE.match(self.text, token.end)
        sole = only and words.OF_A_KIND.match(self.text, token.end) is not None
        closes = closes or sole
        closes = closes or (behind is not None and behind.end() in self.region_starts())
        among = words.AMONG_THEM.match(self.text, token.end)
        closes = closes or among is not None
        stands = following == "的" and self.licence(i) == "rank"  # 排在前三的甲区、乙区、丙区
        stands = stands and any(
            one.start == token.end + 1 and one.is_local for one in self.sentence.regions
        )
        if (
            stands
            or words.WHOSE_PLACES.match(self.text, token.end)
            or words.GOALS.match(self.text, token.end)
        ):
            return Rank(token.start, token.end, value, top=True)
        within = (token.text[-1] == "内" or among is not None) and self.text.endswith(
            ("在", "于", "进", "入", "列"), 0, token.start
        )
        within = within or (  # 甲市、乙市和丙县为前三名
            self.text[token.start - 1] in "为是" and token.start - 1 in self.region_ends
        )
        within = within or self._is_in_part_of(token.start)  # 居山东前三
        all_in = words.ALL_IN.search(self.text, near, token.start) is not None
        within, closes = within or all_in, closes or (all_in and self._is_inside(token.end))
        back = self.text.endswith(
            (
                "回到",
                "首度跻身",
                "迈进",
                "首进",
                "首入",
                "站上",
                "守住",
                "守稳",
                "进了",
                "留在",
                "保持在",
                "处于",
                "处于该榜",
                *_STILL,
            ),
            0,
            token.start,
        )
        if closes and (within or back or joined or sole or self.licence(i) in _FOR_TOPS):
            return Rank(token.start, token.end, value, top=True)
        return None
