"""What the tables themselves refuse."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from books import new_book

from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from pathlib import Path

RANK = "UPDATE placement SET {} WHERE rank = 85"
FIGURE = "UPDATE observation SET {} WHERE value = 323.3"
EVIDENCE = "UPDATE evidence SET {} WHERE id = 1"
EDITION = "UPDATE edition SET {} WHERE id = 1"


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        (RANK.format("rank = 0"), "CHECK"),
        (RANK.format("rank = -1"), "CHECK"),
        (RANK.format("rank = NULL"), "CHECK"),
        (RANK.format("rank = 'first'"), "cannot store TEXT"),
        (RANK.format("rank = 84.5"), "cannot store REAL"),
        (RANK.format("status = 'listed'"), "CHECK"),
        (RANK.format("status = 'unknown'"), "CHECK"),
        (RANK.format("preferred = 2"), "CHECK"),
        (RANK.format("edition_id = 999"), "FOREIGN KEY"),
        (RANK.format("region_id = 999"), "FOREIGN KEY"),
        (RANK.format("edition_id = (SELECT edition_id FROM placement WHERE rank = 61)"), "UNIQUE"),
        (FIGURE.format("value = NULL, growth_percent = NULL"), "CHECK"),
        (FIGURE.format("place = NULL"), "CHECK"),
        (FIGURE.format("place_by = NULL"), "CHECK"),
        (FIGURE.format("place_by = 'size'"), "CHECK"),
        (FIGURE.format("place = 0"), "CHECK"),
        (FIGURE.format("qualifier = 'some'"), "CHECK"),
        (FIGURE.format("value = 'much'"), "cannot store TEXT"),
        (FIGURE.format("year = 19"), "CHECK"),
        (EVIDENCE.format("start = -1"), "CHECK"),
        (EVIDENCE.format('"end" = start'), "CHECK"),
        (EVIDENCE.format("role = 'guess'"), "CHECK"),
        (EVIDENCE.format("sha256 = 'abc'"), "CHECK"),
        (EVIDENCE.format("fact_id = 999"), "FOREIGN KEY"),
        (EVIDENCE.format("uid = (SELECT uid FROM evidence WHERE id = 2)"), "UNIQUE"),
        (EDITION.format("size = 0"), "CHECK"),
        (EDITION.format("year = 20190"), "CHECK"),
        (EDITION.format("status = 'lost'"), "CHECK"),
        (EDITION.format("published_as_zh = ''"), "CHECK"),
        (EDITION.format("(list_id, year) = (SELECT list_id, year FROM edition WHERE id = 2)"),
         "UNIQUE"),
        ("UPDATE region SET code = '41010x'", "CHECK"),
        ("UPDATE region SET code = '4101031' WHERE id = 1", "CHECK"),
        ("UPDATE region SET level = 'town'", "CHECK"),
        ("UPDATE honour SET kind = 'medal'", "CHECK"),
        ("UPDATE honour SET name_zh = ''", "CHECK"),
        ("UPDATE fact SET kind = 'rumour'", "CHECK"),
        ("UPDATE structure_item SET structure = 'family'", "CHECK"),
        ("UPDATE source SET published_on = 'last year'", "CHECK"),
        ("UPDATE source SET text_sha256 = 'abc'", "CHECK"),
        ("DELETE FROM source", "FOREIGN KEY"),
        ("DELETE FROM dimension", "FOREIGN KEY"),
        ("INSERT INTO meta VALUES ('home_region', '1')", "UNIQUE"),
    ],
)  # fmt: skip
def test_a_row_against_the_rules_is_refused(tmp_path: Path, statement: str, rule: str) -> None:
    with (
        open_database(new_book(tmp_path)) as db,
        pytest.raises(sqlite3.IntegrityError, match=rule),
        db.transaction() as connection,
    ):
        connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        RANK.format("rank = 84"),
        RANK.format("status = 'listed', rank = NULL"),
        RANK.format("status = 'not-listed', rank = NULL"),
        RANK.format("preferred = 0, preference_reason = 'a typing error'"),
        FIGURE.format("value = NULL, place = NULL, place_by = NULL"),
        EDITION.format("status = 'not-published'"),
        EVIDENCE.format("start = 0"),
    ],
)
def test_a_row_by_the_rules_is_taken(tmp_path: Path, statement: str) -> None:
    with open_database(new_book(tmp_path)) as db, db.transaction() as connection:
        assert connection.execute(statement).rowcount == 1


def test_a_fact_takes_its_row_and_evidence_with_it(tmp_path: Path) -> None:
    with open_database(new_book(tmp_path)) as db:
        with db.transaction() as connection:
            connection.execute("DELETE FROM fact WHERE kind = 'placement'")
        assert list(db.select("SELECT count(*) FROM placement")) == [(0,)]
        assert list(db.select("SELECT count(*) FROM evidence")) == [(146 - 36,)]
