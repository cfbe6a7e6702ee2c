"""The table's columns on screen: which, where and how wide, remembered for each section."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from erqi_viewer.views.column_layout import (
    ColumnState,
    layout_text,
    read_layout,
    standard_layout,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PySide6.QtWidgets import QMenu, QTableView

    from erqi_viewer.core.history import Standing
    from erqi_viewer.core.selection import Section
    from erqi_viewer.core.table_rows import FactRow
    from erqi_viewer.core.tables import Column
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.models.table_model import TableModel
    from erqi_viewer.session import Preferences
    from erqi_viewer.views.column_layout import Layout

_WIDEST_TEXT = 16
_CELL_PADDING = 16
_SORT_ARROW = 14


class TableColumns(QObject):
    """Keeps the header of ``view`` as the user left it in the section that is shown."""

    def __init__(self, view: QTableView, model: TableModel, preferences: Preferences) -> None:
        super().__init__(view)
        self._view = view
        self._header = view.horizontalHeader()
        self._model = model
        self._preferences = preferences
        self._section: Section = "ranks"
        self._fitted: dict[Section, dict[str, int]] = {}
        self._layout: Layout = ()
        self._applying = False
        self._header.sectionMoved.connect(self._moved)
        self._header.sectionResized.connect(self._resized)

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """Take what happens to the header meanwhile for no choice of the user's."""
        before, self._applying = self._applying, True
        try:
            yield
        finally:
            self._applying = before

    def show(self, section: Section, rows: Callable[[], Sequence[Standing | FactRow]]) -> None:
        """Lay the model's columns out for a section; ``rows`` gives all that a width should fit."""
        self._section = section
        if section not in self._fitted:
            every = rows()
            self._fitted[section] = {one.key: self._fit(one, every) for one in self._model.columns}
        self._layout = read_layout(self._preferences.text(self._key), self._model.columns)
        self._apply()

    def forget_widths(self) -> None:
        """Fit the widths anew, as other data, another language or another font ask for."""
        self._fitted.clear()

    def in_order(self, *, hidden: bool = False) -> tuple[Column, ...]:
        """Return the columns as they stand from left to right; those hidden too if asked."""
        by_key = {column.key: column for column in self._model.columns}
        return tuple(by_key[state.key] for state in self._layout if state.shown or hidden)

    def set_shown(self, key: str, *, shown: bool) -> None:
        """Show or hide a column; the last one left stays."""
        layout = tuple(
            state._replace(shown=shown) if state.key == key else state for state in self._layout
        )
        if any(state.shown for state in layout):
            self._take(layout)

    def reset(self) -> None:
        """Go back to the standard columns in the standard order."""
        self._take(standard_layout(self._model.columns))

    def fill(self, menu: QMenu, texts: Texts) -> None:
        """Fill a menu with the columns that can be shown."""
        menu.clear()
        shown = [state.key for state in self._layout if state.shown]
        for column in self._model.columns:
            action = QAction(texts(column.title), menu)
            action.setCheckable(True)
            action.setChecked(column.key in shown)
            action.setEnabled(shown != [column.key])
            action.triggered.connect(
                lambda checked=False, key=column.key: self.set_shown(key, shown=checked)
            )
            menu.addAction(action)
        menu.addSeparator()
        standard = QAction(texts("Standard columns"), menu)
        standard.setEnabled(self._layout != standard_layout(self._model.columns))
        standard.triggered.connect(self.reset)
        menu.addAction(standard)

    @property
    def _key(self) -> str:
        return f"table/{self._section}"

    def _take(self, layout: Layout) -> None:
        self._layout = layout
        self._apply()
        self._remember()

    def _remember(self) -> None:
        changed = self._layout != standard_layout(self._model.columns)
        self._preferences.set_text(self._key, layout_text(self._layout) if changed else "")

    def _apply(self) -> None:
        fitted = self._fitted[self._section]
        logical = {column.key: number for number, column in enumerate(self._model.columns)}
        with self.paused():
            for visual, state in enumerate(self._layout):
                number = logical[state.key]
                self._header.moveSection(self._header.visualIndex(number), visual)
                self._header.setSectionHidden(number, not state.shown)
                if state.shown:
                    self._header.resizeSection(number, state.width or fitted[state.key])

    def _moved(self) -> None:
        if not self._applying:
            states = {state.key: state for state in self._layout}
            keys = [
                self._model.columns[self._header.logicalIndex(visual)].key
                for visual in range(self._header.count())
            ]
            self._layout = tuple(states[key] for key in keys)
            self._remember()

    def _resized(self, logical: int, _: int, width: int) -> None:
        # The last column fills what is left, so its width is nobody's choice.
        if self._applying:
            return
        column, shown = self._model.columns[logical], self.in_order()
        if column.key != shown[-1].key and width > 0:
            self._layout = tuple(
                ColumnState(column.key, state.shown, width) if state.key == column.key else state
                for state in self._layout
            )
            self._remember()

    def _fit(self, column: Column, rows: Iterable[Standing | FactRow]) -> int:
        metrics = self._view.fontMetrics()
        logical = self._model.columns.index(column)
        title = self._model.headerData(logical, self._header.orientation())
        texts = {self._model.text(row, column) for row in rows}
        content = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        limit = _WIDEST_TEXT * metrics.height()
        heading = self._header.fontMetrics().horizontalAdvance(title) + _SORT_ARROW
        return max(min(content, limit), heading) + _CELL_PADDING
