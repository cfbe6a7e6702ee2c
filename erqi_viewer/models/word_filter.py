"""Finding rows as one types, and sorting them by any column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Qt

from erqi_viewer.core.override import override
from erqi_viewer.models.roles import SORT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from erqi_viewer.models.grid_model import GridModel

    _Index = QModelIndex | QPersistentModelIndex


class WordFilter(QSortFilterProxyModel):
    """Shows the rows that have every word that is looked for in one of some columns.

    Rows that are alike in the column sorted by stand in the order of the column ``ties``, upwards
    whichever way the others are sorted; those without a value come last.

    Args:
        source: The rows, whose cells may give what they are sorted by in the role ``SORT``.
        columns: Where is looked.
        ties: The column that orders rows that are alike.
        parent: The owner.
    """

    def __init__(
        self,
        source: GridModel,
        columns: Sequence[int],
        ties: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._ties = ties
        self._words: list[str] = []
        self.setSortRole(SORT)
        self.setSortLocaleAware(True)
        self.setSourceModel(source)

    def look_for(self, text: str) -> None:
        """Show only the rows that have every one of these words."""
        self._words = text.casefold().split()
        self.invalidate()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: _Index) -> bool:
        source = self.sourceModel()
        cells = (source.index(source_row, column).data() for column in self._columns)
        text = " ".join(cells).casefold()
        return all(word in text for word in self._words)

    @override
    def lessThan(self, source_left: _Index, source_right: _Index) -> bool:
        upwards = self.sortOrder() == Qt.SortOrder.AscendingOrder
        left, right = source_left.data(SORT), source_right.data(SORT)
        if (left is None) != (right is None):
            return (right is None) == upwards
        if left is not None and left != right:
            return super().lessThan(source_left, source_right)
        first = source_left.sibling(source_left.row(), self._ties)
        other = source_right.sibling(source_right.row(), self._ties)
        return super().lessThan(*((first, other) if upwards else (other, first)))
