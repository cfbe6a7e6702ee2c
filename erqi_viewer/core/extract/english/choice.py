"""Choosing the lists that the places of an English sentence are in."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import (
    choice_words,
    fielded,
    grammar,
    in_cities,
    move_words,
    origins,
)
from erqi_viewer.core.extract.english.listed import NAMED_TOPIC, OF_TOPIC
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.english.topics import TOPIC, TOPICS, dimension_of
from erqi_viewer.core.extract.english.years import EnglishYears

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.english.lists import Named
    from erqi_viewer.core.extract.english.rank_forms import Rank

NameOf = tuple[str, str | None]
_OF_PART = (
    "-ranked", "-ranking", "-placed", "best", "highest", "st ranked", "st placed",
)  # fmt: skip
# each topic holds one of these
_OF_TOPICS = (
    "strength",
    "innovati",
    "development",
    "potential",
    "urbani",
    "comprehensive",
    "business",
)
_BESIDE = 30
_NEAR_TOP = 10
_NEAR = 60  # how far a place and the topic that it is in stand apart
_STRONGEST = re.compile(
    r"(?:\s(?:strongest|best|leading)|-(?:highest|strongest|best)(?:-(?:placed|ranked))?)(?=\s)"
)
_BOTH = re.compile(
    r",?\srespectively|\sin\s(?:the|these|those)\s(?:(?:two|three|four|five|six)\s)?"
    r"(?:fields|aspects|categories|dimensions|respects|rankings|lists)\b"
)


class EnglishChoice(EnglishYears):
    """One English sentence with the lists that its places are in."""

    def __init__(self, text: str, offset: int, context: Context) -> None:
        super().__init__(text, offset, context)
        self._last_names: tuple[NameOf, ...] = ()

    def _names_told(self, group: Sequence[Rank]) -> tuple[NameOf, ...]:
        """Return the lists of ranks side by side, those of the rank before: when it was 49th."""
        if all(one[0] in self.fields for one in group):
            return tuple(self.fields[one[0]] for one in group)
        if not self.lists and len(group) > 1 and fielded.is_line(self.text, group[0][0]):
            return fielded.of_line(self.context, self.fields, group)
        if choice_words.UNNAMED.match(self.text, group[-1][1]):
            return ()
        other = choice_words.OTHER_BEHIND.match(self.text, group[-1][1])
        if other and not TOPIC.fullmatch(other[1]):
            at = other.start(1)
            meant = (one.names for one in self.lists if one.pointed and one.start <= at < one.end)
            return next(meant, ((other[1], None),))
        start = group[0][0]
        told = max((one[1] for one in self.ranks if one[1] <= start), default=0)
        if self._last_names and told and self.text[told:start] in {" (", " (from ", " (was "}:
            return self._last_names  # innovation 89th (91st in 2018)
        field = OF_TOPIC.match(self.text, group[-1][1]) if len(group) == 1 else None
        fielded_ = field is not None and dimension_of(field[1]) is not None
        another = self._is_of_another(told, start) and not fielded_
        if another or self._is_of_the_others(told, group):
            return ()
        if (field := choice_words.OTHER_FIELD.search(self.text, told, start)) and self._has_topics:
            return ((field[1], dimension_of(field[1])),)
        moved_to = any(b == start for _, b in self._from_to)  # where it went from 49th to 91st
        moved_to = moved_to or (bool(told) and self._is_another_years(group[0]))
        alone = len(group) == 1 and bool(told)
        moved_to = moved_to or (alone and origins.is_held_against(self.lower, start))
        own = OF_TOPIC.match(self.text, self._move_end(group[-1]))
        apart = own is not None and dimension_of(own[1]) is not None  # and 4th in green development
        moved_to = moved_to and not apart  # and from 63rd to 61st for investment potential
        when = grammar.WHEN_IT.search(self.text, 0, start) and not self._is_in_a_list(group[-1])
        if self._last_names and (moved_to or when):
            return self._last_names
        before = max((one[1] for one in self.ranks if one[1] <= start), default=0)
        row = before and not apart and choice_words.YEAR_ROW.fullmatch(self.text, before, start)
        beside = (
            before
            and not apart
            and not self.lists
            and (
                self._is_next(before, start)
                or choice_words.BESIDE_IT.fullmatch(self.text, before, start)
            )
        )
        if self._last_names and (row or beside):
            return self._last_names
        return self._names_for(group) or (() if self.lists else self._last_names)

    def _is_in_a_list(self, rank: Rank) -> bool:
        """Tell whether a list is named right behind a place: when it was ninth in the top 100."""
        return grammar.IN_LIST.match(self.text, rank[1]) is not None and any(
            rank[1] <= one.start <= rank[1] + _BESIDE and not one.pointed for one in self.lists
        )

    def _move_end(self, rank: Rank) -> int:
        """Return where a move ends that a place begins: to 61st from 63rd for green development."""
        ways = move_words.TO_FROM.finditer(self.lower) if self.comes else ()
        return next((one.end() for one in ways if one.start("b") == rank[0]), rank[1])

    def _is_of_another(self, told: int, start: int) -> bool:
        """Tell whether what is told between two places is of a list that nobody names."""
        named = any(told <= one.start < start for one in self.lists)
        if named or choice_words.OF_ANOTHER.search(self.text, told, start) is None:
            return False
        field = self._has_topics and choice_words.ON_A_FIELD_S.search(self.text, told, start)
        return not field

    def _is_of_the_others(self, told: int, group: Sequence[Rank]) -> bool:
        """Tell whether ranks are in the lists that are left, of which no field is named."""
        start, end = group[0][0], group[-1][1]
        others = choice_words.THE_OTHERS.search(self.text, told, start)
        if others is None or OF_TOPIC.match(self.text, end):
            return False
        return TOPIC.search(self.text, others.start(), start) is None

    def _is_within_part(self, rank: Rank) -> bool:
        """Tell whether a rank is that among some of the listed: first within central China."""
        field = OF_TOPIC.match(self.text, rank[1])
        if self.text.startswith(" of ", rank[1]) and self.names.from_here(rank[1] + len(" of ")):
            return False  # the 8th place of Anji County
        strong = _STRONGEST.match(self.text, rank[1])  # the sixth strongest district in Shaanxi
        end = strong.end() if strong else rank[1]
        if field is None and grammar.WITHIN_PART.match(self.text, end):
            return True
        if self.text[slice(*rank[:2])].endswith(_OF_PART):
            return True
        if grammar.PART_S.search(self.text, max(0, rank[0] - _NEAR), rank[0]):
            return True
        if self._closes_within_part(rank):
            return True
        if rank[0] in self.leading or grammar.LED_PART.match(self.text, rank[1]):
            return True
        opens = grammar.PART_OPENS.search(self.text, max(0, rank[0] - 160), rank[0])
        noted = self.text.startswith("(", rank[0] - 1)  # Of its other districts, Tianhe (second)
        if opens and not noted and not in_cities.tells_those_in(self.text, self.ranks):
            return True
        before = max((one.end for one in self.lists if one.end <= rank[0]), default=0)
        before = max([before, *[one[1] for one in self.ranks if one[1] <= rank[0]]])
        return grammar.WITHIN_BEFORE.search(self.lower, before, rank[0]) is not None

    def _closes_within_part(self, rank: Rank) -> bool:
        """Tell whether places side by side end within a part: A first, B third in the province."""
        last = rank
        for later in self.ranks:
            if later[0] >= last[1] and later[2] > last[2] and self._is_next(last[1], later[0]):
                last = later
        near = last is not rank and last[2] <= _NEAR_TOP
        return near and grammar.WITHIN_PART.match(self.text, last[1]) is not None

    def _is_in_next(
        self, group: Sequence[Rank], before: Sequence[Named], after: Sequence[Named]
    ) -> bool:
        """Tell whether ranks are in the list that is named behind them, not in one before."""
        start, end = group[0][0], group[-1][1]
        near = not re.search(r"[;.](?![0-9])", self.text[end : after[0].start]) and all(
            self._goes_on(end, rank) for rank in self.ranks if end < rank[0] < after[0].start
        )
        topic = OF_TOPIC.match(self.text, end) if len(group) == 1 else None
        own_topic = (
            topic
            and topic.end() <= after[0].start
            and (
                not after[0].names[0][1]
                or choice_words.APART.search(self.text, topic.end(), after[0].start)
            )
        )
        if choice_words.AND_ON_THAT.search(self.text, end, after[0].start):
            return False
        led = before and (
            choice_words.RANKING.fullmatch(self.text, before[-1].end, start)
            or choice_words.WHERE.fullmatch(self.text, before[-1].end, start)
            or self.text[before[-1].end : start] in {" (", " (the ", ", at ", " at "}
        )
        beside = not before or after[0].start - end < _BESIDE
        return bool(near and not own_topic and not led and beside)

    def _names_for(self, group: Sequence[Rank]) -> tuple[NameOf, ...]:
        start, end = group[0][0], group[-1][1]
        noted = choice_words.BRACKETED.search(self.text, max(0, start - _NEAR), start)
        if noted and self._has_topics:  # near the top in green development (2nd)
            return ((noted[1], dimension_of(noted[1])),)
        inside = [one for one in self.lists if start < one.start and one.end <= end]
        if inside and len(group) == 1:  # topped China's top 100 districts list
            return inside[0].names
        after = [one for one in self.lists if one.start >= end and not one.placed]
        before = [one for one in self.lists if one.end <= start]
        if after and self._is_in_next(group, before, after):
            return after[0].names
        if len(group) > 1 and (several := self._fields(group)):
            return several
        own = OF_TOPIC.match(self.text, self._move_end(group[0])) if len(group) == 1 else None
        own = own or self._topic_before(start, before[-1].end if before else None)
        if own:
            return self._own_fields(own, group)
        if not before and self.context.kin and not self.names.last(start, len(group)):
            told = [(part.name, part.dimension) for part in self.context.kin]
            if several := self._respective(group, told[-len(group) :]):
                return several
        if before:
            return self._respective(group, [name for one in before for name in one.names]) or (
                before[-1].names
            )
        return self._inherited(group)

    def _own_fields(self, own: re.Match[str], group: Sequence[Rank]) -> tuple[NameOf, ...]:
        """Return the field that ranks are told in, or as many joined to it as they are."""
        start, end = group[0][0], group[-1][1]
        said = next(filter(None, own.groups()))
        reach = (
            max(0, own.start() - _NEAR * (len(group) - 1)) if own.start() < start else own.start()
        )
        told = TOPIC.finditer(self.text, reach, own.end()) if len(group) > 1 else ()
        for first in told:
            if len(run := self._topics_from(first)) == len(group):
                return tuple((one[0], dimension_of(one[0])) for one in run)
        run = self._topics_from(TOPIC.search(self.text, own.start(1)) or own)
        alike = own.start() == end and self.text.startswith(" alike", run[-1].end())
        if alike or (own.start() == end and self.text.endswith(("lists", "rankings"), start, end)):
            return tuple((one[0], dimension_of(one[0])) for one in run)
        return ((said, dimension_of(said)),)

    def _inherited(self, group: Sequence[Rank]) -> tuple[NameOf, ...]:
        """Return the fields or lists that ranks are in which no list of their sentence holds."""
        start, end = group[0][0], group[-1][1]
        topic = self._topic_near(start, end, len(group)) if self._has_topics else None
        undated = len(group) > 1 and start not in self.dated
        if undated and choice_words.OF_ONE.search(self.lower, max(0, start - _NEAR), start):
            return self._of_one(group, topic)
        if topic is None and self._has_topics and not self.lists:
            *_, topic = [None, *choice_words.RANK_IN.finditer(self.text, 0, start)]
        if topic and topic.start() - end < _NEAR:
            return tuple((one[0], dimension_of(one[0])) for one in self._topics_from(topic))
        both = len(group) > 1 and _BOTH.match(self.lower, end)
        if both and len(self.names.last(start, len(group))) < len(group) <= len(self.context.kin):
            return tuple((part.name, part.dimension) for part in self.context.kin[-len(group) :])
        listed = (
            list(choice_words.TOPIC_LISTS.finditer(self.text, 0, start)) if self._has_topics else []
        )
        if listed and not self.lists:  # in the green development list: A (18th), …, D (28th)
            return ((listed[-1][1], dimension_of(listed[-1][1])),)
        if alone := self._only_field_before(start):
            return (alone,)
        told = tuple((part.name, part.dimension) for part in self.context.lists)[-1:]
        return told or (self.lists[0].names if len(self.lists) == 1 else ())

    def _of_one(self, group: Sequence[Rank], topic: re.Match[str] | None) -> tuple[NameOf, ...]:
        """Return the lists of one region's places side by side, which are in as many lists."""
        run = self._topics_from(topic) if topic else []
        if len(run) == len(group):
            return tuple((one[0], dimension_of(one[0])) for one in run)
        known = [part for _, part in self.context.told]
        if len({*known}) != len(group) and "respective" in self.lower:
            known = list(self.context.kin)
        several = tuple((part.name, part.dimension) for part in known)
        return several if len({*several}) == len(several) == len(group) else ()

    def _only_field_before(self, start: int) -> NameOf | None:
        """Return the field that a sentence without lists names alone before a place.

        Investment potential is the strongest of all: Erqi was 73rd in 2014.
        """
        if self.lists or not self._has_topics:
            return None
        told = {one[0].lower(): one[0] for one in TOPIC.finditer(self.text, 0, start)}
        name = next(iter(told.values())) if len(told) == 1 else None
        return (name, dimension_of(name)) if name and dimension_of(name) else None

    @cached_property
    def _has_topics(self) -> bool:
        return has_one(self.lower, _OF_TOPICS) and has_one(self.lower, TOPICS)

    def _topic_near(self, start: int, end: int, count: int) -> re.Match[str] | None:
        behind = TOPIC.search(self.text, end, end + 3 * _NEAR)
        if behind and choice_words.OF_A_REPORT.search(self.text, end, behind.start()):
            behind = None
        if behind and any(
            end <= one[0] < behind.start()
            and OF_TOPIC.match(self.text, one[1])
            and not self._goes_on(end, one)
            for one in self.ranks
        ):
            behind = None  # ninth, gained two places and has the fifth highest investment potential
        return behind or TOPIC.search(self.text, max(0, end - count * _NEAR), start)

    def _fields(self, group: Sequence[Rank]) -> tuple[NameOf, ...]:
        """Return as many topics as ranks side by side: 12th and 35th in trade and in tourism."""
        behind = OF_TOPIC.match(self.text, group[-1][1])
        first = TOPIC.search(self.text, behind.start(1)) if behind else None
        run = self._topics_from(first) if first else []
        if len(run) != len(group):
            return ()
        return tuple((" ".join(one[0].split()), dimension_of(one[0])) for one in run)

    def _respective(self, group: Sequence[Rank], names: list[NameOf]) -> tuple[NameOf, ...]:
        """Return the lists that ranks side by side are in, one each: 12th and 35th respectively."""
        both = len(names) == len(group) > 1 and _BOTH.match(self.lower, group[-1][1])
        return tuple(names) if both else ()

    def _topic_before(self, start: int, listed: int | None) -> re.Match[str] | None:
        """Return the topic that leads a place's clause: in green development Rugao is 20th.

        Behind a list that ends at ``listed`` only one that a bracket notes the place of does:
        for green development (35th), investment potential (29th).
        """
        if listed is not None:
            told = (
                (choice_words.NOTED_TOPIC, NAMED_TOPIC, choice_words.LED_TOPIC)
                if self._has_topics
                else ()
            )
            matches = (one.search(self.text, listed, start) for one in told)
            found = next(filter(None, matches), None)
            if found is None and self._has_topics:  # and on the green development list for
                *_, found = [None, *choice_words.TOPIC_LISTS.finditer(self.text, listed, start)]
            return found
        before = max((one[1] for one in self.ranks if one[1] <= start), default=0)
        if not self._has_topics:
            return None
        leading = list(choice_words.LEADING.finditer(self.text, before, start))
        found = leading[-1] if leading else None
        if found is None and before and (opening := choice_words.OPENING.match(self.text)):
            return opening  # In investment potential, Cixi was second and Yuyao eighth
        if found is None and not before and (opening := choice_words.SUBJECT.match(self.text)):
            return opening
        if found is None and self.label and self.label.end() <= start:
            return self.label
        return found

    def _goes_on(self, end: int, rank: Rank) -> bool:
        """Tell whether a later rank leaves the list behind it to the one that ends at ``end``."""
        if re.search(r"\b(?:to|from)\b", self.text[end : rank[0]]) or self._is_within_part(rank):
            return True
        before = max((one[1] for one in self.ranks if end <= one[1] < rank[0]), default=end)
        if choice_words.IS_NOW.fullmatch(self.text, before, rank[0]):
            return True
        return self._is_next(before, rank[0])

    def _topics_from(self, topic: re.Match[str]) -> list[re.Match[str]]:
        """Return a topic and those joined to it: comprehensive strength and green development."""
        run = [topic]
        for following in TOPIC.finditer(self.text, topic.end()):
            if not re.fullmatch(
                r",?\s*(?:and|,)\s+(?:(?:in|for)\s+)?(?:the\s+)?",
                self.text[run[-1].end() : following.start()],
            ):
                break
            run.append(following)
        return run
