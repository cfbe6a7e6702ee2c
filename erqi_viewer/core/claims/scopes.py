"""Among which regions something is said: of the country, of a province, of a city."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract import places
from erqi_viewer.core.extract.numerals import fold
from erqi_viewer.core.records import Name
from erqi_viewer.core.region_codes import standard_names
from erqi_viewer.core.whereabouts import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from erqi_viewer.core.claims.regions import Regions
    from erqi_viewer.core.records import Placement, Region
    from erqi_viewer.core.whereabouts import Level

NATION = "全国|我国|中国"
PROVINCE = "全省|我省|本省|该省|省内|全自治区"
CITY = "全市|我市|本市|该市|市内"
_ENDING = r"(?:维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|地区|省|市|州|盟)?"
NATION_EN = r"(?:the )?(?:country|nation)|China"
PROVINCE_EN = r"the province"
CITY_EN = r"the city"


class Words(NamedTuple):
    """How a text says among which regions: by a general word, or by a name."""

    level: Level | None
    name: str
    start: int
    end: int


class Sides(NamedTuple):
    """Placements by whether their regions lie in a scope; of ``unknown`` nothing says it."""

    inside: tuple[Placement, ...]
    unknown: tuple[Placement, ...]


@functools.cache
def chinese() -> str:
    """Return the pattern of all that names a scope in Chinese, as a group to be named."""
    names = sorted(f"{places.PROVINCES} {places.PREFECTURES}".split(), key=len, reverse=True)
    return rf"{NATION}|{PROVINCE}|{CITY}|(?:{'|'.join(names)}){_ENDING}"


@functools.cache
def _finder() -> re.Pattern[str]:
    return re.compile(chinese())


def in_chinese(text: str) -> Iterator[Words]:
    """Yield what names a scope in a piece of folded Chinese text."""
    for found in _finder().finditer(text):
        yield words_of(found[0], found.start())


def at(text: str, start: int) -> Words | None:
    """Return what names a scope right at an offset of a folded Chinese text."""
    found = _finder().match(text, start)
    return words_of(found[0], start) if found else None


def words_of(text: str, start: int) -> Words:
    """Return the words of a scope, general ones with the level that they say."""
    level: Level | None = None
    for one, pattern in (
        ("nation", f"{NATION}|{NATION_EN}"),
        ("province", f"{PROVINCE}|{PROVINCE_EN}"),
        ("city", f"{CITY}|{CITY_EN}"),
    ):
        if re.fullmatch(pattern, text, re.IGNORECASE):
            level = one  # type: ignore[assignment]
    return Words(level, text, start, start + len(text))


def resolve(words: Words, region: Region | None, regions: Regions) -> Scope | None:
    """Return the scope that words mean, None when nothing says which it is.

    Args:
        words: The words.
        region: Whose province is meant by 全省.
        regions: The book's regions.
    """
    if words.level is None:
        return _named(words.name, regions)
    return around(region, words.level, regions)


def around(region: Region | None, level: Level, regions: Regions) -> Scope | None:
    """Return the country, or the province or city that a region lies in."""
    if level == "nation":
        return Scope("nation", "", Name("全国", "the country"))
    if region is None:
        return None
    where = regions.whereabouts
    code = where.province(region) if level == "province" else where.city(region)
    return _of_code(code, regions) if code else None


def _of_code(code: str, regions: Regions) -> Scope:
    level: Level = "province" if code.endswith("0000") else "city"
    return Scope(level, code, regions.whereabouts.name(code) or Name(code))


def _named(name: str, regions: Regions) -> Scope | None:
    """Return the province or prefecture of a name, as the book or the standard calls it."""
    if name not in regions.scopes:
        regions.scopes[name] = _find(name, regions)
    return regions.scopes[name]


def _find(name: str, regions: Regions) -> Scope | None:
    said = short_of(name)
    found = [
        one.code
        for one in regions.whereabouts.known.values()
        if one.level in {"province", "prefecture"} and said in map(short_of, one.name)
    ]
    if not said.isascii():
        found += _standard().get(said, ())
    if name.endswith(("市", "省")):  # 吉林市 lies in 吉林省
        found.sort(key=lambda code: not _ends_like(code, name, regions))
    return _of_code(found[0], regions) if found else None


@functools.cache
def _standard() -> dict[str, list[str]]:
    """Return the codes of the standard's provinces and prefectures by their short names."""
    found: dict[str, list[str]] = {}
    for code, name in standard_names().items():
        if code.endswith("00"):
            found.setdefault(short_of(name), []).append(code)
    return found


def _ends_like(code: str, name: str, regions: Regions) -> bool:
    known = regions.whereabouts.known.get(code)
    return (known.name.zh if known else standard_names()[code]).endswith(name[-1])


def short_of(name: str) -> str:
    """Return the name of a province or city without its ending, folded: 河南, henan."""
    folded = fold(name).casefold().strip().removeprefix("the ")
    if folded.isascii():
        return re.sub(r" (?:province|city|prefecture)$", "", folded)
    for one in _stems():
        if folded.startswith(one) and re.fullmatch(rf"[一-鿿]*?{_ENDING}", folded[len(one) :]):
            return one
    return folded


@functools.cache
def _stems() -> tuple[str, ...]:
    stems = f"{places.PROVINCES} {places.PREFECTURES}".split()
    return tuple(sorted(stems, key=len, reverse=True))


def divide(found: Iterable[Placement], scope: Scope, regions: Regions) -> Sides:
    """Tell which placements are of regions in a scope."""
    inside, unknown = [], []
    where = regions.whereabouts
    for one in found:
        code = where.province(one.region) if scope.level == "province" else where.city(one.region)
        if not scope.code or code == scope.code:
            inside.append(one)
        elif where.province(one.region) is None:
            unknown.append(one)
    return Sides(tuple(inside), tuple(unknown))
