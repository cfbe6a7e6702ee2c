"""A drafted paragraph whose sentences can be chosen one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from erqi_viewer.core.draft import paragraph
from erqi_viewer.core.override import override
from erqi_viewer.dialogs.checked_text import document_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from erqi_viewer.core.draft import Sentence
    from erqi_viewer.core.records import Language

_GROUND = 60
_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class DraftText(QPlainTextEdit):
    """Shows a paragraph; ``chosen`` carries the number of the sentence clicked or entered."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: list[tuple[int, int]] = []
        self._current: int | None = None
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(10)

    def show_sentences(self, sentences: Sequence[Sentence], language: Language) -> None:
        """Show sentences as running text; none is chosen."""
        text = paragraph(sentences, language)
        ends = [len(paragraph(sentences[:count], language)) for count in range(len(sentences) + 1)]
        starts = [end + (text[end : end + 1] == " ") for end in ends[:-1]]
        places = document_places(text, (*starts, *ends))
        self.setPlainText(text)
        self._spans = [(places[a], places[b]) for a, b in zip(starts, ends[1:], strict=True)]
        self._current = None
        self.mark()

    def sentence_at(self, position: int) -> int | None:
        """Return the number of the sentence around a position of the document."""
        return next((n for n, (_, end) in enumerate(self._spans) if position < end), None)

    def mark(self) -> None:
        """Bring the chosen sentence out in the palette's colours."""
        selections = []
        if self._current is not None:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            start, end = self._spans[self._current]
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            colour = self.palette().color(QPalette.ColorRole.Highlight)
            colour.setAlpha(_GROUND)
            made = selection.format
            made.setBackground(colour)
            selection.cursor, selection.format = cursor, made
            selections.append(selection)
        self.setExtraSelections(selections)

    def _choose(self) -> None:
        number = self.sentence_at(self.textCursor().position())
        if number is not None:
            self._current = number
            self.mark()
            self.chosen.emit(number)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._choose()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self._choose()
            return
        super().keyPressEvent(event)
