"""The change log as a Qt model: a row an entry, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from erqi_viewer.core.editing.log import cells, is_taken_back
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.models.roles import LEFT, plain_tooltip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from erqi_viewer.core.changes import LogEntry
    from erqi_viewer.core.texts import Texts

    _Index = QModelIndex | QPersistentModelIndex

WHEN, WHO, KIND, WHAT, WHY, STATE = range(6)
_Role = Qt.ItemDataRole
_NO_PARENT = QModelIndex()


class LogModel(QAbstractTableModel):
    """Shows those entries that hold every word of a filter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = ENGLISH
        self._entries: Sequence[LogEntry] = ()
        self._by_uid: dict[str, LogEntry] = {}
        self._words: list[str] = []
        self._rows: list[int] = []
        self._cells: list[tuple[str, ...]] = []

    @property
    def shown(self) -> tuple[LogEntry, ...]:
        """The entries that the filter lets through, in order."""
        return tuple(self._entries[number] for number in self._rows)

    def show(self, entries: Sequence[LogEntry], texts: Texts) -> None:
        """Show entries in a language."""
        self.beginResetModel()
        self._texts, self._entries = texts, entries
        self._by_uid = {one.uid: one for one in entries}
        self._cells = [(*cells(one, texts), self._state(one)) for one in entries]
        self._narrow()
        self.endResetModel()

    def narrow(self, text: str) -> None:
        """Show the entries that hold every word of a text."""
        self.beginResetModel()
        self._words = text.casefold().split()
        self._narrow()
        self.endResetModel()

    def entry(self, row: int) -> LogEntry:
        """Return the entry of a row."""
        return self._entries[self._rows[row]]

    def row_of(self, uid: str) -> int | None:
        """Return the row of an entry, None when it is not shown."""
        return next((row for row, one in enumerate(self.shown) if one.uid == uid), None)

    def can_be_reverted(self, row: int) -> bool:
        """Return whether an entry stands as it was made, as far as the log knows."""
        return not is_taken_back(self.entry(row), self._by_uid)

    def _state(self, entry: LogEntry) -> str:
        return self._texts("taken back") if is_taken_back(entry, self._by_uid) else ""

    def _narrow(self) -> None:
        self._rows = [
            number
            for number, row in enumerate(self._cells)
            if all(word in " ".join(row).casefold() for word in self._words)
        ]

    @override
    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else STATE + 1

    @override
    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self._cells[self._rows[index.row()]][index.column()]
        if role == _Role.DisplayRole:
            return text
        if role == _Role.ToolTipRole:
            return plain_tooltip(text)
        return LEFT if role == _Role.TextAlignmentRole else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _Role.DisplayRole:
            texts = self._texts
            heads = texts("When"), texts("Who"), texts("Kind"), texts("What"), texts("Why")
            return (*heads, texts("State"))[section]
        return LEFT if role == _Role.TextAlignmentRole else None
