from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from bundled import unpublish
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolTip, QWidget

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.selection import SECTIONS, Section, Selection
from erqi_viewer.core.tables import RANK_COLUMNS, window_columns
from erqi_viewer.models.table_model import record_of
from erqi_viewer.session import Preferences, Session
from erqi_viewer.views.column_layout import (
    ColumnState,
    layout_text,
    read_layout,
    standard_layout,
)
from erqi_viewer.views.table_panel import TablePanel

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

COLUMNS = window_columns("ranks")
# What the offscreen platform says when a window of its own is shown.
NO_WINDOW_MANAGER = pytest.mark.qt_log_ignore(
    "propagateSizeHints", r"raise\(\)", "grabbing the keyboard"
)
SHOWN = [column.key for column in COLUMNS if column.shown]


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> TablePanel:
    """Return a panel connected as the window connects it."""
    return connected(session, qtbot)


def connected(session: Session, qtbot: QtBot) -> TablePanel:
    panel = TablePanel(session)
    qtbot.addWidget(panel)
    session.database_changed.connect(panel.refresh_data)
    session.selection_changed.connect(panel.refresh_selection)
    session.language_changed.connect(panel.retranslate)
    panel.resize(700, 400)
    panel.grab()  # lays everything out
    return panel


def headers(panel: TablePanel) -> list[str]:
    """Return the titles of the columns on screen, from left to right."""
    header = panel.view.horizontalHeader()
    logical = [header.logicalIndex(visual) for visual in range(header.count())]
    return [
        panel.view.model().headerData(number, Qt.Orientation.Horizontal)
        for number in logical
        if not header.isSectionHidden(number)
    ]


def logical(panel: TablePanel, title: str) -> int:
    model = panel.view.model()
    titles = [
        model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount())
    ]
    return titles.index(title)


def cells(panel: TablePanel, title: str) -> list[str]:
    model = panel.view.model()
    return [model.index(row, logical(panel, title)).data() for row in range(model.rowCount())]


def caption(panel: TablePanel) -> str:
    return panel.view.accessibleName()


def message(panel: TablePanel) -> str:
    texts = [label.text() for label in panel.findChildren(QLabel) if label.text() != caption(panel)]
    return "".join(texts)


