"""Tools > Check a bundle: whether everything in it is what its own data give."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.override import override
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.labels import plain_label
from erqi_viewer.dialogs.sizes import open_at
from erqi_viewer.dialogs.stepping import Stepper
from erqi_viewer.session import sharing

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from erqi_viewer.core.errors import ErqiError
    from erqi_viewer.session import Session
    from erqi_viewer.transfer.bundle.verify import Result


class CheckBundleDialog(QDialog):
    """Checks the bundle that is chosen or dropped, and lists what is wrong with it.

    The record book that is open has no part in it.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._path = ""
        self._report = ""
        texts = session.texts
        self.setWindowTitle(texts("Check a bundle"))
        self.setAcceptDrops(True)
        drop_here = texts("Choose a bundle, or drop it here.")
        self.verdict = plain_label(drop_here, selectable=True)
        self.details = plain_label(selectable=True)
        self.problems = QTreeWidget()
        self.problems.setHeaderLabels([texts("File"), texts("What is wrong")])
        self.problems.setAccessibleName(texts("What is wrong"))
        self.problems.setRootIsDecorated(False)
        self.problems.setAlternatingRowColors(True)
        self.problems.setWordWrap(True)
        self.problems.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.progress = QProgressBar()
        self._stepper = Stepper(self.progress, self)
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.choose_button = buttons.addButton(texts("Choose…"), role.ActionRole)
        self.copy_button = buttons.addButton(texts("&Copy the report"), role.ActionRole)
        self.close_button = buttons.addButton(texts("Close"), role.RejectRole)
        self.copy_button.setEnabled(False)
        self._lay_out(buttons)
        self.choose_button.clicked.connect(self.choose)
        self.copy_button.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        self._stepper.finished.connect(self._show)
        self._stepper.failed.connect(self._refuse)

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        font = self.verdict.font()
        font.setBold(True)
        self.verdict.setFont(font)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(self.verdict)
        layout.addWidget(self.details)
        layout.addWidget(self.problems, stretch=1)
        layout.addWidget(self.progress)
        layout.addWidget(buttons)
        em = self.fontMetrics().height()
        open_at(self, QSize(48 * em, 28 * em))

    # Which bundle

    def choose(self) -> None:
        """Ask for a bundle and check it."""
        preferences = self._session.preferences
        path = files.ask_bundle(self, self._session.texts, preferences.last_folder)
        if path is not None:
            preferences.last_folder = os.path.dirname(path)
            self.check(path)

    def check(self, path: str) -> None:
        """Check a bundle."""
        from erqi_viewer.renderer.bundle import MADE_WITH, alike, draw

        texts = self._session.texts
        self._path = path
        self.problems.clear()
        self.copy_button.setEnabled(False)
        self._say(texts("Checking {file}…", file=os.path.basename(path)), "")
        self._stepper.start(sharing.check_bundle(path, draw, MADE_WITH, alike))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if path := _dropped(event.mimeData()):
            event.acceptProposedAction()
            self.check(path)

    # What is found

    def _show(self, result: Result) -> None:
        texts = self._session.texts
        name, count = os.path.basename(self._path), len(result.problems)
        rows = [(one.where, one.words.text(texts)) for one in result.problems]
        for row in rows:
            item = QTreeWidgetItem(list(row))
            item.setToolTip(1, row[1])
            self.problems.addTopLevelItem(item)
        if count == 0:
            verdict = texts("{file}: everything in it is what its data give.", file=name)
        elif count == 1:
            verdict = texts("{file}: one thing is wrong.", file=name)
        else:
            verdict = texts("{file}: {count} things are wrong.", file=name, count=count)
        notes = [one.text(texts) for one in result.notes]
        lines = [texts("{count} files", count=result.files)]
        if result.fingerprint:
            lines.append(texts("Fingerprint: {fingerprint}", fingerprint=result.fingerprint))
        details = "\n".join([*lines, *notes])
        self._say(verdict, details)
        self._report = "\n".join([verdict, details, *(": ".join(row) for row in rows)])
        self.copy_button.setEnabled(True)

    def _refuse(self, error: ErqiError) -> None:
        self._say(*self._session.texts.error(error))

    def _say(self, verdict: str, details: str) -> None:
        self.verdict.setText(verdict)
        self.details.setText(details)
        self.details.setVisible(bool(details))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    @override
    def reject(self) -> None:
        """Stop, and close."""
        self._stepper.stop()
        super().reject()


def _dropped(data: QMimeData) -> str:
    """Return the path of the one bundle that is dragged, else nothing."""
    urls = data.urls()
    path = urls[0].toLocalFile() if len(urls) == 1 else ""
    return path if path.lower().endswith(".zip") else ""
