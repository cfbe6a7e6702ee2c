"""The commands import and template."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest
from books import new_book
from import_books import digest, facts, planned, write_csv

from erqi_viewer.cli import main

if TYPE_CHECKING:
    from pathlib import Path

Output = pytest.CaptureFixture[str]
STRENGTH = "综合实力百强区"
ERQI = ("二七区", "河南省", "郑州市")


def run(book: str, *arguments: str) -> int:
    return main(["import", "--db", book, *arguments])


def test_an_import_says_what_it_did_and_succeeds(tmp_path: Path, capsys: Output) -> None:
    book = new_book(tmp_path)
    path = write_csv(tmp_path, [(2020, STRENGTH, 83, *ERQI)])
    assert (
        run(book, path, "--source", "某榜", "--publisher", "某院", "--published-on", "2020-10") == 0
    )
    assert "add 1, same 0, disagrees 0, refused 0; to write: 1" in capsys.readouterr().out
    source = next(one for one in facts(book).sources if one.title.zh == "某榜")
    assert (source.publisher.zh, source.published_on) == ("某院", "2020-10")


def test_a_dry_run_changes_nothing(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    before = digest(book)
    path = write_csv(tmp_path, [(2020, STRENGTH, 83, *ERQI)])
    assert run(book, path, "--source", "某榜", "--dry-run") == 0
    assert digest(book) == before


def test_without_a_source_it_says_what_to_give(tmp_path: Path, capsys: Output) -> None:
    book = new_book(tmp_path)
    assert run(book, write_csv(tmp_path, [(2020, STRENGTH, 83, *ERQI)])) == 2
    error = capsys.readouterr().err
    assert "--source" in error
    assert error.count("\n") == 1


def test_refused_rows_are_told_and_the_others_imported(tmp_path: Path, capsys: Output) -> None:
    book = new_book(tmp_path)
    path = write_csv(tmp_path, [(2020, STRENGTH, 183, *ERQI), (2021, STRENGTH, 83, *ERQI)])
    assert run(book, path, "--source", "某榜", "--lang", "en") == 1
    out = capsys.readouterr().out
    assert "Rank 183 is not on a list of 100 places." in out
    assert "2:3" in out
    assert [one.year for one in facts(book).placements if one.rank == 83] == [2021]


def test_the_plan_is_printed_as_json(tmp_path: Path, capsys: Output) -> None:
    rows = [(2020, STRENGTH, "x", *ERQI), (2019, STRENGTH, 84, *ERQI), (2020, "新榜", 1, *ERQI)]
    path = write_csv(tmp_path, rows)
    assert run(new_book(tmp_path), path, "--source", "某榜", "--dry-run", "--format", "json") == 1
    plan: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert plan["counts"] == {"add": 1, "same": 0, "disagrees": 1, "refused": 1, "to_write": 2}
    assert [row["state"] for row in plan["rows"]] == ["refused", "disagrees"]
    assert plan["rows"][0]["problem"]["what"] == "“x”不是名次。"
    assert plan["rows"][1]["recorded"] == {"rank": "85"}
    assert {one["kind"] for one in plan["things"]} == {"source", "list", "edition"}


def test_what_disagrees_is_told_in_words_and_not_in_keys(tmp_path: Path, capsys: Output) -> None:
    book = new_book(tmp_path)
    text = "2019年上半年，二七区地区生产总值实现423.3亿元，同比增长8%。\n"
    release = tmp_path / "release.txt"
    release.write_text(text, encoding="utf-8")
    arguments = ("--publisher", "某报", "--published-on", "2019-08", "--dry-run", "--lang", "en")
    assert run(book, str(release), *arguments) == 0
    assert "Recorded: Value: 323.3; Place: 2; Place by: by value (" in capsys.readouterr().out


def test_the_files_ranks_count_where_that_is_asked_for(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    path = write_csv(tmp_path, [(2019, STRENGTH, 84, *ERQI)])
    assert run(book, path, "--source", "某榜", "--prefer", "file", "--reason", "官方") == 0
    (place,) = [one for one in facts(book).placements if one.rank == 84]
    assert (place.preferred, place.preference_reason) == (True, "官方")


def test_several_files_are_one_import(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    first = write_csv(tmp_path, [(2020, STRENGTH, 83, *ERQI)])
    other = tmp_path / "other.tsv"
    other.write_text(
        "年份\t榜单\t名次\t代码\n2021\t综合实力百强区\t82\t410103\n", encoding="utf-16"
    )
    assert run(book, first, str(other), "--source", "某榜") == 0
    assert {one.rank for one in facts(book).placements} >= {83, 82}


def test_a_press_release_is_imported_with_its_text_as_the_source(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    release = tmp_path / "release.txt"
    release.write_text(
        "二七区榜单公布\n2020年，二七区位列综合实力百强区第83位。\n", encoding="gb18030"
    )
    assert run(book, str(release), "--publisher", "某报", "--published-on", "2020-10-08") == 0
    (place,) = [one for one in facts(book).placements if one.rank == 83]
    assert (place.source.title.zh, place.source.publisher.zh) == ("二七区榜单公布", "某报")
    assert {one.finding.status for one in place.evidence if one.finding} == {"verified"}


def test_a_text_without_ranks_is_no_import(tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "poem.txt").write_text("今天天气很好。\n", encoding="utf-8")
    assert run(new_book(tmp_path), str(tmp_path / "poem.txt")) == 2
    assert "nothing to import" in capsys.readouterr().err


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["t.csv", "t.xlsx"])
def test_a_template_has_an_example_that_is_not_imported(
    tmp_path: Path, name: str, lang: str
) -> None:
    path = tmp_path / name
    assert main(["template", str(path), "--lang", lang]) == 0
    with planned(new_book(tmp_path), str(path)) as plan:
        assert plan.counts().rows == 0
        assert plan.unread == ()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_template_that_is_filled_in_is_imported(tmp_path: Path, lang: str) -> None:
    path = tmp_path / "t.csv"
    assert main(["template", str(path), "--lang", lang]) == 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        headers, example, _ = csv.reader(file)
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow([example[0].lstrip("# "), *example[1:]])
    with planned(new_book(tmp_path), str(path), None) as plan:
        assert plan.counts().add == 1
        assert len(headers) == len(example)


def test_a_template_of_another_ending_is_refused(tmp_path: Path, capsys: Output) -> None:
    assert main(["template", str(tmp_path / "t.doc")]) == 2
    assert ".xlsx" in capsys.readouterr().err
