"""What is brought to an import: files that are chosen, and what is pasted or dropped."""

from __future__ import annotations

import os
import shutil
import tempfile
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from erqi_viewer.dialogs import files
from erqi_viewer.session import importing

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from erqi_viewer.session import Session


class Intake(QObject):
    """Tells files, tables and texts apart.

    ``files_came`` carries the paths of files to look into, ``text_came`` the text of a release and
    what it is called; ``nothing_came`` says that there was none of these.
    """

    files_came = Signal(list)
    text_came = Signal(str, str)
    nothing_came = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._window = parent
        self._folder = ""

    def ask(self) -> None:
        """Ask for files."""
        preferences = self._session.preferences
        paths = files.ask_import(self._window, self._session.texts, preferences.last_folder)
        if paths:
            preferences.last_folder = os.path.dirname(paths[0])
            self.files_came.emit(paths)

    def paste(self) -> None:
        """Take what is on the clipboard: files, a table, or the text of a release."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> None:
        """Take files, a table or a text that were pasted or dropped."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.files_came.emit(paths)
        elif importing.is_table(data.text()):
            self.files_came.emit([self._keep(data.text())])
        elif data.text().strip():
            name = self._session.texts("clipboard")
            self.text_came.emit(importing.as_lines(data.text()), name)
        else:
            self.nothing_came.emit()

    def close(self) -> None:
        """Throw away the files that pasted tables were kept in."""
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _keep(self, text: str) -> str:
        """Write a pasted table where it can be read as a file, until all is closed."""
        self._folder = self._folder or tempfile.mkdtemp(prefix="erqi-import-")
        path = os.path.join(self._folder, f"{self._session.texts('clipboard')}.tsv")
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        return path
