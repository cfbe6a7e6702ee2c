"""The history in the window: what it shows, and what choosing a value selects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from absences_book import book_of_absences
from books import new_book
from bundled import english_preferences
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from erqi_viewer.core.selection import Selection
from erqi_viewer.core.summary_texts import COLUMNS
from erqi_viewer.core.texts import ENGLISH, load_texts
from erqi_viewer.models.history_model import HistoryModel
from erqi_viewer.models.roles import ACCESSIBLE_TEXT
from erqi_viewer.session import Session
from erqi_viewer.views.history_panel import HistoryPanel
from erqi_viewer.views.table_panel import TablePanel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

KEYS = [column.key for column in COLUMNS]
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def session(qapp: object, tmp_path: Path) -> Iterator[Session]:
    del qapp
    opened = Session(english_preferences(tmp_path))
    assert opened.open(new_book(tmp_path))
    yield opened
    opened.close()


def show(session: Session, qtbot: QtBot) -> HistoryPanel:
    """Return a panel on screen, connected as the window connects it."""
    panel = HistoryPanel(session)
    qtbot.addWidget(panel)
    session.database_changed.connect(panel.refresh_data)
    session.selection_changed.connect(panel.refresh_selection)
    session.language_changed.connect(panel.retranslate)
    panel.resize(1200, 400)
    panel.show()
    qtbot.waitUntil(lambda: panel.view.model().rowCount() > 0)
    return panel


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> HistoryPanel:
    return show(session, qtbot)


def cell(panel: HistoryPanel, row: int, key: str) -> QModelIndex:
    return panel.view.model().index(row, KEYS.index(key))


def click(panel: HistoryPanel, row: int, key: str) -> None:
    index = cell(panel, row, key)
    panel.view.scrollTo(index)
    QTest.mouseClick(
        panel.view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=panel.view.visualRect(index).center(),
    )


def row(panel: HistoryPanel, number: int) -> dict[str, str]:
    return {key: cell(panel, number, key).data() for key in KEYS}


def test_a_row_reads_as_people_write_it(panel: HistoryPanel) -> None:
    assert row(panel, 0) == {
        "region": "Erqi District", "category": "Comprehensive strength",
        "latest_rank": "85 (2019)", "change": "▲1 (2019)", "streak_joined": "6 (2014–2019)",
        "streak": "4 (2016–2019)", "years_on_list": "6", "first_year": "2014",
        "best": "85 (2019)", "worst": "91 (2015)", "largest_rise": "▲2 (2016)",
        "largest_fall": "▼1 (2015)", "gaps": "–", "notes": "list renamed; printed names vary",
    }  # fmt: skip
    assert panel.view.isColumnHidden(KEYS.index("region"))


def test_choosing_a_value_selects_the_records_behind_it(
    panel: HistoryPanel, session: Session
) -> None:
    click(panel, 0, "streak")
    chosen = session.selection
    assert chosen.category == "comprehensive-strength"
    standings = [session.standing(uid) for uid in chosen.highlighted]
    assert [s.placement.year for s in standings if s] == [2016, 2017, 2018, 2019]
    assert chosen.record == chosen.highlighted[-1]


def test_a_single_record_is_selected_and_needs_no_highlight(
    panel: HistoryPanel, session: Session
) -> None:
    click(panel, 0, "worst")
    standing = session.standing(session.selection.record or "")
    assert standing is not None
    assert (standing.placement.year, standing.placement.rank) == (2015, 91)
    assert session.selection.highlighted == ()


def test_a_name_selects_its_category(panel: HistoryPanel, session: Session) -> None:
    click(panel, 1, "category")
    assert session.selection == Selection(category="investment-potential")


def test_the_table_selects_the_highlighted_rows_and_another_row_ends_that(
    panel: HistoryPanel, session: Session, qtbot: QtBot
) -> None:
    table = TablePanel(session)
    qtbot.addWidget(table)
    session.selection_changed.connect(table.refresh_selection)
    table.refresh_data()
    click(panel, 2, "largest_fall")
    rows = table.view.selectionModel().selectedRows()
    assert sorted(index.row() for index in rows) == [1, 2]
    table.view.selectRow(3)
    assert session.selection.highlighted == ()
    assert not panel.view.selectionModel().hasSelection()


def test_a_row_within_the_highlighted_ones_leaves_them_highlighted(session: Session) -> None:
    places = [place.uid for place in session.dataset.placements[:3]]
    session.select(Selection(year=2014, record=places[0], highlighted=(places[0], places[1])))
    session.select(session.selection._replace(record=places[1]))
    within = session.selection.highlighted
    session.select(session.selection._replace(record=places[2]))
    assert (within, session.selection.highlighted) == ((places[0], places[1]), ())


def test_the_arrow_keys_walk_from_value_to_value(panel: HistoryPanel, session: Session) -> None:
    click(panel, 0, "best")
    QTest.keyClick(panel.view, Qt.Key.Key_Right)
    standing = session.standing(session.selection.record or "")
    assert standing is not None
    assert standing.placement.rank == 91


def test_what_a_value_rests_on_is_said_below_and_in_its_tip(panel: HistoryPanel) -> None:
    assert "selects the records" in panel.detail.toPlainText()
    click(panel, 2, "largest_fall")
    text = panel.detail.toPlainText()
    assert "Innovation and entrepreneurship, Largest fall: ▼42 (2018)" in text
    assert "2017: rank 49" in text
    assert "2018: rank 91" in text
    click(panel, 0, "notes")
    assert "The list was renamed" in panel.detail.toPlainText()


def test_the_history_follows_the_language_and_keeps_its_place(
    panel: HistoryPanel, session: Session
) -> None:
    click(panel, 0, "streak")
    session.preferences.language_choice = "zh"
    assert row(panel, 0)["streak"] == "4（2016–2019）"
    assert panel.view.currentIndex() == cell(panel, 0, "streak")
    assert "科学发展百强区" in panel.detail.toPlainText()


def test_copied_rows_have_headers_and_the_notes_written_out(panel: HistoryPanel) -> None:
    panel.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 5
    assert lines[0].split("\t") == [ENGLISH(column.title) for column in COLUMNS]
    click(panel, 0, "best")
    panel.copy()
    (_, line) = QGuiApplication.clipboard().text().splitlines()
    assert line.split("\t")[2:4] == ["85 (2019)", "▲1 (2019)"]
    assert "The list was renamed" in line


def test_changes_are_coloured_and_spoken_in_words(panel: HistoryPanel) -> None:
    fall, rise = cell(panel, 2, "largest_fall"), cell(panel, 2, "largest_rise")
    assert fall.data(ACCESSIBLE_TEXT) == "down 42"
    assert rise.data(ACCESSIBLE_TEXT) == "up 2"
    role = Qt.ItemDataRole.ForegroundRole
    assert fall.data(role).color() != rise.data(role).color()


def test_absences_and_two_regions_are_told_apart(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    assert session.open(book_of_absences(tmp_path))
    panel = show(session, qtbot)
    assert not panel.view.isColumnHidden(KEYS.index("region"))
    rows = {(row(panel, n)["region"], row(panel, n)["category"]): row(panel, n) for n in range(5)}
    strength = rows["Erqi District", "Comprehensive strength"]
    assert (strength["latest_rank"], strength["streak"]) == ("not on the list (2019)", "0 (2019)")
    other = rows["Zhongyuan", "Investment potential"]
    assert (other["latest_rank"], other["streak"]) == ("not recorded (2019)", "–")
    assert other["gaps"] == "2018–2019 not recorded"


def test_a_zero_streak_selects_the_record_that_ended_it(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    assert session.open(book_of_absences(tmp_path))
    panel = show(session, qtbot)
    click(panel, 0, "streak")
    standing = session.standing(session.selection.record or "")
    assert standing is not None
    assert standing.placement.status == "not-listed"


def test_a_panel_out_of_sight_works_nothing_out_until_it_is_seen(
    session: Session, qtbot: QtBot
) -> None:
    panel = HistoryPanel(session)
    qtbot.addWidget(panel)
    panel.refresh_data()
    assert panel.view.model().rowCount() == 0
    panel.show()
    qtbot.waitUntil(lambda: panel.view.model().rowCount() == 4)


def test_an_empty_book_says_so(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    from erqi_viewer.store import seed

    panel = show(session, qtbot)
    path = str(tmp_path / "empty.sqlite")
    seed.create_database(path, empty=True)
    assert session.open(path)
    assert panel.view.model().rowCount() == 0
    assert panel.view.isHidden()
    panel.copy()


def test_the_model_keeps_the_rules_of_qt_in_every_state(session: Session, qtbot: QtBot) -> None:
    del qtbot  # a broken rule is a Qt warning, which fails the test
    model = HistoryModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, mode)
    for texts in (ENGLISH, load_texts("zh")):
        model.show(session.series, texts)
        model.show(session.series[:1], texts, dark=True)
        model.show((), texts)
    assert tester.model() is model


def test_a_change_to_dark_recolours_the_values(panel: HistoryPanel) -> None:
    from erqi_viewer.views.look import dark_palette

    role = Qt.ItemDataRole.ForegroundRole
    light = cell(panel, 0, "change").data(role).color()
    panel.setPalette(dark_palette())
    QGuiApplication.sendEvent(panel, QEvent(QEvent.Type.PaletteChange))
    assert cell(panel, 0, "change").data(role).color() != light
