"""What is in a bundle, seen with other programs' eyes."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING

import openpyxl  # type: ignore[import-untyped]
import pytest
from absences_book import book_of_absences
from books import big_book, change, new_book
from bundles import bundle, check, english_bundle, unzipped
from evidence_books import TEXT, made_book

from erqi_viewer.core.changes import Step, updated
from erqi_viewer.core.errors import InputError, OutputError
from erqi_viewer.core.records import Name
from erqi_viewer.store import edits, queries
from erqi_viewer.store.database import open_database
from erqi_viewer.transfer.bundle import layout, make
from erqi_viewer.transfer.bundle.pictures import png_texts, svg_texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WORDS = "二七区综合实力列第八十五位。"


def attach(book: str, text: str) -> None:
    with open_database(book) as db:
        (source,) = queries.load(db).sources
        edits.attach_text(db, source.key, text)


def test_a_bundle_of_the_same_book_on_the_same_day_is_the_same_bytes(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    first, second = tmp_path / "a.zip", tmp_path / "b.zip"
    assert bundle(book, first) == bundle(book, second)
    assert first.read_bytes() == second.read_bytes()


def test_the_date_is_that_of_the_build_where_one_is_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    bundle(new_book(tmp_path), tmp_path / "a.zip")
    files = unzipped(tmp_path / "a.zip")
    assert json.loads(files["manifest.json"])["created"] == "1970-01-01"
    assert "1970-01-01" in files["README.en.txt"].decode()


def test_a_bundle_has_every_kind_of_file_in_both_languages(tmp_path: Path) -> None:
    made = bundle(new_book(tmp_path), tmp_path / "a.zip")
    files = unzipped(tmp_path / "a.zip")
    assert made.files == len(files)
    for lang in ("zh", "en"):
        assert set(layout.derived([lang])) <= files.keys()
    assert "二七区" in files["README.zh.txt"].decode()
    assert "Erqi District" in files["README.en.txt"].decode()
    assert not any("change" in name for name in files)


def test_the_manifest_lists_every_other_file_with_its_size_and_digest(tmp_path: Path) -> None:
    files = unzipped(english_bundle(tmp_path))
    listed = json.loads(files["manifest.json"])["files"]
    assert listed.keys() == files.keys() - {"manifest.json", "SHA256SUMS"}
    for name, one in listed.items():
        assert one == {"size": len(files[name]), "sha256": sha256(files[name]).hexdigest()}


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum is not here")
def test_common_tools_check_the_digests(tmp_path: Path) -> None:
    path = english_bundle(tmp_path)
    with zipfile.ZipFile(path) as file:
        file.extractall(tmp_path / "out")
    subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], check=True, cwd=tmp_path / "out")


def test_workbook_and_csv_hold_the_same_ranks(tmp_path: Path) -> None:
    files = unzipped(english_bundle(tmp_path))
    book = openpyxl.load_workbook(io.BytesIO(files["tables/book.en.xlsx"]))
    sheet = [
        ["" if cell is None else str(cell) for cell in row]
        for row in book["Ranks"].iter_rows(values_only=True)
    ]
    table = list(csv.reader(io.StringIO(files["tables/ranks.en.csv"].decode("utf-8-sig"))))
    assert len(table) == 19
    # What is true is a number in a workbook.
    assert sheet == [["1" if cell == "True" else cell for cell in row] for row in table]


def test_the_history_comes_as_json_with_records_and_as_csv_with_values(tmp_path: Path) -> None:
    files = unzipped(english_bundle(tmp_path))
    first = json.loads(files["history.en.json"])[0]
    row = next(csv.DictReader(io.StringIO(files["history.en.csv"].decode("utf-8-sig"))))
    assert (row["Under this name"], row["Years running"], row["Best"]) == ("4", "6", "85")
    assert len(first["streak_joined"]["records"]) == 6


def test_pictures_name_their_source_and_the_digest_of_the_book(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    files = unzipped(english_bundle(tmp_path))
    with open_database(book) as db:
        digest = queries.content_digest(db)
    for texts in (png_texts(files["chart.en.png"]), svg_texts(files["chart.en.svg"])):
        assert texts["Database-SHA256"] == digest
        assert texts["Title"].startswith("Erqi District")
        assert texts["Source"]


def test_the_chart_is_there_as_numbers(tmp_path: Path) -> None:
    chart = json.loads(unzipped(english_bundle(tmp_path))["chart.en.json"])
    points = {
        one["key"]: [(point["year"], point["rank"]) for point in one["points"]]
        for one in chart["series"]
    }
    assert points["green-development"] == [(2018, 76), (2019, 74)]


def test_texts_are_left_out_unless_asked_for(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    attach(book, WORDS)
    bundle(book, tmp_path / "without.zip")
    bundle(book, tmp_path / "with.zip", make.Order(with_texts=True))
    without, with_texts = unzipped(tmp_path / "without.zip"), unzipped(tmp_path / "with.zip")
    assert not any(WORDS.encode() in content for content in without.values())
    assert with_texts["texts/0001.txt"].decode() == WORDS
    assert json.loads(without["manifest.json"])["texts_left_out"] == 1
    digests = [json.loads(with_texts["manifest.json"])[f"{k}_sha256"] for k in ("data", "database")]
    assert digests[0] == digests[1]
    assert json.loads(with_texts["evidence.json"])[0]["text_included"]


def test_a_bundle_of_one_region_holds_nothing_of_another(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    change(book, _OTHER_REGION)
    whole, part = tmp_path / "whole.zip", tmp_path / "part.zip"
    bundle(book, whole)
    bundle(book, part, make.Order(regions=("410103",)))
    assert any("金水区".encode() in one for one in unzipped(whole).values())
    assert not any("金水区".encode() in one for one in unzipped(part).values())
    assert check(part).problems == ()
    manifest = json.loads(unzipped(part)["manifest.json"])
    assert manifest["regions"] == ["410103"]
    assert manifest["database_sha256"] != manifest["data_sha256"]


_OTHER_REGION = """
INSERT INTO region (uid, code, name_zh, level, parent_id)
SELECT 'region-x', '410105', '金水区', 'district', parent_id FROM region WHERE code = '410103';
INSERT INTO fact (uid, kind, source_id) SELECT 'fact-x', 'placement', id FROM source;
INSERT INTO placement (fact_id, region_id, edition_id, status, rank)
SELECT f.id, r.id, e.id, 'ranked', 40 FROM fact f, region r, edition e
WHERE f.uid = 'fact-x' AND r.uid = 'region-x' ORDER BY e.id LIMIT 1;
"""


def test_a_book_of_many_lines_has_a_chart_of_its_own_region(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    rows = "".join(
        _OTHER_REGION.replace("-x", f"-{n}").replace("410105", f"4102{n:02}") for n in range(1, 26)
    )
    change(book, rows)
    bundle(book, tmp_path / "a.zip")
    files = unzipped(tmp_path / "a.zip")
    labels = [one["label"] for one in json.loads(files["chart.en.json"])["series"]]
    assert len(labels) == 4
    assert "The chart shows Erqi District (410103) alone" in files["README.en.txt"].decode()
    assert check(tmp_path / "a.zip", drawn=True).problems == ()


def test_a_book_without_facts_makes_a_bundle_that_holds(tmp_path: Path) -> None:
    from erqi_viewer.store import seed

    seed.create_database(str(tmp_path / "empty.sqlite"), empty=True)
    bundle(str(tmp_path / "empty.sqlite"), tmp_path / "a.zip")
    assert check(tmp_path / "a.zip", drawn=True).problems == ()


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    book, out = new_book(tmp_path), tmp_path / "a.zip"
    out.write_bytes(b"before")

    def fail(*_: object) -> dict[str, bytes]:
        raise OutputError("There is not enough memory.", "")

    with pytest.raises(OutputError):
        make.finished(make.make(book, str(out), make.Order(), fail, {}))
    assert out.read_bytes() == b"before"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.zip", "book.sqlite"]
    with pytest.raises(OutputError, match="none"):
        bundle(book, tmp_path / "none" / "a.zip")
    with pytest.raises(InputError, match=r"\.zip"):
        bundle(book, tmp_path / "a.tar")


def test_a_bundle_of_too_many_facts_is_refused_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layout, "MOST_FACTS", 10)
    with pytest.raises(InputError, match="73 facts"):
        bundle(new_book(tmp_path), tmp_path / "a.zip")
    assert not (tmp_path / "a.zip").exists()


def test_the_steps_go_up_to_their_end(tmp_path: Path) -> None:
    steps = list(
        make.make(new_book(tmp_path), str(tmp_path / "a.zip"), make.Order(), lambda *_: {}, {})
    )
    done = [one.done for one in steps]
    assert done == sorted(done)
    assert len({one.total for one in steps}) == 1
    assert done[-1] == steps[-1].total


def _attached(folder: Path) -> str:
    book = made_book(folder)
    with open_database(book) as db:
        (source,) = queries.load(db).sources
        edits.attach_text(db, source.key, TEXT)
    return book


def _strange(folder: Path) -> str:
    book = new_book(folder)
    strange = "=1+1 <b>&amp;\u2028\t\"'😀\x01\r\n结束"
    with open_database(book) as db:
        data = queries.load(db)
        for table, one in (("source", data.sources[0]), ("dimension", data.dimensions[0])):
            before = edits.document(db, table, one.uid)
            assert before is not None
            name = "title_en" if table == "source" else "name_en"
            edits.apply(db, Step(Name("改"), (updated(table, one.uid, before, **{name: strange}),)))
    return book


@pytest.mark.parametrize("make_book", [book_of_absences, _attached, _strange, big_book])
@pytest.mark.parametrize("with_texts", [False, True])
def test_a_bundle_of_any_book_holds(
    tmp_path: Path, make_book: Callable[[Path], str], with_texts: bool
) -> None:
    bundle(make_book(tmp_path), tmp_path / "a.zip", make.Order(with_texts=with_texts))
    result = check(tmp_path / "a.zip", drawn=True)
    assert result.problems == ()


def test_without_room_to_work_in_nothing_is_written_or_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = english_bundle(tmp_path)

    def full(*_: object, **__: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkdtemp", full)
    with pytest.raises(OutputError, match="No space left"):
        bundle(new_book(tmp_path), tmp_path / "a.zip")
    with pytest.raises(OutputError, match="No space left"):
        check(path)
    assert not (tmp_path / "a.zip").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
@pytest.mark.parametrize("kilobytes", [1, 150, 300, 500])
def test_a_full_disk_leaves_the_bundle_that_was_there(tmp_path: Path, kilobytes: int) -> None:
    book, out = new_book(tmp_path), tmp_path / "a.zip"
    out.write_bytes(b"before")
    script = (
        "import resource, sys; from erqi_viewer.cli import main; "
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({kilobytes * 1024},) * 2); "
        "sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", script, "bundle", str(out), "--db", book]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert out.read_bytes() == b"before"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.zip", "book.sqlite"]
