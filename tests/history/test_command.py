from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from absences_book import book_of_absences

from erqi_viewer.cli import main

if TYPE_CHECKING:
    from pathlib import Path

Output = pytest.CaptureFixture[str]


def history(output: Output, *arguments: str) -> dict[tuple[str, str], dict[str, Any]]:
    assert main(["history", "--format", "json", *arguments]) == 0
    objects = json.loads(output.readouterr().out)
    return {(one["region"], one["dimension"]): one for one in objects}


@pytest.fixture
def absences(tmp_path: Path) -> str:
    return book_of_absences(tmp_path)


def test_the_streak_of_comprehensive_strength_is_four_by_name_and_six_joined(
    capsys: Output,
) -> None:
    one = history(capsys)["二七区", "comprehensive-strength"]
    assert (one["streak"]["value"], one["streak_joined"]["value"]) == (4, 6)
    assert len(one["streak"]["records"]) == 4
    assert one["streak_joined"]["records"][2:] == one["streak"]["records"]
    assert "科学发展百强区" in one["notes"][0]


def test_the_report_s_history_is_told_for_each_dimension(capsys: Output) -> None:
    keys = ("best", "worst", "first_year", "streak_joined", "largest_rise", "largest_fall")
    found = {
        dimension: tuple(one[key] and one[key]["value"] for key in keys)
        for (_, dimension), one in history(capsys).items()
    }
    assert found == {
        "comprehensive-strength": (85, 91, 2014, 6, 2, 1),
        "investment-potential": (61, 73, 2014, 6, 6, None),
        "innovation-entrepreneurship": (49, 91, 2016, 4, 2, 42),
        "green-development": (74, 76, 2018, 2, 2, None),
    }
    assert all(one["gaps"] == [] for one in history(capsys).values())


def test_every_record_named_is_one_that_the_command_records_lists(capsys: Output) -> None:
    assert main(["records", "--format", "json"]) == 0
    known = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    for (region, dimension), one in history(capsys).items():
        named = {
            uid for value in one.values() if isinstance(value, dict) for uid in value["records"]
        }
        assert named
        assert {known[uid]["region"] for uid in named} == {region}
        assert {known[uid]["dimension"] for uid in named} == {dimension}
        assert {known[uid]["rank"] for uid in one["best"]["records"]} == {one["best"]["value"]}


def test_absences_of_every_kind_are_named(absences: str, capsys: Output) -> None:
    found = history(capsys, "--db", absences)
    gaps = {
        key: [(gap["from"], gap["to"], gap["kind"]) for gap in one["gaps"]]
        for key, one in found.items()
    }
    assert gaps["二七区", "comprehensive-strength"] == [(2019, 2019, "not-listed")]
    assert gaps["二七区", "investment-potential"] == [
        (2016, 2016, "listed"),
        (2018, 2018, "not-recorded"),
    ]
    assert gaps["二七区", "green-development"] == [(2017, 2017, "not-published")]
    assert gaps["中原区", "investment-potential"] == [(2018, 2019, "not-recorded")]
    assert found["中原区", "investment-potential"]["streak"] is None
    off = found["二七区", "comprehensive-strength"]
    assert (off["streak"]["value"], off["latest_status"]) == (0, "not-listed")
    assert off["streak"]["records"] == off["gaps"][0]["records"]
    assert any("用上年数据" in note for note in off["notes"])


@pytest.mark.parametrize("name", ["410102", "中原区", "Zhongyuan", "zhongyuan"])
def test_a_region_is_chosen_by_name_or_code(absences: str, capsys: Output, name: str) -> None:
    found = history(capsys, "--db", absences, "--region", name)
    assert list(found) == [("中原区", "investment-potential")]


def test_a_dimension_narrows_the_list(capsys: Output) -> None:
    found = history(capsys, "--dimension", "green-development")
    assert list(found) == [("二七区", "green-development")]


@pytest.mark.parametrize(
    ("arguments", "known"),
    [
        (["--region", "鼓楼区"], "二七区 (410103)"),
        (["--region", ""], "二七区 (410103)"),
        (["--dimension", "nonsense"], "comprehensive-strength"),
    ],
)
def test_what_is_not_known_is_refused_with_what_is(
    capsys: Output, arguments: list[str], known: str
) -> None:
    assert main(["history", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert known in captured.err


def test_a_book_without_places_has_an_empty_history(tmp_path: Path, capsys: Output) -> None:
    path = str(tmp_path / "empty.sqlite")
    assert main(["new", path, "--empty"]) == 0
    assert history(capsys, "--db", path) == {}
    assert main(["history", "--db", path]) == 0


def test_the_table_has_a_row_for_each_and_the_notes_below(absences: str, capsys: Output) -> None:
    assert main(["history", "--db", absences, "--lang", "en"]) == 0
    rows, notes = capsys.readouterr().out.split("\n\n")
    assert len(rows.splitlines()) == 6
    assert "2016 listed, 2018 not-recorded" in rows
    assert "2018-2019 not-recorded" in rows
    assert "Erqi District, comprehensive-strength: The list was renamed" in notes


def test_records_name_the_status_of_every_absence(absences: str, capsys: Output) -> None:
    assert main(["records", "--db", absences, "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {row["status"] for row in rows} == {"ranked", "listed", "not-listed", "not-published"}
    (gone,) = [row for row in rows if row["status"] == "not-published"]
    assert (gone["year"], gone["rank"], gone["id"], gone["source"]) == (
        2017, None, "green-2017", None,
    )  # fmt: skip
    assert main(["records", "--db", absences]) == 0
    assert "not-listed" in capsys.readouterr().out


def test_files_name_the_status_in_words(absences: str, tmp_path: Path) -> None:
    out = tmp_path / "ranks.csv"
    assert main(["export", "--db", absences, "--lang", "en", str(out)]) == 0
    text = out.read_text(encoding="utf-8-sig")
    for words in ("listed without a rank", "not on the list", "list not published"):
        assert words in text
