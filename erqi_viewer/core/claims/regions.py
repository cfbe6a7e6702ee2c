"""Telling whether a region that a text names is one of the book's.

Many districts share a name (鼓楼区, 新华区), so what stands before the name counts: a province or
prefecture that is not the book's region's own makes it another region.
"""

from __future__ import annotations

import bisect
import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract import places
from erqi_viewer.core.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.records import Region
    from erqi_viewer.core.whereabouts import Scope

_ENDING = re.compile(r"(?:特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|州|盟|区|县|旗)$")
_ENGLISH_ENDING = re.compile(r" (?:District|County|City|Banner|Province|New Area)$", re.IGNORECASE)
_LONGEST = 12


class _Mention(NamedTuple):
    at: int
    own: bool


def larger_before(text: str, name: str, at: int) -> str:
    """Return the province or prefecture that last stood before a name, empty without one."""
    place = text.rfind(name, 0, at)
    return _larger_before(text[max(0, place - _LONGEST) : place]) if place > 0 else ""


class Regions:
    """Finds the book's regions by name, each told from its namesakes.

    Args:
        text: The text that is checked.
        regions: The regions that the book has facts of.
        above: Their provinces and prefectures, as far as they are known.
    """

    def __init__(self, text: str, regions: Iterable[Region], above: Iterable[Region] = ()) -> None:
        self.default: Region | None = None
        self.scopes: dict[str, Scope | None] = {}
        self.whereabouts = Whereabouts((*above, *regions))
        self._by_name: dict[str, Region] = {}
        for region in regions:
            for name in spellings(region):
                self._by_name.setdefault(name, region)
        self._mentions = {
            region.code: self._read_mentions(text, region) for region in self._by_name.values()
        }

    def find(self, name: str | None, at: int) -> Region | None:
        """Return the region that ``name`` means at an offset of the text, None if it has none."""
        if name is None:
            return self.default
        region = self.named(name)
        if region is None or self._is_namesake(region, at):
            return None
        return region

    def named(self, name: str) -> Region | None:
        """Return the book's region of a name, whichever of its namesakes is meant."""
        region = self._by_name.get(name.casefold().strip())
        if region is not None:
            return region
        for short in _tails(name):
            region = self._by_name.get(short)
            if region is not None and self._is_above(name.removesuffix(short), region):
                return region
        return None

    def is_above(self, name: str) -> bool:
        """Tell whether a name is that of a province or prefecture of the book's regions."""
        return any(self._is_above(name, region) for region in self._by_name.values())

    def _is_namesake(self, region: Region, at: int) -> bool:
        """Tell whether the last mention before ``at`` that says where it lies says elsewhere."""
        mentions = self._mentions[region.code]
        k = bisect.bisect_right(mentions, at, key=lambda mention: mention.at)
        return not mentions[max(0, k - 1)].own if mentions else False

    def _read_mentions(self, text: str, region: Region) -> list[_Mention]:
        """Return the places where a region's name follows that of a larger one."""
        if not any(self.whereabouts.above(region)):
            return []
        found = []
        for match in re.finditer(re.escape(region.name.zh), text):
            before = _larger_before(text[max(0, match.start() - _LONGEST) : match.start()])
            if before:
                found.append(_Mention(match.start(), self._is_above(before, region)))
        return found

    def _is_above(self, name: str, region: Region) -> bool:
        """Tell whether ``name`` is made of the names of regions above ``region``."""
        rest = name.strip().casefold()
        for one in reversed(list(self.whereabouts.above(region))):
            for spelling in spellings(one):
                if rest.startswith(spelling):
                    rest = rest.removeprefix(spelling)
                    break
        return bool(name.strip()) and not rest


def spellings(region: Region) -> Sequence[str]:
    """Return a region's names, whole and without 区 or District, the longest first."""
    full = [region.name.zh, region.name.en]
    short = [_ENDING.sub("", region.name.zh), _ENGLISH_ENDING.sub("", region.name.en)]
    names = {name.casefold() for name in [*full, *short] if len(name) > 1}
    return sorted(names, key=len, reverse=True)


def _tails(name: str) -> list[str]:
    return [name[i:].casefold() for i in range(1, min(len(name) - 1, 16))]


@functools.cache
def _larger() -> frozenset[str]:
    return frozenset(f"{places.PROVINCES} {places.PREFECTURES}".split())


def _larger_before(before: str) -> str:
    """Return the province or prefecture that ``before`` ends with, empty when there is none."""
    stem = before
    for ending in ("自治区", "自治州", "地区", "省", "市", "州", "盟"):
        if before.endswith(ending) and before != ending:
            stem = before.removesuffix(ending)
            break
    for size in range(min(7, len(stem)), 1, -1):
        if stem[-size:] in _larger():
            return before[len(stem) - size :]
    return ""
