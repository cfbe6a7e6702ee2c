"""What File > New record book, File > Save bundle and Tools > Check a bundle do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from erqi_viewer.core.errors import ErqiError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from erqi_viewer.session import Session


class Sharing(QObject):
    """Shows the dialogs that begin a book and that pass one on.

    ``told`` carries what was done and the file that was written, ``created`` the path of a new
    book, which is to be opened.
    """

    told = Signal(str, str)
    created = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "new_book": self.new_book,
            "save_bundle": self.save_bundle,
            "check_bundle": self.check_bundle,
        }

    def enabled(self) -> dict[str, bool]:
        """Return which actions can be chosen."""
        return {"save_bundle": self._session.path is not None}

    def new_book(self) -> None:
        """Ask for what a new book is to be, and have it made."""
        from erqi_viewer.dialogs.books.new_book import NewBookDialog

        try:
            dialog = NewBookDialog(self._session, self._window)
        except ErqiError as error:
            self._session.failed.emit(error)
            return
        dialog.created.connect(self.created)
        self._show(dialog)

    def save_bundle(self) -> None:
        """Ask for what a bundle is to hold, and have it written."""
        from erqi_viewer.dialogs.bundles.save import BundleDialog

        try:
            dialog = BundleDialog(self._session, self._window)
        except ErqiError as error:
            self._session.failed.emit(error)
            return
        dialog.written.connect(self._tell)
        self._show(dialog)

    def check_bundle(self, path: str | None = None) -> None:
        """Check a bundle, which is asked for when there is no path."""
        from erqi_viewer.dialogs.bundles.check import CheckBundleDialog

        dialog = CheckBundleDialog(self._session, self._window)
        self._show(dialog)
        if path is None:
            dialog.choose()
        else:
            dialog.check(path)

    def _tell(self, path: str, fingerprint: str) -> None:
        texts = self._session.texts
        self.told.emit(
            texts("Saved as {path}, fingerprint {fingerprint}", path=path, fingerprint=fingerprint),
            path,
        )

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
