"""Which years ranks in a row are of: 2017年、2018年分别列第9、第8, 由第73位、第72位升至第71位."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import rank_year_words
from erqi_viewer.core.extract.numerals import read_number, whole
from erqi_viewer.core.extract.years import year_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.years import YearMark

NUMBERS = frozenset({"ordinal", "number", "numeral"})


class RowYears:
    """Answers for ranks in a row of one sentence."""

    def __init__(
        self,
        sentence: Sentence,
        lists: Sequence[ListMention],
        marks: Sequence[YearMark],
        context: Context,
    ) -> None:
        self.sentence = sentence
        self.marks = marks
        self.context = context
        self._list_starts = {one.start for one in lists}
        self._list_ends = [one.end for one in lists if one.kind == "list"]
        self._pair: list[int] = []
        text = sentence.text
        self._leads = "从" in text or "由" in text  # whether a place may be led from

    def paired(self, done: int, start: int, count: int, *, again: bool) -> list[int]:
        """Return the years that stand before as many ranks, or none: 2017年、2018年分别列….

        Args:
            done: Where the ranks before end.
            start: Where the ranks begin.
            count: How many there are.
            again: Whether the years of the ranks before may hold once more.
        """
        marks = [mark for mark in self.marks if done <= mark.start < start]
        years = [mark.year for mark in marks]
        led = (
            rank_year_words.SINCE.search(self.sentence.text, done, marks[-1].start)
            if marks
            else None
        )
        if led and count > 1:
            years = [*range(int(led[1]), marks[-1].year + 1)]
        elif count > 2 and len(marks) > 1:
            since, until = marks[-2:]
            if self.sentence.text[since.end : until.start] in rank_year_words.UNTIL:
                years = [*range(since.year, until.year + 1)]
        if count > 1 and len(years) == count and self._are_beside(marks[-count:]):
            self._pair = years
        elif marks or not again or len(self._pair) != count:
            self._pair = []  # but 2018、2019年甲百强区列第8、5名;乙百强区列第9、7名
        return self._pair

    def _are_beside(self, marks: Sequence[YearMark]) -> bool:
        """Tell whether years stand in a row: not so 2018年百强县中,甲、乙两县去年分别为第8、第9."""
        pairs = itertools.pairwise(marks)
        return all(
            self.sentence.text[a.end : b.start] in rank_year_words.BETWEEN_YEARS for a, b in pairs
        )

    def of_run(self, start: int, count: int) -> list[int]:
        """Return the years of a run of as many: 连续四年入选,排名分别为第94、第90、第88和第85位."""
        later = rank_year_words.AFTERWARDS.search(self.sentence.text, 0, start)
        told = self.year_last_named(later.start()) if later else None
        if later and told and whole(read_number(later[1])) == count:
            return [*range(told + 1, told + count + 1)]  # 此后三年依次为…
        lately = rank_year_words.LATELY.search(self.sentence.text, 0, start)
        told = lately and self.context.inherited_year()
        if lately and told and whole(read_number(lately[1])) == count:
            return [*range(told - count + 1, told + 1)]
        ago = rank_year_words.YEARS_BEFORE.search(self.sentence.text, 0, start)
        told = ago and (self.year_last_named(ago.start()) or self.context.inherited_year())
        if ago and told and whole(read_number(ago[1].replace("两", "二"))) == count:
            return [*range(told - count, told)]
        since = rank_year_words.SINCE_THEN.search(self.sentence.text, 0, start)
        now = self.context.inherited_year()
        first = int(since[1]) if since else 0
        late = self.context.early and first + count == now  # told before this year's list is out
        if since and now and (late or now - first + 1 == count):
            return [*range(first, first + count)]  # 2015年以来,…排名分别为第72名、…
        if self.rises_from(start) and now:
            return [*range(now - count, now)]
        runs = [*rank_year_words.RUN.finditer(self.sentence.text, 0, start)]
        run = runs[-1] if runs else None
        if run is None or whole(read_number(run[1])) != count or self._told_apart(run.end(), start):
            return []
        before = [mark.year for mark in self.marks if mark.start < start]
        last = before[-1] if before else self.context.inherited_year()
        return [*range(last - count + 1, last + 1)] if last else []

    def rises_from(self, start: int) -> bool:
        """Tell whether the places in a row led to this year's: 由第73位、第72位升至第71位."""
        text = self.sentence.text
        return text[start - 1 : start] in {"由", "从"} and (
            rank_year_words.ROW_TO.match(text, start) is not None
        )

    def _told_apart(self, begin: int, end: int) -> bool:
        """Tell whether other numbers or a clause of another kind stand in between."""
        inside = self.sentence.within(begin, end)
        return any(t.kind in NUMBERS or t.text in ";；。" for t in inside)

    def each(self, done: int, start: int) -> list[int]:
        """Return the years that one place is said of: 2021年、2022年均位列第3位, none else."""
        marks = [mark for mark in self.marks if done <= mark.start < start]
        run = marks[-1:]
        for mark in reversed(marks[:-1]):
            if self.sentence.text[mark.end : run[0].start] not in rank_year_words.LINKS:
                break
            run.insert(0, mark)
        text = self.sentence.text
        if len(run) < 2 or not (
            rank_year_words.IN_EACH.search(text, run[-1].end, start)
            or rank_year_words.LED.search(text, 0, run[0].start)
        ):
            return []
        return [mark.year for mark in run]

    def year_last_named(self, start: int) -> int | None:
        """Return the last year before ``start``, though it is only compared with: 当时是第30位."""
        named = [t for t in self.sentence.within(0, start) if t.kind in {"year", "relative-year"}]
        return year_of(named[-1], self.context.told_in) if named else None
