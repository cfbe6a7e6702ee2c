"""What an import would make first: each to be rejected, or given other values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.dialogs.labels import plain_label
from erqi_viewer.dialogs.ticks import Ticks
from erqi_viewer.models.plan_words import field_words
from erqi_viewer.models.things_model import KIND, NAME, ROWS, VALUES, ThingsModel

if TYPE_CHECKING:
    from erqi_viewer.core.importing.plan import Thing
    from erqi_viewer.models.plan_model import Plan
    from erqi_viewer.session import Session


class ThingsPane(QWidget):
    """Lists what would be made, with a form for the values that may be changed.

    ``changed`` says that something was rejected, accepted or changed.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plan: Plan | None = None
        self.model = ThingsModel(self)
        self.view = QTableView()
        self.hint = plain_label()
        self.lines: dict[str, QLineEdit] = {}
        self._form_place = QWidget()
        self._form = QFormLayout(self._form_place)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._set_up_view()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view, stretch=1)
        layout.addWidget(self._form_place)
        layout.addWidget(self.hint)
        self.model.changed.connect(self.changed)

    def _set_up_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(Ticks(view))
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(VALUES, QHeaderView.ResizeMode.Stretch)
        for column in (KIND, NAME, ROWS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        view.selectionModel().currentRowChanged.connect(lambda *_: self._fill_form())
        self.model.modelReset.connect(self._fill_form)

    def show_plan(self, plan: Plan | None) -> None:
        """Show what a plan would make."""
        self._plan = plan
        self.model.show(plan)

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self.view.setAccessibleName(texts("To create"))
        self.model.dress(texts)
        self._say()

    def _say(self, problem: ErqiError | None = None) -> None:
        texts = self._session.texts
        self.hint.setText(
            texts(" ").join(texts.error(problem))
            if problem is not None
            else texts("What is not ticked is not made, and the rows that need it are refused.")
        )

    @property
    def current(self) -> Thing | None:
        """What is turned to."""
        row = self.view.currentIndex().row()
        return self.model.things[row] if 0 <= row < len(self.model.things) else None

    def _fill_form(self) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self.lines.clear()
        thing = self.current
        for key in thing.changeable if thing is not None else ():
            line = QLineEdit(thing.values.get(key, "") if thing else "")
            line.editingFinished.connect(lambda key=key: self._change(key))
            self.lines[key] = line
            self._form.addRow(field_words(key, self._session.texts), line)
        self._say()

    def _change(self, key: str) -> None:
        thing, text = self.current, self.lines[key].text().strip()
        if thing is None or self._plan is None or text == thing.values.get(key, ""):
            return
        try:
            self._plan.change_thing(thing.number, {key: text})
        except ErqiError as error:
            self._say(error)
            return
        self._say()
        self.model.refresh()
        self.changed.emit()
