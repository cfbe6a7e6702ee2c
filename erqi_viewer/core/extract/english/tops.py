"""The bounds that an English sentence tells: in the top 50; the top 10 are A, B and C."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import aims, few, grammar, top_words
from erqi_viewer.core.extract.english.listed import OF_TOPIC
from erqi_viewer.core.extract.english.moves import EnglishMoves
from erqi_viewer.core.extract.english.numbers import number
from erqi_viewer.core.extract.results import Ranking

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence


class EnglishTops(EnglishMoves):
    """Reads one English sentence with its places, those only bounded among them."""

    _bounds: Sequence[Ranking] = ()

    def rankings(self) -> list[Ranking]:
        """Return the places, those that are only bounded included: entered the top 50."""
        self._bounds = self._tops()
        return sorted([*self._ranked, *self._bounds], key=lambda one: one.start)

    def _held_by(self, match: re.Match[str]) -> list[str]:
        """Return the regions that are said to make up a list's first places."""
        if top_words.OUTSIDE.search(self.lower, max(0, match.start() - 24), match.start()):
            return []
        of = top_words.OF_LIST.match(self.text, match.end())
        ends = [one.end for one in self.lists if of and one.start == of.end()]
        held = top_words.HELD_BY.match(self.text, ends[0] if ends else match.end())
        count = None
        behind = ends[0] if ends else match.end()
        held = held or top_words.NAMELY.match(self.text, behind)
        if held and held.re is top_words.NAMELY:
            *_, told = [None, *top_words.HOW_MANY.finditer(self.lower, 0, match.start())]
            count = number(told["n"]) if told else 0
        if held is None:
            return []
        stop = top_words.HELD_UNTIL.search(self.text, held.end())
        end = stop.start() if stop else len(self.text)
        named = [one.name for one in self.names.all if held.end() <= one.start < end]
        return named if count in {None, len(named)} else []

    def _meant(self, at: int) -> list[str]:
        """Return the regions that both, all three or they stand for in front of a bound."""
        if not self.names.last(at, 2) and (told := few.meant(self.text, self.context)):
            return told
        if not self.names.before(at) and top_words.THEY.match(self.text):
            return self._recent(at)
        if top_words.NO_OTHER.match(self.text) and self.context.subject:
            return [self.context.subject]
        ones = [one for one in self.names.all if top_words.IS_ONE_OF.match(self.lower, one.end)]
        if ones and ones[0].end < at and self.names.all[-1].end <= at:
            return [ones[0].name]
        alone = self.names.only(0, at)
        if alone and top_words.IT_OF.fullmatch(self.text, 0, alone.start) and self.context.subject:
            return [self.context.subject]
        said = top_words.BOTH.search(self.lower, max(0, at - 60), at)
        if said is None:
            return []
        count = (number(said["n"]) if said["n"] else None) or 2
        named = self.names.last(at, count)
        if not named and len(self.names.before(at)) == count - 1 and self.context.subject:
            named = [self.context.subject, *self.names.last(at, count - 1)]
        return named if not self.names.only(said.start(), at) else []

    def _recent(self, at: int) -> list[str]:
        """Return those named last, with the one told of behind them where that makes the number."""
        told, subject = [*self.context.recent], self.context.subject
        said = top_words.BOTH.search(self.lower, 0, at)
        count = number(said["n"]) if said and said["n"] else None
        if count == len(told) + 1 and subject and subject not in told:
            told.append(subject)
        return (count != len(told) and few.placed(count, self.context)) or told

    def _is_within_longer(self, match: re.Match[str], value: int) -> bool:
        """Tell whether a bound is one in a longer list: the top 100 of the 1,000 listed towns."""
        names = self._names_for([(*match.span(), 0)])
        sizes = [top_words.SIZED.search(name) for name, _ in names if name]
        return any(one and int(one["size"].replace(",", "")) > value for one in sizes)

    def _names_of_place_before(self, at: int) -> tuple[tuple[str, str | None], ...]:
        """Return the list of a place that a bound only rounds: 49th and thus in the top 50."""
        before = [one for one in self._ranked if one.end - self.offset <= at]
        if not before or not before[-1].list:
            return ()
        if top_words.ALSO_IN.search(self.lower, max(0, at - 40), at):
            return ((before[-1].list, before[-1].dimension),)
        if not top_words.ROUNDS.fullmatch(self.text, before[-1].end - self.offset, at):
            return ()
        return ((before[-1].list, before[-1].dimension),)

    def _leads_in(self, at: int) -> bool:
        """Tell whether words in front of a bound say that somebody is within it: broke into the."""
        return top_words.INTO.search(
            self.lower, max(0, at - 80), at
        ) is not None or self._brings_in(at)

    def _brings_in(self, at: int) -> bool:
        """Tell whether regions are brought in beside what is told: with A and B in the top ten."""
        run = self.names.run(at)
        return (
            bool(run)
            and self.lower.endswith("with ", 0, run[0].start)
            and top_words.WITHIN.fullmatch(self.text, run[-1].end, at) is not None
        )

    def _goes_on_in(self, match: re.Match[str]) -> bool:
        """Tell whether a bound only adds how good the place before it is: 49th and inside the."""
        at = match.start()
        placed = any(one.end - self.offset <= at and one.rank for one in self._ranked)
        return (
            placed
            and top_words.ALSO_IN.search(self.lower, max(0, at - 40), at) is not None
            and top_words.CLOSES.match(self.lower, match.end()) is not None
        )

    def _is_next_bound(self, match: re.Match[str], found: Sequence[Ranking]) -> bool:
        """Tell whether a bound in a field goes on from the one before it: and the top 75 for."""
        told = bool(found) and OF_TOPIC.match(self.text, match.end()) is not None
        before = found[-1].end - self.offset if told else 0
        return told and top_words.AND_THE.fullmatch(self.text, before, match.start()) is not None

    def _of_the_last(self, match: re.Match[str], found: Sequence[Ranking]) -> list[str]:
        """Return the region of the bound before one that goes on from it."""
        last = found[-1].region if found and self._is_next_bound(match, found) else None
        return [last] if last else []

    def _is_of_many(self, at: int) -> bool:
        """Tell whether a bound is said of so many regions, not of one in a list of 100 counties."""
        many = top_words.MANY.finditer(self.lower, 0, at)
        return any(
            not any(one.start <= told.start() < one.end for one in self.lists) for told in many
        )

    def _is_of_all(self, end: int) -> bool:
        """Tell whether a bound is said of all the country's; headlines leave that to the text."""
        return self.text.endswith(".") and top_words.OF_ALL.match(self.text, end) is not None

    def _tops(self) -> list[Ranking]:
        found: list[Ranking] = []
        for match in top_words.TOP.finditer(self.lower):
            at = match.start(match.lastgroup or 0)
            inside = any(one.start <= at < one.end for one in self.lists)
            value = number(match["n"] or match["most"] or match["few"].replace("hundred", "100"))
            if inside or not value:
                continue
            if value >= top_words.LIST_SIZE and not self._is_within_longer(match, value):
                continue
            held = self._held_by(match)
            things = not held and top_words.THINGS.match(self.lower, match.end())
            another = not held and self._is_of_somebody_else(*match.span())
            if aims.is_one(self.lower, match.start()) or things or another:
                continue
            if not held and (
                top_words.OPENS.search(self.text, max(0, match.start() - 16), match.start())
                or top_words.SHARE.search(self.lower, 0, match.start())
                or (
                    self.lower.endswith(" of the ", 0, match.start())
                    and top_words.ARE_OF.match(self.lower, match.end())
                )
                or top_words.OF_RUN.search(self.lower, max(0, match.start() - 60), match.start())
                or not (
                    self._goes_on_in(match)
                    or self._leads_in(match.start())
                    or self._is_next_bound(match, found)
                )
            ):
                continue
            names = self._names_of_place_before(match.start()) or self._names_for(
                [(match.start(), match.end(), 0)]
            )
            if not names and not (self._is_claim(match.start()) or self._is_of_all(match.end())):
                continue  # a headline's top five of nothing named
            part = grammar.WITHIN_PART.match(self.text, match.end()) is not None
            part = part or self._is_of_another(0, match.start())
            name, dimension = names[-1] if names and not part else (None, None)
            year = self._year(match.start(), match.end())
            told = held or self._meant(match.start()) or self._of_the_last(match, found)
            if not told and top_words.OTHERS.search(
                self.lower, max(0, match.start() - 110), match.start()
            ):
                continue  # A topped the list, while seven cities made the top 10
            told = told or self.names.together(match.start())
            regions: list[str | None] = [*told]
            if not regions and self._is_of_many(match.start()):
                if top_words.ALL.search(self.lower, 0, match.start()):
                    self.denied.append(match.span())  # all the cities of a prefecture
                continue
            regions = regions or [self._spoken_of()]
            span = match.start() + self.offset, match.end() + self.offset
            found += [Ranking(year, one, dimension, name, None, *span, value) for one in regions]
        return found
