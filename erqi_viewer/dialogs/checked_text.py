"""A text in which what was found is marked, in an editor that follows the typing."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from erqi_viewer.core.override import override
from erqi_viewer.models.colours import is_dark
from erqi_viewer.models.verdict_look import verdict_format

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from erqi_viewer.core.claims import Verdict

_MARGIN_LINES = 3


def document_places(text: str, places: Iterable[int]) -> dict[int, int]:
    """Return where code points of a text are in Qt's document, which counts UTF-16 units."""
    found, last, position = {}, 0, 0
    for place in sorted(set(places)):
        piece = text[last:place]
        position += len(piece) + sum(one > "\uffff" for one in piece)
        found[place], last = position, place
    return found


class Passage(Protocol):
    """What is marked: a piece of the text and the verdict that it looks like."""

    @property
    def start(self) -> int:
        """Where it begins, in code points."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def verdict(self) -> Verdict:
        """How it is marked."""


class CheckedText(QPlainTextEdit):
    """Takes plain text and files, and marks findings in what can be seen of it.

    ``chosen`` carries the number of the finding that was clicked, ``file_dropped`` a path. Marks
    move with the words while the user types; they are made for the visible lines alone, so a book
    with a hundred thousand findings scrolls like a page.
    """

    chosen = Signal(int)
    file_dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: Sequence[Passage] = ()
        self._spans: list[tuple[int, int]] = []
        self._furthest: list[int] = []
        self._current: int | None = None
        self._drawn: list[tuple[int, int, int]] = []
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(10)
        self.document().contentsChange.connect(self._shift)
        self.verticalScrollBar().valueChanged.connect(self._draw)

    def show_findings(self, text: str, findings: Sequence[Passage]) -> None:
        """Mark the findings in the text as it is now."""
        places = document_places(text, (at for one in findings for at in (one.start, one.end)))
        self._findings = findings
        self._spans = [(places[one.start], places[one.end]) for one in findings]
        self._current = None
        self._spans_moved()

    def reveal(self, number: int) -> None:
        """Select a finding's words and bring them into view, not to an edge."""
        self._current = number
        self.setTextCursor(self._cursor(*self._spans[number]))
        height, caret = self.viewport().height(), self.cursorRect()
        margin = _MARGIN_LINES * caret.height()
        if caret.top() < margin or caret.bottom() > height - margin:
            self.centerCursor()
        self._redraw()

    def has_span(self, number: int) -> bool:
        """Return whether a finding of this number is marked."""
        return number < len(self._spans)

    def span(self, number: int) -> tuple[int, int]:
        """Return where a finding's words are in the document now."""
        return self._spans[number]

    def finding_at(self, position: int) -> int | None:
        """Return the number of the shortest finding around a position of the document."""
        around = [
            (end - start, number)
            for number, start, end in self._between(position, position)
            if start <= position < end
        ]
        return min(around)[1] if around else None

    # Following the text

    def _shift(self, position: int, removed: int, added: int) -> None:
        """Move the spans with the words around them; a passage that is gone has none."""
        if not self._spans or removed == added == 0:
            return
        last = max(0, self.document().characterCount() - 1)
        moved = (_moved(*span, position, removed, added) for span in self._spans)
        self._spans = [(min(start, last), min(end, last)) for start, end in moved]
        self._spans_moved()

    def _spans_moved(self) -> None:
        self._furthest = list(accumulate((end for _, end in self._spans), max))
        self._redraw()

    def _redraw(self) -> None:
        self._drawn = []
        self._draw()

    def _between(self, first: int, last: int) -> list[tuple[int, int, int]]:
        """Return number, start and end of the findings that touch a part of the document."""
        low = bisect_right(self._furthest, first)
        high = bisect_right(self._spans, last, key=lambda span: span[0])
        return [(number, *self._spans[number]) for number in range(low, high)]

    # Drawing

    def _draw(self) -> None:
        first = self.firstVisibleBlock().position()
        corner = QPoint(self.viewport().width(), self.viewport().height())
        last = self.cursorForPosition(corner).position()
        seen = [one for one in self._between(first, last) if one[1] < one[2]]
        if seen == self._drawn and seen:
            return
        self._drawn = seen
        dark = is_dark(self)
        selections = []
        for number, start, end in seen:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(start, end)
            selection.format = verdict_format(
                self._findings[number].verdict, dark=dark, current=number == self._current
            )
            selections.append(selection)
        self.setExtraSelections(selections)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._redraw()

    # What the user does

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        clicked = event.button() == Qt.MouseButton.LeftButton
        if clicked and not self.textCursor().hasSelection():
            number = self.finding_at(self.textCursor().position())
            if number is not None:
                self.chosen.emit(number)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(_file(source)) or source.hasText()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take a dropped or pasted file as a file, all else as plain text."""
        if path := _file(source):
            self.file_dropped.emit(path)
        else:
            self.insertPlainText(source.text())


def _moved(start: int, end: int, at: int, removed: int, added: int) -> tuple[int, int]:
    """Return where a span is after an edit: of what is replaced whole, nothing is left."""
    behind, further = at + removed, added - removed
    if end <= at:
        return start, end
    if start >= behind:
        return start + further, end + further
    if start < at:
        return start, end + further if end > behind else at
    return (at + added, end + further) if end > behind else (at, at)


def _file(data: QMimeData) -> str:
    """Return the path of the one local file that is dragged or pasted, else nothing."""
    urls = data.urls()
    return urls[0].toLocalFile() if len(urls) == 1 else ""
