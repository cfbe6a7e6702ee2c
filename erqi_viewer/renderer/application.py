"""Gives the command line what Qt needs to draw without a display."""

from __future__ import annotations

import os

from PySide6.QtWidgets import QApplication


def offscreen_application() -> QApplication:
    """Return the running application, or one that needs no display if there is none.

    Keep the result for as long as anything is drawn.
    """
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QApplication(["erqi-viewer"])
