"""Getting data in: what the window does for File > Import and what belongs to it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.session.importing import first_of, is_to_open, save_template

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from erqi_viewer.core.changes import Changes
    from erqi_viewer.dialogs.importing.dialog import ImportDialog
    from erqi_viewer.session import Session

KINDS = frozenset({".csv", ".xlsx"})


class Importing(QObject):
    """Carries out the actions around importing. ``told`` carries what was done and a file."""

    told = Signal(str, str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.dialog: ImportDialog | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "import": self.show_import,
            "paste_import": self.paste,
            "save_template": self.save_template,
            "regions": self.choose_regions,
        }

    def enabled(self) -> dict[str, bool]:
        """Return which actions can be chosen: without an open book there is nothing to fill."""
        is_open = self._session.path is not None
        return dict.fromkeys(self.handlers(), is_open) | {"save_template": True}

    def show_import(self) -> ImportDialog | None:
        """Show the import dialog, unless the book cannot be changed: then that is said."""
        if not self._session.may_edit():
            return None
        if self.dialog is None:
            from erqi_viewer.dialogs.importing.dialog import ImportDialog

            self.dialog = dialog = ImportDialog(self._session, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.imported.connect(self._show_imported)
            dialog.finished.connect(self._forget)
            self._session.language_changed.connect(dialog.retranslate)
            dialog.open()
        return self.dialog

    def paste(self) -> None:
        """Import what is on the clipboard."""
        dialog = self.show_import()
        if dialog is not None:
            dialog.paste()

    def drop(self, paths: Sequence[str]) -> bool:
        """Import files that were dropped, unless it is one to be opened; return whether not."""
        if len(paths) == 1 and is_to_open(paths[0]):
            return False
        dialog = self.show_import()
        if dialog is not None:
            dialog.open_paths(paths)
        return True

    def save_template(self) -> None:
        """Ask for a name and save the tables to fill in."""
        from erqi_viewer.dialogs import files
        from erqi_viewer.transfer.tables import FORMATS

        texts, preferences = self._session.texts, self._session.preferences
        proposal = os.path.join(preferences.last_folder, f"{texts('import template')}.xlsx")
        filters = {one.extension[1:]: texts(one.title) for one in FORMATS if one.extension in KINDS}
        title = texts("Save the import template")
        path = files.ask_save(self._window, title, proposal, filters)
        if path is None:
            return
        if not save_template(self._session, path):
            return
        preferences.last_folder = os.path.dirname(path)
        self.told.emit(texts("Saved as {path}", path=path), path)

    def choose_regions(self) -> None:
        """Show which regions of the book are followed, to choose others."""
        from erqi_viewer.dialogs.books.regions import RegionsDialog

        try:
            dialog = RegionsDialog(self._session, self._window)
        except ErqiError as error:
            self._session.failed.emit(error)
            return
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _show_imported(self, count: int, changes: Changes) -> None:
        """Select the first record that came in, and say how many did."""
        session, texts = self._session, self._session.texts
        first = first_of(session, changes)
        if first is not None:
            session.select_record(first)
            news = texts("Imported: {count} facts. Undo takes them back.", count=f"{count:,}")
        else:
            news = texts(
                "Imported: {count} facts, of regions that are not shown: View › Regions.",
                count=f"{count:,}",
            )
        self.told.emit(news, "")
