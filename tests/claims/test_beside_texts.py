"""Releases with much beside the places: what is true of the lists is hardly ever called wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claims import beside_texts

if TYPE_CHECKING:
    from pathlib import Path

# In how many texts of each file something may be called wrong that is not, and how many of the
# false phrases are found at least. The texts were written by people who had not seen the checker.
REACHED = {
    "chinese-1": (3, 14),
    "chinese-2": (3, 14),
    "chinese-3": (1, 15),
    "chinese-4": (0, 11),
    "chinese-5": (2, 7),
    "chinese-6": (0, 9),
    "chinese-7": (0, 9),
    "chinese-8": (0, 7),
    "chinese-9": (0, 6),
    "english-1": (12, 10),
    "english-2": (2, 12),
    "english-3": (7, 7),
    "english-4": (1, 11),
    "english-5": (0, 8),
    "english-6": (1, 3),
    "english-7": (0, 8),
    "english-8": (0, 8),
    "english-9": (0, 8),
    "english-10": (0, 6),
}


@pytest.mark.parametrize(
    "path", beside_texts.BESIDE, ids=[path.stem for path in beside_texts.BESIDE]
)
def test_what_is_told_beside_the_places_is_hardly_ever_called_wrong(path: Path) -> None:
    alarmed, found = REACHED[path.stem]
    told = [beside_texts.outcome(one) for one in beside_texts.load(path)]
    assert sum(bool(one.alarms) for one in told) <= alarmed
    assert sum(one.found for one in told) >= found
