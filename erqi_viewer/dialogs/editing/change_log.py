"""Tools > Change log: who changed what, when and why, with a way back."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.core.override import override
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.labels import MessageLine
from erqi_viewer.dialogs.table_parts import add_undo_keys, filter_line, set_up_rows
from erqi_viewer.models.log_model import WHAT, LogModel
from erqi_viewer.session import log

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from erqi_viewer.core.changes import LogEntry
    from erqi_viewer.session import Session

_GEOMETRY = "log/geometry"
_MOST_LINES = 1000


class LogDialog(QDialog):
    """Lists the changes, says what each did to which record, and takes one back if asked."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = LogModel(self)
        self.view, self.lines = QTableView(), QTreeWidget()
        self.filter_edit = filter_line(self.view)
        self.reason, self.author, self.message = QLineEdit(), QLineEdit(), MessageLine()
        self.buttons = {name: QPushButton() for name in ("revert", "save", "close")}
        self._author_row = QFormLayout()
        self._reason_label = QLabel()
        self._set_up()
        self._lay_out()
        self._listen()
        self.retranslate()
        self.restoreGeometry(session.preferences.state(_GEOMETRY))

    def _set_up(self) -> None:
        self.view.setModel(self.model)
        set_up_rows(self.view)
        self.lines.setRootIsDecorated(False)
        self.lines.setUniformRowHeights(True)
        self.lines.setAlternatingRowColors(True)
        for button in self.buttons.values():
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        self._author_row.addRow(" ", self.author)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.view)
        split.addWidget(self.lines)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        why, bottom = QHBoxLayout(), QHBoxLayout()
        self._reason_label.setBuddy(self.reason)
        why.addWidget(self._reason_label)
        why.addWidget(self.reason, stretch=1)
        why.addWidget(self.buttons["revert"])
        bottom.addWidget(self.buttons["save"])
        bottom.addStretch(1)
        bottom.addWidget(self.buttons["close"])
        layout = QVBoxLayout(self)
        layout.addWidget(self.filter_edit)
        layout.addWidget(split, stretch=1)
        layout.addLayout(why)
        layout.addWidget(self.message)
        layout.addLayout(self._author_row)
        layout.addLayout(bottom)

    def _listen(self) -> None:
        session = self._session
        add_undo_keys(self, session)
        session.data_changed.connect(self.refresh_data)
        session.database_changed.connect(self.refresh_data)
        session.language_changed.connect(self.retranslate)
        self.filter_edit.textChanged.connect(self._narrow)
        self.view.selectionModel().currentRowChanged.connect(self._show_lines)
        self.author.textEdited.connect(lambda name: log.set_author(session, name))
        self.buttons["revert"].clicked.connect(self.revert)
        self.buttons["save"].clicked.connect(self.save_as)
        self.buttons["close"].clicked.connect(self.close)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.filter_edit.setFocus)
        self.reason.returnPressed.connect(self.buttons["revert"].click)

    @override
    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(56 * em, 34 * em)

    # What the session tells

    def refresh_data(self, *_: object) -> None:
        """Read the log anew; the entry that is chosen stays chosen."""
        before = self.current
        try:
            found = log.entries(self._session)
        except ErqiError as error:
            found = ()
            self.message.say(error, self._session.texts)
        self.model.show(found, self._session.texts)
        self._choose(before)

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self.setWindowTitle(texts("Change log"))
        self.filter_edit.setPlaceholderText(texts("Filter by time, name, change or reason"))
        self.filter_edit.setAccessibleName(texts("Filter of the change log"))
        self.view.setAccessibleName(texts("Changes"))
        self.lines.setAccessibleName(texts("What was changed"))
        heads = texts("Record"), texts("Field"), texts("Before"), texts("After")
        self.lines.setHeaderLabels(list(heads))
        self._reason_label.setText(texts("&Why:"))
        self.reason.setPlaceholderText(texts("Why the chosen change is taken back"))
        label = self._author_row.labelForField(self.author)
        label.setText(texts("Changes made here are &signed:"))  # type: ignore[attr-defined]
        name, usual = log.author(self._session)
        self.author.setText(name)
        self.author.setPlaceholderText(usual)
        self.buttons["revert"].setText(texts("&Revert this change"))
        self.buttons["save"].setText(texts("Save &as…"))
        self.buttons["close"].setText(texts("Close"))
        self.refresh_data()
        self._fit_columns()

    def _fit_columns(self) -> None:
        header = self.view.horizontalHeader()
        for column in range(self.model.columnCount()):
            stretch = column == WHAT
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, mode.Stretch if stretch else mode.Interactive)
            if not stretch:
                self.view.resizeColumnToContents(column)
                widest = 12 * self.fontMetrics().height()
                header.resizeSection(column, min(widest, header.sectionSize(column) + 16))
        em = self.fontMetrics().height()
        for column, width in enumerate((18, 9, 13)):
            self.lines.setColumnWidth(column, width * em)

    # What is chosen

    @property
    def current(self) -> LogEntry | None:
        """The entry that is chosen."""
        index = self.view.currentIndex()
        return self.model.entry(index.row()) if index.isValid() else None

    def _choose(self, entry: LogEntry | None) -> None:
        row = self.model.row_of(entry.uid) if entry else None
        if self.model.rowCount():
            self.view.selectRow(row or 0)
        self._show_lines()

    def _narrow(self, text: str) -> None:
        before = self.current
        self.model.narrow(text)
        self._choose(before)

    def _show_lines(self, *_: object) -> None:
        entry = self.current
        self.lines.clear()
        self.message.say(None, self._session.texts)
        index = self.view.currentIndex()
        offered = entry is not None and self.model.can_be_reverted(index.row())
        for widget in (self.buttons["revert"], self.reason, self._reason_label):
            widget.setEnabled(offered)
        self.buttons["save"].setEnabled(self.model.rowCount() > 0)
        if entry is None:
            return
        try:
            found = log.lines(self._session, entry)
        except ErqiError as error:
            self.message.say(error, self._session.texts)
            return
        record = ""
        for line in found[:_MOST_LINES]:
            item = QTreeWidgetItem(["" if line.record == record else line.record, *line[1:]])
            for column, text in enumerate(line):
                item.setToolTip(column, text if len(text) < _MOST_LINES else "")
            self.lines.addTopLevelItem(item)
            record = line.record
        texts, more = self._session.texts, len(found) - _MOST_LINES
        if more > 0:
            self.lines.addTopLevelItem(QTreeWidgetItem([texts("and {count} more", count=more)]))
        if not found and entry.rows:  # by the thousand, kept without their fields
            self.lines.addTopLevelItem(
                QTreeWidgetItem([texts("{count} records together", count=entry.rows)])
            )

    # What the user does

    def revert(self) -> None:
        """Take the chosen change back as a new change."""
        entry = self.current
        if entry is None or not self.buttons["revert"].isEnabled():
            return
        error = log.revert(self._session, entry, self.reason.text().strip())
        if error is None:
            self.reason.clear()
        self.message.say(error, self._session.texts)

    def save_as(self) -> None:
        """Ask for a name and save the entries that are shown."""
        from erqi_viewer.transfer.tables import FORMATS

        texts, preferences = self._session.texts, self._session.preferences
        name = files.file_name(texts("Change log"), "log")
        path = files.ask_save(
            self,
            texts("Save the change log"),
            os.path.join(preferences.last_folder, f"{name}.xlsx"),
            {one.extension[1:]: texts(one.title) for one in FORMATS},
        )
        if path is None:
            return
        error = log.save(self._session, self.model.shown, path)
        if error is not None:
            self.message.say(error, texts)
            return
        preferences.last_folder = os.path.dirname(path)
        self.message.tell(texts("Saved as {path}", path=path))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._session.preferences.set_state(_GEOMETRY, self.saveGeometry())
