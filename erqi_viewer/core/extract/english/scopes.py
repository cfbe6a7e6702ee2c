"""A region's place by a figure and whom it is among: the largest of any district in Qingdao."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import grammar, placed_by, shares
from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL, number
from erqi_viewer.core.extract.english.signs import has_one, may_place
from erqi_viewer.core.extract.results import Indicator, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.english.periods import Periods

_AMONG = re.compile(
    r"(?:\s+(?:place|position|only\sto\s(?:one\sother\s[a-z-]{4,12}|[A-Z][a-z'’-]{1,16}(?:\s[A-Za-z]{2,10})?)))?"
    r",?\s+(?:among|in|(?:out\s)?of|across)\s+"
    r"(?!terms\b|(?:them|these|those|all)\sto\s)([A-Za-z][A-Za-z'’ -]{2,70})"
)
_MOST = re.compile(
    rf"(?<!one of )\bthe\s+(?:(?P<nth>{ORDINAL})[\s-]"
    r"(?:largest|highest|biggest|fastest|quickest|most|best)"
    r"|(?P<most>top(?=\s(?:growth\s)?rate\b)|largest|highest|biggest|fastest|quickest|most"
    # not so the first county in Anhui to exceed an amount
    r"|first(?!\s(?:of|among)\s(?:them|these)\sto\b)(?!\s(?:of|among|in|across)\s[^,.;]{2,50}\sto\s[a-z])))"
    rf"(?:\s(?:growth\s)?rate|\space|\sspeed|\sgrowth|\samount|\sfigure|\stotal|\svalue|\sratio|\sshare|\soutput|\sincrease|\sgain|\srise|\svolume|\slevel|\sturnover|\sscale|\ssize|\sone|\sexpansion|\sjump|\ssum|\snumber|\s(?P<name>{FIGURE.pattern}))?"
    r"(?=\s+(?:(?:out\s)?of|among|in|across)\s)"
)
# , second among the six urban districts; which is third of the city's districts; which put the
# district third among the six
_NTH = re.compile(
    r"(?:[,;]\s(?:and\s|which\s(?:is|was|ranks|ranked)\s)?|\s(?:put|puts|putting|places?|placing|placed|makes?|making)\s(?:it|us"
    r"|(?:the|our)\s(?:district|county|city|town))\s)(?:(?:in|at)\s)?(?:the\s)?"
    rf"(?P<nth>{ORDINAL})(?=(?:\splace)?\s(?:among|of)\s(?:all\s)?(?:the\s|its\s)"
    rf"(?:[^,.;]{{0,40}}\b(?:districts|counties|cities)\b|{CARDINAL}(?=[,.;)]|\sand\b|$))"
    r"|\sonly\sto\s[^,.;]{3,40}\s(?:in|of)\s"
    # making it first in the prefecture
    r"|(?<=king\sit\sfirst)\sin\s(?:the|its)\s(?:whole\s)?(?:province|prefecture|city|region)\b)"
)
# an increase of 4.8% and second among the districts of Changsha; and second nationwide
_AND_NTH = re.compile(
    rf"(?:%|\spercent|\syuan|\))(?:\s(?:up|down|higher|lower)(?=,?\sand\s))?"
    r"(?:\syear[- ]on[- ]year)?"
    r"(?:\s(?:(?:higher|more|lower|less)\s)?(?:from|on|over|than)\s(?:in\s|that\sof\s)?"
    r"(?:the\s(?:same|year|previous)|last|a\syear|20)[^,;.]{0,30})?"
    # in brackets: +11.2% (third in Chengdu)
    rf"(?:,?\sand\s|\s\()(?P<nth>{ORDINAL})"
    r"(?=(?:\splace)?\s(?:among|of|in|across|only\sto)\s|\snation(?:wide|ally)\b)"
)
# third in Changsha for fiscal revenue
BY_FIGURE = re.compile(
    r"(?:\s(?:in|among|across)\s[^,;.]{2,40}?)?\s(?:for|in|by|in\sterms\sof)\s(?:the\s|its\s|total\s)?"
    rf"(?P<name>{FIGURE.pattern})"
)
# first in China in terms of net inflow rate of talents
BY_RATE = re.compile(
    r"(?:\s(?:in|among|across)\s[^,;.]{2,60}?)?\sin\sterms\sof\s(?:the\s|its\s)?"
    r"(?P<name>[a-z][a-z -]{2,50}\b(?:rate|ratio|intensity|speed|volume|area|output|value|revenue"
    r"|income|investment|sales|exports|consumption|population|coverage|number"
    r"|turnover)(?:\sof\s[a-z]{3,14}\b)?"
    r"|(?:number|amount|volume|value|scale)\sof\s[a-z][a-z -]{3,40}"
    r"(?=[,.;]|$|\s(?:in|and|among|for)\b))"
)
# led all districts in Chengdu with a GDP of 130 billion yuan
LED_BY = re.compile(
    rf"[^,;.]{{2,50}}?\s(?:with\s(?:an?\s|its\s)|(?:in|for|by)\s(?:its\s|total\s)?)(?P<name>{FIGURE.pattern})"
)
# surface water quality ranked second; its growth rate was first
OF_QUALITY = re.compile(
    r"\b(?:quality|pm\s?2\.5\s(?:readings?|concentration|levels?)|improvements?|satisfaction|efficiency|(?:growth|coverage|inflow)\srate|intensity)\s(?:also\s|again\s)?"
    r"(?:rank(?:ed|s)|came|was|is|stood)\s(?:in\s|at\s)?(?:the\s)?$"
    # in surface water quality Anji was second
    r"|\bin\s(?:the\s)?(?:[a-z]{3,14}\s){0,2}(?:water|air)\squality,?\s(?:it|the\s(?:district|county|city)|[a-z'’]{3,14})\s"
    r"(?:also\s|again\s)?(?:rank(?:ed|s)|came|was|is|stood)\s(?:in\s|at\s)?(?:the\s)?$"
    # air quality was good on 300 days, placing the city fourth
    r"|\b(?:water|air)\squality\s[^;.]{3,70},\s(?:placing|putting|ranking)\s(?:(?:it|us|the\s(?:district|county|city))\s)?(?:in\s|at\s)?$"
)
AND_REACHED = re.compile(
    r"(?!\sand\s)[^;.]{0,90},?\sand\s(?:reached|hit|totall?ed|stood\sat|came\sto|amounted\sto|exceeded|was|were)\s"
    r"|\s(?:(?!\sand\s)[^,;.]){0,60},\s(?:reaching|totall?ing|hitting|standing\sat|amounting\sto|at|exceeding)\s"
)
# 48 listed companies, more than in any other county-level city of the country
_MORE = re.compile(
    r",\s(?:and\s)?(?P<more>(?:more|higher|larger|greater)\sthan\s(?:that\s(?:of|in)\s|in\s|of\s)?"
    r"(?:any|all)\sother\s(?:[a-z-]{3,14}\s){0,2}(?:district|count|cit|banner|town|zone|park|area|region|province)(?:y|ies|s)?\b)"
)
_TOPS = ("top", "first")
_MOSTS = (*_TOPS, "largest", "highest", "biggest", "fastest", "quickest", "most", "best")
# which ranks at the top of all Chongqing's districts
_AT_THE_TOP = re.compile(
    r"\b(?:securing|taking|occupying|claiming)\s(?P<first>(?:the\stop|first)\s(?:position|spot|place))"
    r"(?=\s(?:in|of|among)\s(?:the\s(?:city|province|region)|all)\b)"
    # which kept it in the top position among the central districts
    r"|\b(?:kept|keeps|keeping|put|puts|putting|left|leaves|leaving|placed|places|placing)\s[^,;.]{2,40}?\s(?:in|at|on)\s"
    r"(?P<kept>(?:the\stop|first)(?:\s(?:position|spot|place))?)(?=\s(?:in|of|among)\s)"
    r"|\brank(?:s|ed|ing)?\s(?P<top>at\sthe\stop)(?=\sof\s(?:all|the)\s[^,;.]{0,40}\b"
    r"(?:districts|counties|cities|provinces)\b)"
)
# Rank by GDP among six districts: 2nd
_LABEL = re.compile(
    r"\brank(?:ing)?\s(?:by|in|for)\s(?P<name>[a-z][a-z -]{2,60}?)"
    rf"(?=\s(?:among|of)\s)(?P<among>[^:;.]{{6,60}}):\s(?P<nth>{ORDINAL})"
)
_WITHIN = re.compile(r"(?:.{0,60}\b(?:in|of|across)\s+)?(?:the\s+|all\s+|its\s+)?(?=\w)")
_PROPER = re.compile(
    r"(?:[A-Z][A-Za-z'’-]{1,20}\s?){1,4}(?:(?:district|county|city|province|town)\b)?"
)
_COMMON = re.compile(
    r"(?:entire\s|whole\s)?(city|province|country|nation|county|district|region)\b"
    r"(?!['’]s\s(?:[a-z]+\s){0,2}(?:districts|counties)\b)"
)
# in terms of growth rate, for its GDP growth
_RATE = re.compile(r"(?:(?P<of>[a-z][a-z -]{1,50})\s)?growth(?:\s(?:rate|speed))?")
_STOP = re.compile(
    r"\s(?:in\sterms|last|this|for|with|according|while|and\s(?!districts|counties|cities)|by|at|that|as|from|during|in\s20|in\s(?:GDP|total|growth)\b"
    r"|in\s(?:Jan|Febr)uary|in\s(?:March|April|May|June|July|August)\b"
    r"|in\s(?:Septem|Octo|Novem|Decem)ber|in\sthe\s"
    r"(?:first|second|third|same))"
)


def placed(
    found: list[Indicator],
    text: str,
    lower: str,
    offset: int,
    places: Sequence[tuple[int, int, int]],
    periods: Periods,
) -> list[Indicator]:
    """Give each figure the place that follows it, and among whom.

    A place by a figure that has no value in the sentence is a figure of its own.

    Args:
        found: The figures of a sentence.
        text: The sentence.
        lower: The same in small letters.
        offset: Where it begins in the source.
        places: Start, end and value of the ranks in it that are no list's.
        periods: What its figures are for.
    """
    found = sorted(found, key=_start)
    inside = placed_by.each_inside(text, lower, places)
    for start, end, value in sorted([*places, *_superlatives(lower)]):
        among = scope(text, max(one[1] for one in places) if start in inside else end)
        led = BY_FIGURE.match(lower, end) or BY_RATE.match(lower, end)
        led = led or _MOST.match(lower, start) or placed_by.told_inside(lower, start)
        if led is None and grammar.LED_PART.match(text, end):
            led = LED_BY.match(lower, end)
        led = None if start in inside else led
        name = inside.get(start) or (led["name"] if led else None)
        name = _grown(name, found, start + offset) if name else None
        quality = None
        if name:
            own = [k for k, one in enumerate(found) if one.start - offset > start]
            own = [k for k in own if found[k].name.lower() == name]
        else:
            own = [
                k
                for k, one in enumerate(found)
                if _begin(one) - offset < start and not shares.only_adds(found, k)
            ][-1:]
            quality = OF_QUALITY.search(lower, found[own[0]].end - offset, start) if own else None
            if quality and not quality[0].startswith("growth"):
                own = []  # cover exceeded 43 percent, and water quality ranked second
        if not own and not name:  # grew 5.1 percent, ranking first, and reached 25.6 billion yuan
            behind = [k for k, one in enumerate(found) if one.start - offset > start][:1]
            own = [k for k in behind if AND_REACHED.fullmatch(lower, end, found[k].start - offset)]
        if own and quality and found[own[0]].place is not None:
            name, own = f"{found[own[0]].name} growth rate", []
        if own and found[own[0]].place is None:
            at = Span(offset + start, offset + end)
            found[own[0]] = found[own[0]]._replace(place=value, scope=among, place_at=at)
        elif not own and (start, end, value) in places:
            name = text[slice(*led.span("name"))] if name and led else name
            name = name or placed_by.subject(text, lower, start)
            period = periods.at(start, end)
            span = offset + start, offset + end
            blank = Indicator(name or "", None, None, None, None, value, among, period, *span)
            found = sorted([*found, blank], key=_start) if name else found
    return [*found, *_labelled(text, lower, offset, periods)]


def labels_a_place(lower: str) -> bool:
    """Tell whether a line says by what figure a place is: Rank by GDP among six districts: 2nd."""
    return lower.lstrip().startswith("rank") and _LABEL.search(lower) is not None


def _labelled(text: str, lower: str, offset: int, periods: Periods) -> Iterator[Indicator]:
    """Yield the places that a label is of: Rank by GDP among six districts: 2nd."""
    for match in _LABEL.finditer(lower) if labels_a_place(lower) else ():
        start, end = match.span("nth")
        yield Indicator(
            text[slice(*match.span("name"))], None, None, None, None, number(match["nth"]),
            scope(text, match.start("among")), periods.at(start, end),
            offset + start, offset + end,
        )  # fmt: skip


_start = attrgetter("start")


def _begin(one: Indicator) -> int:
    """Return where a figure begins, which may be with its growth: rose 5 percent to 30 billion."""
    return min(one.start, one.growth_at.start) if one.growth_at else one.start


def _grown(name: str, found: Sequence[Indicator], start: int) -> str | None:
    """Return by what a place is, None when that is the growth of the figure before it."""
    rate = _RATE.fullmatch(name)
    before = [one for one in found if one.start < start][-1:]
    own = bool(before) and (before[0].growth_percent is not None or before[0].value is not None)
    alike = rate and (not rate["of"] or (own and before[0].name.lower() == rate["of"]))
    return None if own and alike else name


def _superlatives(lower: str) -> Iterator[tuple[int, int, int]]:
    for pattern in (_NTH, _AND_NTH) if may_place(lower) else ():
        for match in pattern.finditer(lower):
            value = number(match["nth"])
            if value:
                yield *match.span("nth"), value
    for match in _MORE.finditer(lower) if " other " in lower else ():
        yield *match.span("more"), 1
    for match in _AT_THE_TOP.finditer(lower) if has_one(lower, _TOPS) else ():
        yield *match.span(match.lastgroup or 0), 1
    for match in _MOST.finditer(lower) if has_one(lower, _MOSTS) else ():
        value = number(match["nth"]) if match["nth"] else 1
        if value:
            yield *match.span(), value


def scope(text: str, end: int) -> str | None:
    """Return the territory that a place is within: Qingdao for any county in Qingdao."""
    among = _AMONG.match(text, end)
    if among is None:
        return None
    start, stop = among.span(1)
    cut = _STOP.search(text, start, stop)
    stop = cut.start() if cut else stop
    lead = _WITHIN.match(text, start, stop)
    at = lead.end() if lead else start
    proper = _PROPER.match(text, at, stop)
    if proper:
        return proper[0].strip().removesuffix("'s").removesuffix("’s")
    common = _COMMON.match(text, at, stop)
    return common[1] if common else " ".join(text[at:stop].split())
