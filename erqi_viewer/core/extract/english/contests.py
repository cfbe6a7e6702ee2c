"""Places that people and teams take in English sentences: a singer who finished fourth.

Nobody needs to say what such a name is: who finished is a person, a league has clubs, and who
played a final a sentence before is a team.
"""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.signs import has_one

_VERB = (
    r"(?:(?:has|have|had|once|also|again|just|twice)\s){0,2}(?:finish(?:ed|es)|c[ao]mes?|placed|ranks?|ranked|was|were|is"
    r"|t(?:ook|akes?)|w(?:on|ins?)|ended|stood)\s(?:up\s)?(?:in\s|at\s)?(?:the\s)?$"
)
# the singer who finished fourth; but we know who was first
_WHO = re.compile(
    r"\b(?!(?:know|knows|knew|known|ask|asks|asked|see|sees|seen|tell|tells|told|say|says|said|decide|decides"
    r"|decided|wonder|guess|remember|about|of|to|on|and|but|or|that|is|was)\s)[a-z]{3,16}"
    rf"(?:(?<!district)(?<!county)(?<!city)(?<!town)(?<!banner)(?<!neighbor)(?<!neighbour),)?\swho\s{_VERB}"
)
_WHO_REACH = 70
# ended the Chinese Super League season in fourth place
_IN_SEASON = re.compile(
    r"\b(?:League(?:\s(?:One|Two|A|B))?|Championship|Cup|[Ll]eague|[Cc]up|season|tournament)"
    r"(?:\s(?:season|title\srace))?,?\s(?:in|at|as)\s(?:the\s)?$"
)
_SEASON_REACH = 50
# the world's No 1 team
_OF_THE_WORLD = re.compile(r"\b(?:the\sworld|Asia|the\scontinent|Europe)['’]s\s(?:new\s)?$")
_WORLD_REACH = 24
# third in China League One, fourth in season three
_IN_A_LEAGUE = re.compile(
    r"(?:\s(?:place|position|spot))?\sin\s(?:the\s|this\syear['’]s\s|last\syear['’]s\s)?"
    r"(?:(?:[A-Z][A-Za-z]{1,14}\s){1,4}(?:League|Cup|Championships?|Series|Games)\b"
    r"|(?:[Ss]eason|[Gg]roup|[Dd]ivision)\s(?:one|two|three|four|five|six|[A-H0-9])\b)"
    # the No 1 coal-producing county: the first of a kind that no list is of
    r"|\s[a-z]{3,14}-(?:producing|growing|making|mining|exporting|breeding|farming|planting|raising)\s"
    r"(?:county|city|district|town|banner|area|region|base|province)\b"
    r"|\s(?:team|player|seed|singer|runner|club|carmaker|port|airport|airline)\b"
)
# I was 43rd in a class of 44: no place of whom a speaker speaks for
_I = re.compile(rf"\bI(?:['’]m\s(?:the\s)?$|\s{_VERB})")
_I_REACH = 30
_SPEAKS = ("I ", "I'm ", "I’m ")
# the airport handles less, ranking 14th
_HANDLED = re.compile(r"\bhandl(?:es|ed|ing)\b[^.;0-9]{1,60},\sranking\s(?:in\s|at\s)?$")
_HANDLED_REACH = 90
# “We finished second to them,” said coach Li
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|I|[Mm]y)\b")
_BY_A_PLAYER = re.compile(
    r"[”\"],?\s(?:said|says|added|recalled|joked)\s(?:the\s|its\s|their\s)?(?:[a-z-]{2,14}\s){0,2}"
    r"(?:coach|captain|player|striker|goalkeeper|defender|midfielder|runner|swimmer|singer|dancer|skipper"
    r"|chef|cook|conductor|choirmaster|athlete|rower|climber)\b"
)
_QUOTE_REACH = 160
_SAID = ("said", "says", "added", "recalled", "joked")
# A beat B 3-1 in the final of the schools' cup.
_PLAYED = re.compile(
    r"\b(?:beat|defeated|lost|drew|won|edged|overcame|thrashed)\b[^.!?\n]{0,90}"
    r"\b(?:finals?|semi-?finals?|cup|match|derby|league|game|tournament|championships?|race)\b[^.!?\n]{0,60}"
    r"[.!?] \Z",
    re.IGNORECASE,
)
_PLAYED_REACH = 220
_SOMEBODY = re.compile(
    rf"\W{{0,3}}[A-Z][A-Za-z'’]{{1,16}}(?:\s[A-Z][A-Za-z'’]{{1,16}}){{0,3}}\s{_VERB}"
)


def is_of_somebody(text: str, start: int, end: int) -> bool:
    """Tell whether a place is one that a person or a team took.

    Args:
        text: The sentence.
        start: Where the words of the place begin.
        end: Where they end.
    """
    if " who " in text and _WHO.search(text, max(0, start - _WHO_REACH), start):
        return True
    if has_one(text, _SPEAKS) and _I.search(text, max(0, start - _I_REACH), start):
        return True
    if "handl" in text and _HANDLED.search(text, max(0, start - _HANDLED_REACH), start):
        return True
    if _OF_THE_WORLD.search(text, max(0, start - _WORLD_REACH), start):
        return True
    if _IN_SEASON.search(text, max(0, start - _SEASON_REACH), start):
        return True
    if _IN_A_LEAGUE.match(text, end):
        return True
    quoted = has_one(text, _SAID) and _WE.search(text, max(0, start - _QUOTE_REACH), start)
    return bool(quoted) and _BY_A_PLAYER.search(text, end, end + _QUOTE_REACH) is not None


def goes_on(text: str, before: str, start: int) -> bool:
    """Tell whether a sentence goes on about who played: beat B in the final. C finished third.

    Args:
        text: The sentence.
        before: What stands before it.
        start: Where the words of the place begin.
    """
    if _SOMEBODY.fullmatch(text, 0, start) is None:
        return False
    return _PLAYED.search(before, max(0, len(before) - _PLAYED_REACH)) is not None
