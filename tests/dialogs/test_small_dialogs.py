from __future__ import annotations

import os
import re
from importlib import metadata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from erqi_viewer import __version__
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.program import crash
from erqi_viewer.dialogs.program.about import AboutDialog, licences
from erqi_viewer.dialogs.program.crash_message import MessageDialog
from erqi_viewer.dialogs.program.shortcuts import ShortcutRow, ShortcutsDialog, panel_rows

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.session import Session

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


# About


def test_about_tells_what_a_report_of_a_problem_needs(session: Session, qtbot: QtBot) -> None:
    dialog = AboutDialog(session)
    qtbot.addWidget(dialog)
    text = dialog.about.toPlainText()
    assert __version__ in text
    assert "pyqtgraph 0." in text
    assert str(session.path) in text
    assert session.digest() in text


def test_about_names_the_licences_of_all_it_is_built_of() -> None:
    text = licences(ENGLISH)
    assert "MIT" in text
    assert "LGPL-3.0-only" in text
    assert "SIL OPEN FONT LICENSE" in text


def test_about_names_every_package_that_the_program_needs() -> None:
    text = licences(ENGLISH).lower()
    needed = [one for one in metadata.requires("erqi_viewer") or () if "extra ==" not in one]
    names = [re.split("[<>=]", one)[0].removesuffix("-essentials").lower() for one in needed]
    assert "lxml" in names
    assert [name for name in names if name not in text] == []


def test_about_is_closed_by_escape(session: Session, qtbot: QtBot) -> None:
    dialog = AboutDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


# Shortcuts


@pytest.fixture
def shortcuts(qtbot: QtBot) -> ShortcutsDialog:
    rows = [
        ShortcutRow("open", "Open", "Ctrl+O", "File"),
        ShortcutRow("zoom_in", "Zoom in", "Ctrl++", "View"),
        ShortcutRow("zoom_out", "Zoom out", "Ctrl+-", "View"),
        *panel_rows(ENGLISH),
    ]
    dialog = ShortcutsDialog(ENGLISH, rows)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def shown(dialog: ShortcutsDialog) -> list[str]:
    items = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    return [item.text(0) for item in items if item is not None and not item.isHidden()]


@pytest.mark.parametrize("typed", ["zoom", "VIEW ctrl", "view zoom"])
def test_actions_are_found_by_name_key_and_menu(shortcuts: ShortcutsDialog, typed: str) -> None:
    shortcuts.search.setText(typed)
    assert shown(shortcuts) == ["Zoom in", "Zoom out"]


def test_an_action_that_was_found_is_done_with_enter(
    shortcuts: ShortcutsDialog, qtbot: QtBot
) -> None:
    QTest.keyClicks(shortcuts.search, "zoom")
    QTest.keyClick(shortcuts.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(shortcuts.chosen) as chosen:
        QTest.keyClick(shortcuts, Qt.Key.Key_Return)
    assert chosen.args == ["zoom_out"]
    assert not shortcuts.isVisible()


def test_a_key_of_a_panel_is_listed_but_not_done(shortcuts: ShortcutsDialog) -> None:
    shortcuts.search.setText("in the plot")
    assert shown(shortcuts)
    assert not shortcuts.run_button.isEnabled()


def test_nothing_found_is_nothing_to_do(shortcuts: ShortcutsDialog) -> None:
    shortcuts.search.setText("no such action")
    assert not shown(shortcuts)
    assert not shortcuts.run_button.isEnabled()


# Files


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("二七区名次（2014–2019年）", "二七区名次（2014–2019年）"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"),
        ("../../etc/passwd", "etc passwd"),
        ("  spaced\t\nout  ", "spaced out"),
        ("...", "table"),
        ("", "table"),
        ("CON", "table"),
        ("nul.txt", "table"),
    ],
)
def test_a_text_becomes_a_name_that_every_system_takes(text: str, name: str) -> None:
    assert files.file_name(text, "table") == name


@given(st.text())
def test_no_text_gives_a_name_that_leaves_its_folder(text: str) -> None:
    name = files.file_name(text, "table")
    assert name
    assert name == os.path.basename(name)
    assert name not in {".", ".."}
    assert len(name) <= files.LONGEST_NAME
    assert "\0" not in name


def test_the_ending_follows_the_chosen_format(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[QFileDialog] = []

    def use(dialog: QFileDialog) -> int:
        seen.append(dialog)
        assert os.path.basename(dialog.selectedFiles()[0]) == "a.png"
        other = next(name for name in dialog.nameFilters() if "svg" in name)
        dialog.selectNameFilter(other)
        dialog.filterSelected.emit(other)
        return QFileDialog.DialogCode.Accepted

    monkeypatch.setattr(QFileDialog, "exec", use)
    path = files.ask_save(
        parent, "Save", str(tmp_path / "a.png"), {"png": "Picture", "svg": "Drawing"}
    )
    assert path == str(tmp_path / "a.svg")
    assert seen[0].defaultSuffix() == "svg"
    assert not seen[0].testOption(QFileDialog.Option.DontConfirmOverwrite)


def test_no_answer_is_no_path(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QFileDialog, "exec", lambda _: QFileDialog.DialogCode.Rejected)
    assert files.ask_save(parent, "Save", str(tmp_path / "a.png"), {"png": "Picture"}) is None


# What nobody foresaw


def test_a_report_unfolds_and_is_copied_whole(qtbot: QtBot) -> None:
    dialog = MessageDialog(ENGLISH, "It broke.", "Go on.", "Traceback: <b>here</b>")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.details.isVisible()
    dialog.details_button.click()
    assert dialog.details.isVisible()
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert all(part in copied for part in ("It broke.", "Go on.", "Traceback: <b>here</b>"))


def test_escape_goes_on_and_only_quit_quits(qtbot: QtBot) -> None:
    dialog = MessageDialog(ENGLISH, "It broke.", "Go on.", "")
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == MessageDialog.DialogCode.Accepted
    dialog.show()
    dialog.quit_button.click()
    assert dialog.result() == MessageDialog.DialogCode.Rejected


def test_the_log_grows_and_starts_anew_when_large(monkeypatch: pytest.MonkeyPatch) -> None:
    path = crash.write_log("first")
    assert crash.write_log("second") == path
    with open(path, encoding="utf-8") as file:
        assert "first" in (text := file.read())
        assert "second" in text
    monkeypatch.setattr(crash, "LARGEST_LOG", 1)
    crash.write_log("third")
    with open(path, encoding="utf-8") as file:
        assert "first" not in file.read()
    assert os.path.exists(f"{path}.old")


def test_a_log_that_cannot_be_written_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(crash, "log_path", lambda: str(tmp_path / "file" / "errors.log"))
    assert crash.write_log("lost") == ""
