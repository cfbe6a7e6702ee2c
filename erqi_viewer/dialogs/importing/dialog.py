"""File > Import: from files or the clipboard over the plan into the book."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from erqi_viewer.core.changes import Changes
from erqi_viewer.core.errors import InputError
from erqi_viewer.core.importing.plan import NewSource
from erqi_viewer.core.override import override
from erqi_viewer.dialogs.importing.column_memory import remember_maps, remembered_maps
from erqi_viewer.dialogs.importing.columns import ColumnsPage
from erqi_viewer.dialogs.importing.footer import Footer
from erqi_viewer.dialogs.importing.intake import Intake
from erqi_viewer.dialogs.importing.plan import PlanPane
from erqi_viewer.dialogs.importing.plan_in_hand import PlanInHand
from erqi_viewer.dialogs.importing.press import PressPage
from erqi_viewer.dialogs.importing.start import StartPage
from erqi_viewer.dialogs.sizes import open_at
from erqi_viewer.dialogs.work import Work
from erqi_viewer.session import importing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from erqi_viewer.core.errors import ErqiError
    from erqi_viewer.core.importing.plan import Progress
    from erqi_viewer.dialogs.importing.footer import Stage
    from erqi_viewer.session import Session
    from erqi_viewer.session.press_plan import PressPlan
    from erqi_viewer.store.importing.staged import StagedPlan

_GEOMETRY = "import/geometry"


class ImportDialog(QDialog):
    """Leads from a file to the plan and from the plan into the book.

    ``imported`` carries how many facts came in and the changes, once they are in the book. All
    that takes time runs beside the window; closing the dialog leaves the book as it was.
    """

    imported = Signal(int, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._in_hand = PlanInHand(session)
        self._problem: ErqiError | None = None
        self._doing = ""
        self._applying = False
        self._then: Callable[[Any], None] | None = None
        self.start = StartPage(session)
        self.columns = ColumnsPage(session)
        self.plan_pane = PlanPane(session)
        self.press = PressPage(session)
        self.pages = QStackedWidget()
        self.footer = Footer()
        self.intake = Intake(session, self)
        self.work = Work(self)
        self._lay_out()
        self._listen()
        self.retranslate()
        open_at(self, self.sizeHint())
        self.restoreGeometry(session.preferences.state(_GEOMETRY))

    def _lay_out(self) -> None:
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAcceptDrops(True)
        for page in (self.start, self.columns, self.press, self.plan_pane):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages, stretch=1)
        layout.addWidget(self.footer)

    def _listen(self) -> None:
        self.start.choose.connect(self.intake.ask)
        self.start.paste.connect(self.paste)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.start, self.paste)
        self.intake.files_came.connect(self.open_paths)
        self.intake.text_came.connect(self.open_text)
        self.intake.nothing_came.connect(self._say_nothing_came)
        for page in (self.columns, self.press, self.plan_pane):
            page.changed.connect(self._say)
        self.work.progressed.connect(self.footer.show_progress)
        self.work.finished.connect(self._finish)
        self.work.failed.connect(self._fail)
        self.work.cancelled.connect(self._say_cancelled)
        does = {
            "back": self.go_back,
            "stop": self.cancel,
            "next": self.plan_tables,
            "apply": self.apply,
            "close": self.reject,
        }
        for name, button in self.footer.buttons.items():
            button.clicked.connect(does[name])

    @override
    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(84 * em, 44 * em)

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self.setWindowTitle(texts("Import"))
        self.footer.retranslate(texts)
        for page in (self.start, self.columns, self.press, self.plan_pane):
            page.retranslate()
        self._say()

    # From files or the clipboard

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
        """Take what is on the clipboard."""
        self.intake.paste()

    def _say_nothing_came(self) -> None:
        if not self.work.busy:
            self._problem = InputError(
                "There is no file, table or text on the clipboard.",
                "Copy rows of a spreadsheet or the text of a release, and paste again.",
            )
            self._say()

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
        self._in_hand.take(plan)
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
        self._in_hand.take(plan)
        self.plan_pane.show_plan(plan, self.columns.fields)
        self._show_page(self.plan_pane)

    def go_back(self) -> None:
        """Go back one page; a plan that is left is thrown away."""
        page = self.pages.currentWidget()
        self._problem = None
        for shown in (self.press, self.plan_pane):
            if page is shown:
                self.plan_pane.show_plan(None, ())
                self._in_hand.take(None)
        self._show_page(self.columns if page is self.plan_pane else self.start)

    # Into the book

    def apply(self) -> None:
        """Write what the plan says into the book."""
        plan, session = self._in_hand.plan, self._session
        if plan is None or self.work.busy or not session.may_edit():
            return
        if self.pages.currentWidget() is self.press:
            self.press.take_source()
        self._shown_pane.model.hold(held=True)
        write = self._in_hand.begin_writing(plan)
        self._begin(write, self._take_in, session.texts("Importing…"))

    def _take_in(self, changes: Changes) -> None:
        self._record(changes)
        self.accept()

    def _record(self, changes: Changes) -> None:
        if self._in_hand.record(changes):
            self.imported.emit(self._in_hand.count, changes)

    # Working, and how things stand

    def _begin(
        self, run: Callable[[Progress], Any], then: Callable[[Any], None], doing: str
    ) -> None:
        if self.work.busy:
            return
        self._problem, self._doing, self._then = None, doing, then
        self._applying = then == self._take_in
        self.footer.begin()
        self.work.start(run)
        self._say()

    def cancel(self) -> None:
        """Stop what is under way; what is not written yet will not be."""
        if self._applying:
            self.work.cancel()
        else:
            self.work.abandon()
            self._say_cancelled()

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
        self._end_writing()
        self._problem = error
        self._say()

    def _end_writing(self) -> None:
        self._in_hand.end_writing()
        self._shown_pane.model.hold(held=False)

    def _say_cancelled(self) -> None:
        self._end_writing()
        self._say()
        self.footer.status.setText(self._session.texts("Cancelled: the record book is as it was."))

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self._say()

    def _say(self) -> None:
        """Say how things stand, and let only that be done which can be."""
        texts, page, busy = self._session.texts, self.pages.currentWidget(), self.work.busy
        planned = page in {self.press, self.plan_pane} and self._in_hand.plan is not None
        writes = self._shown_pane.model.counts.to_write if planned else 0
        self.pages.setEnabled(not busy)
        if page is self.start:
            self.footer.offer("start", busy=busy, ready=False)
        elif page is self.columns:
            self.footer.offer("columns", busy=busy, ready=self.columns.complete)
        else:
            sourced = page is not self.press or self.press.source.complete
            stage: Stage = "plan" if planned else "none"
            self.footer.offer(stage, busy=busy, ready=writes > 0 and sourced)
        status = ""
        if self._problem is not None:
            status = texts(" ").join(texts.error(self._problem))
        elif busy:
            status = self._doing
        elif planned:
            status = texts("{count} facts would be written.", count=f"{writes:,}")
        self.footer.status.setText(status)

    # What Qt tells

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if not self.work.busy and (data.hasUrls() or data.hasText()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.intake.take(event.mimeData())

    @override
    def done(self, result: int) -> None:
        """Stop what is under way, throw the plan away, and remember size and place."""
        if self._applying and isinstance(written := self.work.stop(), Changes):
            self._record(written)  # it came to an end before it could be stopped
        self.work.abandon()
        self._end_writing()
        self.plan_pane.show_plan(None, ())
        self._in_hand.take(None)
        self._session.preferences.set_state(_GEOMETRY, self.saveGeometry())
        self.press.remember()
        self.intake.close()
        super().done(result)
