"""Reading the runs of an English sentence: six years in a row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import few, grammar, move_words, owners, since_runs, whom
from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL, number
from erqi_viewer.core.extract.english.places import EnglishReader
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.results import Streak

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.results import Ranking


_OF_A_FIGURE = re.compile(
    r"\b(?:gdp|output|revenue|exports|sales|economy|income|investment)\b[^.;]{0,40}\b(?:largest|highest|biggest)\b"
)
# on the list for eight years, and Yidu for six
_AND_FOR = re.compile(
    r"(?:,|;|,?\sand|,?\swhile)\s(?P<whose>[A-Z][a-z'’]{2,16}(?:\s[A-Za-z]{4,8})?)\sfor\s"
    rf"(?P<n>{CARDINAL})(?=[.,;]|\sand\s|$)"
)
# the sixth consecutive year that A was listed, and the third for B
_AND_THE_NTH = re.compile(
    rf"[^.;]{{0,60}}?(?:,|,?\sand|,?\swhile)\s(?:it\swas\s)?the\s(?P<n>{ORDINAL})\sfor\s(?:the\s)?"
    r"(?P<whose>[A-Z])"
)
# the third consecutive year that it has placed first among the districts of Nanjing
_THAT_IT_RANKED = re.compile(
    r"\s(?:that|in\swhich)\s[^,;.]{2,30}?\s(?:placed|ranked|been|come|stood|finished)\s(?:in\s)?(?:the\s)?"
)
# led the province on the list for
_LED = re.compile(rf"(?={grammar.LED_PART.pattern})[^,;.]{{3,80}}\sfor\s(?:the\s|its\s)?")
_FOR = re.compile(r"\sfor\s(?:the\s)?")
# the second consecutive year in which it has appeared on all four
_ON_ALL = re.compile(
    rf"\s(?:that\s|in\swhich\s|for\swhich\s)?[^.;,]{{0,60}}\bon\sall\s(?:of\sthe\s)?{CARDINAL}\b"
)
_HAS_MOVED = re.compile(
    r"\b(risen|rose|climbed|improved|moved\s(?:up|forward|ahead)|gone\s(?:up|forward|ahead)|went\sup|gained\sground|advanced|fallen|fell|dropped|slipped"
    r"|moved\s(?:down|back)|gone\s(?:down|back(?:wards?)?)|lost\sground)\s(?:now\s)?(?:for\s|in\s|over\s)?(?:the\s|its\s)?$"
)
_MOVES = re.compile(r"\s(rises?|climbs?|gains?|advances?)\b")
_MOVED_REACH = 28
_TO_BE = re.compile(r"\sto\s(?:be|rank|make|stay|enter|appear|have)\b")
# a member of the Fortune 500 for nine years; the revenue of all enterprises was the highest for
_OF_FIRMS = re.compile(
    r"\b(?:fortune\s(?:global\s)?500|enterprises|companies|firms|brands)(?:\slist)?,?\s(?:for\s|over\s)?(?:the\s)?$"
)
_FIRMS_REACH = 48
# what a run on a list or of places is told with
_OF_LISTS = re.compile(
    r"\b(?:lists?|listed|listing|rank\w*|top|tops|topped|hundred|100|places?|placed|positions?|spots?|includ\w+|entered"
    r"|appear\w*|featur\w+|member|made\sit|on\s(?:it|both|all|them|each|either|one|two|three|four)|climb\w*|ris(?:e|es|en|ing)|rose"
    r"|improv\w*|advanc\w+|gain\w*|moves?|moved|gone|went|leads?|led|first|second|third|no\.?|number\sone|strongest|best|ahead|head\w*"
    r"|held|holds?|kept|keeps|stay\w*|remain\w*|among|fall\w*|fell|dropp?\w*|slip\w*|lost|index|champion|title|honou?r|runner-up|happiest|(?:been|done)\sso|crown\w*)\b"
    rf"|\b(?:it|this|that)\s(?:is|was)\s(?:now\s|already\s)?(?:the|its)\b|{ORDINAL}(?!\s(?:consecutive|straight|successive|year|time))"
)
# named a safe district for the fifth year running
_HONOURED = re.compile(
    r"\b(?:named(?!\s(?:in|there|on)\b)|called|rated|recogni[sz]ed|honou?red|awarded|designated|certified|voted|crowned|judged|given|w(?:on|ins?)\s(?:the|an?|gold|silver|first)"
    r"|declared|received|passed|hosted|been\sheld)\b"
)
# Awards: provincial garden district, fifth year running
_TITLED = re.compile(
    r"\b(?:provincial|national|municipal|state)(?:[- ]level)?\s(?:[a-z-]{2,16}\s){1,4}"
    r"(?:district|county|city|unit|base|area)(?:\s\([^()]{4,12}\))?,\s(?:(?:for\s)?(?:the|a)\s)?$"
)
# named a National Civilized City four times in a row
_TITLED_AS = re.compile(
    r"\b(?:named|called|made|awarded|designated|recogni[sz]ed\sas|certified\sas|honou?red\sas|rated)\san?\s"
    r"(?:[A-Z][A-Za-z-]{2,16}\s){2,6}(?:(?:for\s)?(?:the|a)\s)?$"
)
# has been the world's busiest by cargo tonnage for; first among provinces in GDP for the
_BY_A_SUM = re.compile(
    r"\b(?:(?:world|country|nation|province|city)['’]s\s(?:[a-z]{3,12}est|[a-z]{3,8}iest|most)"
    rf"|(?:{ORDINAL}|[a-z]{{3,9}}est)\s(?:among|in|of)\s[^,;.]{{3,40}}?)\s(?:by|in(?:\sterms\sof)?)\s"
    r"(?:[a-z]{3,12}\s){0,3}(?:gdp|tonnage|throughput|volume|passengers?|traffic|output|sales|exports|revenue"
    r"|trade|investment|value|cargo|number)\s(?:[a-z]{3,12}\s){0,2}for\s(?:the\s|over\s)?$"
    # the most of any port in the world for the
    r"|\b(?:most|[a-z]{3,12}est)\s(?:[a-z-]{3,14}\s){0,2}(?:of|among|at|in)\s(?:any|all)\s(?:other\s)?(?:[a-z-]{3,14}\s)?"
    r"(?:ports?|airports?|hospitals?|schools?|universit(?:y|ies)|firms?|compan(?:y|ies)|brands?|museums?|parks?|stations?"
    r"|markets?|plants?|mines?|makers?)\b[^,;.]{0,40}\sfor\s(?:the\s)?$"
)
_WHOSE = re.compile(r"\b(?:is|was|marks|marked)\s(?P<name>(?!China\b)[A-Z][a-z]{2,14})['’]s\s$")
_WHOSE_REACH = 32
_HONOUR_REACH = 90
_MARKS = re.compile(r"(?<!\b[Nn]o)[.;:!?]\s")
# of every run one of these is said
_OF_RUNS = (
    "year",
    "in a row",
    "succession",
    "consecutive",
    "successive",
    "straight",
    "running",
    "without ",
)


class EnglishRuns(EnglishReader):
    """Reads one English sentence with its runs."""

    def __init__(self, text: str, offset: int, context: Context) -> None:
        super().__init__(text, offset, context)
        self._ranked = super().rankings()

    def streaks(self) -> list[Streak]:
        """Return the runs: sixth consecutive year, six years in a row."""
        out = []
        for start, end, years in sorted(self._runs()):
            if self._is_of_something_else(start, end):
                continue
            regions = self.names.before(start)
            region = self._for_whom(end) or (self._opened(end) if not regions else None)
            if self.figure_places and not regions:
                region = region or owners.in_a_region(self.text, start)
            region = self._possessor_of_run(start) or region
            if region is None:
                region = regions[-1] if regions else self._spoken_of()
            span = start + self.offset, end + self.offset
            near = self._lists_of_run(start, end)
            moves = self._moves_of_run(start, end)
            out += [
                Streak(whose, dimension, name, years, *span, moves=moves)
                for whose in (*self._each_of(start),) or (region,)
                for name, dimension in near
            ]
            out += self._beside(end, near)
        own = [one for one in self._since_years() if not any(_overlap(one, run) for run in out)]
        return sorted([*out, *own], key=lambda one: one.start)

    def _is_of_something_else(self, start: int, end: int) -> bool:
        """Tell whether a run is an honour's or somebody else's, not one of being on a list."""
        if self._goes_on_elsewhere(start) or whom.is_of_another(self.text, start, self.names):
            return True
        if self.context.figure and self.figure_places and self._is_of_the_last_figure:
            return True  # its GDP has been first for 17 years
        near = max(0, start - _HONOUR_REACH)
        near = max([near, *(one.end() for one in _MARKS.finditer(self.text, near, start))])
        if _TITLED.search(self.lower, near, start) or _TITLED_AS.search(self.text, near, start):
            return True
        if "for" in self.lower[near:start] and _BY_A_SUM.search(self.lower, near, start):
            return True
        honours = [one.end() for one in _HONOURED.finditer(self.lower, near, start)]
        if not honours:
            return False
        rest = _MARKS.search(self.text, end, end + _HONOUR_REACH)
        stop = rest.start() if rest else end + _HONOUR_REACH
        return _OF_LISTS.search(self.lower[honours[-1] : start] + self.lower[end:stop]) is None

    def _possessor_of_run(self, start: int) -> str | None:
        """Return whose a run is said to be: It is Shunde's second consecutive year at the top."""
        whose = _WHOSE.search(self.text, max(0, start - _WHOSE_REACH), start)
        return self.context.canonical(whose["name"]) if whose else None

    def _since_years(self) -> Iterator[Streak]:
        """Yield the runs of being listed that are told by the year that they began in."""
        for start, end, since in since_runs.find(self.lower):
            before = self.names.before(start)
            region = before[-1] if before else self._spoken_of()
            span = start + self.offset, end + self.offset
            for name, key in self._lists_of_run(start, end):
                yield Streak(region, key, name, None, *span, since=since)

    def _moves_of_run(self, start: int, end: int) -> str | None:
        """Return which way a run of moves went: has risen four years running."""
        moved = _HAS_MOVED.search(self.lower, max(0, start - _MOVED_REACH), start)
        moved = moved or _MOVES.search(self.lower, start, end)
        return ("down" if moved[1].startswith(move_words.DOWN) else "up") if moved else None

    def _beside(self, end: int, lists: Sequence[tuple[str | None, str | None]]) -> list[Streak]:
        """Return the run of which only whose and how long is told: and Yidu for six."""
        told = _AND_FOR.match(self.text, end) or _AND_THE_NTH.match(self.text, end)
        whose = self.names.from_here(told.start("whose")) if told else None
        if told is None or whose is None:
            return []
        stop = told.end("n") if told.start("n") < told.start("whose") else told.end()
        span = told.start("n") + self.offset, stop + self.offset
        return [Streak(whose, key, name, number(told["n"]), *span) for name, key in lists]

    def _each_of(self, start: int) -> Sequence[str]:
        """Return the regions that a run is said of each: A is 7th and B 15th, both for the ...."""
        said = grammar.EACH_OF.search(self.lower, 0, start) if "both" in self.lower else None
        if said is None and not self.names.last(start, 2):
            return few.meant(self.text, self.context)
        if said is None or self.names.only(said.end(), start):
            return ()
        return self.names.last(said.start(), 2)

    def _runs(self) -> Iterator[tuple[int, int, int | None]]:
        """Yield start, end and years of the runs; for the ninth year is one of places only."""
        if not has_one(self.lower, _OF_RUNS):
            return
        for run in grammar.RUN.finditer(self.lower):
            counted = grammar.RUN_NUMBER.search(self.lower, max(0, run.start() - 24), run.start())
            near = max(0, run.start() - _FIRMS_REACH)
            if counted and not _OF_FIRMS.search(self.lower, near, counted.start()):
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
        for listed in grammar.LISTED_FOR.finditer(self.lower):
            yield listed.start("n"), listed.end(), number(listed["n"])
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
        if _ON_ALL.match(self.lower, end):
            return ((None, None),)  # the number of lists tells which they are
        by = max((one[1] for one in self.figure_places if one[1] <= start), default=None)
        if by is not None and grammar.HELD.fullmatch(self.text, by, start):
            return ((None, None),)  # GDP was the first in Fuzhou for the 12th year in succession
        own = next((one for one in self._ranked if one.start - self.offset >= end), None)
        if own and _THAT_IT_RANKED.fullmatch(self.text, end, own.start - self.offset):
            return ((own.list, own.dimension),)
        told = [one for one in self._ranked if one.end - self.offset <= start]
        after = told[-1].end - self.offset if told else 0
        if told and told[-1].list is None and _LED.fullmatch(self.text, after, start):
            return ((None, None),)
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

    def rankings(self) -> list[Ranking]:
        """Return the places in lists."""
        return self._ranked


def _overlap(one: Streak, other: Streak) -> bool:
    return one.start < other.end and other.start < one.end
