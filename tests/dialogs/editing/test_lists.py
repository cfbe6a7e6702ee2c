"""Edit > Lists, regions and sources, as people use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit

from erqi_viewer.core.editing.fields import KINDS
from erqi_viewer.dialogs.editing.form import EditForm
from erqi_viewer.dialogs.editing.lists import SHOWN, ListsDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from erqi_viewer.session import Session

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard"),
]


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> ListsDialog:
    dialog = ListsDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def show(dialog: ListsDialog, table: str) -> None:
    dialog.kinds.setCurrentRow(SHOWN.index(table))


def column(dialog: ListsDialog, number: int) -> list[str]:
    model = dialog.sorter
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def choose(dialog: ListsDialog, text: str) -> None:
    for row in range(dialog.sorter.rowCount()):
        if text in [dialog.sorter.index(row, c).data() for c in range(dialog.sorter.columnCount())]:
            dialog.view.selectRow(row)
            return
    pytest.fail(f"not listed: {text}")


def to_the_rows(dialog: ListsDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    dialog.view.setFocus()
    qtbot.waitUntil(dialog.view.hasFocus)


def form_of(dialog: ListsDialog) -> EditForm:
    (form,) = [one for one in dialog.findChildren(EditForm) if one.isVisible()]
    return form


def test_every_kind_is_listed_with_the_fields_of_its_form(
    dialog: ListsDialog, session: Session
) -> None:
    QAbstractItemModelTester(dialog.model)
    assert set(SHOWN) == set(KINDS) - {"placement", "observation", "honour"}
    for table in SHOWN:
        show(dialog, table)
        assert dialog.model.rowCount() > 0
        titles = [
            dialog.model.headerData(number, Qt.Orientation.Horizontal)
            for number in range(dialog.model.columnCount())
        ]
        assert titles == [one.title for one in KINDS[table].fields if one.kind != "note"]
    session.preferences.language_choice = "zh"
    show(dialog, "region")
    assert column(dialog, 1) == ["河南省", "郑州市", "二七区"]


def test_what_is_in_use_is_not_deleted_and_says_by_what(
    dialog: ListsDialog, session: Session
) -> None:
    show(dialog, "ranked_list")
    choose(dialog, "green-development")
    dialog.delete()
    assert "Editions: 2 (" in dialog.message.text()
    show(dialog, "source")
    dialog.view.selectRow(0)
    dialog.delete()
    assert "Ranks: 18 (" in dialog.message.text()
    assert dialog.message.text().count("…") >= 1
    assert session.undo_stack.count() == 0


def test_a_row_is_added_chosen_changed_and_deleted(
    dialog: ListsDialog, session: Session, qtbot: QtBot
) -> None:
    show(dialog, "dimension")
    dialog.add()
    form = form_of(dialog)
    assert not form.kinds.isVisible()
    zh, en = form.rows.inputs["name"].parts
    assert isinstance(zh, QLineEdit)
    assert isinstance(en, QLineEdit)
    QTest.keyClicks(zh, "x")
    QTest.keyClicks(en, "Culture")
    form.save()
    assert dialog.current is not None
    assert session.document(*dialog.current) == {
        "key": "culture", "name_zh": "x", "name_en": "Culture", "position": 7,
    }  # fmt: skip
    to_the_rows(dialog, qtbot)
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in dialog.findChildren(EditForm)))
    form = form_of(dialog)
    en = form.rows.inputs["name"].parts[1]
    QTest.keyClicks(en, "s")
    form.save()
    assert column(dialog, 0)[-1] == "Cultures"
    assert session.undo_stack.undoText() == "dimension “Culture”: name Culture → Cultures"
    to_the_rows(dialog, qtbot)
    QTest.keyClick(dialog.view, Qt.Key.Key_Delete)
    assert "Cultures" not in column(dialog, 0)
    assert dialog.current is not None
    QTest.keyClick(dialog.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert column(dialog, 0)[-1] == "Cultures"


def test_the_filter_narrows_the_rows_by_any_column(dialog: ListsDialog) -> None:
    show(dialog, "edition")
    QTest.keyClicks(dialog.filter_edit, "2019")
    assert set(column(dialog, 1)) == {"2019"}
    show(dialog, "region")
    assert dialog.filter_edit.text() == ""
    assert dialog.sorter.rowCount() == 3


def test_the_kind_shown_last_is_shown_first_next_time(
    dialog: ListsDialog, session: Session, qtbot: QtBot
) -> None:
    show(dialog, "source")
    dialog.close()
    again = ListsDialog(session)
    qtbot.addWidget(again)
    assert again.table == "source"


def test_numbers_are_sorted_as_numbers(dialog: ListsDialog) -> None:
    show(dialog, "structure_item")
    titles = [one.key for one in KINDS["structure_item"].fields if one.kind != "note"]
    number = titles.index("position")
    dialog.view.sortByColumn(number, Qt.SortOrder.AscendingOrder)
    positions = [int(text) for text in column(dialog, number)]
    assert positions == sorted(positions)
