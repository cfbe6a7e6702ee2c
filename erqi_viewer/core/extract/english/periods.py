"""The period that an English figure is for: in the first half of this year, in the same months."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english.numbers import number
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.periods import written

if TYPE_CHECKING:
    from erqi_viewer.core.extract.context import Context

_MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_HALVES = {1: "-H1", 2: "-H2"}
_UP_TO = {1: "-Q1", 2: "-H1", 3: "/09", 4: "/12"}  # the first three quarters
_OF_YEAR = (
    r"(?:(?:\s(?:gdp|sales|revenue|output|investment)(?=\sin\s))?(?:,?\s(?:of|in))?(?:\sthe)?\s"
    r"(?:(?P<year>(?:19|20)[0-9]{2})|(?P<which>this|last|that)\syear|year)\b)?"
)
_TIME = re.compile(
    r"\b(?:(?P<lead>(?:19|20)[0-9]{2})['’]s\s)?"
    r"(?:(?P<half>first|second)[\s-]half(?:-year)?"
    r"|first\s(?P<quarters>two|three|four)\squarters"
    r"|(?P<quarter>first|second|third|fourth)[\s-]quarter"
    r"|first\s(?P<months>[a-z]{3,6}|[0-9]{1,2})\smonths"
    rf"|jan(?:uary|\.)?(?:\sto\s|\sand\s|\sthrough\s|[-–—])(?P<to>{_MONTH})"
    r"|(?P<short>q[1-4]|h[12])(?P<third>-q?3)?"
    r"|(?P<upto>(?:by|as\sof|until|at)\s(?:the\s)?end(?:\sof\s|-)|(?:by|as\sof|until)\s|in\s|during\s)"
    rf"(?P<month>{_MONTH})(?!\s[0-9]{{1,2}}\b|(?:\s(?:to|and|through)\s|[-–—]){_MONTH}\b))\b"
    rf"{_OF_YEAR}"
)
_SAME = re.compile(
    r"\b(?:in|over|for|during|within|throughout)\s(?:the|those|these|that|this)\s(?:same\s)?"
    r"(?:(?P<count>three|six|nine)[\s-]months?(?:\speriod)?|quarter|half(?:-year)?|period|months)\b"
)
_YEAR = re.compile(
    r"\b(?P<year>20[0-9]{2})\b(?![-/.][0-9])|\b(?P<which>this|last)\syear\b(?!['’]s\s(?:list|rank|edit|report))"
)
_LENGTHS = ("month", "quarter", "half", "period")
# signs of parts of a year
_TIMES = (
    *_LENGTHS, *_MONTH_NAMES, "q1", "q2", "q3", "q4", "h1", "h2",
)  # fmt: skip
_YEARS = ("20", "this", "last")
_COMPARISONS = ("same", "corresponding", "like", "previous", "preceding")
_EDITION = re.compile(
    r"['’]?s?\s(?:levels?|lists?|rankings?|editions?|version|white\spaper|report|index)\b"
)
_IN_YEAR = re.compile(r"\b(?:in|for|of|during|throughout|the|year|by|end-)\s$|^\W{0,3}$")
# only what is compared with: than in the same period of last year
_COMPARED_SPAN = re.compile(
    r"\b(?:the|that)\s(?:same|corresponding|like)\s(?:[a-z]{3,5}\s)?(?:period|months?|quarters?|half|time)"
    r"(?:\s(?:of|in|a))?(?:\sthe)?\s(?:(?:last|previous|preceding|prior)\syear|year\s(?:earlier|ago|before)"
    r"|20[0-9]{2})\b|\b(?:the|a)\s(?:previous|preceding)\s(?:year|quarter|month)\b"
)
_OPENING = re.compile(
    r"\W{0,3}(?:in|over|for|during)\sthe\s(?:same|corresponding)\s(?:period|months|half|quarter)"
    r"\s(?:of|in)\s(?P<year>20[0-9]{2}),\s"
)
_COMPARED = re.compile(
    r"\b(?:from|than|with|as|since|to)(?:\s(?:in|that\sof))?(?:\sthe)?\s$|\bon\s$|\btimes\sthat\s(?:of|in)\s$"
)
_OVER = re.compile(r"\bover(?:\sthat\sof)?\s$")
_FOLLOWS = re.compile(
    r"(?:\s\([^()]{1,40}\))?\s\("
    r"|(?:\s\([^()]{1,40}\))?,?\s(?:(?:in|for|during|over|by|as\sof|throughout)\s)?(?:the\s)?"
)
_LABEL = re.compile(r"\W{0,3}(?:in\s)?(?:(?:last|this)\syear|20[0-9]{2})[.:]?")
# Living in Ashby, 2019
_TITLED = re.compile(r"[^.:\n]{3,80},\s\(?(20[0-9]{2})\)?")
_OF_LISTS = re.compile(
    r"\b(?:rank|list|top|place|position|strength|potential|editor|by|updated|source)"
)
# is now home to 26 listed companies, has built six bases
_NOW = re.compile(
    r"\b(?:accounts\sfor|makes\sup|contributes|has|have|boasts?|hosts|owns|houses|(?:is|are)\s(?:now\s|also\s|currently\s)?home\sto|there\sare)\s"
    r"(?:now\s|also\s|currently\s|already\s|so\sfar\s|gathered\s|attracted\s|built\s|introduced\s){0,2}"
    r"(?:a\stotal\sof\s)?$"
)
_NOW_REACH = 50
_LEAD = 16


class _Said(NamedTuple):
    start: int
    end: int
    year: int | None
    part: str | None


class Periods:
    """The periods that one sentence sets for its figures, else the one inherited."""

    def __init__(self, lower: str, context: Context) -> None:
        self.context = context
        opening = _OPENING.match(lower)
        self.lower = lower
        if has_one(lower, _COMPARISONS):
            self.lower = _COMPARED_SPAN.sub(lambda found: "\0" * len(found[0]), lower)
        self._said = self._find()
        if opening:  # In the same period of 2018, GDP was 29.6 billion yuan
            part = context.period[1] if context.period else None
            said = _Said(*opening.span(), int(opening["year"]), part)
            self._said = sorted([said, *self._said])

    def at(self, start: int, end: int, *, counted: bool = False) -> str | None:
        """Return the period of a figure: the one right behind it, else the one said before it.

        What is ``counted`` as being there now, or makes up a part, is of the text's own year.
        """
        said = self._meant(start, end)
        if said is not None:
            return self._written(said.year, said.part)
        year = self.context.year
        if counted and year and _NOW.search(self.lower, max(0, start - _NOW_REACH), start):
            return written(year, None)
        inherited = self.context.period
        return self._written(*inherited) if inherited else self._written(None, None)

    def is_said(self, start: int, end: int) -> bool:
        """Tell whether the sentence itself says what a figure is for."""
        return self._meant(start, end) is not None

    def note(self, start: int, end: int) -> None:
        """Keep the period of a figure for those of the sentences after it."""
        said = self._meant(start, end)
        if said is None or self.lower.startswith(")", said.end):
            return  # a year in brackets is that of one figure
        context = self.context
        context.period = said.year, said.part
        dated = context.stamp_year
        if not context.counted and not said.part and dated and said.year == dated - 1:
            context.document_period = context.document_period or context.period

    def note_aside(self, start: int, end: int) -> None:
        """Keep the period of an amount that is no figure for the rest of its paragraph."""
        said = self._meant(start, end)
        if said is not None and said.year:
            self.context.period = said.year, said.part

    def note_title(self) -> None:
        """Keep the part of a year that a title names for all figures below it: Last year."""
        if _LABEL.fullmatch(self.lower) and self._said:
            self.context.section_period = self.context.period = self._said[0].year, None
            return
        titled = _TITLED.fullmatch(self.lower)
        if titled and not _OF_LISTS.search(self.lower):
            self.context.section_period = self.context.period = int(titled[1]), None
        if self._said and self._said[0].part is not None and ".." not in self._said[0].part:
            self.context.section_period = self._said[0].year, self._said[0].part
            self.context.period = self.context.section_period

    def _meant(self, start: int, end: int) -> _Said | None:
        behind = next((one for one in self._said if one.start >= end), None)
        if behind is not None and _FOLLOWS.fullmatch(self.lower, end, behind.start):
            return behind
        before = [one for one in self._said if one.end <= start]
        if behind is not None and ";" in self.lower[end : behind.start]:
            behind = None  # In Fuqing it was 180 billion yuan; in 2019 the figure was
        return before[-1] if before else behind

    def _written(self, year: int | None, part: str | None) -> str | None:
        year = year or self.context.figures_year(in_part=bool(part))
        return written(year, part)

    def _find(self) -> list[_Said]:
        found = []
        for match in _TIME.finditer(self.lower) if has_one(self.lower, _TIMES) else ():
            if match["to"] or not self._is_compared(match.start(), year=False):
                part = self._part(match)
                if part is not None:
                    found.append(_Said(*match.span(), self._year(match), part))
        again = _SAME.finditer(self.lower) if has_one(self.lower, _LENGTHS) else ()
        found += [self._again(match) for match in again]
        taken = [(one.start, one.end) for one in found]
        for match in _YEAR.finditer(self.lower) if has_one(self.lower, _YEARS) else ():
            inside = any(start <= match.start() < end for start, end in taken)
            if not inside and not self._is_compared(match.start(), year=True):
                if _EDITION.match(self.lower, match.end()) or not self._is_told(match):
                    continue
                found.append(_Said(*match.span(), self._year(match), None))
        return sorted(found)

    def _again(self, match: re.Match[str]) -> _Said:
        """Return the part of a year that was told before: in the same six months."""
        year, part = self.context.period or (None, None)
        if match["count"]:
            part = {"three": "-Q1", "six": "-H1", "nine": "/09"}[match["count"]]
        return _Said(*match.span(), year, part)

    def _is_told(self, match: re.Match[str]) -> bool:
        """Tell whether a year is that of something and not a bare number."""
        if match["which"]:
            return True
        before = self.lower[max(0, match.start() - _LEAD) : match.start()]
        following = self.lower[match.end() : match.end() + 1]
        if following == ")" and before.endswith("("):
            return True  # 262,756 (2019)
        return _IN_YEAR.search(before) is not None or following in {"'", "’", ",", ".", ":"}

    def _is_compared(self, start: int, *, year: bool) -> bool:
        before = self.lower[max(0, start - _LEAD) : start]
        return bool(_COMPARED.search(before) or (year and _OVER.search(before)))

    def _year(self, match: re.Match[str]) -> int | None:
        written_year = match["year"] or match.groupdict().get("lead")
        if written_year:
            return int(written_year)
        if match["which"] in {"this", "last"} and self.context.year:
            return self.context.year - (match["which"] == "last")
        last = self.context.period
        return last[0] if last and last[1] else None

    def _part(self, match: re.Match[str]) -> str | None:
        if match["half"]:
            return _HALVES[_NTH[match["half"]]]
        if match["quarters"]:
            return _UP_TO[number(match["quarters"]) or 3]
        if match["quarter"]:
            return f"-Q{_NTH[match['quarter']]}"
        if match["months"]:
            count = number(match["months"])
            return f"/{count:02}" if count and count <= len(_MONTH_NAMES) else None
        if match["to"]:
            return f"/{_month(match['to']):02}"
        if match["short"]:
            return "/09" if match["third"] else f"-{match['short'].upper()}"
        upto = "" if match["upto"] in {"in ", "during "} else ".."
        return f"{upto}-{_month(match['month']):02}"


def _month(name: str) -> int:
    return _MONTH_NAMES.index(name[:3]) + 1
