"""Which year's lists English words mean that name no year, checked against the record book."""

from __future__ import annotations

import pytest
from claims.judging import findings

DATED = "Erqi District, 6 November 2018. "


def contradicted(text: str) -> list[str]:
    """Return the words that the records contradict."""
    return [text[one.start : one.end] for one in findings(text) if one.verdict == "contradicted"]


@pytest.mark.parametrize(
    "text",
    [
        "Erqi District, 6 November 2019. Erqi is 85th for comprehensive strength and 61st for "
        "investment potential. Of green development, where it was newly listed last year, it is "
        "told that it is now 74th.",
        DATED + "Erqi is 86th for comprehensive strength. Three lists had been known to us.",
        DATED + "Erqi is 86th for comprehensive strength. Three lists had already named it.",
        "Erqi District, 6 November 2019. Erqi is 89th on the innovation and entrepreneurship list, "
        "and its highest place on the list was 49th, in 2017.",
        DATED + "Erqi is 86th in comprehensive strength and 91st in innovation and "
        "entrepreneurship. In innovation it fell from 49th; in comprehensive strength it climbed "
        "from 87th.",
        "Erqi District, 14 February 2017. In October Erqi came 89th for comprehensive strength. "
        "The year before, on the list then named scientific development, it was 91st.",
    ],
)
def test_a_year_that_words_mean_is_that_of_the_claim(text: str) -> None:
    assert contradicted(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (DATED + "Erqi is 86th for comprehensive strength. Two lists had been known to us.",
         ["Two lists"]),
        ("Erqi District, 6 November 2019. Erqi is 89th on the innovation and entrepreneurship "
         "list, and its highest place on the list was 48th, in 2017.", ["48th"]),
        ("Erqi District, 14 February 2017. In October Erqi came 89th for comprehensive strength. "
         "The year before, on the list then named scientific development, it was 92nd.", ["92nd"]),
        (DATED + "Erqi is 86th for comprehensive strength and 63rd for investment potential, ahead "
         "of innovation (90th).", ["90th"]),
    ],
)  # fmt: skip
def test_what_differs_in_that_year_is_found(text: str, wrong: list[str]) -> None:
    assert contradicted(text) == wrong
