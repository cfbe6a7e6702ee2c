"""The tree of the record book, its filter and its grouping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStackedLayout,
    QTabBar,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.override import override
from erqi_viewer.models.colours import is_dark
from erqi_viewer.models.tree_model import CHANGE, NAME, RANK, TreeFilter, TreeModel
from erqi_viewer.views.parts import Tips, message_label
from erqi_viewer.views.wide_rows import WideRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QKeyEvent

    from erqi_viewer.core.selection import Grouping, Selection
    from erqi_viewer.session import Session

_GROUPINGS: tuple[Grouping, ...] = ("year", "category")
_CELL_PADDING = 14


class TreePanel(QWidget):
    """Years with their categories or categories with their years; a node selects what it holds.

    It connects itself to nothing: the window calls ``refresh_data`` when the database changed,
    ``refresh_selection`` when the selection did, ``retranslate`` when the language did, and
    ``preference_changed`` with the name of a preference. ``activated`` says that the current
    record is to be opened.
    """

    activated = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own_actions: Sequence[QAction] = ()
        self._session = session
        self._following = False
        self._dark = is_dark(self)
        self._toggled: set[Selection] = set()
        self._model = TreeModel(self)
        self._filter = TreeFilter(self._model, self)
        self.filter_edit = FilterEdit(self)
        self.view = QTreeView(self)
        self._message = message_label(self)
        self._groupings = QTabBar(self)
        self._set_up_view()
        self._lay_out()
        self.filter_edit.textChanged.connect(self._filter_changed)
        self.filter_edit.left.connect(self._enter_tree)
        self.setFocusProxy(self.view)
        self.retranslate()

    def _set_up_view(self) -> None:
        view = self.view
        view.setModel(self._filter)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformRowHeights(True)
        view.setItemDelegate(Tips(view, self._model.tooltip))
        view.setItemDelegateForColumn(NAME, WideRows(view, self._model.tooltip))
        view.setExpandsOnDoubleClick(True)
        view.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(32)
        view.selectionModel().selectionChanged.connect(self._chosen)
        view.clicked.connect(self._chosen)
        view.activated.connect(self._activate)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        view.expanded.connect(lambda index: self._remember(index, expanded=True))
        view.collapsed.connect(lambda index: self._remember(index, expanded=False))

    def _lay_out(self) -> None:
        for _ in _GROUPINGS:
            self._groupings.addTab("")
        self._groupings.setExpanding(True)
        self._groupings.setDocumentMode(True)
        self._groupings.currentChanged.connect(self._group_by)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.setSpacing(6)
        layout.addWidget(self.filter_edit)
        layout.addWidget(self._groupings)
        layout.addLayout(self._stack, 1)

    @override
    def sizeHint(self) -> QSize:
        """Ask for room for a category's name, its rank and its change."""
        em = self.fontMetrics().height()
        return QSize(20 * em, 30 * em)

    # What the window tells

    def refresh_data(self) -> None:
        """Show the session's data in the chosen grouping; what was expanded stays expanded."""
        session = self._session
        grouping = session.preferences.grouping
        self._groupings.setCurrentIndex(_GROUPINGS.index(grouping))
        self._following = True
        data, series = session.dataset, session.series
        self._model.show(data, series, grouping, session.texts, dark=self._dark)
        self._following = False
        self._fit_columns()
        self._filter_changed(self.filter_edit.text())

    def refresh_selection(self) -> None:
        """Make the selection's node current; no node is when the filter hides it."""
        index = self._filter.mapFromSource(self._model.index_for(self._session.selection))
        if index == self.view.currentIndex():
            return
        self._following = True
        if index.isValid():
            self.view.setCurrentIndex(index)
        else:
            self.view.selectionModel().clear()
        self._following = False

    def preference_changed(self, name: str) -> None:
        """Follow a preference that concerns the tree."""
        if name == "grouping":
            self.refresh_data()

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self.filter_edit.setPlaceholderText(texts("Filter by name, year or rank"))
        self.filter_edit.setAccessibleName(texts("Filter of the tree"))
        self.view.setAccessibleName(texts("Record book"))
        self._groupings.setAccessibleName(texts("Grouping of the tree"))
        self._groupings.setTabText(0, texts("By year"))
        self._groupings.setTabToolTip(0, texts("Years with their categories"))
        self._groupings.setTabText(1, texts("By category"))
        self._groupings.setTabToolTip(1, texts("Categories with their years"))
        self.refresh_data()

    def focus_filter(self) -> None:
        """Put the keyboard into the filter, ready to type over what is there."""
        self.filter_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_edit.selectAll()

    # What the user does

    def _group_by(self, tab: int) -> None:
        self._session.preferences.grouping = _GROUPINGS[tab]

    def _chosen(self, *_: object) -> None:
        index = self.view.currentIndex()
        if self._following or not self.view.selectionModel().isSelected(index):
            return
        self._session.select(self._model.selection_of(index))

    def _activate(self, index: QModelIndex) -> None:
        if self._model.selection_of(index).record is not None:
            self.activated.emit()

    def _show_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self.own_actions))
        menu.popup(self.view.viewport().mapToGlobal(point))

    def _enter_tree(self) -> None:
        view = self.view
        if not view.currentIndex().isValid():
            view.setCurrentIndex(self._filter.index(0, NAME))
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter_changed(self, text: str) -> None:
        self._following = True
        self._filter.set_text(text)
        self._following = False
        self._arrange()
        self.refresh_selection()

    def _remember(self, index: QModelIndex, *, expanded: bool) -> None:
        if self._filtering:
            return
        selection = self._model.selection_of(index)
        if expanded == self._model.starts_expanded(index):
            self._toggled.discard(selection)
        else:
            self._toggled.add(selection)

    @property
    def _filtering(self) -> bool:
        return bool(self.filter_edit.text().strip())

    # How it looks

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette and the font."""
        if event.type() == QEvent.Type.PaletteChange and is_dark(self) != self._dark:
            self._dark = is_dark(self)
            self.refresh_data()
        elif event.type() == QEvent.Type.FontChange:
            self._fit_columns()
        super().changeEvent(event)

    def _arrange(self) -> None:
        """Expand what is to be expanded, and give all but places the whole row."""
        waiting = [QModelIndex()]
        while waiting:
            parent = waiting.pop()
            for row in range(self._filter.rowCount(parent)):
                index = self._filter.index(row, NAME, parent)
                self.view.setFirstColumnSpanned(row, parent, self._model.is_wide(index))
                if self._filter.rowCount(index):
                    toggled = self._model.selection_of(index) in self._toggled
                    usual = self._model.starts_expanded(index) != toggled
                    self.view.setExpanded(index, self._filtering or usual)
                    waiting.append(index)
        self._show_message()

    def _show_message(self) -> None:
        texts = self._session.texts
        empty = self._filter.rowCount() == 0
        if self._filtering:
            text = texts("Nothing matches “{text}”.", text=self.filter_edit.text())
        elif self._session.path is None:
            text = texts("No record book is open.")
        else:
            text = texts("This record book holds nothing yet.")
        self._message.setText(text if empty else "")
        self._stack.setCurrentWidget(self._message if empty else self.view)

    def _fit_columns(self) -> None:
        metrics = self.view.fontMetrics()
        header = self.view.header()
        for column in (RANK, CHANGE):
            title = self._filter.headerData(column, Qt.Orientation.Horizontal)
            longest = max(map(metrics.horizontalAdvance, [title, *self._model.place_texts(column)]))
            header.resizeSection(column, longest + _CELL_PADDING)


class FilterEdit(QLineEdit):
    """A filter box: Escape empties it, Down and Enter leave it for what it found."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the three keys; an Escape in the empty box is for the window."""
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
