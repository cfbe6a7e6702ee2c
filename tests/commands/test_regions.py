"""Books of several regions on the command line: --region, and new books for any region."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import openpyxl  # type: ignore[import-untyped]
import pytest
from books import add_region, big_book, change, new_book
from bundles import unzipped

from erqi_viewer.cli import main
from erqi_viewer.core import chart_scope
from erqi_viewer.store import queries
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from pathlib import Path

    from erqi_viewer.core.records import Dataset

Output = pytest.CaptureFixture[str]


@pytest.fixture
def book(tmp_path: Path) -> str:
    path = new_book(tmp_path)
    add_region(path, "410105", "金水区", "Jinshui District")
    return path


def objects(output: Output, *arguments: str) -> list[dict[str, Any]]:
    assert main([*arguments, "--format", "json"]) == 0
    return json.loads(output.readouterr().out)  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("wanted", "codes"),
    [
        ((), {"410103", "410105"}),
        (("--region", "金水区"), {"410105"}),
        (("--region", "410105"), {"410105"}),
        (("--region", "jinshui district"), {"410105"}),
        (("--region", "金水区 (410105)"), {"410105"}),
        (("--region", "金水区", "--region", "二七区"), {"410103", "410105"}),
        (("--region", "金水区", "410103"), {"410103", "410105"}),
    ],
)
def test_regions_are_chosen_by_name_or_code_as_often_as_wanted(
    capsys: Output, book: str, wanted: tuple[str, ...], codes: set[str]
) -> None:
    for command in ("records", "history"):
        rows = objects(capsys, command, "--db", book, *wanted)
        assert {row["region_code"] for row in rows} == codes


def test_facts_of_a_region_are_its_own(capsys: Output, book: str) -> None:
    assert objects(capsys, "facts", "--db", book, "--kind", "indicator", "--region", "金水区") == []
    rows = objects(capsys, "facts", "--db", book, "--kind", "indicator", "--region", "二七区")
    assert len(rows) == 18


def test_an_export_holds_the_chosen_regions_alone(tmp_path: Path, book: str) -> None:
    assert main(["export", str(tmp_path / "a.csv"), "--db", book, "--region", "金水区"]) == 0
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["地区"] for row in rows] == ["金水区"]
    assert main(["export", str(tmp_path / "a.xlsx"), "--db", book, "--region", "410105"]) == 0
    sheets = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert [sheet.max_row for sheet in sheets][:2] == [2, 1]


@pytest.mark.parametrize(
    "command",
    [
        ["records"],
        ["facts"],
        ["history"],
        ["export", "a.csv"],
        ["plot", "a.png"],
        ["bundle", "a.zip"],
    ],
)
def test_an_unknown_region_is_one_line_that_lists_what_there_is(
    capsys: Output,
    book: str,
    command: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*command, "--db", book, "--region", "中原区"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "中原区" in said
    assert "二七区 (410103), 金水区 (410105)" in said
    assert [one.name for one in tmp_path.iterdir()] == ["book.sqlite"]


def test_namesakes_are_told_apart_by_their_codes(capsys: Output, book: str) -> None:
    add_region(book, "320102", "金水区")
    assert main(["records", "--db", book, "--region", "金水区"]) == 2
    said = capsys.readouterr().err
    assert "320102, 410105" in said
    assert objects(capsys, "records", "--db", book, "--region", "320102")


def test_the_regions_of_a_large_book_are_not_all_listed_in_an_error(
    capsys: Output, tmp_path: Path
) -> None:
    path = big_book(tmp_path)
    for number in range(20):
        add_region(path, f"4301{number:02}", f"南{number}区")
    assert main(["records", "--db", path, "--region", "x"]) == 2
    assert "and 10 more" in capsys.readouterr().err


# The plot


def titles(path: Path) -> str:
    return path.read_text(encoding="utf-8").partition("<title>")[2].partition("</title>")[0]


def test_a_plot_of_a_large_book_draws_what_the_window_shows(tmp_path: Path, capsys: Output) -> None:
    book = big_book(tmp_path)
    assert main(["plot", str(tmp_path / "a.svg"), "--db", book]) == 0
    assert titles(tmp_path / "a.svg").startswith("二七区全国")
    change(book, "INSERT INTO meta VALUES ('followed_regions', '410103,410105')")
    assert main(["plot", str(tmp_path / "b.svg"), "--db", book]) == 0
    assert titles(tmp_path / "b.svg").startswith("二七区、金水区全国")
    assert capsys.readouterr().err == ""


def test_a_plot_draws_the_chosen_regions(tmp_path: Path, book: str) -> None:
    out = tmp_path / "a.svg"
    assert main(["plot", str(out), "--db", book, "--region", "金水区", "--lang", "en"]) == 0
    assert titles(out).startswith("Jinshui District")


def test_too_many_lines_are_refused_if_asked_for_and_else_cut_to_the_book_s_own_region(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, book: str
) -> None:
    monkeypatch.setattr(chart_scope, "MOST_LINES", 4)
    out = tmp_path / "a.svg"
    both = ["--region", "二七区", "金水区"]
    assert main(["plot", str(out), "--db", book, *both]) == 2
    assert "5 lines" in capsys.readouterr().err
    assert not out.exists()
    assert main(["plot", str(out), "--db", book, *both, "--dimension", "green-development"]) == 0
    assert main(["plot", str(out), "--db", book]) == 0
    assert titles(out).startswith("二七区全国")
    assert "only 二七区 is drawn" in capsys.readouterr().err


def test_a_bundle_of_a_large_book_is_of_what_the_window_shows(tmp_path: Path) -> None:
    book = big_book(tmp_path)
    assert main(["bundle", str(tmp_path / "a.zip"), "--db", book, "--lang", "en"]) == 0
    assert json.loads(unzipped(tmp_path / "a.zip")["manifest.json"])["regions"] == ["410103"]
    other = ["--region", "金水区", "二七区", "--lang", "en"]
    assert main(["bundle", str(tmp_path / "b.zip"), "--db", book, *other]) == 0
    assert len(json.loads(unzipped(tmp_path / "b.zip")["manifest.json"])["regions"]) == 2
    assert main(["verify", str(tmp_path / "b.zip")]) == 0


# New books


def contents(path: Path) -> tuple[str | None, Dataset, dict[str, str]]:
    assert main(["verify", str(path)]) == 0
    with open_database(str(path)) as db:
        names = {one.code: one.name.zh for one in queries.all_regions(db)}
        return queries.home_region(db), queries.load(db), names


def test_a_region_s_name_and_those_above_it_are_the_standard_s(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    assert main(["new", str(path), "--region", "320106"]) == 0
    home, data, names = contents(path)
    assert home == "320106"
    assert names == {"320000": "江苏省", "320100": "南京市", "320106": "鼓楼区"}
    assert data.placements == ()
    assert len(data.lists) == 5


def test_a_region_s_name_level_and_parents_can_be_given(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    given = ["--name", "试验区", "Trial Zone", "--level", "county", "--parent", "329900=某市"]
    assert main(["new", str(path), "--region", "329999", *given]) == 0
    with open_database(str(path)) as db:
        regions = {one.code: one for one in queries.all_regions(db)}
    assert regions["329999"].level == "county"
    assert regions["329999"].name.en == "Trial Zone"
    assert regions["329999"].parent_code == "329900"
    assert regions["329900"].parent_code == "320000"


@pytest.mark.parametrize(
    ("given", "keys"),
    [
        (["--list", "green-development"], {"green-development"}),
        (
            ["--list", "comprehensive-strength"],
            {"comprehensive-strength", "science-development"},
        ),
        (["--list"], set()),
    ],
)
def test_only_the_wanted_lists_are_followed_with_their_facts(
    tmp_path: Path, given: list[str], keys: set[str]
) -> None:
    path = tmp_path / "a.sqlite"
    assert main(["new", str(path), *given]) == 0
    _, data, _ = contents(path)
    assert {one.key for one in data.lists} == keys
    assert {one.edition.list.key for one in data.placements} == keys
    assert len(data.observations) == 18


def test_a_template_gives_its_vocabularies_and_no_facts(tmp_path: Path, book: str) -> None:
    path = tmp_path / "a.sqlite"
    assert main(["new", str(path), "--template", book, "--region", "金水区"]) == 2
    assert main(["new", str(path), "--template", book, "--region", "410105"]) == 0
    home, data, names = contents(path)
    assert home == "410105"
    assert names["410105"] == "金水区"
    assert (data.placements, data.sources, data.editions) == ((), (), ())


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (["--region", "999"], "999"),
        (["--region", "999999"], "has no name"),
        (["--region", "12345", "--name", "某区"], "not a region's code"),
        (["--region", "410105", "--name", "a", "b", "c"], "English name"),
        (["--region", "410105", "--parent", "320000=江苏省"], "does not lie above"),
        (["--region", "410105", "--parent", "郑州市"], "CODE=NAME"),
        (["--name", "某区"], "--region"),
        (["--list", "nonsense"], "green-development"),
        (["--template", "missing.sqlite"], "missing.sqlite"),
    ],
)
def test_what_no_book_can_be_made_of_leaves_none(
    tmp_path: Path,
    capsys: Output,
    given: list[str],
    words: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "a.sqlite", *given]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert words in said
    assert list(tmp_path.iterdir()) == []
