from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import OTHER_REGION, REGION, dataset, place, ranked_list
from bundled import bundled_dataset, bundled_series
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QAbstractItemModelTester
from wording_zh import ZH

from erqi_viewer.core.history import Series, build_series
from erqi_viewer.core.records import Dataset, Fact
from erqi_viewer.core.selection import Grouping, Selection
from erqi_viewer.core.texts import ENGLISH, Texts
from erqi_viewer.models.roles import ACCESSIBLE_TEXT, BESIDE, plain_tooltip
from erqi_viewer.models.tree_model import CHANGE, NAME, RANK, TreeFilter, TreeModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QAbstractItemModel
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")

GROUPINGS: tuple[Grouping, ...] = ("year", "category")
EMPTY = Dataset((), (), (), (), (), (), (), (), (), ())


@pytest.fixture
def book() -> Dataset:
    return bundled_dataset()


@pytest.fixture
def series() -> tuple[Series, ...]:
    return bundled_series()


def tree(
    data: Dataset,
    series: tuple[Series, ...],
    grouping: Grouping = "year",
    texts: Texts = ZH,
) -> TreeModel:
    model = TreeModel()
    model.show(data, series, grouping, texts)
    return model


def names(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[str]:
    above = parent or QModelIndex()
    return [model.index(row, NAME, above).data() for row in range(model.rowCount(above))]


def child(model: QAbstractItemModel, *path: str) -> QModelIndex:
    index = QModelIndex()
    for name in path:
        index = model.index(names(model, index).index(name), NAME, index)
    return index


def row(model: QAbstractItemModel, *path: str) -> tuple[str, str, str]:
    index = child(model, *path)
    name, rank, change = (index.siblingAtColumn(column).data() for column in range(3))
    return name, rank, change


def everywhere(
    model: QAbstractItemModel, parent: QModelIndex | None = None
) -> Iterator[QModelIndex]:
    above = parent or QModelIndex()
    for number in range(model.rowCount(above)):
        index = model.index(number, NAME, above)
        yield index
        yield from everywhere(model, index)


def test_years_come_latest_first_and_what_has_no_year_last(
    book: Dataset, series: tuple[Series, ...]
) -> None:
    model = tree(book, series)
    assert names(model) == [
        "2019年", "2018年", "2017年", "2016年", "2015年", "2014年",
        "机构", "体系", "布局",
    ]  # fmt: skip
    assert names(model, child(model, "2019年")) == [
        "综合实力", "投资潜力", "创新创业", "绿色发展", "指标", "荣誉",
    ]  # fmt: skip


def test_a_leaf_shows_rank_and_change(book: Dataset, series: tuple[Series, ...]) -> None:
    model = tree(book, series)
    assert row(model, "2019年", "综合实力") == ("综合实力", "85", "▲1")
    assert row(model, "2018年", "创新创业") == ("创新创业", "91", "▼42")
    assert row(model, "2018年", "绿色发展") == ("绿色发展", "76", "新")


def test_categories_with_ranks_come_before_those_without(
    book: Dataset, series: tuple[Series, ...]
) -> None:
    model = tree(book, series, "category")
    assert names(model)[:6] == [
        "综合实力", "投资潜力", "创新创业", "绿色发展", "科技创新", "新型城镇化质量",
    ]  # fmt: skip
    assert row(model, "科技创新") == ("科技创新", "无名次", "")
    assert row(model, "投资潜力", "2019年") == ("2019年", "61", "▲2")
    assert names(model)[6:] == ["指标", "荣誉", "机构", "体系", "布局"]


def test_a_former_list_name_stands_beside_its_years(
    book: Dataset, series: tuple[Series, ...]
) -> None:
    by_category = tree(book, series, "category")
    by_year = tree(book, series)
    assert names(by_category, child(by_category, "综合实力"))[-2:] == [
        "2015年 · 科学发展百强区",
        "2014年 · 科学发展百强区",
    ]
    assert names(by_year, child(by_year, "2014年"))[0] == "综合实力 · 科学发展百强区"


def test_a_figure_shows_value_unit_qualifier_and_growth(
    book: Dataset, series: tuple[Series, ...]
) -> None:
    zh, en = tree(book, series), tree(book, series, texts=ENGLISH)
    assert row(zh, "2019年", "指标", "地区生产总值")[1:] == ("323.3亿元", "+8%")
    assert row(zh, "2019年", "指标", "“温暖二七”受益群众")[1:] == ("逾27万人", "")
    assert row(zh, "2019年", "指标", "规模以上工业增加值")[1:] == ("", "+13%")
    assert row(en, "2019", "Indicators", "People reached by Warm Erqi")[RANK] == (
        "over 270,000 people"
    )
    assert row(en, "2019", "Indicators", "Micro-parks built")[RANK] == "40 parks"
    assert child(zh, "2019年", "指标", "地区生产总值").data(BESIDE) == "323.3亿元  +8%"


def test_structures_keep_their_own_shape(book: Dataset, series: tuple[Series, ...]) -> None:
    model = tree(book, series)
    programme = ("布局", "“1346”总体布局")
    assert names(model, child(model, *programme, "樱桃沟田园区")) == ["优化生态"]
    assert len(names(model, child(model, *programme))) == 14


def test_regions_are_told_apart_when_there_are_several() -> None:
    places = [place(2019, 85), place(2019, 12, region=OTHER_REGION)]
    data = dataset(places)
    series = build_series(data.lists, data.placements)
    by_category = tree(data, series, "category", ENGLISH)
    by_year = tree(data, series, texts=ENGLISH)
    assert names(by_category, child(by_category, "Strength")) == [
        "2019 · Zhongyuan",
        "2019 · Erqi District",
    ]
    assert names(by_year, child(by_year, "2019")) == [
        "Zhongyuan, Strength",
        "Erqi District, Strength",
    ]
    assert REGION in {one.region for one in series}


def test_a_year_off_the_list_says_so() -> None:
    data = dataset([place(2018, 86), place(2019, None), place(2020, None, status="listed")])
    series = build_series(data.lists, data.placements)
    model = tree(data, series, texts=ENGLISH)
    assert row(model, "2019", "Strength") == ("Strength", "not listed", "")
    assert row(model, "2020", "Strength")[RANK] == "listed"
    assert child(model, "2019", "Strength").data(ACCESSIBLE_TEXT) == (
        "Strength, 2019, not on the list"
    )


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_every_node_is_found_by_its_own_selection(
    grouping: Grouping, book: Dataset, series: tuple[Series, ...]
) -> None:
    model = tree(book, series, grouping)
    nodes = list(everywhere(model))
    assert len(nodes) > 80
    for index in nodes:
        assert model.index_for(model.selection_of(index)) == index


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_every_fact_has_exactly_one_leaf(
    grouping: Grouping, book: Dataset, series: tuple[Series, ...]
) -> None:
    model = tree(book, series, grouping)
    records = [model.selection_of(index).record for index in everywhere(model)]
    facts: tuple[Fact, ...] = (
        *book.placements, *book.observations, *book.honours, *book.organisations,
        *book.structure_items,
    )  # fmt: skip
    assert sorted(uid for uid in records if uid) == sorted(fact.uid for fact in facts)


@pytest.mark.parametrize(
    ("grouping", "selection", "path"),
    [
        ("year", Selection(category="green-development"), ("2019年", "绿色发展")),
        ("category", Selection(year=2014), ("综合实力", "2014年 · 科学发展百强区")),
        ("year", Selection(year=2016, category="investment-potential"), ("2016年", "投资潜力")),
        ("year", Selection("indicators"), ("2019年", "指标")),
        ("year", Selection("honours"), ("2019年", "荣誉")),
        ("category", Selection("honours", year=2016), ("荣誉", "2016年")),
        ("year", Selection("programme", record="gone"), ("布局",)),
    ],
)
def test_a_selection_without_a_node_of_its_own_goes_to_the_nearest(
    grouping: Grouping,
    selection: Selection,
    path: tuple[str, ...],
    book: Dataset,
    series: tuple[Series, ...],
) -> None:
    model = tree(book, series, grouping)
    assert model.index_for(selection) == child(model, *path)


@pytest.mark.parametrize(
    "selection",
    [Selection(), Selection(year=1999), Selection(category="technology-innovation")],
)
def test_a_selection_with_nothing_near_it_has_no_node(
    selection: Selection, book: Dataset, series: tuple[Series, ...]
) -> None:
    assert not tree(book, series).index_for(selection).isValid()


def test_a_leaf_is_spoken_in_full(book: Dataset, series: tuple[Series, ...]) -> None:
    zh, en = tree(book, series), tree(book, series, texts=ENGLISH)
    assert child(zh, "2019年", "综合实力").data(ACCESSIBLE_TEXT) == (
        "综合实力，2019年，第85名，上升1位"
    )
    assert child(en, "2018", "Green development").data(ACCESSIBLE_TEXT) == (
        "Green development, 2018, rank 76, first recorded entry"
    )
    assert child(en, "2019", "Indicators", "Gross regional product").data(ACCESSIBLE_TEXT) == (
        "Gross regional product, 32.33 billion yuan, growth +8%"
    )


def test_a_tooltip_tells_list_source_and_locator(book: Dataset, series: tuple[Series, ...]) -> None:
    model = tree(book, series, texts=ENGLISH)
    lines = model.tooltip(child(model, "2019", "Investment potential")).splitlines()
    assert lines[:2] == ["Investment potential, 2019", "Rank 61 of 100, up 2"]
    assert lines[2].startswith("List: National Top 100 Districts for Investment Potential")
    assert [line.split(":")[0] for line in lines[-3:]] == ["Source", "Locator", "Evidence"]
    figure = model.tooltip(child(model, "2019", "Indicators", "General public budget revenue"))
    assert "place 2 by value among the six inner districts of the city" in figure
    assert model.tooltip(child(model, "2019")) == ""


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1))
def test_no_text_turns_into_markup_in_a_tooltip(text: str) -> None:
    document = QTextDocument()
    document.setHtml(plain_tooltip(text))
    assert document.toPlainText() == text


