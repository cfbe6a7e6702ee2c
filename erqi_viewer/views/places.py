"""Where the parts of the window stand, remembered between runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QDockWidget

from erqi_viewer.views.frame import GEOMETRY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

    from erqi_viewer.core.texts import Texts
    from erqi_viewer.session import Preferences

LAYOUT_VERSION = 2
LAYOUT = "window/layout"
SMALLEST_PANEL = (120, 80)
"""However much room a panel would like, it may not push the plot out of the window."""
SMALLEST_TREE = 210
"""Narrower than this a year beside its rank and change would be dots."""
TREE_WIDTH, TABLE_HEIGHT, EVIDENCE_WIDTH = 340, 230, 380
ROOM_AT_THE_RIGHT = 1400
"""From this width of the window on, the evidence stands at the right, else behind the table."""


class Places:
    """The window's docks and toolbar: tree left, table and history below, evidence right."""

    def __init__(
        self,
        window: QMainWindow,
        toolbar: QToolBar,
        tree: QWidget,
        table: QWidget,
        evidence: QWidget,
        history: QWidget,
    ) -> None:
        self._window = window
        self.toolbar = toolbar
        self.tree_dock = _dock(window, "tree_dock", tree)
        tree.setMinimumWidth(SMALLEST_TREE)
        self.table_dock = _dock(window, "table_dock", table)
        self.evidence_dock = _dock(window, "evidence_dock", evidence)
        self.history_dock = _dock(window, "history_dock", history)
        window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)

    def parts(self) -> dict[str, QDockWidget | QToolBar]:
        """Return what can be hidden, by the key of the action that does it."""
        return {
            "show_tree": self.tree_dock,
            "show_table": self.table_dock,
            "show_evidence": self.evidence_dock,
            "show_history": self.history_dock,
            "show_toolbar": self.toolbar,
        }

    def toggle(self, key: str) -> None:
        """Show a part that is not to be seen, in front of others, or hide it."""
        part = self.parts()[key]
        if isinstance(part, QDockWidget) and not (part.isVisible() and self._is_in_front(part)):
            bring_to_front(part)
        else:
            part.setVisible(part.isHidden())

    def _is_in_front(self, dock: QDockWidget) -> bool:
        """Tell whether a dock is not behind a tab, where Qt puts it out of the way."""
        inside = self._window.rect()
        return dock.isFloating() or inside.contains(dock.mapTo(self._window, QPoint()))

    def reset(self) -> None:
        """Put everything where it was at first."""
        areas = Qt.DockWidgetArea
        for dock, area in (
            (self.tree_dock, areas.LeftDockWidgetArea),
            (self.table_dock, areas.BottomDockWidgetArea),
            (self.history_dock, areas.BottomDockWidgetArea),
            (self.evidence_dock, areas.RightDockWidgetArea),
        ):
            dock.setFloating(False)
            self._window.addDockWidget(area, dock)
            dock.show()
        beside = {self.tree_dock: TREE_WIDTH, self.evidence_dock: EVIDENCE_WIDTH}
        self._window.tabifyDockWidget(self.table_dock, self.history_dock)
        if self._window.width() < ROOM_AT_THE_RIGHT:
            self._window.tabifyDockWidget(self.history_dock, self.evidence_dock)
            del beside[self.evidence_dock]
        self.table_dock.raise_()
        self.toolbar.show()
        self._resize(beside)

    def _resize(self, widths: dict[QDockWidget, int]) -> None:
        window = self._window
        window.setUpdatesEnabled(False)
        # Docks just added get a size of their own at first, which must not come after this one.
        QCoreApplication.sendPostedEvents()
        window.resizeDocks([*widths], [*widths.values()], Qt.Orientation.Horizontal)
        window.resizeDocks([self.table_dock], [TABLE_HEIGHT], Qt.Orientation.Vertical)
        window.setUpdatesEnabled(True)

    def restore(self, preferences: Preferences) -> None:
        """Put everything where it was the last time, or where it is at first."""
        window, state = self._window, preferences.state(LAYOUT)
        window.setUpdatesEnabled(False)
        # What was just made gets a size of its own at first, which must not come after this one.
        QCoreApplication.sendPostedEvents()
        if not window.restoreState(state, LAYOUT_VERSION):
            self.reset()
        window.setUpdatesEnabled(True)

    def save(self, preferences: Preferences) -> None:
        """Remember where everything stands."""
        preferences.set_state(GEOMETRY, self._window.saveGeometry())
        preferences.set_state(LAYOUT, self._window.saveState(LAYOUT_VERSION))
        preferences.sync()

    def retranslate(self, texts: Texts) -> None:
        """Name the parts in a language."""
        self.tree_dock.setWindowTitle(texts("Tree"))
        self.table_dock.setWindowTitle(texts("Table"))
        self.evidence_dock.setWindowTitle(texts("Evidence"))
        self.history_dock.setWindowTitle(texts("History"))


def bring_to_front(dock: QDockWidget) -> None:
    """Show a panel, before others where they share its place."""
    dock.show()
    dock.raise_()


def _dock(window: QMainWindow, name: str, panel: QWidget) -> QDockWidget:
    dock = QDockWidget(window)
    dock.setObjectName(name)
    panel.setMinimumSize(*SMALLEST_PANEL)
    dock.setWidget(panel)
    return dock
