from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.dialogs.program.shortcuts import ShortcutRow, ShortcutsDialog, panel_rows

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


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
