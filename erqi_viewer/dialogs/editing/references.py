"""Inputs that lead to other rows: to search in, and to make a new row from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from erqi_viewer.core.override import override
from erqi_viewer.dialogs.editing.inputs import Input
from erqi_viewer.dialogs.ticks import Ticks

if TYPE_CHECKING:
    from erqi_viewer.core.editing.book import Book
    from erqi_viewer.core.editing.fields import Field
    from erqi_viewer.core.editing.values import Entries
    from erqi_viewer.core.texts import Texts

_ROWS = 4
_Role = Qt.ItemDataRole


def offered(table: str, book: Book, texts: Texts) -> list[tuple[str, str]]:
    """Return the stable id and the name of every row of a table, as they are offered."""
    rows = book.rows.get(table, {})
    named = [(uid, texts.name(book.label(table, uid))) for uid in rows]
    if table == "edition":
        named.sort(key=lambda one: -(rows[one[0]].get("year") or 0))
    elif table == "source":
        named.sort(key=lambda one: str(rows[one[0]].get("published_on")), reverse=True)
    elif table == "region":
        named.sort(key=lambda one: str(rows[one[0]].get("code")))
    return named


class _LeadingInput(Input):
    """An input that leads to rows of another table, with a button to make a new one."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda: self.new_wanted.emit(field.table))

    @override
    def dress(self, texts: Texts, book: Book) -> None:
        super().dress(texts, book)
        self.button.setText(texts("New…"))
        self.button.setAccessibleName(f"{texts(self.field.title)}: {texts('New…')}")


class ReferenceInput(_LeadingInput):
    """A row of another table: type any part of its name, or make a new one."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.box = QComboBox()
        self._line = QLineEdit()
        self.box.setLineEdit(self._line)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(24)
        completer = QCompleter(self.box.model(), self.box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.box.setCompleter(completer)
        self.row.addWidget(self.box, stretch=1)
        self.row.addWidget(self.button)
        self._uid = ""
        self.box.activated.connect(self._chosen)
        self._line.textEdited.connect(self._typed)
        self.take_keyboard(self.box)

    @override
    def entries(self) -> Entries:
        return {self.field.key: self._uid}

    @override
    def show_entries(self, entries: Entries) -> None:
        uid = entries.get(self.field.key, "")
        self._uid = uid if isinstance(uid, str) else ""
        number = self.box.findData(self._uid)
        self.box.setCurrentIndex(number)
        if number < 0:
            self.box.setEditText("")
        self._line.setCursorPosition(0)

    @override
    def dress(self, texts: Texts, book: Book) -> None:
        super().dress(texts, book)
        typed = self.box.currentText()
        self.box.clear()
        if not self.field.required:
            self.box.addItem("–", "")
        for uid, name in offered(self.field.table, book, texts):
            self.box.addItem(name, uid)
        self.show_entries({self.field.key: self._uid})
        if self._uid and self.box.findData(self._uid) < 0:
            self.box.setEditText(typed)
        self._line.setPlaceholderText(texts("Type a part of the name"))

    def _chosen(self, number: int) -> None:
        self._uid = self.box.itemData(number) or ""
        self.changed.emit()

    def _typed(self, text: str) -> None:
        number = self.box.findText(text.strip(), Qt.MatchFlag.MatchFixedString)
        known = self.box.itemData(number) if number >= 0 else None
        # What is called nothing in the book leads nowhere, and the form says so.
        self._uid = known if known is not None else (text.strip() and f"?{text.strip()}")
        self.changed.emit()


class ReferencesInput(_LeadingInput):
    """Several rows of another table, in the order in which they were ticked."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.list = QListWidget()
        self.list.setItemDelegate(Ticks(self.list))
        self.list.setFixedHeight(_ROWS * (self.list.fontMetrics().height() + 6))
        self.row.addWidget(self.list, stretch=1)
        self.row.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)
        self._uids: tuple[str, ...] = ()
        self.list.itemChanged.connect(self._ticked)
        self.take_keyboard(self.list)

    @override
    def entries(self) -> Entries:
        return {self.field.key: self._uids}

    @override
    def show_entries(self, entries: Entries) -> None:
        uids = entries.get(self.field.key, ())
        self._uids = uids if isinstance(uids, tuple) else ()
        blocked = self.list.blockSignals(True)  # noqa: FBT003 - Qt's own
        for number in range(self.list.count()):
            item = self.list.item(number)
            ticked = item.data(_Role.UserRole) in self._uids
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.blockSignals(blocked)

    @override
    def dress(self, texts: Texts, book: Book) -> None:
        super().dress(texts, book)
        blocked = self.list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.list.clear()
        for uid, name in offered(self.field.table, book, texts):
            item = QListWidgetItem(name, self.list)
            item.setData(_Role.UserRole, uid)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        self.list.blockSignals(blocked)
        self.show_entries({self.field.key: self._uids})

    def _ticked(self, item: QListWidgetItem) -> None:
        uid = item.data(_Role.UserRole)
        self._uids = tuple(one for one in self._uids if one != uid)
        if item.checkState() == Qt.CheckState.Checked:
            self._uids = (*self._uids, uid)
        self.changed.emit()
