"""What English sentences leave to the one before them: GDP, and whose city a district is of."""

from __future__ import annotations

import pytest
from extract.english_told import figures, told


@pytest.mark.parametrize(
    "said",
    [
        "Anji produced 44.1 billion yuan and Deqing 52.5 billion yuan.",
        "Anji, 57th on the list, had 44.1 billion yuan.",
        "Anji, on the border with Anhui, reached 44.1 billion yuan.",
    ],
)
def test_an_amount_alone_that_a_region_has_is_its_gdp_behind_one_told(said: str) -> None:
    found = figures(f"Changxing's GDP in 2020 was 72.4 billion yuan. {said}")
    assert [(one[0], one[1], one[2]) for one in found][1] == ("Anji", "GDP", 44.1)


@pytest.mark.parametrize(
    "said",
    [
        "Anji produced 44.1 billion yuan of goods.",
        "Walmart had 44.1 billion yuan.",
        "The mill had 44.1 billion yuan.",
    ],
)
def test_an_amount_of_something_or_somebody_else_is_no_gdp(said: str) -> None:
    found = figures(f"Changxing's GDP in 2020 was 72.4 billion yuan. {said}")
    assert [one[1] for one in found if one[1] == "GDP"] == ["GDP"]


def test_a_city_by_which_a_district_is_called_is_not_whom_the_text_is_about() -> None:
    text = (
        "Only Luohu in Shenzhen is ahead of Yuexiu. CCID said that the Guangzhou district is "
        "second of the 2021 top 100 districts. Yuexiu's GDP was the highest in Guangzhou."
    )
    assert told(text)[:1] == [("Yuexiu", "top 100 districts", 2)]
