"""What the record book knows, arranged for looking up what a text speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from erqi_viewer.core.claims import names
from erqi_viewer.core.history import series_keys
from erqi_viewer.core.whole_lists import rolls

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from erqi_viewer.core.claims.regions import Regions
    from erqi_viewer.core.history import Series, Standing
    from erqi_viewer.core.records import Dataset, Edition, Name, Placement, Region
    from erqi_viewer.core.whole_lists import Roll


class Subject(Protocol):
    """What every claim about a list has: its region, year and list as the text was read."""

    @property
    def region(self) -> str | None:
        """The region's name."""

    @property
    def year(self) -> int | None:
        """The year."""

    @property
    def dimension(self) -> str | None:
        """The key of what the list measures."""

    @property
    def list(self) -> str | None:
        """The list's name as printed."""

    @property
    def start(self) -> int:
        """Where the claim stands in the text."""


class Problem(NamedTuple):
    """Why a claim cannot be checked; ``values`` fill the message of ``reason``."""

    reason: str
    values: Mapping[str, object]


class Target(NamedTuple):
    """The series and the year that a claim is about, and the region's standing in it."""

    series: Series
    year: int
    standing: Standing


class Book:
    """One dataset with its series, looked up by region, list and year.

    Args:
        dataset: The records.
        series: The series derived from them.
        regions: Finds the book's region that a name in the text means.
    """

    def __init__(self, dataset: Dataset, series: Iterable[Series], regions: Regions) -> None:
        self.dataset = dataset
        self.regions = regions
        self._series: dict[str, list[Series]] = {}
        for one in series:
            self._series.setdefault(one.region.code, []).append(one)
        self._standings = {
            (one.key, one.region.code, standing.placement.year): standing
            for group in self._series.values()
            for one in group
            for standing in one.standings
        }
        self.keys = series_keys(dataset.lists)
        self._lists = {one.key: one for one in dataset.lists}
        self._names = _names_of(dataset, self.keys)
        self._unpublished = {
            (one.key, absence.year): absence.edition
            for group in self._series.values()
            for one in group
            for absence in one.absences
            if absence.edition is not None
        }
        self.years = sorted({year for _, _, year in self._standings})
        self._rolls: dict[tuple[str, int], Roll[Placement]] | None = None
        self._others: dict[tuple[str, str], list[Placement]] = {}
        for place in dataset.placements:
            if not place.preferred:
                self._others.setdefault((place.edition.uid, place.region.code), []).append(place)

    def series_of(self, region: Region) -> Sequence[Series]:
        """Return the series of a region."""
        return self._series.get(region.code, ())

    def standing(self, series: Series, year: int) -> Standing | None:
        """Return the region's standing in a year, None when the year is not recorded."""
        return self._standings.get((series.key, series.region.code, year))

    def standings(self, region: Region, year: int) -> list[Standing]:
        """Return where a region stood in a year, of every list that is recorded."""
        found = (self.standing(one, year) for one in self.series_of(region))
        return [one for one in found if one is not None]

    def listed(self, region: Region, year: int) -> tuple[Placement, ...]:
        """Return the places that put a region on a list in a year."""
        return tuple(
            one.placement
            for one in self.standings(region, year)
            if one.placement.status != "not-listed"
        )

    def unpublished(self, series: Series, year: int) -> Edition | None:
        """Return the edition that was not published in a year, if the book says so."""
        return self._unpublished.get((series.key, year))

    def other_sources(self, placement: Placement) -> Sequence[Placement]:
        """Return what other sources say about a place."""
        return self._others.get((placement.edition.uid, placement.region.code), ())

    def roll(self, key: str, year: int) -> Roll[Placement] | None:
        """Return who is on the list of a series in a year, None when nobody is recorded."""
        if self._rolls is None:
            self._rolls = {}
            for one in sorted(rolls(self.dataset.placements), key=lambda roll: len(roll.places)):
                self._rolls[self.keys[one.edition.list.key], one.edition.year] = one
        return self._rolls.get((key, year))

    def list_name(self, key: str) -> Name:
        """Return the name of the list of a series."""
        return self._lists[key].name

    def region(self, name: str | None, at: int) -> Region | Problem:
        """Return the book's region that a claim at ``at`` is about."""
        region = self.regions.find(name, at)
        if region is not None:
            return region
        if name is None:
            return Problem("no-region", {})
        return Problem("other-region", {"region": name})

    def series(self, claim: Subject) -> Series | Problem:
        """Return the series that a claim is about."""
        region = self.region(claim.region, claim.start)
        if isinstance(region, Problem):
            return region
        if claim.list is None:
            return Problem("no-list", {})
        own = {one.key: one for one in self.series_of(region)}
        found = self.named(claim.list, claim.dimension, own)
        if len(found) == 1:
            return own[found[0]]
        return Problem("other-list", {"list": claim.list, "region": region.name})

    def named(
        self, printed: str, dimension: str | None, among: Iterable[str] | None = None
    ) -> list[str]:
        """Return the series keys of the lists that a printed name means.

        Args:
            printed: The name as the text has it, perhaps only a topic.
            dimension: The key of the dimension that it was read to mean, if any.
            among: The series keys to choose from; those of all lists when None.

        Returns:
            The keys of the lists that are called exactly so, else of those that it may mean.
        """
        found = [
            key
            for key in (self._names if among is None else among)
            if names.means(printed, dimension, self._lists[key].dimension, self._names[key])
        ]
        exact = [key for key in found if self._is_named(printed, key)]
        return exact or found

    def target(self, claim: Subject) -> Target | Problem:
        """Return the standing that a claim is about."""
        series = self.series(claim)
        if isinstance(series, Problem):
            return series
        if claim.year is None:
            return Problem("no-year", {})
        standing = self.standing(series, claim.year)
        if standing is None:
            if self.unpublished(series, claim.year):
                return Problem("not-published", {"year": claim.year, "list": series.list.name})
            return Problem("not-recorded", {"year": claim.year, "list": series.list.name})
        return Target(series, claim.year, standing)

    def _is_named(self, printed: str, key: str) -> bool:
        short = names.bare(printed)
        return any(short == names.bare(text) for name in self._names[key] for text in name)


def _names_of(dataset: Dataset, keys: Mapping[str, str]) -> dict[str, tuple[Name, ...]]:
    """Return by series key every name that a list has or had."""
    found: dict[str, set[Name]] = {key: set() for key in keys.values()}
    for one in dataset.lists:
        found[keys[one.key]].add(one.name)
    for edition in dataset.editions:
        found[keys[edition.list.key]].add(edition.published_as)
    return {key: tuple(sorted(group)) for key, group in found.items()}
