"""The regions of a book as a Qt model, those that are followed ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from erqi_viewer.core.override import override
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.models.grid_model import GridModel
from erqi_viewer.models.roles import SORT

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from erqi_viewer.core.records import Region
    from erqi_viewer.core.texts import Texts

    _Index = QModelIndex | QPersistentModelIndex

NAME, PART_OF, CODE, FACTS = range(4)

_Role = Qt.ItemDataRole


class RegionsModel(GridModel):
    """Shows regions with the number of their facts. ``ticked`` follows every tick."""

    numeric = (FACTS,)
    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = ENGLISH
        self._rows: Sequence[tuple[Region, int]] = ()
        self._above: dict[str, Region] = {}
        self._followed: set[str] = set()

    def show(
        self,
        rows: Sequence[tuple[Region, int]],
        above: Collection[Region],
        followed: Collection[str],
        texts: Texts,
    ) -> None:
        """Show regions with how many facts each has.

        Args:
            rows: The regions and the numbers.
            above: Their provinces and prefectures.
            followed: The codes of those that are ticked.
            texts: The language.
        """
        self.beginResetModel()
        self._rows, self._texts = rows, texts
        self._above = {one.code: one for one in above}
        self._followed = {one.code for one, _ in rows} & set(followed)
        self.endResetModel()

    @property
    def followed(self) -> tuple[str, ...]:
        """The codes of the regions that are ticked, in their order."""
        return tuple(one.code for one, _ in self._rows if one.code in self._followed)

    def tick_only(self, codes: Collection[str]) -> None:
        """Tick exactly these regions."""
        self._followed = {one.code for one, _ in self._rows} & set(codes)
        if self._rows:
            self.dataChanged.emit(self.index(0, NAME), self.index(len(self._rows) - 1, NAME))
        self.ticked.emit()

    def part_of(self, region: Region) -> str:
        """Return the names of what a region is part of, the largest first."""
        names: list[str] = []
        code = region.parent_code
        while code is not None and code in self._above and len(names) < len(self._above):
            names.insert(0, self._texts.name(self._above[code].name))
            code = self._above[code].parent_code
        return " · ".join(names)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == NAME else flags

    @override
    def heads(self) -> tuple[str, ...]:
        texts = self._texts
        return texts("Region"), texts("Part of"), texts("Code"), texts("Facts recorded")

    @override
    def size(self) -> int:
        return len(self._rows)

    @override
    def cell(self, row: int, column: int) -> str:
        return self._text(*self._rows[row], column)

    @override
    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if index.isValid() and role == SORT:
            facts = index.column() == FACTS
            return self._rows[index.row()][1] if facts else super().data(index)
        if index.isValid() and role == _Role.CheckStateRole and index.column() == NAME:
            ticked = self._rows[index.row()][0].code in self._followed
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def _text(self, region: Region, count: int, column: int) -> str:
        match column:
            case 0:
                return self._texts.name(region.name)
            case 1:
                return self.part_of(region)
            case 2:
                return region.code
            case _:
                return f"{count:,}"

    @override
    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole or index.column() != NAME:
            return False
        code = self._rows[index.row()][0].code
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._followed.add(code)
        else:
            self._followed.discard(code)
        self.dataChanged.emit(index, index, [_Role.CheckStateRole])
        self.ticked.emit()
        return True
