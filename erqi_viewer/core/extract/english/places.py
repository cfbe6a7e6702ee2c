"""Reading the places that an English sentence tells."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import both, grammar, home, placed_by, scopes
from erqi_viewer.core.extract.english.kinds import suits
from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.listed import JOINED, OF_TOPIC
from erqi_viewer.core.extract.english.no_regions import PROVINCES
from erqi_viewer.core.extract.english.numbers import number
from erqi_viewer.core.extract.english.several import EnglishSeveral
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.results import Ranking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.english.choice import NameOf
    from erqi_viewer.core.extract.english.rank_forms import Rank


_THEY = re.compile(
    r"\W{0,3}(?:(?:Last\syear|In\s(?:the\s)?(?:19|20)[0-9]{2}(?:\s(?:list|ranking|edition))?|The\syear\sbefore|A\syear\s(?:ago|earlier)),?\s(?:they|their|both)\b"
    r"|(?:They|Their|Both|The\s(?:two|three|four|five))\b)"
)
# the same three, in that order, are 24th, 55th and 63rd
# For investment potential the two were 52nd and 66th
_SAME_FEW = re.compile(
    r"\bthe\ssame\s(?:two|three|four|five|six)\b[^.;]{0,40}$"
    r"|\bthe\s(?:two|three|four|five|six)\s(?:are|were|came|rank(?:ed)?|stood|stand|placed)\s(?:in\s|at\s)?$"
)
# The three districts rank first, third and fifth in Guangxi; They are the first and second in
_THE_FEW = re.compile(
    r"\b(?:(?:the|these)\s(?P<n>two|three|four|five|six)\s(?:districts|counties|cities|towns|banners)?|they)\s?"
    r"(?:are|were|came|rank(?:ed)?|stood|stand)\s(?:in\s|at\s)?(?:the\s)?$"
)
_OWNER = re.compile(
    r"(?:[A-Z0-9][A-Za-z0-9 ]{0,20}(?::|\s--?|\s[–—])\s)?"
    r"(?:(?:For|In)\s(?:19|20)[0-9]{2},\s)?([A-Z][a-z]{2,14})['’]s\s(?:(?:position|place|rank|ranking|standing|result)\b"
    r"|(?:best|highest|strongest)\s(?:showing|result|finish|rank|ranking|place|placing)\b"
    r"|(?:[a-z]{4,14}\s)?(?:strength|performance|competitiveness|economy)\s(?:is|was|ha[sd]|rank|c[ao]me|st))"
)
# Jiangsu Province as a whole placed third
_PROVINCE = re.compile(
    r"\W{0,3}(?P<name>[A-Z][a-z]{2,12}(?:\s[A-Z][a-z]{2,12})?\s[Pp]rovince)(?:\s(?:itself|as\sa\swhole))?"
    r"\s(?:also\s|now\s)?(?:placed|ranked|ranks|came|was|is|stood|stands|finished|took)\b"
)
# Since 59th place in 2015, Xinzheng has moved
_LED_BY_PLACE = re.compile(
    r"\W{0,3}(?:Since|After|From|Ranked|Placed|Listed|Having\sbeen|(?:By|With)\s(?:finishing|ranking|coming|an?\s))\b[^,;.]{0,60},\s(?:the\s)?"
)
# Nan'an and Hui'an are listed. The former has been in the top 20
_FORMER = re.compile(
    r"\W{0,3}The\s(former|latter)\s(?:is|was|has|had|ranks?|ranked|came|rose|fell|stood)\b"
)
# the top three were No 1 Kunshan, No 2 Jiangyin and No 3 Zhangjiagang
_ITEM = re.compile(r"(?:^|[,:;(\n]\s?|\b(?:and|were|are|with|including|by)\s)$")
_ITEM_REACH = 12
# first for comprehensive strength, investment potential and green development alike
_ALIKE = re.compile(r"(?:\splace)?\s(?:in|for)\s[a-z][a-z, -]{8,120}\salike\b")
# 11th in the country by GDP, and first on the list
_BY_SUM = re.compile(
    rf"(?:\s(?:place|position))?(?:\s(?:in|among|across)\s[^,;.]{{2,40}}?|\snation(?:wide|ally))?\s(?:by|in\sterms\sof)\s(?:the\s|its\s|total\s)?(?:{FIGURE.pattern})"
    r"(?![^,;.]{0,60}\b(?:list|ranking)\b)"
)
# Little wonder that the city was No 3
_ITSELF = re.compile(
    r"\b(?:it|the\s(?:district|county|city|town|banner))(?:\s(?:itself|also|again|now))?"
    r"(?:\s[a-z]{2,9}){0,3}\s(?:[Nn]o\.?\s?)?[a-z0-9]{2,14}$"
)
# the district itself was named No. 7
_ITS_KIND = re.compile(r"\bthe\s(?P<kind>district|county|city|town|banner)\sitself\s[a-z]")
# Lixia's GDP rose. The city itself was 18th in the country
_CITY_ITSELF = re.compile(r"\bthe\s(?:city|province|prefecture)\s(?:itself|as\sa\swhole)\s[a-z]")
_OURS = re.compile(r"\b(?:we|our|ours|us)\b")
_ITSELF_REACH = 160
_SUBJECT_REACH = 60
_SPOTS = ("place", "position", "spot")
_OWN_PLACE = re.compile(
    r"\b([A-Z][a-z'’]{1,14}(?:\s[A-Z][a-z]{2,14}|\s(?:district|county|city|banner))?)['’]s\s$"
)
_OWNER_REACH = 40
_TWO = 2


class EnglishReader(EnglishSeveral):
    """Reads one English sentence."""

    def __init__(self, text: str, offset: int, context: Context) -> None:
        super().__init__(text, offset, context)
        self._last_region: str | None = None

    def rankings(self) -> list[Ranking]:
        """Return the places in lists, those side by side paired with the lists in order."""
        out: list[Ranking] = []
        groups: list[list[Rank]] = []
        for rank in self.ranks:
            between = self.text[groups[-1][-1][1] : rank[0]] if groups else ""
            # where Jianyang ranked 69th, 1st in Sichuan
            within = between == ", " and grammar.WITHIN_PART.match(self.text, rank[1])
            # 69th in trade, up from 71st, and 49th in innovation
            left = bool(groups) and self._comes_from(groups[-1][-1])
            apart = within or (left and OF_TOPIC.match(self.text, rank[1]))
            # up from 53rd to 49th, and sixth on the top 100 counties in green development
            moved = bool(groups) and any(groups[-1][-1][0] == to for _, to in self._from_to)
            listed = (left or moved) and self._is_in_a_list(rank)
            if groups and not (apart or listed) and JOINED.fullmatch(between):
                groups[-1].append(rank)
            else:
                groups.append([rank])
        for group in groups:
            out += self._group(group)
        ordered = [*self._from_to_in_order(), *self._shared()]
        out = [one for one in out if not any(r.start <= one.start < r.end for r in ordered)]
        return [*out, *self._first_few(), *ordered]

    def _group(self, group: Sequence[Rank]) -> list[Ranking]:
        if not self._is_in_row(group[0]) and self._is_of_a_figure(group[0][0]):
            each = placed_by.each_inside(self.text, self.lower, group)
            self.figure_places += group if each else group[:1]
            return []
        names = self._last_names = self._names_told(group)
        if not names and self.lists and self._is_item(group[0]):
            names = self.lists[-1].names[:1]
        regions = self.names.before(group[0][0])
        within = len(group) > 1 and self._are_within_part(group)
        names = () if within else names
        run = self._in_order(group) if 1 < len(group) != len(names) else []
        out = []
        for i, rank in enumerate(group):
            region = run[i] if run else regions[-1] if regions else self._region_after(rank[1])
            if len(group) > 1 and not run and _THEY.match(self.text):
                region = None  # of several that an earlier sentence named
            region = self._own_region(rank) or self.items.get(rank, region)
            ahead = rank[0] in self.ahead  # the former, up from 74th
            if not ahead and (self._comes_from(rank) or self._is_also(rank)):
                region = self._last_region or region
            self._last_region = region
            counted = grammar.COUNTED.search(self.lower, 0, rank[0])
            # Zhejiang takes 17 places and is second only to Jiangsu; but it may top a list
            wide = region in PROVINCES and grammar.RANK.match(self.text, rank[0]) is not None
            if counted or wide or grammar.BY_NUMBER.match(self.lower, rank[1]):
                continue
            if self._is_of_what_is_around(rank):
                continue
            leads = rank[0] in self.leading or bool(grammar.LED_PART.match(self.text, rank[1]))
            if not (names or self.items or leads or within or self._is_claim(rank[0])):
                continue
            own = self._own(rank, region, names, i if len(names) == len(group) else None)
            year = self._year_of_place(rank)
            span = rank[0] + self.offset, self._printed_end(rank) + self.offset
            out += [Ranking(year, region, key, name, rank[2], *span) for name, key in own]
        return out

    def _in_order(self, group: Sequence[Rank]) -> list[str]:
        """Return whose as many places side by side are, the regions told last in their order."""
        told = _THEY.match(self.text) or _SAME_FEW.search(self.lower, 0, group[0][0])
        run = self.names.last(group[0][0], len(group))
        if run and not (told and told.re is _SAME_FEW):
            return run
        recent = list(self.context.recent)
        return recent if told and len(recent) == len(group) else []

    def _are_within_part(self, group: Sequence[Rank]) -> bool:
        """Tell whether as many regions have places in a part: rank first and third in Guangxi."""
        few = _THE_FEW.search(self.lower, 0, group[0][0])
        told = few is not None and (few["n"] is None or number(few["n"]) == len(group))
        told = told and len(self.context.recent) == len(group)
        return told and grammar.WITHIN_PART.match(self.text, group[-1][1]) is not None

    def _is_also(self, rank: Rank) -> bool:
        """Tell whether a place is another of the region of the one before: 69th, 1st in Sichuan."""
        beside = rank[0] - len(", ") in self._rank_ends and self.text.endswith(", ", 0, rank[0])
        return beside and grammar.WITHIN_PART.match(self.text, rank[1]) is not None

    @cached_property
    def _rank_ends(self) -> frozenset[int]:
        return frozenset(end for _, end, _ in self.ranks)

    def _own_region(self, rank: Rank) -> str | None:
        """Return the region that a place is told to belong to: (59th), went to Huangdao."""
        if rank[0] in self.ahead:
            return self.ahead[rank[0]]
        if rank[0] in self._moved_in_order:
            return self._moved_in_order[rank[0]]
        if whose := self._possessor_of(rank) or self._itself(rank[0]):
            return whose
        went = grammar.WENT_TO.match(self.text, rank[1])
        if went:
            return self.names.from_here(went.end())
        if self._is_item(rank):
            return self.names.from_here(rank[1] + 1)
        bracketed = self.text[rank[0] - 1 : rank[0]] == "("
        return self.names.bracketed(rank[0] - 1) if bracketed else None

    @cached_property
    def _moved_in_order(self) -> dict[int, str]:
        """Whose the places are that as many moves lead from and to: from 6th to 2nd and from …."""
        if len(self._from_to) < _TWO or "respectively" not in self.lower:
            return {}
        run = [one.name for one in self.names.run(self._from_to[0][0])]
        if len(run) != len(self._from_to):
            return {}
        return {at: name for name, ends in zip(run, self._from_to, strict=True) for at in ends}

    def _possessor_of(self, rank: Rank) -> str | None:
        """Return whose place a rank is said to be: Anji's 20th place, the 8th place of Anji."""
        if not self.text.endswith(_SPOTS, *rank[:2]):
            return None
        owner = _OWN_PLACE.search(self.text, max(0, rank[0] - _OWNER_REACH), rank[0])
        if owner:
            known = self.context.canonical(owner[1])
            return known if known in self.context.recent else None
        return self.names.from_here(rank[1] + len(" of "))

    def _itself(self, at: int) -> str | None:
        """Return whom itself stands for in front of a place: and the district itself was 7th.

        It is the one named last that is called so, else the one spoken of, not a city in between.
        """
        if "itself" not in self.lower:
            return None
        own = _ITS_KIND.search(self.lower, max(0, at - _ITSELF_REACH), at)
        if own is None or any(own.end() <= one.start < at for one in self.names.all):
            return None
        before = [one for one in self.names.all if one.end <= own.start()]
        called = [one.name for one in before if one.name.lower().endswith(own["kind"])]
        return called[-1] if called else self._spoken_of() or self._home

    def _is_of_what_is_around(self, rank: Rank) -> bool:
        """Tell whether a place is that of the city in which the districts of the lists lie."""
        if self.lists or not has_one(self.lower, ("itself", "as a whole")):
            return False
        own = _CITY_ITSELF.search(self.lower, max(0, rank[0] - _ITSELF_REACH), rank[0])
        if own is None or any(own.end() <= one.start < rank[0] for one in self.names.all):
            return False
        known = [one.lower() for one in self._lists_known]
        return bool(known) and all("district" in one and "cit" not in one for one in known)

    def _is_item(self, rank: Rank) -> bool:
        """Tell whether a place is one of a row with its region behind it: No 2 Jiangyin."""
        numbered = self.text.startswith(("No", "no", "#"), rank[0])
        before = max(0, rank[0] - _ITEM_REACH)
        return (
            numbered
            and _ITEM.search(self.text, before, rank[0]) is not None
            and self.names.from_here(rank[1] + 1) is not None
        )

    def _own(
        self, rank: Rank, region: str | None, names: Sequence[NameOf], i: int | None
    ) -> Sequence[tuple[str | None, str | None]]:
        """Return the lists that a rank is in; the ``i``-th of as many lists as ranks."""
        if not names or self._is_within_part(rank):
            return [(None, None)]
        own = [names[i]] if i is not None else list(names) if self._is_shared(rank) else [names[0]]
        listed = bool(self.lists) or rank in self.items
        if region and not listed and not suits(region, [name for name, _ in own]):
            others = [(part.name, part.dimension) for part in reversed(self.context.kin)]
            return [one for one in others if suits(region, [one[0]])][:1] or [(None, None)]
        return own

    def _is_shared(self, rank: Rank) -> bool:
        """Tell whether a rank is that in several lists: first in the lists for A and for B."""
        if _ALIKE.match(self.text, rank[1]):
            return True
        return self.text[rank[0] : rank[1]].endswith(("lists", "rankings")) or any(
            one.pointed or grammar.IN_LISTS.fullmatch(self.text, rank[1], one.start)
            for one in self.lists
        )

    def _printed_end(self, rank: Rank) -> int:
        """Return where a rank's number phrase ends: 57th place without place."""
        spot = grammar.SPOT.search(self.text, rank[0], rank[1])
        return spot.start() if spot else rank[1]

    def _is_in_row(self, rank: Rank) -> bool:
        """Tell whether a rank follows one that is no figure's: 73rd, with a GDP of …, B 82nd."""
        before = [one for one in self.ranks if one[1] <= rank[0]]
        return (
            bool(before)
            and before[-1] not in self.figure_places
            and self._is_next(before[-1][1], rank[0])
        )

    def _is_of_a_figure(self, start: int) -> bool:
        """Tell whether a place is that of a figure before it: GDP reached …, ranking first in …."""
        end = next((rank[1] for rank in self.ranks if rank[0] == start), start)
        within = grammar.WITHIN_PART.match(self.text, end) is not None
        if within and placed_by.of_measure(self.text, self.lower, start):
            return True
        by = _BY_SUM.match(self.lower, end)
        if by and not any(one.start < by.end() <= one.end for one in self.lists):
            return True
        if self.lists or self._is_of_lists:
            return False
        if self.context.figure and (both.is_said(self.lower) or self._is_of_the_last_figure):
            return True
        for pattern in (grammar.BEHIND_A_FIGURE, grammar.JUST_BEHIND_A_FIGURE):
            if pattern.search(self.lower, max(0, start - 160), start):
                return True
        within = within or self.lower.endswith(", ranking ", 0, start)
        if within and grammar.BEHIND_A_COUNT.search(self.lower, max(0, start - 160), start):
            return True
        return self._first_figure <= start or self._is_by_a_figure(start)

    @cached_property
    def _is_of_the_last_figure(self) -> bool:
        """Tell whether it is the figure told right before whose place the sentence tells."""
        return both.is_of_it(self.lower, self.context.beginning[: self.offset])

    def _is_by_a_figure(self, start: int) -> bool:
        """Tell whether a place is by a figure behind it, or of a quality that no list is of."""
        end = next((rank[1] for rank in self.ranks if rank[0] == start), start)
        if placed_by.of_measure(self.text, self.lower, start):
            return True
        if scopes.BY_FIGURE.match(self.lower, end) or scopes.BY_RATE.match(self.lower, end):
            return True
        if grammar.LED_PART.match(self.text, end) and scopes.LED_BY.match(self.lower, end):
            return True
        quality = scopes.OF_QUALITY.search(self.lower, max(0, start - 110), start)
        return quality is not None and not self._has_topics

    def _is_claim(self, start: int) -> bool:
        if re.search(r"\brank", self.text[max(0, start - 40) : start]):
            return True
        return self._is_of_lists

    @cached_property
    def _is_of_lists(self) -> bool:
        return grammar.LISTED.search(self.lower) is not None

    @cached_property
    def _first_figure(self) -> int:
        """Where the first figure ends that the sentence names, behind it all when there is none."""
        figure = FIGURE.search(self.lower)
        return figure.end() if figure else len(self.lower) + 1

    def _region_after(self, at: int) -> str | None:
        """Return the region spoken of, else the first one named behind a rank."""
        led = _LED_BY_PLACE.match(self.text)
        if led and at < led.end() and (whose := self.names.from_here(led.end())):
            return whose
        if spoken := self._spoken_of():
            return spoken
        itself = _ITSELF.search(self.lower, max(0, at - _SUBJECT_REACH), at)
        whose = self._home if itself else self.names.after(at)
        return whose or self._home

    @property
    def _home(self) -> str | None:
        """Whom the text is about, as its title tells, unless who speaks means somebody else."""
        ours = _OURS.search(self.lower)
        return None if ours else home.of(self.context.beginning)

    def _spoken_of(self) -> str | None:
        """Return whose place or strength a sentence begins with, else whom it goes on about."""
        if province := _PROVINCE.match(self.text):
            return province["name"]
        pair = _FORMER.match(self.text) if len(self.context.recent) > 1 else None
        if pair:
            return self.context.recent[-1 if pair[1] == "latter" else -2]
        owner = _OWNER.match(self.text)
        if owner and not owner[1].startswith(("China", "It", "Its", "The")):
            return self.context.canonical(owner[1])  # Xiaoshan's position fell, but it was 4th in
        return self.context.subject
