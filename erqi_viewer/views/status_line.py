"""The line at the window's foot: the open file, whether it can be changed, and what it holds."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from erqi_viewer.core.override import override
from erqi_viewer.views.icons import icon

if TYPE_CHECKING:
    from erqi_viewer.session import Session

NEWS_MILLISECONDS = 15_000


class ElidedLabel(QLabel):
    """A one-line label that leaves out the middle of what does not fit."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.whole = ""

    def say(self, text: str) -> None:
        """Show a text."""
        self.whole = text
        # Marked as text, or a file's name could be taken for HTML.
        plain = text.replace("&", "&amp;").replace("<", "&lt;")
        self.setToolTip(f"<qt>{plain}</qt>" if self._elide() else "")
        self.setAccessibleName(text)

    def _elide(self) -> bool:
        shown = self.fontMetrics().elidedText(
            self.whole, Qt.TextElideMode.ElideMiddle, self.contentsRect().width()
        )
        self.setText(shown)
        return shown != self.whole

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.say(self.whole)


class StatusLine(QWidget):
    """Shows the session's file, and for a while what was last written and where."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = ""
        self.path = ElidedLabel()
        self.folder_button = QToolButton()
        self.folder_button.setAutoRaise(True)
        self.folder_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.folder_button.clicked.connect(self._open_folder)
        self.badge = QLabel()
        self.badge.setTextFormat(Qt.TextFormat.PlainText)
        self.counts = QLabel()
        self.counts.setTextFormat(Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(12)
        layout.addWidget(self.path, stretch=1)
        for widget in (self.folder_button, self.badge, self.counts):
            layout.addWidget(widget)
        self.setMinimumHeight(self.folder_button.sizeHint().height())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the open file again, in the language in force."""
        session, texts = self._session, self._session.texts
        self._timer.stop()
        self.path.say(session.path or texts("No record book is open."))
        self.folder_button.hide()
        self.folder_button.setText(texts("Open folder"))
        self.badge.setText(texts("read-only"))
        self.badge.setVisible(session.read_only)
        data = session.dataset
        self.counts.setText(
            texts(
                "{places} ranks · {figures} figures · {honours} honours",
                places=sum(one.rank is not None and one.preferred for one in data.placements),
                figures=len(data.observations),
                honours=len(data.honours),
            )
        )

    def tell(self, news: str, path: str = "") -> None:
        """Show what was done for a while, with a button for the folder of the file written."""
        self._folder = os.path.dirname(path)
        self.path.say(news)
        self.folder_button.setIcon(icon("open", self.palette(), self.devicePixelRatioF()))
        self.folder_button.setVisible(bool(path))
        self._timer.start(NEWS_MILLISECONDS)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))
