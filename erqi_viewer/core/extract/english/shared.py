"""Names of English amounts side by side: GDP and exports grew 5 and 6 percent respectively."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import names
from erqi_viewer.core.extract.english.known_figures import FIGURE

if TYPE_CHECKING:
    from collections.abc import Sequence

PAIRED = re.compile(r",?\s(?:year[- ]on[- ]year,?\s)?respectively")
# 12.3 billion yuan and 4.5 billion yuan, up 5.6 percent and 7.1 percent respectively
PAIRED_LATER = re.compile(
    r"(?:\s\([^()]{1,24}\))?(?:,\s|\sto\s)(?:[a-z][a-z -]{1,30}\s)?"
    r"[0-9][0-9.,]{0,10}(?:%|\s[a-z]{3,10}){0,3}\sand\s[0-9][0-9.,]{0,10}(?:%|\s[a-z]{3,10}){0,3}"
    r"(?:\syear[- ]on[- ]year)?,?\srespectively"
)
BOTH = (PAIRED, PAIRED_LATER)
_SPLIT = re.compile(r",\s(?:and\s)?|\sand\s")
# the incomes of urban and rural residents, the value of the primary and secondary industries
_PARTLY = re.compile(
    r"(.*\s(?:of|in)\s(?:the\s)?)?(urban|rural|primary|secondary|tertiary|first|second|third|imported|exported)"
)
_PARTED = re.compile(
    r"(?:and\s)?(urban|rural|primary|secondary|tertiary|first|second|third)\s([a-z-]{4,20}(?:\s[a-z-]{4,20})?)"
)

_REGION = re.compile(
    r"(?:[A-Z][A-Za-z'’-]{1,20}\s){1,3}(?:[Dd]istrict|[Cc]ounty|[Cc]ity|[Bb]anner|[Tt]own)\s?"
)
_NAME = re.compile(r"[A-Z][a-z'’]{1,15}")
# urban and rural residents' per capita disposable incomes were
# 72,239 yuan for urban residents and 44,486 yuan for rural residents
_FOR_WHOM = re.compile(
    r"\sfor\s(?P<whose>(?:urban|rural)\s(?:residents|households|dwellers)|farmers)\b"
)
_RESIDENTS = re.compile(
    r"\burban and rural residents['’] (?:average |annual )?(?P<what>[a-z][a-z -]{5,40}?) ?$"
)
# tax revenue from the culture, data intelligence and life health industries was up
_INDUSTRIES = re.compile(
    r"\b(?:of|from|in|by)\s(?:the\s)?[a-z -]{3,40}(?:,\s[a-z -]{3,40}){0,3}\sand\s[a-z -]{3,40}\s"
    r"(?:industries|sectors|businesses)\s(?:also\s|all\s)?$"
)
_BARE_MEASURE = re.compile(
    r"(?:(?:total|combined)\s)?(?:added value|value added|output value|retail sales)"
)
_INCOME = re.compile(r"(?:per capita )?(?:disposable |net )?income")
_SECTOR = re.compile(
    r"(?P<who>(?:primary|secondary|tertiary|wholesale|retail|catering|agricultural|manufacturing"
    r"|construction|service|services|high-tech|fishing|forestry)\s(?:industry|sector))\s"
    r"(?:[a-z]{1,14}\s){0,5}?(?:achieved|recorded|reported|realized|registered|posted|saw|reached|generated|increase\swith|had)\s"
    r"(?:an?\s)?$"
)
# Urban residents had a disposable income of 5 yuan and rural residents one of 4 yuan
_HOUSEHOLDS = re.compile(
    r"(?:^|[,;]\s(?:and\s)?|\sand\s|\swhile\s)(?P<who>(?:urban|rural|permanent)\s(?:residents|households))\s"
    r"(?:had|have|enjoyed|earned|received|achieved|recorded|reported)\s(?:an?\s)?(?:average\s|annual\s)?$"
)
_OTHERS = re.compile(
    # for rural residents it was
    r"\bfor\s(?P<whom>[a-z]{3,12}(?:\s[a-z]{3,14}){0,2}),?\s(?:it|that|the\sfigure)\s"
    r"(?:was|is|stood\sat|reached|came\sto)\s$"
    r"|(?:,|\sand|\swhile)\s(?:and\s)?(?P<who>[a-z][a-z-]{3,14}(?:\s[a-z-]{4,14}){0,2}?)\s(?:had\s)?one\sof\s$"
)
_FAR = 80
_SECTORS_REACH = 130
_SECTORS = re.compile(
    r"((?:(?:value[- ]added|added values?|output(?: value)?|value added|investment)(?: of| in) )?)"
    r"(?:the |its |the (?:city|district|county)['’]s )?primary(?: (?:industry|sector))?, (?:the )?"
    r"secondary,?(?: (?:industry|sector),?)? and (?:the )?"
    r"tertiary (industr|sector)(?:y|ies|s)?\b[^;.]{0,30}$"
)


def sectors(lower: str, end: int | None) -> list[str]:
    """Return the names of the three sectors that a verb at ``end`` gives an amount each."""
    found = _SECTORS.search(lower, max(0, end - _SECTORS_REACH), end) if end else None
    if found is None:
        return []
    noun = "industry" if found[2] == "industr" else "sector"
    measure = found[1].replace("values", "value")
    return [f"{measure}{one} {noun}" for one in ("primary", "secondary", "tertiary")]


def of_sector(text: str, lower: str, name: tuple[int, int]) -> str | None:
    """Return a bare measure with the sector that has it: its industry had an added value of."""
    if _INCOME.fullmatch(lower, *name):
        whose = _HOUSEHOLDS.search(lower, max(0, name[0] - _FAR), name[0])
        return f"{' '.join(text[slice(*name)].split())} of {whose['who']}" if whose else None
    if not _BARE_MEASURE.fullmatch(lower, *name):
        return None
    sector = _SECTOR.search(lower, max(0, name[0] - _FAR), name[0])
    return f"{' '.join(text[slice(*name)].split())} of {sector['who']}" if sector else None


def of_others(lower: str, at: int, before: str) -> str | None:
    """Return the name of a figure told of others: for farmers it was, rural residents one of.

    Args:
        lower: The sentence.
        at: Where its amount begins.
        before: The name of the figure before it.
    """
    whose = _OTHERS.search(lower, max(0, at - _FAR), at)
    stem, of, _ = before.rpartition(" of ")
    return f"{stem if of else before} of {whose['who'] or whose['whom']}" if whose else None


def of_industries(lower: str, close: int, end: int | None) -> bool:
    """Tell whether amounts that close a sentence are those of industries in a row before a verb."""
    if end is None or not lower.startswith((".", ";"), close):
        return False
    return _INDUSTRIES.search(lower, max(0, end - _SECTORS_REACH), end) is not None


def for_whom(lower: str, end: int) -> str | None:
    """Return whose an amount is said to be: 72,239 yuan for urban residents."""
    said = _FOR_WHOM.match(lower, end)
    return said["whose"] if said else None


def residents(lower: str, end: int | None) -> list[str]:
    """Return the names of what a verb at ``end`` gives townsfolk and farmers each an amount of."""
    found = _RESIDENTS.search(lower, max(0, end - _SECTORS_REACH), end) if end else None
    return [f"{found['what']} of {one} residents" for one in ("urban", "rural")] if found else []


def several(text: str, lower: str, count: int, end: int | None) -> list[str]:
    """Return the names of ``count`` amounts before a verb at ``end``, none when they are fewer."""
    if count < 2 or end is None:
        return []
    begin = max(lower.rfind(mark, 0, end) for mark in ";.:") + 1
    pieces, regions, at = [], [], begin
    for joint in [*_SPLIT.finditer(lower, begin, end), None]:
        stop = joint.start() if joint else end
        pieces.append(_noun(text, lower, at, stop))
        regions.append(_REGION.fullmatch(text, at, stop) is not None)
        at = joint.end() if joint else at
    last, regions = pieces[-count:], regions[-count:]
    if _is_one_for_all(last):  # A, B and C districts had GDPs of 5, 4 and 3 billion yuan
        return [last[-1] or ""] * count
    for k in range(1, len(last)):  # the output of Yuyao and Ninghai: Ninghai is no figure
        one = last[k]
        named = one[0].isupper() and FIGURE.match(one.lower()) is None if one else None
        if named or (one is None and regions[k]):
            last[k] = last[k - 1]
    whole = [one for one in last if one]
    return _filled(whole) if len(whole) == count else []


def _is_one_for_all(pieces: Sequence[str | None]) -> bool:
    """Tell whether a figure is the last of pieces that are else regions: A and B had GDPs."""
    *before, own = pieces
    if own is None or FIGURE.fullmatch(own.lower()) is None:
        return False
    return all(one is not None and _NAME.fullmatch(one) is not None for one in before)


def _noun(text: str, lower: str, start: int, end: int) -> str | None:
    span = names.subject(text, lower, end)
    if span is None or span[0] >= end:
        return None
    return " ".join(text[max(start, span[0]) : span[1]].split()) or None


def _filled(pieces: Sequence[str]) -> list[str]:
    """Return the names with what is said once filled in: the noun behind, the measure before."""
    first, last = _PARTLY.fullmatch(pieces[0]), _PARTED.fullmatch(pieces[-1])
    if first is None or first[1] is None or last is None:
        return list(pieces)
    own = [first[2], *[piece.split()[-1] for piece in pieces[1:-1]], last[1]]
    return [f"{first[1]}{one} {last[2]}" for one in own]
