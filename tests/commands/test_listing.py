from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from books import scripts

from erqi_viewer.cli import COMMANDS, main
from erqi_viewer.commands.shared import aligned, display_width

if TYPE_CHECKING:
    from pathlib import Path

Output = pytest.CaptureFixture[str]


def objects(output: Output, *arguments: str) -> list[dict[str, Any]]:
    assert main([*arguments, "--format", "json"]) == 0
    return json.loads(output.readouterr().out)  # type: ignore[no-any-return]


def test_all_eighteen_ranks_of_the_report_are_listed_with_their_source(capsys: Output) -> None:
    rows = objects(capsys, "records")
    ranks = {(row["year"], row["dimension"]): row["rank"] for row in rows}
    strength, potential, innovation, green = (
        *("comprehensive-strength", "investment-potential"),
        *("innovation-entrepreneurship", "green-development"),
    )
    assert ranks == {
        (2014, strength): 90, (2015, strength): 91, (2016, strength): 89,
        (2017, strength): 87, (2018, strength): 86, (2019, strength): 85,
        (2014, potential): 73, (2015, potential): 72, (2016, potential): 71,
        (2017, potential): 69, (2018, potential): 63, (2019, potential): 61,
        (2016, innovation): 50, (2017, innovation): 49, (2018, innovation): 91,
        (2019, innovation): 89, (2018, green): 76, (2019, green): 74,
    }  # fmt: skip
    assert all(row["source"] and row["locator"] for row in rows)
    assert {row["region_code"] for row in rows} == {"410103"}


def test_a_year_and_a_dimension_narrow_the_list(capsys: Output) -> None:
    (row,) = objects(capsys, "records", "--year", "2018", "--dimension", "green-development")
    assert (row["rank"], row["previous_rank"], row["change"]) == (76, None, None)


def test_a_narrowed_list_still_knows_the_year_before(capsys: Output) -> None:
    (row,) = objects(
        capsys, "records", "--year", "2018", "--dimension", "innovation-entrepreneurship"
    )
    assert (row["previous_rank"], row["change"]) == (49, -42)


def test_the_former_list_name_is_kept_within_the_same_dimension(capsys: Output) -> None:
    (row,) = objects(capsys, "records", "--year", "2015", "--dimension", "comprehensive-strength")
    assert (row["list"], row["published_as"]) == ("科学发展百强区", "科学发展百强区")


def test_a_year_without_records_is_an_empty_list_and_no_error(capsys: Output) -> None:
    assert objects(capsys, "records", "--year", "1999") == []


def test_csv_and_json_hold_the_same_rows(capsys: Output) -> None:
    rows = objects(capsys, "records")
    assert main(["records", "--format", "csv"]) == 0
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [{k: "" if v is None else str(v) for k, v in row.items()} for row in rows] == table


@pytest.mark.parametrize(
    ("name", "value", "unit", "growth", "place", "qualifier"),
    [
        ("地区生产总值", 323.3, "亿元", 8, 2, None),
        ("一般公共预算收入", 17.8, "亿元", None, 2, None),
        ("规模以上工业增加值", None, None, 13, 2, None),
        ("社会消费品零售总额", 274, "亿元", 9.5, None, None),
        ("科技经费支出", 3772, "万元", None, None, None),
        ("园林绿化面积", 2242.589, "公顷", None, None, None),
        ("“温暖二七”受益群众", 27, "万人", None, None, "over"),
        ("社区养老服务老人", 5, "万人", None, None, "nearly"),
    ],
)
def test_figures_come_as_printed(
    capsys: Output, name: str, value: float, unit: str, growth: float, place: int, qualifier: str
) -> None:
    (row,) = [r for r in objects(capsys, "facts", "--kind", "indicator") if r["name"] == name]
    keys = ("value", "unit", "growth_percent", "place", "qualifier")
    assert tuple(row[key] for key in keys) == (value, unit, growth, place, qualifier)


def test_the_damaged_sentence_is_noted_where_its_figure_is(capsys: Output) -> None:
    noted = [r for r in objects(capsys, "facts", "--kind", "indicator") if r["note"]]
    assert any(r["name"] == "科技经费支出" and r["period"] is None for r in noted)


def test_the_programme_is_a_structure_of_one_goal_three_paths_four_areas_six_tasks(
    capsys: Output,
) -> None:
    rows = objects(capsys, "facts", "--kind", "programme")
    roles = [row["role"] for row in rows]
    counts = {role: roles.count(role) for role in ("goal", "path", "area", "theme", "task")}
    assert counts == {"goal": 1, "path": 3, "area": 4, "theme": 4, "task": 6}
    areas = {row["name"] for row in rows if row["role"] == "area"}
    assert {row["parent"] for row in rows if row["role"] == "theme"} == areas


