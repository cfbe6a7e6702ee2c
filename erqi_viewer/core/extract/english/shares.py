"""Percentages that are parts of a whole: tax accounting for 88.7 percent, forest cover."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.english.quantities import Amount
    from erqi_viewer.core.extract.results import Indicator

_COVERS = re.compile(r"\bforests?\s(?:now\s|already\s)?cover(?:s|ed)?\s$")
# 80 percent of the county is forested
_FORESTED = re.compile(
    r"\s(?:of\s[a-z'’ -]{2,30}\s)?(?:is|are)\s(?:forested|covered\s(?:by|with|in)\sforest)"
)
_WHOSE = r"(?:its\s|the\s|the\s(?:city|county|district|town|province)['’]s\s)?"
# spent 4.1 percent of its GDP on research; 2.9 percent of GDP went to education
_SPENT_OF_GDP = re.compile(
    rf"\sof\s{_WHOSE}gdp\s(?:(?:was|is)\s(?:spent|invested)\s|went\s)?(?:on|in|to|into)\s"
    r"(?P<on>(?:research(?:\sand\sdevelopment)?|r&d|education|health|science|innovation)\b)"
)
# used 81 percent of its fiscal spending on people's livelihood
_SPENT_OF_SUM = re.compile(
    rf"\sof\s{_WHOSE}(?P<whole>(?:[a-z-]{{3,14}}\s){{0,3}}(?:spending|expenditure|budget|revenue))\s"
    r"(?:(?:was|is)\s(?:spent|used|invested)\s|went\s|goes\s)?(?:on|in|to|into|for)\s(?:the\s)?"
    r"(?P<on>[a-z][a-z'’-]{2,20}(?:\s[a-z-]{3,20}){0,3}?)"
    r"(?=[,.;]|$|\s(?:and|in|last|this|as|which|while)\b)"
)
# over 70 percent of industrial added value came from advanced manufacturing
_CAME_FROM = re.compile(
    r"\sof\s(?:the\s|its\s|all\s)?(?P<whole>[a-z][a-z'’ -]{3,60}?)\s"
    r"(?:c[ao]mes?\sfrom|(?:is|was|were|are)\s(?:generated|contributed|produced|created|provided|earned|paid)\sby)\s(?:the\s|its\s)?"
    r"(?P<part>[a-z][a-z-]{2,20}(?:\s[a-z-]{2,20}){0,5}?)(?=[,.;]|$|\s(?:in|last|while|which)\b)"
)
# makes 30 percent of the world's electric porcelain
_MAKES = re.compile(
    r"\b(?:makes?|made|making|produc(?:es?|ed|ing)|suppl(?:y|ies|ied|ying)|turn(?:s|ed|ing)?\sout"
    r"|export(?:s|ed|ing)?|grows?|grew|provid(?:es?|ed|ing)|build(?:s|ing)?|built|sells?|sold"
    r"|ha[sd]|have|t(?:ook|akes?)|h(?:olds?|eld)|w[io]ns?|command(?:s|ed)?|buys?|bought|br(?:ings?|ought)\sin)\s$"
)
# the top 100 counties brought in 9.94 percent of China's GDP
_LISTED = re.compile(r"\b1[0,]{2,5}(?:\s[a-z]{4,12}){0,3}\s$")
_OF_THE_WORLD = re.compile(
    r"\sof\s(?:all\s)?(?:the\s)?(?P<what>(?:(?:world|country|nation|province|china)['’]s|national|global"
    r"|domestic)\s(?:[a-z-]{3,20}\s){0,3}?[a-z-]{3,20})(?=[,.;]|$|\s(?:and|in|last|by|for|of)\b)"
    # 58 percent of tax revenue
    r"|\sof\s(?:the\s|its\s|all\s|total\s)?(?P<sum>(?:tax|fiscal|budget|industrial|export|local|farm)\s"
    r"(?:revenue|output|exports|income|sales|production))\b"
    # 40 percent of the aluminum profiles in the country
    r"|\sof\s(?:all\s)?(?:the\s)?(?P<things>[a-z][a-z -]{3,40}?)"
    r"\sin\sthe\s(?:world|country|nation|province)\b"
)
_GOOD_DAYS = re.compile(
    r"\sof\s(?:the\s|all\s)?days\s(?:in\s[a-z0-9 ]{2,16}\s)?(?:had|with|saw|enjoyed|were\sof)\s"
    r"(?P<air>(?:good|excellent|fine)[a-z ]{0,30}?)(?=[,.;]|\s(?:last|this|in|and|up)\s|$)"
)
# air quality was good on 87.9 percent of days
_AIR_WAS = re.compile(
    r"\bair\s(?:quality\s)?(?:was|is)\s(?:rated\s)?(?P<air>good|excellent|fine)(?:\sor\sbetter)?\son\s$"
    r"|\bha[ds]\s(?P<fine>good|excellent|fine)\sair\squality\son\s$"
)
_OF_DAYS = re.compile(r"\sof\s(?:the\s|all\s)?days\b")
ACCOUNTS = re.compile(
    r"\b(?:account(?:ed|ing|s)?\sfor|(?:was|were|is)\sequal\sto|equal(?:s|led|ed))\s"
    r"(?:just\s|only\s)?$"
)
# , accounting for 22.1 percent: a part of the figure before
_GOES_ON = re.compile(r"(?:,|\sand)(?:\swhich)?\s$")
# 4,101 enterprises at the end of 2020, 22.1 percent of the city's total
_OF_TOTAL = re.compile(
    r"\sof\s(?:the\s(?:world|country|nation|province)['’]s(?=[,.;]|$)|(?:(?:the|its)\s)?(?:[a-z]+(?:['’]s)?\s)?(?:total|overall\sfigure)|(?:its\s|the\s)?(?:gdp|(?:industrial|total|economic)\s(?:output|exports|revenue|sales)\b)"
    r"|(?:the\s)?[a-z]{3,14}\s(?:district|county|city|province)"
    # 30 percent of that of the district, 42 percent of the area of the whole league
    r"|(?:that|those)\sof\s[a-z]|all\s(?:those\s)?(?:in|of)\s[a-z]|the\s[a-z]{3,14}(?:\s[a-z]{3,14})?\sof\s(?:the\s|its\s)?"
    r"(?:whole|entire)\s[a-z])"
    r"(?:\b|(?=[a-z]))"
)
# That accounted for 87.6 percent of all: of the sentence before
_IT = re.compile(
    r"\W{0,3}(?:it|they|that|this|these|which|(?:this|the) (?:figure|number|amount)) (?:also )?$"
)
_PARTS = ("share", "contribution")
_REACH = 40


# That works out to 9.45 billion yuan per square kilometer
_WORKS_OUT = re.compile(r"\W{0,3}(?:that|this|it|which)\s(?:works|worked)\sout\s(?:to|at)\s$")
_FOR_EACH = re.compile(r"\s(?P<each>(?:per|for\severy)\s(?:square\s)?[a-z]{2,12})\b")


def worked_out(lower: str, one: Amount) -> str | None:
    """Return for each of what the figure told before is worked out: per square kilometer."""
    each = _FOR_EACH.match(lower, one.end)
    return each["each"] if each and _WORKS_OUT.search(lower, 0, one.before) else None


def named(lower: str, one: Amount) -> str | None:
    """Return what a percentage is of where no noun in front of it says so."""
    if "forest" in lower and (
        _COVERS.search(lower, max(0, one.before - _REACH), one.before)
        or _FORESTED.match(lower, one.end)
    ):
        return "forest coverage"
    spent = _SPENT_OF_GDP.match(lower, one.end) if "gdp" in lower else None
    if spent:
        return f"{spent['on']} share of GDP"
    if spent := _SPENT_OF_SUM.match(lower, one.end):
        return f"{spent['on']} share of {spent['whole']}"
    if came := _CAME_FROM.match(lower, one.end):
        return f"share of {came['part']} in {came['whole']}"
    made = _MAKES.search(lower, max(0, one.before - _REACH), one.before)
    listed = made and _LISTED.search(lower, max(0, made.start() - _REACH), made.start())
    if made and not listed and (world := _OF_THE_WORLD.match(lower, one.end)):
        return f"share of the {world['what'] or world['things'] or world['sum']}"
    was = _AIR_WAS.search(lower, max(0, one.before - _REACH), one.before)
    if was and _OF_DAYS.match(lower, one.end):
        return f"days with {was['air'] or was['fine']} air quality"
    days = _GOOD_DAYS.match(lower, one.end)
    return f"days with {days['air']}" if days else None


def is_beside(lower: str, one: Amount) -> bool:
    """Tell whether a percentage only adds what part of a whole the figure before it is."""
    return (
        lower.endswith(
            (", ", ", or ", " or ", ", which was ", ", which is ", ", which are "), 0, one.before
        )
        and _OF_TOTAL.match(lower, one.end) is not None
    )


def only_adds(found: Sequence[Indicator], at: int) -> bool:
    """Tell whether a figure only adds what part of a whole the one before it is."""
    name = found[at].name if at > 0 else ""
    return name.partition(" of ")[::2] in [(one, found[at - 1].name) for one in _PARTS]


def is_of_it(lower: str, at: int) -> bool:
    """Tell whether a sentence says with a verb at ``at`` what part the figure before it is."""
    return _IT.fullmatch(lower, 0, at) is not None


def goes_on(lower: str, at: int) -> bool:
    """Tell whether a verb at ``at`` says of the figure before it what part of a whole that is."""
    return _GOES_ON.search(lower, max(0, at - 12), at) is not None
