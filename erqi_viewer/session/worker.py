"""Work that takes longer than the window may stand still, each piece in a thread of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QThread

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.core.override import override

if TYPE_CHECKING:
    from collections.abc import Callable


class Workers(QObject):
    """Runs functions that share nothing with the window, and hands what they return back to it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: set[_Worker] = set()

    def run(self, work: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """Run ``work`` in a thread and then, in the window's, ``then`` with what it returned.

        An :class:`ErqiError` that ``work`` raises is what it returned.
        """
        worker = _Worker(work, then, self._running.discard, self)
        self._running.add(worker)
        worker.finished.connect(worker.deliver, Qt.ConnectionType.QueuedConnection)
        worker.start()

    @property
    def busy(self) -> bool:
        """Whether something is being worked on, or its result not handed back yet."""
        return bool(self._running)

    def wait(self) -> None:
        """Wait for all that is running; what it returns is handed to nobody any more."""
        for worker in list(self._running):
            worker.forget()
            worker.wait()
            self._running.discard(worker)


class _Worker(QThread):
    def __init__(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], object],
        over: Callable[[_Worker], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._then: Callable[[Any], object] | None = then
        self._over = over
        self._result: Any = None

    @override
    def run(self) -> None:
        try:
            self._result = self._work()
        except ErqiError as error:
            self._result = error

    def deliver(self) -> None:
        """Hand the result over, in the thread that made the worker."""
        self.wait()
        self._over(self)
        self.deleteLater()
        if self._then is not None:
            self._then(self._result)

    def forget(self) -> None:
        """Hand nothing over."""
        self._then = None
