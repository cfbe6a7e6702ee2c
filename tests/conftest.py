"""Every test runs off screen, in folders of its own, and may not leave a Qt warning behind."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "erqi",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("erqi")

REPORT = Path(__file__).resolve().parents[2] / "shared" / "sources" / "erqi-2019-10-report.txt"


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep each test away from the developer's own data, settings and logs."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    if sys.platform.startswith("linux"):
        for name in ("DATA", "CONFIG", "STATE", "CACHE"):
            monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    return home


@pytest.fixture
def report() -> str:
    """Return the newspaper report's text where it lies beside the project."""
    if not REPORT.is_file():
        pytest.skip("the report is not beside the project")
    with REPORT.open(encoding="utf-8", newline="") as file:
        return file.read()
