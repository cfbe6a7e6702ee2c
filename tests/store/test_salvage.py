from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest
from books import bundled_bytes, change, new_book, raw
from hypothesis import given, settings
from hypothesis import strategies as st

from erqi_viewer.cli import main
from erqi_viewer.core.changes import Step, updated
from erqi_viewer.core.records import Name
from erqi_viewer.store import change_log, check, edits, queries
from erqi_viewer.store.connection import BookError
from erqi_viewer.store.database import open_database
from erqi_viewer.store.salvage import Salvage, salvage

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 4096


def digest(path: str) -> str:
    with open_database(path) as db:
        return queries.content_digest(db)


def ruin(path: str, *pages: int) -> None:
    """Fill pages with noise, but for the header."""
    noise = random.Random(4)  # noqa: S311
    with open(path, "r+b") as file:
        for page in pages:
            start = 100 if page == 1 else 0
            file.seek((page - 1) * PAGE + start)
            file.write(noise.randbytes(PAGE - start))


def root_of(path: str, name: str) -> int:
    with raw(path) as book:
        root: int = book.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)
        ).fetchone()[0]
    return root


def leaves_of(path: str, name: str) -> list[int]:
    from erqi_viewer.store.pages import PageFile

    pages = PageFile(path)
    try:
        return pages.children(root_of(path, name))
    finally:
        pages.close()


def saved(path: str, folder: Path) -> tuple[Salvage, str]:
    target = str(folder / "saved.sqlite")
    return salvage(path, target), target


