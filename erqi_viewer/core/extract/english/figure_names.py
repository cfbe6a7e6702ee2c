"""What the amounts of an English sentence are the figures of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import (
    counts,
    labels,
    left_out,
    names,
    quantities,
    rows,
    shared,
    shares,
)
from erqi_viewer.core.extract.english.figure_apart import FigureApart, kind
from erqi_viewer.core.extract.english.figure_links import GAINED, LINK, RAISED
from erqi_viewer.core.extract.english.known_figures import FIGURE, MEASURED
from erqi_viewer.core.extract.results import Indicator, Span

if TYPE_CHECKING:
    from erqi_viewer.core.extract.english.periods import Periods
    from erqi_viewer.core.extract.english.quantities import Amount

REACH = 40
_FAR = 80
_REACHES = ("reached ", "reaches ", "reaching ")
_OF_PEOPLE = re.compile(
    r"\b(?:number|population|residents|people|visitors|tourists|arrivals|employment|workforce|students"
    r"|trips|total)\b"
)
_SUM = re.compile(r"\b(?:gdps?|revenues?|incomes?|investment|exports|imports|sales|trade)$")
_ACTS = re.compile(
    r"(?:opening|transformation|construction|establishment|completion|introduction|registration|creation"
    r"|launch|signing|renovation|addition|arrival|settlement)"
)
_PROPER = re.compile(r"[A-Z][a-z]{3,14}")
# added 52 enterprises, bringing the total to 512
_TOTAL_TO = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|rais(?:es|ing)) (?:the|its|their) (?:total|number)"
    r"(?: number)? to $"
)
_GOES_TO = re.compile(r"\sto\s[0-9$]")  # and private investment from 68 to 144 billion yuan
_WORTH = re.compile(r"\b(?:worth|costing) $")
_ONES = re.compile(r"\s(?:[a-z-]{3,14}\s){0,2}ones\b")
_WHOSE = re.compile(r"\b[A-Z][a-z]{2,16}(?:\s(?:[Dd]istrict|[Cc]ounty|[Cc]ity|[Bb]anner))?\s\($")
# In the first half of 2021 it was, whereas in 2019 the figure was
_PRONOUN = re.compile(
    r"(?:^|[,;:(]\s|\s(?:and|while|but|when|whereas)\s|\s(?:year|half|quarters?|months?|20[0-9]{2})\s)"
    r"(?:it|the\s(?:figure|total|amount|volume|sum|number)(?:\s(?:for|in)\s(?:the\s|this\s|last\s)?"
    r"(?:[a-z]{3,8}\s){0,3}(?:year|half|quarters?|months?|january|20[0-9]{2})(?:\sof\s(?:this\syear|20[0-9]{2}))?)?"
    r"|this\s(?:figure|number))\s(?:(?:still|also|then|nevertheless|nonetheless)\s)?$"
)
# is expected to exceed
_TO_DO = re.compile(
    r"\b(?:(?:is|are|was|were) (?:expected |projected |planned |set |forecast )?to"
    r"|will|should|would"
    r"|(?<!aim )(?<!aims )(?<!plan )(?<!plans )(?<!hopes )(?<!wants )(?<!strive )(?<!expects )to) $"
)
# the added value of its industries saw an increase of 5.9 percent
_SAW = re.compile(
    r"\s(?:also\s)?(?:saw|recorded|posted|registered|reported|achieved|maintained|experienced)\s"
    r"(?:an?\s)?(?:[a-z-]{4,12}\s){0,2}$"
)
# GDP came to 5 billion yuan, up 3 percent; the output value of industry to 9 billion yuan
_NEXT_NOUN = re.compile(r"[,;]\s(?:and\s)?(?:the\s|its\s)?(?:total\s)?$")
_NEXT_REACH = 24
_WITH = re.compile(r"\bwith\s(?:the\s|its\s|their\s)?(?P<what>[a-z][a-z'’ -]{3,60})\s$")


class FigureNames(FigureApart):
    """Names the amounts of one sentence, each by what was named before it."""

    def __init__(
        self,
        text: str,
        lower: str,
        offset: int,
        periods: Periods,
        told: tuple[str, str | None] | None,
    ) -> None:
        self.text = text
        self.lower = lower
        self.offset = offset
        self.periods = periods
        self.found: list[Indicator] = []
        self._told = told  # name and unit of the last figure of the sentence before
        self._beside = 0  # how many figures were read side by side just now
        self._known = names.known(text, lower)

    def _again(self, one: Amount) -> str | None:
        """Return the name of the figure before, that an amount repeats: that of farmers."""
        link = self._linked(one)
        if self._told and (each := shares.worked_out(self.lower, one)):
            name, unit = self._told
            return f"{name} {each}" if kind(unit) == kind(one.unit) else None
        if self._is_noted(one) or self._is_of_it(link):
            name, unit = self.found[-1][0:3:2] if self.found else self._told or ("", None)
            grown = unit is None and not (self.found and self.found[-1].value is not None)
            if grown and (one.unit or "").endswith(quantities.CURRENCIES):
                return name if FIGURE.fullmatch(name.lower()) else None
            return name if name and unit and kind(unit) == kind(one.unit) else None
        if not self.found:
            return self._for_others(one) or left_out.gdp(self._told, one, self.text, self.lower)
        if _TOTAL_TO.search(self.lower, max(0, one.before - REACH), one.before):
            name, unit = self.found[-1][0:3:2]
            return name if kind(unit) == kind(one.unit) else None
        last = self.found[self._last_sum()]
        at = one.before if link is None else link
        repeated = names.elided(self.text, self.lower, at, last.name)
        if repeated is not None:
            return repeated
        others = self._of_others(last, one)
        if others and last.unit == one.unit:
            return others
        between = last.end - self.offset, one.before
        if last.value is not None and kind(last.unit) == kind(one.unit):
            begin = last.start - self.offset
            if rows.goes_from(self.lower, begin, *between):
                return last.name
        return last.name if last.unit == one.unit and rows.repeats(self.text, *between) else None

    def _of_others(self, last: Indicator, one: Amount) -> str | None:
        """Return the figure before as that of others: 5 yuan for urban and 4 for rural ones."""
        whose = shared.for_whom(self.lower, one.end)
        if whose and shared.for_whom(self.lower, last.end - self.offset):
            return f"{last.name.rpartition(' of ')[0]} of {whose}"
        return shared.of_others(self.lower, one.before, last.name)

    def _last_sum(self) -> int:
        """Return which figure is the last but for shares that only add what part of it is."""
        at = len(self.found) - 1
        while shares.only_adds(self.found, at):
            at -= 1
        return at

    def _for_others(self, one: Amount) -> str | None:
        """Return the figure of the sentence before, told of others: For rural residents it was."""
        name, unit = self._told or ("", None)
        alike = unit and kind(unit) == kind(one.unit)
        return shared.of_others(self.lower, one.before, name) if alike else None

    def _is_of_it(self, link: int | None) -> bool:
        """Tell whether a verb at ``link`` is said of it, which is the figure told before."""
        if link is None:
            return False
        return _PRONOUN.search(self.lower, max(0, link - _FAR), link) is not None

    def _is_noted(self, one: Amount) -> bool:
        """Tell whether an amount alone is in a bracket behind a region: Beilun (62.75 billion)."""
        alone = self.lower.startswith(")", one.end)
        near = max(0, one.before - REACH)
        return alone and _WHOSE.search(self.text, near, one.before) is not None

    def _linked(self, one: Amount) -> int | None:
        """Return where the verb begins that gives an amount to the noun before it."""
        said = self.lower[one.before : one.number].strip().removesuffix(" the")
        if said in quantities.VERBS:
            to = _TO_DO.search(self.lower, max(0, one.before - REACH), one.before)
            return to.start() if to else one.before
        link = LINK.search(self.lower, max(0, one.before - REACH), one.before)
        if link is None and self.found and self.lower.endswith(" from ", 0, one.before):
            span = names.subject(self.text, self.lower, one.before - len(" from "))
            goes = _GOES_TO.match(self.lower, one.end) and span and self._is_measured(span)
            return one.before - len(" from ") if goes else None
        if link is None and self.lower.endswith(" to ", 0, one.before):
            raised = RAISED.search(self.lower, max(0, one.before - _FAR), one.before)
            return raised.start("to") if raised else self._left_out(one.before - len(" to "))
        return link.start() if link else None

    def _left_out(self, at: int) -> int | None:
        """Return where the verb of the figure before is left out: GDP came to 5, sales to."""
        span = names.subject(self.text, self.lower, at) if self.found else None
        if span is None or not self._is_measured(span):
            return None
        joint = _NEXT_NOUN.search(self.lower, max(0, span[0] - _NEXT_REACH), span[0])
        return at if joint else None

    def _is_who(self, name: tuple[int, int], one: Amount) -> bool:
        """Tell whether a noun that opens a sentence is who records what is counted behind it."""
        return (
            _PROPER.fullmatch(self.text, *name) is not None
            and self.lower.endswith(("recorded ", "recording "), 0, one.before)
            and not self._is_measured(name)
        )

    def _name(self, one: Amount) -> tuple[int, int] | str | None:
        """Return what an amount is the figure of, as it stands in the sentence or by its name."""
        link = self._linked(one)
        name = self._led_to(one, link) if link is not None else None
        if name and one.unit in rows.COUNTS and self._is_who(name, one):
            name = None  # Pingdu recorded 213 projects
        if name is not None and self._is_no_figures(name, one):
            return None
        name = self._of_an_act(name, one)
        if name and (whose := shared.for_whom(self.lower, one.end)):
            return f"{self._printed(name)} of {whose}"
        name = None if name and self._is_of_whom(name, one) else name
        said = (
            (shared.of_sector(self.text, self.lower, name) if name else None)
            or name
            or self._named_behind(one)
            or self._told_apart(one)
        )
        if said is not None:
            return said
        bare = one.unit in rows.COUNTS
        worth = _WORTH.search(self.lower, max(0, one.before - len(" costing ")), one.before)
        if worth and not bare and self.found and self.found[-1].unit in rows.COUNTS:
            return f"{'cost' if worth[0] == 'costing ' else 'value'} of {self.found[-1].name}"
        if bare and not self.found and _ONES.match(self.lower, one.end):
            return None  # of what is no figure: 6 key indicators with 20 secondary ones
        near = max(0, one.before - REACH)
        gained = GAINED.search(self.lower, near, one.before) is not None
        object_ = self._object(one, gained=gained)
        if not bare and (beside := self._beside_the_last(one)):
            return beside
        begins = self.lower.endswith(("; ", "; and ", ", and "), 0, one.before) and not bare
        gained = gained or self._is_also_of(one)
        known = object_ and (
            FIGURE.match(self.lower, object_[0]) or (begins and self._is_measured(object_))
        )
        opens = bare and object_ and counts.opens(self.lower, one.before, object_)
        if object_ and (gained or known or opens or (bare and self._counts_on(one))):
            return object_
        return None if bare else self._nearest(one.start)

    def _is_also_of(self, one: Amount) -> bool:
        """Tell whether an amount goes on from one of another thing: rubber and 21,300 tons of."""
        last = self.found[-1] if self.found else None
        alike = last is not None and kind(last.unit) == kind(one.unit)
        alike = alike and one.unit not in rows.COUNTS
        return bool(
            last and alike and rows.goes_on_of(self.lower, last.end - self.offset, one.before)
        )

    def _led_to(self, one: Amount, link: int) -> tuple[int, int] | None:
        """Return the label or the subject whose verb, ending at ``link``, leads to an amount."""
        name = labels.line(self.lower, link)
        if name is None and not one.is_share:
            name = labels.label(self.lower, link, one.end)
        if name is None and one.unit is None and self.lower[link] == ":":
            name = counts.counted(self.lower, one.end)  # Most went into buildings: 27 schools
        return name or names.subject(self.text, self.lower, link)

    def _beside_the_last(self, one: Amount) -> tuple[int, int] | None:
        """Return the noun alone before an amount, to which the figure before leaves its verb."""
        if not self.found:
            return None
        between = self.found[-1].end - self.offset, one.before
        member = rows.next_of(self.lower, *between) if self.found[-1].unit == one.unit else None
        money = (one.unit or "").endswith(quantities.CURRENCIES)
        return member or (rows.next_of_kind(self.lower, *between) if money else None)

    def _is_no_figures(self, name: tuple[int, int], one: Amount) -> bool:
        """Tell whether a noun before an amount has another one: the GDP of 38 counties."""
        if not one.is_share and self.lower.endswith(" growth", *name):
            return True
        if one.unit is None and one.value % 1 and not names.is_share(self.lower[slice(*name)]):
            return True  # a count is whole
        if name[0] and _PROPER.fullmatch(self.text, *name) and not self._is_measured(name):
            return True  # Guangzhou is no figure
        of = one.unit is None and self.lower.endswith(" of ", 0, one.before)
        return of and _SUM.search(self.lower, *name) is not None

    def _is_of_whom(self, name: tuple[int, int], one: Amount) -> bool:
        """Tell whether a noun is who has what is told behind: Anji had 5 billion of output."""
        if counts.is_of_people(one) and self.lower.endswith(_REACHES, 0, one.before):
            return _OF_PEOPLE.search(self.lower, *name) is None  # a program has reached 500 people
        alone = self.text[name[0]].isupper() and " " not in self.text[slice(*name)]
        if not alone and not self.lower.endswith("recorded ", 0, one.before):
            return False
        behind = counts.behind(self.lower, one.end)
        return behind is not None and self._is_measured(behind) and not self._is_measured(name)

    def _object(self, one: Amount, *, gained: bool) -> tuple[int, int] | None:
        """Return what stands behind an amount that may be what it is of."""
        if one.unit in rows.COUNTS:
            return counts.counted(self.lower, one.end)
        direct = FIGURE.match(self.lower, one.end + 1) if gained else None
        if direct:
            return direct.span()  # reported 177 billion yuan GDP
        object_ = counts.behind(self.lower, one.end)
        known = FIGURE.match(self.lower, object_[0]) if object_ else None
        return (known.start(), max(known.end(), object_[1])) if known and object_ else object_

    def _of_an_act(self, name: tuple[int, int] | None, one: Amount) -> tuple[int, int] | None:
        """Return what an act is done to for the noun of the act: the opening of 6,266 firms."""
        act = name and one.unit is None and _ACTS.fullmatch(self.lower, *name)
        return counts.counted(self.lower, one.end) if act else name

    def _named_by_verb(self, one: Amount) -> tuple[int, int] | None:
        """Return the noun that is said to be by a share higher: investment was 3.4% higher."""
        link = self._linked(one)
        if link is None or not self.lower.startswith(("was ", "were ", "is ", "are "), link):
            return None
        name = names.subject(self.text, self.lower, link)
        # not so: which in terms of fixed prices is 3.6% more
        return name if name and not self.lower.endswith("in ", 0, name[0]) else None

    def _with_which(self, at: int) -> tuple[int, int] | None:
        """Return the noun that is said to grow beside another: with the output of cars rising."""
        beside = _WITH.search(self.lower, max(0, at - _FAR), at)
        if beside is None or not MEASURED.search(self.lower, *beside.span("what")):
            return None
        return beside.span("what")

    def _that_saw(self, at: int) -> tuple[int, int] | None:
        """Return the noun that saw a growth told at ``at``: its added value saw an increase of."""
        seen = _SAW.search(self.lower, max(0, at - REACH), at)
        span = names.subject(self.text, self.lower, seen.start()) if seen else None
        return span if span and MEASURED.search(self.lower, *span) else None

    def _named_behind(self, one: Amount) -> tuple[int, int] | None:
        """Return the noun behind that an amount is said to be: 91.7 percent is its …."""
        span = counts.named_behind(self.lower, one.before, one.end)
        if span is None or self._is_measured(span):
            return span
        return span if one.is_share and names.is_share(self.lower[slice(*span)]) else None

    def _counts_on(self, one: Amount) -> bool:
        """Tell whether a count follows another: 1,377 firms, including 40 high-tech ones."""
        last = self.found[-1] if self.found else None
        if last is None or last.value is None or last.unit not in rows.COUNTS:
            return False
        return rows.counts_on(self.lower, last.end - self.offset, one.before)

    def _nearest(self, at: int) -> tuple[int, int] | None:
        """Return the known figure named last before a place, when no other amount is nearer."""
        before = [one for one in self._known if one[1] <= at]
        taken = self.found[-1].end - self.offset if self.found else 0
        return before[-1] if before and before[-1][0] >= taken else None

    def _is_measured(self, span: tuple[int, int]) -> bool:
        """Tell whether a noun is one for what is measured."""
        known = FIGURE.match(self.lower, span[0])
        return known is not None or MEASURED.search(self.lower, *span) is not None

    def _printed(self, name: tuple[int, int] | str) -> str:
        if isinstance(name, str):
            return name
        printed = " ".join(self.text[slice(*name)].split())
        return re.sub('["“”]', "", printed) if printed.count('"') % 2 or "”" in printed else printed

    def _add(self, name: tuple[int, int] | str, one: Amount, growth: float | None = None) -> None:
        printed = self._printed(name)
        counted = growth is None and (one.is_share or one.unit in rows.COUNTS)
        period = self.periods.at(one.start, one.end, counted=counted)
        if counted and self._counts_on(one) and not self.periods.is_said(one.start, one.end):
            period = self.found[-1].period
        span = self.offset + one.start, self.offset + one.end
        blank = Indicator(printed, None, None, None, growth, None, None, period, *span)
        if growth is None:
            blank = blank._replace(value=one.value, unit=one.unit, qualifier=one.qualifier)
            last = self.found[-1] if self.found else None
            same = last and last.value is None and last.name.lower() == printed.lower()
            if same and last and last.period in {None, period}:
                grown = self.found.pop()
                at = Span(grown.start, grown.end)
                blank = blank._replace(growth_percent=grown.growth_percent, growth_at=at)
        self.found.append(blank)
