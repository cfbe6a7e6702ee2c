"""The bounds that an English sentence tells: in the top 50; the top 10 are A, B and C."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english import aims
from erqi_viewer.core.extract.english.moves import EnglishMoves
from erqi_viewer.core.extract.english.numbers import CARDINAL, number
from erqi_viewer.core.extract.results import Ranking

_TOP = re.compile(rf"\btop[- ](?P<n>{CARDINAL})(?![-,.]?\w)")
_INTO = re.compile(
    r"\b(?:enter|br(?:eak|oke)|mov|climb|ris|rose|jump|advanc|reach|join|mak|made|rank|plac|stood|"
    r"stand|is|was|are|were|been|got|stay|remain|kept|among)[a-z]*(?: up)?"
    r"(?: all| both| now| still)?"
    r"(?: in(?:to)?| (?:with|in)side| within| to| among)?(?: the list['’]s| the| its)?"
    r"(?: nation’s| nation's| country's)? $"
    r"|\b(?:thus|so|hence|therefore) (?:now )?(?:in|within|inside)(?: the)? $"
    r"|\bfor the first time in(?: the)? $|"
    r"\b(?:both|all)(?: of them)? (?:in|within|inside|among)(?: the)? $",
)
# the fifth year that it has been in the top 10
_OF_RUN = re.compile(
    r"\b(?:years?|times?) (?:that |in which )?(?:it|they) (?:has|have|had) been in the $"
)
_ROUNDS = re.compile(
    r",?\s(?:and|which\smeans\sthat\sit\sis|and\sis)\s(?:thus|so|hence|therefore|now|still)\s"
    r"(?:now\s)?(?:in|within|inside|among)\sthe\s"
)
_SHARE = re.compile(rf"\b{CARDINAL} (?:spots|places|seats|slots|positions) in the $")
_MANY = re.compile(
    rf"\b(?:all|both|several|many|most|{CARDINAL})\s(?:of\s)?(?:[a-z-]{{2,14}}\s){{0,3}}"
    r"(?:cities|counties|districts|areas|banners|towns)\b"
)
_LIST_SIZE = 100  # among the top 100 is being on the list, unless that is longer
_SIZED = re.compile(r"\b[Tt]op[ -](?P<size>[0-9,]{3,6})\b")
# the top 10 are A, B and C; the list's top five also includes A
_HELD_BY = re.compile(
    r"(?:\s(?:districts|counties|cities|banners|places|spots))?(?:\s(?:on|in|of)\s(?:the|this)\s(?:list|ranking))?"
    r"(?:\s(?:this|last)\syear)?\s(?:also\s)?(?:are|were|is|consist(?:s|ed)?\sof|compris(?:es?|ed)"
    r"|includ(?:es?|ed)|features?|was\smade\sup\sof|is\smade\sup\sof)\s(?:also\s)?(?=[A-Z])"
)
_HELD_UNTIL = re.compile(r";|\s(?:while|whereas|with|followed|but|which)\s")


class EnglishTops(EnglishMoves):
    """Reads one English sentence with its places, those only bounded among them."""

    def rankings(self) -> list[Ranking]:
        """Return the places, those that are only bounded included: entered the top 50."""
        return sorted([*self._ranked, *self._tops()], key=lambda one: one.start)

    def _held_by(self, match: re.Match[str]) -> list[str]:
        """Return the regions that are said to make up a list's first places."""
        held = _HELD_BY.match(self.text, match.end())
        if held is None:
            return []
        stop = _HELD_UNTIL.search(self.text, held.end())
        end = stop.start() if stop else len(self.text)
        return [one.name for one in self.names.all if held.end() <= one.start < end]

    def _is_within_longer(self, match: re.Match[str], value: int) -> bool:
        """Tell whether a bound is one in a longer list: the top 100 of the 1,000 listed towns."""
        names = self._names_for([(*match.span(), 0)])
        sizes = [_SIZED.search(name) for name, _ in names if name]
        return any(one and int(one["size"].replace(",", "")) > value for one in sizes)

    def _names_of_place_before(self, at: int) -> tuple[tuple[str, str | None], ...]:
        """Return the list of a place that a bound only rounds: 49th and thus in the top 50."""
        before = [one for one in self._ranked if one.end - self.offset <= at]
        if not before or not before[-1].list:
            return ()
        if not _ROUNDS.fullmatch(self.text, before[-1].end - self.offset, at):
            return ()
        return ((before[-1].list, before[-1].dimension),)

    def _tops(self) -> list[Ranking]:
        found = []
        for match in _TOP.finditer(self.lower):
            inside = any(one.start <= match.start() < one.end for one in self.lists)
            value = number(match["n"])
            if inside or not value:
                continue
            if value >= _LIST_SIZE and not self._is_within_longer(match, value):
                continue
            if aims.is_one(self.lower, match.start()):
                continue
            held = self._held_by(match)
            if not held and (
                _SHARE.search(self.lower, 0, match.start())
                or _OF_RUN.search(self.lower, max(0, match.start() - 60), match.start())
                or not _INTO.search(self.lower, max(0, match.start() - 80), match.start())
            ):
                continue
            names = self._names_of_place_before(match.start()) or self._names_for(
                [(match.start(), match.end(), 0)]
            )
            if not names and not self._is_claim(match.start()):
                continue  # a headline's top five of nothing named
            name, dimension = names[-1] if names else (None, None)
            year = self._year(match.start(), match.end())
            regions: list[str | None] = [*(held or self.names.together(match.start()))]
            if not regions and _MANY.search(self.lower, 0, match.start()):
                continue  # all four cities of a prefecture
            regions = regions or [self.context.subject]
            span = match.start() + self.offset, match.end() + self.offset
            found += [Ranking(year, one, dimension, name, None, *span, value) for one in regions]
        return found
