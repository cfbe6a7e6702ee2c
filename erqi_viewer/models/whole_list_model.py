"""A whole edition as a Qt model: a row a region, as the list is published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from erqi_viewer.core.override import override
from erqi_viewer.core.tables import FALL, LEVEL, RISE
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.core.whole_list_texts import places_of
from erqi_viewer.models.colours import change_colour
from erqi_viewer.models.grid_model import GridModel
from erqi_viewer.models.roles import ACCESSIBLE_TEXT, CENTRE, FOREGROUND, SORT

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from erqi_viewer.core.tables import Cell, ColumnKind
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.core.whole_list_texts import WholeList
    from erqi_viewer.core.whole_lists import Line

    _Index = QModelIndex | QPersistentModelIndex

RANK, NAME, PROVINCE, CITY, CODE, CHANGE = range(6)
KINDS: tuple[ColumnKind, ...] = ("rank", "text", "text", "text", "text", "change")
SEARCHED = (RANK, NAME, PROVINCE, CITY, CODE)

_Role = Qt.ItemDataRole


class WholeListModel(GridModel):
    """Shows the lines of an edition; those of the book's own regions stand out."""

    numeric = (RANK, CHANGE)
    number_side = CENTRE

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = ENGLISH
        self._dark = False
        self._own: Collection[str] = ()
        self._places: list[tuple[str, str]] = []
        self.lines: Sequence[Line] = ()

    def show(self, found: WholeList | None, texts: Texts, *, dark: bool = False) -> None:
        """Show an edition in a language, in colours for a light or a dark ground."""
        self.beginResetModel()
        self.lines, self._own = (found.lines, found.own) if found else ((), ())
        self._texts, self._dark = texts, dark
        self._places = [places_of(found, one.region, texts) for one in self.lines] if found else []
        self.endResetModel()

    def row_of(self, code: str) -> int | None:
        """Return the row of a region, None when it is not on the list."""
        return next((row for row, one in enumerate(self.lines) if one.region.code == code), None)

    def cells(self, row: int) -> tuple[Cell, ...]:
        """Return a row as it goes into a file: ranks and changes as numbers."""
        line = self.lines[row]
        rank = self.cell(row, RANK) if line.rank is None else line.rank
        change = self.cell(row, CHANGE) if line.change is None else line.change
        words = (self.cell(row, column) for column in (NAME, PROVINCE, CITY, CODE))
        return (rank, *words, change or (0 if line.change == 0 else None))

    @override
    def heads(self) -> tuple[str, ...]:
        texts = self._texts
        return (
            *(texts("Rank"), texts("Region"), texts("Province"), texts("City")),
            *(texts("Code"), texts("Change")),
        )

    @override
    def size(self) -> int:
        return len(self.lines)

    @override
    def cell(self, row: int, column: int) -> str:
        line, texts = self.lines[row], self._texts
        match column:
            case 0:
                return texts("listed") if line.rank is None else str(line.rank)
            case 1:
                return texts.name(line.region.name)
            case 2 | 3:
                return self._places[row][column - PROVINCE]
            case 4:
                return line.region.code
            case _:
                return self._moved(line)

    def _moved(self, line: Line) -> str:
        change = line.change
        if change is None:
            return self._texts("new") if line.is_new else ""
        if change == 0:
            return LEVEL
        return f"{RISE}{change}" if change > 0 else f"{FALL}{-change}"

    @override
    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        own = line.region.code in self._own
        if role == SORT:
            return {RANK: line.rank, CHANGE: line.change}.get(column, super().data(index) or None)
        if role == _Role.FontRole and own:
            font = QFont()
            font.setBold(True)
            return font
        if role == FOREGROUND and column == CHANGE:
            return change_colour(line.change, dark=self._dark)
        if role == ACCESSIBLE_TEXT and own and column == NAME:
            return self._texts("{region}, own region", region=self.cell(index.row(), NAME))
        return super().data(index, role)
