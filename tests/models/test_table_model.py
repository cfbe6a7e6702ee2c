from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import dataset, place, ranked_list
from bundled import bundled_dataset, bundled_series
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from wording_zh import ZH

from erqi_viewer.core.history import Standing, build_series, standings_of
from erqi_viewer.core.records import Name
from erqi_viewer.core.selection import SECTIONS, Section
from erqi_viewer.core.table_rows import FactRow, fact_rows
from erqi_viewer.core.tables import FACT_COLUMNS, RANK_COLUMNS, window_columns
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.models.column_help import column_help
from erqi_viewer.models.roles import ACCESSIBLE_TEXT
from erqi_viewer.models.table_model import TableModel, TableSorter, record_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel
    from pytestqt.qtbot import QtBot

    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Dataset

pytestmark = pytest.mark.usefixtures("qapp")

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
KEYS = [column.key for column in window_columns("ranks")]


@pytest.fixture
def book() -> Dataset:
    return bundled_dataset()


@pytest.fixture
def series() -> tuple[Series, ...]:
    return bundled_series()


def standings(*places: int | None) -> tuple[Standing, ...]:
    """Return standings in consecutive years from 2001 with these ranks."""
    data = dataset([place(2001 + number, rank) for number, rank in enumerate(places)])
    return standings_of(build_series(data.lists, data.placements))


def table(rows: Sequence[Standing | FactRow], section: Section = "ranks") -> TableModel:
    model = TableModel()
    model.show(rows, window_columns(section), ZH)
    return model


def column_of(model: QAbstractItemModel, number: int) -> list[str]:
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_a_row_reads_as_people_write_it() -> None:
    model = table(standings(86, 85, 85, 90, None))
    assert column_of(model, KEYS.index("change")) == ["新", "▲1", "=", "▼5", ""]
    assert column_of(model, KEYS.index("rank")) == ["86", "85", "85", "90", "未上榜"]
    assert column_of(model, KEYS.index("best")) == ["86", "85", "85", "85", "85"]
    assert column_of(model, KEYS.index("note")) == [""] * 5


def test_keys_are_shown_as_words(book: Dataset) -> None:
    rows = fact_rows(book, "indicators")
    model = table(rows, "indicators")
    keys = [column.key for column in window_columns("indicators")]
    assert set(column_of(model, keys.index("qualifier"))) == {"", "逾", "近"}
    assert set(column_of(model, keys.index("place_by"))) == {"", "按总量", "按增速"}


@pytest.mark.parametrize("section", SECTIONS)
def test_no_cell_of_any_section_shows_a_none(
    section: Section, book: Dataset, series: tuple[Series, ...]
) -> None:
    rows = standings_of(series) if section == "ranks" else fact_rows(book, section)
    model = table(rows, section)
    assert model.rowCount() == len(rows) > 0
    cells = [
        model.index(row, column).data()
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert all(isinstance(cell, str) for cell in cells)
    assert "None" not in cells


def test_numbers_do_not_stand_at_the_left() -> None:
    model = table(standings(86))
    for number, column in enumerate(window_columns("ranks")):
        alignment = model.index(0, number).data(Qt.ItemDataRole.TextAlignmentRole)
        left = alignment is None or bool(alignment & Qt.AlignmentFlag.AlignLeft)
        assert left == (column.kind == "text"), column.key


def test_a_change_has_its_colour_and_is_spoken_in_words() -> None:
    model = table(standings(86, 85, 90, 90))
    cells = [model.index(row, KEYS.index("change")) for row in range(4)]
    assert [cell.data(ACCESSIBLE_TEXT) for cell in cells] == [
        "首次记录", "上升1位", "下降5位", "持平",
    ]  # fmt: skip
    colours = [cell.data(Qt.ItemDataRole.ForegroundRole) for cell in cells]
    assert colours[0] is None
    assert colours[3] is None
    assert colours[1].color() != colours[2].color()


def test_headers_speak_the_language_and_explain_themselves() -> None:
    model = table(standings(86))
    number = KEYS.index("streak")
    header = model.horizontalHeaderItem(number)
    assert header.text() == "连续年数"
    assert "former name" in column_help(window_columns("ranks")[number], ENGLISH)
    model.show(standings(86), window_columns("ranks"), ENGLISH)
    assert model.horizontalHeaderItem(number).text() == "Years running"


def test_every_explanation_is_of_a_column_there_is() -> None:
    from erqi_viewer.models.column_help import _explanations

    keys = {column.key for column in (*RANK_COLUMNS, *FACT_COLUMNS)}
    assert set(_explanations(ENGLISH)) <= keys


def test_a_row_is_found_by_its_record() -> None:
    rows = standings(86, 85)
    model = table(rows)
    assert model.row_of(record_of(rows[1])) == 1
    assert model.row_of("gone") is None
    assert model.row_of(None) is None


@given(st.lists(st.one_of(st.none(), st.integers(1, 5)), max_size=12), st.booleans())
def test_sorting_is_stable_and_puts_what_is_empty_last_in_both_orders(
    ranks: list[int | None], descending: bool
) -> None:
    rows = standings(*ranks) if ranks else ()
    model = table(rows)
    sorter = TableSorter(model)
    sorter.sort(KEYS.index("rank"), DESCENDING if descending else ASCENDING)
    shown = [sorter.row(number) for number in range(sorter.rowCount())]
    ranked = [row for row in rows if row.placement.rank is not None]
    expected = sorted(ranked, key=lambda row: row.placement.rank or 0, reverse=descending)
    assert shown == expected + [row for row in rows if row.placement.rank is None]


def test_numbers_sort_as_numbers() -> None:
    model = table(standings(9, 100, 20))
    sorter = TableSorter(model)
    sorter.sort(KEYS.index("rank"), ASCENDING)
    assert column_of(sorter, KEYS.index("rank")) == ["9", "20", "100"]


def named(*names: str) -> TableModel:
    lists = [ranked_list(name)._replace(name=Name(name)) for name in names]
    data = dataset([place(2019, 1, one) for one in lists])
    rows = standings_of(build_series(data.lists, data.placements))
    return table(rows)


def test_chinese_sorts_by_its_sounds_and_numbers_in_texts_by_their_value() -> None:
    model = named("中原", "二七", "榜10", "榜9", "Alpha")
    sorter = TableSorter(model)
    sorter.set_language("zh")
    sorter.sort(KEYS.index("list"), ASCENDING)
    shown = column_of(sorter, KEYS.index("list"))
    assert shown.index("榜9") < shown.index("榜10") < shown.index("二七") < shown.index("中原")


def test_a_table_that_is_not_sorted_keeps_the_reading_order() -> None:
    rows = standings(3, 1, 2)
    sorter = TableSorter(table(rows))
    sorter.sort(KEYS.index("rank"), ASCENDING)
    sorter.sort(-1)
    assert [sorter.row(number) for number in range(3)] == list(rows)


def test_table_and_sorter_keep_the_rules_of_qt_in_every_state(
    book: Dataset, series: tuple[Series, ...], qtbot: QtBot
) -> None:
    del qtbot  # a broken rule is a Qt warning, which fails the test
    model = TableModel()
    sorter = TableSorter(model)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(one, mode) for one in (model, sorter)]
    for section in SECTIONS:
        rows = standings_of(series) if section == "ranks" else fact_rows(book, section)
        model.show(rows, window_columns(section), ZH)
        sorter.sort(1, DESCENDING)
        model.show(rows[:2], window_columns(section), ZH)
        model.show((), window_columns(section), ENGLISH, dark=True)
    assert all(tester.model() is not None for tester in testers)