def test_every_kind_of_fact_is_listed(capsys: Output) -> None:
    kinds = {row["kind"] for row in objects(capsys, "facts")}
    assert kinds == {"indicator", "honour", "organisation", "index-system", "programme"}


def test_a_table_keeps_its_columns_under_chinese_text() -> None:
    lines = aligned(["名", "rank"], [["二七区", 85], ["x", None]]).splitlines()
    assert [display_width(line) for line in lines] == [12, 10, 1]
    assert lines[1] == "二七区  85"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["records", "--db", "missing.sqlite"], "missing.sqlite"),
        (["records", "--dimension", "nonsense"], "comprehensive-strength"),
        (["facts", "--db", "."], "."),
        (["verify", "--db", "missing.sqlite"], "missing.sqlite"),
        (["new", "."], "."),
        (["plot", "chart.bmp"], "png"),
        (["plot", "chart.png", "--size", "wide"], "1600x900"),
        (["plot", "chart.png", "--size", "0x0"], "0"),
        (["plot", "no-such-folder/chart.png"], "no-such-folder"),
        (["plot", "chart.png", "--dimension", "nonsense"], "comprehensive-strength"),
        (["export", "table.doc"], "xlsx"),
        (["export", "no-such-folder/table.csv"], "no-such-folder"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_2(
    arguments: list[str],
    words: str,
    capsys: Output,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("erqi-viewer: ")
    assert captured.err.count("\n") == 1
    assert words in captured.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["plot", "x.png", "--theme", "pink"], "pink"),
        (["records", "--year", "last"], "last"),
        (["plot"], "OUT"),
        (["recods"], "“recods” is neither a command nor a file"),
        (["--lang", "fr"], "fr"),
    ],
)
def test_wrong_arguments_are_one_line_and_exit_status_2(
    arguments: list[str], words: str, capsys: Output
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert words in said
    assert said.endswith("--help.\n")


def test_an_organisations_role_is_in_the_language_of_its_name(capsys: Output) -> None:
    roles = {row["name"]: row["role"] for row in objects(capsys, "facts", "--kind", "organisation")}
    assert roles["中国中小城市高质量发展课题组"] == "2019年榜单联合发布机构"


def test_a_table_of_facts_leaves_out_the_columns_that_its_rows_lack(capsys: Output) -> None:
    assert main(["facts", "--kind", "programme"]) == 0
    header, *_ = capsys.readouterr().out.splitlines()
    assert header.split() == ["kind", "role", "name", "parent", "note"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command: str, capsys: Output) -> None:
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])
    assert stop.value.code == 0
    assert f"Example: erqi-viewer {command} " in capsys.readouterr().out


def test_a_new_book_verifies_and_an_existing_file_is_never_written_over(
    capsys: Output, tmp_path: Path
) -> None:
    path = tmp_path / "book.sqlite"
    assert main(["new", str(path)]) == 0
    assert main(["verify", "--db", str(path)]) == 0
    before = path.read_bytes()
    assert main(["new", str(path)]) == 2
    assert path.read_bytes() == before
    assert "book.sqlite" in capsys.readouterr().err


def test_the_users_own_book_is_brought_up_to_date_but_no_other_is(
    capsys: Output, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = str(tmp_path / "other.sqlite")
    assert main(["new", other]) == 0
    assert main(["verify"]) == 0  # makes the user's own
    capsys.readouterr()
    scripts(tmp_path / "migrations", monkeypatch, "ALTER TABLE placement ADD COLUMN score REAL;")
    assert len(objects(capsys, "records", "--year", "2014")) == 2
    assert main(["records", "--db", other]) == 2
    assert "older version" in capsys.readouterr().err


def test_an_empty_book_has_no_facts_and_verifies(capsys: Output, tmp_path: Path) -> None:
    path = str(tmp_path / "empty.sqlite")
    assert main(["new", path, "--empty"]) == 0
    assert objects(capsys, "records", "--db", path) == []
    assert objects(capsys, "facts", "--db", path) == []
    assert main(["verify", "--db", path]) == 0


def test_a_damaged_book_is_found_wrong_or_unreadable(capsys: Output, tmp_path: Path) -> None:
    path = tmp_path / "book.sqlite"
    assert main(["new", str(path)]) == 0
    content = bytearray(path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 4096] = b"\xff" * 4096
    path.write_bytes(content)
    assert main(["verify", "--db", str(path)]) in {1, 2}
    captured = capsys.readouterr()
    assert "nothing wrong" not in captured.out
    assert captured.out or captured.err
