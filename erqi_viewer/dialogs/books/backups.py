"""The backups of a record book: what each holds, to make one and to go back to one."""

from __future__ import annotations

import html
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QMessageBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.dialogs.labels import plain_label
from erqi_viewer.session import keeping

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from erqi_viewer.core.texts import Texts
    from erqi_viewer.session import Session
    from erqi_viewer.session.keeping import Keeper, Kept
    from erqi_viewer.store.backups import Backup
    from erqi_viewer.store.restore import Restored

_NUMBERS = (2, 3, 4, 5)


class BackupsDialog(QDialog):
    """Lists the backups of the book at ``path``; ``told`` carries what was done.

    While something is being worked on nothing else can be started, and the dialog stays.
    """

    told = Signal(str)

    def __init__(
        self, session: Session, keeper: Keeper, path: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._keeper = keeper
        self._path = path
        self._kept: list[Kept] = []
        self._busy = self._closed = False
        self.question: QMessageBox | None = None
        texts = session.texts
        self.setWindowTitle(texts("Backups of {file}", file=os.path.basename(path)))
        self.intro = plain_label(
            texts("One is made by itself on each day of use. The last ten are kept."),
            selectable=True,
        )
        self.list = _list(texts)
        self.list.currentItemChanged.connect(self._offer)
        self.list.itemActivated.connect(self._ask)
        self.message = plain_label(selectable=True)
        buttons = self._buttons(texts)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        for widget in (self.intro, self.list, self.message, buttons):
            layout.addWidget(widget)
        self.resize(760, 420)
        self.list.setFocus()
        keeper.backed_up.connect(self._refresh)
        self._refresh()

    def _buttons(self, texts: Texts) -> QDialogButtonBox:
        buttons, role = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.back_up_button = buttons.addButton(texts("&Back up now"), role.ActionRole)
        self.back_up_button.clicked.connect(self._back_up)
        self.folder_button = buttons.addButton(texts("Show &folder"), role.ActionRole)
        self.folder_button.clicked.connect(self._show_folder)
        self.restore_button = buttons.addButton(texts("&Restore…"), role.ActionRole)
        self.restore_button.clicked.connect(self._ask)
        self.close_button = buttons.addButton(texts("Close"), role.RejectRole)
        buttons.rejected.connect(self.reject)
        return buttons

    def reject(self) -> None:
        """Close, unless the book is just being written."""
        if not self._busy:
            self._closed = True
            super().reject()

    def _refresh(self) -> None:
        self._keeper.list_backups(self._path, self._show)

    def _show(self, kept: list[Kept]) -> None:
        if self._closed:
            return
        self._kept = kept
        self._set_busy(busy=False)
        texts = self._session.texts
        self.list.clear()
        self.list.addTopLevelItems([_item(one, texts) for one in kept])
        for column in range(self.list.columnCount() - 1):
            self.list.resizeColumnToContents(column)
            self.list.setColumnWidth(column, self.list.columnWidth(column) + 16)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        none = texts("There are no backups of this record book yet.")
        if not kept and not self.message.text():
            self._say(none)
        elif kept and self.message.text() == none:
            self._say("")
        self._offer()

    def _offer(self) -> None:
        one = self._chosen()
        sound = one is not None and not isinstance(one.contents, ErqiError)
        self.restore_button.setEnabled(sound and not self._busy)
        self.folder_button.setEnabled(bool(self._kept))
        self.back_up_button.setEnabled(not self._busy and self._session.path == self._path)

    def _chosen(self) -> Kept | None:
        row = self.list.indexOfTopLevelItem(self.list.currentItem())
        return self._kept[row] if 0 <= row < len(self._kept) else None

    def _back_up(self) -> None:
        self._set_busy(busy=True)
        self._keeper.back_up(self._path, self._backed_up)

    def _backed_up(self, result: str | ErqiError) -> None:
        texts = self._session.texts
        self._say(result if isinstance(result, ErqiError) else texts("A backup was made."))
        self._refresh()

    def _ask(self) -> None:
        one, texts = self._chosen(), self._session.texts
        if one is None or isinstance(one.contents, ErqiError) or self._busy:
            return
        question = QMessageBox(self)
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setIcon(QMessageBox.Icon.Question)
        question.setWindowTitle(texts("Restore a backup"))
        question.setText(
            texts(
                "Give {file} back what it was on {date}?",
                file=os.path.basename(self._path),
                date=_date(one.backup, texts),
            )
        )
        question.setInformativeText(
            texts(
                "It had {facts} facts then, {places} ranks and absences among them, and {changes} "
                "changes in its log. What is there now is backed up first.",
                facts=one.contents.facts,
                places=one.contents.places,
                changes=one.contents.changes,
            )
        )
        role = QMessageBox.ButtonRole
        question.addButton(texts("&Restore"), role.AcceptRole)
        cancel = question.addButton(texts("Cancel"), role.RejectRole)
        question.setDefaultButton(cancel)
        question.setEscapeButton(cancel)
        question.accepted.connect(lambda: self._restore(one.backup))
        self.question = question
        question.open()

    def _restore(self, backup: Backup) -> None:
        self._set_busy(busy=True)
        self._say(self._session.texts("Restoring…"))
        self._keeper.restore(self._path, backup.path, lambda result: self._restored(result, backup))

    def _restored(self, result: Restored | ErqiError, backup: Backup) -> None:
        texts = self._session.texts
        if isinstance(result, ErqiError):
            self._say(result)
        else:
            done = texts(
                "Restored: {file} is what it was on {date}.",
                file=os.path.basename(self._path),
                date=_date(backup, texts),
            )
            self._say(done)
            self.told.emit(done)
        self._refresh()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(keeping.folder_of(self._path)))

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.close_button.setEnabled(not busy)
        self._offer()

    def _say(self, what: str | ErqiError) -> None:
        text = what if isinstance(what, str) else "\n".join(self._session.texts.error(what))
        self.message.setText(text)


