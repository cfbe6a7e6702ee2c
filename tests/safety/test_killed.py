"""Whatever is being done when the program is killed, nothing acknowledged is lost or by half."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

MEMORY = "/dev/shm"  # noqa: S108 - the folder made in it has a name of its own

KILLS = {"edit": 60, "import": 30, "migrate": 40, "export": 50, "backup": 30, "restore": 30}


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[str]:
    """A folder in memory where there is one: a killed process leaves the same there, and sooner."""
    if not os.path.isdir(MEMORY):
        yield str(tmp_path)
        return
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        yield folder


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
@pytest.mark.parametrize("what", KILLS)
def test_killed_hundreds_of_times_the_book_holds_what_was_acknowledged(
    memory: str, what: str
) -> None:
    here = Path(__file__).resolve().parent
    done = subprocess.run(
        [sys.executable, str(here / "killed.py"), what, str(KILLS[what]), "4", memory],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, here.parents[:2]))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    kills, acknowledged = map(int, done.stdout.split())
    assert kills == KILLS[what]
    assert acknowledged > kills // 4
