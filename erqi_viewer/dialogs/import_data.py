"""File > Import: from files or the clipboard over the plan into the book."""

from __future__ import annotations

import os
import shutil
import tempfile
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.changes import Changes
from erqi_viewer.core.errors import InputError
from erqi_viewer.core.importing.plan import NewSource
from erqi_viewer.core.override import override
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.import_columns import ColumnsPage
from erqi_viewer.dialogs.import_memory import remember_maps, remembered_maps
from erqi_viewer.dialogs.import_plan import PlanPane
from erqi_viewer.dialogs.import_press import PressPage
from erqi_viewer.dialogs.import_start import StartPage
from erqi_viewer.dialogs.import_work import Work
from erqi_viewer.session import importing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from erqi_viewer.core.errors import ErqiError
    from erqi_viewer.core.importing.plan import Progress
    from erqi_viewer.session import Session
    from erqi_viewer.session.press_plan import PressPlan
    from erqi_viewer.store.importing.staged import StagedPlan

_GEOMETRY = "import/geometry"
_STEPS = 1000


class ImportDialog(QDialog):
    """Leads from a file to the plan and from the plan into the book.

    ``imported`` carries how many facts came in and the changes, once they are in the book. All
    that takes time runs beside the window; closing the dialog leaves the book as it was.
    """

    imported = Signal(int, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plan: StagedPlan | PressPlan | None = None
        self._problem: ErqiError | None = None
        self._doing = ""
        self._count = 0
        self._applying = False
        self._then: Callable[[Any], None] | None = None
        self._folder = ""
        self.start = StartPage(session)
        self.columns = ColumnsPage(session)
        self.plan_pane = PlanPane(session)
        self.press = PressPage(session)
        self.pages = QStackedWidget()
        self.status, self.progress = QLabel(), QProgressBar()
        self.buttons = {name: QPushButton() for name in ("back", "stop", "next", "apply", "close")}
        self.work = Work(self)
        self._lay_out()
        self._listen()
        self.retranslate()
        self.resize(self.sizeHint())
        self.restoreGeometry(session.preferences.state(_GEOMETRY))

    def _lay_out(self) -> None:
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAcceptDrops(True)
        for page in (self.start, self.columns, self.press, self.plan_pane):
            self.pages.addWidget(page)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setWordWrap(True)
        self.progress.setMaximumWidth(18 * self.fontMetrics().height())
        bottom = QHBoxLayout()
        bottom.addWidget(self.buttons["back"])
        bottom.addWidget(self.status, stretch=1)
        bottom.addWidget(self.progress)
        for name in ("stop", "next", "apply", "close"):
            self.buttons[name].setAutoDefault(False)
            bottom.addWidget(self.buttons[name])
        self.buttons["back"].setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages, stretch=1)
        layout.addLayout(bottom)

    def _listen(self) -> None:
        self.start.choose.connect(self.ask_files)
        self.start.paste.connect(self.paste)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.start, self.paste)
        for page in (self.columns, self.press, self.plan_pane):
            page.changed.connect(self._say)
        self.work.progressed.connect(self._show_progress)
        self.work.finished.connect(self._finish)
        self.work.failed.connect(self._fail)
        self.work.cancelled.connect(self._say_cancelled)
        self.buttons["back"].clicked.connect(self.go_back)
        self.buttons["stop"].clicked.connect(self.cancel)
        self.buttons["next"].clicked.connect(self.plan_tables)
        self.buttons["apply"].clicked.connect(self.apply)
        self.buttons["close"].clicked.connect(self.reject)

    @override
    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(84 * em, 44 * em)

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self.setWindowTitle(texts("Import"))
        labels = {
            "back": texts("&Back"),
            "stop": texts("&Cancel"),
            "next": texts("S&how the plan"),
            "apply": texts("&Import"),
            "close": texts("Close"),
        }
        for name, label in labels.items():
            self.buttons[name].setText(label)
        for page in (self.start, self.columns, self.press, self.plan_pane):
            page.retranslate()
        self._say()

    # From files or the clipboard

    def ask_files(self) -> None:
        """Ask for files and look into them."""
        preferences = self._session.preferences
        paths = files.ask_import(self, self._session.texts, preferences.last_folder)
        if paths:
            preferences.last_folder = os.path.dirname(paths[0])
            self.open_paths(paths)

    def open_paths(self, paths: Sequence[str]) -> None:
        """Look into files and show what they hold."""
        remembered = remembered_maps(self._session.preferences)
        chosen = tuple(paths)
        self._begin(
            lambda _: importing.look_into(chosen, remembered),
            self._show_found,
            self._session.texts("Reading…"),
        )

    def paste(self) -> None:
        """Take what is on the clipboard: files, a table, or the text of a release."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> None:
        """Take files, a table or a text that were pasted or dropped."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.open_paths(paths)
        elif importing.is_table(data.text()):
            self.open_paths([self._keep(data.text())])
        elif data.text().strip():
            name = self._session.texts("clipboard")
            self.open_text(importing.as_lines(data.text()), name)
        elif not self.work.busy:
            self._problem = InputError(
                "There is no file, table or text on the clipboard.",
                "Copy rows of a spreadsheet or the text of a release, and paste again.",
            )
            self._say()

    def _keep(self, text: str) -> str:
        """Write a pasted table where it can be read as a file, until the dialog is closed."""
        self._folder = self._folder or tempfile.mkdtemp(prefix="erqi-import-")
        path = os.path.join(self._folder, f"{self._session.texts('clipboard')}.tsv")
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        return path

    def open_text(self, text: str, name: str) -> None:
        """Read a press release and show what it offers."""
        book = self._session.path or ""
        self._begin(
            lambda _: importing.plan_release(book, text, name),
            partial(self._show_release, text),
            self._session.texts("Reading…"),
        )

    def _show_found(self, found: Any) -> None:
        if isinstance(found, importing.FoundText):
            self.open_text(found.text, found.name)
            return
        self.columns.show_proposals(found)
        name = os.path.basename(found[0].table.file) if found else ""
        self.columns.source.propose(NewSource(os.path.splitext(name)[0]))
        self._show_page(self.columns)

    def _show_release(self, text: str, plan: PressPlan) -> None:
        self._take_plan(plan)
        self.press.source.propose(importing.proposed_source(text))
        self.press.show_plan(plan, text)
        self._show_page(self.press)

    def plan_tables(self) -> None:
        """Plan the rows of the tables as they are read now."""
        if self.work.busy or not self.columns.complete:
            return
        remember_maps(self._session.preferences, self.columns.maps)
        book, tables = self._session.path or "", self.columns.chosen
        source = self.columns.source.source if self.columns.source.complete else None
        self._begin(
            lambda progress: importing.plan_tables(book, tables, source, progress),
            self._show_plan,
            self._session.texts("Planning…"),
        )

    def _show_plan(self, plan: StagedPlan) -> None:
        self._take_plan(plan)
        self.plan_pane.show_plan(plan, self.columns.fields)
        self._show_page(self.plan_pane)

    def _take_plan(self, plan: StagedPlan | PressPlan | None) -> None:
        if self._plan is not None:
            self._plan.close()
        self._plan = plan

    def go_back(self) -> None:
        """Go back one page; a plan that is left is thrown away."""
        page = self.pages.currentWidget()
        self._problem = None
        for shown in (self.press, self.plan_pane):
            if page is shown:
                self.plan_pane.show_plan(None, ())
                self._take_plan(None)
        self._show_page(self.columns if page is self.plan_pane else self.start)

    # Into the book

    def apply(self) -> None:
        """Write what the plan says into the book."""
        plan, session = self._plan, self._session
        if plan is None or self.work.busy or not session.may_edit():
            return
        if self.pages.currentWidget() is self.press:
            self.press.take_source()
        self._count = plan.counts().to_write
        by = session.preferences.text("author") or None
        self._shown_pane.model.hold(held=True)
        session.writes_beside = True
        self._begin(
            lambda progress: self._written(plan, by, progress),
            self._take_in,
            session.texts("Importing…"),
        )

    @staticmethod
    def _written(plan: StagedPlan | PressPlan, by: str | None, progress: Progress) -> Changes:
        return plan.apply(by=by, progress=progress)

    def _take_in(self, changes: Changes) -> None:
        self._record(changes)
        self.accept()

    def _record(self, changes: Changes) -> None:
        """Put what is written on the undo stack, and show it."""
        plan = self._plan
        if plan is not None and importing.take_in(self._session, plan.title, changes):
            self.imported.emit(self._count, changes)

    # Working, and how things stand

    def _begin(
        self, run: Callable[[Progress], Any], then: Callable[[Any], None], doing: str
    ) -> None:
        if self.work.busy:
            return
        self._problem, self._doing, self._then = None, doing, then
        self._applying = then == self._take_in
        self.progress.setRange(0, 0)
        self.work.start(run)
        self._say()

    def cancel(self) -> None:
        """Stop what is under way; what is not written yet will not be."""
        if self._applying:
            self.work.cancel()
        else:
            self.work.abandon()
            self._say_cancelled()

    def _show_progress(self, done: int, whole: int) -> None:
        self.progress.setRange(0, _STEPS if whole else 0)
        if whole:
            self.progress.setValue(min(_STEPS, done * _STEPS // whole))

    @property
    def _shown_pane(self) -> PlanPane:
        return self.press.pane if self.pages.currentWidget() is self.press else self.plan_pane

    def _finish(self, result: Any) -> None:
        then, self._then = self._then, None
        try:
            if then is not None:
                then(result)
        finally:
            self._say()

    def _fail(self, error: ErqiError) -> None:
        self._session.writes_beside = False
        self._shown_pane.model.hold(held=False)
        self._problem = error
        self._say()

    def _say_cancelled(self) -> None:
        self._session.writes_beside = False
        self._shown_pane.model.hold(held=False)
        self._say()
        self.status.setText(self._session.texts("Cancelled: the record book is as it was."))

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self._say()

    def _say(self) -> None:
        """Say how things stand, and let only that be done which can be."""
        texts, page, busy = self._session.texts, self.pages.currentWidget(), self.work.busy
        planned = page in {self.press, self.plan_pane} and self._plan is not None
        self.pages.setEnabled(not busy)
        self.progress.setVisible(busy)
        self.buttons["stop"].setVisible(busy)
        self.buttons["back"].setVisible(page is not self.start)
        self.buttons["back"].setEnabled(not busy)
        self.buttons["next"].setVisible(page is self.columns)
        self.buttons["next"].setEnabled(not busy and self.columns.complete)
        self.buttons["apply"].setVisible(planned)
        self.buttons["close"].setEnabled(True)
        writes = self._shown_pane.model.counts.to_write if planned else 0
        sourced = page is not self.press or self.press.source.complete
        self.buttons["apply"].setEnabled(not busy and writes > 0 and sourced)
        if self._problem is not None:
            self.status.setText(texts(" ").join(texts.error(self._problem)))
        elif busy:
            self.status.setText(self._doing)
        elif planned:
            self.status.setText(texts("{count} facts would be written.", count=f"{writes:,}"))
        else:
            self.status.setText("")

    # What Qt tells

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if not self.work.busy and (data.hasUrls() or data.hasText()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(event.mimeData())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for pane in (self.plan_pane, self.press.pane):
                pane.retranslate()

    @override
    def done(self, result: int) -> None:
        """Stop what is under way, throw the plan away, and remember size and place."""
        if self._applying and isinstance(written := self.work.stop(), Changes):
            self._record(written)  # it came to an end before it could be stopped
        self.work.abandon()
        self._session.writes_beside = False
        self._shown_pane.model.hold(held=False)
        self.plan_pane.show_plan(None, ())
        self._take_plan(None)
        self._session.preferences.set_state(_GEOMETRY, self.saveGeometry())
        self.press.remember()
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
        super().done(result)
