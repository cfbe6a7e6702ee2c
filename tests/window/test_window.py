from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from books import new_book
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSortFilterProxyModel, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from erqi_viewer.core.selection import Selection
from erqi_viewer.dialogs import files
from erqi_viewer.models.table_model import TableSorter, record_of
from erqi_viewer.models.tree_model import TreeModel
from erqi_viewer.views import places, plot_panel
from erqi_viewer.views.frame import Frame
from erqi_viewer.views.look import Look
from erqi_viewer.window import Window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from erqi_viewer.core.chart import Chart
    from erqi_viewer.session import Session

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", r"raise\(\)", "grabbing the keyboard", "requestActivate"
)


def shown_chart(window: Window) -> Chart:
    assert window.plot.view is not None
    assert window.plot.view.chart is not None
    return window.plot.view.chart


def tree_selection(window: Window) -> Selection:
    view = window.tree.view
    index, model = view.currentIndex(), view.model()
    assert index.isValid()
    assert isinstance(model, QSortFilterProxyModel)
    source = model.sourceModel()
    assert isinstance(source, TreeModel)
    return source.selection_of(model.mapToSource(index))


def table_record(window: Window) -> str | None:
    view = window.table.view
    rows = view.selectionModel().selectedRows()
    sorter = view.model()
    assert isinstance(sorter, TableSorter)
    return record_of(sorter.row(rows[0].row())) if rows else None


def place(session: Session, year: int, dimension: str) -> str:
    (uid,) = [
        p.uid
        for p in session.dataset.placements
        if p.year == year and p.dimension.key == dimension and p.preferred
    ]
    return uid


# Selection is one thing


def test_the_first_thing_seen_is_the_latest_year_and_the_whole_history(window: Window) -> None:
    assert tree_selection(window) == Selection(year=2019)
    assert window.table.view.model().rowCount() == 4
    chart = shown_chart(window)
    assert chart.marked_year == 2019
    assert chart.years == (2014, 2019)
    assert len(chart.series) == 4


def test_a_record_selected_anywhere_is_selected_everywhere(window: Window) -> None:
    session = window.session
    uid = place(session, 2017, "investment-potential")
    assert window.plot.view is not None
    window.plot.view.point_activated.emit(uid)
    assert session.selection == Selection(year=2017, record=uid)
    assert tree_selection(window).record == uid
    assert table_record(window) == uid
    assert shown_chart(window).selected == uid


def test_a_row_of_the_table_selects_its_leaf_and_its_point(window: Window) -> None:
    window.table.view.selectRow(2)
    uid = window.session.selection.record
    assert uid is not None
    assert tree_selection(window).record == uid
    assert shown_chart(window).selected == uid


def test_a_category_fills_the_table_with_its_years_and_stands_out(window: Window) -> None:
    key = window.session.series[2].key
    window.do("by_category")
    window.session.select(Selection(category=key))
    assert tree_selection(window).category == key
    assert window.table.view.model().rowCount() == 4
    emphasis = {one.key: one.emphasis for one in shown_chart(window).series}
    assert emphasis.pop(key) == "strong"
    assert set(emphasis.values()) == {"faded"}


def test_what_has_one_period_says_so_and_leads_back_to_the_ranks(window: Window) -> None:
    window.session.select(Selection("indicators", year=2019))
    assert not window.plot.shows_plot
    assert not window.menus.by_key["zoom_in"].isEnabled()
    assert window.menus.by_key["export_plot"].isEnabled()
    window.plot.setFocus()
    button = QApplication.focusWidget()
    assert button is not None
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert window.session.selection == Selection(year=2019)
    assert window.plot.shows_plot


# Actions


def test_years_and_categories_step_until_their_end(window: Window) -> None:
    window.session.select(Selection(year=2018))
    window.do("next_year")
    assert window.session.selection == Selection(year=2019)
    assert not window.menus.by_key["next_year"].isEnabled()
    assert window.menus.by_key["previous_year"].isEnabled()
    window.do("next_category")
    assert window.session.selection.record == place(window.session, 2019, "comprehensive-strength")


def test_the_rank_axis_fits_the_data_or_shows_the_whole_list(window: Window) -> None:
    window.do("full_axis")
    assert shown_chart(window).ranks == (1, 100)
    assert window.menus.by_key["full_axis"].isChecked()
    window.do("fit_axis")
    assert shown_chart(window).ranks[0] > 1


def test_the_plot_zooms_in_and_is_reset(window: Window) -> None:
    home = window.plot.visible_range()
    window.do("zoom_in")
    assert window.plot.visible_range() != home
    window.do("reset_view")
    assert window.plot.visible_range() == home


def test_the_tree_regroups_with_the_same_record_selected(window: Window) -> None:
    uid = place(window.session, 2018, "green-development")
    window.session.select_record(uid)
    window.do("by_category")
    assert window.menus.by_key["by_category"].isChecked()
    assert tree_selection(window).record == uid


