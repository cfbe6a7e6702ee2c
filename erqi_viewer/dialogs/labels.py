"""Labels of plain text: nothing in a name or a message is taken for markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from erqi_viewer.core.errors import ErqiError
    from erqi_viewer.core.texts import Texts


def plain_label(text: str = "", *, selectable: bool = False) -> QLabel:
    """Return a label that wraps its text, which can be copied out of it if ``selectable``."""
    label = QLabel()
    _set_up(label, selectable=selectable)
    label.setText(text)
    return label


def _set_up(label: QLabel, *, selectable: bool) -> None:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )


class MessageLine(QLabel):
    """The line that says what happened, hidden while nothing did."""

    def __init__(self) -> None:
        super().__init__()
        _set_up(self, selectable=True)
        self.hide()

    def tell(self, text: str) -> None:
        """Show a text, nothing when it is empty."""
        self.setText(text)
        self.setVisible(bool(text))

    def say(self, error: ErqiError | None, texts: Texts) -> None:
        """Show what went wrong and what to do, nothing when nothing did."""
        self.tell("\n".join(part for part in texts.error(error) if part) if error else "")
