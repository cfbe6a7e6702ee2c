"""Reading the figures of an English release: GDP reached 32.3 billion yuan, up 8 percent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import bars, counts, names, quantities, scopes, shared, shares
from erqi_viewer.core.extract.english import growth as english_growth
from erqi_viewer.core.extract.english.figure_names import REACH, FigureNames
from erqi_viewer.core.extract.english.numbers import lowered
from erqi_viewer.core.extract.english.periods import Periods

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.english.quantities import Amount
    from erqi_viewer.core.extract.results import Indicator

_GROWS = re.compile(r"\s(?:growth|increase)(?:\srate)?$")
_GROWTH_OF = re.compile(r"\b(?:growth|increase)(?:\srate)?\s(?:of|in)\s(?:the\s)?(?![0-9])")
_BESIDE = re.compile(r",?\s+(?:and\s+)?|,\s*")
_ON_TO = re.compile(r"\s(?:year[- ]on[- ]year\s)?to\s")
# grew by 4.4 percent and the tertiary industry 7.9 percent
_GROWN_TOO = re.compile(
    r"(?:,\sthe\s[a-z -]{3,40})?,?\s(?:and|while)\s(?:that\sof\s)?(?:the\s|its\s)?"
    r"(?P<name>[a-z][a-z-]{2,20}(?:\s[a-z-]{3,20}){0,3})\s"
)
_AND = re.compile(r"\s(?:and|while)\s")
_CLOSES = re.compile(r"[,.;]|$|\s(?:year|respectively)")
_LONGEST_TITLE = 100
_LONGEST_LABEL = 12  # Last year.
# made up 3.1 percent of GDP
_MAKES_UP = re.compile(
    r"\b(?:(?:made|mak(?:es?|ing)|took|tak(?:es?|ing)) up|contribut(?:ed|es|ing)"
    r"|represent(?:ed|s|ing)|constitut(?:ed|es|ing))\s$"
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
_OF_A_WHOLE = re.compile(r"\sof\s(?:(?:the|its|their|all|local|total)\b|gdp\b|gross\b)")
_TO = re.compile(
    r"(?:(?:(?!\sand\s).){0,24}\b|\s(?:in|from|over|during|for)\s[a-z0-9 ]{3,40}\s)"
    r"to (?:reach |hit |total |exceed )?$"
)
# a 17.8 percent increase in industrial output, totaling 13.7 billion yuan
_TOTALING = re.compile(
    r"(?:(?!\sand\s|\swhile\s)[^,;.]){0,100}, (?:total(?:l?ing)|reaching|hitting|amounting to|standing at|to) $"
)


def find(
    text: str, offset: int, context: Context, places: Sequence[tuple[int, int, int]] = ()
) -> list[Indicator]:
    """Return the figures of a sentence.

    Args:
        text: The sentence.
        offset: Where it begins in the source.
        context: What it inherits.
        places: Start, end and value of the ranks in it that are no list's.
    """
    lower = lowered(text)
    amounts = list(quantities.find(lower))
    if not amounts and not places:
        if len(text) <= (_LONGEST_LABEL if text.endswith(".") else _LONGEST_TITLE):
            Periods(lower, context).note_title()
        return []
    periods = Periods(lower, context)
    found = _Figures(text, lower, offset, periods, context.figure).read(amounts)
    if found:
        context.figure = found[-1].name, found[-1].unit
        periods.note(found[-1].start - offset, found[-1].end - offset)
        context.note_figures()
    elif amounts:
        periods.note_aside(amounts[-1].start, amounts[-1].end)
    return scopes.placed(found, text, lower, offset, places, periods)


class _Figures(FigureNames):
    """Reads the amounts of one sentence from left to right."""

    def read(self, amounts: Sequence[Amount]) -> list[Indicator]:
        """Return the figures that the amounts are."""
        groups: list[list[Amount]] = []
        for one in amounts:
            if one.unit is None and counts.counts_nothing(self.lower, one.end):
                continue
            last = groups[-1][-1] if groups else None
            beside = last is not None and _BESIDE.fullmatch(self.lower, last.end, one.start)
            if beside and last is not None and last.is_share == one.is_share:
                groups[-1].append(one)
            else:
                groups.append([one])
        for group in groups:
            if bars.is_one(self.lower, group[0]):
                continue
            if group[0].is_share:
                self._shares(group)
            else:
                self._sums(group)
        return self.found

    def _sums(self, group: Sequence[Amount]) -> None:
        first = group[0]
        own = self.found[-1] if self.found else None
        if own is not None and own.value is None and len(group) == 1:
            grown = self.lower[own.end - self.offset : first.number]
            if (
                _TO.match(grown)
                or _TOTALING.fullmatch(grown)
                or scopes.AND_REACHED.fullmatch(grown)
            ):
                # grew 5.1 percent to 65.3 billion yuan
                self.found[-1] = self._with_value(own, first)
                return
        if self._grown_to(group):
            return
        several = self._several(group, self._linked(first))
        self._beside = len(several)
        for i, one in enumerate(group):
            name = several[i] if several else self._name(one) or (self._name(first) if i else None)
            again = None if several else self._again(one)
            if again is not None or name is not None:
                self._add(again or name or "", one)

    def _grown_to(self, group: Sequence[Amount]) -> bool:
        """Read sums that as many growths led to: grew 4 and 6 percent to 5 and 2 billion yuan."""
        count = len(group)
        grown = self.found[-count:]
        if count == 1 or len(grown) < count or any(one.value is not None for one in grown):
            return False
        if not _TO.fullmatch(self.lower[grown[-1].end - self.offset : group[0].number]):
            return False
        for i, one in enumerate(group, len(self.found) - count):
            self.found[i] = self._with_value(self.found[i], one)
        return True

    def _with_value(self, grown: Indicator, one: Amount) -> Indicator:
        """Return a growth with the sum that it led to."""
        return grown._replace(
            value=one.value, unit=one.unit, qualifier=one.qualifier,
            start=self.offset + one.start, end=self.offset + one.end,
        )  # fmt: skip

    def _several(self, group: Sequence[Amount], end: int | None) -> list[str]:
        """Return the names of amounts side by side: GDP and exports grew 5 and 6 percent."""
        if len(group) == len(three := shared.sectors(self.lower, end)):
            return three
        if not any(one.match(self.lower, group[-1].end) for one in shared.BOTH):
            return []
        return shared.several(self.text, self.lower, len(group), end)

    def _shares(self, group: Sequence[Amount]) -> None:
        first = group[0]
        if self._grew_its(first):
            return
        moved, sign = english_growth.direction(self.lower, first)
        if not sign:
            self._proportion(first)
            return
        done = moved is not None and moved["did"] is not None
        # 3 billion yuan and 2 billion yuan, increased by 4% and 5% respectively
        done = done and not (moved and self.lower.endswith(", ", 0, moved.start()))
        several = self._several(group, moved.start() if moved else None)
        if several:
            for own, one in zip(several, group, strict=True):
                self._grown(own, one, sign)
            return
        bare = [i for i, f in enumerate(self.found) if _is_open(f)][-len(group) :]
        paired = self._beside == len(group) or shared.PAIRED.match(self.lower, group[-1].end)
        closes = len(group) == len(self.found) and self.lower.startswith((".", ";"), group[-1].end)
        if 1 < len(group) == len(bare) and not done and (paired or closes):
            for i, one in zip(bare, group, strict=True):
                self.found[i] = self.found[i]._replace(growth_percent=sign * one.value)
            return
        if len(group) > 1 and shared.PAIRED.match(self.lower, group[-1].end):
            return  # each is that of another, and they are not named one by one
        self._grown(self._named_before(moved, first), first, sign)

    def _named_before(
        self, moved: re.Match[str] | None, one: Amount
    ) -> tuple[int, int] | str | None:
        """Return what has grown by a share, when its verb at ``moved`` has a noun before it."""
        seen = _RECORDED_IN.match(self.lower, one.end)
        if seen and (of := names.FIGURE.match(self.lower, seen.end())):
            return of.span()
        last = self.found[-1].name if self.found else None
        if last and _YEARLY.search(self.lower, 0, one.before):
            return last
        if moved is None:
            return self._named_by_verb(one)
        at = moved.start()
        if moved["did"] is None:
            return self._that_saw(at) or self._with_which(at) or self._growth_of_its_own(moved)
        name: tuple[int, int] | str | None
        name = names.elided(self.text, self.lower, at, last) if last else None
        return name or names.subject(self.text, self.lower, at) or self._meant_by_it(at)

    def _growth_of_its_own(self, moved: re.Match[str]) -> tuple[int, int] | None:
        """Return the noun whose growth is told: with GDP growth of 5 percent."""
        if not moved[0].startswith(("growth", "increase", "rise")):
            return None
        span = names.subject(self.text, self.lower, moved.start())
        if span is None:
            return None
        if self.lower[slice(*span)] in {"industrial", "economic"}:
            return span[0], moved.start() + len("growth")
        known = names.FIGURE.search(self.lower, *span)
        return span if known and known.end() == span[1] else None

    def _grew_its(self, one: Amount) -> bool:
        """Read a growth whose figure is the object of the verb: grew its GDP 10.5%."""
        grew = english_growth.GREW_ITS.search(self.lower, max(0, one.before - REACH), one.before)
        if grew is None or names.FIGURE.fullmatch(grew["what"]) is None:
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
            if _is_open(f) and (printed is None or f.name.lower() == printed.lower())
        ]
        if open_ and (printed or open_[-1] == self._last_sum()):
            self.found[open_[-1]] = self.found[open_[-1]]._replace(growth_percent=sign * one.value)
            return
        behind = counts.behind(self.lower, one.end)
        if behind and names.FIGURE.match(self.lower, behind[0]):  # an increase of 7 percent in GDP
            name = name or behind
        name = name or self._grown_behind(one)
        name = name or self._nearest(one.start)
        if name is not None and self._printed(name).lower() != "growth rate":
            self._add(name, one, sign * one.value)

    def _grown_behind(self, one: Amount) -> tuple[int, int] | None:
        """Return what has grown where the noun of a growth stands before it: a 7% rise in exports."""
        end = english_growth.noun_behind(self.lower, one.end)
        what = counts.behind(self.lower, end) if end else None
        return what if what and self._is_measured(what) else None

    def _proportion(self, one: Amount) -> None:
        if self._grows_alike(one):
            return
        if told := shares.named(self.lower, one):
            self._add(told, one)
            return
        last = self.found[-1] if self.found else None
        if last and last.unit in quantities.SHARES and (at := self._linked(one)):
            repeated = names.elided(self.text, self.lower, at, last.name)
            if repeated is not None:  # that of the secondary industry is 38 percent
                self._add(repeated, one)
                return
        if last and last.unit not in quantities.SHARES and shares.is_beside(self.lower, one):
            self._add(f"share of {last.name}", one)
            return
        part = self._is_part(one)
        link = part.start() if part else self._linked(one)
        name = names.subject(self.text, self.lower, link) if link is not None else None
        if name is None:
            if part and (whole := self._whole(one, part.start())):
                kind = "contribution" if part[0].startswith("contribut") else "share"
                self._add(f"{kind} of {whole}", one)
            return
        grows = _GROWS.search(self.lower, *name)
        grown = _GROWTH_OF.search(self.lower, max(0, name[0] - 24), name[1])
        if grows or grown:  # GDP growth reached 8 percent, growth of GDP was 8 percent
            span = max(name[0], grown.end() if grown else 0), grows.start() if grows else name[1]
            self._grown(span, one, 1)
        elif (
            part
            or _OF_A_WHOLE.match(self.lower, one.end)
            or names.is_share(self.lower[slice(*name)])
        ):
            self._add(name, one)

    def _is_part(self, one: Amount) -> re.Match[str] | None:
        """Return the verb that makes a percentage a part of a whole: accounted for 86 percent."""
        begin = max(0, one.before - REACH)
        accounts = shares.ACCOUNTS.search(self.lower, begin, one.before)
        return accounts or _MAKES_UP.search(self.lower, begin, one.before)

    def _whole(self, one: Amount, at: int) -> str | None:
        """Return what a share is one of that a verb at ``at`` gives without a noun before it."""
        if self.found and shares.goes_on(self.lower, at):
            return self.found[-1].name
        if self._told and shares.is_of_it(self.lower, at):
            return self._told[0]
        behind = counts.behind(self.lower, one.end)
        known = behind and names.FIGURE.match(self.lower, behind[0])
        return self._printed(behind) if behind and known else None

    def _grows_alike(self, one: Amount) -> bool:
        """Read a growth of which the verb is left out: that of rural residents 16.4 percent to."""
        last = self.found[-1] if self.found else None
        if last is None or not last.growth_percent or self._is_part(one):
            return False
        beside = _GROWN_TOO.fullmatch(self.lower, last.end - self.offset, one.before)
        if beside and _CLOSES.match(self.lower, one.end):
            growth = one.value if last.growth_percent > 0 else -one.value
            self._add(self.text[slice(*beside.span("name"))], one, growth)
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


def _is_open(one: Indicator) -> bool:
    """Tell whether a figure may still be given its growth."""
    return one.growth_percent is None and one.unit not in quantities.SHARES
