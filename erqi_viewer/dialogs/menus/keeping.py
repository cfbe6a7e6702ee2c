"""What the window does to keep record books safe: their backups, and saving what is left of one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.dialogs import files

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMessageBox, QWidget

    from erqi_viewer.dialogs.books.backups import BackupsDialog
    from erqi_viewer.session import Session
    from erqi_viewer.session.keeping import Keeper
    from erqi_viewer.store.salvage import Salvage

DAILY_DELAY_MILLISECONDS = 1500
"""How long after a book was opened it is backed up, so that the window is drawn first."""


class Keeping(QObject):
    """Carries out the actions about backups and damaged files, and has the open book backed up.

    ``told`` carries what was done and the file that was written, if any; ``opened`` the path of a
    record book that the user wants to see.
    """

    told = Signal(str, str)
    opened = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._keeper: Keeper | None = None
        self.report: QMessageBox | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DAILY_DELAY_MILLISECONDS)
        self._timer.timeout.connect(self._back_up_daily)
        session.database_changed.connect(self._timer.start)
        session.data_changed.connect(self._timer.start)
        if session.path is not None:
            self._timer.start()

    @property
    def keeper(self) -> Keeper:
        """What does the work; made when there is some, after the window was drawn."""
        if self._keeper is None:
            from erqi_viewer.session.keeping import Keeper

            self._keeper = Keeper(self._session)
        return self._keeper

    def _back_up_daily(self) -> None:
        self.keeper.back_up_daily()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        return {"backups": self.show_backups}

    def enabled(self) -> dict[str, bool]:
        """Return which actions can be chosen."""
        return {"backups": self._session.path is not None}

    def close(self) -> None:
        """Wait for what is being written, out of the user's sight."""
        self._timer.stop()
        if self._keeper is not None:
            if self._keeper.busy:
                self._window.hide()
            self._keeper.close()

    def show_backups(self, path: str = "") -> BackupsDialog | None:
        """Show the backups of a book, of the open one unless ``path`` names another."""
        from erqi_viewer.dialogs.books.backups import BackupsDialog

        path = path or self._session.path or ""
        if not path:
            return None
        dialog = BackupsDialog(self._session, self.keeper, path, self._window)
        dialog.told.connect(lambda news: self.told.emit(news, ""))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def salvage(self, path: str) -> None:
        """Ask where to, and save what can be read of a damaged book there."""
        texts, preferences = self._session.texts, self._session.preferences
        stem = os.path.splitext(os.path.basename(path))[0]
        name = files.file_name(texts("{name} saved", name=stem), "saved")
        target = files.ask_save(
            self._window,
            texts("Save what can be read"),
            os.path.join(preferences.last_folder, f"{name}.sqlite"),
            {"sqlite": texts("Record book")},
        )
        if target is not None:
            preferences.last_folder = os.path.dirname(target)
            self.told.emit(texts("Saving what can be read…"), "")
            self.keeper.salvage(path, target, lambda result: self._salvaged(result, target))

    def _salvaged(self, result: Salvage | ErqiError, target: str) -> None:
        if isinstance(result, ErqiError):
            self._session.failed.emit(result)
            return
        from PySide6.QtWidgets import QMessageBox

        texts = self._session.texts
        self.told.emit(texts("Saved as {path}", path=target), target)
        report = QMessageBox(self._window)
        report.setTextFormat(Qt.TextFormat.PlainText)
        report.setIcon(QMessageBox.Icon.Information)
        report.setWindowTitle(texts("Save what can be read"))
        report.setText(
            texts(
                "{facts} facts were saved, {places} ranks and absences among them.",
                facts=result.kept["fact"],
                places=result.kept["placement"],
            )
        )
        report.setInformativeText(self._losses(result))
        role = QMessageBox.ButtonRole
        open_it = report.addButton(texts("&Open it"), role.AcceptRole)
        report.addButton(texts("Close"), role.RejectRole)
        report.setDefaultButton(open_it)
        report.accepted.connect(lambda: self.opened.emit(target))
        self.report = report
        report.open()

    def _losses(self, result: Salvage) -> str:
        texts = self._session.texts
        if result.whole:
            return texts("Nothing was lost.")
        lost = texts(
            "{rows} rows had to be left out, and {pages} of {count} pages of the file could not "
            "be read.",
            rows=sum(result.lost.values()),
            pages=result.ruined_pages,
            count=result.pages,
        )
        if result.rebuilt:
            lost += texts(
                " {rows} rows were rebuilt from the file's indexes; names in them are lost.",
                rows=result.rebuilt,
            )
        return texts("{lost} The damaged file is as it was.", lost=lost)
