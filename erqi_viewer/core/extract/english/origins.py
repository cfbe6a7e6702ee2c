"""What an English sentence only compares with: the years and places that moves came from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import grammar
from erqi_viewer.core.extract.english.listed import JOINED, OF_TOPIC
from erqi_viewer.core.extract.english.numbers import CARDINAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.english.rank_forms import Rank

_REACH = 48
# up two places on the 2017 results, above the 2016 mark
_MOVED_ON_THE = re.compile(
    r"\b(?:from|than|over|above|below|beyond|against|ahead\sof|compared\s(?:with|to))\s$"
    r"|\b(?:places?|spots?|positions?|notch(?:es)?|higher|lower|better|worse|respectively)\son\s$"
)
_AFTER = (
    r"(?:(?:after|having)(?:\s(?:only|just|already))?"
    r"\s(?:coming|being|been|finishing|finished|ranking|ranked|standing|stood|placing|placed|taking|come)"
    r"(?:\s(?:ranked|placed|listed))?(?:\s(?:in|at|as))?"
    r"|after(?=\s(?:the\s)?(?:[0-9]{1,3}(?:st|nd|rd|th)\b|no\b)))"  # 87th after 90th in 2016
)
# up two places from 73rd last year, after coming 92nd in 2015
_CAME_FROM = re.compile(
    r"\b(?:from|against|versus|compared\s(?:with|to)|than|above|below|ahead\sof"
    rf"|{_AFTER})\s(?:(?:the|its|their)\s)?{grammar.PLACE}"
    r"\s(?:(?:place|position|spot)\s)?(?:(?:in|of)\s)?$"
    # From the 91 of 2015, that is a climb of five
    r"|^from\s(?:the|our|its)\s[0-9]{1,3}\s$"
    # on all four lists, against three in 2017
    rf"|\b(?:from|against|versus|compared\s(?:with|to))\s(?:only\s|just\s)?{CARDINAL}\s(?:lists\s)?(?:in\s)?$"
)
_LEFT = re.compile(
    rf"\b(?:from|than|above|below|ahead\sof|compared\s(?:with|to)|(?:up|down|places|spots)\son|{_AFTER})\s"
    r"(?:(?:the|its|their|a|only|just)\s){0,2}$"
    # on the list since 2016 (50th)
    r"|\bsince\s(?:19|20)[0-9]{2}\s\($"
)
# 85th, against 86th a year earlier
_HELD_AGAINST = re.compile(
    r"\b(?:against|versus|compared\s(?:with|to))\s(?:(?:the|its|their|a|only|just)\s){0,2}$"
)
_HELD_REACH = 32
# 71st on last year's list; not so: two places up on last year's list
_S_LIST = re.compile(r"['’]s\s(?:[a-z]{3,12}\s){0,2}(?:lists?|rankings?|tables?|top)\b")
_MOVED_ON = re.compile(
    rf"\b(?:{CARDINAL}\s(?:places?|spots?|positions?|notch(?:es)?)|up|down|higher|lower|better|worse"
    r"|improv[a-z]{1,4}|from|than|with|against|over)\s(?:on\s)?$"
)
_PASSED = re.compile(r"\b(?:above|below|behind|ahead\sof|than)\s(?:(?:the|its|their|a)\s)?$")
# lower than in 2016, when it came 50th
_WHEN = re.compile(
    r",\swhen\s(?:it|they|the\s[a-z]{4,8})\s(?:was|were|stood|came|ranked|placed|finished)\s(?:in\s|at\s)?$"
)
# number 86 for comprehensive strength, where it was number 87
_WHERE_IT_WAS = re.compile(
    rf"(?:{grammar.PLACE}|number\s[0-9]{{1,3}})(?:\s(?:for|in|of)\s[a-z][a-z -]{{3,40}})?,"
    r"\swhere\s(?:it|we|they|the\s[a-z]{4,8})\s(?:was|were|(?:had|has)\sbeen|used\sto\sbe)\s"
    r"(?:at\s|in\s)?(?:the\s)?$"
)
_HAVING_BEEN = re.compile(rf"\b(?:{_AFTER}|after)\s(?:the\s)?$")
_AFTER_EVENT = re.compile(
    r"\b(?:after|since|despite|following|unlike)\s(?:the|its|that)\s(?:[a-z]{3,12}\s)?"
    r"(?:collapse|fall|drop|slump|setback|decline|loss|jump|leap|rise|success|results?|disappointment|shock|plunge)\s$"
)
# 68th (71st in 2016), 85 (86 last year)
_OPENS = re.compile(r"[0-9a-z]\s\((?:from\s|was\s)?(?:the\s)?$")
_NOTED_YEAR = re.compile(
    r"\s(?:in\s(?:19|20)[0-9]{2}|last\syear|the\syear\sbefore|a\syear\s(?:ago|earlier))\)"
)
_FIRST = re.compile(r"\bfirst (?:entered|appeared|listed|named|joined|made it) $")
_SINCE_IT = re.compile(
    r"\bsince (?:(?:it|they|we|the district) (?:first )?[a-z]{4,9}\b|its [a-z]{4,9}\b)[^.;,]{0,30}$"
)
# one place higher than it had finished 2018
_THAN_IT = re.compile(r"\bthan (?:it|they|we) (?:had )?[a-z]{4,10}(?: in)? ?$")
# a modest recovery after the tumble of 2018
_AFTER_MOVE = re.compile(
    r"\b(?:after|following|despite)\s(?:the|its|their|our|a)\s(?:[a-z]{3,10}\s)?"
    r"(?:tumble|falls?|drop|slump|slide|plunge|setback|slip|dip|collapse|decline|stumble|crash"
    r"|rise|climb|jump|leap|surge|shock)\s$"
)
_ITS = re.compile(r"\b(?:its|their)\s$")
_POSITION = re.compile(
    r"\s(?:position|rank|ranking|place|placing|standing|spot|level|result|showing|finish|mark"
    r"|entry|debut|listing|appearance|low|high|best|peak|figure)\b"
)
# eight places above that of 2015, better than the result in 2016
_THAN_THAT = re.compile(
    r"\b(?:from|than|over|above|below|beyond|against|as|on|compared (?:with|to)|ahead of|behind) "
    r"(?:that|those"
    r"|(?:what|where) (?:it|they|we) (?:was|were|stood|ranked|came|finished|placed|had been)"
    r"|(?:the|its|their|our) (?:first |initial |original )?(?:position|rank|ranking|place"
    r"|placing|standing|level|result|showing|mark|listing|entry|appearance|one)s?) $"
)

# first joined the top 100 districts in 2014
_JOINED_IT = re.compile(
    r"\b(?:joined|entered|made|(?:appeared|debuted|listed)\s(?:on|in|among)|(?:got|made\sit)\s(?:on|in)to)"
    r"\s(?:the\s(?:national\s)?(?:list|ranking)\sof\s)?(?:the\s)?$"
)


# Looking back on 2020, the district was 14th
_BACK_ON = re.compile(r"\bback\s(?:on|at|over|upon|to)\s(?:the\s(?:year|results)\s(?:of\s)?)?$")


def joined(text: str, start: int) -> bool:
    """Tell whether a list at ``start`` is said to be joined: the year behind is not the list's."""
    return _JOINED_IT.search(text, max(0, start - _REACH), start) is not None


