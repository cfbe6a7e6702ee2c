"""A whole edition as a Qt model."""

from __future__ import annotations

import claim_books
import pytest
from builders import OTHER_REGION, REGION
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from erqi_viewer.core.records import Name, Region
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.core.whereabouts import Whereabouts
from erqi_viewer.core.whole_list_texts import WholeList
from erqi_viewer.core.whole_lists import Line
from erqi_viewer.models import roles
from erqi_viewer.models.whole_list_model import (
    CHANGE,
    NAME,
    RANK,
    SEARCHED,
    WholeListModel,
)
from erqi_viewer.models.word_filter import WordFilter

pytestmark = pytest.mark.usefixtures("qapp")

NANSHAN = Region("r3", "440305", Name("南山区", "Nanshan District"), "district", "440300")
FUTIAN = Region("r4", "440304", Name("福田区", "Futian District"), "district", "440300")
LINES = (
    Line("p1", NANSHAN, 1, 2, is_new=False),
    Line("p2", REGION, 2, 12, is_new=False),
    Line("p3", FUTIAN, 11, None, is_new=True),
    Line("p4", OTHER_REGION, None, 1, is_new=False),
)


ABOVE = (
    *(claim_books.PREFECTURE, claim_books.PROVINCE),
    Region("r5", "440000", Name("广东省", "Guangdong"), "province", None),
)
FOUND = WholeList(
    *(claim_books.publish(claim_books.GREEN, 2018), LINES),
    missing=97,
    compared=2017,
    own=frozenset({"410103"}),
    where=Whereabouts(ABOVE),
)


@pytest.fixture
def model() -> WholeListModel:
    model = WholeListModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(FOUND, ENGLISH)
    return model


def sorted_by(model: WholeListModel, column: int, order: Qt.SortOrder) -> list[str]:
    proxy = WordFilter(model, SEARCHED, RANK)
    QAbstractItemModelTester(proxy, QAbstractItemModelTester.FailureReportingMode.Fatal, proxy)
    proxy.sort(column, order)
    return [proxy.index(row, RANK).data() for row in range(proxy.rowCount())]


def test_a_line_reads_as_it_is_published_with_where_it_lies(model: WholeListModel) -> None:
    rows = [[model.index(row, column).data() for column in range(6)] for row in range(4)]
    assert rows == [
        ["1", "Nanshan District", "Guangdong", "深圳市", "440305", "▲1"],
        ["2", "Erqi District", "Henan Province", "Zhengzhou", "410103", "▲10"],
        ["11", "Futian District", "Guangdong", "深圳市", "440304", "new"],
        ["listed", "Zhongyuan", "Henan Province", "Zhengzhou", "410102", ""],
    ]


def test_the_own_region_stands_out_and_says_so(model: WholeListModel) -> None:
    bold = [model.index(row, NAME).data(Qt.ItemDataRole.FontRole) for row in range(4)]
    assert [font is not None and font.bold() for font in bold] == [False, True, False, False]
    assert model.index(1, NAME).data(roles.ACCESSIBLE_TEXT) == "Erqi District, own region"


def test_ranks_and_changes_are_sorted_as_numbers_those_without_one_last(
    model: WholeListModel,
) -> None:
    up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    assert sorted_by(model, RANK, up) == ["1", "2", "11", "listed"]
    assert sorted_by(model, RANK, down) == ["11", "2", "1", "listed"]
    assert sorted_by(model, CHANGE, down) == ["2", "1", "11", "listed"]
    assert sorted_by(model, CHANGE, up) == ["1", "2", "11", "listed"]


def test_a_file_gets_ranks_and_changes_as_numbers(model: WholeListModel) -> None:
    assert model.cells(1) == (2, "Erqi District", "Henan Province", "Zhengzhou", "410103", 10)
    assert model.cells(2)[-1] == "new"
    assert model.cells(3)[0] == "listed"
    assert model.cells(3)[-1] is None


def test_a_region_is_found_by_its_province(model: WholeListModel) -> None:
    proxy = WordFilter(model, SEARCHED, RANK)
    proxy.look_for("henan zheng")
    assert [proxy.index(row, NAME).data() for row in range(2)] == ["Erqi District", "Zhongyuan"]
