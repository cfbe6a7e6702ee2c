"""Windows beside the main one that follow what it shows, each made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from erqi_viewer.dialogs.books.whole_list import WholeListDialog
    from erqi_viewer.dialogs.checking.dialog import CheckDialog
    from erqi_viewer.dialogs.drafting.dialog import DraftDialog
    from erqi_viewer.session import Session

_D = TypeVar("_D", bound="CheckDialog | DraftDialog | WholeListDialog")


class Tools(QObject):
    """Keeps one window of each tool, and keeps it up to date with the session.

    ``region_shown`` says that a window made the main one show a region.
    """

    region_shown = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._check: CheckDialog | None = None
        self._draft: DraftDialog | None = None
        self._whole_list: WholeListDialog | None = None

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

    def whole_list(self) -> WholeListDialog:
        """Show the whole edition of what is selected in the main window."""
        if self._whole_list is None:
            from erqi_viewer.dialogs.books.whole_list import WholeListDialog

            self._whole_list = WholeListDialog(self._session, self._window)
            self._whole_list.region_shown.connect(self.region_shown)
            self._connect(self._whole_list)
        else:
            self._whole_list.show_selected()
        return _to_front(self._whole_list)

    def close(self) -> None:
        """Close what is open, so that it remembers its place."""
        for dialog in (self._check, self._draft, self._whole_list):
            if dialog is not None:
                dialog.close()

    def _connect(self, dialog: CheckDialog | DraftDialog | WholeListDialog) -> None:
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
