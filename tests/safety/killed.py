"""Kills workers at random moments and looks at what they leave behind; run as a program.

It forks for every kill, so that a worker starts at once; as a program of its own, because a test
run has threads, which do not survive that.

Arguments: what the workers do, how often they are killed, a seed, and an empty folder. Prints how
many workers were killed and how much they had acknowledged before. Anything else is a failure.
"""

from __future__ import annotations

import contextlib
import os
import random
import select
import signal
import sys
import time
from typing import TYPE_CHECKING

import tracing
from books import bundled_bytes

from erqi_viewer.core.changes import Document, RowChange, Step, added, updated
from erqi_viewer.core.history import build_series
from erqi_viewer.core.records import Name
from erqi_viewer.core.texts import ENGLISH, load_texts
from erqi_viewer.store import backups, change_log, check, edits, fact_files, migrate, queries
from erqi_viewer.store.connection import connect
from erqi_viewer.store.copying import same_book
from erqi_viewer.store.database import open_database
from erqi_viewer.store.restore import restore
from erqi_viewer.transfer import sheet, tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from erqi_viewer.store.database import Database

    Acknowledge = Callable[[], object]

ROWS = 60
TITLE = Name("改", "change")


class Work:
    """What a worker does again and again, and what has to hold when it was killed."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.book = os.path.join(folder, "book.sqlite")
        with open(self.book, "wb") as file:
            file.write(bundled_bytes())
        self.acknowledged = 0

    def prepare(self) -> None:
        """Make things ready for the next worker."""

    def do(self) -> None:
        """Do one piece of work; it is acknowledged when this returns."""
        raise NotImplementedError

    def look(self, acknowledged: int) -> None:
        """Check what a worker left behind that had acknowledged so many pieces of work."""
        raise NotImplementedError


def is_one_of(path: str, wholes: list[str]) -> bool:
    """Check that a record book is sound, and return whether it is one of some copies."""
    assert check.damage(path) == ()
    return any(same_book(path, whole) for whole in wholes)


class Editing(Work):
    """Counts up in the book, each number one change of one row."""

    def do(self) -> None:
        with open_database(self.book) as db:
            edits.apply(db, Step(TITLE, self.rows(db)))

    def rows(self, db: Database) -> tuple[RowChange, ...]:
        row = self.counter(db)
        return (updated("meta", "home_region", row, value=str(int(row["value"]) + 1)),)

    def counter(self, db: Database) -> Document:
        row = edits.document(db, "meta", "home_region")
        assert row is not None
        return row

    def look(self, acknowledged: int) -> None:
        assert check.damage(self.book) == ()
        with open_database(self.book) as db:
            count = int(self.counter(db)["value"]) - 410103
            entries = len(change_log.entries(db))
            self.look_closer(db, count)
        assert entries == count
        # The last change may be kept though the worker was killed before it could say so.
        assert count - self.acknowledged - acknowledged in {0, 1}
        self.acknowledged = count

    def look_closer(self, db: Database, count: int) -> None:
        """Check what belongs to a number."""


class Importing(Editing):
    """Counts up, each number one change with many rows."""

    def rows(self, db: Database) -> tuple[RowChange, ...]:
        with db.snapshot() as connection:
            (uid,) = connection.execute(
                "SELECT uid FROM fact WHERE kind = 'honour' ORDER BY id LIMIT 1"
            ).fetchone()
        honour = edits.document(db, "honour", uid)
        assert honour is not None
        new = honour | {"name_zh": "新", "evidence": []}
        return (*(added("honour", new) for _ in range(ROWS)), *super().rows(db))

    def look_closer(self, db: Database, count: int) -> None:
        ((found,),) = db.select("SELECT count(*) FROM honour WHERE name_zh = '新'")
        assert found == ROWS * count


class Migrating(Work):
    """Brings a book of the first version up to date."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        with open_database(self.book) as db:
            self.digest = queries.content_digest(db)
        old = os.path.join(folder, "old.sqlite")
        with open(old, "xb"), contextlib.closing(connect(old)) as connection:
            connection.execute("BEGIN")
            migrate.apply(connection, 1)
            fact_files.insert_all(connection, vocabularies_only=False)
            connection.execute("COMMIT")
        with open(old, "rb") as file:
            self.old = file.read()
        os.unlink(old)

    def prepare(self) -> None:
        with open(self.book, "wb") as file:
            file.write(self.old)

    def do(self) -> None:
        again = self.book + ".again"
        with open(again, "wb") as file:
            file.write(self.old)
        os.replace(again, self.book)
        open_database(self.book).close()

    def look(self, acknowledged: int) -> None:
        del acknowledged
        assert check.damage(self.book) == ()
        for backup in backups.backups_of(self.book)[:2]:
            assert check.contents(backup.path).facts == 73
        with open_database(self.book) as db:
            assert queries.content_digest(db) == self.digest


