"""How large a dialog is when it is opened for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

_AROUND = QSize(1, 3)
"""What to leave free for the frame and its title, in line heights."""


def open_at(dialog: QDialog, wanted: QSize) -> None:
    """Give a dialog the size it would like, as far as its screen has room.

    Qt bounds a size that it chooses itself, not one that is set: the buttons of a dialog that is
    larger than the screen could not be reached.
    """
    em = dialog.fontMetrics().height()
    dialog.resize(wanted.boundedTo(dialog.screen().availableSize() - _AROUND * em))
