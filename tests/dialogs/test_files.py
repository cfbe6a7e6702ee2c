from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QFileDialog, QWidget

from erqi_viewer.dialogs import files

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("二七区名次（2014–2019年）", "二七区名次（2014–2019年）"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"),
        ("../../etc/passwd", "etc passwd"),
        ("  spaced\t\nout  ", "spaced out"),
        ("...", "table"),
        ("", "table"),
        ("CON", "table"),
        ("nul.txt", "table"),
    ],
)
def test_a_text_becomes_a_name_that_every_system_takes(text: str, name: str) -> None:
    assert files.file_name(text, "table") == name


@given(st.text())
def test_no_text_gives_a_name_that_leaves_its_folder(text: str) -> None:
    name = files.file_name(text, "table")
    assert name
    assert name == os.path.basename(name)
    assert name not in {".", ".."}
    assert len(name) <= files.LONGEST_NAME
    assert "\0" not in name


def test_the_ending_follows_the_chosen_format(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[QFileDialog] = []

    def use(dialog: QFileDialog) -> int:
        seen.append(dialog)
        assert os.path.basename(dialog.selectedFiles()[0]) == "a.png"
        other = next(name for name in dialog.nameFilters() if "svg" in name)
        dialog.selectNameFilter(other)
        dialog.filterSelected.emit(other)
        return QFileDialog.DialogCode.Accepted

    monkeypatch.setattr(QFileDialog, "exec", use)
    path = files.ask_save(
        parent, "Save", str(tmp_path / "a.png"), {"png": "Picture", "svg": "Drawing"}
    )
    assert path == str(tmp_path / "a.svg")
    assert seen[0].defaultSuffix() == "svg"
    assert not seen[0].testOption(QFileDialog.Option.DontConfirmOverwrite)


def test_no_answer_is_no_path(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QFileDialog, "exec", lambda _: QFileDialog.DialogCode.Rejected)
    assert files.ask_save(parent, "Save", str(tmp_path / "a.png"), {"png": "Picture"}) is None