def test_a_rise_and_a_fall_differ_and_other_cells_have_no_colour_of_their_own(
    book: Dataset, series: tuple[Series, ...]
) -> None:
    model = tree(book, series)
    foreground = Qt.ItemDataRole.ForegroundRole
    rise = child(model, "2019年", "综合实力").siblingAtColumn(CHANGE).data(foreground).color()
    fall = child(model, "2018年", "创新创业").siblingAtColumn(CHANGE).data(foreground).color()
    assert rise != fall
    assert child(model, "2019年", "综合实力").siblingAtColumn(RANK).data(foreground) is None
    assert child(model, "2018年", "绿色发展").siblingAtColumn(CHANGE).data(foreground) is None


def test_the_colours_follow_the_ground(book: Dataset, series: tuple[Series, ...]) -> None:
    model = tree(book, series)
    light = child(model, "2019年", "综合实力").siblingAtColumn(CHANGE)
    light_colour = light.data(Qt.ItemDataRole.ForegroundRole).color()
    model.show(book, series, "year", ZH, dark=True)
    dark = child(model, "2019年", "综合实力").siblingAtColumn(CHANGE)
    dark_colour = dark.data(Qt.ItemDataRole.ForegroundRole).color()
    assert dark_colour.lightness() > light_colour.lightness() + 50


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("2019 综合 百强", ["2019年", "综合实力"]),
        ("top 100 DISTRICTS green 76", ["2018年", "绿色发展"]),
        ("第91名", ["2018年", "创新创业", "2015年", "综合实力 · 科学发展百强区"]),
        ("▼42", ["2018年", "创新创业"]),
        ("ｇｒｏｓｓ", ["2019年", "指标", "地区生产总值"]),
        ("优化生态", ["布局", "“1346”总体布局", "樱桃沟田园区", "优化生态"]),
        ("nothing like it", []),
        (".*", []),
    ],
)
def test_the_filter_keeps_what_holds_every_word_in_either_language(
    text: str, kept: list[str], book: Dataset, series: tuple[Series, ...]
) -> None:
    model = tree(book, series)
    proxy = TreeFilter(model)
    proxy.set_text(text)
    assert [index.data() for index in everywhere(proxy)] == kept


