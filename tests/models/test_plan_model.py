"""The rows of a plan, and what it would make, as Qt models."""

from __future__ import annotations

import pytest
from made_up_plan import FIELDS, MadeUpPlan
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from erqi_viewer.core.importing.plan import STATES
from erqi_viewer.core.texts import ENGLISH, load_texts
from erqi_viewer.models.plan_model import FIRST_FIELD, PAGE, STATE, WHERE, PlanModel
from erqi_viewer.models.things_model import KIND, NAME, VALUES, ThingsModel

pytestmark = pytest.mark.usefixtures("qapp")

Role = Qt.ItemDataRole
RANK = FIRST_FIELD + FIELDS.index("rank")
WHY = FIRST_FIELD + len(FIELDS)
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


def shown(plan: MadeUpPlan, state: str | None = None) -> PlanModel:
    model = PlanModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(plan, FIELDS, state)  # type: ignore[arg-type]
    return model


def cell(model: PlanModel, row: int, column: int) -> str:
    return str(model.index(row, column).data())


def test_a_row_shows_its_state_cell_values_and_what_is_wrong() -> None:
    model = shown(MadeUpPlan(8))
    new, same, other, refused = range(4)
    assert [cell(model, row, STATE) for row in range(4)] == [
        "New", "Already there", "Disagreeing", "Refused",
    ]  # fmt: skip
    assert (cell(model, new, WHERE), cell(model, new, RANK)) == ("C2", "1")
    assert cell(model, new, WHY) == ""
    assert cell(model, same, WHY) == "Recorded from 旧表"
    assert cell(model, other, WHY) == "Recorded: Rank: 7 (旧表)"
    assert cell(model, refused, WHY) == "Rank 4. Mend it."


def test_what_is_wrong_stands_out_in_its_own_cell() -> None:
    model = shown(MadeUpPlan(4))
    assert model.index(3, RANK).data(Role.ForegroundRole) is not None
    assert model.index(0, RANK).data(Role.ForegroundRole) is None


def test_the_heads_are_in_the_language_of_the_program() -> None:
    model = shown(MadeUpPlan(1))
    horizontal = Qt.Orientation.Horizontal
    heads = [model.headerData(n, horizontal) for n in range(model.columnCount())]
    assert heads == ["State", "Line", "Region", "Year", "Rank", "Why"]
    model.dress(load_texts("zh"), dark=True)
    assert model.headerData(RANK, horizontal) == "名次"
    model.dress(ENGLISH, dark=False)


@pytest.mark.parametrize("state", STATES)
def test_only_the_rows_of_a_state_are_listed_when_asked(state: str) -> None:
    model = shown(MadeUpPlan(10), state)
    rows = [model.row(number) for number in range(model.rowCount())]
    assert {row.state for row in rows if row is not None} == {state}
    assert len(rows) == MadeUpPlan(10).counts()._asdict()[state]


def test_of_a_million_rows_only_the_pages_seen_are_fetched() -> None:
    plan = MadeUpPlan(1_000_000)
    model = PlanModel()  # untested: the tester would see every row itself
    model.show(plan, FIELDS, None)
    assert model.rowCount() == 1_000_000
    assert plan.pages == []
    assert cell(model, 999_999, RANK) == "1000000"
    assert [start for start, _ in plan.pages] == [999_900]
    for row in range(0, 100 * PAGE, PAGE):
        assert cell(model, row, RANK) == str(row + 1)
    assert len(model._pages) < 100


def test_a_tick_decides_and_is_told() -> None:
    plan = MadeUpPlan(4)
    model = shown(plan)
    told = QSignalSpy(model.changed)
    first = model.index(0, STATE)
    assert first.data(Role.CheckStateRole) == ON
    assert model.setData(first, OFF, Role.CheckStateRole)
    assert plan.choices[1] == ("skip", "")
    assert first.data(Role.CheckStateRole) == OFF
    assert model.setData(first, ON, Role.CheckStateRole)
    assert plan.choices[1] == ("add", "")
    assert told.count() == 2


def test_a_tick_on_a_disagreement_keeps_both_and_lets_the_record_count() -> None:
    plan = MadeUpPlan(4)
    plan.decide([3], "skip")
    model = shown(plan)
    assert model.setData(model.index(2, STATE), ON, Role.CheckStateRole)
    assert plan.choices[3][0] == "keep-both"


def test_what_is_refused_has_no_tick() -> None:
    model = shown(MadeUpPlan(4))
    refused = model.index(3, STATE)
    assert refused.data(Role.CheckStateRole) is None
    assert not refused.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.setData(refused, ON, Role.CheckStateRole)


def test_a_value_is_corrected_in_its_cell() -> None:
    plan = MadeUpPlan(4)
    model = shown(plan)
    assert model.index(0, RANK).flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.index(0, WHERE).flags() & Qt.ItemFlag.ItemIsEditable
    assert model.setData(model.index(0, RANK), " 12 ")
    assert plan.edited == {1: {"rank": "12"}}
    assert cell(model, 0, RANK) == "12"
    assert not model.setData(model.index(0, RANK), "12")


def test_without_a_plan_there_is_nothing() -> None:
    model = PlanModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(None, (), None)
    assert model.rowCount() == 0
    model.refresh()


def test_a_screen_reader_hears_the_whole_row() -> None:
    model = shown(MadeUpPlan(4))
    spoken = model.index(2, STATE).data(Role.AccessibleTextRole)
    assert spoken == "Disagreeing; C4; 某区; 2020; 3; Recorded: Rank: 7 (旧表)"


def things(plan: MadeUpPlan) -> ThingsModel:
    model = ThingsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(plan)
    return model


def test_what_would_be_made_is_listed_with_its_values() -> None:
    model = things(MadeUpPlan(1))
    assert model.index(0, KIND).data() == "List"
    assert model.index(0, NAME).data() == "绿色百强区"
    assert model.index(0, VALUES).data() == "List size: 100; Dimension: green"


def test_a_tick_rejects_what_would_be_made() -> None:
    plan = MadeUpPlan(1)
    model = things(plan)
    told = QSignalSpy(model.changed)
    assert model.setData(model.index(1, KIND), OFF, Role.CheckStateRole)
    assert not plan.made[1].accepted
    assert model.index(1, KIND).data(Role.CheckStateRole) == OFF
    assert told.count() == 1


def test_a_name_that_looks_like_markup_is_shown_as_it_is() -> None:
    model = things(MadeUpPlan(1))
    assert model.index(1, NAME).data() == "<b>某区</b>"
    assert "&lt;b&gt;" in model.index(1, NAME).data(Role.ToolTipRole)


def test_a_key_reads_as_a_word_and_is_edited_as_it_is() -> None:
    plan = MadeUpPlan(1)
    plan.edited[1] = {"place_by": "growth"}
    model = PlanModel()
    model.show(plan, ("region", "place_by"), None)
    index = model.index(0, FIRST_FIELD + 1)
    assert (index.data(), index.data(Role.EditRole)) == ("by growth", "growth")
