"""Reading the figures of an English release: GDP reached 32.3 billion yuan, up 8 percent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english_numbers import lowered
from erqi_viewer.core.extract.results import Indicator

if TYPE_CHECKING:
    from erqi_viewer.core.extract.context import Context

_NAMES = (
    "gross domestic product|gross regional product|regional gdp|gdp|general public budget revenue"
    "|public budget revenue|fiscal revenue|budget revenue|fixed[- ]asset investment"
    "|fixed assets? investment|total retail sales of (?:social )?consumer goods"
    "|retail sales of consumer goods|retail sales"
    "|per capita disposable income(?: of (?:urban|rural) residents)?|disposable income"
    "|industrial added value|added value of industrial enterprises above designated size"
    "|value[- ]added industrial output|industrial output|imports and exports"
    "|import and export volume|foreign trade|population|urbanization rate|foreign investment"
    "|tourism revenue"
)
_NAME = re.compile(rf"\b(?:{_NAMES})\b")
_VALUE = re.compile(
    r"(?<![0-9.,$])([0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,4})?"
    r"|[0-9]{1,12}(?:\.[0-9]{1,6})?)\s?"
    r"(?:((?:(?:trillion|billion|million)\s)?(?:yuan|us dollars|dollars|rmb|people|residents|"
    r"visits|hectares|square kilometers|tons|kilometers)\b)|(percent|per cent|%))"
)
_QUALIFIER = re.compile(
    r"\b(over|more than|exceeding|exceeded|exceeds|topped|surpassed|nearly|almost|about|around|"
    r"approximately|some)\s+$"
)
_RISE = re.compile(
    r"\b(?:up|ris(?:e|es|ing)|rose|grew|grow(?:s|ing|th of)|increas(?:e of|ed|ing)|an increase of|"
    r"expand(?:ed|ing)|climb(?:ed|ing)|jump(?:ed|ing))(?:\s+by)?\s*$"
)
_FALL = re.compile(
    r"\b(?:down|fell|falling|declin(?:ed|ing)|dropp(?:ed|ing)|decreas(?:ed|ing))(?:\s+by)?\s*$"
)
_REACH = 24
_OVER = frozenset({"over", "more than", "exceeding", "exceeded", "exceeds", "topped", "surpassed"})
_QUALIFIERS = {"nearly": "nearly", "almost": "nearly"}


def find(text: str, offset: int, context: Context) -> list[Indicator]:
    """Return the figures of a sentence; only figures with a known name are read."""
    lower = lowered(text)
    names = list(_NAME.finditer(lower))
    found: list[Indicator] = []
    year = context.inherited_year()
    k = -1
    for match in _VALUE.finditer(lower) if names else ():
        while k + 1 < len(names) and names[k + 1].end() <= match.start():
            k += 1
        if k < 0:
            continue
        name = names[k]
        own = found[-1] if found and found[-1].start - offset >= name.end() else None
        blank = _blank(
            text[name.start() : name.end()], year, offset + match.start(), offset + match.end()
        )
        read = _read(lower, match, own or blank, new=own is None)
        if read is None:
            continue
        if own is None:
            found.append(read)
        else:
            found[-1] = read
    return found


def _read(lower: str, match: re.Match[str], one: Indicator, *, new: bool) -> Indicator | None:
    """Return a figure with what a value says of it, None when it says nothing new."""
    amount = float(match[1].replace(",", ""))
    begin = max(0, match.start() - _REACH)
    if match[3]:
        rises = _RISE.search(lower, begin, match.start())
        if one.growth_percent is None and (rises or _FALL.search(lower, begin, match.start())):
            return one._replace(growth_percent=amount if rises else -amount)
        return None
    if not new:
        return None
    words = _QUALIFIER.search(lower, begin, match.start())
    unit = " ".join(match[2].split())
    if words is None:
        return one._replace(value=amount, unit=unit)
    start = one.start - (match.start() - words.start())
    word = words[1]
    qualifier = "over" if word in _OVER else _QUALIFIERS.get(word, "about")
    return one._replace(value=amount, unit=unit, qualifier=qualifier, start=start)


def _blank(name: str, year: int | None, start: int, end: int) -> Indicator:
    period = str(year) if year else None
    return Indicator(name, None, None, None, None, None, None, period, start, end)