def _list(texts: Texts) -> QTreeWidget:
    made = QTreeWidget()
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setAlternatingRowColors(True)
    made.setAccessibleName(texts("Backups"))
    made.setHeaderLabels(
        [
            texts("Made"),
            texts("Why"),
            texts("Facts"),
            texts("Places"),
            texts("Changes"),
            texts("Size"),
            texts("State"),
        ]
    )
    for column in _NUMBERS:
        made.headerItem().setTextAlignment(column, _RIGHT)
    made.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    made.header().setStretchLastSection(True)
    return made


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _item(kept: Kept, texts: Texts) -> QTreeWidgetItem:
    backup, contents = kept
    if isinstance(contents, ErqiError):
        numbers, state = ["", "", ""], texts("cannot be used")
    else:
        numbers, state = [f"{number:,}" for number in contents], texts("sound")
    size = _locale(texts).formattedDataSize(backup.size)
    item = QTreeWidgetItem([_date(backup, texts), _why(backup, texts), *numbers, size, state])
    for column in _NUMBERS:
        item.setTextAlignment(column, _RIGHT)
    if isinstance(contents, ErqiError):
        # Marked as text, or a file's name could be taken for HTML.
        item.setToolTip(6, f"<qt>{html.escape(' '.join(texts.error(contents)))}</qt>")
    return item


def _why(backup: Backup, texts: Texts) -> str:
    return {
        "daily": texts("daily"),
        "by-hand": texts("by hand"),
        "migration": texts("before an update"),
        "before-restore": texts("before restoring"),
    }[backup.why]


def _date(backup: Backup, texts: Texts) -> str:
    moment = QDateTime.fromSecsSinceEpoch(int(backup.made_at))
    return _locale(texts).toString(moment, "yyyy-MM-dd HH:mm:ss")


def _locale(texts: Texts) -> QLocale:
    return QLocale("zh_CN" if texts.lang == "zh" else "en_GB")
