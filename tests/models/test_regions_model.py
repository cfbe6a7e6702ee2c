"""The regions of a book as a Qt model."""

from __future__ import annotations

import pytest
from builders import OTHER_REGION, REGION
from claim_books import PREFECTURE, PROVINCE
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.models.regions_model import (
    CODE,
    FACTS,
    NAME,
    PART_OF,
    RegionsModel,
)
from erqi_viewer.models.word_filter import WordFilter

pytestmark = pytest.mark.usefixtures("qapp")

ABOVE = (PREFECTURE, PROVINCE)
ROWS = ((OTHER_REGION, 1200), (REGION, 41))


@pytest.fixture
def model() -> RegionsModel:
    model = RegionsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(ROWS, ABOVE, ["410103", "999999"], ENGLISH)
    return model


def test_a_region_shows_where_it_lies_and_how_much_is_recorded_of_it(model: RegionsModel) -> None:
    row = [model.index(0, column).data() for column in (NAME, PART_OF, CODE, FACTS)]
    assert row == ["Zhongyuan", "Henan Province · Zhengzhou", "410102", "1,200"]


def test_the_followed_regions_are_ticked_and_unknown_ones_forgotten(model: RegionsModel) -> None:
    assert model.followed == ("410103",)
    assert model.index(1, NAME).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_ticks_are_told_and_kept_in_the_order_of_the_codes(model: RegionsModel) -> None:
    told = QSignalSpy(model.ticked)
    checked, role = Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
    assert model.setData(model.index(0, NAME), checked, role)
    assert list(model.followed) == ["410102", "410103"]
    assert model.setData(model.index(1, NAME), Qt.CheckState.Unchecked, role)
    assert list(model.followed) == ["410102"]
    model.tick_only({"410103"})
    assert list(model.followed) == ["410103"]
    assert told.count() == 3


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ["Zhongyuan", "Erqi District"]),
        ("erqi", ["Erqi District"]),
        ("410102", ["Zhongyuan"]),
        ("henan ERQI", ["Erqi District"]),
        ("nowhere", []),
    ],
)
def test_regions_are_found_by_name_code_or_place(
    model: RegionsModel, text: str, names: list[str]
) -> None:
    proxy = WordFilter(model, (NAME, PART_OF, CODE), NAME)
    QAbstractItemModelTester(proxy, QAbstractItemModelTester.FailureReportingMode.Fatal, proxy)
    proxy.look_for(text)
    assert [proxy.index(row, NAME).data() for row in range(proxy.rowCount())] == names


def test_regions_are_sorted_by_the_number_of_facts_as_numbers(model: RegionsModel) -> None:
    proxy = WordFilter(model, (NAME, PART_OF, CODE), NAME)
    proxy.sort(FACTS, Qt.SortOrder.AscendingOrder)
    assert proxy.index(0, FACTS).data() == "41"


@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
def test_regions_with_as_many_facts_stand_by_name_upwards(
    model: RegionsModel, order: Qt.SortOrder
) -> None:
    model.show([(REGION, 7), (OTHER_REGION, 7), (PREFECTURE, 7)], ABOVE, [], ENGLISH)
    proxy = WordFilter(model, (NAME, PART_OF, CODE), NAME)
    proxy.sort(FACTS, order)
    names = [proxy.index(row, NAME).data() for row in range(3)]
    assert names == ["Erqi District", "Zhengzhou", "Zhongyuan"]
