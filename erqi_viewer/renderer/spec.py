"""How big an exported chart is, how sharp, and what stands on it. Plain values without Qt.

A chart is laid out in logical pixels of 1/96 inch, and ``scale`` enlarges them. A size in pixels
without a resolution is the standard chart enlarged, so 3000x1800 is the picture of 1500x900,
sharper; with a resolution, text has its physical size whatever the paper.
"""

from __future__ import annotations

import math

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.tuples import NamedTuple
from erqi_viewer.renderer.theme import THEME_NAMES, ThemeName

Range = tuple[float, float]
ViewRange = tuple[Range, Range]

LOGICAL_DPI = 96.0
STANDARD_SIZE = (1000, 600)
PRINT_DPI = 300.0
MM_PER_INCH = 25.4

LEAST_SIDE, GREATEST_SIDE, MOST_PIXELS = 50, 20_000, 120_000_000
LEAST_DPI, GREATEST_DPI = 10.0, 2400.0
LEAST_LOGICAL = 40.0


class ExportSpec(NamedTuple):
    """One exported picture. Make it with :meth:`of_pixels` or :meth:`of_millimetres`.

    ``dpi`` follows the physical size and the pixels; ``size_mm`` is the exact physical size when
    it was given as such. ``view_range`` is the visible years and ranks, the chart's own when None.
    """

    width_px: int
    height_px: int
    dpi: float
    size_mm: tuple[float, float] | None = None
    theme: ThemeName = "light"
    show_title: bool = True
    show_subtitle: bool = True
    show_footnote: bool = True
    view_range: ViewRange | None = None

    @property
    def scale(self) -> float:
        """Output pixels in a logical pixel."""
        return self.dpi / LOGICAL_DPI

    @property
    def logical_size(self) -> tuple[float, float]:
        """Width and height in logical pixels."""
        return self.width_px / self.scale, self.height_px / self.scale

    @property
    def size_in_mm(self) -> tuple[float, float]:
        """The exact physical width and height in millimetres."""
        if self.size_mm is not None:
            return self.size_mm
        return (
            self.width_px / self.dpi * MM_PER_INCH,
            self.height_px / self.dpi * MM_PER_INCH,
        )

    @classmethod
    def of_pixels(
        cls, width: float, height: float, dpi: float | None = None, theme: ThemeName = "light"
    ) -> ExportSpec:
        """Return the spec of a size in pixels.

        Raises:
            InputError: The size or resolution is out of bounds, or a size is not whole.
        """
        _check_theme(theme)
        for side in (width, height):
            if not math.isfinite(side) or side != int(side):
                raise InputError(
                    "{size} px is not a whole number of pixels.",
                    "Give width and height in whole pixels.",
                    size=f"{side:g}",
                )
        _check_dpi(dpi)
        _check_size(int(width), int(height))
        if dpi is None:
            enlarged = min(width / STANDARD_SIZE[0], height / STANDARD_SIZE[1])
            dpi = LOGICAL_DPI * max(1.0, enlarged)
        spec = cls(int(width), int(height), dpi, theme=theme)
        _check_logical(spec)
        return spec

    @classmethod
    def of_millimetres(
        cls, width: float, height: float, dpi: float | None = None, theme: ThemeName = "light"
    ) -> ExportSpec:
        """Return the spec of a physical size, at 300 dpi when none is given.

        Raises:
            InputError: The size or resolution is out of bounds.
        """
        _check_theme(theme)
        _check_dpi(dpi)
        resolution = PRINT_DPI if dpi is None else dpi
        for side in (width, height):
            if not math.isfinite(side) or side <= 0:
                raise InputError(
                    "{size} mm is not a size.", "Give a positive number.", size=f"{side:g}"
                )
        pixels = [round(side / MM_PER_INCH * resolution) for side in (width, height)]
        _check_size(pixels[0], pixels[1])
        spec = cls(pixels[0], pixels[1], resolution, (float(width), float(height)), theme=theme)
        _check_logical(spec)
        return spec


def a4_landscape() -> ExportSpec:
    """Return A4 landscape at 300 dpi, 3508 x 2480 px."""
    return ExportSpec.of_millimetres(297, 210)


def slide() -> ExportSpec:
    """Return a 16:9 slide, 1920 x 1080 px."""
    return ExportSpec.of_pixels(1920, 1080)


def article() -> ExportSpec:
    """Return a picture 1080 px wide for an article, its text large enough on a telephone."""
    return ExportSpec.of_pixels(1080, 720, 144)


def as_on_screen(
    width: float, height: float, pixel_ratio: float, view_range: ViewRange | None
) -> ExportSpec:
    """Return the picture of a view of the given logical size, as sharp as its screen."""
    spec = ExportSpec.of_pixels(
        round(width * pixel_ratio), round(height * pixel_ratio), LOGICAL_DPI * pixel_ratio
    )
    return spec._replace(view_range=view_range)


def _check_theme(theme: str) -> None:
    if theme not in THEME_NAMES:
        raise InputError(
            "There is no theme “{theme}”.",
            "Choose one of: {themes}.",
            theme=theme,
            themes=", ".join(THEME_NAMES),
        )


def _check_dpi(dpi: float | None) -> None:
    if dpi is not None and not LEAST_DPI <= dpi <= GREATEST_DPI:
        raise InputError(
            "{dpi} dpi is not possible.",
            "Choose a resolution from {least} to {greatest} dpi.",
            dpi=f"{dpi:g}",
            least=f"{LEAST_DPI:g}",
            greatest=f"{GREATEST_DPI:g}",
        )


def _check_size(width: int, height: int) -> None:
    if not all(LEAST_SIDE <= side <= GREATEST_SIDE for side in (width, height)):
        raise InputError(
            "A picture of {width} x {height} pixels is not possible.",
            "Choose {least} to {greatest} pixels a side.",
            width=width,
            height=height,
            least=LEAST_SIDE,
            greatest=GREATEST_SIDE,
        )
    if width * height > MOST_PIXELS:
        raise InputError(
            "A picture of {width} x {height} pixels is too large.",
            "Choose at most {most} million pixels in all.",
            width=width,
            height=height,
            most=MOST_PIXELS // 1_000_000,
        )


def _check_logical(spec: ExportSpec) -> None:
    if min(spec.logical_size) < LEAST_LOGICAL:
        raise InputError(
            "At {dpi} dpi a picture of {width} x {height} pixels leaves no room for text.",
            "Choose a larger size or fewer dpi.",
            dpi=f"{spec.dpi:g}",
            width=spec.width_px,
            height=spec.height_px,
        )
