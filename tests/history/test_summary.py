"""Every derived value against its plain definition, on random histories."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import OTHER_REGION, edition, place
from hypothesis import given
from random_histories import NEW, OLD, REGIONS, History, histories

from erqi_viewer.core.history import build_series
from erqi_viewer.core.summary import (
    DERIVED_KEYS,
    Derived,
    Summary,
    as_object,
    summarise,
    year_spans,
)
from erqi_viewer.core.texts import ENGLISH

if TYPE_CHECKING:
    from erqi_viewer.core.records import Placement, Region


def summaries(history: History) -> list[tuple[Region, dict[int, Placement], Summary]]:
    series = history.series()
    return [
        (region, history.of(region), summarise(series[region.code]))
        for region in REGIONS
        if region.code in series
    ]


def ranks(places: dict[int, Placement]) -> dict[int, int]:
    return {year: one.rank for year, one in places.items() if one.rank is not None}


def on_list(places: dict[int, Placement], year: int) -> bool:
    return year in places and places[year].status != "not-listed"


def run_up_to(places: dict[int, Placement], latest: int, *, same_name: bool) -> list[int]:
    years: list[int] = []
    for year in range(latest, 1990, -1):
        if not on_list(places, year):
            break
        if same_name and places[year].edition.list != places[latest].edition.list:
            break
        years.insert(0, year)
    return years


def flat(derived: Derived | None) -> tuple[int, list[str]] | None:
    return (derived.value, list(derived.uids)) if derived else None


@given(histories())
def test_every_region_with_a_record_has_a_summary_and_no_other(history: History) -> None:
    assert set(history.series()) == {code for code, _ in history.places}


@given(histories())
def test_streaks_run_to_the_latest_edition_and_never_across_a_year_not_recorded(
    history: History,
) -> None:
    for _, places, one in summaries(history):
        latest = max(history.published)
        assert one.latest_edition == latest
        for found, same_name in ((one.streak, True), (one.streak_joined, False)):
            if latest not in places:
                assert found is None
                continue
            years = run_up_to(places, latest, same_name=same_name)
            proof = years or [latest]  # that it was not on the list is on record
            assert flat(found) == (len(years), [places[year].uid for year in proof])


@given(histories())
def test_best_and_worst_are_the_ranks_and_all_the_years_that_had_them(history: History) -> None:
    for _, places, one in summaries(history):
        values = ranks(places)
        for found, choose in ((one.best, min), (one.worst, max)):
            if not values:
                assert found is None
                continue
            rank = choose(values.values())
            held = [places[year].uid for year in sorted(values) if values[year] == rank]
            assert flat(found) == (rank, held)


@given(histories())
def test_rises_and_falls_are_between_neighbouring_years_and_the_earliest_of_equals(
    history: History,
) -> None:
    for _, places, one in summaries(history):
        values = ranks(places)
        for found, sign in ((one.largest_rise, 1), (one.largest_fall, -1)):
            moves = {
                year: sign * (values[year - 1] - values[year])
                for year in sorted(values)
                if year - 1 in values
            }
            most = max(moves.values(), default=0)
            if most <= 0:
                assert found is None
                continue
            year = next(year for year, places_moved in moves.items() if places_moved == most)
            assert flat(found) == (most, [places[year - 1].uid, places[year].uid])


@given(histories())
def test_first_year_years_on_the_list_and_the_latest_change(history: History) -> None:
    for _, places, one in summaries(history):
        listed = [year for year in sorted(places) if on_list(places, year)]
        assert one.years == tuple(listed)
        counted = [places[year].uid for year in listed or sorted(places)]
        assert flat(one.years_on_list) == (len(listed), counted)
        first = (listed[0], [places[listed[0]].uid]) if listed else None
        assert flat(one.first_year) == first
        latest, values = max(history.published), ranks(places)
        assert one.latest == places.get(latest)
        now = (values[latest], [places[latest].uid]) if latest in values else None
        assert flat(one.latest_rank) == now
        change = None
        if latest in values and latest - 1 in values:
            uids = [places[latest - 1].uid, places[latest].uid]
            change = (values[latest - 1] - values[latest], uids)
        assert flat(one.change) == change


@given(histories())
def test_gaps_hold_every_year_without_a_rank_once_and_say_why(history: History) -> None:
    for _, places, one in summaries(history):
        expected: dict[int, tuple[str, str | None]] = {}
        for year in range(1990, 2020):
            if year in places:
                if places[year].status != "ranked":
                    expected[year] = (places[year].status, places[year].uid)
            elif year in history.unpublished:
                expected[year] = ("not-published", f"alone-{year}")
            elif min(places) < year <= max(*places, *history.published):
                expected[year] = ("not-recorded", None)
        found = {}
        for gap in one.gaps:
            years = range(gap.first_year, gap.last_year + 1)
            uids = gap.records or [None] * len(years)
            for year, uid in zip(years, uids, strict=True):
                assert year not in found
                found[year] = (gap.kind, uid)
        assert found == expected
        assert [gap.first_year for gap in one.gaps] == sorted(gap.first_year for gap in one.gaps)


@given(histories())
def test_no_value_is_without_a_record_and_none_rests_on_another_region(history: History) -> None:
    for region, places, one in summaries(history):
        own = {place.uid for place in places.values()}
        for key in DERIVED_KEYS:
            derived = one.derived(key)
            if derived is not None:
                assert derived.records, key
                assert set(derived.uids) <= own, (region.code, key)
                assert list(derived.records) == sorted(derived.records, key=lambda p: p.year)


@given(histories())
def test_the_object_for_json_has_every_promised_key_and_only_plain_values(history: History) -> None:
    import json

    promised = (
        *("region", "dimension", "years", "best", "worst", "first_year", "streak"),
        *("streak_joined", "largest_rise", "largest_fall", "gaps", "notes"),
    )
    for _, _, one in summaries(history):
        found = as_object(one, ENGLISH)
        assert set(promised) <= set(found)
        assert json.loads(json.dumps(found)) == found


def test_a_region_left_out_of_the_latest_edition_has_no_streak_to_tell() -> None:
    places = (place(2018, 5), place(2017, 6, region=OTHER_REGION), place(2019, 7))
    lists = (places[0].edition.list,)
    editions = [one.edition for one in places]
    by_code = {s.region.code: summarise(s) for s in build_series(lists, places, editions)}
    other = by_code[OTHER_REGION.code]
    assert (other.latest_edition, other.streak, other.latest) == (2019, None, None)
    assert [(g.first_year, g.last_year, g.kind) for g in other.gaps] == [
        (2018, 2019, "not-recorded")
    ]


def test_a_year_without_a_list_at_the_end_leaves_the_streak_as_it_was() -> None:
    places = (place(2018, 5, NEW), place(2019, 4, NEW))
    gone = edition(NEW, 2020)._replace(status="not-published")
    (series,) = build_series((OLD, NEW), places, (*(p.edition for p in places), gone))
    one = summarise(series)
    assert one.latest_edition == 2019
    assert one.streak is not None
    assert one.streak.value == 2


def test_a_record_of_an_edition_that_was_not_published_is_that_absence() -> None:
    gone = edition(NEW, 2019)._replace(status="not-published")
    record = place(2019, None, NEW)._replace(edition=gone)
    (series,) = build_series((OLD, NEW), (place(2018, 5, NEW), record), (gone,))
    assert [(a.year, a.kind, a.uid) for a in series.absences] == [
        (2019, "not-published", record.uid)
    ]
    assert summarise(series).latest_edition == 2018


@pytest.mark.parametrize(
    ("years", "text"),
    [((), ""), ((2014,), "2014"), ((2014, 2015, 2016, 2019), "2014–2016, 2019")],
)
def test_years_are_written_in_short(years: tuple[int, ...], text: str) -> None:
    assert year_spans(years) == text
