"""What is chosen around the checked text: its year, and which verdicts to list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QToolButton, QWidget

from erqi_viewer.core.claims import verdict_words
from erqi_viewer.core.override import override
from erqi_viewer.models.findings_model import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erqi_viewer.core.claims import Verdict
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.models.findings_model import FindingsModel

_AUTOMATIC, _LATEST = 1900, 2100
_ICON = 16


class YearBox(QSpinBox):
    """A year, or none: then each claim's year is read from the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(_AUTOMATIC, _LATEST)
        self._proposed = _LATEST

    @property
    def year(self) -> int | None:
        """The chosen year, None when the text is to say it."""
        return None if self.value() == _AUTOMATIC else self.value()

    def propose(self, year: int | None) -> None:
        """Set the year that the first step from none leads to."""
        if year is not None:
            self._proposed = year

    @override
    def stepBy(self, steps: int) -> None:
        if self.year is None and steps:
            self.setValue(self._proposed)
        else:
            super().stepBy(steps)


class VerdictFilter(QWidget):
    """A button for each verdict with the number of its findings; those pressed are listed."""

    changed = Signal()

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._counts: Mapping[Verdict, int] = {}
        self.buttons = {verdict: self._button() for verdict in VERDICTS}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(self._label)
        for button in self.buttons.values():
            layout.addWidget(button)
        layout.addStretch(1)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setChecked(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(_ICON, _ICON))
        button.toggled.connect(lambda _: self.changed.emit())
        return button

    @property
    def wanted(self) -> tuple[Verdict, ...]:
        """The verdicts to list."""
        return tuple(verdict for verdict, one in self.buttons.items() if one.isChecked())

    def show_counts(self, counts: Mapping[Verdict, int]) -> None:
        """Show how many findings have each verdict."""
        self._counts = counts

    def write(self, texts: Texts) -> None:
        """Show words, numbers and signs as they are now."""
        self._label.setText(texts("Findings:"))
        for verdict, button in self.buttons.items():
            words = verdict_words(verdict, None, texts)
            button.setText(f"{words} {self._counts.get(verdict, 0)}")
            button.setIcon(self._model.icon(verdict))
            button.setAccessibleName(button.text())
            button.setToolTip(texts("Show or hide these findings"))
