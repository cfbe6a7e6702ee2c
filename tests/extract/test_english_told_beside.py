"""Places and lists that English releases tell beside others, in a word or a clause more."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, told

from erqi_viewer.core.extract import extract

LIST = "The 2021 list of the top 100 counties is out. "


def _places(text: str) -> list[tuple[str | None, int | None]]:
    return [(region, rank) for region, _, rank in told(LIST + text)]


@pytest.mark.parametrize(
    "said",
    [
        "Anji was 33rd, four places better than in 2019, and Deqing 84th.",
        "Anji is 33rd and Deqing, where the first silk mill was built, 84th.",
        "Anji is 33rd and Deqing, which has a 1,200-year-old bridge, 84th.",
    ],
)
def test_the_next_region_has_its_place_behind_what_is_told_in_between(said: str) -> None:
    assert _places(said) == [("Anji", 33), ("Deqing", 84)]


def test_a_name_of_two_words_may_stand_right_before_its_place() -> None:
    assert _places("Jungar was 12th and Ejin Horo 14th.") == [("Jungar", 12), ("Ejin Horo", 14)]


def test_a_list_by_gdp_is_not_the_one_of_strength_named_before() -> None:
    text = (
        "Anji is 33rd in the Top 100 Counties by Comprehensive Strength. A separate list, the Top "
        "100 Counties by GDP, has Anji at 40th and Deqing at 61st."
    )
    assert told(text)[1:] == [
        ("Anji", "Top 100 Counties by GDP", 40),
        ("Deqing", "Top 100 Counties by GDP", 61),
    ]


def test_regions_that_were_both_absent_share_a_place_of_now() -> None:
    found = extract(f"{LIST}Anji and Deqing, both absent in 2020, share 71st place.").rankings
    assert {(one.region, one.rank, one.year) for one in found} == {
        ("Anji", 71, 2021),
        ("Deqing", 71, 2021),
    }


@pytest.mark.parametrize(
    "said",
    [
        "Anji was 12th and keeps its seat in the top 20 for the third year in a row.",
        "Anji was 12th. It is the third year in a row that it has come in the top 20.",
        "Anji was 12th. It is the third year in a row that the county figured in the top 20.",
    ],
)
def test_who_keeps_a_seat_or_has_come_within_a_bound_is_within_it(said: str) -> None:
    assert bounds(LIST + said) == [("Anji", 20)]


def test_a_result_is_good_for_a_place() -> None:
    assert _places("Anji's result was good for 33rd place.") == [("Anji", 33)]


@pytest.mark.parametrize(
    "said",
    [
        "Anji No. 2 High was 7th in the province by exam results.",
        "The county's bonded zone was first nationwide in an appraisal of bonded zones.",
        "Anji also took second place in the provincial survey of public security.",
        "A pumpkin of 212 kilograms from Anji was first in its class.",
    ],
)
def test_places_in_surveys_and_classes_are_no_places_of_lists(said: str) -> None:
    assert _places(said) == []


def test_a_place_behind_a_word_of_contrast_is_of_whom_that_parts_from_its_verb() -> None:
    said = "Anji county was 12th; Deqing, however, came only 34th."
    assert _places(said) == [("Anji county", 12), ("Deqing", 34)]


def test_a_bound_is_of_all_though_it_is_told_where_the_last_lies() -> None:
    assert bounds(f"{LIST}Anji and Deqing in Huzhou reached the top 50.") == [
        ("Anji", 50),
        ("Deqing", 50),
    ]


def test_a_place_for_both_fields_is_not_of_the_field_before() -> None:
    said = "Anji stands 13th for green development and 10th for both investment potential and"
    found = extract(f"{LIST}{said} technological innovation.").rankings
    assert (10, "investment-potential") in {(one.rank, one.dimension) for one in found}
    assert (10, "green-development") not in {(one.rank, one.dimension) for one in found}
