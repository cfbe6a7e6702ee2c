"""The places that English releases tell of several regions, and those before their regions."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, figures, told

from erqi_viewer.core.extract import extract

LIST = "The 2021 list of the top 100 counties is out. "


@pytest.mark.parametrize(
    "said",
    [
        "Anji and Deqing are tied for third.",
        "Anji and Deqing share third place.",
        "Anji, tied for third with Deqing, did well.",
    ],
)
def test_regions_that_share_a_place_each_have_it(said: str) -> None:
    assert [(one[0], one[2]) for one in told(LIST + said)] == [("Anji", 3), ("Deqing", 3)]


@pytest.mark.parametrize("which", ["first", "top"])
def test_the_first_few_places_are_a_bound_for_each_that_took_one(which: str) -> None:
    text = f"{LIST}Anji, Deqing and Tonglu took the {which} three places."
    assert told(text) == [
        ("Anji", "top 100 counties", None),
        ("Deqing", "top 100 counties", None),
        ("Tonglu", "top 100 counties", None),
    ]
    assert bounds(text) == [("Anji", 3), ("Deqing", 3), ("Tonglu", 3)]


def test_a_bound_is_of_all_that_a_plural_verb_is_said_of() -> None:
    text = LIST + "Cixi is fourth, and Anji, Deqing and Tonglu ranked among the top 20."
    assert bounds(text) == [("Anji", 20), ("Deqing", 20), ("Tonglu", 20)]


def test_places_may_stand_before_their_regions() -> None:
    text = (
        "The 2021 list of the top 100 towns is out. Three towns of Ashby are on it: 35th is Alder "
        "Town of Brook District, 39th Birch Town of Fen City, and 51st Cedar Town of Fen City. The "
        "first on the list is Dale Township of Heath City."
    )
    assert [(one[0], one[2]) for one in told(text)] == [
        ("Alder Town", 35),
        ("Birch Town", 39),
        ("Cedar Town", 51),
        ("Dale Township", 1),
    ]


def test_a_kind_in_brackets_stands_between_a_region_and_its_place() -> None:
    text = (
        LIST + "Anji ranked 5th, Tonglu City (county-level) 10th and Yiwu City (county-level) 16th."
    )
    assert [(one[0], one[2]) for one in told(text)] == [
        ("Anji", 5),
        ("Tonglu City", 10),
        ("Yiwu City", 16),
    ]


def test_a_zone_is_called_by_its_abbreviation_from_there_on() -> None:
    text = (
        "Ashby National High-tech Zone (ANHZ) in Brook District ranked 21st on the 2021 list of "
        "the top 100 high-tech zones. ANHZ rose two places, and its GDP was 5 billion yuan."
    )
    found = extract(text)
    assert [(one.region, one.rank) for one in found.rankings] == [("ANHZ", 21)]
    assert [(one.region, one.places) for one in found.changes] == [("ANHZ", 2)]
    assert [one.region for one in found.indicators] == ["ANHZ"]


def test_other_abbreviations_are_no_regions() -> None:
    text = LIST + "The Ashby Research Center (ARC) did it. ARC said Anji was fifth."
    assert [(one[0], one[2]) for one in told(text)] == [("Anji", 5)]


def test_where_a_town_lies_may_be_told_by_two_names() -> None:
    text = LIST + "Fengqiao Town of Zhuji, Shaoxing (scoring 118) ranks 20th."
    assert [(one[0], one[2]) for one in told(text)] == [("Fengqiao Town", 20)]


@pytest.mark.parametrize(
    "said",
    [
        "Seven districts of Ashby are listed, ranking second nationwide by number.",
        "Eight counties of Ashby are listed, which gives Ashby the first place in China.",
    ],
)
def test_a_place_by_how_many_are_listed_is_none(said: str) -> None:
    assert told(LIST + said) == []


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Anji has topped the Ashby News List of the top 100 counties.", 1),
        ("Anji led the national top 100 counties.", 1),
        ("Anji was at the top in central China.", 1),
        ("Anji was moreover 12th among the counties.", 12),
    ],
)
def test_more_ways_to_lead_or_stand_in_a_list(said: str, place: int) -> None:
    assert [(one[0], one[2]) for one in told(LIST + said)] == [("Anji", place)]


def test_a_name_that_one_goes_by_is_no_place() -> None:
    text = LIST + 'Anji, known as the "No.1 county of central China", was fifth.'
    found = extract(text, year=2021)
    assert [one.rank for one in found.rankings] == [5]
    assert [text[one.start : one.end] for one in found.not_understood] == ["No.1"]


def test_a_bound_among_all_the_countrys_needs_no_named_list() -> None:
    text = "Anji, which was poor once, is now one of the top four of China's county economies."
    assert bounds(text) == [("Anji", 4)]


def test_what_any_one_must_have_is_neither_a_figure_nor_an_aim() -> None:
    text = LIST + "A county should have a GDP of at least 35 billion yuan to be on it."
    found = extract(text, year=2021)
    assert found.indicators == ()
    assert found.not_understood == ()


def test_what_the_listed_have_on_average_is_no_figure() -> None:
    text = LIST + "On average, a listed county has a GDP of 45.6 billion yuan and 3,056 factories."
    assert figures(text) == []
