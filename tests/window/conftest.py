"""A window on the bundled facts, drawn whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from books import new_book
from bundled import english_preferences

from erqi_viewer.session import Session
from erqi_viewer.views.frame import Frame
from erqi_viewer.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.session import Preferences


@pytest.fixture
def preferences(qapp: object, tmp_path: Path) -> Preferences:
    del qapp
    return english_preferences(tmp_path)


@pytest.fixture
def book(tmp_path: Path) -> str:
    return new_book(tmp_path)


@pytest.fixture
def session(preferences: Preferences, book: str) -> Iterator[Session]:
    session = Session(preferences)
    assert session.open(book)
    yield session
    session.close()


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> Window:
    frame = Frame(session.preferences)
    qtbot.addWidget(frame)
    window = Window(session, frame)
    with qtbot.waitSignal(window.plot.ready):
        frame.show()
    return window
