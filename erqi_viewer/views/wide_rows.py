"""Rows of the tree whose name takes all columns, with what stands beside it at their end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette

from erqi_viewer.core.override import override
from erqi_viewer.models import roles
from erqi_viewer.views.parts import Tips

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
    from PySide6.QtGui import QColor, QFontMetrics, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView

    _Index = QModelIndex | QPersistentModelIndex

_MARGIN, _GAP, _ROW_PADDING = 3, 10, 3


class WideRows(Tips):
    """Draws a figure's name and value in one row: the name is cut before the value is.

    It asks nothing of ``QStyle``, whose first use takes 13 ms of the start.
    """

    def __init__(self, view: QTreeView, text: Callable[[_Index], str]) -> None:
        super().__init__(view, text)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + _ROW_PADDING)

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        beside = index.data(roles.BESIDE)
        if beside and option.rect.width() > 0:
            metrics, space = option.fontMetrics, _space(option.rect)
            taken = metrics.horizontalAdvance(_cut(beside, metrics, space))
            left = space.width() - taken - _GAP
            option.text = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, left)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        beside = index.data(roles.BESIDE)
        if beside:
            space = _space(option.rect)
            painter.save()
            painter.setPen(self._colour(index))
            painter.drawText(space, roles.RIGHT, _cut(beside, option.fontMetrics, space))
            painter.restore()

    def _colour(self, index: _Index) -> QColor:
        palette = self._view.palette()
        if self._view.selectionModel().isSelected(index):
            return palette.color(QPalette.ColorRole.HighlightedText)
        own = index.data(roles.FOREGROUND)
        return own.color() if own else palette.color(QPalette.ColorRole.Text)


def _space(rect: QRect) -> QRect:
    return rect.adjusted(_MARGIN, 0, -_MARGIN, 0)


def _cut(beside: str, metrics: QFontMetrics, space: QRect) -> str:
    return metrics.elidedText(beside, Qt.TextElideMode.ElideRight, space.width() * 2 // 3)
