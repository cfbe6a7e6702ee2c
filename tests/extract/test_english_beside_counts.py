"""Counts beside the region's own figures, and moves told in few words."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

LIST = "The 2021 list of the top 100 counties is out. "


def _figures(text: str) -> list[tuple[str, float | None]]:
    return [(one.name, one.value) for one in extract(LIST + text).indicators]


def _moves(text: str) -> list[tuple[str | None, str, int | None]]:
    return [(one.region, one.direction, one.places) for one in extract(LIST + text).changes]


@pytest.mark.parametrize(
    "said",
    [
        "The airport of Anji was eleventh in the province with 2.3 million passengers.",
        "Its port ranked 31st with 1.7 million containers.",
        "The club of Anji was placed fourth in its league and 22nd in China with 41,000 fans.",
        "Anji's swimmers came second in the medal table with 17 golds.",
    ],
)
def test_what_something_is_placed_with_is_no_figure(said: str) -> None:
    assert _figures(said) == []


def test_what_an_airport_handled_is_a_figure() -> None:
    assert _figures("Its airport handled 2.3 million passengers.") == [("passengers", 2.3)]


def test_firms_of_another_list_are_no_figure() -> None:
    assert _figures("Its park hosts 14 companies of the Fortune Global 500.") == []
    assert _figures("The county has 14 listed companies.") == [("listed companies", 14)]


@pytest.mark.parametrize("asked", ["a survey of 4,200 travelers", "a contest of 60 chefs"])
def test_those_asked_and_those_who_compete_are_no_figure(asked: str) -> None:
    assert _figures(f"In {asked}, Anji's tofu was fifth.") == []


def test_a_row_of_moves_needs_no_noun_behind_by() -> None:
    text = "Anji (33rd) and Deqing (51st) were also up by six and two."
    assert _moves(text) == [("Anji", "up", 6), ("Deqing", "up", 2)]
    assert not _moves("Anji is 33rd. Its sales and exports were up by six and two.")


def test_moves_are_told_for_each() -> None:
    text = (
        "Anji was 33rd and Deqing 51st. The rise has been six places for Anji and two for Deqing."
    )
    assert _moves(text) == [("Anji", "up", 6), ("Deqing", "up", 2)]


def test_a_county_that_did_not_move_is_where_it_was() -> None:
    text = "Anji gained six places, Deqing lost two and Changxing did not move."
    assert _moves(text)[2:] == [("Changxing", "same", 0)]


def test_places_made_up_on_a_year() -> None:
    text = "Anji was 33rd, one place behind Deqing (32nd), which made up three places on 2019."
    assert ("Deqing", "up", 3) in _moves(text)
