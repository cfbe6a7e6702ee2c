"""A press release beside what it offers to the book: each to accept, correct or drop."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from erqi_viewer.dialogs.checked_text import CheckedText
from erqi_viewer.dialogs.importing.plan import PlanPane
from erqi_viewer.dialogs.importing.source import SourceForm
from erqi_viewer.dialogs.labels import plain_label
from erqi_viewer.models.plan_model import WHERE
from erqi_viewer.models.plan_words import LOOKS

if TYPE_CHECKING:
    from erqi_viewer.core.claims import Verdict
    from erqi_viewer.session import Session
    from erqi_viewer.session.press_plan import PressPlan

_SPLITTER = "import/splitter"
_SETTLE_MS = 200
_WIDE = 1000


class _Passage(NamedTuple):
    """A candidate's words in the text and how they look."""

    start: int
    end: int
    verdict: Verdict


class PressPage(QWidget):
    """Shows a release's text beside its plan; a click on one turns to the other.

    ``changed`` says that a decision, a value or the source was changed.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._text = ""
        self.plan: PressPlan | None = None
        self.source = SourceForm(session)
        self.editor = CheckedText()
        self.editor.setReadOnly(True)
        self.editor.setAcceptDrops(False)
        self.pane = PlanPane(session)
        self.pane.view.hideColumn(WHERE)  # the words themselves show where
        self.nothing = plain_label()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.editor)
        self._splitter.addWidget(self.pane)
        self._splitter.setSizes([_WIDE * 4, _WIDE * 7])
        self._splitter.restoreState(session.preferences.state(_SPLITTER))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.source)
        layout.addWidget(self._splitter, stretch=1)
        layout.addWidget(self.nothing)
        self.editor.chosen.connect(self._go_to)
        self.pane.turned.connect(self._reveal)
        self.pane.changed.connect(self._mark)
        self.pane.changed.connect(self.changed)
        self.source.changed.connect(self.changed)
        self.source.settled.connect(self._settle.start)
        self._settle.timeout.connect(self.take_source)
        self.retranslate()

    def show_plan(self, plan: PressPlan, text: str) -> None:
        """Show a release's plan beside its text."""
        self.plan, self._text = plan, text
        self.editor.setPlainText(text)
        self.pane.show_plan(plan, plan.fields)
        self._mark()
        self.nothing.setVisible(not plan.candidates)
        self._splitter.setVisible(True)

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self.editor.setAccessibleName(texts("Text of the release"))
        self.nothing.setText(
            texts("No rank and no figure was found in this text, so there is nothing to import.")
        )
        self.source.retranslate()
        self.pane.retranslate()

    def take_source(self) -> None:
        """Plan for the source as it is described now: what it says already depends on it."""
        self._settle.stop()
        if self.plan is not None and self.source.complete:
            self.plan.set_source(self.source.source)
            self.pane.refresh()
            self._mark()

    def remember(self) -> None:
        """Remember how the page is divided."""
        self._session.preferences.set_state(_SPLITTER, self._splitter.saveState())

    def _mark(self) -> None:
        """Mark each candidate's words by its state."""
        if self.plan is None:
            return
        states = self.plan.states()
        passages = [
            _Passage(one.value.start, one.value.end, LOOKS[state])
            for one, state in zip(self.plan.candidates, states, strict=True)
        ]
        self.editor.show_findings(self._text, passages)
        self._reveal()

    def _reveal(self) -> None:
        row = self.pane.current
        if row is not None and self.plan is not None:
            number = self.plan.candidate_of(row)
            if self.editor.has_span(number):
                self.editor.reveal(number)

    def _go_to(self, candidate: int) -> None:
        """Turn to the row of a candidate, among all of them if it is not listed now."""
        if self.plan is None:
            return
        row = self.pane.current
        if row is not None and self.plan.candidate_of(row) == candidate:
            return
        if self.pane.bar.tab != "all":
            self.pane.bar.choose("all")
        number = self.plan.number_of(candidate)
        if number is not None:
            self.pane.select(number)
