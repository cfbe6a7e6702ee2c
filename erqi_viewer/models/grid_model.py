"""What the program's plain tables have in common: titles above columns of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from erqi_viewer.core.override import override
from erqi_viewer.models.roles import LEFT, RIGHT, plain_tooltip

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    _Index = QModelIndex | QPersistentModelIndex

_Role = Qt.ItemDataRole
_NO_PARENT = QModelIndex()


class GridModel(QAbstractTableModel):
    """A table of words. Cells say themselves whole as their tooltip; numbers stand apart."""

    numeric: Collection[int] = ()
    """The columns that hold numbers."""
    number_side = RIGHT

    def heads(self) -> Sequence[str]:
        """Return the titles of the columns."""
        raise NotImplementedError

    def size(self) -> int:
        """Return the number of rows."""
        raise NotImplementedError

    def cell(self, row: int, column: int) -> str:
        """Return a cell as it reads."""
        raise NotImplementedError

    @override
    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self.size()

    @override
    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.heads())

    @override
    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == _Role.DisplayRole:
            return self.cell(index.row(), index.column())
        if role == _Role.ToolTipRole:
            return plain_tooltip(self.cell(index.row(), index.column()))
        return self._side(index.column()) if role == _Role.TextAlignmentRole else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        heads = self.heads()
        if orientation != Qt.Orientation.Horizontal or section >= len(heads):
            return None
        if role == _Role.DisplayRole:
            return heads[section]
        return self._side(section) if role == _Role.TextAlignmentRole else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        return self.number_side if column in self.numeric else LEFT
