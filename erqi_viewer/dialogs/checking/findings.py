"""The list of findings beside the text, and what the one chosen rests on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from erqi_viewer.core.override import override
from erqi_viewer.dialogs.checking.choices import VerdictFilter
from erqi_viewer.dialogs.labels import plain_label
from erqi_viewer.dialogs.record_list import RecordList
from erqi_viewer.dialogs.table_parts import fit_columns, set_up_rows
from erqi_viewer.models.colours import is_dark
from erqi_viewer.models.findings_model import VERDICT, WHY, FindingsModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.claims import Finding
    from erqi_viewer.dialogs.record_list import Facts
    from erqi_viewer.session import Session

_SIGN = 22
_WIDEST_EMS = 12
_MEASURED_ROWS = 200


class FindingsPane(QWidget):
    """Lists findings; ``chosen`` carries the number of the one that the user turns to.

    Turning to a finding selects the first of its records in the window.

    Args:
        session: Whose records they are.
        facts: Finds a fact by its uid, also one that the window does not show.
    """

    chosen = Signal(int)

    def __init__(self, session: Session, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._filling = False
        self.model = FindingsModel(self)
        self.filter = VerdictFilter(self.model)
        self.view = QTableView()
        self.why = plain_label(selectable=True)
        self.records = RecordList(session, facts)
        self._set_up_view()
        self.why.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.filter)
        layout.addWidget(self.view, stretch=1)
        layout.addWidget(self.why)
        layout.addWidget(self.records)
        self.filter.changed.connect(self._narrow)
        self.retranslate()

    def _set_up_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        set_up_rows(view)
        view.horizontalHeader().setStretchLastSection(True)
        view.selectionModel().currentRowChanged.connect(lambda now: self._turn_to(now.row()))
        view.clicked.connect(lambda index: self._turn_to(index.row()))

    @override
    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(40 * em, 34 * em)

    # What the dialog tells

    def show_findings(self, text: str, findings: Sequence[Finding]) -> None:
        """List the findings in a text; none is chosen."""
        counts = Counter(one.verdict for one in findings)
        self.filter.show_counts(counts)
        self.filter.write(self._session.texts)
        self._filling = True
        self.model.show(text, findings)
        self._filling = False
        self._fit_columns()
        self._explain(None, select=False)

    def retranslate(self) -> None:
        """Show everything in the session's language and the palette's colours."""
        texts, current = self._session.texts, self.view.currentIndex().row()
        self.view.setAccessibleName(texts("Findings"))
        self._filling = True
        self.model.dress(texts, dark=is_dark(self.view))
        if current >= 0:
            self.view.selectRow(current)
        self._filling = False
        self.filter.write(texts)
        self.records.retranslate()
        self._fit_columns()
        self._explain(current if current >= 0 else None, select=False)

    # What the user does

    def choose(self, number: int) -> None:
        """Turn to a finding if it is listed."""
        row = self.model.row_of(number)
        if row is not None:
            self._go(row)

    def step(self, by: int) -> None:
        """Turn to the next finding listed, behind the last one to the first."""
        count, row = self.model.rowCount(), self.view.currentIndex().row()
        if count:
            self._go((row + by) % count if row >= 0 else (0 if by > 0 else count - 1))

    def _go(self, row: int) -> None:
        if row == self.view.currentIndex().row():
            self._turn_to(row)
        else:
            self.view.selectRow(row)

    def _turn_to(self, row: int) -> None:
        if not self._filling and row >= 0:
            self._explain(row, select=True)
            self.chosen.emit(self.model.number(row))

    def _narrow(self) -> None:
        row = self.view.currentIndex().row()
        number = self.model.number(row) if row >= 0 else None
        self._filling = True
        self.model.show_only(self.filter.wanted)
        kept = None if number is None else self.model.row_of(number)
        if kept is not None:
            self.view.selectRow(kept)
        self._filling = False
        self._explain(kept, select=False)

    def _explain(self, row: int | None, *, select: bool) -> None:
        texts = self._session.texts
        if row is None:
            any_rows = self.model.rowCount() > 0
            self.why.setText(
                texts("A finding shows its words in the text and selects its records.")
                if any_rows
                else texts("No claim to list.")
            )
            self.records.show_records((), select=False)
            return
        self.why.setText(self.model.cells(row)[WHY])
        self.records.show_records(self.model.finding(row).records, select=select)

    def _fit_columns(self) -> None:
        model = self.model
        shown = [model.cells(row) for row in range(min(model.rowCount(), _MEASURED_ROWS))]
        texts = {column: [cells[column] for cells in shown] for column in range(WHY)}
        fit_columns(self.view, texts, widest=_WIDEST_EMS, signs={VERDICT: _SIGN})
