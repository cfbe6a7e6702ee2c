"""The period that a figure is for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.lexicon import PERIODS
from erqi_viewer.core.extract.numerals import read_number, whole
from erqi_viewer.core.extract.tokens import Token
from erqi_viewer.core.extract.years import DATELINE, DATELINES, year_of

if TYPE_CHECKING:
    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.sentence import Sentence

_MONTHS = re.compile(r"1(?:月)?[-~至]([1-9][0-9]?)月")
_WORDED_MONTHS = re.compile(r"[元一](?:月份?)?[-~至到]([0-9]{1,2}|[一二三四五六七八九十]{1,2})月")
_FIRST_COUNT = re.compile("前([0-9]{1,2}|[一二两三四五六七八九十]{1,2})个?月")
_IN_COLUMN = re.compile(r"1[-~至]1?[0-9]月|[上下]半年|前?[一二三四]季度")
_QUARTER = re.compile(r"前([一二三1-3])个?季度|([一二三四1-4])季度")
_MONTH = re.compile(r"([0-9]{1,2})月")
_FIRST_MONTHS = re.compile(r"(?<![0-9])1月[-至到~]([1-9][0-9]?)月")
_COMPARING = ("较", "比", "与", "同")
_LEAD = 2
_NUMBERING = re.compile(
    r"(?:本报讯|本台讯|本网讯)?[,，:]?(?:\([一二三四五六七八九十0-9]{1,3}\)|[一二三四五六七八九十0-9]{1,3}[、.])?"
)
# who counted, before what was counted: 根据统一核算结果, 记者从市统计局了解到,
_REPORTED = re.compile(
    r"(?:[^,，;；。0-9]{0,30}[,，])?[^,，;；。0-9]{0,30}(?:核算|测算|统计|结果|显示|了解到|获悉|悉)[,，:]?"
)
_WHOLE = {"/03": "Y-Q1", "/06": "Y-H1", "/12": "Y"}  # 1—6月 is 上半年
_OF_A_VALUE = re.compile(r"[0-9][万亿千百]{0,2}[一-鿿%]{0,3}\($")
_TIMES = re.compile("的?[0-9.]{1,8}倍")  # 是2015年的1.8倍
_NOW = re.compile("如今|目前|现在|现有|眼下|今天")
_SINCE = ("以来", "起", "至今", "之后")
_ON_TO = ("到", "至", "-")
_SAME_YEAR = frozenset({"当年", "同年", "该年"})
_SPAN = re.compile(
    r"([0-9]{1,2}|[一二两三四五六七八九十]{1,2})年(?:来|间)|过去([二两三四五六七八九十])年"
)


class Periods:
    """The periods that one sentence sets for its figures, else the one inherited."""

    def __init__(self, sentence: Sentence, context: Context) -> None:
        self.context = context
        self.set_year: int | None = None  # by the sentence itself
        self.from_year: int | None = context.origin_year
        self._text = sentence.text
        self._now = _NOW.search(sentence.text) is not None
        self._set: list[tuple[int, str | None]] = []
        self._year: int | None = None
        self._part: str | None = None
        if context.period is not None:
            self._year, self._part = context.period
        self._upto = False
        self._inherited = self._written()
        for token in sentence.tokens:
            if token.kind not in {"year", "relative-year", "date", "period"}:
                continue
            before = sentence.text[max(0, token.start - 2) : token.start]
            if before.endswith(_COMPARING):
                continue
            if token.kind == "date" and self._text[token.end : token.end + 1] == ")":
                continue  # when it was told: …运行情况(2019年7月25日):
            if _OF_A_VALUE.search(self._text, max(0, token.start - 8), token.start):
                continue  # 由71家(2015年)增加到134家
            if token.kind == "period":
                if token.text not in _SAME_YEAR:
                    self._part, self._upto = _part(token), False
            elif not self._take_year(token, before):
                continue
            self._set.append((token.start, self._written()))

    def _take_year(self, token: Token, before: str) -> bool:
        """Take over a year or a date; tell whether it is one that figures are for."""
        own = year_of(token, self.context.year)
        if before.endswith(("自", "由", "从")):
            self.from_year = own
            return False
        if _TIMES.match(self._text, token.end) or self._text.startswith(_SINCE, token.end):
            return False
        if before.endswith(_ON_TO) and self.set_year:
            self.from_year = self.set_year  # 2012年到2016年,…由…增至…
        if own and own != self._year:
            self._part, self._upto = None, False
        self._year = own or self._year
        self.set_year = own or self.set_year
        if token.kind == "date":
            self._part = _month_part(token)
            self._upto = before.endswith(("截至", "截止", "至"))
        return True

    @property
    def origin(self) -> str | None:
        """The period of a value that another rose or fell from, None when no year is told."""
        return str(self.from_year) if self.from_year else None

    def at(self, place: int) -> str | None:
        """Return the period of a figure at ``place``: the one last set before it."""
        before = [period for start, period in self._set if start < place]
        if before:
            return before[-1]
        if self._inherited is not None:
            return self._inherited
        return self._set[0][1] if self._set else None

    def _written(self) -> str | None:
        part = self._part
        year = self._year or self.context.figures_year(in_part=bool(part), now=self._now)
        return _written(year, part, upto=self._upto)


# 区领导在形势分析会上讲话(摘要):上半年的成绩来之不易
_SPOKEN = re.compile(
    "[^:：]{2,40}(?:讲话|发言|报告|介绍|通报|说|表示|指出)[^:：,，。]{0,6}[:：](?=.)"
    "|[^:：,，。;；]{2,30}[:：](?=.)"
)


_REPORTS = frozenset("算计果示解悉")  # each of the others has one of these


def note(sentence: Sentence, context: Context) -> None:
    """Keep the part of a year that a sentence opens with for the figures of those after it."""
    colon = ":" in sentence.text or "：" in sentence.text
    reported = not sentence.signs.isdisjoint(DATELINES)
    numbered = DATELINE.match(sentence.text) if reported else None
    numbered = (
        numbered
        or (_SPOKEN.match(sentence.text) if colon else None)
        or (_REPORTED.match(sentence.text) if not sentence.signs.isdisjoint(_REPORTS) else None)
        or _NUMBERING.match(sentence.text)
    )
    at, year, part, said = numbered.end() if numbered else 0, None, None, False
    for token in sentence.tokens:
        if token.end <= at:
            continue
        near = token.start - at <= _LEAD
        if token.kind not in {"year", "relative-year", "date", "period"} or not near:
            break
        before = sentence.text[max(0, token.start - 2) : token.start]
        upto = before.endswith(("截至", "截止"))
        if before.endswith((*_COMPARING, "自")) or (before.endswith("至") and not upto):
            return
        if upto:
            month = _month_part(token) if token.kind == "date" else None
            own = year_of(token, context.year)
            context.period = (own, f"..{month}") if month else context.period
            return
        at = token.end
        if token.kind == "period":
            own = context.told_year if token.text in _SAME_YEAR else None
            part = _part(token) if token.text not in _SAME_YEAR else part
            year = year or own
            said = True
        elif token.kind == "date" and _month_part(token) is None:
            continue  # when something was said or done, not what figures are for
        else:
            own = year_of(token, context.year)
            year = own or year
            said = said or bool(own)
            part = _month_part(token) if token.kind == "date" else None
    if said and not context.is_of_the_year_before(sentence.text, year):
        lasting = part is not None and part.startswith(("/", "-Q", "-H"))
        if part == "" and "预计" not in sentence.text:
            context.note_whole()
        context.period = (year, part if lasting else None) if year or lasting else None
        context.note_opening(lasting=lasting)


def part_of(context: Context, column: str) -> tuple[int | None, str | None] | None:
    """Return the year and the part of it that a table's column is for, else what was set above."""
    found = _IN_COLUMN.search(column)
    if found is None:
        return context.period or context.section_period
    year = context.period[0] if context.period else None
    return year, _part(Token("period", 0, len(found[0]), found[0]))


