"""The window's frame: it is on the screen before there is anything to put in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from erqi_viewer.core.override import override

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent

    from erqi_viewer.session import Preferences

DEFAULT_SIZE = (1440, 860)
GEOMETRY = "window/geometry"


class Frame(QMainWindow):
    """An empty main window that turns what Qt tells it into signals.

    Importing what fills it takes as long as Qt itself, so it is shown first and filled after
    ``first_painted``. ``files_dropped`` carries their paths.
    """

    first_painted = Signal()
    files_dropped = Signal(list)
    palette_changed = Signal()
    state_changed = Signal()
    closing = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._painted = False
        self.setAcceptDrops(True)
        if not self.restoreGeometry(preferences.state(GEOMETRY)):
            room = self.screen().availableGeometry().size()
            self.resize(min(DEFAULT_SIZE[0], room.width()), min(DEFAULT_SIZE[1], room.height()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # The pixels reach the screen when this event has been dealt with.
            QTimer.singleShot(0, self.first_painted.emit)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.palette_changed.emit()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.state_changed.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if paths := _files(event.mimeData()):
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)


def _files(data: QMimeData) -> list[str]:
    """Return the paths of the local files that are dragged; none when something else is too."""
    urls = data.urls()
    return [url.toLocalFile() for url in urls] if all(url.isLocalFile() for url in urls) else []
