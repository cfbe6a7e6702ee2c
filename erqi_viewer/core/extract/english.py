"""Reading the sentences of an English release: ranks, streaks and moves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract import english_grammar as grammar
from erqi_viewer.core.extract.english_lists import TOPIC, dimension_of, find_lists
from erqi_viewer.core.extract.english_names import FIGURE
from erqi_viewer.core.extract.english_numbers import lowered, number
from erqi_viewer.core.extract.results import Change, Ranking, Streak

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.context import Context


# 12th in green development, 9th in investment potential
_NEXT = re.compile(
    rf"\s+(?:in|for|on)\s+(?:terms\s+of\s+)?(?:the\s+)?(?:{TOPIC.pattern})(?:,\s+and|,|\s+and)\s+(?:the\s+)?",
    re.IGNORECASE,
)


_KINDS = {" County": "count", " District": "district"}
_KIND = re.compile(r"[Cc]ount(?:y|ies)|[Dd]istrict")
# 11th in green development, where another list was named before
_OF_TOPIC = re.compile(
    rf"\s+(?:in|for|on)\s+(?:terms\s+of\s+)?(?:the\s+)?({TOPIC.pattern})", re.IGNORECASE
)


def _is_foreign(name: str, region: str) -> bool:
    """Tell whether a list named in an earlier sentence is not of the kind of a region."""
    kind = next((kind for end, kind in _KINDS.items() if region.endswith(end)), None)
    return kind is not None and _KIND.search(name) is not None and kind not in name.lower()


class _Name(NamedTuple):
    """A region's name, where it ends, and whether it is called a district, county, city or town."""

    end: int
    name: str
    called: bool


