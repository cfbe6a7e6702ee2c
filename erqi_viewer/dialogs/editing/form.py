"""The form for a row of any kind, made of the fields of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.changes import ConflictError
from erqi_viewer.core.override import override
from erqi_viewer.dialogs.editing.edited_row import EditedRow
from erqi_viewer.dialogs.editing.rivals import Rivals
from erqi_viewer.dialogs.editing.rows import FieldRows
from erqi_viewer.dialogs.editing.titles import ADDABLE, add_title, change_title, subject_of
from erqi_viewer.dialogs.labels import MessageLine
from erqi_viewer.dialogs.sizes import open_at
from erqi_viewer.session.targets import Target

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from erqi_viewer.core.editing.values import Entries
    from erqi_viewer.core.errors import ErqiError
    from erqi_viewer.session import Session


class EditForm(QDialog):
    """Adds a row or changes one; ``saved`` and ``deleted`` carry its table and stable id.

    What cannot be saved is said beside its field while it is typed. What the book itself refuses
    is said there too, and the form stays open with everything that was typed.

    Args:
        session: Whose book it is.
        kind: Which of ``ADDABLE`` to add, or the table of the row to change.
        target: The row to change; None adds one.
        known: What a new row says, by the key of the field.
        fixed: Whether only this kind can be added.
    """

    saved = Signal(str, str)
    deleted = Signal(str, str)

    def __init__(
        self,
        session: Session,
        kind: str,
        parent: QWidget | None = None,
        *,
        target: Target | None = None,
        known: dict[str, str] | None = None,
        fixed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._row = EditedRow(session, kind, target, known or {})
        self._touched: set[str] = set()
        self._warned = False
        self._refused: dict[str, ErqiError] = {}
        self.kinds, self.reason, self.message = QComboBox(), QLineEdit(), MessageLine()
        self.rows, self.rivals = FieldRows(), Rivals()
        self.buttons = QDialogButtonBox()
        self._head, self._foot = QFormLayout(), QFormLayout()
        self._fixed = fixed or target is not None
        self._lay_out()
        self._start()
        self.retranslate()
        session.data_changed.connect(self.refresh_data)
        session.database_changed.connect(self.refresh_data)
        session.language_changed.connect(self.retranslate)
        self.restoreGeometry(session.preferences.state(self._geometry))
        open_at(self, self.size().expandedTo(self.sizeHint()))
        self._focus()

    def _lay_out(self) -> None:
        role = QDialogButtonBox.ButtonRole
        self.save_button = self.buttons.addButton("", role.AcceptRole)
        self.cancel_button = self.buttons.addButton("", role.RejectRole)
        self.save_button.setDefault(True)
        self.delete_button = self.buttons.addButton("", role.ResetRole)
        self.delete_button.setVisible(self._row.target is not None)
        self._head.addRow(" ", self.kinds)
        self._foot.addRow(" ", self.reason)
        layout = QVBoxLayout(self)
        layout.addLayout(self._head)
        layout.addWidget(self.rows, stretch=1)
        layout.addWidget(self.rivals)
        layout.addLayout(self._foot)
        layout.addWidget(self.message)
        layout.addWidget(self.buttons)
        self._head.setRowVisible(self.kinds, not self._fixed)
        for key in ADDABLE:
            self.kinds.addItem("", key)
        self.kinds.setCurrentIndex(self.kinds.findData(self._row.kind))
        self.kinds.activated.connect(lambda _: self._change_kind())
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(super().reject)
        self.rows.changed.connect(self._changed)
        self.rows.new_wanted.connect(self._add_referred)
        self.rivals.wanted.connect(self._open_rival)
        self.delete_button.clicked.connect(self.delete)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)

    @override
    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(46 * em, min(super().sizeHint().height() + 4 * em, 46 * em))  # for reasons

    # What stands in it

    @property
    def table(self) -> str:
        """The table of the row."""
        return self._row.table

    @property
    def _geometry(self) -> str:
        return f"edit/{'change' if self._row.target else 'add'}/{self.table}"

    def entries(self) -> Entries:
        """Return what stands in the form, by the fields of the document."""
        return self.rows.entries()

    def _start(self, keep: Entries | None = None) -> None:
        self.rows.build(self._row.spec)
        entries = self._row.first_entries(keep or {})
        self.rows.dress(self._session.texts, self._row.book)
        self.rows.show_entries(entries)
        self._check()

    def _focus(self) -> None:
        """Start where there is most likely something to type: what is missing, else the number."""
        fields = self._row.spec.fields
        numbers = {one.key for one in fields if one.kind in {"whole", "decimal"}}
        places = self._row.problems or (numbers - {"position"} if self._row.target else ())
        self.rows.focus_first(places or list(self.rows.inputs)[:1])

    def _change_kind(self) -> None:
        """Go on with another kind, keeping what stands in the fields that it has too."""
        kept = {
            key: value
            for field in self._row.spec.fields
            if field.key in self._touched | {"region", "source", "year"} and field.key != "status"
            for key, value in self.rows.inputs[field.key].entries().items()
        }
        self._row.kind = self.kinds.currentData()
        self._start(kept)
        self.retranslate()

    def _changed(self, key: str) -> None:
        self._touched.add(key)
        self._warned = False
        self._refused.pop(key, None)
        now = self._row.completed(key, self.entries(), self._touched)
        if now != self.entries():
            self.rows.show_entries(now)
        self._check()

    def _check(self) -> None:
        row, entries, texts = self._row, self.entries(), self._session.texts
        row.check(entries)
        self.rows.set_hidden(row.hidden(entries))
        self.rows.show_problems({**self._refused, **row.problems}, self._touched)
        self.message.say(self._refused.get(""), texts)
        if not self._refused and row.leaves_its_evidence():
            self.message.tell(texts("Its evidence is of what stood here before; check that."))
        self.save_button.setEnabled(not row.problems)
        self.rivals.show_rows(row.rivals(entries), row.book, texts)

    # What the user does

    def save(self) -> None:
        """Save the row and close, or say why the book does not take it."""
        row = self._row
        if row.problems or row.draft is None or self._session.database is None:
            self.rows.focus_first(row.problems)
            return
        error = row.save(row.draft, self.reason.text().strip())
        if error is None:
            self.accept()
            self.saved.emit(self.table, row.uid)
            return
        self._refuse(error)

    def delete(self) -> None:
        """Delete the row and close, or say why that cannot be."""
        target, before = self._row.target, self._row.before
        if target is None or before is None:
            return
        error = self._row.delete(target, before, self.reason.text().strip())
        if error is None:
            self.accept()
            self.deleted.emit(*target)
            return
        self._refuse(error)

    def _refuse(self, error: ErqiError) -> None:
        """Say why the book does not take it, beside the field concerned."""
        field = getattr(error, "field", "")
        known = self._row.spec.field(field)
        self._refused = {known.key if known else "": error}
        if isinstance(error, ConflictError):  # what was typed stays, to be saved over it knowingly
            self._session.reload()
            self._row.take_up_changes()
        self._check()
        self.rows.focus_first(self._refused)

    def _add_referred(self, key: str, table: str) -> None:
        """Open the form for a new row that a field is to lead to."""
        known: dict[str, str] = {}
        entries = self.entries()
        if table == "structure_item":
            known["structure"] = str(entries.get("structure", ""))
        form = EditForm(self._session, table, self, known=known, fixed=True)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.saved.connect(lambda _, uid: self._refer(key, uid))
        form.open()

    def _open_rival(self, uid: str) -> None:
        """Open what another source says of the same rank."""
        form = EditForm(self._session, self.table, self, target=Target(self.table, uid))
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.open()

    def _refer(self, key: str, uid: str) -> None:
        self.refresh_data()
        one = self.rows.inputs.get(key)
        if one is not None:
            now = one.entries().get(key)
            one.show_entries({key: (*now, uid) if isinstance(now, tuple) else uid})
            self._changed(key)
            one.setFocus()

    @override
    def reject(self) -> None:
        """Close on Esc; with something typed it takes a second one."""
        if self._touched and not self._warned:
            self._warned = True
            texts = self._session.texts
            self.message.tell(texts("Press Esc once more to throw away what you typed."))
            return
        super().reject()

    # What the session tells

    def refresh_data(self, *_: object) -> None:
        """Take up what the book offers now; what stands in the form stays."""
        if self._session.database is None:
            super().reject()
            return
        self._row.look_again()
        self.rows.dress(self._session.texts, self._row.book)
        if self._row.target is not None and not self._touched:
            self.rows.show_entries(self._row.entries_now())
        self._check()

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        for number, key in enumerate(ADDABLE):
            self.kinds.setItemText(number, subject_of(key, texts))
        if self._row.target is None:
            self.setWindowTitle(add_title(self._row.kind, texts))
        else:
            self.setWindowTitle(change_title(self._row.kind, texts))
        self._head.labelForField(self.kinds).setText(texts("What:"))  # type: ignore[attr-defined]
        self._foot.labelForField(self.reason).setText(texts("&Why:"))  # type: ignore[attr-defined]
        self.kinds.setAccessibleName(texts("What:"))
        self.reason.setPlaceholderText(texts("Goes into the change log, if you like"))
        self.save_button.setText(texts("&Save"))
        self.cancel_button.setText(texts("Cancel"))
        self.delete_button.setText(texts("D&elete"))
        self.rows.dress(texts, self._row.book)
        self._check()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.rows.recolour()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._session.preferences.set_state(self._geometry, self.saveGeometry())
