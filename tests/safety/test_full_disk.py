"""A disk that is full at any point: said in words, nothing lost, nothing left behind by half.

The system's limit on the size of a file stands in for the disk: beyond it every writing fails.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

import pytest
from books import bundled_bytes, change, new_book, raw
from import_books import facts, many_ranks, write_csv

from erqi_viewer.cli import main
from erqi_viewer.core.changes import Step, added
from erqi_viewer.core.records import Name
from erqi_viewer.store import backups, check, edits, fact_files, migrate, queries
from erqi_viewer.store.connection import BookError
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on a file's size")

BOOK_SIZE = len(bundled_bytes())
SIZES = (0, 100, 4096, 9_000, 100_000, BOOK_SIZE - 1)


@contextlib.contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file grow beyond a size."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def book(tmp_path: Path) -> str:
    return new_book(tmp_path)


def digest(path: str) -> str:
    assert check.damage(path) == ()
    with open_database(path) as db:
        return queries.content_digest(db)


def fails(capsys: pytest.CaptureFixture[str], size: int, *command: str) -> str:
    """Run a command with so little room and return what it says; it has to be in words."""
    with room_for(size):
        status = main(list(command))
    said = capsys.readouterr().err
    assert status == 2, said
    last = said.splitlines()[-1]
    assert "cannot be written" in last or "is full" in last
    return last


@pytest.mark.parametrize("size", SIZES)
def test_a_new_book_is_whole_or_absent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], size: int
) -> None:
    target = tmp_path / "new.sqlite"
    assert str(target) in fails(capsys, size, "new", str(target))
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("size", [*SIZES, BOOK_SIZE, BOOK_SIZE + 100_000])
def test_an_edit_is_kept_whole_or_not_at_all(
    tmp_path: Path, book: str, capsys: pytest.CaptureFixture[str], size: int
) -> None:
    text, before = tmp_path / "report.txt", digest(book)
    text.write_text("文" * 100_000, encoding="utf-8")
    fails(capsys, size, "attach", "erqi-2019-10-report", str(text), "--db", book)
    assert digest(book) == before
    assert main(["attach", "erqi-2019-10-report", str(text), "--db", book]) == 1  # with room
    assert digest(book) != before


@pytest.mark.parametrize("size", [*SIZES, BOOK_SIZE, BOOK_SIZE + 50_000])
def test_many_rows_are_kept_whole_or_not_at_all(book: str, size: int) -> None:
    before = digest(book)
    with open_database(book) as db:
        honour = edits.document(db, "honour", queries.load(db).honours[0].uid)
        assert honour is not None
        rows = tuple(added("honour", honour | {"evidence": []}) for _ in range(500))
        with room_for(size), pytest.raises(BookError) as caught:
            edits.apply(db, Step(Name("导入", "import"), rows))
        assert caught.value.kind == "disk"
        assert queries.content_digest(db) == before
        assert len(edits.apply(db, Step(Name("导入", "import"), rows)).records) == 500
    assert digest(book) != before


@pytest.mark.parametrize("size", [0, 9_000, BOOK_SIZE - 1, BOOK_SIZE + 100_000])
def test_an_import_is_kept_whole_or_not_at_all(
    tmp_path: Path, book: str, capsys: pytest.CaptureFixture[str], size: int
) -> None:
    before, rows = digest(book), many_ranks()
    path = write_csv(tmp_path, [("某榜", *row) for row in rows], ("榜单", "代码", "年份", "名次"))
    command = ("import", "--db", book, path, "--source", "某年鉴")
    assert book in fails(capsys, size, *command)
    assert digest(book) == before
    assert set(os.listdir(tmp_path)) == {"book.sqlite", "table.csv"}
    ranks = len(facts(book).placements)
    assert main(list(command)) == 0
    assert len(facts(book).placements) == ranks + len(rows)


@pytest.mark.parametrize("size", SIZES)
def test_an_older_book_is_brought_up_to_date_or_left_as_it_is(
    tmp_path: Path, size: int, capsys: pytest.CaptureFixture[str]
) -> None:
    old = tmp_path / "old.sqlite"
    with raw(old) as connection:
        connection.execute("BEGIN")
        migrate.apply(connection, 1)
        fact_files.insert_all(connection, vocabularies_only=False)
        connection.execute("COMMIT")
    before = old.read_bytes()
    text = tmp_path / "report.txt"
    text.write_text("Some words.", encoding="utf-8")
    command = ("attach", "erqi-2019-10-report", str(text), "--db", str(old))
    fails(capsys, min(size, len(before) - 1), *command)
    assert old.read_bytes() == before
    assert set(os.listdir(tmp_path)) == {"old.sqlite", "report.txt"}
    assert main(list(command)) == 1


@pytest.mark.parametrize("size", [0, 100, 1000])
@pytest.mark.parametrize("name", ["ranks.csv", "ranks.xlsx"])
def test_an_exported_table_is_whole_or_the_one_before(
    tmp_path: Path, book: str, capsys: pytest.CaptureFixture[str], name: str, size: int
) -> None:
    target = tmp_path / "out" / name
    target.parent.mkdir()
    target.write_bytes(b"the one before")
    assert name in fails(capsys, size, "export", str(target), "--db", book)
    assert target.read_bytes() == b"the one before"
    assert os.listdir(target.parent) == [name]


@pytest.mark.parametrize("name", ["chart.png", "chart.svg", "chart.pdf"])
def test_an_exported_plot_is_whole_or_the_one_before(
    tmp_path: Path, book: str, capsys: pytest.CaptureFixture[str], name: str, qapp: object
) -> None:
    del qapp
    target = tmp_path / "out" / name
    target.parent.mkdir()
    target.write_bytes(b"the one before")
    assert name in fails(capsys, 2000, "plot", str(target), "--db", book)
    assert target.read_bytes() == b"the one before"
    assert os.listdir(target.parent) == [name]


@pytest.mark.parametrize("size", SIZES)
def test_a_backup_is_whole_or_absent(
    book: str, capsys: pytest.CaptureFixture[str], size: int
) -> None:
    fails(capsys, size, "backup", "--db", book)
    assert os.listdir(backups.folder_of(book)) == []
    assert main(["backup", "--db", book]) == 0


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", ["sound", "damaged", "gone"])
def test_a_restoring_is_done_whole_or_not_at_all(
    book: str, capsys: pytest.CaptureFixture[str], size: int, state: str
) -> None:
    backup = backups.back_up(book, "by-hand")
    if state == "sound":
        change(book, "UPDATE meta SET value = '410102'")
    elif state == "damaged":
        with open(book, "r+b") as file:
            file.truncate(BOOK_SIZE // 2)
    else:
        os.unlink(book)
    before = _content(book)
    fails(capsys, size, "restore", backup, "--db", book, "--yes")
    assert _content(book) == before
    assert [one.path for one in backups.backups_of(book)][-1] == backup
    assert main(["restore", backup, "--db", book, "--yes"]) == 0
    assert digest(book) == digest(backup)


def test_a_full_disk_in_the_midst_of_restoring_leaves_the_book_as_it_was(
    book: str, capsys: pytest.CaptureFixture[str]
) -> None:
    backup = backups.back_up(book, "by-hand")
    change(book, "DELETE FROM evidence WHERE id > 5; VACUUM")
    before = digest(book)
    # There is room to keep the present, which is smaller, but none for what was before.
    fails(capsys, os.path.getsize(book) + 4096, "restore", backup, "--db", book, "--yes")
    assert digest(book) == before


@pytest.mark.parametrize("size", SIZES[:-1])
def test_what_is_saved_of_a_damaged_book_is_whole_or_absent(
    tmp_path: Path, book: str, capsys: pytest.CaptureFixture[str], size: int
) -> None:
    fails(capsys, size, "salvage", book, str(tmp_path / "saved.sqlite"))
    assert os.listdir(tmp_path) == ["book.sqlite"]


def _content(path: str) -> bytes | None:
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        return file.read()
