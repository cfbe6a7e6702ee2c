from __future__ import annotations

import csv
import io
import json
import time
from typing import TYPE_CHECKING

import pytest
from books import new_book

from erqi_viewer.cli import main
from erqi_viewer.core.changes import Step, updated
from erqi_viewer.core.editing.log import local_time
from erqi_viewer.core.records import Name
from erqi_viewer.store import edits, queries
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from pathlib import Path

Output = pytest.CaptureFixture[str]


@pytest.fixture
def book(tmp_path: Path) -> str:
    path = new_book(tmp_path)
    with open_database(path) as db:
        uid = queries.load(db).placements[0].uid
        for value, reason in ((50, "misprint"), (51, "")):
            before = edits.document(db, "placement", uid)
            assert before is not None
            row = updated("placement", uid, before, rank=value)
            step = Step(Name(f"改为{value}", f"to {value}"), (row,), reason)
            edits.apply(db, step, by="Wang")
    return path


def test_the_log_is_listed_the_latest_first(book: str, capsys: Output) -> None:
    assert main(["log", "--db", book]) == 0
    head, second, first = capsys.readouterr().out.splitlines()
    assert head.split() == ["when", "who", "kind", "what", "why"]
    assert second.split()[2:] == ["Wang", "修改", "改为51"]
    assert first.split()[2:] == ["Wang", "修改", "改为50", "misprint"]


def test_json_says_what_each_change_did(book: str, capsys: Output) -> None:
    assert main(["log", "--db", book, "--format", "json", "--limit", "1"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    assert entry["title"] == {"zh": "改为51", "en": "to 51"}
    assert entry["kind"] == "edit"
    assert [(one["before"], one["after"]) for one in entry["changes"]] == [("50", "51")]


def test_csv_has_a_row_for_every_field_that_was_changed(book: str, capsys: Output) -> None:
    assert main(["log", "--db", book, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["who"], row["before"], row["after"]) for row in rows] == [
        ("Wang", "50", "51"),
        ("Wang", "90", "50"),
    ]
    assert len({row["id"] for row in rows}) == 2


def test_a_book_that_nobody_changed_has_an_empty_log(tmp_path: Path, capsys: Output) -> None:
    assert main(["log", "--db", new_book(tmp_path), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_times_are_those_of_the_clock_on_the_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    try:
        assert local_time("2019-10-21T23:30:00Z") == "2019-10-22 07:30:00"
        assert local_time("some day") == "some day"
    finally:
        monkeypatch.undo()
        time.tzset()
