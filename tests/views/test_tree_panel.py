from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundled import unpublish
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QColor, QHelpEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTabBar, QToolTip, QWidget

from erqi_viewer.core.selection import Selection
from erqi_viewer.session import Preferences, Session
from erqi_viewer.views.tree_panel import TreePanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NEXT = Qt.Key.Key_Down
# What the offscreen platform says when a window of its own is shown.
NO_WINDOW_MANAGER = pytest.mark.qt_log_ignore(
    "propagateSizeHints", r"raise\(\)", "grabbing the keyboard"
)


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> TreePanel:
    """Return a panel connected as the window connects it."""
    return connected(session, qtbot)


def connected(session: Session, qtbot: QtBot) -> TreePanel:
    panel = TreePanel(session)
    qtbot.addWidget(panel)
    session.database_changed.connect(panel.refresh_data)
    session.selection_changed.connect(panel.refresh_selection)
    session.language_changed.connect(panel.retranslate)
    session.preferences.changed.connect(panel.preference_changed)
    panel.resize(320, 600)
    panel.view.header().resize(300, 24)
    return panel


def node(panel: TreePanel, *path: str) -> QModelIndex:
    model, index = panel.view.model(), QModelIndex()
    for name in path:
        names = [model.index(row, 0, index).data() for row in range(model.rowCount(index))]
        index = model.index(names.index(name), 0, index)
    return index


