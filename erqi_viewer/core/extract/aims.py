"""Figures that a text only aims at: 2018年主要预期目标是:生产总值增长8%以上; 力争突破300亿元."""

from __future__ import annotations

import re

_AIM = re.compile(
    r"(?:预期|发展|主要|奋斗|工作)目标(?:任务)?(?:初步)?(?:安排)?(?:确定为|设定为|是|为|:)"
    r"|目标(?:确定为|设定为|是:?|为:|还有:?)|将(?=增长|达到|突破|超过|实现)"
    r"|有望|可望|即将(?=突破|达到|超过|迈)|力争(?!上游)|确保(?!了)|争取(?=[^,，;；。]{0,16}(?:达到|突破|实现|增长))"
)
_BY = re.compile(r"到((?:19|20)[0-9]{2})年(?:底|末)?")
_STOP = re.compile("[;；。]")


def spans(text: str, year: int | None) -> list[tuple[int, int]]:
    """Return where a sentence speaks of what is meant to be.

    Args:
        text: The sentence, folded.
        year: The document's year; what is to be by a later one is an aim.
    """
    found = [one.end() for one in _AIM.finditer(text)]
    if year is not None:
        found += [one.end() for one in _BY.finditer(text) if int(one[1]) > year]
    out = []
    for begin in found:
        # 目标是: leads a whole sentence, the parts of which ; may join
        stop = None if text[begin - 1] == ":" else _STOP.search(text, begin)
        out.append((begin, stop.start() if stop else len(text)))
    return out