def test_everything_is_retranslated_while_running(window: Window) -> None:
    assert "Erqi District" in window.frame.windowTitle()
    window.do("language_zh")
    assert window.menus.menus["file"].title() == "文件(&F)"
    assert window.menus.by_key["language_zh"].isChecked()
    assert "二七区" in window.frame.windowTitle()
    assert window.places.tree_dock.windowTitle() == "目录"
    assert "二七区" in shown_chart(window).title
    window.do("language_en")
    assert window.menus.menus["file"].title() == "&File"


def test_panels_hide_and_come_back_and_the_layout_can_be_reset(window: Window) -> None:
    window.do("show_tree")
    assert window.places.tree_dock.isHidden()
    assert not window.menus.by_key["show_tree"].isChecked()
    window.do("show_table")
    window.do("show_toolbar")
    window.do("reset_layout")
    assert not any(part.isHidden() for part in window.places.parts().values())
    assert window.menus.by_key["show_tree"].isChecked()


def test_searching_brings_the_tree_back(window: Window) -> None:
    window.do("show_tree")
    window.do("find")
    assert window.tree.filter_edit.isVisible()
    assert window.frame.focusWidget() is window.tree.filter_edit


def test_the_keyboard_goes_round_the_panels(window: Window) -> None:
    def panel() -> str:
        held = window.frame.focusWidget()
        names = {"tree": window.tree, "plot": window.plot, "table": window.table}
        return next((name for name, one in names.items() if one.isAncestorOf(held)), "other")

    window.do("focus_tree")
    assert panel() == "tree"
    seen = []
    for _ in range(4):
        window.do("next_panel")
        seen.append(panel())
    assert seen.index("plot") < seen.index("table")
    assert "tree" in seen


def test_the_screen_is_filled_and_given_back(window: Window) -> None:
    window.do("full_screen")
    assert window.frame.isFullScreen()
    assert window.menus.by_key["full_screen"].isChecked()
    window.do("full_screen")
    assert not window.frame.isFullScreen()


def test_the_columns_are_chosen_from_a_menu_at_the_table(window: Window) -> None:
    window.do("columns")
    menu = window.table.column_menu()
    assert menu.isVisible()
    menu.close()


def test_the_plot_is_copied_as_it_is_on_the_screen(window: Window) -> None:
    QGuiApplication.clipboard().clear()
    window.do("copy_plot")
    picture = QGuiApplication.clipboard().image()
    assert (picture.width(), picture.height()) == (window.plot.width(), window.plot.height())
    assert "clipboard" in window.status.path.whole


