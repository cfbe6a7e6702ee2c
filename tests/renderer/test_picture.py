"""What stands on the picture and where, in logical pixels."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from erqi_charts import (
    GREEN,
    INNOVATION,
    INVESTMENT,
    RANKS,
    STRENGTH,
    erqi_chart,
    made_up_chart,
    uid,
)
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.core.chart import Chart, ChartGap
from erqi_viewer.core.selection import Selection
from erqi_viewer.renderer.compose import compose
from erqi_viewer.renderer.geometry import Box
from erqi_viewer.renderer.layout import Blocks, Layout, lay_out
from erqi_viewer.renderer.lines import look_of
from erqi_viewer.renderer.picture import Fill, Line, Mark, Picture
from erqi_viewer.renderer.scenery import home_view
from erqi_viewer.renderer.text import TextRun
from erqi_viewer.renderer.theme import DARK, LIGHT, THEMES, TRANSPARENT, Theme

if TYPE_CHECKING:
    from erqi_viewer.core.history import AbsenceKind

pytestmark = pytest.mark.usefixtures("qapp")

RANK_ROWS = st.lists(
    st.lists(st.one_of(st.none(), st.integers(1, 100)), min_size=6, max_size=6).filter(
        lambda row: sum(rank is not None for rank in row) > 1
    ),
    min_size=1,
    max_size=12,
)
SIZES = st.tuples(st.integers(200, 3000), st.integers(150, 1800))


def draw(
    chart: Chart, size: tuple[float, float] = (1000, 600), theme: Theme = LIGHT
) -> tuple[Picture, Layout]:
    layout = lay_out(chart, *size, theme, Blocks())
    return compose(chart, layout, home_view(chart, layout), theme), layout


def texts(picture: Picture) -> list[str]:
    return [run.text for run in picture.texts]


def centre(picture: Picture, of: str) -> tuple[float, float]:
    return next(spot.centre for spot in picture.spots if spot.uid == of)


def strokes(picture: Picture, colour: str) -> list[Line]:
    return [one for one in picture.lines if isinstance(one, Line) and one.colour == colour]


def marks(picture: Picture, colour: str) -> list[Mark]:
    found = [one for one in picture.lines if isinstance(one, Mark)]
    return [one for one in found if colour in {one.fill, one.outline}]


def overlapping(picture: Picture) -> list[tuple[str, str]]:
    pairs = itertools.combinations(picture.texts, 2)
    return [(a.text, b.text) for a, b in pairs if a.box.grown(-0.2).overlaps(b.box.grown(-0.2))]


def ink(picture: Picture) -> list[Box]:
    """Return the boxes of everything drawn but the page."""
    boxes: list[Box] = []
    for one in picture.primitives[1:]:
        if isinstance(one, Line):
            xs, ys = [p[0] for p in one.points], [p[1] for p in one.points]
            boxes.append(Box(min(xs), min(ys), max(xs), max(ys)).grown(one.width / 2))
        else:
            boxes.append(one.box)
    return boxes


def test_rank_1_is_on_top() -> None:
    picture, _ = draw(made_up_chart([[1, 2], [100, 50]]))
    assert centre(picture, "0-2010")[1] < centre(picture, "0-2011")[1]
    assert centre(picture, "0-2011")[1] < centre(picture, "1-2011")[1]
    assert centre(picture, "1-2011")[1] < centre(picture, "1-2010")[1]


@pytest.mark.parametrize("size", [(200, 150), (400, 300), (1000, 600), (3000, 1800)])
@pytest.mark.parametrize("y_mode", ["fit", "full"])
def test_ticks_are_whole_years_and_ranks_of_the_list_at_their_place(
    size: tuple[int, int], y_mode: str
) -> None:
    chart = erqi_chart("zh", y_mode="full" if y_mode == "full" else "fit")
    layout = lay_out(chart, *size, LIGHT, Blocks())
    view = home_view(chart, layout)
    picture = compose(chart, layout, view, LIGHT)
    numbers = [one for one in picture.rank_axis if isinstance(one, TextRun)]
    ranks = [int(one.text) for one in numbers if one.text != chart.rank_label]
    assert len(ranks) >= 2
    assert all(1 <= rank <= 100 for rank in ranks)
    assert ranks == sorted(ranks)
    assert (1 in ranks) == (y_mode == "full")
    years = [one for one in picture.year_axis if isinstance(one, TextRun)]
    named = [one for one in years if one.text != chart.year_label]
    for one in named:
        assert 2014 <= int(one.text) <= 2019
        middle = (one.box.left + one.box.right) / 2
        share = (int(one.text) - view[0][0]) / (view[0][1] - view[0][0])
        assert middle == pytest.approx(layout.area.left + share * layout.area.width)


def test_zooming_in_never_shows_parts_of_a_rank_or_year() -> None:
    chart = erqi_chart("zh")
    layout = lay_out(chart, 1000, 600, LIGHT, Blocks())
    picture = compose(chart, layout, ((2016.2, 2017.9), (60.3, 64.9)), LIGHT)
    ticks = [
        run.text for run in (*picture.rank_axis, *picture.year_axis) if isinstance(run, TextRun)
    ]
    assert set(ticks) == {"名次", "年份", "61", "62", "63", "64", "2017"}


def test_every_point_has_a_marker_at_its_place_and_its_rank_beside_it() -> None:
    picture, _ = draw(erqi_chart("zh"))
    assert len([spot for spot in picture.spots if spot.uid]) == 18
    drawn = texts(picture)
    for entries in RANKS.values():
        for of, rank in entries:
            assert str(rank) in drawn, (of.key, rank)


def test_lines_of_a_series_share_colour_and_marker_in_every_theme() -> None:
    for theme in THEMES.values():
        picture, layout = draw(erqi_chart("zh"), theme=theme)
        for one in erqi_chart("zh").series:
            look = look_of(one, layout, theme)
            shapes = {mark.shape for mark in marks(picture, look.line) if mark.shape != "ring"}
            assert shapes == {look.shape}
            assert strokes(picture, look.line)


def test_a_gap_is_never_drawn_through() -> None:
    chart = erqi_chart("zh", without=[(INVESTMENT, 2016), (INVESTMENT, 2017)])
    picture, layout = draw(chart)
    before, after = centre(picture, uid(INVESTMENT, 2015)), centre(picture, uid(INVESTMENT, 2018))
    colour = LIGHT.line(1)
    sign = layout.style.radius * 2
    for line in strokes(picture, colour):
        xs = [x for x, _ in line.points]
        assert max(xs) <= before[0] or min(xs) >= after[0] or max(xs) - min(xs) <= sign
    assert "未记载" in texts(picture)


def test_the_same_line_without_a_gap_is_drawn_through() -> None:
    picture, _ = draw(erqi_chart("zh"))
    (line,) = strokes(picture, LIGHT.line(1))
    assert len(line.points) == 6


@pytest.mark.parametrize("kind", ["listed", "not-listed", "not-published", "not-recorded"])
def test_each_kind_of_absence_has_a_sign_of_its_own(kind: AbsenceKind) -> None:
    chart = made_up_chart([[10, None, 30]])
    gap = ChartGap(2011, 2011, kind, f"said: {kind}", ("absence",))
    chart = chart._replace(series=(chart.series[0]._replace(gaps=(gap,)),))
    picture, _ = draw(chart)
    spot = next(spot for spot in picture.spots if spot.uid == "absence")
    near = spot.centre
    drawn = [
        one
        for one in picture.lines
        if isinstance(one, Line) or (isinstance(one, Mark) and one.centre == near)
    ]
    shapes = {
        "listed": "ring",
        "not-listed": (2, 2),
        "not-published": (2,),
        "not-recorded": (8, 2),
    }
    found = (
        drawn[0].shape
        if isinstance(drawn[0], Mark)
        else tuple(len(line.points) for line in drawn if isinstance(line, Line))
    )
    assert found == shapes[kind]
    assert spot.hover.endswith(f"said: {kind}")
    assert f"said: {kind}" in texts(picture)


def test_the_former_name_is_visible_by_hollow_marks_a_dotted_line_and_a_note() -> None:
    picture, layout = draw(erqi_chart("zh"))
    colour = LIGHT.line(0)
    hollow = [mark for mark in marks(picture, colour) if mark.fill != colour]
    assert [mark.centre for mark in hollow] == [
        centre(picture, uid_) for uid_ in ("science-development-2014", "science-development-2015")
    ]
    lines = strokes(picture, colour)
    dotted = [line for line in lines if line.dash]
    assert [(round(line.points[0][0]), round(line.points[-1][0])) for line in dotted] == [
        (
            round(centre(picture, "science-development-2015")[0] + layout.style.radius),
            round(centre(picture, uid(STRENGTH, 2016))[0]),
        )
    ]
    assert "至2015年：科学发展百强区" in texts(picture)


def test_a_line_ends_at_the_outline_of_a_hollow_mark() -> None:
    picture, layout = draw(erqi_chart("zh"), theme=TRANSPARENT)
    x, y = centre(picture, "science-development-2015")
    for line in strokes(picture, TRANSPARENT.line(0)):
        for at in line.points:
            distance = ((at[0] - x) ** 2 + (at[1] - y) ** 2) ** 0.5
            assert distance >= layout.style.radius - 1e-6


def test_the_cut_off_is_drawn_and_named_while_it_is_in_view() -> None:
    chart = erqi_chart("zh")
    picture, layout = draw(chart)
    dashed = [one for one in picture.backdrop if isinstance(one, Line) and one.dash]
    assert {y for line in dashed for _, y in line.points} == {dashed[0].points[0][1]}
    assert chart.cutoff_label in texts(picture)
    zoomed = compose(chart, layout, ((2014, 2019), (50, 80)), LIGHT)
    assert not [one for one in zoomed.backdrop if isinstance(one, Line) and one.dash]
    assert chart.cutoff_label not in texts(zoomed)


def test_the_selected_point_has_a_ring_and_the_marked_year_a_band() -> None:
    picked = uid(INNOVATION, 2017)
    picture, layout = draw(erqi_chart("zh", Selection(record=picked)))
    (ring,) = [one for one in picture.lines if isinstance(one, Mark) and one.shape == "ring"]
    assert ring.centre == centre(picture, picked)
    (band,) = [one for one in picture.backdrop[1:] if isinstance(one, Fill)]
    assert band.box.centre[0] == pytest.approx(ring.centre[0])
    assert (band.box.top, band.box.bottom) == (layout.area.top, layout.area.bottom)
    plain, _ = draw(erqi_chart("zh"))
    assert not [one for one in plain.backdrop[1:] if isinstance(one, Fill)]


def test_highlighted_points_and_absences_have_finer_rings_and_show_their_ranks() -> None:
    chart = erqi_chart("zh", Selection(category="investment", record=uid(INVESTMENT, 2019)))
    old, marked = "science-development-2014", frozenset({uid(STRENGTH, 2017), "absence"})
    gap = ChartGap(2013, 2013, "not-listed", "no", ("absence",))
    first = chart.series[0]._replace(gaps=(gap,))
    chart = chart._replace(
        highlighted=marked, series=(first, *chart.series[1:]), years=(2013, 2019)
    )
    picture, _ = draw(chart)
    rings = [one for one in picture.lines if isinstance(one, Mark) and one.shape == "ring"]
    fine = [ring for ring in rings if ring.outline == LIGHT.muted]
    assert {ring.centre for ring in fine} == {centre(picture, one) for one in marked}
    (strong,) = [ring for ring in rings if ring not in fine]
    assert strong.centre == centre(picture, uid(INVESTMENT, 2019))
    assert strong.width > fine[0].width
    assert "87" in texts(picture)
    assert "86" not in texts(picture)
    assert centre(picture, "absence")[1] == centre(picture, old)[1]


def test_a_selected_category_stands_out_and_the_others_fade() -> None:
    chart = erqi_chart("zh", Selection(category="strength"))
    picture, _ = draw(chart)
    strong, faded = strokes(picture, LIGHT.line(0)), strokes(picture, LIGHT.faded_line(1))
    assert min(line.width for line in strong) > 1.5 * max(line.width for line in faded)
    last = [one for one in picture.lines if isinstance(one, Line)][-1]
    assert last.colour == LIGHT.line(0)
    assert "72" not in texts(picture)
    assert "87" in texts(picture)


@pytest.mark.parametrize("theme", [LIGHT, DARK, TRANSPARENT], ids=lambda theme: theme.name)
def test_names_stand_at_the_line_ends_in_the_colours_of_the_lines(theme: Theme) -> None:
    picture, layout = draw(erqi_chart("zh"), theme=theme)
    assert layout.column is not None
    for slot, (name, rank) in enumerate(
        [("综合实力", "85"), ("投资潜力", "61"), ("创新创业", "89"), ("绿色发展", "74")]
    ):
        (label,) = [run for run in picture.texts if run.text == name]
        assert label.colour == theme.label(slot)
        assert label.x > layout.area.right
        numbers = [run for run in picture.texts if run.text == rank and run.x > layout.area.right]
        assert [run.baseline for run in numbers] == [label.baseline]


def test_numbers_in_the_label_column_are_right_aligned() -> None:
    picture, layout = draw(made_up_chart([[5, 5], [40, 100], [80, 64]]))
    numbers = [run for run in picture.texts if run.x > layout.area.right and run.text.isdecimal()]
    assert {run.text for run in numbers} == {"5", "100", "64"}
    assert len({round(run.box.right, 3) for run in numbers}) == 1


def test_a_label_that_had_to_move_has_a_line_to_its_point() -> None:
    crowded, layout = draw(made_up_chart([[50, 50], [51, 51], [52, 52], [90, 90]]))
    leaders = [one for one in crowded.labels if isinstance(one, Line)]
    assert leaders
    assert all(line.points[0][0] < line.points[1][0] for line in leaders)
    loose, _ = draw(made_up_chart([[10, 10], [50, 50], [90, 90]]))
    assert not [one for one in loose.labels if isinstance(one, Line)]
    assert layout.column is not None


def test_a_line_that_ends_early_is_named_beside_its_end() -> None:
    chart = made_up_chart([[10, 20, None, None, None], [60, 60, 60, 60, 60]], ["Early", "Late"])
    picture, layout = draw(chart)
    (label,) = [run for run in picture.texts if run.text == "Early"]
    assert centre(picture, "0-2011")[0] < label.x < centre(picture, "1-2013")[0]
    assert layout.area.contains(label.box)


def test_a_line_that_ends_early_without_room_is_named_in_the_column_but_not_ranked_there() -> None:
    rows: list[list[int | None]] = [[30, 31, None, None, None]]
    rows += [[r, r + 1, r, r + 1, r] for r in range(2, 98, 3)]
    strong = made_up_chart(rows, ["Early"]).series[0]._replace(emphasis="strong")
    chart = made_up_chart(rows, ["Other"])
    picture, layout = draw(chart._replace(series=(strong, *chart.series[1:])))
    (label,) = [run for run in picture.texts if run.text == "Early"]
    assert label.x > layout.area.right
    level = [run.text for run in picture.texts if run.baseline == label.baseline]
    assert "31" not in level
    leaders = [one for one in picture.labels if isinstance(one, Line) and one.dash]
    assert [line.colour for line in leaders] == [LIGHT.line(0)]


def test_names_are_literal_text() -> None:
    title = "<c>A & <b>b</b></c> <img src=x>"
    chart = made_up_chart([[1, 2]], ["<c>五</c> & <i>x</i>"])._replace(title=title)
    drawn = texts(draw(chart)[0])
    assert title in drawn
    assert "<c>五</c> & <i>x</i>" in drawn


def test_one_period_only_is_said_instead_of_drawing_empty_axes() -> None:
    chart = erqi_chart(
        "zh", without=[(of, year) for year, all_ in RANKS.items() for of, _ in all_ if year < 2019]
    )
    picture, layout = draw(chart)
    assert chart.message is not None
    assert chart.message in "".join(texts(picture)).replace("…", "")
    assert (picture.rank_axis, picture.year_axis, picture.lines) == ((), (), ())
    assert picture.spots == ()
    message = [run.box for run in picture.texts if run.text in chart.message]
    middle = sum(box.centre[0] for box in message) / len(message)
    assert middle == pytest.approx(layout.area.centre[0])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_texts_around_the_plot_can_be_left_out(lang: str) -> None:
    chart = erqi_chart("en" if lang == "en" else "zh")
    shown = {
        blocks: set(texts(compose(chart, layout, home_view(chart, layout), LIGHT)))
        for blocks in (Blocks(), Blocks(title=False), Blocks(subtitle=False, footnote=False))
        for layout in [lay_out(chart, 1200, 700, LIGHT, blocks)]
    }
    everything = shown[Blocks()]
    assert {chart.title, chart.subtitle, chart.footnote} <= everything
    assert everything - shown[Blocks(title=False)] == {chart.title}
    assert everything - shown[Blocks(subtitle=False, footnote=False)] == {
        chart.subtitle, chart.footnote,
    }  # fmt: skip


def test_the_plot_takes_the_room_that_texts_leave() -> None:
    chart = erqi_chart("zh")
    bare = lay_out(chart, 1000, 600, LIGHT, Blocks(title=False, subtitle=False, footnote=False))
    full = lay_out(chart, 1000, 600, LIGHT, Blocks())
    assert bare.area.height > full.area.height + 60


def test_a_small_picture_drops_what_it_has_no_room_for() -> None:
    chart = erqi_chart("en")
    picture, layout = draw(chart, (200, 150))
    assert layout.area.height >= 0.4 * 150
    assert chart.subtitle not in texts(picture)
    assert any(run.text.endswith("…") for run in picture.texts)


def test_where_names_are_too_many_the_one_that_stands_out_is_kept() -> None:
    chart = made_up_chart([[rank, rank] for rank in range(1, 60)])
    strong = chart.series[40]._replace(emphasis="strong")
    chart = chart._replace(series=(*chart.series[:40], strong, *chart.series[41:]))
    picture, _ = draw(chart)
    names = [text for text in texts(picture) if text.startswith("Series")]
    assert 5 < len(names) < 59
    assert strong.label in names


@given(RANK_ROWS, SIZES)
def test_no_two_texts_overlap_whatever_the_ranks_and_the_size(
    rows: list[list[int | None]], size: tuple[int, int]
) -> None:
    picture, _ = draw(
        made_up_chart(rows, ["Alpha", "创新创业", "A rather long name of a list"]), size
    )
    assert overlapping(picture) == []


@given(RANK_ROWS, SIZES)
def test_nothing_reaches_beyond_the_picture(
    rows: list[list[int | None]], size: tuple[int, int]
) -> None:
    picture, layout = draw(made_up_chart(rows, ["Alpha", "创新创业", "A rather long name"]), size)
    assert all(layout.size.contains(box) for box in ink(picture))


@given(
    RANK_ROWS,
    st.tuples(st.floats(2009, 2016), st.floats(0.6, 6)),
    st.tuples(st.floats(-3, 100), st.floats(2, 120)),
)
def test_lines_and_marks_stay_in_the_plot_area_however_it_is_zoomed(
    rows: list[list[int | None]], years: tuple[float, float], ranks: tuple[float, float]
) -> None:
    chart = made_up_chart(rows)
    layout = lay_out(chart, 900, 500, LIGHT, Blocks())
    view = (years[0], years[0] + years[1]), (ranks[0], ranks[0] + ranks[1])
    picture = compose(chart, layout, view, LIGHT)
    for one in picture.lines:
        if isinstance(one, Line):
            assert all(layout.area.holds(point) for point in one.points)
        elif isinstance(one, Mark):
            assert layout.area.holds(one.centre)
    assert overlapping(picture) == []
    assert all(layout.size.contains(box) for box in ink(picture))


@given(st.sampled_from(["zh", "en"]), SIZES, st.sampled_from(["fit", "full"]))
def test_the_districts_own_chart_is_sound_at_every_size(
    lang: str, size: tuple[int, int], y_mode: str
) -> None:
    chart = erqi_chart(
        "en" if lang == "en" else "zh",
        Selection(category="strength", year=2016),
        "full" if y_mode == "full" else "fit",
    )
    picture, layout = draw(chart, size)
    assert overlapping(picture) == []
    assert all(layout.size.contains(box) for box in ink(picture))
    names = {run.text for run in picture.texts if run.x > layout.area.right}
    assert any(name.startswith(("综", "Co")) for name in names)


def test_a_rank_beside_a_point_touches_no_line_or_marker() -> None:
    picture, layout = draw(erqi_chart("zh"))
    values = [
        one for one in picture.labels
        if isinstance(one, TextRun) and one.text.isdecimal() and one.x < layout.area.right
    ]  # fmt: skip
    assert len(values) == 14
    from erqi_viewer.renderer.geometry import clip

    for value in values:
        for one in picture.lines:
            if isinstance(one, Mark):
                assert not one.box.overlaps(value.box)
            elif isinstance(one, Line):
                for segment in itertools.pairwise(one.points):
                    assert clip(segment, value.box) is None


def test_green_development_has_only_its_two_years() -> None:
    picture, _ = draw(erqi_chart("zh"))
    (line,) = strokes(picture, LIGHT.line(3))
    assert [x for x, _ in line.points] == [
        centre(picture, uid(GREEN, 2018))[0], centre(picture, uid(GREEN, 2019))[0],
    ]  # fmt: skip
