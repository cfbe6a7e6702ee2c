"""Files made to harm: whatever is in them, nothing of it runs, hangs or gets a traceback."""

from __future__ import annotations

import random
import sqlite3
import time
from typing import TYPE_CHECKING

import pytest
from books import assert_helpful, bundled_bytes, change, new_book, raw, refusal
from hypothesis import given, settings
from hypothesis import strategies as st

from erqi_viewer.cli import main
from erqi_viewer.core.changes import Step, updated
from erqi_viewer.core.records import Name
from erqi_viewer.store import check, edits, guard, queries
from erqi_viewer.store.connection import BookError, connect
from erqi_viewer.store.database import open_database
from erqi_viewer.store.salvage import salvage

if TYPE_CHECKING:
    from pathlib import Path

ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, i FROM n"

HOSTILE = {
    "a trigger": "CREATE TRIGGER spy AFTER UPDATE ON placement BEGIN DELETE FROM evidence; END",
    "a trigger without end": f"CREATE TRIGGER spy AFTER INSERT ON change BEGIN {ENDLESS}; END",
    "a view in place of a table": "ALTER TABLE meta RENAME TO kept; CREATE VIEW meta AS "
    "SELECT key, value FROM kept UNION ALL SELECT 'home_region', '999999'",
    "a view without end": f"DROP TABLE meta; CREATE VIEW meta (key, value) AS {ENDLESS}",
    "a column that is computed": "ALTER TABLE fact ADD COLUMN spy TEXT AS (hex(zeroblob(1 << 27)))",
    "an index on an expression": "CREATE INDEX spy ON fact (length(hex(zeroblob(100000))))",
    "an index on some rows": "CREATE INDEX spy ON fact (kind) WHERE length(hex(note_zh)) > 9",
    "a default that is computed": "ALTER TABLE dimension RENAME TO kept; CREATE TABLE dimension "
    "(id INTEGER PRIMARY KEY, uid TEXT, key TEXT, name_zh TEXT, name_en TEXT, "
    "position INTEGER DEFAULT (abs(random()))) STRICT",
    "a virtual table": "DROP TABLE meta; CREATE VIRTUAL TABLE meta USING fts5(key, value)",
    "a rule of its own": "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace("
    "sql, 'CHECK (rank >= 1)', 'CHECK (hex(zeroblob(1e8)) <> rank)') WHERE name = 'placement'",
    "a table over the catalogue": "PRAGMA writable_schema = ON; UPDATE sqlite_schema "
    "SET rootpage = 1 WHERE name = 'fact'",
    "two tables on one page": "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = "
    "(SELECT rootpage FROM sqlite_schema WHERE name = 'fact') WHERE name = 'placement'",
}


@pytest.mark.parametrize("script", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_schema_that_is_not_ours_is_refused_by_everything_that_opens_files(
    tmp_path: Path, script: str
) -> None:
    path = new_book(tmp_path)
    change(path, script)
    with open(path, "rb") as file:
        before = file.read()
    assert_helpful(refusal(path), "damaged", path)
    assert check.verify(path) != ()
    assert check.damage(path) != ()
    with pytest.raises(BookError):
        check.contents(path)
    with open(path, "rb") as file:
        assert file.read() == before


@pytest.mark.parametrize("script", HOSTILE.values(), ids=HOSTILE.keys())
def test_nothing_of_a_hostile_file_is_in_what_is_saved_of_it(tmp_path: Path, script: str) -> None:
    path, target = new_book(tmp_path), str(tmp_path / "saved.sqlite")
    change(path, script)
    salvage(path, target)
    assert check.verify(target) == ()
    with raw(target) as book:
        names = {name for (name,) in book.execute("SELECT name FROM sqlite_schema")}
    assert not names & {"spy", "kept"}


@pytest.mark.parametrize("script", [HOSTILE["a trigger"], "DROP TABLE honour"])
def test_a_schema_that_is_changed_while_the_book_is_open_is_noticed(
    tmp_path: Path, script: str
) -> None:
    with open_database(new_book(tmp_path)) as db:
        uid = queries.load(db).placements[0].uid
        row = edits.document(db, "placement", uid)
        assert row is not None
        change(db.path, script)
        step = Step(Name("改", "change"), (updated("placement", uid, row, rank=1),))
        for act in (queries.load, queries.counts, lambda db: edits.apply(db, step)):
            with pytest.raises(BookError) as caught:
                act(db)
            assert caught.value.kind == "damaged"
    with raw(db.path) as book:
        assert book.execute("SELECT count(*) FROM evidence").fetchone() == (146,)


def test_statistics_that_another_program_makes_meanwhile_do_no_harm(tmp_path: Path) -> None:
    with open_database(new_book(tmp_path)) as db:
        change(db.path, "ANALYZE")
        assert len(queries.load(db).placements) == 18


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH ':memory:' AS other",
        "CREATE VIEW spy AS SELECT 1",
        "CREATE TRIGGER spy AFTER INSERT ON fact BEGIN SELECT 1; END",
        "CREATE TEMP VIEW spy AS SELECT 1",
        "CREATE VIRTUAL TABLE spy USING fts5(a)",
        "SELECT load_extension('spy')",
        "PRAGMA writable_schema = ON",
        "PRAGMA trusted_schema = ON",
    ],
)
def test_a_connection_does_nothing_that_only_a_stranger_would_want(
    tmp_path: Path, statement: str
) -> None:
    connection = connect(new_book(tmp_path))
    try:
        with pytest.raises(sqlite3.DatabaseError, match="not auth"):
            connection.execute(statement)
    finally:
        connection.close()


