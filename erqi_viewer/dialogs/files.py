"""Asking for files: where to read, where to write, and what to call it."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from erqi_viewer.core.texts import Texts

LONGEST_NAME = 80
_IMPORTED = "*.csv *.tsv *.xlsx *.xlsm *.xls *.ods *.txt *.html *.htm *.docx"
_FORBIDDEN = '<>:"/\\|?*'
_RESERVED = {"CON", "PRN", "AUX", "NUL"} | {f"{n}{i}" for n in ("COM", "LPT") for i in range(1, 10)}


def file_name(text: str, fallback: str) -> str:
    """Return ``text`` as a file name without folder or extension that every system takes.

    Args:
        text: Any text, such as a name from a record book.
        fallback: The name when nothing of ``text`` can be used.
    """
    kept = (
        " " if one in _FORBIDDEN or unicodedata.category(one)[0] in "CZ" else one for one in text
    )
    name = " ".join("".join(kept).split())[:LONGEST_NAME].strip(" .")
    return fallback if not name or name.upper().split(".")[0] in _RESERVED else name


def ask_open(parent: QWidget, texts: Texts, folder: str) -> str | None:
    """Ask for a record book to open; None when the user thinks better of it."""
    title = texts("Open a record book")
    return _ask(parent, texts, folder, title, texts("Record books (*.sqlite *.db)"))


def ask_bundle(parent: QWidget, texts: Texts, folder: str) -> str | None:
    """Ask for a bundle to check; None when the user thinks better of it."""
    return _ask(parent, texts, folder, texts("Check a bundle"), texts("Bundles (*.zip)"))


def ask_text(parent: QWidget, texts: Texts, folder: str, title: str = "") -> str | None:
    """Ask for a file with a text; None when the user thinks better of it."""
    title = title or texts("Attach the text of the source")
    return _ask(parent, texts, folder, title, texts("Texts (*.txt *.html *.htm *.docx)"))


def _ask(parent: QWidget, texts: Texts, folder: str, title: str, kind: str) -> str | None:
    filters = ";;".join((kind, texts("All files (*)")))
    path, _ = QFileDialog.getOpenFileName(parent, title, folder, filters)
    return path or None


def ask_import(parent: QWidget, texts: Texts, folder: str) -> list[str]:
    """Ask for files to import, several tables or one text; none when the user cancels."""
    kinds = texts("Tables and texts ({kinds})", kinds=_IMPORTED)
    filters = ";;".join((kinds, texts("All files (*)")))
    paths, _ = QFileDialog.getOpenFileNames(parent, texts("Import"), folder, filters)
    return paths


def ask_save(parent: QWidget, title: str, proposal: str, filters: Mapping[str, str]) -> str | None:
    """Ask where to write; None when the user thinks better of it.

    The dialog itself asks before an existing file is replaced. The extension follows the filter
    unless the user types one of ``filters``.

    Args:
        parent: The window that asks.
        title: The dialog's title.
        proposal: The path proposed, with its extension.
        filters: The name of each format by its extension without dot.
    """
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    names = {f"{label} (*.{extension})": extension for extension, label in filters.items()}
    dialog.setNameFilters(list(names))
    extension = os.path.splitext(proposal)[1].removeprefix(".")
    chosen = next((name for name, one in names.items() if one == extension), next(iter(names)))

    def follow(name: str) -> None:
        dialog.setDefaultSuffix(names[name])
        stem, present = os.path.splitext(os.path.basename(dialog.selectedFiles()[0]))
        if present[1:] in filters:
            dialog.selectFile(f"{stem}.{names[name]}")

    dialog.selectNameFilter(chosen)
    dialog.setDefaultSuffix(names[chosen])
    dialog.filterSelected.connect(follow)
    dialog.setDirectory(os.path.dirname(proposal))
    dialog.selectFile(os.path.basename(proposal))
    if dialog.exec() != QFileDialog.DialogCode.Accepted or not dialog.selectedFiles():
        return None
    return dialog.selectedFiles()[0]
