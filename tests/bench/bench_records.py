"""Time ``erqi-viewer records`` as a whole process against ``python -c "import sqlite3"``.

Run it as ``python tests/bench/bench_records.py [RUNS]``. The two run in turn; the aim is a ratio of
at most 2. Bytecode is cached in a folder of the benchmark's own, as an installed program has it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AIM = 2.0


def main(runs: int) -> None:
    """Run both in turn and print medians and the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        book = str(Path(folder) / "book.sqlite")
        environment = {
            **{key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"},
            "PYTHONPYCACHEPREFIX": str(Path(folder) / "bytecode"),
            "XDG_DATA_HOME": folder,
        }
        program = [sys.executable, "-m", "erqi_viewer"]
        commands = {
            "import sqlite3": [sys.executable, "-c", "import sqlite3"],
            "records --db FILE": [*program, "records", "--db", book],
            "records": [*program, "records"],
        }
        subprocess.run([*program, "new", book], env=environment, check=True)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for run in range(runs + 1):
            for name, command in commands.items():
                started = time.perf_counter()
                subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
                if run:
                    times[name].append(time.perf_counter() - started)
    base = times["import sqlite3"]
    for name, values in times.items():
        ratio = statistics.median(one / other for one, other in zip(values, base, strict=True))
        print(f"{name:20} {statistics.median(values) * 1000:6.1f} ms   ratio {ratio:.2f}")
    print(f"aim: {AIM:.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
