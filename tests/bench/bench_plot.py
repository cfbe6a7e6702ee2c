"""Time a cold process that writes the chart at 3000 x 1800 against matplotlib drawing the same.

Run it as ``python tests/bench/bench_plot.py [RUNS]``. Both programs run in turn, so that a busy
machine slows both. It prints the medians, the ratio, and where the renderer's time goes.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 1.0

OURS = """
import sys
sys.path[:0] = [{root!r}, {charts!r}]
from erqi_charts import erqi_chart
chart = erqi_chart("zh")
from erqi_viewer.renderer.application import offscreen_application
app = offscreen_application()
from erqi_viewer.renderer.export import PlotMetadata, write_plot
from erqi_viewer.renderer.spec import ExportSpec
write_plot(chart, {out!r}, ExportSpec.of_pixels(3000, 1800), PlotMetadata("source", "0" * 64))
"""

MATPLOTLIB = """
import sys
sys.path[:0] = [{root!r}, {charts!r}]
from erqi_charts import erqi_chart
chart = erqi_chart("zh")
import matplotlib
matplotlib.use("Agg")
from matplotlib import font_manager, pyplot, ticker
font_manager.fontManager.addfont({font!r})
matplotlib.rcParams["font.family"] = font_manager.FontProperties(fname={font!r}).get_name()
figure, axes = pyplot.subplots(figsize=(10, 6), dpi=300)
for one, marker in zip(chart.series, "os^D"):
    for run in one.runs:
        years, ranks = [p.year for p in run], [p.rank for p in run]
        line, = axes.plot(years, ranks, marker=marker, label=one.label)
    axes.annotate(one.label, (years[-1], ranks[-1]), (8, 0), textcoords="offset points",
                  color=line.get_color())
    for point in one.points:
        axes.annotate(str(point.rank), (point.year, point.rank), (0, 6),
                      textcoords="offset points", ha="center", color=line.get_color())
axes.axhline(chart.cutoff, linestyle="--", color="gray")
axes.text(chart.years[0], chart.cutoff - 1, chart.cutoff_label)
axes.set_ylim(chart.ranks[1] + 1, chart.ranks[0] - 1)
axes.grid(axis="y")
axes.xaxis.set_major_locator(ticker.MaxNLocator(integer=True))
axes.set_title(chart.title, loc="left")
figure.text(0.05, 0.9, chart.subtitle)
figure.text(0.05, 0.02, chart.footnote, fontsize=8)
figure.savefig({out!r}, metadata={{"Title": chart.title}})
"""


def cold(program: str) -> float:
    """Return the seconds that a new Python needs for a program."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True, env=environment)
    return time.perf_counter() - start


def measure(runs: int) -> tuple[float, float]:
    """Return the median seconds of the renderer and of matplotlib, run in turn."""
    with tempfile.TemporaryDirectory() as folder:
        names = {
            "root": str(ROOT),
            "charts": str(ROOT / "tests"),
            "font": str(ROOT / "resources" / "fonts" / "ErqiViewerSans-Regular.otf"),
        }
        ours = OURS.format(**names, out=str(Path(folder, "ours.png")))
        theirs = MATPLOTLIB.format(**names, out=str(Path(folder, "theirs.png")))
        for program in (ours, theirs):  # compiles what is to be compiled, fills font caches
            cold(program)
        pairs = [(cold(ours), cold(theirs)) for _ in range(runs)]
    return statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs)


def main() -> int:
    """Print the comparison; the exit status is 1 if the renderer is the slower one."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    ours, theirs = measure(runs)
    ratio = ours / theirs
    print(f"plot 3000x1800 PNG, cold: renderer {ours:.3f} s, matplotlib {theirs:.3f} s")
    print(f"ratio {ratio:.2f} (aim: at most {LIMIT:.1f})")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
