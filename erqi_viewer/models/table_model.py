"""The detail table as a Qt model, and its sorting.

As in the tree, the texts are put into Qt's own items, so that painting never waits for Python.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCollator,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QStandardItem, QStandardItemModel

from erqi_viewer.core.editing.cells import CELLS
from erqi_viewer.core.evidence import state
from erqi_viewer.core.override import override
from erqi_viewer.core.table_rows import FactRow
from erqi_viewer.core.tables import change_text
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.core.wording import cell, change_words, other_source_lines, rank_text
from erqi_viewer.models import roles
from erqi_viewer.models.colours import change_colour, failure_colour
from erqi_viewer.models.column_help import column_help

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject

    from erqi_viewer.core.evidence import EvidenceState
    from erqi_viewer.core.history import Standing
    from erqi_viewer.core.records import Language
    from erqi_viewer.core.tables import Cell, Column, ColumnKind
    from erqi_viewer.core.texts import Texts

# Short numbers are centred, so that none runs into the text of the next column.
_ALIGNMENTS: dict[ColumnKind, Qt.AlignmentFlag] = {
    "text": roles.LEFT,
    "number": roles.RIGHT,
    "year": roles.CENTRE,
    "rank": roles.CENTRE,
    "change": roles.CENTRE,
}

_TABLES = {"indicator": "observation", "honour": "honour", "organisation": "organisation"}


class TableModel(QStandardItemModel):
    """Rows of places or of other facts under the columns of their section.

    It never writes: ``edited`` carries the record, the key of the column and the text of a cell
    that was typed over, and whoever hears it shows the rows anew.
    """

    edited = Signal(str, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = ENGLISH
        self._dark = False
        self.columns: tuple[Column, ...] = ()
        self.rows: tuple[Standing | FactRow, ...] = ()

    def show(
        self,
        rows: Iterable[Standing | FactRow],
        columns: Sequence[Column],
        texts: Texts,
        *,
        dark: bool = False,
    ) -> None:
        """Show rows under columns in a language, in colours for a light or a dark ground."""
        self._dark = dark
        self.rows = tuple(rows)
        if texts is not self._texts or tuple(columns) != self.columns:
            self._texts = texts
            self.columns = tuple(columns)
            self._set_headers()
        self.beginResetModel()
        with QSignalBlocker(self):
            self.setRowCount(0)
            for row in self.rows:
                self.appendRow([self._item(row, column) for column in self.columns])
        self.endResetModel()

    def row_of(self, record: str | None) -> int | None:
        """Return the row of a fact by its uid."""
        for number, row in enumerate(self.rows):
            if record_of(row) == record:
                return number
        return None

    @override
    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: Any,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Pass on what was typed into a cell; the cell itself stays as it is."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        record = record_of(self.rows[index.row()])
        self.edited.emit(record, self.columns[index.column()].key, str(value))
        return True

    def text(self, row: Standing | FactRow, column: Column) -> str:
        """Return a cell as it is shown, empty for no value."""
        if not isinstance(row, FactRow):
            if column.kind == "change":
                return change_text(row, self._texts("new"))
            if column.key == "rank":
                return rank_text(row, self._texts) + _badge(row)
        value = cell(column, row, self._texts)
        return "" if value is None else str(value)

    def _item(self, row: Standing | FactRow, column: Column) -> QStandardItem:
        item = QStandardItem(self.text(row, column))
        item.setEditable((_table_of(row), column.key) in CELLS)
        if column.kind != "text":
            item.setTextAlignment(_ALIGNMENTS[column.kind])
        value = cell(column, row, self._texts)
        if value is not None:
            item.setData(value, roles.SORT)
        if column.key == "rank" and not isinstance(row, FactRow) and row.others:
            item.setData("\n".join(other_source_lines(row, self._texts)), roles.TIP)
        if column.key == "evidence" and _state(row) in {"failed", "differs"}:
            item.setForeground(failure_colour(dark=self._dark))
        if column.kind == "change" and not isinstance(row, FactRow):
            item.setData(change_words(row, self._texts), roles.ACCESSIBLE_TEXT)
            if colour := change_colour(row.change, dark=self._dark):
                item.setForeground(colour)
        return item

    def _set_headers(self) -> None:
        self.setColumnCount(len(self.columns))
        for number, column in enumerate(self.columns):
            header = QStandardItem(self._texts(column.title))
            header.setTextAlignment(_ALIGNMENTS[column.kind])
            header.setToolTip(roles.plain_tooltip(column_help(column, self._texts)))
            self.setHorizontalHeaderItem(number, header)


def _badge(row: Standing) -> str:
    """Return what other sources say, in brackets behind the rank; empty when there are none."""
    others = (str(one.rank) if one.rank is not None else "–" for one in row.others)
    badge = "/".join(others)
    return f" ({badge})" if badge else ""


def _state(row: Standing | FactRow) -> EvidenceState:
    return state(row.fact if isinstance(row, FactRow) else row.placement)


def _table_of(row: Standing | FactRow) -> str:
    """Return the table of a row's fact; none is an edition, the row of a list never published."""
    if not isinstance(row, FactRow):
        return "" if row.placement.status == "not-published" else "placement"
    return _TABLES.get(row.kind, "structure_item")


def record_of(row: Standing | FactRow) -> str:
    """Return the uid of a row's fact."""
    return row.fact.uid if isinstance(row, FactRow) else row.placement.uid


class TableSorter(QSortFilterProxyModel):
    """Sorts numbers as numbers and texts by the language's own order; what is empty comes last."""

    def __init__(self, source: TableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self.setSourceModel(source)
        self._language: Language = "en"
        self._collator: QCollator | None = None

    def set_language(self, language: Language) -> None:
        """Sort texts as this language does: Chinese by its sounds."""
        if language != self._language:
            self._language = language
            self._collator = None
            self.invalidate()

    def row(self, number: int) -> Standing | FactRow:
        """Return a row by its place in the sorted order."""
        return self._source.rows[self.mapToSource(self.index(number, 0)).row()]

    def row_of(self, record: str | None) -> QModelIndex:
        """Return the first cell of a fact's row by its uid, invalid when there is none."""
        number = self._source.row_of(record)
        if number is None:
            return QModelIndex()
        return self.mapFromSource(self._source.index(number, 0))

    @override
    def lessThan(
        self,
        source_left: QModelIndex | QPersistentModelIndex,
        source_right: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        # In the other order Qt asks with the arguments turned round; whatever holds in both orders,
        # as that what is empty comes last and equals keep their order, has to be turned with them.
        turn = 1 if self.sortOrder() == Qt.SortOrder.AscendingOrder else -1
        left: Cell = source_left.data(roles.SORT)
        right: Cell = source_right.data(roles.SORT)
        if left is None or right is None:
            order = turn * ((left is None) - (right is None))
        else:
            order = self._compare(left, right)
        return (order or turn * (source_left.row() - source_right.row())) < 0

    def _compare(self, left: str | float, right: str | float) -> int:
        if isinstance(left, str) or isinstance(right, str):
            if self._collator is None:
                self._collator = QCollator(QLocale("zh_CN" if self._language == "zh" else "en_GB"))
                self._collator.setNumericMode(True)
            return self._collator.compare(str(left), str(right))
        return (left > right) - (left < right)
