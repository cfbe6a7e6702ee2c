from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from books import change, new_book
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from erqi_viewer.core.errors import OutputError
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.books.backups import BackupsDialog
from erqi_viewer.dialogs.menus import keeping
from erqi_viewer.dialogs.menus.keeping import Keeping
from erqi_viewer.session.keeping import Keeper
from erqi_viewer.store import backups, queries
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from erqi_viewer.session import Session

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def keeper(session: Session) -> Iterator[Keeper]:
    keeper = Keeper(session)
    yield keeper
    keeper.close()


@pytest.fixture
def book(session: Session) -> str:
    assert session.path is not None
    return session.path


def opened(session: Session, keeper: Keeper, path: str, qtbot: QtBot) -> BackupsDialog:
    dialog = BackupsDialog(session, keeper, path)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(keeper, qtbot)
    return dialog


def settled(keeper: Keeper, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not keeper.busy)


def cells(dialog: BackupsDialog) -> list[list[str]]:
    items = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return [[item.text(column) for column in range(7)] for item in items if item]


def answer(dialog: BackupsDialog, button: str) -> None:
    question = dialog.question
    assert question is not None
    next(one for one in question.buttons() if one.text().replace("&", "") == button).click()


def test_each_backup_is_listed_with_what_it_holds(
    session: Session, keeper: Keeper, book: str, qtbot: QtBot
) -> None:
    backups.back_up(book, "daily")
    with open(backups.back_up(book, "by-hand"), "r+b") as file:
        file.truncate(9000)
    dialog = opened(session, keeper, book, qtbot)
    assert [row[1:5] + row[6:] for row in cells(dialog)] == [
        ["by hand", "", "", "", "cannot be used"],
        ["daily", "73", "18", "0", "sound"],
    ]
    assert not dialog.restore_button.isEnabled()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.restore_button.isEnabled()


def test_that_there_are_none_is_said_and_one_can_be_made(
    session: Session, keeper: Keeper, book: str, qtbot: QtBot
) -> None:
    dialog = opened(session, keeper, book, qtbot)
    assert "no backups" in dialog.message.text()
    assert not dialog.folder_button.isEnabled()
    dialog.back_up_button.click()
    settled(keeper, qtbot)
    assert dialog.message.text() == "A backup was made."
    assert [row[1] for row in cells(dialog)] == ["by hand"]


def test_restoring_asks_backs_up_and_shows_the_restored_book(
    session: Session, keeper: Keeper, book: str, qtbot: QtBot
) -> None:
    backups.back_up(book, "daily")
    change(book, "DELETE FROM honour")
    session.reload()
    assert not session.dataset.honours
    dialog = opened(session, keeper, book, qtbot)
    dialog.restore_button.click()
    assert dialog.question is not None
    assert "73 facts" in dialog.question.informativeText()
    answer(dialog, "Restore")
    settled(keeper, qtbot)
    assert len(session.dataset.honours) == 5
    assert session.path == book
    assert dialog.message.text().startswith("Restored: book.sqlite is what it was on 20")
    assert [row[1] for row in cells(dialog)] == ["before restoring", "daily"]


def test_nothing_is_restored_when_the_user_thinks_better_of_it(
    session: Session, keeper: Keeper, book: str, qtbot: QtBot
) -> None:
    backups.back_up(book, "daily")
    change(book, "UPDATE meta SET value = '410102'")
    dialog = opened(session, keeper, book, qtbot)
    dialog.restore_button.click()
    answer(dialog, "Cancel")
    assert not keeper.busy
    with open_database(book) as db:
        assert queries.home_region(db) == "410102"


def test_a_restoring_that_fails_is_told_and_the_book_is_open_again(
    session: Session, keeper: Keeper, book: str, qtbot: QtBot
) -> None:
    backup = backups.back_up(book, "daily")
    dialog = opened(session, keeper, book, qtbot)
    with open(backup, "r+b") as file:
        file.truncate(9000)
    dialog.restore_button.click()
    answer(dialog, "Restore")
    settled(keeper, qtbot)
    assert "is damaged" in dialog.message.text()
    assert session.path == book
    assert dialog.close_button.isEnabled()


