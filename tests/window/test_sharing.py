"""The window after File > New record book, and while a bundle is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from books import refusal
from bundles import english_bundle
from PySide6.QtWidgets import QPushButton

from erqi_viewer import window as window_module
from erqi_viewer.core.selection import Selection
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.books.new_book import NewBookDialog
from erqi_viewer.dialogs.bundles.check import CheckBundleDialog
from erqi_viewer.dialogs.bundles.save import BundleDialog
from erqi_viewer.store import seed
from erqi_viewer.store.new_book import NewRegion, Plan, create

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def offered(window: Window) -> list[str]:
    buttons = window.plot.findChildren(QPushButton)
    return [one.text() for one in buttons if one.isVisible()]


def test_a_new_book_is_opened_and_says_what_to_do(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window.do("new_book")
    (dialog,) = window.frame.findChildren(NewBookDialog)
    dialog.region.code.setText("410105")
    dialog.path.setText(str(tmp_path / "new.sqlite"))
    with qtbot.waitSignal(window.session.database_changed):
        dialog.create_button.click()
    assert window.session.path == str(tmp_path / "new.sqlite")
    assert not window.plot.shows_plot
    assert "金水区" in window.plot._message.text()
    there = [key for key in window_module.NEXT_STEPS if key in window.handlers]
    assert offered(window) == list(window.menus.labels(there).values())
    assert offered(window)[-1] == "Open"
    assert not window.menus.by_key["export_plot"].isEnabled()


def test_a_book_with_facts_offers_nothing_instead_of_the_plot(window: Window) -> None:
    assert window.plot.shows_plot
    assert offered(window) == []
    window.session.select(Selection("honours"))
    assert offered(window) == ["Show the ranks"]


def test_what_an_empty_book_offers_is_done(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    seed.create_database(str(tmp_path / "empty.sqlite"), empty=True)
    seed.create_database(str(tmp_path / "full.sqlite"))
    assert window.open_file(str(tmp_path / "empty.sqlite"))
    monkeypatch.setattr(files, "ask_open", lambda *_: str(tmp_path / "full.sqlite"))
    (button,) = [one for one in window.plot.findChildren(QPushButton) if one.text() == "Open"]
    with qtbot.waitSignal(window.session.database_changed):
        button.click()
    assert window.plot.shows_plot


def test_every_action_that_an_empty_book_may_offer_is_offered_once_it_is_there(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create(
        str(tmp_path / "e.sqlite"), Plan(NewRegion("410105", window.session.series[0].list.name))
    )
    monkeypatch.setattr(window_module, "NEXT_STEPS", ("none", "attach_text", "open"))
    window._retranslate()
    assert window.open_file(str(tmp_path / "e.sqlite"))
    assert offered(window) == ["Attach source text", "Open"]


def test_a_saved_bundle_is_told_in_the_status_line(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(files, "ask_save", lambda *_: str(tmp_path / "a.zip"))
    window.do("save_bundle")
    (dialog,) = window.frame.findChildren(BundleDialog)
    with qtbot.waitSignal(window.sharing.told):
        dialog.save_button.click()
    assert str(tmp_path / "a.zip") in window.status.path.whole
    assert "fingerprint" in window.status.path.whole
    assert not window.status.folder_button.isHidden()


def test_a_bundle_that_is_opened_or_dropped_is_checked(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    before = window.session.path
    path = english_bundle(tmp_path)
    assert not window.open_file(str(path))
    (dialog,) = window.frame.findChildren(CheckBundleDialog)
    qtbot.waitUntil(lambda: not dialog._stepper.busy)
    assert "everything" in dialog.verdict.text()
    assert window.session.path == before


def test_a_bundle_given_as_a_record_book_is_said_to_be_one(tmp_path: Path) -> None:
    error = refusal(english_bundle(tmp_path))
    assert error.kind == "bundle"
    assert "erqi-viewer verify" in str(error)
