from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from books import bundled_bytes, new_book
from hypothesis import given, settings
from hypothesis import strategies as st

from erqi_viewer.core.changes import (
    ConflictError,
    Document,
    RowChange,
    Step,
    added,
    deleted,
    new_uid,
    updated,
)
from erqi_viewer.core.errors import InputError
from erqi_viewer.core.records import Name
from erqi_viewer.store import change_log, edits, queries
from erqi_viewer.store.check import verify
from erqi_viewer.store.connection import BookError
from erqi_viewer.store.database import open_database
from erqi_viewer.store.rules import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from erqi_viewer.core.records import Fact, Placement
    from erqi_viewer.store.database import Database

TITLE = Name("改", "change")
TABLES = ("placement", "observation", "honour", "organisation", "structure_item")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with open_database(new_book(tmp_path)) as opened:
        yield opened


def document(db: Database, table: str, uid: str) -> Document:
    found = edits.document(db, table, uid)
    assert found is not None
    return found


def place(db: Database, year: int = 2019, dimension: str = "green-development") -> Placement:
    places = queries.load(db).placements
    return next(one for one in places if (one.year, one.dimension.key) == (year, dimension))


def rank(db: Database, value: object) -> RowChange:
    uid = place(db).uid
    return updated("placement", uid, document(db, "placement", uid), rank=value)


def test_a_document_holds_the_whole_row_with_stable_ids(db: Database) -> None:
    found = place(db)
    row = document(db, "placement", found.uid)
    assert (row["rank"], row["status"], row["preferred"]) == (74, "ranked", 1)
    assert (row["region"], row["edition"]) == (found.region.uid, found.edition.uid)
    assert row["source"] == found.source.uid
    assert [item["role"] for item in row["evidence"]] == ["quote", "value"]
    assert "id" not in row
    assert len(document(db, "edition", found.edition.uid)["publishers"]) == 3
    assert document(db, "meta", "home_region") == {"value": "410103"}


def test_what_is_not_there_has_no_document(db: Database) -> None:
    assert edits.document(db, "placement", "no-such") is None
    assert edits.document(db, "region", "no-such") is None


def test_an_edit_is_kept_and_stands_in_the_log(db: Database) -> None:
    changes = edits.apply(db, Step(TITLE, (rank(db, 73),), "misprint"), by="Li")
    assert place(db).rank == 73
    assert changes.records == {place(db).uid}
    assert not changes.shape
    (entry,) = change_log.entries(db)
    assert (entry.uid, entry.made_by, entry.reason) == (changes.change, "Li", "misprint")
    (row,) = change_log.rows_of(db, entry.uid)
    assert row.before is not None
    assert row.after is not None
    assert (row.before["rank"], row.after["rank"]) == (74, 73)


def test_a_log_of_many_years_can_still_be_listed(db: Database) -> None:
    count = 20_000
    with db.transaction() as connection:
        connection.executemany(
            "INSERT INTO change (uid, made_at, made_by, kind, title_zh, reverts_id) "
            "VALUES (?, '2026-01-01T00:00:00Z', 'Li', 'edit', '改', ?)",
            ((f"{n:05}", 1 if n == count else None) for n in range(1, count + 1)),
        )
    found = change_log.entries(db)
    assert len(found) == count
    assert (found[0].reverts, found[-1].reverted_by) == ("00001", "20000")


def test_a_change_that_changes_nothing_leaves_no_trace(db: Database) -> None:
    changes = edits.apply(db, Step(TITLE, (rank(db, 74),)))
    assert changes.change is None
    assert change_log.entries(db) == ()


def test_undoing_and_redoing_are_entries_that_take_entries_back(db: Database) -> None:
    before = queries.content_digest(db)
    first = edits.apply(db, Step(TITLE, (rank(db, 73),))).change
    after = queries.content_digest(db)
    assert first is not None
    second = edits.revert(db, first, kind="undo").change
    assert queries.content_digest(db) == before
    assert second is not None
    edits.revert(db, second, kind="redo")
    assert queries.content_digest(db) == after
    assert [entry.kind for entry in change_log.entries(db)] == ["redo", "undo", "edit"]
    assert [entry.reverts for entry in change_log.entries(db)] == [second, first, None]


@pytest.mark.parametrize("table", TABLES)
def test_every_fact_can_be_deleted_and_comes_back_whole(db: Database, table: str) -> None:
    facts = queries.load(db)
    before = queries.content_digest(db)
    groups: dict[str, Sequence[Fact]] = {
        "placement": facts.placements,
        "observation": facts.observations,
        "honour": facts.honours,
        "organisation": (),
        "structure_item": facts.structure_items[-1:],
    }
    for fact in groups[table]:
        row = deleted(table, fact.uid, document(db, table, fact.uid))
        entry = edits.apply(db, Step(TITLE, (row,))).change
        assert edits.document(db, table, fact.uid) is None
        assert entry is not None
        edits.revert(db, entry)
    assert queries.content_digest(db) == before
    assert verify(db.path) == ()


