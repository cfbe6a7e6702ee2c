"""Amounts in a row that one noun serves: 55.6 billion yuan in Jimo district, 52.9 billion in …."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.numbers import ORDINAL

COUNTS = frozenset({None, "million", "thousand", "billion"})
# 55.6 billion yuan in Jimo district, 52.9 billion yuan in ...
_ELSEWHERE = re.compile(
    r"\s(?:in|for)\s(?:[A-Z][A-Za-z'’-]{1,20}\s?){1,3}(?:district|county|city|banner)?"
    r"(?:,\s(?:and\s)?|\sand\s)"
)

# 150,000 market entities, whose number is growing, and nearly 30,000 professionals
_COUNTS_ON = re.compile(
    r"\s[\"“]?[a-z][a-z \"“”-]{2,100}(?:,\s(?:whose|which|who|more\sthan)\s[^,.;0-9]{3,60})?"
    # 768 firms, an increase of 23.1 percent, and 147 patents
    r"(?:,\s(?:up|an?\s(?:increase|rise|growth|gain)\sof)\s[0-9.]{1,6}(?:%|\spercent)(?:\syear-on-year)?(?=,))?"
    r"(?:,\sand\s|,\splus\s|\splus\s|,\sbesides\s|,\s|\sand\s|\sas\swell\sas\s|,?\sincluding\s|,\samong\sthem\s|,\sof\s(?:which|them)\s)"
    r"(?:including\s)?"
)
# 86 new projects, 14 of them with over 1 billion yuan; of which 35 have
_AND_OF_THEM = re.compile(
    r"\s[a-z][^.;0-9]{2,80}?(?:,|\sand)\s(?:(?:of|among)\s(?:which|these|them),?\s)?(?:and\s|including\s)?"
)
_OF_THEM = re.compile(r"\W{0,3}(?:of|among)\s(?:these|them),?\s")
_SOME_WITH = re.compile(
    r"\s(?:of\s(?:them|which|these)\s)?(?P<with>(?:with|having|have|had|worth)\s[^,.;]{3,60}?|above\sdesignated\ssize)"
    r"(?=[,.;]|\s(?:were|was|are|and|have)\s|$)"
)
# Leiyang 73rd, with a GDP of 44.5 billion yuan, Changning 82nd, with 43 billion yuan
_EACH_WITH = re.compile(
    rf"[^,;.]{{0,20}}(?:[,;]\s(?:and\s|while\s)?|\sand\s)(?:[A-Z][A-Za-z'’]{{1,20}}\s){{1,3}}"
    rf"(?:[a-z]{{2,12}}\s){{0,3}}(?:{ORDINAL}|No\.?\s?[0-9]{{1,3}})(?:\splace)?"
    r"(?:,?\s(?:and\s)?with\s|,\s)"
)
# a GDP of 44.5 billion yuan and Changning 43 billion yuan
_NEXT = re.compile(
    r"(?:\s(?:in|for)\s(?:the\syear\s)?(?:(?:19|20)[0-9]{2}|(?:this|last)\syear))?"
    r"(?:,\s(?:up|down|an?\s[a-z]{4,8}\sof)\s[0-9.]{1,6}\s?(?:%|percent)(?:\syear[- ]on[- ]year)?)?"
    r",?\s(?:and|while)\s[A-Z][A-Za-z'’]{1,20}(?:\s(?:[Cc]ity|[Cc]ounty|[Dd]istrict|[Bb]anner))?\s"
)

# Jinjiang's GDP hit 198 billion yuan (up 8 percent), and Fuqing's 99.6 billion yuan
_WHOSE = re.compile(
    r"[^;]{0,60}?(?:,|\sand|\swhile)\s(?:and\s|while\s)?[A-Z][A-Za-z'’]{1,20}['’]s\s(?:was\s)?"
)
# of which the first accounted for 2.1 billion yuan, the secondary industry 30.1 billion
_OF_A_ROW = re.compile(
    r"(?:\s\((?:up|down)\s[^()]{1,20}\))?,\s(?:and\s)?(?:the\s)?|,?\sand\s(?:the\s)?"
)
_MEMBER = re.compile(
    r"(?P<name>[a-z][a-z-]{2,20}(?:\s[a-z-]{3,20}){0,4}\s"
    r"(?:industry|sector|income|revenue|investment|value|sales|exports?|imports?|gdp|output|volume|area|population))\s"
)


def next_of(lower: str, stop: int, end: int) -> tuple[int, int] | None:
    """Return the noun alone between two amounts, where the verb of the first serves both."""
    joint = _OF_A_ROW.match(lower, stop, end)
    member = _MEMBER.fullmatch(lower, joint.end(), end) if joint else None
    return member.span("name") if member else None


# Grain output was 760,000 tons, up 3.3 percent, and online trade nearly 1.5 billion yuan
_WAS_LEFT_OUT = re.compile(
    r"(?:%|\spercent),\s(?:and|while)\s(?:its\s|the\s)?(?P<name>[a-z][a-z-]{2,20}(?:\s[a-z-]{2,20}){0,4}"
    r"\s(?:trade|income|revenue|investment|value|sales|exports?|imports?|output|volume))\s$"
)


def next_of_kind(lower: str, stop: int, end: int) -> tuple[int, int] | None:
    """Return the noun alone before an amount of money behind a growth, its verb left out."""
    found = _WAS_LEFT_OUT.search(lower, stop, end)
    return found.span("name") if found else None


# 176,000 tons of rubber and 21,300 tons of tea
_OF_AND = re.compile(
    r"\sof\s[a-z][a-z -]{2,30}(?:,\s(?:up|down)\s[0-9.]{1,6}\s?(?:%|percent))?"
    r"(?:,\s(?:and\s)?|\sand\s)(?:the\s)?"
)


def goes_on_of(lower: str, stop: int, end: int) -> bool:
    """Tell whether only what the amount before is of stands between it and another amount."""
    return _OF_AND.fullmatch(lower, stop, end) is not None


# from 30.9 billion yuan in 2017 to 39 billion yuan
_TO = re.compile(
    r"(?:\s\([^()]{1,24}\))?(?:\s(?:in\s|at\sthe\send\sof\s)?(?:(?:19|20)[0-9]{2}|last\syear))?,?\sto\s"
    r"(?:reach\s)?"
)


def goes_from(lower: str, start: int, stop: int, end: int) -> bool:
    """Tell whether an amount at ``end`` is what one from ``start`` to ``stop`` has become."""
    return lower.endswith("from ", 0, start) and _TO.fullmatch(lower, stop, end) is not None


# stood at 52.6 billion yuan in 2022, up 3.4 percent, and at 40.1 billion yuan in the first half
_AND_AT = re.compile(
    r"(?:\sin\s(?:(?:19|20)[0-9]{2}|(?:this|last)\syear|the\s[a-z]{4,6}\s(?:half|quarter)))?"
    r"(?:,\s(?:up|down|an?\s[a-z]{4,8}\sof)\s[0-9.]{1,6}\s?(?:%|percent)(?:\syear[- ]on[- ]year)?)?"
    r",?\sand\s(?:at|to|reached|hit|came\sto|stood\sat)\s"
)


def repeats(text: str, start: int, end: int) -> bool:
    """Tell whether an amount is that of the next region, or time, by what stands before it."""
    return any(
        one.fullmatch(text, start, end) for one in (_ELSEWHERE, _WHOSE, _EACH_WITH, _NEXT, _AND_AT)
    )


def counts_on(lower: str, start: int, end: int) -> bool:
    """Tell whether only what the count before counts stands between it and another count."""
    return _COUNTS_ON.fullmatch(lower, start, end) is not None


def some_of(text: str, start: int, end: int, behind: int) -> str | None:
    """Return what sets apart those of a count that another counts: 14 of them with ….

    Args:
        text: The sentence.
        start: Where the count ends that they are some of.
        end: Where theirs begins.
        behind: Where theirs ends.
    """
    if _AND_OF_THEM.fullmatch(text, start, end) is None:
        return None
    return _with(text, behind)


def some_of_them(text: str, lower: str, start: int, end: int) -> str | None:
    """Return what sets apart those of the count before the sentence: Of these, 97 have …."""
    return _with(text, end) if _OF_THEM.fullmatch(lower, 0, start) else None


def _with(text: str, behind: int) -> str | None:
    told = _SOME_WITH.match(text, behind)
    return told["with"].strip() if told else None
