"""Tools > Draft a paragraph, as people use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import OTHER_REGION, dataset, place
from bundled import english_preferences, open_session
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from erqi_viewer.core.claims import check
from erqi_viewer.core.draft import draft, paragraph
from erqi_viewer.dialogs.drafting.dialog import DraftDialog
from erqi_viewer.dialogs.menus.tools import Tools
from erqi_viewer.session.contents import Contents

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.session import Session

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)"),
]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session = open_session(english_preferences(tmp_path), tmp_path)
    yield session
    session.close()


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> DraftDialog:
    dialog = DraftDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog: DraftDialog, language: str, year: int) -> None:
    for box, data in ((dialog.language, language), (dialog.year, year)):
        box.setCurrentIndex(box.findData(data))
        box.activated.emit(box.currentIndex())


def click_sentence(dialog: DraftDialog, number: int) -> None:
    start = dialog.paragraph.index(dialog.sentences[number].going_on if number else "")
    cursor = QTextCursor(dialog.text.document())
    cursor.setPosition(start + 6)
    dialog.text.setTextCursor(cursor)
    point = dialog.text.cursorRect().center()
    QTest.mouseClick(dialog.text.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_it_opens_on_the_selected_year_in_the_program_s_language(
    dialog: DraftDialog, session: Session
) -> None:
    assert dialog.year.currentData() == session.selection.year == 2019
    assert dialog.language.currentData() == "en"
    expected = paragraph(draft(session.series, 2019, lang="en"), "en")
    assert dialog.text.toPlainText() == expected != ""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_written_passes_the_check(
    dialog: DraftDialog, session: Session, language: str
) -> None:
    choose(dialog, language, 2018)
    report = check(dialog.text.toPlainText(), session.dataset, session.series)
    assert report.findings
    assert {one.verdict for one in report.findings} == {"supported"}


def test_only_what_is_ticked_is_mentioned(dialog: DraftDialog) -> None:
    assert "consecutive" in dialog.text.toPlainText()
    dialog.mention["streaks"].setChecked(False)
    assert "consecutive" not in dialog.text.toPlainText()
    assert "85th" in dialog.text.toPlainText()


def test_nothing_ticked_writes_nothing_and_says_why(dialog: DraftDialog) -> None:
    for box in dialog.mention.values():
        box.setChecked(False)
    assert dialog.text.toPlainText() == ""
    assert "nothing to say" in dialog.text.placeholderText()
    assert not dialog.buttons["copy"].isEnabled()


def test_a_sentence_shows_and_selects_the_records_it_was_written_from(
    dialog: DraftDialog, session: Session
) -> None:
    click_sentence(dialog, 1)
    records = dialog.sentences[1].records
    assert dialog.records.list.count() == len(records)
    assert session.selection.record == records[0]
    (mark,) = dialog.text.extraSelections()
    assert mark.cursor.selectedText() == dialog.sentences[1].going_on


def test_enter_chooses_the_sentence_at_the_caret(dialog: DraftDialog, qtbot: QtBot) -> None:
    dialog.text.moveCursor(QTextCursor.MoveOperation.Start)
    with qtbot.waitSignal(dialog.text.chosen) as signal:
        QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    assert signal.args == [0]


def test_the_paragraph_is_copied_as_plain_text(dialog: DraftDialog) -> None:
    dialog.buttons["copy"].click()
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText() != ""


def test_the_program_s_language_changes_the_labels_and_not_the_paragraph(
    dialog: DraftDialog, session: Session
) -> None:
    session.language_changed.connect(dialog.retranslate)
    before = dialog.text.toPlainText()
    session.preferences.language_choice = "zh"
    assert dialog.windowTitle() == "起草一段文字"
    assert dialog.mention["places"].text().startswith("名次")
    assert dialog.text.toPlainText() == before


def test_the_choices_are_remembered(session: Session, qtbot: QtBot) -> None:
    first = DraftDialog(session)
    qtbot.addWidget(first)
    first.show()
    first.mention["best"].setChecked(False)
    choose(first, "zh", 2019)
    first.close()
    second = DraftDialog(session)
    qtbot.addWidget(second)
    assert not second.mention["best"].isChecked()
    assert second.mention["places"].isChecked()
    assert second.language.currentData() == "zh"


def test_a_book_of_two_regions_is_written_of_one_at_a_time(
    dialog: DraftDialog, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not dialog.region.isVisible()
    data = dataset([place(2019, 85), place(2019, 30, region=OTHER_REGION)])
    monkeypatch.setattr(session, "_contents", Contents(data))
    dialog.refresh_data()
    assert dialog.region.isVisible()
    assert "85th" in dialog.text.toPlainText()
    assert "30th" not in dialog.text.toPlainText()
    dialog.region.setCurrentIndex(dialog.region.findData(OTHER_REGION.code))
    dialog.region.activated.emit(dialog.region.currentIndex())
    assert "30th" in dialog.text.toPlainText()
    assert "85th" not in dialog.text.toPlainText()


def test_a_draft_goes_over_to_the_checker(session: Session, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tools = Tools(session, window)
    dialog = tools.draft()
    dialog.buttons["check"].click()
    checker = tools.check_text()
    assert checker.editor.toPlainText() == dialog.paragraph
    assert checker.findings.model.rowCount() > 0
    assert checker.findings.filter.buttons["contradicted"].text() == "contradicted 0"