def test_new_rows_may_refer_to_one_another_in_any_order(db: Database) -> None:
    found = place(db)
    region, source = new_uid(), new_uid()
    row = document(db, "placement", found.uid) | {
        "region": region,
        "source": source,
        "rank": 5,
        "evidence": [],
    }
    names = {"name_zh": "甲区", "name_en": "", "level": "district", "parent": None}
    rows = (
        added("region", {"code": "110101", **names}, region),
        added("source", document(db, "source", found.source.uid) | {"key": "a"}, source),
        added("placement", row),
    )
    changes = edits.apply(db, Step(TITLE, rows))
    assert changes.shape
    assert [one.rank for one in queries.load(db, ("110101",)).placements] == [5]
    assert verify(db.path) == ()


@pytest.mark.parametrize(
    ("table", "values", "field"),
    [
        ("placement", {"rank": 101}, "rank"),
        ("placement", {"rank": 0}, ""),
        ("placement", {"rank": None}, ""),
        ("placement", {"status": "nonsense"}, ""),
        ("placement", {"preferred": 0}, "preferred"),
        ("edition", {"size": 50}, "size"),
        ("edition", {"status": "not-published"}, "status"),
        ("edition", {"year": 2018}, "year"),
        ("region", {"parent": "self"}, "parent"),
        ("region", {"code": "41010"}, ""),
        ("region", {"code": "410100"}, "code"),
    ],
)
def test_what_breaks_a_rule_is_refused_and_nothing_is_changed(
    db: Database, table: str, values: Document, field: str
) -> None:
    found = place(db)
    uid = {"placement": found.uid, "edition": found.edition.uid, "region": found.region.uid}[table]
    values = {key: uid if value == "self" else value for key, value in values.items()}
    before = queries.content_digest(db)
    row = updated(table, uid, document(db, table, uid), **values)
    with pytest.raises(RuleError) as caught:
        edits.apply(db, Step(TITLE, (row,)))
    assert caught.value.field == field
    assert "Nothing was changed." in str(caught.value)
    assert queries.content_digest(db) == before
    assert change_log.entries(db) == ()


def test_a_second_place_by_the_same_source_is_refused(db: Database) -> None:
    row = document(db, "placement", place(db).uid) | {"preferred": 0, "rank": 3, "evidence": []}
    with pytest.raises(RuleError) as caught:
        edits.apply(db, Step(TITLE, (added("placement", row),)))
    assert caught.value.field == "source"


def test_what_others_refer_to_cannot_be_deleted(db: Database) -> None:
    uid = place(db).edition.uid
    row = deleted("edition", uid, document(db, "edition", uid))
    with pytest.raises(RuleError, match="refer"):
        edits.apply(db, Step(TITLE, (row,)))
    assert place(db).edition.uid == uid


def test_a_row_that_was_changed_meanwhile_is_not_overwritten(db: Database) -> None:
    mine = rank(db, 73)
    with open_database(db.path) as other:
        edits.apply(other, Step(TITLE, (rank(other, 72),)))
    with pytest.raises(ConflictError, match="meanwhile"):
        edits.apply(db, Step(TITLE, (mine,)))
    assert place(db).rank == 72


def test_an_entry_whose_rows_were_changed_since_cannot_be_taken_back(db: Database) -> None:
    first = edits.apply(db, Step(TITLE, (rank(db, 73),))).change
    edits.apply(db, Step(TITLE, (rank(db, 72),)))
    assert first is not None
    with pytest.raises(ConflictError):
        edits.revert(db, first)
    assert place(db).rank == 72


def test_an_unknown_entry_is_said_to_be_unknown(db: Database) -> None:
    with pytest.raises(InputError, match="no change"):
        edits.revert(db, "no-such")


def test_a_book_that_may_only_be_read_is_not_edited(tmp_path: Path) -> None:
    with open_database(new_book(tmp_path), read_only=True) as db:
        with pytest.raises(BookError) as caught:
            edits.apply(db, Step(TITLE, (rank(db, 73),)))
        assert caught.value.kind == "read-only"


def test_stable_ids_of_later_rows_sort_after_earlier_ones() -> None:
    uids = [new_uid() for _ in range(50)]
    assert len(set(uids)) == 50
    assert {uid[14] for uid in uids} == {"7"}
    assert uids[0][:10] <= uids[-1][:10]


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_any_run_of_edits_undone_backwards_gives_the_book_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("books") / "book.sqlite"
    path.write_bytes(bundled_bytes())
    with open_database(str(path)) as db:
        digests, done = [queries.content_digest(db)], []
        for _ in range(data.draw(st.integers(1, 5))):
            uid = data.draw(st.sampled_from([one.uid for one in queries.load(db).placements]))
            row = document(db, "placement", uid)
            change = data.draw(
                st.one_of(
                    st.just(deleted("placement", uid, row)),
                    st.builds(
                        lambda new, row=row, uid=uid: updated("placement", uid, row, **new),
                        st.fixed_dictionaries({"rank": st.integers(1, 100), "note_zh": st.text()}),
                    ),
                )
            )
            entry = edits.apply(db, Step(TITLE, (change,))).change
            if entry is not None:
                done.append(entry)
                digests.append(queries.content_digest(db))
        for entry in reversed(done):
            assert queries.content_digest(db) == digests.pop()
            edits.revert(db, entry, kind="undo")
        assert [queries.content_digest(db)] == digests
    assert verify(str(path)) == ()