def click(widget: QWidget, place: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def current(panel: TreePanel) -> list[str]:
    """Return the path to the node that is selected."""
    path: list[str] = []
    index = panel.view.currentIndex()
    if not panel.view.selectionModel().isSelected(index):
        return path
    while index.isValid():
        path.insert(0, index.siblingAtColumn(0).data())
        index = index.parent()
    return path


def message(panel: TreePanel) -> str:
    (label,) = [one for one in panel.findChildren(QLabel) if one.text()] or [QLabel(panel)]
    return label.text() if not label.isHidden() else ""


def tabs(panel: TreePanel) -> QTabBar:
    (found,) = panel.findChildren(QTabBar)
    return found


def test_the_first_launch_shows_the_latest_year_opened(panel: TreePanel) -> None:
    assert current(panel) == ["2019"]
    assert panel.view.isExpanded(node(panel, "2019"))
    assert not panel.view.isExpanded(node(panel, "2019", "Indicators"))
    assert not panel.view.isExpanded(node(panel, "Programme"))


def test_choosing_a_node_selects_what_it_stands_for(panel: TreePanel, session: Session) -> None:
    panel.view.setCurrentIndex(node(panel, "2016"))
    assert session.selection == Selection(year=2016)
    panel.view.setCurrentIndex(node(panel, "2016", "Investment potential"))
    assert session.selection.year == 2016
    record = session.standing(session.selection.record or "")
    assert record is not None
    assert record.placement.rank == 71


def test_the_arrow_keys_select_as_they_go(panel: TreePanel, session: Session) -> None:
    QTest.keyClick(panel.view, NEXT)
    assert current(panel) == ["2019", "Comprehensive strength"]
    assert session.selection.record is not None
    QTest.keyClick(panel.view, Qt.Key.Key_Up)
    assert session.selection == Selection(year=2019)


def test_the_tree_follows_a_selection_made_elsewhere(panel: TreePanel, session: Session) -> None:
    session.select(Selection("programme"))
    assert current(panel) == ["Programme"]
    session.select(Selection("indicators", year=2019))
    assert current(panel) == ["2019", "Indicators"]


def test_following_never_changes_the_selection(panel: TreePanel, session: Session) -> None:
    asked = Selection(category="green-development")
    heard: list[Selection] = []
    session.selection_changed.connect(lambda: heard.append(session.selection))
    session.select(asked)
    assert heard == [asked]
    assert current(panel) == ["2019", "Green development"]


def test_a_mouse_click_selects(panel: TreePanel, session: Session) -> None:
    panel.grab()  # lays the rows out
    place = panel.view.visualRect(node(panel, "2018")).center()
    click(panel.view.viewport(), place)
    assert session.selection == Selection(year=2018)


def test_a_click_on_the_node_nearest_to_the_selection_selects_the_node_itself(
    panel: TreePanel, session: Session
) -> None:
    session.select(Selection(category="green-development"))
    panel.view.clicked.emit(panel.view.currentIndex())
    assert session.selection.year == 2019
    assert session.selection.record is not None


def test_the_tabs_and_the_preference_choose_the_grouping_and_agree(
    panel: TreePanel, session: Session
) -> None:
    tabs(panel).setCurrentIndex(1)
    assert session.preferences.grouping == "category"
    assert panel.view.model().index(0, 0).data() == "Comprehensive strength"
    session.preferences.grouping = "year"
    assert tabs(panel).currentIndex() == 0
    assert panel.view.model().index(0, 0).data() == "2019"


def test_the_selected_record_stays_selected_when_the_grouping_changes(
    panel: TreePanel, session: Session
) -> None:
    panel.view.setCurrentIndex(node(panel, "2018", "Innovation and entrepreneurship"))
    record = session.selection.record
    session.preferences.grouping = "category"
    assert session.selection.record == record
    assert current(panel) == ["Innovation and entrepreneurship", "2018"]


def test_a_panel_made_by_category_opens_by_category(
    preferences: Preferences, session: Session, qtbot: QtBot
) -> None:
    preferences.grouping = "category"
    panel = connected(session, qtbot)
    assert tabs(panel).currentIndex() == 1
    assert preferences.grouping == "category"


def test_what_was_opened_and_closed_stays_so_through_every_refresh(
    panel: TreePanel, session: Session
) -> None:
    panel.view.collapse(node(panel, "2017"))
    panel.view.expand(node(panel, "Programme"))
    session.preferences.grouping = "category"
    session.preferences.grouping = "year"
    session.preferences.language_choice = "zh"
    session.preferences.language_choice = "en"
    panel.filter_edit.setText("green")
    panel.filter_edit.clear()
    assert session.reload()
    assert not panel.view.isExpanded(node(panel, "2017"))
    assert panel.view.isExpanded(node(panel, "Programme"))
    assert panel.view.isExpanded(node(panel, "2018"))


def test_the_filter_narrows_opens_what_it_finds_and_keeps_the_selection(
    panel: TreePanel, session: Session
) -> None:
    session.select(Selection(year=2016))
    panel.filter_edit.setText("beneficiaries warm")
    assert panel.view.model().rowCount() == 0
    panel.filter_edit.setText("people reached")
    assert panel.view.isExpanded(node(panel, "2019", "Indicators"))
    assert current(panel) == []
    assert session.selection == Selection(year=2016)
    panel.filter_edit.clear()
    assert current(panel) == ["2016"]
    assert not panel.view.isExpanded(node(panel, "2019", "Indicators"))


def test_a_filter_that_finds_nothing_says_so_in_the_views_place(panel: TreePanel) -> None:
    panel.filter_edit.setText("<b>zzz</b>")
    assert message(panel) == "Nothing matches “<b>zzz</b>”."
    assert panel.view.isHidden()
    panel.filter_edit.clear()
    assert not panel.view.isHidden()


def test_a_session_without_a_book_says_so(preferences: Preferences, qtbot: QtBot) -> None:
    panel = connected(Session(preferences), qtbot)
    assert message(panel) == "No record book is open."


def test_the_keys_of_the_filter_lead_into_the_tree_and_out_of_the_filter(
    panel: TreePanel, session: Session
) -> None:
    panel.filter_edit.setText("2015")
    QTest.keyClick(panel.filter_edit, NEXT)
    assert current(panel) == ["2015"]
    assert session.selection == Selection(year=2015)
    QTest.keyClick(panel.filter_edit, Qt.Key.Key_Escape)
    assert panel.filter_edit.text() == ""
    assert current(panel) == ["2015"]


def test_find_puts_the_keyboard_into_the_filter_ready_to_type_over(panel: TreePanel) -> None:
    panel.filter_edit.setText("old")
    panel.focus_filter()
    QTest.keyClicks(panel.filter_edit, "new")
    assert panel.filter_edit.text() == "new"


def test_another_language_renames_everything_and_keeps_the_place(
    panel: TreePanel, session: Session
) -> None:
    panel.view.setCurrentIndex(node(panel, "2018", "Green development"))
    session.preferences.language_choice = "zh"
    assert current(panel) == [session.texts("{year}", year=2018), "绿色发展"]
    assert tabs(panel).tabText(0) == session.texts("By year") != "By year"
    header = panel.view.model().headerData(0, Qt.Orientation.Horizontal)
    assert header == session.texts("Name") != "Name"
    assert panel.filter_edit.placeholderText() == session.texts("Filter by name, year or rank")


def test_every_part_has_an_accessible_name(panel: TreePanel) -> None:
    parts = (panel.view, panel.filter_edit, tabs(panel))
    assert all(part.accessibleName() for part in parts)


def test_rows_without_a_rank_use_the_whole_width(panel: TreePanel) -> None:
    view = panel.view
    year, leaf = node(panel, "2019"), node(panel, "2019", "Green development")
    assert view.isFirstColumnSpanned(year.row(), QModelIndex())
    assert not view.isFirstColumnSpanned(leaf.row(), year)
    panel.filter_edit.setText("green")
    panel.filter_edit.clear()
    indicators = node(panel, "2019", "Indicators")
    assert view.isFirstColumnSpanned(indicators.row(), node(panel, "2019"))


def test_dark_colours_come_with_a_dark_palette(panel: TreePanel) -> None:
    def shade() -> int:
        change = node(panel, "2019", "Green development").siblingAtColumn(2)
        colour: QColor = change.data(Qt.ItemDataRole.ForegroundRole).color()
        return colour.lightness()

    light = shade()
    palette = QPalette(panel.palette())
    palette.setColor(QPalette.ColorRole.Base, QColor("#15181d"))
    panel.setPalette(palette)
    assert shade() > light + 50


@NO_WINDOW_MANAGER
def test_a_leaf_tells_more_in_its_tooltip(panel: TreePanel) -> None:
    index = node(panel, "2019", "Green development")
    panel.grab()  # lays the rows out
    place = panel.view.visualRect(index).center()
    ask(panel, place)
    assert "Rank 74 of 100" in QToolTip.text()


def ask(panel: TreePanel, place: QPoint) -> None:
    view = panel.view.viewport()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, view.mapToGlobal(place))
    QApplication.sendEvent(view, event)


