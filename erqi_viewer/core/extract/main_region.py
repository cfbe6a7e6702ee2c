"""Which region a text is about: the one named far more than all others together."""

from __future__ import annotations

import re
from collections import Counter

from erqi_viewer.core.extract.counties import short_names

_FEWEST_MENTIONS = 3
_OURS = re.compile("(?<![一-鿿])(?:咱们?|我们?)([一-鿿]{2,3})")
# 2020,渝北答卷怎么写
_BEFORE_A_TITLE = re.compile("^(?:20[0-9]{2}年?度?[,，:：|·]?|[【《“])")
_TALKED_TO = ("对话", "专访", "访", "访谈", "采访", "面对面:", "对谈")
_TITLED = (
    *("综合实力", "投资潜力", "绿色发展", "科技创新", "百强", "再", "首次", "连续", "跻身", "入选"),
    *("荣登", "位列", "蝉联", "挺进", "上榜", "入围", "名列", "荣获", "稳居"),
)


def mostly(head: str, named: Counter[str]) -> str | None:
    """Return the region that is named far more than all others together, None without one.

    Short names count too: 赫山 for 赫山区.
    """
    if not named:
        return None
    whole = {core(one): one for one in sorted(named, key=len)}  # 介休市, called 介休 first
    named = Counter({whole[core(one)]: named[one] for one in named})
    times = Counter({one: max(head.count(core(one)), count) for one, count in named.items()})
    name, most = times.most_common(1)[0]
    title = _BEFORE_A_TITLE.sub("", head.strip().partition("\n")[0])
    headed = [one for one in times if core(one) in title]
    opens = len(headed) == 1 and title.startswith(core(headed[0]))
    fewest = _FEWEST_MENTIONS - opens
    if len(headed) == 1 and times[headed[0]] == most >= fewest:
        return headed[0]
    return name if most >= _FEWEST_MENTIONS and 3 * most >= 2 * times.total() else None


def interviewed(head: str, named: Counter[str]) -> str | None:
    """Return the region whose officer a title says was talked to: 对话甲市发改局局长."""
    title = head.strip().partition("\n")[0]
    if not any(word in title for word in _TALKED_TO):
        return None
    found = (one for one in named if title.endswith(_TALKED_TO, 0, title.find(core(one))))
    return next((one for one in found if core(one) in title), None)


def titled(head: str) -> str | None:
    """Return the county whose short name a title opens with: 桐乡综合实力百强排名再进3位."""
    title = head.lstrip()
    for size in (2, 3):
        if title[:size] in short_names() and title.startswith(_TITLED, size):
            return title[:size]
    return None


def opened_short(head: str, named: Counter[str], name: str) -> str | None:
    """Return the county that a text names first, by its short name, and oftener than another."""
    first = next(iter(named), None)
    if first is None or first not in short_names() or first == name:
        return None
    return first if head.count(first) > head.count(core(name)) else None


def called_ours(head: str) -> str | None:
    """Return the county that a text's people call theirs by its short name: 咱二七又上榜啦."""
    for one in _OURS.finditer(head):
        for size in (3, 2):
            if one[1][:size] in short_names():
                return one[1][:size]
    return None


def core(name: str) -> str:
    """Return 赫山 for 赫山区, 增城 for 增城."""
    return name[:-1] if len(name) > 2 and name[-1] in "区县市旗镇乡" else name


def is_aside(text: str, start: int, end: int) -> bool:
    """Tell whether a region only says where another stands: 居酒泉市第二, 由六盘水市代管."""
    before = text[start - 1 : start]
    if before == "由":
        return text.startswith("代管", end)
    return before in {"居", "列", "排"} and text.startswith(("第", "首位", "前"), end)
