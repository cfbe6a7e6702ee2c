"""Boxes to tick and circles to choose by, which can be seen on a dark ground too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QRadioButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
)

from erqi_viewer.core.override import override

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
    from PySide6.QtGui import QPaintEvent


class Ticks(QStyledItemDelegate):
    """Draws a line around each box: Qt's own is darker than a dark ground."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        if index.data(Qt.ItemDataRole.CheckStateRole) is None:
            return
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        view = drawn.widget
        box = view.style().subElementRect(
            QStyle.SubElement.SE_ItemViewItemCheckIndicator, drawn, view
        )
        selected = bool(drawn.state & QStyle.StateFlag.State_Selected)
        role = (
            QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.PlaceholderText
        )
        painter.save()
        painter.setPen(view.palette().color(role))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.restore()


class TickBox(QCheckBox):
    """A box to tick with a line around it."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, place = _pen_around(self, QStyle.SubElement.SE_CheckBoxIndicator)
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()


class ChoiceCircle(QRadioButton):
    """A circle to choose one of several by, with a line around it."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, place = _pen_around(self, QStyle.SubElement.SE_RadioButtonIndicator)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawEllipse(place.adjusted(1, 1, -2, -2))
        painter.end()


def _pen_around(
    button: TickBox | ChoiceCircle, indicator: QStyle.SubElement
) -> tuple[QPainter, QRect]:
    """Return a painter with the line's pen, to be ended, and the place of an indicator."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    place = button.style().subElementRect(indicator, option, button)
    painter = QPainter(button)
    painter.setPen(button.palette().color(QPalette.ColorRole.PlaceholderText))
    return painter, place
