"""Which list and which year a move in rank is of."""

from __future__ import annotations

from erqi_viewer.core.extract import extract


def test_moves_told_after_two_places_belong_to_one_each() -> None:
    text = "甲区综合实力百强区列第68位、投资潜力百强区列第40位，分别较上年提升3位和1位。"
    moves = [(one.dimension, one.places) for one in extract(text).changes]
    assert moves == [("comprehensive-strength", 3), ("investment-potential", 1)]
