"""Reading the runs and moves of an English sentence: six years in a row, up three places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import grammar
from erqi_viewer.core.extract.english.numbers import number
from erqi_viewer.core.extract.english.places import EnglishReader
from erqi_viewer.core.extract.results import Change, Streak

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.results import Ranking


_FROM_THE_START = re.compile(
    r"(?: off)? (?:than|since|from) (?:at |in |it was (?:at )?)?(?:the |its )?"
    r"(?:beginning|start|outset|first|debut|early days|then)\b"
)


_OF_A_FIGURE = re.compile(
    r"\b(?:gdp|output|revenue|exports|sales|economy|income|investment)\b[^.;]{0,40}\b(?:largest|highest|biggest)\b"
)
_FROM_PLACE = re.compile(
    rf"\s(?:from|on|over)\s(?:the\s)?(?P<a>{grammar.PLACE})(?!\s(?:place\s)?to\s)"
)
_COMMA = re.compile(r"(?:\s(?:in|for)\s[a-z -]{4,60})?,?\s(?:an?\s)?")
_AS_TOLD = re.compile(r",\s(?:an?|or|by)\s")
# a place, perhaps with its list, in front of a bracket that notes its move
_NOTES = re.compile(r"(?:\s(?:place|spot))?(?:\sin\s[a-z -]{4,60})?\s?")
_FOR = re.compile(r"\sfor\s(?:the\s)?")
_TO_BE = re.compile(r"\sto\s(?:be|rank|make|stay|enter|appear|have)\b")
# of every run one of these is said
_OF_RUNS = ("year", "in a row", "succession", "consecutive", "successive", "straight", "running")


class EnglishMoves(EnglishReader):
    """Reads one English sentence with its runs and moves."""

    def __init__(self, text: str, offset: int, context: Context) -> None:
        super().__init__(text, offset, context)
        self._ranked = super().rankings()

    def streaks(self) -> list[Streak]:
        """Return the runs: sixth consecutive year, six years in a row."""
        out = []
        for start, end, years in sorted(self._runs()):
            regions = self.names.before(start)
            region = self._for_whom(end) or (self._opened(end) if not regions else None)
            if region is None:
                region = regions[-1] if regions else self._spoken_of()
            span = start + self.offset, end + self.offset
            near = self._lists_of_run(start, end)
            out += [
                Streak(whose, dimension, name, years, *span)
                for whose in (*self._each_of(start),) or (region,)
                for name, dimension in near
            ]
        return out

    def _each_of(self, start: int) -> Sequence[str]:
        """Return the regions that a run is said of each: A is 7th and B 15th, both for the ...."""
        said = grammar.EACH_OF.search(self.lower, 0, start) if "both" in self.lower else None
        if said is None or self.names.only(said.end(), start):
            return ()
        return self.names.last(said.start(), 2)

    def _runs(self) -> Iterator[tuple[int, int, int | None]]:
        """Yield start, end and years of the runs; for the ninth year is one of places only."""
        if not any(word in self.lower for word in _OF_RUNS):
            return
        for run in grammar.RUN.finditer(self.lower):
            counted = grammar.RUN_NUMBER.search(self.lower, max(0, run.start() - 24), run.start())
            if counted is not None:
                yield counted.start(), run.end(), number(counted[0].strip())
        for nth in grammar.NTH_YEAR.finditer(self.lower):
            years = number(nth["n"])
            told = any(one.end - self.offset <= nth.start() for one in self._ranked)
            if years and years > 1 and told:
                yield nth.start("n"), nth.end(), years
        for long in grammar.ON_END.finditer(self.lower) if " years" in self.lower else ():
            ranked = any(one.end - self.offset <= long.start() for one in self._ranked)
            if ranked or "the top " in self.lower[: long.start()]:
                yield *long.span("long"), None
        yield from self._held()

    def _held(self) -> Iterator[tuple[int, int, int | None]]:
        """Yield start, end and years of the runs that a place was held for: first for 15 years."""
        ends = [one.end - self.offset for one in self._ranked]
        for held in grammar.FOR_YEARS.finditer(self.lower) if ends else ():
            near = [end for end in ends if end <= held.start()]
            if near and grammar.HELD.fullmatch(self.text, max(near), held.start("n")):
                yield held.start("n"), held.end(), number(held["n"])

    def _for_whom(self, end: int) -> str | None:
        """Return the region of a run behind it: the fifth consecutive year for A to be among."""
        led = _FOR.match(self.text, end)
        named = [one for one in self.names.all if led and one.start == led.end()]
        return named[0].name if named and _TO_BE.match(self.text, named[0].end) else None

    def _opened(self, end: int) -> str | None:
        """Return the region right behind a run: For the seventh year in a row, Nanhai District."""
        after = next((one for one in self.names.all if one.start >= end), None)
        between = self.text[end : after.start] if after else ""
        return after.name if after and between.strip(" ,") in {"", "that", "in which"} else None

    def _lists_of_run(self, start: int, end: int) -> Sequence[tuple[str | None, str | None]]:
        """Return the lists of a run, none for one of places among some of the listed."""
        if grammar.BEST_PLACED.search(self.text, max(0, start - 60), start):
            return ((None, None),)
        told = [one for one in self._ranked if one.end - self.offset <= start]
        after = told[-1].end - self.offset if told else 0
        other = any(after <= one.start < start and one.pointed for one in self.lists)
        if told and not other and grammar.HELD.fullmatch(self.text, after, start):
            return [
                (one.list, one.dimension) for one in told if one[5:7] == told[-1][5:7]
            ]  # the lists of the place that is held
        if told and told[-1].list and not self.lists:
            return [(told[-1].list, told[-1].dimension)]  # 63rd, the sixth year running
        if not told and not self.lists and _OF_A_FIGURE.search(self.lower, 0, start):
            return ((None, None),)  # The GDP was the largest in Fujian for the 23rd year
        near = self._names_for([(start, end, 0)])
        ahead = [one for one in self._ranked if one.start - self.offset >= end]
        if not near and ahead and not told:  # For the eighth year running, Changshu was fourth in
            return [(ahead[0].list, ahead[0].dimension)]
        return near or ((None, None),)

    def changes(self) -> list[Change]:
        """Return the moves: up three places, from 90th to 85th, risen to 37th."""
        spots = grammar.SPOTS.search(self.lower)
        if not (self.ranks or spots or self.comes or "(" in self.lower):
            return []
        out = []
        for match in grammar.MOVE.finditer(self.lower) if spots else ():
            if _FROM_THE_START.match(self.lower, match.end()) and " since " not in self.lower:
                continue  # counted from nobody says when
            verb = match["verb"] or match["than"] or match["noun"] or match["noun2"]
            led = match["to"] or match["to2"] or match["to3"]
            to = grammar.place(led) if led else None
            old = number(match["old"]) if match["old"] else None
            count = number(match["n"] or match["h"] or match["of"] or match["of2"])
            span = self._span(match, place=to is not None)
            out.append(Change(_direction(verb), count, old, to, *span))
        for match in grammar.FROM_TO.finditer(self.lower) if self.comes else ():
            old, new = grammar.place(match["a"]), grammar.place(match["b"])
            if old and new:
                span = self._span(match)
                span = match.start("a") + self.offset, span[1]
                out.append(Change(_between(old, new), abs(old - new), old, new, *span))
        out += self._to_from()
        out = self._in_a_row(self._whole(out))
        out += self._elided(out)
        out += self._without_noun(out)
        out = [self._with_origin(one) for one in out]
        out += [
            one
            for one in [*self._up_from(), *self._noted()]
            if not any(a.start < one.end and one.start < a.end for a in out)
        ]
        moved = self._moved_to()
        out += [one for one in moved if not any(a.start <= one.start < a.end for a in out)]
        out += self._left(out)
        return sorted(out, key=lambda one: one.start)

    def _whole(self, told: Sequence[Change]) -> list[Change]:
        """Return the moves with those told twice as one: jumped six places from 84th to 78th."""
        both = [one for one in told if one.from_rank and one.to_rank]
        out = []
        for one in told:
            after = [b for b in both if b.start == one.end + len(" from ")]
            if after and (one.direction, one.places) == after[0][:2]:
                continue
            if any(b[:2] == one[:2] and self._is_beside(b, one) for b in both):
                continue  # from 58th to 61st, a fall of three places
            before = [a for a in told if a.end + len(" from ") == one.start and one in both]
            out.append(one._replace(start=before[0].start) if before else one)
        return out

    def _is_beside(self, one: Change, other: Change) -> bool:
        """Tell whether a move only counts how far the one in front of it led."""
        start, end = one.end - self.offset, other.start - self.offset
        return _AS_TOLD.fullmatch(self.lower, start, end) is not None

    def _noted(self) -> list[Change]:
        """Return the moves that brackets note behind places: 6th in green development (up one)."""
        out = []
        noted = grammar.NOTED_MOVE.finditer(self.lower) if self.ranks and "(" in self.text else ()
        for match in noted:
            at = match.start() if match[0][0] == "(" else -1
            ends = [end for _, end, _ in self.ranks if end <= match.start()]
            if ends and (at < 0 or _NOTES.fullmatch(self.lower, ends[-1], at)):
                span = match.start("way") + self.offset, match.end() + self.offset
                direction = _direction(match["way"])
                out.append(Change(direction, number(match["n"]), None, None, *span))
        return out

    def _with_origin(self, one: Change) -> Change:
        """Return a move with where it came from: ranked 58th, advancing 7 places from the 65th."""
        led = _FROM_PLACE.match(self.lower, one.end - self.offset)
        before = [rank for rank in self.ranks if rank[1] <= one.start - self.offset]
        old = grammar.place(led["a"]) if led else None
        if not (led and old and one.places) or one.from_rank or one.to_rank:
            return one
        stop = led.end("a") + self.offset
        start, end, new = before[-1] if before else (0, -1, 0)
        beside = before and _COMMA.fullmatch(self.lower, end, one.start - self.offset)
        if not beside or abs(old - new) != one.places:
            return one._replace(from_rank=old, end=stop)
        return one._replace(from_rank=old, to_rank=new, start=start + self.offset, end=stop)

    def _elided(self, told: Sequence[Change]) -> list[Change]:
        """Return the moves of which only whose and how many is told: and Zhongyuan five."""
        out: list[Change] = []
        for one in told:
            at = one.end - self.offset if one.places else -1
            beside = grammar.MOVE_AND.match(self.lower, at) if at >= 0 else None
            if beside:
                span = beside.start("n") + self.offset, beside.end() + self.offset
                out.append(Change(one.direction, number(beside["n"]), None, None, *span))
            while at >= 0 and (found := grammar.MOVE_ELIDED.match(self.text, at)):
                at = found.end()
                span = found.start("n") + self.offset, at + self.offset
                out.append(Change(one.direction, number(found["n"].lower()), None, None, *span))
        for match in (
            grammar.WENT_BY.finditer(self.lower) if " by " in self.lower else ()
        ):  # by two and that … by six
            direction = _direction(match["verb"])
            for key in ("n", "next"):
                if match[key]:
                    start = match.start() if key == "n" else match.start("next")
                    span = start + self.offset, match.end(key) + self.offset
                    out.append(Change(direction, number(match[key]), None, None, *span))
        return [one for one in out if not any(a.start <= one.start < a.end for a in told)]

    def _left(self, told: Sequence[Change]) -> list[Change]:
        """Return the moves of which only the beginning is told: advanced from 31st."""
        out = []
        for match in grammar.LEFT.finditer(self.lower):
            span = self._span(match)
            if not any(a.start < span[1] and span[0] < a.end for a in told):
                old = grammar.place(match["a"])
                out.append(Change(_direction(match["verb"]), None, old, None, *span))
        return out

    def _in_a_row(self, told: Sequence[Change]) -> list[Change]:
        """Return the moves with those that one noun serves: advanced six, five and eight places."""
        out = list(told)
        for match in grammar.MOVE_ROW.finditer(self.lower):
            counts = list(grammar.COUNT.finditer(self.lower, *match.span("row")))
            ends = [*(one.end() for one in counts[:-1]), match.end()]
            starts = [match.start(), *(one.start() for one in counts[1:])]
            out = [one for one in out if not match.start() <= one.start - self.offset < match.end()]
            for one, start, end in zip(counts, starts, ends, strict=True):
                span = start + self.offset, end + self.offset
                out.append(Change(_direction(match["verb"]), number(one[0]), None, None, *span))
        return out

    def _without_noun(self, told: Sequence[Change]) -> list[Change]:
        """Return the moves beside one that names its places: A moved up two places, B fell one.

        Where none does, only those right behind a place are moves: No. 31, up by one.
        """
        out: list[Change] = []
        beside = list(grammar.MOVE_BESIDE.finditer(self.lower)) if told else []
        behind = list(grammar.UP_BY.finditer(self.lower)) if self.ranks else []
        for match in [*beside, *behind]:
            said = {key.rstrip("23"): text for key, text in match.groupdict().items() if text}
            start = match.start() + len(match[0]) - len(match[0].lstrip(", "))
            span = start + self.offset, match.end() + self.offset
            if not any(one.start <= span[0] < one.end for one in [*told, *out]):
                out.append(Change(_direction(said["verb"]), number(said["n"]), None, None, *span))
        return out

    def _to_from(self) -> list[Change]:
        """Return the moves told from their end: moved up to 129th from 208th."""
        out = []
        for match in grammar.TO_FROM.finditer(self.lower) if self.ranks and self.comes else ():
            old, new = grammar.place(match["a"]), grammar.place(match["b"])
            if old and new:
                out.append(Change(_between(old, new), abs(old - new), old, new, *self._span(match)))
        return out

    def _up_from(self) -> list[Change]:
        """Return the moves told from their beginning: ranked 9th, up from 10th."""
        out = []
        for match in grammar.UP_FROM.finditer(self.lower) if self.ranks and self.comes else ():
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
        out = []
        for match in grammar.MOVED_TO.finditer(self.lower) if self.ranks else ():
            span = self._span(match)
            if span[1] in ends:
                count = number(match["n"]) if match["n"] else None  # rose by two to 29th
                to = grammar.place(match["to"])
                out.append(Change(_direction(match["verb"]), count, None, to, *span))
        return out

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
