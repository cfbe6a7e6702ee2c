"""Fields that stand for lists: 综合实力位列第85位, 综合实力方面,甲区位居第9."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import topic_links
from erqi_viewer.core.extract.linked import framed
from erqi_viewer.core.extract.list_parts import Reach
from erqi_viewer.core.extract.numerals import NUMERALS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import ListMention, Part

_CONTEST = re.compile("[”》]?(?:评选|评价|测评|评比|排行)(?:活动|结果)?中[,，]")
_SCORED = re.compile(r"^(?:得分|值)?(?:为|达到?|是)[0-9.]{1,6}[分点]?[,，]")
_FIELD = re.compile(
    "(?:方面|领域|一项|单项|榜上|榜单上)[,，:：]|-{1,2}|那[张份个](?:榜单?|名单)(?=是|上|里|[,，])"
)
# 一个是投资潜力,我们在全国百强区里排第11
_ONE_IS = re.compile("(?:一[个项张]|[一二三四]|另一[个项张])是$")
_ONE_IS_REACH = 4
_OPENING = 4
_OF_US = re.compile("[,，](?:我们|我[区县市]|全[区县市])?在")
# 同时入围综合实力榜的有甲市、乙市,分别排在第75、第93
_ARE_ON = re.compile("的(?:还有|有|是|为)[^,，;；。]{2,40}[,，](?:分别|依次)[^,，;；。]{0,4}")
# 投资潜力这张榜上,我们只排第79; 在综合实力榜上紧随其后,列第34位
_ON_BOARD = re.compile(
    "(?:[这那][张个份项])?榜?(?:单|名单)?[上中里](?:[^,，;；。第0-9]{0,8}[,，])?[^,，;；。第0-9]{0,8}"
)
_GOT_ONTO = re.compile("(?:登上|跻身|入围|入选|进入)了?$")  # 11区登上综合实力榜,…
# 投资潜力排到了全国百强区第69位, 综合实力已连续六年入围全国百强区
_LED_ON = re.compile(
    "(?:排|升|进|来|上升|提升|前移|跃升)[到至]了?"
    f"|已?(?:经)?连续第?(?:[0-9]{{1,2}}|[{NUMERALS}两]{{1,3}})[年次届]"
)
# 不过双创榜就没那么好看了,从去年的第49位掉到了第81位
_LED_BY_BOARD = re.compile(
    "[^,，;；。第0-9]{0,12}[,，][^,，;；。第0-9]{0,4}(?:(?:19|20)[0-9]{2}年)?[^,，;；。第0-9]{0,4}"
)
_FIELD_REACH = 60
_OPENS = frozenset(",，;；:的->")
_LEADING = frozenset(
    {
        "respectively",
        "word",
        "up",
        "rank",
        "enter",
        "year",
        "relative-year",
        "again",
        "first",
        "scope",
    }
)


class FieldChoice(Reach):
    """Tells which lists the fields of one sentence stand for."""

    context: Context
    _frame = ""  # the list that fields of this sentence are parts of

    def topic(self, named: Sequence[ListMention], start: int) -> tuple[Part, ...]:
        """Return bare topics that stand right before the ranks: 综合实力位列第85位."""
        if not named or named[-1].kind != "topic":
            return ()
        topic, text = named[-1], self.sentence.text
        field = _FIELD.match(text, topic.end)
        if field and len(topic.parts) == 1:
            kin = self._of_field(topic.parts[0], text[field.end() : start])
            return kin or (topic.parts if "榜" in field[0] else ())
        between = text[topic.end : start]
        if text.endswith("榜", 0, topic.end) and _ARE_ON.fullmatch(between):
            return self._of_field(topic.parts[0], between) or topic.parts
        board = text.endswith("榜", 0, topic.end) or between[:1] in {"这", "那", "榜"}
        if board and len(topic.parts) == 1 and _ON_BOARD.fullmatch(between):
            return self._of_field(topic.parts[0], between) or topic.parts
        if (
            board
            and topic.start < _OPENING
            and len(named) == 1
            and _LED_BY_BOARD.fullmatch(between)
        ):
            return self._of_field(topic.parts[0], between) or topic.parts
        entered = _GOT_ONTO.search(text, max(0, topic.start - _ONE_IS_REACH), topic.start)
        if board and entered and not any(mark in between for mark in ";；。"):
            return self._of_field(topic.parts[0], between) or topic.parts
        contest = _CONTEST.match(text, topic.end)
        between = self._told_between(topic, between[len(contest[0]) if contest else 0 :])
        if len(between) > 24 or any(mark in between for mark in ",，;；。"):
            return ()
        lists = [one for one in named if one.kind == "list" and len(one.parts) == 1]
        if lists and lists[-1].parts[0].dimension is None:
            self._frame = lists[-1].parts[0].name
        if not self._frame or contest:
            return topic.parts
        return tuple(part._replace(name=framed(self._frame, part.name)) for part in topic.parts)

    def _told_between(self, topic: ListMention, between: str) -> str:
        """Return what stands between a topic and its ranks without what only joins the two."""
        if self._is_one_of_some(topic) and between[:1] in {",", "，"}:
            between = between[1:]
        if self.sentence.text.endswith("指数", 0, topic.end):
            between = _SCORED.sub("", between)  # 高质量发展指数为71.3,列全国第44位
        if self.sentence.text.endswith("榜", 0, topic.end):
            between = between.lstrip(",，")  # 又添了一张创新创业榜,第50位
        plain = between in {",", "，"} and self._opens(topic.start)
        if plain or topic_links.joins(between):
            return ""  # 综合实力,全国第47名;投资潜力,全国第80名
        return between

    def _opens(self, at: int) -> bool:
        """Tell whether a topic opens its clause: 2018年的绿色发展,第76位起步."""
        return not at or self.sentence.text[at - 1] in _OPENS

    def _is_one_of_some(self, topic: ListMention) -> bool:
        """Tell whether a topic is told as one of some: 一个是投资潜力, with its place behind it."""
        near = max(0, topic.start - _ONE_IS_REACH)
        return _ONE_IS.search(self.sentence.text, near, topic.start) is not None

    def _of_field(self, topic: Part, between: str) -> tuple[Part, ...]:
        """Return the list of an earlier sentence that a field opens: 综合实力方面,甲区位居…."""
        kin = [part for part in self.context.kin if part.dimension == topic.dimension]
        near = len(between) <= _FIELD_REACH and not any(mark in between for mark in ";；。")
        return (kin[-1],) if kin and near else ()

    def with_topic(self, parts: tuple[Part, ...], named: Sequence[ListMention]) -> tuple[Part, ...]:
        """Return a list of no topic with the one that leads to it: 综合实力居全国百强区第9位."""
        topic = named[-2] if len(named) > 1 and named[-2].kind == "topic" else None
        if topic is None or len(topic.parts) > 1 or not parts or parts[-1].dimension:
            return parts
        at = topic.end
        at += self.sentence.text.startswith(("在", ":"), at)
        led_on = _LED_ON.match(self.sentence.text, at)
        at = led_on.end() if led_on else at
        if self._is_one_of_some(topic):
            us = _OF_US.match(self.sentence.text, at)
            at = us.end() if us else at
        for token in self.sentence.within(at, named[-1].start):
            if token.start != at or token.kind not in _LEADING:
                return parts
            at = token.end
        whole = at == named[-1].start
        led = parts[-1]._replace(dimension=topic.parts[0].dimension)
        return (*parts[:-1], led) if whole else parts

    def topic_behind(self, end: int) -> tuple[Part, ...]:
        """Return the topic that a place is told before: 从第91位到第87位,综合实力三年进位."""
        after = [one for one in self.lists if one.start >= end]
        first = after[0] if after else None
        beside = first is not None and self.sentence.text[end : first.start] in {",", "，"}
        if first is None or not beside or first.kind != "topic" or len(self.lists) > 1:
            return ()
        return first.parts if first.parts[0].dimension and not self.sentence_ranks(first) else ()

    def sentence_ranks(self, one: ListMention) -> bool:
        """Tell whether another rank stands behind a topic: 第85位,投资潜力第61位."""
        behind = self.sentence.within(one.end, len(self.sentence.text))
        return any(token.kind in {"ordinal", "first-place", "top"} for token in behind)
