"""The years that claims of a sentence are of, and those that they are held against."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.years import BEFORE_THAT, is_base, year_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.results import Cue, Ranking
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.subjects import Subjects
    from erqi_viewer.core.extract.years import YearMark

_SINCE = (
    "较",
    "比",
    "与",
    "由",
    "从",
    "自",
    "相较",
    "相比",
    "较之",
    "对比",
    "同",
    "跟",
    "距",
    "距离",
)
_TOGETHER = ("与", "同", "跟")
_COMPARES = re.compile("[^;；。]{0,16}(?:比|对照|一样|持平|相同|不变|[高低差])")
_SPAN = re.compile(r"((?:19|20)[0-9]{2})年?(?:的?第?[0-9]{1,4}[位名])?(?:[-~至到]|—{1,2})$")
_COMPARED = frozenset({"more-lists", "fewer-lists"})
_THE_YEAR_OF = re.compile("[^,，;；。0-9]{0,6}的((?:19|20)[0-9]{2})年")
_SINCE_YEAR = re.compile("((?:19|20)[0-9]{2}年|[去上前]年)的?$")
_SINCE_THEN = re.compile("[^,，;；。0-9]{0,16}(?:以来|之后|后|算起|起算|至今|(?<=[榜选围])起)")
# 较去年首次上榜时, 与2016年首次入选相比
_AGAINST_YEAR = re.compile("[比较与和同跟]((?:19|20)[0-9]{2}年|[去上前]年)的?$")
_AT_THAT_TIME = re.compile("(?:上榜|入选|入围|入榜|登榜|在榜)(?:时|之初|那年|当年|相?比)")
_OF_ITS_CLAUSE = frozenset({"best", "first", "again", "times"})
_PARTS = ",，;；。:"
_REACH = 30
_LED_REACH = len("与2016年的")
_start = attrgetter("start")


class AboutYears:
    """Answers for one sentence; offsets are those of the source."""

    def __init__(
        self,
        sentence: Sentence,
        lists: Sequence[ListMention],
        marks: Sequence[YearMark],
        subjects: Subjects,
        context: Context,
        rankings: Sequence[Ranking],
    ) -> None:
        self.sentence = sentence
        self.lists = [one for one in lists if one.parts and one.kind != "company"]
        self.marks = [one for one in marks if not one.origin] if marks else []
        self._from = [one for one in marks if one.origin] if marks else []
        self.origins = {one.year for one in self._from}
        self.subjects = subjects
        self.context = context
        self.rankings = sorted(rankings, key=_start) if len(rankings) > 1 else [*rankings]
        self._starts = [one.start for one in self.rankings]
        dated = [rank for rank in self.rankings if rank.year is not None]
        self._settled = [rank for rank in dated if self._is_settled(rank)] or dated

    def _is_settled(self, rank: Ranking) -> bool:
        """Tell whether a place is not where a move came from: (由第75位升至第64位)."""
        at = self._at(rank.start)
        came = self.sentence.text.endswith(("由", "从"), 0, at)
        return rank.year not in self.origins and not came

    def cues(self, found: Iterable[Cue]) -> tuple[Cue, ...]:
        """Give each claim in words its year, and the one that it is held against."""
        return tuple(one if one.kind == "top-n" else self._dated(one) for one in found)

    def _dated(self, one: Cue) -> Cue:
        if one.kind == "list-count" and one.since is not None:
            return one._replace(year=one.since)
        year = self._came_at(one) or self._year(one.start, one.end, *one[4:6])
        if one.kind in _OF_ITS_CLAUSE:
            year = self._year_beside(one.start) or year
            of = _THE_YEAR_OF.match(self.sentence.text, self._at(one.end))
            year = int(of[1]) if of else self._looked_back_to(one) or year  # 首次上榜的2018年
        if self._is_of_this_edition(one.start):
            year = self.context.year or year
        if one.kind in _COMPARED:
            since, before_that = self._since(one.start)
            since = year - 1 if before_that and year else since
            return one._replace(year=year, since=since if since != year else None)
        return one._replace(year=year)

    def _looked_back_to(self, one: Cue) -> int | None:
        """Return the year of a first time that is only referred to.

        Places are held against it, 较去年首次上榜时, or are told since then: 继去年首次入选之后.
        """
        at, end = self._at(one.start), self._at(one.end)
        text = self.sentence.text
        if one.kind != "first":
            return None
        led = _SINCE_YEAR if _SINCE_THEN.match(text, end) else None
        led = led or (_AGAINST_YEAR if _AT_THAT_TIME.match(text, end) else None)
        told = led.search(text, max(0, at - _LED_REACH), at) if led else None
        token = next((t for t in self.sentence.within(told.start(1), at)), None) if told else None
        return year_of(token, self.sentence.year) if token else None

    def _is_of_this_edition(self, start: int) -> bool:
        """Tell whether 本届 leads back from an earlier year: 上届四榜在列,本届名次齐升."""
        at = self._at(start)
        begin = max((mark.end for mark in self.marks if mark.start < at), default=None)
        return begin is not None and "本届" in self.sentence.text[begin:at]

    def _year_beside(self, start: int) -> int | None:
        """Return the year named in the same clause: 去年列第91位,今年是三年来的最好名次."""
        at = self._at(start)
        begin = self.sentence.behind(_PARTS, at)
        placed = [self._at(one.end) for one in self.rankings if one.end <= start]
        begin = max([begin, *placed[-1:]])
        own = [mark.year for mark in self.marks if begin <= mark.start < at]
        return own[-1] if own else None

    def _came_at(self, one: Cue) -> int | None:
        """Return the year that what is counted was so many in: 由去年的三张增至四张."""
        lead = (self._at(one.start), self._at(one.start) - 1)
        return next((m.year for m in self._from if m.end in lead), None)

    def _since(self, start: int) -> tuple[int | None, bool]:
        """Return the year that a move is counted from, when it is named before ``start``.

        With it whether that is only the one before that of the move, 较上年, which no year in
        the sentence tells.
        """
        at = self._at(start)
        for token in reversed(self.sentence.within(at - _REACH - 10, at)):
            if at - token.end > _REACH:
                break
            if token.text in "；;。":
                return None, False
            if token.kind not in {"year", "relative-year"}:
                continue
            began = _SPAN.search(self.sentence.text, max(0, token.start - 14), token.start)
            led = began is not None and self.sentence.text.endswith(
                ("从", "自", "由"), 0, began.start()
            )
            if began and (led or token.text.endswith("间")):
                return int(began[1]), False  # 2014-2019年间, 从2014年到2019年
            lead = self.sentence.text[max(0, token.start - 2) : token.start]
            behind = self.sentence.text.startswith(("以来", "至今"), token.end)
            beside = lead.endswith(("和", "与", "同")) and self.sentence.text.startswith(
                ("相比", "比"), token.end
            )
            if lead.endswith(_TOGETHER) and not _COMPARES.match(self.sentence.text, token.end):
                return None, False  # 与2015年后退1位的事实不合
            described = is_base(self.sentence.text, token.start)
            if lead.endswith(_SINCE) or behind or beside or described:
                told = [one.year for one in self.marks if one.end <= token.start]
                now = told[-1] if told and token.text in BEFORE_THAT else self.sentence.year
                relative = not told and token.text in BEFORE_THAT
                return year_of(token, now), relative
            if not lead.endswith("自"):
                return None, False  # 2014年以来累计前移5位,仅2015年后退1位
        return None, False

    def _year(self, start: int, end: int, dimension: str | None, name: str | None) -> int | None:
        settled = self._settled
        same = [r for r in settled if name and (r.dimension, r.list) == (dimension, name)]
        same = [r for r in same if r.start < end or not self._looks_back(end, r)]
        if same:
            return min(same, key=lambda rank: abs(rank.start - start)).year
        at, after = self._at(start), self._at(end)
        before = [mark.year for mark in self.marks if mark.start < at]
        if before:
            return before[-1]
        opening = {one.start for one in self.lists}
        ahead = [m.year for m in self.marks if m.start >= after and m.end in opening]
        if ahead:
            return ahead[0]
        beside = [r for r in settled if r.start < end or not self._looks_back(end, r)]
        return beside[0].year if beside else self.context.inherited_year()

    def _looks_back(self, end: int, rank: Ranking) -> bool:
        """Tell whether a place further on is told as one of the past: 连续四年上榜;去年列第90位."""
        begin, at = self._at(end), self._at(rank.start)
        years = [mark.year for mark in self.marks if begin <= mark.start < at]
        now = self.context.inherited_year()
        return bool(years and now and years[-1] < now)

    def _is_noted(self, mark: YearMark, at: int) -> bool:
        """Tell whether a year is that of a place in a bracket closed before ``at``: (上年71)↑2."""
        if "(" not in self.sentence.signs or not self.sentence.in_closed_bracket(mark.start, at):
            return False
        closed = self.sentence.text.find(")", mark.end)
        return any(one.isdecimal() for one in self.sentence.text[mark.end : closed])

    def _at(self, source: int) -> int:
        """Return the place within the sentence of an offset in the source."""
        return self.sentence.place_of(source)
