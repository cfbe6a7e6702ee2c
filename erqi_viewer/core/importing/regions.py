"""The regions of GB/T 2260 from the county up, found by name, for regions a book does not have."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer import assets
from erqi_viewer.core.errors import InputError
from erqi_viewer.core.extract.places import PREFECTURES, PROVINCES
from erqi_viewer.core.importing.names import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_LATEST = 9999
_GENERIC = frozenset({"", "市辖区", "县", "省直辖县级行政区划", "直辖", "省直辖"})
_ENDING = re.compile(r"(?:特别行政区|自治[区州县旗]|地区|新区|林区|特区|[省市区县旗盟州])$")
_AUTONOMOUS = sorted((*PROVINCES.split(), *PREFECTURES.split()), key=len, reverse=True)


class Entry(NamedTuple):
    """A region of the standard, and the years in which it had this code and name."""

    code: str
    name: str
    first: int
    last: int

    def distance(self, year: int | None) -> int:
        """Return how many years the entry is from a year; without one, from the latest state."""
        if year is None:
            year = _LATEST
        if year < self.first:
            return self.first - year
        return max(0, year - self.last)


class Gazetteer:
    """The table of the standard, by code and by name."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_code: dict[str, list[Entry]] = {}
        self._by_name: dict[str, list[Entry]] = {}
        for one in entries:
            self._by_code.setdefault(one.code, []).append(one)
            for name in {folded(one.name), short(one.name)}:
                self._by_name.setdefault(name, []).append(one)

    def of_code(self, code: str, year: int | None = None) -> Entry | None:
        """Return the region with a code, as it was called in a year."""
        return min(self._by_code.get(code, ()), key=lambda one: one.distance(year), default=None)

    def names_of(self, code: str) -> list[str]:
        """Return all names that a code ever had."""
        return [one.name for one in self._by_code.get(code, ())]

    def above(self, code: str, year: int | None = None) -> Iterator[Entry]:
        """Yield the regions above one, the nearest first."""
        for parent in (code[:4] + "00", code[:2] + "0000"):
            found = self.of_code(parent, year) if parent != code else None
            if found is not None:
                yield found

    def find(
        self, name: str, province: str = "", city: str = "", year: int | None = None
    ) -> list[Entry]:
        """Return the regions of a name, in a province and a city if they are given.

        Those that had the name in the year come before others; a full name before a short one.
        """
        found = self._named(name)
        for above in (province, city):
            if folded(above) not in _GENERIC:
                found = [one for one in found if self._is_in(one, above)]
        full = [one for one in found if folded(one.name) == folded(name)]
        near = min((one.distance(year) for one in full or found), default=0)
        return list({one.code: one for one in full or found if one.distance(year) == near}.values())

    def _named(self, name: str) -> list[Entry]:
        found = self._by_name.get(folded(name))
        return found if found is not None else []

    def _is_in(self, one: Entry, above: str) -> bool:
        codes = {one.code, one.code[:4] + "00", one.code[:2] + "0000"}
        return any(short(above) == short(other) for code in codes for other in self.names_of(code))


def short(name: str) -> str:
    """Return a region's name without its ending, in folded form: 江苏 of 江苏省, 和 of 和县."""
    whole = folded(name)
    if "自治" in whole and not whole.endswith(("县", "旗")):
        return next((one for one in _AUTONOMOUS if whole.startswith(one)), whole)
    cut = _ENDING.sub("", whole)
    return cut if len(cut) > 1 else whole


def places_above(code: str) -> dict[str, str]:
    """Return the province and the city that a region lies in, as far as it lies in such."""
    above = {one.code: one.name for one in gazetteer().above(code)}
    city, province = above.get(code[:4] + "00", ""), above.get(code[:2] + "0000", "")
    return {"province": province, "city": "" if folded(city) in _GENERIC else city}


@functools.cache
def gazetteer() -> Gazetteer:
    """Return the table, read once.

    Raises:
        InputError: The bundled table cannot be read.
    """
    return Gazetteer(_read())


def _read() -> Iterator[Entry]:
    import csv

    path = assets.resource("regions", "gbt2260.csv")
    try:
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                last = int(row["last"]) if row["last"] else _LATEST
                yield Entry(row["code"], row["name"], int(row["first"]), last)
    except (OSError, ValueError, KeyError) as error:
        raise InputError(
            "The bundled table of regions cannot be read: {reason}.",
            "Install the program again.",
            reason=error,
        ) from error
