from __future__ import annotations

from typing import TYPE_CHECKING

from builders import GREEN, OTHER_REGION, dataset, edition, place, ranked_list
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.core.history import Series, build_series, standings_of

if TYPE_CHECKING:
    from erqi_viewer.core.records import Placement

OLD = ranked_list("old")
NEW = ranked_list("new", predecessor="old")


def series_of(*placements: Placement, lists: tuple[object, ...] = ()) -> Series:
    data = dataset(placements)
    (one,) = build_series(lists or data.lists, data.placements, data.editions)  # type: ignore[arg-type]
    return one


def test_a_smaller_rank_than_last_year_is_a_rise() -> None:
    standings = series_of(place(2018, 86), place(2019, 85)).standings
    assert [s.change for s in standings] == [None, 1]


def test_a_fall_is_negative_and_no_movement_is_zero() -> None:
    standings = series_of(place(2017, 49), place(2018, 91), place(2019, 91)).standings
    assert [s.change for s in standings] == [None, -42, 0]


def test_no_change_is_computed_across_a_year_that_is_not_recorded() -> None:
    later = series_of(place(2016, 50), place(2018, 40)).standings[-1]
    assert later.change is None
    assert not later.first


def test_a_renamed_list_is_one_series_and_its_streak_comes_twice() -> None:
    one = series_of(
        place(2014, 90, OLD), place(2015, 91, OLD), place(2016, 89, NEW), place(2017, 87, NEW)
    )
    last = one.standings[-1]
    assert one.key == "new"
    assert len(last.streak) == 2
    assert len(last.streak_joined) == 4
    assert one.standings[2].change == 2


def test_a_year_off_the_list_ends_the_streak_and_being_listed_without_a_rank_does_not() -> None:
    one = series_of(
        place(2014, 3), place(2015, None, status="listed"), place(2016, None), place(2017, 4)
    )
    assert [len(s.streak_joined) for s in one.standings] == [1, 2, 0, 1]
    assert [a.kind for a in one.absences] == ["listed", "not-listed"]


def test_the_first_entry_is_the_first_year_on_the_list() -> None:
    one = series_of(place(2014, None), place(2015, 9), place(2016, 8))
    assert [s.first for s in one.standings] == [False, True, False]


def test_a_year_whose_list_was_not_published_is_told_from_one_not_recorded() -> None:
    list_ = ranked_list()
    places = (place(2014, 5, list_), place(2017, 5, list_))
    gap = edition(list_, 2015)._replace(status="not-published")
    (one,) = build_series((list_,), places, (gap,))
    assert [(a.year, a.kind) for a in one.absences] == [
        (2015, "not-published"),
        (2016, "not-recorded"),
    ]


def test_only_the_preferred_of_two_sources_counts() -> None:
    one = series_of(place(2019, 85), place(2019, 58, preferred=False))
    assert [s.placement.rank for s in one.ranked] == [85]


def test_series_come_by_dimension_and_never_mix_regions() -> None:
    green = ranked_list("green-list", GREEN)
    data = dataset([place(2019, 3, green), place(2019, 2), place(2018, 1, region=OTHER_REGION)])
    series = build_series(data.lists, data.placements)
    assert [(s.key, s.region.code, len(s.standings)) for s in series] == [
        ("strength-list", "410102", 1),
        ("strength-list", "410103", 1),
        ("green-list", "410103", 1),
    ]


def test_standings_of_several_series_come_by_year() -> None:
    green = ranked_list("green-list", GREEN)
    data = dataset([place(2019, 3, green), place(2018, 4, green), place(2019, 2)])
    ordered = standings_of(build_series(data.lists, data.placements))
    assert [s.placement.rank for s in ordered] == [4, 2, 3]


def test_lists_that_name_each_other_as_predecessor_do_not_hang() -> None:
    first, second = ranked_list("a", predecessor="b"), ranked_list("b", predecessor="a")
    series = build_series((first, second), (place(2019, 1, first),))
    assert len(series) == 1


YEARS = st.dictionaries(
    st.integers(2000, 2012),
    st.tuples(
        st.sampled_from(["ranked", "listed", "not-listed"]), st.integers(1, 9), st.booleans()
    ),
    min_size=1,
)


@given(YEARS)
def test_streak_best_and_previous_agree_with_their_plain_definitions(
    years: dict[int, tuple[str, int, bool]],
) -> None:
    places = {
        year: place(
            year,
            rank if status == "ranked" else None,
            OLD if former else NEW,
            status=status,  # type: ignore[arg-type]
        )
        for year, (status, rank, former) in years.items()
    }
    one = series_of(*places.values(), lists=(OLD, NEW))
    assert [s.placement for s in one.standings] == [places[year] for year in sorted(places)]
    for standing in one.standings:
        year = standing.placement.year
        on_list = [y for y in places if places[y].status != "not-listed"]
        run = [y for y in range(1990, year + 1) if all(z in on_list for z in range(y, year + 1))]
        named = [
            y
            for y in run
            if all(
                places[z].edition.list == standing.placement.edition.list
                for z in range(y, year + 1)
            )
        ]
        assert [p.year for p in standing.streak_joined] == run
        assert [p.year for p in standing.streak] == named
        ranks = [p.rank for y, p in places.items() if y <= year and p.rank is not None]
        assert (standing.best.rank if standing.best else None) == min(ranks, default=None)
        before = places.get(year - 1)
        assert standing.previous == (before if before and before.rank is not None else None)


@given(YEARS)
def test_every_year_between_first_and_last_is_ranked_or_an_absence(
    years: dict[int, tuple[str, int, bool]],
) -> None:
    one = series_of(
        *(place(y, r if s == "ranked" else None, status=s) for y, (s, r, _) in years.items())  # type: ignore[arg-type]
    )
    covered = [s.placement.year for s in one.ranked] + [a.year for a in one.absences]
    assert sorted(covered) == list(range(min(years), max(years) + 1))
