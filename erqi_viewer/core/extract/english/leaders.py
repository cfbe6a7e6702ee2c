"""Places at the head of a part of a list that no number tells: it is the city's leader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.numbers import ORDINAL
from erqi_viewer.core.extract.english.signs import has_one

if TYPE_CHECKING:
    from collections.abc import Iterator

_ONE = r"(?:county|district|city|town|banner|locality|place|division)"
_LEADERS = re.compile(
    r"\b(?:is|was|are|were|remains?|stays?)\s(?:still\s|again\s|now\s)?the\s"
    r"(?:city|province|prefecture|region|municipality)['’]s\s(?P<noun>leader|front-runner|number\sone)\b"
    r"|\b(?:is|was|are|were|remains?|stays?)\s(?:still\s|again\s|now\s)?the\s(?P<among>leader)"
    r"(?=\samong\s(?!China)[A-Z][a-z]{2,14}['’]s?\s(?:county-level\s)?(?:counties|districts|cities|towns)\b)"
    # Tianhe, second, leads Guangzhou
    rf"|,\s(?:in\s)?(?:{ORDINAL})(?:\splace)?,\s(?:again\s|still\s)?(?P<verb>leads|led|heads|tops)"
    r"(?=\s(?!China\b)[A-Z][a-z]{2,14}(?:\s[Pp]rovince)?(?:[.,;]|$))"
    # Daye, at 43rd, was the best-placed in the province
    r"|\b(?:is|was|are|were|remains?|stays?|(?:has|have)\sbeen)\s(?:still\s|again\s|now\s|also\s)?"
    r"the\s(?P<best>(?:best|highest|top)[- ](?:placed|ranked))"
    # the highest-ranked Hubei locality
    rf"(?=\s(?!China|Chinese)[A-Z][a-z]{{2,14}}\s(?:[a-z-]{{3,14}}\s)?{_ONE}\b"
    rf"|(?:\s(?:one|{_ONE}))?\s(?:in|of)\s(?:(?:the|its)\s(?:whole\s)?(?:province|city|prefecture|region|municipality)\b"
    r"|(?!China\b|the\s)[A-Z]))"
    # was the best placed, at 9th
    r"|(?<=\bthe\s)(?P<placed>(?:best|highest)[- ](?:placed|ranked))"
    rf"(?=,\s(?:at|in|with)\s(?:the\s)?(?:(?!first\b|1st\b){ORDINAL}|[Nn]o\.?\s?(?!1\b)[0-9])"
    r"|,\s(?:followed|ahead)\s|\sof\sthem\b)"
    # Cixi, in seventh place, leads the Zhejiang group
    rf"|,\s(?:in\s)?(?:{ORDINAL})(?:\splace)?,\s(?:again\s|still\s)?(?P<group>leads|led|heads|tops)"
    r"(?=\sthe\s(?!China|Chinese)[A-Z][a-z]{2,14}\s(?:group|contingent|field|entries)\b)"
    # is again the leader of the province, is now the leading town of Dongguan
    r"|\b(?:is|was|remains?)\s(?:still\s|again\s|now\s)?the\s(?P<head>leader"
    r"(?=\sof\s(?:the|its)\s(?:province|city|prefecture|region)\b)"
    rf"|leading(?=\s{_ONE}\s(?:of|in)\s(?!China\b|the\s)[A-Z])"
    # by far the best of them
    r"|(?:best|strongest)(?=\sof\sthem\b)"
    r"|best(?=\sin\s(?:the\sprovince\b|(?!China\b|the\s)[A-Z]))"
    # is the strongest county in Xinjiang, in the west, not just in Shaanxi
    rf"|strongest(?=\s(?:{_ONE}|county-level\seconomy)\s(?:not\s(?:just|only)\s)?in\s"
    r"(?:(?:the\s)?(?:north|south|east|west|cent)|(?!China\b|the\s)[A-Z])))"
    # is the city's best-placed town
    r"|\b(?:the|its)\s(?:city|province|prefecture|region)['’]s\s"
    r"(?P<own>(?:best|highest|top)[- ](?:placed|ranked))(?=[,.;]|\s(?:among|and|at|in|of|on)\b"
    rf"|\s(?:[a-z-]{{4,14}}\s)?(?:{_ONE}|entry|member|place)\b)"
    # is No. 9 and the strongest district in Shandong
    rf"|\band\sthe\s(?P<also>strongest|best)(?=\s{_ONE}\sin\s(?:the\sprovince\b|(?!China\b|the\s)[A-Z]))"
    r"|(?<!\bare\s)(?<!\bwere\s)\bby\sfar\sthe\s(?P<far>best)(?=\sof\sthem\b)"
    # No. 41, the best result for Anhui
    rf"|(?:{ORDINAL}|[Nn]o\.?\s?[0-9]{{1,3}})(?:\s(?:place|spot|position))?,\sthe\s(?P<result>best|highest)"
    r"(?=\s(?:result|showing|place|placing|position)\s(?:for|in|of|from)\s(?:(?:the|its)\s(?:whole\s)?"
    r"(?:province|city|prefecture|region)\b|(?!China\b|the\s)[A-Z]))"
    # was again ahead of all other Xinjiang cities and counties
    r"|\b(?:is|was|are|were|stays?|remains?|stayed|remained)\s(?:still\s|again\s|now\s)?(?P<way>ahead)"
    r"(?=\sof\s(?:all|every)\s(?:the\s)?other\s(?:(?:county-level\s)?(?:cities|counties|districts|towns)"
    r"\s(?:in|of)\s(?!China\b|the\s(?:country|nation)\b)|(?!Chinese\b)[A-Z][a-z]{2,14}\s"
    r"(?:county-level\s)?(?:cities|counties|districts|towns)\b))"
)
_WORDS = (
    "leader",
    "leading ",
    "strongest",
    "est of them",
    "the best ",
    "the highest ",
    "front-runner",
    "number one",
    "leads ",
    "led ",
    "heads ",
    "tops ",
    "ahead of",
    "est-",
    "est placed",
    "est ranked",
    "top placed",
    "top ranked",
    "top-",
)


def find(text: str, lower: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the words that put a region first within its city or province.

    Args:
        text: The sentence.
        lower: The same in small letters.
    """
    for found in _LEADERS.finditer(text) if has_one(lower, _WORDS) else ():
        yield found.span(found.lastgroup or 0)
