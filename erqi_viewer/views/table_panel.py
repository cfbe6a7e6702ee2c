"""The table of what the selection holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.history import has_absences
from erqi_viewer.core.override import override
from erqi_viewer.core.selection import Selection
from erqi_viewer.core.table_rows import selected_facts, selected_standings
from erqi_viewer.core.tables import window_columns
from erqi_viewer.models.colours import is_dark
from erqi_viewer.models.table_model import TableModel, TableSorter, record_of
from erqi_viewer.views.captions import caption, empty_reason
from erqi_viewer.views.cell_editor import CellDelegate
from erqi_viewer.views.parts import go_to_row, message_label, select_rows
from erqi_viewer.views.rows_view import RowsView
from erqi_viewer.views.table_columns import TableColumns

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QAction

    from erqi_viewer.core.history import Standing
    from erqi_viewer.core.selection import Section
    from erqi_viewer.core.table_rows import FactRow
    from erqi_viewer.core.tables import Column
    from erqi_viewer.session import Session
    from erqi_viewer.transfer.sheet import TableSheet


class TablePanel(QWidget):
    """A line that says what is shown, and the rows; a row selects its record.

    It connects itself to nothing: the window calls ``refresh_data`` when the database changed,
    ``refresh_selection`` when the selection did, and ``retranslate`` when the language did.
    ``activated`` says that the current record is to be opened, ``cell_edited`` carries the record,
    column and text of a cell that was typed over.
    """

    activated = Signal()
    cell_edited = Signal(str, str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own_actions: Sequence[QAction] = ()
        self._session = session
        self._section: Section | None = None
        self._stale = True
        self._dark = is_dark(self)
        self._following = False
        self._model = TableModel(self)
        self._sorter = TableSorter(self._model, self)
        self.view = RowsView(self)
        self._caption = QLabel(self)
        self._message = message_label(self)
        self._set_up_view()
        self._columns = TableColumns(self.view, self._model, session.preferences)
        self._columns_menu = QMenu(self)
        self._columns_menu.aboutToShow.connect(self._fill_columns_menu)
        self._columns_button = QPushButton(self)
        self._lay_out()
        self.setFocusProxy(self.view)
        self.retranslate()

    def _set_up_view(self) -> None:
        view = self.view
        view.setItemDelegate(CellDelegate(view, self._cell_text, self._cell_problem))
        header = view.horizontalHeader()
        view.setModel(self._sorter)
        view.setSortingEnabled(True)
        view.selectionModel().selectionChanged.connect(self._chosen)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_columns_menu)
        view.copy_wanted.connect(self.copy)
        view.activated.connect(lambda _: self.activated.emit())
        # Later, for the cell's editor has to be gone before the rows are made anew.
        queued = Qt.ConnectionType.QueuedConnection
        self._model.edited.connect(self.cell_edited, queued)

    def _lay_out(self) -> None:
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._columns_button.setFlat(True)
        self._columns_button.setMenu(self._columns_menu)
        row = QHBoxLayout()
        row.addWidget(self._caption, 1)
        row.addWidget(self._columns_button)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addLayout(self._stack, 1)

    @override
    def sizeHint(self) -> QSize:
        """Ask for room for a year's rows."""
        em = self.fontMetrics().height()
        return QSize(60 * em, 14 * em)

    # What the window tells

    def refresh_data(self) -> None:
        """Read the session's data anew."""
        self._columns.forget_widths()
        self._stale = True
        self.view.let_type_over(allowed=not self._session.read_only)
        self.refresh_selection()

    def refresh_selection(self) -> None:
        """Show what the selection holds, with its record's row as the current one."""
        session = self._session
        selection = session.selection
        rows = self._rows(selection)
        self._following = True
        bar, held = self.view.horizontalScrollBar(), self.view.currentIndex().column()
        same, scrolled = selection.section == self._section, bar.value()
        if selection.section != self._section:
            self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        if selection.section != self._section or self._stale:
            self._section, self._stale = selection.section, False
            whole = Selection(self._section)
            absent, several = has_absences(session.series), len(session.dataset.regions) > 1
            self._show(rows, window_columns(self._section, absences=absent, regions=several))
            self._columns.show(self._section, lambda: self._rows(whole))
        elif [record_of(row) for row in rows] != [record_of(row) for row in self._model.rows]:
            self._show(rows, self._model.columns)
        self._follow_record(selection.record, held if same else -1)
        if same:
            bar.setValue(scrolled)
        if selection.highlighted:
            select_rows(self.view, [self._sorter.row_of(uid) for uid in selection.highlighted])
        self._following = False
        self._describe()

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self._columns_button.setText(texts("Columns"))
        self._columns_button.setToolTip(texts("Choose which columns the table shows"))
        self._columns_menu.setTitle(texts("C&olumns"))
        self._sorter.set_language(texts.lang)
        self.refresh_data()

    # What the window asks for

    def selected_records(self) -> list[str]:
        """Return the records of the selected rows in the order on screen."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [record_of(self._sorter.row(row)) for row in rows]

    def neighbour(self, records: Collection[str]) -> str | None:
        """Return the record that is nearest when these are gone: the next one, else the one above.

        None when none is left.
        """
        every = [record_of(self._sorter.row(row)) for row in range(self._sorter.rowCount())]
        gone = [number for number, one in enumerate(every) if one in records]
        below = every[gone[-1] + 1 :] if gone else []
        above = [one for one in every[: gone[-1]] if one not in records] if gone else []
        return next(iter(below), next(reversed(above), None))

    def column_menu(self) -> QMenu:
        """Return the menu of the columns that can be shown, filled now and whenever it opens."""
        self._fill_columns_menu()
        return self._columns_menu

    def sheet(self, *, all_columns: bool = False) -> TableSheet:
        """Return the rows in the order on screen, with the columns on screen or with all."""
        numbers = range(self._sorter.rowCount())
        return self._sheet(numbers, self._columns.in_order(hidden=all_columns))

    def copy(self) -> None:
        """Put the selected rows, or all when none is, on the clipboard as tab-separated text."""
        from erqi_viewer.transfer.text_table import to_text

        selected = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        numbers = selected or range(self._sorter.rowCount())
        sheet = self._sheet(numbers, self._columns.in_order())
        QGuiApplication.clipboard().setText(to_text(sheet))

    def save_as(self, path: str, *, all_columns: bool = False) -> None:
        """Write the rows to a file in the format of its extension.

        Raises:
            InputError: The extension is of no table format.
            OutputError: The file cannot be written there.
        """
        from erqi_viewer.transfer.tables import write_tables

        write_tables(path, (self.sheet(all_columns=all_columns),))

    def _sheet(self, numbers: Sequence[int], columns: Sequence[Column]) -> TableSheet:
        from erqi_viewer.transfer.sheet import make_sheet

        rows = [self._sorter.row(number) for number in numbers]
        return make_sheet(self._caption.text(), rows, columns, self._session.texts)

    # What the user does

    def _chosen(self, *_: object) -> None:
        index = self.view.currentIndex()
        if self._following or not self.view.selectionModel().isSelected(index):
            return
        # The container stays, so choosing a row never changes which rows there are.
        record = record_of(self._sorter.row(index.row()))
        self._session.select(self._session.selection._replace(record=record))

    def _show_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self.own_actions))
        menu.addSeparator()
        menu.addAction(self._session.texts("Copy &rows")).triggered.connect(self.copy)
        menu.addMenu(self._columns_menu)
        menu.popup(self.view.viewport().mapToGlobal(point))

    def _show_columns_menu(self, point: QPoint) -> None:
        self._columns_menu.popup(self.view.horizontalHeader().mapToGlobal(point))

    def _fill_columns_menu(self) -> None:
        self._columns.fill(self._columns_menu, self._session.texts)

    def _cell_text(self, index: QModelIndex) -> str | None:
        from erqi_viewer.session.editing import cell_text

        record, column = self._cell(index)
        return cell_text(self._session, record, column)

    def _cell_problem(self, index: QModelIndex, text: str) -> str:
        from erqi_viewer.session.editing import cell_problem

        problem = cell_problem(self._session, *self._cell(index), text)
        return self._session.texts.error(problem)[0] if problem else ""

    def _cell(self, index: QModelIndex) -> tuple[str, str]:
        return record_of(self._sorter.row(index.row())), self._model.columns[index.column()].key

    # How it looks

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette and the font."""
        if event.type() == QEvent.Type.PaletteChange and is_dark(self) != self._dark:
            self._dark = is_dark(self)
            self.refresh_data()
        elif event.type() == QEvent.Type.FontChange:
            self.retranslate()
        super().changeEvent(event)

    def _rows(self, selection: Selection) -> Sequence[Standing | FactRow]:
        if selection.section == "ranks":
            return selected_standings(self._session.series, selection)
        return selected_facts(self._session.dataset, selection)

    def _show(self, rows: Sequence[Standing | FactRow], columns: Sequence[Column]) -> None:
        with self._columns.paused():
            self._model.show(rows, columns, self._session.texts, dark=self._dark)

    def _follow_record(self, record: str | None, held: int) -> None:
        """Make a record's row the current one, in the column that was current if there was one."""
        index = self._sorter.row_of(record)
        if not index.isValid():
            self.view.selectionModel().clear()
            return
        now = self.view.currentIndex()
        if now.row() != index.row() or not self.view.selectionModel().isSelected(now):
            header = self.view.horizontalHeader()
            column = now.column() if now.isValid() else held
            if not 0 <= column < len(self._model.columns) or header.isSectionHidden(column):
                column = header.logicalIndexAt(0)
            go_to_row(self.view, index.siblingAtColumn(max(column, 0)))

    def _describe(self) -> None:
        rows = self._model.rows
        text = caption(self._session, rows)
        self._caption.setText(text)
        self.view.setAccessibleName(text)
        self._message.setText("" if rows else empty_reason(self._session))
        self._stack.setCurrentWidget(self.view if rows else self._message)
