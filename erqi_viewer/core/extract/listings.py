"""Lines that stand beside tables or for them: numbered lines, listings, and the unit of a table."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.counties import short_names
from erqi_viewer.core.extract.places import PREFECTURES

_ITEM = re.compile(
    r"(?:[Tt][Oo][Pp]\s?)?([Nn][Oo]\.?\s?[0-9]{1,4}(?=[.、):\s一-鿿])|第?[0-9]{1,4}[位名]?(?=[.、):\s]))"
    r"[.、):\s]{0,3}(?=[一-鿿])"
)
_LISTED = re.compile(
    r"(?:([0-9]{1,4})[.、:)]\s?|([Nn][Oo]\.?\s?[0-9]{1,4})[.、:)\s]{0,2})"
    r"([一-鿿]{2,9}(?:\([一-鿿]{2,12}\))?)\s*(?:[;；,，、。]\s*|\s+|$)"
)
# 1昆山市 2江阴市
_ATTACHED = re.compile(r"([0-9]{1,4})\s{0,2}[一-鿿]{1,8}[区县市旗镇](?=\s|$)\s*")
# 神木市大柳塔镇2, whose place stands behind it
_OF_CITY = rf"\s{{1,2}}(?:{'|'.join(PREFECTURES.split())})市?"  # 枝江市 宜昌 76
_PARENT_BEHIND = re.compile(rf"{_OF_CITY}\s{{0,4}}$")
_NAMED_FIRST = re.compile(
    r"([一-鿿]{1,14}(?:[区县市旗镇]|街道)"
    rf"(?:{_OF_CITY})?"
    r"\s{0,4}|(?P<short>[一-鿿]{2,4})\s{1,4})([0-9]{1,4})"
)
_LABEL = re.compile("[^:：;；。]{2,40}[强名榜单][^:：;；。]{0,6}[:：]")
_LONGEST_LABEL = 48  # as it reads them, its colon included
_FEWEST = 3
_FEWEST_NUMBERED = 2  # NO.33甲区、NO.38乙区
PARENT = re.compile(r"\([一-鿿]{2,12}\)$")
_LONGEST_ITEM = 40
_LONGEST_UNIT = 30
_LONGEST_NOTE = 200
_IN_BRACKETS = re.compile(
    "括号[内里中](?:的?数字|的)?[为是](?:((?:19|20)[0-9]{2})年?|[上去]年|上一?届)度?的?(?:排名|名次|位次)?"
    # 2019 (2018 in brackets); in brackets: last year's
    r"|\b(?P<year>(?:19|20)[0-9]{2})['’]?s? in (?:brackets|parentheses)\b"
    r"|\b(?P<last>last year)['’]s (?:ranks?|rankings?|places?|positions?)"
    r" in (?:brackets|parentheses)\b"
    r"|\bin (?:brackets|parentheses)(?: are|:)?(?: those of| the places of| for)?"
    r" (?P<of>(?:19|20)[0-9]{2}|last year)\b"
)
_NOTED = re.compile(
    r"[0-9](?:st|nd|rd|th)?\s\([1-9][0-9]{0,2}(?:st|nd|rd|th)?\)[,.;]?$", re.MULTILINE
)
_ENDINGS = "区县市旗镇乡州道"
_UNIT_LINE = re.compile(
    r"\(?(?:计量)?单位[:：]\s*(?:%[、,，])?(万亿元|亿元|万元|元|亿|万人|人|个|万吨|吨|公顷|万亩|亩|万头|头|户|家|%)[^。]{0,12}$"
)


def bracketed_year(folded: str, start: int, end: int, now: int | None) -> int | None:
    """Return the year of the places that stand in brackets below: 名次(括号内为2018年).

    Args:
        folded: The text.
        start: Where a line begins.
        end: Where it ends.
        now: The year that 去年 is the one before of.
    """
    end = min(end, start + _LONGEST_NOTE)
    note = folded[start:end]
    spoken = "括号" in note or "in brackets" in note or "in parentheses" in note
    found = _IN_BRACKETS.search(folded, start, end) if spoken else None
    if found is None:
        return None
    said = found[1] or found["year"] or found["of"]
    return int(said) if said and said.isdecimal() else now and now - 1


def is_noted(folded: str, start: int, end: int) -> bool:
    """Tell whether a line closes with a place in brackets: - Wuhou: 20th (21st)."""
    return end - start < _LONGEST_ITEM and _NOTED.search(folded, start, end) is not None


def unit_line(folded: str, start: int, end: int) -> str | None:
    """Return the unit that a line such as 单位:亿元 gives to the table below it."""
    found = _UNIT_LINE.match(folded, start, end) if end - start < _LONGEST_UNIT else None
    return found[1] if found else None


def numbered(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the number of a line such as 66 湖北鄂州市华容区葛店镇, else None."""
    if end - start > _LONGEST_ITEM:
        return None
    item = _ITEM.match(folded, start, end)
    if item is None:
        return None
    if folded[item.end()] == "第":
        item = _ITEM.match(folded, item.end(), end) or item  # 2、第4名:荥阳市豫龙镇
    name = PARENT.sub("", folded[item.end() : end])
    if any(one.isdecimal() for one in name):
        return None  # 29 滨江区  54 南湖区
    return item.span(1) if name and (name[-1] in _ENDINGS or name in short_names()) else None


def named_first(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the number behind a region that fills a line with it, else None."""
    if end - start > _LONGEST_ITEM:
        return None
    found = _NAMED_FIRST.fullmatch(folded, start, end)
    plain = found is not None and (found["short"] is None or found["short"] in short_names())
    return found.span(3) if found and plain else None


def name_end(folded: str, start: int, end: int) -> int:
    """Return where a line's name ends, without the city it may have behind it: 枝江市 宜昌."""
    parent = _PARENT_BEHIND.search(folded, start, end)
    return parent.start() if parent else end


def _attached(folded: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """Return the items of a line of numbers with the name right behind each: 1昆山市 2江阴市."""
    found = []
    at = start
    while (item := _ATTACHED.match(folded, at, end)) is not None:
        found.append((*item.span(1), item.end()))
        at = item.end()
    return found if at == end and len(found) >= _FEWEST_NUMBERED else []


def label_end(folded: str, start: int, end: int) -> int | None:
    """Return where the label ends that a listing stands behind: 2019年十强县:1.甲县;2.乙县."""
    near = folded[start : min(start + _LONGEST_LABEL, end)]
    found = _LABEL.match(folded, start, end) if ":" in near or "：" in near else None
    return found.end() if found and _LISTED.match(folded, found.end(), end) else None


def listing(folded: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """Return the items that a line begins with, such as 10、龙口;12、胶州;14、荣成.

    Each is where its number begins and ends and where it ends itself; fewer than three are none.
    """
    found = []
    at = start
    while (item := _LISTED.match(folded, at, end)) is not None:
        found.append((*item.span(2 if item[2] else 1), item.end(3)))
        at = item.end()
    if not found:
        return _attached(folded, start, end)
    fewest = _FEWEST_NUMBERED if found and not folded[found[0][0]].isdecimal() else _FEWEST
    return found if len(found) >= fewest else []
