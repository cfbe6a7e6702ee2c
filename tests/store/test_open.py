from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from books import assert_helpful, bundled_bytes, change, new_book, raw, refusal
from hypothesis import given, settings
from hypothesis import strategies as st

from erqi_viewer.store import check, connection, database, migrate, queries
from erqi_viewer.store.connection import BookError
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NEWEST = migrate.latest_version()

BOOK_SIZE = len(bundled_bytes())


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.02)


def test_a_record_book_opens_and_says_what_it_is(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    with open_database(path) as db:
        assert (db.path, db.read_only, db.schema_version) == (path, False, NEWEST)


def test_opening_leaves_the_file_as_it_was_and_nothing_beside_it(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    with open_database(path) as db:
        queries.load(db)
    assert (tmp_path / "book.sqlite").read_bytes() == bundled_bytes()
    assert os.listdir(tmp_path) == ["book.sqlite"]


@pytest.mark.parametrize(
    "name",
    ["a b.sqlite", "100%41.sqlite", "what?mode=ro.sqlite", "a#b.sqlite", "二七.sqlite", "a'b\".db"],
)
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    path = new_book(tmp_path, name)
    with open_database(path) as db:
        assert db.path == path
        assert len(queries.load(db).placements) == 18


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux")
def test_a_file_name_that_is_not_utf_8_will_do(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.sqlite")
    os.rename(new_book(tmp_path), path)
    with open_database(path) as db:
        assert len(queries.load(db).placements) == 18


def test_a_relative_name_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new_book(tmp_path)
    monkeypatch.chdir(tmp_path)
    with open_database("book.sqlite") as db:
        assert queries.home_region(db) == "410103"


# What is not a record book


def test_a_missing_file_is_said_to_be_missing_and_is_not_made(tmp_path: Path) -> None:
    for path in (tmp_path / "none.sqlite", tmp_path / "no folder" / "none.sqlite"):
        assert_helpful(refusal(path), "missing", path)
    assert os.listdir(tmp_path) == []


def test_an_impossible_file_name_is_said_to_be_missing() -> None:
    assert_helpful(refusal("a\0b"), "missing", "a\0b")
    assert_helpful(refusal("x" * 5000), "missing", "x")


def test_a_folder_is_said_to_be_a_folder(tmp_path: Path) -> None:
    assert_helpful(refusal(tmp_path), "folder", tmp_path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0",
        b"SQLite format 2\0",
        "年份,名次\n2019,85\n".encode(),
        os.urandom(5000),
        b"PK\3\4",
    ],
    ids=["empty", "a NUL", "old SQLite", "text", "random", "zip"],
)
def test_what_is_no_database_is_foreign_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file.sqlite"
    path.write_bytes(content)
    assert_helpful(refusal(path), "foreign", path)
    assert path.read_bytes() == content


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_foreign_and_nobody_waits_for_it(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert_helpful(refusal(path), "foreign", path)


def test_another_programs_database_is_foreign(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    change(path, "CREATE TABLE t (a); PRAGMA application_id = 12345; PRAGMA user_version = 1;")
    assert_helpful(refusal(path), "foreign", path)


def test_a_database_without_an_application_id_is_foreign(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    change(path, "CREATE TABLE placement (a);")
    assert_helpful(refusal(path), "foreign", path)


def test_another_programs_database_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with raw(path) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE t (a)")
        copy = tmp_path / "copy"
        copy.mkdir()
        for file in (path, tmp_path / "other.sqlite-wal"):
            (copy / file.name).write_bytes(file.read_bytes())
    before = {file.name: file.read_bytes() for file in copy.iterdir()}
    assert refusal(copy / "other.sqlite").kind == "foreign"
    assert {file.name: file.read_bytes() for file in copy.iterdir()} == before


def test_a_newer_file_is_refused_untouched(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    change(path, f"PRAGMA user_version = {NEWEST + 1};")
    before = (tmp_path / "book.sqlite").read_bytes()
    assert_helpful(refusal(path), "newer", path)
    assert (tmp_path / "book.sqlite").read_bytes() == before


@pytest.mark.parametrize(
    "script",
    [
        "CREATE VIEW spy AS SELECT * FROM placement;",
        "CREATE TRIGGER spy AFTER INSERT ON fact BEGIN DELETE FROM placement; END;",
        "CREATE TABLE extra (a);",
        "CREATE INDEX extra ON placement (rank);",
        "DROP INDEX placement_by_edition;",
        "DROP TABLE meta;",
        "ALTER TABLE placement ADD COLUMN extra TEXT;",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'rank >= 1',"
        " 'rank >= 0') WHERE name = 'placement';",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE oops ('"
        " WHERE name = 'placement';",
        "PRAGMA user_version = 0;",
        "PRAGMA user_version = -1;",
    ],
)
def test_a_book_whose_schema_is_not_ours_is_damaged(tmp_path: Path, script: str) -> None:
    path = new_book(tmp_path)
    change(path, script)
    assert_helpful(refusal(path), "damaged", path)


def test_what_analyze_adds_does_no_harm(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    change(path, "ANALYZE;")
    with open_database(path) as db:
        assert len(queries.load(db).placements) == 18


# Damage


@pytest.mark.parametrize("size", [16, 50, 99, 100, 512, 4095, 4096, 4097, 20_000, BOOK_SIZE - 1])
def test_a_truncated_book_is_damaged(tmp_path: Path, size: int) -> None:
    path = tmp_path / "cut.sqlite"
    path.write_bytes(bundled_bytes()[:size])
    assert_helpful(refusal(path), "damaged", path)


def test_a_book_with_a_ruined_page_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "ruined.sqlite"
    content = bytearray(bundled_bytes())
    content[8192:12288] = b"\xa5" * 4096
    path.write_bytes(content)
    assert_helpful(refusal(path), "damaged", path)


def test_a_rank_that_the_rules_forbid_is_damage(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    change(path, "UPDATE placement SET rank = 0 WHERE rank = 85;")
    assert_helpful(refusal(path), "damaged", path)


def test_text_that_is_not_utf_8_is_damage(tmp_path: Path) -> None:
    content = bundled_bytes()
    name = "全国绿色发展百强区".encode()
    path = tmp_path / "book.sqlite"
    path.write_bytes(content.replace(name, b"\xff" * len(name)))
    with open_database(str(path)) as db, pytest.raises(BookError) as caught:
        queries.load(db)
    assert_helpful(caught.value, "damaged", path)


@settings(max_examples=150)
@given(st.lists(st.tuples(st.integers(0, BOOK_SIZE - 1), st.integers(0, 255)), min_size=1))
def test_whatever_bytes_are_flipped_the_book_opens_or_is_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, flips: list[tuple[int, int]]
) -> None:
    content = bytearray(bundled_bytes())
    for position, value in flips:
        content[position] = value
    _open_or_refuse(tmp_path_factory.mktemp("flipped") / "book.sqlite", bytes(content))


@pytest.mark.parametrize("value", [0x00, 0x01, 0x02, 0x7F, 0xFF])
def test_whatever_byte_of_the_header_is_changed_the_book_opens_or_is_refused_in_words(
    tmp_path: Path, value: int
) -> None:
    for position in range(108):
        content = bytearray(bundled_bytes())
        content[position] = value
        _open_or_refuse(tmp_path / f"{position}.sqlite", bytes(content))


def _open_or_refuse(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    opening, found = _kind(_read_all, path), _kind(_verify, path)
    # The thorough check finds at least what an opening stumbles on.
    assert opening in {None, found}


def _read_all(path: str) -> str | None:
    with open_database(path) as db:
        queries.load(db)
        queries.content_digest(db)
    return None


def _verify(path: str) -> str | None:
    return "damaged" if check.verify(path) else None


def _kind(act: Callable[[str], str | None], path: Path) -> str | None:
    """Return what is wrong with a file; anything but an answer in words fails the test."""
    try:
        return act(str(path))
    except BookError as error:
        return error.kind


# Others on the file


def test_a_file_that_another_program_writes_to_is_locked(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    with raw(path) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert_helpful(refusal(path), "locked", path)
        other.execute("ROLLBACK")
    open_database(path).close()


def test_a_lock_that_comes_later_is_told_as_well(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    with open_database(path) as db, raw(path) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BookError) as reading:
            queries.load(db)
        with pytest.raises(BookError) as writing, db.transaction():
            pass
        assert_helpful(reading.value, "locked", path)
        assert_helpful(writing.value, "locked", path)


def test_nobody_waits_long_for_a_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    path = new_book(tmp_path)
    with raw(path) as other:
        other.execute("BEGIN EXCLUSIVE")
        start = time.monotonic()
        assert refusal(path).kind == "locked"
        assert 1 < time.monotonic() - start < 4


def test_a_read_only_opening_shares_the_file_with_a_reader(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    with open_database(path, read_only=True) as one, open_database(path) as two, one.snapshot():
        assert queries.counts(two)["placement"] == 18


def test_what_a_crash_left_half_written_is_rolled_back_even_for_reading(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    with open_database(path) as db:
        before = queries.content_digest(db)
    crash = (
        "import os, signal, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA cache_size = 1')\n"
        "c.execute('BEGIN IMMEDIATE')\n"
        "c.execute('UPDATE evidence SET statement_zh = statement_zh || hex(randomblob(400))')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    died = subprocess.run([sys.executable, "-c", crash, path], check=False)
    assert died.returncode == -signal.SIGKILL
    assert os.path.getsize(path + "-journal") > 0
    assert (tmp_path / "book.sqlite").read_bytes() != bundled_bytes()
    with open_database(path, read_only=True) as db:
        assert queries.content_digest(db) == before


# Reading only


def test_a_book_opened_for_reading_refuses_to_be_changed(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    with open_database(path, read_only=True) as db:
        assert db.read_only
        with pytest.raises(BookError) as caught, db.transaction():
            pass
    assert_helpful(caught.value, "read-only", path)


@pytest.mark.parametrize("part", ["file", "folder"])
def test_a_file_or_folder_without_the_right_to_write_makes_the_book_read_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    path = new_book(tmp_path)
    closed = path if part == "file" else str(tmp_path)
    # Root may write anything, so the answer of the system is made up.
    monkeypatch.setattr(os, "access", lambda name, _mode: name != closed)
    with open_database(path) as db:
        assert db.read_only
        assert len(queries.load(db).placements) == 18
        db._connection.execute("PRAGMA query_only = OFF")
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            db._connection.execute("DELETE FROM meta")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read anything")
def test_a_file_without_the_right_to_read_is_said_to_be_so(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    os.chmod(path, 0)
    assert_helpful(refusal(path), "permission", path)


def test_a_file_that_the_system_does_not_let_read_is_said_to_be_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path)

    def forbid(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", forbid)
    error = refusal(path)
    monkeypatch.undo()
    assert_helpful(error, "permission", path)


# Changing


def test_nothing_can_be_changed_outside_a_transaction(tmp_path: Path) -> None:
    with open_database(new_book(tmp_path)) as db:
        for _ in range(2):
            with pytest.raises(BookError) as caught:
                list(db.select("DELETE FROM meta"))
            assert caught.value.kind == "read-only"
            with db.transaction():
                pass


def test_a_transaction_is_kept_whole(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    with open_database(path) as db, db.transaction() as connection:
        connection.execute("UPDATE meta SET value = '410102'")
    with open_database(path) as db:
        assert queries.home_region(db) == "410102"


def test_a_transaction_that_fails_is_undone_whole(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    with open_database(path) as db:
        before = queries.content_digest(db)
        with pytest.raises(ZeroDivisionError), db.transaction() as connection:  # noqa: PT012
            connection.execute("UPDATE meta SET value = '410102'")
            1 / 0  # noqa: B018
        assert queries.content_digest(db) == before
    with open_database(path) as db:
        assert queries.content_digest(db) == before


def test_a_mistake_in_our_own_sql_is_not_passed_off_as_a_damaged_file(tmp_path: Path) -> None:
    with open_database(new_book(tmp_path)) as db, pytest.raises(sqlite3.OperationalError):
        list(db.select("SELECT nonsense FROM placement"))


def test_a_closed_book_is_a_bug_and_not_a_damaged_file(tmp_path: Path) -> None:
    db = open_database(new_book(tmp_path))
    db.close()
    db.close()
    with pytest.raises(sqlite3.ProgrammingError):
        list(db.select("SELECT 1"))


# Effort


def test_a_search_for_damage_that_takes_too_long_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "book.sqlite"
    content = bytearray(bundled_bytes())
    path.write_bytes(content)
    change(path, "UPDATE placement SET rank = 0 WHERE rank = 85;")
    assert refusal(path).kind == "damaged"
    monkeypatch.setattr(database, "QUICK_CHECK_SECONDS", -1)
    with open_database(str(path)) as db:
        assert len(queries.load(db).placements) == 18  # the handler is gone again


def test_reading_a_book_loads_nothing_that_a_start_need_not_wait_for(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from erqi_viewer.store import database, queries, seed\n"
        "seed.ensure_user_database(sys.argv[1])\n"
        "with database.open_database(sys.argv[1], read_only=True) as db:\n"
        "    queries.load(db)\n"
        "print(' '.join(sys.modules))\n"
    )
    run = subprocess.run(
        [sys.executable, "-S", "-c", code, new_book(tmp_path)],
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": os.getcwd()},
    )  # fmt: skip
    loaded = set(re.split(r"\s", run.stdout))
    slow = {"csv", "uuid", "hashlib", "json", "pathlib", "dataclasses", "inspect", "urllib.parse"}
    slow |= {"typing", "re", "enum"}
    assert not loaded & (slow | {"PySide6", "numpy", "logging", "tempfile", "random"})
    assert "erqi_viewer.store.fact_files" not in loaded
