"""Reading the runs and moves of an English sentence: six years in a row, up three places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract import english_grammar as grammar
from erqi_viewer.core.extract.english import EnglishReader
from erqi_viewer.core.extract.english_numbers import number
from erqi_viewer.core.extract.results import Change, Streak

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.results import Ranking


class EnglishMoves(EnglishReader):
    """Reads one English sentence with its runs and moves."""

    def __init__(self, text: str, offset: int, context: Context) -> None:
        super().__init__(text, offset, context)
        self._ranked = super().rankings()

    def streaks(self) -> list[Streak]:
        """Return the runs: sixth consecutive year, six years in a row."""
        out = []
        for run in grammar.RUN.finditer(self.lower):
            counted = grammar.RUN_NUMBER.search(self.lower, max(0, run.start() - 24), run.start())
            if counted is None:
                continue
            years = number(counted[0].strip())
            start, end = counted.start(), run.end()
            regions = self.names.before(start)
            region = regions[-1] if regions else self._opened(end) or self.context.subject
            span = start + self.offset, end + self.offset
            near = self._lists_of_run(start, end)
            out += [Streak(region, dimension, name, years, *span) for name, dimension in near]
        return out

    def _opened(self, end: int) -> str | None:
        """Return the region right behind a run: For the seventh year in a row, Nanhai District."""
        after = next((one for one in self.names.all if one.start >= end), None)
        return after.name if after and self.text[end : after.start].strip(" ,") == "" else None

    def _lists_of_run(self, start: int, end: int) -> Sequence[tuple[str | None, str | None]]:
        """Return the lists of a run, none for one of places among some of the listed."""
        told = [one for one in self._ranked if one.end - self.offset <= start]
        if told and grammar.HELD.fullmatch(self.text, told[-1].end - self.offset, start):
            return [
                (one.list, one.dimension) for one in told if one[5:7] == told[-1][5:7]
            ]  # the lists of the place that is held
        return self._names_for([(start, end, 0)]) or ((None, None),)

    def changes(self) -> list[Change]:
        """Return the moves: up three places, from 90th to 85th, risen to 37th."""
        out = []
        for match in grammar.MOVE.finditer(self.lower):
            verb = match["verb"] or match["than"]
            to = number(match["to"]) if match["to"] else None
            count = number(match["n"] or match["h"])
            span = self._span(match, place=to is not None)
            out.append(Change(_direction(verb), count, None, to, *span))
        for match in grammar.FROM_TO.finditer(self.lower):
            old, new = grammar.place(match["a"]), grammar.place(match["b"])
            if old and new:
                span = self._span(match)
                span = match.start("a") + self.offset, span[1]
                out.append(Change(_between(old, new), abs(old - new), old, new, *span))
        out += self._up_from()
        out += self._moved_to()
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
            out.append(Change(_between(old, new), abs(old - new), old, new, *self._span(match)))
        return out

    def _moved_to(self) -> list[Change]:
        """Return the moves of which only the end is told: risen to 37th."""
        ends = {self._printed_end(rank) + self.offset for rank in self.ranks}
        told = [
            (grammar.place(match["to"]), _direction(match["verb"]), self._span(match))
            for match in grammar.MOVED_TO.finditer(self.lower)
        ]
        return [
            Change(direction, None, None, to, *span)
            for to, direction, span in told
            if span[1] in ends
        ]

    def _span(self, match: re.Match[str], *, place: bool = True) -> tuple[int, int]:
        """Return the span of a move, without the noun behind the place that it ends with."""
        end = self._printed_end((*match.span(), 0)) if place else match.end()
        return match.start() + self.offset, end + self.offset

    def rankings(self) -> list[Ranking]:
        """Return the places in lists."""
        return self._ranked


def _direction(verb: str) -> str:
    return "down" if verb.startswith(grammar.DOWN) else "up"


def _between(old: int, new: int) -> str:
    return "up" if new < old else "down" if new > old else "same"
