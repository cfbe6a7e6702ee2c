"""Claims that English texts tell in other words than a verb and a number of places."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

IN_LIST = "Erqi District is on the investment potential list. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2019 it advanced a further two places to 61st.", ["supported"]),
        ("In 2019 it advanced a further three places to 61st.", ["contradicted"]),
        ("The recovery in 2019 amounted to two places.", ["supported"]),
        (
            "It is 61st in 2019. The gain since 2014 is therefore 12 places, and that since 2016 "
            "eight places.",
            ["supported", "contradicted"],
        ),
        ("In 2018 it was 63rd (up six).", ["supported"]),
    ],
)
def test_a_move_may_be_told_by_a_noun_or_in_brackets(text: str, expected: list[str]) -> None:
    found = [one for one in findings(IN_LIST + text, 2019) if one.kind in {"change", "comparison"}]
    assert [one.verdict for one in found] == expected


def test_a_label_may_be_followed_by_a_place_its_move_and_a_new_high() -> None:
    text = (
        "Erqi in the 2017 rankings of the top 100 districts\n\n"
        "Investment potential: 69th, up three on 2016 and a new high.\n"
        "Comprehensive strength: 87th, up two on 2016.\n"
    )
    found = [one for one in findings(text) if one.kind in {"change", "comparison"}]
    assert [one.verdict for one in found] == ["contradicted", "supported"]
    assert verdicts(text, "best") == {"a new high": "supported"}


def test_a_new_high_of_a_figure_is_none_of_a_place() -> None:
    text = "Erqi District was placed on the list, and its GDP hit a new high of 32.33 billion yuan."
    assert verdicts(text, "best", 2019) == {}


@pytest.mark.parametrize(
    ("said", "verdict"),
    [("12 places in five years", "supported"), ("11 places in five years", "contradicted")],
)
def test_a_move_that_sums_up_two_places_is_counted_between_them(said: str, verdict: str) -> None:
    text = (
        "In 2014 Erqi District was 73rd in China for investment potential. In 2019 it is 61st. "
        f"That is {said}."
    )
    assert list(verdicts(text, "comparison", 2019).values()) == [verdict]


def test_a_sum_of_places_that_the_text_does_not_tell_is_not_judged() -> None:
    text = "In 2019 Erqi District is 61st in China for investment potential. That is 12 places in "
    assert verdicts(text + "seven years.", "comparison", 2019) == {}


def test_a_sum_goes_down_where_the_places_do() -> None:
    text = (
        "In 2017 Erqi District was 49th in China for innovation and entrepreneurship. In 2019 it "
        "is 89th. That is 40 places in two years."
    )
    assert list(verdicts(text, "comparison", 2019).values()) == ["supported"]


def test_bounds_in_several_fields_stand_in_a_row() -> None:
    text = (
        "In the 2019 rankings Erqi District is in the top 65 of all districts for investment "
        "potential, the top 75 for green development and the top 80 for comprehensive strength."
    )
    assert verdicts(text, "top-n", 2019) == {
        "top 65": "supported", "top 75": "supported", "top 80": "contradicted",
    }  # fmt: skip


def test_fields_may_have_their_places_in_brackets() -> None:
    text = (
        "Erqi District features on the 2016 top-100 lists for comprehensive strength (89th), "
        "investment potential (71st) and, for the first time, innovation and entrepreneurship "
        "(52nd)."
    )
    assert verdicts(text, "rank") == {
        "89th": "supported", "71st": "supported", "52nd": "contradicted",
    }  # fmt: skip
    assert verdicts(text, "first") == {"for the first time": "no_data"}


@pytest.mark.parametrize(
    ("text", "year", "verdict"),
    [
        ("its ranking improved on every one of them", 2019, "supported"),
        ("its ranking improved on every one of them", 2018, "contradicted"),
        ("a circular speaks of progress on every list", 2018, "contradicted"),
    ],
)
def test_a_move_on_all_lists_may_leave_them_to_the_words_before(
    text: str, year: int, verdict: str
) -> None:
    said = f"Erqi District was on all four top-100 lists of {year}, and {text}."
    assert list(verdicts(said, "comparison", year).values()) == [verdict]


def test_a_number_alone_may_be_one_of_lists() -> None:
    text = (
        "In 2014 Erqi District was 90th for scientific development and 73rd for investment "
        "potential on the top-100 lists. In 2015 it was on three."
    )
    assert verdicts(text, "list-count", 2015) == {"three": "contradicted"}


def test_a_run_may_be_counted_without_its_years() -> None:
    text = (
        "Erqi District has been on the investment potential list in every edition from 2014 to "
        "2019, six in succession."
    )
    assert verdicts(text, "streak", 2019) == {"six in succession": "supported"}


def test_the_best_place_ever_may_be_called_that_alone() -> None:
    text = "Erqi District was No. 61 for investment potential in 2019! That is our best ever."
    assert verdicts(text, "best", 2019) == {"best ever": "supported"}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The investment potential ranking of Erqi District has never fallen since 2014.",
         "supported"),
        ("The investment potential ranking of Erqi District has never fallen.", "no_data"),
        ("The comprehensive strength ranking of Erqi District has never fallen.", "contradicted"),
    ],
)  # fmt: skip
def test_a_place_that_never_fell_fell_in_no_year(text: str, verdict: str) -> None:
    assert list(verdicts(text, "comparison", 2019).values()) == [verdict]


def test_a_place_that_never_fell_below_a_bound_may_have_fallen() -> None:
    text = "The comprehensive strength ranking of Erqi District has never fallen below 91st."
    assert verdicts(text, "comparison", 2019) == {}
