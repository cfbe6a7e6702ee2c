"""Notices what other programs write into the open record book, while the window is in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from erqi_viewer.session.outside import look

if TYPE_CHECKING:
    from erqi_viewer.session.session import Session
    from erqi_viewer.store.database import FileState

LOOK_MILLISECONDS = 2000


class Watch(QObject):
    """Looks at the file when the program comes to the front, and every two seconds while there.

    A look reads one number of the file and never waits for another program.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._told: FileState | None = None
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK_MILLISECONDS)
        self.timer.timeout.connect(self.look)
        session.database_changed.connect(self._forget)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._state_changed)
            self._state_changed(application.applicationState())

    def look(self) -> None:
        """Look at the file now."""
        self._told = look(self._session, self._told)

    def _forget(self) -> None:
        self._told = None

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()
            self.timer.start()
        else:
            self.timer.stop()
