"""View > Regions, as people use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundled import english_preferences
from many_regions import book_of
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from erqi_viewer.dialogs.books.regions import CROWDED, RegionsDialog
from erqi_viewer.dialogs.menus.importing import Importing
from erqi_viewer.models.regions_model import NAME
from erqi_viewer.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")


@pytest.fixture
def session(qapp: object, tmp_path: Path) -> Iterator[Session]:
    del qapp
    session = Session(english_preferences(tmp_path))
    assert session.open(book_of(tmp_path, 12))
    yield session
    session.close()


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> RegionsDialog:
    dialog = RegionsDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def listed(dialog: RegionsDialog) -> list[str]:
    view = dialog.view.model()
    return [str(view.index(row, NAME).data()) for row in range(view.rowCount(QModelIndex()))]


def tick(dialog: RegionsDialog, name: str) -> None:
    view = dialog.view.model()
    index = view.index(listed(dialog).index(name), NAME)
    dialog.view.setCurrentIndex(index)
    dialog.view.setFocus()
    QTest.keyClick(dialog.view, Qt.Key.Key_Space)


def press_follow(dialog: RegionsDialog) -> None:
    QTest.mouseClick(dialog.follow_button, Qt.MouseButton.LeftButton)


def test_typing_finds_a_region_and_a_tick_follows_it(
    dialog: RegionsDialog, session: Session
) -> None:
    assert dialog.search.hasFocus()
    QTest.keyClicks(dialog.search, "410207")
    assert listed(dialog) == ["District 7"]
    tick(dialog, "District 7")
    assert dialog.status.text() == "Ticked: 2 of 13"
    press_follow(dialog)
    assert dialog.result() == RegionsDialog.DialogCode.Accepted
    assert {one.region.code for one in session.series} == {"410103", "410207"}


def test_what_is_ticked_stays_so_while_others_are_looked_for(dialog: RegionsDialog) -> None:
    tick(dialog, "District 7")
    QTest.keyClicks(dialog.search, "District 3")
    tick(dialog, "District 3")
    dialog.search.clear()
    assert dialog.model.followed == ("410103", "410203", "410207")


def test_no_region_cannot_be_followed(dialog: RegionsDialog) -> None:
    tick(dialog, "Erqi District")
    assert not dialog.follow_button.isEnabled()
    assert dialog.status.text() == "Tick at least one region."


def test_the_books_own_region_is_one_click_away(dialog: RegionsDialog) -> None:
    tick(dialog, "District 7")
    QTest.mouseClick(dialog.home_button, Qt.MouseButton.LeftButton)
    assert dialog.model.followed == ("410103",)


def test_so_many_that_the_plot_is_hard_to_read_are_warned_of(dialog: RegionsDialog) -> None:
    for number in range(1, CROWDED + 1):
        tick(dialog, f"District {number}")
    assert "hard to tell" in dialog.status.text()
    assert dialog.follow_button.isEnabled()


def test_cancelling_changes_nothing(dialog: RegionsDialog, session: Session) -> None:
    tick(dialog, "District 7")
    dialog.reject()
    assert session.undo_stack.count() == 0


def test_the_dialog_is_reached_from_the_view_menu(session: Session, qtbot: QtBot) -> None:
    window = RegionsDialog(session)  # any widget can be the parent
    qtbot.addWidget(window)
    group = Importing(session, window)
    group.handlers()["regions"]()
    (opened,) = window.findChildren(RegionsDialog)
    assert opened.isVisible()
    opened.reject()


def test_a_read_only_book_says_so_when_others_are_to_be_followed(
    dialog: RegionsDialog, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session._database, "read_only", True)
    tick(dialog, "District 7")
    with qtbot.waitSignal(session.failed):
        press_follow(dialog)
    assert dialog.isVisible()
    assert {one.region.code for one in session.series} == {"410103"}