def test_the_table_is_saved_under_a_name_that_says_what_it_holds(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []

    def ask(parent: object, title: str, proposal: str, filters: dict[str, str]) -> str:
        del parent, title
        asked.append(proposal)
        assert {"csv", "xlsx"} <= set(filters)
        return str(tmp_path / "table.csv")

    monkeypatch.setattr(files, "ask_save", ask)
    window.do("save_table")
    assert os.path.basename(asked[0]) == "Erqi District Ranks 2019.xlsx"
    lines = (tmp_path / "table.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 5
    assert str(tmp_path / "table.csv") in window.status.path.whole
    assert not window.status.folder_button.isHidden()
    window.do("save_table")
    assert asked[1].startswith(str(tmp_path))
    assert asked[1].endswith(".csv")


def test_a_table_that_cannot_be_written_is_reported(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = str(tmp_path / "none" / "table.csv")
    monkeypatch.setattr(files, "ask_save", lambda *_: target)
    window.do("save_table")
    assert window.notice.isVisible()
    assert target in window.notice.label.text()


# Files


def test_the_title_says_whose_book_and_which_file(window: Window, book: str) -> None:
    name = os.path.basename(book)
    assert window.frame.windowTitle() == f"Erqi District — {name} — Erqi Viewer"


def test_a_file_dropped_on_the_plot_is_opened(window: Window, tmp_path: Path) -> None:
    other = new_book(tmp_path, "other.sqlite")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(other)])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    assert window.plot.view is not None
    below = window.plot.view.viewport()
    enter = QDragEnterEvent(QPoint(5, 5), action, data, buttons, none)
    QApplication.sendEvent(below, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(below, QDropEvent(QPointF(5, 5), action, data, buttons, none))
    assert window.session.path == other


def test_several_files_are_dropped_together(window: Window, qtbot: QtBot) -> None:
    paths = ["/a/one.csv", "/a/two.csv"]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    QApplication.sendEvent(window.frame, QDragEnterEvent(QPoint(5, 5), action, data, buttons, none))
    window.frame.files_dropped.disconnect()
    with qtbot.waitSignal(window.frame.files_dropped) as signal:
        QApplication.sendEvent(window.frame, QDropEvent(QPointF(5, 5), action, data, buttons, none))
    assert signal.args == [paths]


def test_what_is_no_file_cannot_be_dropped(window: Window) -> None:
    data = QMimeData()
    data.setText("words")
    enter = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(window.frame, enter)
    assert not enter.isAccepted()


def test_recent_files_are_offered_and_opened(window: Window, tmp_path: Path, book: str) -> None:
    other = new_book(tmp_path, "other & more.sqlite")
    assert window.open_file(other)
    offered = window.menus.menus["recent"].actions()
    assert [one.text() for one in offered[:2]] == [
        f"&1  {other.replace('&', '&&')}",
        f"&2  {book}",
    ]
    assert offered[1].shortcut().toString() == "Alt+2"
    offered[1].trigger()
    assert window.session.path == book
    window.do("forget_recent")
    assert not window.menus.menus["recent"].isEnabled()


def test_opening_asks_in_the_last_folder(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = new_book(tmp_path, "other.sqlite")
    monkeypatch.setattr(files, "ask_open", lambda *_: other)
    window.do("open")
    assert window.session.path == other
    assert window.session.preferences.last_folder == str(tmp_path)
    monkeypatch.setattr(files, "ask_open", lambda *_: None)
    window.do("open")
    assert window.session.path == other


def test_ones_own_book_is_made_where_there_is_none(window: Window) -> None:
    window.do("open_own")
    assert window.session.path is not None
    assert window.session.path.endswith("erqi.sqlite")
    assert Path(window.session.path).exists()


# How it looks


def test_the_plot_and_the_icons_follow_a_dark_palette(window: Window) -> None:
    assert window.plot.view is not None
    light = window.menus.by_key["open"].icon().cacheKey()
    window.frame.setPalette(QPalette(QColor("#202020")))
    assert window.plot.view.plot.theme.name == "dark"
    assert window.menus.by_key["open"].icon().cacheKey() != light


def test_a_window_is_where_it_was_left(window: Window, qtbot: QtBot) -> None:
    window.frame.resize(700, 560)
    window.do("show_table")
    window.frame.close()
    again = Frame(window.session.preferences)
    qtbot.addWidget(again)
    second = Window(window.session, again)
    again.show()
    assert (again.width(), again.height()) == (700, 560)
    assert second.places.table_dock.isHidden()
    assert not second.places.tree_dock.isHidden()


def test_a_first_window_fits_on_the_screen(session: Session, qtbot: QtBot) -> None:
    frame = Frame(session.preferences)
    qtbot.addWidget(frame)
    room = frame.screen().availableGeometry().size()
    assert frame.width() <= room.width()
    assert frame.height() <= room.height()


def test_a_small_window_keeps_the_plot_in_sight(window: Window) -> None:
    window.frame.resize(640, 420)
    QApplication.processEvents()
    assert window.frame.width() <= 640
    assert window.plot.width() >= 160
    assert window.plot.height() >= 100


def test_a_large_window_made_small_keeps_the_plot_and_the_tree_readable(window: Window) -> None:
    window.frame.resize(1440, 860)
    window.places.reset()
    assert not window.places.evidence_dock.isHidden()
    window.frame.resize(800, 500)
    assert (window.frame.width(), window.frame.height()) == (800, 500)
    assert window.plot.width() >= plot_panel.SMALLEST[0]
    assert window.tree.width() >= places.SMALLEST_TREE


def test_evidence_behind_another_panel_waits_until_it_comes_to_the_front(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    window.frame.resize(1200, 780)
    window.places.reset()
    QApplication.processEvents()
    before = window.evidence.card.heading.text()
    session.select_record(session.dataset.placements[-1].uid)
    QApplication.processEvents()
    assert window.evidence.card.heading.text() == before
    window.places.evidence_dock.raise_()
    qtbot.waitUntil(lambda: window.evidence.card.heading.text() != before)
    session.select_record(session.dataset.placements[0].uid)
    assert "2014" in window.evidence.card.heading.text()


def test_a_panel_behind_another_comes_to_the_front_before_it_can_be_hidden(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    window.frame.resize(1200, 780)
    window.places.reset()
    QApplication.processEvents()
    before = window.evidence.card.heading.text()
    session.select_record(session.dataset.placements[-1].uid)
    show = window.menus.by_key["show_evidence"]
    show.trigger()
    qtbot.waitUntil(lambda: window.evidence.card.heading.text() != before)
    assert show.isChecked()
    show.trigger()
    assert window.places.evidence_dock.isHidden()
    assert not show.isChecked()
    session.select_record(session.dataset.placements[0].uid)
    show.trigger()
    qtbot.waitUntil(lambda: "2014" in window.evidence.card.heading.text())
    assert show.isChecked()


def test_the_columns_can_be_chosen_while_the_table_is_behind_another_panel(window: Window) -> None:
    window.places.reset()
    window.places.history_dock.raise_()
    QApplication.processEvents()
    window.do("columns")
    menu = window.table.column_menu()
    assert window.frame.rect().contains(window.table.mapTo(window.frame, QPoint()))
    assert menu.isVisible()
    menu.close()


def test_the_state_of_the_evidence_can_be_read_after_a_change_to_dark(
    window: Window, session: Session
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    session.select_record(place(session, 2018, "green-development"))
    look, badge = Look(application), window.evidence.card.badge
    try:
        look.set_theme("dark")
        QApplication.processEvents()
        assert badge.palette().color(QPalette.ColorRole.Window).lightness() < 90
        assert badge.label.palette().color(QPalette.ColorRole.WindowText).lightness() > 160
    finally:
        look.set_theme("system")