class EnglishReader:
    """Reads one English sentence."""

    def __init__(self, text: str, offset: int, context: Context) -> None:
        self.text = text
        self.lower = lowered(text)
        self.offset = offset
        self.context = context
        self.lists = find_lists(text)
        self.figure_places: list[tuple[int, int, int]] = []
        self.ranks = self._find_ranks()
        self._years = [one for one in grammar.YEAR.finditer(text) if not self._is_compared(one)]
        self._names = list(self._find_names())

    def _find_ranks(self) -> list[tuple[int, int, int]]:
        found: list[tuple[int, int, int]] = []
        for match in grammar.RANK.finditer(self.text):
            value = number(match["place"] or match["number"])
            before = self.lower[max(0, match.start() - 40) : match.start()]
            between = self.text[found[-1][1] : match.start()] if found else ""
            joined = bool(found) and (
                re.fullmatch(r",?\s*(?:and|,)\s+(?:the\s+)?", between) or _NEXT.fullmatch(between)
            )
            verbs = list(grammar.VERB.finditer(before))
            near = bool(verbs) and re.fullmatch(
                r"\s*(?:as|at|in|the|a|an|to|its|up|No\.?)?(?:\s+(?:the|at|in))?\s*",
                before[verbs[-1].end() :],
            )
            placed = bool(re.search(r"place|position|spot", match[0]))
            if (
                value
                and (near or joined or placed or match["number"] or self._is_listed(match, found))
                and not grammar.NOT_RANK.match(self.text, match.end())
            ):
                found.append((match.start(), match.end(), value))
        found += [(*match.span(), 1) for match in grammar.TOPPED.finditer(self.text)]
        return sorted(found)

    def _is_listed(self, match: re.Match[str], found: Sequence[tuple[int, int, int]]) -> bool:
        """Tell whether a rank stands right behind a region: Yongkang (12th), Zhuji 13th."""
        if not (self.lists or self.context.lists):
            return False
        bracketed = self.text[match.start() - 1 : match.start()] == "("
        if bracketed and self.text[match.end() : match.end() + 1] == ")":
            return True
        if grammar.IN_LIST.match(self.text, match.end()):
            return True
        between = self.text[found[-1][1] : match.start()] if found else ""
        return grammar.NEXT_ONE.fullmatch(between) is not None

    def rankings(self) -> list[Ranking]:
        """Return the places in lists, those side by side paired with the lists in order."""
        out: list[Ranking] = []
        groups: list[list[tuple[int, int, int]]] = []
        for rank in self.ranks:
            between = self.text[groups[-1][-1][1] : rank[0]] if groups else ""
            if groups and re.fullmatch(r",?\s*(?:and|,)\s+(?:the\s+)?", between):
                groups[-1].append(rank)
            else:
                groups.append([rank])
        for group in groups:
            out += self._group(group)
        return out

    def _group(self, group: Sequence[tuple[int, int, int]]) -> list[Ranking]:
        if self._is_of_a_figure(group[0][0]):
            self.figure_places.append(group[0])
            return []
        names = self._names_for(group)
        regions = self._regions_before(group[0][0])
        run: list[str] = []
        if len(group) > 1 and len(names) != len(group):
            run = self._run_before(group[0][0], len(group))
        out = []
        for i, (start, end, value) in enumerate(group):
            name, dimension = None, None
            if names:
                name, dimension = names[i if len(names) == len(group) else 0]
            region = run[i] if run else regions[-1] if regions else self._region_after(end)
            if name is None and not self._is_claim(start):
                continue
            if grammar.WITHIN_PART.match(self.text, end) or grammar.COUNTED.search(
                self.lower, 0, start
            ):
                name, dimension = None, None
                if grammar.COUNTED.search(self.lower, 0, start):
                    continue
            year = self._year(start, end)
            if grammar.MOVES_ON.match(self.text, end) and not grammar.YEAR.match(
                self.text, end + 1
            ):
                year = None if grammar.FROM.search(self.text, max(0, start - 12), start) else year
            if region and name and not self.lists and _is_foreign(name, region):
                name, dimension = None, None
            span = start + self.offset, end + self.offset
            out.append(Ranking(year, region, dimension, name, value, *span))
        return out

    def _is_of_a_figure(self, start: int) -> bool:
        """Tell whether a place is that of a figure before it: GDP reached …, ranking first in …."""
        if self.lists or grammar.LISTED.search(self.lower):
            return False
        return FIGURE.search(self.lower, 0, start) is not None

    def _is_claim(self, start: int) -> bool:
        if re.search(r"\brank", self.text[max(0, start - 40) : start]):
            return True
        return grammar.LISTED.search(self.lower) is not None

    def _names_for(
        self, group: Sequence[tuple[int, int, int]]
    ) -> tuple[tuple[str, str | None], ...]:
        start, end = group[0][0], group[-1][1]
        after = [one for one in self.lists if one.start >= end]
        before = [one for one in self.lists if one.end <= start]
        near = (
            after
            and not re.search(r"[;.]", self.text[end : after[0].start])
            and not any(
                end < rank[0] < after[0].start
                and not re.search(r"\bto\b", self.text[end : rank[0]])
                for rank in self.ranks
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
        return tuple((part.name, part.dimension) for part in self.context.lists)[-1:]

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

    def _find_names(self) -> Iterator[_Name]:
        """Yield the regions named; one that only says where another lies comes last in question."""
        inside = {k for one in self.lists for k in range(one.start, one.end)}
        found, last = False, 0
        for match in grammar.NAME.finditer(self.text):
            words = match[1].split()
            while words and words[0] in grammar.NO_NAMES:
                words.pop(0)
            where = grammar.OF_PLACE.match(self.text, match.end())
            if (
                match.start() in inside
                or where
                or not words
                or not grammar.NO_NAMES.isdisjoint(words)
            ):
                continue
            if found and grammar.LIES_IN.search(
                self.text, max(0, match.start() - 12), match.start()
            ):
                continue
            if last and grammar.PART_OF.fullmatch(self.text, last, match.start()):
                continue
            found, last = True, match.end() if match[2] else 0
            name = " ".join([*words, (match[2] or "").capitalize()]).strip()
            yield _Name(match.end(), self.context.canonical(name), bool(match[2]))

    def _regions_before(self, at: int) -> list[str]:
        """Return the regions named before ``at``; those called a district or county count first."""
        before = [one for one in self._names if one.end <= at]
        clause = max(
            (found.end() for found in grammar.CLAUSE.finditer(self.lower, 0, at)), default=0
        )
        own = [one.name for one in before if one.end > clause]
        called = [one.name for one in before if one.called]
        return own or called or [one.name for one in before]

    def _region_after(self, at: int) -> str | None:
        """Return the region spoken of, else the first one named behind a rank."""
        after = next((one.name for one in self._names if one.end > at and one.called), None)
        return self.context.subject or after

    def _run_before(self, at: int, count: int) -> list[str]:
        """Return the last ``count`` regions named before ``at``, none when there are fewer."""
        before = [one.name for one in self._names if one.end <= at]
        return before[-count:] if len(before) >= count else []

    def _year(self, start: int, end: int) -> int | None:
        after = grammar.YEAR.match(self.text, end) or grammar.YEAR.match(self.text, end + 1)
        before = [one for one in self._years if one.end() <= start]
        behind = [one for one in self._years if one.start() >= end]
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

    def streaks(self) -> list[Streak]:
        """Return the runs: sixth consecutive year, six years in a row."""
        out = []
        for run in grammar.RUN.finditer(self.lower):
            counted = grammar.RUN_NUMBER.search(self.lower, max(0, run.start() - 24), run.start())
            if counted is None:
                continue
            years = number(counted[0].strip())
            start, end = counted.start(), run.end()
            regions = self._regions_before(start)
            region = regions[-1] if regions else self.context.subject
            near = self._names_for([(start, end, 0)]) or ((None, None),)
            span = start + self.offset, end + self.offset
            out += [Streak(region, dimension, name, years, *span) for name, dimension in near]
        return out

    def changes(self) -> list[Change]:
        """Return the moves: up three places, from 90th to 85th."""
        out = []
        for match in grammar.MOVE.finditer(self.lower):
            verb = match["verb"] or match["than"]
            direction = "down" if verb.startswith(grammar.DOWN) else "up"
            span = match.start() + self.offset, match.end() + self.offset
            to = number(match["to"]) if match["to"] else None
            out.append(Change(direction, number(match["n"] or match["h"]), None, to, *span))
        for match in grammar.FROM_TO.finditer(self.lower):
            old, new = grammar.place(match["a"]), grammar.place(match["b"])
            if old and new:
                direction = "up" if new < old else "down" if new > old else "same"
                span = match.start("a") + self.offset, match.end() + self.offset
                out.append(Change(direction, abs(old - new), old, new, *span))
        out += self._up_from()
        return sorted(out, key=lambda one: one.start)

    def _up_from(self) -> list[Change]:
        """Return the moves told from their beginning: ranked 9th, up from 10th."""
        out = []
        for match in grammar.UP_FROM.finditer(self.lower):
            old = grammar.place(match["a"])
            before = [value for _, end, value in self.ranks if end <= match.start()]
            if old is None or not before:
                continue
            new = before[-1]
            direction = "up" if new < old else "down" if new > old else "same"
            span = match.start() + self.offset, match.end() + self.offset
            out.append(Change(direction, abs(old - new), old, new, *span))
        return out
