"""The text of a source with the spans that facts rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QToolTip

from erqi_viewer.core.evidence import mark_at
from erqi_viewer.core.override import override
from erqi_viewer.models.colours import is_dark
from erqi_viewer.models.roles import plain_tooltip
from erqi_viewer.views.evidence_positions import Positions
from erqi_viewer.views.notice import blend

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from erqi_viewer.core.evidence import Mark

_TINT = {False: "#e8a200", True: "#f0b429"}
# How much of the tint a ground takes, or a line under the words.
_OWN_PASSAGE, _OTHER_VALUE, _OTHER_PASSAGE = 0.24, 0.12, 0.7
_MARGIN_LINES = 3


class SourceText(QPlainTextEdit):
    """Shows a text as it is, never as markup; a click on a span chooses its fact.

    ``chosen`` carries the record of the fact. Enter does for the caret what a click does for the
    mouse.
    """

    chosen = Signal(str)

    def __init__(self, describe: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._positions = Positions("")
        self._text: str | None = None
        self._marks: Sequence[Mark] = ()
        self._current: str | None = None
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)  # a file dropped here is the panel's to attach
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(10)

    def show_text(self, text: str, marks: Sequence[Mark], current: str | None) -> None:
        """Show a text with its marks, the current fact's brought out and into view."""
        if text != self._text:
            self._text = text
            self._positions = Positions(text)
            self.setPlainText(text)
        moved = (self._current, self._marks) != (current, marks)
        self._marks, self._current = marks, current
        self._draw()
        if moved:
            self._reveal()

    def marked_record(self, place: int) -> str | None:
        """Return the record of the shortest span around a code point."""
        mark = mark_at(self._marks, place, self._current)
        return mark.record if mark else None

    # Drawing

    def _draw(self) -> None:
        ground = self.palette().color(QPalette.ColorRole.Base)
        tint = QColor(_TINT[is_dark(self)])
        own = [mark for mark in self._marks if mark.record == self._current]
        others = [mark for mark in self._marks if mark.record != self._current]
        # Where spans overlap the later one is seen: the shorter above the longer, our own above.
        ordered = [
            *sorted(others, key=lambda mark: mark.start - mark.end),
            *sorted(own, key=lambda mark: mark.start - mark.end),
        ]
        seen: set[tuple[int, int, bool]] = set()
        selections = []
        for mark in ordered:
            mine = mark.record == self._current
            if (mark.start, mark.end, mine) in seen:
                continue
            seen.add((mark.start, mark.end, mine))
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(mark.start, mark.end)
            selection.format = _format(mark, ground, tint, mine=mine)
            selections.append(selection)
        self.setExtraSelections(selections)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._positions.to_document(start))
        cursor.setPosition(self._positions.to_document(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _reveal(self) -> None:
        """Put the caret before the current fact's number and bring it into view, not to an edge."""
        own = [mark for mark in self._marks if mark.record == self._current]
        if not own:
            return
        mark = min(own, key=lambda mark: mark.end - mark.start)
        self.setTextCursor(self._cursor(mark.start, mark.start))
        height, caret = self.viewport().height(), self.cursorRect()
        margin = _MARGIN_LINES * caret.height()
        if caret.top() < margin or caret.bottom() > height - margin:
            self.centerCursor()

    # What the user does

    def _place_at(self, point: QPoint) -> int | None:
        """Return the code point under the mouse, None beside the words."""
        cursor = self.cursorForPosition(point)
        rect = self.cursorRect(cursor)
        if not rect.top() <= point.y() <= rect.bottom():
            return None
        if point.x() < rect.left():  # the nearest gap may lie behind the character
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        elif cursor.atBlockEnd():
            return None
        return self._positions.to_text(cursor.position())

    def record_at(self, point: QPoint) -> str | None:
        """Return the record of the span under a point of the viewport."""
        place = self._place_at(point)
        return None if place is None else self.marked_record(place)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        clicked = event.button() == Qt.MouseButton.LeftButton
        if clicked and not self.textCursor().hasSelection():
            record = self.record_at(event.position().toPoint())
            if record is not None:
                self.chosen.emit(record)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        marked = self.record_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if marked else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            place = self._positions.to_text(self.textCursor().position())
            record = self.marked_record(place)
            if record is not None:
                self.chosen.emit(record)
            return
        super().keyPressEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)  # type: ignore[arg-type]
            return True
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        record = self.record_at(event.pos())
        text = self._describe(record) if record else ""
        QToolTip.showText(event.globalPos(), plain_tooltip(text), self.viewport())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()


def _format(mark: Mark, ground: QColor, tint: QColor, *, mine: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    if mine and mark.role == "value":
        made.setBackground(tint)
        made.setForeground(QColor(Qt.GlobalColor.black))
    elif mine:
        made.setBackground(blend(ground, tint, _OWN_PASSAGE))
    elif mark.role == "value":
        made.setBackground(blend(ground, tint, _OTHER_VALUE))
    else:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        made.setUnderlineColor(blend(ground, tint, _OTHER_PASSAGE))
    return made
