"""The figures that English news tells in few words: now number over 300, 10.5 percent more."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract


def sums(text: str) -> list[tuple[str, float | None, str | None, float | None]]:
    """Return name, value, unit and growth of each figure."""
    return [
        (one.name, one.value, one.unit, one.growth_percent)
        for one in extract(f"Anji county is well known. {text}", year=2021).indicators
    ]


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("The port moved 10 million containers last year.", "containers", 10),
        ("The city now counts 88 companies along the battery chain.", "companies", 88),
        ("R and D spending equaled 4.3% of GDP.", "R and D spending", 4.3),
        ("Its aluminum processing enterprises, numbering 216, did well.", "enterprises", 216),
        ("Its mills delivered 2.1 million tons of sheet.", "sheet", 2.1),
        ("The factory made 214,000 cars this year.", "cars", 214_000),
        ("Contracts on the technology market were worth 10.3 billion yuan.", "market", 10.3),
        ("More than 4,200 clothing and textile firms operate here.", "firms", 4200),
        ("Farmers earned 36,120 yuan on average.", "per capita income of farmers", 36_120),
        ("Installed capacity of wind power reached 8.4 gigawatts.", "wind power", 8.4),
        ("The coffee shops opened by young people now number over 300.", "coffee shops", 300),
        ("Its forest coverage rate is above 70 percent.", "forest coverage rate", 70),
        ("The district covers just 33.8 square kilometers.", "area", 33.8),
    ],
)
def test_a_figure_is_told_by_a_verb_of_its_own(said: str, name: str, value: float) -> None:
    found = sums(said)
    assert [one[1] for one in found] == [value]
    assert found[0][0].endswith(name)


@pytest.mark.parametrize(
    ("said", "growth"),
    [
        ("Exports slipped 2.8 percent to $1.57 billion.", -2.8),
        (
            "Investment of 89.3 billion yuan, 10.5 percent more year-on-year, was good.",
            10.5,
        ),
        ("GDP was 3.61 billion yuan, 9.7 percent up and third in Huzhou.", 9.7),
        ("GDP reached 52.3 billion yuan in 2020 with growth of 12.1 percent.", 12.1),
    ],
)
def test_a_growth_is_told_in_few_words(said: str, growth: float) -> None:
    found = sums(said)
    assert [one[3] for one in found] == [growth]
    assert found[0][1] is not None


def test_a_place_behind_a_growth_is_the_figures() -> None:
    text = "GDP was 3.61 billion yuan, 9.7 percent up and third in Huzhou."
    assert [(one.place, one.scope) for one in extract(text).indicators] == [(3, "Huzhou")]
    text = "Fixed-asset investment expanded 18.7 percent, the quickest pace in Foshan."
    assert [(one.place, one.scope) for one in extract(text).indicators] == [(1, "Foshan")]


def test_a_figure_is_worked_out_for_each_of_something() -> None:
    text = (
        "The GDP was 319.3 billion yuan. That works out to 9.45 billion yuan per square kilometer."
    )
    assert [one[:2] for one in sums(text)] == [
        ("GDP", 319.3),
        ("GDP per square kilometer", 9.45),
    ]


def test_a_figure_before_is_held_against_one_that_grew() -> None:
    text = (
        "Over the first nine months its GDP came to 59.86 billion yuan, growing 3.1 percent, "
        "against a decline of 3.9 percent in the first quarter."
    )
    found = extract(text, year=2021).indicators
    assert [(one.name, one.growth_percent, one.period) for one in found] == [
        ("GDP", 3.1, "2021-01/2021-09"),
        ("GDP", -3.9, "2021-Q1"),
    ]


def test_a_count_follows_another_that_has_grown() -> None:
    text = "It had 768 high-tech enterprises, an increase of 23.1 percent, and 147 patents."
    assert [one[1] for one in sums(text)] == [768, 147]


def test_a_sum_follows_a_growth_without_its_verb() -> None:
    text = (
        "Grain output was 760,000 tons, up 3.3 percent, and online trade nearly 1.5 billion yuan."
    )
    assert [one[:2] for one in sums(text)] == [("Grain output", 760_000), ("online trade", 1.5)]


def test_a_place_is_told_behind_a_growth_and_a_share_is_only_so_much() -> None:
    text = "GDP was 28.4 billion yuan, 2.9 percent up, fourth in Huzhou."
    assert [(one.place, one.scope) for one in extract(text).indicators] == [(4, "Huzhou")]
    assert sums("The paper industry made up just 9.3 percent of output.") == [
        ("paper industry", 9.3, "percent", None)
    ]
