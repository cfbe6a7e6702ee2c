"""What is remembered of how columns were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from erqi_viewer.core.importing.plan import ColumnMap
from erqi_viewer.dialogs.importing.column_memory import remember_maps, remembered_maps

if TYPE_CHECKING:
    from erqi_viewer.session import Preferences

MAP = ColumnMap("rank", ("region", None, "rank"), (("year", "2021"),))


def test_maps_are_remembered_without_the_values_of_one_file(preferences: Preferences) -> None:
    remember_maps(preferences, {"a": MAP})
    assert remembered_maps(preferences) == {"a": MAP._replace(constants=())}


def test_of_very_many_maps_the_latest_are_kept(preferences: Preferences) -> None:
    for number in range(100):
        remember_maps(preferences, {str(number): MAP})
    kept = remembered_maps(preferences)
    assert len(kept) < 100
    assert "99" in kept
    assert "0" not in kept


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a": "nonsense"}', '{"a": {"kind": "x"}}'])
def test_what_cannot_be_remembered_is_forgotten(preferences: Preferences, text: str) -> None:
    preferences.set_text("import/columns", text)
    assert remembered_maps(preferences) == {}
