"""What the panels share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QToolTip,
)

from erqi_viewer.core.override import override
from erqi_viewer.models.roles import plain_tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget

    _Index = QModelIndex | QPersistentModelIndex

_ROW_PADDING = 8


def message_label(parent: QWidget) -> QLabel:
    """Return a label for the sentence that stands in an empty view's place."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setMargin(16)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def set_up_table(view: QTableView) -> None:
    """Let a table look like a part of its panel: no frame, no grid, rows of one height."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setAlternatingRowColors(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setMinimumSectionSize(1)
    fit_rows(view)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setStretchLastSection(True)


def fit_rows(view: QTableView) -> None:
    """Make the rows of a table as high as its font asks for."""
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + _ROW_PADDING)


def select_rows(view: QAbstractItemView, rows: Iterable[QModelIndex]) -> None:
    """Select whole rows of a view and no others; the current one stays."""
    selection = QItemSelection()
    for index in rows:
        if index.isValid():
            selection.select(index, index)
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)


def go_to_row(view: QAbstractItemView, index: _Index) -> None:
    """Make an index current and its row the only one selected.

    The view's own way adds to what is selected while Ctrl is held, as it is for Ctrl+Z.
    """
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)


class Tips(QStyledItemDelegate):
    """Shows a tooltip when asked for one: what ``text`` says, else a text that is cut short."""

    def __init__(
        self, parent: QAbstractItemView, text: Callable[[_Index], str] = lambda _: ""
    ) -> None:
        super().__init__(parent)
        self._text = text

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        text = self._text(index) if index.isValid() else ""
        if not text and self.sizeHint(option, index).width() > option.rect.width():
            text = index.data() or ""
        QToolTip.showText(event.globalPos(), plain_tooltip(text), view)
        return True
