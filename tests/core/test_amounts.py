from __future__ import annotations

import pytest

from erqi_viewer.core.amounts import in_english


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (323.3, "100 million yuan", "32.33 billion yuan"),
        (17.8, "100 million yuan", "1.78 billion yuan"),
        (0.07, "100 million yuan", "7 million yuan"),
        (3772, "10,000 yuan", "37.72 million yuan"),
        (27, "10,000 people", "270,000 people"),
        (5.1, "10,000 people", "51,000 people"),
        (-2, "10,000 people", "-20,000 people"),
        (2242.589, "hectares", "2242.589 hectares"),
        (40, "parks", "40 parks"),
        (8, "", "8"),
        (3, "100 millionths", "3 100 millionths"),
    ],
)
def test_amounts_are_said_as_english_counts(value: float, unit: str, words: str) -> None:
    assert in_english(value, unit) == words
