"""Places told beside those of lists: 12th among the provinces, seventh by passengers, in its trade.

What a place is measured by or among whom it is stands behind it. Places among provinces or large
cities are of no district or county, nor are those in a trade, in charts, or by an airport's
passengers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# 16th among Chinese cities, in the top three of all provinces, sixth among cities for
_LARGER = re.compile(
    r"(?:\s(?:place|position|spot))?(?:\s(?:in\s20[0-9]{2}|last\syear|this\syear|nationwide))?"
    r"\s(?:among|(?:out\s)?of|across)\s(?:(?:all|the)\s){0,2}(?:[0-9]{2,3}\s)?"
    r"(?:(?:Chinese|mainland|prefecture-level|provincial|first-tier|major|large|big|sub-provincial"
    r"|(?:China|(?:the\s)?country|(?:the\s)?nation)['’]s)\s){0,3}"
    r"(?:provinces\b(?!['’])|provincial(?:-level)?\s(?:regions|economies)\b"
    r"|(?P<cities>(?:(?!small|medium|county|such|these|those|other|strong|listed|neighbou?ring|sister)[a-z]{4,12}\s)?cities)\b(?!['’]|\sand\s(?:counties|districts|banners)"
    r"|\s(?:of|in|under)\s(?:(?!China\b)[A-Z]|the\s(?:province|prefecture|region))))"
)
# seventh among Chinese cities by GDP with 1.99 trillion yuan: a figure with its place
_WITH_AN_AMOUNT = re.compile(r"[^,;.]{0,40}\s(?:with|at)\s(?:an?\s)?[^,;.]{0,24}[0-9]")
_OF_CITIES = re.compile(r"\bcit(?:y|ies)\b", re.IGNORECASE)
# 15th on a list of new first-tier cities, first on the list of “happy cities”
_LIST_OF_LARGER = re.compile(
    r"\s(?:on|in)\s(?:an?|the|(?:this|last)\syear['’]s)\s(?:list|ranking|table)\sof\s"
    r"(?:[“\"][a-z]|(?:the\s)?(?:[a-z]{3,8}\s){0,2}(?:first|second|third)-tier\s)"
)
# the seventh-largest container port, the second most visited
_SUPERLATIVE = re.compile(
    r"-(?:(?:largest|biggest|busiest|tallest|longest|oldest|deepest)(?=[.,;]|$)|(?:largest|biggest|busiest|tallest|longest|oldest|deepest|fastest|richest|most)\s"
    r"(?!(?:[a-z-]{3,12}\s)?(?:count|cit|district|town|banner)))"
)
# second on their wish list, No 1 in the charts, first in its trade, sixth in the third division
_ELSEWHERE = re.compile(
    r"(?:\s(?:place|position|spot))?\s(?:on|in|at)\s"
    r"(?:(?:their|his|her|my|your|whose)\b"
    r"|(?:the|its|this|that|all)\s(?!(?:[a-z-]{3,14}\s){0,3}(?:list|ranking|table)\b)(?:[a-z-]{3,14}\s){0,3}"
    r"(?:charts?|box\soffice|class|category|age\sgroup|trade|sector|field|business|division|league|standings)\b(?!\s(?:environment|list|zones?|parks?)))"
)
# ninth in the medal table, No. 4 in its bestseller list
_ON_A_BOARD = re.compile(
    r"(?:\s(?:place|position|spot))?\s(?:on|in|of)\s(?:[a-z]{1,5}|[A-Za-z]{3,14}['’]s)\s"
    r"(?:(?:gold|final|overall)\s)?(?:medals?|best-?sellers?|points|scorers|prize)\s(?:table|list|tally)\b"
)
# By that measure it is 21st in China: the place of the figure just told
_BY_THAT = re.compile(r"\W{0,3}(?:By|On)\s(?:that|this)\s(?:measure|yardstick|count|score|basis)\b")
# rated third for legal studies, first prize for the heaviest pumpkin
_FOR_THINGS = re.compile(
    r"(?:\s(?:place|position|spot))?\sfor\s(?:the\s(?!best\b|strongest\b)[a-z]{3,10}est\s[a-z]+|[a-z]{4,14}\sstudies\b)"
)
# 21st in the country last year by passengers, third in the province in ferry traffic
_MEASURE = (
    r"(?:passengers?|traffic|throughput|containers?|cargo|freight|tonnage|ridership|footfall|admissions|visitors"
    r"|circulation|audience|takings|market\s(?:value|share|capitali[sz]ation)|sales|turnover|shipments|exam\s(?:results|scores))"
)
_BY_MEASURE = re.compile(
    r"(?:\s(?:place|position|spot))?"
    r"(?:\s(?:in|among|of|across|on)\s(?:the\s|all\s)?[^,;.()]{2,40}?|\snation(?:wide|ally))?"
    r"(?:\s(?:last\syear|this\syear|in\s20[0-9]{2}))?"
    rf"\s(?:by|in|for|in\sterms\sof)\s(?:the\s|its\s)?(?:[a-z]{{3,12}}\s|growth\s(?:of|in)\s){{0,2}}{_MEASURE}\b"
)
_REACH = 300
_MONEY = re.compile(r"\b(?:yuan|percent|tons|tonnes|dollars|teus?)\b|%")


def is_told(
    text: str, lower: str, span: tuple[int, int], lists: Iterable[str], *, listed: bool
) -> bool:
    """Tell whether a place is among larger regions, in a trade or by what no list is of.

    Args:
        text: The sentence.
        lower: The same in small letters.
        span: Where the words of the place begin and end.
        lists: The names of the lists that it may be in.
        listed: Whether a list of regions is named right behind it.
    """
    start, end = span
    if _SUPERLATIVE.match(text, end) or _ELSEWHERE.match(text, end):
        return True
    if _LIST_OF_LARGER.match(text, end) or _ON_A_BOARD.match(text, end):
        return True
    if not listed and _BY_THAT.match(text):
        return True
    larger = None if listed else _LARGER.match(text, end)
    if larger and not _WITH_AN_AMOUNT.match(lower, larger.end()):
        return not larger["cities"] or not any(map(_OF_CITIES.search, lists))
    if not listed and _FOR_THINGS.match(text, end):
        return True
    # what has an amount in front is a figure, whose place it is
    return (
        not listed
        and _BY_MEASURE.match(text, end) is not None
        and _MONEY.search(lower, max(0, start - _REACH), start) is None
    )
