"""Finding the amounts in an English sentence: 32.3 billion yuan, $520 million, 8 percent, 1,200."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english import worded
from erqi_viewer.core.extract.english.numbers import WORDED
from erqi_viewer.core.extract.english.numbers import number as number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,4})?|[0-9]{1,12}(?:\.[0-9]{1,6})?"
_SCALE = r"trillion|billion|million|thousand|tn|bln|bn|mln|mn"
_MONEY = "yuan|rmb|cny|usd|us dollars|u\\.s\\. dollars|dollars|euros"
_UNITS = (
    f"{_MONEY}|sq km|people|residents|persons|person-times|hectares|square kilometers"
    "|square kilometres|square meters|square metres|metric tons|tons|tonnes|kilograms|kg|kilometers"
    "|kilometres|km2|km|kilowatt-hours|kilowatt hours|kwh|kilowatts|kw"
    "|gigawatts|megawatts|gw|mw|cubic meters|cubic metres"
    "|micrograms per cubic met(?:er|re)s?|micrograms"
    "|mu|teu|teus|dwt"
)
_COUNTED = (
    r"(?!-?(?!usd\b|rmb\b|yuan\b|(?<=-)percent\b|(?:bn?|mn?|tn)\syuan\b)[0-9a-z]|[.,:][0-9]"
    rf"|[\s-](?:{_SCALE})(?:-yuan)?[\s-](?:level|class|scale)\b)"
    r"(?:[\s-]?(?:percent(?!age)|per\scent(?!age)|pct\b(?!\s(?:international|patent|application|filing))"
    r"|%(?!\s?point))(?P<share>)"
    rf"|(?:(?:\s{{1,2}}(?P<scale>{_SCALE})|(?P<glued>bn|b|mn|m|tn)(?=\s(?:{_MONEY})))\b)?(?:(?:\s{{1,2}}|-|(?=usd|rmb|cny|yuan))(?P<unit>{_UNITS})\b)?)"
)
_AMOUNT = re.compile(
    rf"(?:(?P<sign>(?:us|hk|u\.s\.\s?)?\$|(?:rmb|cny|usd)\s?|¥\s?)(?P<sum>{_NUMBER})(?:\s?(?P<of>{_SCALE})\b)?"
    r"(?:\s(?:yuan|(?:us\s)?dollars)\b)?)"
    rf"|(?P<words>{WORDED})\s(?:percent|per\scent|pct)(?!age)"
    rf"|(?<![0-9.,$a-z])(?<![^\s(]-)(?<![0-9]:)(?P<number>{_NUMBER}){_COUNTED}"
)
# the same where no sign of money and no worded share is: a search skips from digit to digit
_PLAIN_AMOUNT = re.compile(
    r"(?P<number>[0-9](?<![0-9.,$a-z][0-9])(?<![^\s(]-[0-9])(?<![0-9]:[0-9])"
    r"(?:[0-9]{0,2}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,4})?|[0-9]{0,11}(?:\.[0-9]{1,6})?))"
    rf"{_COUNTED}(?:(?P<sign>(?!))(?P<sum>)(?P<of>)(?P<words>))?"
)
_MARKED = ("$", "¥", "cent", "rmb", "cny", "usd")
_QUALIFIER = re.compile(
    r"\b(over|above|more than|(?<=went )past|(?<=goes )past|(?<=went )beyond"
    r"|exceeding|exceeded|exceeds|topped|tops|topping|surpassed|surpassing"
    r"|surpasses|surpass|exceed|passed|crossed|neared|nears|nearing|approached|approaches|nearly|almost|"
    r"c[ao]me close to|close to|about|around|approximately|roughly|some)\s+$"
    # passed the 250 billion yuan mark
    r"|\b(passed|topped|surpassed|crossed|exceeded|neared|approached)\s+the\s+$"
)
_VERB_WORDS = (
    "exceeding exceeded exceeds exceed topped tops topping surpassed surpassing surpasses surpass "
    "passed crossed"
)
_NEAR_WORDS = (
    "neared",
    "nears",
    "nearing",
    "approached",
    "approaches",
    "came close to",
    "come close to",
)
_OVER = frozenset({"over", "above", "more than", "past", "beyond", *_VERB_WORDS.split()})
_NEARLY = frozenset({"nearly", "almost", "close to", *_NEAR_WORDS})
VERBS = frozenset([*_VERB_WORDS.split(), *_NEAR_WORDS])
# what a sum is in another currency: 65.3 billion yuan ($9.6 billion)
_CONVERTED = re.compile(
    r"[\s,]{0,2}(?:\(|or\s)\s?(?:(?:equal|equivalent) to |about |around |approximately |roughly "
    r"|some |nearly |over |more than )?"
)
_REACH = 24
_BESIDE = re.compile(r",?\s(?:and\s)?")
# 26 projects with an investment of over 100 million yuan each, of 20 million yuan or more
EACH = re.compile(
    r"(?:\s\([^()]{1,24}\))?(?:\s(?:in|of)\s(?:total\s)?investment)?\s(?:each\b|(?:or|and)\s(?:more|above|over)\b)"
)
_RESPECTIVELY = re.compile(r",?\s(?:year[- ]on[- ]year,?\s)?respectively\b")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_BEFORE_YEAR = re.compile(r"\b(?:in|of|since|from|to|by|for|and|the|than|until|end-)\s?$")


class Amount(NamedTuple):
    """An amount; ``start`` takes the qualifier in, ``number`` is where the amount itself begins.

    ``unit`` is as printed, "percent" or "%" for a share, None for a bare count.
    """

    start: int
    number: int
    end: int
    value: float
    unit: str | None
    qualifier: str | None
    before: int  # where the qualifier begins, be it a word or a verb

    @property
    def is_share(self) -> bool:
        """Tell whether it is a percentage."""
        return self.unit in SHARES


@functools.lru_cache(maxsize=16)
def find(lower: str) -> tuple[Amount, ...]:
    """Return the amounts of a sentence but sums that only repeat one in another currency."""
    return tuple(_find(lower))


def _find(lower: str) -> Iterator[Amount]:
    spelt = [
        Amount(one.start("n"), *one.span("n"), value, None, None, one.start("n"))
        for one in worded.find(lower)
        if (value := number_of(one["n"]))
    ]
    found = sorted([*_each(lower), *spelt]) if spelt else _each(lower)
    bare: list[Amount] = []  # 5.2, 5.1 and 4.8 percent respectively: the unit is told once
    for one in found:
        if bare and not _BESIDE.fullmatch(lower, bare[-1].end, one.start):
            yield from bare
            bare = []
        if one.unit is None:
            bare.append(one)
            continue
        shared = bare and _RESPECTIVELY.match(lower, one.end)
        yield from ([b._replace(unit=one.unit) for b in bare] if shared else bare)
        bare = []
        yield one
    yield from bare


def _each(lower: str) -> Iterator[Amount]:
    last: tuple[int, bool] | None = None
    plain = not any(mark in lower for mark in _MARKED)
    for match in (_PLAIN_AMOUNT if plain else _AMOUNT).finditer(lower):
        money = match["sign"] is not None or (match["unit"] or "").endswith(CURRENCIES)
        repeats = last is not None and last[1] and money
        if repeats and last is not None and _CONVERTED.fullmatch(lower, last[0], match.start()):
            continue
        last = match.end(), money
        amount = _read(lower, match)
        if amount and not amount.is_share and lower.endswith("-", 0, amount.number):
            continue  # exports: -3.4%, but no sum
        if amount is not None:
            yield amount


# 380b yuan
_GLUED = {"bn": "billion", "b": "billion", "mn": "million", "m": "million", "tn": "trillion"}
SHARES = ("percent", "%")
CURRENCIES = ("yuan", "rmb", "cny", "usd", "dollars", "euros")
_COINS = frozenset({"usd", "rmb", "cny"})


def _coin(unit: str | None) -> str | None:
    """Return the abbreviation of a currency in capitals: USD."""
    return unit.upper() if unit in _COINS else unit


def _scale(match: re.Match[str]) -> str | None:
    """Return the scale of an amount as a word, be it that or a letter."""
    return match["scale"] or _GLUED.get(match["glued"])


def _share(printed: str) -> str:
    return "%" if printed.endswith("%") else "percent"


def _read(lower: str, match: re.Match[str]) -> Amount | None:
    if match["sign"] is not None:
        sign = match["sign"].strip()
        coin = "dollars" if "$" in sign else _coin(sign) if sign in _COINS else "yuan"
        unit: str | None = " ".join(filter(None, (match["of"], coin)))
        value = match["sum"]
    elif match["words"] is not None:
        unit, value = "percent", str(number_of(match["words"]))
    else:
        value = match["number"]
        share = match["share"] is not None
        unit = (
            _share(match[0])
            if share
            else " ".join(
                filter(None, (match["scale"] or _GLUED.get(match["glued"]), _coin(match["unit"])))
            )
            or None
        )
    if unit is None and _YEAR.fullmatch(value) and _is_year(lower, match):
        return None
    begin = max(0, match.start() - _REACH)
    words = _QUALIFIER.search(lower, begin, match.start())
    number = float(value.replace(",", ""))
    if words is None:
        at = match.start()
        return Amount(at, at, match.end(), number, unit, None, at)
    if words[2] and not lower.startswith((" mark", " threshold"), match.end()):
        at = match.start()
        return Amount(at, at, match.end(), number, unit, None, at)
    word = words[1] or words[2]
    start = match.start() if word in VERBS else words.start()
    qualifier = "over" if word in _OVER else "nearly" if word in _NEARLY else "about"
    return Amount(start, match.start(), match.end(), number, unit, qualifier, words.start())


def _is_year(lower: str, match: re.Match[str]) -> bool:
    """Tell whether a bare number between 1900 and 2099 is a year, by the words beside it."""
    begin = max(0, match.start() - 10)
    near = _BEFORE_YEAR.search(lower, begin, match.start())
    return (
        near is not None or match.start() < 2 or not lower[match.end() : match.end() + 2].isalpha()
    )
