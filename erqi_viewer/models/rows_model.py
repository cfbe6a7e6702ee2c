"""The rows that records refer to as a Qt model, with the fields of their kind as columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from erqi_viewer.core.editing.book import Book, pair
from erqi_viewer.core.editing.fields import KINDS, Field
from erqi_viewer.core.editing.words import value_words
from erqi_viewer.core.override import override
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.models import roles
from erqi_viewer.models.grid_model import GridModel

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from erqi_viewer.core.changes import Document
    from erqi_viewer.core.texts import Texts

    _Index = QModelIndex | QPersistentModelIndex

_Role = Qt.ItemDataRole
_NUMBERS = {"whole", "year", "decimal"}


class RowsModel(GridModel):
    """Shows every row of one table."""

    number_side = roles.CENTRE

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = ENGLISH
        self._fields: tuple[Field, ...] = ()
        self._cells: list[tuple[str, ...]] = []
        self._sorts: list[tuple[Any, ...]] = []
        self.uids: list[str] = []

    def show(self, table: str, book: Book, texts: Texts) -> None:
        """Show the rows of a table in a language."""
        self.beginResetModel()
        self._texts = texts
        self._fields = tuple(one for one in KINDS[table].fields if one.kind != "note")
        self.numeric = [n for n, one in enumerate(self._fields) if one.kind in _NUMBERS]
        rows = book.rows.get(table, {})
        self.uids = list(rows)
        self._cells = [
            tuple(self._words(field, row, book) for field in self._fields) for row in rows.values()
        ]
        self._sorts = [
            tuple(
                row.get(field.key) if field.kind in _NUMBERS else text
                for field, text in zip(self._fields, texts_of_row, strict=True)
            )
            for row, texts_of_row in zip(rows.values(), self._cells, strict=True)
        ]
        self.endResetModel()

    def _words(self, field: Field, row: Document, book: Book) -> str:
        if field.kind == "name":
            return self._texts.name(pair(row, field.key))
        return value_words(field, row, book, self._texts)

    def row_of(self, uid: str) -> int | None:
        """Return the number of a row by its stable id."""
        return self.uids.index(uid) if uid in self.uids else None

    @override
    def heads(self) -> tuple[str, ...]:
        return tuple(self._texts(one.title) for one in self._fields)

    @override
    def size(self) -> int:
        return len(self.uids)

    @override
    def cell(self, row: int, column: int) -> str:
        return self._cells[row][column]

    @override
    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if index.isValid() and role == roles.SORT:
            return self._sorts[index.row()][index.column()]
        if index.isValid() and role == roles.SEARCH:
            return " ".join(self._cells[index.row()])
        return super().data(index, role)
