"""What an import would have to make first, as a Qt model: lists, regions, sources and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from erqi_viewer.core.override import override
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.models.grid_model import GridModel
from erqi_viewer.models.plan_words import field_words, thing_words

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from erqi_viewer.core.importing.plan import Thing
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.models.plan_model import Plan

    _Index = QModelIndex | QPersistentModelIndex

KIND, NAME, VALUES, ROWS = range(4)

_Role = Qt.ItemDataRole


class ThingsModel(GridModel):
    """Shows what would be made, a tick before what will be. ``changed`` follows a tick."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = ENGLISH
        self._plan: Plan | None = None
        self.things: tuple[Thing, ...] = ()

    def show(self, plan: Plan | None) -> None:
        """Show what a plan would make."""
        self.beginResetModel()
        self._plan = plan
        self.things = plan.things() if plan is not None else ()
        self.endResetModel()

    def refresh(self) -> None:
        """Show it as it is now; where it is as much as before, nothing jumps."""
        now = self._plan.things() if self._plan is not None else ()
        if len(now) != len(self.things):
            self.show(self._plan)
        elif now:
            self.things = now
            self.dataChanged.emit(self.index(0, 0), self.index(len(now) - 1, ROWS))

    def dress(self, texts: Texts) -> None:
        """Show everything in a language."""
        self.beginResetModel()
        self._texts = texts
        self.endResetModel()

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == KIND else flags

    @override
    def heads(self) -> tuple[str, ...]:
        texts = self._texts
        return texts("To create"), texts("Name"), texts("Details"), texts("Rows")

    @override
    def size(self) -> int:
        return len(self.things)

    @override
    def cell(self, row: int, column: int) -> str:
        return self.text(self.things[row], column)

    @override
    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if index.isValid() and role == _Role.CheckStateRole and index.column() == KIND:
            accepted = self.things[index.row()].accepted
            return Qt.CheckState.Checked if accepted else Qt.CheckState.Unchecked
        return super().data(index, role)

    def text(self, thing: Thing, column: int) -> str:
        """Return a cell as it reads."""
        texts = self._texts
        match column:
            case 0:
                return thing_words(thing.kind, texts)
            case 1:
                return thing.name
            case 2:
                return texts("; ").join(
                    texts("{field}: {value}", field=field_words(key, texts), value=value)
                    for key, value in thing.values.items()
                    if value
                )
            case _:
                return str(thing.rows)

    @override
    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole or index.column() != KIND or self._plan is None:
            return False
        accepted = Qt.CheckState(value) == Qt.CheckState.Checked
        self._plan.accept([self.things[index.row()].number], accepted=accepted)
        self.refresh()
        self.changed.emit()
        return True
