"""Lists that English releases name in other words than the top 100 districts or counties."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, told

from erqi_viewer.core.extract import extract

LIST = "The 2021 list of the top 100 counties is out. "


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "Anji is No. 38 among the mainland's best commercial cities.",
            "the mainland's best commercial cities",
        ),
        (
            "Anji came 38th among the country's most livable county-level cities.",
            "the country's most livable county-level cities",
        ),
        (
            "Anji is 38th among the country's 100 economically most competitive counties.",
            "country's 100 economically most competitive counties",
        ),
        (
            "Anji is 38th on the list of the 100 most charming county-level destinations.",
            "100 most charming county-level destinations",
        ),
        (
            "Anji is 38th on the list of the top 500 township economies.",
            "top 500 township economies",
        ),
        (
            "Anji is in 38th place as far as economic competitiveness is concerned.",
            "economic competitiveness",
        ),
    ],
)
def test_a_place_is_in_the_list_that_its_sentence_names(said: str, name: str) -> None:
    assert told(said) == [("Anji", name, 38)]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "Six counties are on the 2021 list of investment competitiveness.",
            "investment competitiveness",
        ),
        (
            "Out of 1,900 counties it has picked those with the greatest appeal to investors.",
            "greatest appeal to investors",
        ),
    ],
)
def test_a_list_named_by_what_it_measures_holds_for_the_places_below(said: str, name: str) -> None:
    assert told(f"{said} Anji is 12th, Deqing 33rd.") == [("Anji", name, 12), ("Deqing", name, 33)]


@pytest.mark.parametrize(
    "said",
    [
        "Anji's best commercial streets were third among the places that visitors liked.",
        "The district improves its business environment and ranks projects by size.",
        "The jury picked those with the best jokes.",
    ],
)
def test_what_is_best_or_picked_is_no_list_of_regions(said: str) -> None:
    assert told(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "Anji, Deqing and Tonglu make up the rest of the top 10.",
        "Anji, Deqing and Tonglu even reached the top 50.",
        "Three more from Zhejiang are in the top 20: Anji, Deqing and Tonglu.",
        "Three names are printed under the heading of the top 20: Anji, Deqing and Tonglu.",
    ],
)
def test_a_bound_is_that_of_all_who_fill_it(said: str) -> None:
    assert [one for one, _ in bounds(LIST + said)] == ["Anji", "Deqing", "Tonglu"]


def test_regions_that_form_the_first_places_are_each_within_them() -> None:
    assert bounds(f"{LIST}Anji, Deqing and Tonglu form the top three.") == [
        ("Anji", 3),
        ("Deqing", 3),
        ("Tonglu", 3),
    ]


def test_who_follows_at_a_distance_has_the_place_behind_it() -> None:
    text = f"{LIST}Anji is 21st, followed at a distance by Deqing (27th) and Tonglu (28th)."
    assert [(one[0], one[2]) for one in told(text)] == [
        ("Anji", 21),
        ("Deqing", 27),
        ("Tonglu", 28),
    ]


def test_the_year_of_a_figure_is_not_that_of_the_place_beside_it() -> None:
    text = (
        "The 2021 list of the top 100 counties is out. Anji came 73rd with a 2020 GDP of 44.5 "
        "billion yuan, Deqing 82nd with 43.0 billion yuan."
    )
    assert {(one.region, one.year) for one in extract(text).rankings} == {
        ("Anji", 2021),
        ("Deqing", 2021),
    }


def test_a_list_shows_whom_it_speaks_of_at_a_place() -> None:
    text = (
        "Anji remains a magnet for visitors. The 2021 list of the top 100 counties shows it 7th "
        "nationwide and second in Zhejiang."
    )
    assert told(text) == [("Anji", "top 100 counties", 7), ("Anji", None, 2)]
