"""The list of all actions with their shortcuts, to search in and to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from erqi_viewer.core.override import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from erqi_viewer.core.texts import Texts

_TO_LIST = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class ShortcutRow(NamedTuple):
    """An action in the list: ``key`` is empty for keys that only work inside a panel."""

    key: str
    text: str
    shortcut: str
    place: str


def panel_rows(texts: Texts) -> list[ShortcutRow]:
    """Return the keys that belong to a panel and are no actions of the window."""
    tree, plot, table = texts("in the tree"), texts("in the plot"), texts("in the table")
    check = texts("in the text check")
    return [
        ShortcutRow("", texts("Close or open a branch"), "← →", tree),
        ShortcutRow("", texts("From the search box into the tree"), "↓", tree),
        ShortcutRow("", texts("Walk along the points of a line"), "← →", plot),
        ShortcutRow("", texts("Change to the next line"), "↑ ↓", plot),
        ShortcutRow("", texts("Copy the selected rows"), "Ctrl+C", table),
        ShortcutRow("", texts("Open the selected record"), texts("Enter"), table),
        ShortcutRow("", texts("Type over a rank, a value or a note"), "0–9, A–Z", table),
        ShortcutRow("", texts("Redo, also"), "Ctrl+Y", texts("everywhere")),
        ShortcutRow("", texts("Save the form"), "Ctrl+Enter", texts("in a form")),
        ShortcutRow("", texts("Next finding"), "F3", check),
        ShortcutRow("", texts("Previous finding"), "Shift+F3", check),
        ShortcutRow("", texts("Check now"), "Ctrl+Enter", check),
    ]


class ShortcutsDialog(QDialog):
    """Lists actions; ``chosen`` carries the key of the one that the user wants done."""

    chosen = Signal(str)

    def __init__(
        self, texts: Texts, rows: Sequence[ShortcutRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts("Keyboard shortcuts"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(texts("Search for an action or a key"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels([texts("Action"), texts("Shortcut"), texts("Where")])
        self._items = [self._item(row) for row in rows]
        self.list.addTopLevelItems(self._items)
        header = self.list.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        for column in (1, 2):
            self.list.resizeColumnToContents(column)
            header.resizeSection(column, header.sectionSize(column) + 24)
        self.list.itemActivated.connect(self._choose)
        buttons = QDialogButtonBox()
        self.run_button = buttons.addButton(texts("Do it"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(texts("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(lambda: self._choose(self.list.currentItem()))
        buttons.rejected.connect(self.reject)
        self.list.currentItemChanged.connect(self._offer)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        self.resize(620, 520)
        self._narrow("")

    def _item(self, row: ShortcutRow) -> QTreeWidgetItem:
        item = QTreeWidgetItem([row.text, row.shortcut, row.place])
        item.setData(0, Qt.ItemDataRole.UserRole, row.key)
        return item

    def _narrow(self, text: str) -> None:
        wanted = text.casefold().split()
        for item in self._items:
            shown = " ".join(item.text(column) for column in range(3)).casefold()
            item.setHidden(not all(word in shown for word in wanted))
        first = next((item for item in self._items if not item.isHidden()), None)
        if first is not None:
            self.list.setCurrentItem(first)
        self._offer()

    def _offer(self) -> None:
        item = self.list.currentItem()
        offered = item is not None and not item.isHidden() and bool(self._key(item))
        self.run_button.setEnabled(offered)

    def _key(self, item: QTreeWidgetItem) -> str:
        return str(item.data(0, Qt.ItemDataRole.UserRole))

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and (key := self._key(item)):
            self.accept()
            self.chosen.emit(key)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while the user types."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _TO_LIST
        ):
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)
