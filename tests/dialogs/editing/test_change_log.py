"""Tools > Change log, as people use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]
from PySide6.QtTest import QAbstractItemModelTester, QTest

from erqi_viewer.core.changes import Step, deleted, updated
from erqi_viewer.core.records import Name
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.editing.change_log import LogDialog
from erqi_viewer.models.log_model import STATE, WHAT, WHO, WHY

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.session import Session

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)"),
]


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> LogDialog:
    dialog = LogDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def green(session: Session) -> str:
    return next(
        one.uid
        for one in session.dataset.placements
        if (one.year, one.dimension.key) == (2019, "green-development")
    )


def rank(session: Session) -> int | None:
    standing = session.standing(green(session))
    return standing.placement.rank if standing else None


def change(session: Session, value: int, reason: str = "") -> None:
    uid = green(session)
    before = session.document("placement", uid)
    assert before is not None
    title = Name(f"改为{value}", f"to {value}")
    assert session.do(Step(title, (updated("placement", uid, before, rank=value),), reason))


def cells(dialog: LogDialog, column: int) -> list[str]:
    model = dialog.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def details(dialog: LogDialog) -> list[list[str]]:
    items = [dialog.lines.topLevelItem(n) for n in range(dialog.lines.topLevelItemCount())]
    return [[item.text(c) for c in range(4)] for item in items if item is not None]


def test_the_log_says_who_what_why_and_what_it_was_before(
    dialog: LogDialog, session: Session
) -> None:
    QAbstractItemModelTester(dialog.model)
    session.preferences.set_text("author", "Wang")
    change(session, 73, "misprint")
    change(session, 72)
    assert cells(dialog, WHAT) == ["to 72", "to 73"]
    assert cells(dialog, WHO) == ["Wang", "Wang"]
    assert cells(dialog, WHY) == ["", "misprint"]
    dialog.view.selectRow(1)
    assert details(dialog) == [["Rank: 2019 green development", "Rank", "74", "73"]]
    session.preferences.language_choice = "zh"
    assert cells(dialog, WHAT) == ["改为72", "改为73"]
    assert details(dialog) == [["名次：2019年绿色发展", "名次", "74", "73"]]


def test_a_deleted_record_is_told_field_by_field(dialog: LogDialog, session: Session) -> None:
    uid = green(session)
    before = session.document("placement", uid)
    assert before is not None
    session.do(Step(Name("删", "gone"), (deleted("placement", uid, before),)))
    told = details(dialog)
    assert told[0][0] == "Rank: 2019 green development (deleted)"
    assert ["", "Rank", "74", ""] in told
    assert ["", "Evidence", "2 spans", ""] in told


def test_a_change_is_taken_back_with_a_reason_as_a_change_that_can_be_undone(
    dialog: LogDialog, session: Session
) -> None:
    change(session, 73)
    dialog.view.selectRow(0)
    QTest.keyClicks(dialog.reason, "the print was right")
    dialog.buttons["revert"].click()
    assert rank(session) == 74
    assert cells(dialog, WHY) == ["the print was right", ""]
    assert cells(dialog, STATE) == ["", "taken back"]
    dialog.view.selectRow(1)
    assert not dialog.buttons["revert"].isEnabled()
    assert session.undo_stack.undoText() == "revert: to 73"
    session.undo_stack.undo()
    assert rank(session) == 73


def test_what_was_changed_again_since_cannot_be_taken_back_and_says_so(
    dialog: LogDialog, session: Session
) -> None:
    failures: list[object] = []
    session.failed.connect(failures.append)
    change(session, 73)
    change(session, 72)
    dialog.view.selectRow(1)
    dialog.buttons["revert"].click()
    assert rank(session) == 72
    assert "changed meanwhile" in dialog.message.text()
    assert not failures


def test_the_filter_finds_changes_by_any_of_their_words(
    dialog: LogDialog, session: Session
) -> None:
    change(session, 73, "misprint")
    change(session, 72)
    QTest.keyClicks(dialog.filter_edit, "MISPRINT 73")
    assert cells(dialog, WHAT) == ["to 73"]
    assert details(dialog)[0][3] == "73"
    QTest.keyClicks(dialog.filter_edit, "nothing")
    assert cells(dialog, WHAT) == []
    assert details(dialog) == []
    assert not dialog.buttons["save"].isEnabled()
    dialog.filter_edit.clear()
    assert len(cells(dialog, WHAT)) == 2


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_log_is_saved_with_a_row_for_every_field(
    dialog: LogDialog,
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
) -> None:
    change(session, 73, "=misprint")
    target = tmp_path / f"log.{ending}"
    monkeypatch.setattr(files, "ask_save", lambda *_: str(target))
    dialog.buttons["save"].click()
    if ending == "csv":
        head, row = target.read_text(encoding="utf-8-sig").splitlines()
        assert head == "When,Who,Kind,What,Why,Record,Field,Before,After"
        assert row.endswith(",edit,to 73,'=misprint,Rank: 2019 green development,Rank,74,73")
    else:
        sheet = load_workbook(target).worksheets[0]
        assert [one.value for one in sheet[2]][3:] == [
            "to 73", "=misprint", "Rank: 2019 green development", "Rank", "74", "73",
        ]  # fmt: skip


def test_a_file_that_cannot_be_written_is_said_in_the_window(
    dialog: LogDialog, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(session, 73)
    monkeypatch.setattr(files, "ask_save", lambda *_: str(tmp_path / "no" / "log.csv"))
    dialog.buttons["save"].click()
    assert "log.csv" in dialog.message.text()


def test_the_name_that_changes_are_signed_with_is_typed_here(
    dialog: LogDialog, session: Session
) -> None:
    assert dialog.author.placeholderText()
    QTest.keyClicks(dialog.author, "Li Lei")
    change(session, 73)
    assert cells(dialog, WHO) == ["Li Lei"]


def test_an_empty_log_is_empty(dialog: LogDialog) -> None:
    assert cells(dialog, WHAT) == []
    assert not dialog.buttons["revert"].isEnabled()
