"""Tools > Check a text: a press release beside what the record book says to its claims."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.core.override import override
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.checked_text import CheckedText
from erqi_viewer.dialogs.checking.checker import AT_ONCE, Checker, Question
from erqi_viewer.dialogs.checking.choices import YearBox
from erqi_viewer.dialogs.checking.findings import FindingsPane
from erqi_viewer.dialogs.checking.report import report_text, summary
from erqi_viewer.dialogs.region_box import RegionBox
from erqi_viewer.session.other_regions import OtherRegions

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from erqi_viewer.core.claims import Report
    from erqi_viewer.session import Session

TYPING_PAUSE_MS = 250
_GEOMETRY, _SPLITTER = "check/geometry", "check/splitter"
_WIDE = 1000


class CheckDialog(QDialog):
    """Checks a text while it is typed; one that is too long for that, when a button is pressed.

    It connects itself to nothing of the session: ``refresh_data`` is called when the records
    changed, ``retranslate`` when the language did. ``checked`` says that a report is shown.
    """

    checked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._report: Report | None = None
        self._problem: ErqiError | None = None
        self._out_of_date = False
        self._any_finding = False
        self.editor = CheckedText()
        self._records = OtherRegions(session)
        self.findings = FindingsPane(session, self._records.fact)
        self.year, self.region = YearBox(), RegionBox()
        self.year_label, self.region_label, self.status = QLabel(), QLabel(), QLabel()
        names = ("open", "check", "previous", "next", "copy", "close")
        self.buttons = {name: QPushButton() for name in names}
        self._checker = Checker(self)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._lay_out()
        self._listen()
        self.refresh_data()
        self.retranslate()
        self.restoreGeometry(session.preferences.state(_GEOMETRY))
        self._splitter.restoreState(session.preferences.state(_SPLITTER))
        self.editor.setFocus()

    def _lay_out(self) -> None:
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        for label in (self.year_label, self.region_label, self.status):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setWordWrap(True)
        self.year_label.setBuddy(self.year)
        self.region_label.setBuddy(self.region)
        for button in self.buttons.values():
            button.setAutoDefault(False)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.buttons["open"])
        for part in (self.year_label, self.year, self.region_label, self.region):
            top.addWidget(part)
        top.addWidget(self.buttons["check"])
        top.addWidget(self.status, stretch=1)
        for name in ("previous", "next", "copy"):
            bottom.addWidget(self.buttons[name])
        bottom.addStretch(1)
        bottom.addWidget(self.buttons["close"])
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.editor)
        self._splitter.addWidget(self.findings)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_WIDE * 3, _WIDE * 5])  # far too much: Qt keeps the proportion
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self._splitter, stretch=1)
        layout.addLayout(bottom)

    def _listen(self) -> None:
        self.editor.textChanged.connect(self._text_changed)
        self.editor.chosen.connect(self.findings.choose)
        self.editor.file_dropped.connect(self.open_file)
        self.findings.chosen.connect(self.editor.reveal)
        self.year.valueChanged.connect(self._question_changed)
        self.region.activated.connect(self._question_changed)
        self._pause.timeout.connect(self.check)
        self._checker.finished.connect(self._show_report)
        self._checker.failed.connect(self._tell_problem)
        actions = {
            "open": (self._ask_file, "Ctrl+O"),
            "check": (self.check, "Ctrl+Return"),
            "previous": (lambda: self.findings.step(-1), "Shift+F3"),
            "next": (lambda: self.findings.step(1), "F3"),
            "copy": (self.copy_report, "Ctrl+Shift+C"),
        }
        for name, (action, keys) in actions.items():
            self.buttons[name].clicked.connect(action)
            QShortcut(QKeySequence(keys), self).activated.connect(self.buttons[name].click)
        self.buttons["close"].clicked.connect(self.close)

    @override
    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(80 * em, 42 * em)

    # What the window tells

    def refresh_data(self) -> None:
        """Check anew against the records as they are now."""
        session = self._session
        self._records.forget()
        self.year.propose(max(session.years, default=None))
        self._fill_regions()
        self._question_changed()

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self.setWindowTitle(texts("Check a text"))
        self.editor.setPlaceholderText(
            texts("Paste or type a text here, or drop a file: its claims are checked at once.")
        )
        self.editor.setAccessibleName(texts("Text to check"))
        self.year_label.setText(texts("&Year:"))
        self.year.setSpecialValueText(texts("as the text says"))
        self.year.setToolTip(texts("The year that is meant where the text names none"))
        self.region_label.setText(texts("&About:"))
        labels = {
            "open": texts("&Open…"),
            "check": texts("Chec&k"),
            "previous": texts("&Previous finding"),
            "next": texts("&Next finding"),
            "copy": texts("&Copy the report"),
            "close": texts("Close"),
        }
        for name, label in labels.items():
            self.buttons[name].setText(label)
        self._fill_regions()
        self.findings.retranslate()
        self._say()

    def _fill_regions(self) -> None:
        session = self._session
        regions = list({one.region.code: one.region for one in session.series}.values())
        self.region.fill(regions, session.texts, session.texts("as the text says"))
        self.region_label.setVisible(len(regions) > 1)

    # What the user does

    def open_file(self, path: str) -> None:
        """Put a file's text in place of the present one; a problem is said in the dialog."""
        from erqi_viewer.transfer.source_text import read_text

        try:
            text = read_text(path)
        except ErqiError as error:
            self._problem = error
            self._say()
            return
        self._session.preferences.last_folder = os.path.dirname(os.path.abspath(path))
        self.editor.setPlainText(text)
        self.check()

    def _ask_file(self) -> None:
        session = self._session
        title = session.texts("Open a text to check")
        path = files.ask_text(self, session.texts, session.preferences.last_folder, title)
        if path is not None:
            self.open_file(path)

    def copy_report(self) -> None:
        """Put the findings that are listed on the clipboard as text."""
        model = self.findings.model
        if self._report is not None:
            rows = map(model.cells, range(model.rowCount()))
            text = report_text(self._report, rows, self._session.texts)
            QGuiApplication.clipboard().setText(text)

    # Checking

    def check(self) -> None:
        """Check the text as it is now."""
        self._pause.stop()
        text = self.editor.toPlainText()
        against = self._records.records_for(text, self.year.year)
        question = Question(
            *(text, against.dataset, against.series, self.year.year, self.region.region),
            home=against.home,
            above=against.known,
        )
        self._checker.ask(question)
        self._say()

    def _tell_problem(self, error: ErqiError) -> None:
        self._problem = error
        self._say()

    def _text_changed(self) -> None:
        self._problem = None
        self._question_changed()

    def _question_changed(self) -> None:
        """Check soon, unless that would be felt; what is worked on is out of date."""
        self._checker.forget()
        self._out_of_date = True
        if self._is_long():
            self._pause.stop()
        else:
            self._pause.start()
        self._say()

    def _is_long(self) -> bool:
        return self.editor.document().characterCount() - 1 > AT_ONCE

    def _show_report(self, question: Question, report: Report) -> None:
        self._report, self._out_of_date = report, False
        found = sorted(report.findings, key=lambda one: (one.start, one.end))
        self._any_finding = bool(found)
        self.editor.show_findings(question.text, found)
        self.findings.show_findings(question.text, found)
        self._say()
        self.checked.emit()

    def _say(self) -> None:
        """Say how things stand."""
        texts = self._session.texts
        for name in ("previous", "next", "copy"):
            self.buttons[name].setEnabled(self._any_finding)
        if self._problem is not None:
            self.status.setText("\n".join(texts.error(self._problem)))
        elif self._checker.busy:
            self.status.setText(texts("Checking…"))
        elif self._is_long() and self._out_of_date:
            self.status.setText(texts("The text is long: press Check when it is ready."))
        elif self._report is not None and self._report.sentences:
            self.status.setText(summary(self._report, texts))
        else:
            self.status.setText("")

    # How it looks

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.findings.retranslate()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Remember size and place."""
        super().hideEvent(event)
        self._session.preferences.set_state(_GEOMETRY, self.saveGeometry())
        self._session.preferences.set_state(_SPLITTER, self._splitter.saveState())
