from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from evidence_books import KEY, TEXT, made_book
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.core.agreement import names, other_words
from erqi_viewer.core.changes import Step, updated
from erqi_viewer.core.evidence import state
from erqi_viewer.core.records import Name
from erqi_viewer.store import edits, queries
from erqi_viewer.store.check import verify
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("第85名", 85),
        ("第八十五位", 85),
        ("８５位", 85),
        ("85th", 85),
        ("1,234.5亿元", 1234.5),
        ("下降5.2%", -5.2),
        ("榜首", 1),
        ("由第90位升至第85位", 85),
    ],
)
def test_words_name_a_number_however_it_is_written(words: str, value: float) -> None:
    assert names(words, value)


@pytest.mark.parametrize(("words", "value"), [("第85名", 84), ("第八十五位", 58), ("5.2%", 5)])
def test_words_that_name_another_number_do_not_name_it(words: str, value: float) -> None:
    assert not names(words, value)


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_a_rank_is_named_by_its_own_number_alone(said: int, recorded: int) -> None:
    assert names(f"第{said}名", recorded) == (said == recorded)


def test_a_rank_that_was_changed_differs_from_its_text_and_is_found_by_verify(
    tmp_path: Path,
) -> None:
    path = made_book(tmp_path)
    with open_database(path) as db:
        edits.attach_text(db, KEY, TEXT)
        place = next(one for one in queries.load(db).placements if one.evidence)
        assert state(place) == "verified"
        before = edits.document(db, "placement", place.uid)
        assert before is not None
        assert place.rank is not None
        row = updated("placement", place.uid, before, rank=place.rank - 1)
        edits.apply(db, Step(Name("改", "change"), (row,)))
        changed = next(one for one in queries.load(db).placements if one.uid == place.uid)
        assert state(changed) == "differs"
        assert other_words(changed)
    (problem,) = verify(path)
    assert problem.where == f"placement {place.uid}"
    assert f"it is {place.rank - 1}" in problem.message
