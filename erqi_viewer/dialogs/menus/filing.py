"""What the File menu does with files: ask for them, have them read or written, say how it went."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.core.wording import regions_of, section_title
from erqi_viewer.dialogs import files
from erqi_viewer.session import evidence

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from erqi_viewer.renderer.spec import ExportSpec
    from erqi_viewer.session import Session


class Table(Protocol):
    """The table as far as saving needs it."""

    def save_as(self, path: str) -> None:
        """Write what the table shows; the extension says how. Raises ErqiError."""


class Filing(QObject):
    """Carries out what reads and writes files.

    ``told`` carries what was done and the file that was written, if any, ``file_wanted`` the path
    of a file to open. What fails with a file is the session's to report.
    """

    told = Signal(str, str)
    file_wanted = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def open(self) -> None:
        """Ask for a record book to open."""
        preferences = self._session.preferences
        path = files.ask_open(self._window, self._session.texts, preferences.last_folder)
        if path is not None:
            preferences.last_folder = os.path.dirname(path)
            self.file_wanted.emit(path)

    def attach_text(self, source_key: str) -> None:
        """Ask for the text of a source and have it attached."""
        preferences = self._session.preferences
        if not self._session.may_edit():
            return
        path = files.ask_text(self._window, self._session.texts, preferences.last_folder)
        if path is not None:
            preferences.last_folder = os.path.dirname(path)
            self.attach_file(source_key, path)

    def attach_file(self, source_key: str, path: str) -> None:
        """Have a file's text attached to a source, and say how much of the evidence holds."""
        if not evidence.attach_text(self._session, source_key, path):
            return
        texts, count = self._session.texts, evidence.count_of(self._session, source_key)
        self.told.emit(
            texts(
                "The text is attached: {verified} of {count} spans hold.",
                verified=count.spans_verified,
                count=count.spans,
            ),
            "",
        )

    def remove_text(self, source_key: str) -> None:
        """Take the text of a source away."""
        if self._session.may_edit() and evidence.remove_text(self._session, source_key):
            self.told.emit(self._session.texts("The text is no longer attached."), "")

    def save_table(self, table: Table) -> None:
        """Ask for a name and save the table."""
        from erqi_viewer.transfer.tables import FORMATS

        texts, preferences = self._session.texts, self._session.preferences
        form = preferences.text("table/format", "xlsx")
        name = files.file_name(self._table_name(), "table")
        path = files.ask_save(
            self._window,
            texts("Save the table"),
            os.path.join(preferences.last_folder, f"{name}.{form}"),
            {one.extension[1:]: texts(one.title) for one in FORMATS},
        )
        if path is None:
            return
        try:
            table.save_as(path)
        except ErqiError as error:
            self._session.failed.emit(error)
            return
        preferences.last_folder = os.path.dirname(path)
        preferences.set_text("table/format", os.path.splitext(path)[1][1:].lower())
        self._tell_saved(path)

    def _table_name(self) -> str:
        """Return what the table holds, such as 二七区 综合实力百强区."""
        session, texts, now = self._session, self._session.texts, self._session.selection
        held = [one.list.dimension.name for one in session.series if one.key == now.category]
        what = texts.name(held[0]) if held else section_title(now.section, texts)
        whose = regions_of(session.series, texts)
        return " ".join(part for part in (whose, what, str(now.year or "")) if part)

    def export_plot(self, screen: ExportSpec) -> None:
        """Open the dialog that exports the plot."""
        from erqi_viewer.dialogs.exporting.dialog import ExportDialog

        dialog = ExportDialog(self._session, screen, self._window)
        dialog.written.connect(self._tell_saved)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def copy_plot(self, picture: QImage) -> None:
        """Put the plot on the clipboard."""
        QGuiApplication.clipboard().setImage(picture)
        self.told.emit(self._session.texts("The plot is on the clipboard."), "")

    def save_copy(self) -> None:
        """Ask where to write a copy of the open file, and open that."""
        session, texts, preferences = self._session, self._session.texts, self._session.preferences
        if session.path is None:
            return
        stem, extension = os.path.splitext(os.path.basename(session.path))
        name = files.file_name(texts("{file} copy", file=stem), "copy")
        path = files.ask_save(
            self._window,
            texts("Save a copy"),
            os.path.join(preferences.last_folder, f"{name}{extension or '.sqlite'}"),
            {(extension or ".sqlite")[1:]: texts("Record book")},
        )
        if path is None:
            return
        preferences.last_folder = os.path.dirname(path)
        if session.save_copy(path):
            self.file_wanted.emit(path)
            self.told.emit(texts("This is the copy now; it can be changed."), path)

    def _tell_saved(self, path: str) -> None:
        self.told.emit(self._session.texts("Saved as {path}", path=path), path)
