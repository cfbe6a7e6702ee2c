"""Changing records in the window: menus, keys, cells, undo, other programs on the file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from books import change, new_book
from bundled import unpublish
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from erqi_viewer.core.changes import Step, deleted, updated
from erqi_viewer.core.records import Name
from erqi_viewer.core.selection import Selection
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.editing.form import EditForm
from erqi_viewer.session import Session
from erqi_viewer.session.watch import Watch
from erqi_viewer.store import change_log, edits
from erqi_viewer.store.database import open_database
from erqi_viewer.views.cell_editor import CellEdit

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.window import Window

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", r"raise\(\)", "grabbing the keyboard", "requestActivate"
)


def place(session: Session, year: int = 2019, dimension: str = "green-development") -> str:
    (uid,) = [
        one.uid
        for one in session.dataset.placements
        if (one.year, one.dimension.key, one.preferred) == (year, dimension, True)
    ]
    return uid


def rank(session: Session) -> int | None:
    standing = session.standing(place(session))
    return standing.placement.rank if standing else None


def form_of(window: Window) -> EditForm:
    (form,) = [one for one in window.frame.findChildren(EditForm) if one.isVisible()]
    return form


def change_rank(window: Window, text: str) -> None:
    """Change the selected rank through the form."""
    window.do("change")
    form = form_of(window)
    line = form.rows.inputs["rank"].parts[0]
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, text)
    form.save()


def elsewhere(session: Session, value: int) -> None:
    """Let another program change the rank."""
    with open_database(str(session.path)) as other:
        uid = place(session)
        before = edits.document(other, "placement", uid)
        assert before is not None
        row = updated("placement", uid, before, rank=value)
        edits.apply(other, Step(Name("别", "other"), (row,)))


def cell(window: Window, record: str, column: str) -> CellEdit:
    """Open a cell of the table as a double click does."""
    view = window.table.view
    keys = [one.key for one in window.table._model.columns]
    index = window.table._sorter.row_of(record).siblingAtColumn(keys.index(column))
    view.setCurrentIndex(index)
    view.scrollTo(index)
    point = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    editor = QApplication.focusWidget()
    assert isinstance(editor, CellEdit)
    return editor


def watch_of(session: Session) -> Watch:
    found = session.findChild(Watch)
    assert isinstance(found, Watch)
    return found


# Undo and redo


def test_undoing_a_deletion_by_its_keys_selects_what_came_back_alone(window: Window) -> None:
    session = window.session
    session.select(Selection(year=2019, record=place(session)))
    window.do("delete")
    assert len(window.table.selected_records()) == 1
    QTest.keyClick(window.frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.table.selected_records() == [place(session)]


def test_undo_and_redo_are_called_after_what_they_do(window: Window) -> None:
    session, actions = window.session, window.menus.by_key
    assert not actions["undo"].isEnabled()
    session.select_record(place(session))
    change_rank(window, "73")
    assert actions["undo"].text() == "&Undo: rank 2019 green development 74 → 73"
    assert not actions["redo"].isEnabled()
    window.do("undo")
    assert rank(session) == 74
    assert not actions["undo"].isEnabled()
    assert actions["redo"].text() == "Re&do: rank 2019 green development 74 → 73"
    window.do("redo")
    assert rank(session) == 73
    session.preferences.language_choice = "zh"
    assert actions["undo"].text() == "撤销(&U)：2019年绿色发展名次 74 → 73"


def test_undo_shows_what_it_brought_back(window: Window) -> None:
    session = window.session
    uid = place(session)
    session.select_record(uid)
    change_rank(window, "73")
    session.select(Selection("honours", year=2018))
    window.do("undo")
    assert session.selection == Selection(year=2019, record=uid)
    assert "Undone" in window.status.path.whole


def test_undo_after_another_program_changed_the_same_says_so_and_changes_nothing(
    window: Window,
) -> None:
    session = window.session
    session.select_record(place(session))
    change_rank(window, "73")
    elsewhere(session, 60)
    window.do("undo")
    assert rank(session) == 60
    assert window.notice.isVisible()
    assert not window.menus.by_key["undo"].isEnabled()


# Records


def test_the_selected_record_stays_selected_when_it_is_changed(window: Window) -> None:
    session = window.session
    uid = place(session)
    session.select_record(uid)
    change_rank(window, "73")
    assert session.selection == Selection(year=2019, record=uid)
    assert window.table.selected_records() == [uid]
    assert "Saved" in window.status.path.whole


def test_a_deleted_record_leaves_the_selection_to_its_neighbour_and_undo_brings_it_back(
    window: Window,
) -> None:
    session = window.session
    window.table.view.selectRow(3)
    (last,) = window.table.selected_records()
    window.do("delete")
    assert session.fact(last) is None
    assert window.table.view.model().rowCount() == 3
    now = session.selection.record
    assert now is not None
    assert window.table.selected_records() == [now]
    assert "Ctrl+Z" in window.status.path.whole
    window.do("undo")
    assert session.selection.record == last


def test_the_only_record_of_a_year_can_be_deleted(window: Window) -> None:
    session = window.session
    for row in (0, 0, 0, 0):
        window.table.view.selectRow(row)
        window.do("delete")
    assert 2019 not in {one.year for one in session.dataset.placements}
    assert not window.menus.by_key["delete"].isEnabled() or session.selection.year != 2019
    for _ in range(4):
        window.do("undo")
    assert rank(session) == 74


def test_several_selected_rows_are_deleted_in_one_step(window: Window) -> None:
    window.table.view.selectAll()
    assert len(window.table.selected_records()) == 4
    window.do("delete")
    assert window.session.undo_stack.count() == 1
    assert window.menus.by_key["undo"].text() == "&Undo: delete 4 records"


@pytest.mark.parametrize(
    ("selection", "table"),
    [
        (Selection(year=2019), "placement"),
        (Selection("indicators", year=2019), "observation"),
        (Selection("honours"), "honour"),
        (Selection("organisations"), "organisation"),
        (Selection("programme"), "structure_item"),
    ],
)
def test_what_is_added_first_is_what_the_section_holds(
    window: Window, selection: Selection, table: str
) -> None:
    window.session.select(selection)
    window.do("add")
    form = form_of(window)
    assert form.table == table
    form.close()


def test_a_list_that_was_not_published_is_changed_as_an_edition(window: Window) -> None:
    session = window.session
    unpublish(str(session.path), "green-development", 2019)
    session.reload()
    edition = next(one for one in session.dataset.editions if one.status == "not-published")
    session.select(Selection(year=2019, record=edition.uid))
    window.do("change")
    form = form_of(window)
    assert form.table == "edition"
    form.close()


def test_nothing_selected_is_nothing_to_change_or_delete(window: Window) -> None:
    window.session.select(Selection(year=2019))
    assert not window.menus.by_key["change"].isEnabled()
    assert not window.menus.by_key["delete"].isEnabled()


def test_enter_in_the_table_and_in_the_tree_opens_the_record(window: Window) -> None:
    window.session.select_record(place(window.session))
    for view in (window.table.view, window.tree.view):
        view.setFocus()
        QTest.keyClick(view, Qt.Key.Key_Return)
        form_of(window).close()


def test_enter_on_a_year_of_the_tree_opens_nothing(window: Window) -> None:
    window.session.select(Selection(year=2019))
    QTest.keyClick(window.tree.view, Qt.Key.Key_Return)
    assert not [one for one in window.frame.findChildren(EditForm) if one.isVisible()]


def test_the_menus_of_table_and_tree_offer_to_add_change_and_delete(window: Window) -> None:
    for panel in (window.table, window.tree):
        panel.view.customContextMenuRequested.emit(QPoint(5, 5))
        (menu,) = [one for one in panel.findChildren(QMenu) if one.isVisible()]
        assert [one.objectName() for one in menu.actions()][:3] == ["add", "change", "delete"]
        menu.close()


# Cells


def test_a_rank_is_typed_over_in_the_table(window: Window, qtbot: QtBot) -> None:
    session = window.session
    uid = place(session)
    session.select_record(uid)
    QAbstractItemModelTester(window.table._model)
    editor = cell(window, uid, "rank")
    assert editor.text() == "74"
    QTest.keyClicks(editor, "73")
    with qtbot.waitSignal(session.data_changed):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert rank(session) == 73
    assert window.menus.by_key["undo"].text() == "&Undo: rank 2019 green development 74 → 73"
    assert window.table.selected_records() == [uid]


def test_what_cannot_be_kept_keeps_the_cell_open_with_the_reason(
    window: Window, qtbot: QtBot
) -> None:
    session = window.session
    uid = place(session)
    session.select_record(uid)
    editor = cell(window, uid, "rank")
    QTest.keyClicks(editor, "500")
    assert "100" in editor.problem
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert rank(session) == 74
    editor.selectAll()
    QTest.keyClicks(editor, "100")
    with qtbot.waitSignal(session.data_changed):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert rank(session) == 100


def test_esc_leaves_a_cell_as_it_was(window: Window) -> None:
    session = window.session
    uid = place(session)
    session.select_record(uid)
    editor = cell(window, uid, "rank")
    QTest.keyClicks(editor, "73")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert rank(session) == 74
    assert session.undo_stack.count() == 0


def test_a_digit_typed_on_a_rank_starts_over(window: Window, qtbot: QtBot) -> None:
    session = window.session
    uid = place(session)
    session.select_record(uid)
    cell(window, uid, "rank")
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    window.table.view.setFocus()
    QTest.keyClick(window.table.view, Qt.Key.Key_7)
    editor = QApplication.focusWidget()
    assert isinstance(editor, CellEdit)
    QTest.keyClicks(editor, "2")
    with qtbot.waitSignal(session.data_changed):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert rank(session) == 72


def test_a_value_of_a_figure_is_typed_over_in_the_table(window: Window, qtbot: QtBot) -> None:
    session = window.session
    figure = session.dataset.observations[0]
    session.select_record(figure.uid)
    editor = cell(window, figure.uid, "value")
    editor.selectAll()
    QTest.keyClicks(editor, "324.5")
    with qtbot.waitSignal(session.data_changed):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert session.dataset.observations[0].value == 324.5


def test_a_cell_that_follows_from_others_opens_the_form(window: Window) -> None:
    session = window.session
    session.select_record(place(session))
    view = window.table.view
    index = view.currentIndex().siblingAtColumn(0)
    point = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    form_of(window).close()


# Other programs on the file, and files that cannot be written


def test_what_another_program_changed_is_seen_and_said(window: Window, qtbot: QtBot) -> None:
    session = window.session
    session.select_record(place(session))
    elsewhere(session, 60)
    with qtbot.waitSignal(session.database_changed):
        watch_of(session).look()
    assert rank(session) == 60
    assert "Another program" in window.notice.label.text()
    assert session.selection == Selection(year=2019, record=place(session))


def test_a_record_that_another_program_deleted_leaves_its_year_selected(window: Window) -> None:
    session = window.session
    session.select(Selection(year=2018, record=place(session, 2018)))
    uid = place(session, 2018)
    with open_database(str(session.path)) as other:
        before = edits.document(other, "placement", uid)
        assert before is not None
        edits.apply(other, Step(Name("删", "gone"), (deleted("placement", uid, before),)))
    watch_of(session).look()
    assert session.selection == Selection(year=2018)
    assert not window.menus.by_key["change"].isEnabled()


def test_nothing_is_read_again_when_nobody_changed_anything(window: Window, qtbot: QtBot) -> None:
    session = window.session
    session.select_record(place(session))
    change_rank(window, "73")
    with qtbot.assertNotEmitted(session.database_changed):
        watch_of(session).look()
    assert not window.notice.isVisible()


def test_looking_at_a_file_that_another_program_holds_waits_for_nobody(window: Window) -> None:
    session = window.session
    elsewhere(session, 60)
    from books import raw

    with raw(str(session.path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        watch_of(session).look()
        assert not window.notice.isVisible()
        other.execute("ROLLBACK")
    watch_of(session).look()
    assert rank(session) == 60


def test_the_watch_looks_only_while_the_program_is_in_front(window: Window) -> None:
    watch = watch_of(window.session)
    watch._state_changed(Qt.ApplicationState.ApplicationInactive)
    assert not watch.timer.isActive()
    watch._state_changed(Qt.ApplicationState.ApplicationActive)
    assert watch.timer.isActive()


def test_a_file_that_is_gone_takes_no_change_and_a_copy_of_it_can_be_saved(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    session.select_record(place(session))
    os.unlink(str(session.path))
    window.do("delete")
    assert rank(session) == 74
    assert window.notice.isVisible()
    target = tmp_path / "kept.sqlite"
    monkeypatch.setattr(files, "ask_save", lambda *_: str(target))
    window.notice.save_copy_button.click()
    assert session.path == str(target)
    assert not window.notice.isVisible()
    session.select_record(place(session))
    change_rank(window, "73")
    assert rank(session) == 73


def test_another_file_in_the_open_one_s_place_is_opened(window: Window, tmp_path: Path) -> None:
    session = window.session
    other = new_book(tmp_path, "other.sqlite")
    change(other, "UPDATE placement SET rank = 50 WHERE rank = 74")
    os.replace(other, str(session.path))
    watch_of(session).look()
    assert rank(session) == 50
    assert "Another program" in window.notice.label.text()


def test_a_read_only_book_explains_and_opens_a_copy_that_can_be_changed(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    monkeypatch.setattr("erqi_viewer.store.database.writable", lambda path: "copy" in path)
    assert session.open(new_book(tmp_path, "locked.sqlite"))
    session.select_record(place(session))
    for key in ("change", "add", "delete"):
        window.notice.dismiss()
        window.do(key)
        assert window.notice.isVisible()
    assert not [one for one in window.frame.findChildren(EditForm) if one.isVisible()]
    assert window.notice.save_copy_button.isVisible()
    target = tmp_path / "copy.sqlite"
    monkeypatch.setattr(files, "ask_save", lambda *_: str(target))
    window.notice.save_copy_button.click()
    assert session.path == str(target)
    assert not session.read_only
    with open_database(str(target)) as db:
        assert change_log.entries(db) == ()


def test_a_copy_over_the_open_file_itself_is_refused(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    monkeypatch.setattr(files, "ask_save", lambda *_: session.path)
    window.filing.save_copy()
    assert "itself" in window.notice.label.text()
    assert rank(session) == 74


def test_other_notices_offer_no_copy(window: Window, tmp_path: Path) -> None:
    assert not window.open_file(str(tmp_path / "missing.sqlite"))
    assert window.notice.isVisible()
    assert not window.notice.save_copy_button.isVisible()


def test_two_windows_on_one_file_do_not_overwrite_each_other(
    window: Window, tmp_path: Path
) -> None:
    del tmp_path
    session = window.session
    other = Session(session.preferences)
    assert other.open(str(session.path))
    try:
        session.select_record(place(session))
        window.do("change")
        form = form_of(window)
        document = other.document("placement", place(other))
        assert document is not None
        row = updated("placement", place(other), document, rank=60)
        assert other.do(Step(Name("别", "other"), (row,)))
        line = form.rows.inputs["rank"].parts[0]
        assert isinstance(line, QLineEdit)
        line.selectAll()
        QTest.keyClicks(line, "73")
        form.save()
        assert form.isVisible()
        assert rank(session) == 60
        assert form.entries()["rank"] == "73"
        form.close()
    finally:
        other.close()
