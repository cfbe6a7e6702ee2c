"""How fast press releases are read: python tests/bench/bench_extract.py [MEGABYTES].

Prints megabytes (UTF-8) a second and the highest memory beside the text, for prose that is dense
with claims and for shapes that are meant to be slow. One core, processor time.
"""

from __future__ import annotations

import sys
import time
import tracemalloc
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from extract import corpus, test_linear  # noqa: E402

from erqi_viewer.core.extract import extract  # noqa: E402

REPORT = ROOT.parent / "shared" / "sources" / "erqi-2019-10-report.txt"
PLAIN = "经济社会发展取得明显成效，人民生活水平不断提高，各项工作有序推进。"


def megabytes_a_second(text: str) -> float:
    """Return how much of a text is read in a second of processor time."""
    start = time.process_time()
    extract(text)
    return len(text.encode()) / 1e6 / (time.process_time() - start)


def peak_megabytes(text: str) -> float:
    """Return the most memory that reading a text takes beside the text itself."""
    tracemalloc.start()
    extract(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def main(size: float) -> None:
    """Time every kind of text at ``size`` megabytes."""
    texts = {
        "the corpus of our own sentences": "\n\n".join(case.text for case in corpus.load()),
        "plain prose": PLAIN,
        **test_linear.SHAPES,
    }
    if REPORT.is_file():
        texts = {"the report": REPORT.read_text(encoding="utf-8") + "\n\n", **texts}
    extract("甲区位列全国百强区第1名。")
    for name, unit in texts.items():
        text = unit * max(1, round(size * 1e6 / len(unit.encode())))
        print(f"{name:32} {megabytes_a_second(text):8.2f} MB/s")
    small = "\n\n".join(case.text for case in corpus.load()) + "\n\n"
    for times in (1, 4):
        text = small * (times * 8)
        held = peak_megabytes(text)
        print(f"memory for {len(text.encode()) / 1e6:6.2f} MB of the corpus: {held:6.1f} MB")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0)
