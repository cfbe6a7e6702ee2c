"""Moves that English sentences tell without saying by how many places: Anji climbs into the 60s."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import grammar, move_words
from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.numbers import CARDINAL, number
from erqi_viewer.core.extract.english.signs import has_one, may_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.english.rank_forms import Rank

# climbs into the 60s
_INTO_TENS = re.compile(
    r"\s(?P<move>climb(?:s|ed)|r(?:ises|ose)|move[sd] up|advance[sd]|jump(?:s|ed)|slip(?:s|ped)"
    r"|f(?:alls|ell)|drop(?:s|ped)|slides?|slid)(?= (?:back )?(?:in)?to the [2-9]0s\b)"
)
# Yuhua (39th) and Kaifu (58th), all of which moved up
_ALL_OF = re.compile(
    r"\b(?:all|both|all (?:two|three|four|five)) of (?:which|whom|them) (?:have )?"
    r"(?P<move>moved (?:up|down|ahead|forward|back)|rose|risen|climbed|advanced|fell|fallen|slipped"
    r"|dropped|improved|gained ground|lost ground)(?=[.,;]|$)"
)
# 91st, lower than the year before
_THAN = re.compile(
    r", (?:which is |a little |slightly |much )?(?P<move>lower|higher|better|worse)"
    r"(?= than (?:in |for |it was (?:in )?|that of )?(?:last year|the year before"
    r"|a year (?:ago|earlier|before)|the previous year|(?:19|20)[0-9]{2})\b)"
)
# Pizhou Advances Again on National County List
_HEADED = re.compile(
    r"[A-Z][a-z'’]{2,14}(?:\s(?:District|County|City|Town))?\s"
    r"(?P<move>(?i:moves\sup|advances|climbs|rises|edges\sup|shoots\sup|slips|falls|drops"
    r"|keeps\s(?:climbing|rising|moving\sup|advancing|falling)(?=$)))"
    r"(?:(?:\s[Aa]gain)?\s(?:[Ii]n|[Oo]n|[Aa]mong|[Uu]p|[Tt]he)\s[^.;0-9]{0,40}"
    r"(?:[Ll]ist|[Rr]ankings?|[Ll]eague|[Rr]anking\s[Oo]f\s(?:[A-Za-z]{3,12}\s){0,3}(?i:districts|counties|cities|towns)"
    r"|[Tt]op[- ]1[0,]{2,5}(?:\s[A-Za-z]{4,10}){0,2}))?$"
)
# Anji falls, Deqing gains in ranking: two moves of a headline
_HEADED_EACH = re.compile(
    r"(?:[^,;:]{0,40}[:\s]\s?)?[A-Z][a-z'’]{2,14}(?:\s(?:District|County|City|Town))?\s"
    r"(?P<a>(?i:gains|loses|moves\s(?:up|down)|advances|climbs|rises|edges\s(?:up|down)|slips|falls"
    r"|drops|up|down))(?:,|\sand|,\sand|,\swhile|;|\sas)\s"
    r"[A-Z][a-z'’]{2,14}(?:\s(?:District|County|City|Town))?\s"
    r"(?P<b>(?i:gains|loses|moves\s(?:up|down)|advances|climbs|rises|edges\s(?:up|down)|slips|falls"
    r"|drops|up|down))"
    r"(?:\s(?:in|on)\s(?:the\s)?(?:[A-Za-z0-9-]{2,12}\s){0,4}"
    r"(?i:list|rankings?|league|table|top\s1[0,]{2,5}(?:\s[a-z]{4,10})?))"
)
_LONGEST_HEAD = 120
_OWNER = r"(?:(?:China|[Nn]ation|[Cc]ountry)['’]s\s|[Nn]ational\s)?"
# while Dalang lost some ground; the district, in which it dropped back somewhat
_VAGUE = re.compile(
    r"(?:\b(?:it|they|(?<!of\s)which|[Dd]istrict|[Cc]ounty|[Cc]ity|[Bb]anner|[Tt]own)|\b[A-Z][a-z'’]{2,14})\s"
    r"(?:has\s|have\s|had\s|also\s|again\s|then\s)?"
    r"(?P<move>(?:lost|gained|made\sup)\s(?:some\s|a\slittle\s|much\s|a\sbit\sof\s)?ground\b"
    rf"(?!\s(?:every|each|year)\b|,?\s(?:by\s)?{CARDINAL}\splaces?\b)"
    r"|(?:edged|inched|crept|slipped|dropped|moved|fell|went)\s(?:further\s)?(?:up|down|back|ahead|forward)"
    r"(?=[,.;]|$|\s(?:and|but|while|somewhat|slightly|a\slittle|a\sbit|again|this\syear|too|as\swell|in\sthe\s(?:list|ranking|standings?))\b)"
    r"|(?:advances|(?:edged|edges|inched|moved|moves|went)\s(?:up|down|ahead|back))"
    rf"(?=(?:\sagain)?\s(?:in|on)\s(?:the\s)?(?:{_OWNER}[Tt]op[- ]1[0,]{{2,5}}\b"
    r"|(?:[A-Za-z]{3,12}\s){1,3}(?:list|ranking|league)\b)))"
)
# is lower than in 2017, is ahead of where it was in 2017
_IS_THAN = re.compile(
    r"\b(?:is|are|was|were|remains?|stands?)\s(?:now\s|still\s|also\s)?(?P<move>lower|higher|better|worse|ahead|behind)"
    r"(?=\s(?:than|of)\s(?:(?:where|what)\s(?:it|we|they)\s(?:was|were|stood)\s|that\sof\s|it\swas\s)?"
    r"(?:in\s)?(?:last\syear|(?:19|20)[0-9]{2})\b)"
)
# swapped 73rd for 72nd
_SWAPPED = re.compile(
    rf"\b(?:swapp(?:ed|ing)|swaps|exchang(?:ed|es|ing)|trad(?:ed|es|ing))\s(?:the\s|its\s)?"
    rf"(?P<a>{grammar.PLACE})\sfor\s(?:the\s)?(?P<b>{grammar.PLACE})"
)
# leapfrogged five others
_OVERTOOK = re.compile(
    rf"\b(?:leapfrog(?:ged|ging|s)|overt(?:ook|aking|akes))\s(?P<n>{CARDINAL})\s"
    r"(?:others|rivals|competitors|other\s(?:districts|counties|cities|towns|places))\b"
)
_COMPARED = ("lower", "higher", "better", "worse", "ahead", "behind")
_OVERTAKEN = ("leapfrog", "overt")
_VAGUE_WORDS = (" ground", "edged ", "inched ", " back", "moved ", "moves ", "went ", "advances ")


def find(
    text: str, lower: str, ranks: Sequence[Rank], *, listed: bool
) -> Iterator[tuple[str, int, int]]:
    """Yield direction, start and end of the moves that a sentence tells without a number.

    Args:
        text: The sentence.
        lower: The same in small letters.
        ranks: The number phrases of its places.
        listed: Whether it or one before it names a list.
    """
    for found in _INTO_TENS.finditer(lower) if "0s" in lower else ():
        yield _told(found)
    for found in _ALL_OF.finditer(lower) if " of " in lower else ():
        yield _told(found)
    if headed := _HEADED.fullmatch(text):
        yield _told(headed)
        return
    each = _HEADED_EACH.fullmatch(text) if len(text) < _LONGEST_HEAD else None
    if each:
        yield _way(each["a"]), *each.span("a")
        yield _way(each["b"]), *each.span("b")
    vague = listed and has_one(lower, _VAGUE_WORDS)
    told = [
        *(_VAGUE.finditer(text) if vague else ()),
        *(_IS_THAN.finditer(lower) if listed and has_one(lower, _COMPARED) else ()),
    ]
    for found in told:
        if FIGURE.search(lower, 0, found.start("move")) is None:
            yield _told(found)
    for _, end, _ in ranks:
        if beside := _THAN.match(lower, end):
            yield _told(beside)


def past_others(lower: str) -> Iterator[tuple[int, int | None, int | None, int, int]]:
    """Yield places, old place, new place, start and end of the moves past others.

    Args:
        lower: The sentence in small letters.
    """
    for found in _SWAPPED.finditer(lower) if may_place(lower) else ():
        old, new = grammar.place(found["a"]), grammar.place(found["b"])
        if old and new:
            yield old - new, old, new, *found.span()
    for found in _OVERTOOK.finditer(lower) if has_one(lower, _OVERTAKEN) else ():
        yield number(found["n"]) or 0, None, None, *found.span()


def _told(found: re.Match[str]) -> tuple[str, int, int]:
    return _way(found["move"]), *found.span("move")


def _way(said: str) -> str:
    return "down" if said.lower().startswith((*move_words.DOWN, "loses")) else "up"
