"""How long a click on a tree node takes until tree, table and plot are painted again.

``python tests/bench/bench_click.py [CLICKS]`` opens the window on the bundled facts, clicks on one
node of the tree after another as the mouse does, and waits for the three to be painted. Aim: under
16 ms at the 99th percentile.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QTreeView

    from erqi_viewer.window import Window

CLICKS = 400


def nodes(view: QTreeView) -> list[QModelIndex]:
    """Return the nodes that are in view, from the top."""
    found, index = [], view.indexAt(view.viewport().rect().topLeft())
    while index.isValid() and view.viewport().rect().contains(view.visualRect(index).center()):
        found.append(index)
        index = view.indexBelow(index)
    return found


def click_all(window: Window, clicks: int) -> list[float]:
    """Click on the nodes in turn; return the milliseconds of each click that selects another."""
    from PySide6.QtCore import QEvent, QObject, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    painted: set[QObject] = set()

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                painted.add(watched)
            return False

    if window.plot.view is None:
        raise RuntimeError("the plot is not drawn")
    tree = window.tree.view
    parts = {tree.viewport(), window.table.view.viewport(), window.plot.view.viewport()}
    watch = Watch()
    for part in parts:
        part.installEventFilter(watch)
    targets = [one for one in nodes(tree) if one.data() is not None]
    times = []
    for number in range(clicks):
        place = tree.visualRect(targets[number % len(targets)]).center()
        before = window.session.selection
        painted.clear()
        QApplication.processEvents()
        started = time.perf_counter()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()
        elapsed = (time.perf_counter() - started) * 1000
        ranks = window.session.selection.section == before.section == "ranks"
        if window.session.selection != before and ranks:
            if painted != parts:
                raise RuntimeError("not everything was painted")
            times.append(elapsed)
    return times


def main(clicks: int) -> None:
    """Open the window, click, and print the percentiles."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from display import display

    with tempfile.TemporaryDirectory() as home, display() as where:
        os.environ.update(where)
        for name in ("DATA", "CONFIG", "STATE", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = os.path.join(home, name)
        from PySide6.QtCore import QTimer

        from erqi_viewer import app

        fill, times = app.fill, []

        def filled(*arguments):  # type: ignore[no-untyped-def]
            window = fill(*arguments)

            def measure() -> None:
                click_all(window, 40)
                times.extend(click_all(window, clicks))
                window.frame.close()

            window.plot.ready.connect(lambda: QTimer.singleShot(0, measure))
            return window

        app.fill = filled
        app.run(None)
    times.sort()
    for share in (50, 90, 99):
        sys.stdout.write(f"p{share} {times[len(times) * share // 100]:6.1f} ms\n")
    sys.stdout.write(f"max {times[-1]:6.1f} ms of {len(times)} clicks (aim: p99 under 16 ms)\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CLICKS)
