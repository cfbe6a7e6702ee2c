"""The checker sees every region of a large book, of which the window shows one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from books import big_book, change
from bundled import english_preferences

from erqi_viewer.dialogs.checking.dialog import CheckDialog
from erqi_viewer.session import Session
from erqi_viewer.store import named, queries
from erqi_viewer.store.connection import BookError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.store.database import Database

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Iterator[Session]:
    del qapp
    session = Session(english_preferences(tmp_path))
    assert session.open(big_book(tmp_path))
    yield session
    session.close()


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> CheckDialog:
    dialog = CheckDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def verdicts(dialog: CheckDialog, text: str) -> list[tuple[str, tuple[str, ...]]]:
    dialog.editor.setPlainText(text)
    dialog.check()
    report = dialog._report
    assert report is not None
    return [(one.verdict, tuple(one.records)) for one in report.findings]


def test_the_window_shows_the_book_s_own_region_alone(session: Session) -> None:
    assert {one.region.code for one in session.series} == {"410103"}


def test_a_claim_about_a_region_that_is_not_shown_is_checked(dialog: CheckDialog) -> None:
    assert verdicts(dialog, "2019年，金水区综合实力百强区位列第30名。") == [
        ("supported", ("fact-410105",))
    ]
    assert verdicts(dialog, "2019年，金水区综合实力百强区位列第31名。")[0][0] == "contradicted"


def test_its_record_is_listed_and_said_not_to_be_shown(
    dialog: CheckDialog, session: Session
) -> None:
    before = session.selection
    verdicts(dialog, "2019年，金水区综合实力百强区位列第30名。")
    dialog.findings.choose(0)
    (line,) = [
        dialog.findings.records.list.item(row).text()
        for row in range(dialog.findings.records.list.count())
    ]
    assert line.startswith("Jinshui District, 2019: rank 30")
    assert line.endswith("(not shown in the window)")
    assert session.selection == before


def test_a_claim_without_a_name_is_about_the_book_s_own_region(dialog: CheckDialog) -> None:
    ((verdict, records),) = verdicts(dialog, "2019年，我区综合实力百强区位列第85名。")
    assert verdict == "supported"
    assert len(records) == 1


def test_only_the_session_s_records_are_read_for_a_text_of_its_own_region(
    dialog: CheckDialog, session: Session
) -> None:
    assert dialog._records.records_for("二七区第85名").dataset is session.dataset


def test_the_same_regions_are_not_read_again_while_a_text_is_typed(dialog: CheckDialog) -> None:
    first = dialog._records.records_for("金水区")
    again = dialog._records.records_for("金水区第30名")
    assert again.dataset is first.dataset


def test_changed_data_are_read_anew(dialog: CheckDialog, session: Session) -> None:
    text = "2019年，金水区综合实力百强区位列第30名。"
    assert verdicts(dialog, text)[0][0] == "supported"
    change(session.path or "", "UPDATE placement SET rank = 33 WHERE rank = 30")
    assert session.reload()
    dialog.refresh_data()
    assert verdicts(dialog, text)[0][0] == "contradicted"


def test_a_file_that_cannot_be_read_any_more_is_said_and_the_rest_is_checked(
    dialog: CheckDialog, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(db: Database) -> None:
        raise BookError("damaged", db.path)

    monkeypatch.setattr(queries, "followed_regions", fail)
    dialog.refresh_data()
    with qtbot.waitSignal(session.failed):
        found = dialog._records.records_for("金水区")
    assert found.dataset is session.dataset


def test_a_claim_that_takes_a_whole_list_is_checked_in_a_book_too_large_to_be_read(
    dialog: CheckDialog, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(named, "WHOLE_BOOK", 20)
    change(session.path or "", "UPDATE edition SET size = 57 WHERE year = 2019")
    text = "2019年，二七区位列综合实力百强区第85名，是全省唯一入选的区。"
    assert verdicts(dialog, text)[1][0] == "no_data"
    change(
        session.path or "",
        """
        UPDATE edition SET size = 10 WHERE year = 2019;
        UPDATE placement SET rank = 1 WHERE rank = 30;
        UPDATE placement SET rank = rank - 48 WHERE rank BETWEEN 50 AND 57;
        UPDATE placement SET rank = 10 WHERE rank = 85;
        """,
    )
    assert session.reload()
    dialog.refresh_data()
    verdict, records = verdicts(dialog, text)[1]
    assert verdict == "contradicted"
    assert "fact-410105" in records
    assert dialog._records.fact("fact-410105") is not None
    assert {one.region.code for one in session.series} == {"410103"}
