"""Whom an English text is about that gives nobody a place yet: the one its title names."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from erqi_viewer.core.extract.english.no_regions import NO_NAMES, PROVINCES
from erqi_viewer.core.extract.english.region_names import may_be_chinese

_WORD = re.compile(
    r"(?<![\w'’-])[A-Z][a-z]{2,14}(?:['’](?!s\b)[a-z]{2,8})?(?![\w-])"
    r"(?!\s(?:Roads?|Streets?|Avenue|Sub-?[Dd]istricts?|Station|School|Primary|Middle|River|Lake|Mountains?|Temple|Parks?|Village|Tower|Square)\b)"
)
# Tongzhou district; Yanji, a county-level city
_CALLED = re.compile(
    r"(?<![Tt]he\s)(?P<name>[A-Z][A-Za-z'’]{2,14})(?:\s(?:[Dd]istrict|[Cc]ounty|[Bb]anner)\b(?!['’]s\s[A-Z])"
    r"|,\s(?:an?|one\sof|the)\s(?:[A-Za-z'’0-9-]{2,16}\s){0,3}(?:county-level\scity|count(?:y|ies)|districts?|banners?)\b)"
)
# the towns of Wuxi, Ordos banners, Suzhou's lake district
_OF_SEVERAL = re.compile(
    r"([A-Z][a-z]{2,14})(?=(?:['’]s)?\s(?:county-level\s)?(?:[a-z-]{3,12}\s)?"
    r"(?:districts|counties|cities|banners|towns|areas|locations|localities)\b"
    r"|['’]s\s(?:[a-z-]{3,12}\s)?(?:district|county|city|banner)\b)"
)
# Welcome speech, Zhengzhou, autumn 2019
_WHERE_AND_WHEN = re.compile(
    r"(?:,|\b[Ii]n|\b[Aa]t)\s([A-Z][a-z]{2,14})(?=,\s(?:[A-Za-z0-9.]{1,9}\s){0,2}(?:[0-9]{1,2},?\s)?20[0-9]{2}\b)"
)
# Li Wei, By Zhu Min
_OF_PEOPLE = re.compile(r"\b(?:By|Reporter|Editor|Photo\sby)\s$")
# the Guangzhou district, which lies in Guangzhou
_ONE_OF_CITY = re.compile(
    r"\b[Tt]he\s([A-Z][a-z]{2,14})\s(?:district|county|city|banner)\b(?!['’])"
)
_OPENING = 700
_OFTEN = 2
_FIRST_LINES = 300
_OWN = re.compile(r"['’]s\s[a-z]")
_LED_BY = (" in ", " of ", " to ", " from ", " for ")


@lru_cache(maxsize=4)
def of(beginning: str) -> str | None:
    """Return the region that a text's title names and its beginning names again, if it is one.

    Where the title names none or several, it is the one of them, or of those that the first lines
    call a county or district, that is called so, else the one in the title that is named most.

    Args:
        beginning: How the text begins, its title first.
    """
    name = _name(beginning)
    called = re.search(rf"\b{name}\s(?:[Dd]istrict|[Cc]ounty|[Bb]anner)\b", beginning)
    return called[0] if name and called else name


def _name(beginning: str) -> str | None:
    """Return what the region is called without its kind."""
    title, _, _ = beginning.lstrip().partition("\n")
    often = Counter(_names(beginning))
    for name in (*_OF_SEVERAL.findall(title), *_WHERE_AND_WHEN.findall(title)):
        del often[name]
    for name in _ONE_OF_CITY.findall(beginning):
        if f" in {name}" in beginning:
            del often[name]
    told = [one for one in dict.fromkeys(_names(title)) if often[one] >= _OFTEN]
    if len(told) == 1 and not _is_a_city_of_others(told[0], often, beginning):
        return told[0]
    called = [one["name"].title() for one in _CALLED.finditer(beginning, 0, _OPENING)]
    called = [one for one in dict.fromkeys(called) if often[one] >= _OFTEN and _may_be(one)]
    called = [one for one in called if not told or one in told]
    if called or len(told) == 1:
        return called[0] if called else None
    if not told:
        return _most_named(beginning, often)
    pool = Counter({one: often[one] for one in told})
    (first, most), (_, second) = [*pool.most_common(2), ("", 0), ("", 0)][:2]
    return first if most >= max(_OFTEN, second + 1) else None


def _most_named(beginning: str, often: Counter[str]) -> str | None:
    """Return who is named in the first lines and again and again, far more than anybody else."""
    first = [one for one in dict.fromkeys(_names(beginning[:_FIRST_LINES])) if often[one] >= _OFTEN]
    others = max((count for one, count in often.items() if one not in first[:1]), default=0)
    if len(first) != 1 or often[first[0]] < 2 * others:
        return None
    at = beginning.find(first[0])
    own = _OWN.match(beginning, at + len(first[0]))  # Anji's streets
    led = own is not None or beginning.endswith(_LED_BY, 0, at)
    return first[0] if led else None  # no speaker, and no dateline's city


def _is_a_city_of_others(name: str, often: Counter[str], beginning: str) -> bool:
    """Tell whether a title may only name the city of a district that the text is about."""
    called = {one["name"].title() for one in _CALLED.finditer(beginning)}
    return name not in called and any(often[one] * 2 > often[name] for one in called)


def _names(text: str) -> list[str]:
    """Return the words that may be names of districts or counties."""
    words = ((one.start(), one[0]) for one in _WORD.finditer(text))
    return [
        word
        for at, word in words
        if _may_be(word) and not _OF_PEOPLE.search(text, max(0, at - 12), at)
    ]


def _may_be(word: str) -> bool:
    return may_be_chinese(word) and word not in NO_NAMES and word not in PROVINCES
