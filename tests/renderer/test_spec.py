from __future__ import annotations

import math
import subprocess
import sys
from typing import TYPE_CHECKING, cast

import pytest

from erqi_viewer.core.errors import InputError
from erqi_viewer.renderer import spec
from erqi_viewer.renderer.spec import ExportSpec

if TYPE_CHECKING:
    from erqi_viewer.renderer.theme import ThemeName


def test_a_size_in_pixels_is_the_standard_chart_enlarged() -> None:
    small, large = ExportSpec.of_pixels(1500, 900), ExportSpec.of_pixels(3000, 1800)
    assert small.logical_size == pytest.approx((1000, 600))
    assert large.logical_size == pytest.approx(small.logical_size)
    assert large.scale == pytest.approx(2 * small.scale)


def test_a_small_size_in_pixels_keeps_its_text_readable() -> None:
    assert ExportSpec.of_pixels(400, 300).scale == 1.0
    assert ExportSpec.of_pixels(400, 300).logical_size == (400, 300)


def test_a_given_resolution_fixes_the_physical_size() -> None:
    one = ExportSpec.of_pixels(1600, 900, 300)
    assert one.scale == 300 / 96
    assert one.size_in_mm == pytest.approx((1600 / 300 * 25.4, 900 / 300 * 25.4))


def test_millimetres_are_drawn_at_300_dpi_unless_said_otherwise() -> None:
    assert ExportSpec.of_millimetres(297, 210)[:3] == (3508, 2480, 300.0)
    assert ExportSpec.of_millimetres(297, 210, 150)[:3] == (1754, 1240, 150)
    assert ExportSpec.of_millimetres(297, 210).size_in_mm == (297.0, 210.0)


def test_the_presets_have_their_sizes() -> None:
    paper = spec.a4_landscape()
    assert (paper.width_px, paper.height_px, paper.dpi) == (3508, 2480, 300.0)
    assert spec.slide()[:2] == (1920, 1080)
    assert spec.article().width_px == 1080
    screen = spec.as_on_screen(800, 500, 2.0, ((2014, 2016), (40, 60)))
    assert (screen.width_px, screen.height_px, screen.dpi) == (1600, 1000, 192.0)
    assert screen.logical_size == (800.0, 500.0)
    assert screen.view_range == ((2014.0, 2016.0), (40.0, 60.0))


@pytest.mark.parametrize(
    ("width", "height", "dpi"),
    [
        (49, 900, None),
        (20_001, 900, None),
        (0, 0, None),
        (-5, 900, None),
        (20_000, 20_000, None),
        (1600.5, 900, None),
        (math.nan, 900, None),
        (math.inf, 900, None),
        (1600, 900, 0),
        (1600, 900, -1),
        (1600, 900, math.nan),
        (1600, 900, 2401),
        (50, 50, 1200),
    ],
)
def test_senseless_sizes_are_refused_with_the_bounds(
    width: float, height: float, dpi: float | None
) -> None:
    with pytest.raises(InputError) as caught:
        ExportSpec.of_pixels(width, height, dpi)
    assert "{" not in str(caught.value)
    assert caught.value.remedy


@pytest.mark.parametrize("size", [(0, 210), (-1, 210), (math.nan, 210), (2, 2), (3000, 2000)])
def test_senseless_paper_is_refused(size: tuple[float, float]) -> None:
    with pytest.raises(InputError) as caught:
        ExportSpec.of_millimetres(*size)
    assert "{" not in str(caught.value)


def test_an_unknown_theme_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="sepia"):
        ExportSpec.of_pixels(1600, 900, theme=cast("ThemeName", "sepia"))


def test_the_bounds_themselves_are_allowed() -> None:
    assert ExportSpec.of_pixels(50, 50).width_px == 50
    assert ExportSpec.of_pixels(20_000, 6_000).width_px == 20_000


def test_themes_and_sizes_load_neither_qt_nor_pyqtgraph() -> None:
    code = (
        "import sys, erqi_viewer.renderer.spec, erqi_viewer.renderer.theme, "
        "erqi_viewer.renderer.walk, erqi_viewer.renderer.geometry\n"
        "sys.exit(str({'PySide6', 'pyqtgraph', 'numpy'} & set(sys.modules) or ''))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.stderr.strip() == ""
