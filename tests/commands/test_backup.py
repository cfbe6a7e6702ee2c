from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest
from books import change, new_book

from erqi_viewer.cli import main
from erqi_viewer.store import backups, check, queries
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def book(tmp_path: Path) -> str:
    return new_book(tmp_path)


def home(path: str) -> str | None:
    with open_database(path) as db:
        return queries.home_region(db)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_backup_is_made_and_listed(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backup", "--db", book]) == 0
    head, line = capsys.readouterr().out.splitlines()
    assert head.split()[:3] == ["number", "made", "why"]
    assert {"by", "hand", "73", "18", "0", "sound"} <= set(line.split())
    assert main(["backup", "--db", book, "--list", "--format", "json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["number"], row["facts"], row["state"]) == (1, 73, "sound")
    assert row["path"] == backups.backups_of(book)[0].path


def test_a_damaged_backup_is_listed_as_such(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    with open(backups.back_up(book, "by-hand"), "r+b") as file:
        file.truncate(5000)
    assert main(["backup", "--db", book, "--list"]) == 0
    assert "damaged" in capsys.readouterr().out


def test_that_there_are_no_backups_yet_is_said(
    book: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["backup", "--db", book, "--list"]) == 0
    assert "no backups yet" in capsys.readouterr().out


def test_what_is_no_record_book_is_not_backed_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear reader")
    assert main(["backup", "--db", str(letter)]) == 2
    assert "not a record book" in capsys.readouterr().err
    assert backups.backups_of(str(letter)) == ()


@pytest.mark.parametrize("wanted", [[], ["latest"], ["1"], ["path"]])
def test_a_backup_is_restored_by_number_path_or_as_the_latest(
    book: str, wanted: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    made = backups.back_up(book, "by-hand")
    change(book, "UPDATE meta SET value = '410102'")
    wanted = [made if one == "path" else one for one in wanted]
    assert main(["restore", *wanted, "--db", book, "--yes"]) == 0
    assert home(book) == "410103"
    out = capsys.readouterr().out
    assert "restored, 73 facts, 18 places, 0 changes" in out
    assert backups.backups_of(book)[0].path in out


@pytest.mark.parametrize(("answer", "status"), [("y\n", 0), ("yes\n", 0), ("\n", 1), ("n\n", 1)])
def test_a_person_is_asked_first(
    book: str,
    answer: str,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    backups.back_up(book, "by-hand")
    change(book, "UPDATE meta SET value = '410102'")
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    assert main(["restore", "--db", book]) == status
    assert home(book) == ("410102" if status else "410103")
    assert "Go on?" in capsys.readouterr().out


def test_with_nobody_to_ask_nothing_is_done(
    book: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    backups.back_up(book, "by-hand")
    change(book, "UPDATE meta SET value = '410102'")
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    assert main(["restore", "--db", book]) == 2
    assert "--yes" in capsys.readouterr().err
    assert home(book) == "410102"


@pytest.mark.parametrize("wanted", ["2", "0", "no/such/file"])
def test_a_backup_that_is_not_there_is_named(
    book: str, wanted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    backups.back_up(book, "by-hand")
    assert main(["restore", wanted, "--db", book, "--yes"]) == 2
    error = capsys.readouterr().err
    assert wanted in error
    assert error.count("\n") == 1


def test_the_first_change_of_a_day_by_command_is_preceded_by_a_backup(
    book: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "report.txt"
    text.write_text("Some words.", encoding="utf-8")
    for _ in range(2):
        assert main(["attach", "erqi-2019-10-report", str(text), "--db", book]) == 1
    (backup,) = backups.backups_of(book)
    assert backup.why == "daily"
    assert check.contents(backup.path).changes == 0
    assert capsys.readouterr().err == ""


def test_a_backup_that_cannot_be_made_is_told_and_stops_no_change(
    book: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], own_folders: Path
) -> None:
    (own_folders / "data").write_text("in the way")
    text = tmp_path / "report.txt"
    text.write_text("Some words.", encoding="utf-8")
    assert main(["attach", "erqi-2019-10-report", str(text), "--db", book]) == 1
    assert "no backup was made today" in capsys.readouterr().err


def test_looking_makes_no_backup(book: str) -> None:
    assert main(["records", "--db", book]) == 0
    assert backups.backups_of(book) == ()


def test_of_a_damaged_file_verify_says_what_can_be_done(
    book: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change(book, "CREATE VIEW spy AS SELECT 1")
    assert main(["verify", "--db", book]) == 1
    out = capsys.readouterr().out
    assert f"{book}: 1 thing is wrong, and the file itself is damaged." in out
    assert f"erqi-viewer salvage {book} NEW.sqlite" in out


def test_of_a_sound_file_with_wrong_records_verify_counts_them(
    book: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change(book, "UPDATE placement SET rank = 101 WHERE rank IN (85, 86)")
    assert main(["verify", "--db", book]) == 1
    assert capsys.readouterr().out.endswith(f"{book}: 2 things are wrong\n")
