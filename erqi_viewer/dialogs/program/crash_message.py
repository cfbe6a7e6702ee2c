"""The dialog for what nobody foresaw: it keeps the program open and its report copyable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QStyle,
    QVBoxLayout,
)

from erqi_viewer.dialogs.labels import plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from erqi_viewer.core.texts import Texts


class MessageDialog(QDialog):
    """Says what happened and what to do, with details to unfold and to copy.

    ``exec`` returns ``Accepted`` to go on and ``Rejected`` to quit; Esc goes on.
    """

    def __init__(
        self, texts: Texts, what: str, remedy: str, details: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts("Erqi Viewer"))
        self._report = f"{what}\n\n{remedy}\n\n{details}"
        picture = QLabel()
        style = self.style()
        size = style.pixelMetric(QStyle.PixelMetric.PM_MessageBoxIconSize)
        warning = style.standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        picture.setPixmap(warning.pixmap(size, size))
        self.label = plain_label(f"{what}\n\n{remedy}", selectable=True)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(texts("Details"))
        self.details.hide()
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.details_button = buttons.addButton(texts("Details"), role.ActionRole)
        self.details_button.setCheckable(True)
        self.details_button.toggled.connect(self._unfold)
        self.copy_button = buttons.addButton(texts("Copy"), role.ActionRole)
        self.copy_button.clicked.connect(self._copy)
        self.quit_button = buttons.addButton(texts("Quit"), role.DestructiveRole)
        self.quit_button.clicked.connect(lambda: self.done(QDialog.DialogCode.Rejected))
        self.go_on_button = buttons.addButton(texts("Continue"), role.AcceptRole)
        self.go_on_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.label, stretch=1)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addWidget(self.details, stretch=1)
        layout.addWidget(buttons)
        self.setMinimumWidth(520)
        self.go_on_button.setFocus()

    def reject(self) -> None:
        """Go on, as Esc and the window's close button mean."""
        self.accept()

    def _unfold(self, checked: bool) -> None:  # noqa: FBT001 - a slot
        self.details.setVisible(checked)
        self.resize(720 if checked else self.minimumWidth(), 480 if checked else 0)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
