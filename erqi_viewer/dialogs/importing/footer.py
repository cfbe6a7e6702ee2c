"""The line below the pages of an import: where to go, how things stand, how far the work is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from erqi_viewer.dialogs.labels import plain_label

if TYPE_CHECKING:
    from erqi_viewer.core.texts import Texts

Stage = Literal["start", "columns", "plan", "none"]
_STEPS = 1000


class Footer(QWidget):
    """Shows the buttons that lead on from a page, with a text and a progress bar between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status, self.progress = plain_label(), QProgressBar()
        self.buttons = {name: QPushButton() for name in ("back", "stop", "next", "apply", "close")}
        self.progress.setMaximumWidth(18 * self.fontMetrics().height())
        for button in self.buttons.values():
            button.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.buttons["back"])
        row.addWidget(self.status, stretch=1)
        row.addWidget(self.progress)
        for name in ("stop", "next", "apply", "close"):
            row.addWidget(self.buttons[name])

    def retranslate(self, texts: Texts) -> None:
        """Show the buttons in a language."""
        labels = {
            "back": texts("&Back"),
            "stop": texts("&Cancel"),
            "next": texts("S&how the plan"),
            "apply": texts("&Import"),
            "close": texts("Close"),
        }
        for name, label in labels.items():
            self.buttons[name].setText(label)

    def begin(self) -> None:
        """Show that work begins of which it is not known yet how much there is."""
        self.progress.setRange(0, 0)

    def show_progress(self, done: int, whole: int) -> None:
        """Show how far the work is; ``whole`` is 0 while that is not known."""
        self.progress.setRange(0, _STEPS if whole else 0)
        if whole:
            self.progress.setValue(min(_STEPS, done * _STEPS // whole))

    def offer(self, stage: Stage, *, busy: bool, ready: bool) -> None:
        """Let only that be done which can be.

        Args:
            stage: Which page is shown.
            busy: Whether work is under way.
            ready: Whether the page says all that the next step needs.
        """
        self.progress.setVisible(busy)
        self.buttons["stop"].setVisible(busy)
        self.buttons["back"].setVisible(stage != "start")
        self.buttons["back"].setEnabled(not busy)
        for name, where in (("next", "columns"), ("apply", "plan")):
            self.buttons[name].setVisible(stage == where)
            self.buttons[name].setEnabled(not busy and ready)
