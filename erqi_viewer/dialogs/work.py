"""Work beside the window, in a thread: what takes long and cannot be done in small steps."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.core.importing.plan import ImportCancelledError

if TYPE_CHECKING:
    from collections.abc import Callable

    from erqi_viewer.core.importing.plan import Progress

LOOK_EVERY_MS = 40


class _Job:
    """One piece of work in a thread of its own, which touches nothing of Qt's."""

    def __init__(self, run: Callable[[Progress], Any]) -> None:
        self.done_of = (0, 0)
        self.cancelled = False
        self._abandoned = False
        self._lock = threading.Lock()
        self.result: Any = None
        self.failure: BaseException | None = None
        self._run_it = run
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def ended(self) -> bool:
        return not self._thread.is_alive()

    def wait(self) -> None:
        self._thread.join()

    def abandon(self) -> None:
        """Want the result no more: it is closed here, or where it comes to be."""
        self.cancelled = True
        with self._lock:
            self._abandoned = True
            _close(self.result)

    def _progress(self, done: int, whole: int) -> bool:
        self.done_of = (done, whole)
        return not self.cancelled

    def _run(self) -> None:
        try:
            result = self._run_it(self._progress)
        except BaseException as error:  # noqa: BLE001 - raised again where it can be reported
            self.failure = error
            return
        with self._lock:
            if self._abandoned:
                _close(result)
            self.result = result


def _close(result: Any) -> None:
    if hasattr(result, "close"):
        result.close()


class Work(QObject):
    """Does one thing at a time in a thread; the window stays alive and can cancel it.

    ``progressed`` carries what is done and the whole (0 when that is not known), ``finished`` the
    result, ``failed`` an error of ours. ``cancelled`` says that the work stopped as it was asked.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: _Job | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._job is not None

    def start(self, run: Callable[[Progress], Any]) -> None:
        """Begin; ``run`` is given a function to tell how far it is and to ask whether to go on."""
        self._job = _Job(run)
        self._timer.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        if self._job is not None:
            self._job.cancelled = True

    def abandon(self) -> None:
        """Stop without waiting; what it came to is closed, and nothing is emitted."""
        job, self._job = self._job, None
        self._timer.stop()
        if job is not None:
            job.abandon()

    def stop(self) -> Any:
        """Stop, wait for the end, and return the result if it came to one; nothing is emitted."""
        job, self._job = self._job, None
        self._timer.stop()
        if job is None:
            return None
        job.cancelled = True
        job.wait()
        return job.result

    def _look(self) -> None:
        job = self._job
        if job is None:
            return
        ended = job.ended  # before the numbers, so that the last of them are told
        self.progressed.emit(*job.done_of)
        if not ended:
            return
        self._job = None
        self._timer.stop()
        if isinstance(job.failure, ImportCancelledError):
            self.cancelled.emit()
        elif isinstance(job.failure, ErqiError):
            self.failed.emit(job.failure)
        elif job.failure is not None:
            self.cancelled.emit()  # whoever waits can go on; what happened is reported above
            raise job.failure
        else:
            self.finished.emit(job.result)
