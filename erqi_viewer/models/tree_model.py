"""The tree of years or categories as a Qt model, and its filter.

The texts are put into Qt's own items once, for a model that answers from Python spends two thirds
of every repaint between the two languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRegularExpression, QSignalBlocker, QSortFilterProxyModel
from PySide6.QtGui import QFont, QGuiApplication, QPalette, QStandardItem, QStandardItemModel

from erqi_viewer.core.records import Dataset, Dimension
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.models import roles, tree_texts
from erqi_viewer.models.colours import change_colour
from erqi_viewer.models.tree_nodes import Heading, Place, Tree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from erqi_viewer.core.history import Series
    from erqi_viewer.core.selection import Grouping, Selection
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.models.tree_nodes import Node

    _Index = QModelIndex | QPersistentModelIndex

NAME, RANK, CHANGE = range(3)
_EMPTY = Dataset((), (), (), (), (), (), (), (), (), ())


class TreeModel(QStandardItemModel):
    """A record book's places, figures, honours and structures; columns name, rank and change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0, CHANGE + 1, parent)
        self._texts = ENGLISH
        self._tree = Tree(_EMPTY, (), "year")
        # One item a node; for the root none of Qt's own, which would outlive its Python object.
        self._names: list[QStandardItem] = [QStandardItem()]
        self._searchable = False

    def show(
        self,
        dataset: Dataset,
        series: Sequence[Series],
        grouping: Grouping,
        texts: Texts,
        *,
        dark: bool = False,
    ) -> None:
        """Show data in a grouping and a language, in colours for a light or a dark ground."""
        self._texts = texts
        self._searchable = False
        self._tree = Tree(dataset, series, grouping)
        self.setHorizontalHeaderLabels([texts("Name"), texts("Rank"), texts("Change")])
        for column, side in enumerate((roles.LEFT, roles.RIGHT, roles.RIGHT)):
            self.horizontalHeaderItem(column).setTextAlignment(side)
        self._names = [QStandardItem()]
        self.beginResetModel()
        with QSignalBlocker(self):
            self.setRowCount(0)
            for node in self._tree.nodes[1:]:
                items = self._items(node, dark=dark)
                self._names.append(items[NAME])
                if node.parent is None or node.parent.number == 0:
                    self.appendRow(items)
                else:
                    self._names[node.parent.number].appendRow(items)
        self.endResetModel()

    def index_for(self, selection: Selection) -> QModelIndex:
        """Return the node of a selection: its record, else its container, else the nearest.

        The index is invalid when nothing near it is in the tree.
        """
        node = self._tree.find(selection)
        return self._names[node.number].index() if node else QModelIndex()

    def selection_of(self, index: _Index) -> Selection:
        """Return what choosing a node selects; the index may be the filter's."""
        return self._node(index).selection

    def starts_expanded(self, index: _Index) -> bool:
        """Return whether a node is open until the user closes it: all but a section's heading."""
        return not isinstance(self._node(index).content, Heading)

    def is_wide(self, index: _Index) -> bool:
        """Return whether a node's name takes all columns, as it is no place in a list."""
        return not isinstance(self._node(index).content, Place)

    def place_texts(self, column: int) -> set[str]:
        """Return what a column says of the places, to fit its width to."""
        nodes = zip(self._tree.nodes, self._names, strict=True)
        names = (name.index() for node, name in nodes if isinstance(node.content, Place))
        return {name.siblingAtColumn(column).data() for name in names}

    def tooltip(self, index: _Index) -> str:
        """Return more about a leaf as plain text, empty for other nodes."""
        return tree_texts.tooltip(self._node(index), self._tree, self._texts)

    def make_searchable(self) -> None:
        """Give every node the text that a filter looks through."""
        if self._searchable:
            return
        self._searchable = True
        with QSignalBlocker(self):
            for node, item in zip(self._tree.nodes[1:], self._names[1:], strict=True):
                item.setData(tree_texts.search_text(node, self._tree, self._texts), roles.SEARCH)

    def _node(self, index: _Index) -> Node:
        number: int = index.sibling(index.row(), NAME).data(roles.NODE)
        return self._tree.nodes[number]

    def _items(self, node: Node, *, dark: bool) -> list[QStandardItem]:
        texts, content = self._texts, node.content
        shown = tree_texts.cells(node, self._tree, texts)
        name, rank, change = items = [QStandardItem(text) for text in shown]
        name.setData(node.number, roles.NODE)
        name.setData(tree_texts.spoken(node, self._tree, texts), roles.ACCESSIBLE_TEXT)
        if isinstance(content, Place):
            rank.setTextAlignment(roles.RIGHT)
            change.setTextAlignment(roles.RIGHT)
            if colour := change_colour(content.standing.change, dark=dark):
                change.setForeground(colour)
        elif beside := "  ".join(text for text in shown[RANK:] if text):
            name.setData(beside, roles.BESIDE)
        if isinstance(content, Dimension):
            name.setForeground(QGuiApplication.palette().brush(QPalette.ColorRole.PlaceholderText))
        elif node.parent is self._tree.root:
            font = QFont()
            font.setBold(True)
            name.setFont(font)
        return items


class TreeFilter(QSortFilterProxyModel):
    """Keeps the nodes that hold every word of a text, what is above them and what is below."""

    def __init__(self, source: TreeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self.setSourceModel(source)
        self.setFilterRole(roles.SEARCH)
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)

    def set_text(self, text: str) -> None:
        """Filter by the words of ``text`` in any order; an empty text lets everything through."""
        words = tree_texts.fold(text).split() if text else []
        pattern = "".join(f"(?=.*{QRegularExpression.escape(word)})" for word in words)
        if words:
            self._source.make_searchable()
        option = QRegularExpression.PatternOption.DotMatchesEverythingOption
        self.setFilterRegularExpression(QRegularExpression(f"^{pattern}" if words else "", option))
