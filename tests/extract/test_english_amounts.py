"""English figures named behind their amounts, of totals, marks and shares."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract


@pytest.mark.parametrize(
    ("text", "name", "value", "growth", "place"),
    [
        ("Ashby's roads are good, and 91.7 percent is its urbanization rate.",
         "urbanization rate", 91.7, None, None),
        ("At 13,462 yuan, the per capita disposable income of farmers was 13.4 percent higher than "
         "a year before.", "per capita disposable income of farmers", 13462, 13.4, None),
        ("Ashby generated 56.3 billion yuan of GDP, a year-on-year rise of 11.9 percent, the "
         "highest total of any county in the province.", "GDP", 56.3, 11.9, 1),
        ("Ashby's exports surged 46.3 percent, second only to one other district in Cedar.",
         "exports", None, 46.3, 2),
        ("The auto industry produced goods worth 72.1 billion yuan, a 9.4 percent rise.",
         "output of auto industry", 72.1, 9.4, None),
        ("Deposits of residents passed the 250 billion yuan mark.",
         "Deposits of residents", 250, None, None),
        ("The GDP of Ashby was 74.3 billion yuan, 4 percent larger than in 2021.",
         "GDP", 74.3, 4, None),
        ("The tea industry yields 76.5 percent of the county's tax revenue.",
         "tea industry", 76.5, None, None),
        ("The county counted 253 national high-tech enterprises.",
         "national high-tech enterprises", 253, None, None),
        ("Some 3,200 poor people were lifted out of poverty.", "poor people", 3200, None, None),
    ],
)  # fmt: skip
def test_what_an_amount_is_of(
    text: str, name: str, value: float | None, growth: float | None, place: int | None
) -> None:
    found = extract(text).indicators
    assert [(one.name, one.value, one.growth_percent, one.place) for one in found] == [
        (name, value, growth, place)
    ]


def test_how_many_of_the_listed_a_region_has_is_no_figure() -> None:
    text = "The delta accounts for 46 of the top 100 counties in comprehensive strength in 2022."
    assert extract(text).indicators == ()


def test_a_share_of_a_total_is_added_and_a_growth_goes_on() -> None:
    text = (
        "Ashby's GDP stood at 36.5 billion yuan, up 6 percent, or 28.1 percent of Cedar's total. "
        "Fixed-asset investment went up 8.8 percent and the total retail sales of consumer goods "
        "6.1 percent."
    )
    found = extract(text).indicators
    assert [(one.name, one.value, one.growth_percent) for one in found] == [
        ("GDP", 36.5, 6),
        ("share of GDP", 28.1, None),
        ("Fixed-asset investment", None, 8.8),
        ("total retail sales of consumer goods", None, 6.1),
    ]