def test_of_a_sound_book_everything_is_saved(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    change(path, "UPDATE source SET text = replace(hex(zeroblob(30000)), '00', '文')")
    with open_database(path) as db:
        uid = queries.load(db).placements[0].uid
        row = edits.document(db, "placement", uid)
        assert row is not None
        edits.apply(db, Step(Name("改", "change"), (updated("placement", uid, row, rank=1),)))
    result, target = saved(path, tmp_path)
    assert result.whole, {k: v for k, v in result.lost.items() if v}
    assert digest(target) == digest(path)
    with open_database(path) as one, open_database(target) as two:
        assert change_log.entries(one) == change_log.entries(two)


def test_the_catalogue_of_tables_can_be_done_without(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    before = digest(path)
    ruin(path, 1)
    result, target = saved(path, tmp_path)
    assert result.ruined_pages == 1
    assert result.kept["fact"] == 73
    assert check.verify(target) == ()
    with open_database(target) as db:
        assert len(queries.load(db).placements) == 18
    assert digest(target) != before  # who published the editions cannot be told from an index


def test_rows_below_a_ruined_inner_page_are_found_by_what_they_look_like(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    ruin(path, root_of(path, "evidence"))
    result, target = saved(path, tmp_path)
    assert (result.kept["evidence"], result.lost["evidence"]) == (146, 0)
    assert check.verify(target) == ()


def test_of_a_ruined_leaf_only_its_own_rows_are_lost(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    leaf = leaves_of(path, "evidence")[1]
    ruin(path, leaf)
    result, target = saved(path, tmp_path)
    assert 100 < result.kept["evidence"] < 146
    assert result.kept["fact"] == 73
    assert result.ruined_pages == 1
    assert check.verify(target) == ()


def test_what_refers_to_lost_rows_is_left_out_and_counted(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    ruin(path, root_of(path, "observation"))
    result, target = saved(path, tmp_path)
    assert result.kept["observation"] == 0
    assert (result.kept["fact"], result.lost["fact"]) == (55, 18)
    assert check.verify(target) == ()


@pytest.mark.parametrize("table", ["placement", "region", "source", "edition", "fact", "dimension"])
def test_a_lost_row_is_rebuilt_from_the_indexes_that_name_it(tmp_path: Path, table: str) -> None:
    path = new_book(tmp_path)
    with open_database(path) as db:
        before = {(one.uid, one.year, one.rank) for one in queries.load(db).placements}
    ruin(path, *(leaves_of(path, table) if table == "fact" else [root_of(path, table)]))
    result, target = saved(path, tmp_path)
    assert result.rebuilt > 0
    assert check.verify(target) == ()
    with open_database(target) as db:
        places = queries.load(db).placements
    assert {(one.uid, one.year, one.rank) for one in places} == before
    if table == "region":
        assert {one.region.code for one in places} == {"410103"}
        assert {one.region.name.zh for one in places} == {"（名称丢失）"}
    if table == "source":
        assert {one.source.key for one in places} == {"erqi-2019-10-report"}


def test_lists_that_are_lost_keep_their_places_in_a_dimension_of_its_own(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    ruin(path, root_of(path, "ranked_list"))
    result, target = saved(path, tmp_path)
    assert result.kept["placement"] == 18
    assert set(result.lost.values()) == {0}
    assert check.verify(target) == ()
    with open_database(target) as db:
        assert {one.dimension.key for one in queries.load(db).placements} == {"lost"}


def test_rows_that_break_a_rule_are_left_out(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    change(
        path,
        "UPDATE placement SET rank = 101 WHERE rank = 85;"
        "UPDATE region SET parent_id = id WHERE parent_id IS NULL;"
        "UPDATE placement SET preferred = 0 WHERE rank = 74;"
        "UPDATE honour SET kind = 'nonsense' WHERE fact_id = (SELECT min(fact_id) FROM honour);",
    )
    assert check.verify(path) != ()
    result, target = saved(path, tmp_path)
    assert check.verify(target) == ()
    assert result.lost["honour"] == 1
    assert result.lost["placement"] >= 1


def test_a_schema_of_a_stranger_is_not_run(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    before = digest(path)
    change(
        path,
        "ALTER TABLE meta RENAME TO hidden; CREATE VIEW meta AS SELECT * FROM hidden;"
        "CREATE TRIGGER spy AFTER INSERT ON fact BEGIN DELETE FROM placement; END;"
        "CREATE TABLE extra (a, b AS (hex(zeroblob(1000000))));"
        "INSERT INTO extra (a) VALUES (1);",
    )
    result, target = saved(path, tmp_path)
    assert result.kept["fact"] == 73
    with raw(target) as book:
        assert book.execute(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'view'"
        ).fetchone() == (0,)
    assert before != digest(target)  # meta is gone


def test_deleted_rows_do_not_come_back(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    change(path, "DELETE FROM evidence;")
    ruin(path, root_of(path, "honour"))
    result, _ = saved(path, tmp_path)
    assert result.kept["evidence"] == 0


def test_a_file_cut_off_is_saved_as_far_as_it_goes(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    os.truncate(path, len(bundled_bytes()) * 3 // 4 + 100)
    result, target = saved(path, tmp_path)
    assert result.kept["edition"] == 18
    assert not result.whole
    assert check.verify(target) == ()


@pytest.mark.parametrize("content", [b"", b"Dear reader" * 99, b"SQLite format 3\0" + bytes(4080)])
def test_what_is_no_record_book_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.sqlite"
    path.write_bytes(content)
    with pytest.raises(BookError) as caught:
        saved(str(path), tmp_path)
    assert caught.value.kind == "foreign"
    assert os.listdir(tmp_path) == ["letter.sqlite"]


def test_a_book_of_nothing_but_noise_is_said_to_be_hopeless(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    ruin(path, *range(1, len(bundled_bytes()) // PAGE + 1))
    with pytest.raises(BookError) as caught:
        saved(path, tmp_path)
    assert caught.value.kind == "hopeless"
    assert os.listdir(tmp_path) == ["book.sqlite"]


def test_the_damaged_file_is_not_touched_and_no_other_is_written_over(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    ruin(path, 7)
    with open(path, "rb") as file:
        before = file.read()
    (tmp_path / "saved.sqlite").write_text("mine")
    with pytest.raises(FileExistsError):
        saved(path, tmp_path)
    assert (tmp_path / "saved.sqlite").read_text() == "mine"
    with open(path, "rb") as file:
        assert file.read() == before


@settings(max_examples=60)
@given(st.integers(0, 2**32), st.integers(1, 60))
def test_whatever_is_ruined_what_is_saved_is_a_sound_book_or_the_refusal_is_in_words(
    tmp_path_factory: pytest.TempPathFactory, seed: int, count: int
) -> None:
    folder = tmp_path_factory.mktemp("ruined")
    path, noise = new_book(folder), random.Random(seed)  # noqa: S311
    content = bytearray(bundled_bytes())
    for _ in range(count):
        at = noise.randrange(100, len(content))
        length = noise.choice((1, 1, 2, 8, 500))
        content[at : at + length] = noise.randbytes(length)
    (folder / "book.sqlite").write_bytes(content)
    try:
        _, target = saved(path, folder)
    except BookError as error:
        if error.kind != "hopeless":
            raise
        return
    assert [one for one in check.verify(target) if "the text from" not in one.message] == []


def test_the_command_says_what_was_saved_and_what_is_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, target = new_book(tmp_path), str(tmp_path / "saved.sqlite")
    assert main(["salvage", path, target]) == 0
    assert "saved 73 facts, 18 places among them; nothing was lost" in capsys.readouterr().out
    assert main(["salvage", path, target]) == 2
    assert "exists already" in capsys.readouterr().err
    ruin(path, root_of(path, "observation"))
    os.unlink(target)
    assert main(["salvage", path, target]) == 1
    out = capsys.readouterr().out
    assert "18 of fact" in out
    assert "rebuilt" not in out
    assert f"1 of {os.path.getsize(path) // 4096} pages could not be read" in out
