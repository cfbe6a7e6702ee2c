"""Tools > Check a bundle, as people use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundles import english_bundle, signed, unzipped, zipped
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from erqi_viewer.dialogs import files, stepping
from erqi_viewer.dialogs.bundles.check import CheckBundleDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.session import Session

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> CheckBundleDialog:
    dialog = CheckBundleDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def spoilt(folder: Path) -> Path:
    all_files = unzipped(english_bundle(folder))
    name = "tables/ranks.en.csv"
    all_files[name] = all_files[name].replace(b",85,", b",58,", 1)
    return zipped(folder / "spoilt.zip", signed(all_files))


def checked(dialog: CheckBundleDialog, path: Path, qtbot: QtBot) -> list[tuple[str, str]]:
    dialog.check(str(path))
    qtbot.waitUntil(lambda: not dialog._stepper.busy)
    items = (dialog.problems.topLevelItem(i) for i in range(dialog.problems.topLevelItemCount()))
    return [(one.text(0), one.text(1)) for one in items if one is not None]


def test_a_sound_bundle_is_said_to_be_so_with_its_fingerprint(
    dialog: CheckBundleDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    assert checked(dialog, english_bundle(tmp_path), qtbot) == []
    assert dialog.verdict.text() == "english.zip: everything in it is what its data give."
    assert "Fingerprint: " in dialog.details.text()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text().startswith("english.zip: everything")


def test_each_difference_is_listed_with_its_file(
    dialog: CheckBundleDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    ((name, what),) = checked(dialog, spoilt(tmp_path), qtbot)
    assert name == "tables/ranks.en.csv"
    assert '"58", but the data give "85"' in what
    assert dialog.verdict.text() == "spoilt.zip: one thing is wrong."
    assert "Fingerprint" not in dialog.details.text()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text().endswith(f"{name}: {what}")


def test_differences_are_told_in_chinese(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    session.preferences.language_choice = "zh"
    dialog = CheckBundleDialog(session)
    qtbot.addWidget(dialog)
    ((_, what),) = checked(dialog, spoilt(tmp_path), qtbot)
    assert "按数据应为" in what
    assert "（Rank）" in what


def test_what_is_no_bundle_is_said(dialog: CheckBundleDialog, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "no.zip").write_bytes(b"nothing")
    assert checked(dialog, tmp_path / "no.zip", qtbot) == []
    assert "no.zip is not a bundle" in dialog.verdict.text()
    assert dialog.details.text()
    assert not dialog.copy_button.isEnabled()


def test_another_bundle_takes_the_place_of_the_one_before(
    dialog: CheckBundleDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    assert checked(dialog, spoilt(tmp_path), qtbot)
    assert not checked(dialog, english_bundle(tmp_path), qtbot)


def test_closing_stops_the_check(
    dialog: CheckBundleDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(stepping, "WORK_SECONDS", 0)
    dialog.check(str(english_bundle(tmp_path)))
    assert dialog.progress.isVisible()
    assert dialog._stepper.busy
    dialog.close_button.click()
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog._stepper.busy)


def test_a_bundle_is_chosen_or_dropped(
    dialog: CheckBundleDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = english_bundle(tmp_path)
    monkeypatch.setattr(files, "ask_bundle", lambda *_: None)
    dialog.choose_button.click()
    assert not dialog._stepper.busy
    monkeypatch.setattr(files, "ask_bundle", lambda *_: str(path))
    dialog.choose_button.click()
    qtbot.waitUntil(lambda: not dialog._stepper.busy)
    assert "everything" in dialog.verdict.text()
    other = zipped(tmp_path / "other.zip", unzipped(path))
    dropped(dialog, other)
    qtbot.waitUntil(lambda: not dialog._stepper.busy)
    assert dialog.verdict.text().startswith("other.zip: everything")


def dropped(dialog: CheckBundleDialog, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, *nothing)
    dialog.dragEnterEvent(entering)
    assert entering.isAccepted()
    dialog.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, *nothing))
