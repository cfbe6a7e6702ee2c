from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from books import bundled_bytes, change, new_book, raw

from erqi_viewer.core.errors import OutputError
from erqi_viewer.store import backups, connection, migrate, queries
from erqi_viewer.store.check import verify
from erqi_viewer.store.connection import BookError
from erqi_viewer.store.database import open_database
from erqi_viewer.store.restore import restore

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.02)


@pytest.fixture
def book(tmp_path: Path) -> str:
    return new_book(tmp_path)


@pytest.fixture
def backup(book: str) -> str:
    made = backups.back_up(book, "by-hand")
    change(book, "DELETE FROM honour; UPDATE meta SET value = '410102'")
    return made


def digest(path: str) -> str:
    with open_database(path) as db:
        return queries.content_digest(db)


def test_the_book_is_what_it_was_and_what_it_had_become_is_kept(book: str, backup: str) -> None:
    lately = digest(book)
    done = restore(book, backup)
    assert digest(book) == digest(backup) != lately
    assert verify(book) == ()
    assert done.kept is not None
    assert digest(done.kept) == lately
    assert [one.why for one in backups.backups_of(book)] == ["before-restore", "by-hand"]


def test_restoring_what_restoring_kept_takes_it_back(book: str, backup: str) -> None:
    lately = digest(book)
    kept = restore(book, backup).kept
    assert kept is not None
    restore(book, kept)
    assert digest(book) == lately


def test_another_program_that_has_the_book_open_sees_the_restored_content(
    book: str, backup: str
) -> None:
    with open_database(book) as other:
        assert queries.home_region(other) == "410102"
        restore(book, backup)
        assert queries.home_region(other) == "410103"
        with other.transaction() as connection:
            connection.execute("UPDATE meta SET value = '410104'")
    with open_database(book) as db:
        assert queries.home_region(db) == "410104"


@pytest.mark.parametrize("ruin", ["a page", "the header", "all", "cut", "a page with its journal"])
def test_a_ruined_book_is_restored_and_its_ruins_are_kept(
    book: str, backup: str, ruin: str
) -> None:
    content = bytearray(bundled_bytes())
    match ruin:
        case "a page" | "a page with its journal":
            content[4096:12288] = os.urandom(8192)
        case "the header":
            content[:100] = bytes(100)
        case "all":
            content[:] = os.urandom(len(content))
        case "cut":
            del content[6000:]
    with open(book, "wb") as file:
        file.write(content)
    if ruin.endswith("journal"):
        with open(book + "-journal", "wb") as file:
            file.write(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + os.urandom(4096))
    kept = restore(book, backup).kept
    assert digest(book) == digest(backup)
    assert verify(book) == ()
    assert kept is not None
    assert os.path.getsize(kept) > 0
    assert set(os.listdir(os.path.dirname(book))) & {"book.sqlite-journal"} == set()


def test_a_book_that_is_gone_comes_back(book: str, backup: str) -> None:
    os.unlink(book)
    assert restore(book, backup).kept is None
    assert digest(book) == digest(backup)


def test_a_damaged_backup_is_refused_before_anything_is_touched(book: str, backup: str) -> None:
    content = bytearray(bundled_bytes())
    content[40960:45056] = os.urandom(4096)
    with open(backup, "wb") as file:
        file.write(content)
    with open(book, "rb") as file:
        before = file.read()
    with pytest.raises(BookError, match="Nothing was changed") as caught:
        restore(book, backup)
    assert caught.value.kind == "bad-backup"
    with open(book, "rb") as file:
        assert file.read() == before
    assert [one.why for one in backups.backups_of(book)] == ["by-hand"]


@pytest.mark.parametrize("content", [b"", b"Rank 85 of 100", None])
def test_what_is_no_backup_is_refused(book: str, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "letter"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BookError) as caught:
        restore(book, str(path))
    assert caught.value.kind == ("missing" if content is None else "foreign")


def test_a_file_of_another_kind_is_never_written_over(tmp_path: Path, backup: str) -> None:
    letter = tmp_path / "letter.sqlite"
    letter.write_text("Dear reader")
    with pytest.raises(BookError) as caught:
        restore(str(letter), backup)
    assert caught.value.kind == "foreign"
    assert letter.read_text() == "Dear reader"


def test_a_book_in_use_is_left_as_it_is(book: str, backup: str) -> None:
    with raw(book) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BookError) as caught:
            restore(book, backup)
        other.execute("ROLLBACK")
    assert caught.value.kind == "locked"
    with open_database(book) as db:
        assert queries.home_region(db) == "410102"


def test_without_room_for_the_present_nothing_is_restored(
    book: str, backup: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    lately = digest(book)
    monkeypatch.setattr(backups, "copy_book", full)
    with pytest.raises(OutputError, match="No space"):
        restore(book, backup)
    assert digest(book) == lately


def test_the_oldest_of_ten_backups_can_be_restored(book: str, backup: str) -> None:
    for _ in range(backups.KEPT - 1):
        backups.back_up(book, "by-hand")
    oldest = digest(backup)
    restore(book, backup)
    assert digest(book) == oldest
    assert len(backups.backups_of(book)) == backups.KEPT


def test_a_backup_of_an_older_version_is_brought_up_to_date_when_opened(
    book: str, tmp_path: Path
) -> None:
    old = str(tmp_path / "old.sqlite")
    with raw(old) as connection:
        connection.execute("BEGIN")
        migrate.apply(connection, 1)
        connection.execute("COMMIT")
    restore(book, old)
    with open_database(book) as db:
        assert db.schema_version == migrate.latest_version()
        assert queries.load(db).placements == ()


def test_a_book_that_is_not_what_its_backup_holds_is_said_to_be_so(
    book: str, backup: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("erqi_viewer.store.restore.overwrite_book", lambda *_: None)
    with pytest.raises(BookError) as caught:
        restore(book, backup)
    assert caught.value.kind == "not-restored"
    assert backups.backups_of(book)[0].path in str(caught.value)