def test_what_matches_keeps_everything_below_it(book: Dataset, series: tuple[Series, ...]) -> None:
    model = tree(book, series)
    proxy = TreeFilter(model)
    proxy.set_text("organisations")
    assert names(proxy) == ["机构"]
    assert proxy.rowCount(proxy.index(0, 0)) == len(book.organisations)


def test_an_empty_filter_lets_everything_through_again(
    book: Dataset, series: tuple[Series, ...]
) -> None:
    model = tree(book, series)
    proxy = TreeFilter(model)
    proxy.set_text("2014")
    assert names(proxy) == ["2014年"]
    proxy.set_text("   ")
    assert names(proxy) == names(model)


@settings(max_examples=60)
@given(draw=st.data())
def test_a_node_is_found_by_any_part_of_its_name(
    draw: st.DataObject, book: Dataset, series: tuple[Series, ...]
) -> None:
    model = tree(book, series, draw.draw(st.sampled_from(GROUPINGS)))
    proxy = TreeFilter(model)
    node = draw.draw(st.sampled_from(list(everywhere(model))))
    name = node.data()
    start = draw.draw(st.integers(0, len(name) - 1))
    part = name[start : draw.draw(st.integers(start + 1, len(name)))]
    proxy.set_text(part)
    assert proxy.mapFromSource(node).isValid()


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_tree_and_filter_keep_the_rules_of_qt_in_every_state(
    grouping: Grouping, book: Dataset, series: tuple[Series, ...], qtbot: QtBot
) -> None:
    del qtbot  # a broken rule is a Qt warning, which fails the test
    model = TreeModel()
    proxy = TreeFilter(model)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(one, mode) for one in (model, proxy)]
    model.show(book, series, grouping, ZH)
    for text in ("2019", "综", "no such thing", "100", ""):
        proxy.set_text(text)
    proxy.set_text("实力")
    model.show(book, series, grouping, ENGLISH, dark=True)
    proxy.set_text("strength")
    model.show(EMPTY, (), grouping, ENGLISH)
    model.show(dataset([place(2019, 3, ranked_list())]), (), grouping, ENGLISH)
    assert all(tester.model() is not None for tester in testers)
