"""Where an import begins: files chosen, dropped or pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from erqi_viewer.dialogs.labels import plain_label

if TYPE_CHECKING:
    from erqi_viewer.session import Session


class StartPage(QWidget):
    """Says what can be imported; ``choose`` and ``paste`` say what the user wants to do."""

    choose = Signal()
    paste = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.hint = plain_label()
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose_button, self.paste_button = QPushButton(), QPushButton()
        self.choose_button.clicked.connect(self.choose)
        self.paste_button.clicked.connect(self.paste)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.paste_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(self.hint)
        layout.addSpacing(self.fontMetrics().height())
        layout.addLayout(buttons)
        layout.addStretch(3)
        self.retranslate()

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self.hint.setText(
            texts(
                "Drop files here, choose them, or paste what you copied:\n"
                "tables (CSV, TSV, XLSX, XLS, ODS) and press releases (TXT, HTML, DOCX).\n"
                "Nothing is written before you have seen the plan."
            )
        )
        self.choose_button.setText(texts("&Choose files…"))
        self.paste_button.setText(texts("&Paste"))
