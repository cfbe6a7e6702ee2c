"""How long the window takes to stand, measured against bare windows in the same run.

``python tests/bench/bench_startup.py [ROUNDS]`` starts, in turns so that a busy moment hits all:

- ``bare``: a PySide6 window with a tree and a table;
- ``ours``: this program: the frame's first pixels; tree and table filled; the plot drawn with
  them; and the plot ready for the mouse, once pyqtgraph is imported;
- ``naive``: a window with tree, table and plot that imports pyqtgraph first, to the plot drawn;
- ``plot``: a bare pyqtgraph window, for its peak memory.

It uses the display there is, or an Xvfb of its own, and an own folder for settings and data.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QMainWindow, QWidget

    Mark = Callable[[str], None]

ROUNDS = 15
SIZE = (1200, 780)


def child(kind: str, started: float) -> None:
    """Open one of the windows, print the milliseconds since ``started``, and end."""
    marks: dict[str, float] = {}

    def mark(name: str) -> None:
        marks[name] = (time.monotonic() - started) * 1000

    if kind == "ours":
        _ours(mark)
    elif kind == "bare":
        _bare(mark)
    else:
        _pyqtgraph(mark, panels=kind == "naive")
    import resource

    marks["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(" ".join(f"{name}={value:.1f}" for name, value in marks.items()) + "\n")


def _ours(mark: Mark) -> None:
    from erqi_viewer import app

    fill = app.fill

    def watched(frame: Any, *rest: Any) -> Any:
        mark("first")
        window = fill(frame, *rest)
        watch = _watch(window.tree.view.viewport(), lambda: mark("content"))

        def ready() -> None:
            mark("ready")
            watch.deleteLater()
            frame.close()

        window.plot.drawn.connect(lambda: mark("plot"))
        window.plot.ready.connect(ready)
        return window

    vars(app)["fill"] = watched
    app.run(None)


def _watch(widget: QWidget, painted: Callable[[], None]) -> QObject:
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, painted)
            return False

    watch = Watch()
    widget.installEventFilter(watch)
    return watch


def _bare(mark: Mark) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QDockWidget, QTableWidget, QTreeWidget

    application = QApplication(sys.argv[:1])
    window = _window(lambda: mark("first"), application.quit)
    tree, table = QTreeWidget(), QTableWidget(20, 8)
    window.setCentralWidget(table)
    dock = QDockWidget()
    dock.setWidget(tree)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    window.show()
    application.exec()


def _pyqtgraph(mark: Mark, *, panels: bool) -> None:
    import pyqtgraph  # type: ignore[import-untyped]
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QDockWidget, QTableWidget, QTreeWidget

    def done() -> None:
        mark("plot")
        application.quit()

    application = QApplication(sys.argv[:1])
    window = _window(lambda: mark("first"), lambda: None)
    plot = pyqtgraph.PlotWidget()
    for line in range(4):
        plot.plot(range(2014, 2020), [line * 10 + year for year in range(6)], symbol="o")
    window.setCentralWidget(plot)
    if panels:
        for area, widget in (
            (Qt.DockWidgetArea.LeftDockWidgetArea, QTreeWidget()),
            (Qt.DockWidgetArea.BottomDockWidgetArea, QTableWidget(20, 8)),
        ):
            dock = QDockWidget()
            dock.setWidget(widget)
            window.addDockWidget(area, dock)
    watch = _watch(plot.viewport(), done)
    window.show()
    application.exec()
    del watch


def _window(painted: Callable[[], None], then: Callable[[], object]) -> QMainWindow:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QMainWindow

    class Window(QMainWindow):
        seen = False

        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            super().paintEvent(event)
            if not self.seen:
                self.seen = True
                QTimer.singleShot(0, painted)
                QTimer.singleShot(0, then)

    window = Window()
    window.resize(*SIZE)
    return window


def main(rounds: int) -> None:
    """Run the rounds and print medians and ratios."""
    import statistics
    import tempfile

    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from display import display

    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as home, display() as where:
        import os

        environment = os.environ | where
        for name in ("DATA", "CONFIG", "STATE", "CACHE"):
            environment[f"XDG_{name}_HOME"] = os.path.join(home, name)
        # As installed: with compiled modules, which must not be written into the checkout.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = os.path.join(home, "compiled")
        for kind in ("bare", "ours", "naive", "plot"):
            _measure(kind, environment)  # once for the caches, and to make the record book
        for _ in range(rounds):
            for kind in ("bare", "ours", "naive", "plot"):
                for name, value in _measure(kind, environment).items():
                    times.setdefault(f"{kind}.{name}", []).append(value)
    middle = {name: statistics.median(values) for name, values in times.items()}
    for name, values in times.items():
        unit = "MiB" if name.endswith("memory") else "ms"
        spread = f"{min(values):.0f}..{max(values):.0f}"
        sys.stdout.write(f"{name:14} {middle[name]:7.0f} {unit:3} ({spread})\n")
    for text, above, below, aim in (
        ("first pixels / bare window", "ours.first", "bare.first", 1.2),
        ("tree and table filled / bare window", "ours.content", "bare.first", None),
        ("plot drawn / bare window", "ours.plot", "bare.first", 2.0),
        ("plot ready / bare window", "ours.ready", "bare.first", None),
        ("naive plot drawn / bare window", "naive.plot", "bare.first", None),
        ("peak memory / bare pyqtgraph window", "ours.memory", "plot.memory", 1.3),
    ):
        wanted = f"  (aim: {aim} at most)" if aim else ""
        sys.stdout.write(f"{text:38} {middle[above] / middle[below]:.2f}{wanted}\n")


def _measure(kind: str, environment: dict[str, str]) -> dict[str, float]:
    import subprocess

    command = [sys.executable, __file__, kind, repr(time.monotonic())]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    pairs = (pair.split("=") for pair in run.stdout.split())
    return {name: float(value) for name, value in pairs}


if __name__ == "__main__":
    if len(sys.argv) == 3:
        child(sys.argv[1], float(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
