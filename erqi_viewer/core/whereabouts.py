"""Which province and which city a region lies in.

The regions above it in the book say so; where the book does not have them, the digits of its code
in GB/T 2260 do, if they are those of a province at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from erqi_viewer.core.records import Name
from erqi_viewer.core.region_codes import standard_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from erqi_viewer.core.records import Region

_NUMBERS = "11-15 21-23 31-37 41-46 50-54 61-65 71-71 81-82"
_PROVINCES = frozenset(
    str(number)
    for first, last in (group.split("-") for group in _NUMBERS.split())
    for number in range(int(first), int(last) + 1)
)
_MUNICIPALITIES = frozenset({"11", "12", "31", "50", "81", "82"})
_UNDER_THE_PROVINCE = "90"
"""Digits three and four of what no prefecture has: county-level cities right under a province."""


Level = Literal["nation", "province", "city"]


class Scope(NamedTuple):
    """The regions that lie in ``code``; all there are when it is empty."""

    level: Level
    code: str
    name: Name


class Whereabouts:
    """Answers for the regions of one book.

    Args:
        known: The book's regions, provinces and prefectures among them.
    """

    def __init__(self, known: Iterable[Region]) -> None:
        self.known = {one.code: one for one in known}

    def above(self, region: Region) -> Iterator[Region]:
        """Yield the regions of the book that a region lies in, the nearest first."""
        seen = {region.code}
        code = region.parent_code
        while code is not None and code in self.known and code not in seen:
            seen.add(code)
            yield self.known[code]
            code = self.known[code].parent_code

    def province(self, region: Region) -> str | None:
        """Return the code of the province that a region lies in or is, None if nothing says it."""
        for one in (region, *self.above(region)):
            if one.level == "province":
                return one.code
        return f"{region.code[:2]}0000" if region.code[:2] in _PROVINCES else None

    def city(self, region: Region) -> str | None:
        """Return the code of the prefecture that a region lies in or is, None without one.

        A district of a municipality such as Beijing lies in no other city than the municipality.
        """
        for one in (region, *self.above(region)):
            if one.level == "prefecture":
                return one.code
        province = self.province(region)
        if province is not None and province[:2] in _MUNICIPALITIES:
            return province
        code = region.code
        if province is None or code[:2] != province[:2] or code[2:4] in {"00", _UNDER_THE_PROVINCE}:
            return None
        return f"{code[:4]}00"

    def name(self, code: str) -> Name | None:
        """Return the name of a province or city, as the book or else the standard has it."""
        if code in self.known:
            return self.known[code].name
        standard = standard_names().get(code) if code else None
        return Name(standard) if standard else None
