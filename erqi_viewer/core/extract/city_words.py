"""Districts whose names are words for parts of cities: 西安市新城区, 襄城区, 海城市."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.counties import full_names
from erqi_viewer.core.extract.no_regions import STOPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.tokens import Token

CITIES = frozenset({"新城区", "城区", "城市", "城镇"})
BEFORE_A_KIND = frozenset("进星评围选榜省市州区乡线主老新全各中大小强县座级个百十个多型类设建")
BORDERS = frozenset(",，、;；。:：()（）")
CJK = re.compile(r"[一-鿿]")
_NOTED = re.compile(r"\(第?[0-9]|第?[0-9]{1,3}[位名]")
_BESIDE_A_DISTRICT = re.compile("[一-鿿]{2}区[、和与]$")
_BEFORE_A_DISTRICT = re.compile("、[一-鿿]{2,3}区[、和与]")
_BY_THE_SEA = ("滨海", "沿海", "临海", "环海", "近海", "上海")  # 滨海城市, no 海城市
_QUARTERS = ("文明", "北方", "南方", "东方", "西方", "地方", "省会", "兄弟")  # 非省会城区, 文明城区
_RANKS = frozenset({"rank", "enter", "topic", "up", "down", "streak"})
_LISTED_BEFORE = ("上榜的", "入围的", "入选的", "进榜的", "在榜的")  # 首次上榜的新城区排在第98位


def start(text: str, tokens: Sequence[Token], i: int) -> int | None:
    """Return where a district's name begins that a word for a part of a city closes."""
    token = tokens[i]
    if token.text == "新城区" and _is_xincheng(text, tokens, i):
        return token.start
    if token.text in {"城区", "城市", "城镇"} and _is_named_city(text, tokens, i):
        return token.start - 1
    return None


def _is_xincheng(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Tell whether 新城区 is the district of that name, as in Xi'an, and no new part of a city."""
    before, after = text[tokens[i].start - 1 : tokens[i].start], tokens[i + 1 : i + 2]
    opens = before in BORDERS or before in {"", "市", "和", "与"}
    opens = opens or text.endswith(_LISTED_BEFORE, 0, tokens[i].start)
    end = tokens[i].end + text.startswith(("则", "也"), tokens[i].end)
    ranked = bool(after) and after[0].start == end and after[0].kind in _RANKS
    ranked = ranked or (bool(after) and end > tokens[i].end and after[0].kind == "enter")
    if before == "市" and tokens[i].end == len(text):
        return True  # 第32位 西安市新城区
    closed = text[tokens[i].end : tokens[i].end + 1] in BORDERS
    if closed and _BESIDE_A_DISTRICT.search(text, 0, tokens[i].start):
        return True
    if _BEFORE_A_DISTRICT.match(text, tokens[i].end) and (opens or before in {"、", "。"}):
        return True  # 新城区、灞桥区也进入前40
    return opens and (ranked or _NOTED.match(text, tokens[i].end) is not None)


def _is_named_city(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Tell whether 城区 or 城市 closes a name of one character before it: 襄城区, 海城市."""
    start = tokens[i].start
    before = text[start - 1 : start]
    free = i == 0 or tokens[i - 1].end < start
    named = tokens[i].text == "城区" or text[start - 1 : tokens[i].end] in full_names()
    return bool(
        free
        and named
        and CJK.match(before)
        and before not in STOPS
        and before not in BEFORE_A_KIND
        and not text.endswith(("省份", *_BY_THE_SEA, *_QUARTERS), 0, start)
    )
