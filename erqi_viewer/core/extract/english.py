"""Reading the places that an English sentence tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import english_grammar as grammar
from erqi_viewer.core.extract.english_lists import TOPIC, dimension_of, find_bare, find_lists
from erqi_viewer.core.extract.english_names import FIGURE
from erqi_viewer.core.extract.english_numbers import lowered, number
from erqi_viewer.core.extract.english_regions import Names, suits
from erqi_viewer.core.extract.results import Ranking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context


_Rank = tuple[int, int, int]
_NameOf = tuple[str, str | None]
_JOINED = re.compile(r",?\s*(?:and|,)\s+(?:the\s+)?")
# 12th in green development, 9th in investment potential
_NEXT = re.compile(
    rf"\s+(?:in|for|on)\s+(?:terms\s+of\s+)?(?:the\s+)?(?:{TOPIC.pattern})(?:,\s+and|,|\s+and)\s+(?:the\s+)?",
    re.IGNORECASE,
)
# 11th in green development, where another list was named before
_OF_TOPIC = re.compile(
    rf"\s+(?:in|for|on)\s+(?:terms\s+of\s+)?(?:the\s+)?({TOPIC.pattern})", re.IGNORECASE
)


class EnglishReader:
    """Reads one English sentence."""

    def __init__(self, text: str, offset: int, context: Context) -> None:
        self.text = text
        self.lower = lowered(text)
        self.offset = offset
        self.context = context
        self.lists = find_lists(text, context.kin)
        if not self.lists and not context.lists:
            self.lists = find_bare(text)
        inside = {k for one in self.lists for k in range(one.start, one.end)}
        self.names = Names(text, self.lower, inside, context)
        self.figure_places: list[_Rank] = []
        self._last_region: str | None = None
        self.ranks = self._find_ranks()
        self._from_to = [
            (match.start("a"), match.start("b")) for match in grammar.FROM_TO.finditer(self.lower)
        ]
        self._years = [one for one in grammar.YEAR.finditer(text) if not self._is_compared(one)]

    def _find_ranks(self) -> list[_Rank]:
        found: list[_Rank] = []
        for match in grammar.RANK.finditer(self.text):
            value = number(match["place"] or match["number"])
            before = self.lower[max(0, match.start() - 40) : match.start()]
            between = self.text[found[-1][1] : match.start()] if found else ""
            joined = bool(found) and (_JOINED.fullmatch(between) or _NEXT.fullmatch(between))
            verbs = list(grammar.VERB.finditer(before))
            near = bool(verbs) and grammar.NEAR.fullmatch(before, verbs[-1].end())
            placed = bool(re.search(r"place|position|spot", match[0]))
            if (
                value
                and (near or joined or placed or match["number"] or self._is_listed(match, found))
                and not grammar.NOT_RANK.match(self.text, match.end())
            ):
                found.append((match.start(), match.end(), value))
        found += [
            (*match.span(), 1)
            for match in grammar.TOPPED.finditer(self.text)
            if not grammar.BY_COUNT.match(self.lower, match.end())
        ]
        return sorted(found)

    def _is_listed(self, match: re.Match[str], found: Sequence[_Rank]) -> bool:
        """Tell whether a rank stands right behind a region: Yongkang (12th), Zhuji 13th."""
        if not (self.lists or self.context.lists):
            return False
        bracketed = self.text[match.start() - 1 : match.start()] == "("
        if bracketed and self.text[match.end() : match.end() + 1] == ")":
            return True
        if grammar.IN_LIST.match(self.text, match.end()):
            return True
        if _OF_TOPIC.match(self.text, match.end()):  # up two places, 19th in green development
            return True
        return bool(found) and self._is_next(found[-1][1], match.start())

    def _is_next(self, end: int, start: int) -> bool:
        """Tell whether only the next region stands between two ranks: 21st, Ningxiang 24th."""
        name = self.names.only(end, start)
        return (
            name is not None
            and grammar.NEXT_LEAD.fullmatch(self.text, end, name.start) is not None
            and grammar.NEXT_TAIL.fullmatch(self.text, name.end, start) is not None
        )

    def rankings(self) -> list[Ranking]:
        """Return the places in lists, those side by side paired with the lists in order."""
        out: list[Ranking] = []
        groups: list[list[_Rank]] = []
        for rank in self.ranks:
            between = self.text[groups[-1][-1][1] : rank[0]] if groups else ""
            if groups and _JOINED.fullmatch(between):
                groups[-1].append(rank)
            else:
                groups.append([rank])
        for group in groups:
            out += self._group(group)
        return out

    def _group(self, group: Sequence[_Rank]) -> list[Ranking]:
        if self._is_of_a_figure(group[0][0]):
            self.figure_places.append(group[0])
            return []
        names = self._names_for(group)
        regions = self.names.before(group[0][0])
        run: list[str] = []
        if len(group) > 1 and len(names) != len(group):
            run = self.names.last(group[0][0], len(group))
        out = []
        for i, rank in enumerate(group):
            region = run[i] if run else regions[-1] if regions else self._region_after(rank[1])
            if self._comes_from(rank):
                region = self._last_region or region
            self._last_region = region
            if grammar.COUNTED.search(self.lower, 0, rank[0]):
                continue
            if not names and not self._is_claim(rank[0]):
                continue
            own = self._own(rank, region, names, i if len(names) == len(group) else None)
            year = self._year_of(rank)
            span = rank[0] + self.offset, self._printed_end(rank) + self.offset
            out += [Ranking(year, region, key, name, rank[2], *span) for name, key in own]
        return out

    def _own(
        self, rank: _Rank, region: str | None, names: Sequence[_NameOf], i: int | None
    ) -> Sequence[tuple[str | None, str | None]]:
        """Return the lists that a rank is in; the ``i``-th of as many lists as ranks."""
        if not names or self._is_within_part(rank):
            return [(None, None)]
        own = [names[i]] if i is not None else list(names) if self._is_shared(rank) else [names[0]]
        if region and not self.lists and not suits(region, [name for name, _ in own]):
            others = [(part.name, part.dimension) for part in reversed(self.context.kin)]
            return [one for one in others if suits(region, [one[0]])][:1] or [(None, None)]
        return own

    def _is_shared(self, rank: _Rank) -> bool:
        """Tell whether a rank is that in several lists: first in the lists for A and for B."""
        return self.text[rank[0] : rank[1]].endswith(("lists", "rankings")) or any(
            one.pointed or grammar.IN_LISTS.fullmatch(self.text, rank[1], one.start)
            for one in self.lists
        )

    def _is_within_part(self, rank: _Rank) -> bool:
        """Tell whether a rank is that among some of the listed: first within central China."""
        if grammar.WITHIN_PART.match(self.text, rank[1]):
            return True
        before = max((one.end for one in self.lists if one.end <= rank[0]), default=0)
        before = max([before, *[one[1] for one in self.ranks if one[1] <= rank[0]]])
        return grammar.WITHIN_BEFORE.search(self.lower, before, rank[0]) is not None

    def _printed_end(self, rank: _Rank) -> int:
        """Return where a rank's number phrase ends: 57th place without place."""
        spot = grammar.SPOT.search(self.text, rank[0], rank[1])
        return spot.start() if spot else rank[1]

    def _is_of_a_figure(self, start: int) -> bool:
        """Tell whether a place is that of a figure before it: GDP reached …, ranking first in …."""
        if self.lists or grammar.LISTED.search(self.lower):
            return False
        return FIGURE.search(self.lower, 0, start) is not None

    def _is_claim(self, start: int) -> bool:
        if re.search(r"\brank", self.text[max(0, start - 40) : start]):
            return True
        return grammar.LISTED.search(self.lower) is not None

    def _names_for(self, group: Sequence[_Rank]) -> tuple[_NameOf, ...]:
        start, end = group[0][0], group[-1][1]
        after = [one for one in self.lists if one.start >= end]
        before = [one for one in self.lists if one.end <= start]
        near = (
            after
            and not re.search(r"[;.]", self.text[end : after[0].start])
            and all(
                self._goes_on(end, rank) for rank in self.ranks if end < rank[0] < after[0].start
            )
        )
        if near and (not before or after[0].start - end < 30):
            return after[0].names
        own = _OF_TOPIC.match(self.text, end) if len(group) == 1 else None
        if own and before:
            return ((own[1], dimension_of(own[1])),)
        if before:
            return before[-1].names
        topic = TOPIC.search(self.text, end) or TOPIC.search(self.text, 0, start)
        if topic and abs(topic.start() - end) < 60:
            return tuple((one[0], dimension_of(one[0])) for one in self._topics_from(topic))
        both = len(group) > 1 and self.lower.startswith(" respectively", end)
        if both and len(self.names.last(start, len(group))) < len(group) <= len(self.context.kin):
            return tuple((part.name, part.dimension) for part in self.context.kin[-len(group) :])
        return tuple((part.name, part.dimension) for part in self.context.lists)[-1:]

    def _goes_on(self, end: int, rank: _Rank) -> bool:
        """Tell whether a later rank leaves the list behind it to the one that ends at ``end``."""
        if re.search(r"\bto\b", self.text[end : rank[0]]) or self._is_within_part(rank):
            return True
        before = max((one[1] for one in self.ranks if end <= one[1] < rank[0]), default=end)
        return self._is_next(before, rank[0])

    def _topics_from(self, topic: re.Match[str]) -> list[re.Match[str]]:
        """Return a topic and those joined to it: comprehensive strength and green development."""
        run = [topic]
        for following in TOPIC.finditer(self.text, topic.end()):
            if not re.fullmatch(
                r",?\s*(?:and|,)\s+(?:in\s+)?", self.text[run[-1].end() : following.start()]
            ):
                break
            run.append(following)
        return run

    def _region_after(self, at: int) -> str | None:
        """Return the region spoken of, else the first one named behind a rank."""
        return self.context.subject or self.names.after(at)

    def _comes_from(self, rank: _Rank) -> bool:
        """Tell whether a rank is only where the one before it came from: 19th, up from 23rd."""
        before = max(0, rank[0] - 24)
        return any(
            match.start("a") == rank[0]
            for match in grammar.UP_FROM.finditer(self.lower, before, rank[1])
        )

    def _year_of(self, rank: _Rank) -> int | None:
        """Return the year of a rank; of one moved on from the year before only where it is told."""
        start, end, _ = rank
        year = self._year(start, end)
        if grammar.EARLIER.match(self.text, end):
            return year - 1 if year else None
        if grammar.MOVES_ON.match(self.text, end) and not grammar.YEAR.match(self.text, end + 1):
            return None if grammar.FROM.search(self.text, max(0, start - 12), start) else year
        return year

    def _year(self, start: int, end: int) -> int | None:
        after = grammar.YEAR.match(self.text, end) or grammar.YEAR.match(self.text, end + 1)
        left = [moved for moved in self._from_to if moved[1] <= start]
        years = [
            one for one in self._years if not any(a <= one.start() < b for a, b in left)
        ]  # in 2021 is not the year of fourth: from seventh in 2021 to fourth
        before = [one for one in years if one.end() <= start]
        behind = [one for one in years if one.start() >= end]
        chosen = after or next(iter(before[-1:] or behind[:1]), None)
        if chosen is None:
            return self.context.inherited_year()
        if chosen[1]:
            return int(chosen[1])
        year = self.context.year
        return year - (chosen[2] == "last") if year else None

    def _is_compared(self, year: re.Match[str]) -> bool:
        """Tell whether a year is only what is compared with: up one place from 2018."""
        lead = year[0].split()[0].lower()
        if lead == "since":
            return True
        plain = lead in {"in", "last"} or lead[0].isdecimal()
        return plain and bool(
            grammar.COMPARED.search(self.text, max(0, year.start() - 8), year.start())
        )