def click(widget: QWidget, place: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def current(panel: TablePanel) -> list[int]:
    return sorted(index.row() for index in panel.view.selectionModel().selectedRows())


def choose(menu: QMenu, title: str) -> None:
    (action,) = [action for action in menu.actions() if action.text() == title]
    action.trigger()


def test_a_year_shows_its_ranks_and_says_what_it_shows(panel: TablePanel) -> None:
    assert cells(panel, "Rank") == ["85", "61", "89", "74"]
    assert cells(panel, "Change") == ["▲1", "▲2", "▲2", "▲2"]
    assert caption(panel) == "2019 · 4 ranks"
    assert message(panel) == ""


@pytest.mark.parametrize(
    ("selection", "count", "said"),
    [
        (Selection(year=2014), 2, "2014 · 2 ranks"),
        (Selection(category="comprehensive-strength"), 6, "Comprehensive strength · 6 ranks"),
        (Selection(year=2018, category="green-development"), 1,
         "2018 · Green development · 1 rank"),
        (Selection(), 18, "Ranks · 18 ranks"),
        (Selection("indicators", year=2019), 18, "2019 · 18 indicators"),
        (Selection("honours", year=2016), 1, "2016 · 1 honour"),
        (Selection("honours"), 5, "Honours · 5 honours"),
        (Selection("organisations"), 4, "Organisations · 4 entries"),
        (Selection("index-system"), 9, "Index system · 9 entries"),
        (Selection("programme"), 19, "Programme · 19 entries"),
    ],
)  # fmt: skip
def test_every_kind_of_selection_shows_what_it_holds(
    selection: Selection, count: int, said: str, panel: TablePanel, session: Session
) -> None:
    session.select(selection)
    assert panel.view.model().rowCount() == count
    assert caption(panel) == said


@pytest.mark.parametrize(
    ("selection", "said", "why"),
    [
        (Selection(category="technology-innovation"), "Technological innovation",
         "No rank is recorded for Technological innovation."),
        (Selection(year=1999), "1999", "No rank is recorded for 1999."),
        (Selection(year=2014, category="green-development"), "2014 · Green development",
         "No rank is recorded for Green development in 2014."),
        (Selection("honours", year=2014), "2014", "Nothing of this kind is recorded."),
    ],
)  # fmt: skip
def test_an_empty_selection_says_why(
    selection: Selection, said: str, why: str, panel: TablePanel, session: Session
) -> None:
    session.select(selection)
    assert caption(panel) == said
    assert message(panel) == why
    assert panel.view.isHidden()
    session.select(Selection(year=2019))
    assert not panel.view.isHidden()


def test_a_year_in_which_no_list_was_published_says_so_in_its_row(
    preferences: Preferences, session: Session, qtbot: QtBot
) -> None:
    path = session.path or ""
    session.close()
    unpublish(path, "innovation-entrepreneurship", 2017)
    again = Session(preferences)
    assert again.open(path)
    panel = connected(again, qtbot)
    again.select(Selection(category="innovation-entrepreneurship"))
    assert cells(panel, "Rank") == ["50", "list not published", "91", "89"]
    assert caption(panel) == "Innovation and entrepreneurship · 3 ranks"
    panel.view.setCurrentIndex(panel.view.model().index(1, logical(panel, "Year")))
    assert current(panel) == [1]
    again.select(Selection(year=2017, category="innovation-entrepreneurship"))
    assert caption(panel) == "2017 · Innovation and entrepreneurship"
    again.close()


def test_a_session_without_a_book_says_so(preferences: Preferences, qtbot: QtBot) -> None:
    assert message(connected(Session(preferences), qtbot)) == "No record book is open."


def test_the_selected_record_is_the_current_row_among_its_containers(
    panel: TablePanel, session: Session
) -> None:
    record = session.series[1].standings[-1].placement.uid
    session.select(Selection(year=2019, record=record))
    assert current(panel) == [1]
    assert panel.view.model().rowCount() == 4
    session.select(Selection(year=2019))
    assert current(panel) == []


def test_choosing_a_row_selects_its_record_and_keeps_the_rows(
    panel: TablePanel, session: Session
) -> None:
    session.select(Selection(category="investment-potential"))
    place = panel.view.visualRect(panel.view.model().index(2, logical(panel, "Year"))).center()
    click(panel.view.viewport(), place)
    record = session.series[1].standings[2].placement.uid
    assert session.selection == Selection(category="investment-potential", record=record)
    assert panel.view.model().rowCount() == 6
    QTest.keyClick(panel.view, Qt.Key.Key_Down)
    assert session.selection.record == session.series[1].standings[3].placement.uid


def test_several_rows_stay_selected_while_the_record_follows(
    panel: TablePanel, session: Session
) -> None:
    panel.view.setCurrentIndex(panel.view.model().index(0, 2))
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(panel.view, Qt.Key.Key_Down, shift)
    QTest.keyClick(panel.view, Qt.Key.Key_Down, shift)
    assert current(panel) == [0, 1, 2]
    assert session.selection.record == session.series[2].standings[-1].placement.uid


@NO_WINDOW_MANAGER
def test_a_click_on_a_header_sorts_then_turns_then_restores_the_reading_order(
    panel: TablePanel, qtbot: QtBot
) -> None:
    with qtbot.waitExposed(panel):
        panel.show()
    header = panel.view.horizontalHeader()
    number = logical(panel, "Rank")
    place = QPoint(header.sectionViewportPosition(number) + 8, header.height() // 2)
    orders = []
    for _ in range(3):
        click(header.viewport(), place)
        orders.append(cells(panel, "Rank"))
    assert orders == [
        ["61", "74", "85", "89"],
        ["89", "85", "74", "61"],
        ["85", "61", "89", "74"],
    ]


def test_sorting_stays_within_a_section_and_in_another_language(
    panel: TablePanel, session: Session
) -> None:
    panel.view.sortByColumn(logical(panel, "Rank"), Qt.SortOrder.AscendingOrder)
    session.select(Selection(year=2018))
    assert cells(panel, "Rank") == ["63", "76", "86", "91"]
    session.preferences.language_choice = "zh"
    assert cells(panel, session.texts("Rank")) == ["63", "76", "86", "91"]
    session.preferences.language_choice = "en"
    session.select(Selection("programme"))
    session.select(Selection(year=2018))
    assert cells(panel, "Rank") == ["86", "63", "91", "76"]


def test_columns_are_chosen_in_the_menu_and_remembered_for_the_section(
    panel: TablePanel, session: Session, qtbot: QtBot
) -> None:
    titles = [column.title for column in COLUMNS if column.shown]
    assert headers(panel) == titles
    choose(panel.column_menu(), "Locator")
    choose(panel.column_menu(), "Region")
    assert headers(panel) == ["Region", *titles[:-1]]
    session.select(Selection("programme"))
    assert "Locator" in headers(panel)
    assert headers(connected(session, qtbot)) == headers(panel)
    session.select(Selection(year=2019))
    assert headers(panel) == ["Region", *titles[:-1]]
    assert headers(connected(session, qtbot)) == ["Region", *titles[:-1]]


def test_the_standard_columns_can_be_had_back(panel: TablePanel) -> None:
    def standard() -> bool:
        return panel.column_menu().actions()[-1].isEnabled()

    assert not standard()
    panel.view.horizontalHeader().moveSection(0, 3)
    choose(panel.column_menu(), "Rank")
    assert standard()
    choose(panel.column_menu(), "Standard columns")
    assert headers(panel) == [column.title for column in COLUMNS if column.shown]
    assert not standard()


def test_the_last_column_cannot_be_hidden(panel: TablePanel) -> None:
    for title in headers(panel)[1:]:
        choose(panel.column_menu(), title)
    assert headers(panel) == ["Year"]
    (action,) = [one for one in panel.column_menu().actions() if one.isChecked()]
    assert not action.isEnabled()


def test_moved_and_resized_columns_are_remembered(
    panel: TablePanel, session: Session, qtbot: QtBot
) -> None:
    header = panel.view.horizontalHeader()
    header.moveSection(header.visualIndex(logical(panel, "Rank")), 0)
    header.resizeSection(logical(panel, "Dimension"), 177)
    other = connected(session, qtbot)
    assert headers(other)[0] == "Rank"
    assert other.view.columnWidth(logical(other, "Dimension")) == 177


def test_looking_around_is_no_choice_of_columns(
    panel: TablePanel, session: Session, preferences: Preferences
) -> None:
    for section in SECTIONS:
        session.select(Selection(section))
        panel.resize(300, 200)
        panel.grab()
        panel.resize(1200, 500)
        panel.grab()
    session.preferences.language_choice = "zh"
    assert [preferences.text(f"table/{section}") for section in SECTIONS] == [""] * len(SECTIONS)


def test_columns_fit_their_content_up_to_a_limit(panel: TablePanel, session: Session) -> None:
    session.select(Selection("programme"))
    metrics = panel.view.fontMetrics()
    longest = max(cells(panel, "Role"), key=metrics.horizontalAdvance)
    width = panel.view.columnWidth(logical(panel, "Role"))
    assert metrics.horizontalAdvance(longest) < width < metrics.horizontalAdvance(longest) + 60
    assert panel.view.columnWidth(logical(panel, "Note")) < 24 * metrics.height()


def test_copy_takes_the_selected_rows_with_their_header(
    panel: TablePanel, session: Session
) -> None:
    panel.view.setCurrentIndex(panel.view.model().index(1, 1))
    panel.copy()
    header, *lines = QGuiApplication.clipboard().text().splitlines()
    assert header.split("\t") == headers(panel)
    assert [line.split("\t")[:2] for line in lines] == [["2019", "Investment potential"]]
    assert session.selection.record is not None


def test_copy_takes_all_rows_in_the_order_on_screen_when_none_is_selected(
    panel: TablePanel,
) -> None:
    panel.view.sortByColumn(logical(panel, "Rank"), Qt.SortOrder.AscendingOrder)
    header = panel.view.horizontalHeader()
    header.moveSection(header.visualIndex(logical(panel, "Rank")), 0)
    panel.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == ["Rank", "61", "74", "85", "89"]


def test_the_copy_key_of_the_table_copies_rows(panel: TablePanel, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("before")
    panel.view.setCurrentIndex(panel.view.model().index(0, 0))
    with qtbot.waitSignal(QGuiApplication.clipboard().dataChanged):
        QTest.keyClick(panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Year\t")


def test_a_saved_table_is_what_is_on_screen(panel: TablePanel, tmp_path: Path) -> None:
    target = tmp_path / "ranks.csv"
    panel.view.sortByColumn(logical(panel, "Rank"), Qt.SortOrder.DescendingOrder)
    panel.save_as(str(target))
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == headers(panel)
    assert [row["Rank"] for row in rows] == ["89", "85", "74", "61"]
    assert [row["Change"] for row in rows] == ["2", "1", "2", "2"]


def test_a_sheet_of_all_columns_has_those_hidden_too(panel: TablePanel) -> None:
    assert len(panel.sheet().headers) == len(SHOWN)
    assert len(panel.sheet(all_columns=True).headers) == len(COLUMNS)


def test_a_name_of_no_format_is_refused(panel: TablePanel, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        panel.save_as(str(tmp_path / "ranks.doc"))


def test_another_language_renames_columns_rows_and_caption(
    panel: TablePanel, session: Session
) -> None:
    record = session.series[0].standings[-1].placement.uid
    session.select(Selection(year=2019, record=record))
    session.preferences.language_choice = "zh"
    texts = session.texts
    assert headers(panel)[:2] == [texts("Year"), texts("Dimension")] != ["Year", "Dimension"]
    assert cells(panel, texts("Dimension"))[0] == "综合实力"
    assert caption(panel).startswith(texts("{year}", year=2019))
    assert current(panel) == [0]


def test_dark_colours_come_with_a_dark_palette(panel: TablePanel) -> None:
    def shade() -> int:
        cell = panel.view.model().index(0, logical(panel, "Change"))
        colour: QColor = cell.data(Qt.ItemDataRole.ForegroundRole).color()
        return colour.lightness()

    light = shade()
    palette = QPalette(panel.palette())
    palette.setColor(QPalette.ColorRole.Base, QColor("#15181d"))
    panel.setPalette(palette)
    assert shade() > light + 50


@NO_WINDOW_MANAGER
def test_only_a_text_that_is_cut_short_has_a_tooltip(panel: TablePanel, qtbot: QtBot) -> None:
    def tip(title: str) -> str:
        QToolTip.hideText()
        qtbot.waitUntil(lambda: not QToolTip.isVisible())
        index = panel.view.model().index(0, logical(panel, title))
        place = panel.view.visualRect(index).center()
        view = panel.view.viewport()
        event = QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place))
        QApplication.sendEvent(view, event)
        return QToolTip.text() if QToolTip.isVisible() else ""

    panel.view.setColumnWidth(logical(panel, "Dimension"), 60)
    assert "Comprehensive strength" in tip("Dimension")
    assert tip("Year") == ""


def test_empty_cells_are_empty(panel: TablePanel, session: Session) -> None:
    section: Section
    for section in SECTIONS:
        session.select(Selection(section))
        titles = [column.title for column in window_columns(section)]
        assert not any("None" in cell for title in titles for cell in cells(panel, title))


def test_a_remembered_layout_forgets_lost_columns_and_takes_new_ones_in_place() -> None:
    layout = read_layout("rank=60,-year,gone,published_as,published_as", COLUMNS)
    keys = [state.key for state in layout]
    assert sorted(keys) == sorted(column.key for column in COLUMNS)
    assert layout[keys.index("rank")] == ColumnState("rank", shown=True, width=60)
    assert not layout[keys.index("year")].shown
    assert keys.index("dimension_name") == keys.index("year") + 1
    assert keys[0] == "region"


@pytest.mark.parametrize("text", ["", ",,,", "-year,=5", "年,–", "rank=-3", "rank=x"])
def test_a_damaged_layout_never_leaves_the_table_without_columns(text: str) -> None:
    layout = read_layout(text, COLUMNS)
    assert sorted(state.key for state in layout) == sorted(column.key for column in COLUMNS)
    assert any(state.shown for state in layout)


@given(st.permutations(standard_layout(COLUMNS)), st.data())
def test_any_layout_is_remembered_as_it_was(order: list[ColumnState], data: st.DataObject) -> None:
    layout = tuple(
        state._replace(
            shown=data.draw(st.booleans()),
            width=data.draw(st.one_of(st.none(), st.integers(1, 9999))),
        )
        for state in order
    )
    read = read_layout(layout_text(layout), COLUMNS)
    assert read == (layout if any(state.shown for state in layout) else standard_layout(COLUMNS))


def test_the_standard_layout_is_that_of_the_columns() -> None:
    columns = RANK_COLUMNS[:3]
    assert [state.shown for state in standard_layout(columns)] == [one.shown for one in columns]


@NO_WINDOW_MANAGER
def test_the_menu_on_a_row_copies_and_leads_to_the_columns(panel: TablePanel) -> None:
    panel.view.customContextMenuRequested.emit(QPoint(5, 5))
    (menu,) = [one for one in panel.findChildren(QMenu) if one.isVisible()]
    copy, columns = [one for one in menu.actions() if not one.isSeparator()]
    assert columns.menu() is panel.column_menu()
    QGuiApplication.clipboard().setText("before")
    copy.trigger()
    assert QGuiApplication.clipboard().text().startswith("Year\t")
    menu.close()


@NO_WINDOW_MANAGER
def test_the_menu_on_a_header_chooses_columns(panel: TablePanel) -> None:
    panel.view.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    menu = panel.column_menu()
    assert menu.isVisible()
    assert [one.text() for one in menu.actions()][:2] == ["Region", "Code"]
    menu.close()


@NO_WINDOW_MANAGER
def test_the_selected_row_stays_in_sight_when_the_table_gets_lower(
    panel: TablePanel, session: Session
) -> None:
    panel.show()
    session.select(Selection(section="indicators", year=2019))
    rows = panel.view.model().rowCount()
    last = record_of(panel._sorter.row(rows - 1))
    session.select_record(last or "")
    panel.resize(500, 180)
    QApplication.processEvents()
    shown = panel.view.visualRect(panel.view.currentIndex())
    assert shown.height() > 0
    assert panel.view.viewport().rect().contains(shown.center())
    assert panel.view.viewport().rect().bottom() >= shown.bottom()
