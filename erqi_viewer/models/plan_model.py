"""The rows of an import's plan as a Qt model, fetched page by page as they are seen."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from erqi_viewer.core.importing.corrections import correction
from erqi_viewer.core.importing.plan import CHOICES, Counts
from erqi_viewer.core.override import override
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.core.wording import word
from erqi_viewer.models.plan_words import LOOKS, explanation, field_words, state_words
from erqi_viewer.models.roles import ACCESSIBLE_TEXT, LEFT, plain_tooltip
from erqi_viewer.models.verdict_look import verdict_colour, verdict_icon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QIcon

    from erqi_viewer.core.importing.plan import Choice, PlanRow, RowState, Thing
    from erqi_viewer.core.texts import Texts

    _Index = QModelIndex | QPersistentModelIndex

PAGE = 100
_PAGES = 20
STATE, WHERE, FIRST_FIELD = range(3)
_CODED = frozenset({"place_by", "qualifier", "status"})  # fields whose keys read as words

_Role = Qt.ItemDataRole
_NO_PARENT = QModelIndex()


class Plan(Protocol):
    """A plan as far as showing and deciding needs it."""

    def counts(self) -> Counts:
        """Return how many rows there are of each state."""

    def rows(
        self, state: RowState | None = None, *, start: int = 0, count: int = PAGE
    ) -> tuple[PlanRow, ...]:
        """Return a page of rows."""

    def things(self) -> tuple[Thing, ...]:
        """Return what would be made."""

    def accept(self, things: Iterable[int], *, accepted: bool) -> None:
        """Make things after all, or not."""

    def change_thing(self, number: int, values: Mapping[str, str]) -> None:
        """Give a thing other values."""

    def decide(self, rows: Iterable[int] | RowState, choice: Choice, reason: str = "") -> int:
        """Decide on rows."""

    def edit(self, number: int, fields: Mapping[str, str]) -> PlanRow:
        """Give fields of a row other values."""


class PlanModel(QAbstractTableModel):
    """Shows the rows of one state, or of all, a tick before those that would be taken in.

    ``counts`` are the plan's when it was last shown or refreshed, because counting a million rows
    takes a while. ``changed`` says that a decision or a value was changed here.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = ENGLISH
        self._dark = False
        self._plan: Plan | None = None
        self._fields: Sequence[str] = ()
        self._state: RowState | None = None
        self._count = 0
        self.counts = Counts()
        self._held = False
        self._pages: OrderedDict[int, tuple[PlanRow, ...]] = OrderedDict()
        self._icons: dict[RowState, QIcon] = {}

    def show(self, plan: Plan | None, fields: Sequence[str], state: RowState | None) -> None:
        """Show the rows of a plan that have a state, with these fields as columns."""
        self.beginResetModel()
        if plan is not self._plan:
            self.counts = plan.counts() if plan is not None else Counts()
        self._plan, self._fields, self._state = plan, tuple(fields), state
        self._forget()
        self.endResetModel()

    def refresh(self) -> None:
        """Show the rows as they are now; where they are as many as before, nothing jumps."""
        before = self._count
        self.counts = self._plan.counts() if self._plan is not None else Counts()
        now = self._rows_now()
        if now != before:
            self.beginResetModel()
            self._forget()
            self.endResetModel()
        elif before:
            self._pages.clear()
            self.dataChanged.emit(self.index(0, 0), self.index(before - 1, self.columnCount() - 1))

    def dress(self, texts: Texts, *, dark: bool) -> None:
        """Show everything in a language, in colours for a light or a dark ground."""
        self.beginResetModel()
        self._texts, self._dark = texts, dark
        self._icons.clear()
        self.endResetModel()

    def hold(self, *, held: bool) -> None:
        """Ask the plan nothing while something else uses it; show it anew when that is over."""
        self._held = held
        if not held:
            self.refresh()

    def _forget(self) -> None:
        self._pages.clear()
        self._count = self._rows_now()

    def _rows_now(self) -> int:
        counts = self.counts
        return counts.rows if self._state is None else int(getattr(counts, self._state))

    @property
    def fields(self) -> Sequence[str]:
        """The fields that are columns."""
        return self._fields

    def row(self, number: int) -> PlanRow | None:
        """Return what a row of the table shows, None when the plan cannot tell now."""
        page, place = divmod(number, PAGE)
        if page not in self._pages:
            if self._plan is None or self._held:
                return None
            self._pages[page] = self._plan.rows(self._state, start=page * PAGE, count=PAGE)
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        rows = self._pages[page]
        return rows[place] if place < len(rows) else None

    def icon(self, state: RowState) -> QIcon:
        """Return a state's sign on the present ground."""
        if state not in self._icons:
            self._icons[state] = verdict_icon(LOOKS[state], None, dark=self._dark)
        return self._icons[state]

    # What Qt asks

    @override
    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self._count

    @override
    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else FIRST_FIELD + len(self._fields) + 1

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return flags
        if index.column() == STATE and len(row.choices) > 1:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if self._field(index.column()) is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _field(self, column: int) -> str | None:
        place = column - FIRST_FIELD
        return self._fields[place] if 0 <= place < len(self._fields) else None

    @override
    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = index.column()
        if role == _Role.EditRole and (field := self._field(column)) is not None:
            return row.fields.get(field, "")
        if role in {_Role.DisplayRole, _Role.EditRole}:
            return self.text(row, column)
        if role == _Role.ToolTipRole:
            return plain_tooltip(self.text(row, column))
        if role == _Role.TextAlignmentRole:
            return LEFT
        if column == STATE:
            return self._state_data(row, role)
        wrong = row.problem is not None and row.problem.field == self._field(column)
        if role == _Role.ForegroundRole and wrong and self._field(column):
            return verdict_colour("contradicted", dark=self._dark)
        return None

    def text(self, row: PlanRow, column: int) -> str:
        """Return a cell as it reads."""
        if column == STATE:
            return state_words(row.state, self._texts)
        if column == WHERE:
            place = row.place
            sheet = f"{place.sheet} " if place.sheet else ""
            return f"{sheet}{place.cell or place.line}"
        field = self._field(column)
        if field is None:
            return explanation(row, self._texts)
        said = row.fields.get(field, "")
        return word(said, self._texts) if field in _CODED and said else said

    def _state_data(self, row: PlanRow, role: int) -> Any:
        if role == _Role.DecorationRole:
            return self.icon(row.state)
        if role == _Role.CheckStateRole and len(row.choices) > 1:
            return Qt.CheckState.Unchecked if row.choice == "skip" else Qt.CheckState.Checked
        if role == ACCESSIBLE_TEXT:
            cells = (self.text(row, column) for column in range(self.columnCount()))
            return self._texts("; ").join(cell for cell in cells if cell)
        return None

    @override
    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        row = self.row(index.row()) if index.isValid() else None
        if row is None or self._plan is None:
            return False
        field = self._field(index.column())
        if role == _Role.CheckStateRole and index.column() == STATE:
            checked = Qt.CheckState(value) == Qt.CheckState.Checked
            if not len(row.choices) > 1:
                return False
            self._plan.decide([row.number], _taking(row) if checked else "skip", row.reason)
        elif role == _Role.EditRole and field is not None:
            if str(value) == row.fields.get(field, ""):
                return False
            self._plan.edit(row.number, correction(field, str(value)))
        else:
            return False
        self.refresh()
        self.changed.emit()
        return True

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _Role.TextAlignmentRole:
            return LEFT
        if role != _Role.DisplayRole:
            return None
        texts = self._texts
        if section in {STATE, WHERE}:
            return texts("State") if section == STATE else texts("Line")
        field = self._field(section)
        return texts("Why") if field is None else field_words(field, texts)


def _taking(row: PlanRow) -> Choice:
    """Return the first choice that takes a row in."""
    taking = [one for one in row.choices if one != "skip"]
    return taking[0] if taking else CHOICES[row.state][0]
