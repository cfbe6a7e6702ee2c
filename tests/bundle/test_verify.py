"""A bundle is signed off only if everything in it is what its data give."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING

import openpyxl  # type: ignore[import-untyped]
import pytest
from books import change, new_book
from bundles import (
    bundle,
    changed,
    check,
    english_bundle,
    names_of,
    signed,
    told,
    unzipped,
    zipped,
)
from evidence_books import TEXT, made_book
from hypothesis import given, settings
from hypothesis import strategies as st

from erqi_viewer.cli import main
from erqi_viewer.core.errors import InputError
from erqi_viewer.store import edits, queries
from erqi_viewer.store.database import open_database
from erqi_viewer.transfer.bundle import layout, make, verify
from erqi_viewer.transfer.bundle.pictures import svg_alike

if TYPE_CHECKING:
    from pathlib import Path

Output = pytest.CaptureFixture[str]


@pytest.fixture
def english(tmp_path: Path) -> Path:
    return english_bundle(tmp_path)


def spoilt(path: Path, name: str, old: str, new: str) -> Path:
    """Replace words in a file, with digests that fit, so that only the data tell."""
    files = unzipped(path)
    encoding = "utf-8-sig" if name.endswith(".csv") else "utf-8"
    text = files[name].decode(encoding)
    assert old in text
    files[name] = text.replace(old, new, 1).encode(encoding)
    return zipped(path.with_name("spoilt.zip"), signed(files))


def test_a_bundle_as_it_was_made_holds(english: Path, tmp_path: Path) -> None:
    result = check(english, drawn=True)
    assert (result.problems, result.notes) == ((), ())
    assert result.files == len(unzipped(english))
    again = bundle(new_book(tmp_path), tmp_path / "b.zip", make.Order(languages=("en",)))
    assert result.fingerprint == again.fingerprint


def test_a_bundle_zipped_anew_by_another_program_holds(english: Path, tmp_path: Path) -> None:
    assert told(zipped(tmp_path / "again.zip", unzipped(english)), drawn=True) == {}


def test_a_rank_changed_in_the_csv_is_told_with_row_and_column(english: Path) -> None:
    found = told(spoilt(english, "tables/ranks.en.csv", ",85,100,86,1,", ",58,100,86,1,"))
    (message,) = found.pop("tables/ranks.en.csv")
    assert re.match(r'row \d+, column 8 \(Rank\): "58", but the data give "85"$', message)
    assert found == {}


def test_a_cell_changed_in_the_workbook_is_told_by_its_name(english: Path, tmp_path: Path) -> None:
    files = unzipped(english)
    book = openpyxl.load_workbook(io.BytesIO(files["tables/book.en.xlsx"]))
    cell = book["Ranks"].cell(2, 8)
    before, cell.value = cell.value, 1
    stream = io.BytesIO()
    book.save(stream)
    files["tables/book.en.xlsx"] = stream.getvalue()
    found = told(zipped(tmp_path / "b.zip", signed(files)))
    assert found == {"tables/book.en.xlsx": [f"cell Ranks!H2: 1.0, but the data give {before}.0"]}


def test_a_formula_in_the_workbook_is_told(english: Path, tmp_path: Path) -> None:
    files = unzipped(english)
    book = openpyxl.load_workbook(io.BytesIO(files["tables/book.en.xlsx"]))
    book["Ranks"].cell(2, 8).value = "=45*2"
    stream = io.BytesIO()
    book.save(stream)
    files["tables/book.en.xlsx"] = stream.getvalue()
    (message,) = told(zipped(tmp_path / "b.zip", signed(files)))["tables/book.en.xlsx"]
    assert '"=45*2"' in message


def test_a_value_changed_in_the_history_is_told_by_its_place(english: Path) -> None:
    found = told(spoilt(english, "history.en.json", '"value": 6,', '"value": 7,'))
    assert found == {"history.en.json": ["[0].streak_joined.value: 7, but the data give 6"]}


def test_a_point_moved_in_the_chart_s_numbers_is_told(english: Path) -> None:
    found = told(spoilt(english, "chart.en.json", '"rank": 85', '"rank": 58'))
    assert found == {"chart.en.json": ["series[0].points[5].rank: 58, but the data give 85"]}


def test_a_point_moved_in_the_drawing_is_told_when_it_is_drawn_anew(english: Path) -> None:
    path = spoilt(english, "chart.en.svg", "<path", "<path ")
    assert told(path) == {}
    assert told(path, drawn=True) == {"chart.en.svg": ["it is not the picture that the data give"]}


def test_another_digest_on_a_picture_is_told_without_drawing(english: Path) -> None:
    files = unzipped(english)
    digest = json.loads(files[layout.MANIFEST])["database_sha256"]
    (message,) = told(spoilt(english, "chart.en.svg", digest, "0" * 64))["chart.en.svg"]
    assert message.startswith("its Database-SHA256 is “0000")


def test_data_changed_with_care_contradict_everything_made_of_them(english: Path) -> None:
    found = told(spoilt(english, "data/placement.jsonl", '"rank": 85', '"rank": 58'), drawn=True)
    assert found.keys() >= {
        *("manifest.json", "tables/ranks.en.csv", "tables/book.en.xlsx", "history.en.json"),
        *("history.en.csv", "chart.en.json", "chart.en.png", "chart.en.svg"),
    }


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        ("data/placement.jsonl", '"rank": 85', '"rank": 850', "rank 850 on a list of 100"),
        ("data/placement.jsonl", '"rank": 85', '"rank": -1', "CHECK"),
        ("data/placement.jsonl", '"rank": 85', '"rank": NaN', "no JSON"),
        ("data/placement.jsonl", '"rank": 85', '"rank": true', "neither text nor number"),
        ("data/placement.jsonl", '"rank": 85', '"rank": [85]', "neither text nor number"),
        ("data/placement.jsonl", '"rank": 85', '"rank": 9223372036854775808', "too large"),
        ("data/placement.jsonl", '"rank": 85', '"place": 85', "its fields are not"),
        ("data/placement.jsonl", '"region": "', '"region": "x', "there is no region"),
        ("data/placement.jsonl", '{"fact"', '["fact"', "no JSON"),
        ("data/region.jsonl", "二七区", "\\ud800", "surrogates"),
        ("data/meta.jsonl", "home_region", "home", "data_sha256"),
    ],
)
def test_rows_that_break_a_rule_are_told_with_file_and_row(
    english: Path, name: str, old: str, new: str, words: str
) -> None:
    problems = check(spoilt(english, name, old, new)).problems
    assert any(words in one.message for one in problems), problems


def test_what_is_missing_or_too_much_is_told(english: Path, tmp_path: Path) -> None:
    files = unzipped(english)
    del files["tables/honours.en.csv"], files["data/honour.jsonl"]
    files["extra.txt"] = b"hello"
    found = told(zipped(tmp_path / "b.zip", files))
    assert found["tables/honours.en.csv"] == ["it is missing"]
    assert "it is missing" in found["data/honour.jsonl"]
    assert found["extra.txt"] == ["it is not in the manifest"]


def test_a_file_that_the_manifest_was_made_to_list_is_still_too_much(
    english: Path, tmp_path: Path
) -> None:
    files = signed({**unzipped(english), "extra.txt": b"hello"})
    found = told(zipped(tmp_path / "b.zip", files))
    assert found == {"extra.txt": ["no such file follows from the data"]}


def test_evidence_is_hashed_again_where_the_text_is_included(tmp_path: Path) -> None:
    book = made_book(tmp_path)
    with open_database(book) as db:
        (source,) = queries.load(db).sources
        edits.attach_text(db, source.key, TEXT)
    bundle(book, tmp_path / "a.zip", make.Order(languages=("en",), with_texts=True))
    assert told(tmp_path / "a.zip") == {}
    files = unzipped(tmp_path / "a.zip")
    files["texts/0001.txt"] = files["texts/0001.txt"].replace("第61名".encode(), "第16名".encode())
    found = told(zipped(tmp_path / "b.zip", signed(files)))
    assert any("is not what it was" in one for messages in found.values() for one in messages)
    assert any("finding" in one for one in found["evidence.json"])


def test_evidence_that_does_not_hold_in_the_book_does_not_hold_in_its_bundle(
    tmp_path: Path,
) -> None:
    book = made_book(tmp_path)
    with open_database(book) as db:
        (source,) = queries.load(db).sources
        edits.attach_text(db, source.key, "quite another text")
    bundle(book, tmp_path / "a.zip", make.Order(languages=("en",), with_texts=True))
    messages = [one for many in told(tmp_path / "a.zip").values() for one in many]
    assert messages
    assert all("is not what it was" in one for one in messages)


def test_a_bundle_of_an_older_schema_is_checked_by_that_schema(tmp_path: Path) -> None:
    bundle(new_book(tmp_path), tmp_path / "a.zip", make.Order(languages=("en",)))
    files = unzipped(tmp_path / "a.zip")
    files["manifest.json"] = re.sub(
        rb'"schema_version": \d+', b'"schema_version": 1', files["manifest.json"]
    )
    assert told(zipped(tmp_path / "b.zip", signed(files))) == {}


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("format", "something", "something else"),
        ("format_version", 99, "newer version"),
        ("schema_version", 99, "newer version"),
        ("schema_version", 0, "cannot be understood"),
        ("languages", ["fr"], "cannot be understood"),
        ("languages", [], "cannot be understood"),
        ("data_sha256", "x", "cannot be understood"),
        ("files", 3, "cannot be understood"),
    ],
)
def test_a_manifest_that_makes_no_sense_is_no_bundle(
    english: Path, tmp_path: Path, field: str, value: object, words: str
) -> None:
    files = unzipped(english)
    document = json.loads(files[layout.MANIFEST])
    files[layout.MANIFEST] = json.dumps({**document, field: value}).encode()
    with pytest.raises(InputError, match=words):
        check(zipped(tmp_path / "b.zip", files))


def test_a_bundle_of_another_version_is_compared_by_what_it_says(
    english: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verify, "PROGRAM", "erqi_viewer 99")
    result = check(english, drawn=True)
    assert result.problems == ()
    assert result.notes[0].what.startswith("made by another version")
    assert told(spoilt(english, "tables/ranks.en.csv", ",85,", ",58,"))


# Any byte


@settings(max_examples=60)
@given(st.data())
def test_any_byte_of_any_file_that_is_changed_is_told(tmp_path: Path, data: st.DataObject) -> None:
    files = unzipped(english_bundle(tmp_path))
    name = data.draw(st.sampled_from(sorted(files)))
    place = data.draw(st.integers(0, len(files[name]) - 1))
    files[name] = changed(files[name], place)
    path = zipped(tmp_path / "changed.zip", files)
    try:
        found = told(path)
    except InputError:  # a manifest that says nothing any more
        assert name == layout.MANIFEST
    else:
        assert found


@settings(max_examples=60)
@given(st.data())
def test_any_byte_that_is_changed_with_fitting_digests_is_told(
    tmp_path: Path, data: st.DataObject
) -> None:
    files = unzipped(english_bundle(tmp_path))
    name = data.draw(st.sampled_from(names_of(files)))
    place = data.draw(st.integers(0, len(files[name]) - 1))
    before = files[name]
    files[name] = changed(files[name], place)
    path = zipped(tmp_path / "changed.zip", signed(files))
    # Of a drawing, what nobody can see is let pass: a line a twentieth of a pixel further on.
    unseen = name.endswith(".svg") and svg_alike(before, files[name])
    assert unseen or told(path, drawn=name.startswith("chart."))


# The command


def test_the_command_signs_off_and_tells_differences(tmp_path: Path, capsys: Output) -> None:
    out = tmp_path / "book.zip"
    assert main(["bundle", str(out), "--lang", "en"]) == 0
    made = capsys.readouterr().out
    assert main(["verify", str(out)]) == 0
    signed_off = capsys.readouterr().out
    assert "nothing wrong" in signed_off
    assert made.split()[-1] == signed_off.split()[-1]
    bad = spoilt(out, "tables/ranks.en.csv", ",85,", ",58,")
    assert main(["verify", str(bad)]) == 1
    assert capsys.readouterr().out.startswith("tables/ranks.en.csv: row ")


def test_verify_still_takes_record_books_in_every_way(tmp_path: Path, capsys: Output) -> None:
    book = new_book(tmp_path)
    for arguments in ([], [book], ["--db", book]):
        assert main(["verify", *arguments]) == 0
    change(book, "UPDATE placement SET rank = 101 WHERE rank = 85")
    assert main(["verify", book]) == 1
    assert "rank 101" in capsys.readouterr().out
    assert main(["verify", book, "--db", book]) == 2


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 but no zip", b"plain text"])
def test_what_is_no_zip_is_one_line_and_exit_2(
    tmp_path: Path, capsys: Output, content: bytes
) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    assert main(["verify", str(path)]) == 2
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1
    assert "a.zip" in captured.err