def years_before(text: str, lower: str, ranks: Sequence[Rank]) -> frozenset[int]:
    """Return where the years end of places told as ones of before, which are no other place's.

    34th in strength, after being 32nd in 2017 and 30th in 2016, and 27th in innovation.
    """
    ends: set[int] = set()
    last = -1
    for start, end, _ in ranks:
        beside = last >= 0 and JOINED.fullmatch(text, last, start)
        field = OF_TOPIC.match(text, end)
        told = _year_behind(text, end)
        told = told or (_year_behind(text, field.end()) if field else None)
        last = told.end() if told and (beside or has_been(lower, start)) else -1
        ends.add(last)
    return frozenset(ends)


def _year_behind(text: str, end: int) -> re.Match[str] | None:
    return grammar.YEAR.match(text, end) or grammar.YEAR.match(text, end + 1)


def is_year(text: str, lower: str, year: re.Match[str]) -> bool:
    """Tell whether a year is only what is compared with: up one place from 2018.

    Args:
        text: The sentence.
        lower: The same in small letters.
        year: A match of ``grammar.YEAR`` in it.
    """
    lead = year[0].split()[0].lower()
    if lead == "since" or lower.endswith("since ", 0, year.start(year.lastindex or 0)):
        return True
    at = year.start() + (text[year.start()] == " ")
    begin = max(0, at - _REACH)
    if _THAN_IT.search(lower, begin, at):
        return True
    if _CAME_FROM.search(lower, begin, at) or (
        lead.isdecimal() and lower.endswith("after ", 0, at)
    ):
        return True
    if lead == "of" and lower.endswith("ahead ", 0, at):
        return True
    if lead in {"of", "in"} and (
        _THAN_THAT.search(lower, begin, at) or _AFTER_MOVE.search(lower, begin, at)
    ):
        return True
    if lead == "the" and _MOVED_ON_THE.search(lower, begin, at):
        return True
    if lead == "in" and (_FIRST.search(lower, begin, at) or _SINCE_IT.search(lower, begin, at)):
        return True  # since it entered the list in 2016, the list that it first entered in 2014
    if _ITS.search(text, max(0, year.start() - 6), year.start(1)) and _POSITION.match(
        text, year.end()
    ):
        return True  # two places above its 2015 position
    if lead in {"of", "in"} and _AFTER_EVENT.search(lower, begin, at):
        return True  # after the collapse of 2018
    plain = lead in {"in", "last"} or lead[0].isdecimal()
    listed = lead == "last" and _S_LIST.match(lower, year.end())  # 71st on last year's list
    held = _MOVED_ON if listed else grammar.COMPARED
    return (
        plain
        and held.search(text, begin, year.start()) is not None
        and _BACK_ON.search(lower, begin, at) is None
    )


def is_left(lower: str, start: int) -> bool:
    """Tell whether a place at ``start`` is one that a move came from: after coming 92nd."""
    begin = max(0, start - _REACH)
    found = _LEFT.search(lower, begin, start) or _WHEN.search(lower, begin, start)
    return found is not None


def is_noted(lower: str, start: int, end: int) -> bool:
    """Tell whether a place is noted in a bracket as that of another year: 68th (71st in 2016)."""
    return _OPENS.search(lower, max(0, start - 8), start) is not None and (
        _NOTED_YEAR.match(lower, end) is not None
    )


def is_passed(lower: str, start: int) -> bool:
    """Tell whether a place at ``start`` is one that a later one is held against: above its 73rd."""
    return _PASSED.search(lower, max(0, start - _REACH), start) is not None


def is_held_against(lower: str, start: int) -> bool:
    """Tell whether a place at ``start`` is only what one before is held against: against 86th."""
    return _HELD_AGAINST.search(lower, max(0, start - _HELD_REACH), start) is not None


def has_been(lower: str, start: int) -> bool:
    """Tell whether a place at ``start`` is told as one of before: 83rd, having been 84th."""
    if _HAVING_BEEN.search(lower, max(0, start - _REACH), start):
        return True
    return _WHERE_IT_WAS.search(lower, max(0, start - 2 * _REACH), start) is not None
