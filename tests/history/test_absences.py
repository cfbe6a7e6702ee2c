"""Absences as they are drawn, hovered and listed."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from builders import cells_of, dataset, edition, place, ranked_list

from erqi_viewer.core.describe import describe
from erqi_viewer.core.history import build_series, has_absences, standings_of
from erqi_viewer.core.selection import Selection
from erqi_viewer.core.tables import RANK_COLUMNS, window_columns
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.renderer.compose import compose
from erqi_viewer.renderer.layout import Blocks, lay_out
from erqi_viewer.renderer.picture import Line, Mark, Picture
from erqi_viewer.renderer.scenery import home_view
from erqi_viewer.renderer.text import TextRun
from erqi_viewer.renderer.theme import LIGHT

if TYPE_CHECKING:
    from erqi_viewer.core.chart import Chart
    from erqi_viewer.core.records import Edition, Placement

LIST = ranked_list()
pytestmark = pytest.mark.usefixtures("qapp")


def unpublished(year: int) -> Edition:
    return edition(LIST, year)._replace(uid=f"gone-{year}", status="not-published")


def chart(
    *places: Placement, editions: tuple[Edition, ...] = (), selection: Selection | None = None
) -> Chart:
    data = dataset(places)
    data = data._replace(editions=(*data.editions, *editions))
    return describe(data, ENGLISH, selection=selection)


def draw(one: Chart) -> Picture:
    layout = lay_out(one, 1000, 600, LIGHT, Blocks())
    return compose(one, layout, home_view(one, layout), LIGHT)


def gaps(one: Chart) -> list[tuple[int, int, str]]:
    return [(g.first_year, g.last_year, g.kind) for g in one.series[0].gaps]


def test_what_is_recorded_before_the_first_rank_and_after_the_last_is_a_gap_too() -> None:
    one = chart(
        place(2015, None), place(2016, 5), place(2017, 6), place(2018, None, status="listed"),
        editions=(unpublished(2014),),
    )  # fmt: skip
    assert gaps(one) == [
        (2014, 2014, "not-published"),
        (2015, 2015, "not-listed"),
        (2018, 2018, "listed"),
    ]
    assert one.years == (2014, 2018)
    assert "2014–2018" in one.title


def test_a_year_that_nothing_says_anything_of_is_no_gap_at_the_ends() -> None:
    later = edition(LIST, 2019)
    assert gaps(chart(place(2016, 5), place(2017, 6), editions=(later,))) == []
    spared = chart(place(2016, 5), place(2017, 6), editions=(unpublished(2019),))
    assert gaps(spared) == [(2019, 2019, "not-published")]


def test_one_rank_and_an_absence_are_enough_to_draw() -> None:
    assert chart(place(2018, 5), place(2019, None)).message is None
    assert chart(place(2018, 5)).message is not None


def test_the_words_for_the_screen_reader_tell_every_gap_in_its_place() -> None:
    one = chart(place(2016, 5), place(2017, None), place(2020, 6))
    assert (
        "2016 rank 5, 2017 not on the list, 2018–2019 not recorded, 2020 rank 6" in one.description
    )


def test_every_absence_has_its_sign_in_its_year_and_is_named_when_hovered() -> None:
    one = chart(
        place(2014, None), place(2015, 5), place(2017, 6), place(2018, None, status="listed"),
        place(2019, 7), editions=(unpublished(2020),),
    )  # fmt: skip
    said = {}
    for spot in draw(one).spots:
        first, *_, last = spot.hover.splitlines()
        if " · " in first:
            said[int(first[-4:])] = last
    assert said == {
        2014: "not on the list",
        2016: "not recorded",
        2018: "listed without a rank",
        2020: "list not published",
    }


def test_a_sign_at_an_end_is_level_with_the_nearest_rank_and_joined_to_nothing() -> None:
    one = chart(place(2016, 5), place(2017, 6), place(2018, None))
    picture = draw(one)
    sign = next(spot for spot in picture.spots if "not on the list" in spot.hover)
    last = next(spot for spot in picture.spots if "2017" in spot.hover)
    assert sign.centre[1] == pytest.approx(last.centre[1])
    edge = sign.centre[0] - 0.5
    for line in (*picture.lines, *picture.labels):
        if isinstance(line, Line):
            for (x, _), (x2, _) in itertools.pairwise(line.points):
                assert not min(x, x2) < last.centre[0] + 8 < edge < max(x, x2)


def test_the_last_rank_is_not_written_beyond_a_later_year_without_one() -> None:
    one = chart(place(2016, 41), place(2017, 42), place(2018, None))
    picture = draw(one)
    (number,) = [one for one in picture.labels if isinstance(one, TextRun) and one.text == "42"]
    sign = next(spot for spot in picture.spots if "not on the list" in spot.hover)
    assert number.x < sign.centre[0]


def test_a_sign_can_be_picked_where_a_record_says_so() -> None:
    off = place(2018, None)
    one = chart(place(2016, 5), place(2017, 6), off, place(2020, 7), editions=(unpublished(2021),))
    uids = {spot.hover.splitlines()[-1]: spot.uid for spot in draw(one).spots if not spot.uid}
    assert uids == {"not recorded": "", "list not published": ""}
    assert off.uid in {spot.uid for spot in draw(one).spots}


def test_highlighted_records_have_a_ring_and_the_selected_one_a_stronger_one() -> None:
    places = (place(2016, 5), place(2017, None, status="listed"), place(2018, 6), place(2019, 7))
    uids = tuple(one.uid for one in places[:3])
    selection = Selection(category=LIST.key, record=uids[-1], highlighted=uids)
    picture = draw(chart(*places, selection=selection))
    around = {spot.centre: spot.uid for spot in picture.spots}
    rings = {
        around[mark.centre]: mark.outline
        for mark in picture.lines
        if isinstance(mark, Mark)
        and mark.shape == "ring"
        and mark.outline in {LIGHT.text, LIGHT.muted}
    }
    assert rings == {uids[0]: LIGHT.muted, uids[1]: LIGHT.muted, uids[2]: LIGHT.text}


def test_a_year_whose_list_was_not_published_is_a_row_with_its_status() -> None:
    places = (place(2016, 5), place(2018, 6))
    series = build_series((LIST,), places, (unpublished(2017),))
    rows = [cells_of(row, RANK_COLUMNS, "en") for row in standings_of(series)]
    assert [(row["year"], row["rank"], row["status"], row["id"]) for row in rows] == [
        (2016, 5, "ranked", places[0].uid),
        (2017, None, "not-published", "gone-2017"),
        (2018, 6, "ranked", places[1].uid),
    ]
    assert rows[1]["source"] is None


def test_the_status_is_shown_where_something_is_absent_and_only_there() -> None:
    def shown(*, absences: bool) -> bool:
        columns = window_columns("ranks", absences=absences)
        return next(column.shown for column in columns if column.key == "status")

    assert (shown(absences=True), shown(absences=False)) == (True, False)
    full = build_series((LIST,), (place(2016, 5), place(2018, 6)))
    assert not has_absences(full)  # a year that is not recorded has no row
    assert has_absences(build_series((LIST,), (place(2016, 5), place(2018, None))))
    assert has_absences(build_series((LIST,), (place(2016, 5),), (unpublished(2015),)))