def test_a_wide_row_draws_its_value_at_the_right_end(panel: TreePanel, session: Session) -> None:
    def ink(index: QModelIndex) -> int:
        panel.view.scrollTo(index)
        picture = panel.view.viewport().grab().toImage()
        rect = panel.view.visualRect(index)
        ground = picture.pixelColor(rect.right(), rect.top() + 1)
        columns = range(rect.right() - 60, rect.right())
        rows = range(rect.top() + 2, rect.bottom() - 1)
        return sum(picture.pixelColor(x, y) != ground for x in columns for y in rows)

    panel.view.expand(node(panel, "2019", "Indicators"))
    panel.view.setCurrentIndex(node(panel, "2014"))
    assert ink(node(panel, "2019", "Indicators", "Micro-parks built")) > 30
    assert ink(node(panel, "2019", "Indicators")) == 0
    assert session.selection == Selection(year=2014)


def test_no_action_of_the_panel_takes_a_key_of_the_windows(panel: TreePanel) -> None:
    assert [one for one in panel.findChildren(QAction) if not one.shortcut().isEmpty()] == []


def test_a_year_without_a_published_list_has_a_node_that_can_be_chosen(
    preferences: Preferences, session: Session, qtbot: QtBot
) -> None:
    path = session.path or ""
    session.close()
    unpublish(path, "green-development", 2018)
    again = Session(preferences)
    assert again.open(path)
    panel = connected(again, qtbot)
    leaf = node(panel, "2018", "Green development")
    assert leaf.siblingAtColumn(1).data() == "list not published"
    assert leaf.siblingAtColumn(2).data() == ""
    panel.view.setCurrentIndex(leaf)
    assert current(panel) == ["2018", "Green development"]
    assert again.selection.year == 2018
    again.close()
