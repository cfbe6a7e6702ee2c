"""The composition root of the window: what is made, in which order, and taken down again.

The order is that of the user's wait. Nothing of Qt is imported before the preflight has found that
a window can open; then the empty frame is shown, filled, and at last the plot is loaded.
"""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from erqi_viewer import assets, preflight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from erqi_viewer.core.errors import ErqiError
    from erqi_viewer.dialogs.program.crash import CrashReporter
    from erqi_viewer.session import Preferences, Session
    from erqi_viewer.session.preferences import LanguageChoice, ThemeChoice
    from erqi_viewer.views.frame import Frame
    from erqi_viewer.window import Window

_OBJECTS_AT_START = 200_000
"""More than there are when all is loaded."""


def run(
    path: str | None,
    *,
    language: LanguageChoice | None = None,
    theme: ThemeChoice | None = None,
) -> int:
    """Open the window and return the exit status once it is closed.

    Args:
        path: The record book to open. The user's own when None, and when it cannot be opened, which
            the window then says.
        language: The language, for this run.
        theme: Light or dark, for this run.

    Raises:
        MachineError: No window can open here.
    """
    preflight.check()
    collect = _collect_later()
    application = make_application()
    _import_quickly()
    from erqi_viewer.dialogs.program.crash import CrashReporter
    from erqi_viewer.session import Preferences
    from erqi_viewer.views.frame import Frame

    preferences = Preferences()
    preferences.override(language=language, theme=theme)
    if preferences.theme_choice != "system":  # or the empty frame would flash in other colours
        from erqi_viewer.views.look import Look

        Look(application).set_theme(preferences.theme_choice)
    with CrashReporter(application) as reporter:
        frame = Frame(preferences)
        frame.first_painted.connect(
            lambda: _fill_or_close(frame, preferences, reporter, path, collect)
        )
        frame.show()
        with _closed_by_interrupt(frame):
            return application.exec()


def make_application() -> QApplication:
    """Return the application with its name and icon."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QGuiApplication, QIcon
    from PySide6.QtWidgets import QApplication

    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    QCoreApplication.setApplicationName("erqi_viewer")
    QGuiApplication.setDesktopFileName("erqi_viewer")
    QGuiApplication.setWindowIcon(QIcon(assets.resource("icons", "erqi_viewer.svg")))
    return application


def fill(
    frame: Frame, preferences: Preferences, reporter: CrashReporter, path: str | None
) -> Window:
    """Open the record book and put the panels into the frame."""
    from erqi_viewer.session import Session
    from erqi_viewer.window import Window

    session = Session(preferences, frame)
    reporter.session = session
    dress(session)
    frame.closing.connect(session.close)
    problems = _open_first(session, path)
    window = Window(session, frame)
    for problem in problems:
        window.notice.show_error(problem)
    return window


def _fill_or_close(
    frame: Frame,
    preferences: Preferences,
    reporter: CrashReporter,
    path: str | None,
    loaded: Callable[[], None],
) -> None:
    """Fill the frame; should that fail, leave no empty window behind the report of it."""
    try:
        window = fill(frame, preferences, reporter, path)
    except BaseException:
        frame.hide()
        raise
    window.plot.loaded.connect(loaded)


def dress(session: Session) -> None:
    """Give the application the look that the preferences ask for, and keep it so."""
    from PySide6.QtWidgets import QApplication

    from erqi_viewer.views.look import Look

    application, preferences = QApplication.instance(), session.preferences
    if not isinstance(application, QApplication):
        raise TypeError
    look = Look(application)
    look.add_font()
    look.set_theme(preferences.theme_choice)
    look.set_language(session.texts.lang)
    session.language_changed.connect(lambda: look.set_language(session.texts.lang))
    preferences.changed.connect(lambda _: look.set_theme(preferences.theme_choice))


def _open_first(session: Session, path: str | None) -> list[ErqiError]:
    """Open a record book before there is a window, and return what the window has to say of it."""
    problems: list[ErqiError] = []
    session.failed.connect(problems.append)
    if path is None or not session.open(path):
        session.open_own()
    session.failed.disconnect(problems.append)
    return problems[:1]


def _collect_later() -> Callable[[], None]:
    """Look for garbage only when all is loaded, and return what says so.

    What is loaded stays as long as the window, so looking through it for garbage is in vain: at the
    start that takes as long as reading the record book, and later it would hold a click up.
    """
    import gc

    usual = gc.get_threshold()
    gc.set_threshold(_OBJECTS_AT_START, *usual[1:])

    def loaded() -> None:
        gc.freeze()
        gc.set_threshold(*usual)

    return loaded


def _import_quickly() -> None:
    """Spare the imports to come two things that nobody here uses and that take a third of them.

    PySide6 reads the source of every module imported after it, to find ``from __feature__``; and
    numpy's linear algebra starts a thread for each processor.
    """
    import builtins
    import os

    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


@contextlib.contextmanager
def _closed_by_interrupt(frame: Frame) -> Iterator[None]:
    """Let Ctrl+C in the terminal close the window as its close button does.

    Python's handler runs between two steps of Python, of which an idle window takes none: the
    signal's number, written to a socket, wakes it.
    """
    import signal
    import socket

    from PySide6.QtCore import QSocketNotifier

    wake, woken = socket.socketpair()
    wake.settimeout(0)
    signal.set_wakeup_fd(wake.fileno(), warn_on_full_buffer=False)
    signal.signal(signal.SIGINT, lambda *_: frame.close())
    notifier = QSocketNotifier(woken.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: woken.recv(1))
    try:
        yield
    finally:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        notifier.setEnabled(False)
        wake.close()
        woken.close()
