"""What follows from the recorded places: changes, streaks, bests and gaps.

A derived value is given as the records it was computed from, so each can be shown with its proof;
nothing derived is stored. A series is one region's places in one list, the list's former names
joined: its key is the key of the list's latest name.
"""

from __future__ import annotations

from erqi_viewer.core.records import Name, Placement, Source
from erqi_viewer.core.tuples import NamedTuple

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Literal

    from erqi_viewer.core.records import Edition, RankedList, Region

    AbsenceKind = Literal["listed", "not-listed", "not-published", "not-recorded"]


class Absence(NamedTuple):
    """A year without a rank, and what says so: a record, an edition never published, or nothing."""

    year: int
    kind: AbsenceKind
    record: Placement | None
    edition: Edition | None = None

    @property
    def uid(self) -> str | None:
        """The uid of what says so, None for a year that is not recorded."""
        said_by = self.record or self.edition
        return said_by.uid if said_by else None


class Standing(NamedTuple):
    """A recorded place and what follows from the series up to its year.

    ``previous`` is the place of the year before, None if that year has no rank. ``streak`` holds
    the unbroken run of listed years that ends here under the list's name as it was, and
    ``streak_joined`` the same with former names joined; both include this year and are empty when
    the region was not on the list. ``best`` is the best place so far, the earliest of equals.
    ``others`` are places in the same edition according to other sources, which do not count.
    """

    placement: Placement
    previous: Placement | None
    first: bool
    streak: tuple[Placement, ...]
    streak_joined: tuple[Placement, ...]
    best: Placement | None
    others: tuple[Placement, ...] = ()

    @property
    def change(self) -> int | None:
        """Places moved up since the year before (down is negative), None if not comparable."""
        if self.previous is None or self.previous.rank is None or self.placement.rank is None:
            return None
        return self.previous.rank - self.placement.rank


class Series(NamedTuple):
    """One region's places in one list through the years, in order of year.

    ``absences`` hold every year without a rank from the first record to the last, the later years
    up to the list's latest edition, and those in which no list was published.
    """

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
    rivals: dict[tuple[str, str], list[Placement]] = {}
    for placement in placements:
        if not placement.preferred:
            rivals.setdefault((placement.region.code, placement.edition.uid), []).append(placement)
            continue
        of_list = placement.edition.list
        years = groups.setdefault((keys[of_list.key], placement.region.code), {})
        rival = years.get(placement.year)
        if rival is None or rival.edition.list.key == of_list.predecessor_key:
            years[placement.year] = placement
    known: dict[str, dict[int, Edition]] = {}
    for edition in editions:
        of_series = known.setdefault(keys[edition.list.key], {})
        if edition.status == "published" or edition.year not in of_series:
            of_series[edition.year] = edition
    found = [
        Series(
            key,
            next(iter(years.values())).region,
            by_key[key],
            _with_others(_standings([years[year] for year in sorted(years)]), rivals),
            _absences(years, known.get(key, {})),
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


def _with_others(
    standings: Iterable[Standing], rivals: Mapping[tuple[str, str], Sequence[Placement]]
) -> tuple[Standing, ...]:
    if not rivals:
        return tuple(standings)
    return tuple(
        one._replace(
            others=tuple(rivals.get((one.placement.region.code, one.placement.edition.uid), ()))
        )
        for one in standings
    )


def with_other_sources(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    """Return standings with a row behind each for every other source of it.

    Nothing follows from a place that is not preferred, so such a row has a place and no more.
    """
    rows: list[Standing] = []
    for one in standings:
        rows.append(one)
        for other in one.others:
            rest = tuple(rival for rival in one.others if rival is not other)
            rows.append(
                Standing(
                    other,
                    None,
                    first=False,
                    streak=(),
                    streak_joined=(),
                    best=None,
                    others=(one.placement, *rest),
                )
            )
    return tuple(rows)


def _absences(
    years: Mapping[int, Placement], editions: Mapping[int, Edition]
) -> tuple[Absence, ...]:
    unpublished = {y: one for y, one in editions.items() if one.status == "not-published"}
    last = max([*years, *(editions.keys() - unpublished.keys())])
    absences: list[Absence] = []
    for year in sorted({*range(min(years), last + 1), *unpublished}):
        record = years.get(year)
        if record is None:
            edition = unpublished.get(year)
            kind: AbsenceKind = "not-published" if edition else "not-recorded"
            absences.append(Absence(year, kind, None, edition))
        elif record.edition.status == "not-published":
            absences.append(Absence(year, "not-published", record))
        elif record.status != "ranked":
            absences.append(Absence(year, record.status, record))
    return tuple(absences)


def has_absences(series: Iterable[Series]) -> bool:
    """Return whether anything on record says that a region had no rank in a year."""
    return any(absence.uid is not None for one in series for absence in one.absences)


def standings_of(series: Iterable[Series]) -> tuple[Standing, ...]:
    """Return the standings of several series by year, then in the order of the series.

    A year whose list was not published has a row too, with the edition's uid.
    """
    rows = [
        (standing.placement.year, position, standing)
        for position, one in enumerate(series)
        for standing in (*one.standings, *_unpublished(one))
    ]
    return tuple(standing for _, _, standing in sorted(rows, key=lambda row: row[:2]))


_NO_SOURCE = Source("", "", Name(""), Name(""), "", "", None, None)


def _unpublished(one: Series) -> Iterable[Standing]:
    for absence in one.absences:
        edition = absence.edition
        if edition is not None:
            row = Placement(
                edition.uid, one.region, edition, "not-published", rank=None, preferred=True,
                preference_reason=None, note=None, source=_NO_SOURCE, evidence=(),
            )  # fmt: skip
            yield Standing(row, None, first=False, streak=(), streak_joined=(), best=None)
