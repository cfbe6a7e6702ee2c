"""Names made to harm: no export runs them, no picture is broken by them, and none is a path."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import openpyxl  # type: ignore[import-untyped]
import pytest
from books import new_book, raw
from bundled import english_preferences
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication

from erqi_viewer.cli import main
from erqi_viewer.dialogs import files
from erqi_viewer.session import Session
from erqi_viewer.store import backups
from erqi_viewer.views.frame import Frame
from erqi_viewer.window import Window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NAMES = (
    '=HYPERLINK("http://x.example","二七区")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "\t=1+1",
    "＝1+1",
    "<img src='file:///etc/passwd' onerror='x()'>",
    "</title></svg><script>x()</script>",
    "]]>&amp;&#0;",
    "../../../etc/passwd",
    "C:\\Windows\\con",
    "a\x01\x1b[31m\x00b\ufffe",
    "a\u202egnp.exe\u2028b",
    "%n%s{0}{path}%(x)s",
)
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@pytest.fixture(params=NAMES, ids=range(len(NAMES)))
def name(request: pytest.FixtureRequest) -> str:
    value: str = request.param
    return value


@pytest.fixture
def book(tmp_path: Path, name: str) -> str:
    """A book in which everything that has a name has this one."""
    path = new_book(tmp_path)
    with raw(path) as connection:
        for table, column in (
            ("region", "name_zh"), ("region", "name_en"), ("dimension", "name_zh"),
            ("dimension", "name_en"), ("ranked_list", "name_zh"), ("edition", "published_as_zh"),
            ("edition", "published_as_en"), ("indicator", "name_zh"), ("indicator", "name_en"),
            ("honour", "name_zh"), ("organisation", "name_zh"), ("source", "title_zh"),
            ("source", "title_en"), ("observation", "unit_zh"), ("fact", "note_zh"),
            ("structure_item", "name_zh"), ("evidence", "statement_zh"),
        ):  # fmt: skip
            connection.execute(f"UPDATE {table} SET {column} = ?", (name,))  # noqa: S608
    return path


def assert_harmless(cells: list[object]) -> None:
    assert cells
    for cell in cells:
        if isinstance(cell, str) and cell.startswith(STARTS):
            assert float(cell) is not None, "a signed number is one"


def test_no_table_file_has_a_cell_that_runs(book: str, tmp_path: Path) -> None:
    for command in (["records", "--all-sources"], ["facts"]):
        target = tmp_path / "printed.csv"
        with target.open("wb") as file:
            subprocess.run(
                [sys.executable, "-m", "erqi_viewer", *command, "--format", "csv", "--db", book],
                stdout=file, check=True,
            )  # fmt: skip
        with target.open(encoding="utf-8", newline="") as file:
            assert_harmless([cell for row in csv.reader(file) for cell in row])
    for language in ("zh", "en"):
        assert main(["export", str(tmp_path / "a.csv"), "--db", book, "--lang", language]) == 0
        text = (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
        assert_harmless([cell for row in csv.reader(io.StringIO(text, "")) for cell in row])


def test_no_cell_of_a_workbook_is_a_formula_or_a_link(book: str, name: str, tmp_path: Path) -> None:
    assert main(["export", str(tmp_path / "a.xlsx"), "--db", book]) == 0
    workbook = openpyxl.load_workbook(tmp_path / "a.xlsx")
    cells = [cell for page in workbook for row in page.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert all(cell.hyperlink is None for cell in cells)
    if name.isprintable():
        assert any(cell.value == name for cell in cells), "it is all there"


def test_pictures_are_well_formed_and_hold_no_markup_of_a_strangers(
    book: str, tmp_path: Path, qapp: object
) -> None:
    del qapp
    for form in ("svg", "pdf", "png"):
        assert main(["plot", str(tmp_path / f"a.{form}"), "--db", book]) == 0
    tags = {element.tag.rpartition("}")[2] for element in ET.parse(tmp_path / "a.svg").iter()}
    assert not tags & {"script", "image", "img", "foreignObject", "a"}
    (page,) = PdfReader(tmp_path / "a.pdf").pages
    assert not page.annotations


def test_what_is_printed_does_not_steer_the_terminal(
    book: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for command in (["records"], ["facts"], ["history"]):
        assert main([*command, "--db", book]) == 0
    printed = capfdbinary.readouterr().out.decode()
    assert not {one for one in printed if ord(one) < 32 or ord(one) == 127} - set("\n\t")


def test_in_the_window_names_are_shown_as_they_are_and_copied_harmless(
    book: str, name: str, tmp_path: Path, qtbot: QtBot
) -> None:
    session = Session(english_preferences(tmp_path))
    assert session.open(book)
    frame = Frame(session.preferences)
    qtbot.addWidget(frame)
    window = Window(session, frame)
    frame.show()
    window.table.copy()
    copied = QGuiApplication.clipboard().text()
    assert_harmless([cell for line in copied.splitlines() for cell in line.split("\t")])
    proposal = files.file_name(window.filing._table_name(), "table")
    assert_is_a_name(proposal)
    frame.close()
    session.close()
    assert name


def assert_is_a_name(proposal: str) -> None:
    assert proposal
    assert not set(proposal) & set('/\\:*?"<>|\0')
    assert proposal not in {".", ".."}
    assert proposal.isprintable()


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_never_a_path(text: str) -> None:
    assert_is_a_name(files.file_name(text, "table"))


def test_a_book_with_a_hostile_file_name_is_backed_up_in_its_own_folder(tmp_path: Path) -> None:
    for text in ("..", "=1+1", "$(reboot)", "-rf", "a\nb", "%2e%2e", "{path}"):
        path = new_book(tmp_path, f"{text}.sqlite")
        made = backups.back_up(path, "by-hand")
        assert os.path.dirname(os.path.dirname(made)) == backups.root()


def test_an_error_about_a_hostile_file_name_is_one_line_that_steers_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["records", "--db", "no\n\x1b[31msuch {0} %s"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "\x1b" not in said
    assert "{0} %s" in said
