"""Running a check: at once where that is not felt, else beside the window.

Measured: about 7 microseconds a character, so a press release takes a few hundredths of a second
and a book of ten million characters a minute, for which the window must not stand still.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from erqi_viewer.core.claims import check
from erqi_viewer.dialogs.work import Work

if TYPE_CHECKING:
    from erqi_viewer.core.claims import Report
    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Dataset, Region

AT_ONCE = 8_000
"""The longest text that is checked while it is typed, less than a tenth of a second's work."""


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


class Checker(QObject):
    """Checks texts; ``finished`` carries the question and its report, ``failed`` what is wrong.

    A new question puts one that is still worked on out of mind.
    """

    finished = Signal(object, object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._work = Work(self)
        self._work.finished.connect(self._tell)
        self._work.failed.connect(self.failed)

    @property
    def busy(self) -> bool:
        """Whether a long text is being checked."""
        return self._work.busy

    def ask(self, question: Question) -> None:
        """Check a text; a short one is done on return."""
        self.forget()
        if len(question.text) <= AT_ONCE:
            self.finished.emit(question, question.answer())
        else:
            self._question = question
            self._work.start(lambda _: question.answer())

    def forget(self) -> None:
        """Want no answer any more; the thread, which touches nothing of Qt's, ends by itself."""
        self._work.abandon()

    def _tell(self, report: Report) -> None:
        self.finished.emit(self._question, report)