def written(year: int | None, part: str | None) -> str | None:
    """Return a period as core/period writes it."""
    return _written(year, part, upto=False)


def _month_part(token: Token) -> str | None:
    span = _FIRST_MONTHS.search(token.text)
    if span:
        return f"/{int(span[1]):02}"
    month = _MONTH.search(token.text)
    return f"-{int(month[1]):02}" if month and "日" not in token.text else None


def is_of_a_part(sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of a part of a year."""
    if "period" not in sentence.kinds:
        return False
    told = (one for one in sentence.tokens if one.kind == "period")
    return any(_part(one) for one in told)


def _part(token: Token) -> str | None:
    if token.text in PERIODS:
        return PERIODS[token.text]
    months = _MONTHS.search(token.text)
    if months:
        return f"/{int(months[1]):02}"
    months = _WORDED_MONTHS.match(token.text)
    if months:
        return f"/{whole(read_number(months[1])):02}"
    months = _FIRST_COUNT.match(token.text)
    if months:
        return f"/{whole(read_number(months[1])):02}"
    quarter = _QUARTER.search(token.text)
    if quarter and quarter[1]:
        number = whole(read_number(quarter[1])) or 1
        return {1: "-Q1", 2: "-H1"}.get(number, "/09")
    if quarter:
        return f"-Q{whole(read_number(quarter[2]))}"
    years = _SPAN.search(token.text)
    return f"P{whole(read_number(years[1] or years[2]))}Y" if years else None


def _written(year: int | None, part: str | None, *, upto: bool) -> str | None:
    if year is None:
        return None
    if part is None:
        return str(year)
    upto, part = upto or part.startswith(".."), part.removeprefix("..")
    if part.startswith("/"):
        return _WHOLE.get(part, "").replace("Y", str(year)) or f"{year}-01/{year}-{part[1:]}"
    if part.startswith("P"):
        return f"{part}/{year}"
    return f"../{year}{part}" if upto else f"{year}{part}"
