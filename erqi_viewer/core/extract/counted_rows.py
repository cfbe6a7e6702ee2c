"""Words before places that count them: 3个全国第一, 两县市入围,排在第87位和第98位."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.numerals import read_number, whole

_FIRSTS = re.compile("([两三四五六2-6])(?:个|项|张|块)(?:金牌)?(?:全[国省市])?$")
_FIRSTS_REACH = 5
_KIND = "(?:县市区?|市县|区县|县区|县级市|城区|[区县市镇旗地家])"
_GOT_ON = "(?:入围|上榜|入选|入榜|登榜|进榜|在榜|在列|入列)"
_LISTED = re.compile(
    f"([两二三四五六])(?:个?{_KIND}(?:双双|均|都|同时|携手|再次|成功){{0,2}}{_GOT_ON}(?:百强)?"
    f"|个?{_GOT_ON}的?{_KIND})"
    "[,，](?:名次|排名|位次)?(?:分别|依次|分)?(?:排名|位列|位居|名列|排在|[列居排在为是])?$"
)
_LISTED_REACH = 24


def firsts(text: str, at: int) -> int:
    """Return how many first places are told in one at ``at``, 0 where they are not counted."""
    found = _FIRSTS.search(text, max(0, at - _FIRSTS_REACH), at)
    return _count(found[1]) if found else 0


def listed(text: str, at: int) -> tuple[int, int]:
    """Return how many regions are said to be listed before their places, and where it is said."""
    found = _LISTED.search(text, max(0, at - _LISTED_REACH), at)
    return (_count(found[1]), found.start()) if found else (0, 0)


def _count(said: str) -> int:
    return whole(read_number(said.replace("两", "二"))) or 0
