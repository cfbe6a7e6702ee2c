"""The screen that the tests of this folder share, and a desk for each of them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from display import xvfb
from e2e.desk import PATIENCE, Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEEDED = ("Xvfb", "openbox", "xdotool", "xclip")


@pytest.fixture(scope="session")
def screen() -> Iterator[dict[str, str]]:
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing and os.environ.get("ERQI_E2E") != "required":
        pytest.skip(f"needs {', '.join(missing)}")
    with xvfb("1400x900x24", "-r") as name:
        environment = {**os.environ, "DISPLAY": name, "LC_ALL": "C.UTF-8"}
        environment.pop("QT_QPA_PLATFORM", None)
        environment.pop("WAYLAND_DISPLAY", None)
        manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        try:
            yield environment
        finally:
            manager.terminate()
            manager.wait()


@pytest.fixture
def desk(screen: dict[str, str], own_folders: Path) -> Iterator[Desk]:
    environment = {
        **screen,
        "HOME": str(own_folders),
        **{key: os.environ[key] for key in os.environ if key.startswith("XDG_")},
    }
    program = subprocess.Popen(
        [sys.executable, "-m", "erqi_viewer", "--lang", "en", "--theme", "light"],
        env=environment, cwd=own_folders, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        hands = Desk(environment)
        hands.sit_down()
        yield hands
    finally:
        program.send_signal(signal.SIGINT)
        try:
            _, errors = program.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            program.kill()
            _, errors = program.communicate()
    assert errors == ""
    assert program.returncode in {0, 130}
