"""Following other regions of a book, as a step that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundled import english_preferences
from many_regions import book_of

from erqi_viewer.session import Session
from erqi_viewer.session.following import book_regions, follow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOME = "410103"


def opened(tmp_path: Path, count: int) -> Session:
    session = Session(english_preferences(tmp_path))
    assert session.open(book_of(tmp_path, count))
    return session


@pytest.fixture
def many(qapp: object, tmp_path: Path) -> Iterator[Session]:
    del qapp
    session = opened(tmp_path, 12)
    yield session
    session.close()


@pytest.fixture
def few(qapp: object, tmp_path: Path) -> Iterator[Session]:
    del qapp
    session = opened(tmp_path, 2)
    yield session
    session.close()


def shown(session: Session) -> set[str]:
    return {one.region.code for one in session.series}


def test_a_book_of_many_regions_shows_its_own_first(many: Session) -> None:
    found = book_regions(many)
    assert (found.home, found.followed) == (HOME, (HOME,))
    assert len(found.counted) == 13
    assert shown(many) == {HOME}


def test_the_regions_followed_are_those_shown(many: Session) -> None:
    assert follow(many, (HOME, "410201", "410202"))
    assert shown(many) == {HOME, "410201", "410202"}
    assert book_regions(many).followed == (HOME, "410201", "410202")


def test_following_is_a_named_step_that_is_undone_and_redone(many: Session) -> None:
    assert follow(many, ("410201",))
    assert many.undo_stack.undoText() == "regions shown: District 1"
    many.undo_stack.undo()
    assert shown(many) == {HOME}
    many.undo_stack.redo()
    assert shown(many) == {"410201"}


def test_of_many_regions_the_step_names_some_and_counts_the_rest(many: Session) -> None:
    assert follow(many, tuple(f"4102{n:02}" for n in range(1, 6)))
    title = "regions shown: District 1, District 2, District 3 and 2 more"
    assert many.undo_stack.undoText() == title


def test_following_the_same_regions_is_no_step(many: Session) -> None:
    assert follow(many, (HOME,))
    assert many.undo_stack.count() == 0


def test_all_of_a_book_of_few_regions_is_followed_without_a_choice_kept(few: Session) -> None:
    assert shown(few) == {HOME, "410201", "410202"}
    assert follow(few, ("410201",))
    assert follow(few, (HOME, "410201", "410202"))
    assert few.document("meta", "followed_regions") is None


def test_a_selected_record_stays_selected_while_its_region_is_followed(few: Session) -> None:
    record = next(p.uid for p in few.dataset.placements if p.region.code == "410201")
    few.select_record(record)
    assert follow(few, (HOME, "410201"))
    assert few.selection.record == record
    assert follow(few, (HOME,))
    assert few.selection.record is None
