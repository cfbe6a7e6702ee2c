"""The places that an English sentence tells of several regions at once: A and B share first."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english import few, grammar
from erqi_viewer.core.extract.english.choice import EnglishChoice
from erqi_viewer.core.extract.english.no_regions import PROVINCES
from erqi_viewer.core.extract.english.numbers import ORDINAL, number
from erqi_viewer.core.extract.english.signs import has_one, may_place
from erqi_viewer.core.extract.results import Ranking

# are tied for first, share 30th place, rank joint second
_SHARED = re.compile(
    r"\b(?:tied\s(?:for|in|at)|tie\sfor|shar(?:es?|ed|ing)|joint(?:ly)?(?:\sranked)?(?:\sin)?)\s(?:the\s)?"
    rf"(?P<n>{ORDINAL}|no\.?\s?[0-9]{{1,3}})(?:\s(?:place|position|spot)\b)?(?!\s(?:of|to)\s)"
)
# Two cities, Jiangyin and Kunshan, are No. 1 together
_TOGETHER = re.compile(
    rf"\b(?:are|were|rank(?:ed)?|came|stand|stood)\s(?:in\s)?(?P<n>{ORDINAL}|no\.?\s?[0-9]{{1,3}})"
    r"(?:\s(?:place|position|spot))?\s(?:together|jointly|alike)\b"
)
# Jiangyin and Kunshan are both first, Danyang and Zouping both 19th
_BOTH = re.compile(
    rf"\bboth\s(?:in\s|at\s|ranked\s)?(?:the\s)?(?P<n>{ORDINAL}|no\.?\s?[0-9]{{1,3}})"
    r"(?:\s(?:place|position|spot))?(?=[,.;]|$|\sin\s(?:the\s(?:list|country)|china))"
)
_WITH = re.compile(r"\swith\s(?:the\s)?")
_JOINT = re.compile(r",?\sand\s|,\s")
_IT = re.compile(r"\b(?:it|the\s(?:district|county|city))\s(?:(?:was|is|has|again|also)\s)?$")
_NEAR = 30
_SPOTS = ("places", "spots", "positions")
_TWO = 2
_OPENING = 6  # where the first of all that share a place may begin: The, Both


class EnglishSeveral(EnglishChoice):
    """Reads the places of several regions at once in one English sentence."""

    def _from_to_in_order(self) -> list[Ranking]:
        """Return the places of regions in their order: A and B are in second to third places."""
        out: list[Ranking] = []
        for match in grammar.FROM_TO_ARE.finditer(self.lower) if " to " in self.lower else ():
            key, end = ("first", "last") if match["first"] else ("from", "to")
            first, last = number(match[key]) or 0, number(match[end]) or 0
            behind = [one.name for one in self.names.all if one.start >= match.end()]
            names = self._names_for([(*match.span(), 0)])
            if len(behind) != last - first + 1 or not names:
                continue
            year, (name, dimension) = self._year(*match.span()), names[-1]
            span = match.start(key) + self.offset, match.end(end) + self.offset
            out += [
                Ranking(year, region, dimension, name, k, *span)
                for k, region in enumerate(behind, first)
            ]
        for match in grammar.FEW_TO.finditer(self.lower) if " to " in self.lower else ():
            first, last = number(match["first"]) or 0, number(match["last"]) or 0
            run = [one.name for one in self.names.run(match.start())]
            names = self._names_for([(*match.span(), 0)])
            if len(run) != last - first + 1 or not names:
                continue
            year, (name, dimension) = self._year(*match.span()), names[-1]
            span = match.start() + self.offset, match.end() + self.offset
            out += [
                Ranking(year, region, dimension, name, k, *span)
                for k, region in enumerate(run, first)
            ]
        return out

    def _first_few(self) -> list[Ranking]:
        """Return the bounds of regions that took as many places: A and B took the first two."""
        out = []
        spots = has_one(self.lower, _SPOTS)
        for match in grammar.FIRST_FEW.finditer(self.lower) if spots else ():
            count = number(match["n"]) or 0
            part = grammar.WITHIN_PART.match(self.text, match.end("noun")) is not None
            names = () if part else self._names_for([(*match.span(), 0)])
            name, dimension = names[-1] if names else (None, None)
            span = match.start() + len("the ") + self.offset, match.end("n") + self.offset
            year = self._year(*match.span())
            out += [
                Ranking(year, region, dimension, name, None, *span, count)
                for region in self._holders(match.start(), count)
                or few.meant(self.text, self.context)
            ]
        return out

    def _holders(self, at: int, count: int) -> list[str]:
        """Return the last regions before ``at``, none where their province is told to hold all."""
        last = self.names.last(at, count)
        return [] if last and last[-1] in PROVINCES else last

    def _side_by_side(self, at: int) -> list[str]:
        """Return the regions named in a row from ``at`` on: with Jiaozhou and Pingdu."""
        row: list[str] = []
        for one in self.names.all:
            if one.start == at and one.name not in PROVINCES:
                row.append(one.name)
                joint = _JOINT.match(self.text, one.end)
                at = joint.end() if joint else len(self.text)
        return row

    def _shares(self, at: int) -> str | None:
        """Return whom it stands for that shares a place: in 2013 it shared 11th place with A."""
        return self._spoken_of() if _IT.search(self.lower, max(0, at - _NEAR), at) else None

    def _spoken_of(self) -> str | None:
        """Return whom the sentence goes on about."""
        return self.context.subject

    def _shared(self) -> list[Ranking]:
        """Return the place that several regions have: A and B are tied for first."""
        if not may_place(self.lower):
            return []
        out: list[Ranking] = []
        told = _TOGETHER.finditer(self.lower) if "together" in self.lower else ()
        both = _BOTH.finditer(self.lower) if "both " in self.lower else ()
        for match in (*_SHARED.finditer(self.lower), *told, *both):
            run = [one.name for one in self.names.run(match.start("n"))]
            other = _WITH.match(self.text, match.end())
            beside = self._side_by_side(other.end()) if other else []
            opens = bool(self.names.all) and self.names.all[0].start < _OPENING
            opens = opens and self.names.all[0].name in run
            if beside and not run and (itself := self._shares(match.start())):
                run = [itself]
            run = [*(run if opens else run[-1:]), *beside] if beside else run
            names = self._names_for([(*match.span("n"), 0)])
            if len(run) < _TWO or not names:
                continue
            part = grammar.WITHIN_PART.match(self.text, match.end()) is not None
            name, dimension = (None, None) if part else names[-1]
            rank, year = grammar.place(match["n"]), self._year(*match.span("n"))
            span = match.start("n") + self.offset, match.end("n") + self.offset
            out += [Ranking(year, region, dimension, name, rank, *span) for region in run]
        return out
