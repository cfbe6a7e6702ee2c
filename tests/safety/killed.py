"""Kills workers at random moments and looks at what they leave behind; run as a program.

It forks for every kill, so that a worker starts at once; as a program of its own, because a test
run has threads, which do not survive that.

Arguments: what the workers do, how often they are killed, a seed, and an empty folder. Prints how
many workers were killed and how much they had acknowledged before. Anything else is a failure.
"""

from __future__ import annotations

import os
import random
import select
import signal
import sys
import time
from typing import TYPE_CHECKING

import tracing
from safety.works import WORKS

from erqi_viewer.store import check

if TYPE_CHECKING:
    from safety.works import Work

LAST = 6
"""The calls that are the end of a piece of work: syncing the book, removing its journal."""


def kill_by_the_clock(work: Work, noise: random.Random, seconds: float) -> int:
    """Start a worker, kill it at some moment, and return how much it acknowledged."""
    read, write = os.pipe()
    worker = os.fork()
    if worker == 0:
        while True:
            work.do()
            os.write(write, b".")
    os.close(write)
    acknowledged = 0
    for _ in range(noise.randrange(3)):
        acknowledged += len(os.read(read, 1))
    # Somewhere in a piece of work, wherever this moment happens to be.
    select.select([], [], [], noise.random() * seconds)
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)
    return acknowledged + all_of(read)


def kill_at_call(work: Work, at: int) -> int:
    """Start a worker, kill it before it changes a file for the n-th time, and return the same."""
    read, write = os.pipe()

    def twice() -> None:
        for _ in range(2):
            work.do()
            os.write(write, b".")

    worker = tracing.Traced(twice)
    os.close(write)
    while (call := worker.next_call()) is not None:
        at -= call in tracing.CHANGING
        if at < 0:
            worker.kill()
            break
        if not worker.finish_call():
            break
    return all_of(read)


def changes_of(work: Work) -> int:
    """Return how often a piece of work changes a file."""
    worker, count = tracing.Traced(work.do), 0
    while (call := worker.next_call()) is not None:
        count += call in tracing.CHANGING
        if not worker.finish_call():
            break
    return count


def all_of(pipe: int) -> int:
    count = 0
    while more := os.read(pipe, 100):
        count += len(more)
    os.close(pipe)
    return count


def main(what: str, kills: int, seed: int, folder: str) -> None:
    os.environ["HOME"] = os.environ["XDG_DATA_HOME"] = os.path.join(folder, "home")
    noise = random.Random(seed)  # noqa: S311
    work = WORKS[what](folder)
    work.prepare()
    work.do()
    work.look(1)
    start = time.monotonic()
    work.do()
    seconds, total = time.monotonic() - start, 0
    work.look(1)
    calls = 0
    if tracing.possible():
        calls = changes_of(work)
        work.look(1)
    for number in range(kills):
        work.prepare()
        if calls and number % 4 == 3:  # where it is all but kept
            at = noise.randint(1, 2) * calls - noise.randint(1, min(LAST, calls))
            acknowledged = kill_at_call(work, at)
        elif calls and number % 4:
            acknowledged = kill_at_call(work, noise.randrange(2 * calls))
        else:
            acknowledged = kill_by_the_clock(work, noise, seconds)
        work.look(acknowledged)
        total += acknowledged
    assert not os.path.exists(work.book) or check.verify(work.book) == ()
    sys.stdout.write(f"{kills} {total}\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
