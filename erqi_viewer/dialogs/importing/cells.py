"""Correcting a value of a plan's row: what the book has of its kind is offered while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from erqi_viewer.core.override import override
from erqi_viewer.dialogs.ticks import Ticks
from erqi_viewer.models.plan_model import FIRST_FIELD

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from erqi_viewer.models.plan_model import PlanModel
    from erqi_viewer.session import Session


class FieldDelegate(Ticks):
    """Edits cells as lines of text, with the book's regions, lists and indicators to choose."""

    def __init__(self, session: Session, model: PlanModel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._offers: dict[str, list[str]] = {}

    def forget(self) -> None:
        """Read anew what the book has, when it is needed next."""
        self._offers.clear()

    @override
    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        del option
        editor = QLineEdit(parent)
        editor.setFrame(False)
        place = index.column() - FIRST_FIELD
        offers = self._offer(self._model.fields[place]) if place >= 0 else []
        if offers:
            completer = QCompleter(offers, editor)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            editor.setCompleter(completer)
        return editor

    def _offer(self, field: str) -> list[str]:
        if field not in self._offers:
            self._offers[field] = self._read(field)
        return self._offers[field]

    def _read(self, field: str) -> list[str]:
        from erqi_viewer.session.importing import indicator_names, region_names

        match field:
            case "region":
                return region_names(self._session)
            case "name":
                return indicator_names(self._session)
            case "list":
                return [one.name.zh for one in self._session.dataset.lists]
            case "status":
                return ["ranked", "listed", "not-listed"]
            case _:
                return []
