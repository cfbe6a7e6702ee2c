"""View > Whole list, as people use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundled import english_preferences, open_session
from import_books import book_with_lists
from openpyxl import load_workbook  # type: ignore[import-untyped]
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.books.whole_list import WholeListDialog
from erqi_viewer.models.whole_list_model import CHANGE, NAME, RANK
from erqi_viewer.session import Session, following, whole_list

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")

LISTS = {
    2024: ("南山区", "金水区", "福田区", "二七区", "武昌区", "江岸区", "中原区", "玄武区"),
    2025: ("南山区", "福田区", "二七区", "金水区", "武昌区", "余杭区", "江岸区", "玄武区"),
}


@pytest.fixture
def session(qapp: object, tmp_path: Path) -> Iterator[Session]:
    del qapp
    session = Session(english_preferences(tmp_path))
    assert session.open(book_with_lists(tmp_path, LISTS))
    yield session
    session.close()


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> WholeListDialog:
    dialog = WholeListDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def column(dialog: WholeListDialog, number: int) -> list[str]:
    shown = dialog.filter
    return [str(shown.index(row, number).data()) for row in range(shown.rowCount())]


def choose(dialog: WholeListDialog, number: int) -> None:
    dialog.choice.setCurrentIndex(number)
    dialog.choice.activated.emit(number)


def test_the_latest_edition_is_shown_with_what_changed_and_the_own_region_in_sight(
    dialog: WholeListDialog,
) -> None:
    assert dialog.choice.currentText() == "2025: 某百强区 (8)"
    assert column(dialog, RANK) == ["1", "2", "3", "4", "5", "6", "7", "8"]
    assert column(dialog, CHANGE) == ["=", "▲1", "▲1", "▼2", "=", "new", "▼1", "="]
    assert dialog.view.currentIndex().row() == 2
    assert dialog.status.text().startswith("All 8 places are recorded.")
    assert dialog.status.text().endswith("Changes are since 2024.")


def test_the_own_region_stands_among_those_of_its_province(dialog: WholeListDialog) -> None:
    assert "Erqi District: 1 of 2 in Henan Province." in dialog.status.text()


def test_the_first_edition_has_no_changes(dialog: WholeListDialog) -> None:
    choose(dialog, 1)
    assert column(dialog, NAME)[0] == "南山区"
    assert dialog.view.isColumnHidden(CHANGE)
    assert not dialog.view.isColumnHidden(RANK)


def test_typing_finds_a_region_and_says_how_many(dialog: WholeListDialog) -> None:
    assert dialog.search.hasFocus()
    QTest.keyClicks(dialog.search, "4403")
    assert column(dialog, NAME) == ["南山区", "福田区"]
    assert "Found: 2 of 8" in dialog.status.text()


def test_a_double_click_leads_to_the_regions_history(
    dialog: WholeListDialog, session: Session, qtbot: QtBot
) -> None:
    dialog.search.setText("金水")
    dialog.view.selectRow(0)
    with qtbot.waitSignal(dialog.region_shown):
        dialog.view.activated.emit(dialog.view.currentIndex())
    assert {one.region.code for one in session.series} == {"410103", "410105"}
    standing = session.standing(session.selection.record or "")
    assert standing is not None
    assert (standing.placement.region.code, standing.placement.rank) == ("410105", 4)
    assert not dialog.isVisible()


def test_the_region_that_was_led_to_before_gives_way_to_the_next(
    dialog: WholeListDialog, session: Session
) -> None:
    for name in ("金水", "余杭", "二七"):
        dialog.search.setText(name)
        dialog.view.selectRow(0)
        dialog.buttons["show"].click()
    assert {one.region.code for one in session.series} == {"410103", "330110"}
    session.undo_stack.undo()
    assert {one.region.code for one in session.series} == {"410103", "410105"}


def test_a_region_that_was_chosen_since_does_not_give_way(
    dialog: WholeListDialog, session: Session
) -> None:
    chosen = ("410103", "330110", "410105")
    for name in ("余杭", "福田"):
        dialog.search.setText(name)
        dialog.view.selectRow(0)
        dialog.buttons["show"].click()
        if name == "余杭":
            assert following.follow(session, chosen)
    codes = {one.region.code for one in session.series}
    assert codes > {*chosen}


def test_what_is_shown_is_copied_and_saved_in_its_order(
    dialog: WholeListDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.view.sortByColumn(CHANGE, Qt.SortOrder.AscendingOrder)
    dialog.search.setText("广东")
    dialog.view.clearSelection()
    dialog.copy()
    first, *rows = QGuiApplication.clipboard().text().splitlines()
    assert first.split("\t")[:2] == ["Rank", "Region"]
    assert [row.split("\t")[1] for row in rows] == ["南山区", "福田区"]
    path = tmp_path / "list.xlsx"
    monkeypatch.setattr(files, "ask_save", lambda *_: str(path))
    dialog.buttons["save"].click()
    sheet = load_workbook(path).active
    assert [cell.value for cell in sheet[2]][:2] == [1, "南山区"]
    assert str(path) in dialog.message.text()


def test_a_file_that_cannot_be_written_says_why(
    dialog: WholeListDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "ask_save", lambda *_: str(tmp_path / "none" / "list.csv"))
    dialog.buttons["save"].click()
    assert dialog.message.isVisible()
    assert "Saved as" not in dialog.message.text()
    assert "list.csv" in dialog.message.text()


def test_the_list_follows_the_language_and_stays(dialog: WholeListDialog, session: Session) -> None:
    choose(dialog, 1)
    session.language_changed.connect(dialog.retranslate)
    session.preferences.language_choice = "zh"
    assert dialog.windowTitle() == "完整榜单"
    assert dialog.choice.currentText() == "2024年：某百强区（8）"


def test_a_book_without_such_a_list_offers_none(qapp: object, qtbot: QtBot, tmp_path: Path) -> None:
    del qapp
    session = open_session(english_preferences(tmp_path), tmp_path)
    assert not whole_list.can_be_shown(session)
    dialog = WholeListDialog(session)
    qtbot.addWidget(dialog)
    assert dialog.status.text() == "No list of this book has 6 regions or more."
    assert not dialog.buttons["save"].isEnabled()
    session.close()


def test_the_edition_of_what_is_selected_in_the_window_is_shown(
    session: Session, qtbot: QtBot
) -> None:
    old = next(one for one in session.dataset.placements if one.year == 2024)
    session.select_record(old.uid)
    dialog = WholeListDialog(session)
    qtbot.addWidget(dialog)
    assert dialog.choice.currentText().startswith("2024")
