"""Whatever is wrong with a file, the window says so in words and goes on with what it had."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest
from books import bundled_bytes, change, new_book, raw
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from erqi_viewer.core.selection import Selection
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.books.backups import BackupsDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from erqi_viewer.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

KINDS = ("missing", "folder", "foreign", "damaged", "newer", "locked")


@pytest.fixture
def bad_file(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A file that cannot be opened, of the kind that is asked for."""
    path = tmp_path / "bad.sqlite"
    match request.param:
        case "missing":
            yield str(path)
        case "folder":
            path.mkdir()
            yield str(path)
        case "foreign":
            path.write_text("Rank 85 of 100\n" * 100, encoding="utf-8")
            yield str(path)
        case "damaged":
            content = bundled_bytes()
            path.write_bytes(content[:4096] + b"\x55" * (len(content) - 4096))
            yield str(path)
        case "newer":
            new_book(tmp_path, path.name)
            change(path, "PRAGMA user_version = 9999")
            yield str(path)
        case _:
            new_book(tmp_path, path.name)
            with raw(path) as other:
                other.execute("BEGIN EXCLUSIVE")
                yield str(path)


@pytest.mark.parametrize("bad_file", KINDS, indirect=True)
def test_a_bad_file_is_named_with_what_to_do_and_the_window_stays_usable(
    window: Window, bad_file: str, book: str
) -> None:
    assert not window.open_file(bad_file)
    what, _, remedy = window.notice.label.text().partition("\n")
    assert window.notice.isVisible()
    assert bad_file in what
    assert remedy.endswith(".")
    assert window.session.path == book
    window.session.select(Selection(year=2016))
    assert window.table.view.model().rowCount() == 3


def test_the_message_is_plain_text_that_can_be_copied(window: Window, tmp_path: Path) -> None:
    odd = str(tmp_path / "<b>odd</b> & more.sqlite")
    window.open_file(odd)
    assert window.notice.label.textFormat() == Qt.TextFormat.PlainText
    window.notice.copy_button.click()
    assert odd in QGuiApplication.clipboard().text()


def test_the_message_follows_the_language(window: Window, tmp_path: Path) -> None:
    window.open_file(str(tmp_path / "none.sqlite"))
    window.do("language_zh")
    assert "不存在" in window.notice.label.text()


def test_the_message_goes_when_another_file_is_opened_or_when_closed(
    window: Window, tmp_path: Path
) -> None:
    window.open_file(str(tmp_path / "none.sqlite"))
    assert window.open_file(new_book(tmp_path, "good.sqlite"))
    assert not window.notice.isVisible()
    window.open_file(str(tmp_path / "none.sqlite"))
    window.notice.close_button.setFocus()
    QTest.keyClick(window.notice.close_button, Qt.Key.Key_Escape)
    assert not window.notice.isVisible()


def test_a_file_that_is_gone_is_reported_when_it_is_read_again(window: Window, book: str) -> None:
    with open(book, "r+b") as file:
        file.truncate(100)
    window.do("reload")
    assert window.notice.isVisible()
    assert window.session.dataset.placements


@pytest.mark.skipif(os.name != "posix", reason="the rights of a file are POSIX's here")
def test_a_file_that_can_only_be_read_is_opened_and_said_to_be_so(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path, "still.sqlite")
    os.chmod(path, stat.S_IRUSR)
    if os.access(path, os.W_OK):  # the superuser may write to it all the same
        monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    assert window.open_file(path)
    assert not window.notice.isVisible()
    assert "[read-only]" in window.frame.windowTitle()
    assert not window.status.badge.isHidden()
    assert window.status.badge.text() == "read-only"


@pytest.mark.parametrize("bad_file", ["damaged"], indirect=True)
def test_a_damaged_file_offers_its_backups_and_saving_what_can_be_read(
    window: Window, bad_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_file(bad_file)
    asked: list[str] = []
    monkeypatch.setattr(files, "ask_save", lambda _, __, proposal, ___: asked.append(proposal))
    assert window.notice.salvage_button.isVisible()
    window.notice.salvage_button.click()
    assert asked[0].endswith("bad saved.sqlite")
    window.notice.backups_button.click()
    (dialog,) = window.frame.findChildren(BackupsDialog)
    assert dialog.windowTitle() == "Backups of bad.sqlite"
    window.keeping.close()
    dialog.close()


@pytest.mark.parametrize("bad_file", ["missing", "foreign", "newer"], indirect=True)
def test_what_is_not_a_damaged_book_offers_neither(window: Window, bad_file: str) -> None:
    window.open_file(bad_file)
    assert not window.notice.salvage_button.isVisible()
    assert not window.notice.backups_button.isVisible()
