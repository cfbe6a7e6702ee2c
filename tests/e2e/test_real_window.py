"""The installed program in a real window, driven with a mouse and a keyboard."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from books import change
from e2e.desk import until
from PySide6.QtGui import QColor, QImage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from e2e.desk import Desk

pytestmark = pytest.mark.e2e

YEARS = {"2014", "2015", "2016", "2017", "2018", "2019"}
DIMENSIONS = {
    "Comprehensive strength",
    "Investment potential",
    "Innovation and entrepreneurship",
    "Green development",
}


def rows_of_the_tree(desk: Desk) -> Iterator[None]:
    """Click down the tree, a row at a time."""
    for y in range(180, 700, 20):
        desk.click(120, y)
        yield


def test_clicking_down_the_tree_shows_every_year_in_the_table(desk: Desk) -> None:
    seen: set[str] = set()
    for _ in rows_of_the_tree(desk):
        years = desk.column("Year")
        seen |= years
        if seen >= YEARS:
            break
    assert seen == YEARS


def test_clicking_down_the_categories_shows_every_dimension_in_the_table(desk: Desk) -> None:
    desk.keys("ctrl+shift+g")
    seen: set[str] = set()
    for _ in rows_of_the_tree(desk):
        seen |= desk.column("Dimension")
        if seen >= DIMENSIONS:
            break
    assert seen >= DIMENSIONS


def test_the_plot_exported_through_the_dialog_is_the_chart_at_the_chosen_size(
    desk: Desk, tmp_path: Path
) -> None:
    target = tmp_path / "chart.png"
    desk.keys("ctrl+e")
    dialog = desk.window_named("Export the plot")
    desk.keys("Return")
    desk.window_named("Export the plot", behind=dialog)
    desk.keys("ctrl+a")
    desk.type(str(target))
    desk.keys("Return")
    until(lambda: desk.run("ls", str(target)), "the exported file")
    picture = QImage(str(target))
    assert (picture.width(), picture.height()) == (3508, 2480)
    assert picture.dotsPerMeterX() == pytest.approx(300 / 0.0254, abs=1)
    colours = colours_of(picture)
    assert colours[QColor("white").rgb()] > 0.8 * picture.width() * picture.height()
    lines = [QColor(c) for c, n in colours.items() if n > 2000 and QColor(c).hsvSaturation() > 120]
    assert len({colour.hue() // 20 for colour in lines}) >= 4, "one colour for each dimension"


def colours_of(picture: QImage) -> dict[int, int]:
    """Count the colours of a picture's pixels."""
    import numpy as np

    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), dtype=np.uint32)
    values, counts = np.unique(pixels | 0xFF000000, return_counts=True)
    return {int(value): int(count) for value, count in zip(values, counts, strict=True)}


def test_the_language_is_switched_while_running(desk: Desk) -> None:
    assert "Erqi District" in desk.title()
    desk.keys("ctrl+m", "z")
    until(lambda: desk.title() if "二七区" in desk.title() else "", "the Chinese title")
    assert desk.column("维度") == {"综合实力", "投资潜力", "创新创业", "绿色发展"}


def test_a_file_that_is_no_record_book_is_refused_in_words_and_the_window_stays_usable(
    desk: Desk, tmp_path: Path
) -> None:
    wrong = tmp_path / "letter.sqlite"
    wrong.write_text("Dear reader, this is no database.", encoding="utf-8")
    desk.keys("ctrl+o")
    desk.window_named("^Open")
    desk.type(str(wrong))
    desk.keys("Return")
    desk.wait_closed("^Open")
    desk.keys("Escape")
    assert desk.column("Year") == {"2019"}


def test_a_book_spoilt_by_hand_is_restored_from_the_backup_of_the_day(
    desk: Desk, own_folders: Path
) -> None:
    folder = own_folders / "data" / "erqi_viewer"
    until(lambda: "".join(map(str, folder.glob("backups/*/*-daily.sqlite"))), "the daily backup")
    ranks = desk.column("Rank")
    change(folder / "erqi.sqlite", "UPDATE placement SET rank = 1")
    desk.keys("F5")
    until(lambda: "spoilt" if desk.column("Rank") == {"1"} else "", "the spoilt ranks")
    desk.keys("ctrl+m", "b")
    desk.window_named("Backups of erqi.sqlite")
    until(lambda: ask_to_restore(desk), "the question")
    desk.window_named("^Restore a b")
    desk.keys("alt+r")
    until(
        lambda: "".join(map(str, folder.glob("backups/*/*-before-restore.sqlite"))),
        "the backup of what was there",
    )
    until(lambda: "restored" if closed_backups(desk) else "", "the dialog closing")
    until(lambda: "restored" if desk.column("Rank") == ranks else "", "the restored ranks")


def ask_to_restore(desk: Desk) -> str:
    """Ask for the restoring of the backup that is chosen, while the list may still be filled.

    A second asking would be the answer to a question that has just come, so there is time for it.
    """
    desk.keys("alt+r")
    return "asked" if any(desk.is_open("^Restore a b") for _ in range(100)) else ""


def closed_backups(desk: Desk) -> bool:
    """Close the dialog, which stays while the book is written."""
    desk.keys("Escape")
    return not desk.is_open("^Backups of")


def test_a_rank_is_changed_undone_and_done_again_with_the_keyboard(desk: Desk) -> None:
    desk.keys("ctrl+3")
    assert rank_of(desk, "Comprehensive strength") == "85"
    choose_first(desk)
    desk.keys("F2")
    desk.window_named("Change: Rank")
    desk.keys("ctrl+a")
    desk.type("84")
    desk.keys("ctrl+Return")
    desk.wait_closed("Change: Rank")
    assert rank_of(desk, "Comprehensive strength") == "84"
    desk.keys("ctrl+z")
    assert rank_of(desk, "Comprehensive strength") == "85"
    desk.keys("ctrl+y")
    assert rank_of(desk, "Comprehensive strength") == "84"
    log = subprocess.run(
        [sys.executable, "-m", "erqi_viewer", "log", "--format", "csv"],
        env=desk.environment, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    assert [row.split(",")[3] for row in log[1:]] == ["重做", "撤销", "修改"]


def test_a_deleted_rank_comes_back_with_undo(desk: Desk) -> None:
    desk.keys("ctrl+3")
    assert dimensions(desk) == DIMENSIONS
    choose_first(desk)
    desk.keys("Delete")
    assert dimensions(desk) == DIMENSIONS - {"Comprehensive strength"}
    desk.keys("ctrl+z")
    assert dimensions(desk) == DIMENSIONS


def dimensions(desk: Desk) -> set[str]:
    head, *rows = desk.whole_table()
    return {row[head.index("Dimension")] for row in rows}


def rank_of(desk: Desk, dimension: str) -> str:
    """Return a rank as the whole table has it."""
    head, *rows = desk.whole_table()
    at = {name: number for number, name in enumerate(head)}
    return next(row[at["Rank"]] for row in rows if row[at["Dimension"]] == dimension)


def choose_first(desk: Desk) -> None:
    """Choose the table's first row and no other."""
    desk.keys("ctrl+Home", "Down", "Up")
