"""Regions that are told beside the one that a sentence is about: 甲县列第5,同市的乙县列第8."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Mention

_SAME = re.compile(
    "同(?:[市省城州属处]|在|为|是)[^,，;；。]{0,8}$|(?:毗邻|相邻|邻近|周边|兄弟)[^,，;；。]{0,4}$"
)
_REACH = 14
# 在另一张榜单中列第9位: a part that names no region goes on with the first
_GOES_ON = re.compile("[;；](?:而|还|并|又|此外|另外|同时)?[,，]?(?:在|列|位列|入选|上榜)")


def told_about(sentence: Sentence, named: Sequence[Mention], last: Mention, at: int) -> Mention:
    """Return whom a part without a region goes on with, when ``last`` is only told beside it.

    Args:
        sentence: The sentence.
        named: The regions that it names.
        last: The last of them before ``at``.
        at: Where a place is told.
    """
    text = sentence.text
    parted = max(text.rfind(";", last.end, at), text.rfind("；", last.end, at))
    if parted < 0 or _GOES_ON.match(text, parted) is None:
        return last
    local = [one for one in named if one.is_local and one.end <= at]
    for one, other in itertools.pairwise(local):
        if _SAME.search(text, max(one.end, other.start - _REACH), other.start):
            return local[0] if one is local[0] else last
    return last
