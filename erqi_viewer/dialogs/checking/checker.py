"""Running a check: at once where that is not felt, else beside the window.

Measured: about 7 microseconds a character, so a press release takes a few hundredths of a second
and a book of ten million characters a minute, for which the window must not stand still.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from erqi_viewer.core.claims import check

if TYPE_CHECKING:
    from erqi_viewer.core.claims import Report
    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Dataset, Region

AT_ONCE = 8_000
"""The longest text that is checked while it is typed, less than a tenth of a second's work."""
_LOOK_EVERY_MS = 60


class Question(NamedTuple):
    """A text and what to check it against."""

    text: str
    dataset: Dataset
    series: tuple[Series, ...]
    year: int | None = None
    region: Region | None = None
    home: str | None = None
    above: tuple[Region, ...] = ()

    def answer(self) -> Report:
        """Check the text."""
        return check(
            *(self.text, self.dataset, self.series),
            year=self.year,
            region=self.region,
            home=self.home,
            above=self.above,
        )


class _Work:
    """One check in a thread of its own, which only computes and touches nothing of Qt's."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.report: Report | None = None
        self.failure: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            self.report = self.question.answer()
        except BaseException as error:  # noqa: BLE001 - raised again where it can be reported
            self.failure = error


class Checker(QObject):
    """Checks texts; ``finished`` carries the question and its report.

    A new question puts one that is still worked on out of mind.
    """

    finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: _Work | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether a long text is being checked."""
        return self._work is not None

    def ask(self, question: Question) -> None:
        """Check a text; a short one is done on return."""
        self.forget()
        if len(question.text) <= AT_ONCE:
            self.finished.emit(question, question.answer())
        else:
            self._work = _Work(question)
            self._timer.start()

    def forget(self) -> None:
        """Want no answer any more; the thread ends by itself."""
        self._work = None
        self._timer.stop()

    def _look(self) -> None:
        work = self._work
        if work is None or not work.done:
            return
        self.forget()
        if work.failure is not None:
            raise work.failure
        self.finished.emit(work.question, work.report)
