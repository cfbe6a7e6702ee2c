"""Work beside the window."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.importing.plan import ImportCancelledError
from erqi_viewer.dialogs.work import Work

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from erqi_viewer.core.importing.plan import Progress


@pytest.fixture
def work(qapp: object) -> Work:
    del qapp
    return Work()


def test_the_result_comes_and_so_does_how_far_it_is(work: Work, qtbot: QtBot) -> None:
    progress = QSignalSpy(work.progressed)

    def run(tell: Progress) -> str:
        assert tell(3, 10)
        return "done"

    with qtbot.waitSignal(work.finished) as finished:
        work.start(run)
        busy = [work.busy]
    assert finished.args == ["done"]
    assert [*busy, work.busy] == [True, False]
    assert progress.at(progress.count() - 1) == [3, 10]


def test_an_error_of_ours_is_told(work: Work, qtbot: QtBot) -> None:
    error = InputError("What.", "Remedy.")

    def run(_: Progress) -> None:
        raise error

    with qtbot.waitSignal(work.failed) as failed:
        work.start(run)
    assert failed.args == [error]


def test_work_that_asks_is_told_to_stop(work: Work, qtbot: QtBot) -> None:
    begun = threading.Event()

    def run(tell: Progress) -> None:
        while tell(0, 0):
            begun.set()
        raise ImportCancelledError("x")

    with qtbot.waitSignal(work.cancelled):
        work.start(run)
        begun.wait(10)
        work.cancel()
    assert not work.busy


def test_a_bug_is_reported_and_the_waiting_ends(work: Work, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(work.cancelled):
        work.start(lambda _: 1 // 0)
    qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert not work.busy


class Result:
    """Something that has to be closed."""

    def __init__(self) -> None:
        self.closed = threading.Event()

    def close(self) -> None:
        """Take note."""
        self.closed.set()


@pytest.mark.parametrize("ends_first", [True, False])
def test_what_is_abandoned_is_closed_whenever_it_comes(work: Work, *, ends_first: bool) -> None:
    result, go_on = Result(), threading.Event()

    def run(_: Progress) -> Result:
        go_on.wait(10)
        return result

    finished = QSignalSpy(work.finished)
    work.start(run)
    job = work._job
    assert job is not None
    if ends_first:
        go_on.set()
        job.wait()
    work.abandon()
    go_on.set()
    job.wait()
    assert result.closed.is_set()
    assert not work.busy
    assert finished.count() == 0


def test_stopping_waits_and_gives_what_it_came_to(work: Work) -> None:
    work.start(lambda _: "written")
    assert work.stop() == "written"
    assert work.stop() is None
