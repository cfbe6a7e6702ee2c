"""English claims in words: for the first time, its best place, improved every year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english import cue_words, gaps, list_numbers
from erqi_viewer.core.extract.english import owners as english_owners
from erqi_viewer.core.extract.english.about import EnglishAbout
from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.numbers import number
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.english.topics import dimension_of
from erqi_viewer.core.extract.results import Cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BEGINNING = 40
_FIGURE_REACH = 60
_SHORT_SENTENCE = 80  # which says nothing else than what it is about: That one's never fallen
_ON_A_LIST = re.compile(
    r"(?:\sin\s[A-Z][a-z]{2,14})?"  # Boluo in Huizhou
    r"\s(?:is|was|has|made|makes|appear(?:s|ed)|entered|enters|joined|joins|features?|featured)\s"
)
_SPEAKER = re.compile(r"[QA][:.]\s")
_STANDING = re.compile(
    r"\b(?:top|list|lists|listed|ranking|rankings|rank|ranked|place|placed|places|best ever)\b",
    re.IGNORECASE,
)


class _Said(NamedTuple):
    kind: str
    number: int | None
    start: int
    end: int


class EnglishCues(EnglishAbout):
    """Reads one English sentence with what it claims in words."""

    _owner: str | None = None  # whose all the figures are
    _opening: re.Match[str] | None = None  # the year that it begins with

    def introduced(self) -> str | None:
        """Return the district or county that a sentence without claims begins to speak of."""
        whose = self._possessor(len(self.text))
        if whose:
            return whose
        if self._owner:
            return self._owner
        new = self.context.subject is None
        asked = _SPEAKER.match(self.text)
        begin = asked.end() if asked else 0
        for one in self.names.all:
            alone = len(self.names.all) == 1 or one.start == begin
            opens = alone and (
                (one.start == begin and english_owners.OPENS.match(self.text, one.end))
                or (self.lists and _ON_A_LIST.match(self.text, one.end))
            )
            if opens or (one.called and (new or one.end < _BEGINNING)):
                return one.name
        return None

    def cues(self) -> tuple[Cue, ...]:
        """Return the claims in words of a sentence that speaks of standing in lists."""
        trends = self._trends()
        stands = self._ranked or self._has_topics or _STANDING.search(self.lower)
        if not (
            stands
            or ((self.context.kin or self.context.order) and any(list_numbers.find(self.lower)))
        ):
            return trends
        words = has_one(self.lower, cue_words.SIGNS)
        said = [
            _Said(match.lastgroup or "", None, match.start(), match.end())
            for match in (cue_words.WORDS.finditer(self.lower) if words else ())
            if not (self._is_of_a_bound(match) or self._is_of_a_sum(match))
        ]
        counted = (
            ("list-count", cue_words.COUNT, cue_words.LISTS),
            ("times", cue_words.TIMES, (" time",)),
        )
        for kind, pattern, signs in counted:
            for match in pattern.finditer(self.lower) if has_one(self.lower, signs) else ():
                value = number(match["n"])
                counts = kind == "list-count"
                near = max(0, match.start() - _BEGINNING)
                if counts and cue_words.NO_COUNT.search(self.lower, near, match.start()):
                    continue
                if counts or (value or 0) > 1:
                    said.append(_Said(kind, value, match.start(), match.end()))
        cues = [self._cue(one) for one in sorted(said, key=lambda one: one.start)]
        cues += self._of_several_lists(said)
        cues += [self._apart(one) for one in gaps.find(self.lower)]
        return tuple(sorted([*cues, *trends], key=lambda one: one.start))

    def _apart(self, gap: gaps.Gap) -> Cue:
        """Return how far two lists lie apart as a claim about the one that is told first."""
        cue = self._cue(_Said(gap.kind, gap.places, gap.start, gap.end))
        cue = cue._replace(against=gap.other)
        return cue._replace(list=gap.own[0], dimension=gap.own[1]) if gap.own else cue

    def _is_of_a_bound(self, match: re.Match[str]) -> bool:
        """Tell whether a first time is one within a bound that is not read, or counted from."""
        near = max(0, match.start() - _BEGINNING)
        first = match.lastgroup == "first"
        if first and (
            cue_words.COUNTED_ON.search(self.lower, near, match.start())
            or cue_words.SINCE_ITS.search(self.lower, near, match.start())
            or cue_words.IN_A_PART.match(self.lower, match.end())
        ):
            return True
        bound = cue_words.BOUND.search(
            self.lower, max(0, match.start() - _BEGINNING), match.start()
        )
        known = any(one.end - self.offset == match.start() - 1 for one in self._bounds)
        return first and bound is not None and not known

    def _is_of_a_sum(self, match: re.Match[str]) -> bool:
        """Tell whether a record is one of a figure: its GDP hit a new high."""
        bare = match.lastgroup == "best" and match[0].endswith(("high", "record", " best"))
        before = max(0, match.start() - _FIGURE_REACH)
        return bare and FIGURE.search(self.lower, before, match.start()) is not None

    def _of_several_lists(self, said: Sequence[_Said]) -> Iterator[Cue]:
        """Yield what is told of all lists at once, and of how many there are."""
        taken = [known for known in said if known.kind == "list-count"]
        for one in list_numbers.find(self.lower):
            counts = one.kind == "list-count"
            near = max(0, one.start - _BEGINNING)
            if counts and cue_words.NO_COUNT.search(self.lower, near, one.start):
                continue
            if not (counts and any(one.start < a.end and a.start < one.end for a in taken)):
                cue = self._cue(_Said(*one[:4]))
                year = one.year or (cue.year if counts else None)
                yield cue._replace(year=year or self.context.inherited_year())

    def _trends(self) -> tuple[Cue, ...]:
        """Return the places that went one way year by year: improved every year since 2014."""
        if not (self.lists or self.context.lists or self._has_topics):
            return ()
        years = cue_words.TREND.finditer(self.lower) if "year" in self.lower else ()
        return (*(self._trend(match) for match in years), *self._never_fell())

    def _never_fell(self) -> Iterator[Cue]:
        """Yield what is said to have fallen in no year: has never fallen since 2014."""
        if not has_one(self.lower, cue_words.NEVER):
            return
        known = self.context.lists and len(self.lower) < _SHORT_SENTENCE
        if not (self._has_topics or known or _STANDING.search(self.lower)):
            return
        for match in cue_words.NEVER_FELL.finditer(self.lower):
            if FIGURE.search(self.lower, 0, match.start()) is None:
                cue = self._cue(_Said("not-falling", None, *match.span()))
                since = int(match["since"]) if match["since"] else None
                yield cue._replace(since=since, year=self.context.inherited_year())

    def _trend(self, match: re.Match[str]) -> Cue:
        kind = "falling" if match["way"].startswith(cue_words.FALLS) else "rising"
        since = int(match["since"]) if match["since"] else None
        now = self.context.inherited_year()
        if match["n"] and now:  # in each of the last five years
            since = now - (number(match["n"]) or 0)
        told = [one.year for one in self._ranked if one.year]
        if since is None and self.lower.startswith(" since then", match.end()) and told:
            since = min(told[-2:])
        if since is None and cue_words.SINCE_THAT.search(self.lower, 0, match.start()):
            named = [int(one[1]) for one in cue_words.A_YEAR.finditer(self.lower, 0, match.start())]
            since = named[-1] if named else None
        came = cue_words.FROM_IN.match(self.lower, match.end())
        if came:  # gained ground every year, from 73rd in 2014 to 61st now
            since = since or int(came[1])
        told = [year for year in told if since is None or year > since]
        found = self._cue(_Said(kind, since, *match.span()))
        return found._replace(year=max(told, default=None) or self.context.inherited_year())

    def _cue(self, one: _Said) -> Cue:
        start, end = one.start + self.offset, one.end + self.offset
        names = self._names_for([(one.start, one.end, 0)])
        name, dimension = names[0] if names and one.kind != "list-count" else (None, None)
        year = self._year_at(start, end, name)
        beside = (
            cue_words.IN_YEAR.match(self.text, one.end) if one.kind in {"first", "again"} else None
        )
        bound = (r.year for r in self._bounds if r.end == start - 1)
        if one.kind == "first" and (within := next(bound, None)):
            year = within
        elif one.kind == "first" and (ago := cue_words.YEARS_AGO.match(self.lower, one.end)):
            now = self._list_year() or self.context.inherited_year()
            years = 1 if ago["n"] in {None, "a", "an"} else number(ago["n"])
            year = now - (years or 0) if now else None
        elif one.kind == "best" and (was := cue_words.BEST_WAS.match(self.text, one.end)):
            year = int(was[1])
        elif beside:
            year = int(beside[1])
        elif one.kind == "first" and cue_words.WHEN_LAST.search(self.lower, 0, one.start):
            year = (self.context.inherited_year() or 0) - 1
        elif one.kind == "list-count":
            year = self._year_of_lists(one)
        elif one.kind == "best" and cue_words.THIS_IS.search(self.lower, 0, one.start):
            year = self.context.inherited_year()
        region = self._possessor(one.start) or self._region(one.start) or self.introduced()
        region = region or next((r.region for r in self._ranked), None)
        first = one.kind == "first"
        own = cue_words.FIRST_IN.match(self.text, one.end) if first else None
        own = own if own and self.text.endswith(", ", 0, one.start) else None
        own = own or (cue_words.ENTERED_FIRST.match(self.text, one.end) if first else None)
        if own:
            name, dimension = own[1], dimension_of(own[1])
        return Cue(one.kind, one.number, region, year, dimension, name, start, end)

    def _year_of_lists(self, one: _Said) -> int | None:
        """Return the year of a number of lists: that of the text unless it is told beside it."""
        if cue_words.THAT_YEAR.match(self.lower, one.end):
            return self._told_last(one.start)
        beside = cue_words.IN_YEAR.match(self.text, one.end) or self._opening
        if beside is None and cue_words.KNOWN_BEFORE.match(self.lower, one.end):
            now = self._list_year() or self.context.inherited_year()
            return now - 1 if now else None
        if beside is None and list_numbers.looks_back(self.lower):
            return self.context.named_year  # the year told before it need not be the text's
        if beside is None and (told := [y for y in self._years if y.end() <= one.start]):
            return self._said(told[-1])
        return int(beside[1]) if beside else self.context.inherited_year()
