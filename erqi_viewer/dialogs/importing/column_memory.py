"""Remembering how columns were read, by the headers of their table."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from erqi_viewer.core.importing.fields import from_text, to_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erqi_viewer.core.importing.plan import ColumnMap
    from erqi_viewer.session import Preferences

_KEY = "import/columns"
_MOST = 60


def remembered_maps(preferences: Preferences) -> dict[str, ColumnMap]:
    """Return the maps that were chosen before, by the signature of the table's headers."""
    found = ((key, from_text(text)) for key, text in _kept(preferences).items())
    return {key: one for key, one in found if one is not None}


def remember_maps(preferences: Preferences, maps: Mapping[str, ColumnMap]) -> None:
    """Remember maps, the oldest giving way; values for all rows were meant for one file only."""
    kept = _kept(preferences)
    for signature, one in maps.items():
        kept.pop(signature, None)
        kept[signature] = to_text(one._replace(constants=()))
    latest = dict(list(kept.items())[-_MOST:])
    preferences.set_text(_KEY, json.dumps(latest, ensure_ascii=False))


def _kept(preferences: Preferences) -> dict[str, str]:
    try:
        kept = json.loads(preferences.text(_KEY, "{}"))
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in kept.items()} if isinstance(kept, dict) else {}
