from __future__ import annotations

import glob
import os
import stat
import time
from pathlib import Path

import pytest
from books import change, new_book, raw

from erqi_viewer.core.errors import OutputError
from erqi_viewer.store import backups, check, connection, files, queries
from erqi_viewer.store.connection import BookError
from erqi_viewer.store.database import open_database

DAY = 86_400


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.02)


@pytest.fixture
def book(tmp_path: Path) -> str:
    return new_book(tmp_path)


def digest(path: str) -> str:
    with open_database(path) as db:
        return queries.content_digest(db)


def set_clock(monkeypatch: pytest.MonkeyPatch, moment: float) -> None:
    monkeypatch.setattr(time, "time", lambda: moment)
    monkeypatch.setattr(time, "time_ns", lambda: int(moment * 1e9))


def test_a_backup_is_a_book_with_the_same_content_and_says_when_and_why(book: str) -> None:
    before = time.time()
    made = backups.back_up(book, "by-hand")
    (backup,) = backups.backups_of(book)
    assert (backup.path, backup.why) == (made, "by-hand")
    assert backup.made_at == pytest.approx(before, abs=60)
    assert backup.size == os.path.getsize(book)
    assert digest(made) == digest(book)
    assert check.contents(made) == (73, 18, 0)


def test_backups_are_listed_the_latest_first_and_nothing_else_is(book: str) -> None:
    made = [backups.back_up(book, "by-hand") for _ in range(3)]
    folder = Path(backups.folder_of(book))
    for stray in (".erqi-0123456789abcdef.part", "notes.txt", "20261399-250000000-daily.sqlite-x"):
        (folder / stray).write_text("x")
    (folder / "20200101-000000000-daily.sqlite").mkdir()
    assert [one.path for one in backups.backups_of(book)] == made[::-1]


def test_books_of_one_name_keep_their_backups_apart(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, other = new_book(tmp_path / "a"), new_book(tmp_path / "b")
    backups.back_up(one, "by-hand")
    assert backups.backups_of(other) == ()
    assert "book-" in backups.folder_of(other)


def test_a_book_reached_through_a_link_is_the_same_book(tmp_path: Path, book: str) -> None:
    (tmp_path / "link.sqlite").symlink_to(book)
    backups.back_up(str(tmp_path / "link.sqlite"), "by-hand")
    assert len(backups.backups_of(book)) == 1


@pytest.mark.parametrize("name", ["二七" * 40 + ".sqlite", "..sqlite", "a b", "=1+1.sqlite"])
def test_a_book_of_any_name_can_be_backed_up(tmp_path: Path, name: str) -> None:
    path = new_book(tmp_path, name)
    made = backups.back_up(path, "by-hand")
    assert os.path.realpath(made).startswith(os.path.realpath(backups.root()) + os.sep)
    assert len(backups.backups_of(path)) == 1


def test_the_last_ten_are_kept(book: str) -> None:
    made = [backups.back_up(book, "by-hand") for _ in range(backups.KEPT + 3)]
    assert [one.path for one in backups.backups_of(book)] == made[:2:-1]


def test_one_backup_is_made_on_a_day_of_use(book: str) -> None:
    assert backups.back_up_daily(book) is not None
    assert backups.back_up_daily(book) is None
    assert [one.why for one in backups.backups_of(book)] == ["daily"]


def test_the_next_day_a_book_that_was_changed_is_backed_up_again(
    book: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups.back_up_daily(book)
    change(book, "UPDATE meta SET value = '410102'")
    set_clock(monkeypatch, time.time() + DAY)
    assert backups.back_up_daily(book) is not None
    assert len(backups.backups_of(book)) == 2


def test_a_book_that_was_not_changed_does_not_push_older_backups_out(
    book: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups.back_up_daily(book)
    change(book, "UPDATE meta SET value = '410102'; UPDATE meta SET value = '410103';")
    yesterday = time.time() - DAY
    os.utime(backups.backups_of(book)[0].path, (yesterday, yesterday))
    assert backups.back_up_daily(book) is None
    assert len(backups.backups_of(book)) == 1
    with monkeypatch.context() as patch:  # nor is it compared a second time
        patch.setattr(backups, "copy_book", None)
        assert backups.back_up_daily(book) is None


def test_a_backup_that_is_opened_itself_is_not_backed_up(book: str) -> None:
    assert backups.back_up_daily(backups.back_up(book, "by-hand")) is None


def test_what_a_killed_program_left_is_cleared_away_after_an_hour(book: str) -> None:
    folder = Path(backups.folder_of(book))
    folder.mkdir(parents=True)
    old, new = folder / ".erqi-0123456789abcdef.part", folder / ".erqi-fedcba9876543210.part"
    for file in (old, new):
        file.write_text("half a book")
    ago = time.time() - files.STALE_SECONDS - 1
    os.utime(old, (ago, ago))
    backups.back_up(book, "by-hand")
    assert not old.exists()
    assert new.exists()


def test_a_book_that_is_locked_is_said_to_be_so_and_leaves_no_backup(book: str) -> None:
    with raw(book) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BookError) as caught:
            backups.back_up(book, "by-hand")
    assert caught.value.kind == "locked"
    assert os.listdir(backups.folder_of(book)) == []


def test_a_folder_that_cannot_be_made_is_named(book: str) -> None:
    os.makedirs(os.path.dirname(backups.root()))
    Path(backups.root()).write_text("in the way")
    with pytest.raises(OutputError, match="backups"):
        backups.back_up(book, "by-hand")


@pytest.mark.skipif(os.name != "posix", reason="the rights of a file are POSIX's here")
def test_a_backup_of_a_private_book_is_private(book: str) -> None:
    os.chmod(book, 0o600)
    assert stat.S_IMODE(os.stat(backups.back_up(book, "by-hand")).st_mode) == 0o600


def test_contents_of_a_damaged_backup_are_refused_in_words(book: str) -> None:
    made = backups.back_up(book, "by-hand")
    with open(made, "r+b") as file:
        file.truncate(5000)
    with pytest.raises(BookError) as caught:
        check.contents(made)
    assert caught.value.kind == "damaged"


def test_a_copy_goes_on_while_others_write(book: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from erqi_viewer.store import copying

    monkeypatch.setattr(copying, "_PAGES", 5)
    writes: list[int] = []

    def patience(_path: str) -> object:
        def write(*_: int) -> None:
            if len(writes) < 3:
                writes.append(1)
                change(book, "UPDATE meta SET value = value + 1")

        return write

    monkeypatch.setattr(copying, "_patience", patience)
    made = backups.back_up(book, "by-hand")
    assert len(writes) == 3
    assert digest(made) == digest(book)
    assert glob.glob(backups.folder_of(book) + "/.*") == []
