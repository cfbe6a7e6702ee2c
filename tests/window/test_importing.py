"""Importing as the window offers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from importing.releases import RELEASE
from PySide6.QtGui import QGuiApplication

from erqi_viewer.session.watch import Watch

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")


def test_a_release_from_the_clipboard_ends_in_the_window(window: Window, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(RELEASE)
    window.do("paste_import")
    dialog = window.importing.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.footer.buttons["apply"].isVisible)
    dialog.apply()
    qtbot.waitUntil(lambda: window.importing.dialog is None)
    session = window.session
    assert window.status.path.whole == "Imported: 6 facts. Undo takes them back."
    assert window.status.counts.text().startswith("22 ranks")
    watch = session.findChild(Watch)
    assert isinstance(watch, Watch)
    watch.look()
    assert not window.notice.isVisible()  # no other program has written
    selected = session.fact(session.selection.record or "")
    assert selected is not None
    assert selected.source.text == RELEASE


def test_a_table_dropped_onto_the_window_is_imported_and_a_book_is_opened(
    window: Window, qtbot: QtBot, tmp_path: Path, book: str
) -> None:
    table = tmp_path / "ranks.csv"
    table.write_text("地区,年份,榜单,名次\n二七区,2021,综合实力百强区,70\n", encoding="utf-8")
    window.frame.files_dropped.emit([str(table)])
    dialog = window.importing.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.columns)
    dialog.reject()
    with qtbot.waitSignal(window.session.database_changed):
        window.frame.files_dropped.emit([book])
    assert window.importing.dialog is None


def test_without_an_open_book_there_is_nothing_to_import_into(window: Window) -> None:
    window.session.close()
    window._check_actions()
    assert not window.menus.by_key["import"].isEnabled()
    assert not window.menus.by_key["regions"].isEnabled()
    assert window.menus.by_key["save_template"].isEnabled()
