"""The years of the places that an English sentence tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import grammar, move_words, origins, year_words
from erqi_viewer.core.extract.english.listed import JOINED, OF_TOPIC
from erqi_viewer.core.extract.english.numbers import number
from erqi_viewer.core.extract.english.ranks import EnglishRanks
from erqi_viewer.core.extract.english.signs import has_one, may_place

if TYPE_CHECKING:
    import re

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.english.rank_forms import Rank

_NEAR = 30


class EnglishYears(EnglishRanks):
    """One English sentence with the years of its places."""

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
        ]

    def _year_of(self, rank: Rank) -> int | None:
        """Return the year of a rank; of one moved on from the year before only where it is told."""
        start, end, _ = rank
        noted = year_words.NOTED_BEHIND.match(self.text, end)
        if set_beside := int(noted[1]) if noted else self._year_just_before(start):
            return set_beside
        if pointed := self._pointed_to(start, end):
            return pointed
        if year_words.THAT_YEAR.search(self.text, 0, start) and not self._told_behind(end):
            return self.context.paragraph_year or self.context.named_year
        if grammar.WHEN_IT.search(self.text, 0, start):
            named = list(grammar.YEAR.finditer(self.text, 0, start))
            return self._said(named[-1]) if named else None
        came = (
            self._comes_from(rank) or year_words.MOVED_FROM.search(self.lower, 0, start) is not None
        )
        came = came or origins.has_been(self.lower, start) or origins.is_passed(self.lower, start)
        alone = self._row_end(end) == end
        came = came or (alone and origins.is_held_against(self.lower, start))
        if (later := year_words.LATER_BEHIND.match(self.lower, end)) and (
            told := self._told_last(start)
        ):
            return told + _years_of(later)
        if came and not self._earlier(end):
            return self._told_behind(self._row_end(end)) or self._year_of_origin(start)
        if self._earlier(end):
            return self._year_ago_behind(start, end)
        year = self._year(start, end)
        ways = move_words.TO_FROM.finditer(self.lower) if self.comes else ()
        if any(match.start("a") == start for match in ways):
            return self._told_behind(end) or self.context.compared_year
        if grammar.MOVES_ON.match(self.text, end) and not grammar.YEAR.match(self.text, end + 1):
            left = grammar.FROM.search(self.text, max(0, start - 12), start)
            return self._year_of_origin(start) if left else year
        return year

    def _year_before_which(self, start: int, end: int, *, ago: bool) -> int | None:
        """Return the year that a place is told to be of some years before: 63rd two years ago."""
        if ago and not any(one.end() <= start for one in self._years):
            return self._list_year() or self.context.inherited_year()
        return self._year(start, end)

    def _pointed_to(self, start: int, end: int) -> int | None:
        """Return the year that a sentence begins with and comes back to, or 59th that year."""
        if listed := year_words.ON_LIST_OF.match(self.lower, end):
            own = self.context.year
            return own - (listed["which"] == "last") if own else None
        if self._years and year_words.AT_IT.fullmatch(self.text, 0, start):
            year = self._years[0]
            other = any(end < rank[0] < year.start() for rank in self.ranks)
            return None if other else self._said(year)  # it improved on the 82nd it had in 2022
        behind = year_words.THAT_YEAR_BEHIND.match(self.text, end)
        return self._told_last(start) if behind else None

    def _year_of_place(self, rank: Rank) -> int | None:
        """Return the year of a rank, which may be the first of a history or one of two years."""
        if told := self._of_two_years(rank):
            return told
        start = rank[0]
        noted = year_words.NOTED_BEHIND.match(self.text, rank[1])
        if (
            not noted
            and "now " in self.lower
            and year_words.IS_NOW.search(self.lower, max(0, start - 40), start)
        ):
            return self._year_of_a_now(start)
        if not self._is_of_the_start(rank):
            return self._year_of(rank)
        return self.context.since_year if self.ranks[0] == rank else None

    def _year_of_a_now(self, start: int) -> int | None:
        """Return the year of a place called that of now, None where it is told of one before.

        73rd in 2014, and now 61st, in a text that tells no other year.
        """
        now = self._year_of_now()
        past = {self._told_behind(one[1]) for one in self.ranks if one[1] <= start}
        return None if now in past else now

    def _is_of_the_start(self, rank: Rank) -> bool:
        """Tell whether a place is that of a first year which its sentence leaves out.

        It began at 73rd; it was 73rd and in 2017 reached 69th, the text being of 2019.
        """
        start, end, _ = rank
        if any(one.end() <= start for one in self._years) or self._told_behind(end):
            return False
        if year_words.BEGAN.search(self.lower, max(0, start - 32), start):
            return True
        later = next((one for one in self._years if one.start() >= end), None)
        if later is None or not year_words.AND_IN.fullmatch(self.lower, end, later.start(1)):
            return False
        said, now = self._said(later), self.context.inherited_year()
        behind = any(one[0] > later.end() for one in self.ranks)
        return behind and said is not None and now is not None and said <= now

    def _year_just_before(self, start: int) -> int | None:
        """Return the year right in front of a place: since 2016 (50th), last year's 31st."""
        if start in self.dated:
            return self.dated[start]
        if start in self.back:
            before = [self.dated[one] for one in self.dated if one < start]
            now = (
                next(iter(before[-1:]), None) or self._list_year() or self.context.inherited_year()
            )
            return now - 1 if now else None
        line = self.text.find("\n", start) if start in self.fields else -1
        if line >= 0 and not any(one.start() < line for one in self._years):
            return self.context.inherited_year()  # the next line's year is not this one's
        noted = year_words.NOTED.search(self.text, max(0, start - 16), start)
        if noted:
            return int(noted[1])
        of_year = year_words.OF_YEAR.search(self.text, max(0, start - 24), start)
        if of_year is None:
            return self._year_ago(start)
        year = self.context.year
        return int(of_year["year"]) if of_year["year"] else year - 1 if year else None

    def _year_ago(self, start: int) -> int | None:
        """Return the year of a place told as one of some years ago: two years ago it was 49th."""
        near = max(0, start - 150)
        said = year_words.AGO_IT_WAS.search(self.lower, near, start) if self._tells_ago else None
        now = (self._list_year() or self.context.inherited_year()) if said else None
        return now - ((number(said["n"]) if said["n"] else None) or 1) if said and now else None

    def _of_two_years(self, rank: Rank) -> int | None:
        """Return the year of a place that a move between two years led from or to.

        From 76th to 67th between 2017 and 2018.
        """
        start, end, _ = rank
        for a, b in self._from_to:
            if start in {a, b} and (said := year_words.BETWEEN.search(self.lower, end, end + 90)):
                return int(said["old" if start == a else "new"])
            if start == a and (now := self._year_of_now()) and self._is_to_now(b):
                return now - 1
            since = year_words.SINCE_BEHIND.match(self.lower, end) if start in {a, b} else None
            if since:
                return int(since["old"]) if start == a else self._year_of_now()
        now = self.context.inherited_year()
        before = year_words.RESPECTIVELY.match(self.text, self._row_end(end)) if now else None
        return now - 1 if before and now else None

    def _is_to_now(self, at: int) -> bool:
        """Tell whether a place is told to be this year's: from 45th to 42nd this year."""
        end = next((rank[1] for rank in self.ranks if rank[0] == at), None)
        return end is not None and year_words.THIS_YEAR.match(self.lower, end) is not None

    def _comes_from(self, rank: Rank) -> bool:
        """Tell whether a rank is only where the one before it came from: 19th, up from 23rd."""
        before, behind = max(0, rank[0] - 24), rank[1] + _NEAR  # not so: up from 17th to 15th
        return self.comes and any(
            match.start("a") == rank[0]
            for match in move_words.UP_FROM.finditer(self.lower, before, behind)
        )

    def _year_of_origin(self, start: int) -> int | None:
        """Return the year of where a place came from: up from 13th last year, B, up from 16th."""
        before = [
            self._told_behind(end) or self._year_ago_behind(begin, end)
            for begin, end, _ in self.ranks
            if begin < start and self._is_origin((begin, end, 0))
        ]
        told = [year for year in before if year]
        if not told and (held := year_words.HELD_AGAINST.search(self.text, 0, start)):
            return int(held[1])
        if not told and (
            year_words.THAN_LAST_YEAR.search(self.lower)
            or year_words.FROM_LAST_YEAR.search(self.lower, 0, start)
        ):
            return self.context.told_in and self.context.told_in - 1
        return told[-1] if told else self.context.compared_year

    def note_compared_year(self) -> None:
        """Keep for the paragraph that it compares with last year: six did better than last year."""
        present = self.context.told_in
        compares = present and (
            year_words.FROM_LAST_YEAR if self.ranks else year_words.THAN_LAST_YEAR
        ).search(self.lower)
        if present and compares:
            self.context.compared_year = present - 1

    def _is_origin(self, rank: Rank) -> bool:
        """Tell whether a place is where one before it came from, or what it is held against."""
        return self._comes_from(rank) or origins.is_held_against(self.lower, rank[0])

    def _year_ago_behind(self, start: int, end: int) -> int | None:
        """Return the year of a place that is told right behind it as some years ago."""
        if earlier := self._earlier(end):
            if earlier[0].endswith(" that"):  # 57th in 2015 and 67th the year before that
                before = [one for one in self.ranks if one[1] <= start]
                year = self._year_of_place(before[-1]) if before else self._told_last(start)
            else:
                year = self._year_before_which(start, end, ago="ago" in earlier[0])
            return year - ((number(earlier["n"]) if earlier["n"] else None) or 1) if year else None
        return None

    def _earlier(self, end: int) -> re.Match[str] | None:
        """Return the years ago behind a place or its field: 91st for trade a year ago."""
        field = OF_TOPIC.match(self.text, end)
        return grammar.EARLIER.match(self.text, end) or (
            grammar.EARLIER.match(self.text, field.end()) if field else None
        )

    def _is_another_years(self, rank: Rank) -> bool:
        """Tell whether a place is one that the place before it came from or led to."""
        start, end, _ = rank
        return (
            self._comes_from(rank)
            or origins.has_been(self.lower, start)
            or origins.is_passed(self.lower, start)
            or year_words.LATER_BEHIND.match(self.lower, end) is not None
            or year_words.YEAR_NOTE.search(self.lower, max(0, start - 24), start) is not None
        )

    def _told_last(self, start: int) -> int | None:
        """Return the year told last before a place in its sentence, else in those before."""
        before = [one for one in self._years if one.end() <= start]
        return self._said(before[-1]) if before else self.context.named_year

    def _row_end(self, end: int) -> int:
        """Return where the last of places side by side ends: having been 78th and 90th in 2019."""
        for rank in self.ranks:
            end = rank[1] if JOINED.fullmatch(self.text, end, rank[0]) else end
        return end

    def _told_behind(self, end: int) -> int | None:
        """Return the year that stands right behind a place that a move came from."""
        told = grammar.YEAR.match(self.text, end) or grammar.YEAR.match(self.text, end + 1)
        if told is None and self.text.startswith((" of last ", " in last ", " on last "), end):
            told = grammar.YEAR.match(self.text, end + len(" of "))  # from the 65th of last year
        if told is None and (held := year_words.IT_HELD.match(self.lower, end)):
            told = grammar.YEAR.match(
                self.text, held.end() + 1
            )  # ahead of the 69th it held in 2017
        edition = year_words.IN_EDITION.match(self.text, end)  # from 61st on the 2017 list
        return self._said(told) if told else int(edition[1] or edition[2]) if edition else None

    def _year(self, start: int, end: int) -> int | None:
        after = grammar.YEAR.match(self.text, end) or grammar.YEAR.match(self.text, end + 1)
        if after and "since" in after[0] and year_words.HAS_KEPT.search(self.lower, 0, start):
            after = None
        if after is None and (field := OF_TOPIC.match(self.text, end)):
            after = year_words.OF_FIELD.match(self.text, field.end())
        left = [moved for moved in self._from_to if moved[1] <= start]
        after = after or year_words.IN_EDITION.match(self.text, end)
        of = next((one for one in self.lists if end <= one.start < end + _NEAR), None)
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
        if behind and year_words.IN_CLAUSE.search(self.lower, end, behind[0].start()):
            behind = []  # 14th for new urbanization, where no list was issued in 2016
        chosen = after or next(iter(before[-1:] or behind[:1]), None)
        if chosen is None:
            later = year_words.LATER.match(self.lower) if self.context.named_year else None
            if later and self.context.named_year:
                return self.context.named_year + _years_of(later)
            return self._present_year(start) or self._list_year() or self.context.inherited_year()
        return self._said(chosen)

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
        if year_words.YEAR_BEFORE.match(self.lower) and (year := context.inherited_year()):
            return year - 1
        past = context.paragraph_year
        if not past or context.year is None or past >= context.year:
            return None
        now = year_words.IS_ALSO.search(self.lower, 0, start)
        return (context.edition_year or context.year) if now else None

    def _is_apart(self, end: int, year: int) -> bool:
        """Tell whether a year is that of a later place in a sentence within the sentence."""
        later = [rank for rank in self.ranks if end <= rank[0] < year]
        between = self.text[end : later[0][0]] if later else ""
        if ";" in self.text[end:year] and any(rank[0] > year for rank in self.ranks):
            return True  # the 50th place; in 2022 it was 54th
        if year_words.IT_WAS.match(self.lower, year):
            return True  # we are 91st, and we know it: last year we were 49th
        return ";" in between or ": it " in between  # ranked 39th: it was 48th in 2017

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
            self.text, max(0, last.start - _NEAR), last.start
        )
        self.context.list_year = int(told[1]) if told else self._list_year()


def _years_of(later: re.Match[str]) -> int:
    """Return how many years later is."""
    return (number(later["n"]) if later["n"] else None) or 1
