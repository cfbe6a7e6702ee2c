"""Which ranks of a sentence are beside the lists: of streets, schools, dishes, of an appraisal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import asides, bystanders, opinions, others, strangers
from erqi_viewer.core.extract.rank_owners import RankOwners
from erqi_viewer.core.extract.results import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.linked import Linked
    from erqi_viewer.core.extract.list_mentions import Part
    from erqi_viewer.core.extract.rank_tops import Rank
    from erqi_viewer.core.extract.tokens import Token

_OF_QUARTERS = re.compile("强(?![区县市])|街道")
_QUARTERS = ("街道", "街")
_TOWNS = ("镇", "乡", *_QUARTERS)
_OF_TOWNS = re.compile("[镇乡]|强(?![区县市])")
_OF_MANY = re.compile("[百千0-9]强")
_OF_DISTRICTS = re.compile("强[区县市]|城区|县域|区县|县市")
_SHORTEST = 2
_ANOTHER = frozenset({"indicator", "metric", "pronoun", "topic"})
_BELOW_A_CITY = "区县旗镇"
_WITHIN = frozenset({"全区", "全县", "全市", "全旗", "全镇"})


class Beside(RankOwners):
    """Tells the ranks that no region has from those that one may have, from left to right."""

    _beside_to = 0  # where the last rank ends that no region has
    out: Linked

    def is_beside(self, group: tuple[Rank, ...], done: int) -> bool:
        """Leave ranks to whom they are told of, if its kind is none of regions; tell whether so."""
        start = group[0].start
        told = [one for one in self.lists if done <= one.start and one.end <= start]
        last = next((one for one in reversed(told) if one.kind != "topic"), None)
        of_firms = last is not None and last.kind == "company" and last.end
        if of_firms and not any(mark in self.sentence.text[of_firms:start] for mark in ";；。"):
            self.leave_beside(group)
            return True
        if strangers.is_beside(self.sentence, self.lists, done, start) or (
            self._beside_to and done == self._beside_to and self._goes_on_beside(start)
        ):
            self.leave_beside(group)
            return True
        span, named = (start, group[-1].end), self.subjects.mentions
        if not group[0].top and bystanders.holds(self.sentence, self.lists, named, done, span):
            self.leave_beside(group)
            return True
        return False

    def give_up(self, group: tuple[Rank, ...]) -> None:
        """List ranks as not understood."""
        spans = dict.fromkeys(self.sentence.span(rank.start, rank.end) for rank in group)
        self.out.not_understood.extend(Span(*one) for one in spans)

    def leave_beside(self, group: tuple[Rank, ...]) -> None:
        """Keep ranks as those of somebody who is no region."""
        self.out.of_others.extend(group)
        self._beside_to = group[-1].end

    def _goes_on_beside(self, start: int) -> bool:
        """Tell whether nothing new is told since a place beside: 获金奖,名列第一; 千灯镇第7."""
        begin, text = self._beside_to, self.sentence.text
        if any(mark in text[begin:start] for mark in ";；。!?"):
            return False
        named = [one for one in self.subjects.mentions if begin <= one.start < start]
        ends = _TOWNS if strangers.is_of_towns(self.sentence, start) else _QUARTERS
        if any(
            one.is_local
            and not text.endswith(ends, 0, one.end)
            and len(others.content(text[one.end : start])) < _SHORTEST  # 黄陂豆丝列第四
            for one in named
        ):
            return False
        if any(one.start >= begin and one.end <= start for one in self.lists):
            return False
        return all(
            one.kind not in _ANOTHER or one.text in _WITHIN
            for one in self.sentence.within(begin, start)
        )

    def is_asked(self, group: tuple[Rank, ...], done: int, owner: Token | None) -> bool:
        """Leave ranks that are by what people answer; tell whether so."""
        asked = opinions.holds(self.sentence, self.lists, done, group[0].start, owner)
        if asked:
            self.leave_beside(group)
        return asked

    def is_of_a_city(self, owner: Token, start: int) -> bool:
        """Tell whether a place by a figure is the whole city's in a text about a part of it."""
        main = self.context.main
        part = main is not None and main[-1] in _BELOW_A_CITY
        return part and asides.is_of_a_whole_city(self.sentence, owner, start)

    def is_of_others(self, group: tuple[Rank, ...]) -> bool:
        """Leave ranks to whom they are told of, if that is no region, and tell whether it is so."""
        whose = others.whose(self.sentence, self.lists, group[0].start)
        if others.is_measure(whose):
            self.give_up(group)  # 高邮空气质量排名第5: its own, on none of our lists
        elif whose:
            self.out.of_others.extend(group)
        return bool(whose)

    def is_of_none_named(
        self, group: tuple[Rank, ...], whose: Sequence[str | None], chosen: Sequence[Part]
    ) -> bool:
        """Tell whether ranks are of towns in an appraisal, or of what a clause alone tells of."""
        start = group[0].start
        if self.is_of_towns_beside(whose, chosen, start):
            return True
        if len(group) > 1 and chosen and bystanders.are_things(whose, chosen[0].name):
            return True
        if chosen or self.lists or self.out.rankings or len(group) > 1 or group[0].top:
            return False
        if any(one.is_local and one.start < start for one in self.subjects.mentions):
            return False
        return others.tells_else(self.sentence, start)

    def is_of_towns_beside(
        self, whose: Sequence[str | None], chosen: Sequence[Part], start: int
    ) -> bool:
        """Tell whether ranks are of towns or streets' offices in an appraisal, not on a list."""
        names = [one or "" for one in whose]  # 桐乡 and 清镇 are cities
        if not all(len(one) > _SHORTEST and one.endswith(_TOWNS) for one in names):
            return False
        appraised = strangers.is_of_towns(self.sentence, start)
        text, listed = self.sentence.text, [part.name for part in chosen]
        named = all(one in text for one in names)
        if all(one.endswith(_QUARTERS) for one in names):
            return (named and appraised) or not any(_OF_QUARTERS.search(one) for one in listed)
        if not named or not listed:
            return named and (appraised or self.context.appraised or bool(self.out.of_others))
        if any(_OF_TOWNS.search(one) for one in listed):
            return appraised and not any(_OF_MANY.search(one) and one in text for one in listed)
        return appraised or any(_OF_DISTRICTS.search(one) for one in listed)
