"""Choosing the lists that the places of an English sentence are in."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import grammar
from erqi_viewer.core.extract.english.listed import NAMED_TOPIC, OF_TOPIC
from erqi_viewer.core.extract.english.numbers import CARDINAL
from erqi_viewer.core.extract.english.topics import TOPIC, TOPICS, dimension_of
from erqi_viewer.core.extract.english.years import EnglishYears

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.english.lists import Named
    from erqi_viewer.core.extract.english.rank_forms import Rank

NameOf = tuple[str, str | None]
_LEADING = re.compile(
    r"\b(?:(?:[Ii]n|[Ff]or|[Bb]y)\s+(?:(?:terms|the\s(?:category|field|area))\s+of\s+)?(?:the\s+)?|[Ii]ts\s)"
    rf"((?i:{TOPIC.pattern}))\b"
    # the innovation and entrepreneurship list
    rf"|\b(?:[Tt]he|[Tt]his\syear['’]s|[Ii]ts)\s((?i:{TOPIC.pattern}))\s(?:list|ranking)\b"
    # the ranking of investment potential; over innovation, where it went from
    rf"|\b(?:ranking|list|table)s?\s(?:of|for|on)\s(?:the\s)?((?i:{TOPIC.pattern}))\b"
    rf"|\b((?i:{TOPIC.pattern})),\swhere\b"
    # while innovation and entrepreneurship moved from 91st
    rf"|\b(?:while|whereas|but|and)\s((?i:{TOPIC.pattern}))"
    r"\s(?:fell|slid|went|rose|stood|[a-z]{1,8}ed)\b"
    # new urbanization quality of Panyu District ranked the second
    rf"|\b((?i:{TOPIC.pattern}))\sof\s(?:[A-Z][A-Za-z'’]{{1,16}}\s){{1,3}}(?:in\s20[0-9]{{2}}\s)?"
    r"(?:ranks?|ranked|was|is|came|stood|comes|stands)\b",
)
_OPENING = re.compile(
    rf"\W{{0,3}}(?:In|For|By)\s+(?:(?:terms|the\s(?:category|field|area))\s+of\s+)?(?:the\s+)?((?i:{TOPIC.pattern})),\s"
)
# Investment potential, up two places on last year, is at a record high
_SUBJECT = re.compile(rf"\W{{0,3}}((?i:{TOPIC.pattern})),\s(?:up|down|where|which|with|at)\s")
_NOTED_TOPIC = re.compile(rf"(?:,|\band)\s(?:for\s|in\s)?(?:the\s)?((?i:{TOPIC.pattern}))\s\($")
# for investment potential, it was placed 27th; in green development Jinshui District came 39th
_LED_TOPIC = re.compile(
    rf"(?:^|[;:]\s|\sand\s|\sbut\s|\swhile\s)(?:[Ii]n|[Ff]or|[Oo]n|[Bb]y)\s(?:terms\sof\s)?(?:the\s)?((?i:{TOPIC.pattern})),?\s"
    r"(?:it|the\s[a-z]{4,8}|[A-Z][A-Za-z'’]{1,16}(?:\s[A-Za-z'’]{4,16}){0,2})\s"
    r"(?:was|is|has\sbeen|came|ranks|ranked|stood|stands|took|finished)\s(?:again\s|placed\s|ranked\s|only\s){0,2}(?:in\s|at\s)?(?:the\s)?$"
)
_BRACKETED = re.compile(rf"\b((?i:{TOPIC.pattern}))\s\($")
# according to the Report on High-Quality Development
_OF_A_REPORT = re.compile(
    r"\b(?:[Rr]eport|[Rr]esearch|[Ss]tudy|[Ii]ndex)(?:\s[A-Za-z]{2,14}){0,2}\s(?:on|of|for)\s(?:the\s)?$"
)
_APART = re.compile(r",\s(?:and\s)?(?:was|is|has|it|made|entered|appear|also|made)")
# 72nd in a national ranking
_UNNAMED = re.compile(
    r"\s(?:in|on)\s(?:a|another|some|a\scertain|other|various|several)\s(?:[a-z]{3,12}\s){0,2}(?:ranking|list)s?"
    r"\b(?!\sof)"
)
# Its green development rank has long been within
_RANK_IN = re.compile(
    rf"\b(?i:{TOPIC.pattern})(?=\s(?:rank(?:ing)?|place|placing|position|standing|result)\b)"
)
# in a separate provincial table of innovative districts it came 12th
_OF_ANOTHER = re.compile(
    r"\b(?:[Ii]n|[Oo]n)\s(?:a|the)\s(?:separate\s)?(?:provincial|provincewide|city|other|separate)"
    r"\s(?:table|list|ranking)\b[^.;]{0,60}$"
    r"|\b[Ii]n\s(?:other|another|some|various)\s(?:rankings?|lists?|tables?)\b[^.;]{0,60}$"
    # but one agency moved us up by seven places, and another had us in 34th
    r"|\b(?:[Oo]ne|[Aa]nother)(?:\s[a-z]{3,12})?\s(?:agency|institute|institution|tank|firm|body|index"
    r"|consultancy|survey|had)\b[^.;]{0,60}$"
)
# for green development it is No. 72, for digital economy No. 40
_OTHER_FIELD = re.compile(
    r",\s(?:and\s)?(?:for|in)\s([a-z]+(?:\s[a-z]+){0,2}\s(?:economy|strength|power|quality"
    r"|environment|innovation|tourism|governance|vitality|consumption|livability|education))\s$"
)
# it is also 8th for innovation
_OTHER_BEHIND = re.compile(
    r"\s(?:for|in)\s((?:[a-z-]{4,14}\s){0,2}(?:innovation|governance|tourism|vitality|livability|happiness"
    r"|digitalization|manufacturing|logistics|education|consumption))(?=[,.;]|$|\sand\s[0-9])"
)
# 73rd in 2014, 72nd in 2015; 90th in 2014, fell to 91st in 2015 and has since risen to 89th
_YEAR_ROW = re.compile(
    r"\sin\s(?:19|20)[0-9]{2}(?:,|;|,?\sand|,?\sbefore|,?\sthen)\s"
    r"(?:(?:then\s|and\s|it\s|has\s|since\s|again\s){0,4}(?:[a-z]{2,12}(?:ed|ing)|fell|rose)"
    r"(?:\severy\syear,)?(?:\sback|\sup)?\sto\s"
    rf"|(?:then\s)?(?:an?\s)?[a-z]{{3,11}}\sof\s{CARDINAL}\splaces?\sto\s)?"
)
# 57th (60th in 2022), behind Nanming at 44th
_BESIDE_IT = re.compile(
    r"(?:\sin\s(?:19|20)[0-9]{2})?\)?,?\s(?:just\s)?(?:behind|ahead\sof|after)\s"
    r"(?:[A-Z][A-Za-z'’]{1,16}\s){1,3}(?:at|in)\s(?:the\s)?"
)
# on the list, where it sits among the top 30
_WHERE = re.compile(r",\swhere\s[^,;.]{2,60}")
# were 86th in 2018 and are now 85th in comprehensive strength
_IS_NOW = re.compile(
    r"\sin\s(?:19|20)[0-9]{2},?\s(?:and|but)\s(?:is|are)\s(?:now\s)?(?:in\s|at\s)?(?:the\s)?"
)
_RANKING = re.compile(
    r",?\s(?:and\s)?(?:ranking|placing|ranked|placed|coming|standing)\s(?:at\s|in\s)?(?:the\s)?"
)
_TOPIC_LISTS = re.compile(
    rf"\b(?:the|this\syear['’]s)\s((?i:{TOPIC.pattern}))\s(?:list|ranking|table)\b(?!s)"
)
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
_NEAR = 60  # how far a place and the topic that it is in stand apart
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
        if _UNNAMED.match(self.text, group[-1][1]):
            return ()
        other = _OTHER_BEHIND.match(self.text, group[-1][1])
        if other and not TOPIC.fullmatch(other[1]):
            return ((other[1], None),)
        start = group[0][0]
        told = max((one[1] for one in self.ranks if one[1] <= start), default=0)
        if self._is_of_another(told, start):
            return ()
        if (field := _OTHER_FIELD.search(self.text, told, start)) and self._has_topics:
            return ((field[1], dimension_of(field[1])),)
        moved_to = any(b == start for _, b in self._from_to)  # where it went from 49th to 91st
        moved_to = moved_to or (bool(told) and self._is_another_years(group[0]))
        if self._last_names and (moved_to or grammar.WHEN_IT.search(self.text, 0, start)):
            return self._last_names
        before = max((one[1] for one in self.ranks if one[1] <= start), default=0)
        own = OF_TOPIC.match(self.text, group[-1][1])
        apart = own is not None and dimension_of(own[1]) is not None  # and 4th in green development
        row = before and not apart and _YEAR_ROW.fullmatch(self.text, before, start)
        beside = (
            before
            and not apart
            and not self.lists
            and (self._is_next(before, start) or _BESIDE_IT.fullmatch(self.text, before, start))
        )
        if self._last_names and (row or beside):
            return self._last_names
        return self._names_for(group) or (() if self.lists else self._last_names)

    def _is_of_another(self, told: int, start: int) -> bool:
        """Tell whether what is told between two places is of a list that nobody names."""
        named = any(told <= one.start < start for one in self.lists)
        return not named and _OF_ANOTHER.search(self.text, told, start) is not None

    def _is_within_part(self, rank: Rank) -> bool:
        """Tell whether a rank is that among some of the listed: first within central China."""
        field = OF_TOPIC.match(self.text, rank[1])
        if field is None and grammar.WITHIN_PART.match(self.text, rank[1]):
            return True
        if self.text[slice(*rank[:2])].endswith(_OF_PART):
            return True
        if rank[0] in self.leading or grammar.LED_PART.match(self.text, rank[1]):
            return True
        opens = grammar.PART_OPENS.search(self.text, max(0, rank[0] - 160), rank[0])
        if opens and not grammar.tells_those_in(self.text, self.ranks):
            return True
        before = max((one.end for one in self.lists if one.end <= rank[0]), default=0)
        before = max([before, *[one[1] for one in self.ranks if one[1] <= rank[0]]])
        return grammar.WITHIN_BEFORE.search(self.lower, before, rank[0]) is not None

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
            and (not after[0].names[0][1] or _APART.search(self.text, topic.end(), after[0].start))
        )
        led = before and (
            _RANKING.fullmatch(self.text, before[-1].end, start)
            or _WHERE.fullmatch(self.text, before[-1].end, start)
            or self.text[before[-1].end : start] in {" (", " (the "}
        )
        beside = not before or after[0].start - end < _BESIDE
        return bool(near and not own_topic and not led and beside)

    def _names_for(self, group: Sequence[Rank]) -> tuple[NameOf, ...]:
        start, end = group[0][0], group[-1][1]
        noted = _BRACKETED.search(self.text, max(0, start - _NEAR), start)
        if noted and self._has_topics:  # near the top in green development (2nd)
            return ((noted[1], dimension_of(noted[1])),)
        inside = [one for one in self.lists if start < one.start and one.end <= end]
        if inside and len(group) == 1:  # topped China's top 100 districts list
            return inside[0].names
        after = [one for one in self.lists if one.start >= end]
        before = [one for one in self.lists if one.end <= start]
        if after and self._is_in_next(group, before, after):
            return after[0].names
        if len(group) > 1 and (several := self._fields(group)):
            return several
        own = OF_TOPIC.match(self.text, end) if len(group) == 1 else None
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
        if own.start() == end and self.text.endswith(("lists", "rankings"), start, end):
            each = self._topics_from(TOPIC.search(self.text, own.start(1)) or own)
            return tuple((one[0], dimension_of(one[0])) for one in each)
        return ((said, dimension_of(said)),)

    def _inherited(self, group: Sequence[Rank]) -> tuple[NameOf, ...]:
        """Return the fields or lists that ranks are in which no list of their sentence holds."""
        start, end = group[0][0], group[-1][1]
        topic = self._topic_near(start, end, len(group)) if self._has_topics else None
        if topic is None and self._has_topics and not self.lists:
            *_, topic = [None, *_RANK_IN.finditer(self.text, 0, start)]
        if topic and topic.start() - end < _NEAR:
            return tuple((one[0], dimension_of(one[0])) for one in self._topics_from(topic))
        both = len(group) > 1 and _BOTH.match(self.lower, end)
        if both and len(self.names.last(start, len(group))) < len(group) <= len(self.context.kin):
            return tuple((part.name, part.dimension) for part in self.context.kin[-len(group) :])
        listed = list(_TOPIC_LISTS.finditer(self.text, 0, start)) if self._has_topics else []
        if listed and not self.lists:  # in the green development list: A (18th), …, D (28th)
            return ((listed[-1][1], dimension_of(listed[-1][1])),)
        told = tuple((part.name, part.dimension) for part in self.context.lists)[-1:]
        return told or (self.lists[0].names if len(self.lists) == 1 else ())

    @cached_property
    def _has_topics(self) -> bool:
        hinted = any(word in self.lower for word in _OF_TOPICS)
        return hinted and any(topic in self.lower for topic in TOPICS)

    def _topic_near(self, start: int, end: int, count: int) -> re.Match[str] | None:
        behind = TOPIC.search(self.text, end, end + 3 * _NEAR)
        if behind and _OF_A_REPORT.search(self.text, end, behind.start()):
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
            told = (_NOTED_TOPIC, NAMED_TOPIC, _LED_TOPIC) if self._has_topics else ()
            matches = (one.search(self.text, listed, start) for one in told)
            found = next(filter(None, matches), None)
            if found is None and self._has_topics:  # and on the green development list for
                *_, found = [None, *_TOPIC_LISTS.finditer(self.text, listed, start)]
            return found
        before = max((one[1] for one in self.ranks if one[1] <= start), default=0)
        if not self._has_topics:
            return None
        leading = list(_LEADING.finditer(self.text, before, start))
        found = leading[-1] if leading else None
        if found is None and before and (opening := _OPENING.match(self.text)):
            return opening  # In investment potential, Cixi was second and Yuyao eighth
        if found is None and not before and (opening := _SUBJECT.match(self.text)):
            return opening
        if found is None and self.label and self.label.end() <= start:
            return self.label
        return found

    def _goes_on(self, end: int, rank: Rank) -> bool:
        """Tell whether a later rank leaves the list behind it to the one that ends at ``end``."""
        if re.search(r"\b(?:to|from)\b", self.text[end : rank[0]]) or self._is_within_part(rank):
            return True
        before = max((one[1] for one in self.ranks if end <= one[1] < rank[0]), default=end)
        if _IS_NOW.fullmatch(self.text, before, rank[0]):
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
