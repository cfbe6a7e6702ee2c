"""Every test runs off screen, in folders of its own, and may not leave a Qt warning behind."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.session import Preferences, Session

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


@pytest.fixture
def preferences(qapp: object, tmp_path: Path) -> Preferences:
    """Return preferences of English that are forgotten afterwards."""
    from bundled import english_preferences

    del qapp
    return english_preferences(tmp_path)


@pytest.fixture
def session(preferences: Preferences, tmp_path: Path) -> Iterator[Session]:
    """Open a session on the bundled facts."""
    from bundled import open_session

    opened = open_session(preferences, tmp_path)
    yield opened
    opened.close()
