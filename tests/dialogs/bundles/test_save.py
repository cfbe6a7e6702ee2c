"""File > Save bundle, as people use it."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from books import big_book
from bundles import check, unzipped
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from erqi_viewer.dialogs import files, stepping
from erqi_viewer.dialogs.bundles.save import BundleDialog
from erqi_viewer.dialogs.menus.sharing import Sharing
from erqi_viewer.session import Session
from erqi_viewer.session.evidence import attach_text

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from erqi_viewer.session import Preferences

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> BundleDialog:
    return shown(session, qtbot)


def shown(session: Session, qtbot: QtBot) -> BundleDialog:
    dialog = BundleDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def save_to(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Let the file dialog answer with a path; return what it was asked with."""
    asked: list[str] = []

    def ask(parent: object, title: str, proposal: str, filters: dict[str, str]) -> str | None:
        del parent, title
        asked.extend((proposal, *filters))
        return str(path) if path else None

    monkeypatch.setattr(files, "ask_save", ask)
    return asked


def listed(dialog: BundleDialog) -> list[str]:
    items = (
        dialog.contents.topLevelItem(row) for row in range(dialog.contents.topLevelItemCount())
    )
    return [item.text(0) for item in items if item is not None]


def test_what_is_saved_is_what_was_listed_and_holds(
    dialog: BundleDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    asked = save_to(monkeypatch, tmp_path / "a.zip")
    dialog.languages["zh"].setChecked(False)
    names = listed(dialog)
    with qtbot.waitSignal(dialog.written) as told:
        dialog.save_button.click()
    result = check(tmp_path / "a.zip", drawn=True)
    assert result.problems == ()
    assert told.args == [str(tmp_path / "a.zip"), result.fingerprint]
    assert os.path.basename(asked[0]) == "Erqi District.zip"
    assert not dialog.isVisible()
    written = unzipped(tmp_path / "a.zip")
    for name in ", ".join(names).split(", "):
        start, _, end = name.partition("*")
        assert any(one.startswith(start) and one.endswith(end) for one in written), name
    assert not any(".zh." in name for name in written if not name.startswith("README"))


def test_a_bundle_needs_a_language(dialog: BundleDialog) -> None:
    for box in dialog.languages.values():
        box.setChecked(False)
    assert not dialog.save_button.isEnabled()
    assert "language" in dialog.problem.text()
    dialog.languages["en"].setChecked(True)
    assert dialog.save_button.isEnabled()
    assert not dialog.problem.isVisible()


def test_texts_can_be_added_only_where_there_are_some(
    session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not shown(session, qtbot).with_texts.isEnabled()
    text = tmp_path / "text.txt"
    text.write_text("二七区第八十五名", encoding="utf-8")
    assert attach_text(session, session.dataset.sources[0].key, str(text))
    dialog = shown(session, qtbot)
    assert not dialog.with_texts.isChecked()
    assert not any("texts/" in name for name in listed(dialog))
    dialog.with_texts.setChecked(True)
    assert any("texts/" in name for name in listed(dialog))
    save_to(monkeypatch, tmp_path / "a.zip")
    with qtbot.waitSignal(dialog.written):
        dialog.save_button.click()
    assert "texts/0001.txt" in unzipped(tmp_path / "a.zip")


def test_of_a_large_book_the_shown_regions_or_all_can_be_chosen(
    preferences: Preferences, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session(preferences)
    assert session.open(big_book(tmp_path))
    dialog = shown(session, qtbot)
    labels = [dialog.regions.itemText(row) for row in range(dialog.regions.count())]
    assert labels == ["Those shown: Erqi District", "All 10 regions of the book"]
    assert dialog.order().regions == ("410103",)
    save_to(monkeypatch, tmp_path / "a.zip")
    dialog.regions.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.written):
        dialog.save_button.click()
    assert json.loads(unzipped(tmp_path / "a.zip")["manifest.json"])["regions"] == []
    session.close()


def test_a_small_book_asks_for_no_regions(dialog: BundleDialog) -> None:
    assert not dialog.regions.isVisible()
    assert dialog.order().regions is None


def test_escape_stops_the_work_first_and_closes_then(
    dialog: BundleDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(stepping, "WORK_SECONDS", 0)
    save_to(monkeypatch, tmp_path / "a.zip")
    dialog.save_button.click()
    assert dialog.progress.isVisible()
    assert not dialog.save_button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.progress.isVisible()
    assert "nothing was written" in dialog.problem.text()
    assert dialog.save_button.isEnabled()
    assert not (tmp_path / "a.zip").exists()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_goes_wrong_is_said_and_all_that_was_chosen_stays(
    dialog: BundleDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    save_to(monkeypatch, tmp_path / "none" / "a.zip")
    dialog.languages["zh"].setChecked(False)
    dialog.save_button.click()
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "none" in dialog.problem.text()
    assert dialog.isVisible()
    assert dialog.order().languages == ("en",)


def test_a_bug_in_the_work_stops_it(
    dialog: BundleDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    def broken(*_: object) -> dict[str, bytes]:
        raise ZeroDivisionError

    monkeypatch.setattr("erqi_viewer.renderer.bundle.draw", broken)
    save_to(monkeypatch, tmp_path / "a.zip")
    with qtbot.captureExceptions() as caught:
        dialog.save_button.click()
        qtbot.waitUntil(lambda: bool(caught))
    assert [one[0] for one in caught] == [ZeroDivisionError]
    assert dialog.save_button.isEnabled()
    assert not (tmp_path / "a.zip").exists()


def test_the_languages_are_there_the_next_time(
    dialog: BundleDialog,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    save_to(monkeypatch, tmp_path / "a.zip")
    dialog.languages["en"].setChecked(False)
    with qtbot.waitSignal(dialog.written):
        dialog.save_button.click()
    assert shown(session, qtbot).order().languages == ("zh",)
    assert session.preferences.last_folder == str(tmp_path)


def test_saving_is_offered_only_with_a_book_open(
    session: Session, window: QWidget, preferences: Preferences
) -> None:
    assert Sharing(session, window).enabled() == {"save_bundle": True}
    assert Sharing(Session(preferences), window).enabled() == {"save_bundle": False}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    return window
