"""Ranks that are not said of a region on a list, though they look like it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.lists import holding
from erqi_viewer.core.extract.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.lists import ListMention
    from erqi_viewer.core.extract.sentence import Sentence

_COUNTED = re.compile(
    "以[0-9]{1,3}[席个家][^。;；]{0,20}$|包揽[^,，。;；]{0,12}$|其余[^,，。;；]{1,12}$"
)
_OF_PROVINCE = re.compile(
    "省?(?:[居列排]|位[列居]|稳[居坐]|高居|雄踞|独占|占据|入[选围]数|上榜数|包揽|以[0-9])"
)
_NEAR = 40
_KIND = re.compile("强([区县镇])(?:市|\\(市\\))?$")
_OTHERS = {"区": "县镇市", "县": "区镇", "镇": "区县市"}
_BEHIND = re.compile(
    "[0-9][^,，、位名第届席;；。0-9]{1,5}[,，、](?:居|位居|列|位列|排名?)?全[国省市州盟县区]$"
)
_BEHIND_REACH = 18


def is_by_count(sentence: Sentence, lists: Sequence[ListMention], start: int) -> bool:
    """Tell whether provinces are ranked, by how many are listed: 江苏以22席居百强区首位."""
    text = sentence.text
    begin = max(text.rfind(mark, 0, start) for mark in ";；。") + 1
    if _COUNTED.search(text, max(begin, start - _NEAR), start):
        return True
    named = [one for one in sentence.regions if begin <= one.start and one.end <= start]
    named = [one for one in named if holding(lists, one.start) is None]
    if not named or named[-1].level or not lists:
        return False
    return _OF_PROVINCE.match(text, named[-1].end) is not None


def behind_a_value(sentence: Sentence, start: int) -> Token | None:
    """Return an owner for a place that follows a value at once: 61万吨、全省第7."""
    beside = _BEHIND.search(sentence.text, max(0, start - _BEHIND_REACH), start)
    return Token("metric", start, start, "") if beside else None


def suits(name: str, region: str) -> bool:
    """Tell whether a region may be on a list by its name: no county is among 百强镇."""
    head = _KIND.search(name)
    return head is None or region[-1] not in _OTHERS[head[1]]
