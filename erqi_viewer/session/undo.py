"""Undo and redo: each step of the stack is an entry of the change log, taken back by another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from erqi_viewer.core.override import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from erqi_viewer.core.changes import Changes
    from erqi_viewer.core.records import Name
    from erqi_viewer.store.database import Database

    Change = Callable[[Database], Changes]
    CarryOut = Callable[[Change], Changes | None]
    Author = Callable[[], str | None]


class BookCommand(QUndoCommand):
    """A change of the open database that can be taken back and done again.

    One that fails changes nothing and leaves the stack, so that the stack never promises what is
    not there. ``done`` says whether it is carried out now.

    Args:
        title: What it is called.
        text: The same in the language in force, for the stack.
        change: What it does first.
        carry_out: Does it, or says that it failed and returns None.
        author: Returns who signs what is taken back or done again.
    """

    def __init__(
        self, title: Name, text: str, change: Change, carry_out: CarryOut, author: Author
    ) -> None:
        super().__init__(text)
        self.title = title
        self.done = False
        self._do = carry_out
        self._author = author
        self._first: Change | None = change
        self._entry: str | None = None

    @override
    def redo(self) -> None:
        """Carry it out, the first time by its function, later by taking the undoing back."""
        if self._first is not None:
            self._carry_out(self._first)
            self._first = None
        else:
            self._carry_out(self._taking_back("redo"))
        self.done = not self.isObsolete()

    @override
    def undo(self) -> None:
        """Take it back."""
        self._carry_out(self._taking_back("undo"))
        self.done = self.isObsolete()

    def _taking_back(self, kind: str) -> Change:
        from erqi_viewer.store import edits

        entry, by = self._entry or "", self._author()
        return lambda db: edits.revert(db, entry, kind="undo" if kind == "undo" else "redo", by=by)

    def _carry_out(self, change: Change) -> None:
        changes = self._do(change)
        if changes is None or changes.change is None:
            self.setObsolete(True)
        else:
            self._entry = changes.change
