"""Places that English sentences tell of schools, firms, teams and dishes, not of a region."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.numbers import ORDINAL
from erqi_viewer.core.extract.english.signs import has_one

# third among the world's sportswear brands
_OF_BODIES = re.compile(
    r"(?:\s(?:place|position))?\s(?:among|of)\s(?:(?!districts|counties|cities|towns)[A-Za-z0-9'’-]{1,16}\s){0,4}"
    r"(?:companies|enterprises|firms|brands|universities|colleges|hospitals|schools|manufacturers|producers"
    r"|banks|airports|museums|teams|players|snacks|dishes|sights|landmarks|attractions|products|malls|markets"
    r"|stations|streets|films|songs|athletes|runners|restaurants|hotels|exporters|employers)\b"
    r"|\s(?:sight|snack|dish|attraction|brand|hotel|school|hospital|street|shop|village(?=\sunder\sheaven)|song|film|product)s?\b"
)
# Nantong No. 4 Construction Group, No 1 People's Hospital
_NAMED_WITH = re.compile(
    r"\s(?:[A-Z][A-Za-z]+(?:['’]s)?\s){1,3}(?:Hospital|School|Group|Factory|Kindergarten|Bridge|Company|Institute|Plant|Mine)\b"
    # No. 1 High was
    r"|\s(?:High|Middle|Primary|Experimental)\b"
    # the No 7 Line of the metro
    r"|\s(?:[Mm]etro\s|[Ss]ubway\s|[Bb]us\s)?(?:[Ll]ine|[Bb]us|[Rr]oute|[Ee]xit|[Gg]ate|[Mm]ine|[Ww]ell|[Pp]ier|[Bb]uilding)\b"
)
# Metro Line 2, Route No 2, at Exit No 3
_NUMBERED = re.compile(
    r"\b(?:Route|Line|Exit|Gate|Building|Room|Road|Lane|Platform|Highway|Flight|Document|Decree"
    r"|Order|Article|Chapter|Table|Figure|Section|Volume|Issue|Pier|Berth|Mine|Plant|Unit|Phase"
    r"|Ward|Stand|Hall|Bus|Tram|Train|Handout|Appendix|Annex|Lot|Class|Grade|Type|Model|Size|Part"
    r"|School|Hospital|Kindergarten|Middle\sSchool)\s$",
    re.IGNORECASE,
)
# among the top 10 happiest cities
_OF_ITS_OWN = re.compile(
    r"\s(?:most\s[a-z]{4,14}|(?!strongest\b)[a-z]{3,12}est|tourist|scenic|shopping|cultural|historic(?:al)?)"
    r"\s(?:chinese\s)?[a-z]{3,14}s\b"
    # ranked second by netizens
    r"|(?:\s[^,;.]{2,40})?\sby\s(?:netizens|readers|voters|viewers|listeners)\b"
)
# Three are among the top 500 private enterprises of China, at 187th
_ON_FIRMS = re.compile(
    r"\b(?:top|first|best)\s[0-9,]{2,5}\s[^.;:]{0,40}?(?:enterprises|companies|firms|brands|manufacturers"
    r"|retailers|hospitals|schools|universities|contractors|makers|builders|restaurants|hotels|malls)\b"
    r"(?:(?!\b(?:it|we|(?:the|this|our)\s(?:district|county|city|town|banner))\b)[^.;:]){0,50}$"
)
_FIRMS_REACH = 130
# rated third for the use of public money, first in the number of libraries, 3rd in May
_BY_MEASURE = re.compile(
    r"(?:\s(?:place|position))?\s(?:for|in)\s(?:the\s|its\s)?(?:number|use|share|proportion|amount|length|speed|handling)\sof\b"
    r"|(?:\s(?:place|position))?(?:\s(?:among|of)\s[^,.;]{3,40}?)?\s(?:in|on|for)\s(?:the\s)?(?:[A-Za-z]{3,12}['’]s?\s)?"
    r"(?:air|water)[- ]quality\b"
    r"|(?:\s(?:place|position))?\sin\s(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b(?!,?\s20)"
)
# took the top spot in a poll of readers
_OF_A_CONTEST = re.compile(
    r"(?:\s(?:place|position|spot|prize))?\s(?:in|at|of)\s(?:an?|the|(?:this|last)\syear['’]s"
    r"|(?:the|its)\s(?:city|province|county|district|nation|country)['’]s)\s"
    r"(?:(?!(?:list|ranking|top|in|of|for)\b)[A-Za-z0-9-]{2,14}\s){0,4}"
    r"(?:contests?|poll|championships?|tournament|cup|games|marathon|quiz|derby|olympics|festival"
    r"|meet|league(?!\stable)|(?<=\ba\s)(?:vote|competition)"
    r"|(?<=[a-z]ing\s)(?:competition|show))\b"
    r"|(?:\s(?:place|position))?\s(?:in|at)\san?\s(?:(?!(?:list|ranking|top|in|of|for)\b)[a-z-]{2,14}\s){0,3}"
    r"(?:check|inspection|audit|test|show)\b"
    # second in an appraisal of relief work, third place in the provincial survey of
    r"|(?:\s(?:place|position))?(?:\s(?:nationwide|nationally|overall))?\s(?:in|at)\s(?:an?|the)\s"
    r"(?:(?!(?:list|ranking|top|in|of|for)\b)[a-z-]{2,14}\s){0,3}(?:surveys?|appraisals?)\b",
    re.IGNORECASE,
)


# 46th on a list of the country's top 100 drug makers, third among the sportswear groups
_AMONG = re.compile(
    r"(?:\s(?:place|position|spot|nationwide|again|worldwide|(?:this|last)\syear|in\s20[0-9]{2}))?"
    r"\s(?:on|in|among|of|out\sof)\s(?P<whom>[^,;.:()]{3,90})"
)
# 116th of 137 in the province in October's table of clean skies
_ON_A_TABLE = re.compile(
    r"(?:\sof\s[0-9]{1,4}\b)?(?:\sin\s[^,;.()]{2,30}?)?\s(?:in|on)\s[^,;.()]{2,40}?\s(?:table|list|ranking)\sof\s(?:the\s)?"
    r"(?P<whom>[^,;.:()]{3,60})"
)
_WHOM_ENDS = re.compile(
    r"\s(?:by|for|with|at|from|to|after|before|according|published|released|compiled|drawn|which|that|who|whose|this|last|on"
    r"|as|and|while|but|when|since|made|issued|announced|ranked|is|was|has|had)\b"
)
_LISTED_SO = re.compile(
    r"\b(?:lists?|rankings?|tables?|global\s500|top\s[0-9]|[0-9]{2,3}\s(?:best|biggest|largest|most))\b",
    re.IGNORECASE,
)
_REGIONS = re.compile(
    r"\b(?:districts?|count(?:y|ies)|cit(?:y|ies)|towns?|banners?|townships?|areas?|zones?|regions?|localit(?:y|ies)|places?"
    r"|provinces?|capitals?|municipalit(?:y|ies)|units?|them|these|those|all|econom(?:y|ies)|neighbou?rs?|members?|entr(?:y|ies)|entrants?"
    r"|terms|fields|aspects|categories|lists|rankings|indicators|peers|series|kind|counterparts|others|parks|villages|divisions|index(?:es)?|places)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"[a-z]{2,}(?<![su])s['’]?$|Global\s500$|\b(?:people|children|men|women)$")


# a list of the 100 best county hospitals, the top 500 private enterprises list
_A_LIST_OF = re.compile(
    r"(?:an?|the|(?:this|last)\syear['’]s)\s(?:[a-z-]{3,14}\s){0,2}(?:list|ranking|table)\sof\s(?:the\s)?"
)
_ITS_LIST = re.compile(r"(?<=[a-rt-z]s)(?<!\bthis)\s(?:list|ranking|table)\s*$")
_HEAD_ENDS = re.compile(r"\s(?:of|in|across|under)\s")
_BODIES = re.compile(
    r"\b(?:hospitals|schools|universities|colleges|firms|companies|enterprises|brands|makers|teams|museums"
    r"|hotels|parks|clubs|libraries|dishes|runners|players|students|pupils|farmers|officials|bureaus)$"
)
# the University of Aviation, 27th in the national ranking
_APPOSED = re.compile(
    r"\b(?:School|University|College|Hospital|Institute|Academy|Group|Museum|school|university|college|hospital"
    r"|company|firm|brand|club|team|bureau|office|department|committee|court|library|station)"
    r"(?:\sof\s[A-Za-z][A-Za-z &]{2,70})?,\s"
    r"(?:(?:now|currently)\s)?(?:at\s|in\s)?(?:the\s)?$"
)
_APPOSED_REACH = 110
# In the provincial rating of incubators, three were
_LIST_OF = re.compile(
    r"\b(?:rating|ranking|list|evaluation|assessment|review|survey)\sof\s(?:the\s)?"
    r"(?P<whom>[a-z][a-z '’-]{3,60}),"
    r"[^,.;:]{0,40}$"
)
_LIST_OF_REACH = 150
# In the city's safety survey for the first half of the year, it was rated third
_IN_A_SURVEY = re.compile(
    r"\b[Ii]n\s(?:the|an?)\s(?:city['’]s|province['’]s|provincial|municipal|county['’]s"
    r"|district['’]s)\s[^,.;:]{0,50}"
    r"\b(?:survey|poll|inspection|check|contest|competition|examination)\b[^.;:]{0,90}$"
)
_SURVEY_REACH = 200
# 29th and 43rd among the makers
_AND_MORE = re.compile(
    r"(?:(?:,\s|,?\sand\s)"
    rf"(?:the\s|(?-i:[A-Z])[A-Za-z&-]{{1,16}}\s)?(?:{ORDINAL})(?:\splace)?){{1,6}},?",
    re.IGNORECASE,
)
# 12th in the world, 46th in this year's Fortune Global 500
_WORLDWIDE = re.compile(
    r"(?:\s(?:place|position|spot))?\s(?:in\sthe\s(?:whole\s)?world|worldwide|globally|in\sAsia|on\searth)\b"
)
_IN_FORTUNE = re.compile(
    r"(?:\s(?:place|position))?(?:\srespectively)?\s(?:in|on|among|of)\s(?:(?:the|this\syear['’]s|last\syear['’]s)\s)?(?:latest\s)?"
    r"(?:20[0-9]{2}\s)?(?:Fortune\b|Top500\b|[A-Z]{2,4}\s(?:Global|Asia)\s[0-9])"
)
# made its debut on the Fortune Global 500 in July, at 481st
_FORTUNE_AHEAD = re.compile(
    r"\b(?:on|in|of|enter(?:s|ed)|joined|made)\s(?:the|this\syear['’]s)\s(?:20[0-9]{2}\s)?(?:Fortune|FT|Forbes|Hurun)\s(?:Global|China)\s(?:500|2000)\b"
    r"(?:(?!\b(?:it|we|(?:the|this|our)\s(?:district|county|city|town|banner))\b)[^.;:]){0,60},?\sat\s(?:the\s)?$"
)
_FIRMS_SIGNS = ("Fortune", "Forbes", "Hurun", "FT", "op")
IT_IS = re.compile(
    r"\b(?:[Ii]t|they|(?:the|this|our)\s(?:district|county|city|town|banner))(?:\sitself)?\s"
    r"(?:(?:also|again|now|still)\s)?(?:is|was|ranks?|ranked|c[ao]mes?|stands|stood|took|finished|were"
    r"|r[io]ses?|risen|climbs?|climbed|mov(?:es?|ed)|jump(?:s|ed)|advance[sd]?|f[ae]ll(?:s|en)?"
    r"|slip(?:s|ped)|drop(?:s|ped)|plac(?:es|ed)|holds?|held|ha[sd])\b"
)
_OWN_REACH = 60
# sixth in the innovation ranking, helped by a zone where Fortune 500 firms are
_BY_THE_WAY = re.compile(r"\b(?:where|home|ranking|list|thanks|helped|districts|counties)\b")
# the best of them being 61st: firms that the sentence names a list of
_OF_FIRMS = re.compile(
    r"\b(?:Fortune|Forbes|Hurun|FT)\s(?:(?:Global|China|World|Asia|Greater\sChina)\s){0,2}(?:[1-9]00|[1-5],?000)\b"
    r"|\b[Tt]op\s(?:[1-9]00|[1-5],?000)\s(?:(?:private|Chinese|global|manufacturing|listed|industrial)\s){0,2}"
    r"(?:enterprises|companies|firms|brands|manufacturers)\b"
)


def is_beside_firms(text: str, start: int, end: int) -> bool:
    """Tell whether a place is in a list of firms that its part of a sentence names.

    Args:
        text: The sentence, which names no list of regions.
        start: Where the words of the place begin.
        end: Where they end.
    """
    told = _OF_FIRMS.search(text) if has_one(text, _FIRMS_SIGNS) else None
    if told is None:
        return False
    between = text[min(end, told.end()) : max(start, told.start())]
    own = IT_IS.search(text, max(0, start - _OWN_REACH), start) or IT_IS.search(between)
    by_the_way = told.start() >= end and _BY_THE_WAY.search(between)
    return ";" not in between and own is None and not by_the_way


def is_among_others(text: str, start: int, end: int) -> bool:
    """Tell whether a place is told among what are no regions: 46th on a list of drug makers.

    Args:
        text: The sentence.
        start: Where the words of the place begin.
        end: Where they end.
    """
    near = max(0, start - _FIRMS_REACH)
    if _ON_FIRMS.search(text, near, start) or _FORTUNE_AHEAD.search(text, near, start):
        return True
    listed = _LIST_OF.search(text, max(0, start - _LIST_OF_REACH), start)
    if listed and _are_others(listed["whom"]):
        return True
    end = row_end(text, end)
    if _IN_FORTUNE.match(text, end):
        return True
    board = _ON_A_TABLE.match(text, end)
    if board and _are_others(board["whom"]):
        return True
    told = _AMONG.match(text, end)
    if told is None:
        return False
    whom = _without_rest(told["whom"])
    within = told[0].lstrip().startswith(("among", "of", "out")) or _LISTED_SO.search(whom)
    return bool(within) and _are_others(whom)


def row_end(text: str, end: int) -> int:
    """Return where the places side by side end of which one ends there: 29th and 43rd."""
    more = _AND_MORE.match(text, end)
    return more.end() if more else end


def _without_rest(whom: str) -> str:
    """Return the words that say among whom a place is, without what is told of those."""
    ends = _WHOM_ENDS.search(whom)
    return whom[: ends.start()] if ends else whom


def _are_others(whom: str) -> bool:
    """Tell whether words are of several that are no regions."""
    whom = _without_rest(whom)
    if listed := _A_LIST_OF.match(whom):
        whom = whom[listed.end() :]
    whom = _ITS_LIST.sub("", whom)
    head = _HEAD_ENDS.split(whom, maxsplit=1)[0].rstrip()
    if _PLURAL.search(head) and not _REGIONS.search(head.rpartition(" ")[2]):
        return _REGIONS.search(head) is None or _BODIES.search(head) is not None
    kinds = (whom.rstrip(), whom.partition(" of ")[0])  # the sportswear groups of the world
    return any(_PLURAL.search(one) for one in kinds) and not _REGIONS.search(whom)


def is_of_another(text: str, start: int, end: int) -> bool:
    """Tell whether a place is one that no region has: of a school, or in a contest.

    Args:
        text: The sentence.
        start: Where the words of the place begin.
        end: Where they end.
    """
    end = row_end(text, end)
    if _OF_BODIES.match(text, end) or _OF_A_CONTEST.match(text, end):
        return True
    if _WORLDWIDE.match(text, end):
        return True
    if _APPOSED.search(text, max(0, start - _APPOSED_REACH), start):
        return True
    if _IN_A_SURVEY.search(text, max(0, start - _SURVEY_REACH), start):
        return True
    if _OF_ITS_OWN.match(text, end) or _BY_MEASURE.match(text, end):
        return True
    return is_among_others(text, start, end)


def is_in_a_name(text: str, start: int, end: int) -> bool:
    """Tell whether a number is part of a name: No 4 Middle School, Metro Line 2.

    Args:
        text: The sentence.
        start: Where the number phrase begins.
        end: Where it ends.
    """
    if _NAMED_WITH.match(text, end):
        return True
    numbered = text[start] in "Nn" and _NUMBERED.search(text, max(0, start - 10), start)
    return bool(numbered)
