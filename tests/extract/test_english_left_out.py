"""Figures of English sentences that leave out a verb, a noun or whose they are."""

from __future__ import annotations

import pytest
from extract.english_told import figures

from erqi_viewer.core.extract import extract


def told(text: str) -> list[tuple[str, float | None, float | None]]:
    """Return the name, value and growth of each figure."""
    return [one[1:4] for one in figures(text)]


def test_it_is_the_figure_that_was_only_given_a_place() -> None:
    text = "Anji's GDP has been first in Huzhou. It came to 58.2 billion yuan, 3.1 percent more."
    assert told(text) == [("GDP", None, None), ("GDP", 58.2, 3.1)]
    assert extract(text, year=2021).indicators[0].place == 1


def test_residents_who_had_an_income_are_a_part_of_its_name() -> None:
    text = (
        "Urban residents had a per capita disposable income of 31,420 yuan, 11.2 percent more, "
        "and rural residents one of 17,350 yuan, up 12.8 percent."
    )
    assert told(text) == [
        ("per capita disposable income of urban residents", 31420, 11.2),
        ("per capita disposable income of rural residents", 17350, 12.8),
    ]


def test_a_sum_behind_to_has_the_verb_of_the_one_before() -> None:
    text = (
        "GDP came to 41.5 billion yuan, an increase of 7.2%; public finance budget revenues to "
        "3.61 billion yuan, an increase of 8.1%; and the output value of industry to 92.4 billion "
        "yuan, an increase of 9.3%."
    )
    assert told(text) == [
        ("GDP", 41.5, 7.2),
        ("public finance budget revenues", 3.61, 8.1),
        ("output value of industry", 92.4, 9.3),
    ]


def test_a_sector_makes_a_part_of_the_value_before() -> None:
    text = (
        "Industrial output value was 63.8 billion yuan, up 3.2%, of which the furniture industry "
        "made 21.5 billion yuan, up 5.1%."
    )
    assert told(text) == [
        ("Industrial output value", 63.8, 3.2),
        ("Industrial output value of the furniture industry", 21.5, 5.1),
    ]


def test_growths_told_in_the_next_sentence_are_those_of_the_sums_in_order() -> None:
    text = (
        "On the list of the top 100 counties Anji is 13th, with a GDP of 54.3 billion yuan in "
        "2020; and Deqing 22nd, with 53.1 billion yuan. These were increases of 4.2% and 3.1% "
        "respectively."
    )
    assert told(text) == [("GDP", 54.3, 4.2), ("GDP", 53.1, 3.1)]


def test_districts_named_in_a_row_have_a_sum_each() -> None:
    text = (
        "Beilun, Haishu and Yinzhou districts had GDPs of 95.2 billion yuan, 61.3 billion yuan and "
        "90.7 billion yuan respectively."
    )
    assert [one[:3] for one in figures(text)] == [
        ("Beilun", "GDPs", 95.2),
        ("Haishu", "GDPs", 61.3),
        ("Yinzhou", "GDPs", 90.7),
    ]


def test_places_by_proportions_side_by_side_are_those_of_each() -> None:
    text = (
        "Anji was 12th on the list of the top 100 counties. By the proportions of exporters and of "
        "listed firms in every 1,000 companies it ranked 3rd and 11th in Zhejiang."
    )
    read = extract(text, year=2021)
    assert [one.rank for one in read.rankings] == [12]
    assert [(one.name, one.place, one.scope) for one in read.indicators] == [
        ("proportion of exporters in every 1,000 companies", 3, "Zhejiang"),
        ("proportion of listed firms in every 1,000 companies", 11, "Zhejiang"),
    ]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Anji set up 5,200 firms in 2021, or 21.3 percent of all those in Huzhou.", 21.3),
        ("The output value of its ten chains grew to 31 billion yuan, 27.5% of its "
         "industrial output.", 27.5),
        ("Its private economy produces 83 percent of the county's total output.", 83),
    ],
)  # fmt: skip
def test_a_share_of_all_is_a_figure_of_its_own(text: str, share: float) -> None:
    assert share in [one.value for one in extract(text, year=2021).indicators]


@pytest.mark.parametrize(
    "text",
    [
        'Of these, 183 count as "strong", that is, they have a GDP of more than 15 billion yuan.',
        "The survey covers the number of stores and supermarkets of more than 60 square meters.",
    ],
)
def test_what_is_asked_of_many_is_no_figure(text: str) -> None:
    assert figures("Anji is 12th on the list of the top 100 counties. " + text) == []


@pytest.mark.parametrize(
    ("text", "aims"),
    [
        ("Investment of 26.4 billion yuan is planned for 185 major projects in the county.",
         ["26.4 billion yuan", "185"]),
        ("The county wants its three industries - cars, chips and chairs - to bring in more than "
         "60 billion yuan.", ["more than 60 billion yuan"]),
        ("Anji had 86 high-tech enterprises, and it plans to raise the number to 120.", ["120"]),
    ],
)  # fmt: skip
def test_what_is_planned_is_only_aimed_at(text: str, aims: list[str]) -> None:
    read = extract(text, year=2021)
    assert [text[one.start : one.end] for one in read.not_understood] == aims
    assert not {"26.4", "60", "120"} & {str(one.value) for one in read.indicators}


def test_an_investment_planned_for_a_year_is_one() -> None:
    text = "Projects with a total investment of 26.4 billion yuan are planned for 2021."
    assert [one[2] for one in figures(text)] == [26.4]
