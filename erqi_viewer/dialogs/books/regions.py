"""View > Regions: which regions of the book the window follows, to compare them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.override import override
from erqi_viewer.dialogs.labels import plain_label
from erqi_viewer.dialogs.sizes import open_at
from erqi_viewer.dialogs.ticks import Ticks
from erqi_viewer.models.regions_model import CODE, FACTS, NAME, PART_OF, RegionsModel
from erqi_viewer.models.word_filter import WordFilter
from erqi_viewer.session import following

if TYPE_CHECKING:
    from erqi_viewer.session import Session

CROWDED = 6
_GEOMETRY = "regions/geometry"


class RegionsDialog(QDialog):
    """Lists the book's regions to be ticked; what is chosen is a step that can be undone."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        texts, book = session.texts, following.book_regions(session)
        self._home = book.home
        self.model = RegionsModel(self)
        self.model.show(book.counted, book.all, book.followed, texts)
        self.filter = WordFilter(self.model, (NAME, PART_OF, CODE), NAME, self)
        self.search = QLineEdit()
        self.view = QTreeView()
        self.status = plain_label()
        self.home_button = QPushButton(texts("Only the book's &own"))
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.follow_button = self.buttons.addButton(texts("&Follow"), role.AcceptRole)
        self.buttons.addButton(texts("Cancel"), role.RejectRole)
        self._set_up(book.home is not None)
        self._lay_out()
        self.search.textChanged.connect(self.filter.look_for)
        self.model.ticked.connect(self._say)
        self.home_button.clicked.connect(self._only_home)
        self.buttons.accepted.connect(self._follow)
        self.buttons.rejected.connect(self.reject)
        self._say()
        open_at(self, self.sizeHint())
        self.restoreGeometry(session.preferences.state(_GEOMETRY))
        self.search.setFocus()

    def _set_up(self, has_home: bool) -> None:  # noqa: FBT001 - of the constructor alone
        texts, view = self._session.texts, self.view
        self.setWindowTitle(texts("Regions"))
        self.search.setPlaceholderText(texts("Find a region by name or code"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.home_button.setVisible(has_home)
        self.home_button.setAutoDefault(False)
        view.setModel(self.filter)
        view.setItemDelegate(Ticks(view))
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAlternatingRowColors(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setAccessibleName(texts("Regions"))
        view.setSortingEnabled(True)
        view.sortByColumn(FACTS, Qt.SortOrder.DescendingOrder)
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        bottom = QHBoxLayout()
        bottom.addWidget(self.home_button)
        bottom.addStretch(1)
        bottom.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.view, stretch=1)
        layout.addWidget(self.status)
        layout.addLayout(bottom)

    @override
    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(38 * em, 34 * em)

    def _only_home(self) -> None:
        self.model.tick_only({self._home or ""})

    def _follow(self) -> None:
        if following.follow(self._session, self.model.followed):
            self.accept()

    def _say(self) -> None:
        texts, count = self._session.texts, len(self.model.followed)
        self.follow_button.setEnabled(count > 0)
        if not count:
            self.status.setText(texts("Tick at least one region."))
        elif count > CROWDED:
            self.status.setText(
                texts("Ticked: {count}. So many lines in one plot are hard to tell.", count=count)
            )
        else:
            self.status.setText(texts("Ticked: {count} of {all}", count=count, all=self._all()))

    def _all(self) -> int:
        return self.model.rowCount()

    @override
    def done(self, result: int) -> None:
        """Remember size and place."""
        self._session.preferences.set_state(_GEOMETRY, self.saveGeometry())
        super().done(result)
