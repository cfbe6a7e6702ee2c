"""Golden pictures, one a theme: what the chart looks like may change on purpose only.

``ERQI_UPDATE_GOLDEN=1 pytest tests/renderer/test_golden.py`` draws them anew; look at them then.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from erqi_charts import INNOVATION, INVESTMENT, STRENGTH, erqi_chart, uid
from pictures import differing, pixels
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from erqi_viewer.core.selection import Selection
from erqi_viewer.renderer.export import render_image
from erqi_viewer.renderer.spec import ExportSpec

if TYPE_CHECKING:
    from erqi_viewer.core.chart import Chart
    from erqi_viewer.renderer.theme import ThemeName

pytestmark = pytest.mark.usefixtures("qapp")

FOLDER = Path(__file__).resolve().parents[1] / "golden"


def chart_for(theme: ThemeName) -> Chart:
    """Return a chart that shows what a theme has to colour."""
    if theme == "light":
        return erqi_chart("zh", without=[(INVESTMENT, 2016)])
    if theme == "dark":
        selection = Selection(category="strength", year=2017, record=uid(STRENGTH, 2017))
        return erqi_chart("en", selection, "full")
    return erqi_chart("zh", Selection(record=uid(INNOVATION, 2018)))


@pytest.mark.parametrize("theme", ["light", "dark", "transparent"])
def test_the_chart_looks_like_its_golden_picture(theme: ThemeName) -> None:
    image = render_image(chart_for(theme), ExportSpec.of_pixels(800, 500, theme=theme))
    path = FOLDER / f"{theme}.png"
    if os.environ.get("ERQI_UPDATE_GOLDEN"):
        assert image.save(str(path))
    golden = QImage(str(path))
    assert golden.size() == image.size()
    assert differing(image, golden) < 0.002


def test_a_golden_picture_tells_a_moved_point() -> None:
    chart = chart_for("light")
    first = chart.series[0]
    points = (first.points[0]._replace(rank=80), *first.points[1:])
    moved = chart._replace(series=(first._replace(points=points), *chart.series[1:]))
    image = render_image(moved, ExportSpec.of_pixels(800, 500))
    assert differing(image, QImage(str(FOLDER / "light.png"))) > 0.002


@pytest.mark.parametrize("theme", ["light", "dark", "transparent"])
def test_twice_the_size_is_the_same_picture_sharper(theme: ThemeName) -> None:
    once = render_image(chart_for(theme), ExportSpec.of_pixels(1000, 600, theme=theme))
    twice = render_image(chart_for(theme), ExportSpec.of_pixels(2000, 1200, theme=theme))
    smooth = Qt.TransformationMode.SmoothTransformation
    shrunk = twice.scaled(QSize(1000, 600), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    assert differing(once, shrunk, 90) < 0.01
    assert np.abs(pixels(once) - pixels(shrunk)).mean() < 1.2


def test_resolution_alone_makes_text_larger_on_the_same_pixels() -> None:
    coarse = render_image(erqi_chart("zh"), ExportSpec.of_pixels(1200, 800, 96))
    fine = render_image(erqi_chart("zh"), ExportSpec.of_pixels(1200, 800, 200))
    assert differing(coarse, fine) > 0.02
