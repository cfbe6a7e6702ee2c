from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from books import assert_helpful, bundled_bytes, change, new_book, raw, scripts

from erqi_viewer.store import connection
from erqi_viewer.store.check import verify
from erqi_viewer.store.connection import BookError

if TYPE_CHECKING:
    from pathlib import Path


def test_nothing_is_wrong_with_the_bundled_facts(tmp_path: Path) -> None:
    assert verify(new_book(tmp_path)) == ()


@pytest.mark.parametrize(
    ("script", "where", "message"),
    [
        ("UPDATE placement SET rank = 101 WHERE rank = 91",
         "placement ", "rank 101 on a list of 100"),
        ("UPDATE edition SET status = 'not-published' WHERE year = 2014",
         "placement ", "not published"),
        ("UPDATE placement SET preferred = 0 WHERE rank = 85",
         "region 410103", "no source is preferred"),
        ("DELETE FROM honour WHERE year = 2016", "honour ", "the fact is empty"),
        ("UPDATE fact SET kind = 'honour' WHERE kind = 'organisation'", "honour ", "another kind"),
        ("INSERT INTO honour (fact_id, region_id, year, kind, name_zh)"
         " SELECT fact_id, region_id, 2019, 'award', '奖' FROM placement LIMIT 1",
         "placement ", "another kind"),
        ("UPDATE region SET parent_id = id WHERE code = '410000'", "region ", "its own parent"),
        ("UPDATE ranked_list SET predecessor_id = 2 WHERE id = 1", "list ", "its own parent"),
        ("UPDATE structure_item SET parent_id = (SELECT fact_id FROM structure_item WHERE key ="
         " 'programme-theme-central') WHERE key = 'programme-area-central'",
         "structure item ", "its own parent"),
        ('UPDATE evidence SET "end" = 2055 WHERE id = 1', "organisation ", "in a text of 2054"),
        ("DELETE FROM source", "fact ", "refers to a source that is missing"),
        ("UPDATE placement SET rank = 0 WHERE rank = 91", "file", "CHECK constraint failed"),
        ("CREATE VIEW spy AS SELECT 1", "file", "not those of this program"),
        ("PRAGMA user_version = 0", "file", "not those of this program"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(tmp_path: Path, script: str, where: str, message: str) -> None:
    path = new_book(tmp_path)
    change(path, script)
    problems = verify(path)
    assert problems
    assert all(p.where.startswith(where) and re.search(message, p.message) for p in problems)


def test_an_index_that_lost_a_row_is_found(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    change(
        path,
        "PRAGMA writable_schema = ON;"
        "UPDATE sqlite_schema SET sql = sql || ' AND rank > 90'"
        " WHERE name = 'one_preferred_placement';"
        "PRAGMA writable_schema = RESET; REINDEX; PRAGMA writable_schema = ON;"
        "UPDATE sqlite_schema SET sql = replace(sql, ' AND rank > 90', '')"
        " WHERE name = 'one_preferred_placement';",
    )
    assert any("missing from index" in problem.message for problem in verify(path))


def test_a_truncated_book_is_a_finding_and_no_error(tmp_path: Path) -> None:
    path = tmp_path / "cut.sqlite"
    path.write_bytes(bundled_bytes()[:100_000])
    (problem,) = verify(str(path))
    assert problem.where == "file"
    assert "malformed" in problem.message


def test_text_that_is_not_utf_8_is_found_with_its_table(tmp_path: Path) -> None:
    name = "全国绿色发展百强区".encode()
    path = tmp_path / "book.sqlite"
    path.write_bytes(bundled_bytes().replace(name, b"\xff" * len(name)))
    assert [problem.where for problem in verify(str(path))] == ["edition"]


def test_evidence_is_checked_against_the_text_once_it_is_attached(
    tmp_path: Path, report: str
) -> None:
    path = new_book(tmp_path)
    with raw(path) as other:
        other.execute("UPDATE source SET text = ?", (report,))
    assert verify(path) == ()
    with raw(path) as other:
        other.execute("UPDATE source SET text = ?", (report.replace("第85名", "第58名"),))
    problems = verify(path)
    # The quote that two ranks share, and the number of one of them.
    assert len(problems) == 3
    assert all(problem.where.startswith("placement ") for problem in problems)
    assert all("is not what it was" in problem.message for problem in problems)


def test_a_text_made_up_by_a_test_is_checked_too(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    change(path, "UPDATE source SET text = 'short'")
    assert len(verify(path)) == 146


def test_verifying_changes_nothing(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    verify(path)
    assert (tmp_path / "book.sqlite").read_bytes() == bundled_bytes()
    assert [file.name for file in tmp_path.iterdir()] == ["book.sqlite"]


def test_an_older_book_is_checked_by_its_own_rules_and_stays_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path)
    scripts(tmp_path / "migrations", monkeypatch, "ALTER TABLE placement ADD COLUMN a TEXT;")
    assert verify(path) == ()
    assert (tmp_path / "book.sqlite").read_bytes() == bundled_bytes()
    change(path, "DELETE FROM source")
    assert verify(path)


def test_what_cannot_be_read_at_all_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.02)
    text = tmp_path / "text.txt"
    text.write_text("年份,名次")
    for path, kind in ((tmp_path / "none", "missing"), (tmp_path, "folder"), (text, "foreign")):
        with pytest.raises(BookError) as caught:
            verify(str(path))
        assert caught.value.kind == kind
    book = new_book(tmp_path)
    with raw(book) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BookError) as caught:
            verify(book)
        assert_helpful(caught.value, "locked", book)
    change(book, "PRAGMA user_version = 99")
    with pytest.raises(BookError) as caught:
        verify(book)
    assert_helpful(caught.value, "newer", book)
