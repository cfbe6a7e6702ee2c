"""What is wrong with a row of the plan or what it disagrees with, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.dialogs.labels import plain_label
from erqi_viewer.models.plan_words import choice_words, explanation

if TYPE_CHECKING:
    from erqi_viewer.core.importing.plan import Choice, PlanRow
    from erqi_viewer.core.texts import Texts

_REASONED: tuple[Choice, ...] = ("prefer-new", "replace")


class DecisionBox(QWidget):
    """Shows one row's problem or disagreement, and takes the decision about it.

    ``decided`` carries the choice, the reason, and whether it is for all rows like this one.
    """

    decided = Signal(str, str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: PlanRow | None = None
        self._texts = ENGLISH
        self.why = plain_label(selectable=True)
        self.why.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.why.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.choice = QComboBox()
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.reason = QLineEdit()
        self.reason.setClearButtonEnabled(True)
        self.reason_label, self.choice_label = QLabel(), QLabel()
        for part in (self.reason, self.reason_label):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        self.reason_label.setBuddy(self.reason)
        self.choice_label.setBuddy(self.choice)
        self.for_all = QPushButton()
        self.for_all.setAutoDefault(False)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.why, 0, 0, 1, 2)
        layout.addWidget(self.choice_label, 1, 0)
        line = QHBoxLayout()
        line.addWidget(self.choice)
        line.addWidget(self.reason_label)
        line.addWidget(self.reason, stretch=1)
        line.addWidget(self.for_all)
        layout.addLayout(line, 1, 1)
        layout.setColumnStretch(1, 1)
        self.choice.activated.connect(lambda _: self._decide(every=False))
        self.reason.editingFinished.connect(self._reason_given)
        self.for_all.clicked.connect(lambda: self._decide(every=True))

    def retranslate(self, texts: Texts) -> None:
        """Show everything in a language."""
        self._texts = texts
        self.choice_label.setText(texts("&Decision:"))
        self.reason_label.setText(texts("&Reason:"))
        self.reason.setPlaceholderText(texts("why this one counts"))
        self.for_all.setText(texts("For a&ll of these"))
        self.for_all.setToolTip(texts("Decide the same for every row of this state"))
        self.show_row(self._row, hint=self.why.text())

    def show_row(self, row: PlanRow | None, *, hint: str = "") -> None:
        """Show a row, or a hint when there is none to decide on."""
        self._row = row
        self.why.setText(self._explained(row) if row is not None else hint)
        open_to = row.choices if row is not None else ()
        for part in (self.choice_label, self.choice, self.for_all):
            part.setVisible(len(open_to) > 1)
        self.choice.clear()
        for choice in open_to:
            self.choice.addItem(choice_words(choice, self._texts), choice)
        disagrees = row is not None and row.state == "disagrees" and len(open_to) > 1
        self.reason_label.setVisible(disagrees)
        self.reason.setVisible(disagrees)
        if row is not None:
            self.choice.setCurrentIndex(self.choice.findData(row.choice))
            if self.reason.text() != row.reason:
                self.reason.setText(row.reason)

    def _explained(self, row: PlanRow) -> str:
        texts = self._texts
        why = explanation(row, texts)
        if row.problem is not None and row.problem.field == "region":
            why += "\n" + texts("Here a region can be typed as its name, its code, or both.")
        return why

    def _reason_given(self) -> None:
        if self._row is not None and self.reason.text() != self._row.reason:
            self._decide(every=False)

    def _decide(self, *, every: bool) -> None:
        choice: Choice | None = self.choice.currentData()
        reason = self.reason.text().strip()
        if choice is None or self._row is None:
            return
        if choice in _REASONED and not reason:
            wanted = self._texts("Write the reason, and it is so decided.")
            self.why.setText(f"{explanation(self._row, self._texts)}\n{wanted}")
            self.reason.setFocus()
            return
        self.decided.emit(choice, reason, every)
