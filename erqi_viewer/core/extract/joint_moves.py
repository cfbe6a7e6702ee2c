"""How the places on several lists moved together: 四项名次全部前移, 三榜位次无一后退, 两升一降."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.numerals import NUMERALS, read_number, whole
from erqi_viewer.core.extract.rank_words import COUNTED_REGIONS
from erqi_viewer.core.extract.results import Moves

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.distances import Move
    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.sentence import Sentence

_N = rf"(?:[2-9]|[{NUMERALS}]{{1,2}})"
_RANKS = "(?:名次|位次|排名|排位|座次)"
_BOARDS = "(?:榜单?|名单|百强)"
# 四项名次, 三个百强区榜单位次, 三榜, 各榜, 几张榜的名次, 名次
_WHICH = (
    rf"(?:(?P<n>{_N})(?:(?:[张个项大份]老?|(?=榜|名次|位次|排名)){_BOARDS}?区?{_BOARDS}?(?:单?[上里])?的?(?P<of>{_RANKS})?)"
    rf"|(?:各[个张项]?|每一?[张项个]|所有的?|几[张项个]|多[张项个])(?:百强区?)?{_BOARDS}?的?{_RANKS}?"
    rf"|(?P<bare>{_RANKS}))"
)
_YEAR = "(?:(?P<since>(?:19|20)[0-9]{2})年度?|去年|上年度?|上一?届|上一年|前一年)"
_LINK = (
    rf"(?:今年|本届|当年|全年|也|又|还|再次|已|已经|依次|实现了?|整体|更是|则){{0,2}}"
    rf"(?:(?:[较比]|[与同和]){_YEAR}的?(?:相比)?)?(?:也|又|还|再次|已|已经|实现了?){{0,2}}"
)
_EVERY = (
    "(?:全部|全都|全面|全线|统统|通通|悉数|无一例外地?|一齐|同时|同步|双双|集体|[都均皆](?:在|有所|实现了?|有|呈|保持|得到)?|齐齐?)"
    "(?:[较比](?:去年|上年度?|上一?届|上一年|前一年))?"
    "(?:有所|实现了?|大幅|小幅|明显|稳步|继续|持续|在|得到|往|向|更)?"
)
_UP = (
    "(?:前移|前进|进位|晋位|上升|提升|攀升|上移|往?前[走挪]|靠前|走高|上扬|进步|跃升|提高|飘红"
    "|[升进涨])"
)
_DOWN = "(?:下降|后退|后移|下滑|退步|走低|回落|倒退|退位|下移|降|退|跌)"
# 前移1位 is measured, 提升至 leads to a place, 提升了服务 is of something else
_END = rf"了?(?=[,，;；。:：!?)“”、]|$|的(?!{_RANKS}|基础)|势头|态势|之?势|[(])"
_NONE = r"(?:无一(?:例|项|榜|张)?|没有(?:任何)?一[个项张榜](?:名次)?|没有)(?:出现)?"
_ALL = re.compile(
    rf"{_WHICH}{_LINK}(?P<how>{_EVERY}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
    rf"|{_NONE}(?:(?P<notdown>{_DOWN})|(?P<notup>{_UP}))){_END}"
)
_PART = (
    rf"({_N})(?:项|个|张|榜)?(升|进|涨|上升|前移|进位|降|退|跌|下降|后移|后退|下滑|平|持平|不变)"
)
_APART = re.compile(rf"(?<![0-9{NUMERALS}]){_PART}[、,，]?{_PART}(?:[、,，]?{_PART})?{_END}")
# each of the joint moves has one of these, each of those apart one of the next
_MOVED = frozenset("低倒升扬挪提攀晋步涨滑移落走跃跌进退降靠高红")
_APART_BY = frozenset("升变平持涨滑移跌进退降")
_OF_REGIONS = re.compile(f"{COUNTED_REGIONS}$")
_HAVING = re.compile("(?:名次|位次|排名|上榜|入榜|在榜)的$")  # 已有排名的三项全部提升
_OF_RANKS = re.compile("名次|位次|排名|排位|座次|榜")
_AGAINST = re.compile(
    "(?:[较比]|[与同和])((?:19|20)[0-9]{2})年度?(?:相比)?[,，][^,，;；。0-9]{0,8}$"
)
_DENIED = re.compile(
    "(?:并非|不是|未能?|没能|不再|谈不上|是否|能否|若|如果|不等于)[^,，;；。]{0,14}$"
)
_NEAR = 20


class Joint(NamedTuple):
    """A move of several lists; ``number`` tells how many where the text does.

    ``kind`` is ``all-up``, ``all-down``, ``none-up``, ``none-down`` or ``moved-apart``.
    """

    kind: str
    number: int | None
    start: int
    end: int
    since: int | None
    moves: Moves | None = None


def may_tell(text: str) -> bool:
    """Tell whether a sentence without a word of moving may say that lists moved apart."""
    if not _APART_BY.isdisjoint(text) and any(
        _are_ranks(text, one.start()) for one in _APART.finditer(text)
    ):
        return True
    return ("飘红" in text or "涨" in text) and _ALL.search(text) is not None


def find(sentence: Sentence, lists: Sequence[ListMention]) -> list[Joint]:
    """Return the joint moves of a sentence, none of them a figure's or measured."""
    text = sentence.text
    if not _OF_RANKS.search(text):
        return []
    apart = () if sentence.signs.isdisjoint(_APART_BY) else _apart(text)
    found = sorted((*_all(sentence, lists), *apart), key=lambda one: one.start)
    return [one for one in found if one.number is None or one.number > 1]


