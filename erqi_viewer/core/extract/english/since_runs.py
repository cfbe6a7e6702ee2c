"""Runs of being listed that are told by the year they began in: on the list since 2018."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SINCE = r"(?:since|from)\s(?P<since>(?:19|20)[0-9]{2})\b(?!\s(?:to|until|through)\b)"
_IN = r"(?:on|in|among|part\sof|a\smember\sof|amongst)"
_LISTS = r"(?:lists?|rankings?|tables?|top[- ](?:100|hundred)|hundred)"
_RUNS = (
    # has featured in the ranking every year since 2014, in every edition since 2014
    re.compile(
        r"\b(?:featured|appeared|been|listed|included|named|stood|remained|stayed|kept|made|figured|present"
        r"|held|had|taken|retained"
        rf"|on|in)\s[^.;:]{{0,90}}?(?P<run>(?:in\s)?every\s(?:single\s)?(?:year|edition)\s{_SINCE})"
    ),
    # has been among the top 100 districts for green development since 2018
    re.compile(
        r"\b(?:ha(?:s|ve)|['’]s|['’]ve)\s(?:now\s|also\s|always\s)?(?:been|featured|appeared|stayed|remained|figured)\s"
        rf"(?:listed\s|included\s|named\s|present\s|ranked\s)?{_IN}\s[^.;:]{{0,30}}?{_LISTS}\b"
        rf"[^.;:0-9]{{0,70}}?(?P<run>(?:continuously\s|without\s[a-z ]{{3,24}}\s)?{_SINCE})"
    ),
    # has not missed an edition since 2014
    re.compile(
        r"(?:\bnot|n['’]t|\bnever|\bwithout)\s(?:once\s)?(?:miss(?:ed|ing)?|skipp?(?:ed|ing)?|been\soff|left|dropped\sout\sof)\s"
        rf"(?:an?\s|one\s|any\s|the\s|that\s|a\ssingle\s)?(?:edition|year|list|ranking)(?:\sof\s[^.;:0-9]{{3,60}}?)?\s(?P<run>{_SINCE})"
    ),
)
# the ranking has been released every year since 2019
_RELEASED = re.compile(
    r"\b(?:released|published|issued|compiled|drawn\sup|held|made|announced)\s(?:[a-z]{2,12}\s){0,3}$"
)
_DENIED = re.compile(r"\b(?:not|never|n['’]t)\s(?:[a-z]{2,8}\s){0,2}$")
# on the list; it has moved up every year since 2014
_MOVED = re.compile(
    r"\b(?:(?:moved|gone|went)\s(?:up|down|forward|ahead)|climb(?:ed|ing)|ris(?:en|ing)|rose"
    r"|improv(?:ed|ing)|advanc(?:ed|ing)|f[ae]ll(?:en|ing)?|dropp(?:ed|ing)|slipp(?:ed|ing)"
    r"|gain(?:ed|ing)[a-z ]{0,16})\s$"
)


def find(lower: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and first year of the runs of a sentence in small letters."""
    if "since" not in lower and " every " not in lower:
        return
    taken = 0
    for pattern in _RUNS:
        for match in pattern.finditer(lower):
            start, end = match.span("run")
            denied = pattern is not _RUNS[-1] and _DENIED.search(
                lower, max(0, match.start() - 24), match.start()
            )
            denied = denied or _RELEASED.search(lower, max(0, start - 40), start)
            denied = denied or _MOVED.search(lower, max(0, start - 32), start)
            if start >= taken and not denied:
                yield start, end, int(match["since"])
                taken = end
