"""File > New record book, as people use it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from books import big_book, new_book
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from erqi_viewer.core.records import Name
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.books.new_book import NewBookDialog
from erqi_viewer.session import sharing
from erqi_viewer.store import check, queries
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.core.records import Dataset
    from erqi_viewer.session import Session

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def dialog(session: Session, qtbot: QtBot, tmp_path: Path) -> NewBookDialog:
    session.preferences.last_folder = str(tmp_path)
    dialog = NewBookDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def made(dialog: NewBookDialog, qtbot: QtBot) -> str:
    with qtbot.waitSignal(dialog.created) as told:
        dialog.create_button.click()
    path = str(told.args[0])
    assert check.verify(path) == ()
    return path


def contents(path: str) -> tuple[str | None, Dataset, dict[str, Name]]:
    with open_database(path) as db:
        regions = {one.code: one.name for one in queries.all_regions(db)}
        return queries.home_region(db), queries.load(db), regions


def test_a_region_found_by_part_of_its_name_fills_every_field(
    dialog: NewBookDialog, qtbot: QtBot
) -> None:
    dialog.region.search.setText("郑州市 金水区")
    QTest.keyClick(dialog.region.search, Qt.Key.Key_Return)
    form = dialog.region
    assert form.code.text() == "410105"
    assert form.name_zh.text() == "金水区"
    assert (form.province.text(), form.prefecture.text()) == ("河南省", "郑州市")
    assert form.level.currentData() == "district"
    assert os.path.basename(dialog.path.text()) == "金水区.sqlite"
    form.name_en.setText("Jinshui District")
    assert os.path.basename(dialog.path.text()) == "Jinshui District.sqlite"
    home, data, regions = contents(made(dialog, qtbot))
    assert home == "410105"
    assert regions == {
        "410000": Name("河南省", "Henan Province"),
        "410100": Name("郑州市", "Zhengzhou"),
        "410105": Name("金水区", "Jinshui District"),
    }
    assert (data.placements, data.sources, data.editions) == ((), (), ())
    assert len(data.lists) == 5


def test_enter_in_the_search_makes_no_book(dialog: NewBookDialog) -> None:
    dialog.region.code.setText("410105")
    assert dialog.create_button.isEnabled()
    QTest.keyClicks(dialog.region.search, "no such place")
    QTest.keyClick(dialog.region.search, Qt.Key.Key_Return)
    assert dialog.isVisible()


@pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard")
def test_a_region_taken_from_the_proposals_leaves_none_in_the_way(
    dialog: NewBookDialog, qtbot: QtBot
) -> None:
    search = dialog.region.search
    search.setFocus()
    QTest.keyClicks(search, "410105")
    popup = search.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert dialog.region.name_zh.text() == "金水区"
    assert dialog.isVisible()


def test_a_region_that_the_standard_does_not_have_is_typed_in(
    dialog: NewBookDialog, qtbot: QtBot
) -> None:
    form = dialog.region
    form.code.setText("419999")
    form.name_zh.setText("新设区")
    form.prefecture.setText("某市")
    home, _, regions = contents(made(dialog, qtbot))
    assert home == "419999"
    assert regions["419999"] == Name("新设区")
    assert regions["419900"] == Name("某市")


@pytest.mark.parametrize(
    ("code", "name", "words"),
    [("41010", "金水区", "six digits"), ("abc", "x", "six digits"), ("419999", " ", "name")],
)
def test_what_is_missing_is_said_and_no_book_can_be_made(
    dialog: NewBookDialog, code: str, name: str, words: str
) -> None:
    dialog.region.code.setText(code)
    dialog.region.name_zh.setText(name)
    assert not dialog.create_button.isEnabled()
    assert words in dialog.problem.text()


def test_nothing_is_complained_of_before_anything_is_filled_in(dialog: NewBookDialog) -> None:
    assert not dialog.problem.isVisible()
    assert not dialog.create_button.isEnabled()


def test_a_province_has_nothing_above_it(dialog: NewBookDialog) -> None:
    dialog.region.code.setText("410000")
    assert dialog.region.level.currentData() == "province"
    assert not dialog.region.province.isEnabled()
    assert not dialog.region.prefecture.isEnabled()
    assert dialog.region.region().parents == ()


def test_only_the_ticked_lists_are_followed_with_their_former_names(
    dialog: NewBookDialog, qtbot: QtBot
) -> None:
    labels = [dialog.lists.list.item(row).text() for row in range(dialog.lists.list.count())]
    assert labels[0].endswith("(formerly Top 100 Districts for Scientific Development)")
    dialog.lists.none_button.click()
    dialog.lists.list.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.region.code.setText("410105")
    _, data, _ = contents(made(dialog, qtbot))
    assert {one.key for one in data.lists} == {"comprehensive-strength", "science-development"}


def test_a_book_can_do_without_lists(dialog: NewBookDialog, qtbot: QtBot) -> None:
    dialog.lists.none_button.click()
    dialog.region.code.setText("410105")
    _, data, _ = contents(made(dialog, qtbot))
    assert data.lists == ()


def test_the_bundled_facts_come_with_their_own_region(dialog: NewBookDialog, qtbot: QtBot) -> None:
    dialog.facts.setChecked(True)
    assert not dialog.region.isEnabled()
    assert os.path.basename(dialog.path.text()) == "Erqi District.sqlite"
    home, data, _ = contents(made(dialog, qtbot))
    assert home == "410103"
    assert len(data.placements) == 18


def test_another_book_s_vocabularies_are_taken_without_its_facts(
    dialog: NewBookDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    template = big_book(tmp_path)
    monkeypatch.setattr(files, "ask_open", lambda *_: template)
    dialog.like.setChecked(True)
    assert dialog.template_label.text() == "big.sqlite"
    dialog.region.code.setText("410105")
    assert dialog.region.name_en.text() == "Jinshui District"
    home, data, regions = contents(made(dialog, qtbot))
    assert home == "410105"
    assert (data.placements, data.sources) == ((), ())
    assert "420300" in regions


def test_a_template_that_is_none_is_said(
    dialog: NewBookDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "no.sqlite").write_text("no book")
    monkeypatch.setattr(files, "ask_open", lambda *_: str(tmp_path / "no.sqlite"))
    dialog.template_button.click()
    assert "no.sqlite" in dialog.problem.text()
    assert dialog.problem.isVisible()
    assert dialog.empty.isChecked()
    monkeypatch.setattr(files, "ask_open", lambda *_: None)
    dialog.like.setChecked(True)
    assert dialog.empty.isChecked()


def test_an_existing_file_is_never_written_over(
    dialog: NewBookDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "金水区.sqlite").write_bytes(b"mine")
    dialog.region.code.setText("410105")
    assert os.path.basename(dialog.path.text()) == "金水区 2.sqlite"
    dialog.path.setText(str(tmp_path / "金水区.sqlite"))
    dialog.create_button.click()
    assert "exists already" in dialog.problem.text()
    assert dialog.isVisible()
    assert (tmp_path / "金水区.sqlite").read_bytes() == b"mine"
    dialog.path.setText(str(tmp_path / "other"))
    assert made(dialog, qtbot) == str(tmp_path / "other.sqlite")


def test_a_name_of_one_s_own_stays_and_a_folder_that_is_not_there_is_made(
    dialog: NewBookDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "new folder" / "mine.sqlite"
    monkeypatch.setattr(files, "ask_save", lambda *_: str(target))
    dialog.path_button.click()
    dialog.region.code.setText("410105")
    assert dialog.path.text() == str(target)
    assert made(dialog, qtbot) == str(target)


def test_the_bundled_vocabulary_is_that_of_a_bundled_book(tmp_path: Path) -> None:
    bundled, book = sharing.vocabulary(None), sharing.vocabulary(new_book(tmp_path))
    assert bundled.home == book.home
    assert [one.key for one in bundled.lists] == [one.key for one in book.lists]
    assert bundled.lists == book.lists
    assert {one.code for one in bundled.regions} == {one.code for one in book.regions}
    assert set(bundled.regions) == set(book.regions)
