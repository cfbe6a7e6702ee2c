"""The buttons above a plan: one a state with the number of its rows, and one for what is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from erqi_viewer.core.importing.plan import STATES
from erqi_viewer.models.plan_words import state_words

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from erqi_viewer.core.importing.plan import Counts, RowState
    from erqi_viewer.core.texts import Texts

ALL, THINGS = "all", "things"
TABS: tuple[str, ...] = (ALL, *STATES, THINGS)
_ICON = 16


class StateBar(QWidget):
    """Chooses which rows are listed; ``changed`` says that another choice was made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {tab: self._button() for tab in TABS}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for button in self.buttons.values():
            self._group.addButton(button)
            layout.addWidget(button)
        layout.addStretch(1)
        self.buttons[ALL].setChecked(True)
        self._group.buttonClicked.connect(lambda _: self.changed.emit())

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(_ICON, _ICON))
        return button

    @property
    def tab(self) -> str:
        """What is listed: ``all``, a state, or ``things``."""
        return next(tab for tab, button in self.buttons.items() if button.isChecked())

    @property
    def state(self) -> RowState | None:
        """The state whose rows are listed, None for all."""
        return next((one for one in STATES if one == self.tab), None)

    def choose(self, tab: str) -> None:
        """List something else; a tab without anything stands for all."""
        button = self.buttons[tab]
        (button if button.isEnabled() else self.buttons[ALL]).setChecked(True)
        self.changed.emit()

    def write(self, counts: Counts, things: int, texts: Texts) -> None:
        """Show what there is of everything; what there is none of cannot be chosen."""
        numbers = {ALL: counts.rows, THINGS: things}
        for tab, button in self.buttons.items():
            state = next((one for one in STATES if one == tab), None)
            number = numbers[tab] if state is None else int(getattr(counts, state))
            button.setText(f"{_words(tab, state, texts)} {number:,}")
            button.setAccessibleName(button.text())
            button.setEnabled(number > 0 or tab == ALL)
            button.setVisible(tab != THINGS or number > 0)
        if not self.buttons[self.tab].isEnabled():
            self.buttons[ALL].setChecked(True)
            self.changed.emit()

    def draw(self, icons: dict[RowState, QIcon]) -> None:
        """Give the states their signs."""
        for state, icon in icons.items():
            self.buttons[state].setIcon(icon)


def _words(tab: str, state: RowState | None, texts: Texts) -> str:
    if state is not None:
        return state_words(state, texts)
    return texts("All") if tab == ALL else texts("To create")
