"""Reading the figures of an English release: GDP reached 32.3 billion yuan, up 8 percent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import english_names as names
from erqi_viewer.core.extract import english_quantities as quantities
from erqi_viewer.core.extract.english_numbers import lowered, number
from erqi_viewer.core.extract.results import Indicator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.english_quantities import Amount

_RISEN = "rose|grew|increased|expanded|climbed|jumped|surged|soared|gained|advanced"
_FALLEN = "fell|declined|dropped|decreased|shrank|contracted|slid"
_BY = r"(?:\s(?:year[- ]on[- ]year|annually))?(?:\sby)?(?:\san average of)?\s*$"
_RISE = re.compile(
    rf"\b(?:up|ris(?:e|es|ing)(?: of)?|growth(?: rate)? of|growing|increas(?:e of|ing)"
    rf"|expan(?:ding|sion of)|climbing|jump(?:ing| of)|surg(?:ing|e of)|soaring"
    rf"|(?P<did>{_RISEN})){_BY}"
)
_FALL = re.compile(
    rf"\b(?:down|falling|fall of|declining|decline of|dropping|drop of|decreas(?:ing|e of)"
    rf"|(?P<did>{_FALLEN})){_BY}"
)
_GROWTH_AFTER = re.compile(
    r"\s(?:(?:annual|year[- ]on[- ]year|average)\s)?"
    r"(?:(?P<up>growth|increase|rise|gain|expansion|jump|higher than|more than)"
    r"|(?P<down>decrease|decline|drop|fall|lower than|less than))\b"
)
_GROWS = re.compile(r"\s(?:growth|increase)(?:\srate)?$")
_LINK = re.compile(
    r"(?:\b(?:reach(?:ed|ing|es)?|total(?:l?ed|l?ing|s)?|hit(?:ting)?|st(?:ood|ands|anding) at"
    r"|amount(?:ed|ing|s)? to|add(?:ed|ing) up to|was|were|is|are|c(?:a|o)mes? to|valued at"
    r"|registered at|of|at|record(?:ed|ing)|to reach"
    rf"|(?:rise|grow|growing|rising|increasing|{_RISEN}|{_FALLEN})"
    r" (?:[^,;]{1,30} )?to(?: reach)?)"
    r"|:)\s(?:a total of |an estimated |a record |a combined )?$"
)
_GAINED = re.compile(
    r"\b(?:attract|record|generat|achiev|receiv|realiz|realis|report|register|complet|post|collect|invest"
    r"|secur|earn|introduc|utiliz|utilis|sign|gather|host|own|produc|export|import|create)(?:ed|d|s|ing|es)?"
    r"(?: a total of| a combined| an estimated| in total)?\s$|\bhad(?: a total of)?\s$|\bboasts?\s$"
    r"|\bhome to\s$|\btotal of\s$|\bsaw\s$|\bhas\s$|\bwith\s$"
)
_BESIDE = re.compile(r",?\s+(?:and\s+)?|,\s*")
_PAIRED = re.compile(r",?\s(?:year[- ]on[- ]year,?\s)?respectively")
_SPLIT = re.compile(r",\s(?:and\s)?|\sand\s")
_REACH = 40
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


def find(
    text: str, offset: int, context: Context, places: Sequence[tuple[int, int, int]] = ()
) -> list[Indicator]:
    """Return the figures of a sentence.

    Args:
        text: The sentence.
        offset: Where it begins in the source.
        context: What it inherits.
        places: Start, end and value of the ranks in it that are no list's.
    """
    lower = lowered(text)
    amounts = list(quantities.find(lower))
    if not amounts:
        return []
    found = _Figures(text, lower, offset, _period(lower, context)).read(amounts)
    return _placed(found, lower, text, offset, places)


class _Figures:
    """Reads the amounts of one sentence from left to right."""

    def __init__(self, text: str, lower: str, offset: int, period: str | None) -> None:
        self.text = text
        self.lower = lower
        self.offset = offset
        self.period = period
        self.found: list[Indicator] = []
        self._known = list(names.FIGURE.finditer(lower))

    def read(self, amounts: Sequence[Amount]) -> list[Indicator]:
        """Return the figures that the amounts are."""
        groups: list[list[Amount]] = []
        for one in amounts:
            last = groups[-1][-1] if groups else None
            beside = last is not None and _BESIDE.fullmatch(self.lower, last.end, one.start)
            if beside and last is not None and last.is_share == one.is_share:
                groups[-1].append(one)
            else:
                groups.append([one])
        for group in groups:
            if self._is_a_bar(group[0]):
                continue
            if group[0].is_share:
                self._shares(group)
            else:
                self._sums(group)
        return self.found

    def _is_a_bar(self, one: Amount) -> bool:
        """Tell whether an amount is what had to be reached, or what some of many have."""
        return bool(
            _REQUIRED.search(self.lower, max(0, one.start - 90), one.start)
            or _SOME.search(self.lower, max(0, one.start - 40), one.start)
        )

    def _sums(self, group: Sequence[Amount]) -> None:
        first = group[0]
        own = self.found[-1] if self.found else None
        if own is not None and own.value is None and first.unit:
            grown = self.lower[own.end - self.offset : first.number]
            if _TO.match(grown):  # grew 5.1 percent to 65.3 billion yuan
                span = self.offset + first.start, self.offset + first.end
                self.found[-1] = own._replace(
                    value=first.value, unit=first.unit, qualifier=first.qualifier,
                    start=span[0], end=span[1],
                )  # fmt: skip
                return
        several = self._several(group, self._linked(first))
        for i, one in enumerate(group):
            name = several[i] if several else self._name(one) or (self._name(first) if i else None)
            if name is not None:
                self._add(name, one)

    def _linked(self, one: Amount) -> int | None:
        """Return where the verb begins that gives an amount to the noun before it."""
        if self.lower[one.before : one.number].strip() in quantities.VERBS:
            return one.before
        link = _LINK.search(self.lower, max(0, one.before - _REACH), one.before)
        return link.start() if link else None

    def _name(self, one: Amount) -> tuple[int, int] | None:
        """Return the span of what an amount is the figure of."""
        link = self._linked(one)
        name = names.subject(self.lower, link) if link is not None else None
        if name is not None:
            return name
        counts = one.unit is None or one.unit in {"million", "thousand", "billion"}
        gained = _GAINED.search(self.lower, max(0, one.before - _REACH), one.before)
        object_ = (
            names.counted(self.lower, one.end) if counts else names.behind(self.lower, one.end)
        )
        if object_ and (gained or names.FIGURE.match(self.lower, object_[0])):
            return object_
        if counts:
            return None
        return self._nearest(one.start)

    def _nearest(self, at: int) -> tuple[int, int] | None:
        """Return the known figure named last before a place, when no other amount is nearer."""
        before = [one.span() for one in self._known if one.end() <= at]
        taken = self.found[-1].end - self.offset if self.found else 0
        return before[-1] if before and before[-1][0] >= taken else None

    def _several(self, group: Sequence[Amount], end: int | None) -> list[tuple[int, int]]:
        """Return the names of amounts side by side: GDP and exports grew 5 and 6 percent."""
        if len(group) < 2 or end is None or not _PAIRED.match(self.lower, group[-1].end):
            return []
        begin = max(self.lower.rfind(mark, 0, end) for mark in ";.:") + 1
        pieces, at = [], begin
        for joint in [*_SPLIT.finditer(self.lower, begin, end), None]:
            pieces.append(names.subject(self.lower, joint.start() if joint else end))
            at = joint.end() if joint else at
        last = pieces[-len(group) :]
        whole = [one for one in last if one is not None]
        return whole if len(whole) == len(group) else []

    def _shares(self, group: Sequence[Amount]) -> None:
        first = group[0]
        begin = max(0, first.before - _REACH)
        rises = _RISE.search(self.lower, begin, first.before)
        falls = None if rises else _FALL.search(self.lower, begin, first.before)
        moved = rises or falls
        after = _GROWTH_AFTER.match(self.lower, first.end)
        if moved is None and after is None:
            self._proportion(first)
            return
        sign = -1 if falls or (not rises and after is not None and after["down"]) else 1
        done = moved is not None and moved["did"] is not None
        several = self._several(group, moved.start() if moved else None)
        if several:
            for own, one in zip(several, group, strict=True):
                self._grown(own, one, sign)
            return
        bare = [i for i, f in enumerate(self.found) if _is_open(f)][-len(group) :]
        if 1 < len(group) == len(bare) and not done and _PAIRED.match(self.lower, group[-1].end):
            for i, one in zip(bare, group, strict=True):
                self.found[i] = self.found[i]._replace(growth_percent=sign * one.value)
            return
        name = names.subject(self.lower, moved.start()) if moved and done else None
        self._grown(name, first, sign)

    def _grown(self, name: tuple[int, int] | None, one: Amount, sign: int) -> None:
        """Give a growth to the figure it is of, else keep it as a figure of its own."""
        printed = self.text[slice(*name)] if name else None
        open_ = [
            i
            for i, f in enumerate(self.found)
            if _is_open(f) and (printed is None or f.name.lower() == printed.lower())
        ]
        if open_ and (printed or open_[-1] == len(self.found) - 1):
            self.found[open_[-1]] = self.found[open_[-1]]._replace(growth_percent=sign * one.value)
            return
        name = name or self._nearest(one.start)
        if name is not None:
            self._add(name, one, sign * one.value)

    def _proportion(self, one: Amount) -> None:
        link = self._linked(one)
        name = names.subject(self.lower, link) if link is not None else None
        if name is None:
            return
        grows = _GROWS.search(self.lower, *name)
        if grows:  # GDP growth reached 8 percent
            self._grown((name[0], grows.start()), one, 1)
        elif names.is_share(self.lower[slice(*name)]):
            self._add(name, one)

    def _add(self, name: tuple[int, int], one: Amount, growth: float | None = None) -> None:
        printed = " ".join(self.text[slice(*name)].split())
        span = self.offset + one.start, self.offset + one.end
        blank = Indicator(printed, None, None, None, growth, None, None, self.period, *span)
        if growth is None:
            blank = blank._replace(value=one.value, unit=one.unit, qualifier=one.qualifier)
        self.found.append(blank)


def _is_open(one: Indicator) -> bool:
    """Tell whether a figure may still be given its growth."""
    return one.growth_percent is None and one.unit != "percent"


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
