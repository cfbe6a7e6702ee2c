"""The plan of an import: its rows by state, what is wrong with each, and what would be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.importing.plan import STATES
from erqi_viewer.core.override import override
from erqi_viewer.dialogs.importing.cells import FieldDelegate
from erqi_viewer.dialogs.importing.decision import DecisionBox
from erqi_viewer.dialogs.importing.state_bar import THINGS, StateBar
from erqi_viewer.dialogs.importing.things import ThingsPane
from erqi_viewer.dialogs.table_parts import fit_columns, set_up_rows
from erqi_viewer.models.colours import is_dark
from erqi_viewer.models.plan_model import FIRST_FIELD, STATE, PlanModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.importing.plan import PlanRow
    from erqi_viewer.models.plan_model import Plan
    from erqi_viewer.session import Session

_SIGN = 44
_WIDEST_EMS = 14
_MEASURED_ROWS = 60


class PlanPane(QWidget):
    """Lists a plan's rows; ticks, corrections and decisions go into the plan at once.

    ``changed`` says that something was decided or corrected, ``turned`` that another row is
    current.
    """

    changed = Signal()
    turned = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plan: Plan | None = None
        self._fields: Sequence[str] = ()
        self.model = PlanModel(self)
        self.bar = StateBar()
        self.view = QTableView()
        self.delegate = FieldDelegate(session, self.model, self.view)
        self.decision = DecisionBox()
        self.things = ThingsPane(session)
        self._rows = QWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._set_up_view()
        self.bar.changed.connect(self._show_tab)
        self.model.changed.connect(self._plan_changed)
        self.things.changed.connect(self._things_changed)
        self.decision.decided.connect(self._decide)
        self.retranslate()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self._rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.view, stretch=1)
        rows.addWidget(self.decision)
        self._stack.addWidget(self._rows)
        self._stack.addWidget(self.things)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, stretch=1)

    def _set_up_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        set_up_rows(view)
        view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        view.horizontalHeader().setStretchLastSection(True)
        view.selectionModel().currentRowChanged.connect(lambda *_: self._turn())

    @override
    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(52 * em, 32 * em)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.retranslate()

    # What the dialog tells

    def show_plan(self, plan: Plan | None, fields: Sequence[str]) -> None:
        """Show a plan with these fields of its rows, what wants deciding first."""
        self._plan, self._fields = plan, tuple(fields)
        self.things.show_plan(plan)
        self._show_tab()
        self._write_bar()

    def refresh(self) -> None:
        """Show the plan as it is now."""
        self.model.refresh()
        self.things.model.refresh()
        self._write_bar()
        self._turn()

    def retranslate(self) -> None:
        """Show everything in the session's language and the palette's colours."""
        texts, dark = self._session.texts, is_dark(self.view)
        current = self.view.currentIndex()
        self.view.setAccessibleName(texts("Plan of the import"))
        self.model.dress(texts, dark=dark)
        if current.isValid():
            self.view.setCurrentIndex(self.model.index(current.row(), current.column()))
        self.bar.draw({state: self.model.icon(state) for state in STATES})
        self.decision.retranslate(texts)
        self.things.retranslate()
        self._write_bar()
        self._fit_columns()

    def select(self, row: int) -> None:
        """Turn to a row by its place among those listed."""
        self.view.setCurrentIndex(self.model.index(row, STATE))

    @property
    def current(self) -> PlanRow | None:
        """The row that is turned to."""
        index = self.view.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    # What happens here

    def _show_tab(self) -> None:
        self._stack.setCurrentIndex(int(self.bar.tab == THINGS))
        self.model.show(self._plan, self._fields, self.bar.state)
        self._fit_columns()
        self._turn()

    def _turn(self) -> None:
        texts = self._session.texts
        self.decision.show_row(
            self.current,
            hint=texts("A tick takes a row in. Double-click a value to correct it."),
        )
        self.turned.emit()

    def _decide(self, choice: str, reason: str, every: bool) -> None:  # noqa: FBT001 - a slot
        row = self.current
        if row is None or self._plan is None:
            return
        self._plan.decide(row.state if every else [row.number], choice, reason)  # type: ignore[arg-type]
        self.model.refresh()
        self._plan_changed()

    def _plan_changed(self) -> None:
        self.things.model.refresh()
        self._write_bar()
        self._turn()
        self.changed.emit()

    def _things_changed(self) -> None:
        self.model.refresh()
        self._write_bar()
        self.changed.emit()

    def _write_bar(self) -> None:
        if self._plan is not None:
            things = len(self.things.model.things)
            self.bar.write(self.model.counts, things, self._session.texts)

    def _fit_columns(self) -> None:
        model = self.model
        found = [model.row(n) for n in range(min(model.rowCount(), _MEASURED_ROWS))]
        rows = [row for row in found if row is not None]
        texts = {
            column: [model.text(row, column) for row in rows]
            for column in range(FIRST_FIELD + len(model.fields))
        }
        fit_columns(self.view, texts, widest=_WIDEST_EMS, signs={STATE: _SIGN})
