"""Work that takes a while, done in small steps so that the window lives."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from erqi_viewer.core.errors import ErqiError

if TYPE_CHECKING:
    from collections.abc import Generator

    from PySide6.QtWidgets import QProgressBar

    from erqi_viewer.transfer.bundle.make import Step

WORK_SECONDS = 0.03
"""How long the window waits for the work before it looks for clicks and keys."""


class Stepper(QObject):
    """Goes through the steps of a generator and shows them on a progress bar while they last.

    ``finished`` carries what it returns, ``failed`` the ErqiError that it ends with; ``changed``
    says that work began or ended.
    """

    finished = Signal(object)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, progress: QProgressBar, parent: QObject) -> None:
        super().__init__(parent)
        self._progress = progress
        self._work: Generator[Step, None, Any] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        progress.hide()

    @property
    def busy(self) -> bool:
        """Whether there is work to do."""
        return self._work is not None

    def start(self, work: Generator[Step, None, Any]) -> None:
        """Begin, in place of what there was to do."""
        self.stop()
        self._work = work
        self._progress.setRange(0, 0)
        self._progress.show()
        self._timer.start()
        self.changed.emit()

    def stop(self) -> None:
        """Give the work up; it cleans up behind itself."""
        self._timer.stop()
        self._progress.hide()
        work, self._work = self._work, None
        if work is not None:
            work.close()
            self.changed.emit()

    def _go_on(self) -> None:
        """Work for a moment, then let the window live."""
        until = time.monotonic() + WORK_SECONDS
        try:
            while self._work is not None:
                step = next(self._work)
                self._progress.setRange(0, step.total)
                self._progress.setValue(step.done)
                if time.monotonic() >= until:
                    break
        except StopIteration as end:
            self.stop()
            self.finished.emit(end.value)
        except ErqiError as error:
            self.stop()
            self.failed.emit(error)
        except BaseException:
            self.stop()
            raise
