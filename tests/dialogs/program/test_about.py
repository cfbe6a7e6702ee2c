from __future__ import annotations

import re
from importlib import metadata
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from erqi_viewer import __version__
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.dialogs.program.about import AboutDialog, licences

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from erqi_viewer.session import Session

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_about_tells_what_a_report_of_a_problem_needs(session: Session, qtbot: QtBot) -> None:
    dialog = AboutDialog(session)
    qtbot.addWidget(dialog)
    text = dialog.about.toPlainText()
    assert __version__ in text
    assert "pyqtgraph 0." in text
    assert str(session.path) in text
    assert session.digest() in text


def test_about_names_the_licences_of_all_it_is_built_of() -> None:
    text = licences(ENGLISH)
    assert "MIT" in text
    assert "LGPL-3.0-only" in text
    assert "SIL OPEN FONT LICENSE" in text


def test_about_names_every_package_that_the_program_needs() -> None:
    text = licences(ENGLISH).lower()
    needed = [one for one in metadata.requires("erqi_viewer") or () if "extra ==" not in one]
    names = [re.split("[<>=]", one)[0].removesuffix("-essentials").lower() for one in needed]
    assert "lxml" in names
    assert [name for name in names if name not in text] == []


def test_about_is_closed_by_escape(session: Session, qtbot: QtBot) -> None:
    dialog = AboutDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
