"""Reading the figures of an English release: GDP reached 32.3 billion yuan, up 8 percent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import (
    bars,
    beside_counts,
    counts,
    names,
    quantities,
    scopes,
    shared,
    shares,
)
from erqi_viewer.core.extract.english import growth as english_growth
from erqi_viewer.core.extract.english.figure_growth import FigureGrowth, is_open
from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.numbers import lowered
from erqi_viewer.core.extract.english.periods import Periods
from erqi_viewer.core.extract.results import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.english.quantities import Amount
    from erqi_viewer.core.extract.results import Indicator

_GROWS = re.compile(r"\s(?:growth|increase)(?:\srate)?$")
_GROWTH_OF = re.compile(r"\b(?:growth|increase)(?:\srate)?\s(?:of|in)\s(?:the\s)?(?![0-9])")
_BESIDE = re.compile(r",?\s+(?:and\s+)?|,\s*")
_TWO = 2
_LONGEST_TITLE = 100
_LONGEST_LABEL = 12  # Last year.
_OF_A_WHOLE = re.compile(r"\sof\s(?:(?:the|its|their|all|local|total)\b|gdp\b|gross\b)")
_TO = re.compile(
    r"(?:(?:(?!\sand\s).){0,24}\b"
    r"|(?:\syear[- ]on[- ]year)?,\s[a-z][^,;.0-9]{3,60},\s"
    r"|(?:\syear[- ]on[- ]year)?\s(?:in|from|over|during|for)\s[a-z0-9 ]{3,40}\s)"
    r"to (?:reach |hit |total |exceed )?$"
    r"| and (?:was|were|reached|hit|totall?ed|stood at|came to|amounted to) $"
    # its revenue, up 17.7 percent, was 10.657 billion yuan
    r"|(?:\syear[- ]on[- ]year)?, (?:was|were|reached|hit|totall?ed|stood at|came to|amounted to) $"
)
# a 17.8 percent increase in industrial output, totaling 13.7 billion yuan
_TOTALING = re.compile(
    r"(?:(?!\sand\s|\swhile\s)[^,;.]){0,100}, "
    r"(?:total(?:l?ing)|reaching|hitting|amounting to|standing at|to) $"
)
_LENGTHS = ("kilometers", "kilometres", "km", "miles")
# is 30 kilometers from the airport
_AWAY = re.compile(
    r"\s(?:away\b|from\s(?!(?:19|20)[0-9]{2}\b)|(?:to\sthe\s)?(?:north|south|east|west)[a-z]{0,4}\sof\s)"
)
_FOR_THE_FIRST_TIME = re.compile(
    r"(?:\s\([^()]{1,24}\))?(?:\smark)?\sfor\sthe\sfirst\stime"
    r"(?:\sin\s(?:19|20)[0-9]{2}|\slast\syear)?,?\s"
    r"(?:to\s(?:reach|hit|total)|reaching|hitting|totall?ing|standing\sat)\s"
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
    if not (amounts or places or scopes.labels_a_place(lower)):
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
    placed = scopes.placed(found, text, lower, offset, places, periods)
    if placed and not found:  # its GDP is first in the city: it came to
        context.figure = placed[-1].name, None
    return placed


class _Figures(FigureGrowth):
    """Reads the amounts of one sentence from left to right."""

    def read(self, amounts: Sequence[Amount]) -> list[Indicator]:
        """Return the figures that the amounts are."""
        groups: list[list[Amount]] = []
        for one in amounts:
            if one.unit is None and counts.counts_nothing(self.lower, one.before, one.end):
                continue
            if beside_counts.is_beside(self.lower, one):
                continue
            if (one.unit or "").endswith(_LENGTHS) and _AWAY.match(self.lower, one.end):
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
        if self._grown_to(group) or self._passed(first):
            return
        if first.unit is None and len(group) > 1 and any(one.value % 1 for one in group):
            return  # parts of a whole or points: counts are whole
        several = self._several(group, self._linked(first))
        self._beside = len(several)
        for i, one in enumerate(group):
            name = several[i] if several else self._name(one) or (self._name(first) if i else None)
            again = None if several else self._again(one)
            if again is None and name is None and i and self._is_last(group[i - 1]):
                name = self.found[-1].name
            if again is not None or name is not None:
                self._add(again or name or "", one)

    def _is_last(self, one: Amount) -> bool:
        """Tell whether an amount is the last figure found."""
        return bool(self.found) and self.found[-1].end == self.offset + one.end

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

    def _passed(self, one: Amount) -> bool:
        """Read what a sum came to that passed a mark: 100 for the first time to reach 118."""
        last = self.found[-1] if self.found else None
        if last is None or last.unit != one.unit or last.qualifier != "over":
            return False
        if not _FOR_THE_FIRST_TIME.fullmatch(self.lower, last.end - self.offset, one.before):
            return False
        self.found[-1] = self._with_value(last, one)
        return True

    def _with_value(self, grown: Indicator, one: Amount) -> Indicator:
        """Return a growth with the sum that it led to."""
        growth_at = grown.growth_at or Span(grown.start, grown.end)
        return grown._replace(
            value=one.value, unit=one.unit, qualifier=one.qualifier,
            start=self.offset + one.start, end=self.offset + one.end,
            growth_at=growth_at if grown.growth_percent is not None else None,
        )  # fmt: skip

    def _several(self, group: Sequence[Amount], end: int | None) -> list[str]:
        """Return the names of amounts side by side: GDP and exports grew 5 and 6 percent."""
        if len(group) == len(three := shared.sectors(self.lower, end)):
            return three
        if len(group) == len(both := shared.residents(self.lower, end)):
            return both
        each = shared.of_industries(self.lower, group[-1].end, end)
        if not (each or any(one.match(self.lower, group[-1].end) for one in shared.BOTH)):
            return []
        return shared.several(self.text, self.lower, len(group), end)

    def _is_of_the_first(self, at: int) -> bool:
        """Tell whether growths told apart begin here: respectively rising 5% and falling 3%."""
        if self._beside < _TWO or not self.lower.endswith("respectively ", 0, at):
            return False
        return all(is_open(one) for one in self.found[-self._beside :])

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
        bare = [i for i, f in enumerate(self.found) if is_open(f)][-len(group) :]
        paired = self._beside == len(group) or shared.PAIRED.match(self.lower, group[-1].end)
        closes = len(group) == len(self.found) and self.lower.startswith((".", ";"), group[-1].end)
        if 1 < len(group) == len(bare) and not done and (paired or closes):
            for i, one in zip(bare, group, strict=True):
                self._grow(i, one, sign)
            return
        if len(group) > 1 and shared.PAIRED.match(self.lower, group[-1].end):
            return  # each is that of another, and they are not named one by one
        if moved and self._is_of_the_first(moved.start()):
            at = len(self.found) - self._beside
            self._grow(at, first, sign)
            return
        self._grown(self._named_before(moved, first), first, sign)

    def _proportion(self, one: Amount) -> None:
        if self._grows_alike(one):
            return
        if told := shares.named(self.lower, one) or self._named_behind(one):
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

    def _whole(self, one: Amount, at: int) -> str | None:
        """Return what a share is one of that a verb at ``at`` gives without a noun before it."""
        if self.found and shares.goes_on(self.lower, at):
            return self.found[-1].name
        if self._told and shares.is_of_it(self.lower, at):
            return self._told[0]
        behind = counts.behind(self.lower, one.end)
        known = behind and FIGURE.match(self.lower, behind[0])
        return self._printed(behind) if behind and known else None
