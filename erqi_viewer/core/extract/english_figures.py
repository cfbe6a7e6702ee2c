"""Reading the figures of an English release: GDP reached 32.3 billion yuan, up 8 percent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english_names import FIGURE
from erqi_viewer.core.extract.english_numbers import lowered, number
from erqi_viewer.core.extract.results import Indicator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context

_VALUE = re.compile(
    r"(?<![0-9.,$])([0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,4})?"
    r"|[0-9]{1,12}(?:\.[0-9]{1,6})?)\s?"
    r"(?:((?:(?:trillion|billion|million)\s)?(?:yuan|us dollars|dollars|rmb|people|residents|"
    r"visits|hectares|square kilometers|tons|kilometers)\b)|(percent|per cent|%))"
)
_QUALIFIER = re.compile(
    r"\b(over|more than|exceeding|exceeded|exceeds|topped|topping|surpassed|surpassing|surpasses|"
    r"passed|nearly|almost|about|around|"
    r"approximately|some)\s+$"
)
_RISE = re.compile(
    r"\b(?:up|ris(?:e|es|ing)|rose|grew|grow(?:s|ing|th of)|increas(?:e of|ed|ing)|an increase of|"
    r"expand(?:ed|ing)|climb(?:ed|ing)|jump(?:ed|ing))(?:\s+by)?\s*$"
)
_FALL = re.compile(
    r"\b(?:down|fell|falling|declin(?:ed|ing)|dropp(?:ed|ing)|decreas(?:ed|ing))(?:\s+by)?\s*$"
)
_BESIDE = re.compile(r",?\s+(?:and\s+)?|,\s*")
_REACH = 24
_TO = re.compile(r".{0,24}\bto (?:reach )?$")
_SOME = re.compile(r"\b[0-9]{1,4} (?:of (?:them|which) )?(?:had|have|with|reported) $")
_REQUIRED = re.compile(r"\b(?:requir(?:es|ed|ing)|threshold|must have|at least)\b.{0,60}$")
_AMONG = re.compile(
    r"(?:\s+(?:place|position))?\s+(?:among|in|of|across)\s+(?:the\s+)?([a-z' -]{3,60})"
)
_YEAR = re.compile(r"\b(20[0-9]{2})\b")
_LAST_YEAR = re.compile(
    r"\b(?:in|for|of|during|throughout) last year\b|^\W{0,3}last year\b|\blast year['’]s\b"
    r"|\blast year[,.]?$"
)
_COMPARED = re.compile(r"\b(?:from|than|over|with|as|since|to)(?: in)? $")
_PARTS = (
    (re.compile(r"\bfirst half\b"), "-H1"),
    (re.compile(r"\bfirst three quarters\b"), "/09"),
    (re.compile(r"\bsecond half\b"), "-H2"),
    (re.compile(r"\bfirst quarter\b"), "-Q1"),
    (re.compile(r"\bsecond quarter\b"), "-Q2"),
    (re.compile(r"\bthird quarter\b"), "-Q3"),
    (re.compile(r"\bfourth quarter\b"), "-Q4"),
)
_MONTHS = re.compile(
    r"\bfirst ([a-z]{3,6}|[0-9]{1,2}) months\b"
    r"|\bjan(?:uary|\.)?(?: to | and |[-–—])((?:feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)"
)
_MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_VERBS = frozenset(
    [
        "exceeding",
        "exceeded",
        "exceeds",
        "topped",
        "topping",
        "surpassed",
        "surpassing",
        "surpasses",
        "passed",
    ]
)
_OVER = frozenset({"over", "more than", *_VERBS})
_QUALIFIERS = {"nearly": "nearly", "almost": "nearly"}


def find(
    text: str, offset: int, context: Context, places: Sequence[tuple[int, int, int]] = ()
) -> list[Indicator]:
    """Return the figures of a sentence; only figures with a known name are read.

    Args:
        text: The sentence.
        offset: Where it begins in the source.
        context: What it inherits.
        places: Start, end and value of the ranks in it that are no list's.
    """
    lower = lowered(text)
    names = list(FIGURE.finditer(lower))
    found: list[Indicator] = []
    period = _period(lower, context)
    k = -1
    for match in _VALUE.finditer(lower) if names else ():
        while k + 1 < len(names) and names[k + 1].end() <= match.start():
            k += 1
        if k < 0:
            continue
        name = names[k]
        own = found[-1] if found and found[-1].start - offset >= name.end() else None
        if _REQUIRED.search(lower, 0, name.start()) or _SOME.search(lower, 0, name.start()):
            continue
        if own is not None and own.value is None and match[2]:
            reached = _TO.match(lower[own.end - offset : match.start()])
            if reached:  # grew 5.1 percent to 65.3 billion yuan
                span = offset + match.start(), offset + match.end()
                unit = " ".join(match[2].split())
                amount = float(match[1].replace(",", ""))
                found[-1] = own._replace(value=amount, unit=unit, start=span[0], end=span[1])
                continue
        blank = _blank(
            text[name.start() : name.end()], period, offset + match.start(), offset + match.end()
        )
        beside = own is not None and _BESIDE.fullmatch(lower, own.end - offset, match.start())
        if beside and match[2]:
            own = None  # 55.58 billion yuan, 52.92 billion yuan and 39.75 billion yuan
        read = _read(lower, match, own or blank, new=own is None)
        if read is None:
            continue
        if own is None:
            found.append(read)
        else:
            found[-1] = read
    return _placed(found, lower, text, offset, places)


def _placed(
    found: list[Indicator],
    lower: str,
    text: str,
    offset: int,
    places: Sequence[tuple[int, int, int]],
) -> list[Indicator]:
    """Give each figure the place that follows it, and among whom."""
    for start, end, value in places:
        before = [k for k, one in enumerate(found) if one.start - offset < start]
        if before and found[before[-1]].place is None:
            among = _AMONG.match(lower, end)
            scope = " ".join(text[slice(*among.span(1))].split()) if among else None
            found[before[-1]] = found[before[-1]]._replace(place=value, scope=scope)
    return found


def _period(lower: str, context: Context) -> str | None:
    """Return the period that a sentence names, else the year inherited."""
    named = next(
        (y for y in _YEAR.finditer(lower) if not _COMPARED.search(lower[: y.start()])), None
    )
    year = int(named[1]) if named else context.inherited_year()
    if named is None and _LAST_YEAR.search(lower) and context.year:
        year = context.year - 1
    if year is None:
        return None
    for pattern, part in _PARTS:
        if pattern.search(lower):
            return f"{year}-01/{year}-09" if part == "/09" else f"{year}{part}"
    months = _MONTHS.search(lower)
    if months is None:
        return str(year)
    count = number(months[1]) if months[1] else _MONTH_NAMES.index(months[2][:3]) + 1
    return f"{year}-01/{year}-{count:02}" if count else str(year)


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
    word = words[1]
    start = one.start - (0 if word in _VERBS else match.start() - words.start())
    qualifier = "over" if word in _OVER else _QUALIFIERS.get(word, "about")
    return one._replace(value=amount, unit=unit, qualifier=qualifier, start=start)


def _blank(name: str, period: str | None, start: int, end: int) -> Indicator:
    return Indicator(name, None, None, None, None, None, None, period, start, end)
