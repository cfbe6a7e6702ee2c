"""What the runs and moves of an English sentence are about: whose, of which list and year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import about_words, bodies, move_words, origins
from erqi_viewer.core.extract.english.listed import JOINED
from erqi_viewer.core.extract.english.numbers import number
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.english.topics import TOPIC, dimension_of
from erqi_viewer.core.extract.english.tops import EnglishTops
from erqi_viewer.core.extract.results import Change

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from erqi_viewer.core.extract.list_mentions import Part
    from erqi_viewer.core.extract.results import Ranking, Streak

_MOVER_LINKS = frozenset((" ", " has ", " have ", " had ", " also "))
_BESIDE = 24
_FEWEST = 2
_FIELDS_REACH = 120


class EnglishAbout(EnglishTops):
    """Reads one English sentence with its runs and moves, each with what it is about."""

    _moved: Sequence[Change] = ()

    def streaks(self) -> list[Streak]:
        """Return the runs, each with the year that it reaches."""
        found = [one._replace(year=self._year_of_run(one)) for one in super().streaks()]
        return [
            one._replace(years=one.year - one.since + 1)
            if one.years is None and one.since and one.year and one.year >= one.since
            else one
            for one in found
        ]

    def _year_of_run(self, one: Streak) -> int | None:
        """Return the year that a run reaches: six in a row up to 2019."""
        start, end = one.start - self.offset, one.end - self.offset
        if one.since:
            return self._year_of_now()
        told = about_words.UP_TO.match(self.lower, end)
        told = told or about_words.YEARS_NOTED.match(self.lower, end)
        told = told or about_words.IS_ITS.search(self.lower, max(0, start - 24), start)
        told = told or about_words.RUN_OF_YEARS.search(self.lower, max(0, start - 40), start)
        if told:
            return int(told[1])
        ends = [r.end - self.offset for r in self._ranked if r.end <= one.start]
        ends += [year.end() for year in self._years if year.end() <= start]
        before = max(ends, default=0)
        if before and about_words.SINCE_IT.search(self.lower, before, start):
            return self.context.inherited_year()  # 73rd in 2014 and on it ever since, six in a row
        return self._year_at(one.start, one.end, one.list)

    def changes(self) -> list[Change]:
        """Return the moves, each with the place that it led to."""
        found = [one for one in super().changes() if not self._is_a_strangers(one)]
        level = has_one(self.lower, about_words.LEVEL_WORDS)
        for match in about_words.LEVEL.finditer(self.lower) if level else ():
            told = self.ranks or self.lists or found
            if told or (
                self.context.lists and (self.names.all or about_words.POSITION.search(self.lower))
            ):
                span = match.start() + self.offset, match.end() + self.offset
                found.append(Change("same", 0, None, None, *span))
        told = [self._about(one) for one in sorted(found, key=lambda one: one.start)]
        in_order = "respectively" in self.lower or (
            " by " in self.lower and move_words.MOVE_ROW_BY.search(self.lower)
        )
        told = self._respective_moves(told) if in_order else told
        told = [self._told_for(one) for one in told] if " for " in self.lower else told
        self._moved = told
        return [each for one in told for each in self._of_each(one)]

    def _is_a_strangers(self, one: Change) -> bool:
        """Tell whether a move is somebody else's, whose place the sentence told."""
        start, end = one.start - self.offset, one.end - self.offset
        inside = any(start < b and a < end for a, b in self.of_others)
        return (
            inside or self._goes_on_elsewhere(start) or bodies.is_of_another(self.text, start, end)
        )

    def _respective_moves(self, told: Sequence[Change]) -> list[Change]:
        """Return moves side by side with the places that they led to in order: up two and four."""
        out, at = list(told), 0
        while at < len(out):
            stop = at + 1
            while stop < len(out) and self._are_joined(out[stop - 1], out[stop]):
                stop += 1
            places = [one for one in self._ranked if one.end <= out[at].start][at - stop :]
            if len(places) == stop - at > 1 and not any(one.to_rank for one in out[at:stop]):
                for k, place in enumerate(places, at):
                    out[k] = out[k]._replace(
                        region=place.region, dimension=place.dimension, list=place.list
                    )
            at = stop
        return out

    def _told_for(self, one: Change) -> Change:
        """Return a move as that of the region behind it: three places for Baohe, eight for …."""
        at = one.end - self.offset
        whose = (
            self.names.from_here(at + len(" for ")) if self.lower.startswith(" for ", at) else None
        )
        return one._replace(region=whose) if whose else one

    def _are_joined(self, one: Change, after: Change) -> bool:
        return (
            JOINED.fullmatch(self.text, one.end - self.offset, after.start - self.offset)
            is not None
        )

    def _of_each(self, one: Change) -> Sequence[Change]:
        """Return a move once for each whom it is said of: Anji and Deqing each moved up one.

        Those before a comma are all that a place was told of: A is 12th, B 21st, each the same as.
        """
        at = one.start - self.offset
        if rest := about_words.THE_OTHERS.search(self.lower, max(0, at - _BESIDE), at):
            return self._of_others(one, number(rest["n"]) if rest["n"] else None)
        if fields := self._fields_each(at):
            return [one._replace(dimension=key, list=name) for name, key in fields]
        if parts := self._parts_told(one):
            return [one._replace(dimension=part.dimension, list=part.name) for part in parts]
        if self.lower.endswith(", each ", 0, at):
            told = dict.fromkeys(r.region for r in self._ranked if r.end <= one.start)
            return [one._replace(region=region) for region in told] or [one]
        run = self.names.run(at) if self.lower.endswith(" each ", 0, at) else []
        beside = run and self.text[run[-1].end : at] == " each "
        return [one._replace(region=name.name) for name in run] if beside else [one]

    def _parts_told(self, one: Change) -> Sequence[Part]:
        """Return the lists of the sentence before where all are meant: Both represent a gain."""
        if self._ranked or one.to_rank or not about_words.THEY_ALL.match(self.lower):
            return ()
        told = [part for _, part in self.context.told]
        return told if _FEWEST <= len(told) == len({*told}) else ()

    def _fields_each(self, at: int) -> Sequence[tuple[str, str | None]]:
        """Return the fields that a move is said of each: investment potential and … each rose."""
        if not (self._has_topics and self.lower.endswith(" each ", 0, at)):
            return ()
        end = at - len(" each ")
        told = TOPIC.finditer(self.text, max(0, end - _FIELDS_REACH), end)
        run = next((row for one in told if (row := self._topics_from(one))[-1].end() == end), [])
        return [(one[0], dimension_of(one[0])) for one in run]

    def _of_others(self, one: Change, count: int | None) -> Sequence[Change]:
        """Return a move for each list that the sentence leaves: the other three each gained two.

        It is of no list where those named before are not as many.
        """
        moved = [other.dimension for other in self._moved if other.end <= one.start]
        own = {*moved, *(r.dimension for r in self._ranked if r.end <= one.start)}
        rest = [part for part in self.context.kin if part.dimension not in own]
        if not rest or not own or (count or len(rest)) != len(rest):
            return [one._replace(dimension=None, list=None)]
        return [one._replace(dimension=part.dimension, list=part.name) for part in rest]

    def _about(self, one: Change) -> Change:
        at, end = one.start - self.offset, one.end - self.offset
        if by := about_words.by_then(self.lower, at, end):
            return self._since_base(one, by)
        some_year = about_words.SOME_YEAR.search(self.lower, 0, at) and not self._ranked
        if some_year or about_words.OTHER_LIST.search(
            self.lower, max(0, at - 40), min(len(self.lower), end + 40)
        ):
            year = None if some_year else self._year(at, at)
            return one._replace(year=year, region=self._region(at))
        whose = self._possessor(at)
        if whose and not any(r.region == whose for r in self._ranked):
            name, dimension = self._only_list(at, end)
            return one._replace(
                year=self._year(at, at), region=whose, dimension=dimension, list=name
            )
        inside = [r for r in self._ranked if one.start <= r.start and r.end <= one.end]
        left = [r.year for r in inside if one.from_rank and r.rank == one.from_rank]
        whose = inside[0].region if inside else None
        last = inside[-1] if inside else None
        back = bool(left) and last is not None and last.rank == one.from_rank  # to 85th from 90th
        named = about_words.SINCE.match(self.text, end)
        placed = one.to_rank is not None and about_words.IN.match(
            self.text, end
        )  # slipped to 91st in 2015
        placed = None if back else placed
        since = int(named[1]) if named and not placed else self._compared_with(at, end)
        if between := about_words.BETWEEN.match(self.text, end):
            since = int(between[1])
        ago = about_words.AGO.match(self.lower, end) or about_words.OVER_YEARS.match(self.lower)
        inside = [r for r in inside if (r.rank == one.to_rank if one.to_rank else r.end == one.end)]
        before = [r for r in self._ranked if r.end <= one.start]
        before = [r for r in before if r.start - self.offset not in self.dated] or before
        whose = whose or self._mover(at)
        before = [r for r in before if r.region == whose] or before  # the former, up from 74th
        own = [r for r in before if not self._is_of_before(r)]
        place = next(iter(inside or (own or before)[-1:] or self._place_behind(at)), None)
        if place is not None:
            since = since or (left[0] if left else self._came_from(one, before))
            told = one.to_rank or inside or one.direction == "same"
            stated = None if told else about_words.STATED.match(self.text, end)
            stated = between or placed or stated
            year = int(stated[stated.re.groups]) if stated else place.year
            ahead = place.start >= one.end and not (stated or since or inside)
            if ahead and self._is_dated_before(at):
                year = self._year(at, at)  # in 2018 we fell 42 places, but in 2019 we are 89th
            if origins.is_left(self.lower, place.start - self.offset) and place.end >= one.end:
                since = since or place.year  # climbed two places after coming 92nd in 2015
                year = own[-1].year if own else self._year(at, at)
            if one.to_rank and place.rank == one.from_rank != one.to_rank:
                year, since = self._year(end - 1, end), since or place.year
            year = self._year_after(since, year, end)
            if since is None and self._is_of_an_open_start(one, before):
                year = None  # started at 73rd and is now 61st, a gain of 12
            since = since or _before(year, ago)
            return one._replace(
                year=year,
                region=place.region,
                dimension=place.dimension,
                list=place.list,
                since=since if since != year else None,
            )
        return self._about_no_place(one, since, between, ago)

    def _mover(self, at: int) -> str | None:
        """Return the region right in front of a move: A is 21st and B 77th, so A rose."""
        names = self.names.all
        return next((one.name for one in names if self.text[one.end : at] in _MOVER_LINKS), None)

    def _since_base(self, one: Change, year: int) -> Change:
        """Return a move made by a year, counted from the one that the text takes as its base."""
        at, base = one.start - self.offset, self.context.base_year
        name, dimension = self._only_list(at, one.end - self.offset)
        return one._replace(
            year=year if base else None, region=self._region(at), dimension=dimension,
            list=name, since=base,
        )  # fmt: skip

    def _about_no_place(
        self,
        one: Change,
        since: int | None,
        between: re.Match[str] | None,
        ago: re.Match[str] | None,
    ) -> Change:
        """Return a move with what it is about where its sentence tells no place for it.

        Args:
            one: The move.
            since: The year that it is counted from, if the sentence says so.
            between: The years that it was made between.
            ago: The number of years that it is counted from.
        """
        at, end = one.start - self.offset, one.end - self.offset
        name, dimension = self._own_field(at) or self._only_list(at, end)
        year: int | None
        if between:
            year = int(between[2])
        elif (
            not one.to_rank
            and one.direction != "same"
            and (stated := about_words.STATED.match(self.text, end))
        ):
            year = int(stated[1])
        elif one.from_rank and one.to_rank:
            year = self._year(end - 1, end)  # of where it led to
        elif about_words.SUCH_A_MOVE.match(self.lower) and not self._years:
            year = self.context.named_year  # it was 91st in 2018. A fall of 42 places needs
        else:
            year = self._year_after(since, self._year(at, at), end)
        since = since or _before(year, ago)
        return one._replace(
            year=year,
            region=self._region(at),
            dimension=dimension,
            list=name,
            since=since if since != year else None,
        )

    def _own_field(self, at: int) -> tuple[str, str | None] | None:
        """Return the field that is said to move: green development by two, at its number."""
        if not self._has_topics:
            return None
        own = about_words.OWN_FIELD.search(self.lower, max(0, at - _FIELDS_REACH), at)
        if own is None or own["beside"]:
            return None
        field = self.text[slice(*own.span("field"))]
        return field, dimension_of(field)

    def _only_list(self, at: int, end: int) -> tuple[str | None, str | None]:
        """Return the list that a move between two places is in, unless there are several."""
        names = self._names_for([(at, end, 0)])
        return names[0] if len(names) == 1 else (None, None)

    def _is_dated_before(self, at: int) -> bool:
        """Tell whether a year is told in front of a move, behind which a place of another is."""
        return any(one.end() <= at for one in self._years)

    def _year_after(self, since: int | None, year: int | None, end: int) -> int | None:
        """Return the year of a move, that of now behind the year that it is held against.

        73rd in 2014, and is now two places ahead of that position.
        """
        back = about_words.THEN.match(self.lower, end) or about_words.THAT_YEAR.match(
            self.lower, end
        )
        return self._year_of_now() if back and since == year else year

    def _place_behind(self, at: int) -> Sequence[Ranking]:
        """Return the first place, unless it is another region's: A gained one, B, at 96th, none."""
        whose = self.names.before(at)
        first = self._ranked[:1]
        return [] if first and whose and first[0].region != whose[-1] else first

    def _compared_with(self, at: int, end: int) -> int | None:
        """Return the year that a move is counted from where it stands before the move.

        Compared with 2016 that is four places higher; improved since 2014, and is now twelve
        places better than it was then.
        """
        told = about_words.COMPARED_WITH.search(self.lower, 0, at)
        if told is None and (
            about_words.SINCE_THEN.match(self.lower)
            or about_words.SINCE_THEN.match(self.lower, end)
        ):
            return self.context.named_year
        if told is None and about_words.THAT_YEAR.match(self.lower, end):
            return self._told_last(at)
        told = told or about_words.BETWEEN_THEM.search(self.lower, 0, at)
        if told is None and about_words.THEN.match(self.lower, end):
            *_, told = [None, *about_words.SINCE_YEAR.finditer(self.lower, 0, at)]
        return int(next(filter(None, told.groups()))) if told else None

    def _possessor(self, at: int) -> str | None:
        """Return whose place is spoken of last before ``at``: Jinshui's position was unchanged."""
        if "'s " not in self.text and "’s " not in self.text:
            return None
        *_, found = [None, *about_words.POSSESSOR.finditer(self.text, 0, at)]
        if found is None or any(found.end() <= one.start < at for one in self.names.all):
            return None
        return self.context.canonical(found[1])

    def _is_of_an_open_start(self, one: Change, before: Sequence[Ranking]) -> bool:
        """Tell whether a move is counted from a place in front that the text gives no year."""
        if one.from_rank or len(before) < 2 or before[-2][1:4] != before[-1][1:4]:
            return False
        old, new = before[-2:]
        moved = abs((old.rank or 0) - (new.rank or 0))
        return old.year is None and one.places == moved

    def _came_from(self, one: Change, before: Sequence[Ranking]) -> int | None:
        """Return the year of the first of two places: from 73rd in 2014 to 61st, a gain of 12."""
        if one.from_rank or len(before) < 2 or before[-2][1:4] != before[-1][1:4]:
            return None
        old, new = before[-2:]
        far = old.year and new.year and old.year < new.year - 1
        moved = old.rank and new.rank and one.places == abs(old.rank - new.rank)
        return old.year if far and (moved or one.start - new.end < _BESIDE) else None

    def _is_of_before(self, one: Ranking) -> bool:
        """Tell whether a place is only what another is held against: after 90th, (71st in 2016)."""
        start, end = one.start - self.offset, one.end - self.offset
        return origins.is_left(self.lower, start) or origins.is_noted(self.lower, start, end)

    def _year_at(self, start: int, end: int, name: str | None) -> int | None:
        same = [one for one in self._ranked if name and one.list == name]
        now = self._list_year() or self.context.inherited_year()
        left = [r for r in same if self._is_of_before(r)]
        told = [one for one in same if one.start < end or one.year in {None, now} or now is None]
        told = [one for one in told if one not in left]
        if told:
            return min(told, key=lambda one: abs(one.start - start)).year
        before = [one for one in self._years if one.end() <= start - self.offset]
        if same and not before:  # on the list for four years, having ranked 91st in 2014
            return now
        return self._year(start - self.offset, end - self.offset)

    def _region(self, at: int) -> str | None:
        regions = self.names.before(at)
        return regions[-1] if regions else self.context.subject


def _before(year: int | None, ago: re.Match[str] | None) -> int | None:
    """Return the year that is told as some years ago."""
    return year - (number(ago["n"]) or 0) if year and ago else None
