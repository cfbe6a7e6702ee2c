"""Moves and runs told against years and places that only they came from, in English."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

BOARD = "Erqi District is on the 2019 list of the top 100 districts for investment potential. "


@pytest.mark.parametrize(
    "text",
    [
        "In comprehensive strength Erqi District gained two places after coming 91st in 2015, "
        "and was 89th in 2016.",
        "Erqi District, 61st for investment potential in 2019, is ten places above its 2016 mark.",
        "In investment potential Erqi District is 61st in 2019, eleven places above that of 2015.",
        "In investment potential Erqi District is 61st in 2019, ten places above where it stood "
        "in 2016.",
        "In investment potential Erqi District is 61st in 2019. That is twelve places better than "
        "five years ago.",
        "For investment potential Erqi District was 71st in 2016. Since then it has gained ten "
        "places and is 61st in 2019.",
        "In 2018 Erqi District was 91st for innovation and entrepreneurship after finishing 49th "
        "in 2017, a loss of 42 places.",
        "On the innovation and entrepreneurship list of 2019, Erqi District is 39 places lower "
        "than in 2016, when it came 50th.",
        "Compared with the 2014 edition, Erqi District's 61st place for investment potential in "
        "2019 is twelve places higher.",
        "Erqi District's 61st place for investment potential in 2019 is two better than its 63rd "
        "of 2018.",
        "In green development Erqi District's 2019 result, 74th, beats that of 2018 by two places.",
    ],
)
def test_a_true_move_from_a_year_named_is_supported(text: str) -> None:
    found = [one for one in findings(text) if one.kind in {"change", "comparison"}]
    assert [one.verdict for one in found] == ["supported"]
    assert all(one.verdict == "supported" for one in findings(text) if one.kind == "rank")


@pytest.mark.parametrize(
    "text",
    [
        "In comprehensive strength Erqi District gained three places after coming 91st in 2015, "
        "and was 89th in 2016.",
        "Erqi District, 61st for investment potential in 2019, is six places above its 2016 mark.",
        "In investment potential Erqi District is 61st in 2019. That is ten places better than "
        "five years ago.",
    ],
)
def test_a_false_one_is_contradicted(text: str) -> None:
    found = [one for one in findings(text) if one.kind in {"change", "comparison"}]
    assert [one.verdict for one in found] == ["contradicted"]


def test_a_number_of_places_is_right_whatever_the_place_beside_it_is() -> None:
    text = BOARD + "Its ranking rose two places from 65th in 2018."
    assert verdicts(text, "change") == {"rose two places from 65th": "supported"}
    assert verdicts(text, "rank") == {"65th": "contradicted"}


def test_how_far_a_place_is_from_an_aim_is_no_move() -> None:
    text = BOARD + "It is 61st, four places below its target."
    assert verdicts(text, "change") == verdicts(text, "comparison") == {}


@pytest.mark.parametrize(
    "text",
    [
        "In investment potential Erqi District rose two places in 2019, and it has been on that "
        "list for six consecutive years.",
        "For investment potential Erqi District was 61st in 2019. It has been on that list for six "
        "years in a row, and on the innovation and entrepreneurship list for four years in a row.",
        "In investment potential Erqi District rose to 61st in 2019 from 63rd in 2018, its sixth "
        "consecutive year on the list.",
    ],
)
def test_a_run_is_of_the_list_that_it_points_back_to(text: str) -> None:
    found = verdicts(text, "streak")
    assert found
    assert set(found.values()) == {"supported"}


def test_a_list_called_by_a_word_that_may_mean_two_is_not_the_one_before() -> None:
    text = (
        "Erqi District was 74th for green development in 2019. It also made the innovation list "
        "for the fourth straight year."
    )
    assert verdicts(text, "streak") == {"fourth straight year": "no_data"}


def test_a_year_told_as_later_is_counted_from_the_one_before() -> None:
    text = (
        "In 2017 Erqi District was 87th for comprehensive strength, compared with 89th in 2016. "
        "The following year it was 86th."
    )
    assert set(verdicts(text, "rank").values()) == {"supported"}
