"""What other sources say of a rank, each to be opened from the form of the one that counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from erqi_viewer.core.wording import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erqi_viewer.core.changes import Document
    from erqi_viewer.core.editing.book import Book
    from erqi_viewer.core.texts import Texts


class Rivals(QWidget):
    """A button for every other source; ``wanted`` carries the stable id of its record."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._shown: list[tuple[str, str]] = []
        self._label = QLabel()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._label)
        self.hide()

    def show_rows(self, rows: Mapping[str, Document], book: Book, texts: Texts) -> None:
        """Show what other sources say, nothing when there are none."""
        self._label.setText(texts("Other sources of this rank:"))
        self.setVisible(bool(rows))
        wanted = [(uid, _words(row, book, texts)) for uid, row in rows.items()]
        if wanted == self._shown:  # asked at every key that is typed
            return
        for button in self.buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self.buttons, self._shown = [], wanted
        for uid, text in wanted:
            button = QPushButton(text.replace("&", "&&"))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, uid=uid: self.wanted.emit(uid))
            self._layout.addWidget(button)
            self.buttons.append(button)


def _words(row: Document, book: Book, texts: Texts) -> str:
    rank = row.get("rank")
    value = str(rank) if rank is not None else word(str(row.get("status")), texts)
    source = texts.name(book.label("source", row.get("source")))
    return texts("{value} by {source}…", value=value, source=source)