def test_the_settings_are_those_that_sqlite_advises(tmp_path: Path) -> None:
    connection = connect(new_book(tmp_path))
    try:
        found = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("trusted_schema", "cell_size_check", "mmap_size", "foreign_keys")
        }
        attached = connection.getlimit(sqlite3.SQLITE_LIMIT_ATTACHED)
        longest = connection.getlimit(sqlite3.SQLITE_LIMIT_LENGTH)
    finally:
        connection.close()
    assert found == {"trusted_schema": 0, "cell_size_check": 1, "mmap_size": 0, "foreign_keys": 1}
    assert (attached, longest) == (0, guard.LONGEST_VALUE)


# A branch of thousands of structure items: the path of each is as long as the branch above it.
DEEP = """
WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)
INSERT INTO fact SELECT i, printf('00000000-0000-4000-8000-%012d', i), 'structure-item', 1, '', ''
FROM n;
INSERT INTO structure_item SELECT id, 'k' || id, 'programme', 'r',
    CASE id WHEN 1000 THEN NULL ELSE id - 1 END, 1, 'n', '', NULL FROM fact WHERE id >= 1000
"""


def test_a_query_that_does_not_end_is_stopped_and_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "_SECONDS", 0.05)
    monkeypatch.setattr(guard, "_SECONDS_A_MEGABYTE", 0.0)
    path = new_book(tmp_path)
    change(path, DEEP)
    with open_database(path) as db:
        with pytest.raises(BookError) as caught:
            queries.load(db)
        assert_helpful(caught.value, "endless", path)
        assert queries.home_region(db) == "410103"  # the next query has its own time


def test_a_reader_who_takes_long_is_not_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(guard, "_STEPS", 1)
    with open_database(new_book(tmp_path)) as db:
        for count, _ in enumerate(db.select("SELECT f.uid FROM evidence JOIN fact f"), start=1):
            clock[0] += 60
            if count == 1000:
                break


def test_a_value_that_is_too_big_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path)
    change(path, "UPDATE source SET text = hex(zeroblob(1000000))")
    monkeypatch.setitem(guard._LIMITS, sqlite3.SQLITE_LIMIT_LENGTH, 1_000_000)
    with pytest.raises(BookError) as caught, open_database(path) as db:
        queries.load(db)
    assert_helpful(caught.value, "too-big", path)


COMMANDS = (
    ("records", "--db", "{book}"),
    ("facts", "--db", "{book}"),
    ("history", "--db", "{book}"),
    ("export", "{out}.xlsx", "--db", "{book}"),
    ("verify", "--db", "{book}"),
    ("backup", "--db", "{book}"),
    ("salvage", "{book}", "{out}.sqlite"),
)


@settings(max_examples=40)
@given(seed=st.integers(0, 2**32), count=st.integers(1, 40), cut=st.integers(0, 3))
def test_whatever_is_flipped_or_cut_off_every_command_ends_in_words(
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
    seed: int,
    count: int,
    cut: int,
) -> None:
    folder, noise = tmp_path_factory.mktemp("noise"), random.Random(seed)  # noqa: S311
    content = bytearray(bundled_bytes())
    for _ in range(count):
        content[noise.randrange(len(content))] = noise.randrange(256)
    if cut == 0:
        del content[noise.randrange(len(content)) :]
    (folder / "book.sqlite").write_bytes(content)
    for command in COMMANDS:
        values = {"book": folder / "book.sqlite", "out": folder / "out"}
        capsys.readouterr()
        status = main([part.format(**values) for part in command])
        errors = capsys.readouterr().err
        assert status in {0, 1, 2}
        assert errors.count("\n") == (status == 2)
