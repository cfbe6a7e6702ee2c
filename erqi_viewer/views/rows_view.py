"""The detail table's view: whole rows, narrow lines, columns to move and to sort by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView

from erqi_viewer.core.override import override
from erqi_viewer.views.parts import fit_rows, set_up_table

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

_NEVER = QAbstractItemView.EditTrigger.NoEditTriggers
_BY_TYPING = (
    QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.AnyKeyPressed
)


class RowsView(QTableView):
    """A table whose copy key takes rows, where Qt would take the one cell.

    The current row stays in sight when the table gets lower, be it for a scroll bar.
    """

    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_up_table(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def let_type_over(self, *, allowed: bool) -> None:
        """Let a double click or a key open a cell, or no longer."""
        self.setEditTriggers(_BY_TYPING if allowed else _NEVER)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            fit_rows(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        current = self.currentIndex()
        if event.size().height() < event.oldSize().height() and current.isValid():
            self.scrollTo(current)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the copy key."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)
