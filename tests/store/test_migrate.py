from __future__ import annotations

import contextlib
import glob
import os
import sqlite3
import threading
from pathlib import Path

import pytest
from books import (
    assert_helpful,
    bundled_bytes,
    change,
    new_book,
    raw,
    refusal,
    scripts,
)

from erqi_viewer.core.errors import OutputError
from erqi_viewer.store import backups, migrate, queries, seed
from erqi_viewer.store.connection import APPLICATION_ID
from erqi_viewer.store.database import open_database

NEWEST = migrate.latest_version()
NEXT = NEWEST + 1
GOOD = """
-- A column; and a comment with a semicolon.
ALTER TABLE placement ADD COLUMN score REAL;
CREATE TABLE change_log (id INTEGER PRIMARY KEY, what TEXT NOT NULL DEFAULT 'a;b') STRICT;
CREATE TRIGGER logged AFTER UPDATE ON placement BEGIN
    INSERT INTO change_log (what) VALUES ('rank');
    SELECT 1;
END;
UPDATE meta SET value = '410102' WHERE key = 'home_region'
"""
FAILING = "ALTER TABLE placement ADD COLUMN mark REAL; DELETE FROM evidence; SELECT nonsense;"


def test_the_scripts_are_numbered_without_gaps() -> None:
    names = sorted(name for name in os.listdir(migrate.FOLDER) if name.endswith(".sql"))
    assert [name[:5] for name in names] == [f"{n:04}_" for n in range(1, len(names) + 1)]


def test_statements_are_told_apart_as_sqlite_does() -> None:
    found = list(migrate.statements(GOOD))
    assert [statement.count(";") for statement in found] == [2, 2, 3, 1]
    assert found[2].strip().startswith("CREATE TRIGGER")
    assert found[2].endswith("END;")
    assert "home_region" in found[3]  # though its semicolon is missing


def test_no_statement_is_found_in_nothing() -> None:
    assert list(migrate.statements("")) == []
    assert list(migrate.statements(";\n;\n")) == []


def test_a_new_book_has_the_newest_schema_and_our_application_id(tmp_path: Path) -> None:
    with raw(new_book(tmp_path)) as connection:
        assert migrate.schema_version(connection) == migrate.latest_version()
        assert migrate.has_schema(connection, migrate.latest_version())
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_the_schema_read_off_the_scripts_is_the_one_they_make() -> None:
    version = migrate.latest_version()
    read = migrate._read_schema(version)
    assert read is None or read == migrate._made_schema(version)
    assert migrate._read_schema(1) == migrate._made_schema(1)


def test_an_older_book_is_brought_up_to_date_and_keeps_its_facts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path)
    scripts(tmp_path / "migrations", monkeypatch, GOOD)
    with open_database(path) as db:
        assert db.schema_version == NEXT
        assert queries.home_region(db) == "410102"
        assert len(queries.load(db).placements) == 18
        with db.transaction() as connection:
            connection.execute("UPDATE placement SET score = 1.5 WHERE rank = 85")
            assert connection.execute("SELECT what FROM change_log").fetchall() == [("rank",)]
    with open_database(path) as db:  # the newer schema is recognised
        assert db.schema_version == NEXT


def test_the_book_as_it_was_is_kept_in_a_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path)
    with open_database(path) as db:
        digest = queries.content_digest(db)
    with monkeypatch.context() as later:
        scripts(tmp_path / "migrations", later, GOOD)
        open_database(path).close()
        open_database(path).close()
    (backup,) = map(Path, glob.glob(backups.folder_of(path) + "/*"))
    assert backup.name.endswith("-migration.sqlite")
    assert backup.suffix == ".sqlite"
    with open_database(str(backup)) as db:
        assert db.schema_version == NEWEST
        assert queries.content_digest(db) == digest


def test_several_scripts_run_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = new_book(tmp_path)
    scripts(tmp_path / "migrations", monkeypatch, GOOD, "ALTER TABLE change_log RENAME TO log;")
    with open_database(path) as db:
        assert db.schema_version == NEXT + 1
        assert list(db.select("SELECT count(*) FROM log")) == [(0,)]