class Exporting(Work):
    """Writes one of two tables over the other, as CSV and as XLSX."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        with open_database(self.book) as db:
            data = queries.load(db)
        series = build_series(data.lists, data.placements, data.editions)
        self.sheets = [
            (sheet.section_sheet("ranks", data, series, texts),)
            for texts in (ENGLISH, load_texts("zh"))
        ]
        os.unlink(self.book)
        self.targets = [os.path.join(folder, name) for name in ("ranks.csv", "ranks.xlsx")]
        self.whole = [
            {tables.format_of(target).encode(one) for one in self.sheets} for target in self.targets
        ]
        self.turn = 0

    def do(self) -> None:
        self.turn += 1
        for target in self.targets:
            tables.write_tables(target, self.sheets[self.turn % 2])

    def look(self, acknowledged: int) -> None:
        for target, whole in zip(self.targets, self.whole, strict=True):
            if acknowledged or os.path.exists(target):
                with open(target, "rb") as file:
                    assert file.read() in whole
        strays = set(os.listdir(self.folder)) - {"ranks.csv", "ranks.xlsx", "home"}
        assert all(name.startswith(".ranks.") and ".part." in name for name in strays)


class BackingUp(Work):
    """Backs a book up."""

    def do(self) -> None:
        backups.back_up(self.book, "by-hand")

    def look(self, acknowledged: int) -> None:
        found = backups.backups_of(self.book)
        assert len(found) >= min(acknowledged, backups.KEPT)
        for backup in found[:3]:
            assert is_one_of(backup.path, [self.book])


class Restoring(Work):
    """Restores two backups in turns."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.copies = [os.path.join(folder, f"{number}.sqlite") for number in range(2)]
        for copy in self.copies:
            os.link(self.book, copy)
            os.unlink(self.book)
            with open(self.book, "wb") as file:
                file.write(bundled_bytes())
        with open_database(self.copies[1]) as db, db.transaction() as connection:
            connection.execute("DELETE FROM honour")
            connection.execute("DELETE FROM fact WHERE kind = 'honour'")
        self.turn = 0

    def do(self) -> None:
        self.turn += 1
        restore(self.book, self.copies[self.turn % 2])

    def look(self, acknowledged: int) -> None:
        del acknowledged
        assert is_one_of(self.book, self.copies)
        for backup in backups.backups_of(self.book)[:2]:
            assert is_one_of(backup.path, self.copies)


WORKS: dict[str, type[Work]] = {
    "edit": Editing,
    "import": Importing,
    "migrate": Migrating,
    "export": Exporting,
    "backup": BackingUp,
    "restore": Restoring,
}


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
        if calls and number % 4:
            acknowledged = kill_at_call(work, noise.randrange(2 * calls))
        else:
            acknowledged = kill_by_the_clock(work, noise, seconds)
        work.look(acknowledged)
        total += acknowledged
    assert not os.path.exists(work.book) or check.verify(work.book) == ()
    sys.stdout.write(f"{kills} {total}\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
