"""A session on the bundled facts, for the dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundled import english_preferences, open_session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from erqi_viewer.session import Preferences, Session


@pytest.fixture
def preferences(qapp: object, tmp_path: Path) -> Preferences:
    del qapp
    return english_preferences(tmp_path)


@pytest.fixture
def session(preferences: Preferences, tmp_path: Path) -> Iterator[Session]:
    session = open_session(preferences, tmp_path)
    yield session
    session.close()
