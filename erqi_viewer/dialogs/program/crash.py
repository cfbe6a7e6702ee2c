"""The last border: what nobody foresaw is logged, and shown once, and the program goes on."""

from __future__ import annotations

import faulthandler
import os
import sys
import traceback
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from erqi_viewer.session import Session

LARGEST_LOG = 1_000_000


def log_path() -> str:
    """Return the path of the log of errors in the user's folder for such."""
    import platformdirs

    return os.path.join(platformdirs.user_log_dir("erqi_viewer", appauthor=False), "errors.log")


def write_log(report: str) -> str:
    """Add a report to the log, which starts anew when it grows large.

    Returns:
        The log's path, empty if it cannot be written.
    """
    from datetime import UTC, datetime

    path = log_path()
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if os.path.exists(path) and os.path.getsize(path) > LARGEST_LOG:
            os.replace(path, f"{path}.old")
        with open(path, "a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"--- {datetime.now(UTC).isoformat(timespec='seconds')}\n{report}\n")
    except OSError:
        return ""
    return path


class CrashReporter:
    """Takes the place of ``sys.excepthook`` while the window is open.

    One dialog at a time: an error that comes while one is shown is only logged. Its ``session``,
    once there is one, says in which language to speak and which file is open.
    """

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self.session: Session | None = None
        self._showing = False
        self._before = sys.excepthook

    def __enter__(self) -> Self:
        """Hear of every exception that nothing catches; a crash below Python leaves its trace."""
        if sys.stderr is not None and not faulthandler.is_enabled():
            faulthandler.enable()
        self._before, sys.excepthook = sys.excepthook, self
        return self

    def __exit__(self, *_: object) -> None:
        """Leave exceptions to whoever heard of them before."""
        sys.excepthook = self._before

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception and show it."""
        if issubclass(kind, KeyboardInterrupt):
            self._application.quit()
            return
        report = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(report)
        path = write_log(report)
        if not self._showing:
            self._showing = True
            try:
                self._show(report, path)
            finally:
                self._showing = False
        self._before = sys.excepthook

    def _show(self, report: str, path: str) -> None:
        from erqi_viewer.core.texts import ENGLISH
        from erqi_viewer.dialogs.program.about import facts
        from erqi_viewer.dialogs.program.crash_message import MessageDialog

        texts = self.session.texts if self.session else ENGLISH
        details = [*(facts(self.session) if self.session else ()), report]
        if path:
            details.append(texts("The log: {path}", path=path))
        dialog = MessageDialog(
            texts,
            texts("Something went wrong that should not have."),
            texts("Your data are safe. You can go on; should it happen again, report the details."),
            "\n".join(details),
            self._application.activeWindow(),
        )
        if dialog.exec() == MessageDialog.DialogCode.Rejected:
            self._application.quit()
