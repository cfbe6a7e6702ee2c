"""An import through the real window: from the file over its plan into the book, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from e2e.desk import until

if TYPE_CHECKING:
    from pathlib import Path

    from e2e.desk import Desk

pytestmark = pytest.mark.e2e


def test_a_table_is_imported_with_the_keyboard_and_taken_back(desk: Desk, tmp_path: Path) -> None:
    before = desk.whole_table()
    table = tmp_path / "yearbook.csv"
    table.write_text("区县,年份,榜单,名次\n二七区,2020,综合实力百强区,83\n", encoding="utf-8")
    dialog = choose(desk, table)
    # The title is proposed as soon as the file is read.
    until(lambda: "read" if title(desk) == "yearbook" else "", "the columns of the file")
    desk.type("A yearbook of ranks")
    desk.keys("alt+p")
    desk.type("An institute")
    desk.keys("alt+o")
    desk.type("2020-11")
    desk.keys("alt+h")
    until(lambda: "planned" if first_cell(desk, dialog) == "New" else "", "the plan")
    desk.keys("alt+i")
    desk.wait_closed("^Import$")
    head, row = desk.whole_table()
    found = dict(zip(head, row, strict=True))
    assert (found["Year"], found["Rank"]) == ("2020", "83")
    assert "A yearbook of ranks" in row
    desk.keys("ctrl+z")
    assert desk.whole_table() == before


def choose(desk: Desk, path: Path) -> str:
    """Choose a file to import, and return the dialog that shows it."""
    desk.keys("ctrl+i")
    dialog = desk.window_named("^Import$")
    desk.keys("alt+c")
    desk.window_named("^Import$", behind=dialog)
    desk.type(str(path))
    desk.keys("Return")
    until(lambda: "chosen" if desk.in_front() == dialog else "", "the file dialog closing")
    return dialog


def title(desk: Desk) -> str:
    """Copy the title of the source, all of which is selected then."""
    return desk.copied(lambda: desk.keys("alt+t", "ctrl+a", "ctrl+c"))


def first_cell(desk: Desk, dialog: str) -> str:
    """Copy the first cell of the plan after a click into the empty space below its rows."""
    desk.click(500, 400, dialog)
    return desk.copied(lambda: desk.keys("ctrl+Home", "ctrl+c"))
