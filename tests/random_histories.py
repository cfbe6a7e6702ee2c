"""Random histories of two regions in a list that was renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from builders import OTHER_REGION, REGION, dataset, edition, place, ranked_list
from hypothesis import strategies as st

from erqi_viewer.core.history import Series, build_series

if TYPE_CHECKING:
    from erqi_viewer.core.records import Edition, Placement, PlacementStatus, Region

OLD = ranked_list("old")
NEW = ranked_list("new", predecessor="old")
REGIONS = (OTHER_REGION, REGION)
STATUSES: tuple[PlacementStatus, ...] = ("ranked", "ranked", "ranked", "listed", "not-listed")

_YEARS = st.integers(2001, 2011)
_ROWS = st.dictionaries(
    _YEARS, st.tuples(st.sampled_from(STATUSES), st.integers(1, 6), st.booleans()), max_size=11
)


class History(NamedTuple):
    """What is recorded: places by region and year, and editions without a place."""

    places: dict[tuple[str, int], Placement]
    editions: tuple[Edition, ...]

    def of(self, region: Region) -> dict[int, Placement]:
        """Return a region's places by year."""
        return {year: one for (code, year), one in self.places.items() if code == region.code}

    def series(self) -> dict[str, Series]:
        """Return the series by region code, as the program derives them."""
        data = dataset(self.places.values())
        editions = (*data.editions, *self.editions)
        return {s.region.code: s for s in build_series((OLD, NEW), data.placements, editions)}

    @property
    def published(self) -> set[int]:
        """The years known to have had a list."""
        placed = {year for _, year in self.places}
        return placed | {one.year for one in self.editions if one.status == "published"}

    @property
    def unpublished(self) -> set[int]:
        """The years known to have had none."""
        return {one.year for one in self.editions} - self.published


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Draw a history with absences, renames, gaps and editions that nobody has a place in."""
    places: dict[tuple[str, int], Placement] = {}
    for region in REGIONS:
        for year, (status, rank, former) in draw(_ROWS).items():
            of = OLD if former else NEW
            places[region.code, year] = place(
                year, rank if status == "ranked" else None, of, status=status, region=region
            )
    taken = {year for _, year in places}
    extra = draw(st.dictionaries(_YEARS, st.sampled_from(["published", "not-published"])))
    editions = tuple(
        edition(NEW, year)._replace(uid=f"alone-{year}", status=status)  # type: ignore[arg-type]
        for year, status in extra.items()
        if year not in taken
    )
    return History(places, editions)
