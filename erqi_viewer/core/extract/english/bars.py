"""Amounts that are no figure of a region: what had to be reached, what some of many have."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import aims, quantities

if TYPE_CHECKING:
    from erqi_viewer.core.extract.english.quantities import Amount

_SOME = re.compile(
    r"\b(?!(?:19|20)[0-9]{2}\b)[0-9]{1,4} "
    r"(?:of (?:them|which) )?(?:had|have|with|reported) (?:[a-z]{1,12} ){0,6}(?:[0-9.]{1,6} to )?$"
    r"|\b(?!(?:19|20)[0-9]{2}\b)[0-9]{1,4} (?:exceed|pass|surpass|top)(?:ed)? $"
)
# 89 exceed 20 billion yuan
_EXCEED = re.compile(
    r"\s(?:exceed(?:ed)?|(?:are|were)\s(?:above|over)|(?:sur)?pass(?:ed)?|top(?:ped)?)\s[0-9]"
)
_REQUIRED = re.compile(
    r"\b(?:must have|at least|ha(?:d|ve|s) to)\b.{0,60}$|\bneed(?:s|ed)?\s.{0,90}$"
    r"|\b(?:requir(?:es|ed|ing)|thresholds?)\b.{0,180}$"
    # had to reach a GDP of 45 billion yuan and a revenue of 3 billion yuan
    r"|\b(?:must|had to) (?:have|reach|exceed|report|show|record)\b"
    r"(?:u\.s\.|[^;.,]|[.,](?=[0-9]|\sand\san?\s)){0,150}$"
)
# a GDP of over 80 billion yuan and a revenue of 2 billion yuan were required
_REQUIRED_BEHIND = re.compile(
    r"(?:[^;.]|\.(?=[0-9])){0,120}?\b(?:is|are|was|were)\s(?:required|needed)\b(?!\sto\b)"
)
# of all in a list: over 99 percent in the top 100 districts
_IN_LISTED = re.compile(r"\s(?:in|of|among|across)\s(?:all\s)?(?:the|these)\s(?:top|listed)\b")
# 9 projects, each worth more than 500 million yuan; in several of its industries the output is
_EACH_WORTH = re.compile(r"\beach\s(?:worth|costing|of|with|having)\s(?:an?\s[a-z ]{3,30}\sof\s)?$")
_IN_SEVERAL = re.compile(r"\b(?:several|many|some|most|both)\sof\s(?:its|their|the)\s[^,;.]{3,70}$")
# Among them, 8,072 enterprises had registered capital of over 10 million yuan
_SOME_OF_THEM = re.compile(
    r"\b(?:among|of)\s(?:them|these|those|which),?\s[0-9][0-9,]{0,8}\s(?:[a-z-]{3,14}\s){1,3}"
    r"(?:had|have|with|reported)\s(?:an?\s)?(?:[a-z]{1,12}\s){0,5}$"
)
# the average GDP of the selected urban areas is that of many
_OF_ALL = re.compile(
    r"\bof\s(?:(?:the|these|those|all)\s|(?=[0-9]))(?:[a-z0-9-]{1,14}\s){0,3}"
    r"(?:districts|counties|areas|regions|cities|economies)\s[a-z ]{0,24}$"
)
# what is told of many: those with a GDP above 80 billion yuan, districts whose revenue is above
_OF_MANY = re.compile(
    r"\b[0-9]{2,4}\s(?:count|qualify|rank)\sas\b[^;]{0,200}$|"
    r"\b[0-9]{2,4}\s(?:such\s)?(?:districts|counties|cities|regions|areas|economies)(?:\s[a-z]{2,12}){0,2},\s"
    r"with\b[^;]{0,200}$|\beach\s(?:with|having)\b(?:(?!,\sworth\b)[^;]){0,120}$|"
    r"\b(?:those|districts|counties|cities|regions|areas|economies|localities|ones|banners)\s"
    r"(?:[a-z]{3,12}\s){0,2}?(?:with|having|whose|have|had|generating|recording|reporting)\b[^;]{0,200}$"
)
_IN_ORDER = re.compile(r"(?:[^;.]|\.(?=[0-9])){0,160}\brespectively\b")
# supermarkets of more than 50 square meters
_SIZED = re.compile(
    r"\b(?:stores|shops|supermarkets|malls|buildings|projects|companies|enterprises|firms|farms|parks)\s"
    r"(?:of|with|covering|over|above)\s(?:an?\sarea\sof\s)?(?:over\s|more\sthan\s|above\s|at\sleast\s)$"
)
# companies with revenue of 20 million
_OF_A_KIND = re.compile(
    r"\b(?:projects|companies|enterprises|firms|clusters|industries|businesses|ones)\s"
    r"(?:each\s)?(?:with|having|whose|of)\s(?:an?\s)?(?!total|combined|planned|contract|agreed|aggregate|overall|joint|cumulative|intended)(?:[a-z-]{4,12}\s){0,3}"
    r"(?:investment|value|revenue|sales|income|capital|output)s?\s(?:of\s|exceeds?\s|exceeding\s"
    r"|(?:is|was)\s)?(?:over\s|more\sthan\s|above\s|at\sleast\s)?$"
)
# what the listed have on average
_AVERAGED = re.compile(
    r"(?<!income )(?<!incomes )(?<!residents )(?<!prices )(?<!price )(?<!wage )(?<!wages )"
    r"(?<!salary )(?<!farmers )\baveraged\s$"
    r"|\bon\saverage,?\s(?:an?|each|every|the|these)\s(?:[^;.]|\.(?=[0-9])){0,200}$"
    r"|^an\saverage\s(?:county|district|city|town|banner)\s[^;]{0,200}$"
    # the listed towns have an average population of 232,200
    r"|^the\s(?:listed|selected|shortlisted|ranked)\s(?:districts|counties|cities|towns)\s(?:have|had)\s"
    r"an?\saverage\s(?:[^;.]|\.(?=[0-9])){0,140}$"
    r"|^average\s(?:[a-z]+\s){1,6}(?:[^,.;]|\.(?=[0-9])){0,40}$"
    r"|\bha(?:s|ve|d)\son\saverage\b(?:[^;.]|\.(?=[0-9])){0,140}$"
)
# the four have one thing in common: each had a GDP above 40 billion yuan
_EACH_ABOVE = re.compile(
    r"\beach (?:had|has|have|having|with|reported|recorded|posted) (?:[a-z]{1,12} ){0,6}"
    r"(?:above|over|more than|exceeding|of at least) $"
    # 400 counties, each of which has a GDP of
    r"|\beach of (?:which|them) (?:has|had) (?:[^;.]|\.(?=[0-9])){0,150}$"
    # buildings that each yield over 100 million yuan
    r"|\b(?:that|which|who) each (?:yields?|generates?|pays?|brings? in|earns?|contributes?|makes?)"
    r"(?: over| above| more than| at least)? $"
)
# patents per 10,000 people
_POINTS = re.compile(
    r"\sto\s[0-9.]{1,6}(?:\s?%|\spercent)|(?:\sand\s[0-9.]{1,6})?(?:\spercentage\spoint|\spoints|-percentage)"
)
# 350 kilometers per hour, 12,000 yuan per square meter
_BY_HOUR = re.compile(
    r"\s(?:per|an|a)\s(?:hour|second|minute|night|square\smet|cubic\smet|kilogram|kilo\b|piece\b)"
)
_PER = re.compile(r"\b(?:per|every|each)\s$")


# A sentence without any of these words holds none of the patterns above but the last.
_WORDS = re.compile(
    r"\b(?:had|have|with|reported|having|whose|generating|recording|reporting|must|at least"
    r"|need(?:s|ed)?|requir(?:es|ed|ing)|thresholds?|of)\s"
)


@functools.lru_cache(maxsize=16)
def _may_tell(lower: str) -> bool:
    return _WORDS.search(lower) is not None


def _is_of_some(lower: str, one: Amount) -> bool:
    """Tell whether an amount is what each of several has or needs."""
    begin = max(0, one.before - 90)
    if "each " in lower and _EACH_WORTH.search(lower, begin, one.before):
        return True
    if " of " in lower and (
        _IN_SEVERAL.search(lower, begin, one.before)
        or _SOME_OF_THEM.search(lower, begin, one.before)
    ):
        return True
    if ("required" in lower or "needed" in lower) and _REQUIRED_BEHIND.match(lower, one.end):
        return True
    return one.is_share and _IN_LISTED.match(lower, one.end) is not None


def is_one(lower: str, one: Amount) -> bool:
    """Tell whether an amount is what had to be reached, or what some of many have."""
    if "averag" in lower and _AVERAGED.search(lower, 0, one.start):
        return True
    if one.unit is not None and (
        quantities.EACH.match(lower, one.end)
        or _OF_A_KIND.search(lower, max(0, one.number - 90), one.number)
        or _SIZED.search(lower, max(0, one.number - 60), one.number)
        or _is_of_some(lower, one)
    ):
        return True
    if one.unit is not None and _BY_HOUR.match(lower, one.end):
        return True
    if one.unit is None and (_POINTS.match(lower, one.end) or _EXCEED.match(lower, one.end)):
        return True
    if "each " in lower and _EACH_ABOVE.search(lower, max(0, one.number - 90), one.number):
        return True
    if not _may_tell(lower):
        return bool(
            _PER.search(lower, max(0, one.start - 8), one.start)
            or aims.is_meant(lower, one.start, one.end)
        )
    return bool(
        _PER.search(lower, max(0, one.start - 8), one.start)
        or _REQUIRED.search(lower, max(0, one.start - 200), one.start)
        or _OF_ALL.search(lower, max(0, one.start - 90), one.start)
        or _SOME.search(lower, max(0, one.start - 90), one.start)
        or aims.is_meant(lower, one.start, one.end)
        or (_OF_MANY.search(lower, 0, one.start) and not _is_of_each(lower, one))
    )


def _is_of_each(lower: str, one: Amount) -> bool:
    """Tell whether an amount is that of one of several named: A and B districts had 5 and 4."""
    return "respectively" in lower and _IN_ORDER.match(lower, one.end) is not None
