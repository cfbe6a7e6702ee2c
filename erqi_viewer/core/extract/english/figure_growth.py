"""What has grown by the percentages of an English sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import counts, names, quantities, shares
from erqi_viewer.core.extract.english import growth as english_growth
from erqi_viewer.core.extract.english.figure_names import REACH, FigureNames
from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.results import Span

if TYPE_CHECKING:
    from erqi_viewer.core.extract.english.quantities import Amount
    from erqi_viewer.core.extract.results import Indicator

_ON_TO = re.compile(r"\s(?:year[- ]on[- ]year\s)?to\s")
# grew by 4.4 percent and the tertiary industry 7.9 percent
_GROWN_TOO = re.compile(
    r"(?:,\sthe\s[a-z -]{3,40}|\s(?:in|from|over|during)\s[a-z0-9 -]{3,40})?"
    r",?\s(?:and|while)\s(?:that\sof\s)?(?:the\s|its\s)?"
    r"(?P<name>[a-z][a-z-]{2,20}(?:\s[a-z-]{3,20}){0,3}(?:\sin\s[a-z-]{3,20}(?:\s[a-z-]{3,20})?)?|(?:total\s)?[a-z]+\s[a-z]+\sof\s[a-z-]+\s[a-z-]+)\s"
)
# growing 3.1 percent, against a decline of 3.9 percent in the first quarter
_AGAINST = re.compile(
    r",\s(?:against|compared\swith|after)\s(?:an?\s)?(?:decline|drop|fall|contraction|rise|increase|growth|gain)"
    r"\sof\s$"
)
_OF_A_PART = re.compile(
    r"\s(?:in|for|over)\sthe\s(?:first|second|third|previous)\s(?:[a-z]{3,6}\s)?(?:quarter|half|months)\b"
)
_AND = re.compile(r"\s(?:and|while)\s|,\s")
_CLOSES = re.compile(r"[,.;]|$|\s(?:year|respectively|and)")
# 15.1 percent, ranking second, and the value added of the service industry 11.7 percent
_GROWN_BESIDE = re.compile(
    r"(?:\s\([^()]{1,24}\))?(?:\syear[- ]on[- ]year)?(?:\sin\s(?:19|20)[0-9]{2})?"
    r"(?:,\s[^,;.0-9]{3,60}(?=,))?(?:,?\s(?:and|while)|,)\s(?:the\s|its\s)?(?:total\s|overall\s)?"
)
# Its tertiary industry grew 1.4 percent, construction 5.6 percent, and
_SECTOR = re.compile(
    r",\s(?:that\sof\s)?(?:the\s)?(?P<name>(?:construction|agriculture|farming|transport(?:ation)?|logistics|finance"
    r"|real\sestate|retail|wholesale|catering|manufacturing|tourism|services)"
    r"|(?:primary|secondary|tertiary|service|services|construction)\s(?:industry|sector))\s"
)

# made up 3.1 percent of GDP
_MAKES_UP = re.compile(
    r"\b(?:(?:made|mak(?:es?|ing)|took|tak(?:es?|ing)) up|contribut(?:ed|es|ing)"
    r"|represent(?:ed|s|ing)|constitut(?:ed|es|ing)|yield(?:ed|s|ing)|suppl(?:ied|ies|ying)"
    r"|provid(?:ed|es|ing)|produc(?:ed|es|ing)|generat(?:ed|es|ing))\s(?:just\s|only\s)?$"
)
# 24.5 percent growth was recorded in retail sales
_RECORDED_IN = re.compile(
    r"\s(?:growth|increase|rise|decrease|decline|drop)\s(?:was|were)\s"
    r"(?:recorded|seen|reported|registered|achieved)\s(?:in|for)\s(?:the\s|its\s)?"
)
# growing by 12.8 percent, with a two-year average growth of 6.9 percent
_YEARLY = re.compile(
    r"\b(?:two|three|four|five|six)-year (?:average|annual) (?:growth|increase)(?: rate)? of $"
)
# with biomedicine up 10.3 percent
_WITH_UP = re.compile(
    r"\bwith\s(?:the\s|its\s)?(?P<what>(?!it\b|them\b|all\b|both\b|growth\b)[a-z][a-z-]{2,20}(?:\s[a-z-]{3,20}){0,3})\s$"
)
_UP_OR_DOWN = (
    "up ",
    "down ",
    "rising ",
    "growing ",
    "climbing ",
    "increasing ",
    "falling ",
    "declining ",
)
_BUT_THEN = (" but ", " but then ", " and then ", " but has since ")
# GDP of 61.8 billion yuan, up 5.3 percent; equipment manufacturing up 12.6 percent
_NEXT_UP = re.compile(
    r";\s(?:and\s)?(?:the\s|its\s)?(?P<what>[a-z][a-z-]{2,20}(?:\s[a-z-]{3,20}){0,3})\s$"
)
_NEXT_REACH = 90
_WHOSE = ("residents", "households", "industry", "sector")
# For the first half of 2024, growth of 6.4 percent
_BARE = re.compile(r",\s(?:a\s|the\s|its\s)?$")


class FigureGrowth(FigureNames):
    """Gives the growths of one sentence to the figures that they are of."""

    def _named_before(
        self, moved: re.Match[str] | None, one: Amount
    ) -> tuple[int, int] | str | None:
        """Return what has grown by a share, when its verb at ``moved`` has a noun before it."""
        if between := english_growth.named_behind(self.lower, one.end):
            return between
        seen = _RECORDED_IN.match(self.lower, one.end)
        if seen and (of := FIGURE.match(self.lower, seen.end())):
            return of.span()
        last = self.found[-1].name if self.found else None
        if last and _YEARLY.search(self.lower, 0, one.before):
            return last
        if moved is None:
            if self.lower.endswith((" +", " -"), 0, one.before):  # fixed-asset investment +9.4%
                return names.subject(self.text, self.lower, one.before - len(" +"))
            return self._named_by_verb(one)
        at = moved.start()
        if moved["did"] is None:
            return self._that_saw(at) or self._with_which(at) or self._growth_of(moved)
        if last and self.lower.endswith(_BUT_THEN, 0, at):
            return last  # fell by 4.6 percent last year, but rebounded by 18.9 percent
        name: tuple[int, int] | str | None
        name = names.elided(self.text, self.lower, at, last) if last else None
        return name or names.subject(self.text, self.lower, at) or self._meant_by_it(at)

    def _growth_of(self, moved: re.Match[str]) -> tuple[int, int] | str | None:
        """Return what a growth is of, maybe the figure told before: growth of 6.4 percent."""
        own = self._growth_of_its_own(moved)
        at = moved.start()
        beside = _WITH_UP.search(self.lower, max(0, at - REACH), at) if own is None else None
        if own is None and self.found and beside is None:
            beside = _NEXT_UP.search(self.lower, max(0, at - _NEXT_REACH), at)
        if beside and moved[0].startswith(_UP_OR_DOWN):
            return beside.span("what")
        if own or self.found or not moved[0].startswith("growth") or not self._told:
            return own
        bare = _BARE.search(self.lower, 0, moved.start())
        return self._told[0] if bare and FIGURE.fullmatch(self._told[0].lower()) else None

    def _growth_of_its_own(self, moved: re.Match[str]) -> tuple[int, int] | None:
        """Return the noun whose growth is told: with GDP growth of 5 percent; exports up 3%."""
        if not moved[0].startswith(("growth", "increase", "rise", "up ", "down ")):
            return None
        span = names.subject(self.text, self.lower, moved.start())
        if span is None:
            return None
        if self.lower[slice(*span)] in {"industrial", "economic"}:
            return span[0], moved.start() + len("growth")
        known = FIGURE.search(self.lower, *span)
        return span if known and known.end() == span[1] else None

    def _grew_its(self, one: Amount) -> bool:
        """Read a growth whose figure is the object of the verb: grew its GDP 10.5%."""
        grew = english_growth.GREW_ITS.search(self.lower, max(0, one.before - REACH), one.before)
        if grew is None or FIGURE.fullmatch(grew["what"]) is None:
            return False
        self._grown(grew.span("what"), one, 1)
        return True

    def _meant_by_it(self, at: int) -> str | None:
        """Return the figure that it is, which a verb at ``at`` says has grown: it was up 6.3%."""
        name, unit = self._told or ("", None)
        money = (unit or "").endswith(quantities.CURRENCIES)
        return name if name and money and not self.found and self._is_of_it(at) else None

    def _grown(self, name: tuple[int, int] | str | None, one: Amount, sign: int) -> None:
        """Give a growth to the figure it is of, else keep it as a figure of its own."""
        printed = self._printed(name) if name else None
        open_ = [
            i
            for i, f in enumerate(self.found)
            if is_open(f) and (printed is None or _is_named(f.name.lower(), printed.lower()))
        ]
        if open_ and (printed or open_[-1] == self._last_sum()):
            self._grow(open_[-1], one, sign)
            return
        behind = counts.behind(self.lower, one.end)
        if behind and FIGURE.match(self.lower, behind[0]):  # an increase of 7 percent in GDP
            name = name or behind
        name = name or self._grown_behind(one) or self._before_it(one)
        name = name or self._nearest(one.start)
        if name is not None and self._printed(name).lower() != "growth rate":
            self._add(name, one, sign * one.value)

    def _before_it(self, one: Amount) -> str | None:
        """Return the figure that grew otherwise before: up 3 percent, against a decline of 4 in."""
        last = self.found[-1] if self.found else None
        if last is None or last.growth_percent is None or not _OF_A_PART.match(self.lower, one.end):
            return None
        against = _AGAINST.search(self.lower, last.end - self.offset, one.before)
        return last.name if against else None

    def _grow(self, i: int, one: Amount, sign: int) -> None:
        """Give a growth to a figure found before."""
        at = Span(self.offset + one.start, self.offset + one.end)
        self.found[i] = self.found[i]._replace(growth_percent=sign * one.value, growth_at=at)

    def _grown_behind(self, one: Amount) -> tuple[int, int] | None:
        """Return what has grown behind the noun of its growth: a 7% rise in exports."""
        end = english_growth.noun_behind(self.lower, one.end)
        what = counts.behind(self.lower, end) if end else None
        return what if what and self._is_measured(what) else None

    def _is_part(self, one: Amount) -> re.Match[str] | None:
        """Return the verb that makes a percentage a part of a whole: accounted for 86 percent."""
        begin = max(0, one.before - REACH)
        accounts = shares.ACCOUNTS.search(self.lower, begin, one.before)
        return accounts or _MAKES_UP.search(self.lower, begin, one.before)

    def _grows_alike(self, one: Amount) -> bool:
        """Read a growth of which the verb is left out: that of rural residents 16.4 percent to."""
        last = self.found[-1] if self.found else None
        if last is None or not last.growth_percent or self._is_part(one):
            return False
        between = last.end - self.offset, one.before
        beside = _GROWN_TOO.fullmatch(self.lower, *between)
        beside = beside or _SECTOR.fullmatch(self.lower, *between)
        if beside and _CLOSES.match(self.lower, one.end):
            growth = one.value if last.growth_percent > 0 else -one.value
            self._add(self.text[slice(*beside.span("name"))], one, growth)
            return True
        span = names.subject(self.text, self.lower, one.before)
        if span and _GROWN_BESIDE.fullmatch(self.lower, last.end - self.offset, span[0]):
            ends = _CLOSES.match(self.lower, one.end) or _ON_TO.match(self.lower, one.end)
            if ends and self._is_measured(span) and not names.is_share(self.lower[slice(*span)]):
                self._add(span, one, one.value if last.growth_percent > 0 else -one.value)
                return True
        by = len(" by ") if self.lower.endswith(" by ", 0, one.before) else 0
        repeated: str | tuple[int, int] | None = None
        repeated = names.elided(self.text, self.lower, one.before - by, last.name)
        and_by = by and _AND.search(self.lower, last.end - self.offset, one.before)
        closed = (repeated is not None or and_by) and _CLOSES.match(self.lower, one.end)
        if not closed and not _ON_TO.match(self.lower, one.end):
            return False
        if repeated is None and by:
            repeated = names.subject(self.text, self.lower, one.before - by)
        if repeated is not None:
            self._add(repeated, one, one.value if last.growth_percent > 0 else -one.value)
        return repeated is not None


def _is_named(name: str, printed: str) -> bool:
    """Tell whether a noun is a figure's name, maybe without whose it is: of urban residents."""
    return name == printed or (name.startswith(f"{printed} of ") and name.endswith(_WHOSE))


def is_open(one: Indicator) -> bool:
    """Tell whether a figure may still be given its growth."""
    return one.growth_percent is None and one.unit not in quantities.SHARES
