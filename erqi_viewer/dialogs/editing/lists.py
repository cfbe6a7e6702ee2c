"""Edit > Lists, regions and sources: what the records refer to, to add, change and delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QSortFilterProxyModel, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.editing.fields import KINDS
from erqi_viewer.core.editing.steps import delete_step
from erqi_viewer.core.errors import ErqiError
from erqi_viewer.core.override import override
from erqi_viewer.dialogs.editing.form import EditForm
from erqi_viewer.dialogs.labels import MessageLine
from erqi_viewer.dialogs.table_parts import add_undo_keys, filter_line, set_up_rows
from erqi_viewer.models import roles
from erqi_viewer.models.rows_model import RowsModel
from erqi_viewer.session.editing import book_of, referrers_of
from erqi_viewer.session.targets import Target

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from erqi_viewer.session import Session

_GEOMETRY, _TABLE = "lists/geometry", "lists/table"
SHOWN = (
    *("ranked_list", "edition", "dimension", "region", "source"),
    *("organisation", "indicator", "structure_item"),
)
"""The tables that can be managed here, in order."""


class ListsDialog(QDialog):
    """Lists the rows of one kind at a time; what is in use cannot be deleted, and says by what."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = RowsModel(self)
        self.sorter = QSortFilterProxyModel(self)
        self.kinds, self.view, self.message = QListWidget(), QTableView(), MessageLine()
        self.filter_edit = filter_line(self.view)
        self.buttons = {name: QPushButton() for name in ("add", "change", "delete", "close")}
        self._set_up()
        self._lay_out()
        self._listen()
        self.kinds.setCurrentRow(self._remembered())
        self.retranslate()
        self.restoreGeometry(session.preferences.state(_GEOMETRY))

    def _remembered(self) -> int:
        table = self._session.preferences.text(_TABLE, SHOWN[0])
        return SHOWN.index(table) if table in SHOWN else 0

    def _set_up(self) -> None:
        for _ in SHOWN:
            self.kinds.addItem("")
        self.sorter.setSourceModel(self.model)
        self.sorter.setSortRole(roles.SORT)
        self.sorter.setFilterRole(roles.SEARCH)
        self.sorter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        view = self.view
        view.setModel(self.sorter)
        set_up_rows(view)
        header = view.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.setSortingEnabled(True)
        for button in self.buttons.values():
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        self.kinds.setFixedWidth(11 * self.fontMetrics().height())
        right, middle, bottom = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        right.addWidget(self.filter_edit)
        right.addWidget(self.view, stretch=1)
        right.addWidget(self.message)
        middle.addWidget(self.kinds)
        middle.addLayout(right, stretch=1)
        for name in ("add", "change", "delete"):
            bottom.addWidget(self.buttons[name])
        bottom.addStretch(1)
        bottom.addWidget(self.buttons["close"])
        layout = QVBoxLayout(self)
        layout.addLayout(middle, stretch=1)
        layout.addLayout(bottom)

    def _listen(self) -> None:
        session = self._session
        add_undo_keys(self, session)
        session.data_changed.connect(self.refresh_data)
        session.database_changed.connect(self.refresh_data)
        session.language_changed.connect(self.retranslate)
        self.kinds.currentRowChanged.connect(self._kind_chosen)
        self.filter_edit.textChanged.connect(self.sorter.setFilterFixedString)
        self.view.selectionModel().selectionChanged.connect(self._offer)
        # Later: Enter goes on to this dialog, which would press the default button of any within.
        self.view.activated.connect(lambda _: QTimer.singleShot(0, self.change))
        self.buttons["add"].clicked.connect(self.add)
        self.buttons["change"].clicked.connect(self.change)
        self.buttons["delete"].clicked.connect(self.delete)
        self.buttons["close"].clicked.connect(self.close)
        keys = (("Ctrl+N", self.add), ("F2", self.change), ("Ctrl+F", self.filter_edit.setFocus))
        for key, act in keys:
            QShortcut(QKeySequence(key), self).activated.connect(act)
        delete = QShortcut(QKeySequence("Del"), self.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete)

    @override
    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(60 * em, 32 * em)

    # What is shown

    @property
    def table(self) -> str:
        """The table whose rows are shown."""
        return SHOWN[max(self.kinds.currentRow(), 0)]

    @property
    def current(self) -> Target | None:
        """The row that is chosen."""
        rows = self.view.selectionModel().selectedRows()
        if not rows:
            return None
        return Target(self.table, self.model.uids[self.sorter.mapToSource(rows[0]).row()])

    def choose(self, uid: str) -> None:
        """Choose a row of the table that is shown."""
        row = self.model.row_of(uid)
        if row is not None:
            index = self.sorter.mapFromSource(self.model.index(row, 0))
            self.view.selectRow(index.row())
            self.view.scrollTo(index)

    def refresh_data(self, *_: object) -> None:
        """Show the rows as they are now; the one that is chosen stays chosen."""
        before = self.current
        try:
            self.model.show(self.table, book_of(self._session), self._session.texts)
        except ErqiError as error:
            self.message.say(error, self._session.texts)
        if before is not None:
            self.choose(before.uid)
        self._offer()

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self.setWindowTitle(texts("Lists, regions and sources"))
        for number, table in enumerate(SHOWN):
            self.kinds.item(number).setText(texts(KINDS[table].plural))
        self.kinds.setAccessibleName(texts("What is listed"))
        self.filter_edit.setPlaceholderText(texts("Filter"))
        self.filter_edit.setAccessibleName(texts("Filter"))
        self.buttons["add"].setText(texts("&Add…"))
        self.buttons["change"].setText(texts("&Change…"))
        self.buttons["delete"].setText(texts("D&elete"))
        self.buttons["close"].setText(texts("Close"))
        self.refresh_data()
        self._fit_columns()

    def _kind_chosen(self, _: int) -> None:
        self._session.preferences.set_text(_TABLE, self.table)
        self.message.tell("")
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.filter_edit.clear()
        self.refresh_data()
        self._fit_columns()
        if self.sorter.rowCount():
            self.view.selectRow(0)

    def _fit_columns(self) -> None:
        self.view.setAccessibleName(self.kinds.currentItem().text())
        header, widest = self.view.horizontalHeader(), 18 * self.fontMetrics().height()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.view.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            header.resizeSection(column, min(widest, header.sectionSize(column) + 12))

    def _offer(self, *_: object) -> None:
        for name in ("change", "delete"):
            self.buttons[name].setEnabled(self.current is not None)

    # What the user does

    def add(self) -> None:
        """Open the form for a new row of the kind that is shown."""
        self._open(EditForm(self._session, self.table, self, fixed=True))

    def change(self) -> None:
        """Open the form for the row that is chosen."""
        target = self.current
        if target is not None:
            self._open(EditForm(self._session, target.table, self, target=target))

    def _open(self, form: EditForm) -> None:
        self.message.tell("")
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.saved.connect(lambda _, uid: self.choose(uid))
        form.open()

    def delete(self) -> None:
        """Delete the row that is chosen, or say what refers to it."""
        target, session = self.current, self._session
        if target is None:
            return
        try:
            book = book_of(session)
            document = session.document(*target)
            in_use = referrers_of(session, target, book)
        except ErqiError as error:
            self.message.say(error, self._session.texts)
            return
        texts = session.texts
        name = texts.name(book.label(*target))
        if in_use:
            lines = [texts("“{name}” is in use; delete or change first:", name=name)]
            for one in in_use:
                names = texts("; ").join(texts.name(each) for each in one.names)
                more = "…" if one.total > len(one.names) else ""
                count = f"{one.total} ({names}{more})"
                lines.append(
                    texts("{label}: {name}", label=texts(KINDS[one.table].plural), name=count)
                )
            self.message.tell("\n".join(lines))
            return
        row = self.view.currentIndex().row()
        problem = session.attempt(delete_step([(*target, document or {})], book))
        self.message.say(problem, self._session.texts)
        if problem is None:
            self.message.tell(texts("“{name}” is deleted; undo brings it back.", name=name))
            if self.sorter.rowCount():
                self.view.selectRow(min(row, self.sorter.rowCount() - 1))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._session.preferences.set_state(_GEOMETRY, self.saveGeometry())
