"""Tools > Check a text, as people use it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from bundled import english_preferences, open_session
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QTextCharFormat
from PySide6.QtTest import QAbstractItemModelTester, QTest

from erqi_viewer.core.claims import check
from erqi_viewer.core.texts import load_texts
from erqi_viewer.dialogs.checked_text import CheckedText, document_places
from erqi_viewer.dialogs.checking.checker import AT_ONCE, Checker, Question
from erqi_viewer.dialogs.checking.choices import YearBox
from erqi_viewer.dialogs.checking.dialog import CheckDialog
from erqi_viewer.dialogs.menus.tools import Tools
from erqi_viewer.models.findings_model import FOUND, SAID, VERDICT, VERDICTS, FindingsModel
from erqi_viewer.models.verdict_look import verdict_colour, verdict_format

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.session import Session

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)"),
]

RELEASE = (
    "2019年，二七区综合实力百强区位列第85名，投资潜力百强区排名第58位。\n"
    "二七区首次入选绿色发展百强区。金水区综合实力百强区位列第30名。"
)
RIGHT, WRONG = "第85名", "第58位"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session = open_session(english_preferences(tmp_path), tmp_path)
    yield session
    session.close()


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> CheckDialog:
    dialog = CheckDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def checked(dialog: CheckDialog) -> CheckDialog:
    dialog.editor.setPlainText(RELEASE)
    dialog.check()
    return dialog


def phrases(dialog: CheckDialog) -> list[str]:
    model = dialog.findings.model
    return [model.cells(row)[1] for row in range(model.rowCount())]


def row_of(dialog: CheckDialog, phrase: str) -> int:
    return phrases(dialog).index(phrase)


def turn_to(dialog: CheckDialog, phrase: str) -> None:
    dialog.findings.view.selectRow(row_of(dialog, phrase))


def marked(editor: CheckedText) -> dict[str, QTextCharFormat]:
    """Return the marked words with their look."""
    return {
        one.cursor.selectedText(): QTextCharFormat(one.format) for one in editor.extraSelections()
    }


def drop(editor: CheckedText, data: QMimeData) -> None:
    assert editor.canInsertFromMimeData(data)
    editor.insertFromMimeData(data)


# Reading


def test_a_text_is_checked_when_the_typing_pauses(dialog: CheckDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.checked):
        QTest.keyClicks(dialog.editor, "Erqi ranked 85th.")
    with qtbot.waitSignal(dialog.checked):
        dialog.editor.setPlainText(RELEASE)
    assert {RIGHT, WRONG} <= set(phrases(dialog))


def test_each_finding_reads_as_the_check_has_it(checked: CheckDialog, session: Session) -> None:
    report = check(RELEASE, session.dataset, session.series)
    assert len(phrases(checked)) == len(report.findings)
    cells = checked.findings.model.cells(row_of(checked, WRONG))
    assert cells[VERDICT].startswith("contradicted")
    assert (cells[SAID], cells[FOUND]) == ("place 58", "place 61")


def test_the_line_on_top_counts_the_sentences_and_the_buttons_the_findings(
    checked: CheckDialog,
) -> None:
    assert checked.status.text().startswith("Sentences: 3 · ")
    counts = {v: int(b.text().split()[-1]) for v, b in checked.findings.filter.buttons.items()}
    assert sum(counts.values()) == len(phrases(checked))
    assert counts["no_data"] == 1


def test_an_empty_text_has_nothing_to_say(checked: CheckDialog) -> None:
    checked.editor.clear()
    checked.check()
    assert not phrases(checked)
    assert checked.status.text() == ""
    assert not checked.buttons["next"].isEnabled()
    assert checked.findings.why.text() == "No claim to list."


def test_a_year_that_the_text_does_not_name_is_the_chosen_one(
    dialog: CheckDialog, qtbot: QtBot
) -> None:
    dialog.editor.setPlainText("二七区综合实力百强区位列第86名。")
    dialog.check()
    assert dialog.findings.model.cells(0)[VERDICT] != "supported"
    with qtbot.waitSignal(dialog.checked):
        dialog.year.setValue(2018)
    assert dialog.findings.model.cells(0)[VERDICT] == "supported"


def test_the_first_step_from_no_year_leads_to_the_latest_one(qtbot: QtBot) -> None:
    box = YearBox()
    qtbot.addWidget(box)
    box.propose(2019)
    steps = [box.year]
    for step in (box.stepUp, box.stepDown):
        step()
        steps.append(box.year)
    assert steps == [None, 2019, 2018]


def test_nothing_in_a_text_is_markup(dialog: CheckDialog) -> None:
    text = "2019年，二七区<b>综合实力百强区</b>位列第85名<img src='x'>。"
    dialog.editor.setPlainText(text)
    dialog.check()
    assert dialog.editor.toPlainText() == text
    for label in (dialog.status, dialog.findings.why, dialog.findings.records.label):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_markup_on_the_clipboard_comes_in_as_its_text(dialog: CheckDialog) -> None:
    data = QMimeData()
    data.setHtml("<b>第85名</b>")
    data.setText("第85名")
    drop(dialog.editor, data)
    assert dialog.editor.toPlainText() == "第85名"


# Files


def test_a_dropped_file_is_opened_and_checked(dialog: CheckDialog, tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_bytes(RELEASE.encode("gb18030"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop(dialog.editor, data)
    assert dialog.editor.toPlainText() == RELEASE
    assert WRONG in phrases(dialog)


def test_a_file_that_is_no_text_is_refused_in_words_and_the_text_stays(
    checked: CheckDialog, tmp_path: Path
) -> None:
    path = tmp_path / "release.pdf"
    path.write_bytes(b"%PDF-1.7")
    checked.open_file(str(path))
    assert "PDF" in checked.status.text()
    assert checked.editor.toPlainText() == RELEASE
    checked.editor.appendPlainText("。")
    assert "PDF" not in checked.status.text()


# The marks in the text


def test_each_finding_is_marked_by_colour_and_by_line(checked: CheckDialog) -> None:
    marks = marked(checked.editor)
    assert set(marks) == set(phrases(checked))
    assert marks[RIGHT].underlineStyle() == QTextCharFormat.UnderlineStyle.SingleUnderline
    assert marks[WRONG].underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline


@pytest.mark.parametrize("dark", [False, True])
def test_no_two_verdicts_share_a_colour_or_a_line_and_each_can_be_read(*, dark: bool) -> None:
    formats = [verdict_format(verdict, dark=dark) for verdict in VERDICTS]
    assert len({one.underlineStyle() for one in formats}) == len(VERDICTS)
    assert len({one.underlineColor().name() for one in formats}) == len(VERDICTS)
    ground = QColor("#15181d" if dark else "#ffffff")
    for verdict in VERDICTS:
        assert contrast(verdict_colour(verdict, dark=dark), ground) >= 4.5


def contrast(one: QColor, other: QColor) -> float:
    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_marks_follow_the_palette(checked: CheckDialog) -> None:
    before = marked(checked.editor)[RIGHT].underlineColor()
    palette = checked.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#101010"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#ffffff"))
    checked.setPalette(palette)
    assert marked(checked.editor)[RIGHT].underlineColor() != before


def test_the_marks_move_with_the_words_while_the_user_types(checked: CheckDialog) -> None:
    before = set(marked(checked.editor))
    checked.editor.textCursor().insertText("𠮷喜报：")
    assert set(marked(checked.editor)) == before


def test_words_that_are_deleted_lose_their_mark(checked: CheckDialog) -> None:
    turn_to(checked, WRONG)
    checked.editor.textCursor().removeSelectedText()
    assert set(marked(checked.editor)) == set(phrases(checked)) - {WRONG}


def test_a_span_behind_characters_of_two_units_is_found(dialog: CheckDialog) -> None:
    dialog.editor.setPlainText("𠮷𠮷\n" + RELEASE)
    dialog.check()
    assert {RIGHT, WRONG} <= set(marked(dialog.editor))
    assert document_places("a𠮷b", [3, 0, 1, 2]) == {0: 0, 1: 1, 2: 3, 3: 4}


def test_only_what_can_be_seen_is_marked_and_the_rest_when_it_is_scrolled_to(
    dialog: CheckDialog,
) -> None:
    dialog.editor.setPlainText(RELEASE + "\n" * 300 + RELEASE.replace("85", "84"))
    dialog.check()
    assert "第84名" in phrases(dialog)
    assert RIGHT in marked(dialog.editor)
    assert "第84名" not in marked(dialog.editor)
    turn_to(dialog, "第84名")
    assert "第84名" in marked(dialog.editor)
    assert RIGHT not in marked(dialog.editor)


# Turning to a finding


def test_a_finding_selects_its_words_and_its_first_record(
    checked: CheckDialog, session: Session
) -> None:
    turn_to(checked, WRONG)
    assert checked.editor.textCursor().selectedText() == WRONG
    finding = checked.findings.model.finding(row_of(checked, WRONG))
    assert session.selection.record == finding.records[0]
    assert checked.findings.why.text() == checked.findings.model.cells(row_of(checked, WRONG))[-1]


def test_each_record_of_a_finding_can_be_selected(dialog: CheckDialog, session: Session) -> None:
    dialog.editor.setPlainText("2019年，二七区连续六年入选投资潜力百强区。")
    dialog.check()
    dialog.findings.step(1)
    records = dialog.findings.model.finding(0).records
    shown = dialog.findings.records.list
    assert shown.count() == len(records) == 6
    dialog.findings.records.list.itemClicked.emit(shown.item(3))
    assert session.selection.record == records[3]


def test_a_click_on_marked_words_turns_to_their_finding(checked: CheckDialog) -> None:
    number = checked.findings.model.number(row_of(checked, WRONG))
    start, end = checked.editor.span(number)
    cursor = checked.editor.textCursor()
    cursor.setPosition((start + end) // 2)
    checked.editor.setTextCursor(cursor)
    point = checked.editor.cursorRect().center()
    QTest.mouseClick(checked.editor.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert checked.findings.view.currentIndex().row() == row_of(checked, WRONG)
    assert checked.editor.textCursor().selectedText() == WRONG


def test_next_and_previous_go_round(checked: CheckDialog) -> None:
    view, last = checked.findings.view, len(phrases(checked)) - 1
    checked.buttons["next"].click()
    assert view.currentIndex().row() == 0
    checked.buttons["previous"].click()
    assert view.currentIndex().row() == last
    checked.buttons["next"].click()
    assert view.currentIndex().row() == 0


def test_checking_while_typing_leaves_the_window_s_selection_alone(
    checked: CheckDialog, session: Session, qtbot: QtBot
) -> None:
    before = session.selection
    with qtbot.waitSignal(checked.checked):
        QTest.keyClicks(checked.editor, "x")
    assert session.selection == before


def test_a_verdict_that_is_not_wanted_is_not_listed(checked: CheckDialog) -> None:
    turn_to(checked, WRONG)
    checked.findings.filter.buttons["supported"].setChecked(False)
    assert RIGHT not in phrases(checked)
    assert checked.findings.view.currentIndex().row() == row_of(checked, WRONG)
    checked.findings.filter.buttons["contradicted"].setChecked(False)
    assert WRONG not in phrases(checked)
    assert RIGHT in marked(checked.editor), "the text keeps its marks"


def test_the_report_is_copied_as_plain_text(checked: CheckDialog) -> None:
    checked.findings.filter.buttons["supported"].setChecked(False)
    checked.copy_report()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Sentences: 3 · ")
    assert re.search(r"\[contradicted[^]]*\] 第58位\nSays: place 58\nRecords say: place 61\n", text)
    assert RIGHT not in text


# Long texts


@pytest.fixture
def long_text() -> str:
    return (RELEASE + "\n") * (AT_ONCE // len(RELEASE) + 1)


def test_a_long_text_waits_for_the_button(
    dialog: CheckDialog, long_text: str, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(dialog.checked, wait=400):
        dialog.editor.setPlainText(long_text)
    assert "press Check" in dialog.status.text()
    with qtbot.waitSignal(dialog.checked, timeout=60_000):
        dialog.buttons["check"].click()
        assert dialog.status.text() == "Checking…"
    assert phrases(dialog).count(WRONG) == long_text.count(WRONG)


def test_an_edit_while_a_long_text_is_checked_puts_the_answer_out_of_mind(
    session: Session, long_text: str, qtbot: QtBot
) -> None:
    checker = Checker()
    long = Question(long_text, session.dataset, session.series)
    short = long._replace(text="第85名")
    answers: list[Question] = []
    checker.finished.connect(lambda question, _: answers.append(question))
    checker.ask(long)
    checker.ask(short)
    with qtbot.waitSignal(checker.finished, timeout=60_000):
        checker.ask(long)
        assert checker.busy
    assert answers == [short, long]


# The model, the languages, the window


def test_the_model_keeps_qt_s_rules(session: Session) -> None:
    model = FindingsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(RELEASE, check(RELEASE, session.dataset, session.series).findings)
    model.show_only(VERDICTS[:1])
    model.dress(load_texts("zh"), dark=True)
    assert model.rowCount() == 2
    del tester


def test_every_part_says_in_each_language_what_it_is(
    checked: CheckDialog, session: Session
) -> None:
    session.language_changed.connect(checked.retranslate)
    turn_to(checked, WRONG)
    session.preferences.language_choice = "zh"
    assert checked.windowTitle() == "核对文稿"
    assert checked.findings.view.currentIndex().row() == row_of(checked, WRONG)
    assert checked.buttons["next"].text().startswith("下一条")
    for part in (checked.editor, checked.findings.view, checked.findings.records.list):
        assert re.search("[一-鿿]", part.accessibleName())


def test_records_that_change_are_checked_against_anew(
    checked: CheckDialog, session: Session, qtbot: QtBot
) -> None:
    session.database_changed.connect(checked.refresh_data)
    with qtbot.waitSignal(checked.checked):
        assert session.reload()


def test_size_is_remembered(session: Session, qtbot: QtBot) -> None:
    for size in ((790, 580), None):
        dialog = CheckDialog(session)
        qtbot.addWidget(dialog)
        if size:
            dialog.resize(*size)
        dialog.show()
        dialog.close()
        assert (dialog.width(), dialog.height()) == (790, 580)


def test_the_tool_keeps_its_text_when_it_is_closed_and_opened_again(
    session: Session, qtbot: QtBot
) -> None:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    tools = Tools(session, window)
    tools.check_text().editor.setPlainText(RELEASE)
    tools.close()
    dialog = tools.check_text()
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert dialog.editor.toPlainText() == RELEASE
