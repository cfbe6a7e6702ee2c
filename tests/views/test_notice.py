"""The bar that says what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.store.connection import BookError
from erqi_viewer.views.notice import NoticeBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar(ENGLISH)
    qtbot.addWidget(bar)
    bar.show_error(BookError("damaged", "/some/where/a-book.sqlite"))
    return bar


def test_in_a_narrow_window_the_buttons_stand_below_the_text(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.resize(1200, 60)
    bar.resize(420, 200)
    qtbot.waitUntil(lambda: bar.backups_button.y() >= bar.label.geometry().bottom())
    text = bar.label.geometry()
    assert text.width() > 300
    assert text.height() >= bar.label.heightForWidth(text.width())


def test_in_a_wide_window_they_stand_beside_it(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.resize(420, 200)
    bar.resize(1200, 60)
    qtbot.waitUntil(lambda: bar.backups_button.geometry().left() >= bar.label.geometry().right())
