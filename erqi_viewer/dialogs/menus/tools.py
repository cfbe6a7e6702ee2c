"""What the Tools menu opens: windows beside the main one, each made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from erqi_viewer.dialogs.checking.dialog import CheckDialog
    from erqi_viewer.dialogs.drafting.dialog import DraftDialog
    from erqi_viewer.session import Session

_D = TypeVar("_D", bound="CheckDialog | DraftDialog")


class Tools(QObject):
    """Keeps one window of each tool, and keeps it up to date with the session."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._check: CheckDialog | None = None
        self._draft: DraftDialog | None = None

    def check_text(self) -> CheckDialog:
        """Show the checker with the text that it had before."""
        if self._check is None:
            from erqi_viewer.dialogs.checking.dialog import CheckDialog

            self._check = CheckDialog(self._session, self._window)
            self._connect(self._check)
        return _to_front(self._check)

    def draft(self) -> DraftDialog:
        """Show the drafted paragraph."""
        if self._draft is None:
            from erqi_viewer.dialogs.drafting.dialog import DraftDialog

            self._draft = DraftDialog(self._session, self._window)
            self._draft.check_wanted.connect(self._check_draft)
            self._connect(self._draft)
        return _to_front(self._draft)

    def close(self) -> None:
        """Close what is open, so that it remembers its place."""
        for dialog in (self._check, self._draft):
            if dialog is not None:
                dialog.close()

    def _connect(self, dialog: CheckDialog | DraftDialog) -> None:
        session = self._session
        session.database_changed.connect(dialog.refresh_data)
        session.data_changed.connect(dialog.refresh_data)
        session.language_changed.connect(dialog.retranslate)

    def _check_draft(self, text: str) -> None:
        dialog = self.check_text()
        dialog.editor.setPlainText(text)
        dialog.check()


def _to_front(dialog: _D) -> _D:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog
