"""What English amounts are the figures of that no verb gives to the noun before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import counts, names, rows

if TYPE_CHECKING:
    from erqi_viewer.core.extract.english.quantities import Amount
    from erqi_viewer.core.extract.results import Indicator

_REACH = 40
_AREAS = frozenset({"square kilometers", "square kilometres", "sq km", "km2", "hectares", "mu"})
_GROUND = re.compile(
    r"\b(?:area|land|sea|ocean|waters?|forests?|wetlands?|farmland|grassland|space|greenery|site)$"
)
_AREA_KINDS = frozenset(
    {"kilometers", "kilometres", "km", "km2", "hectares", "mu", "meters", "metres"}
)
_COVERS = re.compile(
    r"\b(?:area (?:of|is|was)|size of|cover(?:s|ed|ing)?|spans?|spanning|occup(?:ies|ying))"
    r" (?:just |only |merely )?$"
)
# of whom 278,200 were registered residents; of this, 10.657 billion yuan was local
_OF_WHOM = re.compile(
    r"(?:^|[,;.]\s)(?:and\s)?of\s(?:whom|which|them|these|those|this|that)(?:\s(?:total|sum|number))?,?\s$"
)
_WERE = re.compile(
    r"\s(?:was|were|is|are)\s(?P<what>(?!in\b|on\b|at\b|under\b|from\b|[a-z]{3,12}ed(?=[,.;]|\s(?:in|by|on|to|for)\b))"
    r"[a-z][a-z-]{2,20}(?:\s[a-z-]{3,20}){0,3}?)(?=[,.;]|$|\s(?:and|in|from|while)\b)"
)
_MADE = re.compile(
    r",\s(?:and\s)?of\s(?:which|this)\s(?P<who>(?:the\s)?(?:[a-z-]{3,20}\s){1,3}(?:industry|sector))\s"
    r"(?:made|generated|contributed|produced|accounted\sfor|brought\sin|provided|supplied)\s$"
)
_MADE_REACH = 90
_VALUE = re.compile(r"\b(?:output value|added value|output|revenue|sales|income)\b", re.IGNORECASE)
# 8 billion yuan went to education, and 4 billion yuan to environmental protection
_SPENDING = "spending on "
_TO_WHAT = re.compile(
    r"\s(?:in)?to\s(?:the\s)?(?P<on>[a-z][a-z-]{2,20}(?:\s[a-z-]{2,20}){0,4}?)(?=[,.;]|$|\s(?:last|this|in|up|down)\s)"
)


class FigureApart:
    """Names the amounts of one sentence that stand apart from a verb."""

    text: str
    lower: str
    offset: int
    found: list[Indicator]
    _told: tuple[str, str | None] | None

    def _told_apart(self, one: Amount) -> tuple[int, int] | str | None:
        """Return what an amount is the figure of where no verb gives it to the noun before it."""
        told: tuple[int, int] | str | None = None
        if one.unit is None:
            told = counts.located(self.lower, one.end)
            told = told or counts.among(self.lower, one.before, one.end)
            told = told or counts.in_number(self.text, self.lower, one.before, one.end)
        told = told or self._part(one) or self._area(one)
        told = told or counts.done(self.text, self.lower, one) or self._ground(one)
        return told or counts.added(self.text, self.lower, one.before, one.end)

    def _area(self, one: Amount) -> tuple[int, int] | str | None:
        """Return what covers an area: its sea area covers 3,000 square kilometers."""
        near = max(0, one.before - _REACH)
        covers = _COVERS.search(self.lower, near, one.before) if one.unit in _AREAS else None
        if covers is None:
            return None
        ground = names.subject(self.text, self.lower, covers.start())
        return ground if ground and _GROUND.search(self.lower, *ground) else "area"

    def _ground(self, one: Amount) -> tuple[int, int] | None:
        """Return the ground that a length or area is of: 3 hectares of farmland."""
        ground = counts.behind(self.lower, one.end) if kind(one.unit) in _AREA_KINDS else None
        return ground if ground and _GROUND.search(self.lower, *ground) else None

    def _part(self, one: Amount) -> str | None:
        """Return the name of what is a part of the figure before: of them 14 with, of this."""
        last = self.found[-1] if self.found else None
        if last and (made := self._made_by(one, last)):
            return made
        if of_them := self._of_them(one, last.name if last else (self._told or ("",))[0]):
            return of_them
        if last and last.name.startswith(_SPENDING):
            goes = _TO_WHAT.match(self.lower, one.end)
            if goes and self.lower[last.end - self.offset : one.before].endswith((" and ", ", ")):
                return f"{_SPENDING}{goes['on']}"
        return self._some(one, last) if one.unit is None else None

    def _made_by(self, one: Amount, last: Indicator) -> str | None:
        """Return what a sector has of the sum before: of which the car industry made 9 billion."""
        made = _MADE.search(self.lower, max(0, one.before - _MADE_REACH), one.before)
        if made is None or kind(last.unit) != kind(one.unit) or not _VALUE.search(last.name):
            return None
        return f"{_VALUE.split(last.name)[0]}{_VALUE.findall(last.name)[0]} of {made['who']}"

    def _some(self, one: Amount, last: Indicator | None) -> str | None:
        """Return the name of some of those counted before: 14 of them with 100 workers."""
        some = None
        if last and last.value is not None and last.unit in rows.COUNTS:
            some = rows.some_of(self.text, last.end - self.offset, one.before, one.end)
            return f"{last.name} {some}" if some else None
        if not self.found and self._told and self._told[1] in rows.COUNTS:
            some = rows.some_of_them(self.text, self.lower, one.before, one.end)
        return f"{self._told[0]} {some}" if some and self._told else None

    def _of_them(self, one: Amount, whole: str) -> str | None:
        """Return what those are that are a part of what was told: of whom 3,000 were farmers."""
        if not whole or one.is_share:
            return None
        begin = max(0, one.before - _REACH)
        were = _WERE.match(self.lower, one.end)
        if were is None or _OF_WHOM.search(self.lower, begin, one.before) is None:
            return None
        return were["what"] if were["what"].endswith("s") else f"{were['what']} {whole}"


def kind(unit: str | None) -> str | None:
    """Return what a unit measures, without its scale: yuan of billion yuan."""
    return unit.split()[-1] if unit else None
