"""The actions of a window, made from the table, in its menus and toolbar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton

from erqi_viewer.actions.table import ACTIONS, CONTEXT, LABELLED, MENUS, TOOLBAR
from erqi_viewer.views.icons import SIZE, icon

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from PySide6.QtGui import QPalette
    from PySide6.QtWidgets import QMainWindow

    from erqi_viewer.actions.table import ActionSpec, MenuSpec
    from erqi_viewer.core.texts import Texts


def plain(text: str) -> str:
    """Return an action's text without its mnemonic mark and dots, as a label elsewhere."""
    head, mark, tail = text.partition("(&")
    if mark:  # 打开(&O)…
        text = head + tail[2:]
    return text.replace("&", "").removesuffix("…")


def native(shortcut: str) -> str:
    """Return a shortcut as this system writes it."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


class Actions(QObject):
    """The actions of a window, in its menus and toolbar.

    ``triggered`` carries the key of the action that the user chose, ``recent_chosen`` the path of
    a recent file.
    """

    triggered = Signal(str)
    recent_chosen = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._groups: dict[str, QActionGroup] = {}
        self._recent: list[QAction] = []
        self._undrawn: tuple[list[str], QPalette, float] | None = None
        self.by_key = {spec.key: self._make(spec) for spec in ACTIONS}
        self.menus = {spec.key: QMenu(window) for spec in MENUS}
        for spec in MENUS:
            self._fill(spec)
        self.toolbar = self._make_toolbar()

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(self._window)
        action.setObjectName(spec.key)
        action.setShortcut(QKeySequence(spec.shortcut))
        action.setCheckable(bool(spec.checked))
        if spec.checked not in {"", "toggle"}:
            group = self._groups.setdefault(spec.checked, QActionGroup(self._window))
            group.addAction(action)
        action.triggered.connect(lambda: self.triggered.emit(spec.key))
        self._window.addAction(action)
        return action

    def _fill(self, spec: MenuSpec) -> None:
        menu = self.menus[spec.key]
        for item in spec.items.split():
            if item == "-":
                menu.addSeparator()
            elif item.startswith(">"):
                menu.addMenu(self.menus[item[1:]])
            else:
                menu.addAction(self.by_key[item])
        if not any(f">{spec.key}" in other.items.split() for other in MENUS):
            self._window.menuBar().addMenu(menu)
            menu.aboutToShow.connect(self._draw_rest)

    def _make_toolbar(self) -> QToolBar:
        toolbar = QToolBar(self._window)
        toolbar.setObjectName("toolbar")
        toolbar.setMovable(False)
        toolbar.setIconSize(QSize(SIZE, SIZE))
        for item in TOOLBAR.split():
            if item == "-":
                toolbar.addSeparator()
                continue
            toolbar.addAction(self.by_key[item])
            button = toolbar.widgetForAction(self.by_key[item])
            if item in LABELLED and isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._window.addToolBar(toolbar)
        return toolbar

    def retranslate(self, texts: Texts) -> None:
        """Show every text in a language."""
        for spec in ACTIONS:
            action = self.by_key[spec.key]
            text = texts(spec.text)
            action.setText(text)
            action.setIconText(plain(text))
            action.setStatusTip(texts(spec.tip))
            action.setToolTip(f"{texts(spec.tip)} ({native(spec.shortcut)})")
        for menu in MENUS:
            self.menus[menu.key].setTitle(texts(menu.title))
        self.toolbar.setWindowTitle(plain(texts("Tool&bar")))

    def recolour(self, palette: QPalette, scale: float) -> None:
        """Draw the icons in a palette's colours, ``scale`` pixels to a point.

        Those of the bar's menus alone are drawn when a menu is opened for the first time after.
        """
        shown = [*TOOLBAR.split(), *CONTEXT]
        with_icon = [spec.key for spec in ACTIONS if spec.icon]
        self._undrawn = [key for key in with_icon if key not in shown], palette, scale
        self._draw([key for key in with_icon if key in shown], palette, scale)

    def _draw(self, keys: Sequence[str], palette: QPalette, scale: float) -> None:
        for key in keys:
            self.by_key[key].setIcon(icon(key, palette, scale))

    def _draw_rest(self) -> None:
        if self._undrawn is not None:
            self._draw(*self._undrawn)
            self._undrawn = None

    def tick(self, keys: Collection[str]) -> None:
        """Check exactly these of the actions that can be checked."""
        for spec in ACTIONS:
            if spec.checked:
                self.by_key[spec.key].setChecked(spec.key in keys)

    def rename(self, names: Mapping[str, str]) -> None:
        """Show other texts for actions, until the next :meth:`retranslate`."""
        for key, text in names.items():
            self.by_key[key].setText(text)

    def enable(self, states: Mapping[str, bool]) -> None:
        """Let actions be chosen or not."""
        for key, enabled in states.items():
            self.by_key[key].setEnabled(enabled)

    def set_recent(self, paths: Sequence[str]) -> None:
        """Offer recent files, the latest first, under Alt+1 and so on."""
        menu = self.menus["recent"]
        for action in self._recent:
            menu.removeAction(action)
            action.deleteLater()
        line = menu.actions()[0]
        self._recent = []
        for number, path in enumerate(paths, start=1):
            action = QAction(f"&{number}  {path.replace('&', '&&')}", self._window)
            action.setShortcut(QKeySequence(f"Alt+{number}"))
            action.triggered.connect(partial(self._choose_recent, path))
            menu.insertAction(line, action)
            self._recent.append(action)
        menu.setEnabled(bool(self._recent))

    def _choose_recent(self, path: str) -> None:
        self.recent_chosen.emit(path)

    def labels(self, keys: Iterable[str]) -> dict[str, str]:
        """Return the texts of actions as labels elsewhere, by key."""
        return {key: plain(self.by_key[key].text()) for key in keys}

    def rows(self) -> list[tuple[str, str, str, str]]:
        """Return key, text, shortcut and menu of every action, as the user reads them."""
        menu_of = {item: spec.key for spec in MENUS for item in spec.items.split()}
        return [
            (
                spec.key,
                plain(self.by_key[spec.key].text()),
                native(spec.shortcut),
                plain(self.menus[menu_of[spec.key]].title()),
            )
            for spec in ACTIONS
        ]
