"""Reading the sentences of an English release: ranks, streaks and moves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english_lists import TOPIC, dimension_of, find_lists
from erqi_viewer.core.extract.english_names import FIGURE
from erqi_viewer.core.extract.english_numbers import CARDINAL, ORDINAL, lowered, number
from erqi_viewer.core.extract.results import Change, Ranking, Streak

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.context import Context

_RANK = re.compile(
    rf"(?P<place>{ORDINAL})(?:\s+(?:place|position|spot|rank))?(?=\s*(?:[,.;:)!?—-]|$|\s(?:among|in|on|nationwide|"
    r"nationally|of|out|from|to|for|with|this|last|respectively|and|among|overall|at|across|by|while|as|according)\b))"
    r"|(?:[Nn]o\.?\s?|[Nn]umber\s|#)(?P<number>[0-9]{1,4})(?![0-9%])"
)
_VERB = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|plac(?:es|ed|ing)|(?:came|comes|coming)(?:\s+in)?|stands?|stood|standing|finish(?:ed|es)|land(?:ed|s)"
    r"|t(?:ook|akes?|aking)|secur(?:ed|es|ing)|ris(?:es|ing|en)|rose|jump(?:ed|ing|s)|climb(?:ed|ing|s)|mov(?:ed|ing|es)"
    r"|list(?:ed|ing)?|at|is|was|claim(?:ed|s|ing)|hold(?:s|ing)?|held|occup(?:ies|ied|ying)|g(?:ot|ained?)|from|to|fell|dropped|slipped|"
    r"slid|falling|dropping|slipping|up|down|won|put|placing|seized|in|rank|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|kept|keep(?:s|ing)|retain(?:s|ed|ing)?)\b"
)
_NOT_RANK = re.compile(
    r"\s*(?:consecutive|straight|successive|year|time|century|quarter|half|month|edition|session|district|five|industry|phase|batch|meeting|plan|anniversary|day)",
    re.IGNORECASE,
)
_RUN = re.compile(
    r"\s(?:consecutive|straight|successive)\s+(?:years?|times?|editions?)\b"
    r"|\syears\s+(?:running|in\s+a\s+row|in\s+succession)\b"
)
_RUN_NUMBER = re.compile(rf"(?:{ORDINAL}|{CARDINAL})\s*$")
_MOVE = re.compile(
    rf"\b(?P<verb>up|down|ris(?:ing|en)|rose|climb(?:ed|ing)|jump(?:ed|ing)|mov(?:ed|ing)\s+(?:up|down)|advanc(?:ed|ing)|fell|falling|"
    rf"dropp(?:ed|ing)|slipp(?:ed|ing)|improv(?:ed|ing)|gain(?:ed|ing)|los(?:t|ing)|leap(?:t|ed|ing)|ascend(?:ed|ing))\s+(?:by\s+)?(?P<n>{CARDINAL})\s+(?:places?|spots?|positions?|ranks?|notch(?:es)?)"
    rf"(?:\s+to\s+(?:the\s+)?(?P<to>{ORDINAL})(?:\s+(?:place|position|spot))?)?"
    rf"|\b(?P<h>{CARDINAL})\s+(?:places?|spots?|positions?|ranks?|notch(?:es)?)\s+(?P<than>higher|lower|up|down)\b",
)
_FROM_TO = re.compile(
    rf"\bfrom\s+(?:the\s+)?(?P<a>{ORDINAL})(?:\s+(?:place|position|spot))?(?:\s+(?:in\s+[0-9]{{4}}|last\s+year|the\s+previous\s+year|a\s+year\s+earlier))?"
    rf"\s+to\s+(?:the\s+)?(?P<b>{ORDINAL})(?:\s+(?:place|position|spot))?",
)
_DOWN = ("down", "lower", "fell", "fall", "dropp", "slipp", "los", "moved down", "moving down")
_YEAR = re.compile(
    r"\b(?:in|of|the|for|during|since)?\s?((?:19|20)[0-9]{2})\b(?!-[0-9])|\b(this|last)\s+year\b"
)
_COMPARED = re.compile(r"\b(?:from|than|over|with|as|on)\s*$")
_NAME = re.compile(
    r"\b((?:[A-Z][a-z]+(?:['’][a-z]+|-[A-Z][a-z]+)?\s){0,2}?[A-Z][a-z]+(?:['’]an)?)(?:\s+(District|district|County|county|City|city|Town|town|New\s+Area))?(?=\W|$)"
)
_LIES_IN = re.compile(
    r"\b(?:in|near|under|(?<!followed )(?<!closely )by|(?<!city )(?<!county )(?<!district )of)\s+$"
)
_PART_OF = re.compile(r",?\s+of\s+")
_CLAUSE = re.compile(r"[,;]|\bwhile\b|\bwhereas\b")
_IN_LIST = re.compile(
    r"\s+(?:in|on|among|of)\s+(?:the\s+|its\s+)?(?:[A-Za-z0-9'’-]+\s){0,3}?(?:[Tt]op[- ]|[Ll]ist\b|[Rr]anking\b)"
)
_NEXT_ONE = re.compile(
    r"\)?[,;]?\s+(?:and\s+|while\s+)?(?:[A-Z][a-z'’-]+\s){1,3}(?:(?:District|County|City|district|county|city)\s)?"
)
_WITHIN_PART = re.compile(
    r"\s+(?:in|across)\s+(?:the\s+)?(?!National|Nation|Country|CCID|Chinese|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|China\b|[Tt]op)(?:[A-Z]{2}|[A-Z][a-z]+)(?![’']s)"
)
# 22 districts of a province: what is ranked is how many they are
_COUNTED = re.compile(
    rf"\b(?:saw|has|had|with|have)\s+{CARDINAL}\s+(?:districts|counties|cities|localities)\b[^;.]{{0,60}}$"
)
_LISTED = re.compile(r"\blists?\b|\b(?:the|this|its|national|overall)(?: 20[0-9]{2})? rankings?\b")
_OF_PLACE = re.compile(r"['’]s|\s+[Pp]rovince")
_NO_REGIONS = (
    "Ranked Ranking Placed Placing Rising Climbing Moving Topping Listed The East West South "
    "North Central This That In On At According It Its China Chinese "
    "National Top List January February March April May June July August September October "
    "November December Jan Feb Mar Apr Aug Sept Oct Nov Dec Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday GDP Among With Of For And But Last Meanwhile "
    "Additionally Also By From Beijing Districts Counties District County City Development "
    "Research Institute Index Small Medium No Number As First Comprehensive Strength "
    "Investment Potential Green Innovation Report Ministry Industry Information Technology "
    "Cities Towns Two Three Four Five Six Seven Eight Nine Ten Updated Source Photo Editor Home "
    "Local Nation Province Compared Since Last Both All Other Another Moreover However Meantime "
    "Overall Today Yesterday CCID Consulting We He She They Their These Those There"
)
_NO_NAMES = frozenset(_NO_REGIONS.split())


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
        self._years = [one for one in _YEAR.finditer(text) if not self._is_compared(one)]
        self._names = list(self._find_names())

    def _find_ranks(self) -> list[tuple[int, int, int]]:
        found: list[tuple[int, int, int]] = []
        for match in _RANK.finditer(self.text):
            value = number(match["place"] or match["number"])
            before = self.lower[max(0, match.start() - 40) : match.start()]
            joined = bool(found) and re.fullmatch(
                r",?\s*(?:and|,)\s+(?:the\s+)?", self.text[found[-1][1] : match.start()]
            )
            verbs = list(_VERB.finditer(before))
            near = bool(verbs) and re.fullmatch(
                r"\s*(?:as|at|in|the|a|an|to|its|up|No\.?)?(?:\s+(?:the|at|in))?\s*",
                before[verbs[-1].end() :],
            )
            placed = bool(re.search(r"place|position|spot", match[0]))
            if (
                value
                and (near or joined or placed or match["number"] or self._is_listed(match, found))
                and not _NOT_RANK.match(self.text, match.end())
            ):
                found.append((match.start(), match.end(), value))
        return found

    def _is_listed(self, match: re.Match[str], found: Sequence[tuple[int, int, int]]) -> bool:
        """Tell whether a rank stands right behind a region: Yongkang (12th), Zhuji 13th."""
        if not (self.lists or self.context.lists):
            return False
        bracketed = self.text[match.start() - 1 : match.start()] == "("
        if bracketed and self.text[match.end() : match.end() + 1] == ")":
            return True
        if _IN_LIST.match(self.text, match.end()):
            return True
        between = self.text[found[-1][1] : match.start()] if found else ""
        return _NEXT_ONE.fullmatch(between) is not None

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
            if _WITHIN_PART.match(self.text, end) or _COUNTED.search(self.lower, 0, start):
                name, dimension = None, None
                if _COUNTED.search(self.lower, 0, start):
                    continue
            span = start + self.offset, end + self.offset
            out.append(Ranking(self._year(start, end), region, dimension, name, value, *span))
        return out

    def _is_of_a_figure(self, start: int) -> bool:
        """Tell whether a place is that of a figure before it: GDP reached …, ranking first in …."""
        if self.lists or _LISTED.search(self.lower):
            return False
        return FIGURE.search(self.lower, 0, start) is not None

    def _is_claim(self, start: int) -> bool:
        if re.search(r"\brank", self.text[max(0, start - 40) : start]):
            return True
        return _LISTED.search(self.lower) is not None

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
        for match in _NAME.finditer(self.text):
            words = match[1].split()
            while words and words[0] in _NO_NAMES:
                words.pop(0)
            where = _OF_PLACE.match(self.text, match.end())
            if match.start() in inside or where or not words or not _NO_NAMES.isdisjoint(words):
                continue
            if found and _LIES_IN.search(self.text, max(0, match.start() - 12), match.start()):
                continue
            if last and _PART_OF.fullmatch(self.text, last, match.start()):
                continue
            found, last = True, match.end() if match[2] else 0
            name = " ".join([*words, (match[2] or "").capitalize()]).strip()
            yield _Name(match.end(), self.context.canonical(name), bool(match[2]))

    def _regions_before(self, at: int) -> list[str]:
        """Return the regions named before ``at``; those called a district or county count first."""
        before = [one for one in self._names if one.end <= at]
        clause = max((found.end() for found in _CLAUSE.finditer(self.lower, 0, at)), default=0)
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
        after = _YEAR.match(self.text, end) or _YEAR.match(self.text, end + 1)
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
        return plain and bool(_COMPARED.search(self.text, max(0, year.start() - 8), year.start()))

    def streaks(self) -> list[Streak]:
        """Return the runs: sixth consecutive year, six years in a row."""
        out = []
        for run in _RUN.finditer(self.lower):
            counted = _RUN_NUMBER.search(self.lower, max(0, run.start() - 24), run.start())
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
        for match in _MOVE.finditer(self.lower):
            verb = match["verb"] or match["than"]
            direction = "down" if verb.startswith(_DOWN) else "up"
            span = match.start() + self.offset, match.end() + self.offset
            to = number(match["to"]) if match["to"] else None
            out.append(Change(direction, number(match["n"] or match["h"]), None, to, *span))
        for match in _FROM_TO.finditer(self.lower):
            old, new = number(match["a"]), number(match["b"])
            if old and new:
                direction = "up" if new < old else "down" if new > old else "same"
                span = match.start("a") + self.offset, match.end() + self.offset
                out.append(Change(direction, abs(old - new), old, new, *span))
        return sorted(out, key=lambda one: one.start)
