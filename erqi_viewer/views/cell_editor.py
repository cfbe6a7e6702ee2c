"""Typing over a cell of the detail table, with the reason at hand when that cannot be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from erqi_viewer.core.override import override
from erqi_viewer.models import roles
from erqi_viewer.models.colours import failure_colour, is_dark
from erqi_viewer.models.roles import plain_tooltip
from erqi_viewer.views.parts import Tips

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    _Index = QModelIndex | QPersistentModelIndex


class CellEdit(QLineEdit):
    """The line in a cell. ``problem`` is why what stands in it cannot be kept, empty if it can."""

    def __init__(self, parent: QWidget, check: Callable[[str], str]) -> None:
        super().__init__(parent)
        self._check = check
        self.start = ""
        self.problem = ""
        self.setFrame(False)
        self.setAutoFillBackground(True)
        self.textChanged.connect(self._look)

    def say(self) -> None:
        """Show the reason below the line."""
        below = self.mapToGlobal(QPoint(0, self.height() // 2))
        QToolTip.showText(below, plain_tooltip(self.problem), self)

    def _look(self, text: str) -> None:
        self.problem = self._check(text) if text != self.start else ""
        palette = self.palette()
        plain = QGuiApplication.palette().color(QPalette.ColorRole.Text)
        colour = failure_colour(dark=is_dark(self)) if self.problem else plain
        palette.setColor(QPalette.ColorRole.Text, colour)
        self.setPalette(palette)
        self.setAccessibleDescription(self.problem)
        if self.problem:
            self.say()
        else:
            QToolTip.hideText()


class CellDelegate(Tips):
    """Opens a line in a cell that can be changed.

    Args:
        view: The table.
        text: Returns what stands in a cell as it is typed, None when it cannot be changed there.
        check: Returns why a text cannot be kept in a cell, empty when it can.
    """

    def __init__(
        self,
        view: QAbstractItemView,
        text: Callable[[QModelIndex], str | None],
        check: Callable[[QModelIndex, str], str],
    ) -> None:
        super().__init__(view, lambda index: index.data(roles.TIP) or "")
        self._typed = text
        self._check = check

    @override
    def createEditor(  # type: ignore[override] # Qt takes None for: not this cell
        self, parent: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> QWidget | None:
        cell = self._plain(index)
        text = self._typed(cell)
        if text is None:
            return None
        editor = CellEdit(parent, lambda typed: self._check(cell, typed))
        editor.start = text
        title = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(title))
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, CellEdit) and not editor.isModified():
            editor.setText(editor.start)
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, CellEdit) and not editor.problem and editor.text() != editor.start:
            model.setData(index, editor.text())

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Stay in the cell when Enter or Tab would leave it with what cannot be kept."""
        leaving = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
        if (
            isinstance(editor, CellEdit)
            and editor.problem
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in leaving
        ):
            editor.say()
            return True
        return super().eventFilter(editor, event)

    def _plain(self, index: _Index) -> QModelIndex:
        return index.model().index(index.row(), index.column())
