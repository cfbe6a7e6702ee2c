"""Fonts, colours and Qt's own texts of the whole application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, Qt, QTranslator
from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from erqi_viewer.core.records import Language
    from erqi_viewer.session.preferences import ThemeChoice

_Role = QPalette.ColorRole

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
_DARK = {
    _Role.Window: "#1e2228",
    _Role.WindowText: "#e6e9ee",
    _Role.Base: "#15181d",
    _Role.AlternateBase: "#1a1e24",
    _Role.Text: "#e6e9ee",
    _Role.Button: "#2a2f37",
    _Role.ButtonText: "#e6e9ee",
    _Role.BrightText: "#ffffff",
    _Role.ToolTipBase: "#2a2f37",
    _Role.ToolTipText: "#e6e9ee",
    _Role.PlaceholderText: "#8f98a4",
    _Role.Highlight: "#2b62ad",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#559cfc",
    _Role.Link: "#68a7fd",
    _Role.LinkVisited: "#d67fc1",
    _Role.Light: "#3d444e",
    _Role.Midlight: "#333942",
    _Role.Mid: "#262b32",
    _Role.Dark: "#12151a",
    _Role.Shadow: "#000000",
}
_LIGHT = "#efefef"
_DIM = "#727b87"


class Look:
    """Gives the application its look."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._translator: QTranslator | None = None
        self._choice: ThemeChoice = "system"

    def add_font(self) -> None:
        """Put the bundled font behind the system's own.

        So a machine without Chinese glyphs shows no squares, and Simplified forms come before
        Japanese ones.
        """
        from erqi_viewer.renderer import fonts

        fonts.register()
        font = self._application.font()
        font.setFamilies([*font.families(), fonts.FAMILY])
        self._application.setFont(font)
        # A window that is open learns of it by an event. Panels put into it before that would take
        # its old font and measure everything three times.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.ApplicationFontChange.value)

    def set_theme(self, choice: ThemeChoice) -> None:
        """Follow the system's light or dark, or overrule it."""
        application, wanted = self._application, _SCHEMES[choice]
        if choice == self._choice:
            return
        self._choice = choice
        hints = application.styleHints()
        hints.setColorScheme(wanted)
        if choice == "system" or hints.colorScheme() == wanted:
            application.setPalette(QPalette())
        elif choice == "dark":  # a desktop that leaves colours to its programs
            application.setPalette(dark_palette())
        else:
            application.setPalette(QPalette(QColor(_LIGHT)))

    def set_language(self, language: Language) -> None:
        """Let Qt's own dialogs and menus speak the program's language."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
            self._translator = None
        if language == "zh":
            translator = QTranslator(self._application)
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            if translator.load("qtbase_zh_CN", folder):
                self._application.installTranslator(translator)
                self._translator = translator


def dark_palette() -> QPalette:
    """Return light text on a dark ground, in the tones of the dark chart."""
    palette = QPalette()
    for role, colour in _DARK.items():
        palette.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(_DIM))
    palette.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, QColor("#3d444e"))
    return palette