def without(joint: Sequence[Joint], moves: list[Move]) -> list[Move]:
    """Return the moves that are no part of a joint one."""
    return [
        one
        for one in moves
        if not any(one.start < each.end and each.start < one.end for each in joint)
    ]


def _all(sentence: Sentence, lists: Sequence[ListMention]) -> Iterator[Joint]:
    text = sentence.text
    for one in _ALL.finditer(text) if not sentence.signs.isdisjoint(_MOVED) else ():
        if _DENIED.search(text, max(0, one.start() - _NEAR), one.start("how")):
            continue
        if one["bare"] and _OF_REGIONS.search(text, max(0, one.start() - _NEAR), one.start()):
            continue  # 三县市名次均较上年下降
        boards = one["n"] is not None and one["of"] is None
        counted = boards and re.search(
            f"{one['n']}(?:[张个项大份])?(?:榜|百强)", text[: one.start()]
        )
        having = boards and _HAVING.search(text, max(0, one.start() - _NEAR), one.start())
        if boards and not (having or "榜" in one[0] or "名次" in one[0] or counted):
            continue  # 三项全部提升: nothing says that these are lists
        if boards and one["how"] in {"齐进", "同进"}:
            continue  # 四榜齐进 may tell of getting onto them
        kind = next(kind for group, kind in _KINDS.items() if one[group])
        number = whole(read_number(one["n"])) if one["n"] else None
        if one["bare"]:  # 综合实力、投资潜力名次均前移
            begin = sentence.behind(";；。", one.start())
            told = [each for each in lists if begin <= each.start and each.end <= one.start()]
            number = sum(len(each.parts) for each in told) or None
        yield Joint(kind, number, *one.span("how"), _since(text, one))


def _apart(text: str) -> Iterator[Joint]:
    for one in _APART.finditer(text):
        if not _are_ranks(text, one.start()):
            continue
        counts = {"up": 0, "down": 0, "level": 0}
        groups = one.groups()
        for number, word in zip(groups[::2], groups[1::2], strict=True):
            if number:
                way = "up" if word[0] in _RISES else "level" if word[-1] in "平变" else "down"
                counts[way] += whole(read_number(number)) or 0
        moves = Moves(**counts)
        if sum(one_way > 0 for one_way in moves) > 1:
            yield Joint("moved-apart", sum(moves), *one.span(), _since(text, one), moves)


def _since(text: str, one: re.Match[str]) -> int | None:
    """Return the year that the lists are held against where the text names it."""
    named = one.groupdict().get("since")
    if named:
        return int(named)
    led = _AGAINST.search(text, max(0, one.start() - 2 * _NEAR), one.start())
    return int(led[1]) if led else None


def _are_ranks(text: str, start: int) -> bool:
    """Tell whether what moved apart are places on lists, by what stands before in its part."""
    begin = max(0, start - _NEAR, *(text.rfind(mark, 0, start) for mark in ";；。"))
    return _OF_RANKS.search(text, begin, start) is not None


_KINDS = {"up": "all-up", "down": "all-down", "notdown": "none-down", "notup": "none-up"}
_RISES = "升进涨上前"
