"""View > Whole list: an edition as it is published, to find, sort, copy and save."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.core.override import override
from erqi_viewer.core.whole_list_texts import sentences
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.labels import MessageLine
from erqi_viewer.dialogs.sizes import open_at
from erqi_viewer.dialogs.table_parts import filter_line, set_up_rows
from erqi_viewer.models.colours import is_dark
from erqi_viewer.models.whole_list_model import (
    CHANGE,
    KINDS,
    NAME,
    RANK,
    SEARCHED,
    WholeListModel,
)
from erqi_viewer.models.word_filter import WordFilter
from erqi_viewer.session import whole_list

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QHideEvent

    from erqi_viewer.core.whole_list_texts import WholeList
    from erqi_viewer.session import Session
    from erqi_viewer.session.whole_list import Offer
    from erqi_viewer.transfer.sheet import TableSheet

_GEOMETRY = "whole-list/geometry"
_CELL_PADDING = 16


class WholeListDialog(QDialog):
    """Shows one edition at a time; ``region_shown`` says that the window shows a region of it."""

    region_shown = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._offers: tuple[Offer, ...] = ()
        self._list: WholeList | None = None
        self._added: whole_list.Added | None = None
        self.choice, self.status, self.message = QComboBox(), QLabel(), MessageLine()
        self.model = WholeListModel(self)
        self.filter = WordFilter(self.model, SEARCHED, RANK, self)
        self.view = QTableView()
        self.search = filter_line(self.view)
        self.buttons = {name: QPushButton() for name in ("save", "show", "close")}
        self._label = QLabel()
        self._set_up()
        self._lay_out()
        self._listen()
        self.retranslate()
        self.show_selected()
        self._go_to_own()
        open_at(self, self.sizeHint())
        self.restoreGeometry(session.preferences.state(_GEOMETRY))
        self.search.setFocus()

    def _set_up(self) -> None:
        view, choice = self.view, self.choice
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        choice.setSizeAdjustPolicy(policy)
        choice.setMinimumContentsLength(24)
        choice.setMaxVisibleItems(20)
        self._label.setBuddy(choice)
        view.setModel(self.filter)
        set_up_rows(view)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setSortingEnabled(True)
        view.sortByColumn(RANK, Qt.SortOrder.AscendingOrder)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setWordWrap(True)
        for button in self.buttons.values():
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._label)
        top.addWidget(self.choice, stretch=1)
        bottom.addWidget(self.buttons["save"])
        bottom.addWidget(self.buttons["show"])
        bottom.addStretch(1)
        bottom.addWidget(self.buttons["close"])
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.search)
        layout.addWidget(self.view, stretch=1)
        layout.addWidget(self.status)
        layout.addWidget(self.message)
        layout.addLayout(bottom)

    def _listen(self) -> None:
        self.choice.activated.connect(self._choose)
        self.search.textChanged.connect(self._look_for)
        self.view.activated.connect(self._show_region)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selectionModel().selectionChanged.connect(self._check_buttons)
        self.buttons["save"].clicked.connect(self.save_as)
        self.buttons["show"].clicked.connect(lambda: self._show_region(self.view.currentIndex()))
        self.buttons["close"].clicked.connect(self.close)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.view)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)

    @override
    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(44 * em, 34 * em)

    # What the window and the session tell

    def show_selected(self) -> None:
        """Show the edition that is selected in the window, with the own region in sight.

        The one that is shown already stays as it was left.
        """
        found = whole_list.selected(self._session, self._offers)
        if found is None or self._list is None or found.edition != self._list.edition:
            self.choice.setCurrentIndex(self._offers.index(found) if found else -1)
            self._choose()

    def refresh_data(self, *_: object) -> None:
        """Read the editions and the list anew; the edition that is shown stays."""
        before = self._list.edition.uid if self._list else None
        try:
            self._offers = whole_list.offers(self._session)
            self.message.say(None, self._session.texts)
        except ErqiError as error:
            self._offers = ()
            self.message.say(error, self._session.texts)
        texts = self._session.texts
        self.choice.clear()
        for edition, recorded in self._offers:
            name = texts.name(edition.published_as)
            words = {"year": edition.year, "list": name, "count": recorded}
            self.choice.addItem(texts("{year}: {list} ({count})", **words))
        uids = [one.edition.uid for one in self._offers]
        self.choice.setCurrentIndex(uids.index(before) if before in uids else 0)
        self._read()

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self.setWindowTitle(texts("Whole list"))
        self._label.setText(texts("&List:"))
        self.search.setPlaceholderText(texts("Find by region, province, city or rank"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.view.setAccessibleName(texts("Whole list"))
        self.buttons["save"].setText(texts("Save &as…"))
        self.buttons["show"].setText(texts("Show its &history"))
        self.buttons["close"].setText(texts("Close"))
        self.refresh_data()

    # What is shown

    def _choose(self, *_: object) -> None:
        self._read()
        self._go_to_own()

    def _go_to_own(self) -> None:
        own = self._list.own if self._list else ()
        rows = [row for row in map(self.model.row_of, sorted(own)) if row is not None]
        index = self.filter.mapFromSource(self.model.index(rows[0], NAME)) if rows else None
        if index is not None and index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        else:
            self.view.scrollToTop()

    def _read(self) -> None:
        number = self.choice.currentIndex()
        offer = self._offers[number] if 0 <= number < len(self._offers) else None
        try:
            self._list = whole_list.read(self._session, offer.edition) if offer else None
        except ErqiError as error:
            self._list = None
            self.message.say(error, self._session.texts)
        self._fill()

    def _fill(self) -> None:
        held, found = self._current_region(), self._list
        dark = is_dark(self)
        self.model.show(found, self._session.texts, dark=dark)
        self.view.setColumnHidden(CHANGE, found is None or found.compared is None)
        self._fit_columns()
        row = self.model.row_of(held) if held else None
        if row is not None:
            self.view.setCurrentIndex(self.filter.mapFromSource(self.model.index(row, NAME)))
        self._describe()

    def _fit_columns(self) -> None:
        header, metrics = self.view.horizontalHeader(), self.view.fontMetrics()
        mode = QHeaderView.ResizeMode
        for column, title in enumerate(self.model.heads()):
            texts = {self.model.cell(row, column) for row in range(self.model.rowCount())}
            widest = max(map(metrics.horizontalAdvance, [title + "▾ ", *texts]))
            header.setSectionResizeMode(column, mode.Interactive)
            header.resizeSection(column, min(widest, 16 * metrics.height()) + _CELL_PADDING)
        header.setSectionResizeMode(NAME, mode.Stretch)

    def _describe(self) -> None:
        texts, found = self._session.texts, self._list
        self._check_buttons()
        if found is None:
            least = whole_list.FEWEST
            words = texts("No list of this book has {count} regions or more.", count=least)
        else:
            shown = self.filter.rowCount() if self.search.text().strip() else None
            words = texts(" ").join(sentences(found, texts, shown=shown))
        self.status.setText(words)

    def _look_for(self, text: str) -> None:
        self.filter.look_for(text)
        self._describe()

    def _current_region(self) -> str | None:
        index = self.filter.mapToSource(self.view.currentIndex())
        lines = self.model.lines
        return lines[index.row()].region.code if 0 <= index.row() < len(lines) else None

    # What the user does

    def _show_region(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        line = self.model.lines[self.filter.mapToSource(index).row()]
        added = whole_list.go_to(self._session, line.region, line.uid, self._added)
        if added is not None:
            self._added = added
            self.close()  # it would stand before what it led to
            self.region_shown.emit()

    def copy(self) -> None:
        """Put the selected rows, or all that are shown, on the clipboard as tab-separated text."""
        from erqi_viewer.transfer.text_table import to_text

        rows = sorted({one.row() for one in self.view.selectionModel().selectedRows()})
        QGuiApplication.clipboard().setText(to_text(self.sheet(rows)))

    def sheet(self, rows: list[int] | None = None) -> TableSheet:
        """Return some rows of those that are shown, or all, in the order on screen."""
        from erqi_viewer.transfer.sheet import TableSheet

        numbers = rows or range(self.filter.rowCount())
        sources = [self.filter.mapToSource(self.filter.index(row, 0)).row() for row in numbers]
        kept = [n for n in range(len(KINDS)) if not self.view.isColumnHidden(n)]
        heads = self.model.heads()
        return TableSheet(
            self.choice.currentText(),
            tuple(heads[n] for n in kept),
            tuple(tuple(cells[n] for n in kept) for cells in map(self.model.cells, sources)),
            tuple(KINDS[n] for n in kept),
        )

    def save_as(self) -> None:
        """Ask for a name and save the rows that are shown."""
        from erqi_viewer.transfer.tables import FORMATS

        texts, preferences = self._session.texts, self._session.preferences
        name = files.file_name(self.choice.currentText().replace(":", ""), "list")
        path = files.ask_save(
            self,
            texts("Save the list"),
            os.path.join(preferences.last_folder, f"{name}.xlsx"),
            {one.extension[1:]: texts(one.title) for one in FORMATS},
        )
        if path is None:
            return
        error = whole_list.save(self.sheet(), path)
        if error is not None:
            self.message.say(error, texts)
            return
        preferences.last_folder = os.path.dirname(path)
        self.message.tell(texts("Saved as {path}", path=path))

    def _show_menu(self, point: QPoint) -> None:
        texts, menu = self._session.texts, QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(texts("Show its &history")).triggered.connect(self.buttons["show"].click)
        menu.addAction(texts("Copy &rows")).triggered.connect(self.copy)
        menu.popup(self.view.viewport().mapToGlobal(point))

    def _check_buttons(self, *_: object) -> None:
        self.buttons["show"].setEnabled(self.view.currentIndex().isValid())
        self.buttons["save"].setEnabled(self.filter.rowCount() > 0)

    # How it looks

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_label"):
            self._fill()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._session.preferences.set_state(_GEOMETRY, self.saveGeometry())
