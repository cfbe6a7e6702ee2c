from __future__ import annotations

import gc
import os
import signal
import sys
from typing import TYPE_CHECKING, Any

import pytest
from books import new_book
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton

from erqi_viewer import app, assets, preflight
from erqi_viewer.core.errors import MachineError
from erqi_viewer.dialogs.program.crash import log_path
from erqi_viewer.dialogs.program.crash_message import MessageDialog
from erqi_viewer.session import Preferences
from erqi_viewer.views.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture(autouse=True)
def untouched(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep the program's settings and imports out of the other tests."""
    import builtins

    font, palette = qapp.font(), qapp.palette()
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)
    yield
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.fixture
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let the program have settings of its own, in English."""
    path = str(tmp_path / "settings.ini")
    Preferences(path).language_choice = "en"
    monkeypatch.setattr(Preferences.__init__, "__defaults__", (path, None))
    return path


def run(then: Callable[[Window], object], path: str | None = None, **choices: Any) -> int:
    """Run the program; when its plot is drawn do something and close it."""
    fill = app.fill

    def watched(*arguments: Any) -> Window:
        window = fill(*arguments)
        windows.append(window)

        def act() -> None:
            try:
                then(window)
            finally:
                window.frame.close()

        window.plot.ready.connect(lambda: QTimer.singleShot(0, act))
        return window

    windows: list[Window] = []
    app.fill = watched  # type: ignore[assignment]
    try:
        status = app.run(path, **choices)
    finally:
        app.fill = fill
        for window in windows:
            window.session.preferences.language_choice = "en"
            window.frame.deleteLater()
    assert windows
    return status


@pytest.mark.usefixtures("own_settings")
def test_the_first_launch_makes_ones_own_book_and_shows_the_latest_year() -> None:
    seen: list[object] = []
    status = run(lambda w: seen.append((w.session.path, w.session.selection.year)))
    assert status == 0
    assert seen == [(assets.user_database(), 2019)]
    assert os.path.exists(assets.user_database())


@pytest.mark.usefixtures("own_settings")
def test_the_file_that_is_named_is_opened(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    seen: list[object] = []
    run(lambda w: seen.append(w.session.path), path)
    assert seen == [path]


@pytest.mark.usefixtures("own_settings")
def test_a_named_file_that_cannot_be_opened_is_reported_over_ones_own_book(tmp_path: Path) -> None:
    missing = str(tmp_path / "none.sqlite")
    seen: list[tuple[str | None, str]] = []
    run(lambda w: seen.append((w.session.path, w.notice.label.text())), missing)
    assert seen[0][0] == assets.user_database()
    assert missing in seen[0][1]


@pytest.mark.usefixtures("own_settings")
def test_language_and_theme_can_be_chosen_for_one_run(own_settings: str) -> None:
    seen: list[object] = []

    def look(window: Window) -> None:
        assert window.plot.view is not None
        seen.extend((window.session.texts.lang, window.plot.view.plot.theme.name))

    run(look, language="zh", theme="dark")
    assert seen == ["zh", "dark"]
    again = Preferences(own_settings)
    assert (again.language_choice, again.theme_choice) == ("en", "system")


@pytest.mark.usefixtures("own_settings")
def test_an_interrupt_closes_the_window_as_its_button_does(own_settings: str) -> None:
    run(lambda _: os.kill(os.getpid(), signal.SIGINT))
    assert not Preferences(own_settings).state("window/geometry").isEmpty()


@pytest.mark.usefixtures("own_settings")
def test_chinese_comes_in_the_bundled_font_where_the_system_has_none() -> None:
    families: list[str] = []
    run(lambda w: families.extend(w.frame.font().families()))
    assert families[-1] == "Erqi Viewer Sans"
    assert QFontInfo(QApplication.font()).family()


def test_a_window_that_is_open_has_the_bundled_font_before_it_is_filled(
    qapp: QApplication, qtbot: QtBot
) -> None:
    frame = QMainWindow()
    qtbot.addWidget(frame)
    with qtbot.waitExposed(frame):
        frame.show()
    Look(qapp).add_font()
    # Else every panel would be measured with the old font, and once more with the new one.
    assert frame.font().families()[-1] == "Erqi Viewer Sans"


@pytest.mark.usefixtures("own_settings")
def test_garbage_is_looked_for_as_ever_once_all_is_loaded() -> None:
    usual, seen = gc.get_threshold(), list[object]()
    gc.unfreeze()
    run(lambda _: seen.extend((gc.get_threshold(), gc.get_freeze_count() > 0)))
    gc.unfreeze()
    assert seen == [usual, True]


@pytest.mark.usefixtures("own_settings")
def test_what_nobody_foresaw_is_logged_and_shown_and_the_window_goes_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shown: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MessageDialog)
        shown.append(dialog.details.toPlainText())
        dialog.go_on_button.click()

    def act(window: Window) -> None:
        QTimer.singleShot(0, answer)
        sys.excepthook(ValueError, ValueError("unforeseen"), None)
        assert window.frame.isVisible()

    run(act)
    assert "ValueError: unforeseen" in shown[0]
    assert assets.user_database() in shown[0]
    with open(log_path(), encoding="utf-8") as file:
        assert "unforeseen" in file.read()
    assert "unforeseen" in capsys.readouterr().err


def test_where_no_window_can_open_nothing_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    def check() -> None:
        raise MachineError("no display")

    monkeypatch.setattr(preflight, "check", check)
    monkeypatch.setattr(app, "make_application", lambda: pytest.fail("Qt was started"))
    with pytest.raises(MachineError):
        app.run(None)


def test_qts_own_buttons_speak_the_programs_language(qapp: QApplication) -> None:
    from PySide6.QtWidgets import QDialogButtonBox

    from erqi_viewer.views.look import Look

    look = Look(qapp)

    def cancel() -> str:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        button = box.button(QDialogButtonBox.StandardButton.Cancel)
        assert isinstance(button, QPushButton)
        return button.text()

    look.set_language("zh")
    assert "取消" in cancel()
    look.set_language("en")
    assert "Cancel" in cancel()
