"""How things are shown, remembered between runs in an INI file of the user's."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal, TypeVar, cast, get_args

from PySide6.QtCore import QByteArray, QLocale, QObject, QSettings, Signal

from erqi_viewer.core.selection import Grouping, YMode

if TYPE_CHECKING:
    from erqi_viewer.core.records import Language

LanguageChoice = Literal["system", "zh", "en"]
ThemeChoice = Literal["system", "light", "dark"]

RECENT_FILES = 8

_Choice = TypeVar("_Choice", bound=str)


class Preferences(QObject):
    """Typed settings. ``changed`` carries the name of the property that changed.

    Args:
        path: The INI file; the user's own when None.
    """

    changed = Signal(str)

    def __init__(self, path: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if path is None:
            form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
            self._settings = QSettings(form, scope, "erqi_viewer", "erqi_viewer", self)
        else:
            self._settings = QSettings(path, QSettings.Format.IniFormat, self)
        self._for_this_run: dict[str, str] = {}

    def override(
        self, *, language: LanguageChoice | None = None, theme: ThemeChoice | None = None
    ) -> None:
        """Put a choice in force for this run, or until the user makes another; forget it then."""
        for key, value in (("language", language), ("theme", theme)):
            if value is not None:
                self._for_this_run[key] = value

    @property
    def language_choice(self) -> LanguageChoice:
        """The chosen language, ``system`` until the user chooses one."""
        return self._choice(
            "language", cast("tuple[LanguageChoice, ...]", get_args(LanguageChoice))
        )

    @language_choice.setter
    def language_choice(self, value: LanguageChoice) -> None:
        self._set("language", value, "language_choice")

    @property
    def language(self) -> Language:
        """The language in force: the chosen one, else Chinese on a Chinese system."""
        choice = self.language_choice
        if choice == "system":
            names = QLocale.system().uiLanguages()
            return "zh" if names and names[0].lower().startswith("zh") else "en"
        return choice

    @property
    def theme_choice(self) -> ThemeChoice:
        """Light, dark, or as the system has it."""
        return self._choice("theme", cast("tuple[ThemeChoice, ...]", get_args(ThemeChoice)))

    @theme_choice.setter
    def theme_choice(self, value: ThemeChoice) -> None:
        self._set("theme", value, "theme_choice")

    @property
    def grouping(self) -> Grouping:
        """Whether the tree shows years with their categories or categories with their years."""
        return self._choice("grouping", cast("tuple[Grouping, ...]", get_args(Grouping)))

    @grouping.setter
    def grouping(self, value: Grouping) -> None:
        self._set("grouping", value)

    @property
    def y_mode(self) -> YMode:
        """Whether the plot's rank axis fits the data or shows the whole list."""
        return self._choice("y_mode", cast("tuple[YMode, ...]", get_args(YMode)))

    @y_mode.setter
    def y_mode(self, value: YMode) -> None:
        self._set("y_mode", value)

    @property
    def last_folder(self) -> str:
        """The folder of the last file dialog, the home folder at first."""
        folder = self.text("last_folder")
        return folder if folder and os.path.isdir(folder) else os.path.expanduser("~")

    @last_folder.setter
    def last_folder(self, value: str) -> None:
        self._set("last_folder", value)

    @property
    def recent_files(self) -> tuple[str, ...]:
        """The databases opened last, the latest first."""
        value = self._settings.value("recent_files", [])
        return tuple(value) if isinstance(value, list) else (str(value),)

    def add_recent_file(self, path: str) -> None:
        """Put a database at the head of the recent files."""
        path = os.path.abspath(path)
        others = [other for other in self.recent_files if other != path]
        self._set("recent_files", [path, *others][:RECENT_FILES])

    def forget_recent_files(self) -> None:
        """Empty the list of recent files."""
        self._set("recent_files", [])

    def text(self, key: str, default: str = "") -> str:
        """Return a remembered text under a key of the caller's, such as ``export/preset``."""
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def set_text(self, key: str, value: str) -> None:
        """Remember a text."""
        self._set(key, value)

    def state(self, key: str) -> QByteArray:
        """Return a remembered geometry or layout, empty when there is none."""
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_state(self, key: str, value: QByteArray) -> None:
        """Remember a geometry or layout; nobody is told."""
        self._settings.setValue(key, value)

    def sync(self) -> None:
        """Write to disk now."""
        self._settings.sync()

    def _choice(self, key: str, allowed: tuple[_Choice, ...]) -> _Choice:
        value = self._for_this_run.get(key, self._settings.value(key))
        return next((one for one in allowed if one == value), allowed[0])

    def _set(self, key: str, value: object, name: str | None = None) -> None:
        stored = self._settings.value(key)
        if stored != value:
            self._settings.setValue(key, value)
        if self._for_this_run.pop(key, stored) != value:
            self.changed.emit(name or key)
