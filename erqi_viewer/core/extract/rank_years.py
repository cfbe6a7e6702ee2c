"""Which year a rank is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract import rank_year_words
from erqi_viewer.core.extract.lexicon import RELATIVE_YEARS
from erqi_viewer.core.extract.numerals import read_number, whole
from erqi_viewer.core.extract.rank_words import HELD_AGAINST_LIST, ON_TOP_OF
from erqi_viewer.core.extract.row_years import NUMBERS, RowYears
from erqi_viewer.core.extract.years import AGAINST, BEFORE_THAT, FOLLOWED, is_compared_with, year_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.tokens import Token
    from erqi_viewer.core.extract.years import YearMark

_FAR = 48
_NOTE = 5
_LATER_REACH = 20
_OWN_REACH = 7
_BESIDE = 6  # so near stands a year of its own: 2018年86
_ONCE = frozenset("曾史最")  # with which a place is told of the past
_TOLD_SO = frozenset("还仍才只也则是为排列居位第名")  # but not 去年甲区在…中列第87位
_BEGAN = ("起步", "出发", "起跳", "起航", "开始")
_OF_A_YEAR = frozenset("的年")


class RankYears(RowYears):
    """Answers for the ranks of one sentence."""

    def of(self, start: int, end: int, *, inherits_list: bool, moves_on: bool) -> int | None:
        """Return the year of the ranks between ``start`` and ``end``.

        Args:
            start: Where the ranks begin.
            end: Where they end.
            inherits_list: Whether their list was named in an earlier sentence.
            moves_on: Whether a move starts from them: 由第90位升至第85位.
        """
        text = self.sentence.text
        own = self._own_year(start, end)
        if own:
            return own
        far = max(0, start - _FAR)
        spanned = rank_year_words.OVER_YEARS.search(text, far, start) if self._leads else None
        now = self.context.edition_year or self.context.told_in
        if spanned and now:
            ago = whole(read_number(spanned[1].replace("两", "二"))) or 0
            began = None if spanned[2] == "间" else now - ago  # 三年间 may count both ends
            return now if spanned[3] else began  # 三年由52到38
        compared = self._compared_with(start, end)
        if compared:
            return compared
        then = rank_year_words.BACK_IN.search(text, far, start) if "时" in text else None
        if then is None and "继" in text and rank_year_words.AFTER_IT.match(text, end):
            then = rank_year_words.FOLLOWING.search(text, far, start)
        if then and then[1] in RELATIVE_YEARS:
            now = self.context.told_in
            return now and now + RELATIVE_YEARS[then[1]]
        if then:
            return int(then[1][:4])
        later = self.marks and "后" in text
        if later and rank_year_words.LATER.search(text, max(0, start - _LATER_REACH), start):
            return None  # 2017年列第49位,随后掉到第91位
        return (
            self._when(start)
            or self._started_in(start, end)
            or self._told(start, end, inherits_list=inherits_list, moves_on=moves_on)
        )

    def _own_year(self, start: int, end: int) -> int | None:
        """Return the year that is told of ranks alone, right before or behind them."""
        text = self.sentence.text
        noted = rank_year_words.NOTED.match(text, end) if text.startswith("(", end) else None
        noted = noted or rank_year_words.IS_OF.match(text, end)
        if noted:
            return int(noted[1])
        that = rank_year_words.IS_THAT_OF.match(text, end) if "这" in self.sentence.signs else None
        if that and (back := RELATIVE_YEARS.get(that[1])) and self.context.told_in:
            return self.context.told_in + back
        if that and that[1].isdecimal():
            return int(that[1])
        bracketed = [mark.year for mark in self.marks if mark.end == start - 1]
        if bracketed and text[start - 1] == "(":
            return bracketed[-1]  # 较2021年(第77名)
        if text[start - 1 : start] not in _OF_A_YEAR:
            return None
        own = rank_year_words.OWN.search(text, max(0, start - _OWN_REACH), start)
        return int(own[1] or own[2]) if own else None  # 同2017年的49位相比

    def _compared_with(self, start: int, end: int) -> int | None:
        """Return the year of a place that another is held against, None where it is none such."""
        text, now = self.sentence.text, self.context.told_in
        if not text.startswith("相比", end):
            return None
        listed = HELD_AGAINST_LIST.search(text, max(0, start - _FAR), start)
        if listed:
            return int(listed[1])  # 与2018年西部百强县的第19位相比
        back = rank_year_words.HELD_AGAINST.search(text, max(0, start - _OWN_REACH), start)
        if back is None or now is None:
            return None
        # 同上年第91位相比, 与两年前的第11名相比
        return now + (RELATIVE_YEARS.get(back[1]) or -(whole(read_number(back[2] or "")) or 0))

    def _when(self, start: int) -> int | None:
        """Return the year that 当时, 此次 or 五年前 before a rank means, None where none stands."""
        text, near, now = (
            self.sentence.text,
            max(0, start - _LATER_REACH),
            self.context.told_in,
        )
        if ("如今" in text or "现在" in text) and rank_year_words.OF_NOW.search(text, near, start):
            return self.context.reported_year or self.context.edition_year or now
        if ("时" in text or "当" in text) and rank_year_words.THEN.search(text, near, start):
            return self.year_last_named(start)
        if self.marks and "次" in text and rank_year_words.THIS_TIME.search(text, near, start):
            return self.context.edition_year or now
        since = (
            rank_year_words.FOUNDED.search(text, 0, start)
            if "初" in text and rank_year_words.AT_FIRST.search(text, near, start)
            else None
        )
        if since:
            return int(since[1])
        ago = (
            rank_year_words.AGO.search(text, max(0, start - _FAR), start) if "前" in text else None
        )
        back = whole(read_number((ago[1] or ago[2] or ago[3]).replace("两", "二"))) if ago else None
        return now - back if now and back else None

    def _told(self, start: int, end: int, *, inherits_list: bool, moves_on: bool) -> int | None:
        text = self.sentence.text
        past = [one.end() for one in FOLLOWED.finditer(text, 0, start)] if "继" in text else []
        told_to = past[-1] if past else 0
        before = [
            mark
            for mark in self.marks
            if told_to <= mark.start < start
            and not (self._is_aside(mark, start) or self._is_of_part_before(mark, start))
        ]
        if before and self._is_of_month_before(before[-1], start):
            before = [mark for mark in before if mark.end not in self._list_starts]
        if before and before[-1].origin and self._moved_since(before[-1].end, start):
            came = before[-1].year  # what was led to is later: 上届甲第8;乙从上届的第44滑到第47
            word = self.sentence.text[before[-1].start : before[-1].end]
            before = [mark for mark in before[:-1] if not mark.origin and mark.year > came]
            if RELATIVE_YEARS.get(word) == -1 and not before and not moves_on:
                return came + 1
        elif before and self._went_on(before[-1], start):
            before = before[:-1]
        moves_on = moves_on or rank_year_words.LEFT.match(text, end) is not None
        moves_on = moves_on or ON_TOP_OF.match(text, end) is not None
        near = max(0, start - _FAR)
        rules = rank_year_words.LED_BY if moves_on and self._leads else ()
        led = next((one for rule in rules if (one := rule.search(text, near, start))), None)
        if led:
            return int(led[1])
        if moves_on and self._is_undated_origin(before, start, end):
            return self._compared_year(start)
        if before:
            return before[-1].year
        if inherits_list and self.context.paragraph_year is None and self.context.list_year:
            return self.context.list_year
        ahead = (mark for mark in self.marks if mark.start >= end and mark.end in self._list_starts)
        mark = next(ahead, None)
        if mark is not None and not any(one <= start for one in self._list_ends):
            return mark.year
        return self._inherited(start, moves_on=moves_on)

    def _started_in(self, start: int, end: int) -> int | None:
        """Return the year since which a place that all began with is told: 从第73位起步."""
        text = self.sentence.text
        if text[start - 1 : start] not in {"由", "从"} or not text.startswith(_BEGAN, end):
            return None
        since = list(rank_year_words.EVER_SINCE.finditer(text, 0, start))
        return int(since[-1][1]) if since else None

    def _is_of_month_before(self, mark: YearMark, start: int) -> bool:
        """Tell whether a list's own year is over: 5月,2021年A百强县公布;7月,在B百强县中居第13."""
        if mark.end not in self._list_starts:
            return False
        return rank_year_words.NEXT_MONTH.search(self.sentence.text, mark.end, start) is not None

    def _inherited(self, start: int, *, moves_on: bool) -> int | None:
        """Return the year that is told of where a sentence names none before its place."""
        once = not self.sentence.signs.isdisjoint(_ONCE)
        if once and rank_year_words.ONCE.search(self.sentence.text, max(0, start - _FAR), start):
            return None
        year = self.context.inherited_year()
        since = max((mark.year for mark in self.marks if mark.origin), default=None)
        reported = year == self.context.reported_year  # 较上年 is a year before what is reported on
        if since is None or year is None or year > since or moves_on or reported:
            return year
        latest = self.context.year  # a place that was moved to is of a later year
        return latest if latest and latest > since else None

    def _went_on(self, mark: YearMark, start: int) -> bool:
        """Tell whether a move leads back from last year: 上年为第21位,上升3位,挤进前20."""
        text = self.sentence.text
        if (
            text[mark.start : mark.start + 2] not in {"去年", "上年"}
            or ";" in text[mark.end : start]
        ):
            return False
        inside = self.sentence.within(mark.end, start)
        moved = next((k for k, t in enumerate(inside) if t.kind in {"up", "down"}), len(inside))
        return any(t.kind in NUMBERS for t in inside[:moved]) and moved < len(inside)

    def _is_aside(self, mark: YearMark, start: int) -> bool:
        """Tell whether a year is only that of a bracket: (去年第51位), 2020年(第84名)."""
        text = self.sentence.text
        opened = text.rfind("(", 0, mark.end + 1)
        if opened < 0 or ")" in text[opened : mark.start]:
            return False
        closed = text.find(")", mark.end, start)
        if (
            rank_year_words.PLACE_NOTED.search(text, max(0, opened - _OWN_REACH), opened)
            and closed >= 0
        ):
            return True  # 由49位(2023年)前移至47位
        inside = self.sentence.within(mark.end, closed) if closed >= 0 else ()
        if closed - mark.end > _NOTE:
            return True  # (2014、2015年榜名为科学发展百强区)
        return any(token.kind in NUMBERS for token in inside)

    def _is_of_part_before(self, mark: YearMark, start: int) -> bool:
        """Tell whether 去年 only adds to a part that ; ends: 甲区第69位,去年是第72位;乙区第77位."""
        text = self.sentence.text
        back = text[mark.start : mark.start + 2] in {"去年", "上年", "前年", "上一", "前一"}
        now = self.context.inherited_year()
        held = text.endswith((",而", "，而"), 0, mark.start) or (
            text.endswith((",", "，"), 0, mark.start) and text[mark.end] in "是为"
        )
        held = held and bool(now) and mark.year < (now or 0)
        if not (back or held):
            return False
        if text.find(";", mark.end, start) < 0:
            return False
        beside = text[mark.start - 1 : mark.start] in {",", "，"}
        if held or (beside and text[mark.end : mark.end + 1] in _TOLD_SO):
            return True  # 今年没有入选,去年还是第98名;入选的有…
        begin = self.sentence.clause_start(mark.start)
        return any(token.kind in NUMBERS for token in self.sentence.within(begin, mark.start))

    def _is_undated_origin(self, marks: Sequence[YearMark], start: int, end: int) -> bool:
        """Tell whether a move starts at ``start`` from a rank whose year is not said."""
        text = self.sentence.text
        begin = self.sentence.behind(",，;；。(", start)
        led = max(text.rfind("由", begin, start), text.rfind("从", begin, start))
        led = start - 1 if text[start - 1] in "较比" else led  # 列第18位,较第17位后退1位
        led = (
            start - 1 if ON_TOP_OF.match(text, end) is not None else led
        )  # 在第71位的基础上提高2位
        became = text[start - 1] in ":：" and rank_year_words.BECAME.match(text, end)
        led = start - 1 if became else led  # 综合实力:第87位变为第86位
        if led < 0 and rank_year_words.TO_NEXT.match(text, end):
            led = start - _BESIDE  # 综合实力86到85
        return led >= 0 and not any(mark.start > led for mark in marks)

    def _compared_year(self, start: int) -> int | None:
        """Return the year of 较上年 before ``start``."""
        for token in reversed(self.sentence.within(0, start)):
            if token.kind in {"relative-year", "year"}:
                against = self.sentence.text.endswith(AGAINST, 0, token.start)
                if against or is_compared_with(self.sentence.text, token):
                    return year_of(token, self._base_of(token))
        begin = self.sentence.clause_start(start)
        came = [m.year for m in self.marks if m.origin and begin <= m.start and m.end <= start]
        return came[-1] if came else self.context.compared_year

    def _base_of(self, token: Token) -> int | None:
        """Return the year that 上一年 is the one before of, that of the text for 去年."""
        told = [one.year for one in self.marks if one.end <= token.start and not one.origin]
        if told and token.text in BEFORE_THAT:
            return told[-1]
        now = self.context.inherited_year()
        return now if now and now == self.context.reported_year else self.context.told_in

    def _moved_since(self, origin_end: int, start: int) -> bool:
        """Tell whether another rank stands between the year a move started from and this one."""
        return any(token.kind in NUMBERS for token in self.sentence.within(origin_end, start))
