from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.dialogs.program import crash
from erqi_viewer.dialogs.program.crash_message import MessageDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


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
