"""Places of whoever is named behind them or heads their row, where that is no region.

第一名的县农业局: whose a place is follows it. 部门组:县财政局(第1名): the heading of a row tells
of what kind all are who stand in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import others
from erqi_viewer.core.extract.counties import short_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Mention

_REACH = 120
_HELD = 24
_POLL = re.compile("^(?!.*[县区市镇乡]).*(?:十佳|十大|评选|评比|票选|投票|最美|大赛)")
_ENDS = frozenset("区县市旗镇乡州盟道村")
_THING = 5
_FEWEST = 2
_OPENS = (*",，;；。:：、)", "")
_IS_WORD = re.compile("[一-鿿]{2,5}")
_PART = ",，;；。:：!！?？、(”\n"
# 第10位的成绩, 第一的县级市, 第4至第7位的县市区分别是…
_BODIES = "(?![^,，;；。]*(?:局|院|馆|委|办|所|中心|站|队|学校|[小中]学)(?:$|[,，;；。]))"
_OF_THE_PLACE = re.compile(
    "[^一-鿿]|$|[一-鿿]{0,4}?(?:成绩|佳绩|名次|位[次置子]|排[名位]|身份|高位|桂冠|殊荣|得主|基础|局面|同时|"
    "地位|姿态|优势|水平|席位|实力|历史|荣誉|好评|骄人|战绩|势头|纪录|目标|宝座|时候)|"
    f"[是为仍还只也均都有依分在非的]|[我本该其他它咱]|{_BODIES}"
    "(?:(?:全[国省市]|[两二三四五六七八九十几0-9]个?)?(?:[区县市镇旗乡省]|城区|设区市|建制镇|县域|旗县|地级市|"
    "城市|地区|示范区|街道))"
)
# 一、乡镇组:甲镇(第1名)、乙镇(第2名)
_GROUP = re.compile(
    "(?:^|[、.,，;；。)】\n])[^,，;；。、:：()强]{0,4}"
    "(?:乡镇|镇街|街道|镇乡|部门|机关|单位|企业|园区|学校|村|社区|个人|单项|窗口|综合|教师|学生|团体|[甲乙男女])"
    "[办级]?(?:[一二三四1-4]?[组类]|奖)[:：]"
)


def holds(
    sentence: Sentence,
    lists: Sequence[ListMention],
    named: Sequence[Mention],
    done: int,
    span: tuple[int, int],
) -> bool:
    """Tell whether a place is of somebody who is named behind it or in a row of no regions.

    Args:
        sentence: The sentence.
        lists: The lists that it names.
        named: The regions that it names.
        done: Where the place before it ends.
        span: Where the place begins and ends.
    """
    start, end = span
    text = sentence.text
    if text.startswith("的", end) and not any(done <= one.start < start for one in lists):
        stop = min(
            (at for mark in _PART if (at := text.find(mark, end, end + _HELD)) > 0), default=0
        )
        stop = stop or min(len(text), end + _HELD)
        if not _OF_THE_PLACE.match(text, end + 1, stop):
            return not any(end < one.start <= stop for one in named)
    if _is_of_a_thing(sentence, lists, named, start):
        return True
    if ("组" in sentence.signs or "类" in sentence.signs) and ":" in text:
        headed = _GROUP.search(text, max(0, start - _REACH), start)
        return headed is not None and not _are_told(lists, start)
    return False


def are_things(whose: Sequence[str | None], listed: str) -> bool:
    """Tell whether those in a row are things in a poll: 游船、大闸蟹在“江苏十佳”评选中."""
    if _POLL.search(listed) is None:
        return False
    return any(one and one[-1] not in _ENDS and one not in short_names() for one in whose)


def _is_of_a_thing(
    sentence: Sentence, lists: Sequence[ListMention], named: Sequence[Mention], start: int
) -> bool:
    """Tell whether only a thing of a region stands between it and its place: 胶州炉包第2位."""
    text = sentence.text
    near = [one for one in named if one.end <= start <= one.end + _THING]
    if not near or _are_told(lists, start):
        return False
    last = near[-1]
    if text[max(0, last.start - 1) : last.start] not in _OPENS or sentence.within(last.end, start):
        return False
    said = text[last.end : start]
    if not _IS_WORD.fullmatch(said):
        return False
    return len(others.content(said)) >= _FEWEST


def _are_told(lists: Sequence[ListMention], start: int) -> bool:
    """Tell whether a list is named before a place, and not only a topic: 区财政局."""
    return any(one.start < start and one.kind != "topic" for one in lists)
