"""The years of the places that an English sentence tells."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import grammar, move_words, origins, year_words
from erqi_viewer.core.extract.english.listed import JOINED, OF_TOPIC
from erqi_viewer.core.extract.english.numbers import number
from erqi_viewer.core.extract.english.said_years import NEAR, SaidYears, years_of
from erqi_viewer.core.extract.english.signs import has_one

if TYPE_CHECKING:
    import re

    from erqi_viewer.core.extract.english.rank_forms import Rank


class EnglishYears(SaidYears):
    """One English sentence with the years of its places."""

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
        came = came or self._only_leads_from(start) or self._had_been(start)
        came = came or origins.has_been(self.lower, start) or origins.is_passed(self.lower, start)
        alone = self._row_end(end) == end
        came = came or (alone and origins.is_held_against(self.lower, start))
        later = year_words.LATER_BEHIND.match(self.lower, end) or year_words.LATER_BEFORE.search(
            self.lower, max(0, start - 2 * NEAR), start
        )
        if later and (told := self._told_last(start)):
            return told + years_of(later)
        if came and not self._earlier(end):
            told = self._told_behind(self._row_end(end)) or self._year_of_origin(start)
            return told or self._year_before_that_of(start)
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

    def _had_been(self, start: int) -> bool:
        """Tell whether a sentence without a year goes back behind what was told: had been 12th."""
        return (
            not (self._years or self.lists or self._tells_ago)
            and year_words.HAD_BEEN.search(self.lower, max(0, start - NEAR), start) is not None
            and year_words.YEAR_BEFORE.match(self.lower) is None
            and not has_one(self.lower, year_words.BEFORE)
        )

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
        """Return the year of a rank, asked for once: that of another may be counted from it."""
        known = self._years_of_places
        if rank not in known:
            known[rank] = self._find_year(rank)
        return known[rank]

    @cached_property
    def _years_of_places(self) -> dict[Rank, int | None]:
        return {}

    def _find_year(self, rank: Rank) -> int | None:
        """Return the year of a rank, which may be the first of a history or one of two years."""
        if told := self._of_two_years(rank):
            return told
        start = rank[0]
        if before := self._noted_beside(rank):
            year = self._year_of_place(before)
            return year - 1 if year else None
        held = year_words.HELD_THEN.match(self.lower, rank[1])
        if held and not year_words.KEPT.search(self.lower, max(0, start - 24), start):
            return int(held["year"])  # the same as the fourth place it held in 2020
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

    def _noted_beside(self, rank: Rank) -> Rank | None:
        """Return the place behind which one stands alone in a bracket: 86th (87th)."""
        if not (self.text.startswith(")", rank[1]) and self.text.endswith(" (", 0, rank[0])):
            return None
        end = rank[0] - len(" (")
        return next((one for one in self.ranks if one[1] == end), None)

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
        if began := year_words.BEGAN.search(self.lower, max(0, start - 32), start):
            at = next((one[0] for one in self.ranks if one[0] > end), end)
            own = at > end and self.names.only(end, at) is None
            return own or not began["debut"]  # a newcomer that debuted at 94th is there now
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
        if noted and not any(one[0] == start and self._told_behind(one[1]) for one in self.ranks):
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
            moved = year_words.HAS_MOVED.search(self.lower, max(0, a - NEAR), a)
            if start == b and moved and not self._told_behind(end):
                return self._year_of_now()
            if start == a and (now := self._year_of_now()) and self._is_to_now(b):
                return now - 1
            since = year_words.SINCE_BEHIND.match(self.lower, end) if start in {a, b} else None
            if since:
                return int(since["old"]) if start == a else self._year_of_now()
        now = self.context.inherited_year()
        row = (
            year_words.ROW_WITHIN.match(self.lower, start)
            if now and "within" in self.lower
            else None
        )
        if row and now:
            return now - len(year_words.ORDINALS.findall(row["later"]))
        before = year_words.RESPECTIVELY.match(self.text, self._row_end(end)) if now else None
        return now - 1 if before and now else None

    def _year_before_that_of(self, start: int) -> int | None:
        """Return the year before that of a move that tells only where it began: fell from 49th."""
        if not self._only_leads_from(start) or year_words.FOR_YEARS.search(self.lower):
            return None
        near = [one for one in self._years if 0 <= start - one.end() < NEAR]
        now = self._said(near[-1]) if near else self._list_year() or self.context.inherited_year()
        return now - 1 if now else None

    def _only_leads_from(self, start: int) -> bool:
        """Tell whether a place is where a move began of which the sentence tells no end."""
        if not self.comes or any(start in ends for ends in self._from_to):
            return False
        return year_words.FELL_FROM.search(self.lower, max(0, start - NEAR), start) is not None

    def _is_to_now(self, at: int) -> bool:
        """Tell whether a place is told to be this year's: from 45th to 42nd this year."""
        end = next((rank[1] for rank in self.ranks if rank[0] == at), None)
        return end is not None and year_words.THIS_YEAR.match(self.lower, end) is not None

    def _comes_from(self, rank: Rank) -> bool:
        """Tell whether a rank is only where the one before it came from: 19th, up from 23rd."""
        before, behind = max(0, rank[0] - 24), rank[1] + NEAR  # not so: up from 17th to 15th
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
        elif said := year_words.COMPARED_WITH.match(self.lower):
            self.context.compared_year = int(said[1])

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
        if told is None and (field := OF_TOPIC.match(self.text, end)):
            told = year_words.OF_FIELD.match(self.text, field.end())  # 49th for trade in 2017
            return int(told[1]) if told else None
        if told is None and (held := year_words.IT_HELD.match(self.lower, end)):
            told = grammar.YEAR.match(
                self.text, held.end() + 1
            )  # ahead of the 69th it held in 2017
        edition = year_words.IN_EDITION.match(self.text, end)  # from 61st on the 2017 list
        return self._said(told) if told else int(edition[1] or edition[2]) if edition else None
