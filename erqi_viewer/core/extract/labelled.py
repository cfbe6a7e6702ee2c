"""Lines that each tell one region's or year's places behind a colon: 甲市:20、16、未上榜."""

from __future__ import annotations

import re

from erqi_viewer.core.extract import lists
from erqi_viewer.core.extract.sentence import Sentence

_PLACE = (
    r"(?:第?[0-9]{1,4}[位名]?(?:\((?:[-+↑↓]?[0-9]{1,3}|持平|—|-)\))?"
    "|未(?:上榜|入围|入选|进榜)|无|—|-)"
)
_ROW = re.compile(
    rf"([一-鿿]{{2,12}}|(?:19|20)[0-9]{{2}}年?度?)[:：]\s?({_PLACE}(?:[、,，/]\s?{_PLACE}){{0,8}})[;；。]?"
)
_EACH = re.compile(_PLACE)
_HEAD = re.compile(r"(?:排名|名次|位次|位序)[^:：;；。]{0,12}(?:\([^()]{2,20}\))?:$")
# 部分县市名次和竞争力指数为:
_LEADS_COLUMNS = re.compile(
    "(排名|名次|位次|位序)(?:[和与及、](?:其)?([一-鿿]{2,8}?))?(?:情况)?(?:如下|为|是|分别为|依次为)?:$"
)
_LONGEST_HEAD = 40
_LONGEST = 80


def columns(folded: str, end: int) -> list[str]:
    """Return what a line that ends at ``end`` says the columns below it hold, regions apart."""
    led = _LEADS_COLUMNS.search(folded, max(0, end - _LONGEST_HEAD), end)
    return [one for one in led.groups() if one] if led else []


def row(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of a line's label and of its places, none when it is no such line."""
    found = _ROW.fullmatch(folded, start, end) if end - start <= _LONGEST else None
    if found is None:
        return []
    places = [one.span() for one in _EACH.finditer(folded, *found.span(2))]
    return [found.span(1), *places]


def titles(folded: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Return where a line names the lists of the places below it, in order.

    None when it heads no such lines; no span when it names no list, and one place of the list told
    before stands in each.
    """
    if folded[end - 1] != ":" or not _HEAD.search(folded, max(start, end - _LONGEST_HEAD), end):
        return None
    begin = max(folded.rfind(mark, start, end - 1) for mark in "。;；!！\n") + 1
    sentence = Sentence(folded, max(start, begin), end)
    parts = [part for one in lists.find(sentence) for part in one.parts]
    spans = [sentence.span(part.start, part.end) for part in parts]
    return spans if len(spans) > 1 else []
