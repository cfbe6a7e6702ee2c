"""From what stands in a form to a step of the book: rules, order of rows, names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from erqi_viewer.core.changes import Document, added, new_uid
from erqi_viewer.core.editing.check import draft
from erqi_viewer.core.editing.complete import completed
from erqi_viewer.core.editing.fields import KINDS
from erqi_viewer.core.editing.steps import delete_step, save_step
from erqi_viewer.core.editing.values import entries_of
from erqi_viewer.core.errors import ErqiError
from erqi_viewer.store import edits, listing, queries
from erqi_viewer.store.check import verify

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.changes import Step
    from erqi_viewer.core.editing.book import Book
    from erqi_viewer.core.editing.check import Problems
    from erqi_viewer.core.records import Placement
    from erqi_viewer.store.database import Database


def place(db: Database, year: int = 2019, dimension: str = "green-development") -> Placement:
    return next(
        one
        for one in queries.load(db).placements
        if (one.year, one.dimension.key, one.preferred) == (year, dimension, True)
    )


def document(db: Database, table: str, uid: str) -> Document:
    found = edits.document(db, table, uid)
    assert found is not None
    return found


def changed(
    db: Database, table: str, uid: str, book: Book | None = None, /, **typed: str
) -> tuple[Step, Problems]:
    """Change a row as a form would."""
    book = book or listing.read_book(db)
    before = document(db, table, uid)
    entries = {**entries_of(KINDS[table], before), **typed}
    one, problems = draft(KINDS[table], uid, before, entries, book)
    return save_step(one, book), problems


def rival(db: Database, rank: int = 80) -> str:
    """Let another source say another rank, which does not count; return its uid."""
    known = place(db)
    source = {**document(db, "source", known.source.uid), "key": "other", "published_on": "2020"}
    row = {**document(db, "placement", known.uid), "rank": rank, "preferred": 0, "evidence": []}
    uid, source_uid = new_uid(), new_uid()
    row |= {"source": source_uid, "preference_reason": "a draft"}
    rows = (added("source", source, source_uid), added("placement", row, uid))
    edits.apply(db, delete_step([], listing.read_book(db))._replace(rows=rows))
    return uid


@pytest.mark.parametrize(
    ("typed", "english", "chinese"),
    [
        ({"rank": "73"}, "rank 2019 green development 74 → 73", "2019年绿色发展名次 74 → 73"),
        (
            {"status": "not-listed"},
            "rank 2019 green development 74 → not on the list",
            "2019年绿色发展名次 74 → 未上榜",
        ),
        (
            {"note_en": "n"},
            "change rank 2019 green development: note",
            "修改2019年绿色发展名次：备注",
        ),
    ],
)
def test_a_step_is_called_after_what_it_changes(
    db: Database, typed: dict[str, str], english: str, chinese: str
) -> None:
    step, problems = changed(db, "placement", place(db).uid, **typed)
    assert not problems
    assert step.title == (chinese, english)


def test_a_figure_and_a_list_are_called_by_their_names(db: Database, book: Book) -> None:
    figure = queries.load(db).observations[0]
    step, _ = changed(db, "observation", figure.uid, value="324")
    assert step.title.en == "figure “Gross regional product first half of 2019”: value 323.3 → 324"
    (uid,) = [uid for uid, one in book.rows["ranked_list"].items() if "green" in one["key"]]
    step = delete_step([("ranked_list", uid, document(db, "ranked_list", uid))], book)
    assert step.title.en == "delete list “Top 100 Districts for Green Development”"


def test_a_rank_outside_its_list_a_missing_one_and_an_unknown_region_are_refused(
    db: Database,
) -> None:
    uid = place(db).uid
    for typed, key in (
        ({"rank": "101"}, "rank"),
        ({"rank": "0"}, "rank"),
        ({"rank": ""}, "rank"),
        ({"region": "nowhere"}, "region"),
        ({"region": ""}, "region"),
        ({"source": ""}, "source"),
        ({"edition": ""}, "edition"),
    ):
        _, problems = changed(db, "placement", uid, **typed)
        assert key in problems, typed
    assert not changed(db, "placement", uid, rank="100")[1]


def test_a_second_rank_by_the_same_source_is_refused(db: Database) -> None:
    other = place(db, dimension="investment-potential")
    _, problems = changed(db, "placement", place(db).uid, edition=other.edition.uid)
    assert "source" in problems


def test_a_list_that_was_not_published_has_no_ranks(db: Database) -> None:
    known = place(db)
    book = listing.read_book(db)
    book.rows["edition"][known.edition.uid]["status"] = "not-published"
    _, problems = changed(db, "placement", known.uid, book)
    assert "status" in problems


@pytest.mark.parametrize(
    ("table", "typed", "key"),
    [
        ("ranked_list", {"key": "investment-potential"}, "key"),
        ("ranked_list", {"size": "0"}, "size"),
        ("region", {"code": "410100"}, "code"),
        ("edition", {"year": "2018"}, "year"),
        ("source", {"published_on": "tomorrow"}, "published_on"),
        ("dimension", {"name_zh": ""}, "name"),
    ],
)
def test_what_another_row_has_already_and_what_is_nothing_is_refused(
    db: Database, book: Book, table: str, typed: dict[str, str], key: str
) -> None:
    known = place(db)
    uid = {
        "ranked_list": known.edition.list.uid,
        "region": known.region.uid,
        "edition": known.edition.uid,
        "source": known.source.uid,
        "dimension": known.dimension.uid,
    }[table]
    _, problems = changed(db, table, uid, book, **typed)
    assert set(problems) == {key}


def test_a_region_cannot_stand_below_itself(db: Database, book: Book) -> None:
    by_code = {one["code"]: uid for uid, one in book.rows["region"].items()}
    _, problems = changed(db, "region", by_code["410000"], book, parent=by_code["410103"])
    assert set(problems) == {"parent"}


def test_a_figure_has_a_value_or_a_growth_and_a_place_says_by_what(db: Database) -> None:
    figure = next(one for one in queries.load(db).observations if one.place is not None)
    _, problems = changed(db, "observation", figure.uid, value="", growth_percent="")
    assert set(problems) == {"value"}
    _, problems = changed(db, "observation", figure.uid, place_by="")
    assert set(problems) == {"place_by"}
    step, problems = changed(db, "observation", figure.uid, place="")
    assert not problems
    after = step.rows[0].after or {}
    assert (after["place"], after["place_by"]) == (None, None)


def test_preferring_another_source_is_one_step_that_can_be_taken_back(db: Database) -> None:
    uid = rival(db)
    step, problems = changed(db, "placement", uid, preferred="1", preference_reason="in print")
    assert not problems
    entry = edits.apply(db, step).change
    assert place(db).rank == 80
    assert entry is not None
    edits.revert(db, entry)
    assert place(db).rank == 74


def test_a_source_that_counts_no_more_leaves_its_place_to_the_other(db: Database) -> None:
    rival(db)
    step, problems = changed(
        db, "placement", place(db).uid, preferred="0", preference_reason="misread"
    )
    assert not problems
    edits.apply(db, step)
    assert place(db).rank == 80


def test_of_two_sources_none_is_preferred_without_a_reason(db: Database) -> None:
    uid = rival(db)
    _, problems = changed(db, "placement", uid, preferred="1", preference_reason="")
    assert set(problems) == {"preference_reason"}


def test_of_three_sources_one_says_itself_that_it_counts(db: Database) -> None:
    rival(db)
    known = place(db)
    source = {**document(db, "source", known.source.uid), "key": "third"}
    row = {**document(db, "placement", known.uid), "preferred": 0, "source": "s3", "evidence": []}
    rows = (added("source", source, "s3"), added("placement", row, "p3"))
    edits.apply(db, delete_step([], listing.read_book(db))._replace(rows=rows))
    _, problems = changed(db, "placement", known.uid, preferred="0", preference_reason="r")
    assert "preferred" in problems


def test_when_the_source_that_counts_is_deleted_the_other_counts(db: Database) -> None:
    rival(db)
    uid = place(db).uid
    book = listing.read_book(db)
    edits.apply(db, delete_step([("placement", uid, document(db, "placement", uid))], book))
    assert place(db).rank == 80


def test_both_sources_of_a_rank_can_be_deleted_together(db: Database) -> None:
    uids = [rival(db), place(db).uid]
    rows = [("placement", uid, document(db, "placement", uid)) for uid in uids]
    step = delete_step(rows, listing.read_book(db))
    assert step.title.en == "delete 2 records"
    edits.apply(db, step)
    with pytest.raises(StopIteration):
        place(db)


def test_a_fact_that_gets_another_source_loses_the_evidence_of_the_first(db: Database) -> None:
    uid = rival(db)
    other = document(db, "placement", uid)["source"]
    edits.apply(
        db, delete_step([("placement", uid, document(db, "placement", uid))], listing.read_book(db))
    )
    step, problems = changed(db, "placement", place(db).uid, source=other)
    assert not problems
    edits.apply(db, step)
    assert place(db).evidence == ()


WORDS = st.sampled_from(["", "1", "74", "100", "101", "2018", "2019-10", "x", "-3.5", "ranked"])


@settings(max_examples=60)
@given(st.data())
def test_whatever_is_typed_is_refused_in_words_or_leaves_a_sound_book(
    db: Database, data: st.DataObject
) -> None:
    book = listing.read_book(db)
    table = data.draw(st.sampled_from(sorted(KINDS)))
    dataset = queries.load(db)
    facts: dict[str, Sequence[Any]] = {
        "placement": dataset.placements,
        "observation": dataset.observations,
        "honour": dataset.honours,
    }
    uids = [one.uid for one in facts.get(table, ())] or sorted(book.rows.get(table, {}))
    uid = data.draw(st.sampled_from(uids))
    before = document(db, table, uid)
    entries = entries_of(KINDS[table], before)
    for field in data.draw(st.lists(st.sampled_from(KINDS[table].fields), max_size=3)):
        if field.kind == "reference":
            choices = st.sampled_from(["", "?", *book.rows[field.table]])
            entries[field.key] = data.draw(choices)
        elif field.kind == "choice":
            entries[field.key] = data.draw(st.sampled_from(field.choices))
        elif field.kind != "references":
            entries[data.draw(st.sampled_from(field.keys))] = data.draw(WORDS)
    one, problems = draft(KINDS[table], uid, before, entries, book)
    if problems:
        assert all(str(problem) for problem in problems.values())
        return
    try:
        entry = edits.apply(db, save_step(one, book)).change
    except ErqiError:  # the book's own reason; what it leaves is looked at below
        entry = None
    assert verify(db.path) == ()
    if entry is not None:
        edits.revert(db, entry)


def test_what_follows_from_what_was_typed_fills_only_what_nobody_touched(book: Book) -> None:
    kind = KINDS["region"]
    entries = entries_of(kind, {}) | {"code": "410104", "level": "county"}
    parent = next(uid for uid, one in book.rows["region"].items() if one["code"] == "410100")
    assert completed(kind, "code", entries, {"code"}, book)["level"] == "district"
    assert completed(kind, "code", entries, {"code"}, book)["parent"] == parent
    assert completed(kind, "code", entries, {"code", "level"}, book)["level"] == "county"
    figure = KINDS["observation"]
    now = completed(figure, "period", {"period": "../2018-10", "year": ""}, {"period"}, book)
    assert now["year"] == "2018"
