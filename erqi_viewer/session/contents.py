"""What was read of the open database, and what is found in it at once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from erqi_viewer.core.evidence import facts_of
from erqi_viewer.core.history import build_series
from erqi_viewer.core.records import Dataset

if TYPE_CHECKING:
    from erqi_viewer.core.history import Standing
    from erqi_viewer.core.records import Fact, Source

NOTHING = Dataset((), (), (), (), (), (), (), (), (), ())


class Contents:
    """A dataset with its series, and its records by uid. It never changes; another replaces it."""

    def __init__(self, dataset: Dataset = NOTHING) -> None:
        self.dataset = dataset
        self.series = build_series(dataset.lists, dataset.placements, dataset.editions)
        self.standings: dict[str, Standing] = {
            standing.placement.uid: standing for one in self.series for standing in one.standings
        }
        groups: tuple[tuple[Fact, ...], ...] = (
            *(dataset.placements, dataset.observations, dataset.honours),
            *(dataset.organisations, dataset.structure_items),
        )
        self.facts = {fact.uid: fact for group in groups for fact in group}
        self._by_source: dict[str, tuple[Fact, ...]] = {}

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that have places, figures or honours, in order."""
        data = self.dataset
        years = {place.year for place in data.placements}
        years.update(one.year for one in data.observations)
        years.update(one.year for one in data.honours)
        return tuple(sorted(years))

    @cached_property
    def latest_year(self) -> int | None:
        """The latest year with places."""
        return max((place.year for place in self.dataset.placements), default=None)

    def holds(self, uid: str) -> bool:
        """Return whether a fact or an edition has this uid."""
        return uid in self.facts or any(one.uid == uid for one in self.dataset.editions)

    def facts_of(self, source: Source) -> tuple[Fact, ...]:
        """Return the facts of a source in the order in which they stand in it."""
        if source.uid not in self._by_source:
            self._by_source[source.uid] = facts_of(self.dataset, source)
        return self._by_source[source.uid]
