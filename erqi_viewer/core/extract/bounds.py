"""Names that look like a list's, but only say how far up or how many: 全国十强, 福建百强县有7席."""

from __future__ import annotations

import re

# 福建百强县有7席: how many of a list are from there
_SEATS = re.compile(
    "(?:数量|总数|个数)(?![前第])|"
    "(?:数[目量])?(?:合计)?[共占据]{0,2}有?[0-9一二三四五六七八九十]{1,3}(?:席|个席位)"
)
_THEY_ARE = re.compile("(?:排名)?(?:分别|依次)(?:是|为)")  # 我国的二十强区分别是
_WHOLE = ("全国", "中国", "全省", "赛迪", "国家")
_BOUNDS = frozenset({"全国", "全省", "中国", "国家", "全市", "我国"})
_FEW = 50


def is_none(following: str, lead: str, size: int | None, *, bare: bool) -> bool:
    """Tell whether what reads like a list is none.

    Args:
        following: The text behind it.
        lead: Its name before 百强.
        size: How many places it has, None where no other list was named before it.
        bare: Whether it does not say what its places are of: 县域经济十强.
    """
    if _SEATS.match(following):
        return not lead.startswith(_WHOLE)
    known = lead in _BOUNDS or (bare and lead == "县域经济")
    return size is not None and size <= _FEW and known


def names_its_own(following: str, size: int | None) -> bool:
    """Tell whether the few of a longer list are named behind: 二十强区分别是…."""
    return size is not None and size <= _FEW and _THEY_ARE.match(following) is not None
