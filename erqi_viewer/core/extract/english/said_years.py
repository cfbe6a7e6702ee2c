"""The years that an English sentence tells, and which of them is that of a stretch of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import grammar, move_words, origins, year_words
from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.listed import JOINED, OF_TOPIC
from erqi_viewer.core.extract.english.numbers import number
from erqi_viewer.core.extract.english.ranks import EnglishRanks
from erqi_viewer.core.extract.english.signs import has_one, may_place

if TYPE_CHECKING:
    import re

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.english.rank_forms import Rank

NEAR = 30


class SaidYears(EnglishRanks):
    """One English sentence with the years that it says."""

    _begins = False  # whether it is the first of its paragraph

    def __init__(self, text: str, offset: int, context: Context) -> None:
        super().__init__(text, offset, context)
        self._tells_ago = "ago" in self.lower
        led = move_words.FROM_TO.finditer(self.lower) if may_place(self.lower) else ()
        self._from_to = [(one.start("a"), one.start("b")) for one in led]
        self._years = [
            one
            for one in (grammar.YEAR.finditer(text) if has_one(text, grammar.YEARS) else ())
            if not origins.is_year(text, self.lower, one)
            and not grammar.OF_AMOUNT.search(text, max(0, one.start() - 40), one.start())
            and FIGURE.match(self.lower, one.end() + 1) is None  # with a 2022 GDP of
            and not year_words.OF_DUES.match(self.lower, one.end())
        ]

    def _year(self, start: int, end: int) -> int | None:
        after = self._year_right_behind(start, end)
        left = [moved for moved in self._from_to if moved[1] <= start]
        after = after or year_words.IN_EDITION.match(self.text, end)
        after = after or year_words.IN_YEAR_APART.match(self.text, end)
        of = next((one for one in self.lists if end <= one.start < end + NEAR), None)
        after = after or (year_words.OF_LIST.match(self.text, of.end) if of else None)
        years = [
            one for one in self._years if not any(a <= one.start() < b for a, b in left)
        ]  # in 2021 is not the year of fourth: from seventh in 2021 to fourth
        asides = [one.span() for one in year_words.WHICH.finditer(self.text, 0, start)]
        asides += [one.span() for one in year_words.BRACKET.finditer(self.text, 0, start)]
        gone = origins.years_before(self.text, self.lower, self.ranks)
        absent = [one.span() for one in year_words.ABSENT.finditer(self.text)]
        absent += [one.span() for one in year_words.UNTIL.finditer(self.text)]
        years = [one for one in years if one.end() not in gone]
        years = [one for one in years if not any(a < one.start() < b for a, b in absent)]
        before = [one for one in years if one.end() <= start]
        before = [one for one in before if not any(a < one.start() < b for a, b in asides)]
        before = [] if before and self._is_over(before[-1], start) else before
        if not after and year_words.NOW.match(self.text, end):
            return self._year_of_now()
        if not after and self._begins_anew(before, start):
            return self._list_year() or self.context.inherited_year()
        behind = [one for one in years if one.start() >= end and not self._is_to_come(one)]
        if behind and grammar.AGAINST.search(self.lower, end, behind[0].start()):
            behind = []  # 11th, compared with 12th in 2022
        figure = behind and year_words.OF_A_FIGURE.search(self.lower, end, behind[0].start())
        if behind and (figure or self._is_apart(end, behind[0].start())):
            behind = []  # 34th; it was 36th in 2021
        behind = [one for one in behind if self._of_then.get(one.start(1), end) <= end]
        ranked = {rank[0] for rank in self.ranks}
        behind = [  # 85th (2018: 86th), but 17th in the report for 2011, first in the west
            one
            for one in behind
            if one.end() + 2 not in ranked or self.text.startswith(", ", one.end())
        ]
        noted = year_words.BRACKET.finditer(self.text, end) if behind else ()
        others = [
            one.span()
            for one in noted
            # not in 2019: No. 11 (No. 16 in 2019)
            if one.start() > end + 1 or any(one.start() < at < one.end() for at in ranked)
        ]
        behind = [one for one in behind if not any(a < one.start() < b for a, b in others)]
        if behind and self._is_set_apart(behind[0], end):
            behind = []
        if behind and year_words.IN_CLAUSE.search(self.lower, end, behind[0].start() + 1):
            behind = []  # 14th for new urbanization, where no list was issued in 2016
        if behind and self._is_of_a_part(behind[0], end):
            behind = []
        chosen = after or next(iter(before[-1:] or behind[:1]), None)
        if chosen is None:
            return self._year_of_none(start)
        return self._said(chosen)

    def _is_of_a_part(self, year: re.Match[str], end: int) -> bool:
        """Tell whether a year is that of a part of a move: six of them in 2018 alone."""
        if year_words.ALONE.match(self.lower, year.end()):
            return True
        near = max(end, year.start() - 2 * NEAR)
        return year_words.OF_A_PART.search(self.lower, near, year.start()) is not None

    def _year_right_behind(self, start: int, end: int) -> re.Match[str] | None:
        """Return the year right behind a place or its field: 84th for trade in 2016."""
        after = grammar.YEAR.match(self.text, end) or grammar.YEAR.match(self.text, end + 1)
        if after and "since" in after[0] and year_words.HAS_KEPT.search(self.lower, 0, start):
            after = None
        if after is None and (field := OF_TOPIC.match(self.text, end)):
            after = year_words.OF_FIELD.match(self.text, field.end())
        return after

    def _year_of_none(self, start: int) -> int | None:
        """Return the year of a place whose sentence tells none."""
        if year_words.THEN.match(self.lower) and self._went_by():
            return None
        later = year_words.LATER.match(self.lower) if self.context.named_year else None
        if later and self.context.named_year:
            return self.context.named_year + years_of(later)
        told = self._present_year(start) or self._last_autumn(start) or self._list_year()
        return told or self.context.inherited_year()

    def _is_set_apart(self, year: re.Match[str], end: int) -> bool:
        """Tell whether a year is that of a later place alone: 89th, its best was 49th, in 2017."""
        later = [one for one in self.ranks if end < one[0] < year.start()]
        last = later[-1] if later else None
        apart = year_words.IN_YEAR_APART.match(self.text, last[1]) if last else None
        told = apart is not None and apart.start(1) == year.start(1)
        return told and JOINED.fullmatch(self.text, end, later[0][0]) is None

    def _last_autumn(self, start: int) -> int | None:
        """Return last year for what a text from before its year's lists dates by their month."""
        last = self.context.latest_lists
        if last is None or self.context.paragraph_year:
            return None
        return last if year_words.IN_AUTUMN.search(self.text, 0, start) else None

    def _went_by(self) -> bool:
        """Tell whether the place told last is one of a year past: what came then is of a later."""
        told, now = self.context.placed_year, self.context.told_in
        past = told is not None and now is not None and told < now
        return past and told == self.context.paragraph_year

    def _year_of_now(self) -> int | None:
        """Return the year of a place that a sentence calls the one of now."""
        context = self.context
        if context.paragraph_year and context.year and context.paragraph_year < context.year:
            return context.edition_year or context.year
        return self._list_year() or context.inherited_year()

    def _present_year(self, start: int) -> int | None:
        """Return the text's year for a place told as one of now behind those of years past.

        What a sentence tells of the year before is of that year: A year earlier they were 5th.
        """
        context = self.context
        if year_words.YEAR_BEFORE.match(self.lower):
            year = context.placed_year or context.inherited_year()
            return year - 1 if year else None
        past = context.paragraph_year
        if not past or context.year is None or past >= context.year:
            return None
        now = year_words.IS_ALSO.search(self.lower, 0, start)
        return (context.edition_year or context.year) if now else None

    def _is_apart(self, end: int, year: int) -> bool:
        """Tell whether a year is that of a later place in a sentence within the sentence."""
        later = [rank for rank in self.ranks if end <= rank[0] < year]
        between = self.text[end : later[0][0]] if later else ""
        if later and self._is_set_beside(end, later[0], year):
            return True
        if ";" in self.text[end:year] and any(rank[0] > year for rank in self.ranks):
            return True  # the 50th place; in 2022 it was 54th
        if year_words.IT_WAS.match(self.lower, year):
            return True  # we are 91st, and we know it: last year we were 49th
        if year_words.PLACE_OF.search(self.lower, end, year) or year_words.NOTED_APART.match(
            self.lower, end
        ):
            return True
        return ";" in between or ": it " in between  # ranked 39th: it was 48th in 2017

    def _is_set_beside(self, end: int, later: Rank, year: int) -> bool:
        """Tell whether a place is told beside that of the year before: it is 39th, 42nd last year.

        One region has no two places of one year there, as it has in two lists.
        """
        said = grammar.YEAR.match(self.text, year)
        behind = said or grammar.YEAR.match(self.text, year + 1)
        return (
            later[1] in {year, year - 1}
            and self.text[end : later[0]] == ", "
            and behind is not None
            and behind[2] is not None
            and behind[2].lower() == "last"
            and self.text[behind.end() : behind.end() + 1] in {".", ",", ";", ")", ""}
        )

    @cached_property
    def _of_then(self) -> dict[int, int]:
        """Where places of then begin, by where their years do: the 49th of 2017."""
        told = (
            (rank[0], year_words.OF_THEN.match(self.lower, rank[1]))
            for rank in self.ranks
            if self.lower.endswith((" the ", " its "), 0, rank[0])
        )
        return {year.end(): start for start, year in told if year}

    def _is_over(self, year: re.Match[str], start: int) -> bool:
        """Tell whether a year is left behind: 6th last year, and it is again first; 16th now, A."""
        if any(
            year.end() <= one[1] <= start and year_words.NOW.match(self.text, one[1])
            for one in self.ranks
        ):
            return True
        said, now = self._said(year), self.context.inherited_year()
        past = said is not None and now is not None and said < now
        return past and year_words.IS_AGAIN.search(self.lower, year.end(), start) is not None

    def _is_to_come(self, year: re.Match[str]) -> bool:
        """Tell whether a year is after the text's own: it is 30th, and wants more by 2025."""
        said, now = self._said(year), self.context.told_in
        return said is not None and now is not None and said > now

    def _begins_anew(self, years: list[re.Match[str]], start: int) -> bool:
        """Tell whether the last year is that of a place before: 54th in 2024, ranked 49th."""
        if not years:
            return False
        own = any(rank[1] in {years[-1].start(), years[-1].start() - 1} for rank in self.ranks)
        return own and year_words.ANEW.fullmatch(self.text, years[-1].end(), start) is not None

    def _said(self, named: re.Match[str]) -> int | None:
        """Return the year that a year, this year or last year says."""
        if told := named[1] or (named[2] if named[2][0].isdecimal() else None):
            return int(told)
        year = self.context.year
        return year - (named[2].lower() == "last") if year else None

    def _list_year(self) -> int | None:
        """Return the year that the list was named with before: the 2021 list, out in 2022."""
        context = self.context
        known = {part.name for part in context.lists}
        own = [name for one in self.lists if not one.pointed for name, _ in one.names]
        # on the 2021 list of the top counties; ten are in the national top 100 districts
        beside = not (self._begins or context.year is None)
        inherits = not context.paragraph_year and (known.issuperset(own) or beside)
        return context.list_year if inherits else None

    def note_list_year(self) -> None:
        """Keep the year that the last list is named with for the sentences after it."""
        last = self.lists[-1]
        behind = year_words.OF_LIST.match(self.text, last.end)
        past = behind and int(behind[1]) < (self.context.year or 0)
        if past and origins.joined(self.text, last.start):
            behind = None
        behind = behind or year_words.WHOSE_EDITION.match(self.text, last.end)
        told = behind or year_words.YEAR_LIST.search(
            self.text, max(0, last.start - NEAR), last.start
        )
        self.context.list_year = int(told[1]) if told else self._list_year()


def years_of(later: re.Match[str]) -> int:
    """Return how many years later is."""
    return (number(later["n"]) if later["n"] else None) or 1
