"""What the Edit menu does: undo and redo, forms for records, and what they refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.session.targets import Target, target_of
from erqi_viewer.session.undo import BookCommand
from erqi_viewer.session.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtWidgets import QDialog, QWidget

    from erqi_viewer.core.changes import Changes
    from erqi_viewer.session import Session


class Rows(Protocol):
    """The table as far as editing needs it."""

    def selected_records(self) -> list[str]:
        """Return the records of the selected rows."""

    def neighbour(self, records: Collection[str]) -> str | None:
        """Return the record to select when these are gone."""


class Editing(QObject):
    """Carries out the actions that change records.

    ``told`` carries what was done for the status line, ``noticed`` what another program did, and
    ``changed`` says that other actions can be chosen than before.
    """

    told = Signal(str, str)
    noticed = Signal(object)
    changed = Signal()

    def __init__(self, session: Session, window: QWidget, rows: Rows) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._rows = rows
        self._records: frozenset[str] = frozenset()
        self._open: dict[str, QDialog] = {}
        self._watch = Watch(session)
        session.data_changed.connect(self._remember)
        session.changed_outside.connect(self._tell_outside)
        session.undo_stack.indexChanged.connect(lambda _: self.changed.emit())
        QShortcut(QKeySequence("Ctrl+Y"), window).activated.connect(self.redo)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "undo": self.undo,
            "redo": self.redo,
            "add": self.add,
            "change": self.change,
            "delete": self.delete,
            "manage": self.manage,
            "change_log": self.show_log,
        }

    def enabled(self) -> dict[str, bool]:
        """Return which actions can be chosen."""
        session, stack = self._session, self._session.undo_stack
        opened = session.path is not None
        return {
            "undo": stack.canUndo(),
            "redo": stack.canRedo(),
            **dict.fromkeys(("add", "manage", "change_log"), opened),
            "change": target_of(session, session.selection.record) is not None,
            "delete": bool(self._targets()),
        }

    def names(self) -> dict[str, str]:
        """Return the texts of undo and redo with what they would do."""
        texts = self._session.texts
        undo, redo = self._next(undo=True), self._next(undo=False)
        return {
            "undo": texts("&Undo: {step}", step=_quoted(undo)) if undo else texts("&Undo"),
            "redo": texts("Re&do: {step}", step=_quoted(redo)) if redo else texts("Re&do"),
        }

    def _next(self, *, undo: bool) -> str:
        stack = self._session.undo_stack
        number = stack.index() - 1 if undo else stack.index()
        command = stack.command(number) if 0 <= number < stack.count() else None
        return self._session.texts.name(command.title) if isinstance(command, BookCommand) else ""

    # Undo and redo

    def undo(self) -> None:
        """Take the last step back and show what it changed."""
        self._step(self._session.undo_stack.undo, self._next(undo=True), undo=True)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self._step(self._session.undo_stack.redo, self._next(undo=False), undo=False)

    def _step(self, take: Callable[[], None], name: str, *, undo: bool) -> None:
        if not name or not self._session.may_edit():
            return
        self._records = frozenset()
        take()
        if not self._records:
            return
        self._show_changed()
        texts = self._session.texts
        done = texts("Undone: {step}", step=name) if undo else texts("Redone: {step}", step=name)
        self.told.emit(done, "")

    def _remember(self, changes: Changes) -> None:
        self._records = changes.records

    def _show_changed(self) -> None:
        """Select a record that was changed, unless one of them is selected."""
        session = self._session
        known = sorted(uid for uid in self._records if session.fact(uid) is not None)
        if known and session.selection.record not in known:
            session.select_record(next((u for u in known if session.standing(u)), known[0]))

    # Records

    def add(self) -> None:
        """Open the form for a new record of the section that is selected."""
        from erqi_viewer.dialogs.editing.titles import OF_SECTION

        self._edit(OF_SECTION[self._session.selection.section])

    def change(self) -> None:
        """Open the form for the selected record."""
        target = target_of(self._session, self._session.selection.record)
        if target is not None:
            self._edit(target.table, target)

    def _edit(self, kind: str, target: Target | None = None) -> None:
        if not self._session.may_edit():
            return
        from erqi_viewer.dialogs.editing.form import EditForm

        form = EditForm(self._session, kind, self._window, target=target)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.saved.connect(self._saved)
        neighbour = self._rows.neighbour([target.uid]) if target else None
        form.deleted.connect(lambda *_: self._deleted(neighbour))
        form.open()

    def _saved(self, _table: str, uid: str) -> None:
        self._session.select_record(uid)
        self.told.emit(self._done(), "")

    def _done(self) -> str:
        return self._session.texts("Saved: {step}", step=self._next(undo=True))

    def set_cell(self, record: str, column: str, text: str) -> None:
        """Keep what was typed into a cell of the table."""
        from erqi_viewer.session.editing import set_cell

        if set_cell(self._session, record, column, text):
            self.told.emit(self._done(), "")

    def delete(self) -> None:
        """Delete the selected records and select their neighbour; undo brings them back."""
        from erqi_viewer.session.editing import delete

        session, targets = self._session, self._targets()
        neighbour = self._rows.neighbour([one.uid for one in targets])
        if targets and delete(session, targets):
            self._deleted(neighbour)

    def _deleted(self, neighbour: str | None) -> None:
        session = self._session
        if neighbour is not None:
            session.select(session.selection._replace(record=neighbour))
        step = self._next(undo=True)
        self.told.emit(session.texts("Done: {step}. Ctrl+Z brings it back.", step=step), "")

    def _targets(self) -> list[Target]:
        session, records = self._session, self._rows.selected_records()
        now = session.selection.record
        if now is not None and now not in records:
            records = [now]
        return [found for one in records if (found := target_of(session, one)) is not None]

    # What records refer to, and what was done to them

    def manage(self) -> None:
        """Show lists, editions, regions, sources and the rest."""
        from erqi_viewer.dialogs.editing.lists import ListsDialog

        self._show("manage", lambda: ListsDialog(self._session, self._window))

    def show_log(self) -> None:
        """Show the change log."""
        from erqi_viewer.dialogs.editing.change_log import LogDialog

        self._show("change_log", lambda: LogDialog(self._session, self._window))

    def _show(self, key: str, make: Callable[[], QDialog]) -> None:
        """Bring a window to the front; one of each is enough."""
        dialog = self._open.get(key)
        if dialog is None:
            dialog = self._open[key] = make()
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.destroyed.connect(lambda: self._open.pop(key, None))
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    # What another program did

    def _tell_outside(self) -> None:
        self.noticed.emit(
            ErqiError(
                "Another program changed this file, so it was read again.",
                "What you see is how it is now; what stands in an open form is still there.",
            )
        )


def _quoted(text: str) -> str:
    return text.replace("&", "&&")
