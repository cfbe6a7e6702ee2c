"""What an English sentence only aims at: Haimen hopes to enter the top 10 by 2025."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import counts, grammar, quantities
from erqi_viewer.core.extract.english.numbers import CARDINAL, by_letter, lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

_AIM = (
    r"\b(?:aim(?:s|ed|ing)?|want(?:s|ed|ing)?|hop(?:es?|ed|ing)|plan(?:s|ned|ning)?|striv(?:es?|ing)"
    r"|strove|seek(?:s|ing)?|sought|vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|intend(?:s|ed|ing)?"
    r"|expect(?:s|ed)|target(?:s|ed|ing)?|determined|tr(?:y|ies|ying)|goal|ambition"
    r"|tipped|poised|likely|on (?:course|track))"
    r"(?: (?:is|was)| (?:the )?[a-z]{2,14}(?: (?:county|district|city|town))?)? to\b"
)
# what ends an aim: that it did so, which had
_NO_FACT = (
    r"(?!\b(?:which|where|who|whose|was|were|reached|rose|grew|had|has|after|having|since|from"
    r"|totaled|totalled|hit|came|ranked|saw)\b|,\swith\b)"
)
_DO = (
    r"(?:enter|break|rank|move|climb|rise|get|become|reach|join|be|make|remain|stay|place|finish"
    r"|come|secure|win|advance|jump|take|squeeze|stand|push|put|return|keep|hold|maintain|retain|bring"
    r"|lift)"
)
# will enter the top 20, could soon be in it
_WILL = (
    r"\b(?:will|could|may|might|would|should|(?:is|are) to(?! be found))"
    r"(?: (?:soon|also|then|again|work(?: hard)? to))?"
)
_AIMED = re.compile(
    # confident that Licheng can enter the top 20
    rf"\bconfident (?:that )?[^.;]{{2,40}} can {_DO}\b[^,.;]{{0,60}}$|"
    rf"{_WILL} {_DO}\b[^,.;]{{0,60}}$|"
    rf"{_AIM}(?:[^.;]{{0,140}}?(?:\bto|,|\band))? (?:[a-z]{{2,10}} )?{_DO}\b"
    r"(?:(?!\b(?:after|having|since|which|was|were|ranked|placed|ranking)\b)[^,.;]){0,60}$"
)
# has set its sights on the top 30, aims at a place in the top 30
_AT = re.compile(
    r"\b(?:(?:sets?|setting) (?:its|their) sights on|aim(?:s|ed|ing)? (?:at|for)|eye(?:s|d|ing)"
    r"|striv(?:es?|ing) for|bids? for"
    r"|(?:its|our|the|a|their|next|this) (?:next )?(?:goal|target|aim|ambition)s?"
    r"(?:, [^,;.]{3,40},)? (?:is|are|was|remains)"
    r"|hop(?:es?|ed|ing) to see [^,;.]{2,40} (?:back )?(?:in|among|within)"
    r"|(?:the|a|its) (?:goal|target|aim|ambition) of"
    r" (?:being|finishing|ranking|a place|coming|entering|reaching|joining)"
    r"|confident of (?:returning|getting|moving|climbing|rising|breaking|being)"
    r"(?: back)?(?: into| to| in)?)"
    r" (?:in |among |within |inside )?(?:a (?:place|spot) (?:in|among) )?(?:the )?$"
    # aims for a GDP of 150 billion yuan and a place among the top 12
    r"|\b(?:aim(?:s|ed|ing)? (?:at|for)\b|go(?:es|ing)? for\b"
    r"|goals?(?: for [^.;:]{1,16})?(?: is\b|:))"
    rf"(?:{_NO_FACT}[^.;]){{0,100}}\ba (?:place|spot) (?:in|among|within) (?:the )?$"
)
# aims at an output value of 100 billion yuan
_MEANT = re.compile(
    r"\b(?:aim(?:s|ed|ing)? (?:at|for)"
    r"|(?:its|the|a) (?:goal|target|aim)(?: for [a-z0-9 ]{3,20})? (?:of|is)"
    r"|striv(?:es?|ing) for"
    r"|sets? (?:its|their) sights on)\b[^,.;]{0,60}$"
    # hopes to have a GDP of 160 billion yuan, plans to bring the number to
    r"|\b(?:aims?|aiming|hopes?|hoping|plans?|planning|wants?|strives?|expects?|intends?|vows?) to "
    r"(?:have|reach|achieve|bring|raise|increase|see|attain|hit|build|attract|exceed|top)\b"
    r"[^,.;]{0,60}$"
    r"|\b(?:expects?|expecting|aims? for|plans? for) (?:its |the |their )?[^,.;]{3,50} to "
    r"[a-z]{3,12}(?: by)?(?: about| over| around| more than)? ?$"
    # wants its four key industries - A, B and C - to bring in
    rf"|\b(?:wants?|expects?) (?:its|the|their) (?:{_NO_FACT}[^.;]){{3,140}} to [a-z]{{3,12}}"
    r"(?: in)? ?$"
    # is planned for 225 projects
    r"|\b(?:is|are|was|were) (?:planned|budgeted|earmarked) for $"
    # is expected to exceed, plans to expand it to 4 million and to attract
    r"|\b(?:aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|plan(?:s|ned|ning)?|want(?:s|ed)?|striv(?:es?|ing)"
    r"|expect(?:s|ed)?|intend(?:s|ed)?|vow(?:s|ed)?|pledg(?:es?|ed)|projected|slated|means) to\b"
    rf"(?:{_NO_FACT}[^.;]){{0,140}}$"
    # will exceed, is to grow by about 6%
    r"|\b(?:will|should|(?:is|are|was|were) to) (?:have|reach|exceed|surpass|be|total|hit|rise|grow"
    rf"|increase|top|stand|expand)\b(?:{_NO_FACT}[^,.;]){{0,100}}$"
    rf"|\bgoals?(?: for [^.;:]{{1,16}})?: (?:{_NO_FACT}[^.;]){{0,120}}$"
)
# A total of 36.9 billion yuan is expected to go into
_TO_COME = re.compile(
    r"(?:\s\([^()]{1,24}\))?\s(?:is|are|was|were)\s(?:(?:expected|planned|projected|slated|scheduled)\sto\s"
    r"|(?:planned|budgeted|earmarked|set\saside)\sfor\s(?!(?:19|20)[0-9]{2}\b|this\b|the\syear\b))"
)
# 87 percent of that target was already spent
_DONE = re.compile(
    r"\sof\s(?:that|the|this)\s[a-z ]{3,24}\s(?:was|were|has\sbeen|had\sbeen)\s(?:already\s)?"
    r"(?!expected|planned|projected|to\s)[a-z]{3,12}\b"
)
# Looking ahead to 2024, it aims for a growth of 7 percent and a 6 percent rise in sales
_AHEAD = re.compile(
    r"\W{0,3}(?:looking (?:ahead|forward)|going forward|(?:over|in) the (?:coming|next)"
    r"|(?:for )?next year)\b[^.;]{0,90}\b(?:aim|target|expect|plan|striv|will|hope|want|seek)"
)
_IS_HAD = re.compile(
    r"\b(?:to|will|should) (?:have|reach|(?:bring|raise|increase|lift|take) [^,.;]{3,40} to"
    r"|(?:rise|increase|grow|expand|climb) to)(?: about| over| more than)? $"
)
# a county should have a GDP of at least 35 billion yuan
_OF_ANY = re.compile(
    r"\b(?:an?|each|every|any) (?:[a-z-]{3,14} )?"
    r"(?:district|county|city|area|region|town|banner|candidate|applicant)"
    r" (?:should|must|shall|ha(?:s|d) to|needs to)\b[^;]{0,160}$"
)
_TOP = re.compile(
    rf"\b(?:[Tt]op[- ]|first\s|best\s){CARDINAL}"
    r"(?![-,.]?\w|\s(?:months|days|years|quarters|weeks|batches)\b)"
)
_JOINT = re.compile(r",|\band\b")
_REACH = 240
_MEANT_REACH = 170


# Of all that is aimed at, one of these words is said.
_AIMING = (
    "aim|want|hope|hoping|confident|plan|striv|strove|seek|sought|vow|pledg|intend|expect|target|determined"
    r"|try|tries|goal|ambition|set|eye|bid|fail|project|slated|scheduled|tipped|poised|means to\b"
    r"|likely|is to\b|are to\b|was to\b|were to\b|on course|on track"
    r"|will\b|could\b|may\b|might\b|would\b|should\b|neither|none\b"
    r"|no one\b|no other\b|miss|go for|goes for|going for|not\b|never\b"
)
_WORDS = re.compile(rf"\b(?:{by_letter(_AIMING.split('|'))})|n['’]t\b")
# did not make the top 50: what is said not to be is no fact either
_DENIED = re.compile(
    r"\b(?:fail(?:s|ed|ing)? to|never"
    r"|(?:did|does|do|could|was|were|is|are|has|have|had)(?: not|n['’]t)(?! only| just))"
    r"(?: yet| again| been)?"
    r"(?: (?:enter(?:ed)?|ma[kd]e|reach(?:ed)?|crack(?:ed)?|feature|be|stay|remain"
    r"|(?:break|broken|get|got|move|moved|climb) into|rank(?:ed)?|finish(?:ed)?))?"
    r"(?: (?:in|among|inside|within|on|it to|it into))?"
    r"(?: the| its| this)?(?: list['’]s| nation['’]s| country['’]s)? ?$"
    r"|\bno (?:one|other [a-z]{3,10}) (?:has|have|had|is|was|could|can)\b[^,.;]{0,60}$"
    r"|\b(?:neither|none of)\b[^,.;]{0,100}$|\bmiss(?:ed|es|ing)(?: out on)?(?: the)? $"
)


@functools.lru_cache(maxsize=16)
def _may_aim(lower: str) -> bool:
    return _WORDS.search(lower) is not None


def is_one(lower: str, start: int) -> bool:
    """Tell whether a place at ``start`` of a sentence in small letters is only aimed at."""
    if not _may_aim(lower):
        return False
    begin = max(0, start - _REACH)
    return any(one.search(lower, begin, start) is not None for one in (_AIMED, _AT, _DENIED))


def is_meant(lower: str, start: int, end: int) -> bool:
    """Tell whether an amount between two places of a sentence is only aimed at or expected."""
    if not _may_aim(lower) or _DONE.match(lower, end):
        return False
    if _AHEAD.match(lower):
        return True
    to_come = _TO_COME.match(lower, end) is not None
    return to_come or _MEANT.search(lower, max(0, start - _MEANT_REACH), start) is not None


def find(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the places and amounts that a sentence aims at."""
    lower = lowered(text)
    if not _may_aim(lower):
        return
    for one in quantities.find(lower):
        unit = one.unit or _IS_HAD.search(lower, 0, one.start) or counts.counted(lower, one.end)
        if quantities.EACH.match(lower, one.end) or _OF_ANY.search(
            lower, max(0, one.start - _REACH), one.start
        ):
            continue
        if unit and is_meant(lower, one.start, one.end):
            yield one.start, one.end
    last = None
    told = [match.span() for match in _TOP.finditer(text)]
    told += [
        match.span("place" if match["place"] else 0)
        for match in grammar.RANK.finditer(text)
        if not grammar.NOT_RANK.match(text, match.end())
    ]
    for start, end in sorted(told):
        beside = last is None or _JOINT.search(lower, last, start)
        if beside and is_one(lower, start):  # not the top 100 behind: the top 5 of the top 100
            last = end
            yield start, end
