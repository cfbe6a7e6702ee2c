from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from books import new_book

from erqi_viewer.core.changes import Step, updated
from erqi_viewer.core.records import Name
from erqi_viewer.session import Preferences, Session
from erqi_viewer.store import edits, queries
from erqi_viewer.store.connection import BookError
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.core.errors import ErqiError


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def session(tmp_path: Path) -> Session:
    preferences = Preferences(str(tmp_path / "settings.ini"))
    preferences.language_choice = "en"
    made = Session(preferences)
    assert made.open(new_book(tmp_path))
    return made


def green(session: Session) -> str:
    return next(
        one.uid
        for one in session.dataset.placements
        if (one.year, one.dimension.key) == (2019, "green-development")
    )


def ranked(session: Session, rank: int) -> Step:
    uid = green(session)
    before = session.document("placement", uid)
    assert before is not None
    return Step(
        Name(f"改为{rank}", f"rank {rank}"), (updated("placement", uid, before, rank=rank),)
    )


def rank(session: Session) -> int | None:
    standing = session.standing(green(session))
    return standing.placement.rank if standing else None


def test_a_step_can_be_undone_and_redone_by_its_name(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.data_changed):
        assert session.do(ranked(session, 73))
    stack = session.undo_stack
    assert (rank(session), stack.undoText()) == (73, "rank 73")
    with qtbot.waitSignal(session.data_changed):
        stack.undo()
    assert (rank(session), stack.redoText()) == (74, "rank 73")
    stack.redo()
    assert rank(session) == 73
    stack.undo()
    assert rank(session) == 74


def test_a_step_that_is_refused_is_reported_and_not_on_the_stack(session: Session) -> None:
    errors: list[ErqiError] = []
    session.failed.connect(errors.append)
    assert not session.do(ranked(session, 101))
    assert len(errors) == 1
    assert session.undo_stack.count() == 0
    assert rank(session) == 74


def test_a_step_that_changes_nothing_is_not_on_the_stack(session: Session) -> None:
    assert not session.do(ranked(session, 74))
    assert session.undo_stack.count() == 0


def test_an_undo_that_another_program_came_before_is_reported_and_dropped(
    session: Session,
) -> None:
    errors: list[ErqiError] = []
    session.failed.connect(errors.append)
    assert session.do(ranked(session, 73))
    with open_database(str(session.path)) as other:
        edits.apply(other, ranked(session, 72))
    session.undo_stack.undo()
    assert len(errors) == 1
    assert session.undo_stack.count() == 0
    session.reload()
    assert rank(session) == 72


def test_a_change_that_cannot_be_read_again_is_still_one_that_can_be_undone(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors: list[ErqiError] = []
    session.failed.connect(errors.append)

    def out_of_reach(*_: object) -> None:
        raise BookError("disk", str(session.path))

    with monkeypatch.context() as patch:
        patch.setattr(queries, "load", out_of_reach)
        assert session.do(ranked(session, 73))
    assert len(errors) == 1
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert rank(session) == 74


def test_another_book_has_nothing_to_undo(session: Session, tmp_path: Path) -> None:
    assert session.do(ranked(session, 73))
    session.open(new_book(tmp_path, "other.sqlite"))
    assert session.undo_stack.count() == 0


def test_who_changed_it_is_the_author_of_the_preferences(session: Session) -> None:
    from erqi_viewer.store import change_log

    session.preferences.set_text("author", "Wang")
    assert session.do(ranked(session, 73))
    session.undo_stack.undo()
    with open_database(str(session.path)) as db:
        assert [one.made_by for one in change_log.entries(db)] == ["Wang", "Wang"]
