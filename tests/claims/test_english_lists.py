"""Numbers of lists, moves on all of them and the best places on all of them, in English."""

from __future__ import annotations

import pytest
from claims.judging import verdicts


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        (
            "Erqi District is now on four national top 100 lists, compared with three in 2017.",
            2019, {"four national top 100 lists": "supported", "three": "supported"},
        ),
        (
            "Erqi District was on three of the lists in 2017 and on three in 2018.",
            2019, {"three of the lists": "supported", "three": "contradicted"},
        ),
        (
            "Erqi District was 89th for innovation and entrepreneurship among the top 100 "
            "districts, bringing to five the lists it is on this year.",
            2019, {"five": "contradicted"},
        ),
    ],
)  # fmt: skip
def test_a_number_that_leaves_its_lists_out_is_one_of_lists(
    text: str, year: int, expected: dict[str, str]
) -> None:
    assert verdicts(text, "list-count", year) == expected


@pytest.mark.parametrize(("written", "verdict"), [("two", "supported"), ("four", "contradicted")])
def test_a_number_that_sums_up_what_was_told_before_is_of_its_year(
    written: str, verdict: str
) -> None:
    text = (
        "In 2014 Erqi District was 90th among the top 100 districts for scientific development "
        f"and 73rd for investment potential. That made {written} lists."
    )
    assert verdicts(text, "list-count", 2019) == {f"{written} lists": verdict}


@pytest.mark.parametrize(
    ("text", "year", "verdict"),
    [
        ("Erqi District moved up on all four national top 100 lists.", 2019, "supported"),
        ("Erqi District moved up on every list of the top 100 this year.", 2018, "contradicted"),
        ("All of its rankings improved on the top 100 lists, said Erqi District.", 2019,
         "supported"),
        ("All four rankings fell on the top 100 lists, said Erqi District.", 2019, "contradicted"),
    ],
)  # fmt: skip
def test_a_move_on_all_lists_is_held_against_the_year_before(
    text: str, year: int, verdict: str
) -> None:
    assert list(verdicts(text, "comparison", year).values()) == [verdict]


def test_the_hope_to_move_up_is_no_move() -> None:
    text = "Erqi District hopes to have moved up on all four national top 100 lists next year."
    assert verdicts(text, "comparison", 2018) == {}


def test_the_best_places_on_all_lists_are_judged_on_each() -> None:
    text = (
        "All four placings were the best the district has ever achieved on the national top 100 "
        "lists, Erqi District said."
    )
    assert verdicts(text, "best", 2019) == {"best": "contradicted"}


def test_a_debut_that_is_only_looked_back_to_is_no_claim_of_a_first_time() -> None:
    text = "Two years after its debut in 2018, Erqi District is 74th in green development in 2019."
    assert verdicts(text, "first", 2019) == {}
