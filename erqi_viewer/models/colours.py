"""The colours of a rise and a fall, told apart by colour-blind readers in light and in dark.

Blue and orange rather than green and red, which also mean opposite things in China and elsewhere.
The arrow beside the number says the same without colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_RISE = {False: "#1257a8", True: "#74b3ff"}
_FALL = {False: "#a84300", True: "#ffa764"}
_DARK_BELOW = 128


def is_dark(widget: QWidget) -> bool:
    """Return whether a widget's texts stand on a dark ground."""
    return widget.palette().color(QPalette.ColorRole.Base).lightness() < _DARK_BELOW


def change_colour(change: float | None, *, dark: bool) -> QColor | None:
    """Return the text colour of a change, None for one that is neither up nor down."""
    if not change:
        return None
    return QColor((_RISE if change > 0 else _FALL)[dark])


def failure_colour(*, dark: bool) -> QColor:
    """Return the text colour of what failed; the word beside it says the same without colour."""
    return QColor(_FALL[dark])
