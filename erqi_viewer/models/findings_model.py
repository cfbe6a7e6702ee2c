"""The findings in a text as a Qt model: a row a claim, in the order of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from erqi_viewer.core.claims import message, said_and_found, verdict_words
from erqi_viewer.core.override import override
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.models.grid_model import GridModel
from erqi_viewer.models.roles import ACCESSIBLE_TEXT
from erqi_viewer.models.verdict_look import verdict_colour, verdict_icon

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtGui import QIcon

    from erqi_viewer.core.claims import Finding, Severity, Verdict
    from erqi_viewer.core.texts import Texts

    _Index = QModelIndex | QPersistentModelIndex

VERDICT, PHRASE, SAID, FOUND, WHY = range(5)
VERDICTS: tuple[Verdict, ...] = ("contradicted", "not_understood", "no_data", "supported")
"""The verdicts of findings, what wants the reader's eye first."""

_Role = Qt.ItemDataRole


class FindingsModel(GridModel):
    """Shows those findings whose verdict is wanted; cells are worked out when they are seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = ENGLISH
        self._text = ""
        self._findings: Sequence[Finding] = ()
        self._verdicts: Collection[Verdict] = VERDICTS
        self._rows: list[int] = []
        self._dark = False
        self._icons: dict[tuple[Verdict, Severity | None], QIcon] = {}

    def show(self, text: str, findings: Sequence[Finding]) -> None:
        """Show the findings in a text."""
        self.beginResetModel()
        self._text, self._findings = text, findings
        self._narrow()
        self.endResetModel()

    def show_only(self, verdicts: Collection[Verdict]) -> None:
        """Show the findings with these verdicts and no others."""
        self.beginResetModel()
        self._verdicts = verdicts
        self._narrow()
        self.endResetModel()

    def dress(self, texts: Texts, *, dark: bool) -> None:
        """Show everything in a language, in colours for a light or a dark ground."""
        self.beginResetModel()
        self._texts, self._dark = texts, dark
        self._icons.clear()
        self.endResetModel()

    def _narrow(self) -> None:
        self._rows = [
            number for number, one in enumerate(self._findings) if one.verdict in self._verdicts
        ]

    def number(self, row: int) -> int:
        """Return which of all findings a row shows."""
        return self._rows[row]

    def row_of(self, number: int) -> int | None:
        """Return the row that shows a finding, None when its verdict is not wanted."""
        return self._rows.index(number) if number in self._rows else None

    def finding(self, row: int) -> Finding:
        """Return the finding of a row."""
        return self._findings[self._rows[row]]

    def cells(self, row: int) -> tuple[str, str, str, str, str]:
        """Return a row as it reads: verdict, phrase, what it says, what the records say, why."""
        one = self.finding(row)
        return (
            verdict_words(one.verdict, one.severity, self._texts),
            " ".join(self._text[one.start : one.end].split()),
            *said_and_found(one, self._texts),
            message(one, self._texts),
        )

    @override
    def heads(self) -> tuple[str, ...]:
        texts = self._texts
        heads = texts("Verdict"), texts("Text"), texts("Says"), texts("Records say")
        return (*heads, texts("Why"))

    @override
    def size(self) -> int:
        return len(self._rows)

    @override
    def cell(self, row: int, column: int) -> str:
        return self.cells(row)[column]

    @override
    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if index.isValid() and index.column() == VERDICT:
            if role == ACCESSIBLE_TEXT:
                return self._texts("; ").join(cell for cell in self.cells(index.row()) if cell)
            if role in {_Role.DecorationRole, _Role.ForegroundRole}:
                return self._verdict_data(self.finding(index.row()), role)
        return super().data(index, role)

    def _verdict_data(self, one: Finding, role: int) -> Any:
        if role == _Role.DecorationRole:
            return self.icon(one.verdict, one.severity)
        if role == _Role.ForegroundRole:
            return verdict_colour(one.verdict, dark=self._dark)
        return None

    def icon(self, verdict: Verdict, severity: Severity | None = None) -> QIcon:
        """Return a verdict's sign on the present ground."""
        key = verdict, severity
        if key not in self._icons:
            self._icons[key] = verdict_icon(verdict, severity, dark=self._dark)
        return self._icons[key]
