"""What there is to tell about a year on a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from erqi_viewer.core.history import Series, Standing
    from erqi_viewer.core.records import Name, Placement

Mention = Literal["lists", "places", "changes", "best", "streaks"]
MENTIONS: tuple[Mention, ...] = ("lists", "places", "changes", "best", "streaks")
_RUN = 2  # years that make a run worth telling


class YearOnList(NamedTuple):
    """A region's year on a list: its place and what follows from the earlier ones.

    ``moved_from`` is the place of the year before; ``best_of`` holds the recorded places up to
    now when this one is the best of several, ``ties`` tells that an earlier one was as good.
    ``run`` and ``joined`` are the unbroken runs under the list's name and with ``former`` joined,
    empty when they are too short to tell. ``absent`` are the records that show a first entry.
    """

    place: Placement
    moved_from: Placement | None
    best_of: tuple[Placement, ...]
    ties: bool
    run: tuple[Placement, ...]
    joined: tuple[Placement, ...]
    former: Name | None
    absent: tuple[Placement, ...]

    @property
    def change(self) -> int | None:
        """Places moved up since the year before."""
        if self.moved_from is None or self.moved_from.rank is None or self.place.rank is None:
            return None
        return self.moved_from.rank - self.place.rank

    def records(self, mention: Collection[Mention]) -> tuple[str, ...]:
        """Return the uids of the records behind what is mentioned."""
        used = [self.place]
        if "changes" in mention and self.moved_from is not None:
            used.append(self.moved_from)
        if "best" in mention:
            used += self.best_of
        if "streaks" in mention:
            used += [*self.run, *self.joined, *self.absent]
        return tuple(dict.fromkeys(one.uid for one in used))


def years_on_lists(series: Iterable[Series], year: int) -> Iterator[YearOnList]:
    """Yield the lists that regions were on in a year, in the order of the series."""
    for one in series:
        for standing in one.standings:
            if standing.placement.year == year and standing.placement.status != "not-listed":
                yield _year_on(one, standing)


def _year_on(series: Series, standing: Standing) -> YearOnList:
    place = standing.placement
    ranked = tuple(s.placement for s in series.ranked if s.placement.year <= place.year)
    is_best = place.rank is not None and standing.best is not None and len(ranked) > 1
    is_best = is_best and standing.best is not None and standing.best.rank == place.rank
    run, joined = standing.streak, standing.streak_joined
    former = joined[-len(run) - 1].edition.published_as if len(joined) > len(run) else None
    return YearOnList(
        place,
        standing.previous if place.rank is not None else None,
        ranked if is_best else (),
        is_best and standing.best != place,
        run if len(run) >= _RUN else (),
        joined if former is not None and len(joined) >= _RUN else (),
        former,
        _absences_before(series, standing),
    )


def _absences_before(series: Series, standing: Standing) -> tuple[Placement, ...]:
    """Return the records of the years off the list when they leave no doubt of a first entry."""
    year = standing.placement.year
    unknown = any(one.year < year and one.kind == "not-recorded" for one in series.absences)
    if not standing.first or unknown:
        return ()
    return tuple(s.placement for s in series.standings if s.placement.year < year)