@pytest.mark.parametrize("good_ones_before", [0, 1])
def test_a_script_that_fails_leaves_the_book_as_it_was_and_the_backup_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, good_ones_before: int
) -> None:
    path = new_book(tmp_path)
    with monkeypatch.context() as later:
        scripts(tmp_path / "migrations", later, *[GOOD] * good_ones_before, FAILING)
        error = refusal(path)
    (backup,) = map(Path, glob.glob(backups.folder_of(path) + "/*"))
    assert_helpful(error, "not-migrated", path)
    assert str(backup) in str(error)
    assert "nonsense" in str(error)
    assert (tmp_path / "book.sqlite").read_bytes() == bundled_bytes()
    with open_database(path) as db, open_database(str(backup)) as copy:
        assert db.schema_version == copy.schema_version == NEWEST
        assert queries.content_digest(db) == queries.content_digest(copy)


def test_a_script_that_breaks_references_is_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path)
    scripts(tmp_path / "migrations", monkeypatch, "DELETE FROM source;")
    error = refusal(path)
    assert_helpful(error, "not-migrated", path)
    assert "broken references" in str(error)
    assert (tmp_path / "book.sqlite").read_bytes() == bundled_bytes()


def test_a_script_can_rebuild_a_table_without_losing_what_refers_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path)
    rebuild = (
        "CREATE TABLE fact2 (id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,"
        " source_id INTEGER NOT NULL REFERENCES source (id), note_zh TEXT NOT NULL DEFAULT '',"
        " note_en TEXT NOT NULL DEFAULT '') STRICT;"
        "INSERT INTO fact2 SELECT * FROM fact; DROP TABLE fact; ALTER TABLE fact2 RENAME TO fact;"
    )
    scripts(tmp_path / "migrations", monkeypatch, rebuild)
    with open_database(path) as db:
        assert queries.counts(db)["evidence"] == 146
        with pytest.raises(sqlite3.IntegrityError), db.transaction() as connection:
            connection.execute("DELETE FROM source")  # foreign keys hold again


def test_an_older_book_that_may_only_be_read_is_refused_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path)
    scripts(tmp_path / "migrations", monkeypatch, GOOD)
    assert_helpful(refusal(path, read_only=True), "outdated", path)
    assert (tmp_path / "book.sqlite").read_bytes() == bundled_bytes()


def test_without_a_backup_nothing_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path)
    os.makedirs(os.path.dirname(backups.root()))
    Path(backups.root()).write_text("in the way")
    scripts(tmp_path / "migrations", monkeypatch, GOOD)
    with pytest.raises(OutputError, match="backups"):
        open_database(path)
    assert (tmp_path / "book.sqlite").read_bytes() == bundled_bytes()


def test_an_older_book_whose_tables_are_not_ours_is_never_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path)
    change(path, "CREATE VIEW spy AS SELECT 1;")
    scripts(tmp_path / "migrations", monkeypatch, GOOD)
    assert_helpful(refusal(path), "damaged", path)
    assert backups.backups_of(path) == ()


def test_a_book_that_claims_a_version_whose_script_did_not_run_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path)
    change(path, f"PRAGMA user_version = {NEXT};")
    scripts(tmp_path / "migrations", monkeypatch, "DROP INDEX placement_by_edition;")
    assert_helpful(refusal(path), "damaged", path)


def test_of_two_programs_that_find_an_older_book_one_migrates_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path)
    scripts(tmp_path / "migrations", monkeypatch, GOOD)
    start = threading.Barrier(2)
    versions: list[int] = []

    def run() -> None:
        start.wait()
        with open_database(path) as db:
            versions.append(db.schema_version)

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert versions == [NEXT, NEXT]
    assert len(backups.backups_of(path)) == 1


def test_a_book_that_another_program_brings_up_to_date_while_it_is_opened_is_not_called_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path)
    scripts(tmp_path / "migrations", monkeypatch, GOOD)
    look = migrate.schema_version
    looks: list[int] = []

    def upgraded_just_after(connection: sqlite3.Connection) -> int:
        version = look(connection)
        if not looks:
            looks.append(version)
            with raw(path) as other, contextlib.suppress(sqlite3.OperationalError):
                other.execute("PRAGMA busy_timeout = 0")
                migrate.upgrade(other, path)
        return version

    monkeypatch.setattr(migrate, "schema_version", upgraded_just_after)
    with open_database(path) as db:
        assert db.schema_version == NEXT
    assert looks == [NEWEST]


def test_a_new_book_runs_every_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scripts(tmp_path / "migrations", monkeypatch, "CREATE TABLE extra (a INTEGER) STRICT;")
    path = str(tmp_path / "new.sqlite")
    seed.create_database(path)
    with open_database(path) as db:
        assert db.schema_version == NEXT
        assert list(db.select("SELECT count(*) FROM extra")) == [(0,)]
