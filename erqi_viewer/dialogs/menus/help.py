"""What the Help menu shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QDialog, QWidget

    from erqi_viewer.session import Session


class Help(QObject):
    """Shows the keys of the program, and what it is made of."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def show_shortcuts(
        self, rows: Iterable[tuple[str, str, str, str]], run: Callable[[str], None]
    ) -> None:
        """List the actions; the one that is chosen is run."""
        from erqi_viewer.dialogs.program.shortcuts import ShortcutRow, ShortcutsDialog, panel_rows

        texts = self._session.texts
        listed = [*(ShortcutRow(*row) for row in rows), *panel_rows(texts)]
        dialog = ShortcutsDialog(texts, listed, self._window)
        dialog.chosen.connect(run, Qt.ConnectionType.QueuedConnection)
        self._show(dialog)

    def show_about(self) -> None:
        """Show what the program is made of and which file is open."""
        from erqi_viewer.dialogs.program.about import AboutDialog

        self._show(AboutDialog(self._session, self._window))

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
