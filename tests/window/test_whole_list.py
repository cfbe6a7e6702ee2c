"""The way to a whole list and back, in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from import_books import book_with_lists

if TYPE_CHECKING:
    from pathlib import Path

    from erqi_viewer.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")

DISTRICTS = (
    *("南山区", "金水区", "福田区", "二七区", "武昌区", "江岸区", "中原区", "玄武区", "余杭区"),
)


def test_a_book_of_one_region_has_no_whole_list_to_show(window: Window) -> None:
    assert not window.menus.by_key["whole_list"].isEnabled()


def test_a_region_of_a_whole_list_is_shown_in_the_history(window: Window, tmp_path: Path) -> None:
    assert window.open_file(book_with_lists(tmp_path, {2025: DISTRICTS}))
    window.do("whole_list")
    assert window.menus.by_key["whole_list"] in window.tree.own_actions
    dialog = window.tools.whole_list()
    dialog.search.setText("余杭")
    dialog.view.selectRow(0)
    dialog.buttons["show"].click()
    row = window.history.view.currentIndex().row()
    assert window.history.view.model().index(row, 0).data() == "余杭区"
    assert not dialog.isVisible()
    window.do("whole_list")
    assert dialog.isVisible()
    assert dialog.search.text() == "余杭"
