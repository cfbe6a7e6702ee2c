"""How much an English figure has grown: up 8 percent, a rise of nine percent, 15.6% more than."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import quantities
from erqi_viewer.core.extract.english.known_figures import FIGURE

if TYPE_CHECKING:
    from erqi_viewer.core.extract.english.quantities import Amount

RISEN = (
    "rose|grew|grown|risen|increased|expanded|climbed|jumped|surged|soared|gained|advanced"
    "|rocketed|leapt|rebounded|bounced back|shot up"
)
FALLEN = (
    "fell|fallen|declined|dropped|decreased|shrank|shrunk|contracted|slipped|slid|slumped|plunged"
    "|tumbled|dipped|receded|retreated"
)
# not so in: made up 3 percent
_UP = r"(?<!made )(?<!make )(?<!makes )(?<!making )(?<!took )(?<!takes )(?<!taking )up"
# grew at a healthy, rose only, fell by a further
_BY = (
    r"(?:\s(?:year[- ]on[- ]year|[a-z]{4,14}ly),?)?(?:\s(?:by|at))?"
    r"(?:\san average(?: rate)? of|\sanother|\s[\"“]?(?:only|just)[\"”]?|\san?\s[a-z-]{4,14})?\s*$"
)
_RISE = re.compile(
    rf"\b(?:{_UP}|gains? of|gaining|having (?:grown|risen|increased|expanded)"
    rf"|ris(?:e|es|ing)(?: of)?"
    rf"|growth(?: rate)? (?:of|(?:eased|slow(?:ed|ing)|slackened|moderated|accelerated|quickened"
    rf"|picked up|edged (?:up|down)|narrowed|widened) to)|growing|increas(?:es? of|ing)"
    rf"|expan(?:ding|sion of)|climbing|jump(?:ing|s? of)|uptick of|surg(?:ing|es? of)"
    rf"|soaring|swelling|widening"
    rf"|(?P<did>(?:went|gone|goes|edged|was|were|is|are) up|{RISEN}|(?<!the )grow"
    r"|(?:grows|rises|expands|climbs|increases|jumps|surges)(?=\s(?:by\s)?$)"
    rf"|(?:rise|increase|expand|climb|jump|surge)(?=\sby\s)"
    rf"|(?<!an )(?<!the )(?<!to )(?:increase|expand|climb|surge)(?=\s[0-9.]*$))){_BY}"
)
_FALL = re.compile(
    rf"\b(?:down|falling|falls? of|declining|declines? of|dropping|drops? of|decreas(?:ing|es? of)"
    rf"|(?P<did>(?:went|gone|goes|edged|was|were|is|are) down|(?:was|were) (?:cut|reduced)|{FALLEN}"
    rf"|(?<!a )(?:fall|drop|decline|shrink))){_BY}"
)
_GROWTH_AFTER = re.compile(
    r"\s(?:(?:annual|year[- ]on[- ]year|average|yoy)\s){0,2}"
    rf"(?:(?P<what>{FIGURE.pattern})\s(?=growth|increase|rise|gain))?"
    r"(?:(?P<up>growth|increase|rise|gain|expansion|jump|(?:higher|more|larger|bigger|greater) than"
    r"|above(?= (?:the|that of|a year|last year|(?:19|20)[0-9]{2})\b)"
    r"(?! the (?:national|provincial|average|target))"
    r"|(?:up|higher|more(?=\syear|[,.;]))(?=\s(?:on|from|over|year|and)\b|[,.;]))"
    r"|(?P<down>decrease|decline|drop|fall|(?:lower|less|smaller|fewer) than"
    r"|below(?= (?:the (?:year|level|figure|same|previous)"
    r"|that of|a year|last year|(?:19|20)[0-9]{2})\b)"
    r"|(?:down|lower|less(?=\syear|[,.;]))(?=\s(?:on|from|over|year|and)\b|[,.;])))\b"
)
_REACH = 40
# Nansha grew its GDP 10.5%
GREW_ITS = re.compile(
    r"\b(?:grew|increased|expanded|raised|boosted|lifted|saw) (?:its|their) "
    r"(?P<what>[a-z][a-z -]{2,40}?)"
    r"(?: (?:grow|rise|increase|climb|expand|jump))?(?: by)? $"
)
_SIGNED = re.compile(r"(?:\(|(?<=\s))([+-])$")


def told_alone(lower: str) -> float | None:
    """Return the growth that a sentence gives a figure named before it: 15.6% more than in 2011."""
    shares = [one for one in quantities.find(lower) if one.is_share]
    if len(shares) != 1:
        return None
    sign = direction(lower, shares[0])[1]
    return sign * shares[0].value if sign else None


def noun_behind(lower: str, end: int) -> int | None:
    """Return where the noun of a growth ends that stands behind its share: 7 percent increase."""
    after = _GROWTH_AFTER.match(lower, end)
    return after.end() if after and not after[0].endswith("than") else None


def named_behind(lower: str, end: int) -> tuple[int, int] | None:
    """Return the span of the figure between a share and growth: 8 percent GDP growth."""
    after = _GROWTH_AFTER.match(lower, end)
    return after.span("what") if after and after["what"] else None


def direction(lower: str, one: Amount) -> tuple[re.Match[str] | None, int]:
    """Return the word before a share that makes it a growth, and its sign; 0 when it is none."""
    begin = max(0, one.before - _REACH)
    if signed := _SIGNED.search(lower, begin, one.before):  # (+4.1%)
        return None, 1 if signed[1] == "+" else -1
    rises = _RISE.search(lower, begin, one.before)
    falls = None if rises else _FALL.search(lower, begin, one.before)
    after = _GROWTH_AFTER.match(lower, one.end)
    if rises is None and falls is None and after is None:
        return None, 0
    falling = falls or (not rises and after is not None and after["down"])
    return rises or falls, -1 if falling else 1
