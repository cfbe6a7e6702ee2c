"""The change log as a Qt model: a row an entry, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.editing.log import cells, is_taken_back
from erqi_viewer.core.override import override
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.models.grid_model import GridModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from erqi_viewer.core.changes import LogEntry
    from erqi_viewer.core.texts import Texts

WHEN, WHO, KIND, WHAT, WHY, STATE = range(6)


class LogModel(GridModel):
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
    def heads(self) -> tuple[str, ...]:
        texts = self._texts
        heads = texts("When"), texts("Who"), texts("Kind"), texts("What"), texts("Why")
        return (*heads, texts("State"))

    @override
    def size(self) -> int:
        return len(self._rows)

    @override
    def cell(self, row: int, column: int) -> str:
        return self._cells[self._rows[row]][column]
