"""Draws the pictures of a bundle, the same wherever this version of Qt draws them."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6 import __version__ as qt_version

from erqi_viewer.renderer.export import PlotMetadata, encode
from erqi_viewer.renderer.spec import slide

if TYPE_CHECKING:
    from erqi_viewer.core.chart import Chart
    from erqi_viewer.transfer.bundle.book import Label

MADE_WITH = {"pyqtgraph": version("pyqtgraph"), "qt": qt_version}
"""What the bytes of the pictures depend on."""


def draw(chart: Chart, label: Label) -> dict[str, bytes]:
    """Return a chart as ``.png`` and ``.svg``; a Qt application has to be there."""
    metadata = PlotMetadata(label.source, label.database_sha256, label.title)
    return {one: encode(chart, one, slide(), metadata) for one in (".png", ".svg")}
