"""How the tables of a file are read: what their rows are, and what each column holds."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.importing.fields import FIELDS, columns_for, missing
from erqi_viewer.core.importing.plan import ROW_KINDS, ColumnMap
from erqi_viewer.dialogs.importing.source import SourceForm
from erqi_viewer.dialogs.labels import plain_label
from erqi_viewer.models.plan_words import field_words, kind_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.importing.plan import RowKind, Table
    from erqi_viewer.session import Session
    from erqi_viewer.transfer.importing import Proposal

_CONSTANTS: dict[RowKind, tuple[str, ...]] = {
    "rank": ("list", "year", "region"),
    "indicator": ("name", "year", "unit", "region"),
    "honour": ("year", "region", "awarded_by"),
}
_COLUMN_EMS, _WIDEST_EMS = 7, 14


class ColumnsPage(QWidget):
    """Shows the first lines of each table, with a box above each column that says what it is.

    ``changed`` says that the tables are read in another way, or that the source was changed.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._proposals: Sequence[Proposal] = ()
        self._maps: list[ColumnMap | None] = []
        self.source = SourceForm(session, lenient=True)
        self.tables, self.kind = QComboBox(), QComboBox()
        self.table_label, self.kind_label, self.hint = QLabel(), QLabel(), plain_label()
        self.preview = QTableWidget()
        self.boxes: list[QComboBox] = []
        self.constants: dict[str, QLineEdit] = {}
        self._constants_place = QWidget()
        self._constants_form = QFormLayout(self._constants_place)
        self._lay_out()
        self.tables.currentIndexChanged.connect(self._show_table)
        self.kind.activated.connect(self._choose_kind)
        self.source.changed.connect(self.changed)
        self.retranslate()

    def _lay_out(self) -> None:
        self.table_label.setBuddy(self.tables)
        self.kind_label.setBuddy(self.kind)
        self.tables.setMinimumContentsLength(24)
        self.preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preview.setWordWrap(False)
        self.preview.verticalHeader().hide()
        self._constants_form.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        for part in (self.table_label, self.tables, self.kind_label, self.kind):
            top.addWidget(part)
        top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.source)
        layout.addLayout(top)
        layout.addWidget(self.preview, stretch=1)
        layout.addWidget(self._constants_place)
        layout.addWidget(self.hint)

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show how the tables of some files would be read."""
        self._proposals = proposals
        self._maps = [one.map for one in proposals]
        if proposals and not any(self._maps):  # ranks are what most tables hold
            headers = proposals[0].table.headers
            self._maps[0] = ColumnMap("rank", columns_for(headers, "rank"))
        self._fill_tables()
        first = next((n for n, one in enumerate(self._maps) if one is not None), 0)
        self.tables.setCurrentIndex(first)
        self._show_table()

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self.table_label.setText(texts("Tab&le:"))
        self.kind_label.setText(texts("&Its rows are:"))
        self.preview.setAccessibleName(texts("First lines of the table"))
        self.source.retranslate()
        self._fill_tables()
        with QSignalBlocker(self.kind):
            self.kind.clear()
            for kind in (*ROW_KINDS, None):
                self.kind.addItem(kind_words(kind, texts), kind)
        self._show_table()

    def _fill_tables(self) -> None:
        row = self.tables.currentIndex()
        with QSignalBlocker(self.tables):
            self.tables.clear()
            for one in self._proposals:
                name = os.path.basename(one.table.file)
                sheet = f" · {one.table.sheet}" if one.table.sheet else ""
                self.tables.addItem(name + sheet)
            self.tables.setCurrentIndex(max(row, 0))

    # What is chosen

    @property
    def chosen(self) -> list[tuple[Table, ColumnMap]]:
        """The tables that are read, and how."""
        both = zip(self._proposals, self._maps, strict=True)
        return [(one.table, found) for one, found in both if found is not None]

    @property
    def maps(self) -> dict[str, ColumnMap]:
        """How each table is read that is read, by the signature of its headers."""
        both = zip(self._proposals, self._maps, strict=True)
        return {one.signature: found for one, found in both if found is not None}

    @property
    def complete(self) -> bool:
        """Whether all tables can be read so, and the source is described where rows need one."""
        maps = [found for _, found in self.chosen]
        sourced = bool(maps) and all("source" in found.columns for found in maps)
        return (
            bool(maps)
            and not any(missing(found) for found in maps)
            and (sourced or self.source.complete)
        )

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that any table gives, in their order."""
        used = {key for _, found in self.chosen for key in found.columns if key}
        used |= {key for _, found in self.chosen for key, _ in found.constants}
        kinds = dict.fromkeys(found.kind for _, found in self.chosen)
        every = dict.fromkeys(one.key for kind in kinds for one in FIELDS[kind])
        return tuple(key for key in every if key in used)

    # The table in view

    def _current(self) -> int | None:
        row = self.tables.currentIndex()
        return row if 0 <= row < len(self._proposals) else None

    def _show_table(self) -> None:
        number = self._current()
        if number is None:
            return
        proposal, found = self._proposals[number], self._maps[number]
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(self.kind.findData(found.kind if found else None))
        self._fill_preview(proposal)
        self._fill_boxes(proposal, found)
        self._fill_constants(found)
        self._say()

    def _fill_preview(self, proposal: Proposal) -> None:
        headers, preview = proposal.table.headers, self.preview
        preview.clear()
        preview.setColumnCount(len(headers))
        preview.setRowCount(1 + len(proposal.sample))
        preview.setHorizontalHeaderLabels([one or "–" for one in headers])
        for row, cells in enumerate(proposal.sample, start=1):
            for column, cell in enumerate(cells[: len(headers)]):
                preview.setItem(row, column, QTableWidgetItem(cell))
        em = self.fontMetrics().height()
        preview.resizeColumnsToContents()
        for column in range(len(headers)):
            width = preview.columnWidth(column)
            preview.setColumnWidth(column, max(_COLUMN_EMS * em, min(width, _WIDEST_EMS * em)))

    def _fill_boxes(self, proposal: Proposal, found: ColumnMap | None) -> None:
        texts = self._session.texts
        self.boxes = []
        for column, header in enumerate(proposal.table.headers):
            box = QComboBox()
            box.setAccessibleName(texts("What the column “{name}” is", name=header))
            box.addItem(texts("not read"), None)
            for field in FIELDS[found.kind] if found is not None else ():
                box.addItem(texts(field.title), field.key)
            chosen = found.columns[column] if found is not None else None
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.setEnabled(found is not None)
            box.activated.connect(lambda _, column=column: self._map_column(column))
            self.boxes.append(box)
            self.preview.setCellWidget(0, column, box)
        if self.boxes:
            self.preview.setRowHeight(0, self.boxes[0].sizeHint().height() + 2)

    def _fill_constants(self, found: ColumnMap | None) -> None:
        while self._constants_form.rowCount():
            self._constants_form.removeRow(0)
        self.constants.clear()
        texts = self._session.texts
        for key in _CONSTANTS[found.kind] if found is not None else ():
            if found is None or key in found.columns:
                continue
            line = QLineEdit(dict(found.constants).get(key, ""))
            line.textEdited.connect(lambda _, key=key: self._set_constant(key))
            self.constants[key] = line
            name = field_words(key, texts)
            self._constants_form.addRow(texts("{field} of all rows:", field=name), line)

    def _choose_kind(self) -> None:
        number = self._current()
        if number is None:
            return
        kind: RowKind | None = self.kind.currentData()
        headers = self._proposals[number].table.headers
        found = ColumnMap(kind, columns_for(headers, kind)) if kind is not None else None
        self._maps[number] = found
        self._show_table()
        self.changed.emit()

    def _map_column(self, column: int) -> None:
        """Read a column as what its box says; another column that was read so is not read."""
        number = self._current()
        found = self._maps[number] if number is not None else None
        if number is None or found is None:
            return
        field = self.boxes[column].currentData()
        columns = [None if one == field else one for one in found.columns]
        columns[column] = field
        constants = tuple(one for one in found.constants if one[0] not in columns)
        self._maps[number] = ColumnMap(found.kind, tuple(columns), constants)
        for box, key in zip(self.boxes, columns, strict=True):
            box.setCurrentIndex(max(0, box.findData(key)))
        self._fill_constants(self._maps[number])
        self._say()
        self.changed.emit()

    def _set_constant(self, key: str) -> None:
        number = self._current()
        found = self._maps[number] if number is not None else None
        if number is None or found is None:
            return
        text = self.constants[key].text().strip()
        others = tuple(one for one in found.constants if one[0] != key)
        constants = (*others, (key, text)) if text else others
        self._maps[number] = found._replace(constants=constants)
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        texts, number = self._session.texts, self._current()
        both = zip(self._proposals, self._maps, strict=True)
        say = [_says(one, found, "publisher") for one, found in both if found is not None]
        self.source.let_rows_say_who(they_do=bool(say) and all(say))
        found = self._maps[number] if number is not None else None
        lacking = missing(found) if found is not None else ()
        if found is None:
            self.hint.setText(texts("This table is left out. Say what its rows are to read it."))
        elif lacking:
            names = texts(", ").join(field_words(key, texts) for key in lacking)
            self.hint.setText(
                texts("Still needed, one of: {names}. Choose its column, or a value.", names=names)
            )
        else:
            self.hint.setText(texts("Each column is read as the box above it says."))


def _says(proposal: Proposal, found: ColumnMap, field: str) -> bool:
    """Return whether something stands in the column of a field, in the lines that are shown."""
    columns = [number for number, key in enumerate(found.columns) if key == field]
    return any(line[one].strip() for line in proposal.sample for one in columns if one < len(line))
