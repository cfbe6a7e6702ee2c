"""What the words around a move tell that it is counted from, and that it is of no list at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.claims.named_topics import keys_in
from erqi_viewer.core.extract.numerals import fold

if TYPE_CHECKING:
    from erqi_viewer.core.claims.passages import Passage

# forty below the best year, 2017; short of its peak, in 2017
_OF_YEAR = re.compile(
    r"(?: (?:below|above|behind|short of|off|from|than|ahead of))?(?: in)? (?:the|its|our|their)"
    r" (?:best|peak|highest|high|record|worst|lowest|low|first)(?: [a-z]{3,9}){0,2}"
    r"(?:, (?:that |in |of )?| \(| (?:in|of) )(20[0-9]{2})\b"
)
# 工地扬尘管控在9月份全市排名中下滑4位
_ELSEWHERE = re.compile(
    "(?:全市|全省|全县|市内|省内|市区)[^,，;；。0-9]{0,8}"
    "(?:排名|评比|考核|测评|测试|排行|通报|竞赛|评选)"
    "[中里上]?的?(?:位次|名次)?[^,，;；。0-9]{0,4}$"
)
_REACH = 40


def year_behind(passage: Passage, end: int) -> int | None:
    """Return the year that a move which ends at an offset is told to be counted from."""
    behind = passage.between(end, end + _REACH)
    told = _OF_YEAR.match(behind) if "20" in behind else None
    return int(told[1]) if told else None


def is_elsewhere(passage: Passage, start: int) -> bool:
    """Tell whether a move is told of a contest of a city, in a sentence that names no list."""
    lead = fold(passage.between(max(passage.start, start - _REACH), start))
    named = "百强" in passage.text or bool(keys_in(fold(passage.text)))
    return not named and _ELSEWHERE.search(lead) is not None
