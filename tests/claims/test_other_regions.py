"""A text may speak of any region of the book, whichever the window shows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from books import add_region, big_book, change, new_book

from erqi_viewer.cli import main
from erqi_viewer.store import named, queries
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from pathlib import Path

Output = pytest.CaptureFixture[str]
HOME = ("410103",)


def codes_for(path: str, text: str) -> tuple[str, ...] | None:
    with open_database(path) as db:
        return named.regions_for(db, text, queries.followed_regions(db))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("金水区列第30位。", ("410103", "410105")),
        ("金水、二七两区", ("410103", "410105")),
        ("Jinshui District came 30th", ("410103", "410105")),
        ("JINSHUI did well", ("410103", "410105")),
        ("二七区列第85位。", HOME),
        ("", HOME),
        ("金", HOME),
    ],
)
def test_the_regions_that_a_text_names_are_loaded_with_those_shown(
    tmp_path: Path, text: str, codes: tuple[str, ...]
) -> None:
    assert codes_for(big_book(tmp_path), text) == codes


@pytest.mark.parametrize(
    "text",
    [
        "二七区是全省唯一入选的区。",
        "河南省共有3个区上榜。",
        "我省三区入选。",
        "二七区居全省第2位。",
        "位居郑州市首位",
        "Three districts of Henan were on the list.",
        "Erqi came second in Henan.",
    ],
)
def test_all_regions_are_loaded_for_a_claim_that_takes_a_whole_list(
    tmp_path: Path, text: str
) -> None:
    assert codes_for(big_book(tmp_path), text) is None


def test_of_a_book_too_large_for_that_those_named_are_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = big_book(tmp_path)
    monkeypatch.setattr(named, "WHOLE_BOOK", 10)
    assert codes_for(path, "二七区是全省唯一入选的区。") == HOME


def test_of_a_book_too_large_to_be_read_the_lists_of_the_texts_years_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    path = big_book(tmp_path)
    change(path, "UPDATE edition SET size = 10 WHERE year = 2019")
    change(path, "UPDATE placement SET rank = 1 WHERE rank = 30")
    change(path, "UPDATE placement SET rank = rank - 48 WHERE rank BETWEEN 50 AND 57")
    change(path, "UPDATE placement SET rank = 10 WHERE rank = 85")
    monkeypatch.setattr(named, "WHOLE_BOOK", 20)
    text = tmp_path / "release.txt"
    said = "2019年，二七区位列综合实力百强区第10名，是全省唯一入选的区。"
    text.write_text(said, encoding="utf-8")
    assert main(["check", str(text), "--db", path, "--format", "json"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [(one["kind"], one["verdict"], one["found"]) for one in findings] == [
        ("rank", "supported", 10),
        ("only", "contradicted", 10),
    ]
    assert "fact-410105" in findings[1]["records"]
    text.write_text(said.removeprefix("2019年，"), encoding="utf-8")
    assert main(["check", str(text), "--db", path, "--year", "2019"]) == 1
    capsys.readouterr()
    text.write_text(said.replace("2019年", "二零一九年"), encoding="utf-8")
    assert main(["check", str(text), "--db", path]) == 0


def test_a_small_book_is_loaded_whole(tmp_path: Path) -> None:
    assert codes_for(new_book(tmp_path), "金水区") is None


def test_the_command_checks_what_is_said_of_a_region_that_the_window_does_not_show(
    tmp_path: Path, capsys: Output
) -> None:
    path = big_book(tmp_path)
    text = tmp_path / "release.txt"
    text.write_text("2019年，金水区综合实力百强区位列第31名。", encoding="utf-8")
    assert main(["check", str(text), "--db", path, "--format", "json"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [(one["verdict"], one["records"]) for one in findings] == [
        ("contradicted", ["fact-410105"])
    ]


def test_a_namesake_in_another_province_is_no_region_of_the_book(
    tmp_path: Path, capsys: Output
) -> None:
    path = new_book(tmp_path)
    add_region(path, "410105", "金水区")
    text = tmp_path / "release.txt"
    text.write_text("2019年，南京市金水区综合实力百强区位列第31名。", encoding="utf-8")
    assert main(["check", str(text), "--db", path]) == 0
    assert "contradicted" not in capsys.readouterr().out
