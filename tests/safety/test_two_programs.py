"""Two programs on one file: each gets its turn, and neither overwrites what the other wrote."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from books import new_book, raw

from erqi_viewer.core.changes import ConflictError, Step, updated
from erqi_viewer.core.records import Name
from erqi_viewer.store import change_log, check, connection, edits, queries
from erqi_viewer.store.connection import BookError
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from erqi_viewer.store.database import Database

PROGRAMS, COUNTS = 3, 25

# Counts up in the book, each time from what it finds, and looks again when another was faster.
COUNTING = """
import sys
from erqi_viewer.core.changes import ConflictError, Step, updated
from erqi_viewer.core.records import Name
from erqi_viewer.store import edits, queries
from erqi_viewer.store.connection import BookError
from erqi_viewer.store.database import open_database

with open_database(sys.argv[1]) as db:
    left = int(sys.argv[2])
    while left:
        try:
            row = edits.document(db, "meta", "home_region")
            new = updated("meta", "home_region", row, value=str(int(row["value"]) + 1))
            edits.apply(db, Step(Name("x", "x"), (new,)))
            queries.load(db)
            left -= 1
        except ConflictError:
            pass
        except BookError as error:
            if error.kind != "locked":
                raise
"""


def test_programs_that_count_up_together_lose_no_number(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    command = [sys.executable, "-c", COUNTING, path, str(COUNTS)]
    running = [
        subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
        for _ in range(PROGRAMS)
    ]
    for program in running:
        _, errors = program.communicate()
        assert (program.returncode, errors) == (0, "")
    with open_database(path) as db:
        assert queries.home_region(db) == str(410103 + PROGRAMS * COUNTS)
        assert len(change_log.entries(db)) == PROGRAMS * COUNTS
    assert check.verify(path) == ()


def counted(db: Database, value: str) -> Step:
    row = edits.document(db, "meta", "home_region")
    assert row is not None
    return Step(Name("改", "change"), (updated("meta", "home_region", row, value=value),))


def test_the_second_to_change_a_row_is_told_and_sees_it_after_reloading(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    with open_database(path) as mine, open_database(path) as theirs:
        step = counted(mine, "410104")
        edits.apply(theirs, counted(theirs, "410105"))
        with pytest.raises(ConflictError, match="Reload"):
            edits.apply(mine, step)
        assert queries.home_region(mine) == "410105"
        edits.apply(mine, counted(mine, "410104"))
        assert queries.home_region(theirs) == "410104"


def test_while_another_reads_a_change_is_made_or_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.02)
    path = new_book(tmp_path)
    with open_database(path) as mine, raw(path) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM fact").fetchone()
        with pytest.raises(BookError) as caught:
            edits.apply(mine, counted(mine, "410104"))
        assert caught.value.kind == "locked"
        assert queries.home_region(mine) == "410103"
        reader.execute("ROLLBACK")
        edits.apply(mine, counted(mine, "410104"))
    assert check.verify(path) == ()


def test_a_reader_in_the_midst_of_reading_sees_one_state(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    with open_database(path) as mine, raw(path) as other:
        other.execute("PRAGMA busy_timeout = 10")
        with mine.snapshot():
            before = queries.counts(mine)
            with pytest.raises(Exception, match="locked"):
                other.execute("DELETE FROM evidence")
            assert queries.counts(mine) == before
        other.execute("DELETE FROM evidence")
        assert queries.counts(mine)["evidence"] == 0
