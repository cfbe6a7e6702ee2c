"""The Go menu: steps along the years, categories and facts, and the keyboard's way to a panel."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from erqi_viewer.session import steps
from erqi_viewer.session.evidence import fact_step, go_to_fact
from erqi_viewer.views.places import bring_to_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDockWidget, QWidget

    from erqi_viewer.session import Session
    from erqi_viewer.views.places import Places
    from erqi_viewer.views.plot_panel import PlotPanel
    from erqi_viewer.views.tree_panel import TreePanel


class Going:
    """Carries out the actions of the Go menu.

    Args:
        session: Where the steps lead.
        places: The docks of the panels.
        tree: The tree, which can be searched.
        plot: The plot, which stands in no dock.
    """

    def __init__(self, session: Session, places: Places, tree: TreePanel, plot: PlotPanel) -> None:
        self._session = session
        self._places = places
        self._tree = tree
        self._plot = plot

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action does, by its key in the table of actions."""
        session, places = self._session, self._places
        docks = {
            "focus_tree": places.tree_dock,
            "focus_table": places.table_dock,
            "focus_evidence": places.evidence_dock,
            "focus_history": places.history_dock,
        }
        return {
            "previous_year": lambda: steps.go(session, steps.year_step(session, -1)),
            "next_year": lambda: steps.go(session, steps.year_step(session, 1)),
            "previous_category": lambda: steps.go(session, steps.category_step(session, -1)),
            "next_category": lambda: steps.go(session, steps.category_step(session, 1)),
            "previous_fact": lambda: self._step_fact(-1),
            "next_fact": lambda: self._step_fact(1),
            "find": partial(_go_to, places.tree_dock, self._tree.focus_filter),
            "focus_plot": self._plot.setFocus,
            "next_panel": self._next_panel,
            **{key: partial(_go_to, dock, dock.widget().setFocus) for key, dock in docks.items()},
        }

    def enabled(self) -> dict[str, bool]:
        """Return which of these actions can be chosen as things are now."""
        session = self._session
        return {
            "previous_year": steps.year_step(session, -1) is not None,
            "next_year": steps.year_step(session, 1) is not None,
            "previous_category": steps.category_step(session, -1) is not None,
            "next_category": steps.category_step(session, 1) is not None,
            "previous_fact": fact_step(session, -1) is not None,
            "next_fact": fact_step(session, 1) is not None,
        }

    def _step_fact(self, by: int) -> None:
        bring_to_front(self._places.evidence_dock)
        go_to_fact(self._session, by)

    def _next_panel(self) -> None:
        now, places = QApplication.focusWidget(), self._places
        docks = (places.table_dock, places.history_dock, places.evidence_dock)
        panels: list[QWidget] = [self._tree, self._plot, *(dock.widget() for dock in docks)]
        shown = [panel for panel in panels if _is_in_sight(panel)]
        held = [panel for panel in shown if now is not None and panel.isAncestorOf(now)]
        following = shown[(shown.index(held[0]) + 1) % len(shown)] if held else shown[0]
        following.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _go_to(dock: QDockWidget, focus: Callable[[], object]) -> None:
    bring_to_front(dock)
    focus()


def _is_in_sight(panel: QWidget) -> bool:
    """Return whether a panel is shown and not behind a tab, where Qt puts it out of the way."""
    window = panel.window()
    return panel.isVisible() and window.rect().contains(panel.mapTo(window, QPoint()))
