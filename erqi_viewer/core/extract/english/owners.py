"""Whose an English figure is: Cixi's GDP, the GDP of Cixi, 55.6 billion yuan in Jimo district."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.no_regions import NO_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.english.regions import Names
    from erqi_viewer.core.extract.results import Indicator

_WORD = r"[A-Z][a-z]+(?:['’][a-z]{2,8})?"
_KIND = r"(?:\s(?:[Dd]istrict|[Cc]ounty|[Cc]ity|[Bb]anner|[Tt]own)\b)?"
_OWNER = re.compile(
    rf"\b(?P<whose>{_WORD}{_KIND})['’]s?(?!\w)"
    r"|(?<!city )(?<!county )(?<!district )(?<!banner )(?<!capital )(?<!part )(?<!area )"
    rf"\b(?:of|that\sin)\s(?P<of>{_WORD}{_KIND})(?!['’\w])"
)
# By comparison, the city's GDP grew 7.1 percent
_LARGER = re.compile(
    r"\bthe (?:city|province|prefecture|municipality|country|nation)(?=['’]s\s)"
    # China's GDP, not so East China's Jiangsu
    rf"|\bChina(?=['’]s\s(?i:{FIGURE.pattern}))"
)
# Cixi, a county-level city, had a GDP of; Cixi reported a GDP of
OPENS = re.compile(
    r",\s[A-Z][a-z]{2,14}(?:,\s[A-Z][a-z]{2,14})?,\s(?=(?:has|had|is|was|did)\s)"
    r"|,\s(?:(?:(?:best\s|widely\s|long\s)?known|famous|noted|renowned|home|an?|the|in|near|beside|outside|on|under|along|located|your|our|its|one|[Ee]ast|[Ww]est|[Nn]orth|[Ss]outh|[Cc]entral)[a-z]*\s)"
    r"|,\s[0-9]{1,3}(?:st|nd|rd|th)\s[^,;.]{3,30},\s(?=(?:has|had|reached|produced|made)\s)"
    r"|\s(?:also\s|again\s|now\s|alone\s)?(?:had|has|saw|did|reached|produced|performed|fared|aims|hopes|wants|plans|reported|posted|recorded|achieved|generated|realized"
    r"|rank(?:ed|s)|appear(?:s|ed)|featur(?:es|ed)|(?:is|was)\s(?:the\s(?:one\s)?|an?\s)?(?:sole\s|only\s|notable\s)?(?:exception|newcomer)"
    r"|is\s(?:(?:well|best|usually|often|widely)\s)?(?:known|called)|is\s(?:also\s|now\s)?one\sof|(?:remains|stays)\s(?:an?|one)\b|stands\sout|is\shome|is\slocated|lies|boasts|covers)\s"
)
# For Zhengzhou as a whole GDP was; in Fuqing, it was
_IN_A_REGION = re.compile(
    rf"\b(?:[Ff]or|[Ii]n|[Aa]cross) (?P<of>{_WORD}{_KIND})"
    r"(?: as a whole\b|,? (?:it|that|the figure) (?=(?:was|is|stood|reached|came|hit)\b))"
)
_WHEN = re.compile(
    r"\W{0,3}(?:In|By|At|During|From|Over|For|Last\syear|This\syear|As\sof)\b[^.;,A-Z]{0,60}"
    r"(?:\s[A-Z][a-z]{2,8}\s?[0-9]{0,4})?(?:,|(?<=[0-9]))\s(?:the\s)?"
)
# the second-largest GDP of Zhengzhou's six urban districts
_OF_ITS_PARTS = re.compile(
    r"\s(?:[a-z-]{2,12}\s){0,3}(?:districts|counties|cities|towns|banners|areas)\b"
)
# In Erqi, fixed-asset investment grew
_OPENED_IN = re.compile(r"\W{0,3}In\s")
_BESIDE = re.compile(r",?\s+and\s+|,\s*")
_BEHIND = re.compile(
    rf"(?:\s\([^()]{{1,40}}\))?\s(?:in|for)\s(?P<of>{_WORD}(?:\s{_WORD}){{0,2}}"
    r"\s(?:[Dd]istrict|[Cc]ounty|[Cc]ity|[Bb]anner))\b(?!['’])"
)
_ROW = re.compile(
    rf"{_WORD}{_KIND}['’]s(?:,\s{_WORD}{_KIND}['’]s){{0,6}},?\sand\s{_WORD}{_KIND}['’]s(?=\s[A-Za-z])"
)
_WHOSE = re.compile(rf"({_WORD}{_KIND})['’]s")
# a GDP of 5 billion yuan, and Qidong 4 billion yuan
_NEXT = re.compile(r"\s(?:(?:about|over|nearly|almost|some|around|more\sthan)\s)?")
_JOINS = (" and ", " while ", ", ")
_REACH = 200


def owned(
    found: Sequence[Indicator], text: str, offset: int, names: Names, subject: str | None
) -> list[Indicator]:
    """Give each figure of a sentence the region that it is of.

    Args:
        found: The figures.
        text: The sentence.
        offset: Where it begins in the source.
        names: The regions that it names.
        subject: The region that the sentences before it speak of.
    """
    out: list[Indicator] = []
    last = 0
    for one in found:
        start, end = one.start - offset, one.end - offset
        region = _told(text, last, start, end, names) or (out[-1].region if out else subject)
        out.append(one._replace(region=region))
        last = end
    _pair(out, offset, text, names)
    return out


def opens(text: str, start: int) -> bool:
    """Tell whether a sentence begins here but for when it is: By the end of June, Fuqing."""
    return start == 0 or _WHEN.fullmatch(text, 0, start) is not None


def in_a_region(text: str, at: int) -> str | None:
    """Return the region that a clause before ``at`` is about: in Fuqing, it was 5 billion yuan."""
    *_, told = [None, *_IN_A_REGION.finditer(text, max(0, at - _REACH), at)]
    return told["of"] if told and told["of"].split()[0] not in NO_NAMES else None


def _pair(out: list[Indicator], offset: int, text: str, names: Names) -> None:
    """Pair figures of one name with regions side by side: the GDP of A and B was 1 and 2."""
    at = 0
    while at < len(out):
        stop = at + 1
        while (
            stop < len(out)
            and out[stop].name == out[at].name
            and _BESIDE.fullmatch(text, out[stop - 1].end - offset, out[stop].start - offset)
        ):
            stop += 1
        regions = _owners(out[at].start - offset, text, stop - at) or (
            names.last(out[at].start - offset, stop - at) if stop - at > 1 else []
        )
        for k, region in enumerate(regions):
            out[at + k] = out[at + k]._replace(region=region)
        at = stop


def _owners(at: int, text: str, count: int) -> list[str]:
    """Return the regions whose a figure is, each with its own ending: Ninghai's and Xiangshan's."""
    if count == 1:
        return []
    *_, row = [None, *_ROW.finditer(text, max(0, at - _REACH), at)]
    told = _WHOSE.findall(row[0]) if row else []
    return told if len(told) == count else []


def _told(text: str, last: int, start: int, end: int, names: Names) -> str | None:
    """Return the region that is told as the owner of the figure between two places."""
    behind = _BEHIND.match(text, end)
    if behind and behind["of"].split()[0] not in NO_NAMES:
        return behind["of"]
    noted = next((one.name for one in names.all if text[one.end : start] == " ("), None)
    if noted is not None:
        return noted
    others = [
        (match.start(), match[0])
        for match in _LARGER.finditer(text, max(last, start - _REACH), start)
    ]
    owners = [
        (match.start(), match["whose"] or match["of"])
        for match in _OWNER.finditer(text, max(last, start - _REACH), start)
        if not _OF_ITS_PARTS.match(text, match.end())
    ]
    told = [one for one in owners if one[1].split()[0] not in NO_NAMES]
    told += [
        (one.start, one.name)
        for one in names.all
        if last <= one.start and one.end <= start
        if one.called
        or (opens(text, one.start) and OPENS.match(text, one.end))
        or (_OPENED_IN.fullmatch(text, 0, one.start) and text.startswith(", ", one.end))
        or (last and _NEXT.fullmatch(text, one.end, start) and text.endswith(_JOINS, 0, one.start))
    ]
    wider = _IN_A_REGION.finditer(text, max(last, start - _REACH), start)
    told += [(one.start(), one["of"]) for one in wider if one["of"].split()[0] not in NO_NAMES]
    told += others
    return max(told)[1] if told else None
