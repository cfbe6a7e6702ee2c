"""The folder of the user's own record book is the one that platformdirs names."""

from __future__ import annotations

import platformdirs
import pytest

from erqi_viewer import assets


@pytest.mark.parametrize("data_home", ["/elsewhere/data", "", "  ", None])
def test_the_users_folder_is_where_the_system_wants_it(
    data_home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if data_home is None:
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_DATA_HOME", data_home)
    expected = platformdirs.user_data_dir("erqi_viewer", appauthor=False)
    assert assets.user_data_folder() == expected
