"""Boxes and circles can be seen on a dark ground, ticked or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QStyle, QStyleOptionButton

from erqi_viewer.dialogs.ticks import ChoiceCircle, TickBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Part = QStyle.SubElement


@pytest.mark.parametrize("checked", [True, False])
@pytest.mark.parametrize(
    ("kind", "part"),
    [(TickBox, Part.SE_CheckBoxIndicator), (ChoiceCircle, Part.SE_RadioButtonIndicator)],
)
def test_a_line_is_drawn_around_what_is_ticked_or_chosen(
    qtbot: QtBot, kind: type[QAbstractButton], part: Part, checked: bool
) -> None:
    button = kind()
    qtbot.addWidget(button)
    palette = QPalette(QColor("#1f2228"))
    palette.setColor(QPalette.ColorRole.Base, QColor("#14171c"))
    palette.setColor(QPalette.ColorRole.PlaceholderText, QColor("#a0a4ac"))
    button.setPalette(palette)
    button.setChecked(checked)
    button.resize(button.sizeHint())
    box = button.style().subElementRect(part, _option(button), button)
    picture = button.grab().toImage()
    row = [picture.pixelColor(x, box.center().y()).lightness() for x in range(box.left() + 3)]
    assert max(row) > 80  # without the line below 45


def _option(button: QAbstractButton) -> QStyleOptionButton:
    option = QStyleOptionButton()
    option.initFrom(button)
    return option
