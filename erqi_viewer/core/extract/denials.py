"""What a text says that it is not so: 不是第84位,而是第85位; “首次入选”有误,应为再次入选."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.results import Change, Cue, Ranking, Streak
    from erqi_viewer.core.extract.sentence import Sentence

_Claim = TypeVar("_Claim", "Ranking", "Streak", "Change", "Cue")
# each sentence that denies something has one of these, or says that nobody knows of what
_ANY = re.compile(
    "不是|并非|而非|绝非|误|不准确|不实|不对|不成立|笔误|写成|应[为改更]|实为"
    "|没头|无头|不明|不详|缺失|不清|出处|来源|原文|依据|榜名|榜单名|哪[个张一]|未[写注标说]明"
)
_BEFORE = re.compile(
    "(?:(?:并|而|绝|也)?不是|[并而绝]非|误[作为]|[误错]写[作为成]|写成了?|误报[为成])"
    "(?:全国|全省|全市|连续)?[“]?$"
)
_BEFORE_REACH = 9
_BEHIND = re.compile(
    "(?:的?(?:说法|表述|提法|写法)|[这的]?一[句说]|[,，](?=不对|有误))?(?:(?:确实|均|都)?有误|不准确|不实|不对|不成立|系笔误|是笔误"
    "|(?:应|实)?(?:为|改为|更正为|更改为|修改为)(?=[“第前上下升降连再首]))"
)
_QUOTED_REACH = 16
# 第15页只写“第69位”,谁知道说的是哪张榜: nobody can tell what is claimed
_OF_NO_LIST = re.compile(
    # a rumour that nobody could trace
    "[^;；。]{0,20}(?:没头没尾|没头没脑|无头无尾|来[源路]不明|出处不[明详]|[查找]无(?:出处|来源)"
    "|(?:[没未](?:有)?|[找查]不)(?:[找查][到见]|注明|标明|着|到)[^,，;；。]{0,6}(?:出处|来源|原文|依据)"
    "|因?(?:榜单|榜名|名单)(?:名称)?(?:缺失|不明|不详|不清))"
)
_NOT_NAMED = re.compile(
    "[无没]有?(?:写明?|注明|标明|说清?|交代)?(?:是)?(?:榜名|榜单名称?|哪[个张一]{1,2}榜)"
    "|未(?:写明|注明|标明|说明)(?:是)?(?:何|哪[个张一]{1,2}|[^,，;；。0-9]{0,4})?榜"
    "|(?:谁知道|不知道?|不清楚|看不出|不明)[^,，;；。]{0,8}哪[个张一]{1,2}榜"
)


def is_denied(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether what stands between two places is what a text calls wrong."""
    text = sentence.text
    if _NOT_NAMED.search(text, end) or _OF_NO_LIST.match(text, end):
        return True
    if _BEFORE.search(text, max(0, start - _BEFORE_REACH), start):
        return True
    if _BEHIND.match(text, end):
        return True
    opened = text.rfind("“", max(0, start - _QUOTED_REACH), start + 1)
    closed = text.find("”", max(opened, end), end + _QUOTED_REACH)
    if opened < 0 or closed < 0 or "”" in text[opened:start]:
        return False
    return _BEHIND.match(text, closed + 1) is not None or bool(
        _BEFORE.search(text, max(0, opened - _BEFORE_REACH), opened)
    )


def may_deny(sentence: Sentence) -> bool:
    """Tell whether a sentence has a word that calls something wrong, or no list named."""
    return _ANY.search(sentence.text) is not None


def parted(sentence: Sentence, found: Sequence[_Claim]) -> tuple[list[_Claim], list[_Claim]]:
    """Return the claims that a sentence makes, and those that it calls wrong."""
    made: list[_Claim] = []
    denied: list[_Claim] = []
    for one in found:
        place = sentence.place_of(one.start), sentence.place_of(one.end)
        (denied if is_denied(sentence, *place) else made).append(one)
    return made, denied
