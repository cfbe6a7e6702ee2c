"""What the dialogs with a table share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtWidgets import QDialog

    from erqi_viewer.session import Session

_CELL_PADDING, _ROW_PADDING = 16, 8


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
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setMinimumSectionSize(1)
    rows.setDefaultSectionSize(view.fontMetrics().height() + _ROW_PADDING)
    view.horizontalHeader().setHighlightSections(False)


def fit_columns(
    view: QTableView, texts: Mapping[int, Iterable[str]], *, widest: int, signs: Mapping[int, int]
) -> None:
    """Make columns as wide as their titles, and as their texts up to a limit.

    Args:
        view: The table.
        texts: The texts that stand in each of these columns.
        widest: How wide a text may make its column, in heights of the font.
        signs: How many pixels the sign beside the text takes in the columns that have one.
    """
    header, metrics, model = view.horizontalHeader(), view.fontMetrics(), view.model()
    most = widest * metrics.height()
    for column, cells in texts.items():
        text = max((metrics.horizontalAdvance(cell) for cell in cells), default=0)
        title = metrics.horizontalAdvance(model.headerData(column, Qt.Orientation.Horizontal))
        width = max(min(text, most) + signs.get(column, 0), title)
        header.resizeSection(column, width + _CELL_PADDING)


def add_undo_keys(dialog: QDialog, session: Session) -> None:
    """Let undo and redo be pressed in a window of its own, as in the main one."""
    stack = session.undo_stack
    keys = (("Ctrl+Z", stack.undo), ("Ctrl+Shift+Z", stack.redo), ("Ctrl+Y", stack.redo))
    for key, act in keys:
        shortcut = QShortcut(QKeySequence(key), dialog)
        shortcut.activated.connect(lambda act=act: session.may_edit() and act())
