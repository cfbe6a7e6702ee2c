"""The patterns that tell what English moves are counted from, and whose they are."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL
from erqi_viewer.core.extract.english.topics import TOPIC

LEVEL = re.compile(
    r"\b(?:"  # all of them begin where a word does
    r"\bun(?:changed|altered)\b"
    r"|\bstay(?:ed|s) in the same (?:place|position|rank)\b(?! (?:as|for)\b)"
    r"|\bkept the same (?:place|position|rank)\b(?! (?:as|for)\b)"
    r"|\b(?:kept|retain(?:ed|s)|held(?: on to)?|holds on to|maintain(?:ed|s)) (?:its|their) "
    rf"(?:(?!first\b|top\b){ORDINAL} )?(?:place|position|rank(?:ing)?)s?\b(?! for the )"
    # which is only to be listed still: among the top 100
    r"(?! among\b| as no\b| (?:in|on) the (?:[a-z0-9]{4,8} ){0,2}(?:top|lists?)\b)|"
    r"\bno change\b(?! (?:in|of|to) (?!(?:its |the )?(?:rank|place|position)))|"
    r"\bthe same (?:place |position |rank(?:ing)? |spot |standing )?as"
    r"(?= (?:(?:in )?the (?:previous|preceding|year)|last|a year|(?:in|for) (?:19|20)|that|it ))"
    r"|\bneither (?:higher|up|better|rose|risen|gained|climbed|moved up) nor"
    r" (?:lower|down|worse|fell|fallen|lost|dropped|moved down)\b"
    r"|\b(?:no|neither a) (?:gain|rise|climb) (?:and no|or|nor a) (?:loss|fall|drop)\b"
    r"|\b(?:exactly|just|right) where (?:it|they) (?:was|were|stood)\b"
    r"|(?:(?<=, )|(?<=\bwas )|(?<=\bis ))where (?:it|they) (?:was|were|stood|had been)"
    r"(?= (?:last year|a year (?:ago|earlier)|in (?:19|20)))"
    r"|\bon a par with(?= (?:last year|the previous year|a year (?:ago|earlier)|(?:in )?(?:19|20)))"
    r"|\b(?:neither|none) (?:of (?:them|which) )?(?:ha(?:ving|s) )?changed (?:its|their) "
    r"(?:place|position|rank(?:ing)?)s?\b"
    r"|\bstay(?:ed|s|ing)? (?:where (?:it|they) (?:was|were)|put)\b"
    r"|(?<=, )as(?= in (?:the (?:previous|preceding) year|last year|(?:19|20)[0-9]{2}\b))"
    r"|\bsame order as(?= (?:in )?(?:last year|the previous|(?:19|20)))"
    r"|(?<=, )(?<!lists, )(?<!them, )(?<!rankings, )as (?:it|they) (?:did|was|were)"
    r"(?= (?:last year|a year (?:ago|earlier)|in (?:19|20)))"
    r"|\blevel with\b|(?:(?<=\()|(?<=, ))same as(?= (?:in )?(?:last year|(?:19|20)))"
    r"|\bst(?:ood|ands) still\b|\b(?:did|has|have) not moved?\b(?=[.,;]|$| at all| (?:and|while)\b)"
    r"|(?:(?<=\brank )|(?<=\branking )|(?<=\bplace )|(?<=\bposition )|(?<=\bstanding )"
    r"|(?<=\brankings )|(?<=\bplaces )|(?<=\bpositions ))(?:did|has|have) not changed?\b"
    r")"
)
LEVEL_WORDS = (
    "neither ",
    "no gain",
    "no rise",
    "unchanged",
    "unaltered",
    "kept ",
    "retain",
    "held ",
    "maintain",
    "no change",
    "same",
    "stay",
    "level with",
    "par with",
    " changed ",
    " where ",
    " still",
    "not change",
    "not move",
    ", as it ",
    ", as in ",
    ", as they ",
)
POSITION = re.compile(r"\b(?:rank(?:ing)?|place|position|spot|standing)s?\b")
SINCE = re.compile(
    r"[ ,]{0,2}(?:from|since|compared (?:with|to)|on|over|than|as|with|in|of)?"
    r"(?: (?:that|those|the (?:one|place|rank|ranking|position|result|level)) of"
    # two places above our first position of 2014
    r"| (?:the|its|our|their) (?:first|initial|original|debut)"
    r" (?:place|rank|ranking|position|result|listing|entry)(?: of)?"
    r"| (?:where|what) (?:it|they|we) (?:was|were|stood|ranked|came|finished|had been))?"
    r"(?: its place| its| the| back)?"
    r"(?: [0-9]{1,4}(?:st|nd|rd|th))?(?: in)? ((?:19|20)[0-9]{2})\b"
)
SINCE_YEAR = re.compile(r"\bsince ((?:19|20)[0-9]{2})\b")
COMPARED_WITH = re.compile(
    r"(?:\b(?:compared (?:with|to)|against"
    r"|(?:gain|rise|improvement|loss|drop|fall|and that) (?:since|over|from|on))|^since)"
    r" ((?:19|20)[0-9]{2})\b[^.;]{0,24}$"
    r"|\b(?:gain|rise|improvement|loss|drop|fall) (?:for|in|on) (?!(?:19|20))[a-z][a-z -]{3,50}?"
    r" (?:since|over|from|on) ((?:19|20)[0-9]{2})\b[^.;]{0,24}$"
    r"|\bhaving (?:been|ranked|stood|come|placed|started)\b"
    r"[^,;.]{0,40} in ((?:19|20)[0-9]{2}),[^.;]{0,90}$"
    r"|^(?:[a-z]{1,2}: )?(?:compared|in comparison) (?:with|to) (?:the |its |our |that of )?"
    r"(?:(?:first|initial|original) (?:place|rank|position|result|listing|entry|appearance)"
    r" (?:in|of) )?"
    r"((?:19|20)[0-9]{2})\b[^.;,]{0,24}(?:,| that| this)[^.;,]{0,80}$"
    # Add it up: since 2014 the district has improved four places in trade and nine in green growth
    r"|(?:^|[:;] )since ((?:19|20)[0-9]{2}),? (?:it|we|they|the [a-z]{4,8}) (?:has|have) "
    r"(?:(?:improved|gained|risen|climbed|advanced|moved up|lost|fallen|dropped)\b[^.;,]{0,90})?$"
    # From the 91 of 2015, that is a five-place climb
    r"|^from (?:the |our |its )?(?:[0-9]{1,3}(?:st|nd|rd|th)? (?:of|in) )((?:19|20)[0-9]{2}),"
    r" (?:that|this|it)[^.;,]{0,24}$"
)
# twelve places better than five years ago
AGO = re.compile(
    rf"(?: (?:than|compared (?:with|to)|from|on|over))?(?: it (?:was|stood)| those of| that of"
    rf"| in)? (?P<n>{CARDINAL}) years (?:ago|earlier|before)\b"
)
# In the past five years it has gained 12 places
OVER_YEARS = re.compile(
    rf"\W{{0,3}}(?:in|over|during|within)\s(?:the\s)?(?:past|last)\s(?P<n>{CARDINAL})\syears\b"
)
# Between 2014 and 2019 the district gained 12 places
BETWEEN_THEM = re.compile(
    r"\b(?:between|from) ((?:19|20)[0-9]{2}) (?:and|to) (?:19|20)[0-9]{2}\b[^;]{0,160}$"
    # Net gain 2014-2019: six places
    r"|\b(?:gain|rise|improvement|loss|drop|fall) ((?:19|20)[0-9]{2}) ?[-–] ?(?:19|20)[0-9]{2}:? $"
)
SOME_YEAR = re.compile(
    r"\bin (?:an? (?:earlier|previous|later|different|certain)|some|one|another)"
    r" (?:year|edition)\b(?!\s(?:in|of)\s)"
)
# Both represent a two-place gain
THEY_ALL = re.compile(
    r"\W{0,3}(?:both|each|these|all (?:two|three|four))(?: of (?:them|these|which))?"
    r" (?:is|are|was|were|means?|meant|represent(?:s|ed)?|mark(?:s|ed)?|rose|moved|gained)\b"
)
THEN = re.compile(r"(?: than)?(?: it was| it stood)? then\b| (?:of|than) that (?:position|place)\b")
THAT_YEAR = re.compile(r"(?: of| than)?(?: in)? that year\b")
SINCE_THEN = re.compile(r"\W{0,3}since then\b")
IN = re.compile(r"\sin\s((?:19|20)[0-9]{2})\b")
# the largest gain, six places, coming in 2018
# A fall of 42 places needs a word
SUCH_A_MOVE = re.compile(
    r"\W{0,3}an?\s(?:fall|drop|slip|decline|loss|slide|rise|gain|climb|jump|advance|improvement)\sof\b"
)
STATED = re.compile(r"(?:,?\s(?:coming|came|was\smade|fell))?\sin\s((?:19|20)[0-9]{2})\b")
# green development improved by one place, investment potential by two
OWN_FIELD = re.compile(
    rf"(?P<beside>(?:{TOPIC.pattern})(?:,|,?\sand)\s)?"
    rf"(?P<field>{TOPIC.pattern})(?:\s(?:rank|ranking|place|position))?\s(?:has\s|by\s)?$"
)
# while the other three each gained two places
THE_OTHERS = re.compile(
    rf"\bthe (?:other|remaining|rest)(?: (?P<n>{CARDINAL}))?(?: lists| rankings| ones)?"
    r"(?: have)?(?: each| all| both)? $"
)
# six years in a row up to 2019
UP_TO = re.compile(
    r",? (?:up to|until|through|ending in|to|by)(?: and including)? ((?:19|20)[0-9]{2})\b"
)
# four times in succession (2016, 2017, 2018 and 2019)
YEARS_NOTED = re.compile(
    r" \((?:(?:from )?(?:19|20)[0-9]{2}(?:, and |, | and | to |[-–])){1,9}((?:19|20)[0-9]{2})\)"
)
RUN_OF_YEARS = re.compile(
    r"\bfrom (?:19|20)[0-9]{2} (?:to|until|through) ((?:19|20)[0-9]{2}), (?:the |its )?$"
)
# by 2017, four better; one place by 2016
_BY_BEFORE = re.compile(r"\bby ((?:19|20)[0-9]{2}),?\s(?:[^.;0-9]{0,70}?\b(?:was|were|is)\s)?$")
_THAN = re.compile(r"(?: off)? than\b")
_BY_BEHIND = re.compile(r" by ((?:19|20)[0-9]{2})\b")
# so 2019 is its second year running
IS_ITS = re.compile(
    r"\b((?:19|20)[0-9]{2}) (?:is|was|makes|marks|brings|brought) (?:its|the|our|their) $"
)
BETWEEN = re.compile(r"\sbetween\s((?:19|20)[0-9]{2})\sand\s((?:19|20)[0-9]{2})\b")
POSSESSOR = re.compile(
    r"\b(?!The\b|This\b|Our\b)"
    r"([A-Z][a-z]+(?:-[A-Z][a-z]+)?(?: (?:District|County|City|district|county|city))?)['’]s "
    r"(?:own |overall |national )?(?:rank|ranking|position|place|placing|standing|score|result)\b"
)
OTHER_LIST = re.compile(
    r"\b(?:another|other|some|certain) (?:[a-z]{3,12} )?(?:ranking|list)s?\b"
    r"|\b(?:in|on) one of (?:them|these|those)\b"
    r"|\b(?:one|another) (?:agency|institute|institution|think tank|firm|body|index|survey)\b"
)
# 73rd in 2014, and in each of the five editions since
SINCE_IT = re.compile(r"\bsince\b(?! (?:19|20)[0-9]{2} \()")


def by_then(lower: str, start: int, end: int) -> int | None:
    """Return the year that a move between two places is said to have been made by."""
    if _THAN.match(lower, end):
        return None
    told = _BY_BEHIND.match(lower, end) or _BY_BEFORE.search(lower, max(0, start - 90), start)
    return int(told[1]) if told else None
