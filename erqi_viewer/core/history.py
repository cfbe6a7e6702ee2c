"""What follows from the recorded places: changes, streaks, bests and gaps.

A derived value is given as the records it was computed from, so each can be shown with its proof;
nothing derived is stored. A series is one region's places in one list, the list's former names
joined: its key is the key of the list's latest name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.records import Edition, Placement, RankedList, Region

AbsenceKind = Literal["listed", "not-listed", "not-published", "not-recorded"]


class Absence(NamedTuple):
    """A year without a rank within a series, and the record that says so, if any."""

    year: int
    kind: AbsenceKind
    record: Placement | None


class Standing(NamedTuple):
    """A recorded place and what follows from the series up to its year.

    ``previous`` is the place of the year before, None if that year has no rank. ``streak`` holds
    the unbroken run of listed years that ends here under the list's name as it was, and
    ``streak_joined`` the same with former names joined; both include this year and are empty when
    the region was not on the list. ``best`` is the best place so far, the earliest of equals.
    """

    placement: Placement
    previous: Placement | None
    first: bool
    streak: tuple[Placement, ...]
    streak_joined: tuple[Placement, ...]
    best: Placement | None

    @property
    def change(self) -> int | None:
        """Places moved up since the year before (down is negative), None if not comparable."""
        if self.previous is None or self.previous.rank is None or self.placement.rank is None:
            return None
        return self.previous.rank - self.placement.rank


class Series(NamedTuple):
    """One region's places in one list through the years, in order of year."""

    key: str
    region: Region
    list: RankedList
    standings: tuple[Standing, ...]
    absences: tuple[Absence, ...]

    @property
    def ranked(self) -> tuple[Standing, ...]:
        """The standings that have a rank."""
        return tuple(s for s in self.standings if s.placement.rank is not None)


def series_keys(lists: Iterable[RankedList]) -> dict[str, str]:
    """Map every list's key to its series key: that of the latest list it was renamed to."""
    lists = tuple(lists)
    successor = {one.predecessor_key: one.key for one in lists if one.predecessor_key}
    keys = {}
    for one in lists:
        key, seen = one.key, {one.key}
        while (following := successor.get(key)) and following not in seen:
            key = following
            seen.add(key)
        keys[one.key] = key
    return keys


def build_series(
    lists: Iterable[RankedList],
    placements: Iterable[Placement],
    editions: Iterable[Edition] = (),
) -> tuple[Series, ...]:
    """Group the preferred placements into series and derive what follows.

    Returns:
        The series by dimension, list and region code. Within one, a year counts once: should a
        list and its former name both place the region, the later name counts.
    """
    lists = tuple(lists)
    keys = series_keys(lists)
    by_key = {one.key: one for one in lists}
    groups: dict[tuple[str, str], dict[int, Placement]] = {}
    for placement in placements:
        if not placement.preferred:
            continue
        of_list = placement.edition.list
        years = groups.setdefault((keys[of_list.key], placement.region.code), {})
        rival = years.get(placement.year)
        if rival is None or rival.edition.list.key == of_list.predecessor_key:
            years[placement.year] = placement
    unpublished: dict[str, set[int]] = {}
    for edition in editions:
        if edition.status == "not-published":
            unpublished.setdefault(keys[edition.list.key], set()).add(edition.year)
    found = [
        Series(
            key,
            next(iter(years.values())).region,
            by_key[key],
            _standings([years[year] for year in sorted(years)]),
            _absences(years, unpublished.get(key, set())),
        )
        for (key, _), years in groups.items()
    ]
    return tuple(
        sorted(found, key=lambda s: (s.list.dimension.position, s.list.key, s.region.code))
    )


def _standings(placements: Sequence[Placement]) -> tuple[Standing, ...]:
    standings: list[Standing] = []
    by_name: tuple[Placement, ...] = ()
    joined: tuple[Placement, ...] = ()
    best: Placement | None = None
    before: Placement | None = None
    for placement in placements:
        adjacent = before is not None and before.year == placement.year - 1
        first = not any(s.placement.status != "not-listed" for s in standings)
        if placement.status == "not-listed":
            by_name = joined = ()
        else:
            same = adjacent and before is not None and before.edition.list == placement.edition.list
            by_name = (*(by_name if same else ()), placement)
            joined = (*(joined if adjacent else ()), placement)
        if placement.rank is not None and (
            best is None or best.rank is None or placement.rank < best.rank
        ):
            best = placement
        standings.append(
            Standing(
                placement,
                before if adjacent and before is not None and before.rank is not None else None,
                first and placement.status != "not-listed",
                by_name,
                joined,
                best,
            )
        )
        before = placement
    return tuple(standings)


def _absences(years: dict[int, Placement], unpublished: set[int]) -> tuple[Absence, ...]:
    absences: list[Absence] = []
    for year in range(min(years), max(years) + 1):
        record = years.get(year)
        if record is not None and record.status == "ranked":
            continue
        kind: AbsenceKind
        if record is not None:
            kind = "listed" if record.status == "listed" else "not-listed"
        else:
            kind = "not-published" if year in unpublished else "not-recorded"
        absences.append(Absence(year, kind, record))
    return tuple(absences)


def standings_of(series: Iterable[Series]) -> tuple[Standing, ...]:
    """Return the standings of several series by year, then in the order of the series."""
    rows = [
        (standing.placement.year, position, standing)
        for position, one in enumerate(series)
        for standing in one.standings
    ]
    return tuple(standing for _, _, standing in sorted(rows, key=lambda row: row[:2]))
