"""What English releases tell their plain list measures, in other words than its name's."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract
from erqi_viewer.core.extract.english import measures

C = "comprehensive-strength"


def measured(text: str) -> list[tuple[int | None, str | None]]:
    """Return each place with the dimension of its list."""
    return [(one.rank, one.dimension) for one in extract(text, year=2021).rankings]


@pytest.mark.parametrize(
    "said",
    [
        ", a list that looks at comprehensive strength.",
        ", a comprehensive strength ranking published by a research group.",
        ", rated by comprehensive strength.",
        ", which measures the comprehensive strength of urban districts.",
        ", a yearly measure of overall strength.",
        " (ranked by comprehensive strength).",
        ". The list, which rates districts on comprehensive strength, is out since Monday.",
        ". The ranking, issued yearly since 2005, measures their comprehensive strength.",
        ". Districts are scored on comprehensive strength.",
        ". It is a comprehensive strength ranking put together by a research group.",
        ". Comprehensive strength is what counts on that list.",
        ". The list was issued on Monday. It is based on comprehensive strength.",
    ],
)
def test_a_plain_list_measures_what_the_text_tells_of_it_everywhere(said: str) -> None:
    text = (
        "Wushan 61st in top 100 districts\n\nWushan district ranked 61st in China's top 100 "
        f"districts{said}\n\nNearby Lanxi district ranked 72nd on the top 100 districts list."
    )
    assert measured(text) == [(61, C), (61, C), (72, C)]


def test_the_places_of_later_sentences_and_the_run_are_of_what_the_list_measures() -> None:
    text = (
        "Wushan district is 61st in the top 100 districts, a list that measures comprehensive "
        "strength.\n\nLanxi ranked 72nd and Heping 80th.\n\nWushan has been in the top 100 "
        "districts for six years running."
    )
    read = extract(text, year=2021)
    assert [one.dimension for one in read.rankings] == [C, C, C]
    assert [one.dimension for one in read.streaks] == [C]


@pytest.mark.parametrize(
    "said",
    [
        ", and ninth in comprehensive strength among those of its province.",
        ". It was also ranked fifth for comprehensive strength by another institute.",
        ". The list does not measure comprehensive strength but output.",
        ". The report measures comprehensive strength, green development and investment potential.",
        ". The ranking rewards Wushan's work, and its comprehensive strength is growing.",
    ],
)
def test_a_list_measures_nothing_that_is_told_of_others(said: str) -> None:
    first, *_ = measured(f"Wushan district ranked 61st in the top 100 districts{said}")
    assert first == (61, None)


def test_lists_of_their_own_and_other_lists_keep_what_they_measure() -> None:
    text = (
        "Wushan district ranked 61st in the top 100 districts, which measures comprehensive "
        "strength. It ranked 12th in the top 100 districts for green development, 40th on another "
        "top 100 districts list and 33rd in the top 100 districts for trade."
    )
    assert [one for one in measured(text) if one[0] != 61] == [
        (12, "green-development"),
        (40, None),
        (33, None),
    ]


def test_what_one_kind_of_regions_is_measured_by_says_nothing_of_another() -> None:
    text = (
        "Wushan district ranked 61st in the top 100 districts, a list that looks at comprehensive "
        "strength.\n\nLinhe county was 15th in the top 100 counties."
    )
    assert measured(text)[0] == (61, C)
    plain = (
        "Linhe county was 15th in the top 100 counties.\n\nWushan district ranked 61st in the top "
        "100 districts, a list that looks at comprehensive strength."
    )
    assert measured(plain) == [(15, None), (61, C)]


def test_an_apposition_to_something_else_says_nothing_of_the_plain_list() -> None:
    text = (
        "On the national list of top 100 districts for 2017 Jinhe was 87th. It has been on the "
        "list and its predecessor, the scientific development list, for four years."
    )
    assert measures.find(text) == {}


def test_several_lists_of_one_kind_are_no_one_list_that_measures_something() -> None:
    text = (
        "On the national lists of top 100 districts for 2017 we were well placed. They are ranked "
        "by comprehensive strength."
    )
    assert measures.find(text) == {}
