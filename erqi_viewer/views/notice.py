"""A bar across the window that says what went wrong and what to do, and stops nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
)

from erqi_viewer.core.override import override
from erqi_viewer.views.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from erqi_viewer.core.errors import ErqiError
    from erqi_viewer.core.texts import Texts

_TINT = "#d97706"
_LEAST_ROOM = 24
"""The width that the text has to have beside the buttons, in heights of its font."""


def blend(ground: QColor, tint: QColor, share: float) -> QColor:
    """Return a colour between two; ``share`` is that of ``tint``."""
    return QColor.fromRgbF(
        ground.redF() + (tint.redF() - ground.redF()) * share,
        ground.greenF() + (tint.greenF() - ground.greenF()) * share,
        ground.blueF() + (tint.blueF() - ground.blueF()) * share,
    )


class NoticeBar(QFrame):
    """Shows one error at a time until it is closed or the next one comes.

    The text is plain, can be selected with mouse and keyboard, and copied whole. Where a copy of
    the open file is the way out it is offered: ``copy_wanted`` says that the user wants it. With a
    damaged file the ways out are ``salvage_wanted`` and ``backups_wanted``, with the file's path.
    """

    copy_wanted = Signal()
    salvage_wanted = Signal(str)
    backups_wanted = Signal(str)

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._error: ErqiError | None = None
        self._damaged_path = ""
        self._icon = QLabel()
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.save_copy_button = QPushButton()
        self.save_copy_button.clicked.connect(self.copy_wanted.emit)
        self.save_copy_button.hide()
        self.copy_button = QPushButton()
        self.copy_button.clicked.connect(self._copy)
        self.backups_button = QPushButton()
        self.backups_button.clicked.connect(lambda: self.backups_wanted.emit(self._damaged_path))
        self.salvage_button = QPushButton()
        self.salvage_button.clicked.connect(lambda: self.salvage_wanted.emit(self._damaged_path))
        self.close_button = QToolButton()
        self.close_button.setAutoRaise(True)
        self.close_button.clicked.connect(self.dismiss)
        self._body, self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight), QHBoxLayout()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(10)
        layout.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._body, stretch=1)
        layout.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)
        self._body.addWidget(self.label, stretch=1)
        self._body.addLayout(self._buttons)
        ways_out = (self.save_copy_button, self.backups_button, self.salvage_button)
        for button in (*ways_out, self.copy_button):
            self._buttons.addWidget(button)
        self._buttons.addStretch(0)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.dismiss)
        self.setAutoFillBackground(True)
        self.hide()
        self.retranslate(texts)

    def show_error(self, error: ErqiError) -> None:
        """Show an error in place of the one before."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        self._error = error
        self._damaged_path = _damaged_path(error)
        for button in (self.backups_button, self.salvage_button):
            button.setVisible(bool(self._damaged_path))
        self.save_copy_button.setVisible(error.copy_helps)
        self._write()
        self._recolour()
        self._arrange()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.label, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Close the bar."""
        self._error = None
        self.hide()

    def retranslate(self, texts: Texts) -> None:
        """Show everything in a language."""
        self._texts = texts
        self.setAccessibleName(texts("Message"))
        self.save_copy_button.setText(texts("Save a copy…"))
        self.copy_button.setText(texts("Copy"))
        self.backups_button.setText(texts("Backups…"))
        self.salvage_button.setText(texts("Save what can be read…"))
        self.close_button.setAccessibleName(texts("Close"))
        self.close_button.setToolTip(texts("Close"))
        self._write()

    def _write(self) -> None:
        if self._error is not None:
            text = "\n".join(part for part in self._texts.error(self._error) if part)
            self.label.setText(text)
            self.label.setAccessibleName(text)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.label.text())

    def _recolour(self) -> None:
        ground = QGuiApplication.palette()
        colour = blend(ground.color(QPalette.ColorRole.Window), QColor(_TINT), 0.2)
        palette = QPalette(ground)
        palette.setColor(QPalette.ColorRole.Window, colour)
        if self.palette() != palette:
            self.setPalette(palette)
        self._icon.setPixmap(icon("warning", ground, self.devicePixelRatioF()).pixmap(20, 20))
        self.close_button.setIcon(icon("close", ground, self.devicePixelRatioF()))

    def _arrange(self) -> None:
        """Put the buttons below the text where they would leave it too little room."""
        least = _LEAST_ROOM * self.fontMetrics().height()
        beside = self._icon.sizeHint().width() + self.close_button.sizeHint().width()
        room = self.width() - beside - self._buttons.sizeHint().width()
        direction = QBoxLayout.Direction
        narrow = room < least
        self._body.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange and self._error is not None:
            self._recolour()


def _damaged_path(error: ErqiError) -> str:
    """Return the path of the record book that an error calls damaged, else nothing."""
    return str(error.values["path"]) if getattr(error, "kind", "") == "damaged" else ""
