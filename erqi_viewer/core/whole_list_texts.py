"""A whole edition line by line, and what is to be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.records import Edition, Region
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.core.whereabouts import Whereabouts
    from erqi_viewer.core.whole_lists import Line


class WholeList(NamedTuple):
    """An edition line by line; ``missing`` places of it are not recorded.

    ``compared`` is the year of the edition before, None where that is not there. ``own`` are the
    codes of the regions to be marked; ``where`` knows in which province and city each lies.
    """

    edition: Edition
    lines: tuple[Line, ...]
    missing: int
    compared: int | None
    own: frozenset[str]
    where: Whereabouts


def places_of(found: WholeList, region: Region, texts: Texts) -> tuple[str, str]:
    """Return the names of a region's province and city, empty where it lies in none."""
    where = found.where
    province, city = where.province(region), where.city(region)
    if city == province:
        city = None
    names = [where.name(one) if one and one != region.code else None for one in (province, city)]
    first, second = (texts.name(name) if name else "" for name in names)
    return first, second


def sentences(found: WholeList, texts: Texts, *, shown: int | None = None) -> Iterator[str]:
    """Yield what is to be said: how much is there and shown, and where the own region stands.

    Args:
        found: The edition.
        texts: The language.
        shown: How many lines were found by what is looked for, None when nothing is.
    """
    size = found.edition.size
    is_whole = bool(found.lines) and not found.missing
    if is_whole:
        yield texts("All {size} places are recorded.", size=size)
    else:
        missing = found.missing
        yield texts("{missing} of {size} places are not recorded.", missing=missing, size=size)
    if shown is not None:
        yield texts("Found: {shown} of {count}", shown=shown, count=len(found.lines))
    own = [one for one in found.lines if one.region.code in found.own]
    if len(own) == 1 and is_whole:
        yield from _standing(found, own[0], texts)
    if found.compared is not None:
        yield texts("Changes are since {year}.", year=found.compared)


def _standing(found: WholeList, line: Line, texts: Texts) -> Iterator[str]:
    """Yield how a region stands among those of its province, if that can be told."""
    province = found.where.province(line.region)
    same = [one for one in found.lines if found.where.province(one.region) == province]
    if province is None or any(one.rank is None for one in same):
        return
    yield texts(
        "{region}: {place} of {count} in {province}.",
        region=texts.name(line.region.name),
        place=1 + sum((one.rank or 0) < (line.rank or 0) for one in same),
        count=len(same),
        province=places_of(found, line.region, texts)[0],
    )
