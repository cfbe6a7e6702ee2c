"""The lists that a new book is to follow, each to be ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.dialogs.ticks import Ticks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.texts import Texts
    from erqi_viewer.store.new_book import ListChoice

_KEY = Qt.ItemDataRole.UserRole


class FollowedLists(QWidget):
    """Offers lists under their names, with the names that they had before."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setItemDelegate(Ticks(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(texts("Lists to follow"))
        self.all_button, self.none_button = QPushButton(texts("All")), QPushButton(texts("N&one"))
        self.all_button.clicked.connect(lambda: self._tick_all(Qt.CheckState.Checked))
        self.none_button.clicked.connect(lambda: self._tick_all(Qt.CheckState.Unchecked))
        row = QHBoxLayout()
        for button in (self.all_button, self.none_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, stretch=1)
        layout.addLayout(row)

    def offer(self, lists: Iterable[ListChoice]) -> None:
        """Offer these lists, all of them ticked."""
        texts = self._texts
        self.list.clear()
        for one in lists:
            name = texts.name(one.name)
            if one.former:
                before = texts(", ").join(texts.name(former) for former in one.former)
                name = texts("{name} (formerly {former})", name=name, former=before)
            item = QListWidgetItem(name, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(_KEY, one.key)
            item.setToolTip(one.key)

    def chosen(self) -> tuple[str, ...] | None:
        """Return the keys of the lists that are ticked, None where that is all of them."""
        items = self._items()
        ticked = [one for one in items if one.checkState() == Qt.CheckState.Checked]
        if len(ticked) == len(items):
            return None
        return tuple(str(one.data(_KEY)) for one in ticked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _tick_all(self, state: Qt.CheckState) -> None:
        for item in self._items():
            item.setCheckState(state)
