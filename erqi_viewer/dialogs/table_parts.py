"""What the dialogs with a table share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from erqi_viewer.session import Session

ROW_PADDING = 8


def filter_line(view: QTableView) -> QLineEdit:
    """Return a filter box: Down and Enter leave it for the table, Ctrl+F leads back to it."""
    line = QLineEdit()
    line.setClearButtonEnabled(True)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        leave = QShortcut(QKeySequence(key), line)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(view.setFocus)
    return line


def set_up_rows(view: QTableView) -> None:
    """Let a table show and choose one whole row at a time."""
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setAlternatingRowColors(True)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + ROW_PADDING)
    view.horizontalHeader().setHighlightSections(False)


def add_undo_keys(dialog: QDialog, session: Session) -> None:
    """Let undo and redo be pressed in a window of its own, as in the main one."""
    stack = session.undo_stack
    keys = (("Ctrl+Z", stack.undo), ("Ctrl+Shift+Z", stack.redo), ("Ctrl+Y", stack.redo))
    for key, act in keys:
        shortcut = QShortcut(QKeySequence(key), dialog)
        shortcut.activated.connect(lambda act=act: session.may_edit() and act())
