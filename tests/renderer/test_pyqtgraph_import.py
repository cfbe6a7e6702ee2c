"""The quick import of pyqtgraph must give the same pyqtgraph."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PROGRAM = """
import hashlib, json, sys, types
sys.path[:0] = [{root!r}, {tests!r}]
if {plain}:
    import pyqtgraph
from PySide6 import QtCore, QtGui, QtWidgets
def names():
    return [set(dir(module)) for module in (QtCore, QtGui, QtWidgets)]
listed = names()
from erqi_viewer.renderer.pyqtgraph_import import import_pyqtgraph
pg = import_pyqtgraph()
assert sys.modules["pyqtgraph"] is pg
from erqi_charts import erqi_chart
from erqi_viewer.renderer.application import offscreen_application
app = offscreen_application()
from erqi_viewer.renderer.export import PlotMetadata, encode
from erqi_viewer.renderer.spec import ExportSpec
spec = ExportSpec.of_pixels(900, 600)
files = [encode(erqi_chart(), e, spec, PlotMetadata()) for e in (".png", ".svg", ".pdf")]
import pyqtgraph.Qt
print(json.dumps({{
    "names": sorted(vars(pg)),
    "files": [hashlib.sha256(one).hexdigest() for one in files],
    "same": all(
        getattr(getattr(pyqtgraph.Qt, module.__name__[8:]), name) is getattr(module, name)
        for module in (QtCore, QtGui, QtWidgets)
        for name in ("QPointF", "QObject", "QColor", "QPainter", "QWidget", "QGraphicsItem")
        if hasattr(module, name)
    ),
    "listed": listed == names(),
    "mirror": type(pyqtgraph.Qt.QtCore) is not types.ModuleType,
    "missing": not hasattr(pyqtgraph.Qt.QtCore, "NoSuchName"),
}}))
"""


def run(*, plain: bool) -> dict[str, object]:
    """Draw in a new process and return what it says of pyqtgraph."""
    program = PROGRAM.format(root=str(ROOT), tests=str(ROOT / "tests"), plain=plain)
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


@pytest.fixture(scope="module")
def quick() -> dict[str, object]:
    return run(plain=False)


@pytest.fixture(scope="module")
def plain() -> dict[str, object]:
    return run(plain=True)


def test_the_quick_import_has_every_name_and_draws_the_same(
    quick: dict[str, object], plain: dict[str, object]
) -> None:
    assert quick["names"] == plain["names"]
    assert quick["files"] == plain["files"]


def test_names_of_qt_are_the_ones_of_pyside(quick: dict[str, object]) -> None:
    assert quick["same"] is True
    assert quick["missing"] is True


def test_pyside_is_left_as_it_was(quick: dict[str, object]) -> None:
    assert quick["listed"] is True


def test_pyqtgraph_that_was_imported_before_is_used_as_it_is(
    quick: dict[str, object], plain: dict[str, object]
) -> None:
    assert quick["mirror"] is True
    assert plain["mirror"] is False