def test_while_the_book_is_written_the_dialog_stays(
    session: Session, keeper: Keeper, book: str, qtbot: QtBot
) -> None:
    dialog = opened(session, keeper, book, qtbot)
    dialog.back_up_button.click()
    dialog.reject()
    assert dialog.isVisible()
    settled(keeper, qtbot)
    dialog.reject()
    assert not dialog.isVisible()


def test_a_dialog_closed_while_the_backups_are_looked_through_is_left_alone(
    session: Session, keeper: Keeper, book: str, qtbot: QtBot
) -> None:
    dialog = BackupsDialog(session, keeper, book)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    settled(keeper, qtbot)


def test_the_folder_of_the_backups_is_shown(
    session: Session, keeper: Keeper, book: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups.back_up(book, "daily")
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    dialog = opened(session, keeper, book, qtbot)
    dialog.folder_button.click()
    assert shown == [backups.folder_of(book)]


def test_the_open_book_is_backed_up_once_a_day_without_being_asked(
    keeper: Keeper, book: str, qtbot: QtBot
) -> None:
    for _ in range(2):
        keeper.back_up_daily()
        settled(keeper, qtbot)
    assert [one.why for one in backups.backups_of(book)] == ["daily"]


def test_a_book_is_backed_up_a_little_after_it_was_opened_and_looked_after_again_when_changed(
    session: Session, book: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "DAILY_DELAY_MILLISECONDS", 0)
    window = QWidget()
    qtbot.addWidget(window)
    saving = Keeping(session, window)  # the book is open already
    with qtbot.waitSignal(saving.keeper.backed_up):
        pass
    assert len(backups.backups_of(book)) == 1
    other = new_book(Path(book).parent, "other.sqlite")
    with qtbot.waitSignal(saving.keeper.backed_up):
        session.open(other)
    assert len(backups.backups_of(other)) == 1
    saving.close()


def test_a_daily_backup_that_fails_is_told_in_the_window(
    session: Session, keeper: Keeper, qtbot: QtBot, own_folders: Path
) -> None:
    (own_folders / "data").write_text("in the way")
    with qtbot.waitSignal(session.failed) as failed:
        keeper.back_up_daily()
    assert isinstance(failed.args[0], OutputError)


def test_closing_waits_for_what_is_written(session: Session, book: str) -> None:
    keeper = Keeper(session)
    keeper.back_up_daily()
    keeper.close()
    assert len(backups.backups_of(book)) == 1
    assert keeper.busy is False


def test_what_can_be_read_is_saved_reported_and_opened_if_wanted(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = new_book(tmp_path, "damaged.sqlite")
    os.truncate(damaged, 200_000)
    target = str(tmp_path / "saved.sqlite")
    monkeypatch.setattr(files, "ask_save", lambda *_: target)
    window = QWidget()
    qtbot.addWidget(window)
    saving = Keeping(session, window)
    saving.salvage(damaged)
    settled(saving.keeper, qtbot)
    assert saving.report is not None
    assert "facts were saved" in saving.report.text()
    assert "could not be read" in saving.report.informativeText()
    with qtbot.waitSignal(saving.opened) as signal:
        saving.report.defaultButton().click()
    assert signal.args == [target]
    open_database(target).close()


def test_a_saving_that_fails_is_told(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = new_book(tmp_path, "damaged.sqlite")
    monkeypatch.setattr(files, "ask_save", lambda *_: damaged)
    window = QWidget()
    qtbot.addWidget(window)
    saving = Keeping(session, window)
    with qtbot.waitSignal(session.failed) as failed:
        saving.salvage(damaged)
    assert "damaged file itself" in str(failed.args[0])
