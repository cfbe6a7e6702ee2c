"""Import of 1,000,000 ranks into a record book, against the sqlite3 shell's ``.import``.

The shell gets a table with the same columns, indexes and constraints as our two, in a file with the
regions, editions and the source already there, and a CSV with their row ids and the stable ids: it
has nothing to find, to compare or to make. Ours plans, compares with the book, and applies.
"""

from __future__ import annotations

import csv
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from erqi_viewer.core.changes import new_uids
from erqi_viewer.core.importing.plan import NewSource
from erqi_viewer.core.importing.regions import gazetteer
from erqi_viewer.store import seed
from erqi_viewer.transfer.importing import plan_files

ROWS = 1_000_000
REGIONS, YEARS = 2800, range(2008, 2026)
GOAL = 1 / 3

FLAT = """
CREATE TABLE flat (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK
        (kind IN ('placement', 'observation', 'honour', 'organisation', 'structure-item')),
    source_id INTEGER NOT NULL REFERENCES source (id),
    note_zh TEXT NOT NULL DEFAULT '',
    note_en TEXT NOT NULL DEFAULT '',
    region_id INTEGER NOT NULL REFERENCES region (id),
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    status TEXT NOT NULL CHECK (status IN ('ranked', 'listed', 'not-listed')),
    rank INTEGER CHECK (rank >= 1),
    preferred INTEGER NOT NULL DEFAULT 1 CHECK (preferred IN (0, 1)),
    preference_reason TEXT,
    CHECK ((status = 'ranked') = (rank IS NOT NULL))
) STRICT;
CREATE INDEX flat_by_source ON flat (source_id);
CREATE UNIQUE INDEX flat_preferred ON flat (region_id, edition_id) WHERE preferred = 1;
CREATE INDEX flat_by_edition ON flat (edition_id, rank);
"""


def main() -> None:
    """Time both on the same ranks and print the ratio."""
    shell = shutil.which("sqlite3")
    if shell is None:
        print("skipped: there is no sqlite3 shell here (apt install sqlite3)")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table = folder / "ranks.csv"
        write_table(table)
        book = folder / "book.sqlite"
        seed.create_database(str(book), empty=True)
        started = time.perf_counter()
        plan_seconds = time_import(book, table)
        ours = time.perf_counter() - started
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        theirs = time_shell(shell, folder, book)
    print(f"rows                  {ROWS}")
    print(f"erqi-viewer           {ours:8.1f} s  {ROWS / ours:9.0f} rows/s")
    print(f"  of it planning      {plan_seconds:8.1f} s")
    print(f"sqlite3 .import       {theirs:8.1f} s  {ROWS / theirs:9.0f} rows/s")
    print(f"ratio                 {theirs / ours:8.2f}    (goal: at least {GOAL:.2f})")
    print(f"peak memory           {peak:8} MB")
    if theirs / ours < GOAL:
        sys.exit(1)


def write_table(path: Path) -> None:
    """Write lists of the country's districts and counties, each year in another order."""
    found = (gazetteer().of_code(f"{code:06}") for code in range(110101, 660000))
    regions = [(one.code, one.name) for one in found if one and one.code[4:] != "00"][:REGIONS]
    written = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("年份", "榜单", "名次", "区划代码", "区县", "发布机构"))
        for number in range(1, 100):
            for year in YEARS:
                turn = (number * 37 + year * 101) % REGIONS
                for rank, (code, name) in enumerate(regions[turn:] + regions[:turn], 1):
                    writer.writerow((year, f"指标{number}排行榜", rank, code, name, "研究院"))
                    written += 1
                    if written == ROWS:
                        return


def time_import(book: Path, table: Path) -> float:
    """Import the table, and return the seconds that planning took."""
    started = time.perf_counter()
    with plan_files(str(book), [str(table)], NewSource("排行榜")) as plan:
        planned = time.perf_counter() - started
        assert plan.counts().add == ROWS
        plan.apply()
    return planned


def time_shell(shell: str, folder: Path, book: Path) -> float:
    """Let the shell import the same facts; return the seconds that it took."""
    target, rows = folder / "shell.sqlite", folder / "rows.csv"
    with sqlite3.connect(book) as connection, rows.open("w", newline="") as file:
        uids = new_uids()
        writer = csv.writer(file)
        for row in connection.execute(
            "SELECT p.fact_id, f.uid, f.kind, f.source_id, f.note_zh, f.note_en, p.region_id, "
            "p.edition_id, p.status, p.rank, p.preferred, '' "
            "FROM placement p JOIN fact f ON f.id = p.fact_id ORDER BY p.fact_id"
        ):
            writer.writerow((row[0], next(uids), *row[2:]))
    connection.close()
    shutil.copy(book, target)
    with sqlite3.connect(target) as connection:
        for name in ("placement", "change_bulk", "change_row"):
            connection.execute(f"DELETE FROM {name}")  # noqa: S608
        connection.execute("DELETE FROM fact WHERE kind = 'placement'")
        connection.executescript(FLAT)
    connection.execute("VACUUM")
    connection.close()
    script = "PRAGMA foreign_keys = ON;\nPRAGMA synchronous = FULL;\n.mode csv\n"
    started = time.perf_counter()
    subprocess.run(
        [shell, str(target)],
        input=f"{script}.import {rows} flat\n",
        text=True,
        check=True,
        capture_output=True,
    )
    seconds = time.perf_counter() - started
    with sqlite3.connect(target) as connection:
        found = connection.execute("SELECT count(*) FROM flat").fetchone()[0]
    connection.close()
    assert found == ROWS, found
    return seconds


if __name__ == "__main__":
    main()
